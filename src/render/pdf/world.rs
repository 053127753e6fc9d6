//! What typst may see: three templates, one data file, six fonts, and nothing else.
//!
//! No disk, no network, no clock: a template that asks for anything else gets an error.

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
use typst::syntax::FileId;
use typst::syntax::RootedPath;
use typst::syntax::Source;
use typst::syntax::VirtualPath;
use typst::syntax::VirtualRoot;
use typst::text::Font;
use typst::text::FontBook;
use typst::utils::LazyHash;

use crate::view::Kind;

/// Template of the documents that show the components.
const LENGKAP: &str = include_str!("../../../templates/pdf/lengkap.typ");
/// Template of the annex of a decree.
const SK: &str = include_str!("../../../templates/pdf/sk.typ");
/// Colours, type and small parts that all templates share.
const GAYA: &str = include_str!("../../../templates/pdf/gaya.typ");

/// Places of Libertinus Serif regular, italic, semibold and semibold italic in `typst-assets`; a test
/// compares the names. Bold is left out, so that nothing heavier than semibold can be set.
const SERIF: [usize; 4] = [0, 2, 4, 5];

/// What all documents share: it is made once and never changes.
pub(super) struct Shared {
    library: LazyHash<Library>,
    book: LazyHash<FontBook>,
    fonts: Vec<Font>,
    main: Source,
    annex: Source,
    style: Source,
    /// Path of the data file. File ids are a `u16` for the whole process, so every document has the same few.
    data: FileId,
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
            main: Source::new(file_id("lengkap.typ"), LENGKAP.to_owned()),
            annex: Source::new(file_id("sk.typ"), SK.to_owned()),
            style: Source::new(file_id("gaya.typ"), GAYA.to_owned()),
            data: file_id("data.json"),
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

/// Returns the id of a virtual file at the root.
fn file_id(name: &str) -> FileId {
    let path = VirtualPath::new(name).expect("the names of the virtual files are plain");
    RootedPath::new(VirtualRoot::Project, path).intern()
}

/// The world of one document.
pub(super) struct DocumentWorld {
    shared: &'static Shared,
    kind: Kind,
    data: Bytes,
    today: Option<Datetime>,
}

impl DocumentWorld {
    /// Makes the world of a document of `kind`, in which the data file has the content `data` and it is
    /// `today`.
    pub(super) fn new(kind: Kind, data: Vec<u8>, today: Option<Datetime>) -> Self {
        Self {
            shared: Shared::get(),
            kind,
            data: Bytes::new(data),
            today,
        }
    }
}

impl World for DocumentWorld {
    fn library(&self) -> &LazyHash<Library> {
        &self.shared.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.shared.book
    }

    fn main(&self) -> FileId {
        match self.kind {
            Kind::Lengkap | Kind::Publik => self.shared.main.id(),
            Kind::Sk => self.shared.annex.id(),
        }
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        [&self.shared.main, &self.shared.annex, &self.shared.style]
            .into_iter()
            .find(|source| source.id() == id)
            .cloned()
            .ok_or_else(|| FileError::NotFound(id.vpath().get_without_slash().into()))
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        if id == self.shared.data {
            return Ok(self.data.clone());
        }
        Ok(Bytes::from_string(self.source(id)?))
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.shared.fonts.get(index).cloned()
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        self.today
    }
}
