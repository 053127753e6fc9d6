//! Catalog to findings: what a standard lacks or says wrongly, once its structure is sound.
//!
//! Each rule is one file under `rules/`, listed there. A rule speaks of addresses
//! ([`FieldPath`](crate::model::FieldPath)); the context knows the bytes.

mod channels;
mod fix;
mod flows;
mod peraturan;
mod rule;
mod rules;
mod words;

pub use fix::{Look, Mended, mend};

pub(crate) use channels::Channel;
pub(crate) use channels::SECOND_LEVEL;
pub(crate) use channels::channels;
pub(crate) use channels::registered;
pub(crate) use flows::flows;
pub(crate) use peraturan::Citation;
pub(crate) use peraturan::Peraturan;
pub(crate) use peraturan::citations;
pub(crate) use peraturan::kind;
pub(crate) use peraturan::title_words;
pub(crate) use rule::Context;
pub(crate) use rule::Rule;
pub(crate) use rule::Run;
pub(crate) use rule::TextContext;
pub(crate) use rule::WorkspaceContext;

use jiff::civil::Date;

use crate::catalog::Catalog;
use crate::diagnostic::Code;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::Span;
use crate::diagnostic::sort_and_dedup;

/// Returns all findings of the catalog: those of reading and those of the rules, weighed by the settings,
/// sorted by file and place.
///
/// `today` is the day for rules on dates; without one they are silent.
pub fn check(catalog: &Catalog, today: Option<Date>) -> Vec<Diagnostic> {
    let mut out = catalog.diagnostics.clone();
    for rule in rules::ALL {
        rule.apply(catalog, today, &mut out);
    }
    out.retain(|one| !follows_from_a_slip(catalog, one));
    catalog.settings.apply(&mut out);
    sort_and_dedup(&mut out);
    out
}

/// Returns whether a finding speaks of a line that was not read as it stands: the slip on it is told, and what
/// else is wrong shows once that is mended.
fn follows_from_a_slip(catalog: &Catalog, finding: &Diagnostic) -> bool {
    let Some(span) = finding.span() else {
        return false;
    };
    let inside =
        |mark: &&Span| mark.file == span.file && mark.start <= span.start && span.end <= mark.end;
    let tells =
        |mark: &Span| *mark == span && matches!(finding.code, Code::SYNTAX | Code::WRONG_FORM);
    catalog
        .mended
        .iter()
        .find(inside)
        .is_some_and(|mark| !tells(mark))
}

/// Returns the codes of each rule, its own first, in the order of the list.
pub fn rules() -> impl Iterator<Item = &'static [Code]> {
    rules::ALL.iter().map(|rule| rule.codes)
}
