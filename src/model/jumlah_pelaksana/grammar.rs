//! The grammar of head counts.
//!
//! ```text
//! heads  = ["jumlah" | …] (people | roles)
//! people = [bound] count [("-" | "s/d" | …) count] ["orang" | "org" | "personel"]
//!        | people [","] "terdiri dari" roles                  (when they add up)
//! roles  = role { ("," | ";" | "dan" | "serta") role }
//! role   = people name | name ":" people
//! ```
//!
//! A role named twice, once with a lower and once with an upper bound, is one role with a range.
//! Canonical: `5 orang`, `2–5 orang`, `minimal 1 orang`, `1 orang petugas loket, 2 orang verifikator`.

use std::fmt;

use super::{Jumlah, JumlahPelaksana, MenurutPeran, Orang, Peran};
use crate::diagnostic::{Code, Text};
use crate::model::bilangan::{Fault, Kind, Reader, is_found, parse_with};
use crate::model::frasa::{Frasa, Parsed, Typed};
use crate::model::jangka_waktu::Batas;

impl Frasa for JumlahPelaksana {
    const NAME: Text = Text::fixed("jumlah orang", "head count");
    const FORMS: &'static [&'static str] = &[
        "5 orang",
        "2-5 orang",
        "minimal 1 orang",
        "1 orang petugas loket, 2 orang verifikator",
    ];
    const UNPARSED: Code = Code::ORANG_UNPARSED;

    fn parse(words: &str) -> Parsed<Self> {
        parse_with(words, heads)
    }

    fn is_told(words: &str) -> bool {
        is_found(words, |r| {
            r.count()?;
            r.eat("orang").then_some(())
        })
    }
}

impl Frasa for Jumlah {
    const NAME: Text = Text::fixed("jumlah orang", "head count");
    const FORMS: &'static [&'static str] = &["5 orang", "1-2 orang"];
    const UNPARSED: Code = Code::ORANG_UNPARSED;

    fn parse(words: &str) -> Parsed<Self> {
        parse_with(words, |r| people(r).map(Jumlah))
    }
}

fn heads(r: &mut Reader<'_>) -> Option<JumlahPelaksana> {
    if r.eat_any(&["jumlah pelaksana", "jumlah petugas", "jumlah"])
        .is_some()
    {
        r.eat_any(&["yang dibutuhkan", "yang diperlukan", "yang bertugas"]);
        let _ = r.eat("adalah");
    }
    r.eat_any(&["sebanyak", "pelaksana"]);
    let _ = r.eat(":");
    match r.attempt(|r| people(r).filter(|_| r.end())) {
        Some(orang) => Some(JumlahPelaksana::Orang(orang)),
        None => r
            .attempt(summed)
            .or_else(|| roles(r))
            .map(JumlahPelaksana::MenurutPeran),
    }
}

/// Reads "5 orang, terdiri dari 1 dokter dan 4 perawat", where the roles make up the whole.
fn summed(r: &mut Reader<'_>) -> Option<MenurutPeran> {
    let whole = people(r).filter(|whole| whole.dari.is_none() && whole.batas.is_none())?;
    let _ = r.eat(",") || r.eat("(");
    r.eat_any(&[
        "yang terdiri dari",
        "yang terdiri atas",
        "terdiri dari",
        "terdiri atas",
        "meliputi",
    ])?;
    let _ = r.eat(":");
    let roles = roles(r)?;
    let counts = roles.peran.iter().map(|peran| {
        peran
            .jumlah
            .nilai
            .as_ref()
            .filter(|count| count.0.dari.is_none())
            .map(|count| u64::from(count.0.nilai))
    });
    (counts.sum::<Option<u64>>() == Some(u64::from(whole.nilai))).then_some(roles)
}

fn people(r: &mut Reader<'_>) -> Option<Orang> {
    let batas = r.bound().map(|bound| bound.batas);
    let first = r.count().filter(|count| *count > 0)?;
    let second = r.attempt(|r| {
        if !r.range_mark() {
            return None;
        }
        r.count().filter(|second| *second > first)
    });
    unit(r);
    Some(match second {
        Some(second) => Orang {
            dari: Some(first),
            nilai: second,
            batas,
        },
        None => Orang {
            dari: None,
            nilai: first,
            batas,
        },
    })
}

/// Reads "orang", also with a zero for its first letter.
fn unit(r: &mut Reader<'_>) {
    let at = r.pos();
    if r.token(at + 1).is_some_and(|token| token.glued) && r.eat_words("0 rang") {
        r.note(at, at + 2, Fault::lookalike("0rang", "orang"));
        return;
    }
    r.eat_any(&["orang", "org", "personel", "personil"]);
    let _ = r.eat(".") && !r.done();
}

fn roles(r: &mut Reader<'_>) -> Option<MenurutPeran> {
    let mut found: Vec<(String, Orang)> = Vec::new();
    while !r.end() {
        let (name, count) = r.attempt(counted).or_else(|| named(r))?;
        match found.iter_mut().find(|(other, _)| *other == name) {
            // "paling sedikit 10 orang calon dan paling banyak 15 orang calon"
            Some((_, first))
                if first.batas == Some(Batas::Minimal)
                    && count.batas == Some(Batas::Maksimal)
                    && first.nilai < count.nilai =>
            {
                *first = Orang {
                    dari: Some(first.nilai),
                    nilai: count.nilai,
                    batas: None,
                };
            }
            Some(_) => return None,
            None => found.push((name, count)),
        }
        if !r.done()
            && r.eat_any(&[", dan", ", serta", ",", ";", "dan", "serta"])
                .is_none()
        {
            return None;
        }
    }
    let peran: Vec<_> = found
        .into_iter()
        .map(|(nama, count)| Peran {
            nama,
            jumlah: Typed::from_value(Jumlah(count)),
        })
        .collect();
    (!peran.is_empty()).then_some(MenurutPeran { peran })
}

/// Reads "2 orang verifikator".
fn counted(r: &mut Reader<'_>) -> Option<(String, Orang)> {
    let count = people(r)?;
    let from = r.pos();
    while !r.done() && !role_ends(r) {
        r.seek(r.pos() + 1);
    }
    name(r, from).map(|name| (name, count))
}

/// Reads "Perawat: 2 orang".
fn named(r: &mut Reader<'_>) -> Option<(String, Orang)> {
    let from = r.pos();
    while !r.at(":") {
        if r.done() || r.at(";") {
            return None;
        }
        r.seek(r.pos() + 1);
    }
    let name = name(r, from)?;
    let _ = r.eat(":");
    Some((name, people(r)?))
}

/// Words that no role begins with: "5 orang *per shift*" counts something else.
const NO_ROLE: &[&str] = &[
    "dan",
    "atau",
    "per",
    "dalam",
    "setiap",
    "tiap",
    "untuk",
    "di",
    "pada",
    "sesuai",
    "selama",
    "yang",
    "terdiri",
    "dengan",
    "tergantung",
    "jika",
    "menit",
    "jam",
    "hari",
];

fn name(r: &Reader<'_>, from: usize) -> Option<String> {
    let first = r.token(from).filter(|token| token.kind == Kind::Letters)?;
    (from < r.pos() && !NO_ROLE.contains(&first.lower.as_str())).then(|| r.text(from, r.pos()))
}

/// Returns whether the next token parts two roles: a comma or "dan" with a new role behind it.
fn role_ends(r: &mut Reader<'_>) -> bool {
    let at = r.pos();
    if r.at(";") {
        return true;
    }
    let mark = r.eat_any(&[", dan", ",", "dan", "serta", "."]).is_some();
    let ends = mark && (r.done() || r.probe(people) || r.probe(named));
    r.seek(at);
    ends
}

impl fmt::Display for Orang {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(batas) = self.batas {
            write!(f, "{} ", batas.title())?;
        }
        if let Some(dari) = self.dari {
            write!(f, "{dari}\u{2013}")?;
        }
        write!(f, "{} orang", self.nilai)
    }
}

impl fmt::Display for Jumlah {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl fmt::Display for JumlahPelaksana {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Orang(orang) => orang.fmt(f),
            Self::MenurutPeran(roles) => {
                for (i, peran) in roles.peran.iter().enumerate() {
                    let sep = if i == 0 { "" } else { ", " };
                    write!(f, "{sep}{} {}", peran.jumlah.baku(), peran.nama)?;
                }
                Ok(())
            }
        }
    }
}
