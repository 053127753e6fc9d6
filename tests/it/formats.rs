//! The three formats say the same: every text of a document stands in each, in order.
//!
//! With `BAKU_AUDIT_TEXTS=DIR` (set by `.ci/run`) the texts of the shipped documents are written there,
//! to be looked for in what a screen reader gets of their PDFs.

use baku::catalog::Catalog;
use baku::render::html::Page;
use baku::view::{Document, Kind};

use crate::reading;
use crate::workspace::{Fixture, HARD_CASES, demand_none, shipped_workspace, view, workspace_at};

/// The variable that names the folder for the texts.
const TEXTS: &str = "BAKU_AUDIT_TEXTS";

/// The fixture that has branches, alternatives, variants, a table of fees and stages.
pub const RICH: &str = "tests/schema/valid/standar/kartu_anggota_lengkap.yaml";

/// All documents.
const KINDS: [Kind; 3] = [Kind::Lengkap, Kind::Publik, Kind::Sk];

/// Words that some format might take for its own: all must be read as they stand.
const HOSTILE: &[&str] = &[
    "<script>alert(1)</script>",
    "#let x = 1; #panic(\"x\")",
    "{{ 7 * 7 }} {% raw %}",
    "$x^2$ @label <label> // komentar /* komentar */",
    "*tebal* _miring_ `kode` [tautan](https://contoh.go.id)",
    "| a | b | # judul - butir 1. nomor",
    "&amp; &lt; \\ ~ ^ \"kutip\" 'kutip'",
    "graph TD; A-->B; end",
];

pub fn documents(files: Vec<(String, Vec<u8>)>) -> Vec<(String, Document)> {
    let catalog = Catalog::new(files);
    assert!(!catalog.standards.is_empty(), "there is a standard to draw");
    let mut documents = Vec::new();
    for standard in &catalog.standards {
        for kind in KINDS {
            let name = format!("{} ({kind:?})", standard.address);
            documents.push((name, view(&catalog, standard, kind)));
        }
    }
    documents
}

/// Returns what is wrong in each format of a document.
fn faults(name: &str, document: &Document) -> Vec<String> {
    let texts = document.texts();
    assert!(texts.len() > 10, "{name} has hardly a text: {texts:?}");
    let mut formats = Vec::new();
    #[cfg(feature = "pdf")]
    formats.push(("PDF", pdf(document)));
    // An annex is signed on paper; it has no other form.
    if document.kind != Kind::Sk {
        let page = baku::render::html::standard(document, &Page::default())
            .expect("a document can be drawn");
        let markdown =
            baku::render::markdown::standard(document).expect("a document can be written");
        formats.push(("HTML", reading::html(&page)));
        formats.push(("Markdown", reading::markdown(&markdown)));
    }
    formats
        .iter()
        .filter_map(|(format, whole)| {
            let missing = reading::first_missing(whole, &texts)?;
            Some(format!("{name}, {format}: {missing}"))
        })
        .collect()
}

#[cfg(feature = "pdf")]
fn pdf(document: &Document) -> String {
    let texts = baku::render::pdf::frames_text(document).expect("a document can be set");
    texts.concat()
}

#[test]
fn shipped_standards_read_the_same_in_each_format() {
    let documents = documents(shipped_workspace());
    let faults: Vec<String> = documents
        .iter()
        .flat_map(|(name, document)| faults(name, document))
        .collect();
    demand_none("shipped documents", &faults);
}

#[test]
fn sample_standards_read_the_same_in_each_format() {
    let mut found = Vec::new();
    for fixture in Fixture::all("valid") {
        // One is rich; the others have what it lacks: paths, charts, words that do not parse.
        if fixture.path.contains("/standar/") {
            for (name, document) in documents(fixture.workspace()) {
                found.extend(faults(&format!("{} {name}", fixture.path), &document));
            }
        }
    }
    demand_none("sample documents", &found);
}

#[test]
fn the_rich_sample_is_rich() {
    let fixture = Fixture::all("valid")
        .into_iter()
        .find(|fixture| fixture.path == RICH)
        .expect("the rich fixture is there");
    let (_, document) = documents(fixture.workspace()).remove(0);
    let texts = document.texts().join("\n");
    for part in [
        "Kartu pelajar",
        "anggota baru",
        "belum lengkap",
        "Rp10.000",
        "Pemeriksaan berkas",
    ] {
        let shown = crate::reading::squeeze(&texts);
        assert!(
            shown.contains(&crate::reading::squeeze(part)),
            "{part:?} is not in:\n{texts}"
        );
    }
}

#[test]
fn markup_in_texts_is_read_as_it_stands_in_each_format() {
    let mut found = Vec::new();
    for (name, document) in documents(hostile()) {
        let texts = crate::reading::squeeze(&document.texts().join(" "));
        for words in HOSTILE {
            assert!(
                texts.contains(&crate::reading::squeeze(words)),
                "{name} lacks {words:?}"
            );
        }
        found.extend(faults(&name, &document));
    }
    demand_none("documents with markup in their texts", &found);
}

/// Returns a workspace in which every kind of text has markup of every format.
fn hostile() -> Vec<(String, Vec<u8>)> {
    let quoted: Vec<String> = HOSTILE
        .iter()
        .map(|words| format!("'{}'", words.replace('\'', "''")))
        .collect();
    let list: String = quoted
        .iter()
        .map(|words| format!("  - {words}\n"))
        .collect();
    let steps: String = quoted
        .iter()
        .map(|words| format!("    - {{pelaku: {words}, teks: {words}, keluaran: {words}}}\n"))
        .collect();
    let first = &quoted[0];
    let text = format!(
        "skema: 1\nkode: musuh\njudul: {first}\npersyaratan:\n{list}prosedur:\n  langkah:\n{steps}\
         jangka_waktu: {{bebas: {first}}}\nbiaya: {{bebas: {first}}}\nproduk:\n{list}sarana:\n{list}"
    );
    let agency = crate::workspace::shipped("tests/schema/instansi.yaml");
    vec![
        (
            "standards/dinas-contoh/musuh.yaml".to_owned(),
            text.into_bytes(),
        ),
        (crate::workspace::AGENCY.to_owned(), agency.into_bytes()),
    ]
}

#[test]
fn texts_are_written_for_the_audit_of_pdfs() {
    let Some(folder) = std::env::var_os(TEXTS) else {
        return;
    };
    let catalog = Catalog::new(shipped_workspace());
    for standard in &catalog.standards {
        for (kind, name) in KINDS.into_iter().zip(["lengkap", "publik", "sk"]) {
            let texts = view(&catalog, standard, kind).texts();
            let target = std::path::Path::new(&folder)
                .join(&standard.address)
                .join(format!("{name}.texts.json"));
            let parent = target.parent().expect("a file stands in a folder");
            std::fs::create_dir_all(parent).expect("the folder for texts can be made");
            let json = serde_json::to_string_pretty(&texts).expect("texts are JSON");
            std::fs::write(&target, json).expect("texts can be written");
        }
    }
}

#[test]
fn hard_cases_read_the_same_in_each_format() {
    let faults: Vec<String> = documents(workspace_at(HARD_CASES))
        .iter()
        .flat_map(|(name, document)| faults(name, document))
        .collect();
    demand_none("documents of the hard cases", &faults);
}
