//! Marks by which a finding is known again when lines come or go above it.

use std::collections::BTreeMap;

use sha2::{Digest, Sha256};

use super::Findings;
use crate::catalog::BAKU;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::Span;
use crate::source::Files;
use crate::source::SourceFile;
use crate::source::words as speech;

/// The marks of all findings of a run, in the order of their lists.
pub struct Marks {
    /// Those of the findings that are shown.
    pub open: Vec<String>,
    /// Those of the hidden ones.
    pub hidden: Vec<String>,
}

impl Marks {
    /// Makes the marks of `findings`; `base` stands before every path and is empty or ends in `/`.
    ///
    /// What is hidden counts too: the mark of a finding does not change when one like it is allowed.
    pub fn of(files: &Files, base: &str, findings: &Findings) -> Self {
        let all = || {
            let hidden = findings.hidden.iter().map(|one| &one.finding);
            findings.open.iter().chain(hidden)
        };
        let mut order: Vec<(usize, &Diagnostic)> = all().enumerate().collect();
        order.sort_by_key(|(_, one)| (one.span(), one.code, &one.message));
        let marks = marks(files, base, order.iter().map(|(_, one)| *one));
        let mut placed: Vec<(usize, String)> = order.iter().map(|(at, _)| *at).zip(marks).collect();
        placed.sort();
        let mut open: Vec<String> = placed.into_iter().map(|(_, mark)| mark).collect();
        let hidden = open.split_off(findings.open.len());
        Self { open, hidden }
    }
}

/// Returns the path of the file of a finding below `base`; that of the settings for one about the whole run.
pub fn path(files: &Files, base: &str, span: Option<Span>) -> String {
    let path = span.map_or(BAKU, |span| &files.get(span.file).path);
    format!("{base}{path}")
}

/// Returns a mark for each finding that stays when lines come or go above it: of its code, its file, its
/// line without indentation, and its number among those that have all that in common.
fn marks<'d>(
    files: &Files,
    base: &str,
    diagnostics: impl Iterator<Item = &'d Diagnostic>,
) -> Vec<String> {
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    diagnostics
        .map(|one| {
            let words = words(files, one);
            let path = path(files, base, one.span());
            let key = format!("{}\n{path}\n{words}", one.code);
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

/// Returns the words by which a finding is known: its line without indentation, and without a comment to the
/// program, which comes and goes with other findings.
pub(super) fn words<'f>(files: &'f Files, one: &'f Diagnostic) -> &'f str {
    let words = match one.span() {
        Some(span) => without_remark(line(files.get(span.file), span.start)),
        // Of a finding without a place only the message says which it is.
        None => &one.message.id,
    };
    words.trim()
}

fn without_remark(line: &str) -> &str {
    let remark = line
        .match_indices(" #")
        .find(|(at, _)| speech(&line[at + 2..]).is_some());
    remark.map_or(line, |(at, _)| &line[..at])
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

    #[test]
    fn marks_stay_when_lines_move_and_differ_otherwise() {
        let marks = |text: &str| {
            let mut files = Files::default();
            files.add("a.yaml", text.as_bytes(), &mut Vec::new());
            let found: Vec<Diagnostic> = text
                .match_indices("satu")
                .map(|(at, _)| {
                    let span = Span::new(FileId(0), at, at + 4);
                    Diagnostic::new(Code::TYPED_MARKER, span, Text::fixed("a", "a"))
                })
                .collect();
            Marks::of(&files, "", &found.into()).open
        };
        let before = marks("a: satu\nb: satu\nb: satu\n");
        assert_eq!(before, marks("# baru\n\na: satu\n  b: satu\n\nb: satu\n"));
        let remark = "a: satu # baku: boleh SP0317 karena contoh\nb: satu\nb: satu\n";
        assert_eq!(before, marks(remark));
        let different: std::collections::BTreeSet<&String> = before.iter().collect();
        assert_eq!(different.len(), 3);
    }
}
