//! Channels: what can be tapped first, what needs feet last.

use crate::model::JenisKanal;
use crate::model::Kanal;
use crate::model::Typed;
use crate::view::Channel;
use crate::view::Run;
use crate::view::Runs;
use crate::view::context::Context;
use crate::view::format;
use crate::view::label;

/// Where SP4N-LAPOR! is found, as people read it.
const LAPOR: &str = "www.lapor.go.id";

/// Order in which channels are shown: from what costs the public least to what costs a journey.
const ORDER: &[JenisKanal] = &[
    JenisKanal::Whatsapp,
    JenisKanal::Telepon,
    JenisKanal::Sms,
    JenisKanal::Surel,
    JenisKanal::Lapor,
    JenisKanal::Situs,
    JenisKanal::Aplikasi,
    JenisKanal::MediaSosial,
    JenisKanal::TatapMuka,
    JenisKanal::Kotak,
    JenisKanal::Surat,
    JenisKanal::Faksimile,
];

/// Returns the channels in the order they are shown; words that are no channel come last.
pub(in crate::view) fn ordered(kanal: &[Typed<Kanal>]) -> Vec<&Typed<Kanal>> {
    let place = |kanal: &&Typed<Kanal>| {
        let serves = |jenis: &JenisKanal| {
            kanal
                .nilai
                .as_ref()
                .is_some_and(|kanal| serves(kanal, *jenis))
        };
        ORDER.iter().position(serves).unwrap_or(ORDER.len())
    };
    let mut kanal: Vec<&Typed<Kanal>> = kanal.iter().collect();
    kanal.sort_by_key(place);
    kanal
}

/// Returns whether a channel is of a kind, by itself or under the same number.
pub(in crate::view) fn serves(kanal: &Kanal, jenis: JenisKanal) -> bool {
    kanal.jenis == jenis || kanal.juga.contains(&jenis)
}

/// Returns a channel as if it were of the first of its kinds in the order they are shown, with the others
/// behind: "SMS/WA" is told and tapped as WhatsApp.
fn by_order(kanal: &Kanal) -> Kanal {
    let mut kinds: Vec<JenisKanal> = ORDER
        .iter()
        .copied()
        .filter(|jenis| serves(kanal, *jenis))
        .collect();
    let jenis = kinds.remove(0);
    Kanal {
        jenis,
        juga: kinds,
        ..kanal.clone()
    }
}

/// Returns the channels as blocks, in the order they are shown.
pub(in crate::view) fn channels(context: &Context<'_>, kanal: &[Typed<Kanal>]) -> Vec<Channel> {
    ordered(kanal)
        .into_iter()
        .map(|kanal| channel(context, kanal))
        .collect()
}

/// Returns one channel.
fn channel(context: &Context<'_>, typed: &Typed<Kanal>) -> Channel {
    let Some(kanal) = &typed.nilai else {
        return Channel {
            kind: label::KANAL_LAIN.to_owned(),
            value: vec![Run::plain(context.typed(typed))],
            note: None,
        };
    };
    let kanal = &by_order(kanal);
    let mut words: Vec<String> = Vec::new();
    let mut value = contact(kanal);
    words.extend(kanal.nama.as_deref().map(format::words));
    if value.is_empty() || needs_feet(kanal.jenis) {
        // A place: its name is what one looks for, its address is how one gets there.
        let address = std::mem::take(&mut value);
        if words.is_empty() {
            value = address;
        } else {
            value = vec![Run::plain(words.remove(0))];
            words.extend((!address.is_empty()).then(|| super::super::plain(&address)));
        }
    }
    if value.is_empty() {
        value = vec![Run::plain(kanal.jenis.title())];
    }
    words.extend(rest(kanal));
    words.extend(kanal.jam.as_deref().map(format::words));
    Channel {
        kind: kinds(kanal),
        value,
        note: format::dots(words),
    }
}

/// Returns one channel in a line: its kind, then number or address, or else its name.
pub(super) fn in_line(typed: &Typed<Kanal>) -> Runs {
    let Some(kanal) = &typed.nilai else {
        return format::runs(&typed.tertulis);
    };
    let kanal = &by_order(kanal);
    let contact = contact(kanal);
    let rest = if contact.is_empty() {
        kanal.nama.as_deref().map(format::runs).unwrap_or_default()
    } else {
        contact
    };
    let mut runs = vec![Run::plain(kinds(kanal))];
    if !rest.is_empty() {
        runs[0].text.push(' ');
        runs.extend(rest);
    }
    runs
}

/// Returns the names of all kinds of a channel.
fn kinds(kanal: &Kanal) -> String {
    let mut name = kind(kanal.jenis);
    for jenis in &kanal.juga {
        name.push('/');
        name.push_str(&kind(*jenis));
    }
    name
}

/// Returns the name of a kind of channel; the national one is marked.
fn kind(jenis: JenisKanal) -> String {
    match jenis {
        JenisKanal::Lapor => label::national(jenis.title()),
        JenisKanal::TatapMuka
        | JenisKanal::Kotak
        | JenisKanal::Surat
        | JenisKanal::Whatsapp
        | JenisKanal::Telepon
        | JenisKanal::Sms
        | JenisKanal::Faksimile
        | JenisKanal::Surel
        | JenisKanal::Situs
        | JenisKanal::Aplikasi
        | JenisKanal::MediaSosial => jenis.title().to_owned(),
    }
}

/// Returns whether one has to go to the channel.
fn needs_feet(jenis: JenisKanal) -> bool {
    matches!(jenis, JenisKanal::TatapMuka | JenisKanal::Kotak)
}

/// Returns number or address of a channel, as a link where it leads somewhere; empty where it has neither.
pub(in crate::view) fn contact(kanal: &Kanal) -> Runs {
    let (nomor, alamat) = (filled(&kanal.nomor), filled(&kanal.alamat));
    let number = |link: Option<fn(&str) -> Option<String>>| {
        nomor.map(|nomor| numbered(kanal, nomor, link.and_then(|link| link(nomor))))
    };
    let site = |address: &str| {
        vec![linked(
            format::web_words(address),
            format::web_link(address),
        )]
    };
    let found = match kanal.jenis {
        JenisKanal::Whatsapp => number(Some(format::whatsapp_link)),
        JenisKanal::Telepon | JenisKanal::Sms => number(Some(format::tel_link)),
        JenisKanal::Faksimile => number(None),
        JenisKanal::TatapMuka | JenisKanal::Kotak | JenisKanal::Surat => None,
        JenisKanal::Surel => {
            alamat.map(|alamat| vec![linked(format::words(alamat), format::mail_link(alamat))])
        }
        JenisKanal::Situs | JenisKanal::Aplikasi | JenisKanal::MediaSosial => alamat.map(site),
        JenisKanal::Lapor => Some(site(alamat.unwrap_or(LAPOR))),
    };
    found
        .or_else(|| alamat.map(format::runs))
        .or_else(|| number(None))
        .unwrap_or_default()
}

/// Returns what [`contact`] leaves out: the other one of number and address, or a lone extension.
fn rest(kanal: &Kanal) -> Vec<String> {
    let (nomor, alamat) = (filled(&kanal.nomor), filled(&kanal.alamat));
    let by_number = match kanal.jenis {
        JenisKanal::Whatsapp | JenisKanal::Telepon | JenisKanal::Sms | JenisKanal::Faksimile => {
            nomor.is_some()
        }
        JenisKanal::Lapor => false,
        JenisKanal::TatapMuka
        | JenisKanal::Kotak
        | JenisKanal::Surat
        | JenisKanal::Surel
        | JenisKanal::Situs
        | JenisKanal::Aplikasi
        | JenisKanal::MediaSosial => alamat.is_none(),
    };
    if by_number {
        return alamat
            .map(format::words)
            .into_iter()
            .chain(nomor.is_none().then(|| extension(kanal)).flatten())
            .collect();
    }
    match nomor {
        Some(nomor) => vec![super::super::plain(&numbered(kanal, nomor, None))],
        None => extension(kanal).into_iter().collect(),
    }
}

/// Returns the words of a field; `None` where it has none.
fn filled(field: &Option<String>) -> Option<&str> {
    field
        .as_deref()
        .map(str::trim)
        .filter(|words| !words.is_empty())
}

/// Returns the extension behind a switchboard.
fn extension(kanal: &Kanal) -> Option<String> {
    filled(&kanal.ekstensi).map(|ekstensi| format::words(&label::extension(ekstensi)))
}

/// Returns a number, then its extension, which no link can dial.
fn numbered(kanal: &Kanal, nomor: &str, link: Option<String>) -> Runs {
    let mut runs = vec![linked(format::telephone(nomor), link)];
    runs.extend(extension(kanal).map(|extension| Run::plain(format!(" {extension}"))));
    runs
}

/// Returns `text`, as a link where there is one.
fn linked(text: String, link: Option<String>) -> Run {
    Run {
        text,
        link,
        ..Run::default()
    }
}
