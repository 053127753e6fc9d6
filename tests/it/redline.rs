//! The redline: nothing is lost, the numbers lead somewhere, and both forms can be had from the binary.

use std::collections::BTreeMap;

use baku::catalog::Catalog;
use baku::diagnostic::Severity;
use baku::diff::{Change, Edition, MarkedDocument, Pairing, Redline, diff, redline};
use baku::view::{Document, Kind};
use serde_json::{Value, json};

use crate::diff::{Chance, around, read_pairs, root, workspace};
use crate::project::Project;
use crate::workspace::{assert_golden, view};

fn marked(old: &Catalog, new: &Catalog, pairing: Pairing) -> (Redline, Vec<Change>) {
    let (a, b) = (Edition::of_catalog(old), Edition::of_catalog(new));
    let changes = diff(&a, &b, pairing);
    let redline = redline(&a, &b, pairing, &changes, ["lama", "baru"]);
    (redline, changes)
}

/// Returns one of both versions of a merged document: without the words that have `mark`, and without what the
/// redline says itself.
fn without(doc: &MarkedDocument, mark: &str) -> Document {
    let mut value = serde_json::to_value(doc).expect("a document fits into JSON");
    read(&mut value, mark);
    let words = |runs: &Value| -> Value {
        let runs = runs.as_array().expect("runs are a list").iter();
        runs.map(|run| run["text"].as_str().expect("text"))
            .collect::<String>()
            .into()
    };
    for place in ["title", "state_word"] {
        value[place] = words(&value[place]);
    }
    for part in value["parts"].as_array_mut().expect("parts") {
        part["title"] = words(&part["title"]);
        if !part["lead"].is_null() {
            part["lead"] = words(&part["lead"]);
        }
        for component in part["components"].as_array_mut().expect("components") {
            component["title"] = words(&component["title"]);
        }
    }
    value["kind"] = json!("lengkap");
    value["annex"] = Value::Null;
    value["foot"] = json!("");
    serde_json::from_value(value).expect("what is left is a document")
}

fn is_run(value: &Value) -> bool {
    value["text"].is_string()
}

/// Removes runs with `mark` and notes; and what has a name of its own, a channel or an answer, with all of its
/// runs.
fn read(value: &mut Value, mark: &str) {
    match value {
        Value::Array(items) => {
            items.retain_mut(|item| {
                if is_run(item) {
                    return item["mark"] != mark && item["mark"] != "note";
                }
                let named = item["kind"].is_string() || item["label"].is_string();
                let before = runs_in(item);
                read(item, mark);
                !named || before == 0 || runs_in(item) > 0
            });
        }
        Value::Object(map) => map.values_mut().for_each(|value| read(value, mark)),
        _ => {}
    }
}

fn runs_in(value: &Value) -> usize {
    match value {
        _ if is_run(value) => 1,
        Value::Array(items) => items.iter().map(runs_in).sum(),
        Value::Object(map) => map.values().map(runs_in).sum(),
        _ => 0,
    }
}

/// Demands that both versions can be read out of the merged one, text by text and in order, and that every
/// change of the list has a number in the text or says that it has none.
fn nothing_is_lost(name: &str, old: &Catalog, new: &Catalog, pairing: Pairing) -> usize {
    let (redline, changes) = marked(old, new, pairing);
    let find = |catalog: &Catalog, doc: &MarkedDocument| -> Vec<String> {
        let all = &catalog.standards;
        let one = all.iter().find(|one| match pairing {
            Pairing::OneByOne => true,
            Pairing::ByAddress => one.address == doc.address,
        });
        one.map(|one| view(catalog, one, Kind::Lengkap).texts())
            .unwrap_or_default()
    };
    for doc in &redline.standards {
        assert_eq!(
            without(doc, "added").texts(),
            find(old, doc),
            "{name}: the old version"
        );
        assert_eq!(
            without(doc, "removed").texts(),
            find(new, doc),
            "{name}: the new version"
        );
    }
    let shown: Vec<&str> = redline
        .standards
        .iter()
        .map(|doc| doc.address.as_str())
        .collect();
    let text = serde_json::to_string(&redline.standards).expect("JSON");
    for change in &changes {
        let sentence = change.sentence.id.as_ref();
        let is_own = |it: &&baku::diff::RedlineEntry| {
            it.sentence == sentence && it.code == change.class.as_str()
        };
        let entries: Vec<_> = redline.entries.iter().filter(is_own).collect();
        assert!(!entries.is_empty(), "{name}: {sentence}");
        let places = match (&change.reach[..], shown.contains(&change.address.as_str())) {
            ([], true) => 1,
            ([], false) => continue,
            (reach, _) => reach.len(),
        };
        for entry in entries {
            let told = text
                .matches(&format!("\"#perubahan-{}\"", entry.number))
                .count();
            assert_eq!(told, places, "{name}: {sentence}");
        }
    }
    redline.standards.len()
}

#[test]
fn labelled_pairs_lose_no_text() {
    let mut seen = 0;
    let mut known = BTreeMap::new();
    for pair in read_pairs(&root().join("tests/diff/pasangan.txt")) {
        let (files, old) = known
            .entry(format!("{} {}", pair.workspace, pair.file))
            .or_insert_with(|| {
                let files = around(&workspace(&pair.workspace), &pair.file);
                let catalog = Catalog::new(files.clone());
                (files, catalog)
            });
        let (mut new, old) = (files.clone(), &*old);
        for (path, bytes) in &mut new {
            if *path == pair.file {
                let mut text = String::from_utf8(bytes.clone()).expect("text");
                for (from, to) in &pair.edits {
                    text = text.replace(from.as_str(), to);
                }
                *bytes = text.into_bytes();
            }
        }
        let new = Catalog::new(new);
        seen += nothing_is_lost(&pair.name, old, &new, Pairing::ByAddress);
        seen += nothing_is_lost(&pair.name, &new, old, Pairing::ByAddress);
    }
    assert!(seen > 200, "only {seen} documents were merged");
}

#[test]
fn generated_standards_lose_no_text() {
    let mut by_file: BTreeMap<(String, String), Vec<(String, String)>> = BTreeMap::new();
    for pair in read_pairs(&root().join("tests/diff/pasangan.txt")) {
        let edits = by_file.entry((pair.workspace, pair.file)).or_default();
        edits.extend(pair.edits);
    }
    let mut chance = Chance(20_260_202);
    let mut generated = 0;
    for ((folder, file), edits) in by_file {
        let files = around(&workspace(&folder), &file);
        let mut last = Catalog::new(files.clone());
        for _ in 0..6 {
            let mut files = files.clone();
            let target = files.iter_mut().find(|(path, _)| *path == file);
            let target = target.expect("the file is there");
            let mut text = String::from_utf8(target.1.clone()).expect("text");
            for _ in 0..2 + chance.below(8) {
                let (from, to) = &edits[chance.below(edits.len())];
                text = text.replacen(from.as_str(), to, 1);
            }
            target.1 = text.into_bytes();
            let catalog = Catalog::new(files);
            if catalog
                .diagnostics
                .iter()
                .all(|one| one.severity < Severity::Error)
            {
                generated += 1;
                let name = format!("{file} {generated}");
                nothing_is_lost(&name, &last, &catalog, Pairing::ByAddress);
                last = catalog;
            }
        }
    }
    assert!(generated > 25, "only {generated} standards are sound");
}

/// Standards of which nearly everything differs, one of each side.
#[test]
fn standards_that_have_nothing_to_do_with_each_other_lose_no_text() {
    let files = workspace("examples/hard-cases");
    let is_standard =
        |path: &str| path.starts_with("standards/") && !path.ends_with("instansi.yaml");
    let paths: Vec<&String> = files.iter().map(|(path, _)| path).collect();
    let alone: Vec<Catalog> = paths
        .into_iter()
        .filter(|path| is_standard(path))
        .map(|path| Catalog::new(around(&files, path)))
        .filter(|catalog| catalog.standards.len() == 1)
        .collect();
    assert!(alone.len() > 20, "only {} standards", alone.len());
    for (index, old) in alone.iter().enumerate() {
        let new = &alone[(index * 7 + 3) % alone.len()];
        let name = format!(
            "{} and {}",
            old.standards[0].address, new.standards[0].address
        );
        nothing_is_lost(&name, old, new, Pairing::OneByOne);
    }
}

/// The sample: two versions of a workspace in which each kind of thing has changed.
fn sample() -> Project {
    Project::new()
        .copy("tests/data/beda/lama", "lama")
        .copy("tests/data/beda/baru", "baru")
}

/// Returns a page without its style, which changes with every rule of it.
fn without_style(page: &str) -> String {
    let (head, rest) = page.split_once("<style>").expect("the page has a style");
    let (_, body) = rest.split_once("</style>").expect("a style ends");
    format!("{head}<style>…</style>{body}")
}

#[test]
fn the_page_is_as_kept_and_needs_no_other_file() {
    let project = sample();
    let page = project
        .run(["diff", "lama", "baru", "--format", "html"])
        .exit(0);
    let page = page.stdout();
    assert_golden("tests/golden/beda/contoh.html", &without_style(page));
    for asked in ["<link", "<script", "src=", "url(", "@import"] {
        assert!(!page.contains(asked), "the page asks for {asked}");
    }
    // English speakers read the same document: it is that of an Indonesian standard.
    let english = project.run(["diff", "lama", "baru", "--format", "html", "--lang", "en"]);
    assert_eq!(english.exit(0).stdout(), page);
}

#[test]
fn it_is_written_where_asked() {
    let project = sample().write("keluar/.gitkeep", "");
    let run = |arguments: &[&str]| {
        let all = ["diff", "lama", "baru"].iter().chain(arguments);
        project.run(all.copied().collect::<Vec<_>>())
    };
    run(&["--format", "html", "--output", "beda.html"])
        .exit(0)
        .stdout_is("");
    run(&["--format", "html", "--output", "keluar"])
        .exit(0)
        .stdout_is("");
    assert_eq!(
        project.read("beda.html"),
        project.read("keluar/perubahan.html")
    );
    run(&[
        "--format",
        "html",
        "-o",
        "beda.html",
        "--fail-on",
        "memberatkan",
    ])
    .exit(1);
    run(&["--format", "markdown", "--output", "beda.md"])
        .exit(0)
        .stdout_is("");
    assert!(
        project.read("beda.md").contains("## Perubahan")
            || project.read("beda.md").contains("## Changes")
    );
    let same = project
        .run(["diff", "lama", "lama", "--format", "html"])
        .exit(0);
    let page = same.stdout();
    assert!(
        page.contains("Tidak ada perubahan.") && !page.contains("<del>"),
        "{page}"
    );
}

#[test]
fn data_of_an_earlier_build_is_compared_by_what_it_has() {
    let project = sample();
    project.run([
        "build",
        "-C",
        "lama",
        "--output",
        "lama/dist",
        "--keep-going",
    ]);
    let page = project
        .run(["diff", "lama/dist", "baru", "--format", "html"])
        .exit(0);
    let page = page.stdout();
    assert!(page.contains("Pas foto berwarna"), "{page}");
    // Contacts of the agency are not in the data, so that neither side shows them.
    assert!(!page.contains("Jl. Contoh"), "{page}");
}

#[test]
fn own_templates_reach_it() {
    let own = "{% extends \"baku/beda.html\" %}{% block judul %}{{ super() }}<p>Catatan instansi</p>{% endblock %}";
    let project = sample().write("baru/templates/html/beda.html", own);
    let page = project
        .run(["diff", "lama", "baru", "--format", "html"])
        .exit(0);
    assert!(page.stdout().contains("<p>Catatan instansi</p>"));
}

#[cfg(feature = "pdf")]
mod pdf {
    use super::*;
    use crate::workspace::repository;
    use baku::render::pdf::redline_frames_text;

    /// Returns `text` without what stands in `[word: …]`, the words themselves kept where `keep` says so.
    fn read(text: &str, keep: &str, drop: &str) -> String {
        let mut out = String::new();
        let mut rest = text;
        while let Some(at) = rest.find('[') {
            let (before, marked) = rest.split_at(at);
            out.push_str(before);
            let (inner, behind) = marked[1..].split_once(']').expect("a mark closes");
            match inner.split_once(':') {
                Some((word, words)) if word == keep => out.push_str(words),
                Some((word, _)) => assert_eq!(word, drop, "{inner}"),
                None => panic!("{inner}"),
            }
            rest = behind;
        }
        out + rest
    }

    fn squeeze(text: &str) -> String {
        text.chars()
            .filter(|c| !c.is_whitespace() && !matches!(c, '\u{200b}'))
            .collect()
    }

    #[test]
    fn both_versions_can_be_heard_in_order() {
        let side = |name: &str| Catalog::new(workspace(&format!("tests/data/beda/{name}")));
        let (old, new) = (side("lama"), side("baru"));
        let (redline, _) = marked(&old, &new, Pairing::ByAddress);
        let heard = redline_frames_text(&redline)
            .expect("it can be set")
            .concat();
        let (_, heard) = heard
            .split_once("Tanda tangan")
            .expect("lines for signatures come first");
        for (catalog, keep, drop) in [(&old, "dihapus", "ditambah"), (&new, "ditambah", "dihapus")]
        {
            let heard = squeeze(&read(heard, keep, drop));
            let mut rest = heard.as_str();
            for doc in &redline.standards {
                let all = &catalog.standards;
                let Some(one) = all.iter().find(|one| one.address == doc.address) else {
                    continue;
                };
                for text in view(catalog, one, Kind::Lengkap).texts() {
                    let text = squeeze(&text);
                    let at = rest.find(&text);
                    let at = at.unwrap_or_else(|| panic!("{keep}: `{text}` is not in {rest}"));
                    rest = &rest[at + text.len()..];
                }
            }
        }
    }

    #[test]
    fn the_file_is_tagged_and_the_same_every_time() {
        let project = sample();
        let run = |name: &str| {
            let all = ["diff", "lama", "baru", "--format", "pdf", "--output", name];
            project.run(all).exit(0).stdout_is("");
            project.bytes(name)
        };
        let bytes = run("satu.pdf");
        assert_eq!(bytes, run("dua.pdf"));
        assert!(bytes.starts_with(b"%PDF-1.7"));
        let has = |wanted: &str| {
            bytes
                .windows(wanted.len())
                .any(|it| it == wanted.as_bytes())
        };
        // It declares PDF/UA-1 and, as its decree has a date, PDF/A-2a.
        for wanted in [
            "/StructTreeRoot",
            "<pdfuaid:part>1",
            "<pdfaid:part>2",
            "id-ID",
        ] {
            assert!(has(wanted), "{wanted}");
        }
        project
            .run(["diff", "lama", "baru", "--format", "pdf"])
            .exit(2)
            .stderr_has("--output");
    }

    #[test]
    fn the_redline_of_the_founding_standards_is_up_to_date() {
        const FILE: &str = "docs/contoh-beda.pdf";
        let project = Project::new()
            .copy("examples/as-published", "examples/as-published")
            .copy("baku.yaml", "baku.yaml")
            .copy("standards", "standards");
        let old = "examples/as-published";
        project
            .run([
                "diff",
                old,
                "standards",
                "--format",
                "pdf",
                "-o",
                "beda.pdf",
            ])
            .exit(0);
        let made = project.bytes("beda.pdf");
        assert!(made.len() < 1_000_000, "{} bytes", made.len());
        let place = repository(FILE);
        if std::env::var_os("BAKU_UPDATE").is_some() {
            std::fs::write(place, made).expect("docs/ can be written");
            return;
        }
        assert!(
            std::fs::read(place).is_ok_and(|kept| kept == made),
            "{FILE} is not what `baku diff` writes; `BAKU_UPDATE=1 cargo test --test it redline` rewrites it"
        );
    }
}
