//! The templates that come with the tool, and those of an agency that replace them by name.
//!
//! A template stands at the same path in `templates/` of this repository and of a workspace. There is one
//! table, [`SHIPPED`]: a new template is one line of it.

use crate::diagnostic::Code;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::FileId;
use crate::diagnostic::Severity;
use crate::diagnostic::Span;
use crate::diagnostic::Text;
use crate::diagnostic::quoted;

/// Folder of a workspace in which templates are looked for.
pub const TEMPLATES: &str = "templates";

/// Before the name of a shipped template that an override extends, includes or imports.
pub(super) const SHIPPED_PREFIX: &str = "baku/";

/// Before the name of a piece that only other templates of the agency use.
const PARTIAL_PREFIX: &str = "_";

/// Likeness of two names from which one may be meant for the other.
const ALIKE: f64 = 0.75;

/// A template that comes with the tool.
#[derive(Debug)]
pub struct Shipped {
    /// Path below `templates/`: `html/standar.html`.
    pub path: &'static str,
    /// Its text.
    pub text: &'static str,
}

macro_rules! shipped {
    ($($path:literal)*) => {
        &[$(Shipped { path: $path, text: include_str!(concat!("../../templates/", $path)) }),*]
    };
}

/// All templates that come with the tool, by path.
pub const SHIPPED: &[Shipped] = shipped![
    "html/bagian.html"
    "html/beda-standar.html"
    "html/beda.css"
    "html/beda.html"
    "html/dasar.html"
    "html/gaya.css"
    "html/indeks.html"
    "html/instansi.html"
    "html/papan.css"
    "html/papan.html"
    "html/pindah.html"
    "html/standar.html"
    "markdown/standar.md"
    "pdf/bagian.typ"
    "pdf/beda.typ"
    "pdf/gaya.typ"
    "pdf/kop.typ"
    "pdf/lengkap.typ"
    "pdf/sk.typ"
    "pdf/warna.typ"
];

/// What templates make, and the folder they stand in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Folder {
    /// Pages and their style.
    Html,
    /// Markdown.
    Markdown,
    /// PDF, by Typst.
    Pdf,
}

impl Folder {
    const ALL: [Self; 3] = [Self::Html, Self::Markdown, Self::Pdf];

    fn name(self) -> &'static str {
        match self {
            Self::Html => "html",
            Self::Markdown => "markdown",
            Self::Pdf => "pdf",
        }
    }

    /// Returns how the names of pieces of one's own may end; pictures are drawings, which are text.
    fn partials(self) -> &'static [&'static str] {
        match self {
            Self::Html => &[".html", ".css", ".svg"],
            Self::Markdown => &[".md"],
            Self::Pdf => &[".typ", ".svg"],
        }
    }

    /// Returns the name of the template at `path`, where it stands in this folder.
    fn name_of(self, path: &str) -> Option<&str> {
        path.strip_prefix(self.name())?.strip_prefix('/')
    }

    /// Returns the shipped templates of this folder, by name.
    pub(super) fn shipped(self) -> impl Iterator<Item = (&'static str, &'static str)> {
        SHIPPED
            .iter()
            .filter_map(move |one| Some((self.name_of(one.path)?, one.text)))
    }
}

/// A template of an agency.
#[derive(Debug, Clone)]
pub struct Own {
    /// Its file.
    pub file: FileId,
    /// Path below `templates/`, with `/`.
    pub path: String,
    /// Its text.
    pub text: String,
}

impl Own {
    /// Returns its name, where it stands in `folder`.
    pub(super) fn name(&self, folder: Folder) -> Option<&str> {
        folder.name_of(&self.path)
    }
}

/// What went wrong with a page or text.
#[derive(Debug, thiserror::Error)]
pub enum RenderError {
    /// A shipped template fails without any of the agency's: our fault.
    #[error("page from template `{name}` cannot be made")]
    Shipped {
        /// Name of the template.
        name: String,
        /// What the template engine says, with the line.
        #[source]
        source: minijinja::Error,
    },
    /// A template of the agency is at fault.
    #[error("a template of the workspace is at fault: {}", .0.message.en)]
    Own(Box<Diagnostic>),
}

/// Returns those of `own` that replace a template or are pieces of the agency's, and reports the others.
///
/// One with the text of the shipped one is left out: it changes nothing.
pub(super) fn sort(own: Vec<Own>, out: &mut Vec<Diagnostic>) -> Vec<Own> {
    own.into_iter()
        .filter(|one| match SHIPPED.iter().find(|it| it.path == one.path) {
            Some(shipped) => shipped.text != one.text,
            None if is_partial(&one.path) => true,
            None => {
                out.push(unknown_file(one));
                false
            }
        })
        .collect()
}

/// Returns whether `path`, below `templates/`, is that of a template: one to replace, or a piece.
pub fn is_template(path: &str) -> bool {
    SHIPPED.iter().any(|shipped| shipped.path == path) || is_partial(path)
}

/// Returns whether `path`, below `templates/`, is a folder that templates stand in.
pub fn is_template_folder(path: &str) -> bool {
    Folder::ALL.iter().any(|folder| folder.name() == path)
}

/// Returns whether the template at `path`, below `templates/`, says what the shipped one says.
pub fn is_as_shipped(path: &str, bytes: &[u8]) -> bool {
    SHIPPED
        .iter()
        .any(|shipped| shipped.path == path && shipped.text.as_bytes() == bytes)
}

/// Returns whether `path` is that of a piece of the agency's own.
fn is_partial(path: &str) -> bool {
    Folder::ALL.iter().any(|folder| {
        folder.name_of(path).is_some_and(|name| {
            let ends = folder.partials().iter().any(|end| name.ends_with(end));
            name.starts_with(PARTIAL_PREFIX) && !name.contains('/') && ends
        })
    })
}

/// Makes the finding that `own` replaces nothing.
fn unknown_file(own: &Own) -> Diagnostic {
    let path = &own.path;
    let (folder, name) = path.rsplit_once('/').unwrap_or(("", path));
    let known = Folder::ALL.into_iter().find(|it| it.name() == folder);
    let mut finding = Diagnostic::new(
        Code::TEMPLATE_UNKNOWN,
        Span::new(own.file, 0, 0),
        crate::text!(id: "tidak ada templat `{path}` yang dapat diganti", en: "there is no template `{path}` to replace"),
    );
    if known.is_none() {
        // Elsewhere in the folder another program may keep its own templates.
        finding.severity = Severity::Warning;
    }
    // One that was put into the wrong folder is known by its name alone.
    let moved = SHIPPED
        .iter()
        .map(|it| it.path)
        .find(|it| it.ends_with(&format!("/{name}")));
    let paths = SHIPPED.iter().map(|it| it.path);
    let help = match (moved.or_else(|| alike(path, paths)), known) {
        (Some(meant), _) => {
            crate::text!(id: "maksudnya `{meant}`? Potongan sendiri diberi nama berawalan `_`", en: "did you mean `{meant}`? Pieces of your own have names that begin with `_`")
        }
        (None, Some(known)) => {
            let names = quoted(known.shipped().map(|(name, _)| name));
            let ends = quoted(known.partials());
            crate::text!(
                id: "yang dapat diganti: {names}; potongan sendiri diberi nama berawalan `_` dan berakhiran {ends}",
                en: "these can be replaced: {names}; pieces of your own have names that begin with `_` and end in {ends}"
            )
        }
        (None, None) => Text::fixed(
            "templat disimpan di `templates/html`, `templates/markdown`, atau `templates/pdf`; yang lain tidak dibaca",
            "templates live in `templates/html`, `templates/markdown` or `templates/pdf`; nothing else is read",
        ),
    };
    finding.help(help)
}

/// Returns the one of `names` that `name` may have been meant for.
pub(super) fn alike<'n>(name: &str, names: impl Iterator<Item = &'n str>) -> Option<&'n str> {
    let likeness = |known: &str| strsim::jaro_winkler(name, known);
    names
        .map(|known| (likeness(known), known))
        .filter(|(likeness, _)| *likeness >= ALIKE)
        .max_by(|(a, _), (b, _)| a.total_cmp(b))
        .map(|(_, known)| known)
}

/// Returns the nearest boundaries of characters in `text` round `range`, as a span of `file`.
pub(super) fn span(file: FileId, text: &str, range: std::ops::Range<usize>) -> Span {
    let floor = |at: usize| {
        let mut at = at.min(text.len());
        while !text.is_char_boundary(at) {
            at -= 1;
        }
        at
    };
    let start = floor(range.start);
    Span::new(file, start, floor(range.end).max(start))
}

/// Returns the span of line `number`, from 1, without the blanks around its words.
pub(super) fn line_span(file: FileId, text: &str, number: usize) -> Span {
    let mut start = 0;
    for (index, line) in text.split_inclusive('\n').enumerate() {
        if index + 1 == number {
            let words = line.trim();
            let from = start + (line.len() - line.trim_start().len());
            return Span::new(file, from.min(start + line.len()), from + words.len());
        }
        start += line.len();
    }
    Span::new(file, text.len(), text.len())
}
