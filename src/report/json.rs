//! Findings for machines: one JSON document, versioned.

use serde::Serialize;

use super::Summary;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::Edit;
use crate::diagnostic::Label;
use crate::diagnostic::Safety;
use crate::diagnostic::Text;
use crate::source::Files;

/// Version of the format.
const VERSION: u32 = 1;

#[derive(Serialize)]
struct Report<'a> {
    version: u32,
    checked: usize,
    summary: Summary,
    diagnostics: Vec<JsonDiagnostic<'a>>,
}

#[derive(Serialize)]
struct JsonDiagnostic<'a> {
    code: &'a str,
    name: &'a str,
    severity: String,
    message: JsonText<'a>,
    places: Vec<Place<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    reason: Option<JsonText<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    help: Option<JsonText<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    fix: Option<JsonFix<'a>>,
}

#[derive(Serialize)]
struct JsonText<'a> {
    id: &'a str,
    en: &'a str,
}

impl<'a> From<&'a Text> for JsonText<'a> {
    fn from(text: &'a Text) -> Self {
        Self {
            id: &text.id,
            en: &text.en,
        }
    }
}

/// A place: bytes from 0, lines and columns from 1, columns in characters, ends exclusive.
#[derive(Serialize)]
struct Place<'a> {
    file: &'a str,
    start: Point,
    end: Point,
    #[serde(skip_serializing_if = "Option::is_none")]
    label: Option<JsonText<'a>>,
}

#[derive(Serialize)]
struct Point {
    byte: usize,
    line: usize,
    column: usize,
}

#[derive(Serialize)]
struct JsonFix<'a> {
    title: JsonText<'a>,
    safe: bool,
    edits: Vec<JsonEdit<'a>>,
}

#[derive(Serialize)]
struct JsonEdit<'a> {
    place: Place<'a>,
    text: &'a str,
}

/// Returns the findings as one JSON document with a final line break.
pub fn json(files: &Files, diagnostics: &[Diagnostic], checked: usize) -> String {
    let report = Report {
        version: VERSION,
        checked,
        summary: Summary::of(diagnostics),
        diagnostics: diagnostics
            .iter()
            .map(|diagnostic| finding(files, diagnostic))
            .collect(),
    };
    let mut text =
        serde_json::to_string_pretty(&report).expect("the report has only keys that are text");
    text.push('\n');
    text
}

fn finding<'a>(files: &'a Files, diagnostic: &'a Diagnostic) -> JsonDiagnostic<'a> {
    let edit = |edit: &'a Edit| JsonEdit {
        place: place(
            files,
            &Label {
                span: edit.span,
                text: None,
            },
            None,
        ),
        text: &edit.text,
    };
    JsonDiagnostic {
        code: diagnostic.code.as_str(),
        name: diagnostic.code.info().slug,
        severity: diagnostic.severity.to_string(),
        message: (&diagnostic.message).into(),
        places: diagnostic
            .labels
            .iter()
            .map(|label| place(files, label, label.text.as_ref()))
            .collect(),
        reason: diagnostic.reason.as_ref().map(Into::into),
        help: diagnostic.help.as_ref().map(Into::into),
        fix: diagnostic.fix.as_ref().map(|fix| JsonFix {
            title: (&fix.title).into(),
            safe: fix.safety == Safety::Safe,
            edits: fix.edits.iter().map(edit).collect(),
        }),
    }
}

fn place<'a>(files: &'a Files, label: &Label, text: Option<&'a Text>) -> Place<'a> {
    let file = files.get(label.span.file);
    let point = |byte: usize| {
        let (line, column) = file.position(byte);
        Point { byte, line, column }
    };
    Place {
        file: &file.path,
        start: point(label.span.start),
        end: point(label.span.end),
        label: text.map(Into::into),
    }
}
