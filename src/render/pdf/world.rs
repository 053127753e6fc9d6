//! What typst may see: the templates, one data file, six fonts, and nothing else.
//!
//! No disk, no network, no clock: a template that asks for anything else gets an error.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use typst::Feature;
use typst::Library;
use typst::LibraryExt;
use typst::World;
use typst::diag::FileError;
use typst::diag::FileResult;
use typst::foundations::Bytes;
use typst::foundations::Datetime;
use typst::foundations::Duration;
use typst::syntax::DiagSpanKind;
use typst::syntax::FileId;
use typst::syntax::RootedPath;
use typst::syntax::Source;
use typst::syntax::VirtualPath;
use typst::syntax::VirtualRoot;
use typst::text::Font;
use typst::text::FontBook;
use typst::utils::LazyHash;

use crate::diagnostic::Code;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::Text;
use crate::render::template::Folder;
use crate::render::template::Own;
use crate::render::template::SHIPPED_PREFIX;
use crate::render::template::span;
use crate::view::Kind;

/// Template of the documents that show the components.
const LENGKAP: &str = "lengkap.typ";
/// Template of the annex of a decree.
const SK: &str = "sk.typ";
/// Template of a redline.
pub(super) const BEDA: &str = "beda.typ";
/// The data file of every document.
const DATA: &str = "data.json";

/// Places of Libertinus Serif regular, italic, semibold and semibold italic in `typst-assets`; a test
/// compares the names. Bold is left out, so that nothing heavier than semibold can be set.
const SERIF: [usize; 4] = [0, 2, 4, 5];

/// What all documents share: it is made once and never changes.
pub(super) struct Shared {
    library: LazyHash<Library>,
    book: LazyHash<FontBook>,
    fonts: Vec<Font>,
}

impl Shared {
    /// Returns what all documents share; the first call makes it.
    pub(super) fn get() -> &'static Self {
        static SHARED: OnceLock<Shared> = OnceLock::new();
        SHARED.get_or_init(Self::new)
    }

    fn new() -> Self {
        let fonts = fonts();
        Self {
            library: LazyHash::new(
                Library::builder()
                    .with_features([Feature::A11yExtras].into_iter().collect())
                    .build(),
            ),
            book: LazyHash::new(FontBook::from_fonts(&fonts)),
            fonts,
        }
    }

    /// Returns whether there is a glyph for `c` in every look that a text can have: typst picks one font
    /// of each family by weight and slope, so a letter that only the regular has is lost in a heading.
    pub(super) fn covers(&self, c: char) -> bool {
        let has = |index: usize| {
            self.fonts
                .get(index)
                .is_some_and(|font| font.info().coverage.contains(c.into()))
        };
        let [regular, bold] = [SERIF.len(), SERIF.len() + 1];
        [(0, regular), (1, regular), (2, bold), (3, bold)]
            .into_iter()
            .all(|(serif, sans)| has(serif) || has(sans))
    }

    /// Returns the shipped fonts, serif first.
    #[cfg(test)]
    pub(super) fn fonts(&self) -> &[Font] {
        &self.fonts
    }
}

/// Returns the shipped fonts, serif first: a fallback takes the first that has the glyph.
fn fonts() -> Vec<Font> {
    let serif = SERIF.iter().map(|&index| {
        typst_assets::fonts()
            .nth(index)
            .expect("typst-assets is pinned and has 17 fonts")
    });
    let sans = [
        dejavu::sans_condensed::regular(),
        dejavu::sans_condensed::bold(),
    ];
    serif
        .chain(sans)
        .map(|data| Font::new(Bytes::new(data), 0).expect("the shipped fonts are sound"))
        .collect()
}

/// Returns the id of a virtual file below the root; `None` where no file can have such a name.
///
/// File ids are a `u16` for the whole process, so every document has the same few.
fn file_id(name: &str) -> Option<FileId> {
    let path = VirtualPath::new(name).ok()?;
    Some(RootedPath::new(VirtualRoot::Project, path).intern())
}

/// Returns the name of a virtual file; `None` where it is one of a package.
fn name_of(id: &FileId) -> Option<&str> {
    matches!(id.root(), VirtualRoot::Project).then(|| id.vpath().get_without_slash())
}

/// The templates: the shipped ones, and those of an agency in their places.
#[derive(Debug)]
pub struct Templates {
    /// Those that can be compiled, by name.
    sources: BTreeMap<String, Source>,
    /// Drawings of the agency, by name.
    drawings: BTreeMap<String, Bytes>,
    /// The agency's, by name.
    own: BTreeMap<String, Own>,
}

impl Templates {
    /// Makes the shipped templates with those of `own` in their places; what cannot be parsed is reported.
    ///
    /// The shipped one stays in reach as `baku/<name>`.
    pub(in crate::render) fn new(own: &[Own], out: &mut Vec<Diagnostic>) -> Self {
        let mut templates = Self {
            sources: BTreeMap::new(),
            drawings: BTreeMap::new(),
            own: BTreeMap::new(),
        };
        for (name, text) in Folder::Pdf.shipped() {
            templates.add_source(name, text);
        }
        let own: Vec<(&Own, &str)> = own
            .iter()
            .filter_map(|one| Some((one, one.name(Folder::Pdf)?)))
            .collect();
        if !own.is_empty() {
            for (name, text) in Folder::Pdf.shipped() {
                templates.add_source(&format!("{SHIPPED_PREFIX}{name}"), text);
            }
        }
        for (one, name) in own {
            templates.own.insert(name.to_owned(), one.clone());
            if name.ends_with(".typ") {
                templates.add_source(name, &one.text);
                templates.report_syntax(name, one, out);
            } else {
                let bytes = Bytes::from_string(one.text.clone());
                templates.drawings.insert(name.to_owned(), bytes);
            }
        }
        templates
    }

    /// Returns the shipped templates; the first call parses them.
    pub(super) fn shipped() -> &'static Self {
        static TEMPLATES: OnceLock<Templates> = OnceLock::new();
        TEMPLATES.get_or_init(|| Self::new(&[], &mut Vec::new()))
    }

    /// Returns whether the agency has templates of its own here.
    pub(in crate::render) fn has_own(&self) -> bool {
        !self.own.is_empty()
    }

    /// Returns the agency's template that is the virtual file `id`.
    pub(super) fn own(&self, id: FileId) -> Option<&Own> {
        self.own.get(name_of(&id)?)
    }

    /// Returns the agency's templates.
    pub(super) fn all_own(&self) -> impl Iterator<Item = &Own> {
        self.own.values()
    }

    fn add_source(&mut self, name: &str, text: &str) {
        if let Some(id) = file_id(name) {
            let source = Source::new(id, text.to_owned());
            self.sources.insert(name.to_owned(), source);
        }
    }

    fn report_syntax(&self, name: &str, own: &Own, out: &mut Vec<Diagnostic>) {
        let Some(source) = self.sources.get(name) else {
            return;
        };
        let (errors, _) = source.root().errors_and_warnings();
        for error in errors {
            let range = match error.span.get() {
                DiagSpanKind::Number { num, sub_range, .. } => source.range(num, sub_range),
                DiagSpanKind::Range { range, .. } => Some(range),
                DiagSpanKind::Detached => None,
            };
            let range = range.unwrap_or_default();
            let said = &error.message;
            let mut finding = Diagnostic::new(
                Code::TEMPLATE_SYNTAX,
                span(own.file, &own.text, range),
                crate::text!(id: "susunan templat Typst salah: {said}", en: "the Typst template is malformed: {said}"),
            );
            if !error.hints.is_empty() {
                let hints: Vec<String> =
                    error.hints.iter().map(|hint| hint.v.to_string()).collect();
                finding = finding.help(Text::same(hints.join("; ")));
            }
            out.push(finding);
        }
    }
}

/// Returns the template of documents of `kind`.
pub(super) fn main(kind: Kind) -> &'static str {
    match kind {
        Kind::Lengkap | Kind::Publik => LENGKAP,
        Kind::Sk => SK,
    }
}

/// The world of one document.
pub(super) struct DocumentWorld<'t> {
    shared: &'static Shared,
    templates: &'t Templates,
    main: FileId,
    data_id: FileId,
    data: Bytes,
    today: Option<Datetime>,
}

impl<'t> DocumentWorld<'t> {
    /// Makes the world of a document that the template `main` sets, in which the data file has the content `data` and it is
    /// `today`.
    pub(super) fn new(
        templates: &'t Templates,
        main: &str,
        data: Vec<u8>,
        today: Option<Datetime>,
    ) -> Self {
        let plain = "the names of the virtual files are plain";
        Self {
            shared: Shared::get(),
            templates,
            main: file_id(main).expect(plain),
            data_id: file_id(DATA).expect(plain),
            data: Bytes::new(data),
            today,
        }
    }

    /// Returns the templates that are seen here.
    pub(super) fn templates(&self) -> &'t Templates {
        self.templates
    }
}

impl World for DocumentWorld<'_> {
    fn library(&self) -> &LazyHash<Library> {
        &self.shared.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.shared.book
    }

    fn main(&self) -> FileId {
        self.main
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        name_of(&id)
            .and_then(|name| self.templates.sources.get(name))
            .cloned()
            .ok_or_else(|| FileError::NotFound(id.vpath().get_without_slash().into()))
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        if id == self.data_id {
            return Ok(self.data.clone());
        }
        match name_of(&id).and_then(|name| self.templates.drawings.get(name)) {
            Some(drawing) => Ok(drawing.clone()),
            None => Ok(Bytes::from_string(self.source(id)?)),
        }
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.shared.fonts.get(index).cloned()
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        self.today
    }
}
