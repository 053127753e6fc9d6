//! What stands before the standards of a redline: the same in every format.

use serde::Serialize;

use crate::diagnostic::Language;
use crate::diff::{ENTRY, Effect, MarkedDocument, Redline, RedlineEntry};
use crate::view::Mark;
use crate::view::kata_beda as kata;

/// The pages before the standards.
#[derive(Debug, Serialize)]
pub(super) struct Cover {
    title: String,
    /// What was compared: old, new.
    compared: [String; 2],
    words: Words,
    counts: Vec<Count>,
    /// The changes by effect, heaviest first.
    groups: Vec<Group>,
    standards: Vec<Standard>,
    signers: [&'static str; 4],
    columns: [&'static str; 4],
    legend: [&'static str; 4],
}

/// Fixed words.
#[derive(Debug, Serialize)]
struct Words {
    old: &'static str,
    new: &'static str,
    effects: &'static str,
    list: &'static str,
    standards: &'static str,
    signing: &'static str,
    signing_lead: &'static str,
    initials: &'static str,
    legend: &'static str,
    added: &'static str,
    removed: &'static str,
    none: &'static str,
    see: &'static str,
    origin: &'static str,
}

#[derive(Debug, Serialize)]
struct Count {
    sign: &'static str,
    word: String,
    count: usize,
}

#[derive(Debug, Serialize)]
struct Group {
    sign: &'static str,
    word: String,
    /// "12 perubahan".
    count: String,
    entries: Vec<Entry>,
}

#[derive(Debug, Serialize)]
struct Entry {
    id: String,
    number: usize,
    component: String,
    /// With capital letter and stop.
    sentence: String,
    code: String,
    /// Title of the standard; none where only one standard changed.
    standard: Option<String>,
    /// Assumption, reason, how many inherit it.
    about: Vec<String>,
    places: Vec<Target>,
}

#[derive(Debug, Serialize)]
struct Target {
    id: String,
    name: String,
}

#[derive(Debug, Serialize)]
struct Standard {
    id: String,
    title: String,
    old: Option<String>,
    new: Option<String>,
}

/// Most places that an entry names.
const MOST_PLACES: usize = 5;

/// Returns what stands before the standards of `redline`.
pub(super) fn cover(redline: &Redline) -> Cover {
    Cover {
        title: title(redline),
        compared: redline.compared.clone(),
        words: Words {
            old: kata::SEMULA,
            new: kata::MENJADI,
            effects: kata::AKIBAT,
            list: kata::DAFTAR,
            standards: kata::STANDAR,
            signing: kata::PENGESAHAN,
            signing_lead: kata::PENGESAHAN_KETERANGAN,
            initials: kata::PARAF,
            legend: kata::CARA_BACA,
            added: kata::DITAMBAH,
            removed: kata::DIHAPUS,
            none: kata::TIDAK_ADA,
            see: kata::LIHAT,
            origin: kata::ASAL,
        },
        counts: redline
            .counts
            .iter()
            .map(|(effect, count)| Count {
                sign: sign(*effect),
                word: word(*effect),
                count: *count,
            })
            .collect(),
        groups: redline
            .entries
            .chunk_by(|a, b| a.effect == b.effect)
            .map(|entries| group(redline, entries))
            .collect(),
        standards: redline.standards.iter().map(standard).collect(),
        signers: kata::UNSUR,
        columns: kata::KOLOM_PENGESAHAN,
        legend: kata::KETERANGAN,
    }
}

/// Returns the title: that of the only standard is part of it.
pub(super) fn title(redline: &Redline) -> String {
    match &redline.standards[..] {
        [only] => format!("{} {}", kata::PERUBAHAN_PADA, only.name),
        _ => kata::JUDUL.to_owned(),
    }
}

/// Returns what is said above a standard that only one side has.
pub(super) fn whole(doc: &MarkedDocument) -> Option<&'static str> {
    doc.mark.map(|mark| match mark {
        Mark::Removed => kata::STANDAR_DIHAPUS,
        Mark::Added | Mark::Note => kata::STANDAR_BARU,
    })
}

/// Returns the sign of an effect, which stands before its word.
fn sign(effect: Effect) -> &'static str {
    match effect {
        Effect::Memberatkan => "▲",
        Effect::TakTentu => "?",
        Effect::Meringankan => "▼",
        Effect::Netral => "=",
        Effect::Redaksional => "≈",
    }
}

fn word(effect: Effect) -> String {
    capital(effect.title(Language::Id))
}

fn capital(words: &str) -> String {
    let mut letters = words.chars();
    let first: String = letters
        .next()
        .into_iter()
        .flat_map(char::to_uppercase)
        .collect();
    first + letters.as_str()
}

fn group(redline: &Redline, entries: &[RedlineEntry]) -> Group {
    let effect = entries.first().map_or(Effect::Netral, |one| one.effect);
    let is_one = redline.standards.len() == 1;
    Group {
        sign: sign(effect),
        word: word(effect),
        count: kata::jumlah(entries.len()),
        entries: entries.iter().map(|one| entry(one, is_one)).collect(),
    }
}

fn entry(entry: &RedlineEntry, is_one: bool) -> Entry {
    let mut about = Vec::new();
    let mut more = |word: &str, text: &Option<String>| {
        about.extend(text.as_ref().map(|text| format!("{word}: {text}.")));
    };
    more(kata::SEBAB, &entry.reason);
    more(kata::ANGGAPAN, &entry.assumption);
    if entry.reach > 0 {
        about.push(format!("{}.", kata::diwarisi(entry.reach)));
    }
    if entry.places.is_empty() {
        about.push(format!("{}.", capital(kata::TIDAK_TERCETAK)));
    }
    let several = entry.places.len() > 1;
    Entry {
        id: format!("{ENTRY}{}", entry.number),
        number: entry.number,
        component: entry.component.clone(),
        sentence: format!("{}.", capital(entry.sentence.trim_end_matches('.'))),
        code: entry.code.clone(),
        standard: (!is_one).then(|| entry.title.clone()),
        about,
        places: entry
            .places
            .iter()
            .take(MOST_PLACES)
            .map(|place| Target {
                id: place.id.clone(),
                name: if several {
                    place.standard.clone()
                } else {
                    entry.component.clone()
                },
            })
            .collect(),
    }
}

fn standard(doc: &MarkedDocument) -> Standard {
    let [old, new] = doc.versions.clone();
    Standard {
        id: doc.id.clone(),
        title: doc.name.clone(),
        old,
        new,
    }
}
