//! Findings as the code quality report that GitLab shows in a merge request.

use serde::Serialize;

use super::place::Region;
use super::whole_message;
use crate::check::Findings;
use crate::check::Marks;
use crate::check::path;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::Language;
use crate::diagnostic::Severity;
use crate::source::Files;

#[derive(Serialize)]
struct Issue {
    description: String,
    check_name: &'static str,
    fingerprint: String,
    severity: &'static str,
    location: Location,
}

#[derive(Serialize)]
struct Location {
    path: String,
    lines: Lines,
}

#[derive(Serialize)]
struct Lines {
    begin: usize,
    end: usize,
}

/// Returns a list of issues, one for each finding that is shown, with a final line break; `base` stands before every path and is empty or ends
/// in `/`. A finding about the whole run stands at the settings, because every issue needs a line.
pub fn gitlab(files: &Files, findings: &Findings, base: &str, language: Language) -> String {
    let marks = Marks::of(files, base, findings);
    let issues: Vec<Issue> = findings
        .open
        .iter()
        .zip(marks.open)
        .map(|(one, fingerprint)| Issue {
            description: whole_message(one, language),
            check_name: one.code.as_str(),
            fingerprint,
            severity: match one.severity {
                Severity::Error => "major",
                Severity::Warning => "minor",
                Severity::Info => "info",
            },
            location: Location {
                path: path(files, base, one.span()),
                lines: lines(files, one),
            },
        })
        .collect();
    let mut text =
        serde_json::to_string_pretty(&issues).expect("an issue has only keys that are text");
    text.push('\n');
    text
}

fn lines(files: &Files, one: &Diagnostic) -> Lines {
    let (begin, end) = one.span().map_or((1, 1), |span| {
        let region = Region::of(files, span);
        (region.start_line, region.end_line)
    });
    Lines { begin, end }
}
