//! Places as other programs count them, and marks by which they know a finding again.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;

use crate::catalog::BAKU;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::Span;
use crate::source::Files;
use crate::source::SourceFile;

/// What is escaped in a path that is a relative URI: all but `unreserved` of RFC 3986 and `/`.
const IN_PATH: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'.')
    .remove(b'_')
    .remove(b'~')
    .remove(b'/');

/// A place in lines and columns, both from 1; the column counts UTF-16 code units, the end is exclusive.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Region {
    pub(super) start_line: usize,
    pub(super) start_column: usize,
    pub(super) end_line: usize,
    pub(super) end_column: usize,
}

impl Region {
    /// Returns where `span` stands.
    pub(super) fn of(files: &Files, span: Span) -> Self {
        let file = files.get(span.file);
        let (start_line, start_column) = point(file, span.start);
        let (end_line, end_column) = point(file, span.end.max(span.start));
        Self {
            start_line,
            start_column,
            end_line,
            end_column,
        }
    }
}

fn point(file: &SourceFile, byte: usize) -> (usize, usize) {
    let (line, _) = file.position(byte);
    let before = file.text.get(..byte.min(file.text.len()));
    let row = before.unwrap_or_default().rsplit('\n').next();
    // The mark at the head of a file is no part of its text.
    let row = row.unwrap_or_default().trim_start_matches('\u{feff}');
    (line, row.encode_utf16().count() + 1)
}

/// Returns the path of the file of a finding below `base`; that of the settings for one about the whole run.
pub(super) fn path(files: &Files, base: &str, span: Option<Span>) -> String {
    let path = span.map_or(BAKU, |span| &files.get(span.file).path);
    format!("{base}{path}")
}

/// Returns `path` as a relative URI.
pub(super) fn uri(path: &str) -> String {
    utf8_percent_encode(path, IN_PATH).to_string()
}

/// Returns a mark for each finding that stays when lines come or go above it: of its code, its file, its
/// line without indentation, and its number among those that have all that in common.
pub(super) fn fingerprints(files: &Files, base: &str, diagnostics: &[Diagnostic]) -> Vec<String> {
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    diagnostics
        .iter()
        .map(|one| {
            let words = match one.span() {
                Some(span) => line(files.get(span.file), span.start),
                // Of a finding without a place only the message says which it is.
                None => &one.message.id,
            };
            let path = path(files, base, one.span());
            let key = format!("{}\n{path}\n{}", one.code, words.trim());
            let count = counts.entry(key.clone()).or_default();
            *count += 1;
            let hash = Sha256::digest(format!("{key}\n{count}"));
            hash.iter()
                .take(16)
                .map(|byte| format!("{byte:02x}"))
                .collect()
        })
        .collect()
}

fn line(file: &SourceFile, byte: usize) -> &str {
    let at = byte.min(file.text.len());
    let start = file.text.get(..at).and_then(|text| text.rfind('\n'));
    let rest = file.text.get(start.map_or(0, |start| start + 1)..);
    rest.unwrap_or_default().lines().next().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::Code;
    use crate::diagnostic::FileId;
    use crate::diagnostic::Text;

    fn files(text: &str) -> Files {
        let mut files = Files::default();
        files.add("a b/é.yaml", text.as_bytes(), &mut Vec::new());
        files
    }

    #[test]
    fn columns_count_utf_16_and_not_the_mark() {
        let files = files("\u{feff}a: é😀b\r\nc: d\n");
        let of = |start, end| {
            let region = Region::of(&files, Span::new(FileId(0), start, end));
            (
                region.start_line,
                region.start_column,
                region.end_line,
                region.end_column,
            )
        };
        assert_eq!(of(3, 4), (1, 1, 1, 2));
        assert_eq!(of(12, 13), (1, 7, 1, 8), "é is one unit, the face two");
        assert_eq!(of(3, 19), (1, 1, 2, 5));
        assert_eq!(of(0, 0), (1, 1, 1, 1));
    }

    #[test]
    fn paths_are_uris() {
        let span = Span::new(FileId(0), 0, 0);
        let path = path(&files(""), "x/", Some(span));
        assert_eq!(uri(&path), "x/a%20b/%C3%A9.yaml");
        assert_eq!(uri("a%#?[:].yaml"), "a%25%23%3F%5B%3A%5D.yaml");
    }

    #[test]
    fn marks_stay_when_lines_move_and_differ_otherwise() {
        let marks = |text: &str| {
            let files = files(text);
            let found: Vec<Diagnostic> = text
                .match_indices("satu")
                .map(|(at, _)| {
                    let span = Span::new(FileId(0), at, at + 4);
                    Diagnostic::new(Code::TYPED_MARKER, span, Text::fixed("a", "a"))
                })
                .collect();
            fingerprints(&files, "", &found)
        };
        let before = marks("a: satu\nb: satu\nb: satu\n");
        assert_eq!(before, marks("# baru\n\na: satu\n  b: satu\n\nb: satu\n"));
        let different: std::collections::BTreeSet<&String> = before.iter().collect();
        assert_eq!(different.len(), 3);
    }
}
