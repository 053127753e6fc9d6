//! What a rule is, and what it sees.

use std::ops::Range;

use jiff::civil::Date;

use crate::catalog::Agency;
use crate::catalog::Catalog;
use crate::catalog::Resolved;
use crate::diagnostic::Code;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::Safety;
use crate::diagnostic::Span;
use crate::diagnostic::Text;
use crate::model::Biaya;
use crate::model::FieldPath;
use crate::model::Standar;
use crate::source::Files;
use crate::source::NOTHING;
use crate::source::Written;

/// A rule: one file under `rules/`, named like the slug of its first code.
pub(crate) struct Rule {
    /// The codes that it reports, its own first. Their rows in the table say what it is about, with law
    /// and examples; `tests/rules/<slug>/` shows it at work.
    pub(crate) codes: &'static [Code],
    /// What it looks at.
    pub(crate) run: Run,
}

/// What a rule looks at.
#[derive(Clone, Copy)]
pub(crate) enum Run {
    /// Each standard by itself, with the agencies above it.
    Standard(fn(&mut Context<'_>)),
    /// Each text by itself, once, in the file where it is written.
    Text(fn(&mut TextContext<'_>)),
    /// All of the workspace at once.
    Workspace(fn(&mut WorkspaceContext<'_>)),
}

/// What a rule over one standard sees.
pub(crate) struct Context<'c> {
    /// All of the workspace.
    pub(crate) catalog: &'c Catalog,
    /// The standard with its places.
    pub(crate) resolved: &'c Resolved,
    /// The day; rules on dates are silent where the caller does not tell it.
    pub(crate) today: Option<Date>,
    out: &'c mut Vec<Diagnostic>,
}

/// What a rule over one text sees.
pub(crate) struct TextContext<'c> {
    /// The text.
    pub(crate) text: &'c Written,
    files: &'c Files,
    out: &'c mut Vec<Diagnostic>,
}

/// What a rule over the whole workspace sees.
pub(crate) struct WorkspaceContext<'c> {
    /// All of the workspace.
    pub(crate) catalog: &'c Catalog,
    out: &'c mut Vec<Diagnostic>,
}

impl Rule {
    /// Runs the rule over `catalog`.
    pub(super) fn apply(&self, catalog: &Catalog, today: Option<Date>, out: &mut Vec<Diagnostic>) {
        match self.run {
            Run::Standard(run) => {
                for resolved in &catalog.standards {
                    run(&mut Context {
                        catalog,
                        resolved,
                        today,
                        out,
                    });
                }
            }
            Run::Text(run) => {
                let files = &catalog.files;
                for text in &catalog.texts {
                    run(&mut TextContext { text, files, out });
                }
            }
            Run::Workspace(run) => run(&mut WorkspaceContext { catalog, out }),
        }
    }
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

    /// Returns the fees that could be read, each with its address.
    pub(crate) fn fees(&self) -> Vec<(FieldPath, &'c Biaya)> {
        let path = FieldPath::default().key("biaya");
        let fees = self.standar().isi.biaya.some().iter().enumerate();
        fees.filter_map(|(index, fee)| Some((self.item_of(&path, index), fee.nilai.as_ref()?)))
            .collect()
    }

    /// Returns the address of item `index` of the list at `path`; that of the list where a single value stands in its place.
    pub(crate) fn item_of(&self, path: &FieldPath, index: usize) -> FieldPath {
        let item = path.clone().index(index);
        match self.resolved.origin.get(&item) {
            Some(_) => item,
            None => path.clone(),
        }
    }

    /// Returns whether nobody knows what stands under the top-level key: its block could not be read.
    pub(crate) fn is_unread(&self, key: &str) -> bool {
        self.resolved.is_unread(key)
    }

    /// Returns whether a key somewhere below the top-level key is none: what it was meant to say is not known.
    pub(crate) fn has_unknown_key(&self, key: &str) -> bool {
        let root = FieldPath::default();
        let start = self.resolved.place(&root.clone().key(key));
        let next = self
            .resolved
            .origin
            .iter()
            .filter(|(path, span)| path.segments().len() == 1 && span.file == start.file)
            .map(|(_, span)| span.start)
            .filter(|at| *at > start.start)
            .min();
        let is_inside = |span: Span| {
            span.file == start.file
                && span.start >= start.start
                && next.is_none_or(|next| span.start < next)
        };
        let mut found = self.catalog.diagnostics.iter();
        found.any(|one| one.code == Code::UNKNOWN_KEY && one.span().is_some_and(is_inside))
    }

    /// Returns whether nobody knows what an agency above says under the top-level key.
    pub(crate) fn is_unread_above(&self, key: &str) -> bool {
        let agencies = self.agencies();
        let mut unread = agencies.iter().flat_map(|agency| &agency.unread);
        unread.any(|broken| broken == key || broken == NOTHING)
    }

    /// Reports a finding at `path`, or at the nearest thing around it that is written.
    pub(crate) fn report(
        &mut self,
        code: Code,
        path: &FieldPath,
        message: Text,
    ) -> &mut Diagnostic {
        self.push(Diagnostic::new(code, self.resolved.place(path), message))
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
        self.push(finding)
    }

    /// Reports a finding whose place the rule knows to the byte.
    pub(crate) fn push(&mut self, diagnostic: Diagnostic) -> &mut Diagnostic {
        push(self.out, diagnostic)
    }
}

impl<'c> TextContext<'c> {
    /// Returns the text as it is written, quotation marks, escapes and line ends included.
    pub(crate) fn source(&self) -> &'c str {
        self.files.slice(self.text.span)
    }

    /// Returns all of the file that the text stands in.
    pub(crate) fn file(&self) -> &'c str {
        &self.files.get(self.text.span.file).text
    }

    /// Returns the bytes of the file that hold the bytes `range` of the words.
    pub(crate) fn place(&self, range: &Range<usize>) -> Span {
        self.text.place(self.files, range)
    }

    /// Returns the bytes of the file that hold `range` of the words, where `words` can stand instead.
    pub(crate) fn replaceable(&self, range: &Range<usize>, words: &str) -> Option<Span> {
        self.text.replaceable(self.files, range, words)
    }

    /// Reports a finding at the bytes `range` of the words.
    pub(crate) fn report(
        &mut self,
        code: Code,
        range: &Range<usize>,
        message: Text,
    ) -> &mut Diagnostic {
        let place = self.place(range);
        self.push(Diagnostic::new(code, place, message))
    }

    /// Reports a finding at the bytes `range` of the words, which `words` mends where they can be put there.
    pub(crate) fn report_with_fix(
        &mut self,
        code: Code,
        range: &Range<usize>,
        message: Text,
        safety: Safety,
        words: &str,
    ) -> &mut Diagnostic {
        let span = self.replaceable(range, words);
        let finding = self.report(code, range, message);
        if let Some(span) = span {
            let title = match words {
                "" => Text::fixed("hapus", "delete it"),
                words => crate::text!(id: "tulis `{words}`", en: "write `{words}`"),
            };
            *finding = finding.clone().replace(safety, title, span, words);
        }
        finding
    }

    /// Drops the finding of `code` on the whole text: it only follows from what the rule reports.
    pub(crate) fn supersede(&mut self, code: Code) {
        let whole = self.text.span;
        self.out
            .retain(|one| one.code != code || one.span() != Some(whole));
    }

    /// Drops the findings that the whole text cannot be read as what belongs there: they only follow from what
    /// the rule reports.
    pub(crate) fn supersede_unparsed(&mut self) {
        for code in UNPARSED {
            self.supersede(code);
        }
    }

    /// Reports a finding whose place the rule knows to the byte of the file.
    pub(crate) fn push(&mut self, diagnostic: Diagnostic) -> &mut Diagnostic {
        push(self.out, diagnostic)
    }
}

/// Codes of phrases that their grammar does not read.
const UNPARSED: [Code; 7] = [
    Code::RUJUKAN_UNPARSED,
    Code::KANAL_UNPARSED,
    Code::WAKTU_UNPARSED,
    Code::BIAYA_UNPARSED,
    Code::ORANG_UNPARSED,
    Code::FREKUENSI_UNPARSED,
    Code::TANGGAL_UNPARSED,
];

impl WorkspaceContext<'_> {
    /// Returns whether a rule before this one marked something inside `place`.
    pub(crate) fn has_finding_in(&self, place: Span) -> bool {
        let inside = |span: Span| {
            span.file == place.file && place.start <= span.start && span.end <= place.end
        };
        self.out.iter().filter_map(Diagnostic::span).any(inside)
    }

    /// Reports a finding; the places of a standard are [`Resolved::place`], those of an agency [`Agency::place`].
    pub(crate) fn push(&mut self, diagnostic: Diagnostic) -> &mut Diagnostic {
        push(self.out, diagnostic)
    }
}

fn push(out: &mut Vec<Diagnostic>, diagnostic: Diagnostic) -> &mut Diagnostic {
    out.push(diagnostic);
    out.last_mut()
        .expect("a finding was pushed in the line above")
}
