//! Places as other programs count them.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

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

/// Returns `path` as a relative URI.
pub(super) fn uri(path: &str) -> String {
    utf8_percent_encode(path, IN_PATH).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::path;
    use crate::diagnostic::FileId;

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
}
