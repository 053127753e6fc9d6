//! PDF: a document becomes JSON, a Typst template sets it, typst's own exporter writes it.
//!
//! In: a [`Document`]. Out: bytes that are the same for the same document, whatever the process, the
//! thread and the day. Text is data: nothing in it is ever read as markup. Functions may be called from
//! several threads at once, but not from a rayon pool: typst runs rayon itself, and nested it has
//! overflowed the stack.

mod beda;
mod columns;
mod data;
mod world;

#[cfg(test)]
mod tests;

use std::collections::BTreeSet;

use jiff::civil::Date;
use typst::World;
use typst::WorldExt;
use typst::diag::SourceDiagnostic;
use typst::foundations::Content;
use typst::foundations::Datetime;
use typst::foundations::Smart;
use typst::foundations::StyleChain;
use typst::introspection::Location;
use typst::introspection::Tag;
use typst::layout::Frame;
use typst::layout::FrameItem;
use typst::model::TableCell;
use typst::pdf::ArtifactElem;
use typst::syntax::DiagSpan;
use typst_layout::PagedDocument;
use typst_pdf::PdfOptions;
use typst_pdf::PdfStandard;
use typst_pdf::PdfStandards;
use typst_pdf::Timestamp;

pub use self::world::Templates;

use self::world::BEDA;
use self::world::DocumentWorld;
use self::world::main;
use super::template::line_span;
use super::template::span;
use crate::diagnostic::Code;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::Span;
use crate::diagnostic::Text;
use crate::diagnostic::quoted;
use crate::diff::Redline;
use crate::view::Document;
use crate::view::Kind;

/// Compilations after which typst forgets what it could not use again.
const KEEP: usize = 5;

/// A PDF file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pdf {
    /// The file.
    pub bytes: Vec<u8>,
    /// Number of pages.
    pub pages: usize,
    /// Whether it conforms to PDF/A-2a besides PDF/UA-1: only with a date.
    pub archival: bool,
    /// Characters that no shipped font has, in order; U+FFFD stands in their place.
    pub replaced: Vec<char>,
}

/// Why there is no PDF.
#[derive(Debug, thiserror::Error)]
pub enum PdfError {
    /// The date of the document is none: the fault of whoever made the document.
    #[error("`{0}` is not a date of the form YYYY-MM-DD")]
    Date(String),
    /// The document does not fit into JSON; our fault.
    #[error("the document cannot be handed to the template")]
    Data(#[from] serde_json::Error),
    /// The template does not compile: our fault.
    #[error("typst could not set the document: {}", .0.join("; "))]
    Set(Vec<String>),
    /// The document breaks a rule of PDF/UA or PDF/A: ours.
    #[error("typst could not write the PDF: {}", .0.join("; "))]
    Export(Vec<String>),
    /// A template of the agency does not compile, or breaks a rule of PDF/UA or PDF/A.
    #[error("a template of the workspace is at fault: {}", join(.0))]
    Own(Vec<Diagnostic>),
}

impl PdfError {
    /// Returns the message in both languages; what typst said stays English.
    pub fn text(&self) -> Text {
        let id = match self {
            Self::Date(date) => format!("`{date}` bukan tanggal berbentuk YYYY-MM-DD"),
            Self::Data(error) => format!("dokumen tidak dapat diserahkan kepada templat: {error}"),
            Self::Set(said) => format!("typst tidak dapat menyusun dokumen: {}", said.join("; ")),
            Self::Export(said) => format!("typst tidak dapat menulis PDF: {}", said.join("; ")),
            Self::Own(findings) => {
                let said: Vec<&str> = findings.iter().map(|one| one.message.id.as_ref()).collect();
                format!("templat di ruang kerja ini bersalah: {}", said.join("; "))
            }
        };
        Text {
            id: id.into(),
            en: self.to_string().into(),
        }
    }
}

fn join(findings: &[Diagnostic]) -> String {
    let said: Vec<&str> = findings.iter().map(|one| one.message.en.as_ref()).collect();
    said.join("; ")
}

impl Templates {
    /// Returns `doc` as a PDF file, as [`pdf`] does, set by these templates.
    ///
    /// # Errors
    ///
    /// See [`PdfError`].
    pub fn pdf(&self, doc: &Document, fallback: Option<Date>) -> Result<Pdf, PdfError> {
        Prepared::by(self, doc, fallback)?.make()
    }

    /// Returns a redline as a PDF file, as [`pdf`] does a document; its date is the latest of the new versions,
    /// else `fallback`.
    ///
    /// # Errors
    ///
    /// See [`PdfError`]; none of them is the fault of a text in it.
    pub fn redline(&self, redline: &Redline, fallback: Option<Date>) -> Result<Pdf, PdfError> {
        let dates = redline.standards.iter().filter_map(|doc| doc.date.as_ref());
        let date = day(dates.max(), fallback)?;
        let data = beda::data(redline)?;
        let world = DocumentWorld::new(self, BEDA, data, date.and_then(datetime));
        let [old, new] = &redline.compared;
        let made = set(&world).and_then(|paged| {
            let file = File {
                ident: format!("baku:beda/{old}/{new}"),
                replaced: uncovered(redline),
            };
            export(file, date, &world, &paged)
        });
        comemo::evict(KEEP);
        made
    }

    /// Returns the texts of the pages of `doc`, as [`frames_text`] does, set by these templates.
    ///
    /// # Errors
    ///
    /// As [`Self::pdf`], as far as the document must be set.
    pub fn frames_text(&self, doc: &Document) -> Result<Vec<String>, PdfError> {
        frames_text_by(self, doc)
    }
}

/// Returns `doc` as a PDF file: PDF/UA-1, and PDF/A-2a as well when there is a date.
///
/// The date is that of the document, else `fallback` (`SOURCE_DATE_EPOCH`, say).
///
/// # Errors
///
/// See [`PdfError`]; none of them is the fault of a text in the document.
pub fn pdf(doc: &Document, fallback: Option<Date>) -> Result<Pdf, PdfError> {
    Prepared::new(doc, fallback)?.make()
}

/// Returns the texts of the pages of a redline, as [`frames_text`] does those of a document; for tests.
///
/// # Errors
///
/// As [`Templates::redline`], as far as it must be set.
pub fn redline_frames_text(redline: &Redline) -> Result<Vec<String>, PdfError> {
    let world = DocumentWorld::new(Templates::shipped(), BEDA, beda::data(redline)?, None);
    let texts = read(&set(&world)?);
    comemo::evict(KEEP);
    Ok(texts)
}

/// A document with all that typst needs to set it; what is left is typst's own work, which the bench
/// measures the whole build against.
pub struct Prepared<'d> {
    doc: &'d Document,
    date: Option<Date>,
    world: DocumentWorld<'d>,
}

impl<'d> Prepared<'d> {
    /// Prepares `doc` for the shipped templates; the date is as for [`pdf`].
    ///
    /// # Errors
    ///
    /// [`PdfError::Date`] and [`PdfError::Data`].
    pub fn new(doc: &'d Document, fallback: Option<Date>) -> Result<Self, PdfError> {
        Self::by(Templates::shipped(), doc, fallback)
    }

    /// Prepares `doc` for `templates`.
    fn by(
        templates: &'d Templates,
        doc: &'d Document,
        fallback: Option<Date>,
    ) -> Result<Self, PdfError> {
        let date = day(doc.date.as_ref(), fallback)?;
        let world = DocumentWorld::new(
            templates,
            main(doc.kind),
            data::data(doc)?,
            date.and_then(datetime),
        );
        Ok(Self { doc, date, world })
    }

    /// Sets and writes the document.
    ///
    /// # Errors
    ///
    /// [`PdfError::Set`] and [`PdfError::Export`].
    pub fn make(&self) -> Result<Pdf, PdfError> {
        let paged = set(&self.world);
        // Whatever happened, the caches of this document are of no use to the next.
        let result = paged.and_then(|paged| {
            let file = File {
                ident: ident(self.doc),
                replaced: uncovered(self.doc),
            };
            export(file, self.date, &self.world, &paged)
        });
        comemo::evict(KEEP);
        result
    }
}

/// Returns the texts of the pages of `doc` as a machine reads them out, in the order in which they stand in
/// the file: without running heads and feet and what is only repeated on a further page; for tests.
///
/// # Errors
///
/// As [`pdf`], as far as the document must be set.
pub fn frames_text(doc: &Document) -> Result<Vec<String>, PdfError> {
    Templates::shipped().frames_text(doc)
}

fn frames_text_by(templates: &Templates, doc: &Document) -> Result<Vec<String>, PdfError> {
    let texts = read(&set(&Prepared::by(templates, doc, None)?.world)?);
    comemo::evict(KEEP);
    Ok(texts)
}

fn read(paged: &PagedDocument) -> Vec<String> {
    let mut reader = Reader::default();
    for page in paged.pages() {
        reader.read(&page.frame);
    }
    reader.texts
}

/// Reads frames as the tags of a PDF let a machine read them: without what is an artifact.
#[derive(Default)]
struct Reader {
    texts: Vec<String>,
    /// The artifacts around the place that is read.
    artifacts: Vec<Location>,
}

impl Reader {
    fn read(&mut self, frame: &Frame) {
        for (_, item) in frame.items() {
            match item {
                FrameItem::Group(group) => self.read(&group.frame),
                FrameItem::Text(text) if self.artifacts.is_empty() => {
                    self.texts.push(text.text.to_string());
                }
                FrameItem::Tag(Tag::Start(element, _)) if is_artifact(element) => {
                    self.artifacts.extend(element.location());
                }
                FrameItem::Tag(Tag::End(location, ..)) => {
                    self.artifacts.retain(|open| open != location);
                }
                FrameItem::Text(_)
                | FrameItem::Tag(_)
                | FrameItem::Shape(..)
                | FrameItem::Image(..)
                | FrameItem::Link(..) => {}
            }
        }
    }
}

/// Returns whether an element is decoration to typst's exporter: marked so, or the head of a table again.
fn is_artifact(element: &Content) -> bool {
    let repeated = element
        .to_packed::<TableCell>()
        .is_some_and(|cell| cell.is_repeated.get(StyleChain::default()));
    repeated || element.is::<ArtifactElem>()
}

/// Returns the characters of `doc` that no shipped font has, in order and each once.
pub fn uncovered(doc: &impl serde::Serialize) -> Vec<char> {
    let mut found = BTreeSet::new();
    // Every text of a document is in its JSON, and the rest of the JSON is ASCII.
    let json = serde_json::to_value(doc).unwrap_or_default();
    find_uncovered(&json, &mut found);
    found.into_iter().collect()
}

fn find_uncovered(value: &serde_json::Value, found: &mut BTreeSet<char>) {
    use serde_json::Value;
    match value {
        Value::String(text) => found.extend(text.chars().filter(|&c| !data::is_covered(c))),
        Value::Array(items) => items.iter().for_each(|item| find_uncovered(item, found)),
        Value::Object(map) => {
            map.iter()
                .filter(|(key, _)| *key != "link")
                .for_each(|(_, item)| find_uncovered(item, found));
        }
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

/// Returns what the templates read, for the test of its documentation.
#[cfg(test)]
pub(super) fn data_of(doc: &Document) -> serde_json::Value {
    let data = data::data(doc).expect("a document fits into JSON");
    serde_json::from_slice(&data).expect("the data file is JSON")
}

/// Returns the day that `date` writes, else `fallback`.
fn day(date: Option<&String>, fallback: Option<Date>) -> Result<Option<Date>, PdfError> {
    match date {
        Some(date) => date
            .parse()
            .map(Some)
            .map_err(|_| PdfError::Date(date.clone())),
        None => Ok(fallback),
    }
}

/// Returns midnight of `date` as typst writes it.
fn datetime(date: Date) -> Option<Datetime> {
    let (month, day) = (date.month().unsigned_abs(), date.day().unsigned_abs());
    Datetime::from_ymd_hms(date.year().into(), month, day, 0, 0, 0)
}

/// Sets the document of `world` on pages.
fn set(world: &DocumentWorld<'_>) -> Result<PagedDocument, PdfError> {
    typst::compile::<PagedDocument>(world)
        .output
        .map_err(|said| failure(world, Stage::Set, &said))
}

/// What a file has beside its pages.
struct File {
    /// What identifies it.
    ident: String,
    /// Characters that no shipped font has.
    replaced: Vec<char>,
}

/// Writes the pages as a file.
fn export(
    file: File,
    date: Option<Date>,
    world: &DocumentWorld<'_>,
    paged: &PagedDocument,
) -> Result<Pdf, PdfError> {
    let timestamp = date.and_then(datetime).map(Timestamp::new_utc);
    let options = PdfOptions {
        ident: Smart::Custom(file.ident),
        creator: Smart::Custom(Some(concat!("baku ", env!("CARGO_PKG_VERSION")).to_owned())),
        timestamp,
        standards: standards(timestamp.is_some()),
        ..PdfOptions::default()
    };
    let bytes =
        typst_pdf::pdf(paged, &options).map_err(|said| failure(world, Stage::Export, &said))?;
    Ok(Pdf {
        bytes,
        pages: paged.pages().len(),
        archival: timestamp.is_some(),
        replaced: file.replaced,
    })
}

/// Returns what identifies the file among all that are published: where it stands.
fn ident(doc: &Document) -> String {
    let kind = match doc.kind {
        Kind::Lengkap => "lengkap",
        Kind::Publik => "publik",
        Kind::Sk => "sk",
    };
    format!("baku:{}/{}/{kind}", doc.site, doc.address)
}

/// Returns the standards of a file; PDF/A wants a date.
fn standards(dated: bool) -> PdfStandards {
    let list = [PdfStandard::Ua_1, PdfStandard::A_2a];
    let list = if dated { &list[..] } else { &list[..1] };
    PdfStandards::new(list).expect("PDF/UA-1 and PDF/A-2a can be had together")
}

/// What typst was doing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Stage {
    /// Setting pages.
    Set,
    /// Writing them.
    Export,
}

/// Returns whose fault it is that typst refused, and what it said.
fn failure(world: &DocumentWorld<'_>, stage: Stage, said: &[SourceDiagnostic]) -> PdfError {
    if world.templates().has_own() {
        return PdfError::Own(said.iter().map(|one| finding(world, stage, one)).collect());
    }
    match stage {
        Stage::Set => PdfError::Set(messages(world, said)),
        Stage::Export => PdfError::Export(messages(world, said)),
    }
}

/// Makes the finding that says what typst said, at its place in a template of the agency.
fn finding(world: &DocumentWorld<'_>, stage: Stage, said: &SourceDiagnostic) -> Diagnostic {
    let words = &said.message;
    let (code, message) = match stage {
        Stage::Set => (
            Code::TEMPLATE_FAILED,
            crate::text!(id: "Typst tidak dapat memakai templat: {words}", en: "Typst cannot use the template: {words}"),
        ),
        Stage::Export => (
            Code::TEMPLATE_PDF,
            crate::text!(id: "dengan templat ini PDF tidak dapat ditulis: {words}", en: "with this template the PDF cannot be written: {words}"),
        ),
    };
    let place = own_place(world, said);
    let first = || {
        let own = world.templates().all_own().next();
        own.map_or_else(Span::default, |own| line_span(own.file, &own.text, 1))
    };
    let mut finding = Diagnostic::new(code, place.unwrap_or_else(first), message);
    if !said.hints.is_empty() {
        let hints: Vec<&str> = said.hints.iter().map(|hint| hint.v.as_str()).collect();
        finding = finding.help(Text::same(hints.join("; ")));
    }
    if place.is_none() {
        let own = quoted(world.templates().all_own().map(|own| &own.path));
        let shipped = self::place(world, said).unwrap_or_default();
        let shipped = shipped.trim_end_matches([':', ' ']);
        finding = finding.reason(if shipped.is_empty() {
            crate::text!(id: "Typst tidak menyebut tempatnya; templat Anda di sini: {own}", en: "Typst names no place; your templates here: {own}")
        } else {
            crate::text!(
                id: "ini terjadi di templat bawaan `{shipped}`, yang bekerja bila berdiri sendiri; templat Anda di sini: {own}",
                en: "this happens in the shipped template `{shipped}`, which works by itself; your templates here: {own}"
            )
        });
    }
    finding
}

/// Returns the place of what typst said, or of the nearest call that led to it, in a template of the agency.
fn own_place(world: &DocumentWorld<'_>, said: &SourceDiagnostic) -> Option<Span> {
    let calls = said.trace.iter().map(|point| point.span);
    let here = |at: DiagSpan| {
        let own = world.templates().own(at.id()?)?;
        Some(span(own.file, &own.text, world.range(at)?))
    };
    std::iter::once(said.span)
        .chain(calls.map(Into::into))
        .find_map(here)
}

/// Returns what typst said, with file, line and hints.
fn messages(world: &DocumentWorld<'_>, said: &[SourceDiagnostic]) -> Vec<String> {
    said.iter()
        .map(|diagnostic| message(world, diagnostic))
        .collect()
}

fn message(world: &DocumentWorld<'_>, diagnostic: &SourceDiagnostic) -> String {
    let mut message = place(world, diagnostic).unwrap_or_default();
    message.push_str(&diagnostic.message);
    for hint in &diagnostic.hints {
        message.push_str(" (");
        message.push_str(&hint.v);
        message.push(')');
    }
    message
}

/// Returns "file:line: " of the diagnostic; `None` where typst names no place.
fn place(world: &DocumentWorld<'_>, diagnostic: &SourceDiagnostic) -> Option<String> {
    let source = world.source(diagnostic.span.id()?).ok()?;
    let line = source
        .lines()
        .byte_to_line(world.range(diagnostic.span)?.start)?;
    Some(format!(
        "{}:{}: ",
        source.id().vpath().get_without_slash(),
        line + 1
    ))
}
