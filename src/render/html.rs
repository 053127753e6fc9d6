//! Pages of HTML.
//!
//! In: a document or an index, and a [`Page`] with what only the build knows. Out: the text of one
//! file. Layout and words around the content stand in templates, which an agency can override; the
//! runs of text come to them as finished markup, so no template can forget to escape them.

mod context;
mod runs;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;
use std::sync::LazyLock;

use minijinja::Environment;
use minijinja::Error;
use minijinja::ErrorKind;
use minijinja::Output;
use minijinja::State;
use minijinja::UndefinedBehavior;
use minijinja::Value;
use minijinja::syntax::SyntaxConfig;

use crate::view::Document;
use crate::view::Index;
use crate::view::Moved;

/// Instructions that one page may take: some hundred times those of a long standard, about a second.
///
/// Overrides are the agency's own code; an endless loop in one must end the build, not hang it.
const FUEL: u64 = 20_000_000;

/// The templates that come with the tool, by name.
const SHIPPED: &[(&str, &str)] = &[
    (
        "dasar.html",
        include_str!("../../templates/html/dasar.html"),
    ),
    (
        "bagian.html",
        include_str!("../../templates/html/bagian.html"),
    ),
    (
        "standar.html",
        include_str!("../../templates/html/standar.html"),
    ),
    (
        "indeks.html",
        include_str!("../../templates/html/indeks.html"),
    ),
    (
        "instansi.html",
        include_str!("../../templates/html/instansi.html"),
    ),
    (
        "pindah.html",
        include_str!("../../templates/html/pindah.html"),
    ),
];

/// Before the name of a shipped template that an override may extend or import.
const SHIPPED_PREFIX: &str = "baku/";

static TEMPLATES: LazyLock<Templates> = LazyLock::new(|| {
    Templates::new(BTreeMap::new()).expect("shipped templates are parsed by the tests")
});

/// What went wrong with a page.
#[derive(Debug, thiserror::Error)]
pub enum RenderError {
    /// A template cannot be parsed: the agency's, where it overrides one, else ours.
    #[error("template `{name}` cannot be read")]
    Template {
        /// Name of the template.
        name: String,
        /// What the template engine says, with the line.
        #[source]
        source: minijinja::Error,
    },
    /// An override has a name that no page uses: the agency's mistake.
    #[error("no template is called `{name}`")]
    UnknownTemplate {
        /// The name.
        name: String,
    },
    /// A template fails or does not end: the agency's, where it overrides one, else ours.
    #[error("page from template `{name}` cannot be made")]
    Page {
        /// Name of the template.
        name: String,
        /// What the template engine says, with the line.
        #[source]
        source: minijinja::Error,
    },
}

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
    /// The other form of a standard: `lengkap` leads to `publik` and back.
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

/// The templates of all pages.
#[derive(Debug)]
pub struct Templates {
    environment: Environment<'static>,
}

impl Templates {
    /// Makes the shipped templates with `overrides`, which are named like the one they replace.
    ///
    /// An override reaches the shipped one as `baku/<name>`: `{% extends "baku/standar.html" %}`.
    /// Templates see nothing but each other; the engine reads no files.
    ///
    /// # Errors
    ///
    /// An override that replaces nothing or cannot be parsed.
    pub fn new(overrides: BTreeMap<String, String>) -> Result<Self, RenderError> {
        let mut environment = strict_environment();
        for (name, source) in SHIPPED {
            add(&mut environment, name, source)?;
            add(&mut environment, &format!("{SHIPPED_PREFIX}{name}"), source)?;
        }
        for (name, source) in overrides {
            if !SHIPPED.iter().any(|(shipped, _)| *shipped == name) {
                return Err(RenderError::UnknownTemplate { name });
            }
            add(&mut environment, &name, &source)?;
        }
        Ok(Self { environment })
    }

    /// Returns the page of a standard.
    ///
    /// # Errors
    ///
    /// A template that fails or takes too long.
    pub fn standard(&self, doc: &Document, page: &Page) -> Result<String, RenderError> {
        self.render("standar.html", context::standard(doc, page))
    }

    /// Returns the index of all standards.
    ///
    /// # Errors
    ///
    /// A template that fails or takes too long.
    pub fn index(&self, index: &Index, page: &Page) -> Result<String, RenderError> {
        self.render("indeks.html", context::index(index, page))
    }

    /// Returns the page of an agency.
    ///
    /// # Errors
    ///
    /// A template that fails or takes too long.
    pub fn agency(&self, index: &Index, page: &Page) -> Result<String, RenderError> {
        self.render("instansi.html", context::index(index, page))
    }

    /// Returns the page at an old address of a standard.
    ///
    /// # Errors
    ///
    /// A template that fails or takes too long.
    pub fn moved(&self, moved: &Moved, page: &Page) -> Result<String, RenderError> {
        self.render("pindah.html", context::moved(moved, page))
    }

    fn render(&self, name: &str, context: Value) -> Result<String, RenderError> {
        self.environment
            .get_template(name)
            .and_then(|template| template.render(context))
            .map_err(|source| RenderError::Page {
                name: name.to_owned(),
                source,
            })
    }
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

/// Returns the CSS of all pages.
pub fn stylesheet() -> &'static str {
    include_str!("../../templates/html/gaya.css")
}

/// Returns an environment in which a misspelt variable is an error and all text is escaped.
fn strict_environment() -> Environment<'static> {
    let mut environment = Environment::new();
    environment.set_undefined_behavior(UndefinedBehavior::Strict);
    environment.set_auto_escape_callback(|_| minijinja::AutoEscape::Html);
    environment.set_formatter(print);
    environment.set_fuel(Some(FUEL));
    // Lines that hold only a tag leave no empty line in the page.
    environment.set_syntax(
        SyntaxConfig::builder()
            .trim_blocks(true)
            .lstrip_blocks(true)
            .build()
            .expect("the default delimiters are valid"),
    );
    environment
}

/// Prints `value` as text, or as it is where it is finished markup.
///
/// Replaces the formatter of the engine for three reasons: addresses keep their slashes, control
/// characters that HTML forbids go, and an optional field printed without asking is an error.
fn print(out: &mut Output<'_>, _: &mut State<'_, '_>, value: &Value) -> Result<(), Error> {
    if value.is_undefined() || value.is_none() {
        return Err(Error::new(
            ErrorKind::UndefinedError,
            "nothing to print here",
        ));
    }
    let owned;
    let text = match value.as_str() {
        Some(text) => text,
        None => {
            owned = value.to_string();
            &owned
        }
    };
    if value.is_safe() {
        return Ok(out.write_str(text)?);
    }
    let mut escaped = String::with_capacity(text.len());
    runs::push_escaped(&mut escaped, text);
    Ok(out.write_str(&escaped)?)
}

fn add(
    environment: &mut Environment<'static>,
    name: &str,
    source: &str,
) -> Result<(), RenderError> {
    environment
        .add_template_owned(name.to_owned(), source.to_owned())
        .map_err(|source| RenderError::Template {
            name: name.to_owned(),
            source,
        })
}
