//! Comments that speak to the program (`# baku: …`), each with the part of the file that it speaks of.

use super::yaml::Comment;
use super::yaml::Node;
use super::yaml::NodeKind;
use super::yaml::Tree;
use crate::diagnostic::Span;

/// Begins a comment that speaks to the program.
const PREFIX: &str = "baku";

/// A comment that speaks to the program.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Remark {
    /// Its bytes, from `#` to the end of its words.
    pub span: Span,
    /// The bytes it speaks of: of a comment on a line of its own, the key or item below with all that
    /// belongs to it; of one right of a value, that value with its key. `None` where nothing is there.
    pub target: Option<Span>,
}

/// Returns the remarks among the comments of `tree`, which was read from `text`, in order.
pub(super) fn remarks(tree: &Tree, text: &str) -> Vec<Remark> {
    let mut spoken = tree.comments.iter().filter(|one| speaks(one)).peekable();
    if spoken.peek().is_none() {
        return Vec::new();
    }
    let mut parts = Vec::new();
    collect(&tree.root, &mut parts);
    parts.sort_by_key(|part| (part.start, std::cmp::Reverse(part.end)));
    let page = Page { text, parts };
    spoken
        .map(|comment| Remark {
            span: trimmed(comment.span, text),
            target: if comment.right {
                page.beside(comment.span)
            } else {
                page.below(comment.span)
            },
        })
        .collect()
}

fn speaks(comment: &Comment) -> bool {
    words(&comment.text).is_some()
}

/// Returns what a comment with this text behind its `#` says to the program; `None` where it does not speak
/// to it.
pub fn words(comment: &str) -> Option<&str> {
    let comment = comment.trim_start();
    let name = comment.get(..PREFIX.len())?;
    if !name.eq_ignore_ascii_case(PREFIX) {
        return None;
    }
    comment[PREFIX.len()..].trim_start().strip_prefix(':')
}

fn trimmed(span: Span, text: &str) -> Span {
    let words = text.get(span.start..span.end).unwrap_or_default();
    Span::new(span.file, span.start, span.start + words.trim_end().len())
}

/// Puts the entries of maps and the items of lists below `node` into `parts`.
fn collect(node: &Node, parts: &mut Vec<Span>) {
    match &node.kind {
        NodeKind::Empty | NodeKind::Scalar { .. } => {}
        NodeKind::List(items) => {
            for item in items {
                parts.push(item.span);
                collect(item, parts);
            }
        }
        NodeKind::Map(entries) => {
            for entry in entries {
                parts.push(entry.key_span.to(entry.value.span));
                collect(&entry.value, parts);
            }
        }
    }
}

/// A text with the places of its entries and items: by start, the longer first.
struct Page<'t> {
    text: &'t str,
    parts: Vec<Span>,
}

impl Page<'_> {
    /// Returns the part that begins first below the comment, where that is not indented less: what stands
    /// at the end of a block does not speak of the next one.
    fn below(&self, comment: Span) -> Option<Span> {
        let first = self.parts.iter().find(|part| part.start >= comment.end)?;
        let is_of_it = self.indent(comment.start) <= self.indent(first.start);
        is_of_it.then(|| self.with_dashes(*first))
    }

    /// Returns the part left of the comment: the longest that begins on its line and ends there, else what
    /// else ends there, else the last that begins on its line.
    fn beside(&self, comment: Span) -> Option<Span> {
        let line = self.line_start(comment.start);
        let before = self.text.get(line..comment.start).unwrap_or_default();
        let end = line + before.trim_end().trim_end_matches(',').trim_end().len();
        let on_line = |part: &&Span| part.start >= line && part.start < comment.start;
        let whole = self
            .parts
            .iter()
            .filter(on_line)
            .find(|part| part.end == end);
        let last = || self.parts.iter().rfind(on_line);
        let closing = || self.parts.iter().rfind(|part| part.end == end);
        let below = || {
            // A dash alone: its item begins on the next line.
            let is_dash = before.trim().trim_matches('-').is_empty();
            let mut after = self.parts.iter().filter(|_| is_dash);
            after.find(|part| part.start >= comment.end)
        };
        let part = whole.or_else(closing).or_else(last).or_else(below)?;
        Some(self.with_dashes(*part))
    }

    /// Returns `part` with the dashes before it on its line: what is said of a list is shown at its first.
    fn with_dashes(&self, part: Span) -> Span {
        let line = self.line_start(part.start);
        let before = self.text.get(line..part.start).unwrap_or_default();
        let start = match before.trim_start().trim_matches([' ', '-']) {
            "" => line + (before.len() - before.trim_start().len()),
            _ => part.start,
        };
        Span { start, ..part }
    }

    fn line_start(&self, at: usize) -> usize {
        let before = self.text.get(..at).unwrap_or_default();
        let start = before.rfind('\n').map_or(0, |line| line + 1);
        // The mark at the head of a file indents nothing.
        match self.text.get(start..).unwrap_or_default() {
            rest if rest.starts_with('\u{feff}') => start + '\u{feff}'.len_utf8(),
            _ => start,
        }
    }

    /// Returns how far the line of the byte `at` is indented, in bytes.
    fn indent(&self, at: usize) -> usize {
        let line = self.text.get(self.line_start(at)..).unwrap_or_default();
        line.len() - line.trim_start_matches(' ').len()
    }
}

#[cfg(test)]
mod tests {
    use super::super::yaml::parse;
    use super::*;
    use crate::diagnostic::FileId;

    /// Returns what each remark of `text` speaks of.
    fn targets(text: &str) -> Vec<Option<&str>> {
        let mut out = Vec::new();
        let tree = parse(FileId(0), text, &mut out);
        assert_eq!(out, [], "{text}");
        let found = remarks(&tree, text).into_iter();
        found
            .map(|one| one.target.map(|span| text[span.start..span.end].trim_end()))
            .collect()
    }

    #[test]
    fn a_remark_above_speaks_of_what_is_below_it() {
        for (text, target) in [
            ("# baku: x\na: 1\nb: 2\n", Some("a: 1")),
            ("\u{feff}# baku: x\na: 1\nb: 2\n", Some("a: 1")),
            (
                "a: 1\n# baku: x\n\n# lain\nb:\n  - c\n  - d\n",
                Some("b:\n  - c\n  - d"),
            ),
            (
                "a:\n  # Baku : x\n  - b: 1\n    c: 2\n  - d\n",
                Some("- b: 1\n    c: 2"),
            ),
            ("a:\n# baku: x\n- b\n- c\n", Some("- b")),
            ("a:\n  b: 1\n  # baku: x\nc: 2\n", None),
            ("a: 1\n# baku: x\n", None),
            ("a: {b: 1,\n  # baku: x\n  c: 2, d: 3}\n", Some("c: 2")),
        ] {
            assert_eq!(targets(text), [target], "{text}");
        }
    }

    #[test]
    fn a_remark_beside_speaks_of_what_is_left_of_it() {
        for (text, target) in [
            ("a: 1\nb: 2 # baku: x\nc: 3\n", "b: 2"),
            ("a:\n  - b # baku: x\n  - c\n", "- b"),
            ("a:\n  - b: 1 # baku: x\n    c: 2\n", "- b: 1"),
            ("a:\n  - {b: 1, c: 2} # baku: x\n", "- {b: 1, c: 2}"),
            ("a: # baku: x\n  b: 1\nc: 2\n", "a: # baku: x\n  b: 1"),
            (
                "a: | # baku: x\n  satu\n  dua\nb: 1\n",
                "a: | # baku: x\n  satu\n  dua",
            ),
            ("a: [b, # baku: x\n  c]\n", "b"),
            ("a: [b,\n  c] # baku: x\n", "a: [b,\n  c]"),
            ("a:\n  - # baku: x\n    b: 1\n    c: 2\n", "b: 1\n    c: 2"),
        ] {
            assert_eq!(targets(text), [Some(target)], "{text}");
        }
    }

    #[test]
    fn other_comments_do_not_speak() {
        assert_eq!(
            targets("a: 1 # bakul: x\n# lihat baku: x\nb: '# baku: x'\n"),
            []
        );
    }
}
