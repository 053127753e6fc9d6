//! The numbers in the margin: which text of a merged document a change of the list shows at.

use super::{ENTRY, MarkedComponent, MarkedDocument};
use crate::diff::change::Change;
use crate::diff::words::tokens;
use crate::model::{FieldShape, Instansi, Komponen, Record, Standar};
use crate::view::kata_beda;
use crate::view::{AnswerBody, Block, Item, Mark, Run, Runs};

/// Key of changes of a standard as a whole.
const STANDARD: &str = "standar";

/// Keys whose values a component of another name shows.
const SHOWN_AS: &[(&str, &str)] = &[
    ("keputusan", "penetapan"),
    ("nama", "penyelenggara"),
    ("alamat", "penyelenggara"),
    ("kontak", "penyelenggara"),
    ("jam_pelayanan", "penyelenggara"),
];

/// Share of the words of a change, in hundredths, that must be marked in a text for the change to show there.
const LEAST: usize = 50;

/// Returns what readers call the component or other part with this key.
pub(super) fn component_name(key: &str) -> String {
    if let Some(komponen) = Komponen::find(key) {
        return komponen.nama.to_owned();
    }
    if key == STANDARD {
        return kata_beda::SATU_STANDAR.to_owned();
    }
    let mut shapes = Standar::shapes().into_iter().chain(Instansi::shapes());
    shapes
        .find(|shape: &FieldShape| shape.field.key == key)
        .map_or_else(|| key.to_owned(), |shape| shape.field.title.to_owned())
}

/// Gives the document of number `number` ids that no other has.
pub(super) fn rename(doc: &mut MarkedDocument, number: usize) {
    doc.id = format!("standar-{number}");
    let prefix = format!("s{number}-");
    for component in doc.parts.iter_mut().flat_map(|part| &mut part.components) {
        component.id.insert_str(0, &prefix);
        for block in &mut component.blocks {
            if let Block::Figure { id, .. } = block {
                id.insert_str(0, &prefix);
            }
        }
    }
    for answer in &mut doc.summary {
        answer.key.insert_str(0, &prefix);
    }
    // Addresses of the site lead nowhere here, and those of this document have new names.
    visit(doc, &mut |runs| {
        for run in runs {
            if run.mark == Some(Mark::Removed) {
                // Nobody should call a number that is no longer there.
                run.link = None;
            }
            run.link = run
                .link
                .take()
                .and_then(|link| match link.strip_prefix('#') {
                    Some(id) => Some(format!("#{prefix}{id}")),
                    None => link.contains(':').then_some(link),
                });
        }
    });
}

/// Shows `each` every text of the document, in reading order.
pub(super) fn visit(doc: &mut MarkedDocument, each: &mut dyn FnMut(&mut Runs)) {
    each(&mut doc.title);
    each(&mut doc.state_word);
    doc.facts.iter_mut().for_each(&mut *each);
    doc.notes.iter_mut().for_each(&mut *each);
    for answer in &mut doc.summary {
        match &mut answer.body {
            AnswerBody::List { items, more } => items.iter_mut().chain(more).for_each(&mut *each),
            AnswerBody::Large { text, note } => [text].into_iter().chain(note).for_each(&mut *each),
            AnswerBody::Line { text } => each(text),
        }
    }
    for part in &mut doc.parts {
        each(&mut part.title);
        part.lead.iter_mut().for_each(&mut *each);
        for component in &mut part.components {
            texts(component, each);
        }
    }
}

/// Shows `each` every text of the component, its name first.
fn texts(component: &mut MarkedComponent, each: &mut dyn FnMut(&mut Runs)) {
    each(&mut component.title);
    for block in &mut component.blocks {
        match block {
            Block::Heading { text } | Block::Paragraph { text } | Block::Absent { text } => {
                each(text);
            }
            Block::Fact { text, note } => [text].into_iter().chain(note).for_each(&mut *each),
            Block::List { items, .. } => items.iter_mut().for_each(|one| item(one, each)),
            Block::Steps { items } => {
                for step in items {
                    step.actor.iter_mut().for_each(&mut *each);
                    step.time.iter_mut().for_each(&mut *each);
                    each(&mut step.text);
                    let more = step.attributes.iter_mut().chain(&mut step.branches);
                    more.for_each(&mut *each);
                }
            }
            Block::Figure { .. } => {}
            Block::Table { head, groups, .. } => {
                head.iter_mut().for_each(&mut *each);
                for group in groups {
                    group.heading.iter_mut().for_each(&mut *each);
                    for cell in group.rows.iter_mut().flatten() {
                        each(&mut cell.text);
                        cell.note.iter_mut().for_each(&mut *each);
                    }
                }
            }
            Block::Channels { items } => {
                for channel in items {
                    each(&mut channel.value);
                    channel.note.iter_mut().for_each(&mut *each);
                }
            }
        }
    }
}

fn item(it: &mut Item, each: &mut dyn FnMut(&mut Runs)) {
    each(&mut it.text);
    it.attributes.iter_mut().for_each(&mut *each);
    for inner in it.alternatives.iter_mut().chain(&mut it.parts) {
        item(inner, each);
    }
}

/// Puts the number of `change` at the text of `doc` that shows it, else at its component, else at the document;
/// returns the id of where it stands, `None` where the document has no text for it.
pub(super) fn place(doc: &mut MarkedDocument, change: &Change, number: usize) -> Option<String> {
    let words = Words::of(change);
    let all = || doc.parts.iter().flat_map(|part| &part.components);
    let key = change.component.as_str();
    let other = SHOWN_AS.iter().find(|(of, _)| *of == key);
    let own = all()
        .position(|component| belongs(component, &doc.id, key))
        .or_else(|| {
            let (_, shown) = other?;
            all().position(|it| belongs(it, &doc.id, shown) && is_marked(it))
        });
    let index = own.or_else(|| {
        let best = all()
            .enumerate()
            .map(|(index, component)| (words.best(component).0, index));
        // Of two that show it as much the first.
        best.filter(|(score, _)| *score >= LEAST)
            .max_by_key(|(score, index)| (*score, usize::MAX - index))
            .map(|(_, index)| index)
    });
    let reference = reference(number);
    let component = index.and_then(|index| {
        let all = doc.parts.iter_mut().flat_map(|part| &mut part.components);
        all.into_iter().nth(index)
    });
    let Some(component) = component else {
        let head = [&mut doc.title, &mut doc.state_word].into_iter();
        let head: Vec<&mut Runs> = head.chain(&mut doc.facts).chain(&mut doc.notes).collect();
        let shown = head
            .into_iter()
            .map(|runs| (words.score(runs), runs))
            .filter(|(score, _)| *score >= LEAST)
            .reduce(|best, one| if one.0 > best.0 { one } else { best });
        return match shown {
            Some((_, runs)) => {
                runs.push(reference);
                Some(doc.id.clone())
            }
            // What an agency says of itself need not stand in every standard.
            None if change.address != doc.address && change.reach.is_empty() => None,
            None => {
                doc.elsewhere.push(reference);
                None
            }
        };
    };
    let (score, best) = words.best(component);
    if score < LEAST {
        component.notes.push(reference);
    } else {
        let mut index = 0;
        texts(component, &mut |runs| {
            if index == best {
                runs.push(reference.clone());
            }
            index += 1;
        });
    }
    Some(component.id.clone())
}

/// Returns whether any word of the component is marked.
fn is_marked(component: &MarkedComponent) -> bool {
    let mut found = false;
    texts(&mut component.clone(), &mut |runs| {
        found |= runs.iter().any(|run| run.mark.is_some());
    });
    found
}

/// Returns whether changes of the key `key` belong to the component.
fn belongs(component: &MarkedComponent, document: &str, key: &str) -> bool {
    let number = document.trim_start_matches("standar-");
    component
        .id
        .strip_prefix(&format!("s{number}-"))
        .is_some_and(|id| id.trim_end_matches("-lama") == key)
}

/// Returns the number of a change as a link to its entry.
fn reference(number: usize) -> Run {
    Run {
        mark: Some(Mark::Note),
        ..Run::link(number.to_string(), format!("#{ENTRY}{number}"))
    }
}

/// The words of a change that a text must have marked to show it.
struct Words {
    removed: Vec<String>,
    added: Vec<String>,
}

impl Words {
    fn of(change: &Change) -> Self {
        let words = |sides: &[crate::diff::Side]| -> Vec<String> {
            sides.iter().flat_map(|side| tokens(&side.words)).collect()
        };
        Self {
            removed: words(&change.old),
            added: words(&change.new),
        }
    }

    /// Returns how much of the change is marked in `runs`, of 100; what stayed counts a little, for a change
    /// of one word has the others around it.
    fn score(&self, runs: &[Run]) -> usize {
        let is_changed = |run: &Run| matches!(run.mark, Some(Mark::Added | Mark::Removed));
        if !runs.iter().any(is_changed) {
            return 0;
        }
        let read = |without: Mark| -> Vec<String> {
            let kept = runs
                .iter()
                .filter(|run| run.mark != Some(without) && run.mark != Some(Mark::Note));
            tokens(&kept.map(|run| run.text.as_str()).collect::<String>())
        };
        let share = |wanted: &[String], there: &[String]| {
            let mut there = there.to_vec();
            let met =
                wanted
                    .iter()
                    .filter(|word| match there.iter().position(|one| one == *word) {
                        Some(index) => {
                            there.swap_remove(index);
                            true
                        }
                        None => false,
                    });
            (met.count(), wanted.len())
        };
        let (a, all_a) = share(&self.removed, &read(Mark::Added));
        let (b, all_b) = share(&self.added, &read(Mark::Removed));
        ((a + b) * 100).checked_div(all_a + all_b).unwrap_or(0)
    }

    /// Returns the best score of a text of the component, and its position in reading order.
    fn best(&self, component: &MarkedComponent) -> (usize, usize) {
        let mut best = (0, 0);
        let mut index = 0;
        texts(&mut component.clone(), &mut |runs| {
            let score = self.score(runs);
            // Of two that show it as much the first.
            if score > best.0 {
                best = (score, index);
            }
            index += 1;
        });
        best
    }
}
