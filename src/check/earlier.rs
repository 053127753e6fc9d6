//! Findings that an earlier version of the workspace had already.

use std::collections::BTreeMap;

use super::findings::{By, Findings, Hidden};
use super::mark::{Marks, path};
use crate::diagnostic::Diagnostic;
use crate::source::Files;

/// By what a finding of a line that was edited is known again: path, code, message.
type Saying<'d> = (String, &'static str, &'d str);

/// Moves the findings that the earlier version called `name` showed from the open ones to the hidden ones.
///
/// A finding is known by its mark, which stays when lines move, then by what it says of its file, which stays
/// when its line is edited elsewhere. Each old finding hides one: what is there twice now and was there once
/// is new.
pub fn hide_earlier(files: &Files, findings: &mut Findings, old: (&Files, &Findings), name: &str) {
    let (old_files, old) = old;
    let marks = Marks::of(files, "", findings).open;
    let old_marks = Marks::of(old_files, "", old).open;
    let mut by_mark: BTreeMap<&str, Vec<&Diagnostic>> = BTreeMap::new();
    for (one, mark) in old.open.iter().zip(&old_marks) {
        by_mark.entry(mark).or_default().push(one);
    }
    let open = std::mem::take(&mut findings.open);
    let mut was_there: Vec<bool> = marks
        .iter()
        .map(|mark| by_mark.get_mut(mark.as_str()).and_then(Vec::pop).is_some())
        .collect();
    let mut by_saying: BTreeMap<Saying<'_>, usize> = BTreeMap::new();
    for one in by_mark.into_values().flatten() {
        *by_saying.entry(saying(old_files, one)).or_default() += 1;
    }
    for (one, was_there) in open.iter().zip(&mut was_there) {
        let left = by_saying.get_mut(&saying(files, one));
        if let Some(left) = left.filter(|left| !*was_there && **left > 0) {
            *left -= 1;
            *was_there = true;
        }
    }
    for (finding, was_there) in open.into_iter().zip(was_there) {
        if was_there {
            let by = By::Earlier(name.to_owned());
            findings.hidden.push(Hidden { finding, by });
        } else {
            findings.open.push(finding);
        }
    }
    findings.hidden.sort_by_key(|one| one.finding.span());
}

fn saying<'d>(files: &Files, one: &'d Diagnostic) -> Saying<'d> {
    let path = path(files, "", one.span());
    (path, one.code.as_str(), &one.message.id)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::Code;
    use crate::diagnostic::FileId;
    use crate::diagnostic::Span;

    /// A file with a finding at each "satu", which says how the word goes on.
    fn sample(text: &str) -> (Files, Findings) {
        let mut files = Files::default();
        files.add("a.yaml", text.as_bytes(), &mut Vec::new());
        let found: Vec<Diagnostic> = text
            .match_indices("satu")
            .map(|(at, _)| {
                let word = text[at..].split_whitespace().next().unwrap_or_default();
                let span = Span::new(FileId(0), at, at + word.len());
                Diagnostic::new(
                    Code::TYPED_MARKER,
                    span,
                    crate::text!(id: "{word}", en: "{word}"),
                )
            })
            .collect();
        (files, found.into())
    }

    /// Returns what is new in `new`.
    fn news(old: &str, new: &str) -> Vec<String> {
        let ((old_files, old), (files, mut findings)) = (sample(old), sample(new));
        let all = findings.open.len();
        hide_earlier(&files, &mut findings, (&old_files, &old), "v1");
        assert_eq!(findings.open.len() + findings.hidden.len(), all);
        assert_eq!(findings.count_hidden().earlier, findings.hidden.len());
        let said = findings.open.iter().map(|one| one.message.id.to_string());
        said.collect()
    }

    #[test]
    fn what_was_there_is_hidden_though_its_line_moved_or_was_edited() {
        let none: [&str; 0] = [];
        assert_eq!(news("a: satu1\n", "# baru\n\na: satu1\n"), none);
        assert_eq!(news("a: satu1 x\n", "a: satu1 y\n"), none);
        assert_eq!(news("a: satu1 x\n", "a: satu2 x\n"), ["satu2"]);
        assert_eq!(news("a: satu1\n", "a: satu1\nb: satu1\n"), ["satu1"]);
        assert_eq!(news("", "a: satu1\n"), ["satu1"]);
        assert_eq!(news("a: satu1\n", ""), none);
    }
}
