//! The grammar of fees and amounts.
//!
//! ```text
//! fee    = [name ":"] free | "ditanggung" words | [category] [name] [per] money ["s.d." money] [per] [for] [source] [kind]
//!        | [category] [name] source | percent words
//! money  = ["Rp" ["."] | "IDR"] number [",00" | ",-"] ["ribu" | "rb" | "juta" | "jt"] ["rupiah"] ["(" words ")"]
//! free   = "gratis" | "tidak dipungut biaya" | "bebas biaya" | "nihil" | … , also several: "Gratis/Tidak dipungut biaya"
//! per    = ("per" | "/" | "setiap") words
//! for    = ("untuk" | "bagi") words ;              category = "bagi" words | "kategori" words
//! source = ("sesuai" | "berdasarkan" | "mengikuti" | "ditetapkan dalam" | …) words
//! kind   = "(denda)" | "(di luar tarif)" | "(tarif)"
//! ```
//!
//! Canonical: `Gratis`, `Rp5.000 per lembar`, `Rp50.000–Rp100.000`, `Penerbitan SIM A: Rp120.000 per
//! penerbitan`, `Rp30.000 untuk kategori I`, `Sesuai Perda Kota Contoh`, `Ditanggung BPJS Kesehatan`.

use std::fmt;

use super::{Biaya, JenisBiaya, Rupiah};
use crate::diagnostic::{Code, Text};
use crate::model::bilangan::{Fault, Kind, Reader, grouped, is_found, parse_with};
use crate::model::frasa::{Frasa, Parsed, Typed};

impl Frasa for Rupiah {
    const NAME: Text = Text::fixed("jumlah uang", "amount");
    const FORMS: &'static [&'static str] = &["Rp50.000", "gratis"];
    const UNPARSED: Code = Code::BIAYA_UNPARSED;

    fn parse(words: &str) -> Parsed<Self> {
        parse_with(words, |r| {
            r.attempt(|r| free(r).filter(|()| r.end()).map(|()| Self(0)))
                .or_else(|| money(r).map(|money| Self(money.value)))
        })
    }
}

impl Frasa for Biaya {
    const NAME: Text = Text::fixed("biaya", "fee");
    const FORMS: &'static [&'static str] = &[
        "Gratis",
        "Rp50.000",
        "Rp5.000 per lembar",
        "Sesuai Perda Kota Contoh tentang Retribusi Daerah",
    ];
    const UNPARSED: Code = Code::BIAYA_UNPARSED;

    fn parse(words: &str) -> Parsed<Self> {
        parse_with(words, fee)
    }

    fn is_told(words: &str) -> bool {
        is_found(words, |r| {
            money(r)
                .filter(|money| money.sure)
                .map(|_| ())
                .or_else(|| free_once(r))
        })
    }
}

/// Most rupiah of one fee; more is a slip.
const MAX_RUPIAH: u64 = 1_000_000_000_000;

fn fee(r: &mut Reader<'_>) -> Option<Biaya> {
    if r.eat("seikhlasnya") || r.eat("sukarela") {
        r.refuse(
            0,
            r.pos(),
            Fault::new(
                Code::BIAYA_UNLAWFUL,
                Text::fixed("ini bukan tarif", "this is no fee"),
            )
            .help(Text::fixed(
                "tulis `Gratis`, atau jumlah yang ditetapkan peraturan",
                "write `Gratis`, or the amount that a regulation sets",
            )),
        );
        return None;
    }
    let whole = r.attempt(|r| {
        while r.eat_any(&["biaya", "tarif", "tariff", "/", ":"]).is_some() {}
        free(r).filter(|()| r.end())
    });
    if whole.is_some() {
        return Some(priced(0));
    }
    r.attempt(borne)
        .or_else(|| r.attempt(named_free))
        .or_else(|| r.attempt(percent))
        .or_else(|| r.attempt(amount))
        .or_else(|| r.attempt(referred))
}

fn priced(value: u64) -> Biaya {
    Biaya {
        jumlah: Some(Typed::from_value(Rupiah(value))),
        ..Biaya::default()
    }
}

/// Ways to say that nothing is paid; a longer one stands before its own beginning.
const FREE: &[&str] = &[
    "tidak dipungut biaya apa pun",
    "tidak dipungut biaya apapun",
    "tidak dipungut biaya",
    "tidak dipungut retribusi",
    "tidak dipungut bayaran",
    "tanpa dipungut biaya",
    "tidak dikenakan biaya",
    "tidak dikenai biaya",
    "tidak ada biaya",
    "tidak berbayar",
    "tidak bayar",
    "bebas biaya",
    "tanpa biaya",
    "tanpa pungutan biaya",
    "cuma - cuma",
    "gratis",
    "nihil",
];

/// Reads one way to say it, or several with marks between.
fn free(r: &mut Reader<'_>) -> Option<()> {
    free_once(r)?;
    loop {
        let more = r.attempt(|r| {
            let bracket = r.eat_any(&["/", "(", ",", "atau", "-"]) == Some(1);
            free_once(r).or_else(|| zero_percent(r))?;
            (!bracket || r.eat(")")).then_some(())
        });
        if more.is_none() {
            return Some(());
        }
    }
}

fn free_once(r: &mut Reader<'_>) -> Option<()> {
    if r.eat_any(FREE).is_some() {
        return Some(());
    }
    let at = r.pos();
    if r.eat("geratis") || r.eat("free") || r.eat("grastis") {
        r.note(at, at + 1, Fault::spelling(&r.text(at, at + 1), "Gratis"));
        return Some(());
    }
    r.attempt(|r| money(r).filter(|money| money.value == 0 && money.sure))
        .map(|_| ())
}

fn zero_percent(r: &mut Reader<'_>) -> Option<()> {
    r.eat_words("0 %").then_some(())?;
    let _ = r.eat_words("( nol persen )");
    Some(())
}

/// An amount that was read, and whether something beside digits shows that it is money.
struct Money {
    value: u64,
    sure: bool,
}

/// Reads an amount of money.
fn money(r: &mut Reader<'_>) -> Option<Money> {
    r.attempt(|r| {
        let from = r.pos();
        let sign = rupiah_sign(r);
        let figures = figures(r)?;
        let mut sure = sign || figures.marked;
        let mut value = figures.value;
        if let Some(scale) = scale(r) {
            value = value.checked_mul(scale)?;
            // "2,5 juta": the figures behind the comma count tenths of the million.
            value = value
                .checked_add(figures.cents.0.checked_mul(scale)? / 10u64.pow(figures.cents.1))?;
            sure = true;
        } else if figures.cents.0 != 0 {
            return None;
        }
        closing(r, from);
        r.words_of(value, Some("rupiah"));
        sure |= r.eat("rupiah");
        (value <= MAX_RUPIAH).then_some(Money { value, sure })
    })
}

/// Reads "Rp", also glued to a letter O that stands for the zero ("RpO,00").
fn rupiah_sign(r: &mut Reader<'_>) -> bool {
    let sign = r.eat("rp") || r.eat("idr");
    if sign {
        let _ = r.eat(".");
    }
    sign
}

/// What the digits of an amount say.
struct Figures {
    value: u64,
    /// Digits behind a comma, and how many.
    cents: (u64, u32),
    /// Whether points or cents show that it is money.
    marked: bool,
}

/// Returns `word` with letters O as zeros; `None` where other letters stand in it.
fn zeros(word: &str) -> Option<String> {
    word.chars()
        .map(|c| {
            if c == 'o' {
                Some('0')
            } else {
                c.is_ascii_digit().then_some(c)
            }
        })
        .collect()
}

/// Reads digits, groups and cents: `2.452.000,00`.
fn figures(r: &mut Reader<'_>) -> Option<Figures> {
    let from = r.pos();
    let first = r.peek()?;
    let zero = (first.lower == "rpo").then(|| "0".to_owned());
    let mut digits = match zero {
        Some(zero) => {
            r.seek(from + 1);
            zero
        }
        None => chunk(r).filter(|_| first.kind == Kind::Digits)?,
    };
    let mut marked = false;
    let mut cents = (0, 0);
    let mut comma_groups = false;
    loop {
        let at = r.pos();
        if digits.len() > 15 {
            return None;
        }
        let glued = r.peek().is_some_and(|token| token.glued);
        if glued && r.eat(".") {
            match chunk(r).filter(|group| group.len() == 3) {
                Some(group) => digits.push_str(&group),
                None => {
                    r.seek(at);
                    break;
                }
            }
            marked = true;
        } else if glued && r.eat(",") {
            let group = chunk(r);
            match group {
                Some(group) if group.len() == 3 && !marked => {
                    digits.push_str(&group);
                    comma_groups = true;
                }
                Some(group) if group.len() <= 2 => {
                    cents = (group.parse().ok()?, u32::try_from(group.len()).ok()?);
                    marked |= group.len() == 2;
                    if r.token(r.pos() - 1).is_some_and(|token| !token.glued) {
                        r.note(at, r.pos(), punctuation());
                    }
                    break;
                }
                _ => {
                    r.seek(at);
                    break;
                }
            }
        } else {
            break;
        }
    }
    let (to, value) = (r.pos(), digits.parse().ok()?);
    if comma_groups {
        let right = format!("Rp{}", grouped(value));
        r.note(
            from,
            to,
            Fault::new(
                Code::RUPIAH_COMMA,
                Text::fixed(
                    "koma dipakai sebagai pemisah ribuan",
                    "a comma is used between thousands",
                ),
            )
            .help(crate::text!(id: "tulis `{right}`", en: "write `{right}`"))
            .replace(&grouped(value)),
        );
        marked = true;
    }
    let written = r.text(from, to);
    let numeral = written.trim_start_matches(['R', 'p', 'r', 'P']);
    if numeral.contains(['o', 'O']) {
        let right = written.replace(['o', 'O'], "0");
        r.note(from, to, Fault::lookalike(&written, &right));
    }
    Some(Figures {
        value,
        cents,
        marked,
    })
}

/// Reads a run of digits, in which letters O may stand for zeros.
fn chunk(r: &mut Reader<'_>) -> Option<String> {
    let mut digits = String::new();
    while let Some(token) = r.peek() {
        if !digits.is_empty() && !token.glued {
            break;
        }
        let Some(more) = zeros(&token.lower).filter(|more| more.len() <= 12) else {
            break;
        };
        digits.push_str(&more);
        r.seek(r.pos() + 1);
    }
    (!digits.is_empty()).then_some(digits)
}

fn scale(r: &mut Reader<'_>) -> Option<u64> {
    match r.eat_any(&["ribu", "rb", "juta", "jt", "miliar"])? {
        0 | 1 => Some(1_000),
        2 | 3 => Some(1_000_000),
        _ => Some(1_000_000_000),
    }
}

/// Reads what is written behind an amount: ",-" is usual, other marks are told.
fn closing(r: &mut Reader<'_>, from: usize) {
    let at = r.pos();
    let dash = r.at("-")
        && !r.probe(|r| {
            (r.eat("-")
                && (rupiah_sign(r) || r.peek().is_some_and(|token| token.kind == Kind::Digits)))
            .then_some(())
        });
    if r.eat_words(", -") || r.eat_words(". -") || (dash && r.eat("-")) {
        return;
    }
    let odd = r.eat_words("; -")
        || r.attempt(|r| {
            ((r.eat(".") || r.eat(",")) && (r.at("/") || (r.eat(",") && r.at("/")))).then_some(())
        })
        .is_some();
    if odd {
        let to = r.pos();
        r.note(if to > at { from } else { at }, to, punctuation());
    }
}

fn punctuation() -> Fault {
    Fault::new(
        Code::RUPIAH_PUNCTUATION,
        Text::fixed(
            "tanda baca jumlah uang tidak baku",
            "the punctuation of the amount is not standard",
        ),
    )
    .help(Text::fixed(
        "tulis seperti `Rp50.000`",
        "write it like `Rp50.000`",
    ))
}

/// Reads "Legalisir: gratis".
fn named_free(r: &mut Reader<'_>) -> Option<Biaya> {
    r.attempt(free_for).or_else(|| r.attempt(headed_free))
}

/// Most words of what is free, or for whom; more are a sentence that says more.
const FREE_FOR: usize = 6;

/// Words that make a condition, or another fee, of what stands before "tidak dipungut biaya".
const NOT_WHO: &[&str] = &[
    "apabila",
    "bagi",
    "bayar",
    "bila",
    "biaya",
    "dikenakan",
    "jika",
    "kecuali",
    "membayar",
    "sesuai",
    "tarif",
    "untuk",
];

/// Reads "Peserta pelatihan tidak dikenakan biaya", "Biaya kartu baru adalah gratis".
fn free_for(r: &mut Reader<'_>) -> Option<Biaya> {
    r.eat_any(&["biaya", "tarif"]);
    let from = r.pos();
    let verb = |at: &usize| {
        r.token(*at)
            .is_some_and(|token| matches!(token.lower.as_str(), "tidak" | "adalah"))
    };
    let to = (from..r.len()).find(verb)?;
    let is_who = |at: usize| {
        r.token(at).is_some_and(|token| {
            token.kind != Kind::Mark && !NOT_WHO.contains(&token.lower.as_str())
        })
    };
    ((1..=FREE_FOR).contains(&(to - from)) && (from..to).all(is_who)).then_some(())?;
    let nama = words_between(r, from, to)?;
    let _ = r.eat("adalah");
    free(r).filter(|()| r.end())?;
    let is_service = nama
        .to_lowercase()
        .split(' ')
        .all(|word| SERVICE.contains(&word));
    Some(Biaya {
        nama: Some(nama).filter(|_| !is_service),
        ..priced(0)
    })
}

/// Words for the service itself, which needs no name: "Semua layanan ini gratis".
const SERVICE: &[&str] = &["semua", "seluruh", "jenis", "layanan", "pelayanan", "ini"];

/// Reads "Kartu baru: gratis".
fn headed_free(r: &mut Reader<'_>) -> Option<Biaya> {
    let from = r.pos();
    let colon =
        (from + 1..r.len()).find(|at| r.token(*at).is_some_and(|token| token.lower == ":"))?;
    let nama = words_between(r, from, colon)?;
    let _ = r.eat(":");
    free(r).filter(|()| r.end())?;
    Some(Biaya {
        jenis: implied_kind(&nama),
        nama: Some(nama),
        ..priced(0)
    })
}

/// Reads "ditanggung BPJS Kesehatan".
fn borne(r: &mut Reader<'_>) -> Option<Biaya> {
    let _ = r.eat("biaya");
    r.eat_any(&[
        "ditanggung oleh",
        "ditanggung",
        "dibayar oleh",
        "dibiayai oleh",
        "dibiayai",
    ])?;
    Some(Biaya {
        penanggung: Some(words(r, r.len())?),
        ..Biaya::default()
    })
}

/// Reads "2% dari nilai jual".
fn percent(r: &mut Reader<'_>) -> Option<Biaya> {
    let from = r.pos();
    r.peek().filter(|token| token.kind == Kind::Digits)?;
    r.seek(from + 1);
    if r.eat(",") {
        r.peek().filter(|token| token.kind == Kind::Digits)?;
        r.seek(r.pos() + 1);
    }
    (r.eat("%") || r.eat("persen")).then_some(())?;
    r.at("dari").then_some(())?;
    r.seek(from);
    Some(Biaya {
        rumus: Some(words(r, r.len())?),
        ..Biaya::default()
    })
}

/// Reads the words up to the token `to`, without marks at their end; `None` where there are none.
fn words(r: &mut Reader<'_>, to: usize) -> Option<String> {
    let from = r.pos();
    let mut last = to;
    while last > from
        && r.token(last - 1)
            .is_some_and(|token| matches!(token.lower.as_str(), "." | ";" | "," | ":" | "-"))
    {
        last -= 1;
    }
    r.seek(to);
    let words = r.text(from, last).replace(" / ", "/");
    words.chars().any(char::is_alphanumeric).then_some(words)
}

const PER: &[&str] = &["per", "/", "setiap", "tiap"];
const FOR: &[&str] = &["untuk", "bagi"];
const SOURCES: &[&str] = &[
    "tarif sesuai dengan",
    "tarif sesuai",
    "sesuai dengan",
    "sesuai",
    "berdasarkan pada",
    "berdasarkan",
    "berdasar pada",
    "mengacu pada",
    "mengikuti",
    "ditentukan dalam",
    "ditentukan oleh",
    "ditetapkan dalam",
    "ditetapkan dengan",
    "ditetapkan oleh",
    "diatur dalam",
    "diatur dengan",
    "menurut",
];

/// Reads a fee with an amount.
fn amount(r: &mut Reader<'_>) -> Option<Biaya> {
    let at = money_place(r)?;
    let mut value = head(r, at)?;
    r.seek(at);
    let money = money(r)?;
    value.jumlah = Some(Typed::from_value(Rupiah(money.value)));
    if let Some(more) = r.attempt(|r| r.range_mark().then_some(()).and_then(|()| self::money(r))) {
        // An end without the sign of money is a stray figure.
        (more.value > money.value && more.sure).then_some(())?;
        value.dari = value.jumlah.replace(Typed::from_value(Rupiah(more.value)));
    }
    let paid = money.sure || value.per.is_some() || value.nama.is_none();
    while behind(r, &mut value).is_some() {}
    paid.then_some(value)
}

/// Returns where the amount of money stands: at the sign, else at the last number behind a name.
fn money_place(r: &mut Reader<'_>) -> Option<usize> {
    let from = r.pos();
    let mut found = None;
    for at in from..r.len() {
        r.seek(at);
        let token = r.peek()?;
        let signed =
            matches!(token.lower.as_str(), "rp" | "idr" | "rpo") && (at == from || !token.glued);
        if signed && r.probe(money) {
            found = Some(at);
            break;
        }
        let free_standing = token.kind == Kind::Digits && (at == from || !token.glued);
        if found.is_none()
            && free_standing
            && r.probe(|r| self::money(r).filter(|money| money.sure || at == from))
        {
            found = Some(at);
        }
    }
    r.seek(from);
    found
}

/// Reads what stands before the amount: category, name, unit.
fn head(r: &mut Reader<'_>, to: usize) -> Option<Biaya> {
    let mut value = Biaya::default();
    let from = r.pos();
    let mut end = to;
    // "sebesar", "nominal", "tarif tetap" say only that an amount follows.
    while end > from
        && r.token(end - 1).is_some_and(|token| {
            matches!(
                token.lower.as_str(),
                "sebesar" | "nominal" | "seharga" | ":" | "="
            )
        })
    {
        end -= 1;
    }
    r.eat_any(&[
        "tarif tetap",
        "tarif :",
        "tarif",
        "biaya :",
        "dikenakan biaya",
        "biaya sebesar",
    ]);
    if r.pos() > end {
        r.seek(end);
    }
    let start = r.pos();
    let per = (start..end).find(|at| r.token(*at).is_some_and(|token| token.lower == "per"));
    if let Some(per) = per {
        r.seek(per + 1);
        value.per = Some(lower_words(&words(r, end)?));
        r.seek(start);
        end = per;
    }
    if start < end {
        let words = words_between(r, start, end)?;
        match words
            .strip_prefix("bagi ")
            .or_else(|| words.strip_prefix("Bagi "))
        {
            Some(group) => value.kategori = Some(group.to_owned()),
            None if begins_with(&words, "kategori ") => value.kategori = Some(words),
            None => {
                value.jenis = implied_kind(&words);
                value.nama = Some(words);
            }
        }
    }
    Some(value)
}

fn words_between(r: &mut Reader<'_>, from: usize, to: usize) -> Option<String> {
    r.seek(from);
    words(r, to)
}

fn begins_with(words: &str, head: &str) -> bool {
    words
        .get(..head.len())
        .is_some_and(|start| start.eq_ignore_ascii_case(head))
}

/// Returns the kind that a name says of itself: stamp duty goes to others, a fine is no price.
fn implied_kind(name: &str) -> Option<JenisBiaya> {
    let name = name.to_lowercase();
    if name.contains("meterai") || name.contains("materai") {
        Some(JenisBiaya::DiLuarTarif)
    } else if name.contains("denda") {
        Some(JenisBiaya::Denda)
    } else {
        None
    }
}

/// Returns `words` in small letters, but for words that are capitals throughout.
fn lower_words(words: &str) -> String {
    let lower = |word: &str| {
        if word.chars().count() > 1 && word.chars().all(|c| !c.is_lowercase()) {
            word.to_owned()
        } else {
            word.to_lowercase()
        }
    };
    words.split(' ').map(lower).collect::<Vec<_>>().join(" ")
}

/// Reads one thing behind the amount.
fn behind(r: &mut Reader<'_>, value: &mut Biaya) -> Option<()> {
    r.attempt(|r| {
        let kinds = ["( tarif )", "( di luar tarif )", "( denda )"];
        if let Some(kind) = r.eat_any(&kinds) {
            value.jenis = Some(JenisBiaya::ALL[kind]);
            return Some(());
        }
        let _ = r.eat(",");
        if value.per.is_none() && r.eat_any(PER).is_some() {
            let to = stop(r);
            value.per = Some(lower_words(&words(r, to)?));
        } else if value.kategori.is_none() && r.eat_any(FOR).is_some() {
            let to = stop(r);
            value.kategori = Some(words(r, to)?);
        } else if value.dasar.is_none() && r.eat_any(SOURCES).is_some() {
            let to = stop(r);
            value.dasar = Some(words(r, to)?);
        } else {
            return None;
        }
        Some(())
    })
}

/// Returns where the words that begin here end: at the next thing that may stand behind an amount.
fn stop(r: &mut Reader<'_>) -> usize {
    let from = r.pos();
    let mut at = from + 1;
    while at < r.len() {
        r.seek(at);
        if r.at_any(FOR)
            || r.at_any(SOURCES)
            || r.at_any(&["( tarif )", "( di luar tarif )", "( denda )"])
        {
            break;
        }
        at += 1;
    }
    r.seek(from);
    at.min(r.len())
}

/// Reads a fee whose amount stands elsewhere: "Panjar biaya perkara sesuai SKUM".
fn referred(r: &mut Reader<'_>) -> Option<Biaya> {
    let _ = r.eat("membayar");
    let from = r.pos();
    let at = (from..r.len()).find(|at| {
        r.seek(*at);
        r.at_any(SOURCES)
    })?;
    let mut end = at;
    let filler = [
        "dihitung", "yang", "besarnya", "sudah", "telah", "tarif", "biaya", "adalah", ":",
    ];
    while end > from
        && r.token(end - 1)
            .is_some_and(|token| filler.contains(&token.lower.as_str()))
    {
        end -= 1;
    }
    r.seek(from);
    let mut value = if from < end {
        head(r, end)?
    } else {
        Biaya::default()
    };
    value.per.is_none().then_some(())?;
    r.seek(at);
    r.eat_any(SOURCES)?;
    value.menurut = Some(words(r, r.len())?);
    Some(value)
}

impl fmt::Display for Rupiah {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            0 => f.write_str("Gratis"),
            value => write!(f, "Rp{}", grouped(value)),
        }
    }
}

impl fmt::Display for Biaya {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut parts: Vec<String> = Vec::new();
        if let Some(jumlah) = &self.jumlah {
            let dari = self
                .dari
                .as_ref()
                .map(|dari| format!("{}\u{2013}", dari.baku()))
                .unwrap_or_default();
            parts.push(format!("{dari}{}", jumlah.baku()));
        }
        parts.extend(self.rumus.clone());
        if let Some(payer) = &self.penanggung {
            parts.push(format!("{} {payer}", self.led("Ditanggung", &parts)));
        }
        if let Some(source) = &self.menurut {
            parts.push(format!("{} {source}", self.led("Sesuai", &parts)));
        }
        parts.extend(self.per.as_ref().map(|unit| format!("per {unit}")));
        let elsewhere = self.jumlah.is_none() && self.nama.is_none();
        match &self.kategori {
            Some(group) if elsewhere => {
                parts = vec![format!("Bagi {group} {}", lower_first(&parts.join(" ")))]
            }
            Some(group) => parts.push(format!("untuk {group}")),
            None => {}
        }
        // A code is an address for machines; words name the regulation.
        parts.extend(
            self.dasar
                .as_ref()
                .filter(|dasar| dasar.contains(' '))
                .map(|dasar| format!("sesuai {dasar}")),
        );
        if let Some(jenis) = self
            .jenis
            .filter(|jenis| self.nama.as_deref().and_then(implied_kind) != Some(*jenis))
        {
            parts.push(format!("({})", jenis.title()));
        }
        let sep = if self.jumlah.is_some() { ": " } else { " " };
        match &self.nama {
            Some(nama) => write!(f, "{nama}{sep}{}", parts.join(" ")),
            None => f.write_str(&parts.join(" ")),
        }
    }
}

/// Lowers the first letter.
fn lower_first(words: &str) -> String {
    let mut chars = words.chars();
    chars.next().map_or_else(String::new, |first| {
        first.to_lowercase().chain(chars).collect()
    })
}

impl Biaya {
    /// Returns `word` as it stands behind a name or other parts, or at the beginning.
    fn led(&self, word: &str, before: &[String]) -> String {
        if self.nama.is_some() || !before.is_empty() {
            word.to_lowercase()
        } else {
            word.to_owned()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_pays_nothing_may_be_the_subject() {
        for (words, wanted) in [
            (
                "Peserta pelatihan tidak dikenakan biaya atau gratis",
                Some("Peserta pelatihan: Gratis"),
            ),
            (
                "Biaya kartu baru adalah tidak dipungut biaya ( Gratis )",
                Some("kartu baru: Gratis"),
            ),
            ("Pelayanan ini tidak dipungut biaya.", Some("Gratis")),
            ("Peserta membayar, keluarga tidak dipungut biaya", None),
            ("Jika berkas lengkap tidak dipungut biaya", None),
        ] {
            let read = Biaya::parse(words);
            assert_eq!(read.notes, [], "{words}");
            assert_eq!(
                read.value.map(|fee| fee.to_string()).as_deref(),
                wanted,
                "{words}"
            );
        }
    }
}
