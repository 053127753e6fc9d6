//! The grammar of civil dates.
//!
//! ```text
//! date   = { place } ["tanggal"] (day month year | month year | ["tahun"] year | figures) ["M"]
//! figures = year "-" month "-" day | day ("-" | "/" | ".") month ("-" | "/" | ".") year
//! place  = words "," | "ditetapkan" words "tanggal" | a date of another calendar, then "/"
//! month  = a name, its short form, or (with a note) an old spelling such as "Nopember"
//! ```
//!
//! Day, month and year may be words ("dua puluh dua bulan Januari tahun dua ribu dua puluh empat").
//! Canonical: `10 Maret 2020`, `Januari 2022`, `2022`.

use std::fmt;

use super::Tanggal;
use crate::diagnostic::{Code, Text};
use crate::model::bilangan::{Fault, Kind, Reader, parse_with};
use crate::model::frasa::{Frasa, Parsed};

impl Frasa for Tanggal {
    const NAME: Text = Text::fixed("tanggal", "date");
    const FORMS: &'static [&'static str] = &["10 Maret 2020", "2020-03-10", "Maret 2020", "2020"];
    const UNPARSED: Code = Code::TANGGAL_UNPARSED;

    fn parse(words: &str) -> Parsed<Self> {
        parse_with(words, date)
    }
}

/// Names of the months.
const MONTHS: [&str; 12] = [
    "Januari",
    "Februari",
    "Maret",
    "April",
    "Mei",
    "Juni",
    "Juli",
    "Agustus",
    "September",
    "Oktober",
    "November",
    "Desember",
];

/// Short forms, which are right, by month.
const SHORT: &[(&str, u8)] = &[
    ("jan", 1),
    ("feb", 2),
    ("mar", 3),
    ("mrt", 3),
    ("apr", 4),
    ("jun", 6),
    ("jul", 7),
    ("agt", 8),
    ("agst", 8),
    ("agu", 8),
    ("ags", 8),
    ("sep", 9),
    ("sept", 9),
    ("okt", 10),
    ("nov", 11),
    ("des", 12),
];

/// Spellings that are not standard, by month.
const OLD: &[(&str, u8)] = &[
    ("pebruari", 2),
    ("peb", 2),
    ("maretr", 3),
    ("juny", 6),
    ("july", 7),
    ("agusutus", 8),
    ("october", 10),
    ("nopember", 11),
    ("nop", 11),
    ("december", 12),
];

/// Most words before the date that may be a place.
const PLACE: usize = 12;

fn date(r: &mut Reader<'_>) -> Option<Tanggal> {
    for skip in 0..=PLACE.min(r.len()) {
        r.seek(skip);
        if skip > 0 && !after_place(r, skip) {
            continue;
        }
        let found = r.attempt(|r| {
            let value = r
                .attempt(written)
                .or_else(|| r.attempt(figures))
                .or_else(|| r.attempt(|r| incomplete(r, skip)))?;
            let _ = r.eat("m") || r.eat("masehi");
            r.end().then_some(value)
        });
        if let Some(found) = found {
            double_blanks(r);
            return Some(found);
        }
    }
    None
}

/// Returns whether a date may begin at `at`: behind a comma, a slash, or before "tanggal".
fn after_place(r: &Reader<'_>, at: usize) -> bool {
    let before = r.token(at - 1).map_or("", |token| token.lower.as_str());
    let place =
        matches!(before, "," | "/") && r.token(0).is_some_and(|token| token.kind != Kind::Mark);
    place
        || (r.at_any(&["tanggal", "tgl"])
            && r.token(0).is_some_and(|token| token.lower == "ditetapkan"))
}

fn double_blanks(r: &mut Reader<'_>) {
    let raw = r.raw(0, r.len());
    if raw.contains("  ") {
        let right = r.text(0, r.len());
        r.note(0, r.len(), Fault::blank(&right));
    }
}

fn label(r: &mut Reader<'_>) -> bool {
    let hit = r.eat("tanggal") || r.eat("tgl");
    if hit {
        let _ = r.eat(".") || r.eat(":");
    }
    hit
}

/// Reads a date with the name of its month.
pub(in crate::model) fn written(r: &mut Reader<'_>) -> Option<Tanggal> {
    let start = r.pos();
    let labelled = label(r);
    let from = r.pos();
    let hari = r.count();
    let _ = r.eat("bulan");
    let bulan = month(r)?;
    let tahun = year(r)?;
    let Some(hari) = hari else {
        if labelled {
            r.note(start, r.pos(), unfilled());
        }
        return Some(Tanggal {
            tahun,
            bulan: Some(bulan),
            hari: None,
        });
    };
    let hari = u8::try_from(hari).ok();
    let value = Tanggal {
        tahun,
        bulan: Some(bulan),
        hari,
    };
    possible(r, from, value)
}

/// Keeps a date that the calendar has; says so otherwise.
fn possible(r: &mut Reader<'_>, from: usize, value: Tanggal) -> Option<Tanggal> {
    if value.hari.is_some() && value.civil().is_some() {
        return Some(value);
    }
    let to = r.pos();
    r.refuse(
        from,
        to,
        Fault::new(
            Code::TANGGAL_IMPOSSIBLE,
            Text::fixed(
                "tanggal ini tidak ada dalam kalender",
                "the calendar has no such date",
            ),
        )
        .help(Text::fixed(
            "periksa hari dan bulannya",
            "look at day and month again",
        )),
    );
    None
}

fn month(r: &mut Reader<'_>) -> Option<u8> {
    let at = r.pos();
    let word = &r.peek()?.lower;
    let of = |names: &[(&str, u8)]| {
        names
            .iter()
            .find(|(name, _)| name == word)
            .map(|(_, month)| *month)
    };
    let full = MONTHS
        .iter()
        .zip(1u8..)
        .find(|(name, _)| name.eq_ignore_ascii_case(word))
        .map(|(_, month)| month);
    let old = of(OLD);
    let month = full.or_else(|| of(SHORT)).or(old)?;
    r.seek(at + 1);
    if old.is_some() {
        let written = r.text(at, at + 1);
        r.note(
            at,
            at + 1,
            Fault::spelling(&written, MONTHS[usize::from(month) - 1]),
        );
    }
    let _ = full.is_none() && r.eat(".");
    Some(month)
}

/// Reads "tahun 2024", "2024", "tahun dua ribu dua puluh empat".
pub(in crate::model) fn year(r: &mut Reader<'_>) -> Option<u16> {
    year_word(r);
    let value = match r.peek()? {
        token if token.kind == Kind::Digits && token.lower.len() == 4 => {
            r.seek(r.pos() + 1);
            token.lower.parse().ok()?
        }
        _ => r.number_words()?,
    };
    u16::try_from(value)
        .ok()
        .filter(|year| (1900..2200).contains(year))
}

/// Reads "tahun" and its short forms; "Tahu" is told.
pub(in crate::model) fn year_word(r: &mut Reader<'_>) -> bool {
    let at = r.pos();
    if r.eat("tahu") {
        let right = if r.raw(at, at + 1).starts_with('T') {
            "Tahun"
        } else {
            "tahun"
        };
        r.note(at, at + 1, Fault::spelling(&r.text(at, at + 1), right));
        return true;
    }
    let hit = r.eat("tahun") || r.eat("thn") || r.eat("th");
    if hit {
        let _ = r.eat(".") || r.eat(":");
    }
    hit
}

/// Reads a date of figures only; the day comes before the month unless the year comes first.
fn figures(r: &mut Reader<'_>) -> Option<Tanggal> {
    label(r);
    let from = r.pos();
    let first = number(r)?;
    let mark = ["-", "/", "."].into_iter().find(|mark| r.eat(mark))?;
    let second = number(r)?;
    r.eat(mark).then_some(())?;
    let third = number(r)?;
    let (tahun, bulan, hari) = if first > 31 {
        (first, second, third)
    } else {
        (third, second, first)
    };
    if first <= 12 && second <= 12 && first != second && mark == "/" {
        r.note(
            from,
            r.pos(),
            Fault::new(
                Code::TANGGAL_AMBIGUOUS,
                Text::fixed(
                    "hari dan bulan dapat tertukar; dibaca hari/bulan",
                    "day and month may be confused; read day/month",
                ),
            ),
        );
    }
    let tahun = u16::try_from(tahun)
        .ok()
        .filter(|year| (1900..2200).contains(year))?;
    possible(
        r,
        from,
        Tanggal {
            tahun,
            bulan: u8::try_from(bulan).ok(),
            hari: u8::try_from(hari).ok(),
        },
    )
}

fn number(r: &mut Reader<'_>) -> Option<u32> {
    let token = r
        .peek()
        .filter(|token| token.kind == Kind::Digits && token.lower.len() <= 4)?;
    r.seek(r.pos() + 1);
    token.lower.parse().ok()
}

/// Reads a year, or month and year, behind "tanggal" without a day, and says so.
fn incomplete(r: &mut Reader<'_>, start: usize) -> Option<Tanggal> {
    let labelled = label(r);
    let tahun = year(r)?;
    if labelled {
        r.note(start, r.pos(), unfilled());
    }
    Some(Tanggal {
        tahun,
        bulan: None,
        hari: None,
    })
}

fn unfilled() -> Fault {
    Fault::new(
        Code::TANGGAL_INCOMPLETE,
        Text::fixed(
            "hari atau bulan belum diisi",
            "day or month is not filled in",
        ),
    )
    .help(Text::fixed(
        "lengkapi, misalnya `10 Maret 2020`",
        "complete it, such as `10 Maret 2020`",
    ))
}

impl fmt::Display for Tanggal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(name) = self
            .bulan
            .and_then(|month| MONTHS.get(usize::from(month).wrapping_sub(1)))
        {
            if let Some(hari) = self.hari {
                write!(f, "{hari} ")?;
            }
            write!(f, "{name} ")?;
        }
        write!(f, "{}", self.tahun)
    }
}
