//! The grammar of frequencies.
//!
//! ```text
//! frequency = { "secara berkala" | "dilakukan" } [bound] (times | every | period "sekali")
//! times     = (count ("kali" | "x") | "sekali") ["dalam" | "per" | "setiap" | "tiap" | "selama"] period
//! every     = ("setiap" | "tiap" | "per") (period ["sekali"] | "hari" weekday)
//! period    = [count] unit | "setahun" | "sebulan" | … | "semester" | "caturwulan" | "triwulan"
//! ```
//!
//! Canonical: `minimal 1 kali dalam 1 tahun`, `setiap hari Senin`.

use std::fmt;

use super::Frekuensi;
use crate::diagnostic::{Code, Text};
use crate::model::bilangan::{Reader, parse_with};
use crate::model::frasa::{Frasa, Parsed};
use crate::model::jangka_waktu::{Satuan, unit};

impl Frasa for Frekuensi {
    const NAME: Text = Text::fixed("frekuensi", "frequency");
    const FORMS: &'static [&'static str] = &[
        "minimal 1 kali dalam 1 tahun",
        "2 kali dalam 1 tahun",
        "setiap 3 bulan",
        "setiap hari Senin",
    ];
    const UNPARSED: Code = Code::FREKUENSI_UNPARSED;

    fn parse(words: &str) -> Parsed<Self> {
        parse_with(words, frequency)
    }
}

const DAYS: [&str; 7] = [
    "senin", "selasa", "rabu", "kamis", "jumat", "sabtu", "minggu",
];

fn frequency(r: &mut Reader<'_>) -> Option<Frekuensi> {
    while r
        .eat_any(&[
            "secara berkala",
            "secara rutin",
            "dilakukan",
            "dilaksanakan",
            "rutin",
            "berkala",
        ])
        .is_some()
    {}
    let batas = r.bound().map(|bound| bound.batas);
    let mut value = r
        .attempt(times)
        .or_else(|| r.attempt(every))
        .or_else(|| once(r))?;
    value.batas = batas;
    r.attempt(|r| {
        r.eat_any(&["pada hari", "setiap hari"])?;
        value.hari = Some(weekday(r)?);
        Some(())
    });
    Some(value)
}

fn times(r: &mut Reader<'_>) -> Option<Frekuensi> {
    let kali = if r.eat("sekali") {
        1
    } else {
        let kali = r.count().filter(|kali| *kali > 0)?;
        (r.eat("kali") || r.eat("x")).then_some(kali)?
    };
    r.eat_any(&["dalam", "per", "setiap", "tiap", "selama"]);
    let (per, satuan) = period(r)?;
    Some(Frekuensi {
        batas: None,
        kali,
        per,
        satuan,
        hari: None,
    })
}

fn every(r: &mut Reader<'_>) -> Option<Frekuensi> {
    r.eat_any(&["setiap", "tiap", "per"])?;
    let day = r.attempt(|r| {
        r.eat("hari").then_some(())?;
        weekday(r)
    });
    if day.is_some() {
        return Some(Frekuensi {
            batas: None,
            kali: 1,
            per: 1,
            satuan: Satuan::Minggu,
            hari: day,
        });
    }
    let (per, satuan) = period(r)?;
    let _ = r.eat("sekali");
    Some(Frekuensi {
        batas: None,
        kali: 1,
        per,
        satuan,
        hari: None,
    })
}

/// Reads "3 bulan sekali".
fn once(r: &mut Reader<'_>) -> Option<Frekuensi> {
    let (per, satuan) = period(r)?;
    r.eat("sekali").then_some(Frekuensi {
        batas: None,
        kali: 1,
        per,
        satuan,
        hari: None,
    })
}

fn weekday(r: &mut Reader<'_>) -> Option<String> {
    DAYS.iter()
        .find(|day| r.eat(day))
        .map(|day| (*day).to_owned())
}

/// Reads how long one round is; "semester" is six months.
fn period(r: &mut Reader<'_>) -> Option<(u32, Satuan)> {
    for (name, months) in [("semester", 6), ("caturwulan", 4), ("triwulan", 3)] {
        if r.eat(name) {
            return Some((months, Satuan::Bulan));
        }
    }
    for (name, satuan) in [
        ("sehari", Satuan::Hari),
        ("seminggu", Satuan::Minggu),
        ("sepekan", Satuan::Minggu),
        ("sebulan", Satuan::Bulan),
        ("setahun", Satuan::Tahun),
    ] {
        if r.eat(name) {
            return Some((1, satuan));
        }
    }
    let per = r.count().unwrap_or(1);
    Some((per, unit(r)?)).filter(|(per, _)| *per > 0)
}

impl fmt::Display for Frekuensi {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let weekly = self.kali == 1
            && self.per == 1
            && self.satuan == Satuan::Minggu
            && self.batas.is_none();
        match (&self.hari, self.batas) {
            (Some(hari), _) if weekly => return write!(f, "setiap hari {}", capital(hari)),
            (_, Some(batas)) => write!(f, "{} ", batas.title())?,
            (_, None) => {}
        }
        write!(
            f,
            "{} kali dalam {} {}",
            self.kali,
            self.per,
            self.satuan.title()
        )?;
        match &self.hari {
            Some(hari) => write!(f, " pada hari {}", capital(hari)),
            None => Ok(()),
        }
    }
}

fn capital(word: &str) -> String {
    let mut chars = word.chars();
    chars.next().map_or_else(String::new, |first| {
        first.to_uppercase().chain(chars).collect()
    })
}
