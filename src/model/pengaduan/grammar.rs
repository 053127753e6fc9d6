//! The grammar of channels.
//!
//! ```text
//! channel = [label [":"]] [object] ["ext." digits] ["(" name ")"] ["," hours]
//!         | "surat" [words | address]
//!         | ("tatap muka" | "langsung" | …) ("di" | "ke" | "melalui") "alamat" [":"] address
//!         | words "LAPOR!" words                        ; in capitals, with its mark
//! object  = e-mail | web address | telephone number | account (behind the name of a platform)
//! label   = { filler } kind { "/" kind } { words }      ; the words give the name
//! ```
//!
//! An object without a kind tells the kind itself. Canonical: `WhatsApp 0811-0000-0000`,
//! `Telepon (0561) 000000 ext. 126`, `Surel layanan@contoh.go.id`, `Kotak Saran`, `SP4N-LAPOR!`,
//! `Tatap muka dengan petugas pengaduan`, `Instagram akun.contoh`, `SMS/WhatsApp 0811 0000 0000`.

use std::fmt;

use super::{JenisKanal, Kanal};
use crate::diagnostic::{Code, Text};
use crate::model::bilangan::{Fault, Kind, Reader, is_found, parse_with};
use crate::model::frasa::{Frasa, Parsed};

impl Frasa for Kanal {
    const NAME: Text = Text::fixed("kanal", "channel");
    const FORMS: &'static [&'static str] = &[
        "Telepon (0561) 000000",
        "WhatsApp 0811-0000-0000",
        "Surel layanan@contoh.go.id",
        "Kotak Saran",
        "Tatap muka dengan petugas pengaduan",
        "Instagram akun.contoh",
        "SP4N-LAPOR!",
    ];
    const UNPARSED: Code = Code::KANAL_UNPARSED;

    fn parse(words: &str) -> Parsed<Self> {
        parse_with(words, channel)
    }

    fn is_told(words: &str) -> bool {
        let is_long = |number: &str| number.bytes().filter(u8::is_ascii_digit).count() >= 6;
        is_found(words, |r| {
            let from = r.pos();
            r.peek().filter(|token| !token.glued)?;
            let end = chunk_end(r, from);
            match number(r, from) {
                Some((Object::Number(number), _)) => is_long(&number).then_some(()),
                _ => address(r.raw(from, end)).map(|_| ()),
            }
        })
    }
}

fn channel(r: &mut Reader<'_>) -> Option<Kanal> {
    r.attempt(social)
        .or_else(|| r.attempt(letter))
        .or_else(|| r.attempt(visit))
        .or_else(|| r.attempt(in_person))
        .or_else(|| r.attempt(general))
}

/// Reads "Surat ke Kepala Dinas, Jalan …": all behind it is the address.
fn letter(r: &mut Reader<'_>) -> Option<Kanal> {
    while r.eat_any(BROUGHT).is_some() {}
    r.eat_any(&["melalui", "via"]);
    (r.eat("surat") && !r.at("elektronik")).then_some(())?;
    let juga = match r.eat_words("/ aplikasi") {
        true => vec![JenisKanal::Aplikasi],
        false => Vec::new(),
    };
    r.eat_any(&["resmi", "tertulis"]);
    let _ = r.eat("yang");
    r.eat_any(&["ditujukan kepada", "ditujukan ke", "kepada", "ke"]);
    let _ = r.eat(":");
    let from = r.pos();
    let to = r.len();
    let box_or_mail = (from..to).any(|at| {
        r.token(at)
            .is_some_and(|token| matches!(token.lower.as_str(), "kotak" | "@" | "email" | "("))
    });
    r.seek(to);
    let alamat = Some(r.text(from, to)).filter(|address| !address.is_empty());
    (!box_or_mail).then(|| Kanal {
        jenis: JenisKanal::Surat,
        juga,
        alamat,
        ..Kanal::default()
    })
}

/// Words that say what is brought, before the words for how: "Pengaduan, saran, dan masukan langsung …".
const BROUGHT: &[&str] = &[
    "pengaduan",
    "aduan",
    "keluhan",
    "saran",
    "masukan",
    "kritik",
    "aspirasi",
    "dan",
    "atau",
    ",",
    "/",
    "dapat",
    "bisa",
    "disampaikan",
    "dilakukan",
    "secara",
    "tertulis",
];

/// Reads "Alamat: Jalan …", "langsung melalui alamat: Jalan …": all behind it is the address.
fn visit(r: &mut Reader<'_>) -> Option<Kanal> {
    while r.eat_any(BROUGHT).is_some() {}
    r.eat_any(&["tatap muka", "datang langsung", "langsung", "datang"]);
    r.eat_any(&["di", "ke", "pada", "melalui"]);
    r.eat_any(&["alamat kantor :", "alamat :", "alamat"])?;
    let _ = r.eat(":");
    let (from, to) = (r.pos(), r.len());
    let alamat = r.text(from, to);
    let is_other = alamat.contains(['@', '[']) || alamat.contains("://") || alamat.contains("www.");
    let is_place = !is_other
        && !r.at_any(NOT_PLACES)
        && r.peek().is_some_and(|token| token.kind == Kind::Letters);
    r.seek(to);
    is_place.then(|| Kanal {
        jenis: JenisKanal::TatapMuka,
        alamat: Some(alamat),
        ..Kanal::default()
    })
}

/// Reads "Langsung : petugas pengaduan di kantor".
fn in_person(r: &mut Reader<'_>) -> Option<Kanal> {
    (r.eat("langsung") && r.eat(":")).then_some(())?;
    let (object, _, _) = find_object(r);
    let (from, to) = (r.pos(), r.len());
    let nama = r.text(from, to);
    r.seek(to);
    let is_who = matches!(object, Object::None) && nama.chars().any(char::is_alphabetic);
    is_who.then(|| Kanal {
        jenis: JenisKanal::TatapMuka,
        nama: Some(nama),
        ..Kanal::default()
    })
}

/// Words that make another address of "alamat": "alamat surel".
const NOT_PLACES: &[&str] = &[
    "e", "email", "surel", "surat", "web", "website", "situs", "laman", "media", "akun", "url",
];

/// Platforms of social media: how they are written, and their name.
const PLATFORMS: &[(&str, &str)] = &[
    ("facebook", "Facebook"),
    ("fb", "Facebook"),
    ("instagram", "Instagram"),
    ("ig", "Instagram"),
    ("tiktok", "TikTok"),
    ("tik tok", "TikTok"),
    ("youtube", "YouTube"),
    ("twitter", "X"),
    ("x", "X"),
    ("threads", "Threads"),
    ("telegram", "Telegram"),
];

/// Reads "Instagram: @akun", "FB/IG: akun".
fn social(r: &mut Reader<'_>) -> Option<Kanal> {
    r.eat_any(&["melalui", "via", "akun", "media sosial"]);
    let mut names: Vec<&str> = Vec::new();
    loop {
        let (_, name) = PLATFORMS.iter().find(|(word, _)| r.eat_words(word))?;
        if !names.contains(name) {
            names.push(name);
        }
        if !(r.eat("/") || r.eat("dan")) {
            break;
        }
    }
    let _ = r.eat(":") || r.eat("-");
    let _ = r.eat("@");
    let from = r.pos();
    let to = (from..r.len())
        .find(|at| {
            r.token(*at)
                .is_some_and(|token| matches!(token.lower.as_str(), "(" | ";"))
        })
        .unwrap_or(r.len());
    let account = r.text(from, to);
    let alamat =
        Some(account.trim_end_matches(['.', ',']).to_owned()).filter(|account| !account.is_empty());
    r.seek(to);
    Some(Kanal {
        jenis: JenisKanal::MediaSosial,
        alamat,
        nama: Some(names.join("/")),
        ..Kanal::default()
    })
}

/// What a channel is reached by.
enum Object {
    Number(String),
    Address(String),
    /// A stand-in that was never filled, or an address that a page hides.
    Missing,
    None,
}

fn general(r: &mut Reader<'_>) -> Option<Kanal> {
    let (object, from, to) = find_object(r);
    let mut value = Kanal::default();
    refuse_second(r, &object, to);
    r.seek(to);
    if matches!(object, Object::None) {
        let end = label_end(r);
        r.seek(end);
        behind(r, &mut value)?;
        classify(r, 0, end, &object, &mut value)?;
    } else {
        behind(r, &mut value)?;
        classify(r, 0, from, &object, &mut value)?;
    }
    let end = r.len();
    r.seek(end);
    match object {
        Object::Number(nomor) => value.nomor = Some(nomor),
        // The national channel is known by its name; its own address adds nothing.
        Object::Address(alamat) if value.jenis == JenisKanal::Lapor && is_lapor(&alamat) => {}
        Object::Address(alamat) => match alamat
            .strip_prefix("wa.me/")
            .or_else(|| alamat.strip_prefix("https://wa.me/"))
        {
            Some(digits) if digits.bytes().all(|b| b.is_ascii_digit()) => {
                value.nomor = Some(format!("+{digits}"))
            }
            _ => value.alamat = Some(alamat),
        },
        Object::Missing | Object::None => {}
    }
    Some(value)
}

/// Says, where the words do not parse, that another number or address stands behind the object that ends at `to`.
fn refuse_second(r: &mut Reader<'_>, object: &Object, to: usize) {
    let joins = r.token(to).is_some_and(|token| {
        matches!(
            token.lower.as_str(),
            "dan" | "atau" | "serta" | "/" | "," | "&"
        )
    });
    if matches!(object, Object::None) || !joins {
        return;
    }
    let mut at = to + 1;
    while at < r.len() {
        let end = chunk_end(r, at);
        if address(r.raw(at, end)).is_some() || number(r, at).is_some() {
            r.refuse(
                at,
                end,
                Fault::new(
                    Code::KANAL_UNPARSED,
                    Text::fixed(
                        "dua kanal berdiri di satu butir",
                        "two channels stand in one item",
                    ),
                )
                .help(Text::fixed(
                    "tulis masing-masing sebagai butir sendiri",
                    "write each as an item of its own",
                )),
            );
            return;
        }
        at = end;
    }
}

fn is_lapor(address: &str) -> bool {
    let host = address
        .trim_start_matches("https://")
        .trim_start_matches("http://")
        .trim_start_matches("www.");
    host.trim_end_matches('/')
        .eq_ignore_ascii_case("lapor.go.id")
}

/// Returns the first object and the tokens `from..to` it takes.
fn find_object(r: &mut Reader<'_>) -> (Object, usize, usize) {
    let mut at = 0;
    while at < r.len() {
        let end = chunk_end(r, at);
        if let Some(address) = address(r.raw(at, end)) {
            return (Object::Address(address), at, end);
        }
        if r.raw(at, end).eq_ignore_ascii_case("[email")
            && r.token(end).is_some_and(|token| token.lower == "protected")
        {
            let close = chunk_end(r, end);
            r.note(at, close, masked());
            return (Object::Missing, at, close);
        }
        for start in at..end {
            if let Some((number, stop)) = number(r, start) {
                return (number, start, stop);
            }
        }
        at = end;
    }
    (Object::None, r.len(), r.len())
}

fn masked() -> Fault {
    Fault::new(
        Code::ADDRESS_MASKED,
        Text::fixed(
            "alamat surel disamarkan oleh laman asalnya",
            "the page of origin hides the e-mail address",
        ),
    )
    .help(Text::fixed(
        "salin alamat aslinya, misalnya `layanan@contoh.go.id`",
        "copy the real address, such as `layanan@contoh.go.id`",
    ))
}

/// Returns the end of the run of tokens without blanks that begins at `at`.
fn chunk_end(r: &Reader<'_>, at: usize) -> usize {
    (at + 1..r.len())
        .find(|next| r.token(*next).is_some_and(|token| !token.glued))
        .unwrap_or(r.len())
}

/// Returns the e-mail or web address that `chunk` is, without brackets round it.
fn address(chunk: &str) -> Option<String> {
    let bare = chunk
        .trim_start_matches(['(', '<', ':'])
        .trim_end_matches([')', '>', '.', ',', ';', ':']);
    let mail = bare.replace("[at]", "@").replace("(at)", "@");
    if let Some((local, host)) = mail.split_once('@') {
        let ok = !local.is_empty()
            && is_host(host)
            && local
                .chars()
                .all(|c| c.is_alphanumeric() || ".-_+".contains(c));
        return ok.then_some(mail);
    }
    let rest = bare
        .strip_prefix("https://")
        .or_else(|| bare.strip_prefix("http://"))
        .unwrap_or(bare);
    let host = rest.split(['/', '?', '#']).next().unwrap_or(rest);
    (is_host(host) && !rest.contains(['(', ')', '@'])).then(|| bare.to_owned())
}

/// Returns whether `host` looks like a domain: two labels or more, the last one of letters.
fn is_host(host: &str) -> bool {
    let labels: Vec<_> = host.split('.').collect();
    let known = labels.last().is_some_and(|last| {
        (2..=12).contains(&last.len()) && last.bytes().all(|b| b.is_ascii_alphabetic())
    });
    known
        && labels.len() >= 2
        && labels.iter().all(|label| {
            !label.is_empty()
                && label
                    .bytes()
                    .all(|b| b.is_ascii_alphanumeric() || b == b'-')
        })
}

/// Reads a telephone number that begins at the token `at`; gives it with the token behind it.
fn number(r: &mut Reader<'_>, at: usize) -> Option<(Object, usize)> {
    let first = r.token(at)?;
    let begins = match first.kind {
        Kind::Digits => {
            !(first.glued
                && at > 0
                && r.token(at - 1)
                    .is_some_and(|token| token.kind == Kind::Letters))
        }
        Kind::Mark => {
            (first.lower == "+" || first.lower == "(")
                && r.token(at + 1)
                    .is_some_and(|token| token.kind == Kind::Digits)
        }
        Kind::Letters => false,
    };
    begins.then_some(())?;
    let (mut to, mut digits, mut stand_ins) = (at, 0, 0);
    while let Some(token) = r.token(to) {
        match token.kind {
            Kind::Digits => digits += token.lower.len(),
            Kind::Letters if token.lower.chars().all(|c| c == 'x') && token.lower.len() > 1 => {
                stand_ins += token.lower.len()
            }
            Kind::Mark if matches!(token.lower.as_str(), "-" | "(" | ")" | "+" | ".") => {}
            Kind::Mark | Kind::Letters => break,
        }
        to += 1;
    }
    // "(0561) 00000/00001": the last figures of another line.
    while digits >= 5
        && r.token(to)
            .is_some_and(|token| token.lower == "/" && token.glued)
        && r.token(to + 1).is_some_and(|token| {
            token.glued && token.kind == Kind::Digits && (2..=8).contains(&token.lower.len())
        })
    {
        to += 2;
    }
    while to > at
        && r.token(to - 1)
            .is_some_and(|token| matches!(token.lower.as_str(), "-" | "(" | "." | "+"))
    {
        to -= 1;
    }
    if stand_ins >= 3 {
        r.note(at, to, placeholder());
        return Some((Object::Missing, to));
    }
    // Short ones are service numbers (112, 1708); more than fifteen digits are no telephone number.
    (3..=15).contains(&digits).then_some(())?;
    let text = r.text(at, to);
    let open = text.matches('(').count();
    let text = match text
        .strip_prefix('(')
        .and_then(|inner| inner.strip_suffix(')'))
    {
        Some(inner) if open == 1 && digits > 5 => inner.trim().to_owned(),
        _ => text,
    };
    let text = if text.matches(')').count() > text.matches('(').count() {
        text.trim_end_matches(')').trim_end().to_owned()
    } else {
        text
    };
    let tidy = text.replace("( ", "(").replace(" )", ")");
    if tidy != text {
        r.note(at, to, Fault::blank(&tidy));
    }
    Some((Object::Number(tidy), to))
}

fn placeholder() -> Fault {
    Fault::new(
        Code::PLACEHOLDER,
        Text::fixed("nomor masih berupa contoh", "the number is still a sample"),
    )
    .help(Text::fixed(
        "isi nomornya, atau hapus kanal ini",
        "fill in the number, or remove this channel",
    ))
}

/// Returns where the label of a channel without an object ends: at its name in brackets, or its hours.
fn label_end(r: &mut Reader<'_>) -> usize {
    let last = r.len();
    (1..last)
        .find(|at| {
            r.token(*at)
                .is_some_and(|token| token.lower == "(" && *at + 2 < last)
                || (r.token(*at).is_some_and(|token| token.lower == ",")
                    && is_hours(&r.text(*at + 1, last)))
        })
        .unwrap_or(last)
}

/// Reads what stands behind the object: extension, name, hours.
fn behind(r: &mut Reader<'_>, value: &mut Kanal) -> Option<()> {
    let _ = r.eat(")");
    r.attempt(|r| {
        let _ = r.eat(",");
        r.eat_any(&["ext .", "ext", "ekstensi", "pesawat", "pes .", "psw ."])?;
        let _ = r.eat(":");
        let at = r.pos();
        r.peek()
            .filter(|token| token.kind == Kind::Digits && token.lower.len() <= 6)?;
        r.seek(at + 1);
        value.ekstensi = Some(r.text(at, at + 1));
        Some(())
    });
    r.attempt(|r| {
        r.eat("(").then_some(())?;
        let from = r.pos();
        let to = (from..r.len())
            .rev()
            .find(|at| r.token(*at).is_some_and(|token| token.lower == ")"))?;
        let name = r.text(from, to);
        value.nama = Some(name).filter(|name| !name.is_empty());
        r.seek(to + 1);
        Some(())
    });
    if r.eat(",") {
        let hours = r.text(r.pos(), r.len());
        let hours = hours.trim_end_matches('.');
        is_hours(hours).then_some(())?;
        value.jam = Some(hours.to_owned());
        return Some(());
    }
    r.end().then_some(())
}

/// Returns whether `words` speak of days or hours.
fn is_hours(words: &str) -> bool {
    let words = words.to_lowercase();
    [
        "senin",
        "selasa",
        "rabu",
        "kamis",
        "jumat",
        "sabtu",
        "setiap hari",
        "hari kerja",
        "jam",
        "pukul",
    ]
    .iter()
    .any(|hint| words.contains(hint))
}

/// How a kind is named in a label.
struct Label {
    pattern: &'static str,
    jenis: JenisKanal,
    /// Whether the words say more than the kind, so that they are kept as a name.
    named: bool,
    /// Spelling to use instead.
    right: Option<&'static str>,
}

const fn label(pattern: &'static str, jenis: JenisKanal) -> Label {
    Label {
        pattern,
        jenis,
        named: false,
        right: None,
    }
}

const fn named(pattern: &'static str, jenis: JenisKanal) -> Label {
    Label {
        pattern,
        jenis,
        named: true,
        right: None,
    }
}

const fn misspelt(pattern: &'static str, jenis: JenisKanal, right: &'static str) -> Label {
    Label {
        pattern,
        jenis,
        named: false,
        right: Some(right),
    }
}

/// Kinds by the words of a label. Those before another win over it: the box in "surat ke kotak saran".
const LABELS: &[Label] = &[
    named("kotak", JenisKanal::Kotak),
    named("buku keluhan", JenisKanal::Kotak),
    named("buku pengaduan", JenisKanal::Kotak),
    named("buku saran", JenisKanal::Kotak),
    label("sms", JenisKanal::Sms),
    label("whatsapp", JenisKanal::Whatsapp),
    label("whats app", JenisKanal::Whatsapp),
    label("w . a", JenisKanal::Whatsapp),
    label("wa", JenisKanal::Whatsapp),
    label("telepon", JenisKanal::Telepon),
    label("telp", JenisKanal::Telepon),
    label("tlp", JenisKanal::Telepon),
    label("handphone", JenisKanal::Telepon),
    label("ponsel", JenisKanal::Telepon),
    label("hp", JenisKanal::Telepon),
    misspelt("telpon", JenisKanal::Telepon, "Telepon"),
    misspelt("telfon", JenisKanal::Telepon, "Telepon"),
    misspelt("telephone", JenisKanal::Telepon, "Telepon"),
    named("hotline", JenisKanal::Telepon),
    named("call center", JenisKanal::Telepon),
    named("call centre", JenisKanal::Telepon),
    named("pusat panggilan", JenisKanal::Telepon),
    label("faksimile", JenisKanal::Faksimile),
    label("faks", JenisKanal::Faksimile),
    label("fax", JenisKanal::Faksimile),
    misspelt("faximile", JenisKanal::Faksimile, "Faksimile"),
    misspelt("facsimile", JenisKanal::Faksimile, "Faksimile"),
    label("surel", JenisKanal::Surel),
    label("surat elektronik", JenisKanal::Surel),
    label("email", JenisKanal::Surel),
    label("e - mail", JenisKanal::Surel),
    label("web - mail", JenisKanal::Surel),
    label("pos - el", JenisKanal::Surel),
    named("qr", JenisKanal::Situs),
    label("situs web", JenisKanal::Situs),
    label("situs", JenisKanal::Situs),
    label("website", JenisKanal::Situs),
    label("laman", JenisKanal::Situs),
    label("web", JenisKanal::Situs),
    label("tautan", JenisKanal::Situs),
    named("aplikasi", JenisKanal::Aplikasi),
    label("media sosial", JenisKanal::MediaSosial),
    label("tatap muka", JenisKanal::TatapMuka),
    label("secara langsung", JenisKanal::TatapMuka),
    label("datang langsung", JenisKanal::TatapMuka),
];

/// Words of a label that say nothing of the channel.
const FILLERS: &[&str] = &[
    "melalui",
    "via",
    "media",
    "online",
    "daring",
    "secara",
    "tertulis",
    "langsung",
    "disampaikan",
    "alamat",
    "ke",
    "nomor",
    "no",
    "atau",
    "dan",
];

/// Finds the kind, and the name where there is one, in the tokens `from..to`.
fn classify(
    r: &mut Reader<'_>,
    from: usize,
    to: usize,
    object: &Object,
    value: &mut Kanal,
) -> Option<()> {
    let to = (from..to)
        .rev()
        .find(|at| {
            r.token(*at).is_some_and(|token| {
                !matches!(
                    token.lower.as_str(),
                    ":" | "(" | "-" | "=" | "," | "." | "/"
                )
            })
        })
        .map_or(from, |at| at + 1);
    let by_address = matches!(object, Object::Address(address) if is_lapor(address));
    if let Some(at) = (from..to)
        .find(|at| r.token(*at).is_some_and(|token| token.lower == "lapor"))
        .or(by_address.then_some(to))
    {
        return lapor(r, from, at, to, object, value);
    }
    let mut used = vec![false; to];
    let mut kinds: Vec<&Label> = Vec::new();
    for row in LABELS {
        for at in from..to {
            r.seek(at);
            if used[at] || !r.eat_words(row.pattern) || r.pos() > to {
                continue;
            }
            let end = r.pos();
            if let Some(right) = row.right {
                let written = r.text(at, end);
                r.note(at, end, Fault::spelling(&written, right));
            }
            used[at..end].iter_mut().for_each(|used| *used = true);
            kinds.push(row);
        }
    }
    let Some(first) = kinds.first() else {
        return unlabelled(r, from, to, object, value);
    };
    value.jenis = first.jenis;
    if first.jenis == JenisKanal::TatapMuka {
        return face_to_face(r, from, to, value);
    }
    if first.jenis == JenisKanal::Kotak {
        return boxed(r, from, to, value);
    }
    value.juga = others(&kinds);
    if value.nama.is_none() {
        let extra = (from..to).any(|at| {
            !used[at]
                && r.token(at).is_some_and(|token| {
                    token.kind != Kind::Mark && !FILLERS.contains(&token.lower.as_str())
                })
        });
        if extra || kinds.iter().any(|kind| kind.named) {
            let led = !matches!(object, Object::None)
                || (from..to)
                    .find(|at| used[*at] || !is_filler(r, *at))
                    .is_some_and(|at| used[at]);
            (led && is_name(r, from, to)).then_some(())?;
            value.nama = label_name(r, from, to);
            if value.jenis == JenisKanal::Aplikasi {
                value.nama = value.nama.take().and_then(|name| application(&name));
            }
        }
    }
    Some(())
}

/// Returns the name of an application without the word for it.
fn application(name: &str) -> Option<String> {
    let bare = match name.get(..8) {
        Some(head) if head.eq_ignore_ascii_case("aplikasi") => name[8..].trim(),
        _ => name,
    };
    (!bare.is_empty()).then(|| bare.to_owned())
}

/// Returns the kinds beside the first that share its number.
fn others(kinds: &[&Label]) -> Vec<JenisKanal> {
    let by_number = |jenis: JenisKanal| {
        matches!(
            jenis,
            JenisKanal::Sms | JenisKanal::Whatsapp | JenisKanal::Telepon | JenisKanal::Faksimile
        )
    };
    let mut others = Vec::new();
    if kinds.first().is_some_and(|first| by_number(first.jenis)) {
        for kind in kinds {
            if by_number(kind.jenis)
                && kind.jenis != kinds[0].jenis
                && !others.contains(&kind.jenis)
            {
                others.push(kind.jenis);
            }
        }
    }
    others
}

/// Reads a channel that only its object tells.
fn unlabelled(
    r: &mut Reader<'_>,
    from: usize,
    to: usize,
    object: &Object,
    value: &mut Kanal,
) -> Option<()> {
    value.jenis = match object {
        Object::Number(_) => JenisKanal::Telepon,
        Object::Address(address) if address.contains('@') => JenisKanal::Surel,
        Object::Address(address) if address.contains("wa.me/") => JenisKanal::Whatsapp,
        Object::Address(_) => JenisKanal::Situs,
        Object::Missing | Object::None => return None,
    };
    // A number that does not begin as one of the telephone is a postal code or the like.
    if let Object::Number(nomor) = object {
        (nomor.starts_with(['0', '+', '(']) || nomor.len() <= 4).then_some(())?;
    }
    is_name(r, from, to).then_some(())?;
    if from < to && value.nama.is_none() {
        value.nama = label_name(r, from, to);
    }
    Some(())
}

/// Most tokens of a name; more are a sentence.
const NAME: usize = 10;

/// Returns whether the tokens `from..to` may be a name: short, no list mark in front, no street.
fn is_name(r: &Reader<'_>, from: usize, to: usize) -> bool {
    let street = |at: usize| {
        r.token(at)
            .is_some_and(|token| matches!(token.lower.as_str(), "jl" | "jln" | "jalan" | ";" | "@"))
    };
    to - from <= NAME
        && (from == to || r.token(from).is_none_or(|token| token.kind != Kind::Digits))
        && !(from..to).any(street)
}

fn is_filler(r: &Reader<'_>, at: usize) -> bool {
    r.token(at)
        .is_none_or(|token| token.kind == Kind::Mark || FILLERS.contains(&token.lower.as_str()))
}

/// Returns the words of a label as a name, without fillers at its ends.
fn label_name(r: &mut Reader<'_>, from: usize, to: usize) -> Option<String> {
    let filler = |at: usize| is_filler(r, at);
    let start = (from..to).find(|at| !filler(*at))?;
    let mut end = to;
    if end > start + 1
        && r.token(end - 1)
            .is_some_and(|token| matches!(token.lower.as_str(), "laman" | "website" | "situs"))
    {
        end -= 1;
    }
    while end > start && filler(end - 1) {
        end -= 1;
    }
    Some(r.text(start, end)).filter(|name| !name.is_empty())
}

/// Reads the national channel; `at` is its word "lapor", or the end of the label.
fn lapor(
    r: &mut Reader<'_>,
    from: usize,
    at: usize,
    to: usize,
    object: &Object,
    value: &mut Kanal,
) -> Option<()> {
    value.jenis = JenisKanal::Lapor;
    let span = (from..at).find(|i| r.token(*i).is_some_and(|token| token.lower == "span"));
    let slash = at < to && r.token(at + 1).is_some_and(|token| token.lower == "/");
    if span.is_some() || slash {
        let start = span.unwrap_or_else(|| {
            (from..at)
                .find(|i| r.token(*i).is_some_and(|token| token.lower == "sp"))
                .unwrap_or(at)
        });
        r.note(
            start,
            at + 1,
            Fault::new(
                Code::LAPOR_NAME,
                Text::fixed(
                    "nama kanal nasional adalah `SP4N-LAPOR!`",
                    "the national channel is called `SP4N-LAPOR!`",
                ),
            )
            .replace("SP4N-LAPOR!"),
        );
    }
    let known = |token: &str| {
        matches!(
            token,
            "sp" | "4"
                | "n"
                | "span"
                | "lapor"
                | "online"
                | "website"
                | "situs"
                | "laman"
                | "portal"
                | "kanal"
                | "web"
        ) || FILLERS.contains(&token)
    };
    let extra: Vec<usize> = (from..to)
        .filter(|i| {
            r.token(*i)
                .is_some_and(|token| token.kind != Kind::Mark && !known(&token.lower))
        })
        .collect();
    if let (Some(first), Some(last), None) = (extra.first(), extra.last(), &value.nama) {
        if *first < at || extra.len() > 4 {
            // A sentence names the channel only where it writes "LAPOR!" as its owner does.
            let is_sentence = r.raw(at, at + 1) == "LAPOR"
                && r.token(at + 1).is_some_and(|token| token.lower == "!")
                && !matches!(object, Object::Number(_));
            return is_sentence.then_some(());
        }
        value.nama = Some(r.text(*first, *last + 1));
    }
    Some(())
}

/// Reads with whom or where: "Tatap muka langsung kepada …".
fn face_to_face(r: &mut Reader<'_>, from: usize, to: usize, value: &mut Kanal) -> Option<()> {
    let known = [
        "tatap", "muka", "langsung", "datang", "secara", "media", "atau", "melalui",
    ];
    let mut at = from;
    while at < to
        && r.token(at)
            .is_some_and(|token| known.contains(&token.lower.as_str()))
    {
        at += 1;
    }
    if at < to {
        let led = r.token(at).is_some_and(|token| {
            matches!(
                token.lower.as_str(),
                "kepada" | "dengan" | "di" | "ke" | "menuju" | ":"
            )
        });
        let led_before = r
            .token(at.wrapping_sub(1))
            .is_some_and(|token| token.lower == "melalui");
        (led || led_before).then_some(())?;
        let start = at + usize::from(led);
        (start < to && value.nama.is_none()).then_some(())?;
        value.nama = Some(r.text(start, to).replace("/ ", "/"));
    }
    Some(())
}

/// Reads the name of a box or book: "Tertulis ke Kotak Saran".
fn boxed(r: &mut Reader<'_>, from: usize, to: usize, value: &mut Kanal) -> Option<()> {
    let at = (from..to).find(|at| {
        r.token(*at)
            .is_some_and(|token| matches!(token.lower.as_str(), "kotak" | "buku"))
    })?;
    if value.nama.is_none() && (to - at > 1) {
        value.nama = Some(r.text(at, to));
    }
    Some(())
}

/// Nouns of places: one meets *in* them, and *with* everybody else.
const PLACES: &[&str] = &[
    "ruang", "ruangan", "unit", "kantor", "loket", "gedung", "meja", "front", "balai", "aula",
    "mal",
];

impl fmt::Display for Kanal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let nama = self.nama.as_deref();
        let mut name_told = false;
        let mut alamat = self.alamat.as_deref();
        match (self.jenis, nama) {
            (JenisKanal::TatapMuka, Some(nama)) => {
                let first = nama.split(' ').next().unwrap_or_default().to_lowercase();
                let word = if PLACES.contains(&first.as_str()) {
                    "di"
                } else {
                    "dengan"
                };
                write!(f, "Tatap muka {word} {nama}")?;
                name_told = true;
            }
            (JenisKanal::TatapMuka, None) => {
                f.write_str("Tatap muka")?;
                if let Some(alamat) = alamat.take() {
                    write!(f, " di alamat {alamat}")?;
                }
            }
            (JenisKanal::Kotak, Some(nama))
                if ["kotak ", "buku "]
                    .iter()
                    .any(|head| nama.to_lowercase().starts_with(head)) =>
            {
                f.write_str(nama)?;
                name_told = true;
            }
            (JenisKanal::Kotak, _) => f.write_str("Kotak")?,
            (JenisKanal::Aplikasi, Some(nama)) => {
                write!(f, "Aplikasi {nama}")?;
                name_told = true;
            }
            (JenisKanal::MediaSosial, Some(nama))
                if nama
                    .split('/')
                    .all(|part| PLATFORMS.iter().any(|(_, name)| *name == part)) =>
            {
                f.write_str(nama)?;
                name_told = true;
            }
            (jenis, _) => f.write_str(jenis.title())?,
        }
        for other in &self.juga {
            write!(f, "/{}", other.title())?;
        }
        for object in [self.nomor.as_deref(), alamat].into_iter().flatten() {
            write!(f, " {object}")?;
        }
        if let Some(ekstensi) = &self.ekstensi {
            write!(f, " ext. {ekstensi}")?;
        }
        if let Some(nama) = nama.filter(|_| !name_told) {
            write!(f, " ({nama})")?;
        }
        match &self.jam {
            Some(jam) => write!(f, ", {jam}"),
            None => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn canonical(words: &str) -> Option<String> {
        let read = Kanal::parse(words);
        assert_eq!(read.notes, [], "{words}");
        read.value.map(|kanal| kanal.to_string())
    }

    #[test]
    fn a_place_to_go_to_is_a_channel() {
        for words in [
            "Pengaduan, saran, dan masukan langsung melalui alamat: Kantor Contoh, Jl. Contoh No. 130.",
            "Aduan dapat disampaikan secara langsung ke alamat Kantor Contoh, Jl. Contoh No. 130",
            "Datang langsung di alamat : Kantor Contoh, Jl. Contoh No. 130",
            "Alamat : Kantor Contoh, Jl. Contoh No. 130",
        ] {
            let wanted = "Tatap muka di alamat Kantor Contoh, Jl. Contoh No. 130";
            assert_eq!(canonical(words).as_deref(), Some(wanted), "{words}");
        }
        for words in ["Langsung melalui alamat:", "Alamat: 12345"] {
            assert_eq!(canonical(words), None, "{words}");
        }
        assert_eq!(
            canonical("Alamat email: layanan@contoh.go.id").as_deref(),
            Some("Surel layanan@contoh.go.id")
        );
    }

    #[test]
    fn ways_of_writing_that_officials_have_are_read() {
        for (words, wanted) in [
            (
                "Datang langsung menuju loket pengaduan",
                "Tatap muka di loket pengaduan",
            ),
            (
                "Langsung : Petugas pengaduan di Kantor Contoh",
                "Tatap muka dengan Petugas pengaduan di Kantor Contoh",
            ),
            (
                "Telepon/Fax : (0561) 00000/00001",
                "Telepon/Faksimile (0561) 00000/00001",
            ),
            (
                "Pengaduan tertulis dapat disampaikan melalui surat/aplikasi yang ditujukan kepada: Kepala Kantor Contoh Jalan Contoh 1",
                "Surat/Aplikasi Kepala Kantor Contoh Jalan Contoh 1",
            ),
        ] {
            assert_eq!(canonical(words).as_deref(), Some(wanted), "{words}");
        }
    }

    #[test]
    fn two_channels_in_one_item_are_told_as_such() {
        let read = Kanal::parse("SMS 1708 dan www.contoh.go.id");
        assert_eq!(read.value, None);
        assert_eq!(read.notes.len(), 1);
        assert_eq!(read.notes[0].range, 13..29);
    }

    #[test]
    fn a_sentence_with_the_name_of_the_national_channel_is_that_channel() {
        for words in [
            "Warga juga dapat mengadu melalui aplikasi LAPOR!",
            "Melalui LAPOR!, warga dapat menyampaikan apa saja yang ditemuinya",
        ] {
            assert_eq!(canonical(words).as_deref(), Some("SP4N-LAPOR!"), "{words}");
        }
        assert_eq!(canonical("Warga dapat lapor kepada ketua RT"), None);
    }
}
