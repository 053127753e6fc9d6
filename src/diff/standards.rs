//! Whole sides compared: which standard is which, what is inherited, in which order it is told.

use std::collections::BTreeMap;

use serde_json::Value as Json;

use super::assign::{NEVER, assign};
use super::change::{Change, Container, Place, RawChange, Side, Subject, mark};
use super::classes::Class;
use super::edition::{Edition, Entry};
use super::effect::Kind;
use super::value::{content, words};
use super::walk::Walk;
use super::words::{shared, tokens};
use crate::model::{FieldPath, FieldShape, Instansi, Isi, Record, Standar};

/// How the standards of two sides are paired.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pairing {
    /// By address, then by old addresses, then by likeness.
    ByAddress,
    /// The only one of each side, whatever its address: two files were named.
    OneByOne,
}

/// Least likeness, of 1000, of two standards that are one under another address.
const ALIKE: u32 = 600;

/// Most pairs of standards that are looked at for likeness.
const MOST_COMPARED: usize = 250_000;

/// Returns what changed from `old` to `new`: heaviest effect first is for who prints it; here the order is
/// that of addresses and of the registry of fields.
pub fn diff(old: &Edition<'_>, new: &Edition<'_>, pairing: Pairing) -> Vec<Change> {
    let mut own = Vec::new();
    let mut inherited: Vec<(Change, String)> = Vec::new();
    let with_agencies = old.has_agencies() && new.has_agencies();
    if with_agencies {
        own.extend(agencies(old, new));
    }
    for (a, b) in pairs(&old.standards, &new.standards, pairing) {
        match (a, b) {
            (Some(a), Some(b)) => {
                for change in standard(old, new, a, b) {
                    match origin(a, b, &change) {
                        Some(agency) => inherited.push((change, agency)),
                        None => own.push(change),
                    }
                }
            }
            (Some(a), None) => own.push(whole(old, a, Kind::Removed)),
            (None, Some(b)) => own.push(whole(new, b, Kind::Added)),
            (None, None) => {}
        }
    }
    let names: BTreeMap<&str, &str> = old
        .agencies
        .iter()
        .chain(&new.agencies)
        .map(|agency| (agency.address.as_str(), agency.title.as_str()))
        .collect();
    own.extend(at_origin(inherited, &names));
    // Of two files that were named nobody asked which agencies stand above them.
    if with_agencies && pairing == Pairing::ByAddress {
        own.extend(only_on_one_side(old, new));
        own.extend(unfelt(old, new));
    }
    own.sort_by(|a, b| a.address.cmp(&b.address));
    mark(&mut own);
    own
}

/// Returns the pairs of standards, those without a partner alone.
pub(super) fn pairs<'e>(
    old: &'e [Entry],
    new: &'e [Entry],
    pairing: Pairing,
) -> Vec<(Option<&'e Entry>, Option<&'e Entry>)> {
    if let (Pairing::OneByOne, [a], [b]) = (pairing, old, new) {
        return vec![(Some(a), Some(b))];
    }
    let mut found = Vec::new();
    let mut left: Vec<&Entry> = Vec::new();
    let mut right: Vec<&Entry> = new.iter().collect();
    for a in old {
        match right.iter().position(|b| b.address == a.address) {
            Some(index) => found.push((Some(a), Some(right.remove(index)))),
            None => left.push(a),
        }
    }
    // An address that the other side remembers.
    left.retain(|a| {
        let partner = right
            .iter()
            .position(|b| remembers(a, b) || remembers(b, a));
        if let Some(index) = partner {
            found.push((Some(*a), Some(right.remove(index))));
        }
        partner.is_none()
    });
    let costs: Vec<Vec<i64>> = if left.len() * right.len() <= MOST_COMPARED {
        let of = |entries: &[&Entry]| -> Vec<Vec<String>> {
            entries.iter().map(|entry| words_of(entry)).collect()
        };
        let (a, b) = (of(&left), of(&right));
        let row = |(one, words): (&&Entry, &Vec<String>)| {
            let others = right.iter().zip(&b);
            others
                .map(|(other, theirs)| cost(one, words, other, theirs))
                .collect()
        };
        left.iter().zip(&a).map(row).collect()
    } else {
        Vec::new()
    };
    let mut assigned = assign(&costs);
    assigned.resize(left.len(), None);
    for (a, column) in left.iter().zip(&assigned) {
        found.push((Some(*a), column.map(|column| right[column])));
    }
    for (column, b) in right.iter().enumerate() {
        if !assigned.contains(&Some(column)) {
            found.push((None, Some(*b)));
        }
    }
    found
}

fn remembers(one: &Entry, other: &Entry) -> bool {
    let old = one.value.get("alamat_lama").and_then(Json::as_array);
    let mut old = old.into_iter().flatten().filter_map(Json::as_str);
    old.any(|address| address.trim_matches('/') == other.address)
}

/// Returns the words of a standard, sorted.
fn words_of(entry: &Entry) -> Vec<String> {
    let mut text = String::new();
    gather(&entry.value, &mut text);
    let mut words = tokens(&text);
    words.sort();
    words
}

fn cost(a: &Entry, words: &[String], b: &Entry, others: &[String]) -> i64 {
    let alike = shared(words, others);
    if alike < ALIKE {
        return NEVER;
    }
    let name = |entry: &Entry| entry.address.rsplit('/').next().map(str::to_owned);
    let other_name = i64::from(name(a) != name(b));
    i64::from(1000 - alike) * 1000 + other_name * 500
}

/// Gathers the words of a value.
fn gather(value: &Json, words: &mut String) {
    match value {
        Json::String(text) => {
            words.push_str(text);
            words.push(' ');
        }
        Json::Array(items) => items.iter().for_each(|item| gather(item, words)),
        Json::Object(map) => map.values().for_each(|value| gather(value, words)),
        Json::Null | Json::Bool(_) | Json::Number(_) => {}
    }
}

/// Compares one standard with itself.
fn standard(old: &Edition<'_>, new: &Edition<'_>, a: &Entry, b: &Entry) -> Vec<Change> {
    let mut variants = BTreeMap::new();
    for value in [&a.value, &b.value] {
        let list = value.pointer("/varian/ada").and_then(Json::as_array);
        for variant in list.into_iter().flatten() {
            let kode = variant.get("kode").and_then(Json::as_str);
            let nama = variant.pointer("/nama/id").and_then(Json::as_str);
            if let (Some(kode), Some(nama)) = (kode, nama) {
                variants.insert(kode.to_owned(), nama.to_owned());
            }
        }
    }
    let mut walk = Walk {
        actors: [&a.actors, &b.actors],
        variants: &variants,
        without: &[],
        changes: Vec::new(),
    };
    walk.run(Standar::shapes(), &a.value, &b.value);
    let mut changes = placed(old, new, a, b, walk.changes);
    if a.address != b.address
        && !changes
            .iter()
            .any(|one| one.class == Class::STANDAR_BERGANTI_ALAMAT)
    {
        changes.insert(0, moved(old, new, a, b));
    }
    changes
}

fn agencies(old: &Edition<'_>, new: &Edition<'_>) -> Vec<Change> {
    let mut changes = Vec::new();
    let without_bawaan = || -> Vec<FieldShape> {
        let shapes = Instansi::shapes().into_iter();
        shapes.filter(|shape| shape.field.key != "bawaan").collect()
    };
    let variants = BTreeMap::new();
    for a in &old.agencies {
        let Some(b) = new.agencies.iter().find(|b| b.address == a.address) else {
            continue;
        };
        let mut walk = Walk {
            actors: [&a.actors, &b.actors],
            variants: &variants,
            without: &[],
            changes: Vec::new(),
        };
        walk.run(without_bawaan(), &a.value, &b.value);
        changes.extend(placed(old, new, a, b, walk.changes));
    }
    changes
}

/// Returns the agencies that only one side has.
fn only_on_one_side(old: &Edition<'_>, new: &Edition<'_>) -> Vec<Change> {
    let missing = |one: &&Entry, others: &Edition<'_>| {
        !others.agencies.iter().any(|it| it.address == one.address)
    };
    let gone = old.agencies.iter().filter(|one| missing(one, new));
    let come = new.agencies.iter().filter(|one| missing(one, old));
    gone.map(|one| whole(old, one, Kind::Removed))
        .chain(come.map(|one| whole(new, one, Kind::Added)))
        .collect()
}

/// Returns what agencies hand down otherwise than before and no standard inherits: without these changes it
/// would be told nowhere.
fn unfelt(old: &Edition<'_>, new: &Edition<'_>) -> Vec<Change> {
    let mut changes = Vec::new();
    for a in &old.agencies {
        let Some(b) = new.agencies.iter().find(|b| b.address == a.address) else {
            continue;
        };
        for shape in Isi::shapes() {
            let key = shape.field.key;
            // What a standard takes over is told of the standard, or here with those that it reaches.
            let is_told = || old.is_inherited(a, key) || new.is_inherited(b, key);
            if differs(a, b, shape) && !is_told() {
                changes.push(handed_down(old, new, a, b, &shape));
            }
        }
    }
    changes
}

/// Returns whether two agencies hand down a component otherwise; wording counts, the order of sets does not.
fn differs(a: &Entry, b: &Entry, shape: FieldShape) -> bool {
    let mut walk = Walk {
        actors: [&a.actors, &b.actors],
        variants: &BTreeMap::new(),
        without: &[],
        changes: Vec::new(),
    };
    walk.run(vec![shape], &a.bawaan, &b.bawaan);
    !walk.changes.is_empty()
}

/// Makes the change of a component that an agency hands down.
fn handed_down(
    old: &Edition<'_>,
    new: &Edition<'_>,
    a: &Entry,
    b: &Entry,
    shape: &FieldShape,
) -> Change {
    let of = |entry: &Entry| entry.bawaan.get(shape.field.key).cloned();
    let (was, is) = (of(a).unwrap_or_default(), of(b).unwrap_or_default());
    let path = FieldPath::default().key("bawaan").key(shape.field.key);
    let side = |edition: &Edition<'_>, entry: &Entry, value: Json| Side {
        pointer: format!("/bawaan/{}", shape.field.key),
        words: words((shape.shape)(), &value),
        place: edition.place(entry, &path),
        path: path.clone(),
        value,
    };
    let raw = RawChange {
        kind: Kind::Changed,
        class: Class::BAWAAN_DIUBAH,
        assumption: None,
        container: Container {
            old: "/bawaan".to_owned(),
            new: "/bawaan".to_owned(),
        },
        old: vec![side(old, a, was)],
        new: vec![side(new, b, is)],
        words: Vec::new(),
        subject: Subject {
            apa: String::new(),
            key: shape.field.key,
            title: shape.field.title,
            untuk: Vec::new(),
        },
    };
    Change::new(&b.address, &b.title, raw)
}

/// Gives the changes of one standard or agency their places.
fn placed(
    old: &Edition<'_>,
    new: &Edition<'_>,
    a: &Entry,
    b: &Entry,
    raw: Vec<RawChange>,
) -> Vec<Change> {
    let place = |edition: &Edition<'_>, entry: &Entry, sides: &mut Vec<Side>| {
        for side in sides {
            side.place = edition.place(entry, &side.path);
        }
    };
    raw.into_iter()
        .map(|mut raw| {
            place(old, a, &mut raw.old);
            place(new, b, &mut raw.new);
            Change::new(&b.address, &b.title, raw)
        })
        .collect()
}

fn subject(entry: &Entry) -> Subject {
    let (key, title) = if entry.is_agency {
        ("instansi", "Instansi")
    } else {
        ("standar", "Standar")
    };
    Subject {
        apa: String::new(),
        key,
        title,
        untuk: Vec::new(),
    }
}

fn side(edition: &Edition<'_>, entry: &Entry, words: String, value: Json) -> Side {
    let name = if entry.is_agency { "nama" } else { "judul" };
    Side {
        path: FieldPath::default(),
        pointer: String::new(),
        words,
        value,
        place: edition.place(entry, &FieldPath::default().key(name)),
    }
}

/// Makes the change of a standard or an agency that only one side has.
fn whole(edition: &Edition<'_>, entry: &Entry, kind: Kind) -> Change {
    let one = vec![side(
        edition,
        entry,
        entry.title.clone(),
        entry.value.clone(),
    )];
    let (added, removed) = if entry.is_agency {
        (Class::INSTANSI_DITAMBAH, Class::INSTANSI_DIHAPUS)
    } else {
        (Class::STANDAR_DITAMBAH, Class::STANDAR_DIHAPUS)
    };
    let (old, new, class) = match kind {
        Kind::Added => (Vec::new(), one, added),
        _ => (one, Vec::new(), removed),
    };
    let raw = RawChange {
        kind,
        class,
        assumption: None,
        container: Container {
            old: String::new(),
            new: String::new(),
        },
        old,
        new,
        words: Vec::new(),
        subject: subject(entry),
    };
    Change::new(&entry.address, &entry.title, raw)
}

/// Makes the change of a standard that has another address.
fn moved(old: &Edition<'_>, new: &Edition<'_>, a: &Entry, b: &Entry) -> Change {
    let of = |edition: &Edition<'_>, entry: &Entry| {
        let address = entry.address.clone();
        side(edition, entry, address.clone(), Json::from(address))
    };
    let raw = RawChange {
        kind: Kind::Renamed,
        class: Class::STANDAR_BERGANTI_ALAMAT,
        assumption: None,
        container: Container {
            old: String::new(),
            new: String::new(),
        },
        old: vec![of(old, a)],
        new: vec![of(new, b)],
        words: Vec::new(),
        subject: subject(b),
    };
    Change::new(&b.address, &b.title, raw)
}

/// Returns the address of the agency from which every side of the change is inherited.
fn origin(a: &Entry, b: &Entry, change: &Change) -> Option<String> {
    let of = |entry: &Entry, sides: &[Side]| -> Option<Vec<String>> {
        let places = sides.iter().filter_map(|side| side.place.as_ref());
        places
            .map(|place: &Place| entry.origin(place).map(str::to_owned))
            .collect()
    };
    let mut agencies = of(a, &change.old)?;
    agencies.extend(of(b, &change.new)?);
    let first = agencies.first()?.clone();
    agencies.iter().all(|one| *one == first).then_some(first)
}

/// Makes one change of those that several standards inherit from one place.
fn at_origin(inherited: Vec<(Change, String)>, names: &BTreeMap<&str, &str>) -> Vec<Change> {
    let mut once: Vec<(String, Change)> = Vec::new();
    for (mut change, agency) in inherited {
        let side = |sides: &[Side]| -> Vec<String> {
            sides
                .iter()
                .map(|side| {
                    let place = side.place.as_ref().map(|it| (&it.file, it.line, it.column));
                    format!("{place:?} {}", content(&side.value))
                })
                .collect()
        };
        let key = format!(
            "{agency} {} {:?} {} {:?} {:?}",
            change.class,
            change.kind,
            change.sentence.id,
            side(&change.old),
            side(&change.new)
        );
        let standard = change.address.clone();
        match once.iter_mut().find(|(known, _)| *known == key) {
            Some((_, first)) => first.reach.push(standard),
            None => {
                change.reach.push(standard);
                change.title = names
                    .get(agency.as_str())
                    .copied()
                    .unwrap_or(&agency)
                    .to_owned();
                change.address = agency;
                once.push((key, change));
            }
        }
    }
    once.into_iter()
        .map(|(_, mut change)| {
            change.reach.sort();
            change.reach.dedup();
            change
        })
        .collect()
}
