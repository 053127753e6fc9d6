//! What is to be made: pure, from catalog and settings.

use std::collections::BTreeSet;

use crate::catalog::Catalog;
use crate::catalog::Resolved;
use crate::catalog::old_address;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::FileId;
use crate::diagnostic::Severity;
use crate::model::Profil;
use crate::settings::Dokumen;
use crate::settings::Format;
use crate::view::Kind;

/// One file to be made of a standard.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Output {
    /// A document as Markdown.
    Markdown(Kind),
    /// A document as PDF.
    Pdf(Kind),
    /// A document as a page; as `index.html` when it is the main one.
    Html(Kind, Main),
    /// The resolved model.
    Data,
    /// The fields of the portal SIPPN.
    Sippn,
}

/// Whether a page is the one at the address of the standard.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Main {
    /// `index.html`.
    Yes,
    /// A page beside it.
    No,
}

impl Output {
    /// Returns the name of the file in the folder of the standard.
    pub fn file(self) -> String {
        match self {
            Self::Markdown(kind) => format!("{}.md", name(kind)),
            Self::Pdf(kind) => format!("{}.pdf", name(kind)),
            Self::Html(_, Main::Yes) => "index.html".to_owned(),
            Self::Html(kind, Main::No) => format!("{}.html", name(kind)),
            Self::Data => "data.json".to_owned(),
            Self::Sippn => format!("{}.txt", Dokumen::Sippn.name()),
        }
    }
}

/// Returns the name of a kind in file names.
pub(super) fn name(kind: Kind) -> &'static str {
    match kind {
        Kind::Lengkap => Dokumen::Lengkap.name(),
        Kind::Publik => Dokumen::Publik.name(),
        Kind::Sk => Dokumen::Sk.name(),
    }
}

/// Returns the files to be made of `standard`, pages last: a page names size and pages of its PDF.
pub fn outputs(catalog: &Catalog, standard: &Resolved) -> Vec<Output> {
    let formats = |dokumen| {
        catalog
            .settings
            .dokumen
            .get(&dokumen)
            .map(Vec::as_slice)
            .unwrap_or_default()
    };
    let full = standard.standar.isi.profil.unwrap_or_default() == Profil::Lengkap;
    let kinds = [
        (Kind::Lengkap, Dokumen::Lengkap, full),
        (Kind::Publik, Dokumen::Publik, true),
        (Kind::Sk, Dokumen::Sk, true),
    ];
    let kinds: Vec<_> = kinds
        .into_iter()
        .filter(|(_, _, wanted)| *wanted)
        .map(|(kind, dokumen, _)| (kind, formats(dokumen)))
        .collect();
    let mut outputs = Vec::new();
    for (kind, formats) in &kinds {
        if cfg!(feature = "pdf") && formats.contains(&Format::Pdf) {
            outputs.push(Output::Pdf(*kind));
        }
        if formats.contains(&Format::Markdown) {
            outputs.push(Output::Markdown(*kind));
        }
    }
    if formats(Dokumen::Data).contains(&Format::Json) {
        outputs.push(Output::Data);
    }
    if formats(Dokumen::Sippn).contains(&Format::Teks) {
        outputs.push(Output::Sippn);
    }
    let pages = kinds
        .iter()
        .filter(|(_, formats)| formats.contains(&Format::Html));
    for (index, (kind, _)) in pages.enumerate() {
        outputs.push(Output::Html(
            *kind,
            if index == 0 { Main::Yes } else { Main::No },
        ));
    }
    outputs
}

/// Returns the standards that may be published: those without an error in their own file, in an agency
/// above them, in the settings or in a template.
pub fn sound<'c>(catalog: &'c Catalog, diagnostics: &[Diagnostic]) -> Vec<&'c Resolved> {
    let faulty: BTreeSet<FileId> = diagnostics
        .iter()
        .filter(|one| one.severity == Severity::Error)
        .filter_map(|one| one.span().map(|span| span.file))
        .collect();
    // Settings and templates make every document what it is.
    let is_frame = |path: &str| {
        path == crate::catalog::BAKU || path.split('/').next() == Some(crate::render::TEMPLATES)
    };
    let frame_faulty = catalog
        .files
        .iter()
        .any(|(id, file)| is_frame(&file.path) && faulty.contains(&id));
    let is_sound = |standard: &&Resolved| {
        !frame_faulty
            && !standard.agencies.is_empty()
            && !faulty.contains(&standard.file)
            && catalog
                .chain(standard)
                .iter()
                .all(|agency| !faulty.contains(&agency.file))
    };
    catalog.standards.iter().filter(is_sound).collect()
}

/// Returns the addresses below which the last good files stay: those of the standards that are not among
/// `sound`, old ones as well. Where the address of a faulty file is not known (its `kode` could not be read, or it is that
/// of an agency), the only one is the empty address, below which everything stands.
pub fn kept<'c>(
    catalog: &'c Catalog,
    sound: &[&Resolved],
    diagnostics: &[Diagnostic],
) -> Vec<&'c str> {
    let has_kode = |standard: &Resolved| {
        standard
            .standar
            .kode
            .as_ref()
            .is_some_and(|kode| !kode.as_str().is_empty())
    };
    let is_known = |file: FileId| {
        catalog
            .standards
            .iter()
            .any(|standard| standard.file == file && has_kode(standard))
    };
    let mut faulty = diagnostics
        .iter()
        .filter(|one| one.severity == Severity::Error)
        .filter_map(Diagnostic::span);
    if faulty.any(|span| !is_known(span.file)) {
        return vec![""];
    }
    let is_sound = |standard: &Resolved| sound.iter().any(|one| one.address == standard.address);
    catalog
        .standards
        .iter()
        .filter(|standard| !is_sound(standard))
        .flat_map(|standard| {
            let old = standard.standar.alamat_lama.iter();
            old.filter_map(|one| old_address(one))
                .chain([standard.address.as_str()])
        })
        .collect()
}
