//! `sippn.txt`: what is pasted into the portal, compared with `tests/golden/sippn/`, and that laying it
//! flat loses nothing. `BAKU_UPDATE=1` rewrites the files.

use baku::catalog::{Catalog, RawFile};
use baku::render::text;
use baku::view::{Kind, sippn};

use crate::project::Project;
use crate::reading::squeeze;
use crate::workspace::{
    AGENCY, Fixture, demand_none, files_below, repository, shipped, shipped_workspace, view,
    with_input,
};

/// The labels of the portal, in its order.
const FIELDS: [&str; 6] = [
    "Persyaratan",
    "Sistem, Mekanisme dan Prosedur",
    "Waktu Penyelesaian",
    "Biaya / Tarif",
    "Produk Pelayanan",
    "Pengaduan Layanan",
];

/// Texts that say what follows them, for which the portal has words or places of its own.
const OWN_WORDS: &[&str] = &[
    "Langkah-langkah",
    "Bagan alur",
    "Tempat mengadu",
    "Alur penanganan",
    "Batas waktu penyelesaian pengaduan",
    "Gratis",
    "Tahap",
    "Waktu",
    "Layanan",
    "Tarif",
    "Jenis pengaduan",
];

/// Returns address and text of every standard of a workspace.
fn texts(files: Vec<RawFile>) -> Vec<(String, String)> {
    let catalog = Catalog::new(files);
    assert!(!catalog.standards.is_empty(), "there is a standard");
    let text = |standard| with_input(&catalog, standard, |input| text::sippn(&sippn(input)));
    catalog
        .standards
        .iter()
        .map(|standard| (standard.address.clone(), text(standard)))
        .collect()
}

/// Returns the invented workspace that has every kind of block.
fn contoh() -> Vec<RawFile> {
    let folder = "tests/golden/contoh";
    files_below(folder)
        .into_iter()
        .map(|path| {
            let inside = path.replace(folder, "standards/contoh");
            (inside, shipped(&path).into_bytes())
        })
        .collect()
}

fn fixture(name: &str) -> Vec<RawFile> {
    let path = format!("tests/schema/valid/standar/{name}.yaml");
    let fixture = Fixture::all("valid")
        .into_iter()
        .find(|one| one.path == path);
    fixture.expect("the fixture is there").workspace()
}

#[test]
fn samples_are_as_kept() {
    let mut faults = Vec::new();
    let fixtures = [
        "kartu_anggota_lengkap",
        "jalur_ganda",
        "belum_diisi",
        "komponen_tidak_berlaku",
    ];
    let samples = [contoh(), shipped_workspace()]
        .into_iter()
        .chain(fixtures.map(fixture))
        .flat_map(texts);
    for (address, text) in samples {
        let name = address.replace('/', "--");
        let path = format!("tests/golden/sippn/{name}.txt");
        if std::env::var_os("BAKU_UPDATE").is_some() {
            std::fs::create_dir_all(repository("tests/golden/sippn"))
                .expect("the folder can be made");
            std::fs::write(repository(&path), &text).expect("the file can be written");
        }
        let kept = std::fs::read_to_string(repository(&path)).unwrap_or_default();
        if kept.replace("\r\n", "\n") != text {
            faults.push(format!("{path} differs; now it is:\n{text}"));
        }
    }
    demand_none("sippn", &faults);
}

#[test]
fn the_text_has_the_fields_of_the_portal_and_nothing_that_cannot_be_pasted() {
    for fixture in Fixture::all("valid") {
        if !fixture.path.contains("/standar/") {
            continue;
        }
        for (address, text) in texts(fixture.workspace()) {
            let blocks: Vec<&str> = text.split("\n\n").collect();
            let labels: Vec<&str> = blocks
                .iter()
                .filter_map(|block| block.lines().next())
                .collect();
            assert!(labels.ends_with(&FIELDS), "{address}: {labels:?}");
            assert!(labels.len() <= 2 + FIELDS.len(), "{address}: {labels:?}");
            assert!(text.ends_with('\n') && !text.ends_with("\n\n"), "{address}");
            assert!(!text.contains(['\r', '\t', '\u{a0}']), "{address}: {text}");
            for line in text.lines() {
                assert_eq!(line.trim(), line, "{address}");
                assert!(!line.starts_with(['-', '*', '•', '–']), "{address}: {line}");
            }
        }
    }
}

#[test]
fn laying_it_flat_loses_nothing() {
    let mut workspaces = vec![contoh(), shipped_workspace()];
    let fixtures = Fixture::all("valid").into_iter();
    workspaces.extend(
        fixtures
            .filter(|fixture| fixture.path.contains("/standar/"))
            .map(|fixture| fixture.workspace()),
    );
    let mut faults = Vec::new();
    let mut looked_for = 0;
    for files in workspaces {
        let catalog = Catalog::new(files);
        for standard in &catalog.standards {
            let text = with_input(&catalog, standard, |input| text::sippn(&sippn(input)));
            let text = squeeze(&text).to_lowercase();
            let mut document = view(&catalog, standard, Kind::Publik);
            (document.facts, document.notes, document.summary) = Default::default();
            for part in &mut document.parts {
                (part.title, part.lead) = (String::new(), None);
                part.components
                    .retain(|component| component.number.is_some());
                part.components
                    .iter_mut()
                    .for_each(|component| component.title = String::new());
            }
            for wanted in document.texts().split_off(2) {
                looked_for += 1;
                if !OWN_WORDS.contains(&wanted.as_str()) && !stands(&text, &wanted) {
                    faults.push(format!("{}: {wanted:?}", standard.address));
                }
            }
        }
    }
    assert!(looked_for > 400, "only {looked_for} texts");
    demand_none("texts that are lost", &faults);
}

/// Returns whether the words of a document stand in `text`: a sentence that is said once for all steps may
/// be said at each of them, attributes are parted by semicolons, and no full stop ends a line.
fn stands(text: &str, wanted: &str) -> bool {
    let wanted = wanted
        .strip_prefix("Semua langkah dilakukan oleh ")
        .unwrap_or(wanted)
        .trim_start_matches("Untuk: ")
        .replace(" · ", "; ");
    let wanted = squeeze(wanted.trim_end_matches(['.', ':'])).to_lowercase();
    text.contains(&wanted)
}

#[test]
fn it_is_built_when_asked_for_and_offered_for_download() {
    let standard = "skema: 1\nkode: uji\njudul: Uji\nbiaya: Gratis\n";
    let project = Project::new()
        .copy("tests/schema/instansi.yaml", AGENCY)
        .write("standards/dinas-contoh/uji.yaml", standard)
        .write(
            "baku.yaml",
            "skema: 1\nkeluaran: {dokumen: {lengkap: [html], publik: []}}\n",
        );
    let file = "dist/dinas-contoh/uji/sippn.txt".to_owned();
    project.run(["build"]).exit(0);
    assert!(!project.files().contains(&file), "nobody asked for it");
    let project = project.write(
        "baku.yaml",
        "skema: 1\nkeluaran: {dokumen: {lengkap: [html], publik: [], sippn: [teks]}}\n",
    );
    project.run(["build"]).exit(0);
    assert!(
        project
            .read(&file)
            .contains("\nBiaya / Tarif\nTidak dipungut biaya\n")
    );
    let page = project.read("dist/dinas-contoh/uji/index.html");
    assert!(
        page.contains("<a href=\"sippn.txt\">Teks SIPPN</a>"),
        "{page}"
    );
}
