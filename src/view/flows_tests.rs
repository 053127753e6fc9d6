//! The flows of the standards and examples that ship with the project, in every form in which they are told.
#![expect(
    clippy::disallowed_methods,
    reason = "only tests: the program itself reads files in one place"
)]

use std::path::{Path, PathBuf};

use super::{Block, Input, Kind, Publisher, document};
use crate::catalog::{BAKU, Catalog, RawFile, STANDARDS};
use crate::diagram::tests::assert_told_everywhere;
use crate::model::Alur;

/// Workspaces whose flows are looked at.
const WORKSPACES: [&str; 4] = [
    ".",
    "examples/kartu-anggota",
    "examples/as-published",
    "examples/hard-cases",
];

fn workspace(folder: &str) -> Vec<RawFile> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let mut files = vec![(BAKU.to_owned(), std::fs::read(root.join(BAKU)).unwrap())];
    let mut open: Vec<PathBuf> = vec![root.join(STANDARDS)];
    while let Some(folder) = open.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                open.push(path);
            } else {
                let below = path.strip_prefix(&root).unwrap().display().to_string();
                files.push((below.replace('\\', "/"), std::fs::read(&path).unwrap()));
            }
        }
    }
    files.sort();
    files
}

/// Returns the flows of all standards, each with the address and id by which it is known.
fn flows() -> Vec<(String, Alur)> {
    let mut flows = Vec::new();
    for catalog in WORKSPACES.map(|folder| Catalog::new(workspace(folder))) {
        for standard in &catalog.standards {
            let agencies = Publisher::all(catalog.chain(standard));
            let titles = catalog.titles();
            let input = Input {
                standar: &standard.standar,
                agencies: &agencies,
                address: &standard.address,
                settings: &catalog.settings,
                date: None,
                titles: &titles,
            };
            let parts = document(&input, Kind::Lengkap).parts.into_iter();
            let components = parts.flat_map(|part| part.components);
            for block in components.flat_map(|component| component.blocks) {
                if let Block::Figure { id, alur, .. } = block {
                    flows.push((format!("{}/{id}", standard.address), alur));
                }
            }
        }
    }
    flows
}

#[test]
fn shipped_flows_are_told_alike_in_every_form() {
    let flows = flows();
    assert!(flows.len() > 60, "only {} flows", flows.len());
    for (name, alur) in flows {
        // What fails names the flow; captured output is shown with it.
        println!("{name}");
        assert_told_everywhere(&alur);
    }
}
