//! Findings as workflow commands, which GitHub Actions shows at the lines of a pull request.

use super::place::Region;
use super::whole_message;
use crate::check::Findings;
use crate::check::path;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::Language;
use crate::diagnostic::Severity;
use crate::source::Files;

/// Returns one command a line for each finding that is shown; `base` stands before every path and is empty or ends in `/`.
pub fn github(files: &Files, findings: &Findings, base: &str, language: Language) -> String {
    findings
        .open
        .iter()
        .map(|one| command(files, one, base, language))
        .collect()
}

fn command(files: &Files, one: &Diagnostic, base: &str, language: Language) -> String {
    let word = match one.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Info => "notice",
    };
    let mut properties = Vec::new();
    // One about the whole run is shown with the run.
    if let Some(span) = one.span() {
        let region = Region::of(files, span);
        properties.push(("file", path(files, base, Some(span))));
        properties.push(("line", region.start_line.to_string()));
        properties.push(("endLine", region.end_line.to_string()));
        // Columns are taken only where both are of one line.
        if region.start_line == region.end_line {
            properties.push(("col", region.start_column.to_string()));
            properties.push(("endColumn", region.end_column.to_string()));
        }
    }
    let title = format!("{} {}", one.code, one.code.info().slug);
    properties.push(("title", title));
    let properties: Vec<String> = properties
        .into_iter()
        .map(|(name, value)| format!("{name}={}", escape_property(&value)))
        .collect();
    let message = escape(&whole_message(one, language));
    format!("::{word} {}::{message}\n", properties.join(","))
}

/// Escapes what would end a command.
pub(super) fn escape(text: &str) -> String {
    text.replace('%', "%25")
        .replace('\r', "%0D")
        .replace('\n', "%0A")
}

/// Escapes what would end a property too.
pub(super) fn escape_property(text: &str) -> String {
    escape(text).replace(':', "%3A").replace(',', "%2C")
}
