//! The grammar of citations.
//!
//! ```text
//! citation = [article] kind ["RI"] [issuer | region] [number] [year] ["tanggal" date] ["tentang" title] { tail }
//! article  = "Pasal" number ["ayat" "(" number ")"] ["huruf" letter]      (any order behind "Pasal")
//! number   = ("Nomor" | "No" | …) [":"] token | digits ["/" year]
//! year     = ("Tahun" | "Thn" | "Th") (four digits | words)
//! tail     = "(" gazette ")" | "sebagaimana telah diubah" [...] "dengan" other | ("jo." | "juncto") other
//!          | ", yang mengubah" other
//! standard = "SNI" number [("tentang" | "-") title]
//! other    = kind ["RI"] [region] [number] [year] ["tentang" title]
//! ```
//!
//! The kinds stand in [`JENIS`]. A year may end the number ("026/KMA/SK/II/2012"). A title "Perubahan atas …"
//! tells what is amended. A region that is not named is never invented.

use std::fmt;
use std::sync::LazyLock;

use super::jenis::words;
use super::{JENIS, JenisPeraturan, Lain, Rujukan, Sebutan};
use crate::diagnostic::{Code, Text};
use crate::model::bilangan::{Fault, Kind, Reader, has_slip, is_found, parse_with};
use crate::model::frasa::{Frasa, Parsed, Typed};
use crate::model::tanggal::{written, year, year_word};

impl Frasa for Rujukan {
    const NAME: Text = Text::fixed("rujukan hukum", "citation");
    const FORMS: &'static [&'static str] = &[
        "Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik",
        "Peraturan Daerah Provinsi Kalimantan Barat Nomor 8 Tahun 2015 tentang Penyelenggaraan Pelayanan Publik",
        "Pasal 21 huruf c UU Nomor 25 Tahun 2009",
        "UU 25/2009",
    ];
    const UNPARSED: Code = Code::RUJUKAN_UNPARSED;

    fn parse(words: &str) -> Parsed<Self> {
        parse_with(words, citation)
    }

    fn is_told(words: &str) -> bool {
        let lower = words.to_lowercase();
        let title = lower.find("tentang");
        let head = title.and_then(|at| words.get(..at)).unwrap_or(words);
        let numbered = is_found(head, |r| {
            let at = r.pos();
            let first = at == 0 || r.token(at - 1).is_some_and(|token| token.lower == "surat");
            first.then(|| kind(r)).flatten()?;
            while !r.done() && !r.at_any(NUMBER) && !r.at_any(YEAR) {
                r.seek(r.pos() + 1);
            }
            (!r.done()).then_some(())
        });
        title.is_some() && numbered && !has_slip(head, &["nomor", "tahun"])
    }
}

fn citation(r: &mut Reader<'_>) -> Option<Rujukan> {
    if let Some(value) = r.attempt(standard) {
        return Some(value);
    }
    let mut value = Rujukan::default();
    article(r, &mut value);
    let jenis = kind(r)?;
    value.jenis = jenis.singkat.to_owned();
    republic(r);
    if r.attempt(|r| colonial(r, jenis, &mut value)).is_none() {
        middle(r, jenis, &mut value)?;
    }
    if jenis.sebutan != Sebutan::TanpaNomor
        && let Some(number) = r.attempt(number)
    {
        value.nomor = Some(number.nomor);
        value.tahun = number.tahun;
    }
    if value.tahun.is_none() {
        value.tahun = r.attempt(|r| year_marked(r, jenis));
    }
    dated(r, &mut value);
    if value.tahun.is_none()
        && let Some(nomor) = &value.nomor
    {
        value.tahun = short_year(r, nomor);
    }
    title(r, &mut value)?;
    while tail(r, &mut value).is_some() {}
    stray_bracket(r);
    let named =
        value.nomor.is_some() || value.tentang.is_some() || (jenis.sebutan == Sebutan::TanpaNomor);
    // "KMA" is also a decree of the Minister of Religion; the number of the court says whose it is.
    let court = jenis.singkat != "KMA"
        || value
            .nomor
            .as_ref()
            .is_some_and(|nomor| nomor.contains("KMA"));
    // One of the national standards is known by its number alone.
    (named && court && jenis.singkat != "SNI").then_some(value)
}

/// Reads "SNI ISO 9001:2015 – Sistem Manajemen Mutu": a number of its own kind, with its year inside.
fn standard(r: &mut Reader<'_>) -> Option<Rujukan> {
    let jenis = kind(r).filter(|jenis| jenis.singkat == "SNI")?;
    let _ = r.eat("nomor") || r.eat("no");
    let _ = r.eat(".");
    let from = r.pos();
    let is_dash = |r: &Reader<'_>| {
        r.at("-")
            && r.peek().is_some_and(|token| !token.glued)
            && r.token(r.pos() + 1).is_some_and(|token| !token.glued)
    };
    while !r.done() && !r.at_any(TITLE) && !is_dash(r) && !r.at(",") {
        r.seek(r.pos() + 1);
    }
    let nomor = r.text(from, r.pos());
    let is_number = nomor.contains(|c: char| c.is_ascii_digit()) && r.pos() - from <= NUMBER_TOKENS;
    is_number.then_some(())?;
    let _ = r.eat(",");
    let titled = r.eat_any(TITLE).is_some() || r.eat("-");
    let title = r.text(r.pos(), r.len());
    r.seek(r.len());
    (titled || title.is_empty()).then_some(Rujukan {
        jenis: jenis.singkat.to_owned(),
        nomor: Some(nomor),
        tentang: Some(title).filter(|title| !title.is_empty()),
        ..Rujukan::default()
    })
}

/// Most tokens of the number of a standard: "ISO/IEC 17025:2017" has seven.
const NUMBER_TOKENS: usize = 12;

/// Reads the name of a law from before the republic, which has no number but its gazette: "Undang-Undang Obat Keras
/// (St. 1937 Nomor 541)".
fn colonial(r: &mut Reader<'_>, jenis: &JenisPeraturan, value: &mut Rujukan) -> Option<()> {
    (jenis.singkat == "UU" && !parts(r)).then_some(())?;
    let from = r.pos();
    while !r.done() && !r.at("(") {
        r.seek(r.pos() + 1);
    }
    r.at_any(STAATSBLAD).then_some(())?;
    value.tentang = Some(r.text(from, r.pos()));
    Some(())
}

/// How the gazette of the colony is named.
const STAATSBLAD: &[&str] = &["( st", "( stb", "( stbl", "( staatsblad"];

/// Reads "Pasal 44 ayat (3) huruf c".
fn article(r: &mut Reader<'_>, value: &mut Rujukan) {
    r.attempt(|r| {
        r.eat("pasal").then_some(())?;
        value.pasal = Some(word(r)?);
        loop {
            if value.ayat.is_none() && r.eat("ayat") {
                let bracket = r.eat("(");
                value.ayat = Some(word(r)?);
                let _ = bracket && r.eat(")");
            } else if value.huruf.is_none() && r.eat("huruf") {
                value.huruf = Some(word(r)?);
            } else {
                let _ = r.eat(",");
                return Some(());
            }
        }
    });
}

fn word(r: &mut Reader<'_>) -> Option<String> {
    let at = r.pos();
    r.peek().filter(|token| token.kind != Kind::Mark)?;
    let mut to = at + 1;
    // "5A", "12 huruf"
    while r
        .token(to)
        .is_some_and(|token| token.glued && token.kind != Kind::Mark)
    {
        to += 1;
    }
    r.seek(to);
    Some(r.text(at, to))
}

/// Reads a kind: the longest of all names that fits.
fn kind(r: &mut Reader<'_>) -> Option<&'static JenisPeraturan> {
    let from = r.pos();
    // "Surat Keputusan Ketua …" is the same as "Keputusan Ketua …".
    let best = longest(r).or_else(|| {
        (r.eat("surat") && r.at("keputusan"))
            .then(|| longest(r))
            .flatten()
    });
    let Some((jenis, to)) = best else {
        return misspelt(r, from);
    };
    hyphens(r, from, to, jenis);
    r.seek(to);
    Some(jenis)
}

/// All names of all kinds, as words.
static NAMES: LazyLock<Vec<(Vec<String>, &JenisPeraturan)>> = LazyLock::new(|| {
    JENIS
        .iter()
        .flat_map(|jenis| jenis.names().map(move |name| (words(name), jenis)))
        .collect()
});

fn longest(r: &mut Reader<'_>) -> Option<(&'static JenisPeraturan, usize)> {
    let from = r.pos();
    let mut best: Option<(usize, &JenisPeraturan, usize)> = None;
    for (words, jenis) in NAMES.iter() {
        if best.is_none_or(|(length, _, _)| words.len() > length)
            && let Some(to) = matches(r, from, words)
        {
            best = Some((words.len(), jenis, to));
        }
    }
    best.map(|(_, jenis, to)| (jenis, to))
}

/// Returns the token behind `words` when they stand at `from`; hyphens, points, `&` and `/` between do not count.
fn matches(r: &Reader<'_>, from: usize, words: &[String]) -> Option<usize> {
    let mut at = from;
    for (i, word) in words.iter().enumerate() {
        while i > 0
            && r.token(at)
                .is_some_and(|token| matches!(token.lower.as_str(), "-" | "." | "&" | "/" | ","))
        {
            at += 1;
        }
        r.token(at).filter(|token| token.lower == *word)?;
        at += 1;
    }
    if r.token(at)
        .is_some_and(|token| token.lower == "." && token.glued)
        && r.token(at + 1).is_some()
    {
        at += 1;
    }
    Some(at)
}

/// Reads a kind that is not written as anybody writes it, and says so.
fn misspelt(r: &mut Reader<'_>, from: usize) -> Option<&'static JenisPeraturan> {
    r.seek(from);
    r.eat("perwepan").then_some(())?;
    r.note(
        from,
        from + 1,
        Fault::spelling(&r.text(from, from + 1), "PermenPANRB"),
    );
    JenisPeraturan::find("PermenPANRB")
}

/// Tells "Undang Undang", "Undang – Undang" and a hyphen that is not the one of the keyboard.
fn hyphens(r: &mut Reader<'_>, from: usize, to: usize, jenis: &JenisPeraturan) {
    let raw = r.raw(from, to);
    let folded = raw.to_lowercase();
    let apart = folded.contains("undang undang");
    let strange = raw.contains([
        '\u{2010}', '\u{2011}', '\u{2012}', '\u{2013}', '\u{2014}', '\u{2212}',
    ]);
    if (apart || strange) && jenis.lengkap.contains("Undang-Undang") {
        r.note(
            from,
            to,
            Fault::new(
                Code::RUJUKAN_PUNCTUATION,
                Text::fixed("tanda hubung tidak baku", "the hyphen is not standard"),
            )
            .replace(jenis.lengkap),
        );
    }
}

/// Reads "(UU)" behind a kind written out, then "Republik Indonesia", which names nothing that the kind does not.
fn republic(r: &mut Reader<'_>) {
    r.attempt(|r| {
        r.eat("(").then_some(())?;
        longest(r).map(|(_, to)| r.seek(to))?;
        r.eat(")").then_some(())
    });
    let at = r.pos();
    if r.eat_words("republin indonesia") {
        r.note(
            at,
            at + 2,
            Fault::spelling("Republin", "Republik Indonesia"),
        );
        return;
    }
    if r.eat("rl") {
        // A small L for a capital I, usual in scans.
        r.note(at, at + 1, Fault::lookalike("Rl", "RI"));
        return;
    }
    r.eat_any(&["republik indonesia", "r . i .", "ri"]);
}

const NUMBER: &[&str] = &["nomor", "no", "nmr", "nomer", "n 0"];
const TITLE: &[&str] = &["tentang", "ttg", "mengenai"];
const YEAR: &[&str] = &["tahun", "thn", "th", "tahu"];

/// Returns whether something other than issuer or region begins here.
fn parts(r: &Reader<'_>) -> bool {
    let digits = r.peek().is_some_and(|token| token.kind == Kind::Digits);
    digits
        || r.at_any(NUMBER)
        || r.at_any(TITLE)
        || r.at_any(YEAR)
        || r.at_any(&[
            "tanggal",
            "sebagaimana",
            "jo .",
            "juncto",
            ":",
            ";",
            "/",
            "(",
        ])
}

/// Reads what stands between kind and number.
fn middle(r: &mut Reader<'_>, jenis: &JenisPeraturan, value: &mut Rujukan) -> Option<()> {
    let from = r.pos();
    while !r.done() && !parts(r) {
        r.seek(r.pos() + 1);
    }
    let mut to = r.pos();
    while to > from
        && r.token(to - 1)
            .is_some_and(|token| token.kind == Kind::Mark)
    {
        to -= 1;
    }
    let words = r.text(from, to);
    reversed(r);
    place(
        r,
        jenis,
        from,
        to,
        &words,
        &mut value.penerbit,
        &mut value.daerah,
    )
}

/// Skips "tentang Retribusi" before the number when a second title stands behind it, and says so.
fn reversed(r: &mut Reader<'_>) {
    let at = r.pos();
    if !r.at_any(TITLE) {
        return;
    }
    // The first title is short; a long one is the title of a regulation that has no number.
    let marker = (at + 1..r.len().min(at + 6)).find(|i| {
        r.token(*i)
            .is_some_and(|token| NUMBER.contains(&token.lower.as_str()))
    });
    let Some(marker) = marker else { return };
    let second = (marker..r.len().min(marker + 8))
        .any(|i| r.token(i).is_some_and(|token| token.lower == "tentang"));
    if second {
        r.note(
            at,
            marker,
            Fault::new(
                Code::RUJUKAN_ORDER,
                Text::fixed("`tentang` berdiri dua kali", "`tentang` stands twice"),
            )
            .help(Text::fixed(
                "tulis jenis, daerah, nomor, tahun, lalu judul",
                "write kind, region, number, year, then the title",
            )),
        );
        r.seek(marker);
    }
}

/// Files the words between kind and number as issuer or region.
fn place(
    r: &Reader<'_>,
    jenis: &JenisPeraturan,
    from: usize,
    to: usize,
    words: &str,
    penerbit: &mut Option<String>,
    daerah: &mut Option<String>,
) -> Option<()> {
    if words.is_empty() {
        return Some(());
    }
    match jenis.sebutan {
        Sebutan::Pusat | Sebutan::TanpaNomor => return None,
        Sebutan::Daerah => *daerah = Some(region(words)),
        Sebutan::Gubernur | Sebutan::Bupati | Sebutan::WaliKota => {
            let level = level(jenis.sebutan);
            let named = region(words);
            *daerah = Some(if named.starts_with(level) {
                named
            } else {
                format!("{level}{named}")
            });
        }
        Sebutan::Penerbit => {
            let at = (from + 1..to).rev().find(|at| {
                r.token(*at).is_some_and(|token| {
                    matches!(token.lower.as_str(), "kabupaten" | "kota" | "provinsi")
                })
            });
            match at {
                Some(at) => {
                    *penerbit = Some(r.text(from, at));
                    *daerah = Some(r.text(at, to));
                }
                None => *penerbit = Some(words.to_owned()),
            }
        }
    }
    Some(())
}

/// Returns the level that a kind implies, with a blank.
fn level(sebutan: Sebutan) -> &'static str {
    match sebutan {
        Sebutan::Gubernur => "Provinsi ",
        Sebutan::Bupati => "Kabupaten ",
        Sebutan::WaliKota => "Kota ",
        Sebutan::Pusat | Sebutan::Daerah | Sebutan::Penerbit | Sebutan::TanpaNomor => "",
    }
}

/// Spells out the level of a region: "Kab. Malang".
fn region(words: &str) -> String {
    let heads = [
        ("kab. ", "Kabupaten "),
        ("kab ", "Kabupaten "),
        ("prov. ", "Provinsi "),
        ("prov ", "Provinsi "),
        ("propinsi ", "Provinsi "),
        ("provinsi ", "Provinsi "),
        ("kabupaten ", "Kabupaten "),
        ("kota ", "Kota "),
    ];
    let words = words.split(' ').map(capitals).collect::<Vec<_>>().join(" ");
    let lower = words.to_lowercase();
    heads
        .iter()
        .find(|(head, _)| lower.starts_with(head))
        .map_or_else(
            || words.clone(),
            |(head, full)| format!("{full}{}", words.get(head.len()..).unwrap_or_default()),
        )
}

/// Returns a word of capitals as a name; up to three letters are an abbreviation (DKI).
fn capitals(word: &str) -> String {
    if word.chars().count() <= 3 || word.chars().any(char::is_lowercase) {
        return word.to_owned();
    }
    let mut chars = word.chars();
    chars.next().map_or_else(String::new, |first| {
        std::iter::once(first)
            .chain(chars.flat_map(char::to_lowercase))
            .collect()
    })
}

/// A number, and the year that ends it.
struct Number {
    nomor: String,
    tahun: Option<u32>,
}

fn number(r: &mut Reader<'_>) -> Option<Number> {
    let marker = r.pos();
    let marked = r.eat_any(NUMBER);
    if marked == Some(4) {
        r.token(marker + 1).filter(|token| token.glued)?;
        r.note(marker, marker + 2, Fault::lookalike("N0", "No"));
    }
    if marked.is_some() {
        let _ = r.eat(".");
        colon(r, marker);
    } else if r.eat("/") {
        // "KMA/032/SK/IV/2006": the kind is the first part of the number.
        r.seek(marker - 1);
    }
    let from = r.pos();
    let glued = r.peek()?.glued
        && from > 0
        && r.token(from - 1)
            .is_some_and(|token| token.kind == Kind::Letters);
    number_end(r, marked.is_some())?;
    let to = r.pos();
    if glued && marked.is_some() {
        let right = format!("{} {}", r.text(marker, from), r.text(from, to));
        r.note(marker, to, Fault::blank(&right));
    }
    Some(tidy_number(r, from, to))
}

/// Reads the colon behind "No", and tells "No :23".
fn colon(r: &mut Reader<'_>, marker: usize) {
    let at = r.pos();
    if r.eat(":")
        && r.token(at).is_some_and(|token| !token.glued)
        && r.peek().is_some_and(|token| token.glued)
    {
        let right = r.text(marker, at);
        r.note(
            marker,
            at + 1,
            Fault::new(
                Code::RUJUKAN_PUNCTUATION,
                Text::fixed("titik dua tidak perlu", "the colon is not needed"),
            )
            .replace(&format!("{right} ")),
        );
    }
}

impl Reader<'_> {
    /// Returns whether the next token is the figure of "PER. 74/MEN/2020", whose word stands at `from`.
    fn at_number_behind_word(&self, from: usize) -> bool {
        let word = |at: usize, kind: Kind| self.token(at).is_some_and(|token| token.kind == kind);
        let mark = |at: usize, mark: &str| self.token(at).is_some_and(|token| token.lower == mark);
        word(from, Kind::Letters)
            && mark(from + 1, ".")
            && word(from + 2, Kind::Digits)
            && mark(from + 3, "/")
    }
}

/// Goes to the end of a number: digits, letters and `/ . -` without blanks but round a slash.
fn number_end(r: &mut Reader<'_>, marked: bool) -> Option<()> {
    let from = r.pos();
    let mut digits = false;
    while let Some(token) = r.peek() {
        let at = r.pos();
        // "PER. 74/MEN/2020": a blank slipped in behind the word that begins the number.
        let led = at == from + 2 && r.at_number_behind_word(from);
        let joined = at == from
            || token.glued
            || led
            || token.lower == "/"
            || r.token(at - 1).is_some_and(|before| before.lower == "/");
        let fits =
            token.kind != Kind::Mark || matches!(token.lower.as_str(), "/" | "." | "-" | "&" | "+");
        if !joined || !fits || (at > from && !token.glued && (r.at_any(YEAR) || r.at_any(TITLE))) {
            break;
        }
        digits |= token.kind == Kind::Digits;
        r.seek(at + 1);
    }
    while r.pos() > from
        && r.token(r.pos() - 1)
            .is_some_and(|token| matches!(token.lower.as_str(), "." | "/" | "-"))
    {
        r.seek(r.pos() - 1);
    }
    let first = r.token(from)?;
    // Without "Nomor" in front only figures, or a number behind a slash, are sure to be one.
    let sure = marked || first.kind == Kind::Digits || r.raw(from, r.pos()).contains('/');
    (digits && sure && first.kind != Kind::Mark).then_some(())
}

fn tidy_number(r: &mut Reader<'_>, from: usize, to: usize) -> Number {
    let written = r.text(from, to);
    let mut nomor = written.replace(' ', "");
    if nomor != written {
        r.note(from, to, Fault::blank(&nomor));
    }
    if nomor.starts_with(['O', 'o']) && nomor[1..].starts_with(|c: char| c.is_ascii_digit()) {
        let right = format!("0{}", &nomor[1..]);
        r.note(from, to, Fault::lookalike(&nomor, &right));
        nomor = right;
    }
    if let Some(rest) = nomor
        .strip_prefix("per/")
        .or_else(|| nomor.strip_prefix("Per/"))
    {
        nomor = format!("PER/{rest}");
    }
    if let Some((number, year)) = nomor.split_once('/')
        && digits(number)
        && let Some(tahun) = four_digits(year)
    {
        return Number {
            nomor: number.trim_start_matches('0').to_owned(),
            tahun: Some(tahun),
        };
    }
    if digits(&nomor) && nomor.len() > 1 && nomor.starts_with('0') {
        let right = nomor.trim_start_matches('0').to_owned();
        r.note(
            from,
            to,
            Fault::new(
                Code::RUJUKAN_PUNCTUATION,
                Text::fixed("nol di depan nomor", "a zero before the number"),
            )
            .replace(&right),
        );
        nomor = right;
    }
    let tahun = nomor
        .rsplit_once('/')
        .and_then(|(_, year)| four_digits(year));
    Number { nomor, tahun }
}

fn digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit())
}

fn four_digits(text: &str) -> Option<u32> {
    (text.len() == 4 && digits(text))
        .then(|| text.parse().ok())?
        .filter(|year| (1900..2200).contains(year))
}

/// Reads the year that two digits end a number with, and says so: before 2000 that was usual.
fn short_year(r: &mut Reader<'_>, nomor: &str) -> Option<u32> {
    let (_, last) = nomor.rsplit_once('/')?;
    let year: u32 = (last.len() == 2 && digits(last))
        .then(|| last.parse().ok())?
        .filter(|year| *year >= 45)?;
    let to = r.pos();
    let year = 1900 + year;
    r.note(
        to.saturating_sub(1),
        to,
        Fault::new(Code::RUJUKAN_SHORT_YEAR, crate::text!(id: "tahun dua angka, dibaca {year}", en: "a year of two digits, read {year}"))
            .help(crate::text!(id: "tulis `Tahun {year}` di belakang nomor", en: "write `Tahun {year}` behind the number")),
    );
    Some(year)
}

fn year_marked(r: &mut Reader<'_>, jenis: &JenisPeraturan) -> Option<u32> {
    let marked = r.at_any(YEAR);
    // "UUD 1945" has no word before its year.
    (marked || jenis.sebutan == Sebutan::TanpaNomor).then_some(())?;
    year_word(r);
    year(r).map(u32::from)
}

/// Reads the date of a decree.
fn dated(r: &mut Reader<'_>, value: &mut Rujukan) {
    let date = r.attempt(|r| {
        let _ = r.eat(",");
        r.at_any(&["tanggal", "tgl"]).then_some(())?;
        written(r).filter(|date| date.hari.is_some())
    });
    if let Some(date) = date {
        value.tahun.get_or_insert_with(|| u32::from(date.tahun));
        value.tanggal = Some(Typed::from_value(date));
    }
}

/// Reads "tentang" and the title; `None` when the word stands there without one.
fn title(r: &mut Reader<'_>, value: &mut Rujukan) -> Option<()> {
    let _ = r.at(",")
        && r.attempt(|r| (r.eat(",") && r.at_any(TITLE)).then_some(()))
            .is_some();
    if r.eat_any(TITLE).is_none() {
        return Some(());
    }
    let from = r.pos();
    let words = words_to_tail(r)?;
    let to = r.pos();
    r.seek(from);
    value.mengubah = r.quietly(|r| r.attempt(|r| amended(r, to)));
    r.seek(to);
    value.tentang = Some(words);
    Some(())
}

/// Reads the words up to the next tail, without marks at their end.
fn words_to_tail(r: &mut Reader<'_>) -> Option<String> {
    let from = r.pos();
    while !r.done() && !tail_begins(r) {
        r.seek(r.pos() + 1);
    }
    let end = r.pos();
    let mut last = end;
    while last > from
        && r.token(last - 1)
            .is_some_and(|token| matches!(token.lower.as_str(), "." | ";" | ","))
    {
        last -= 1;
    }
    let words = r.text(from, last);
    let (open, close) = (words.matches('(').count(), words.matches(')').count());
    if close > open && words.ends_with(')') {
        r.seek(last - 1);
        let words = r.text(from, last - 1);
        return words.chars().any(char::is_alphabetic).then_some(words);
    }
    words.chars().any(char::is_alphabetic).then_some(words)
}

/// Reads a closing bracket that nothing opened, and says so.
fn stray_bracket(r: &mut Reader<'_>) {
    let at = r.pos();
    if r.eat(")") {
        r.note(
            at,
            at + 1,
            Fault::new(
                Code::RUJUKAN_PUNCTUATION,
                Text::fixed(
                    "kurung tutup tanpa kurung buka",
                    "a closing bracket without an opening one",
                ),
            )
            .replace(""),
        );
    }
}

const AMENDED_LAST: &[&str] = &[
    "sebagaimana telah beberapa kali diubah terakhir dengan",
    "sebagaimana telah diubah beberapa kali terakhir dengan",
    "sebagaimana telah diubah terakhir dengan",
    "sebagaimana telah diubah terakhir kali dengan",
    "sebagaimana diubah terakhir dengan",
    "sebagaimana telah beberapa kali diubah , terakhir dengan",
    "sebagaimana telah diubah beberapa kali , terakhir dengan",
    "dan terakhir dengan",
    "dan terakhir diubah dengan",
    "terakhir diubah dengan",
    "terakhir dengan",
];
const AMENDED_BY: &[&str] = &[
    "sebagaimana telah diubah dengan",
    "sebagaimana diubah dengan",
];
const JUNCTO: &[&str] = &["jo .", "jo", "j . o .", "j . o", "juncto", "yo ."];
const GAZETTE: &[&str] = &[
    "( lembaran",
    "( ln",
    "( berita negara",
    "( bn",
    "( tambahan lembaran",
    "( berita daerah",
    "( st",
    "( stb",
    "( stbl",
    "( staatsblad",
];
const AMENDS: &str = ", yang mengubah";

fn tail_begins(r: &mut Reader<'_>) -> bool {
    // No title has a semicolon: what follows is another item, and then the whole does not parse.
    if r.at(";")
        || r.at_any(AMENDED_BY)
        || r.at_any(AMENDED_LAST)
        || (r.at_any(GAZETTE) && !is_inside_title(r))
        || r.at_any(&[AMENDS])
    {
        return true;
    }
    // Letters "jo" alone may be a name; a kind behind them makes sure.
    r.at_any(JUNCTO) && r.probe(|r| r.eat_any(JUNCTO).and_then(|_| kind(r)).map(|_| ()))
}

/// Returns whether the title goes on behind the bracket that begins here: "… (Lembaran Negara …) sebagai
/// Undang-Undang", as acts that make a law of an emergency law have it.
fn is_inside_title(r: &Reader<'_>) -> bool {
    let close = (r.pos()..r.len()).find(|at| r.token(*at).is_some_and(|token| token.lower == ")"));
    close.is_some_and(|close| {
        r.token(close + 1)
            .is_some_and(|token| matches!(token.lower.as_str(), "sebagai" | "menjadi"))
    })
}

fn tail(r: &mut Reader<'_>, value: &mut Rujukan) -> Option<()> {
    r.attempt(|r| {
        if value.mengubah.is_none() && r.eat_words(AMENDS) {
            value.mengubah = Some(other(r)?);
            return Some(());
        }
        let _ = r.eat(",");
        if value.diubah.is_none() && r.eat_any(AMENDED_BY).is_some() {
            value.diubah = Some(other(r)?);
        } else if value.diubah_terakhir.is_none() && r.eat_any(AMENDED_LAST).is_some() {
            value.diubah_terakhir = Some(other(r)?);
        } else if value.juncto.is_none() && r.at_any(JUNCTO) {
            let at = r.pos();
            r.eat_any(JUNCTO)?;
            if r.token(at).is_some_and(|token| token.lower == "j") {
                r.note(at, r.pos(), Fault::spelling(&r.text(at, r.pos()), "jo."));
            }
            value.juncto = Some(other(r)?);
        } else if value.lembaran.is_none() && r.at_any(GAZETTE) {
            value.lembaran = Some(gazette(r)?);
        } else {
            return None;
        }
        Some(())
    })
}

/// Reads "(Lembaran Negara Tahun 2009 Nomor 112)".
fn gazette(r: &mut Reader<'_>) -> Option<String> {
    let _ = r.eat("(");
    let from = r.pos();
    while !r.done() && !r.at(")") {
        r.seek(r.pos() + 1);
    }
    let words = r.text(from, r.pos());
    r.eat(")").then_some(words)
}

/// Reads another instrument: kind, region, number, year, title, gazette.
fn other(r: &mut Reader<'_>) -> Option<Lain> {
    let mut value = instrument(r)?;
    if r.eat_any(TITLE).is_some() {
        value.tentang = Some(words_to_tail(r)?);
    }
    if r.at_any(GAZETTE) {
        value.lembaran = Some(gazette(r)?);
    }
    Some(value)
}

fn instrument(r: &mut Reader<'_>) -> Option<Lain> {
    let jenis = kind(r)?;
    republic(r);
    let mut whole = Rujukan::default();
    middle(r, jenis, &mut whole)?;
    let number = r.attempt(number);
    let tahun = number
        .as_ref()
        .and_then(|number| number.tahun)
        .or_else(|| r.attempt(|r| year_marked(r, jenis)));
    let nomor = number.map(|number| number.nomor);
    (nomor.is_some() || tahun.is_some()).then(|| Lain {
        jenis: jenis.singkat.to_owned(),
        daerah: whole.daerah,
        nomor,
        tahun,
        ..Lain::default()
    })
}

/// Reads what the title "Perubahan atas …", which ends at the token `to`, amends.
fn amended(r: &mut Reader<'_>, to: usize) -> Option<Lain> {
    r.eat("perubahan").then_some(())?;
    r.eat_any(&[
        "pertama",
        "kedua",
        "ketiga",
        "keempat",
        "kelima",
        "keenam",
        "ketujuh",
        "kedelapan",
        "kesembilan",
        "kesepuluh",
    ]);
    let _ = r.eat("atas");
    instrument(r).filter(|_| r.pos() <= to)
}

/// Returns kind, issuer and region as documents print them.
fn full_name(jenis: &str, penerbit: Option<&str>, daerah: Option<&str>) -> String {
    let kind = JenisPeraturan::find(jenis);
    let mut name = kind.map_or(jenis, |kind| kind.lengkap).to_owned();
    let level = kind.map_or("", |kind| level(kind.sebutan));
    for part in [
        penerbit,
        daerah.map(|daerah| daerah.strip_prefix(level).unwrap_or(daerah)),
    ]
    .into_iter()
    .flatten()
    {
        name.push(' ');
        name.push_str(part);
    }
    name
}

/// Writes number and year; a year that ends the number is not said twice.
fn number_and_year(
    f: &mut fmt::Formatter<'_>,
    nomor: Option<&str>,
    tahun: Option<u32>,
    date: Option<&str>,
) -> fmt::Result {
    if let Some(nomor) = nomor {
        write!(f, " Nomor {nomor}")?;
    }
    if let Some(date) = date {
        return write!(f, " tanggal {date}");
    }
    match tahun {
        Some(tahun) if nomor.is_none_or(|nomor| !nomor.ends_with(&format!("/{tahun}"))) => {
            write!(f, " Tahun {tahun}")
        }
        _ => Ok(()),
    }
}

impl fmt::Display for Rujukan {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(pasal) = &self.pasal {
            write!(f, "Pasal {pasal} ")?;
        }
        if let Some(ayat) = &self.ayat {
            write!(f, "ayat ({ayat}) ")?;
        }
        if let Some(huruf) = &self.huruf {
            write!(f, "huruf {huruf} ")?;
        }
        f.write_str(&full_name(
            &self.jenis,
            self.penerbit.as_deref(),
            self.daerah.as_deref(),
        ))?;
        let date = self.tanggal.as_ref().map(Typed::baku);
        let dated = date.as_deref().filter(|date| {
            self.tahun
                .is_some_and(|tahun| date.ends_with(&tahun.to_string()))
        });
        match &self.nomor {
            // A standard has no word before its number.
            Some(nomor) if self.jenis == "SNI" => write!(f, " {nomor}")?,
            nomor => number_and_year(f, nomor.as_deref(), self.tahun, dated)?,
        }
        if let Some(date) = date.as_deref().filter(|_| dated.is_none()) {
            write!(f, " tanggal {date}")?;
        }
        if let Some(tentang) = &self.tentang {
            write!(f, " tentang {tentang}")?;
        }
        if let Some(lembaran) = &self.lembaran {
            write!(f, " ({lembaran})")?;
        }
        if let Some(diubah) = &self.diubah {
            write!(f, " sebagaimana telah diubah dengan {diubah}")?;
        }
        match (&self.diubah, &self.diubah_terakhir) {
            (_, None) => {}
            (None, Some(last)) => {
                write!(f, " sebagaimana telah diubah terakhir dengan {last}")?;
            }
            (Some(_), Some(last)) => write!(f, " dan terakhir dengan {last}")?,
        }
        if let Some(juncto) = &self.juncto {
            write!(f, " juncto {juncto}")?;
        }
        match &self.mengubah {
            Some(lain)
                if !self
                    .tentang
                    .as_deref()
                    .is_some_and(|title| lain.is_named(title)) =>
            {
                write!(f, ", yang mengubah {lain}")
            }
            _ => Ok(()),
        }
    }
}

impl Lain {
    /// Returns whether `title`, that of an amendment, names this instrument already.
    fn is_named(&self, title: &str) -> bool {
        let number = self.nomor.as_deref().unwrap_or_default();
        title.to_lowercase().starts_with("perubahan") && title.contains(number)
    }
}

impl fmt::Display for Lain {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&full_name(&self.jenis, None, self.daerah.as_deref()))?;
        number_and_year(f, self.nomor.as_deref(), self.tahun, None)?;
        if let Some(tentang) = &self.tentang {
            write!(f, " tentang {tentang}")?;
        }
        match &self.lembaran {
            Some(lembaran) => write!(f, " ({lembaran})"),
            None => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn unusual_numbers_are_read() {
        for (words, canonical) in [
            (
                "SNI ISO/IEC 17025:2017 - Persyaratan Umum Contoh – Klausul 7.1 Contoh",
                "SNI ISO/IEC 17025:2017 tentang Persyaratan Umum Contoh – Klausul 7.1 Contoh",
            ),
            ("SNI 7330:2009", "SNI 7330:2009"),
            (
                "Undang-undang Bahan Contoh ( St 1937 Nomor 1 );",
                "Undang-Undang tentang Bahan Contoh (St 1937 Nomor 1)",
            ),
            (
                "SNI No. 19-0428-1998, tentang Contoh",
                "SNI 19-0428-1998 tentang Contoh",
            ),
            (
                "Peraturan Menteri Kelautan dan Perikanan Nomor : PER. 12/MEN/2020, Tentang Contoh",
                "Peraturan Menteri Kelautan dan Perikanan Nomor PER.12/MEN/2020 tentang Contoh",
            ),
            (
                "Undang-Undang Nomor 1 Tahun 1961 tentang Penetapan Contoh (Lembaran Negara Tahun 1959 Nomor 1) sebagai Undang-Undang (Lembaran Negara Tahun 1961 Nomor 2)",
                "Undang-Undang Nomor 1 Tahun 1961 tentang Penetapan Contoh (Lembaran Negara Tahun 1959 Nomor 1) sebagai Undang-Undang (Lembaran Negara Tahun 1961 Nomor 2)",
            ),
        ] {
            let read = Rujukan::parse(words);
            let value = read.value.unwrap_or_else(|| panic!("{words}"));
            assert_eq!(value.to_string(), canonical);
        }
        for words in [
            "SNI",
            "SNI yang berlaku",
            "SNI ISO 9001:2015 Sistem Manajemen dan ruang tunggu di lantai dua gedung",
        ] {
            assert_eq!(Rujukan::parse(words).value, None, "{words}");
        }
    }

    #[test]
    fn what_joins_the_items_of_a_list_is_no_part_of_them() {
        let base = "Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik";
        for end in [";", "; dan", "; serta", ", dan", "; dan/atau", ".; dan."] {
            let read = Rujukan::parse(&format!("{base}{end}"));
            assert_eq!(read.notes, [], "{end}");
            assert_eq!(read.value.expect("a citation").to_string(), base, "{end}");
        }
    }

    #[test]
    fn the_last_of_several_amendments_stays_the_last() {
        let base = "Undang-Undang Nomor 7 Tahun 1989 tentang Peradilan Agama";
        let (first, last) = (
            "Undang-Undang Nomor 3 Tahun 2006",
            "Undang-Undang Nomor 50 Tahun 2009",
        );
        for (words, canonical) in [
            (
                format!("{base} sebagaimana telah beberapa kali diubah, terakhir dengan {last}"),
                format!("{base} sebagaimana telah diubah terakhir dengan {last}"),
            ),
            (
                format!(
                    "{base} sebagaimana telah diubah dengan {first} dan terakhir dengan {last}"
                ),
                format!(
                    "{base} sebagaimana telah diubah dengan {first} dan terakhir dengan {last}"
                ),
            ),
            (
                format!(
                    "{base} (LN 1989/49) sebagaimana telah diubah terakhir dengan {last} tentang Contoh (LN 2009/159)"
                ),
                format!(
                    "{base} (LN 1989/49) sebagaimana telah diubah terakhir dengan {last} tentang Contoh (LN 2009/159)"
                ),
            ),
            (
                format!("{base} sebagaimana diubah dengan {first}"),
                format!("{base} sebagaimana telah diubah dengan {first}"),
            ),
        ] {
            let read = Rujukan::parse(&words);
            assert_eq!(read.notes, [], "{words}");
            assert_eq!(read.value.expect("a citation").to_string(), canonical);
        }
    }
}
