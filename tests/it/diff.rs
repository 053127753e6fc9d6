//! `baku diff` below the command line: labelled pairs, properties over edited standards, the JSON applied.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use baku::catalog::{Catalog, RawFile};
use baku::diff::{Change, Edition, Pairing, diff};

pub(crate) fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// Reads the workspace `folder` of the repository.
pub(crate) fn workspace(folder: &str) -> Vec<RawFile> {
    baku::build::read(&root().join(folder))
        .expect("the workspace can be read")
        .files
}

pub(crate) fn changes(old: &Catalog, new: &Catalog) -> Vec<Change> {
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
pub(crate) struct Labelled {
    pub(crate) name: String,
    pub(crate) workspace: String,
    pub(crate) file: String,
    pub(crate) edits: Vec<(String, String)>,
    pub(crate) expected: Vec<(String, String)>,
}

/// Reads the table of labelled pairs; its head says how it is written.
pub(crate) fn read_pairs(path: &Path) -> Vec<Labelled> {
    let text = std::fs::read_to_string(path).expect("the table is there");
    let (mut workspace, mut file) = ("", "");
    let mut pairs = Vec::new();
    for line in text
        .lines()
        .filter(|line| !line.starts_with('#') && !line.is_empty())
    {
        if let Some(head) = line.strip_prefix("@ ") {
            (workspace, file) = head.split_once(' ').expect("workspace and file");
            continue;
        }
        let (name, rest) = line.split_once(" | ").expect("a name comes first");
        let (edits, classes) = rest.rsplit_once(" | ").expect("classes come last");
        let edit = |edit: &str| {
            let (from, to) = edit
                .split_once(" | ")
                .unwrap_or_else(|| panic!("{name}: {edit}"));
            (from.replace("\\n", "\n"), to.replace("\\n", "\n"))
        };
        pairs.push(Labelled {
            name: name.to_owned(),
            workspace: workspace.to_owned(),
            file: file.to_owned(),
            edits: edits.split(" && ").map(edit).collect(),
            expected: classes
                .split(' ')
                .filter(|one| *one != "-")
                .map(class)
                .collect(),
        });
    }
    pairs
}

/// Reads `401M` as code and effect.
fn class(short: &str) -> (String, String) {
    let (number, effect) = short.split_at(3);
    let effect = match effect {
        "M" => "memberatkan",
        "T" => "tak_tentu",
        "R" => "meringankan",
        "N" => "netral",
        "W" => "redaksional",
        other => panic!("{other} is no effect"),
    };
    (format!("SPD{number}"), effect.to_owned())
}

/// Share of the labelled pairs that must be exact, in hundredths.
const SHARE: usize = 98;

#[test]
fn labelled_pairs_have_their_classes() {
    let mut workspaces: BTreeMap<String, (Vec<RawFile>, Catalog)> = BTreeMap::new();
    let (mut exact, mut all, mut missed) = (0, 0, Vec::new());
    let mut folder: Vec<PathBuf> = std::fs::read_dir(root().join("tests/diff"))
        .expect("the folder is there")
        .map(|entry| entry.expect("entries can be read").path())
        .filter(|path| path.extension().is_some_and(|end| end == "txt"))
        .collect();
    folder.sort();
    for pair in folder.iter().flat_map(|path| read_pairs(path)) {
        all += 1;
        let name = &pair.name;
        let (files, old) = workspaces
            .entry(format!("{} {}", pair.workspace, pair.file))
            .or_insert_with(|| {
                let files = around(&workspace(&pair.workspace), &pair.file);
                let catalog = Catalog::new(files.clone());
                (files, catalog)
            });
        let (mut new, old) = (files.clone(), &*old);
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
        let new = Catalog::new(new);
        for catalog in [old, &new] {
            let errors: Vec<_> = catalog
                .diagnostics
                .iter()
                .filter(|one| one.severity == baku::diagnostic::Severity::Error)
                .map(|one| one.message.id.clone())
                .collect();
            assert_eq!(errors, Vec::<String>::new(), "{}", pair.name);
        }
        let there = changes(old, &new);
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
        mirrored(name, &there, &changes(&new, old));
        for (a, b) in old.standards.iter().zip(&new.standards) {
            let (a, b) = (old.data(a), new.data(b));
            if a != b {
                applied(name, &a, &b);
            }
        }
    }
    println!(
        "{exact} of {all} labelled pairs are exact\n{}",
        missed.join("\n")
    );
    assert!(
        exact * 100 >= all * SHARE,
        "{exact} of {all} are exact; missed:\n{}",
        missed.join("\n")
    );
}

/// Returns the files that a change of `file` can reach: what it inherits, and what inherits it.
pub(crate) fn around(files: &[RawFile], file: &str) -> Vec<RawFile> {
    let folder = |path: &str| {
        path.rsplit_once('/')
            .map_or("", |(folder, _)| folder)
            .to_owned()
    };
    let above = |path: &str| path.ends_with("instansi.yaml") && file.starts_with(&folder(path));
    let below = |path: &str| file.ends_with("instansi.yaml") && path.starts_with(&folder(file));
    let reached = |path: &str| path == "baku.yaml" || path == file || above(path) || below(path);
    files
        .iter()
        .filter(|(path, _)| reached(path))
        .cloned()
        .collect()
}

/// A generator of numbers by chance (splitmix64), with a seed: a failing case can be made again.
pub(crate) struct Chance(pub(crate) u64);

impl Chance {
    pub(crate) fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        let limit = u64::try_from(limit.max(1)).expect("sizes fit");
        usize::try_from((z ^ (z >> 31)) % limit).expect("below a size")
    }
}

/// Standards generated for each file of the table.
const EACH: usize = 12;

/// Many edits at once, by chance: whatever they make of a standard, the way back is the mirror, the changes
/// make the new one of the old one, and nothing is told of a standard and itself.
#[test]
fn generated_standards_mirror_and_apply() {
    let mut by_file: BTreeMap<(String, String), Vec<(String, String)>> = BTreeMap::new();
    for pair in read_pairs(&root().join("tests/diff/pasangan.txt")) {
        let edits = by_file.entry((pair.workspace, pair.file)).or_default();
        edits.extend(pair.edits);
    }
    let mut chance = Chance(20_260_131);
    let mut generated = 0;
    for ((folder, file), edits) in by_file {
        let files = around(&workspace(&folder), &file);
        let mut sound: Vec<Catalog> = vec![Catalog::new(files.clone())];
        for _ in 0..EACH {
            let mut files = files.clone();
            let target = files.iter_mut().find(|(path, _)| *path == file);
            let target = target.expect("the file is there");
            let mut text = String::from_utf8(target.1.clone()).expect("text");
            for _ in 0..2 + chance.below(6) {
                let (from, to) = &edits[chance.below(edits.len())];
                text = text.replacen(from.as_str(), to, 1);
            }
            target.1 = text.into_bytes();
            let catalog = Catalog::new(files);
            let severe = baku::diagnostic::Severity::Error;
            if catalog.diagnostics.iter().all(|one| one.severity < severe) {
                sound.push(catalog);
            }
        }
        for two in sound.windows(2) {
            generated += 1;
            let name = format!("{file} {generated}");
            let there = changes(&two[0], &two[1]);
            mirrored(&name, &there, &changes(&two[1], &two[0]));
            assert!(changes(&two[1], &two[1]).is_empty(), "{name}");
            for (a, b) in two[0].standards.iter().zip(&two[1].standards) {
                let (a, b) = (two[0].data(a), two[1].data(b));
                if a != b {
                    applied(&name, &a, &b);
                }
            }
        }
    }
    assert!(generated > 50, "only {generated} standards are sound");
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

use serde_json::Value;

/// Lists whose order is substance, by key.
const ORDERED: [&str; 3] = ["langkah", "tahap", "kop"];

/// Returns the content of a resolved value: sets sorted, the words of what has a value left out.
fn content(value: &Value, key: &str) -> Value {
    match value {
        Value::Object(map) => {
            let understood = map.contains_key("bebas") && !map["nilai"].is_null();
            let kept = map
                .iter()
                .filter(|(name, _)| !(understood && *name == "tertulis"));
            let inner = |name: &str| {
                if name == "ada" {
                    key.to_owned()
                } else {
                    name.to_owned()
                }
            };
            kept.map(|(name, value)| (name.clone(), content(value, &inner(name))))
                .collect::<serde_json::Map<_, _>>()
                .into()
        }
        Value::Array(items) => {
            let mut items: Vec<Value> = items.iter().map(|item| content(item, "")).collect();
            if !ORDERED.contains(&key) {
                items.sort_by_key(Value::to_string);
            }
            items.into()
        }
        other => other.clone(),
    }
}

fn edition(data: &str) -> Edition<'static> {
    let mut edition = Edition::default();
    edition.add_data(data).expect("data of a build can be read");
    edition
}

/// Returns the changes from one `data.json` to another as a program reads them.
fn as_json(old: &str, new: &str) -> Vec<Value> {
    let changes = diff(&edition(old), &edition(new), Pairing::OneByOne);
    let json = baku::report::changes::json(&changes, "a", "b");
    let report: Value = serde_json::from_str(&json).expect("it is JSON");
    report["changes"].as_array().expect("a list").clone()
}

/// Demands that the changes of the JSON, applied to the old standard, give the new one.
fn applied(name: &str, old: &str, new: &str) {
    let value =
        |text: &str| serde_json::from_str::<Value>(text).expect("data is JSON")["standar"].clone();
    let (mut standard, wanted) = (value(old), value(new));
    if standard == wanted {
        return;
    }
    let changes = as_json(old, new);
    let text = |value: &Value| value.as_str().expect("a pointer is text").to_owned();
    let last = |side: &Value| -> usize {
        let pointer = text(&side["pointer"]);
        pointer
            .rsplit('/')
            .next()
            .and_then(|it| it.parse().ok())
            .expect("an index")
    };
    let sides = |change: &Value, side: &str| change[side].as_array().expect("sides").clone();
    let mut lists: BTreeMap<String, Vec<Value>> = BTreeMap::new();
    for change in changes {
        let (old, new) = (sides(&change, "old"), sides(&change, "new"));
        if old.len() == 1 && new.len() == 1 && change["kind"] != "moved" {
            let pointer = text(&old[0]["pointer"]);
            let place = standard.pointer_mut(&pointer);
            *place.unwrap_or_else(|| panic!("{name}: {pointer}")) = new[0]["value"].clone();
        } else {
            lists
                .entry(text(&change["container"]["old"]))
                .or_default()
                .push(change);
        }
    }
    // Inner lists first: the places of outer ones do not depend on them.
    let mut lists: Vec<_> = lists.into_iter().collect();
    lists.sort_by_key(|(pointer, _)| std::cmp::Reverse(pointer.matches('/').count()));
    for (pointer, changes) in lists {
        let list = standard.pointer_mut(&pointer).and_then(Value::as_array_mut);
        let list = list.unwrap_or_else(|| panic!("{name}: {pointer} is no list"));
        let (mut gone, mut come) = (Vec::new(), BTreeMap::new());
        for change in changes {
            let (old, new) = (sides(&change, "old"), sides(&change, "new"));
            gone.extend(old.iter().map(last));
            for side in &new {
                let is_moved = change["kind"] == "moved";
                let value = if is_moved {
                    &list[last(&old[0])]
                } else {
                    &side["value"]
                };
                come.insert(last(side), value.clone());
            }
        }
        let indexed = list.iter().enumerate();
        let kept = indexed.filter(|(index, _)| !gone.contains(index));
        let mut result: Vec<Value> = kept.map(|(_, value)| value.clone()).collect();
        for (index, value) in come {
            result.insert(index.min(result.len()), value);
        }
        *list = result;
    }
    let difference = difference(&content(&standard, ""), &content(&wanted, ""), "");
    assert_eq!(difference, None, "{name}: applied");
}

/// Returns the first place at which two values differ, with both.
fn difference(a: &Value, b: &Value, at: &str) -> Option<String> {
    match (a, b) {
        (Value::Object(x), Value::Object(y)) if x.keys().eq(y.keys()) => {
            let mut keys = x.keys();
            keys.find_map(|key| difference(&x[key], &y[key], &format!("{at}/{key}")))
        }
        (Value::Array(x), Value::Array(y)) if x.len() == y.len() => {
            let mut pairs = x.iter().zip(y).enumerate();
            pairs.find_map(|(index, (x, y))| difference(x, y, &format!("{at}/{index}")))
        }
        _ => (a != b).then(|| format!("{at}: {a} is not {b}")),
    }
}

/// Returns the data of every standard that the repository ships.
fn shipped() -> Vec<(String, Value)> {
    [".", "examples/kartu-anggota", "examples/hard-cases"]
        .into_iter()
        .flat_map(|folder| {
            let catalog = Catalog::new(workspace(folder));
            let data = |one| serde_json::from_str(&catalog.data(one)).expect("data is JSON");
            let all = catalog.standards.iter();
            all.map(|one| (one.address.clone(), data(one)))
                .collect::<Vec<_>>()
        })
        .collect()
}

/// Changes every list below `value` by `change`, except those whose key is in `without`.
fn each_list(value: &mut Value, key: &str, without: &[&str], change: fn(&mut Vec<Value>)) {
    match value {
        Value::Object(map) => {
            for (name, value) in map.iter_mut() {
                let below = if name == "ada" {
                    key.to_owned()
                } else {
                    name.clone()
                };
                each_list(value, &below, without, change);
            }
        }
        Value::Array(items) => {
            items
                .iter_mut()
                .for_each(|item| each_list(item, "", without, change));
            if !without.contains(&key) {
                change(items);
            }
        }
        _ => {}
    }
}

#[test]
fn nothing_is_told_of_the_same_standard_or_of_sets_in_another_order() {
    for (name, data) in shipped() {
        let mut other = data.clone();
        let same = data.to_string();
        assert_eq!(as_json(&same, &same), Vec::<Value>::new(), "{name}");
        // The boxes and ways of a flow are places in the text of its chart.
        let without = ["langkah", "tahap", "alur", "simpul", "sisi"];
        each_list(&mut other, "", &without, |items| items.reverse());
        assert_eq!(
            as_json(&same, &other.to_string()),
            Vec::<Value>::new(),
            "{name}"
        );
    }
}

#[test]
fn steps_in_another_order_are_moved_and_only_that() {
    for (name, data) in shipped() {
        let mut other = data.clone();
        let Some(steps) = other.pointer_mut("/standar/prosedur/ada/langkah") else {
            continue;
        };
        let Some(steps) = steps.as_array_mut().filter(|steps| steps.len() > 2) else {
            continue;
        };
        steps.rotate_left(1);
        let changes = as_json(&data.to_string(), &other.to_string());
        let kinds: Vec<&Value> = changes.iter().map(|one| &one["kind"]).collect();
        assert_eq!(kinds, ["moved"], "{name}");
        applied(&name, &data.to_string(), &other.to_string());
    }
}

#[test]
fn standards_that_have_nothing_to_do_with_each_other_still_mirror_and_apply() {
    let all = shipped();
    for (index, (name, data)) in all.iter().enumerate() {
        let (other_name, other) = &all[(index * 7 + 3) % all.len()];
        let name = format!("{name} against {other_name}");
        let (a, b) = (data.to_string(), other.to_string());
        applied(&name, &a, &b);
        let there = diff(&edition(&a), &edition(&b), Pairing::OneByOne);
        let back = diff(&edition(&b), &edition(&a), Pairing::OneByOne);
        mirrored(&name, &there, &back);
    }
}

use baku::source::{Node, NodeKind, Style};

/// Writes a tree again in another form: inside brackets, keys in the other order, comments between.
fn rewritten(node: &Node, out: &mut String) {
    match &node.kind {
        NodeKind::Empty => out.push('~'),
        NodeKind::Scalar { text, style, .. } => {
            let is_plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_');
            let first = text.starts_with(|c: char| c.is_ascii_alphanumeric());
            if *style == Style::Plain && first && text.chars().all(is_plain) {
                out.push_str(text);
            } else {
                out.push_str(&Value::from(text.as_str()).to_string());
            }
        }
        NodeKind::List(items) => {
            out.push_str("[ # catatan\n");
            for item in items {
                rewritten(item, out);
                out.push_str(",\n");
            }
            out.push(']');
        }
        NodeKind::Map(entries) => {
            out.push_str("{\n\n");
            for entry in entries.iter().rev() {
                out.push_str(&Value::from(entry.key.as_str()).to_string());
                out.push_str(": ");
                rewritten(&entry.value, out);
                out.push_str(", # catatan\n");
            }
            out.push('}');
        }
    }
}

/// Turns round every list under one of the keys.
fn turned(node: &mut Node, keys: &[&str]) {
    match &mut node.kind {
        NodeKind::List(items) => items.iter_mut().for_each(|item| turned(item, keys)),
        NodeKind::Map(entries) => {
            for entry in entries {
                if let NodeKind::List(items) = &mut entry.value.kind
                    && keys.contains(&entry.key.as_str())
                {
                    items.reverse();
                }
                turned(&mut entry.value, keys);
            }
        }
        NodeKind::Empty | NodeKind::Scalar { .. } => {}
    }
}

/// The shipped workspaces whose files have no errors.
const SOUND: [&str; 4] = [
    ".",
    "examples/kartu-anggota",
    "examples/hard-cases",
    "examples/rupa-sendiri",
];

/// Returns every workspace, and what it is when each file is `edit`ed as a tree and written in another form.
fn rewritten_workspaces(edit: impl Fn(&mut Node)) -> Vec<(Catalog, Catalog)> {
    let rewrite = |(path, bytes): RawFile| {
        let text = String::from_utf8(bytes).expect("text");
        let mut tree =
            baku::source::parse(baku::diagnostic::FileId::default(), &text, &mut Vec::new());
        edit(&mut tree.root);
        let mut text = String::new();
        rewritten(&tree.root, &mut text);
        text.push('\n');
        (path, text.into_bytes())
    };
    let both = |folder: &&str| {
        let files = workspace(folder);
        let new = files.iter().cloned().map(rewrite).collect();
        (Catalog::new(files), Catalog::new(new))
    };
    SOUND.iter().map(both).collect()
}

#[test]
fn another_form_of_the_same_yaml_is_no_change() {
    for (old, new) in rewritten_workspaces(|_| {}) {
        let errors = |catalog: &Catalog| {
            let severe = |one: &&baku::diagnostic::Diagnostic| {
                one.severity == baku::diagnostic::Severity::Error
            };
            let found = catalog.diagnostics.iter().filter(severe);
            found.map(|one| one.message.id.clone()).collect::<Vec<_>>()
        };
        assert_eq!(errors(&new), errors(&old), "it reads as before");
        assert!(!old.standards.is_empty());
        // A text over several lines may come back with other line ends: wording at most.
        let found = changes(&old, &new);
        let told: Vec<String> = found
            .iter()
            .filter(|one| one.effect() != baku::diff::Effect::Redaksional)
            .map(told)
            .collect();
        assert_eq!(told, Vec::<String>::new());
        assert_eq!(
            found.iter().map(self::told).collect::<Vec<_>>(),
            Vec::<String>::new()
        );
    }
}

#[test]
fn the_order_of_sets_is_no_change_and_that_of_steps_is_one() {
    let sets = [
        "persyaratan",
        "kanal",
        "dasar_hukum",
        "fasilitas",
        "produk",
        "salah_satu",
        "untuk",
    ];
    for (old, new) in rewritten_workspaces(|root| turned(root, &sets)) {
        let told: Vec<String> = changes(&old, &new).iter().map(told).collect();
        assert_eq!(told, Vec::<String>::new());
    }
    for (old, new) in rewritten_workspaces(|root| turned(root, &["langkah"])) {
        let moved = changes(&old, &new);
        assert!(
            moved.iter().any(|one| one.component == "prosedur"),
            "steps in another order"
        );
    }
}
