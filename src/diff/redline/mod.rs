//! Two editions as one document to be read, printed and signed: a list of the changes, then every standard that
//! changed, whole, with what is gone and what is new marked word by word.
//!
//! In: two editions and the list of changes between them. Out: a [`Redline`], which `render` draws with the
//! templates of the published documents. The marks come from the documents as readers see them, the numbers
//! in the margin from the list of changes.

mod align;
mod merge;
mod refer;
mod runs;

use serde::Serialize;

use super::change::Change;
use super::edition::{Edition, Entry};
use super::effect::Effect;
use super::standards::{Pairing, pairs};
use crate::diagnostic::Text;
use crate::view::kata_beda;
use crate::view::{Agency, Answer, Block, Labels, Mark, Paper, Runs, State};

/// Before the number of a change in the address of its entry.
pub const ENTRY: &str = "perubahan-";

/// What changed between two editions.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Redline {
    /// What was compared, as it was asked for: the old edition, the new one.
    pub compared: [String; 2],
    /// How many changes there are of each effect, heaviest first; none that have no change.
    pub counts: Vec<(Effect, usize)>,
    /// The changes, heaviest first, numbered from 1 in this order.
    pub entries: Vec<RedlineEntry>,
    /// The standards that changed, by address.
    pub standards: Vec<MarkedDocument>,
}

/// A change in the list.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct RedlineEntry {
    /// Its number, from 1.
    pub number: usize,
    /// Its code.
    pub code: String,
    /// What it means for the citizen.
    pub effect: Effect,
    /// Title of the standard, or name of the agency that it is inherited from.
    pub title: String,
    /// Name of the component or other part.
    pub component: String,
    /// The sentence, without capital letter and stop.
    pub sentence: String,
    /// What had to be assumed for the effect.
    pub assumption: Option<String>,
    /// Why the effect cannot be decided; only where it cannot.
    pub reason: Option<String>,
    /// How many standards inherit it.
    pub reach: usize,
    /// Where its number stands: addresses within the document, with the names of what they lead to.
    pub places: Vec<RedlinePlace>,
}

/// A place that an entry leads to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RedlinePlace {
    /// Its id.
    pub id: String,
    /// Title of the standard.
    pub standard: String,
}

/// A standard of which both versions are one text.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct MarkedDocument {
    /// Unique within the redline, fit for an `id`: `standar-1`.
    pub id: String,
    /// Address below the site.
    pub address: String,
    /// Title of the site.
    pub site: String,
    /// The agencies from the root down to the one that publishes.
    pub agencies: Vec<Agency>,
    /// What it is printed on.
    pub paper: Paper,
    /// Whether only one side has it.
    pub mark: Option<Mark>,
    /// The title, unmarked: that of the new version where there is one.
    pub name: String,
    /// The title.
    pub title: Runs,
    /// The state of the version that is shown.
    pub state: State,
    /// The word of the state.
    pub state_word: Runs,
    /// State and decree of the old version and of the new one.
    pub versions: [Option<String>; 2],
    /// What else stands in the line of state.
    pub facts: Vec<Runs>,
    /// Notes above all content.
    pub notes: Vec<Runs>,
    /// The five answers.
    pub summary: Vec<Answer>,
    /// The groups of components.
    pub parts: Vec<MarkedPart>,
    /// Numbers of the changes that show at none of its texts.
    pub elsewhere: Runs,
    /// Date of the new version, `YYYY-MM-DD`.
    pub date: Option<String>,
    /// Fixed words.
    pub labels: Labels,
}

/// A group of components.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct MarkedPart {
    /// Its letter.
    pub letter: Option<String>,
    /// Its name.
    pub title: Runs,
    /// One plain sentence under the name.
    pub lead: Option<Runs>,
    /// Its components.
    pub components: Vec<MarkedComponent>,
}

/// A component, or a further part of the same rank.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct MarkedComponent {
    /// Unique within the redline, fit for an `id`.
    pub id: String,
    /// Number beside the name, that of the new version; none where it has none.
    pub number: Option<usize>,
    /// The name.
    pub title: Runs,
    /// Numbers of its changes that show at none of its texts.
    pub notes: Runs,
    /// The content.
    pub blocks: Vec<Block>,
}

impl MarkedDocument {
    /// Returns whether anything in it is marked.
    fn is_marked(&self) -> bool {
        let mut found = false;
        // The copy is for a visitor that could change what it sees.
        refer::visit(&mut self.clone(), &mut |runs| {
            found |= runs.iter().any(|run| run.mark.is_some());
        });
        found
    }
}

/// Returns what changed from `old` to `new` as one document; `changes` is what [`diff`](super::diff) found,
/// `compared` says what both editions are.
pub fn redline(
    old: &Edition<'_>,
    new: &Edition<'_>,
    pairing: Pairing,
    changes: &[Change],
    compared: [&str; 2],
) -> Redline {
    let mut ordered: Vec<&Change> = changes.iter().collect();
    ordered.sort_by_key(|change| change.effect());
    let mut entries: Vec<RedlineEntry> = ordered
        .iter()
        .enumerate()
        .map(|(index, change)| entry(index + 1, change))
        .collect();
    // Another order of the components is no change.
    let urutan = new.urutan().or(old.urutan()).unwrap_or_default();
    let mut both = pairs(&old.standards, &new.standards, pairing);
    both.sort_by(|a, b| address(a).cmp(address(b)));
    let mut standards = Vec::new();
    for (a, b) in both {
        let of = |edition: &Edition<'_>, entry: Option<&Entry>, other: &Edition<'_>| {
            entry.and_then(|entry| edition.document(entry, other, urutan))
        };
        let (left, right) = (of(old, a, new), of(new, b, old));
        let Some(mut merged) = merge::merge(left.as_ref(), right.as_ref()) else {
            continue;
        };
        let own = |index: &usize| concerns(ordered[*index], &merged.address);
        let has_own = (0..ordered.len()).any(|index| own(&index));
        if !has_own && !merged.is_marked() {
            continue;
        }
        let is_above = |index: &usize| own(index) || is_of_agency(ordered[*index], &merged.address);
        let told: Vec<usize> = (0..ordered.len()).filter(is_above).collect();
        refer::rename(&mut merged, standards.len() + 1);
        for index in told {
            let id = refer::place(&mut merged, ordered[index], index + 1);
            entries[index].places.extend(id.map(|id| RedlinePlace {
                id,
                standard: merged.name.clone(),
            }));
        }
        standards.push(merged);
    }
    Redline {
        compared: compared.map(|words| match words {
            "." => kata_beda::BERKAS_SEKARANG.to_owned(),
            words => words.to_owned(),
        }),
        counts: Effect::ALL
            .into_iter()
            .map(|effect| {
                (
                    effect,
                    entries.iter().filter(|one| one.effect == effect).count(),
                )
            })
            .filter(|(_, count)| *count > 0)
            .collect(),
        entries,
        standards,
    }
}

fn address<'e>((old, new): &(Option<&'e Entry>, Option<&'e Entry>)) -> &'e str {
    new.or(*old).map_or("", |entry| entry.address.as_str())
}

/// Returns whether a change is one of the standard at `address`, its own or inherited.
fn concerns(change: &Change, address: &str) -> bool {
    change.address == address || change.reach.iter().any(|one| one == address)
}

/// Returns whether a change is one of an agency above the standard at `address`, not inherited by it.
fn is_of_agency(change: &Change, address: &str) -> bool {
    let below = address.strip_prefix(change.address.as_str());
    change.reach.is_empty() && below.is_some_and(|below| below.starts_with('/'))
}

fn entry(number: usize, change: &Change) -> RedlineEntry {
    let words = |text: &Text| text.id.clone().into_owned();
    RedlineEntry {
        number,
        code: change.class.to_string(),
        effect: change.effect(),
        title: change.title.clone(),
        component: refer::component_name(&change.component),
        sentence: words(&change.sentence),
        assumption: change.assumption.as_ref().map(words),
        reason: (change.effect() == Effect::TakTentu).then(|| words(&change.class.info().reason)),
        reach: change.reach.len(),
        places: Vec::new(),
    }
}
