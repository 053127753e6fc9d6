//! Documents as Markdown that GitHub and GitLab show well.
//!
//! In: a document. Out: one text in GitHub Flavored Markdown. Every text of the document stands in it
//! literally: what Markdown would read as markup is escaped. A template arranges title, state, summary and
//! components, and an agency can override it; blocks come to it as finished texts, so no template can
//! forget to escape them.
//!
//! Letters of a list cannot be markers in Markdown, and `<ol type="a">` is unreadable as source and
//! dropped by some viewers. So each item is a bullet that begins with its letter, `- a. …`: a real
//! list, whose letters can be read, copied and cited wherever the file is shown.

mod context;
mod inline;
#[cfg(test)]
mod tests;

use std::sync::LazyLock;

use inline::Place;
use inline::line;
use inline::strong;

use super::engine::Engine;
use super::template::Folder;
use super::template::Own;
use super::template::RenderError;
use crate::diagnostic::Diagnostic;
use crate::diagram::mermaid;
use crate::model::Gaya;
use crate::view::Answer;
use crate::view::AnswerBody;
use crate::view::Block;
use crate::view::Cell;
use crate::view::Channel;
use crate::view::Component;
use crate::view::Document;
use crate::view::Item;
use crate::view::Marks;
use crate::view::RowGroup;
use crate::view::Run;
use crate::view::Runs;
use crate::view::Step;

/// Ends a line inside a paragraph; unlike two blanks it survives editors that trim lines.
const BREAK: &str = "\\";

static TEMPLATES: LazyLock<Templates> = LazyLock::new(|| Templates::new(&[], &mut Vec::new()));

/// The templates of all documents.
#[derive(Debug)]
pub struct Templates {
    engine: Engine,
}

impl Templates {
    /// Makes the shipped templates with those of `own` in their places; what cannot be parsed is reported.
    pub(super) fn new(own: &[Own], out: &mut Vec<Diagnostic>) -> Self {
        let mut engine = Engine::new(Folder::Markdown, escaped, own, out);
        context::add_filters(engine.environment_mut());
        Self { engine }
    }

    /// Returns `doc` as Markdown.
    ///
    /// # Errors
    ///
    /// A template that fails or takes too long.
    pub fn standard(&self, doc: &Document) -> Result<String, RenderError> {
        let mut out = self.engine.render("standar.md", context::standard(doc))?;
        // Empty lines at the ends would come from the template, and no text begins or ends with one.
        out.truncate(out.trim_end_matches('\n').len());
        out.push('\n');
        Ok(out)
    }

    /// Returns whether the agency has templates of its own here.
    pub(super) fn has_own(&self) -> bool {
        self.engine.has_own()
    }
}

/// Returns `doc` as Markdown, from the shipped templates.
///
/// # Errors
///
/// A template that fails: our fault.
pub fn standard(doc: &Document) -> Result<String, RenderError> {
    TEMPLATES.standard(doc)
}

/// Returns `text` as it stands within a line.
pub fn inline_words(text: &str) -> String {
    line(&[Run::plain(text)], Place::Within)
}

/// Returns `text` as it stands in a cell of a table.
pub fn cell_words(text: &str) -> String {
    line(&[Run::plain(text)], Place::Cell)
}

/// Returns what the template sees, for the test of its documentation.
#[cfg(test)]
pub(super) fn context_of(doc: &Document) -> minijinja::Value {
    context::standard(doc)
}

/// Returns `text` as one line that may stand anywhere but in a table.
fn escaped(text: &str) -> String {
    line(&[Run::plain(text)], Place::Start)
}

/// Returns the answers of the summary as one list; empty where there is none.
fn summary(doc: &Document) -> String {
    let mut writer = Writer::new(doc);
    doc.summary.iter().for_each(|answer| writer.answer(answer));
    writer.finish()
}

/// Returns the blocks of a component, each as one text.
///
/// Lists in a row change their form, so that they stay apart; between components must stand something else.
fn blocks(doc: &Document, component: &Component) -> Vec<String> {
    let mut writer = Writer::new(doc);
    let texts = component.blocks.iter().map(|block| {
        writer.content(block);
        writer.finish()
    });
    texts.filter(|text| !text.is_empty()).collect()
}

/// Writes blocks with one empty line between them.
#[derive(Default)]
struct Writer {
    out: String,
    /// "atau".
    or: String,
    /// What the last block was: two lists in a row would be read as one.
    last: Last,
}

/// The block written last.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
enum Last {
    /// A list with the first or the second form of its markers.
    List(Form),
    /// Anything else.
    #[default]
    Other,
}

/// Form of list markers; a change of form begins a new list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Form {
    /// `-` and `1.`.
    First,
    /// `*` and `1)`.
    Second,
}

impl Form {
    fn bullet(self) -> &'static str {
        match self {
            Self::First => "- ",
            Self::Second => "* ",
        }
    }

    fn number(self, number: usize) -> String {
        match self {
            Self::First => format!("{number}. "),
            Self::Second => format!("{number}) "),
        }
    }
}

impl Writer {
    fn new(doc: &Document) -> Self {
        Self {
            or: doc.labels.or.clone(),
            ..Self::default()
        }
    }

    /// Returns what was written since the last time, without a line's end.
    fn finish(&mut self) -> String {
        let mut out = std::mem::take(&mut self.out);
        out.truncate(out.trim_end_matches('\n').len());
        out
    }

    fn answer(&mut self, answer: &Answer) {
        let label = strong(&format!("{}:", answer.label));
        let form = self.start_list_or_go_on();
        match &answer.body {
            AnswerBody::List { items, more } => {
                self.item(form.bullet(), &label);
                for item in items.iter().chain(more) {
                    self.nested(form.bullet(), form.bullet(), &line(item, Place::Start));
                }
            }
            AnswerBody::Large { text, note } => {
                let fact = format!("{label} {}", line(text, Place::Within));
                self.item_with_note(form, fact, note.as_ref());
            }
            AnswerBody::Line { text } => {
                self.item(
                    form.bullet(),
                    &format!("{label} {}", line(text, Place::Within)),
                );
            }
        }
        self.last = Last::List(form);
    }

    /// Returns the form of the list that is being written: answers are items of one list.
    fn start_list_or_go_on(&mut self) -> Form {
        match self.last {
            Last::List(form) => form,
            Last::Other => self.start_list(),
        }
    }

    fn content(&mut self, block: &Block) {
        match block {
            Block::Heading { text } => self.heading(4, &line(text, Place::Within)),
            Block::Paragraph { text } | Block::Absent { text } => {
                self.block(&line(text, Place::Start))
            }
            Block::Fact { text, note } => self.fact(text, note.as_ref()),
            Block::List {
                marks,
                start,
                items,
            } => self.list(*marks, *start, items),
            Block::Steps { items } => self.steps(items),
            Block::Figure { alur, gaya, .. } => {
                let text = match gaya {
                    Gaya::Lajur => mermaid::write_lanes(alur),
                    Gaya::Alir | Gaya::Sop => mermaid::write(alur),
                };
                self.fenced("mermaid", &text);
            }
            Block::Table {
                caption: _,
                head,
                groups,
                amounts,
            } => {
                self.table(head, groups, *amounts);
            }
            Block::Channels { items } => self.channels(items),
        }
    }

    fn fact(&mut self, text: &Runs, note: Option<&Runs>) {
        let bold: Runs = text
            .iter()
            .map(|run| Run {
                strong: true,
                ..run.clone()
            })
            .collect();
        let lines = [Some(&bold), note].into_iter().flatten();
        self.block(&stacked(lines.map(|runs| line(runs, Place::Start)), 0));
    }

    fn list(&mut self, marks: Marks, start: usize, items: &[Item]) {
        let form = self.start_list();
        for (position, item) in (start..).zip(items) {
            let marker = match marks {
                Marks::Numbers => form.number(position),
                Marks::Letters | Marks::Bullets => form.bullet().to_owned(),
            };
            let words = match marks {
                Marks::Letters => {
                    format!("{}. {}", letters(position), line(&item.text, Place::Within))
                }
                Marks::Numbers | Marks::Bullets => line(&item.text, Place::Start),
            };
            self.list_item(&marker, "", &words, item);
        }
        self.last = Last::List(form);
    }

    /// Writes one item at the depth of `indent`, with what hangs on it.
    fn list_item(&mut self, marker: &str, indent: &str, words: &str, item: &Item) {
        let attributes = item.attributes.iter().map(|runs| line(runs, Place::Start));
        let hang = indent.len() + marker.len();
        let words = stacked([words.to_owned()].into_iter().chain(attributes), hang);
        self.out.push_str(&format!("{indent}{marker}{words}\n"));
        let deeper = " ".repeat(hang);
        for (i, other) in item.alternatives.iter().enumerate() {
            let words = match i {
                0 => line(&other.text, Place::Start),
                _ => format!("{} {}", text(&self.or), line(&other.text, Place::Within)),
            };
            self.list_item("- ", &deeper, &words, other);
        }
        // A second list directly below the first needs the other bullet.
        let bullet = if item.alternatives.is_empty() {
            "- "
        } else {
            "* "
        };
        for part in &item.parts {
            self.list_item(bullet, &deeper, &line(&part.text, Place::Start), part);
        }
    }

    fn steps(&mut self, steps: &[Step]) {
        let form = self.start_list();
        for step in steps {
            let marker = form.number(step.number);
            let below = [&step.text].into_iter().chain(&step.attributes);
            let lines = step_head(step)
                .into_iter()
                .chain(below.map(|runs| line(runs, Place::Start)));
            self.item(&marker, &stacked(lines, marker.len()));
            for branch in &step.branches {
                self.nested(&marker, "- ", &line(branch, Place::Start));
            }
        }
        self.last = Last::List(form);
    }

    fn channels(&mut self, channels: &[Channel]) {
        let form = self.start_list();
        for channel in channels {
            let kind = strong(&format!("{}:", channel.kind));
            let words = format!("{kind} {}", line(&channel.value, Place::Within));
            self.item_with_note(form, words, channel.note.as_ref());
        }
        self.last = Last::List(form);
    }

    fn table(&mut self, head: &[Runs], groups: &[RowGroup], amounts: bool) {
        let rows = || groups.iter().flat_map(|group| &group.rows);
        let columns = rows()
            .map(Vec::len)
            .chain([head.len(), 1])
            .max()
            .unwrap_or(1);
        self.gap();
        self.row(columns, head.iter().map(|runs| line(runs, Place::Cell)));
        let rule = |column| {
            if amounts && column + 1 == columns {
                "---:"
            } else {
                "---"
            }
        };
        self.row(columns, (0..columns).map(|column| rule(column).to_owned()));
        for group in groups {
            if let Some(heading) = &group.heading {
                let bold: Runs = heading
                    .iter()
                    .map(|run| Run {
                        strong: true,
                        ..run.clone()
                    })
                    .collect();
                self.row(columns, [line(&bold, Place::Cell)].into_iter());
            }
            for row in &group.rows {
                self.row(columns, row.iter().map(cell));
            }
        }
        self.last = Last::Other;
    }

    /// Writes a row; each has all cells, since viewers drop those beyond the first row.
    fn row(&mut self, columns: usize, cells: impl Iterator<Item = String>) {
        let mut cells: Vec<String> = cells.collect();
        cells.resize(columns, String::new());
        self.out.push_str(&format!("| {} |\n", cells.join(" | ")));
    }

    fn fenced(&mut self, language: &str, code: &str) {
        // The fence is longer than any run of its character in the code, so nothing ends it early.
        let fence = "`".repeat(
            code.split(|c| c != '`')
                .map(str::len)
                .max()
                .unwrap_or(0)
                .max(2)
                + 1,
        );
        self.block(&format!("{fence}{language}\n{}\n{fence}", code.trim_end()));
    }

    fn heading(&mut self, level: usize, words: &str) {
        self.block(&format!("{} {words}", "#".repeat(level)));
    }

    /// Writes a block; an empty one leaves no trace.
    fn block(&mut self, words: &str) {
        if words.is_empty() {
            return;
        }
        self.gap();
        self.out.push_str(words);
        self.out.push('\n');
        self.last = Last::Other;
    }

    fn item(&mut self, marker: &str, words: &str) {
        self.out.push_str(&format!("{marker}{words}\n"));
    }

    fn item_with_note(&mut self, form: Form, words: String, note: Option<&Runs>) {
        let note = note.into_iter().map(|note| line(note, Place::Start));
        let words = stacked([words].into_iter().chain(note), form.bullet().len());
        self.item(form.bullet(), &words);
    }

    fn nested(&mut self, outer: &str, marker: &str, words: &str) {
        let indent = " ".repeat(outer.len());
        self.out.push_str(&format!("{indent}{marker}{words}\n"));
    }

    fn start_list(&mut self) -> Form {
        let form = match self.last {
            Last::List(Form::First) => Form::Second,
            Last::List(Form::Second) | Last::Other => Form::First,
        };
        self.gap();
        form
    }

    fn gap(&mut self) {
        if !self.out.is_empty() {
            self.out.push('\n');
        }
    }
}

/// Returns `lines` below each other, the second and further ones `hang` columns to the right.
///
/// Empty lines are left out: a break with nothing behind it would show its backslash.
fn stacked(lines: impl Iterator<Item = String>, hang: usize) -> String {
    let lines: Vec<String> = lines.filter(|line| !line.is_empty()).collect();
    lines.join(&format!("{BREAK}\n{}", " ".repeat(hang)))
}

/// Returns who acts and how long it takes, as the first line of a step.
fn step_head(step: &Step) -> Option<String> {
    let actor = step.actor.as_ref().map(|actor| {
        let bold: Runs = actor
            .iter()
            .map(|run| Run {
                strong: true,
                ..run.clone()
            })
            .collect();
        line(&bold, Place::Start)
    });
    let place = if actor.is_some() {
        Place::Within
    } else {
        Place::Start
    };
    let time = step.time.as_ref().map(|time| line(time, place));
    match (actor, time) {
        (Some(actor), Some(time)) => Some(format!("{actor} · {time}")),
        (actor, time) => actor.or(time),
    }
}

fn cell(cell: &Cell) -> String {
    let words = line(&cell.text, Place::Cell);
    // The blank parts the words where a viewer drops elements.
    match &cell.note {
        Some(note) => format!("{words} <br>{}", line(note, Place::Cell)),
        None => words,
    }
}

/// Returns fixed or given words within a line.
fn text(words: &str) -> String {
    line(&[Run::plain(words)], Place::Within)
}

/// Returns the letters of `position`, from 1: a … z, aa, ab, as browsers count.
fn letters(mut position: usize) -> String {
    let mut out = Vec::new();
    while position > 0 {
        position -= 1;
        let letter = u8::try_from(position % 26).expect("a remainder of 26 fits");
        out.push(char::from(b'a' + letter));
        position /= 26;
    }
    out.iter().rev().collect()
}
