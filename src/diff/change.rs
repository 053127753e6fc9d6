//! A change: what it says, where, and by which mark it is known again.

use std::collections::BTreeMap;

use serde_json::Value as Json;
use sha2::{Digest, Sha256};

use super::classes::Class;
use super::effect::{Effect, Kind};
use super::value::content;
use super::words::{Mark, Stretch};
use crate::diagnostic::Language;
use crate::diagnostic::Text;
use crate::model::{FieldPath, Segment};

/// A place in a source file; line and column from 1.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// Path below the workspace, with `/`.
    pub file: String,
    /// Line.
    pub line: usize,
    /// Column, in characters.
    pub column: usize,
}

/// One side of a change.
#[derive(Debug, Clone, PartialEq)]
pub struct Side {
    /// The address of the value.
    pub path: FieldPath,
    /// JSON pointer to the value, from the standard (the `standar` of a `data.json`) or the agency.
    pub pointer: String,
    /// What readers read.
    pub words: String,
    /// The value in the resolved model.
    pub value: Json,
    /// Where it is written; `None` where nothing is, or the side has no source files.
    pub place: Option<Place>,
}

/// What the sentence of a change speaks of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Subject {
    /// The item.
    pub(super) apa: String,
    /// Key of the field.
    pub(super) key: &'static str,
    /// Title of the field.
    pub(super) title: &'static str,
    /// Names of the variants that it is for.
    pub(super) untuk: Vec<String>,
}

/// The lists or values that hold what changed, as JSON pointers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Container {
    /// In the old standard.
    pub old: String,
    /// In the new standard.
    pub new: String,
}

/// A change before it has places, a standard and a mark.
#[derive(Debug, Clone)]
pub(super) struct RawChange {
    pub(super) kind: Kind,
    pub(super) class: Class,
    pub(super) assumption: Option<Text>,
    pub(super) container: Container,
    pub(super) old: Vec<Side>,
    pub(super) new: Vec<Side>,
    pub(super) words: Vec<Stretch>,
    pub(super) subject: Subject,
}

/// One change of a standard or an agency.
#[derive(Debug, Clone)]
pub struct Change {
    /// Address of the standard, or of the agency where the change is inherited from it.
    pub address: String,
    /// Its title or name.
    pub title: String,
    /// What happened.
    pub kind: Kind,
    /// The class, which knows effect and reason.
    pub class: Class,
    /// The component or other top-level key.
    pub component: String,
    /// The item that it is part of, as readers call it; empty where the field has no items.
    pub item: String,
    /// The sentence.
    pub sentence: Text,
    /// What had to be assumed for the effect.
    pub assumption: Option<Text>,
    /// What holds it.
    pub container: Container,
    /// The old side; empty for what is new, several for what was merged.
    pub old: Vec<Side>,
    /// The new side; empty for what is gone, several for what was split.
    pub new: Vec<Side>,
    /// The new words against the old, word by word.
    pub words: Vec<Stretch>,
    /// Names of the variants that it is for; empty for everybody.
    pub untuk: Vec<String>,
    /// Standards that inherit the change, by address; empty for a change of one standard's own.
    pub reach: Vec<String>,
    /// Mark by which the change is known again: 32 hexadecimal digits.
    pub fingerprint: String,
}

impl Change {
    /// Returns what the change means for the citizen.
    pub fn effect(&self) -> Effect {
        self.class.effect()
    }

    /// Returns where the change is to be shown: in the new files, else in the old ones.
    pub fn place(&self) -> Option<&Place> {
        let first = |sides: &'_ [Side]| sides.iter().position(|side| side.place.is_some());
        if let Some(index) = first(&self.new) {
            return self.new[index].place.as_ref();
        }
        first(&self.old).and_then(|index| self.old[index].place.as_ref())
    }

    pub(super) fn new(address: &str, title: &str, raw: RawChange) -> Self {
        let path = raw.new.first().or(raw.old.first()).map(|side| &side.path);
        let component = path
            .and_then(|path| match path.segments().first() {
                Some(Segment::Key(key)) => Some(key.clone()),
                _ => None,
            })
            .unwrap_or_else(|| raw.subject.key.to_owned());
        Self {
            address: address.to_owned(),
            title: title.to_owned(),
            kind: raw.kind,
            class: raw.class,
            component,
            item: raw.subject.apa.clone(),
            sentence: sentence(&raw),
            assumption: raw.assumption,
            container: raw.container,
            old: raw.old,
            new: raw.new,
            words: raw.words,
            untuk: raw.subject.untuk,
            reach: Vec::new(),
            fingerprint: String::new(),
        }
    }
}

/// Returns the sentence of a change in both languages.
fn sentence(raw: &RawChange) -> Text {
    let template = &raw.class.info().sentence;
    let fill = |language: Language| {
        let quoted = |words: &str| format!("“{words}”");
        let side = |sides: &[Side]| {
            let words: Vec<String> = sides
                .iter()
                .map(|side| match side.words.as_str() {
                    "" => match language {
                        Language::Id => "(tidak ada)".to_owned(),
                        Language::En => "(none)".to_owned(),
                    },
                    words => quoted(words),
                })
                .collect();
            words.join(" + ")
        };
        let field = match language {
            Language::Id => raw.subject.title.to_lowercase(),
            Language::En => raw.subject.key.replace('_', " "),
        };
        let told = raw.old.iter().chain(&raw.new);
        let is_told = told.into_iter().any(|side| side.words == raw.subject.apa);
        let apa = match raw.subject.apa.as_str() {
            "" => String::new(),
            _ if is_told => String::new(),
            words => quoted(words),
        };
        let bagi = match (raw.subject.untuk.as_slice(), language) {
            ([], _) => String::new(),
            (names, Language::Id) => format!(" (bagi {})", names.join(", ")),
            (names, Language::En) => format!(" (for {})", names.join(", ")),
        };
        let filled = template
            .get(language)
            .split_inclusive('}')
            .map(|part| match part.split_once('{') {
                Some((before, "apa}")) => format!("{before}{apa}"),
                Some((before, "bidang}")) => format!("{before}{field}"),
                Some((before, "lama}")) => format!("{before}{}", side(&raw.old)),
                Some((before, "baru}")) => format!("{before}{}", side(&raw.new)),
                Some((before, "bagi}")) => format!("{before}{bagi}"),
                _ => part.to_owned(),
            })
            .collect::<String>();
        let filled = filled.replace("{jalan}", &ways(&raw.words, language));
        // An item without a name leaves a blank behind.
        filled
            .replace("  ", " ")
            .replace(" :", ":")
            .replace(" ,", ",")
    };
    Text {
        id: fill(Language::Id).into(),
        en: fill(Language::En).into(),
    }
}

/// Returns the ways of a flow that are gone and those that are new.
fn ways(words: &[Stretch], language: Language) -> String {
    let of = |mark: Mark| -> Vec<String> {
        let ways = words.iter().filter(|one| one.mark == mark);
        ways.map(|one| format!("“{}”", one.text.trim_end_matches("; ")))
            .collect()
    };
    let (gone, new) = match language {
        Language::Id => ("jalan yang hilang", "jalan baru"),
        Language::En => ("ways gone", "new ways"),
    };
    let told = [(gone, of(Mark::Removed)), (new, of(Mark::Added))];
    let told = told.iter().filter(|(_, ways)| !ways.is_empty());
    let told: Vec<String> = told
        .map(|(word, ways)| format!("{word} {}", ways.join(", ")))
        .collect();
    match (told.is_empty(), language) {
        (false, _) => told.join("; "),
        (true, Language::Id) => "jalannya tidak terbaca".to_owned(),
        (true, Language::En) => "its ways cannot be read".to_owned(),
    }
}

/// Gives each change its mark: of its standard, class, field and contents, and its number among those that
/// have all that in common. Places and positions in lists do not count.
pub(super) fn mark(changes: &mut [Change]) {
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    for change in changes {
        let contents = |sides: &[Side]| -> Vec<String> {
            sides
                .iter()
                .map(|side| content(&side.value).to_string())
                .collect()
        };
        let keys: Vec<String> = change
            .new
            .first()
            .or(change.old.first())
            .map(|side| {
                let keys = side
                    .path
                    .segments()
                    .iter()
                    .filter_map(|segment| match segment {
                        Segment::Key(key) | Segment::Kode(key) => Some(key.clone()),
                        Segment::Index(_) => None,
                    });
                keys.collect()
            })
            .unwrap_or_default();
        let key = format!(
            "{}\n{}\n{}\n{}\n{:?}\n{:?}",
            change.address,
            change.class,
            change.kind.word(),
            keys.join("."),
            contents(&change.old),
            contents(&change.new)
        );
        let count = counts.entry(key.clone()).or_default();
        *count += 1;
        let hash = Sha256::digest(format!("{key}\n{count}"));
        change.fingerprint = hash
            .iter()
            .take(16)
            .map(|byte| format!("{byte:02x}"))
            .collect();
    }
}
