//! Which item of one list is which item of the other: by code, by content, by likeness.

use std::collections::BTreeMap;
use std::collections::VecDeque;

use serde_json::Value as Json;
use sha2::{Digest, Sha256};

use super::assign::{NEVER, assign};
use super::value::{content, label, words};
use super::words::{likeness, tokens};
use crate::model::Shape;

/// Least likeness, of 1000, of two items that are one item changed.
const ALIKE: u32 = 500;

/// Most pairs of items that are looked at for likeness: lists that are longer have no item changed by much.
const MOST_COMPARED: usize = 40_000;

/// Most parts that one item is taken to have been written as.
const MOST_PARTS: usize = 8;

/// Items of one list that are the same as items of the other: one and one, one and several (split), or
/// several and one (merged).
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Pair {
    pub(super) old: Vec<usize>,
    pub(super) new: Vec<usize>,
}

/// What is known of an item.
struct Item {
    kode: Option<String>,
    content: String,
    words: String,
    name: String,
    tokens: Vec<String>,
    key: Vec<Json>,
}

/// Fields that tell items of one kind apart beside their words.
fn keys(shape: Shape) -> &'static [&'static str] {
    match shape {
        Shape::Phrase("Biaya", _) => &["nama", "untuk", "kategori", "per", "jenis"],
        Shape::Phrase("JangkaWaktu", _) => &["untuk"],
        Shape::Phrase("Kanal", _) => &["jenis"],
        Shape::Record("WaktuPengaduan", _) => &["kelas", "nama"],
        Shape::Record("Persyaratan" | "Produk", _) => &["untuk"],
        _ => &[],
    }
}

impl Item {
    fn new(shape: Shape, value: &Json) -> Self {
        let words = words(shape, value);
        let inner = value.get("nilai").filter(|nilai| !nilai.is_null());
        let key = |key: &&str| {
            inner
                .unwrap_or(value)
                .get(*key)
                .cloned()
                .unwrap_or_default()
        };
        let kode = value.get("kode").and_then(Json::as_str);
        Self {
            kode: kode
                .map(str::to_owned)
                .filter(|_| !matches!(shape, Shape::Record("Formulir", _))),
            content: content(value).to_string(),
            name: label(shape, value),
            tokens: joined(&words),
            key: keys(shape).iter().map(key).collect(),
            words,
        }
    }
}

/// Returns the text without the letters that number its parts: "a. KTPb. KK" is "KTP KK". They are taken only
/// from the first on and in their order, so that no word loses its last letter.
fn unnumbered(text: &str) -> String {
    let mut rest = text.trim_start();
    let mut kept = String::with_capacity(text.len());
    for letter in 'a'..='z' {
        let marker = format!("{letter}. ");
        let found = match letter {
            'a' => rest.starts_with(&marker).then_some(0),
            _ => rest.find(&marker),
        };
        let Some(at) = found else {
            break;
        };
        kept.push_str(&rest[..at]);
        kept.push(' ');
        rest = &rest[at + marker.len()..];
    }
    kept + rest
}

/// Returns the words of a text without those that only join its parts.
fn joined(text: &str) -> Vec<String> {
    let mut words = tokens(&unnumbered(text));
    words.retain(|word| !matches!(word.as_str(), "dan" | "serta" | "kemudian" | "lalu"));
    words
}

/// Pairs the items of two lists; each item stands in at most one pair. The pairs of the lists the other way
/// round are the same.
pub(super) fn pair(shape: Shape, old: &[Json], new: &[Json]) -> Vec<Pair> {
    let read = |items: &[Json]| -> Vec<Item> {
        items.iter().map(|value| Item::new(shape, value)).collect()
    };
    let mut pairing = Pairing {
        shape,
        old: read(old),
        new: read(new),
        pairs: Vec::new(),
        old_open: vec![true; old.len()],
        new_open: vec![true; new.len()],
    };
    let told = |item: &Item, words: String| {
        (!words.is_empty()).then(|| format!("{words}\n{:?}", item.key))
    };
    pairing.by(|item| item.kode.clone());
    pairing.by(|item| Some(item.content.clone()));
    pairing.by(|item| told(item, item.words.clone()));
    pairing.by(|item| told(item, item.tokens.join(" ")));
    let count = |open: &[bool]| open.iter().filter(|open| **open).count();
    if count(&pairing.old_open) * count(&pairing.new_open) <= MOST_COMPARED {
        pairing.split_and_merged();
        pairing.by_likeness();
    }
    pairing.pairs
}

struct Pairing {
    shape: Shape,
    old: Vec<Item>,
    new: Vec<Item>,
    pairs: Vec<Pair>,
    old_open: Vec<bool>,
    new_open: Vec<bool>,
}

impl Pairing {
    fn take(&mut self, old: Vec<usize>, new: Vec<usize>) {
        old.iter().for_each(|index| self.old_open[*index] = false);
        new.iter().for_each(|index| self.new_open[*index] = false);
        self.pairs.push(Pair { old, new });
    }

    /// Pairs items of the same `key`, in order.
    fn by(&mut self, key: impl Fn(&Item) -> Option<String>) {
        let mut waiting: BTreeMap<String, VecDeque<usize>> = BTreeMap::new();
        for new in open(&self.new_open) {
            if let Some(key) = key(&self.new[new]) {
                waiting.entry(key).or_default().push_back(new);
            }
        }
        for old in open(&self.old_open) {
            let partners = key(&self.old[old]).and_then(|key| waiting.get_mut(&key));
            if let Some(new) = partners.and_then(VecDeque::pop_front) {
                self.take(vec![old], vec![new]);
            }
        }
    }

    /// Pairs an item with the neighbours that together have its words.
    fn split_and_merged(&mut self) {
        if !matches!(self.shape, Shape::Record(..)) {
            return;
        }
        for old in open(&self.old_open) {
            if let Some(run) = whole(&self.old[old], &self.new, &open(&self.new_open)) {
                self.take(vec![old], run);
            }
        }
        for new in open(&self.new_open) {
            if let Some(run) = whole(&self.new[new], &self.old, &open(&self.old_open)) {
                self.take(run, vec![new]);
            }
        }
    }

    /// Pairs what is left by the pairing that is most alike as a whole.
    fn by_likeness(&mut self) {
        let (old, new) = (open(&self.old_open), open(&self.new_open));
        let alone = self.old.len() == 1 && self.new.len() == 1;
        let costs: Vec<Vec<i64>> = old
            .iter()
            .map(|a| new.iter().map(|b| self.cost(*a, *b, alone)).collect())
            .collect();
        for (row, column) in assign(&costs).into_iter().enumerate() {
            if let Some(column) = column {
                self.take(vec![old[row]], vec![new[column]]);
            }
        }
    }

    /// Returns how unlike two items are, with what is left of doubt decided the same way in both directions.
    fn cost(&self, old: usize, new: usize, alone: bool) -> i64 {
        let (a, b) = (&self.old[old], &self.new[new]);
        let same_keys = a.key.iter().zip(&b.key).filter(|(a, b)| a == b).count();
        let share = u32::try_from(1000 * same_keys / a.key.len().max(1)).unwrap_or(0);
        let alike = match self.shape {
            // Codes that differ on both sides are two things, unless they say the same.
            Shape::Record(..) | Shape::Text | Shape::Words => {
                likeness(&a.words, &b.words).max(if a.name.is_empty() {
                    0
                } else {
                    likeness(&a.name, &b.name)
                })
            }
            Shape::Phrase("Kanal", _) if share == 0 => 0,
            Shape::Phrase("Kanal", _) => 600.max(likeness(&a.words, &b.words)),
            Shape::Phrase("Biaya", _) => {
                let names = likeness(&a.name, &b.name);
                if names < ALIKE {
                    0
                } else {
                    share.midpoint(likeness(&a.words, &b.words).max(names))
                }
            }
            Shape::Phrase("JangkaWaktu", _) => share.max(likeness(&a.words, &b.words)),
            Shape::Phrase(..) => likeness(&a.words, &b.words),
            Shape::Number | Shape::Choice | Shape::Flow | Shape::List(_) | Shape::Filled(_) => 0,
        };
        let is_value = matches!(self.shape, Shape::Phrase("Biaya" | "JangkaWaktu", _));
        let alike = if alone && is_value {
            alike.max(ALIKE)
        } else {
            alike
        };
        if alike < ALIKE {
            return NEVER;
        }
        let distance = i64::try_from(old.abs_diff(new).min(1000)).unwrap_or(1000);
        i64::from(1000 - alike) * (1 << 22) + distance * (1 << 12) + tie(&a.content, &b.content)
    }
}

fn open(open: &[bool]) -> Vec<usize> {
    (0..open.len()).filter(|index| open[*index]).collect()
}

/// Returns the run of two to [`MOST_PARTS`] neighbours among `places` that together have the words of `item`.
fn whole(item: &Item, others: &[Item], places: &[usize]) -> Option<Vec<usize>> {
    if item.tokens.len() < 2 {
        return None;
    }
    let runs = (2..=MOST_PARTS).flat_map(|length| places.windows(length));
    runs.filter(|run| run.windows(2).all(|two| two[0] + 1 == two[1]))
        .find(|run| {
            let words: Vec<&String> = run
                .iter()
                .flat_map(|index| &others[*index].tokens)
                .collect();
            words.iter().copied().eq(&item.tokens)
        })
        .map(<[usize]>::to_vec)
}

/// Returns a small number made of two contents, the same whichever comes first.
fn tie(a: &str, b: &str) -> i64 {
    let (low, high) = if a <= b { (a, b) } else { (b, a) };
    let hash = Sha256::digest(format!("{low}\n{high}"));
    i64::from(hash[0]) << 4 | i64::from(hash[1] & 15)
}

/// Returns a weight for a pair of items that keep their order, the same in both directions.
pub(super) fn weight(old: &Json, new: &Json) -> u64 {
    let (a, b) = (content(old).to_string(), content(new).to_string());
    u64::try_from(tie(&a, &b)).unwrap_or(0) + 1
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn pairs(old: &[&str], new: &[&str]) -> Vec<(Vec<usize>, Vec<usize>)> {
        let items = |words: &[&str]| -> Vec<Json> {
            words
                .iter()
                .map(|text| json!({ "teks": { "id": text } }))
                .collect()
        };
        let shape = Shape::Record("Butir", Vec::new);
        let mut found: Vec<_> = pair(shape, &items(old), &items(new))
            .into_iter()
            .map(|pair| (pair.old, pair.new))
            .collect();
        found.sort();
        found
    }

    #[test]
    fn items_keep_who_they_are() {
        let swapped = pairs(&["KTP", "Pas foto"], &["Pas foto", "KTP"]);
        assert_eq!(swapped, [(vec![0], vec![1]), (vec![1], vec![0])]);
        assert_eq!(pairs(&["KTP"], &["SIM"]), []);
        let best = pairs(
            &["Surat kuasa asli", "Surat keterangan sehat"],
            &["Surat keterangan sehat dari dokter", "Surat kuasa"],
        );
        assert_eq!(best, [(vec![0], vec![1]), (vec![1], vec![0])]);
    }

    #[test]
    fn one_item_written_as_several_is_one_pair() {
        let split = pairs(
            &["KTP dan kartu keluarga", "Pas foto"],
            &["KTP", "Kartu keluarga", "Pas foto"],
        );
        assert_eq!(split, [(vec![0], vec![0, 1]), (vec![1], vec![2])]);
        let glued = pairs(
            &["a. Ruang rapatb. Tempat parkirc. Wifi"],
            &["Ruang rapat", "Tempat parkir", "Wifi"],
        );
        assert_eq!(glued, [(vec![0], vec![0, 1, 2])]);
    }
}
