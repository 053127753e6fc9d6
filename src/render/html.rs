//! Pages of HTML.
//!
//! In: a document or an index, and a [`Page`] with what only the build knows. Out: the text of one
//! file. Layout and words around the content stand in templates, which an agency can override; the
//! runs of text come to them as finished markup, so no template can forget to escape them.

mod beda;
mod context;
mod papan;
mod runs;
#[cfg(test)]
mod tests;

use std::sync::LazyLock;

use super::engine::Engine;
use super::template::Folder;
use super::template::Own;
use super::template::RenderError;
use crate::diagnostic::Diagnostic;
use crate::diff::Redline;
use crate::view::Document;
use crate::view::Index;
use crate::view::Moved;
use crate::view::PapanPage;

/// Template of the style sheet.
const STYLE: &str = "gaya.css";

static TEMPLATES: LazyLock<Templates> = LazyLock::new(|| Templates::new(&[], &mut Vec::new()));

/// What only the build knows of a page.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Page {
    /// Way from the folder of the page to the root of the site: empty, or `../` once or more.
    pub root: String,
    /// Name of the CSS file below the root; its hash is part of it.
    pub stylesheet: String,
    /// Where the page is published; none where the settings give no base address.
    pub canonical: Option<String>,
    /// Where its source file is published; none where the settings do not say.
    pub source: Option<String>,
    /// The same content in other formats, in the order shown.
    pub downloads: Vec<Download>,
    /// The other form of a standard: `lengkap` leads to `publik` and back. The index leads to the scoreboard.
    pub other: Option<Other>,
}

/// A file beside a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Download {
    /// Its format, which is said first: "PDF".
    pub format: String,
    /// What it holds, in words that go on after the format: "lengkap"; may be empty.
    pub name: String,
    /// Its address, relative to the folder of the page.
    pub file: String,
    /// Its size in bytes; none where it is not known.
    pub bytes: Option<u64>,
    /// How many pages it has; none where it has no pages.
    pub pages: Option<usize>,
}

/// A link to another form of the same standard.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Other {
    /// Words of the link.
    pub name: String,
    /// Its address, relative to the folder of the page.
    pub file: String,
}

/// The templates of all pages, and of their style.
#[derive(Debug)]
pub struct Templates {
    engine: Engine,
}

impl Templates {
    /// Makes the shipped templates with those of `own` in their places; what cannot be parsed is reported.
    pub(super) fn new(own: &[Own], out: &mut Vec<Diagnostic>) -> Self {
        Self {
            engine: Engine::new(Folder::Html, escaped, own, out),
        }
    }

    /// Returns the page of a standard.
    ///
    /// # Errors
    ///
    /// A template that fails or takes too long.
    pub fn standard(&self, doc: &Document, page: &Page) -> Result<String, RenderError> {
        self.engine
            .render("standar.html", context::standard(doc, page))
    }

    /// Returns the index of all standards.
    ///
    /// # Errors
    ///
    /// A template that fails or takes too long.
    pub fn index(&self, index: &Index, page: &Page) -> Result<String, RenderError> {
        self.engine
            .render("indeks.html", context::index(index, page))
    }

    /// Returns the page of an agency.
    ///
    /// # Errors
    ///
    /// A template that fails or takes too long.
    pub fn agency(&self, index: &Index, page: &Page) -> Result<String, RenderError> {
        self.engine
            .render("instansi.html", context::index(index, page))
    }

    /// Returns the page at an old address of a standard.
    ///
    /// # Errors
    ///
    /// A template that fails or takes too long.
    pub fn moved(&self, moved: &Moved, page: &Page) -> Result<String, RenderError> {
        self.engine
            .render("pindah.html", context::moved(moved, page))
    }

    /// Returns the page of the scoreboard.
    ///
    /// # Errors
    ///
    /// A template that fails or takes too long.
    pub fn papan(&self, board: &PapanPage<'_>, page: &Page) -> Result<String, RenderError> {
        self.engine.render("papan.html", papan::papan(board, page))
    }

    /// Returns a redline as one page that needs no other file.
    ///
    /// # Errors
    ///
    /// A template that fails or takes too long.
    pub fn redline(&self, redline: &Redline) -> Result<String, RenderError> {
        // Each standard by itself: what a template may take is bounded, and there may be many of them.
        let piece = |doc| self.engine.render("beda-standar.html", beda::standard(doc));
        let pieces: Result<Vec<String>, RenderError> =
            redline.standards.iter().map(piece).collect();
        self.engine
            .render("beda.html", beda::page(redline, pieces?))
    }

    /// Returns the CSS of all pages.
    ///
    /// # Errors
    ///
    /// A template that fails or takes too long.
    pub fn stylesheet(&self) -> Result<String, RenderError> {
        if self.engine.replaces(STYLE) {
            return self.engine.render(STYLE, minijinja::context! {});
        }
        Ok(stylesheet().to_owned())
    }

    /// Returns whether the agency has templates of its own here.
    pub(super) fn has_own(&self) -> bool {
        self.engine.has_own()
    }
}

fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    runs::push_escaped(&mut out, text);
    out
}

/// Returns the page of a standard, from the shipped templates.
///
/// # Errors
///
/// A template that fails: our fault.
pub fn standard(doc: &Document, page: &Page) -> Result<String, RenderError> {
    TEMPLATES.standard(doc, page)
}

/// Returns the index of all standards, from the shipped templates.
///
/// # Errors
///
/// A template that fails: our fault.
pub fn index(index: &Index, page: &Page) -> Result<String, RenderError> {
    TEMPLATES.index(index, page)
}

/// Returns the page of an agency, from the shipped templates.
///
/// # Errors
///
/// A template that fails: our fault.
pub fn agency(index: &Index, page: &Page) -> Result<String, RenderError> {
    TEMPLATES.agency(index, page)
}

/// Returns a redline as one page, from the shipped templates.
///
/// # Errors
///
/// A template that fails: our fault.
pub fn redline(redline: &Redline) -> Result<String, RenderError> {
    TEMPLATES.redline(redline)
}

/// Returns the shipped CSS of all pages.
pub fn stylesheet() -> &'static str {
    include_str!("../../templates/html/gaya.css")
}

/// Returns what the page of a standard sees, for the test of its documentation.
#[cfg(test)]
pub(super) fn context_of(doc: &Document, page: &Page) -> minijinja::Value {
    context::standard(doc, page)
}

/// Returns what the pages of lists see, for the test of its documentation.
#[cfg(test)]
pub(super) fn context_of_index(index: &Index, page: &Page) -> minijinja::Value {
    context::index(index, page)
}

/// Returns what the page of the scoreboard sees, for the test of its documentation.
#[cfg(test)]
pub(super) fn context_of_papan(board: &PapanPage<'_>, page: &Page) -> minijinja::Value {
    papan::papan(board, page)
}

/// Returns what the page of a redline sees, for the test of its documentation.
#[cfg(test)]
pub(super) fn context_of_redline(redline: &Redline) -> minijinja::Value {
    beda::page(redline, Vec::new())
}
