//! Catalog to findings: what a standard lacks or says wrongly, once its structure is sound.
//!
//! Each rule is one file under `rules/`, listed there. A rule speaks of addresses ([`FieldPath`]); the
//! context knows the bytes.

mod rules;

use crate::catalog::Agency;
use crate::catalog::Catalog;
use crate::catalog::Resolved;
use crate::diagnostic::Code;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::Text;
use crate::diagnostic::sort_and_dedup;
use crate::model::FieldPath;
use crate::model::Standar;
use crate::source::NOTHING;

/// What a rule sees: one standard in its catalog.
pub(crate) struct Context<'c> {
    /// All of the workspace.
    pub(crate) catalog: &'c Catalog,
    /// The standard with its places.
    pub(crate) resolved: &'c Resolved,
    out: Vec<Diagnostic>,
}

impl<'c> Context<'c> {
    /// Returns the standard.
    pub(crate) fn standar(&self) -> &'c Standar {
        &self.resolved.standar
    }

    /// Returns the agencies above it, root first.
    pub(crate) fn agencies(&self) -> Vec<&'c Agency> {
        self.catalog.chain(self.resolved)
    }

    /// Returns whether nobody knows what stands under the top-level key: its block could not be read.
    pub(crate) fn is_unread(&self, key: &str) -> bool {
        self.resolved
            .unread
            .iter()
            .any(|broken| broken == key || broken == NOTHING)
    }

    /// Reports a finding that is the standard's own fault even where it inherits what stands at `path`:
    /// then its title is marked, and the inherited place beside it.
    pub(crate) fn report_here(
        &mut self,
        code: Code,
        path: &FieldPath,
        message: Text,
    ) -> &mut Diagnostic {
        let place = self.resolved.place(path);
        let finding = if place.file == self.resolved.file {
            Diagnostic::new(code, place, message)
        } else {
            let title = self.resolved.place(&FieldPath::default().key("judul"));
            Diagnostic::new(code, title, message).also(
                place,
                Text::fixed("diwarisi dari sini", "inherited from here"),
            )
        };
        self.out.push(finding);
        self.out
            .last_mut()
            .expect("a finding was pushed in the line above")
    }

    /// Reports a finding whose place the rule knows to the byte.
    pub(crate) fn push(&mut self, diagnostic: Diagnostic) {
        self.out.push(diagnostic);
    }

    /// Reports a finding at `path`, or at the nearest thing around it that is written.
    pub(crate) fn report(
        &mut self,
        code: Code,
        path: &FieldPath,
        message: Text,
    ) -> &mut Diagnostic {
        self.out
            .push(Diagnostic::new(code, self.resolved.place(path), message));
        self.out
            .last_mut()
            .expect("a finding was pushed in the line above")
    }
}

/// Returns all findings of the catalog: those of reading and those of the rules, weighed by the settings,
/// sorted by file and place.
pub fn check(catalog: &Catalog) -> Vec<Diagnostic> {
    let mut out = catalog.diagnostics.clone();
    for resolved in &catalog.standards {
        let mut cx = Context {
            catalog,
            resolved,
            out: Vec::new(),
        };
        for rule in rules::ALL {
            rule(&mut cx);
        }
        out.append(&mut cx.out);
    }
    catalog.settings.apply(&mut out);
    sort_and_dedup(&mut out);
    out
}
