//! `baku diff` below the command line: labelled pairs, properties over edited standards, the JSON applied.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use baku::catalog::{Catalog, RawFile};
use baku::diff::{Change, Edition, Pairing, diff};

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// Reads the workspace `folder` of the repository.
fn workspace(folder: &str) -> Vec<RawFile> {
    baku::build::read(&root().join(folder))
        .expect("the workspace can be read")
        .files
}

fn changes(old: &Catalog, new: &Catalog) -> Vec<Change> {
    diff(
        &Edition::of_catalog(old),
        &Edition::of_catalog(new),
        Pairing::ByAddress,
    )
}

/// Returns what a change is, for a message.
fn told(change: &Change) -> String {
    format!(
        "{} {} {} {}",
        change.class,
        change.effect().word(),
        change.kind.word(),
        change.sentence.id
    )
}

/// One labelled pair: an edit of a shipped file, and the classes that it must have.
struct Labelled {
    name: String,
    workspace: String,
    file: String,
    edits: Vec<(String, String)>,
    expected: Vec<(String, String)>,
}

/// Reads a table of labelled pairs: paragraphs of `nama:`, `berkas:`, `dari:`/`menjadi:` (again for a second
/// edit; lines of a text stand indented by two), and `kelas:` with code and effect for each change.
fn read_pairs(path: &Path) -> Vec<Labelled> {
    let text = std::fs::read_to_string(path).expect("the table is there");
    let mut pairs = Vec::new();
    for (paragraph, body) in text.split("\n---\n").enumerate() {
        let mut fields: Vec<(String, Vec<String>)> = Vec::new();
        for line in body.lines().filter(|line| !line.starts_with('#')) {
            match line.strip_prefix("  ") {
                Some(more) => fields
                    .last_mut()
                    .expect("a text stands under its key")
                    .1
                    .push(more.to_owned()),
                None => {
                    let Some((key, rest)) = line.split_once(':') else {
                        assert!(line.trim().is_empty(), "{path:?} {paragraph}: {line}");
                        continue;
                    };
                    let rest = rest.trim();
                    let first = (!rest.is_empty()).then(|| rest.to_owned());
                    fields.push((key.to_owned(), first.into_iter().collect()));
                }
            }
        }
        if fields.is_empty() {
            continue;
        }
        let mut pair = Labelled {
            name: String::new(),
            workspace: String::new(),
            file: String::new(),
            edits: Vec::new(),
            expected: Vec::new(),
        };
        for (key, lines) in fields {
            let value = lines.join("\n");
            match key.as_str() {
                "nama" => pair.name = value,
                "berkas" => {
                    let (workspace, file) = value.split_once(' ').expect("workspace and file");
                    pair.workspace = workspace.to_owned();
                    pair.file = file.to_owned();
                }
                "dari" => pair.edits.push((value, String::new())),
                "menjadi" => pair.edits.last_mut().expect("`dari` comes first").1 = value,
                "kelas" => {
                    for line in lines {
                        let (code, effect) = line.split_once(' ').expect("code and effect");
                        pair.expected.push((code.to_owned(), effect.to_owned()));
                    }
                }
                other => panic!("{path:?}: unknown key {other}"),
            }
        }
        pairs.push(pair);
    }
    pairs
}

/// Share of the labelled pairs that must be exact, in hundredths.
const SHARE: usize = 98;

#[test]
fn labelled_pairs_have_their_classes() {
    let mut workspaces: BTreeMap<String, Vec<RawFile>> = BTreeMap::new();
    let (mut exact, mut all, mut missed) = (0, 0, Vec::new());
    let mut folder: Vec<PathBuf> = std::fs::read_dir(root().join("tests/diff"))
        .expect("the folder is there")
        .map(|entry| entry.expect("entries can be read").path())
        .filter(|path| path.extension().is_some_and(|end| end == "txt"))
        .collect();
    folder.sort();
    for pair in folder.iter().flat_map(|path| read_pairs(path)) {
        all += 1;
        let old = workspaces
            .entry(pair.workspace.clone())
            .or_insert_with(|| workspace(&pair.workspace))
            .clone();
        let mut new = old.clone();
        let file = new
            .iter_mut()
            .find(|(path, _)| *path == pair.file)
            .unwrap_or_else(|| panic!("{}: there is no {}", pair.name, pair.file));
        let mut text = String::from_utf8(file.1.clone()).expect("text");
        for (from, to) in &pair.edits {
            assert_eq!(
                text.matches(from.as_str()).count(),
                1,
                "{}: `{from}`",
                pair.name
            );
            text = text.replace(from.as_str(), to);
        }
        file.1 = text.into_bytes();
        let (old, new) = (Catalog::new(old), Catalog::new(new));
        for catalog in [&old, &new] {
            let errors: Vec<_> = catalog
                .diagnostics
                .iter()
                .filter(|one| one.severity == baku::diagnostic::Severity::Error)
                .map(|one| one.message.id.clone())
                .collect();
            assert_eq!(errors, Vec::<String>::new(), "{}", pair.name);
        }
        let there = changes(&old, &new);
        let mut found: Vec<(String, String)> = there
            .iter()
            .map(|one| (one.class.to_string(), one.effect().word().to_owned()))
            .collect();
        let mut expected = pair.expected.clone();
        found.sort();
        expected.sort();
        if found == expected {
            exact += 1;
        } else {
            let lines: Vec<String> = there.iter().map(told).collect();
            missed.push(format!(
                "{}: expected {expected:?}\n    {}",
                pair.name,
                lines.join("\n    ")
            ));
        }
        mirrored(&pair.name, &there, &changes(&new, &old));
    }
    println!("{exact} of {all} labelled pairs are exact");
    assert!(
        exact * 100 >= all * SHARE,
        "{exact} of {all} are exact; missed:\n{}",
        missed.join("\n")
    );
}

/// Demands that the changes back are the mirrors of the changes there.
fn mirrored(name: &str, there: &[Change], back: &[Change]) {
    let sides = |sides: &[baku::diff::Side]| -> Vec<(String, String)> {
        sides
            .iter()
            .map(|side| (side.pointer.clone(), side.words.clone()))
            .collect()
    };
    let mut a: Vec<_> = there
        .iter()
        .map(|one| {
            let class = one.class.mirror().as_str();
            (class, one.kind.mirror(), sides(&one.new), sides(&one.old))
        })
        .collect();
    let mut b: Vec<_> = back
        .iter()
        .map(|one| {
            (
                one.class.as_str(),
                one.kind,
                sides(&one.old),
                sides(&one.new),
            )
        })
        .collect();
    a.sort();
    b.sort();
    assert_eq!(a, b, "{name}: the way back is not the mirror");
}
