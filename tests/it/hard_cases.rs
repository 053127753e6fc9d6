//! `examples/hard-cases/`: what real standards ask of the model, and what the documents make of it.
//!
//! Golden views stand under `tests/golden/kasus/`; `BAKU_UPDATE=1` rewrites them. The services of a catalogue share
//! one file, in which a component that an earlier service has word for word is one line.

use std::collections::{BTreeMap, BTreeSet};

use baku::catalog::Catalog;
use baku::diagnostic::Severity;
use baku::model::Profil;
use baku::view::{Document, Kind};
use serde_json::Value as Json;

use crate::dump;
use crate::project::Project;
use crate::workspace::{
    HARD_CASES, demand_none, files_below, findings, repository, shipped, view, workspace_at,
};

/// Folder of the golden views.
const GOLDEN: &str = "tests/golden/kasus";

/// The agency whose services are a catalogue under one decree, and how many it has.
const CATALOGUE: (&str, usize) = ("kota-contoh/kelurahan-contoh", 25);

/// Opens the comment that names the rows of the list that a file shows.
const CLAIM: &str = "# kasus: ";

/// The row that no published standard shows: texts in two languages. This unit test claims it.
const BILINGUAL: (usize, &str, &str) =
    (24, "src/model/teks.rs", "fn a_text_is_a_map_of_languages()");

/// Every value that is declared free of its grammar: where, its words, and why no typed form fits.
const FREE: &[(&str, &str, &str)] = &[
    (
        "kota-contoh/badan-aset/sewa-aset",
        "Surat Kepala KPKNL Contoh Nomor S-000/KNL.00/2025 tentang Penilaian Sewa Tanah",
        "a letter of an appraiser is no legal instrument, and still what the fee rests on",
    ),
    (
        "kota-contoh/dinas-perpustakaan/kunjungan",
        "Selama jam pelayanan",
        "visitors stay as long as they like",
    ),
    (
        "kota-contoh/kelurahan-contoh/konsultasi-warga",
        "Sesuai kasus",
        "how long a talk takes depends on what is asked",
    ),
    (
        "kota-contoh/puskesmas-contoh/gawat-darurat",
        "Sesuai kasus",
        "treatment ends when the patient is stable",
    ),
];

fn catalog() -> Catalog {
    let catalog = Catalog::new(workspace_at(HARD_CASES));
    assert!(catalog.standards.len() > 40, "the workspace is there");
    catalog
}

#[test]
fn no_hard_case_has_a_finding_above_info() {
    let faults: Vec<String> = findings(&catalog())
        .iter()
        .filter(|one| one.severity != Severity::Info)
        .map(ToString::to_string)
        .collect();
    demand_none("findings of the hard cases", &faults);
}

#[test]
fn every_hard_case_is_built_to_all_formats() {
    let project = Project::new().copy(HARD_CASES, ".");
    project.run(["build", "--output", "dist"]).exit(0);
    let files: BTreeSet<String> = project.files().into_iter().collect();
    let mut missing = Vec::new();
    for standard in &catalog().standards {
        let all: &[&str] = match standard.standar.isi.profil {
            // The page of the six components is then the only one.
            Some(Profil::Publik) => &["index.html", "publik.md", "publik.pdf", "data.json"],
            Some(Profil::Lengkap) | None => &[
                "index.html",
                "lengkap.md",
                "lengkap.pdf",
                "publik.html",
                "publik.md",
                "publik.pdf",
                "data.json",
            ],
        };
        let made = all
            .iter()
            .filter(|name| cfg!(feature = "pdf") || !name.ends_with(".pdf"));
        missing.extend(
            made.map(|name| format!("dist/{}/{name}", standard.address))
                .filter(|path| !files.contains(path)),
        );
    }
    demand_none("files that a build should have written", &missing);
}

#[test]
fn every_row_of_the_list_is_claimed() {
    let readme = shipped(&format!("{HARD_CASES}/README.md"));
    let rows: BTreeSet<usize> = readme
        .lines()
        .filter_map(|line| line.strip_prefix("| ")?.split(' ').next()?.parse().ok())
        .collect();
    assert_eq!(rows, (1..=27).collect(), "README.md lists the rows");
    let mut claimed = BTreeSet::from([BILINGUAL.0]);
    let (_, file, name) = BILINGUAL;
    assert!(shipped(file).contains(name), "{file} has {name}");
    let mut faults = Vec::new();
    for path in files_below(&format!("{HARD_CASES}/standards")) {
        let text = shipped(&path);
        let claim = text.lines().find_map(|line| line.strip_prefix(CLAIM));
        let numbers: Option<Vec<usize>> =
            claim.map(|claim| claim.split(", ").filter_map(|n| n.parse().ok()).collect());
        match numbers {
            Some(numbers) if numbers.iter().all(|n| rows.contains(n)) && !numbers.is_empty() => {
                claimed.extend(numbers);
                if !text.contains("\n# Menunjukkan: ") {
                    faults.push(format!("{path} does not say what it shows"));
                }
            }
            Some(_) => faults.push(format!("{path} claims a row that README.md does not list")),
            None if path.ends_with("/instansi.yaml") => {}
            None => faults.push(format!("{path} has no `{CLAIM}…`")),
        }
    }
    for row in rows.difference(&claimed) {
        faults.push(format!("row {row} is shown by no file"));
    }
    demand_none("claims of the hard cases", &faults);
}

#[test]
fn words_stand_free_only_where_no_typed_form_fits() {
    let mut found = BTreeSet::new();
    for standard in &catalog().standards {
        let tree = serde_json::to_value(&standard.standar).expect("a standard is JSON");
        untyped(&tree, &mut |words| {
            found.insert((standard.address.clone(), words.to_owned()));
        });
    }
    let listed: BTreeSet<(String, String)> = FREE
        .iter()
        .map(|(address, words, _)| ((*address).to_owned(), (*words).to_owned()))
        .collect();
    assert_eq!(
        found, listed,
        "found on the left, listed with reasons on the right"
    );
}

/// Tells the words of each value in `tree` that has no typed form: declared free, or not understood.
fn untyped(tree: &Json, tell: &mut impl FnMut(&str)) {
    match tree {
        Json::Object(map) => {
            if let (Some(words), Some(Json::Null)) =
                (map.get("tertulis").and_then(Json::as_str), map.get("nilai"))
            {
                tell(words);
            }
            map.values().for_each(|value| untyped(value, tell));
        }
        Json::Array(items) => items.iter().for_each(|item| untyped(item, tell)),
        Json::Null | Json::Bool(_) | Json::Number(_) | Json::String(_) => {}
    }
}

#[test]
fn the_catalogue_is_one_decree_with_many_services() {
    let catalog = catalog();
    let (agency, count) = CATALOGUE;
    let services: Vec<_> = catalog
        .standards
        .iter()
        .filter(|standard| standard.address.starts_with(agency))
        .collect();
    assert_eq!(services.len(), count);
    let decrees: BTreeSet<_> = services
        .iter()
        .map(|standard| &standard.standar.keputusan)
        .collect();
    assert_eq!(decrees.len(), 1);
    assert!(decrees.iter().all(|decree| decree.is_some()));
}

/// Returns the golden files as they should be, by name.
fn dumps(catalog: &Catalog) -> BTreeMap<String, String> {
    let mut dumps = BTreeMap::new();
    let mut services = Vec::new();
    for standard in &catalog.standards {
        let document = view(catalog, standard, Kind::Lengkap);
        if standard.address.starts_with(CATALOGUE.0) {
            services.push(document);
            continue;
        }
        let name = last(&standard.address);
        let old = dumps.insert(name.to_owned(), dump::document(&document));
        assert!(old.is_none(), "two cases are called {name}");
    }
    let shared = catalogue(&services);
    assert!(dumps.insert(last(CATALOGUE.0).to_owned(), shared).is_none());
    dumps
}

fn last(address: &str) -> &str {
    address.rsplit('/').next().expect("an address has a name")
}

/// Returns the dump of many documents of which each repeats most of the others.
fn catalogue(documents: &[Document]) -> String {
    let mut seen: BTreeMap<String, &str> = BTreeMap::new();
    let mut text = String::new();
    for document in documents {
        text.push_str(&dump::head(document));
        for part in &document.parts {
            text.push_str(&dump::part_line(part.letter.as_deref(), &part.title));
            for component in &part.components {
                let whole = dump::component(component);
                if let Some(first) = seen.get(&whole) {
                    let title = whole.lines().next().expect("it has a title");
                    text.push_str(&format!("{title} = {}\n", last(first)));
                } else {
                    text.push_str(&whole);
                    seen.insert(whole, &document.address);
                }
            }
        }
        text.push('\n');
    }
    text
}

#[test]
fn views_are_as_reviewed() {
    let dumps = dumps(&catalog());
    let path = |name: &str| format!("{GOLDEN}/{name}.txt");
    if std::env::var_os("BAKU_UPDATE").is_some() {
        // Cleared first, so that a case that is gone leaves nothing behind.
        let folder = repository(GOLDEN);
        if folder.exists() {
            std::fs::remove_dir_all(&folder).expect("golden views can be removed");
        }
        std::fs::create_dir_all(&folder).expect("their folder can be made");
        for (name, text) in &dumps {
            std::fs::write(repository(&path(name)), text).expect("golden views can be written");
        }
        return;
    }
    let there: BTreeSet<String> = files_below(GOLDEN).into_iter().collect();
    let wanted: BTreeSet<String> = dumps.keys().map(|name| path(name)).collect();
    let mut faults: Vec<String> = there
        .difference(&wanted)
        .map(|path| format!("{path} belongs to no case"))
        .collect();
    for (name, made) in &dumps {
        let path = path(name);
        if !there.contains(&path) {
            faults.push(format!("{path} is missing"));
            continue;
        }
        let committed = shipped(&path).replace("\r\n", "\n");
        if committed != *made {
            faults.push(format!("{path} {}", first_difference(&committed, made)));
        }
    }
    demand_none(
        "golden views; where the new ones are right, `BAKU_UPDATE=1 cargo test --test it hard_cases` rewrites them",
        &faults,
    );
}

/// Says where two texts part.
fn first_difference(old: &str, new: &str) -> String {
    let mut lines = old.lines().zip(new.lines()).enumerate();
    match lines.find(|(_, (old, new))| old != new) {
        Some((i, (old, new))) => {
            format!("differs at line {}\n    was: {old}\n    is:  {new}", i + 1)
        }
        None => "differs at its end".to_owned(),
    }
}
