//! Findings and the scoreboard to text: for people and for machines. It prints nothing itself.

pub mod changes;
mod github;
mod gitlab;
mod human;
mod json;
mod page;
pub mod papan;
mod place;
mod sarif;
mod unified;

pub use github::github;
pub use gitlab::gitlab;
pub use human::{HumanOptions, hidden, human};
pub use json::{json, schema};
pub use page::{explain, page};
pub use sarif::sarif;
pub use unified::unified;

use crate::diagnostic::Diagnostic;
use crate::diagnostic::Language;
use crate::diagnostic::Severity;

/// How many findings there are of each weight.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, serde::Serialize, schemars::JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Summary {
    /// Errors.
    pub errors: usize,
    /// Warnings.
    pub warnings: usize,
    /// Infos.
    pub infos: usize,
}

impl Summary {
    /// Counts `diagnostics`.
    pub fn of(diagnostics: &[Diagnostic]) -> Self {
        let count = |severity| {
            diagnostics
                .iter()
                .filter(|diagnostic| diagnostic.severity == severity)
                .count()
        };
        Self {
            errors: count(Severity::Error),
            warnings: count(Severity::Warning),
            infos: count(Severity::Info),
        }
    }
}

/// Returns `count` with the English noun in its number: "1 file", "2 files".
pub fn plural(count: usize, noun: &str) -> String {
    let ending = if count == 1 { "" } else { "s" };
    format!("{count} {noun}{ending}")
}

/// Returns the word for a weight.
pub fn severity_word(severity: Severity, language: Language) -> &'static str {
    match (severity, language) {
        (Severity::Error, Language::Id) => "kesalahan",
        (Severity::Warning, Language::Id) => "peringatan",
        (Severity::Info, _) => "info",
        (Severity::Error, Language::En) => "error",
        (Severity::Warning, Language::En) => "warning",
    }
}

/// Returns what is wrong, why, and what to do, a line for each.
fn whole_message(one: &Diagnostic, language: Language) -> String {
    let (why, what) = finding_words(language);
    let mut text = one.message.get(language).to_owned();
    for (word, more) in [(why, &one.reason), (what, &one.help)] {
        if let Some(more) = more {
            text.push_str(&format!("\n{word}: {}", more.get(language)));
        }
    }
    text
}

/// Returns the words before a reason and before help.
fn finding_words(language: Language) -> (&'static str, &'static str) {
    match language {
        Language::Id => ("sebab", "saran"),
        Language::En => ("because", "help"),
    }
}
