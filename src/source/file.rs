//! Source files: bytes to text, and places to lines and columns.

use crate::diagnostic::Code;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::FileId;
use crate::diagnostic::Span;
use crate::diagnostic::Text;

/// Most bytes of a file: about thirty times the longest standard seen. More is refused before parsing.
pub const MAX_BYTES: usize = 2 * 1024 * 1024;

/// A file of the workspace as text.
#[derive(Debug, Clone)]
pub struct SourceFile {
    /// Path relative to the workspace, with `/`.
    pub path: String,
    /// The text; what could not be read as text is empty, with a finding.
    pub text: String,
    /// Byte where each line begins.
    lines: Vec<usize>,
}

impl SourceFile {
    fn new(path: String, text: String) -> Self {
        let lines = std::iter::once(0)
            .chain(
                text.bytes()
                    .enumerate()
                    .filter(|(_, b)| *b == b'\n')
                    .map(|(i, _)| i + 1),
            )
            .collect();
        Self { path, text, lines }
    }

    /// Returns line and column of the byte `offset`, both from 1; the column counts characters.
    pub fn position(&self, offset: usize) -> (usize, usize) {
        let line = self.lines.partition_point(|start| *start <= offset).max(1) - 1;
        let start = self.lines[line];
        let before = self
            .text
            .get(start..offset.min(self.text.len()))
            .unwrap_or_default();
        (line + 1, before.chars().count() + 1)
    }
}

/// The files of one run.
#[derive(Debug, Clone, Default)]
pub struct Files {
    files: Vec<SourceFile>,
}

impl Files {
    /// Adds the file `path` with these bytes; a file that is no text is added empty, with a finding.
    pub fn add(
        &mut self,
        path: impl Into<String>,
        bytes: &[u8],
        out: &mut Vec<Diagnostic>,
    ) -> FileId {
        let id = FileId(u32::try_from(self.files.len()).expect("a run has fewer than 2^32 files"));
        let text = match decode(bytes) {
            Ok(text) => text,
            Err((code, message, help)) => {
                out.push(Diagnostic::new(code, Span::new(id, 0, 0), message).help(help));
                String::new()
            }
        };
        self.files.push(SourceFile::new(path.into(), text));
        id
    }

    /// Returns the file.
    pub fn get(&self, id: FileId) -> &SourceFile {
        &self.files[id.0 as usize]
    }

    /// Returns the text of `span`; empty when it lies outside the file.
    pub fn slice(&self, span: Span) -> &str {
        self.get(span.file)
            .text
            .get(span.start..span.end)
            .unwrap_or_default()
    }

    /// Returns all files with their ids.
    pub fn iter(&self) -> impl Iterator<Item = (FileId, &SourceFile)> {
        (0..).map(FileId).zip(&self.files)
    }
}

fn decode(bytes: &[u8]) -> Result<String, (Code, Text, Text)> {
    if bytes.len() > MAX_BYTES {
        let size = bytes.len() / 1024;
        return Err((
            Code::TOO_LARGE,
            crate::text!(id: "berkas ini {size} KiB, lebih besar dari batas 2048 KiB", en: "this file has {size} KiB, more than the limit of 2048 KiB"),
            Text::fixed(
                "pecah menjadi beberapa berkas; gambar dan lampiran tidak disimpan di dalamnya",
                "split it into several files; pictures and attachments do not belong in it",
            ),
        ));
    }
    // Without a mark UTF-16 of Latin letters is UTF-8 in which every other byte is zero.
    let zeros = bytes.iter().filter(|byte| **byte == 0).count();
    if bytes.starts_with(&[0xFF, 0xFE])
        || bytes.starts_with(&[0xFE, 0xFF])
        || zeros > bytes.len() / 3
    {
        return Err((
            Code::NOT_UTF8,
            Text::fixed(
                "berkas ini disimpan sebagai UTF-16",
                "this file is saved as UTF-16",
            ),
            Text::fixed(
                "simpan ulang dengan pengodean UTF-8",
                "save it again with the encoding UTF-8",
            ),
        ));
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => Ok(text.to_owned()),
        Err(error) => {
            let line = 1 + bytes[..error.valid_up_to()]
                .iter()
                .filter(|b| **b == b'\n')
                .count();
            Err((
                Code::NOT_UTF8,
                crate::text!(id: "berkas ini bukan teks UTF-8: baris {line} memuat bita yang tidak dikenal", en: "this file is not UTF-8 text: line {line} has a byte that is no character"),
                Text::fixed(
                    "simpan ulang dengan pengodean UTF-8",
                    "save it again with the encoding UTF-8",
                ),
            ))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn positions_count_lines_and_characters_from_one() {
        let file = SourceFile::new("a".into(), "ab\né=\r\nx".into());
        assert_eq!(file.position(0), (1, 1));
        assert_eq!(file.position(5), (2, 2), "é is one character of two bytes");
        assert_eq!(file.position(99), (3, 2));
    }

    #[test]
    fn bytes_that_are_no_text_are_said_and_kept_out() {
        for bytes in [
            &b"\xFF\xFEa\0"[..],
            b"a\0:\0 \0b\0",
            b"a: \xE9",
            &vec![b'a'; MAX_BYTES + 1],
        ] {
            let mut out = Vec::new();
            let mut files = Files::default();
            let id = files.add("a.yaml", bytes, &mut out);
            assert_eq!((out.len(), files.get(id).text.as_str()), (1, ""));
        }
    }
}
