//! The examples of the table of codes: the bad one shows its code at its place, the good one does not.
//!
//! An example is a standard below an agency that hands nothing down. A line `# berkas: PATH` begins another
//! file; with templates among them the binary is run, since they are looked at when documents are made.

use std::collections::BTreeMap;
use std::collections::BTreeSet;

use baku::catalog::{Catalog, RawFile};
use baku::check::check;
use baku::diagnostic::{CODES, Code, CodeInfo, Guide, Safety};
use serde_json::Value as Json;
use similar::{ChangeTag, TextDiff};

use crate::project::Project;
use crate::workspace::{
    AGENCY, Fixture, TODAY, demand_none, files_below, lines, shipped, workspace_at,
};

/// An agency that hands nothing down, so that an example shows what it shows by itself.
const BARE: &str = "skema: 1\nkode: dinas-contoh\nnama: Dinas Contoh\n";

/// Where an example stands.
const EXAMPLE: &str = "standards/dinas-contoh/contoh.yaml";

/// Begins the line that begins another file of an example.
const FILE: &str = "# berkas: ";

/// Codes without examples, and why none can be shown. A code leaves this list when somebody finds one.
const WITHOUT: &[(&str, &str)] = &[
    (
        "SP0001",
        "bytes that are no UTF-8 cannot stand in a page; tests/it/reading.rs shows them",
    ),
    (
        "SP0006",
        "a file beyond the bounds is larger than a page; tests/it/hostile.rs makes them",
    ),
    (
        "SP0009",
        "a symbolic link is no text; tests/it/hostile.rs makes one",
    ),
    (
        "SP0199",
        "a fault of this program: tests drive decoder and schema to find one",
    ),
    (
        "SP0209",
        "the absence of files is no text; tests/it/cli.rs runs it",
    ),
    (
        "SP0818",
        "a diagram beyond the bounds is longer than a page; tests/schema/invalid/standar/mermaid_terlalu_besar.yaml",
    ),
    (
        "SP0906",
        "two texts alike are longer than a page; tests/rules/standar-hampir-sama",
    ),
    (
        "SP1004",
        "a fault of this program: no input is known that shows it",
    ),
    (
        "SP1009",
        "needs a whole template of PDFs; tests/it/templates.rs has them",
    ),
    (
        "SP1015",
        "it speaks of the list of old findings, which is no example; tests/it/policy.rs shows it",
    ),
    (
        "SP1016",
        "it speaks of the list of old findings, which is no example; tests/it/policy.rs shows it",
    ),
];

/// Codes whose finding stands on another line than the one that mends it, and why.
const ELSEWHERE: &[(&str, &str)] = &[
    (
        "SP0201",
        "what is not there has no place; the title stands for the standard",
    ),
    (
        "SP0204",
        "the standard names the decree; its file completes it",
    ),
    (
        "SP0609",
        "what costs is marked where it is named, and told in `biaya`",
    ),
];

/// A finding of an example.
struct Shown {
    file: String,
    /// Lines of all its places in `file`.
    lines: BTreeSet<usize>,
    code: String,
    is_error: bool,
}

/// Returns the files of an example.
fn files(example: &str) -> Vec<RawFile> {
    let mut found: Vec<(String, String)> = Vec::new();
    let mut path = EXAMPLE.to_owned();
    for line in example.split_inclusive('\n') {
        match line.strip_prefix(FILE) {
            Some(other) => path = other.trim_end().to_owned(),
            None => match found.iter_mut().find(|(known, _)| *known == path) {
                Some((_, text)) => text.push_str(line),
                None => found.push((path.clone(), line.to_owned())),
            },
        }
    }
    if !found.iter().any(|(path, _)| path == AGENCY) {
        found.push((AGENCY.to_owned(), BARE.to_owned()));
    }
    found
        .into_iter()
        .map(|(path, text)| (path, text.into_bytes()))
        .collect()
}

fn shown(files: &[RawFile]) -> Vec<Shown> {
    if files.iter().any(|(path, _)| path.starts_with("templates/")) {
        return shown_by_binary(files);
    }
    let catalog = Catalog::new(files.to_vec());
    let found = check(&catalog, Some(TODAY));
    let place = |span: baku::diagnostic::Span| {
        let file = catalog.files.get(span.file);
        (file.path.clone(), file.position(span.start).0)
    };
    found
        .iter()
        .map(|one| {
            let (file, _) = one.span().map(place).unwrap_or_default();
            let places = one.labels.iter().map(|label| place(label.span));
            Shown {
                lines: places
                    .filter(|(other, _)| *other == file)
                    .map(|(_, line)| line)
                    .collect(),
                file,
                code: one.code.to_string(),
                is_error: one.severity == baku::diagnostic::Severity::Error,
            }
        })
        .collect()
}

fn shown_by_binary(files: &[RawFile]) -> Vec<Shown> {
    let project = files.iter().fold(Project::new(), |project, (path, bytes)| {
        project.write(path, bytes)
    });
    let report = project.run(["check", "--format", "json"]).json();
    let all = report["diagnostics"].as_array().expect("a list").iter();
    all.map(|one| {
        let places = one["places"].as_array().map_or(&[][..], Vec::as_slice);
        let line = |place: &Json| {
            place["start"]["line"]
                .as_u64()
                .and_then(|line| usize::try_from(line).ok())
        };
        Shown {
            file: places
                .first()
                .and_then(|place| place["file"].as_str())
                .unwrap_or_default()
                .to_owned(),
            lines: places.iter().filter_map(line).collect(),
            code: one["code"].as_str().unwrap_or_default().to_owned(),
            is_error: one["severity"] == "error",
        }
    })
    .collect()
}

/// Returns the lines of each file of the bad example that the good one changes; where it only adds lines,
/// those beside them, since the finding stands at what is there.
fn changed(bad: &[RawFile], good: &[RawFile]) -> BTreeMap<String, BTreeSet<usize>> {
    let mut all = BTreeMap::new();
    let text = |files: &[RawFile], path: &str| {
        let bytes = files.iter().find(|(other, _)| other == path);
        bytes.map_or_else(String::new, |(_, bytes)| {
            String::from_utf8_lossy(bytes).into_owned()
        })
    };
    for (path, _) in bad {
        let (old, new) = (text(bad, path), text(good, path));
        let diff = TextDiff::from_lines(&old, &new);
        let mut lines = BTreeSet::new();
        let mut line = 0;
        for change in diff.iter_all_changes() {
            match change.tag() {
                ChangeTag::Equal => line += 1,
                ChangeTag::Delete => {
                    line += 1;
                    lines.insert(line);
                }
                ChangeTag::Insert => lines.extend([line, line + 1]),
            }
        }
        all.insert(path.clone(), lines);
    }
    // A file that the good example adds mends any of the others.
    if good
        .iter()
        .any(|(path, _)| !bad.iter().any(|(other, _)| other == path))
    {
        for (path, bytes) in bad {
            let count = bytes.iter().filter(|byte| **byte == b'\n').count();
            all.entry(path.clone()).or_default().extend(1..=count + 1);
        }
    }
    all
}

fn fault_of_bad(info: &CodeInfo, guide: &Guide) -> Option<String> {
    let bad = files(info.example);
    let found = shown(&bad);
    let own: Vec<&Shown> = found
        .iter()
        .filter(|one| one.code == info.code.as_str())
        .collect();
    let changed = changed(&bad, &files(guide.good));
    let at_place = own.iter().any(|one| {
        let lines = changed.get(&one.file);
        lines.is_some_and(|lines| one.lines.iter().any(|line| lines.contains(line)))
    });
    let told = ELSEWHERE
        .iter()
        .any(|(code, _)| *code == info.code.as_str());
    let disagrees = found.iter().any(|one| one.code == "SP0199");
    let what = match (own.is_empty(), at_place || told, disagrees) {
        (true, ..) => "its example does not show it",
        (_, false, _) => "the finding stands where the mended example changes nothing",
        (_, _, true) => "decoder and schema disagree on its example",
        (false, true, false) => return None,
    };
    Some(report(info, what, info.example, &found))
}

fn fault_of_good(info: &CodeInfo, guide: &Guide) -> Option<String> {
    let found = shown(&files(guide.good));
    let still = found.iter().any(|one| one.code == info.code.as_str());
    // What is at fault in both is not what the example is about.
    let before = shown(&files(info.example));
    let known = |code: &str| before.iter().any(|one| one.code == code);
    let wrong = found.iter().any(|one| one.is_error && !known(&one.code));
    let what = match (still, wrong) {
        (true, _) => "the mended example still shows it",
        (false, true) => "the mended example has an error of its own",
        (false, false) => return None,
    };
    Some(report(info, what, guide.good, &found))
}

fn report(info: &CodeInfo, what: &str, example: &str, found: &[Shown]) -> String {
    let list = found
        .iter()
        .map(|one| format!("{}:{:?}: {}", one.file, one.lines, one.code));
    format!(
        "{} ({}): {what}:\n{}  found:\n{}",
        info.code,
        info.slug,
        lines(example.lines()),
        lines(list)
    )
}

#[test]
fn every_code_has_a_bad_and_a_good_example() {
    let mut faults = Vec::new();
    for info in CODES {
        let excused = WITHOUT.iter().any(|(code, _)| *code == info.code.as_str());
        let Some(guide) = Guide::of(info.code) else {
            faults.push(format!(
                "{} ({}): write why, how to mend and a mended example in src/diagnostic/guide.rs",
                info.code, info.slug
            ));
            continue;
        };
        match (info.example.is_empty(), guide.good.is_empty(), excused) {
            (true, true, true) | (false, false, false) => {}
            (_, _, true) => faults.push(format!("{}: has an example; take it off the list WITHOUT", info.code)),
            (_, _, false) => faults.push(format!(
                "{} ({}): give the row in src/diagnostic/codes.rs an example and src/diagnostic/guide.rs the same mended, or add it to WITHOUT here, with the reason",
                info.code, info.slug
            )),
        }
    }
    for (code, _) in WITHOUT.iter().chain(ELSEWHERE) {
        if Code::find(code).is_none() {
            faults.push(format!("{code} is no code"));
        }
    }
    demand_none("codes and their examples", &faults);
}

#[test]
fn bad_examples_show_their_code_at_its_place_and_good_ones_do_not() {
    let mut faults = Vec::new();
    for info in CODES.iter().filter(|info| !info.example.is_empty()) {
        let Some(guide) = Guide::of(info.code).filter(|guide| !guide.good.is_empty()) else {
            continue;
        };
        faults.extend(fault_of_bad(info, guide));
        faults.extend(fault_of_good(info, guide));
    }
    demand_none("examples of codes", &faults);
}

#[test]
fn every_guide_is_for_a_code_of_the_table_and_says_something() {
    let order: Vec<Code> = baku::diagnostic::GUIDES
        .iter()
        .map(|guide| guide.code)
        .collect();
    assert!(order.is_sorted(), "guides stand in the order of the codes");
    for guide in baku::diagnostic::GUIDES {
        if let Some(table) = guide.table() {
            assert!(!shipped(table).is_empty(), "{}", guide.code);
        }
        for text in [&guide.why, &guide.mend] {
            for words in [&text.id, &text.en] {
                assert!(
                    words.len() > 9 && words.ends_with('.'),
                    "{}: {words:?}",
                    guide.code
                );
            }
            assert_ne!(text.id, text.en, "{}", guide.code);
        }
    }
}

/// Whether a page says that there is a fix, and which, is what the findings of all samples carry.
#[test]
fn fixes_are_those_of_the_pages() {
    let mut seen: BTreeMap<Code, BTreeSet<Safety>> = BTreeMap::new();
    for files in samples() {
        for one in check(&Catalog::new(files), Some(TODAY)) {
            if let Some(fix) = &one.fix {
                seen.entry(one.code).or_default().insert(fix.safety);
            }
        }
    }
    let mut faults = Vec::new();
    for info in CODES {
        let seen = seen.remove(&info.code).unwrap_or_default();
        let told: BTreeSet<Safety> = Guide::of(info.code)
            .map(|guide| guide.fixes.iter().copied().collect())
            .unwrap_or_default();
        if seen != told {
            faults.push(format!(
                "{}: its page tells {told:?}, samples carry {seen:?}",
                info.code
            ));
        }
    }
    demand_none("fixes of pages", &faults);
}

/// Returns all workspaces of the repository that are meant to have findings, and the examples.
fn samples() -> Vec<Vec<RawFile>> {
    let examples = CODES.iter().filter(|info| !info.example.is_empty());
    let mut all: Vec<Vec<RawFile>> = examples.map(|info| files(info.example)).collect();
    all.push(workspace_at("examples/as-published"));
    all.extend(Fixture::all("invalid").iter().map(Fixture::workspace));
    all.extend(Fixture::all("valid").iter().map(Fixture::workspace));
    let agency = shipped("tests/schema/instansi.yaml").into_bytes();
    for path in files_below("tests/rules") {
        if path.matches('/').count() == 3 {
            let text = shipped(&path).into_bytes();
            all.push(vec![
                (EXAMPLE.to_owned(), text),
                (AGENCY.to_owned(), agency.clone()),
            ]);
        }
    }
    all
}
