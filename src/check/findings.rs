//! The findings of a run: those that are shown, and those that a comment or the list of old findings hides.

use jiff::civil::Date;

use super::allow;
use super::baseline::Baseline;
use super::rules;
use crate::catalog::Catalog;
use crate::diagnostic::Code;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::Severity;
use crate::diagnostic::Span;
use crate::diagnostic::sort_and_dedup;

/// All findings of a run.
#[derive(Debug, Clone, Default)]
pub struct Findings {
    /// What is shown, by file and place.
    pub open: Vec<Diagnostic>,
    /// What is not, by file and place.
    pub hidden: Vec<Hidden>,
}

/// A finding that is not shown.
#[derive(Debug, Clone)]
pub struct Hidden {
    /// The finding.
    pub finding: Diagnostic,
    /// What hides it.
    pub by: By,
}

/// What hides a finding.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum By {
    /// A comment in its place, with this reason.
    Comment(String),
    /// The list of old findings.
    Baseline,
    /// An earlier version of the workspace, by the name it was asked for, that had it already.
    Earlier(String),
}

/// How many findings are hidden, by what hides them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct HiddenCounts {
    /// By comments in their places.
    pub allowed: usize,
    /// By the list of old findings.
    pub baseline: usize,
    /// By an earlier version that had them already.
    pub earlier: usize,
}

impl From<Vec<Diagnostic>> for Findings {
    fn from(open: Vec<Diagnostic>) -> Self {
        Self {
            open,
            hidden: Vec::new(),
        }
    }
}

impl Findings {
    /// Returns how many findings are hidden.
    pub fn count_hidden(&self) -> HiddenCounts {
        let mut counts = HiddenCounts::default();
        for one in &self.hidden {
            match one.by {
                By::Comment(_) => counts.allowed += 1,
                By::Baseline => counts.baseline += 1,
                By::Earlier(_) => counts.earlier += 1,
            }
        }
        counts
    }

    /// Keeps the findings that `is_wanted`.
    pub fn retain(&mut self, is_wanted: impl Fn(&Diagnostic) -> bool) {
        self.open.retain(&is_wanted);
        self.hidden.retain(|one| is_wanted(&one.finding));
    }
}

/// How much of the workspace was read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scope {
    /// All: what is not found is not there.
    Whole,
    /// One file with what it inherits; rules over several files may be silent.
    Part,
}

/// What a look at a catalog is about.
#[derive(Clone, Copy)]
pub struct Survey<'l> {
    /// The day for rules on dates; without one they are silent.
    pub today: Option<Date>,
    /// How much was read.
    pub scope: Scope,
    /// The list of old findings.
    pub baseline: Option<&'l Baseline>,
    /// Findings that were made before: of folders, templates, and the list of old findings.
    pub more: &'l [Diagnostic],
}

/// Returns all findings of the catalog: those of reading and those of the rules, without what is hidden,
/// weighed by the settings, sorted by file and place.
pub fn assess(catalog: &Catalog, survey: Survey<'_>) -> Findings {
    let mut all = catalog.diagnostics.clone();
    all.extend(survey.more.iter().cloned());
    for rule in rules::ALL {
        rule.apply(catalog, survey.today, &mut all);
    }
    all.retain(|one| !follows_from_a_slip(catalog, one));
    sort_and_dedup(&mut all);
    // With something unread, or rules that were silent, nobody knows what is not there.
    let is_judged = survey.scope == Scope::Whole && survey.today.is_some() && is_readable(&all);
    let mut told = Vec::new();
    let mut allows = allow::read(catalog, &mut told);
    let mut findings = allows.hide(all);
    if is_judged {
        told.extend(allows.unused(&catalog.files));
    }
    if let Some(baseline) = survey.baseline {
        let stale = baseline.hide(&catalog.files, &mut findings);
        if is_judged {
            told.extend(stale);
        }
    }
    findings.open.extend(told);
    catalog.settings.apply(&mut findings.open);
    findings.hidden.retain_mut(|one| {
        let mut alone = vec![one.finding.clone()];
        catalog.settings.apply(&mut alone);
        alone.pop().map(|weighed| one.finding = weighed).is_some()
    });
    sort_and_dedup(&mut findings.open);
    findings
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

/// Returns whether everything could be read and has the structure that it should have.
pub fn is_readable(findings: &[Diagnostic]) -> bool {
    !findings
        .iter()
        .any(|one| one.severity == Severity::Error && one.code.is_firm())
}
