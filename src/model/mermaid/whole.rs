//! What is said of the whole text once all statements are read: its flow, doubts, and proper lines.

use std::collections::BTreeMap;

use super::flow;
use super::read::Reader;
use super::{MAX_NOTES, fault, note};
use crate::diagnostic::Code;
use crate::diagnostic::Text;
use crate::diagnostic::quoted;
use crate::model::Alur;
use crate::model::Note;
use crate::model::Parsed;

/// Deepest indentation of the text on lines of its own, so that its size stays in proportion.
const MAX_INDENT: usize = 6;

impl Reader<'_> {
    /// Makes the flow and the notes on the whole.
    pub(super) fn finish(mut self) -> Parsed<Alur> {
        if self.is_sound() {
            self.check_groups();
        }
        if self.is_sound() && self.graph.nodes.is_empty() {
            let place = self.lines.last().map(|(_, place)| place.clone());
            self.notes.push(*fault(
                place.unwrap_or(0..self.cursor.text.len()),
                Text::fixed(
                    "bagan ini tidak memuat satu kotak pun",
                    "this diagram has no box",
                ),
                Text::fixed(
                    "tulis kotak dan panahnya, misalnya `A[Tamu] --> B[Petugas]`",
                    "write boxes and arrows, such as `A[Tamu] --> B[Petugas]`",
                ),
            ));
        }
        if !self.is_sound() {
            self.notes.sort_by_key(|note| note.range.start);
            return Parsed {
                value: None,
                notes: self.notes,
            };
        }
        self.notes.extend(flow::doubts(&self.graph));
        self.notes.truncate(MAX_NOTES);
        self.notes.extend(self.dressed());
        self.notes.extend(self.crowded());
        self.notes.sort_by_key(|note| note.range.start);
        Parsed {
            value: Some(flow::make(&self.graph)),
            notes: self.notes,
        }
    }

    /// Notes nodes that are mentioned by the name of a subgraph.
    fn check_groups(&mut self) {
        let groups: BTreeMap<&str, &str> = self
            .graph
            .groups
            .iter()
            .filter_map(|group| Some((group.id?, group.title.as_str())))
            .collect();
        let meant = self
            .graph
            .nodes
            .iter()
            .filter_map(|node| Some((node, *groups.get(node.id)?)));
        let notes = meant.take(MAX_NOTES).map(|(node, title)| {
            let id = node.id;
            *fault(
                node.place.clone(),
                crate::text!(id: "`{id}` adalah `subgraph` “{title}”, bukan kotak", en: "`{id}` is the `subgraph` “{title}” and no box"),
                Text::fixed(
                    "arahkan panahnya ke salah satu kotak di dalamnya, atau beri kotak ini nama pendek lain",
                    "lead the arrow to one of the boxes inside, or give this box another short name",
                ),
            )
        });
        let notes: Vec<Note> = notes.collect();
        self.notes.extend(notes);
    }

    /// Returns the note on what only dresses the drawing.
    fn dressed(&self) -> Option<Note> {
        let (_, first) = self.dress.first()?;
        let mut words: Vec<&str> = Vec::new();
        for (word, _) in &self.dress {
            if !words.contains(word) {
                words.push(word);
            }
        }
        let words = quoted(words);
        Some(note(
            Code::MERMAID_DRESS,
            first.clone(),
            crate::text!(id: "{words} hanya mengatur tampilan dan tidak dipakai", en: "{words} only changes the look and is not used"),
            Text::fixed(
                "hapus; tampilan bagan diatur `baku`, sama untuk semua standar",
                "delete it; `baku` gives all diagrams one look",
            ),
        ))
    }

    /// Returns the note on a text whose statements have no lines of their own, with those lines.
    fn crowded(&self) -> Option<Note> {
        let message = match (self.is_crowded, self.is_wrapped) {
            (false, false) => return None,
            (true, _) => Text::fixed(
                "beberapa pernyataan Mermaid berdiri di satu baris",
                "several Mermaid statements stand on one line",
            ),
            (false, true) => Text::fixed(
                "`<pre>` atau pagar kode di sekeliling bagan tidak diperlukan",
                "`<pre>` or a code fence around the diagram is not needed",
            ),
        };
        let mut note = note(
            Code::MERMAID_ONE_LINE,
            0..self.cursor.text.len(),
            message,
            Text::fixed(
                "tulis `alur: |`, lalu tiap pernyataan di baris sendiri",
                "write `alur: |`, then each statement on a line of its own",
            ),
        );
        note.replacement = Some(self.rewritten());
        Some(note)
    }

    /// Returns the text with each statement on a line of its own.
    fn rewritten(&self) -> String {
        let mut lines = Vec::new();
        for (index, (depth, place)) in self.lines.iter().enumerate() {
            let indent = if index == 0 && *depth == 0 {
                String::new()
            } else {
                "  ".repeat((depth + 1).min(MAX_INDENT))
            };
            let mut statement = String::new();
            for part in self.cursor.text[place.clone()].lines().map(clean) {
                // A comment between the lines of a statement stands before it.
                if part.starts_with("%%") {
                    lines.push(format!("{indent}{part}"));
                } else if !part.is_empty() {
                    let blank = if statement.is_empty() { "" } else { " " };
                    statement.extend([blank, part.as_str()]);
                }
            }
            if !statement.is_empty() {
                lines.push(format!("{indent}{statement}"));
            }
        }
        lines.join("\n")
    }
}

/// Returns `line` without blanks at its ends, and control characters as blanks.
fn clean(line: &str) -> String {
    let blank = |c: char| if c.is_control() { ' ' } else { c };
    line.chars()
        .map(blank)
        .collect::<String>()
        .trim()
        .to_owned()
}
