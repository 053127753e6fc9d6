//! Two documents as one: what both have plain, what one has marked.
//!
//! Nothing is lost: the unmarked and added words are the new document in its order, the unmarked and removed
//! ones the old document in its own.

use super::align::{SAME, align, alike};
use super::runs::{marked, merge as merge_runs};
use super::{MarkedComponent, MarkedDocument, MarkedPart};
use crate::model::Gaya;
use crate::view::kata_beda;
use crate::view::plain;
use crate::view::{
    Answer, AnswerBody, Block, Cell, Channel, Component, Document, Item, Mark, Part, RowGroup, Run,
    Runs, Step,
};

/// What the id of a part that is gone ends in, so that no other has it.
const GONE: &str = "-lama";

/// Weight of two things of one kind, before their words are looked at.
const SAME_KIND: u32 = 1000;

/// Returns both versions of one standard as one document; where there is one only, all of it is marked.
///
/// `None` where there is none.
pub(super) fn merge(old: Option<&Document>, new: Option<&Document>) -> Option<MarkedDocument> {
    let shown = new.or(old)?;
    let words = |of: fn(&Document) -> &str| {
        let words = |doc: Option<&Document>| doc.map(|doc| vec![Run::plain(of(doc))]);
        text(words(old).as_ref(), words(new).as_ref())
    };
    let lists = |of: fn(&Document) -> &Vec<Runs>| texts(old.map(of), new.map(of));
    let empty = Vec::new();
    let all = |of: fn(&Document) -> &Vec<Part>| (old.map_or(&empty, of), new.map_or(&empty, of));
    let (old_parts, new_parts) = all(|doc| &doc.parts);
    let no_answers = Vec::new();
    let answers =
        |doc: Option<&Document>| doc.map_or(no_answers.clone(), |doc| doc.summary.clone());
    Some(MarkedDocument {
        id: String::new(),
        address: shown.address.clone(),
        agencies: shown.agencies.clone(),
        site: shown.site.clone(),
        paper: shown.paper,
        mark: match (old, new) {
            (None, _) => Some(Mark::Added),
            (_, None) => Some(Mark::Removed),
            _ => None,
        },
        name: shown.title.clone(),
        title: words(|doc| &doc.title),
        state: shown.state,
        state_word: words(|doc| &doc.state_word),
        versions: [old, new].map(|doc| doc.map(version)),
        facts: lists(|doc| &doc.facts),
        notes: lists(|doc| &doc.notes),
        summary: all_answers(&answers(old), &answers(new)),
        parts: pairs(
            old_parts,
            new_parts,
            |a, b| (a.title == b.title).then_some(SAME),
            part,
        ),
        elsewhere: Runs::new(),
        date: new.and_then(|doc| doc.date.clone()),
        labels: shown.labels.clone(),
    })
}

/// Returns how a version is called: by its state and decree.
fn version(doc: &Document) -> String {
    doc.foot.clone()
}

/// Merges two lists, item by item.
fn pairs<T, M>(
    old: &[T],
    new: &[T],
    weight: impl Fn(&T, &T) -> Option<u32>,
    merge: impl Fn(Option<&T>, Option<&T>) -> M,
) -> Vec<M> {
    let places = align(old, new, weight).into_iter();
    places
        .map(|place| {
            let (old, new) = place.of(old, new);
            merge(old, new)
        })
        .collect()
}

/// Merges two lists of texts.
fn texts(old: Option<&Vec<Runs>>, new: Option<&Vec<Runs>>) -> Vec<Runs> {
    let of = |list: Option<&Vec<Runs>>| list.cloned().unwrap_or_default();
    let weight = |a: &Runs, b: &Runs| alike(&plain(a), &plain(b));
    pairs(&of(old), &of(new), weight, text)
}

/// Merges two texts; one that only one side has is marked whole.
fn text(old: Option<&Runs>, new: Option<&Runs>) -> Runs {
    match (old, new) {
        (Some(old), Some(new)) => merge_runs(old, new),
        (Some(old), None) => marked(old, Mark::Removed),
        (None, Some(new)) => marked(new, Mark::Added),
        (None, None) => Runs::new(),
    }
}

/// Merges two texts that may be missing.
fn note(old: Option<&Runs>, new: Option<&Runs>) -> Option<Runs> {
    (old.is_some() || new.is_some()).then(|| text(old, new))
}

/// Merges a field of two things that may be missing themselves.
fn field<T>(old: Option<&T>, new: Option<&T>, of: impl Fn(&T) -> &Runs) -> Runs {
    text(old.map(&of), new.map(&of))
}

fn optional<T>(old: Option<&T>, new: Option<&T>, of: impl Fn(&T) -> &Option<Runs>) -> Option<Runs> {
    note(
        old.and_then(|it| of(it).as_ref()),
        new.and_then(|it| of(it).as_ref()),
    )
}

fn all_of<'t, T, I>(it: Option<&'t T>, of: impl Fn(&'t T) -> &'t Vec<I>) -> &'t [I] {
    it.map_or(&[], |it| of(it).as_slice())
}

// ---- The summary ----

fn all_answers(old: &[Answer], new: &[Answer]) -> Vec<Answer> {
    let same_kind = |a: &Answer, b: &Answer| {
        let kind = std::mem::discriminant(&a.body) == std::mem::discriminant(&b.body);
        (a.key == b.key && a.label == b.label && kind).then_some(SAME)
    };
    pairs(old, new, same_kind, |old, new| {
        let shown = new.or(old).expect("a pair has one side at least");
        Answer {
            key: shown.key.clone(),
            label: shown.label.clone(),
            body: answer_body(old.map(|it| &it.body), new.map(|it| &it.body)),
        }
    })
}

fn answer_body(old: Option<&AnswerBody>, new: Option<&AnswerBody>) -> AnswerBody {
    let list = |body: Option<&AnswerBody>| match body {
        Some(AnswerBody::List { items, more }) => (items.clone(), more.clone()),
        _ => (Vec::new(), None),
    };
    let large = |body: Option<&AnswerBody>| match body {
        Some(AnswerBody::Large { text, note }) => (Some(text.clone()), note.clone()),
        Some(AnswerBody::Line { text }) => (Some(text.clone()), None),
        _ => (None, None),
    };
    match new.or(old).expect("a pair has one side at least") {
        AnswerBody::List { .. } => {
            let ((items, more), (new_items, new_more)) = (list(old), list(new));
            AnswerBody::List {
                items: texts(Some(&items), Some(&new_items)),
                more: note(more.as_ref(), new_more.as_ref()),
            }
        }
        AnswerBody::Large { .. } => {
            let ((fact, under), (new_fact, new_under)) = (large(old), large(new));
            AnswerBody::Large {
                text: text(fact.as_ref(), new_fact.as_ref()),
                note: note(under.as_ref(), new_under.as_ref()),
            }
        }
        AnswerBody::Line { .. } => AnswerBody::Line {
            text: text(large(old).0.as_ref(), large(new).0.as_ref()),
        },
    }
}

// ---- Parts and components ----

fn part(old: Option<&Part>, new: Option<&Part>) -> MarkedPart {
    let shown = new.or(old).expect("a pair has one side at least");
    let line = |part: Option<&Part>, of: fn(&Part) -> Option<&String>| {
        part.and_then(of).map(|words| vec![Run::plain(words)])
    };
    let title = |part| line(part, |part| Some(&part.title));
    let lead = |part| line(part, |part| part.lead.as_ref());
    MarkedPart {
        letter: shown.letter.clone(),
        title: text(title(old).as_ref(), title(new).as_ref()),
        lead: note(lead(old).as_ref(), lead(new).as_ref()),
        components: pairs(
            all_of(old, |part| &part.components),
            all_of(new, |part| &part.components),
            component_weight,
            component,
        ),
    }
}

/// Components are known by their keys; further parts, which only have numbers, by title or content.
fn component_weight(old: &Component, new: &Component) -> Option<u32> {
    let is_further = |it: &Component| it.id.starts_with("tambahan-");
    if is_further(old) && is_further(new) {
        return alike(&old.title, &new.title).or_else(|| {
            let words = |it: &Component| words_of(&it.blocks);
            alike(&words(old), &words(new)).map(|weight| weight.min(SAME - 1))
        });
    }
    (old.id == new.id).then_some(SAME)
}

fn component(old: Option<&Component>, new: Option<&Component>) -> MarkedComponent {
    let shown = new.or(old).expect("a pair has one side at least");
    let title = |it: Option<&Component>| it.map(|it| vec![Run::plain(&it.title)]);
    MarkedComponent {
        id: match new {
            Some(new) => new.id.clone(),
            None => format!("{}{GONE}", shown.id),
        },
        // Numbers are those of the new version.
        number: new.and_then(|new| new.number),
        title: text(title(old).as_ref(), title(new).as_ref()),
        notes: Runs::new(),
        blocks: blocks(all_of(old, |it| &it.blocks), all_of(new, |it| &it.blocks)),
    }
}

// ---- Blocks ----

fn blocks(old: &[Block], new: &[Block]) -> Vec<Block> {
    let merged = pairs(old, new, block_weight, |old, new| match (old, new) {
        (Some(old), Some(new)) => both(old, new),
        (Some(old), None) => one(old, Mark::Removed),
        (None, Some(new)) => one(new, Mark::Added),
        (None, None) => Vec::new(),
    });
    merged.into_iter().flatten().collect()
}

/// Returns how much two blocks belong together: whole lists and tables do by their kind, texts by their words.
fn block_weight(old: &Block, new: &Block) -> Option<u32> {
    if old == new {
        return Some(SAME);
    }
    let words = || {
        alike(
            &words_of(std::slice::from_ref(old)),
            &words_of(std::slice::from_ref(new)),
        )
    };
    match (old, new) {
        (Block::Heading { text: a }, Block::Heading { text: b })
        | (Block::Paragraph { text: a }, Block::Paragraph { text: b })
        | (Block::Absent { text: a }, Block::Absent { text: b })
        | (Block::Fact { text: a, .. }, Block::Fact { text: b, .. }) => {
            let is_fact = matches!(old, Block::Fact { .. });
            let weight = alike(&plain(a), &plain(b)).or(is_fact.then_some(1));
            weight.map(|weight| weight.min(SAME - 1))
        }
        (
            Block::Table {
                caption: a,
                head: x,
                ..
            },
            Block::Table {
                caption: b,
                head: y,
                ..
            },
        ) => (a == b && x.len() == y.len() && columns(old) == columns(new))
            .then(|| SAME_KIND + words().unwrap_or(0).min(1000)),
        (Block::List { .. }, Block::List { .. })
        | (Block::Steps { .. }, Block::Steps { .. })
        | (Block::Channels { .. }, Block::Channels { .. })
        | (Block::Figure { .. }, Block::Figure { .. }) => {
            Some(SAME_KIND + words().unwrap_or(0).min(1000))
        }
        _ => None,
    }
}

/// Returns the number of cells of the longest row.
fn columns(block: &Block) -> usize {
    match block {
        Block::Table { groups, .. } => {
            let rows = groups.iter().flat_map(|group| &group.rows);
            rows.map(Vec::len).max().unwrap_or(0)
        }
        _ => 0,
    }
}

/// Merges two blocks of one kind.
fn both(old: &Block, new: &Block) -> Vec<Block> {
    let merged = match (old, new) {
        (Block::Heading { text: a }, Block::Heading { text: b }) => Block::Heading {
            text: merge_runs(a, b),
        },
        (Block::Paragraph { text: a }, Block::Paragraph { text: b }) => Block::Paragraph {
            text: merge_runs(a, b),
        },
        (Block::Absent { text: a }, Block::Absent { text: b }) => Block::Absent {
            text: merge_runs(a, b),
        },
        (Block::Fact { text: a, note: c }, Block::Fact { text: b, note: d }) => Block::Fact {
            text: merge_runs(a, b),
            note: note(c.as_ref(), d.as_ref()),
        },
        (
            Block::List { items: a, .. },
            Block::List {
                marks,
                start,
                items: b,
            },
        ) => Block::List {
            marks: *marks,
            start: *start,
            items: items(a, b),
        },
        (Block::Steps { items: a }, Block::Steps { items: b }) => {
            Block::Steps { items: steps(a, b) }
        }
        (Block::Channels { items: a }, Block::Channels { items: b }) => Block::Channels {
            items: channels(a, b),
        },
        (
            Block::Table {
                head: x, groups: a, ..
            },
            Block::Table {
                caption,
                head: y,
                groups: b,
                amounts,
            },
        ) => Block::Table {
            caption: caption.clone(),
            head: x.iter().zip(y).map(|(x, y)| merge_runs(x, y)).collect(),
            groups: groups(a, b),
            amounts: *amounts,
        },
        (
            Block::Figure {
                name: a, alur: x, ..
            },
            Block::Figure {
                name: b, alur: y, ..
            },
        ) if a == b && x == y => flowchart(new, String::new()),
        // Of two drawings the old one stands above the new one.
        _ => return [one(old, Mark::Removed), one(new, Mark::Added)].concat(),
    };
    vec![merged]
}

/// Marks the whole of a block; a drawing, in which no word can be marked, has a heading that says so.
fn one(block: &Block, mark: Mark) -> Vec<Block> {
    let text_of = |runs: &Runs| marked(runs, mark);
    let side = |is_old: bool| (mark == Mark::Removed) == is_old;
    let merged = match block {
        Block::Heading { text } => Block::Heading {
            text: text_of(text),
        },
        Block::Paragraph { text } => Block::Paragraph {
            text: text_of(text),
        },
        Block::Absent { text } => Block::Absent {
            text: text_of(text),
        },
        Block::Fact { text, note } => Block::Fact {
            text: text_of(text),
            note: note.as_ref().map(text_of),
        },
        Block::List {
            marks,
            start,
            items: all,
        } => Block::List {
            marks: *marks,
            start: *start,
            items: if side(true) {
                items(all, &[])
            } else {
                items(&[], all)
            },
        },
        Block::Steps { items: all } => Block::Steps {
            items: if side(true) {
                steps(all, &[])
            } else {
                steps(&[], all)
            },
        },
        Block::Channels { items: all } => Block::Channels {
            items: if side(true) {
                channels(all, &[])
            } else {
                channels(&[], all)
            },
        },
        Block::Table {
            caption,
            head,
            groups: all,
            amounts,
        } => Block::Table {
            caption: caption.clone(),
            head: head.iter().map(text_of).collect(),
            groups: if side(true) {
                groups(all, &[])
            } else {
                groups(&[], all)
            },
            amounts: *amounts,
        },
        Block::Figure { name, .. } => {
            let (version, id) = if side(true) {
                (kata_beda::SEMULA, GONE)
            } else {
                (kata_beda::MENJADI, "")
            };
            let label = Run {
                mark: Some(Mark::Note),
                ..Run::plain(kata_beda::bagan(version, name))
            };
            let heading = Block::Heading { text: vec![label] };
            return vec![heading, flowchart(block, id.to_owned())];
        }
    };
    vec![merged]
}

/// Returns a drawing as a flowchart, `more` behind its id: a table of an SOP takes a sheet of its own, away from
/// what it is to be compared with.
fn flowchart(block: &Block, more: String) -> Block {
    let mut drawn = block.clone();
    if let Block::Figure { id, gaya, .. } = &mut drawn {
        id.push_str(&more);
        *gaya = Gaya::Alir;
    }
    drawn
}

fn items(old: &[Item], new: &[Item]) -> Vec<Item> {
    let weight = |a: &Item, b: &Item| alike(&item_words(a), &item_words(b));
    pairs(old, new, weight, |old, new| Item {
        text: field(old, new, |it| &it.text),
        attributes: optional(old, new, |it| &it.attributes),
        alternatives: items(
            all_of(old, |it| &it.alternatives),
            all_of(new, |it| &it.alternatives),
        ),
        parts: items(all_of(old, |it| &it.parts), all_of(new, |it| &it.parts)),
    })
}

fn steps(old: &[Step], new: &[Step]) -> Vec<Step> {
    let weight = |a: &Step, b: &Step| alike(&plain(&a.text), &plain(&b.text));
    pairs(old, new, weight, |old, new| {
        let list = |of: fn(&Step) -> &Vec<Runs>| texts(old.map(of), new.map(of));
        Step {
            // What is gone has no number.
            number: new.map_or(0, |step| step.number),
            actor: optional(old, new, |it| &it.actor),
            time: optional(old, new, |it| &it.time),
            text: field(old, new, |it| &it.text),
            attributes: list(|step| &step.attributes),
            branches: list(|step| &step.branches),
        }
    })
}

fn channels(old: &[Channel], new: &[Channel]) -> Vec<Channel> {
    let weight = |a: &Channel, b: &Channel| {
        (a.kind == b.kind)
            .then(|| alike(&plain(&a.value), &plain(&b.value)))
            .flatten()
    };
    pairs(old, new, weight, |old, new| Channel {
        kind: new.or(old).map(|it| it.kind.clone()).unwrap_or_default(),
        value: field(old, new, |it| &it.value),
        note: optional(old, new, |it| &it.note),
    })
}

fn groups(old: &[RowGroup], new: &[RowGroup]) -> Vec<RowGroup> {
    let words = |group: &RowGroup| group.heading.as_deref().map(plain);
    let weight = |a: &RowGroup, b: &RowGroup| match (words(a), words(b)) {
        (None, None) => Some(SAME),
        (Some(a), Some(b)) => alike(&a, &b),
        _ => None,
    };
    pairs(old, new, weight, |old, new| RowGroup {
        heading: optional(old, new, |it| &it.heading),
        rows: pairs(
            all_of(old, |it| &it.rows),
            all_of(new, |it| &it.rows),
            |a, b| row_weight(a, b),
            row,
        ),
    })
}

/// Returns how much two rows belong together: by all their words, or by what their first cell names.
fn row_weight(old: &[Cell], new: &[Cell]) -> Option<u32> {
    if old.len() != new.len() {
        return None;
    }
    let words = |row: &[Cell]| -> String {
        let words: Vec<String> = row.iter().map(cell_words).collect();
        words.join(" ")
    };
    let name = |row: &[Cell]| row.first().map(|cell| plain(&cell.text));
    alike(&words(old), &words(new)).or_else(|| (name(old) == name(new)).then_some(SAME_KIND))
}

fn row(old: Option<&Vec<Cell>>, new: Option<&Vec<Cell>>) -> Vec<Cell> {
    let count = old.or(new).map_or(0, Vec::len);
    let cells = (0..count).map(|index| {
        let (old, new) = (
            old.and_then(|row| row.get(index)),
            new.and_then(|row| row.get(index)),
        );
        Cell {
            text: field(old, new, |it| &it.text),
            note: optional(old, new, |it| &it.note),
        }
    });
    cells.collect()
}

// ---- Words to tell things apart ----

fn cell_words(cell: &Cell) -> String {
    let note = cell.note.as_deref().map(plain).unwrap_or_default();
    format!("{} {note}", plain(&cell.text))
        .trim_end()
        .to_owned()
}

fn item_words(item: &Item) -> String {
    let mut words = plain(&item.text);
    for more in item.attributes.iter().map(|it| plain(it)) {
        words.push(' ');
        words.push_str(&more);
    }
    for inner in item.alternatives.iter().chain(&item.parts) {
        words.push(' ');
        words.push_str(&item_words(inner));
    }
    words
}

/// Returns the words of blocks that have any, drawings left out.
fn words_of(blocks: &[Block]) -> String {
    let words = blocks.iter().map(|block| match block {
        Block::Heading { text }
        | Block::Paragraph { text }
        | Block::Absent { text }
        | Block::Fact { text, .. } => plain(text),
        Block::List { items, .. } => joined(items.iter().map(item_words)),
        Block::Steps { items } => joined(items.iter().map(|step| plain(&step.text))),
        Block::Channels { items } => joined(items.iter().map(|it| plain(&it.value))),
        Block::Table { groups, .. } => {
            let rows = groups.iter().flat_map(|group| &group.rows);
            joined(rows.flatten().map(cell_words))
        }
        Block::Figure { name, .. } => name.clone(),
    });
    joined(words)
}

fn joined(words: impl Iterator<Item = String>) -> String {
    words.collect::<Vec<_>>().join(" ")
}
