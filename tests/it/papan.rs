//! The scoreboard: `baku check --summary` in its three forms, and the page that a build makes of it.
//!
//! What it shows of `tests/data/papan/` is kept under `tests/golden/papan/`; `BAKU_UPDATE=1` rewrites it.

use std::collections::BTreeMap;

use serde_json::Value as Json;

use crate::cli::{LANGUAGES, shown};
use crate::project::{Outcome, Project};
use crate::reading;
use crate::workspace::{HARD_CASES, assert_golden, demand_none, workspace_at};

/// The workspace in which everything happens that a scoreboard can tell.
const SAMPLE: &str = "tests/data/papan";

/// The page of the scoreboard.
const PAGE: &str = "dist/papan.html";

/// Widest line for a terminal.
const WIDTH: usize = 80;

fn sample() -> Project {
    Project::new().copy(SAMPLE, ".")
}

#[track_caller]
fn golden(name: &str, text: &str) {
    assert_golden(&format!("tests/golden/papan/{name}"), text);
}

fn summary(project: &Project, more: &[&str]) -> Outcome {
    project.run(["check", "--summary"].iter().chain(more))
}

fn board(project: &Project, more: &[&str]) -> Json {
    let all: Vec<&str> = more.iter().copied().chain(["--format", "json"]).collect();
    summary(project, &all).json()
}

/// Returns the standards of a scoreboard by the last part of their addresses.
fn by_kode(board: &Json) -> BTreeMap<String, Json> {
    let agencies = board["instansi"].as_array().expect("a list");
    let standards = agencies
        .iter()
        .flat_map(|one| one["standar"].as_array().expect("a list"));
    standards
        .map(|one| {
            let address = one["alamat"].as_str().expect("a text");
            let kode = address.rsplit('/').next().unwrap_or_default();
            (kode.to_owned(), one.clone())
        })
        .collect()
}

#[test]
fn each_form_is_as_kept() {
    let project = sample();
    for language in LANGUAGES {
        let human = summary(&project, &["--lang", language]).exit(1);
        let command = format!("baku check --summary --lang {language}");
        golden(
            &format!("terminal.{language}.txt"),
            &shown(&command, None, &human),
        );
        let markdown = summary(&project, &["--lang", language, "--format", "markdown"]).exit(1);
        golden(&format!("papan.{language}.md"), markdown.stdout());
    }
    let json = summary(&project, &["--format", "json"]).exit(1);
    golden("papan.json", json.stdout());
    project.run(["build", "--keep-going"]).exit(1);
    golden("papan.html", &without_style(&project.read(PAGE)));
}

/// The page of the hard cases, which are a whole town: its words, a line for each row; the markup is that of
/// the sample.
#[test]
fn the_hard_cases_are_as_kept() {
    let project = Project::new().copy(HARD_CASES, ".");
    let settings = project.read("baku.yaml");
    assert!(settings.contains("papan: [html]"), "{settings}");
    let quick = settings
        .replace("[html, markdown, pdf]", "[html]")
        .replace("data: [json]", "data: []");
    let project = project.write("baku.yaml", quick);
    project.run(["build"]).exit(0);
    let page = project.read(PAGE);
    let rows = reading::html(&page.replace("<tr>", "<tr>\u{1}"));
    let fold = |row: &str| row.split_whitespace().collect::<Vec<_>>().join(" ");
    let rows = rows.split(['\n', '\u{1}']).map(fold);
    let rows: Vec<String> = rows.filter(|row| !row.is_empty()).collect();
    golden("hard-cases.txt", &format!("{}\n", rows.join("\n")));
    for standard in baku::catalog::Catalog::new(workspace_at(HARD_CASES)).standards {
        let link = format!("<a href=\"{}/index.html\">", standard.address);
        assert!(page.contains(&link), "{link}");
    }
}

/// Returns a page without the name of its style sheet and its own style, which change with every rule of them.
fn without_style(page: &str) -> String {
    let (head, rest) = page.split_once("<style>").expect("the page has a style");
    let (_, body) = rest.split_once("</style>").expect("a style ends");
    let (before, name) = head.split_once("gaya-").expect("the page has a sheet");
    let (_, after) = name.split_once(".css").expect("a sheet has an ending");
    format!("{before}gaya.css{after}<style>…</style>{body}")
}

#[test]
fn a_terminal_of_80_columns_shows_it_with_and_without_colour() {
    let long = "judul: Layanan yang judulnya melampaui lebar kolom mana pun dan masih berlanjut\n";
    let project = sample().write(
        "standards/contoh/kantor/panjang.yaml",
        format!("skema: 1\nkode: panjang\n{long}"),
    );
    let mut faults = Vec::new();
    for (project, folder) in [(project, "."), (Project::new().copy(HARD_CASES, "."), ".")] {
        for language in LANGUAGES {
            let plain = summary(&project, &["--lang", language, folder]);
            let wide = plain.stdout().lines().filter(|line| width(line) > WIDTH);
            faults.extend(wide.map(str::to_owned));
            let ends = plain.stdout().lines().filter(|line| line.ends_with(' '));
            faults.extend(ends.map(|line| format!("{line:?} ends with a blank")));
            let colour = summary(&project, &["--lang", language, "--color", "always", folder]);
            assert!(colour.stdout().contains("\u{1b}[1m"), "{colour}");
            // Lines end with the blanks that a colour encloses.
            let bare: String = without_colour(colour.stdout())
                .lines()
                .map(|line| format!("{}\n", line.trim_end()))
                .collect();
            assert_eq!(bare, plain.stdout());
        }
    }
    demand_none("lines", &faults);
}

fn width(line: &str) -> usize {
    line.chars().count()
}

fn without_colour(text: &str) -> String {
    let mut parts = text.split("\u{1b}[");
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |out, part| {
        out + part.split_once('m').expect("a colour ends").1
    })
}

#[test]
fn a_terminal_without_unicode_gets_ascii_signs() {
    let ascii = sample().env("LC_ALL", "C");
    let outcome = summary(&ascii, &["--lang", "id"]).exit(1);
    let alien: Vec<&str> = outcome
        .stdout()
        .lines()
        .filter(|line| !line.is_ascii())
        .collect();
    assert_eq!(alien, [""; 0], "{outcome}");
    outcome
        .stdout_has("vvvv- vvvvv vvvv")
        .stdout_has("xvoxv xxxxx xxxx")
        .stdout_has("v ada   - tidak berlaku   o kosong   x belum ada");
}

/// A title is the author's; nothing in it may steer the terminal of whoever looks.
#[test]
fn titles_cannot_steer_the_terminal() {
    let project = sample().write(
        "standards/contoh/kantor/jahat.yaml",
        "skema: 1\nkode: jahat\njudul: \"Layanan \\e[31m \\u202e Contoh\"\n",
    );
    for form in ["human", "markdown"] {
        let outcome = summary(&project, &["--format", form, "--color", "never"]);
        assert!(!outcome.stdout().contains(['\u{1b}', '\u{7}']), "{outcome}");
    }
    summary(&project, &[]).stdout_lacks("\u{202e}");
}

#[test]
fn json_is_what_its_schema_says() {
    let schema = Project::new().run(["schema", "papan"]).exit(0).json();
    assert_eq!(schema, baku::report::papan::schema());
    let validator = jsonschema::validator_for(&schema).expect("it is a schema");
    for project in [
        sample(),
        Project::new().copy(HARD_CASES, "."),
        Project::new(),
    ] {
        let json = board(&project, &[]);
        let faults: Vec<String> = validator
            .iter_errors(&json)
            .map(|error| error.to_string())
            .collect();
        assert_eq!(faults, [""; 0]);
    }
    // It says no to what is none.
    let json = board(&sample(), &[]);
    for (pointer, other) in [
        ("/versi", Json::from(2)),
        ("/hari", "kemarin".into()),
        ("/komponen/0/baris", "A-1".into()),
        ("/instansi/0/standar/0/status", "aktif".into()),
        ("/instansi/0/standar/0/komponen/3/keadaan", "ada?".into()),
        ("/instansi/0/standar/0/komponen", Json::Array(Vec::new())),
        ("/jumlah/temuan", Json::Null),
    ] {
        let mut wrong = json.clone();
        let place = wrong.pointer_mut(pointer);
        *place.unwrap_or_else(|| panic!("there is no {pointer}")) = other;
        assert!(!validator.is_valid(&wrong), "{pointer}");
    }
}

#[test]
fn a_standard_is_told_by_what_its_file_says() {
    let found = by_kode(&board(&sample(), &[]));
    let states = |kode: &str| -> Vec<String> {
        let komponen = found[kode]["komponen"].as_array().expect("a list");
        let words = komponen.iter().map(|one| one["keadaan"].as_str());
        words.map(|word| word.expect("a word").to_owned()).collect()
    };
    assert_eq!(states("kartu"), ["ada"; 14]);
    assert_eq!(states("siap")[4], "tidak_berlaku");
    assert_eq!(
        states("kosong")[..5],
        ["tiada", "ada", "kosong", "tiada", "ada"]
    );
    assert_eq!(
        states("publik")[4],
        "tak_terbaca",
        "`biayaa` may be `biaya`"
    );
    assert_eq!(states("publik")[0], "di_luar_profil");
    for (kode, wanted) in [
        ("kartu", r#"{"keputusan":[],"komponen":[],"kesalahan":0}"#),
        ("siap", r#"{"keputusan":[],"komponen":[],"kesalahan":0}"#),
        (
            "sebagian",
            r#"{"keputusan":["tanggal","penandatangan"],"komponen":[],"kesalahan":0}"#,
        ),
        (
            "publik",
            r#"{"keputusan":["nomor","tanggal","penandatangan"],"komponen":["prosedur","jangka_waktu","produk","pengaduan"],"kesalahan":1}"#,
        ),
    ] {
        assert_eq!(found[kode]["kurang"].to_string(), wanted, "{kode}");
    }
    assert!(found["cabut"].get("kurang").is_none(), "{}", found["cabut"]);
    for (kode, wanted) in [
        (
            "kartu",
            r#"{"dasar":"ditinjau","tanggal":"2024-12-01","bulan":13,"tenggat":"evaluasi"}"#,
        ),
        (
            "lama",
            r#"{"dasar":"keputusan","tanggal":"2022-03-01","bulan":46,"tenggat":"peninjauan"}"#,
        ),
        // Nothing is due of a draft, nor of what is not in force yet.
        (
            "siap",
            r#"{"dasar":"keputusan","tanggal":"2022-03-01","bulan":46}"#,
        ),
        (
            "sebagian",
            r#"{"dasar":"berlaku_sejak","tanggal":"2026-03-01"}"#,
        ),
    ] {
        assert_eq!(found[kode]["peninjauan"].to_string(), wanted, "{kode}");
    }
}

/// What one fault is, is counted once: as a gap or as an error, in the standard or in what stands above it.
#[test]
fn errors_above_a_standard_keep_it_from_being_set() {
    let gaps = |project: &Project, kode: &str| {
        let found = by_kode(&board(project, &[]));
        (
            found[kode]["kurang"]["kesalahan"].clone(),
            found[kode]["temuan"]["kesalahan"].clone(),
        )
    };
    let project = sample();
    assert_eq!(gaps(&project, "siap"), (0.into(), 0.into()));
    let agency = project.read("standards/contoh/instansi.yaml") + "kodee: x\n";
    let project = project.write("standards/contoh/instansi.yaml", agency);
    assert_eq!(gaps(&project, "siap"), (1.into(), 0.into()));
    let settings = project.read("baku.yaml") + "urutann: uu\n";
    let project = project.write("baku.yaml", settings);
    assert_eq!(gaps(&project, "siap"), (2.into(), 0.into()));
    let total = &board(&project, &[])["jumlah"];
    assert_eq!(total["siap"], 0, "{total:#}");
    // A set standard without its components is at fault by SP0201; the gap tells it already.
    let bare = "skema: 1\nkode: bolong\njudul: Layanan Contoh\nstatus: ditetapkan\n";
    let project = sample().write("standards/contoh/kantor/bolong.yaml", bare);
    let found = &by_kode(&board(&project, &[]))["bolong"];
    assert_eq!(found["kurang"]["kesalahan"], 0, "{found:#}");
    assert_eq!(
        found["temuan"]["kesalahan"], 2,
        "SP0201 and SP0202: {found:#}"
    );
}

#[test]
fn sums_are_those_of_the_standards() {
    for project in [sample(), Project::new().copy(HARD_CASES, ".")] {
        let board = board(&project, &[]);
        let agencies = board["instansi"].as_array().expect("a list");
        let number = |json: &Json, pointer: &str| {
            let number = json.pointer(pointer).and_then(Json::as_u64);
            number.unwrap_or_else(|| panic!("{pointer} is no number in {json:#}"))
        };
        let mut standards = 0;
        for agency in agencies {
            let own = agency["standar"].as_array().expect("a list");
            standards += own.len() as u64;
            assert_eq!(number(agency, "/jumlah/standar"), own.len() as u64);
            let assessed = || own.iter().filter(|one| one["status"] != "dicabut");
            let filled: u64 = assessed().map(|one| number(one, "/terisi")).sum();
            assert_eq!(number(agency, "/jumlah/terisi"), filled);
            let asked = 14 * assessed().count() as u64;
            assert_eq!(number(agency, "/jumlah/diminta"), asked);
        }
        assert_eq!(number(&board, "/jumlah/standar"), standards);
        for sum in ["terisi", "diminta", "kurang", "siap", "dicabut"] {
            let pointer = format!("/jumlah/{sum}");
            let all: u64 = agencies.iter().map(|one| number(one, &pointer)).sum();
            assert_eq!(number(&board, &pointer), all, "{sum}");
        }
        // All findings are counted: those that `check` lists.
        let listed = project.run(["check", "--format", "json"]).json();
        for (level, severity) in [
            ("kesalahan", "errors"),
            ("peringatan", "warnings"),
            ("info", "infos"),
        ] {
            assert_eq!(
                number(&board, &format!("/jumlah/temuan/{level}")),
                number(&listed, &format!("/summary/{severity}")),
                "{level}"
            );
        }
    }
}

#[test]
fn paths_choose_the_standards() {
    let project = sample();
    let kodes =
        |paths: &[&str]| -> Vec<String> { by_kode(&board(&project, paths)).into_keys().collect() };
    assert_eq!(kodes(&[]).len(), 7);
    let office = ["kosong", "publik"];
    assert_eq!(kodes(&["standards/contoh/kantor"]), office);
    let file = "standards/contoh/dinas/kartu.yaml";
    assert_eq!(kodes(&[file]), ["kartu"]);
    assert_eq!(
        kodes(&[file, "standards/contoh/kantor"]),
        ["kartu", "kosong", "publik"]
    );
    summary(
        &project,
        &["standards/contoh/kantor/instansi.yaml", "--lang", "id"],
    )
    .exit(0)
    .stdout_has("Tidak ada standar di sini.");
    summary(&project, &["tidak-ada"]).exit(2);
}

#[test]
fn exit_codes_are_those_of_check() {
    let project = sample();
    let office = "standards/contoh/kantor";
    let agency = "standards/contoh/dinas";
    for (arguments, code) in [
        (vec![], 1),
        (vec!["--format", "json"], 1),
        (vec!["--format", "markdown"], 1),
        (vec!["--quiet"], 1),
        (vec![office], 1),
        (vec![agency], 0),
        (vec![agency, "--deny", "warning"], 1),
        (vec![agency, "--deny", "info"], 1),
        (vec!["--format", "sarif"], 2),
        (vec!["--format", "github"], 2),
        (vec!["--format", "gitlab"], 2),
        (vec!["--diff"], 2),
    ] {
        let outcome = summary(&project, &arguments).exit(code);
        let nothing = outcome.stdout().is_empty();
        assert_eq!(nothing, code == 2, "{outcome}");
    }
    project
        .run(["check", "--format", "markdown", "--lang", "en"])
        .exit(2)
        .stdout_is("")
        .stderr_has("`--format markdown` goes with `--summary` only");
}

#[test]
fn the_day_is_that_of_check() {
    let project = sample();
    let months = |arguments: &[&str]| {
        by_kode(&board(&project, arguments))["kartu"]["peninjauan"]["bulan"].clone()
    };
    assert_eq!(months(&[]), 13, "the day of the tests");
    assert_eq!(months(&["--today", "2027-12-01"]), 36);
    let due = summary(&project, &["--today", "2027-12-01", "--lang", "en"]);
    due.stdout_has("as of 2027-12-01").stdout_has("36!!");
}

#[test]
fn faults_are_mended_before_they_are_counted() {
    let file = "standards/contoh/kantor/publik.yaml";
    let project = sample();
    let mended = summary(&project, &["--fix", "--unsafe", "--lang", "en"]).exit(0);
    assert!(project.read(file).contains("biaya: Gratis"), "{mended}");
    mended.stdout_has("D Layanan Publik Contoh       ·✓✗✗✓");
}

#[test]
fn a_page_is_made_where_it_is_asked_for() {
    let asked = sample();
    asked.run(["build", "--keep-going"]).exit(1);
    let page = asked.read(PAGE);
    assert!(page.contains("<meta name=\"robots\" content=\"noindex\">"));
    let index = asked.read("dist/index.html");
    assert!(
        index.contains("<a href=\"papan.html\">Papan standar pelayanan</a>"),
        "{index}"
    );
    // A standard with errors stands there too; it has no page to lead to.
    assert!(
        page.contains("<th scope=\"row\">Layanan Publik Contoh "),
        "{page}"
    );
    assert!(page.contains("<a href=\"contoh/dinas/kartu/index.html\">Kartu Anggota Contoh</a>"));
    let settings = asked
        .read("baku.yaml")
        .replace("papan: [html]", "papan: []");
    let off = asked.write("baku.yaml", settings);
    off.run(["build", "--keep-going"]).exit(1);
    assert!(!off.files().contains(&PAGE.to_owned()), "it is pruned");
    let index = off.read("dist/index.html");
    assert!(!index.contains("papan.html"), "{index}");
}

/// The page is the same on any day, until the sources or `SOURCE_DATE_EPOCH` say another one.
#[test]
fn the_page_does_not_change_from_day_to_day() {
    let build = |name: &str, value: &str| {
        let project = sample().env(name, value);
        project.run(["build", "--keep-going"]).exit(1);
        project.read(PAGE)
    };
    let page = build("BAKU_TODAY", "2026-01-31");
    assert!(
        page.contains("per 31\u{a0}Januari 2026") && page.contains("13\u{a0}bulan"),
        "{page}"
    );
    assert_eq!(build("BAKU_TODAY", "2031-01-31"), page);
    // 2028-01-01
    let later = build("SOURCE_DATE_EPOCH", "1830297600");
    assert!(
        later.contains("per 1\u{a0}Januari 2028") && later.contains("37\u{a0}bulan"),
        "{later}"
    );
    let undated = sample();
    let settings = undated
        .read("baku.yaml")
        .replace("tanggal: 2026-01-31\n", "");
    let undated = undated.write("baku.yaml", settings);
    undated.run(["build", "--keep-going"]).exit(1);
    let page = undated.read(PAGE);
    assert!(
        page.contains("tanpa hari penilaian") && page.contains("1\u{a0}Desember 2024"),
        "{page}"
    );
    assert!(!page.contains("perlu evaluasi"), "{page}");
}

/// The forms print one value: what the page says, Markdown says.
#[test]
fn page_and_markdown_say_the_same() {
    let project = sample();
    project.run(["build", "--keep-going"]).exit(1);
    let page = reading::squeeze(&reading::html(&project.read(PAGE)));
    let markdown = summary(&project, &["--lang", "id", "--format", "markdown"]);
    let markdown = reading::squeeze(&reading::markdown(markdown.stdout()));
    let board = board(&project, &[]);
    for (kode, standard) in by_kode(&board) {
        let title = standard["judul"].as_str().expect("a text");
        for (form, text) in [("HTML", &page), ("Markdown", &markdown)] {
            assert!(
                text.contains(&reading::squeeze(title)),
                "{form}, {kode}: {text}"
            );
        }
    }
    for words in [
        "tanggal, penandatangan keputusan",
        "keputusan; 12 komponen",
        "1 kesalahan belum dibetulkan",
        "46 bulan",
        "PR-13 Jaminan Keamanan dan Keselamatan Pelayanan",
    ] {
        for (form, text) in [("HTML", &page), ("Markdown", &markdown)] {
            assert!(
                text.contains(&reading::squeeze(words)),
                "{form}: {words} in {text}"
            );
        }
    }
}

#[test]
fn a_template_of_its_own_is_tried_where_the_page_is_made() {
    let own =
        "{% extends \"baku/papan.html\" %}{% block judul %}{{ super() }}{{ jumlah }}{% endblock %}";
    let project = sample()
        .remove("standards/contoh/kantor/publik.yaml")
        .write("templates/html/papan.html", own);
    for command in ["check", "build"] {
        let outcome = project.run([command, "--lang", "en"]).exit(1);
        let told = [outcome.stdout(), outcome.stderr()].concat();
        assert!(told.contains("error[SP1007]"), "{outcome}");
        assert!(told.contains("templates/html/papan.html:1:"), "{outcome}");
    }
    let sound = own.replace("{{ jumlah }}", "<p>{{ lead }} kami</p>");
    let project = project.write("templates/html/papan.html", sound);
    project.run(["build"]).exit(0);
    assert!(
        project
            .read(PAGE)
            .contains("<p>6\u{a0}standar, 2\u{a0}instansi kami</p>")
    );
}
