//! Reads Mermaid flowchart text to a flow: a strict subset, written by hand, every fault at its bytes.
//!
//! Read are the header (`graph` or `flowchart`, with a direction, which the layout does not need), nodes in
//! all bracket shapes, quoted labels, entities, `<br>`, the arrows `-->`, `---`, `-.->`, `==>` with labels,
//! chains, `A & B`, `;`, comments, and `subgraph`, whose name is the actor of its nodes. What only dresses
//! the drawing (`style`, `classDef`, `click` …) is told and left out: our drawings have a look of their own,
//! and the flow loses nothing. Everything else is a fault, and a text with a fault gives no flow.
//!
//! Older portals publish the text on one line, statements parted by blanks, often inside `<pre>`. It is read
//! where that leaves no doubt, and a note carries the text on lines of its own.
//!
//! ```text
//! text ─► scan (signs) ─► read (statements) ─► Graph ─► flow (marks, order, numbers) ─► Alur
//! ```
//!
//! Nothing here recurses by input; the time is linear in the text, which has at most [`MAX_TEXT`] bytes.

mod flow;
mod label;
mod read;
mod scan;
#[cfg(test)]
mod tests;

use std::ops::Range;

pub use read::read;

use super::frasa::Note;
use crate::diagnostic::Code;
use crate::diagnostic::Text;

/// Longest text, in bytes; those of the founding documents have some 200.
pub const MAX_TEXT: usize = 64 * 1024;

/// Most nodes of a flow; nobody follows more.
pub const MAX_SIMPUL: usize = 150;

/// Most ways of a flow.
pub const MAX_SISI: usize = 300;

/// Most notes on one text; a text of another kind would give one for each line.
const MAX_NOTES: usize = 20;

/// What a text says, in the order of first mention.
#[derive(Debug, Default)]
struct Graph<'t> {
    nodes: Vec<Node<'t>>,
    edges: Vec<Edge>,
    groups: Vec<Group<'t>>,
}

/// A node as it is written.
#[derive(Debug)]
struct Node<'t> {
    /// The name by which the text knows it.
    id: &'t str,
    /// Where it is first mentioned.
    place: Range<usize>,
    /// Its words and where they stand; `None` where it is only mentioned, and its id stands for them.
    label: Option<(String, Range<usize>)>,
    /// The `subgraph` that first mentions it.
    group: Option<usize>,
}

/// An arrow.
#[derive(Debug)]
struct Edge {
    from: usize,
    to: usize,
    label: Option<String>,
    /// Where the arrow stands.
    place: Range<usize>,
}

/// A `subgraph`.
#[derive(Debug)]
struct Group<'t> {
    id: Option<&'t str>,
    title: String,
}

impl Node<'_> {
    /// Returns what the box says.
    fn words(&self) -> &str {
        self.label.as_ref().map_or(self.id, |(words, _)| words)
    }
}

/// A fault, on its way to the list of notes.
type Fault = Box<Note>;

/// Makes a note of `code` at `range`.
fn note(code: Code, range: Range<usize>, message: Text, help: Text) -> Note {
    Note {
        code,
        range,
        message,
        help: Some(help),
        replacement: None,
    }
}

/// Makes a fault of writing at `range`.
fn fault(range: Range<usize>, message: Text, help: Text) -> Fault {
    Box::new(note(Code::MERMAID_SYNTAX, range, message, help))
}
