//! The grammar of times.
//!
//! ```text
//! time     = duration | stages
//! stages   = stage { [";" | ","] stage } ;            stage = name [":"] duration ; "total" names the whole
//! duration = { lead } ["dalam" ("jangka waktu" | …)] [bound] amount { tail }
//! amount   = count unit [count unit] | count ("-" | "s/d" | …) count unit | count "x" count unit
//!          | decimal unit | "setengah" unit | "sehari" | "seminggu" | … | "hari itu juga"
//! unit     = "menit" | "jam" | "hari" ["kerja" | "kalender"] | "HK" | "minggu" | "bulan" | "tahun"
//! tail     = ["," | "("] ("sejak" | "setelah" | "dari" | …) event | "sebelum" event
//!          | ["," | "dan"] "dapat diperpanjang" [bound] count unit
//!          | "/" words | ["," | "." | "("] ("jika" | "apabila" | "tergantung" | "selama" | "pada" | …) condition
//!          | ("," | "dan") upper-bound amount
//! ```
//!
//! Canonical: `maksimal 3 hari kerja sejak berkas lengkap`, `3–5 menit`, `10 hari, maksimal 30 hari`,
//! `1 hari kerja, jika jaringan tidak terganggu`, `Penyelesaian administrasi: 15 menit; Surat: 3 hari`.

use std::fmt;

use super::{Batas, Bertahap, Durasi, JangkaWaktu, Perpanjangan, Satuan, Tahap};
use crate::diagnostic::{Code, Text};
use crate::model::bilangan::{Bound, Fault, Kind, Reader, has_slip, is_found, parse_with};
use crate::model::frasa::{Frasa, Parsed, Typed};
use crate::model::teks::fold;

impl Frasa for JangkaWaktu {
    const NAME: Text = Text::fixed("jangka waktu", "time");
    const FORMS: &'static [&'static str] = &[
        "maksimal 3 hari kerja",
        "maksimal 3 hari kerja sejak berkas lengkap",
        "30 menit",
        "3-5 menit",
        "Pemeriksaan: 1 hari; Penerbitan: 2 hari",
    ];
    const UNPARSED: Code = Code::WAKTU_UNPARSED;

    fn parse(words: &str) -> Parsed<Self> {
        parse_with(words, time)
    }

    fn is_told(words: &str) -> bool {
        is_found(words, amount) && !has_slip(words, USUAL)
    }
}

/// Words that are usual in a time and not near to others.
const USUAL: &[&str] = &[
    "maksimal",
    "minimal",
    "paling",
    "lambat",
    "kerja",
    "kalender",
    "setelah",
    "terhitung",
    "menit",
    "minggu",
];

fn time(r: &mut Reader<'_>) -> Option<JangkaWaktu> {
    let whole = r.attempt(|r| duration(r).filter(|_| r.end()));
    match whole {
        Some(duration) => Some(JangkaWaktu::Durasi(Box::new(duration))),
        None => stages(r),
    }
}

/// Words before the amount that add nothing.
const LEADS: &[&str] = &[
    "jangka waktu penyelesaian",
    "waktu penyelesaian",
    "jangka waktu pelayanan",
    "waktu pelayanan",
    "lama penyelesaian",
    "lama waktu proses",
    "lama waktu",
    "masa berlaku",
    "jangka waktu",
    "lama proses",
    "waktu",
    "proses",
    "penyelesaian",
    "diselesaikan",
    "dilakukan",
    "selesai",
    "selama",
];

/// Words that make the amount an upper end: "within".
const WITHIN: &[&str] = &[
    "dalam jangka waktu",
    "dalam kurun waktu",
    "dalam tempo",
    "dalam waktu",
];

fn duration(r: &mut Reader<'_>) -> Option<Durasi> {
    while r.eat_any(LEADS).is_some() {}
    let _ = r.eat(":");
    let within = r.eat_any(WITHIN).is_some();
    while r.eat_any(LEADS).is_some() {}
    if r.eat_any(&[
        "pada hari itu juga",
        "hari itu juga",
        "pada hari yang sama",
        "hari yang sama",
    ])
    .is_some()
    {
        return Some(Durasi {
            nilai: 1,
            batas: Some(Batas::Maksimal),
            satuan: Satuan::Hari,
            ..Durasi::default()
        });
    }
    let start = r.pos();
    let bound = r.bound();
    if bound.is_some() {
        let _ = r.eat("selama");
    }
    let bound_end = r.pos();
    if bound.is_none()
        && let Some(same) = r.attempt(none)
    {
        return Some(same);
    }
    let mut value = amount(r)?;
    value.batas = bound
        .map(|bound| bound.batas)
        .or(within.then_some(Batas::Maksimal));
    if value.dari.is_some() && matches!(value.batas, Some(Batas::Maksimal | Batas::Minimal)) {
        // "dalam waktu 3-5 hari" is an ordinary range; only a word of bound is told.
        value.batas = None;
        if bound.is_some() {
            r.note(start, bound_end, bounded_range());
        }
    }
    upper(r, &mut value);
    while tail(r, &mut value, bound).is_some() {}
    Some(value)
}

/// Reads "0 hari", as tables of stages have it: less than one.
fn none(r: &mut Reader<'_>) -> Option<Durasi> {
    r.count().filter(|count| *count == 0)?;
    Some(Durasi {
        nilai: 1,
        batas: Some(Batas::KurangDari),
        satuan: unit(r)?,
        ..Durasi::default()
    })
}

fn bounded_range() -> Fault {
    Fault::new(
        Code::WAKTU_BOUNDED_RANGE,
        Text::fixed("batas di depan rentang", "a bound before a range"),
    )
    .help(Text::fixed(
        "tulis rentangnya saja, misalnya `3-5 hari`",
        "write the range alone, such as `3-5 hari`",
    ))
}

/// Reads "10 hari *dan maksimal 30 hari*": the usual time, then the limit.
fn upper(r: &mut Reader<'_>, value: &mut Durasi) {
    if value.batas.is_some() || value.dari.is_some() {
        return;
    }
    let limit = r.attempt(|r| {
        r.eat_any(&[", dan", ",", "dan"])?;
        r.bound().filter(|bound| bound.batas == Batas::Maksimal)?;
        amount(r).filter(|limit| {
            limit.dari.is_none() && limit.satuan == value.satuan && limit.nilai > value.nilai
        })
    });
    if let Some(limit) = limit {
        value.dari = Some(value.nilai);
        value.nilai = limit.nilai;
        value.batas = Some(Batas::Maksimal);
    }
}

/// Reads number and unit into an otherwise empty [`Durasi`].
fn amount(r: &mut Reader<'_>) -> Option<Durasi> {
    let (dari, nilai, satuan) = r.attempt(|r| {
        if let Some(satuan) = one(r) {
            return Some((None, 1, satuan));
        }
        if r.eat("setengah") {
            let (nilai, satuan) = part(1, 2, unit(r)?)?;
            return Some((None, nilai, satuan));
        }
        let first = r.count()?;
        r.attempt(|r| times(r, first))
            .or_else(|| r.attempt(|r| decimal(r, first)))
            .or_else(|| r.attempt(|r| span(r, first)))
            .or_else(|| compound(r, first))
    })?;
    (nilai > 0).then(|| Durasi {
        dari,
        nilai,
        satuan,
        ..Durasi::default()
    })
}

/// Reads a unit that means one: "sehari".
fn one(r: &mut Reader<'_>) -> Option<Satuan> {
    let word = &r.peek()?.lower;
    let unit = UNITS
        .iter()
        .find(|(name, _)| word.strip_prefix("se") == Some(*name))
        .map(|(_, unit)| *unit)?;
    r.seek(r.pos() + 1);
    Some(if unit == Satuan::Hari { day(r) } else { unit })
}

/// Reads "2 x 24 (dua kali dua puluh empat) jam".
fn times(r: &mut Reader<'_>, first: u32) -> Option<(Option<u32>, u32, Satuan)> {
    if !(r.eat("x") || r.eat("kali")) {
        return None;
    }
    let second = r.count()?;
    if r.at("(") {
        let close = (r.pos()..r.len().min(r.pos() + 16))
            .find(|i| r.token(*i).is_some_and(|token| token.lower == ")"))?;
        r.text(r.pos(), close)
            .to_lowercase()
            .contains("kali")
            .then(|| r.seek(close + 1))?;
    }
    Some((None, first.checked_mul(second)?, unit(r)?))
}

/// Reads ",5 jam" behind the 1: a part of a unit, in the next smaller one.
fn decimal(r: &mut Reader<'_>, whole: u32) -> Option<(Option<u32>, u32, Satuan)> {
    r.eat(",").then_some(())?;
    let digits = r
        .peek()
        .filter(|token| token.kind == Kind::Digits && token.glued && token.lower.len() <= 2)?;
    r.seek(r.pos() + 1);
    let scale = 10u32.pow(u32::try_from(digits.lower.len()).ok()?);
    let count = whole
        .checked_mul(scale)?
        .checked_add(digits.lower.parse().ok()?)?;
    let (nilai, satuan) = part(count, scale, unit(r)?)?;
    Some((None, nilai, satuan))
}

/// Returns `count / scale` units as a whole number of the next smaller unit; `None` where there is none.
fn part(count: u32, scale: u32, unit: Satuan) -> Option<(u32, Satuan)> {
    let (factor, smaller) = smaller(unit)?;
    let count = count.checked_mul(factor)?;
    count
        .is_multiple_of(scale)
        .then_some((count / scale, smaller))
}

/// Returns how many of which smaller unit make one; only where that is exact everywhere.
fn smaller(unit: Satuan) -> Option<(u32, Satuan)> {
    match unit {
        Satuan::Jam => Some((60, Satuan::Menit)),
        Satuan::Tahun => Some((12, Satuan::Bulan)),
        Satuan::Menit
        | Satuan::Hari
        | Satuan::HariKerja
        | Satuan::HariKalender
        | Satuan::Minggu
        | Satuan::Bulan => None,
    }
}

/// Reads "-5 hari" or "hari - 5 hari" behind the 3.
fn span(r: &mut Reader<'_>, first: u32) -> Option<(Option<u32>, u32, Satuan)> {
    let early = unit(r);
    r.range_mark().then_some(())?;
    let second = r.count()?;
    let satuan = unit(r)?;
    let (second, satuan) = match early.filter(|early| *early != satuan) {
        // "30 menit - 1 jam": both ends in the smaller unit.
        Some(early) => smaller(satuan)
            .filter(|(_, smaller)| *smaller == early)
            .and_then(|(factor, smaller)| Some((second.checked_mul(factor)?, smaller)))?,
        None => (second, satuan),
    };
    (first < second).then_some((Some(first), second, satuan))
}

/// Reads the unit, and a second amount in the smaller unit: "1 jam 30 menit".
fn compound(r: &mut Reader<'_>, first: u32) -> Option<(Option<u32>, u32, Satuan)> {
    let glued = r
        .peek()
        .is_some_and(|token| token.glued && token.kind == Kind::Letters);
    let at = r.pos();
    let satuan = unit(r)?;
    if glued
        && r.token(at.wrapping_sub(1))
            .is_some_and(|token| token.kind == Kind::Digits)
    {
        let right = format!("{first} {}", r.text(at, at + 1));
        r.note(at - 1, at + 1, Fault::blank(&right));
    }
    let more = r.attempt(|r| {
        let (factor, smaller) = smaller(satuan)?;
        let second = r.count()?;
        (unit(r)? == smaller).then_some(())?;
        Some((first.checked_mul(factor)?.checked_add(second)?, smaller))
    });
    let (nilai, satuan) = more.unwrap_or((first, satuan));
    Some((None, nilai, satuan))
}

const UNITS: &[(&str, Satuan)] = &[
    ("menit", Satuan::Menit),
    ("mnt", Satuan::Menit),
    ("jam", Satuan::Jam),
    ("hk", Satuan::HariKerja),
    ("hari", Satuan::Hari),
    ("hr", Satuan::Hari),
    ("minggu", Satuan::Minggu),
    ("pekan", Satuan::Minggu),
    ("bulan", Satuan::Bulan),
    ("bln", Satuan::Bulan),
    ("tahun", Satuan::Tahun),
    ("thn", Satuan::Tahun),
];

/// Reads a unit of time.
pub(in crate::model) fn unit(r: &mut Reader<'_>) -> Option<Satuan> {
    let unit = UNITS
        .iter()
        .find(|(name, _)| r.eat(name))
        .map(|(_, unit)| *unit)?;
    Some(if unit == Satuan::Hari { day(r) } else { unit })
}

/// Reads "kerja" or "kalender" behind "hari".
fn day(r: &mut Reader<'_>) -> Satuan {
    if r.eat("kerja") {
        Satuan::HariKerja
    } else if r.eat("kalender") {
        Satuan::HariKalender
    } else {
        Satuan::Hari
    }
}

/// Words before the event that starts the count.
const SINCE: &[&str] = &[
    "terhitung mulai sejak",
    "terhitung sejak",
    "terhitung mulai",
    "terhitung dari",
    "dihitung sejak",
    "dihitung mulai",
    "mulai sejak",
    "terhitung",
    "sejak",
    "setelah",
    "sesudah",
    "semenjak",
    "dari",
];

/// Words before a condition that are not part of it.
const IF: &[&str] = &[
    "dengan syarat",
    "dengan ketentuan",
    "jika",
    "apabila",
    "bila",
    "kalau",
];

/// Words that begin a condition and belong to it.
const WITH: &[&str] = &[
    "tergantung",
    "bergantung",
    "kecuali",
    "selama",
    "sesuai",
    "tanpa",
    "di luar",
    "pada",
    "dengan",
    "per",
    "untuk setiap",
];

const EXTENDED: &[&str] = &[
    "dan dapat diperpanjang",
    "dapat diperpanjang",
    "bisa diperpanjang",
];

/// Reads one thing behind the amount; `None` when there is none.
fn tail(r: &mut Reader<'_>, value: &mut Durasi, bound: Option<Bound>) -> Option<()> {
    if r.eat_any(&["selesai", "berikutnya", "saja"]).is_some() {
        return Some(());
    }
    if value.perpanjangan.is_none()
        && let Some(more) = r.attempt(extension)
    {
        value.perpanjangan = Some(more);
        return Some(());
    }
    r.attempt(|r| {
        let bracket = r.eat("(");
        let _ = !bracket && r.eat(",");
        if value.sejak.is_none() && value.sebelum.is_none() && r.eat_any(SINCE).is_some() {
            let event = event(r)?;
            (!bracket || r.eat(")")).then(|| value.sejak = Some(tidy_event(&event)))?;
            return Some(());
        }
        (!bracket).then_some(())?;
        if value.sebelum.is_none() && r.eat("sebelum") {
            value.sebelum = Some(event(r)?);
            // The latest moment before an event is the least time before it.
            if value.dari.is_none() && bound.is_none_or(|bound| bound.latest) {
                value.batas = Some(Batas::Minimal);
            }
            return Some(());
        }
        None
    })
    .or_else(|| {
        if value.kondisi.is_some() {
            return None;
        }
        value.kondisi = Some(r.attempt(condition)?);
        Some(())
    })
}

fn extension(r: &mut Reader<'_>) -> Option<Perpanjangan> {
    let _ = r.eat(",") || r.eat(";");
    r.eat_any(EXTENDED)?;
    let _ = r.bound();
    let _ = r.eat("selama");
    let nilai = r.count().filter(|nilai| *nilai > 0)?;
    let satuan = unit(r)?;
    let _ = r.eat("berikutnya") || r.eat("lagi");
    Some(Perpanjangan { nilai, satuan })
}

fn condition(r: &mut Reader<'_>) -> Option<String> {
    if r.eat("/") {
        r.peek().filter(|token| token.kind == Kind::Letters)?;
        return event(r).map(|words| format!("per {words}"));
    }
    let bracket = r.eat("(");
    if !bracket {
        let _ = r.eat(",") || r.eat(".");
    }
    let from = r.pos();
    let from = if r.eat_any(IF).is_some() {
        r.pos()
    } else {
        r.at_any(WITH).then_some(from)?
    };
    let words = event(r)?;
    if bracket {
        r.eat(")").then_some(())?;
    }
    let words = words.replace("sudah lengkap", "lengkap");
    if let Some(cut) = words.strip_suffix("sebagai berikut") {
        r.note(
            from,
            r.pos(),
            Fault::new(
                Code::PHRASE_CUT,
                Text::fixed(
                    "`sebagai berikut` tidak diikuti apa pun",
                    "nothing follows `sebagai berikut`",
                ),
            ),
        );
        return Some(cut.trim_end().to_owned()).filter(|cut| !cut.is_empty());
    }
    Some(words)
}

/// Reads words up to the end of the phrase or of the bracket, or to the next thing that may follow.
fn event(r: &mut Reader<'_>) -> Option<String> {
    let from = r.pos();
    while !r.done() && !event_ends(r) {
        r.seek(r.pos() + 1);
    }
    let to = r.pos();
    let words = r.text(from, to);
    (from < to && words.chars().any(char::is_alphabetic)).then_some(words)
}

fn event_ends(r: &mut Reader<'_>) -> bool {
    let at = r.pos();
    let mark = r.peek().map_or("", |token| token.lower.as_str());
    let ends = match mark {
        ";" | ")" => true,
        "," | "." | "(" => {
            r.seek(at + 1);
            r.done()
                || r.at("sebelum")
                || r.at_any(IF)
                || r.at_any(EXTENDED)
                || (mark != "." && r.at_any(WITH))
        }
        _ => r.at_any(EXTENDED),
    };
    r.seek(at);
    ends
}

/// Puts an event into its shortest usual words, where that cannot change what is meant.
fn tidy_event(words: &str) -> String {
    let words = ["berkas", "persyaratan", "dokumen"]
        .iter()
        .find_map(|noun| {
            strip_prefix_fold(words, &format!("{noun} dinyatakan lengkap"))
                .map(|rest| format!("{noun} lengkap{rest}"))
        })
        .unwrap_or_else(|| words.to_owned());
    let dated = strip_prefix_fold(&words, "tanggal ").map(fold);
    let bare = dated.as_deref().unwrap_or(&words);
    for (noun, verb) in [("diterimanya ", "diterima"), ("berlakunya ", "berlaku")] {
        if let Some(object) =
            strip_prefix_fold(bare, noun).filter(|object| !object.contains(" oleh "))
        {
            return format!("{object} {verb}");
        }
    }
    // "tanggal hasil pemeriksaan ditandatangani": the date of an act is the act.
    match dated {
        Some(act)
            if act
                .split(' ')
                .skip(1)
                .last()
                .is_some_and(|verb| verb.starts_with("di") && verb.len() > 5) =>
        {
            act
        }
        _ => words,
    }
}

fn strip_prefix_fold<'a>(words: &'a str, prefix: &str) -> Option<&'a str> {
    let head = words.get(..prefix.len())?;
    head.eq_ignore_ascii_case(prefix)
        .then(|| &words[prefix.len()..])
}

/// Reads stages; at least one, each with a name.
fn stages(r: &mut Reader<'_>) -> Option<JangkaWaktu> {
    let mut value = Bertahap::default();
    while !r.done() {
        let (nama, durasi) = stage(r)?;
        let waktu = Typed::from_value(JangkaWaktu::Durasi(Box::new(durasi)));
        if ["total", "total waktu", "jumlah waktu"].contains(&nama.to_lowercase().as_str())
            && value.total.is_none()
        {
            value.total = Some(waktu);
        } else {
            value.tahap.push(Tahap { nama, waktu });
        }
        let _ = r.eat(";") || r.eat(",") || r.eat(".");
    }
    (!value.tahap.is_empty()).then(|| JangkaWaktu::Bertahap(Box::new(value)))
}

/// Words that a name does not begin with: then the phrase is a sentence, not a stage.
const NO_NAME: &[&str] = &[
    "tidak",
    "bukan",
    "kecuali",
    "dan",
    "atau",
    "jika",
    "apabila",
    "peristiwa",
    "-",
    "(",
];

fn stage(r: &mut Reader<'_>) -> Option<(String, Durasi)> {
    let from = r.pos();
    if r.at_any(NO_NAME) || r.peek()?.kind != Kind::Letters {
        return None;
    }
    for at in from..r.len() {
        r.seek(at);
        if r.at(";") || at - from > 40 {
            return None;
        }
        let named = r.eat(":");
        if at == from {
            continue;
        }
        if !named && !r.probe(|r| r.bound().map(|_| ()).or_else(|| amount(r).map(|_| ()))) {
            continue;
        }
        // Without a colon, one word is not enough to be sure that it is a name, and a comma parts sentences.
        if !named
            && (at - from < 2
                || r.token(at - 1)
                    .is_some_and(|token| token.kind == Kind::Mark))
        {
            return None;
        }
        r.seek(if named { at + 1 } else { at });
        if let Some(durasi) = r.attempt(duration) {
            return Some((r.text(from, at), durasi));
        }
        if named {
            return None;
        }
    }
    None
}

impl fmt::Display for JangkaWaktu {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Durasi(durasi) => durasi.fmt(f),
            Self::Bertahap(bertahap) => bertahap.fmt(f),
        }
    }
}

impl fmt::Display for Bertahap {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (i, tahap) in self.tahap.iter().enumerate() {
            let sep = if i == 0 { "" } else { "; " };
            write!(f, "{sep}{}: {}", tahap.nama, tahap.waktu.baku())?;
        }
        match &self.total {
            Some(total) => write!(f, "; total: {}", total.baku()),
            None => Ok(()),
        }
    }
}

impl fmt::Display for Durasi {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let unit = self.satuan.title();
        match (self.dari, self.batas) {
            (Some(dari), Some(Batas::Maksimal)) => {
                write!(f, "{dari} {unit}, maksimal {} {unit}", self.nilai)?
            }
            (dari, batas) => {
                if let Some(batas) = batas {
                    write!(f, "{} ", batas.title())?;
                }
                if let Some(dari) = dari {
                    write!(f, "{dari}\u{2013}")?;
                }
                write!(f, "{} {unit}", self.nilai)?;
            }
        }
        if let Some(sejak) = &self.sejak {
            write!(f, " sejak {sejak}")?;
        }
        if let Some(sebelum) = &self.sebelum {
            write!(
                f,
                "{} sebelum {sebelum}",
                if self.sejak.is_some() { "," } else { "" }
            )?;
        }
        // The condition is that of the time; behind the extension it would seem to be that of the extension.
        match &self.kondisi {
            Some(kondisi) if begins_with_any(kondisi, &["per"]) => write!(f, " {kondisi}")?,
            Some(kondisi) if begins_with_any(kondisi, WITH) => write!(f, ", {kondisi}")?,
            Some(kondisi) => write!(f, ", jika {kondisi}")?,
            None => {}
        }
        match &self.perpanjangan {
            Some(more) => write!(
                f,
                ", dapat diperpanjang {} {}",
                more.nilai,
                more.satuan.title()
            ),
            None => Ok(()),
        }
    }
}

fn begins_with_any(words: &str, heads: &[&str]) -> bool {
    let words = words.to_lowercase();
    heads.iter().any(|head| {
        words
            .strip_prefix(head)
            .is_some_and(|rest| rest.starts_with(' '))
    })
}
