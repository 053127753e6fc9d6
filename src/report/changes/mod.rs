//! Changes to text: for people, for programs, for a pull request, for a changelog, for a decree.

mod changelog;
mod decree;
mod github;
mod human;
mod json;
mod markdown;

pub use changelog::changelog;
pub use decree::decree;
pub use github::github;
pub use human::human;
pub use json::{json, schema};
pub use markdown::{MOST, markdown};

use std::collections::BTreeMap;

use super::plural;
use crate::diagnostic::Language;
use crate::diff::Change;
use crate::diff::Effect;
use crate::model::Komponen;

/// Returns how many changes there are of each effect, heaviest first; those without any are left out.
fn counts(changes: &[Change]) -> Vec<(Effect, usize)> {
    Effect::ALL
        .into_iter()
        .map(|effect| {
            let count = changes.iter().filter(|one| one.effect() == effect).count();
            (effect, count)
        })
        .filter(|(_, count)| *count > 0)
        .collect()
}

/// Returns the sum of the changes in one line: "2 memberatkan, 1 netral".
fn summary(changes: &[Change], language: Language) -> String {
    let parts: Vec<String> = counts(changes)
        .into_iter()
        .map(|(effect, count)| format!("{count} {}", effect.title(language)))
        .collect();
    match (changes.len(), language) {
        (0, Language::Id) => "tidak ada perubahan".to_owned(),
        (0, Language::En) => "no changes".to_owned(),
        (count, Language::Id) => format!("{count} perubahan: {}", parts.join(", ")),
        (count, Language::En) => format!("{}: {}", plural(count, "change"), parts.join(", ")),
    }
}

/// Returns the changes by address and title, each with its own, heaviest effect first.
fn by_standard(changes: &[Change]) -> Vec<((&str, &str), Vec<&Change>)> {
    let mut groups: BTreeMap<(&str, &str), Vec<&Change>> = BTreeMap::new();
    for change in changes {
        let key = (change.address.as_str(), change.title.as_str());
        groups.entry(key).or_default().push(change);
    }
    let mut groups: Vec<_> = groups.into_iter().collect();
    for (_, changes) in &mut groups {
        changes.sort_by_key(|one| one.effect());
    }
    groups
}

/// Returns the name of the part of the standard that a change stands in.
fn component(change: &Change, language: Language) -> &str {
    let found = Komponen::find(&change.component);
    found.map_or(change.component.as_str(), |komponen| match language {
        Language::Id => komponen.nama,
        Language::En => komponen.english,
    })
}

/// Most standards that are named where a change reaches many.
const MOST_NAMED: usize = 5;

/// Returns whom an inherited change reaches: "diwarisi 3 standar: …"; of many the first are named.
fn reach(change: &Change, language: Language) -> Option<String> {
    if change.reach.is_empty() {
        return None;
    }
    let count = change.reach.len();
    let named: Vec<&str> = change
        .reach
        .iter()
        .take(MOST_NAMED)
        .map(String::as_str)
        .collect();
    let more = match count.saturating_sub(MOST_NAMED) {
        0 => "",
        _ => ", …",
    };
    let all = named.join(", ") + more;
    Some(match language {
        Language::Id => format!("diwarisi {count} standar: {all}"),
        Language::En => format!("inherited by {}: {all}", plural(count, "standard")),
    })
}

/// Returns a sentence with a capital letter and a final stop.
fn as_sentence(text: &str) -> String {
    let mut letters = text.chars();
    let first: String = letters
        .next()
        .into_iter()
        .flat_map(char::to_uppercase)
        .collect();
    format!("{first}{}.", letters.as_str())
}
