//! Findings for machines: one JSON document, versioned.

use schemars::JsonSchema;
use serde::Serialize;

use super::Summary;
use crate::check::Findings;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::Edit;
use crate::diagnostic::Label;
use crate::diagnostic::Safety;
use crate::diagnostic::Text;
use crate::source::Files;

/// Version of the format.
const VERSION: u32 = 1;

#[derive(Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
struct Report<'a> {
    /// Version of this form.
    #[schemars(range(min = 1, max = 1))]
    version: u32,
    /// Number of files that were read.
    checked: usize,
    summary: Summary,
    hidden: HiddenCounts,
    /// The findings that are shown, by file and place.
    diagnostics: Vec<JsonDiagnostic<'a>>,
}

/// How many findings are hidden.
#[derive(Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
struct HiddenCounts {
    /// By a comment in their place.
    allowed: usize,
    /// By the list of old findings, `temuan-lama.yaml`.
    baseline: usize,
    /// By the earlier version that `--since` names: it had them already.
    earlier: usize,
}

#[derive(Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
struct JsonDiagnostic<'a> {
    /// The stable code, such as `SP0102`.
    #[schemars(regex(pattern = r"^SP[0-9]{4}$"))]
    code: &'a str,
    /// The name of the code.
    name: &'a str,
    /// `error`, `warning` or `info`.
    #[schemars(regex(pattern = "^(error|warning|info)$"))]
    severity: String,
    /// What is wrong.
    message: JsonText<'a>,
    /// Where it stands, what must change first; empty for a finding about the whole run.
    places: Vec<Place<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    reason: Option<JsonText<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    help: Option<JsonText<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    fix: Option<JsonFix<'a>>,
}

#[derive(Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
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
#[derive(Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
struct Place<'a> {
    /// Path below the workspace, with `/`.
    file: &'a str,
    start: Point,
    end: Point,
    #[serde(skip_serializing_if = "Option::is_none")]
    label: Option<JsonText<'a>>,
}

#[derive(Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
struct Point {
    /// Byte, from 0.
    byte: usize,
    /// Line, from 1.
    #[schemars(range(min = 1))]
    line: usize,
    /// Character of the line, from 1.
    #[schemars(range(min = 1))]
    column: usize,
}

#[derive(Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
struct JsonFix<'a> {
    title: JsonText<'a>,
    /// Whether the meaning stays the same.
    safe: bool,
    edits: Vec<JsonEdit<'a>>,
}

#[derive(Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
struct JsonEdit<'a> {
    place: Place<'a>,
    text: &'a str,
}

/// Returns the findings as one JSON document with a final line break.
pub fn json(files: &Files, findings: &Findings, checked: usize) -> String {
    let hidden = findings.count_hidden();
    let diagnostics = &findings.open;
    let report = Report {
        version: VERSION,
        checked,
        summary: Summary::of(diagnostics),
        hidden: HiddenCounts {
            allowed: hidden.allowed,
            baseline: hidden.baseline,
            earlier: hidden.earlier,
        },
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

/// Returns the schema of [`json`].
pub fn schema() -> serde_json::Value {
    schema_of::<Report<'_>>(
        "urn:baku:skema:1:temuan",
        "Temuan `baku check --format json`",
    )
}

/// Returns the schema of what is printed of a `T`, with its name and title.
pub(super) fn schema_of<T: JsonSchema>(id: &str, title: &str) -> serde_json::Value {
    let settings = schemars::generate::SchemaSettings::draft2020_12().for_serialize();
    let mut schema = settings
        .into_generator()
        .into_root_schema_for::<T>()
        .to_value();
    if let Some(object) = schema.as_object_mut() {
        object.insert("$id".to_owned(), id.into());
        object.insert("title".to_owned(), title.into());
    }
    schema
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
