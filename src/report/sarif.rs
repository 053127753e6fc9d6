//! Findings as SARIF 2.1.0, which code scanning services and editors read.

use std::collections::BTreeSet;

use serde_json::{Value as Json, json};

use super::place::{Region, uri};
use super::whole_message;
use crate::check::By;
use crate::check::Findings;
use crate::check::Marks;
use crate::check::path;
use crate::diagnostic::Code;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::Fix;
use crate::diagnostic::Label;
use crate::diagnostic::Language;
use crate::diagnostic::Severity;
use crate::diagnostic::Span;
use crate::source::Files;

/// Where the schema of the form is published.
const SCHEMA: &str =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

/// Stands for the folder that all paths begin at: the root of the repository.
const ROOT: &str = "%SRCROOT%";

/// What a fingerprint is made of, and its version.
const FINGERPRINT: &str = "baku/v1";

/// Returns one run with a final line break; `base` stands before every path and is empty or ends in `/`.
///
/// A finding about the whole run stands at the settings, without a line: services refuse a result that has
/// no place. What a comment or the list of old findings hides stands there as a result that is suppressed.
pub fn sarif(files: &Files, findings: &Findings, base: &str, language: Language) -> String {
    let hidden = findings.hidden.iter().map(|one| &one.finding);
    let all = findings.open.iter().chain(hidden);
    let codes: BTreeSet<Code> = all.map(|one| one.code).collect();
    let codes: Vec<Code> = codes.into_iter().collect();
    let rules: Vec<Json> = codes.iter().map(|code| rule(*code, language)).collect();
    let run = Run {
        files,
        base,
        language,
    };
    let marks = Marks::of(files, base, findings);
    let open = findings.open.iter().zip(&marks.open);
    let mut results: Vec<Json> = open
        .map(|(one, mark)| run.result(one, &codes, mark))
        .collect();
    let has_hidden = !findings.hidden.is_empty();
    for result in results.iter_mut().filter(|_| has_hidden) {
        // Where one result says so, all have to.
        result["suppressions"] = json!([]);
    }
    for (one, mark) in findings.hidden.iter().zip(&marks.hidden) {
        let mut result = run.result(&one.finding, &codes, mark);
        result["suppressions"] = json!([suppression(&one.by, language)]);
        results.push(result);
    }
    let log = json!({
        "$schema": SCHEMA,
        "version": "2.1.0",
        "runs": [{
            "tool": {"driver": {
                "name": "baku",
                "version": env!("CARGO_PKG_VERSION"),
                "semanticVersion": env!("CARGO_PKG_VERSION"),
                "rules": rules,
            }},
            "language": match language { Language::Id => "id", Language::En => "en" },
            "columnKind": "utf16CodeUnits",
            "invocations": [{"executionSuccessful": true}],
            "results": results,
        }],
    });
    format!("{log:#}\n")
}

fn suppression(by: &By, language: Language) -> Json {
    match by {
        By::Comment(reason) => json!({"kind": "inSource", "justification": reason}),
        By::Baseline => json!({
            "kind": "external",
            "justification": match language {
                Language::Id => "temuan lama, tercatat di temuan-lama.yaml",
                Language::En => "an old finding, listed in temuan-lama.yaml",
            },
        }),
        By::Earlier(name) => json!({
            "kind": "external",
            "justification": match language {
                Language::Id => format!("sudah ada di {name}"),
                Language::En => format!("there in {name} already"),
            },
        }),
    }
}

fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Info => "note",
    }
}

/// Returns `text` as a message: braces are for placeholders, and brackets for links.
fn message(text: &str) -> Json {
    let escaped = text
        .replace('{', "{{")
        .replace('}', "}}")
        .replace("](", "\\](");
    json!({"text": escaped})
}

fn rule(code: Code, language: Language) -> Json {
    let info = code.info();
    let explanation = info.explanation.get(language);
    json!({
        "id": code.as_str(),
        "name": info.slug,
        "shortDescription": message(info.slug),
        "fullDescription": message(explanation),
        "help": message(explanation),
        "defaultConfiguration": {"level": level(info.severity)},
    })
}

/// What every result needs.
struct Run<'r> {
    files: &'r Files,
    base: &'r str,
    language: Language,
}

impl Run<'_> {
    fn result(&self, one: &Diagnostic, codes: &[Code], mark: &str) -> Json {
        let mut result = json!({
            "ruleId": one.code.as_str(),
            "ruleIndex": codes.binary_search(&one.code).expect("the rules are those of the results"),
            "level": level(one.severity),
            "message": message(&whole_message(one, self.language)),
            "locations": [{"physicalLocation": self.physical(one.span())}],
            "partialFingerprints": {FINGERPRINT: mark},
        });
        let related: Vec<Json> = one
            .labels
            .iter()
            .skip(1)
            .map(|label| self.related(label))
            .collect();
        if !related.is_empty() {
            result["relatedLocations"] = Json::Array(related);
        }
        if let Some(fix) = &one.fix {
            result["fixes"] = json!([self.fix(fix)]);
        }
        result
    }

    fn artifact(&self, span: Option<Span>) -> Json {
        json!({"uri": uri(&path(self.files, self.base, span)), "uriBaseId": ROOT})
    }

    fn physical(&self, span: Option<Span>) -> Json {
        let mut place = json!({"artifactLocation": self.artifact(span)});
        if let Some(span) = span {
            place["region"] = self.region(span);
        }
        place
    }

    fn region(&self, span: Span) -> Json {
        let region = Region::of(self.files, span);
        json!({
            "startLine": region.start_line,
            "startColumn": region.start_column,
            "endLine": region.end_line,
            "endColumn": region.end_column,
        })
    }

    fn related(&self, label: &Label) -> Json {
        let mut place = json!({"physicalLocation": self.physical(Some(label.span))});
        if let Some(text) = &label.text {
            place["message"] = message(text.get(self.language));
        }
        place
    }

    /// Returns a fix; its edits are all of one file.
    fn fix(&self, fix: &Fix) -> Json {
        let replacements: Vec<Json> = fix
            .edits
            .iter()
            .map(|edit| {
                json!({
                    "deletedRegion": self.region(edit.span),
                    "insertedContent": {"text": edit.text},
                })
            })
            .collect();
        json!({
            "description": message(fix.title.get(self.language)),
            "artifactChanges": [{
                "artifactLocation": self.artifact(fix.edits.first().map(|edit| edit.span)),
                "replacements": replacements,
            }],
        })
    }
}
