//! `tests/schema/`: what is valid is read without complaint; what is invalid gives the findings that its
//! comments name, at their lines, and no other error.
//!
//! `# expect: SP0102` stands on the line that must be marked. A fixture under `invalid/` without one fails
//! the run. With `BAKU_AUDIT_TREES=DIR` (set by `.ci/run`) each tree is written there as JSON, for a
//! validator that is not ours.

use std::collections::BTreeSet;

use baku::catalog::{Catalog, FileTree, published_schema};
use baku::diagnostic::Severity;
use baku::source::SchemaKind;
use serde_json::{Value as Json, json};

use crate::workspace::{Fixture, Found, demand_none, findings, lines};

/// Begins the comment that names what must be found on its line.
const EXPECT: &str = "# expect:";

/// The variable that names the folder for the trees.
const TREES: &str = "BAKU_AUDIT_TREES";

/// Returns line and code of everything that comments of `text` name.
fn expected(text: &str) -> Vec<(usize, String)> {
    let mut expected = Vec::new();
    for (index, line) in text.lines().enumerate() {
        let Some((_, codes)) = line.split_once(EXPECT) else {
            continue;
        };
        expected.extend(
            codes
                .split_whitespace()
                .map(|code| (index + 1, code.to_owned())),
        );
    }
    expected
}

/// Returns what is wrong with the findings of an invalid fixture; `None` when they are as expected.
fn compare(fixture: &Fixture, found: &[Found]) -> Option<String> {
    let expected = expected(&fixture.text);
    let place = fixture.place();
    let key = |one: &Found| (one.line, one.code.clone());
    let here = |one: &&Found| one.file == place;
    let mut faults = Vec::new();
    if expected.is_empty() {
        faults.push(format!("no `{EXPECT} SP….` says what must be found"));
    }
    for (line, code) in &expected {
        if !found
            .iter()
            .filter(here)
            .any(|one| key(one) == (*line, code.clone()))
        {
            faults.push(format!("line {line}: {code} is expected and was not found"));
        }
    }
    let mut told = BTreeSet::new();
    for one in found.iter().filter(|one| one.severity == Severity::Error) {
        if one.file != place || !expected.contains(&key(one)) {
            faults.push(format!("not expected: {one}"));
        } else if !told.insert(key(one)) {
            faults.push(format!("said twice: {one}"));
        }
    }
    if faults.is_empty() {
        return None;
    }
    Some(explain(fixture, &faults, found))
}

fn explain(fixture: &Fixture, faults: &[String], found: &[Found]) -> String {
    let numbered = fixture
        .text
        .lines()
        .enumerate()
        .map(|(index, line)| format!("{:>3} | {line}", index + 1));
    format!(
        "{}\n{}  all findings:\n{}  source:\n{}",
        fixture.path,
        lines(faults),
        lines(found),
        lines(numbered)
    )
}

#[test]
fn valid_files_are_read_without_complaint() {
    let fixtures = Fixture::all("valid");
    assert!(fixtures.len() >= 15, "only {} are left", fixtures.len());
    let mut faults = Vec::new();
    for fixture in &fixtures {
        let found = findings(&Catalog::new(fixture.workspace()));
        let loud: Vec<String> = found
            .iter()
            .filter(|one| one.severity > Severity::Info)
            .map(ToString::to_string)
            .collect();
        if !loud.is_empty() {
            faults.push(explain(fixture, &loud, &found));
        }
    }
    demand_none("valid files", &faults);
}

#[test]
fn invalid_files_give_what_their_comments_say() {
    let fixtures = Fixture::all("invalid");
    assert!(fixtures.len() >= 45, "only {} are left", fixtures.len());
    let faults: Vec<String> = fixtures
        .iter()
        .filter_map(|fixture| compare(fixture, &findings(&Catalog::new(fixture.workspace()))))
        .collect();
    demand_none("invalid files", &faults);
}

/// The gate in the program reports SP0199; here the schemas as they are published are asked once more.
#[test]
fn decoder_and_schema_agree_on_every_fixture() {
    let mut faults = Vec::new();
    for verdict in ["valid", "invalid"] {
        for fixture in Fixture::all(verdict) {
            let (catalog, trees) = Catalog::with_trees(fixture.workspace());
            let found = findings(&catalog);
            faults.extend(
                found
                    .iter()
                    .filter(|one| one.code == "SP0199")
                    .map(|one| format!("{}: {one}", fixture.path)),
            );
            let place = fixture.place();
            let own = trees
                .iter()
                .find(|tree| catalog.files.get(tree.file).path == place);
            if let Some(tree) = own {
                faults.extend(disagreement(&fixture, tree));
                write_tree(&fixture, tree);
            }
        }
    }
    demand_none("decoder and schema", &faults);
}

fn disagreement(fixture: &Fixture, tree: &FileTree) -> Option<String> {
    assert_eq!(tree.kind, fixture.kind, "{}", fixture.path);
    let schema = published_schema(tree.kind);
    let validator = jsonschema::validator_for(&schema).expect("a published schema is sound");
    let errors: Vec<String> = validator
        .iter_errors(&tree.tree)
        .map(|error| format!("{}: {error}", error.instance_path()))
        .collect();
    let agree = errors.is_empty() != tree.refused;
    (!agree).then(|| {
        let decoder = if tree.refused { "refuses" } else { "accepts" };
        format!(
            "{}: the decoder {decoder} it, the schema says:\n{}  tree: {}",
            fixture.path,
            lines(errors),
            tree.tree
        )
    })
}

/// Writes the tree where an external validator looks for it, when the run is asked to.
fn write_tree(fixture: &Fixture, tree: &FileTree) {
    let Some(folder) = std::env::var_os(TREES) else {
        return;
    };
    let folder = std::path::PathBuf::from(folder);
    std::fs::create_dir_all(&folder).expect("the folder for trees can be made");
    let name = fixture
        .path
        .trim_start_matches("tests/schema/")
        .replace('/', "-")
        .replace(".yaml", ".json");
    let pair = json!({
        "file": fixture.path,
        "kind": tree.kind.name(),
        "tree": tree.tree,
        "structure_errors": tree.refused,
    });
    std::fs::write(folder.join(name), format!("{pair:#}\n")).expect("a tree can be written");
}

/// A key or word that no valid fixture shows is one that nobody has ever read.
#[test]
fn valid_files_show_every_key_and_every_word() {
    let (mut keys, mut words) = (BTreeSet::new(), BTreeSet::new());
    for fixture in Fixture::all("valid") {
        let (_, trees) = Catalog::with_trees(fixture.workspace());
        for tree in trees {
            collect_tree(&tree.tree, &mut keys, &mut words);
        }
    }
    let mut faults = Vec::new();
    for kind in [SchemaKind::Standar, SchemaKind::Instansi, SchemaKind::Baku] {
        let schema = published_schema(kind);
        let (mut known, mut choices) = (BTreeSet::new(), BTreeSet::new());
        collect_schema(&schema, &mut known, &mut choices);
        let name = kind.name();
        faults.extend(
            known
                .difference(&keys)
                .map(|key| format!("{name}: no valid fixture has the key `{key}`")),
        );
        faults.extend(
            choices
                .difference(&words)
                .map(|word| format!("{name}: no valid fixture has the word `{word}`")),
        );
    }
    demand_none("coverage of the valid fixtures", &faults);
}

fn collect_tree(tree: &Json, keys: &mut BTreeSet<String>, words: &mut BTreeSet<String>) {
    match tree {
        Json::Object(map) => map.iter().for_each(|(key, value)| {
            keys.insert(key.clone());
            collect_tree(value, keys, words);
        }),
        Json::Array(items) => items
            .iter()
            .for_each(|item| collect_tree(item, keys, words)),
        Json::String(word) => {
            words.insert(word.clone());
        }
        Json::Null | Json::Bool(_) | Json::Number(_) => {}
    }
}

fn collect_schema(schema: &Json, keys: &mut BTreeSet<String>, words: &mut BTreeSet<String>) {
    match schema {
        Json::Object(map) => {
            if let Some(Json::Object(properties)) = map.get("properties") {
                keys.extend(properties.keys().cloned());
            }
            if let Some(Json::Array(choices)) = map.get("enum") {
                words.extend(choices.iter().filter_map(Json::as_str).map(str::to_owned));
            }
            map.values()
                .for_each(|value| collect_schema(value, keys, words));
        }
        Json::Array(items) => items
            .iter()
            .for_each(|item| collect_schema(item, keys, words)),
        Json::Null | Json::Bool(_) | Json::Number(_) | Json::String(_) => {}
    }
}

#[test]
fn a_forgotten_expectation_and_a_surplus_error_are_told() {
    let fixture = |text: &str| Fixture {
        path: "tests/schema/invalid/standar/x.yaml".to_owned(),
        kind: SchemaKind::Standar,
        text: text.to_owned(),
    };
    let told = |text: &str| {
        let fixture = fixture(text);
        compare(&fixture, &findings(&Catalog::new(fixture.workspace()))).unwrap_or_default()
    };
    let sound = "skema: 1\nkode: x\njudul: Contoh\n";
    assert!(told(sound).contains("no `# expect:"));
    assert!(told(&format!("{sound}status: aktif\n")).contains("not expected"));
    assert!(told(&format!("{sound}biaya: Gratis # expect: SP0102\n")).contains("was not found"));
    assert_eq!(told(&format!("{sound}tarip: 1 # expect: SP0102\n")), "");
}
