//! A standard as the portal SIPPN takes it: its fields in its order, one item a line.
//!
//! The portal numbers the lines of a list itself and knows no list in a list, no table and no markup. So
//! the six components of delivery, as every other document shows them, are laid flat: what groups, parts
//! and alternatives say by their place stands in the line itself.

use super::Block;
use super::Cell;
use super::Channel;
use super::Component;
use super::Item;
use super::Kind;
use super::RowGroup;
use super::Run;
use super::Step;
use super::context::Context;
use super::document;
use super::document::Input;
use super::format;
use super::label;
use super::plain;
use crate::model::Alur;
use crate::model::fold;

/// A standard in the fields of the portal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sippn {
    /// Title of the standard.
    pub title: String,
    /// "No. SK: 060/12/2024"; none where the decree has no number.
    pub number: Option<String>,
    /// The fields, in the order of the portal.
    pub fields: Vec<SippnField>,
}

/// A field of the portal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SippnField {
    /// Its label on the portal.
    pub label: String,
    /// What to paste: one item a line, none of them empty.
    pub lines: Vec<String>,
}

/// Returns a standard in the fields of the portal.
pub fn sippn(input: &Input<'_>) -> Sippn {
    let document = document::document(input, Kind::Publik);
    let components: Vec<&Component> = document
        .parts
        .iter()
        .flat_map(|part| &part.components)
        .collect();
    let field = |(key, label): &(&str, &str)| {
        let component = components.iter().find(|component| component.id == *key)?;
        Some(SippnField {
            label: (*label).to_owned(),
            lines: Lines::of(component),
        })
    };
    let context = Context::new(input.standar, input.agencies, input.settings);
    let nomor = context
        .keputusan()
        .and_then(|keputusan| keputusan.nomor.as_deref())
        .map(fold)
        .filter(|nomor| !nomor.is_empty());
    Sippn {
        title: fold(&document.title),
        number: nomor.map(|nomor| label::sippn_number(&nomor)),
        fields: label::SIPPN.iter().filter_map(field).collect(),
    }
}

/// The lines of a field under construction.
#[derive(Debug)]
struct Lines<'a> {
    /// Key of the component.
    key: &'a str,
    /// The heading that the next lines stand under, and for which cases its path is.
    group: Vec<String>,
    /// Who takes all the steps that follow.
    actor: Option<String>,
    /// The flow drawn last.
    drawn: Option<&'a Alur>,
    out: Vec<String>,
}

impl<'a> Lines<'a> {
    /// Returns the lines of `component`.
    fn of(component: &'a Component) -> Vec<String> {
        let mut lines = Self {
            key: &component.id,
            group: Vec::new(),
            actor: None,
            drawn: None,
            out: Vec::new(),
        };
        component.blocks.iter().for_each(|block| lines.block(block));
        lines.out
    }

    /// Returns whether headings stand on lines of their own, as in the one field that is running text.
    fn is_running_text(&self) -> bool {
        self.key == "pengaduan"
    }

    /// Adds a line, the group before it.
    fn add(&mut self, line: &str) {
        if fold(line).is_empty() {
            return;
        }
        self.out.push(fold(&if self.group.is_empty() {
            line.to_owned()
        } else {
            format!("({}) {line}", self.group.join(", "))
        }));
    }

    fn block(&mut self, block: &'a Block) {
        match block {
            Block::Heading { text } => self.heading(text),
            Block::Paragraph { text } => self.paragraph(text),
            Block::Absent { text } => self.add(&plain(text)),
            Block::Fact { text, note } => self.fact(text, note.as_deref()),
            Block::List { items, .. } => self.list(items),
            Block::Steps { items } => self.steps(items),
            Block::Figure { alur, .. } => self.drawn = Some(alur),
            Block::Table { head, groups, .. } => {
                let head = head.last().map(|head| plain(head)).unwrap_or_default();
                self.table(&head, groups);
            }
            Block::Channels { items } => items.iter().for_each(|one| self.add(&channel(one))),
        }
    }

    fn heading(&mut self, text: &[Run]) {
        (self.actor, self.drawn) = (None, None);
        self.group.clear();
        let text = fold(&plain(text));
        if self.is_running_text() {
            self.out.push(format!("{}:", label::sippn_heading(&text)));
        } else if ![label::LANGKAH, label::BAGAN].contains(&text.as_str()) {
            self.group.push(text);
        }
    }

    fn paragraph(&mut self, text: &[Run]) {
        if let Some(actor) = label::actor_of_all(text) {
            self.actor = Some(actor.to_owned());
        } else if let Some(cases) = label::cases_told(text) {
            self.group.push(label::for_whom(&cases));
        } else if let (Some(product), "produk") = (self.out.last_mut(), self.key) {
            // What stands below a single product is about it, and no product.
            let about = plain(text);
            let about = format::small(about.trim_end_matches('.'));
            *product = fold(&format!("{product} ({})", flat(&about)));
        } else {
            self.add(&plain(text));
        }
    }

    fn fact(&mut self, text: &[Run], note: Option<&[Run]>) {
        let words = plain(text);
        let words = if words == label::GRATIS {
            label::TIDAK_DIPUNGUT.to_owned()
        } else {
            words
        };
        let note = note.map(plain).filter(|note| !note.is_empty());
        self.add(&match (note, self.key) {
            (None, _) => words,
            // Under an amount stand attributes, under a time its condition.
            (Some(note), "biaya") => format!("{words} ({})", flat(&note)),
            (Some(note), _) => format!("{words} {note}"),
        });
    }

    fn list(&mut self, items: &[Item]) {
        let own_words = self.drawn.take().is_some_and(|alur| {
            let drawn = alur.langkah().map(|(_, simpul)| fold(&simpul.teks));
            drawn.eq(items.iter().map(|item| fold(&plain(&item.text))))
        });
        if own_words {
            let words: Vec<String> = items.iter().map(|item| plain(&item.text)).collect();
            self.add(&format!("{}: {}", label::BAGAN, words.join("; ")));
        } else {
            items.iter().for_each(|one| self.add(&item(one)));
        }
    }

    fn steps(&mut self, steps: &[Step]) {
        // The portal numbers the lines of this field; where its numbers are not those of the steps, each
        // step that others lead to says its own.
        let told = steps.iter().any(|step| !step.branches.is_empty())
            && (self.is_running_text() || !self.out.is_empty() || !self.group.is_empty());
        let actor = self.actor.take();
        for one in steps {
            let number = told.then(|| label::step(one.number));
            let line = step(one, actor.as_deref());
            match number {
                Some(number) if self.group.is_empty() => self.add(&format!("{number}: {line}")),
                Some(number) => {
                    self.group.push(format::small(&number));
                    self.add(&line);
                    self.group.pop();
                }
                None => self.add(&line),
            }
        }
    }

    fn table(&mut self, head: &str, groups: &[RowGroup]) {
        // What the head says of every value belongs to each line.
        let lead = if head == label::PALING_LAMBAT {
            format!("{} ", format::small(head))
        } else {
            String::new()
        };
        for RowGroup { heading, rows } in groups {
            self.group.extend(heading.as_deref().map(plain));
            for row in rows {
                self.add(&cells(row, &lead, self.key));
            }
            if heading.is_some() {
                self.group.pop();
            }
        }
    }
}

/// Returns the words of a row: what it is, its attributes, its value.
fn cells(row: &[Cell], lead: &str, key: &str) -> String {
    let [name, values @ ..] = row else {
        return String::new();
    };
    let name = with(plain(&name.text), name.note.as_deref());
    let values: Vec<String> = values
        .iter()
        .map(|cell| {
            let text = match key {
                // A time goes on behind the name of its stage.
                "jangka_waktu" => format::small(&plain(&cell.text)),
                _ => plain(&cell.text),
            };
            match &cell.note {
                Some(note) => format!("{text} {}", plain(note)),
                None => text,
            }
        })
        .collect();
    format!("{name}: {lead}{}", values.join(", "))
}

/// Returns a requirement or the like, with all that hangs on it.
fn item(item: &Item) -> String {
    let mut line = with(plain(&item.text), item.attributes.as_deref());
    let alternatives = inner(&item.alternatives, &format!("; {} ", label::ATAU));
    let parts = inner(&item.parts, "; ");
    for more in [alternatives, parts].into_iter().flatten() {
        let colon = if line.ends_with(':') { "" } else { ":" };
        line = format!("{line}{colon} {more}");
    }
    line
}

/// Returns items inside a line; one that has items of its own stands in brackets, so that it is seen where
/// they end.
fn inner(items: &[Item], between: &str) -> Option<String> {
    let words = items.iter().map(|one| {
        let words = item(one);
        match one.alternatives.is_empty() && one.parts.is_empty() {
            true => words,
            false => format!("[{words}]"),
        }
    });
    (!items.is_empty()).then(|| words.collect::<Vec<_>>().join(between))
}

/// Returns one step: who does what, what belongs to it, and where it leads.
fn step(step: &Step, actor: Option<&str>) -> String {
    let actor = step
        .actor
        .as_deref()
        .map(plain)
        .or(actor.map(str::to_owned));
    let text = plain(&step.text);
    let mut line = match (actor, text.is_empty()) {
        (Some(actor), true) => actor,
        (Some(actor), false) => format!("{actor}: {text}"),
        (None, _) => text,
    };
    let about: Vec<String> = step
        .time
        .iter()
        .chain(&step.attributes)
        .map(|runs| plain(runs).trim_end_matches('.').to_owned())
        .collect();
    if !about.is_empty() {
        line = format!("{line} ({})", about.join("; "));
    }
    if !step.branches.is_empty() {
        let branches: Vec<String> = step.branches.iter().map(|runs| plain(runs)).collect();
        line = format!("{} {}", format::sentence(&line), branches.join(" "));
    }
    line
}

/// Returns one channel: kind, number or address, and what else is known of it.
fn channel(channel: &Channel) -> String {
    let value = with(plain(&channel.value), channel.note.as_deref());
    format!("{}: {value}", channel.kind)
}

/// Returns words with their attributes in brackets.
fn with(words: String, attributes: Option<&[Run]>) -> String {
    match attributes.map(plain).filter(|words| !words.is_empty()) {
        Some(attributes) => match words.strip_suffix(':') {
            // A colon leads to what follows the attributes.
            Some(words) => format!("{words} ({}):", flat(&attributes)),
            None => format!("{words} ({})", flat(&attributes)),
        },
        None => words,
    }
}

/// Returns attributes with marks that can be typed between them.
fn flat(attributes: &str) -> String {
    attributes.replace(" · ", "; ")
}
