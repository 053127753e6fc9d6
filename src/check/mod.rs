//! Catalog to findings: what a standard lacks or says wrongly, once its structure is sound.
//!
//! Each rule is one file under `rules/`, listed there. A rule speaks of addresses
//! ([`FieldPath`](crate::model::FieldPath)); the context knows the bytes.

mod allow;
mod baseline;
mod channels;
mod earlier;
mod findings;
mod fix;
mod flows;
mod mark;
mod peraturan;
mod rule;
mod rules;
mod words;

pub use baseline::{BASELINE, Baseline, Entrance, NewBaseline, write_baseline};
pub use earlier::hide_earlier;
pub use findings::{By, Findings, Hidden, HiddenCounts, Scope, Survey, assess, is_readable};
pub use fix::{Look, Mended, mend};
pub use mark::{Marks, path};

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
pub(crate) use rules::salah_eja::well_spelt;

pub(crate) use rule::Context;
pub(crate) use rule::Rule;
pub(crate) use rule::Run;
pub(crate) use rule::TextContext;
pub(crate) use rule::WorkspaceContext;

use jiff::civil::Date;

use crate::catalog::Catalog;
use crate::diagnostic::Code;
use crate::diagnostic::Diagnostic;

/// Returns the findings of the whole workspace that are shown, as [`assess`] does.
///
/// `today` is the day for rules on dates; without one they are silent.
pub fn check(catalog: &Catalog, today: Option<Date>) -> Vec<Diagnostic> {
    let survey = Survey {
        today,
        scope: Scope::Whole,
        baseline: None,
        more: &[],
    };
    assess(catalog, survey).open
}

/// Returns the codes of each rule, its own first, in the order of the list.
pub fn rules() -> impl Iterator<Item = &'static [Code]> {
    rules::ALL.iter().map(|rule| rule.codes)
}
