//! The command line: flags arrive, languages, exit codes, what is printed for people and for machines.
//!
//! What people see is kept under `tests/golden/cli/`, in both languages; `BAKU_UPDATE=1` rewrites it.

use baku::catalog::fields_of;
use baku::diagnostic::CODES;
use baku::source::SchemaKind;
use serde_json::Value as Json;

use crate::git::{commit, git};
use crate::project::{Outcome, Project};
use crate::workspace::{AGENCY, assert_golden, demand_none, shipped};

pub const LANGUAGES: [&str; 2] = ["id", "en"];

const COMMANDS: [&str; 7] = [
    "check",
    "build",
    "diagram",
    "diff",
    "schema",
    "explain",
    "completions",
];

/// Without PDFs: what is printed must not depend on how the program was compiled.
const SETTINGS: &str = "skema: 1\ntanggal: 2026-01-31\n\
    keluaran: {dokumen: {lengkap: [html, markdown], publik: [html, markdown], data: [json]}}\n";

/// Where the sample stands.
const FILE: &str = "standards/dinas-contoh/layanan.yaml";

/// A standard with an error, a warning, an info and a finding that marks two places.
const FAULTY: &str = "skema: 1
kode: layanan
judul: Layanan Contoh
status: aktif
biayaa: Gratis
jangka_waktu: 3 (dua) hari kerja
pengaduan:
  kanal:
    - jenis: telepon
      nomor: 081200000000
produk: Kartu
produk: Surat
";

fn project(text: &str) -> Project {
    Project::new()
        .copy("tests/schema/instansi.yaml", AGENCY)
        .write("baku.yaml", SETTINGS)
        .write(FILE, text)
}

pub fn sound() -> Project {
    project("skema: 1\nkode: layanan\njudul: Layanan Contoh\n")
}

/// Compares `text` with the golden file `name` of the command line.
#[track_caller]
pub fn golden(name: &str, text: &str) {
    assert_golden(&format!("tests/golden/cli/{name}.txt"), text);
}

/// Returns what was printed, with the command and the file that it speaks of.
pub fn shown(command: &str, source: Option<&str>, outcome: &Outcome) -> String {
    let mut text = format!("$ {command}\n");
    if let Some(source) = source {
        let numbered = source.lines().enumerate();
        let numbered: String = numbered
            .map(|(index, line)| format!("{:>3} | {line}\n", index + 1))
            .collect();
        text.push_str(&format!("\n--- {FILE}\n{numbered}"));
    }
    for (name, printed) in [("output", outcome.stdout()), ("error", outcome.stderr())] {
        if !printed.is_empty() {
            text.push_str(&format!(
                "\n--- standard {name}\n{}",
                without_times(printed)
            ));
        }
    }
    text
}

/// Puts `N` for the seconds at the end of a build.
fn without_times(printed: &str) -> String {
    let mut text = String::new();
    for line in printed.split_inclusive('\n') {
        let measured = [", dalam ", ", in "]
            .iter()
            .find_map(|word| line.split_once(word).map(|(before, _)| (before, word)));
        match measured {
            Some((before, word)) if line.contains("detik") || line.contains("seconds") => {
                text.push_str(&format!("{before}{word}N\n"));
            }
            _ => text.push_str(line),
        }
    }
    text
}

#[test]
fn findings_for_people_are_as_kept() {
    for language in LANGUAGES {
        let outcome = project(FAULTY).run(["check", "--lang", language]).exit(1);
        let command = format!("baku check --lang {language}");
        golden(
            &format!("check-findings.{language}"),
            &shown(&command, Some(FAULTY), &outcome),
        );
    }
}

#[test]
fn other_words_for_people_are_as_kept() {
    for language in LANGUAGES {
        for (name, project, arguments, code) in [
            ("check-clean", sound(), vec!["check"], 0),
            ("check-nothing", Project::new(), vec!["check"], 0),
            ("check-absent", sound(), vec!["check", "tidak-ada.yaml"], 2),
            ("build", sound(), vec!["build", "--jobs", "1"], 0),
            (
                "build-findings",
                project("judul: Contoh\n"),
                vec!["build"],
                1,
            ),
            (
                "build-foreign",
                sound().write("dist/index.html", "x"),
                vec!["build"],
                2,
            ),
            ("explain-code", sound(), vec!["explain", "SP0201"], 0),
            ("explain-key", sound(), vec!["explain", "jangka_waktu"], 0),
            (
                "explain-nested",
                sound(),
                vec!["explain", "pengaduan.kanal"],
                0,
            ),
            ("explain-unknown", sound(), vec!["explain", "tarip"], 2),
        ] {
            let arguments: Vec<&str> = arguments.into_iter().chain(["--lang", language]).collect();
            let outcome = project.run(&arguments).exit(code);
            let command = format!("baku {}", arguments.join(" "));
            golden(
                &format!("{name}.{language}"),
                &shown(&command, None, &outcome),
            );
        }
    }
}

#[test]
fn the_help_is_as_kept() {
    golden(
        "help",
        &shown("baku --help", None, &Project::new().run(["--help"]).exit(0)),
    );
}

#[test]
fn every_command_has_an_example_in_its_help() {
    let help = Project::new().run(["--help"]).exit(0);
    for command in COMMANDS {
        assert!(help.stdout().contains(&format!("  {command} ")), "{help}");
        let outcome = Project::new().run([command, "--help"]).exit(0);
        let example = format!("  baku {command}");
        let own = outcome.stdout().split_once("Example");
        assert!(
            own.is_some_and(|(_, rest)| rest.contains(&example)),
            "no example begins with {example:?}\n{outcome}"
        );
    }
}

/// What the help shows must work as it is typed.
#[test]
fn the_examples_of_the_help_work() {
    let standard = "standards/kalbar/biro-kesra/fasilitasi-audiensi.yaml";
    let project = Project::new()
        .copy("baku.yaml", "baku.yaml")
        .copy("standards", "standards")
        .copy(standard, "lama.yaml")
        .copy(standard, "baru.yaml");
    git(&project, &["init", "-q"]);
    for name in ["v1.0", "v1.1"] {
        git(&project, &["commit", "-qm", name, "--allow-empty"]);
        git(&project, &["tag", name]);
    }
    commit(&project, "v1.2");
    git(&project, &["branch", "-M", "main"]);
    git(
        &project,
        &["update-ref", "refs/remotes/origin/main", "HEAD"],
    );
    for command in ["check", "build", "diagram", "diff", "schema", "explain"] {
        let help = project.run([command, "--help"]).exit(0);
        let examples = help.stdout().lines().filter_map(|line| {
            let words = line.strip_prefix("  baku ")?;
            // What comes after `>` is for the shell.
            words.split(" > ").next().map(str::to_owned)
        });
        for example in examples {
            // Without the feature the program says so; what needs it is not tried.
            if cfg!(not(feature = "pdf")) && example.contains("pdf") {
                continue;
            }
            let arguments: Vec<&str> = example.split_whitespace().collect();
            let outcome = project.run(&arguments);
            // A finding of the shipped standard may weigh more than an example allows.
            let stderr = outcome.stderr();
            assert!(
                !stderr.contains("Usage:") && !stderr.contains("error:"),
                "`baku {example}` is no command\n{outcome}"
            );
        }
    }
}

#[test]
fn the_language_is_asked_for_or_that_of_the_system() {
    let id = "berkas diperiksa";
    let en = "files checked";
    type Case<'c> = (&'c [(&'c str, &'c str)], &'c [&'c str], &'c str);
    let cases: &[Case<'_>] = &[
        (&[], &[], en),
        (&[], &["--lang", "id"], id),
        (&[("LANG", "id_ID.UTF-8")], &[], id),
        (&[("LANG", "id_ID.UTF-8")], &["--lang", "en"], en),
        (
            &[("LANG", "en_US.UTF-8"), ("LC_ALL", "id_ID.UTF-8")],
            &[],
            id,
        ),
        (&[("LC_ALL", "C"), ("LANG", "id_ID.UTF-8")], &[], en),
        (&[("LC_MESSAGES", "id_ID"), ("LANG", "en_US")], &[], id),
        (&[("LC_ALL", ""), ("LANG", "id")], &[], id),
        (&[("BAKU_LANG", "id"), ("LANG", "en_US.UTF-8")], &[], id),
        (&[("BAKU_LANG", "en"), ("LANG", "id_ID.UTF-8")], &[], en),
        (&[("BAKU_LANG", "id")], &["--lang", "en"], en),
    ];
    for (environment, flags, wanted) in cases {
        let project = environment
            .iter()
            .fold(sound(), |project, (name, value)| project.env(name, value));
        let arguments = ["check"].iter().chain(flags.iter());
        let outcome = project.run(arguments).exit(0);
        assert!(
            outcome.stdout().contains(wanted),
            "{environment:?} {flags:?}: {wanted:?} was wanted\n{outcome}"
        );
    }
    sound().run(["check", "--lang", "fr"]).exit(2);
}

#[test]
fn exit_codes_are_those_of_the_documentation() {
    let warned = "skema: 1\nkode: layanan\njudul: Contoh\nbiaya: menyusul kemudian\n";
    let informed = "skema: 1\njudul: Contoh\n";
    let cases: &[(&str, &[&str], i32)] = &[
        (
            "skema: 1\nkode: layanan\njudul: Contoh\n",
            &["check", "--deny", "info"],
            0,
        ),
        (informed, &["check"], 0),
        (informed, &["check", "--deny", "warning"], 0),
        (informed, &["check", "--deny", "info"], 1),
        (warned, &["check"], 0),
        (warned, &["check", "--deny", "warning"], 1),
        (warned, &["check", "--deny", "info"], 1),
        (warned, &["build"], 0),
        (FAULTY, &["check"], 1),
        (FAULTY, &["check", "--format", "json"], 1),
        (FAULTY, &["check", FILE], 1),
        (FAULTY, &["check", AGENCY], 0),
        (FAULTY, &["check", "standards"], 1),
        (FAULTY, &["build"], 1),
        (FAULTY, &["build", "--keep-going"], 1),
        (warned, &["check", "tidak-ada.yaml"], 2),
        (warned, &["check", "--deny", "semua"], 2),
        (warned, &["check", "--format", "xml"], 2),
        (warned, &["explain", "tidak_ada"], 2),
        (warned, &["explain", "SP9999"], 2),
        (warned, &["schema"], 2),
        (warned, &["buat"], 2),
        (warned, &[], 2),
        (warned, &["--version"], 0),
        (warned, &["help"], 0),
    ];
    let mut faults = Vec::new();
    for (text, arguments, code) in cases {
        let outcome = project(text).run(*arguments);
        let shown = outcome.to_string();
        if !shown.contains(&format!("--- exit code {code}\n")) {
            faults.push(format!("{arguments:?} should end with {code}\n{shown}"));
        }
    }
    demand_none("exit codes", &faults);
}

#[test]
fn a_rule_can_be_weighed_otherwise() {
    let faulty = "skema: 1\nkode: layanan\njudul: Contoh\nbiaya: menyusul kemudian\n";
    for (weight, code, told) in [
        ("kesalahan", 1, Some("error")),
        ("info", 0, Some("info")),
        ("mati", 0, None),
    ] {
        let settings = format!("skema: 1\ntanggal: 2026-01-31\naturan: {{SP0602: {weight}}}\n");
        let json = project(faulty)
            .write("baku.yaml", settings)
            .run(["check", "--format", "json"])
            .exit(code)
            .json();
        let found = json["diagnostics"].as_array().into_iter().flatten();
        let severity = found
            .filter(|one| one["code"] == "SP0602")
            .find_map(|one| one["severity"].as_str());
        assert_eq!(severity, told, "{json:#}");
    }
}

#[test]
fn json_has_stable_fields_and_lines_from_one() {
    let outcome = project(FAULTY).run(["check", "--format", "json"]).exit(1);
    let json = outcome.json();
    assert_eq!(
        keys(&json),
        ["version", "checked", "summary", "hidden", "diagnostics"],
        "{outcome}"
    );
    assert_eq!(json["version"], 1);
    assert_eq!(json["checked"], 3);
    assert_eq!(keys(&json["summary"]), ["errors", "warnings", "infos"]);
    let diagnostics = json["diagnostics"].as_array().expect("a list");
    let count = |severity: &str| {
        let same = |one: &&Json| one["severity"] == severity;
        diagnostics.iter().filter(same).count()
    };
    for (field, severity) in [
        ("errors", "error"),
        ("warnings", "warning"),
        ("infos", "info"),
    ] {
        assert_eq!(
            json["summary"][field],
            count(severity),
            "{severity}\n{outcome}"
        );
        assert!(
            count(severity) > 0,
            "the sample has no {severity}\n{outcome}"
        );
    }
    for one in diagnostics {
        demand_finding(one);
    }
    let codes: Vec<&Json> = diagnostics.iter().map(|one| &one["code"]).collect();
    assert_eq!(
        codes,
        ["SP0104", "SP0102", "SP0301", "SP0408", "SP0007", "SP0005"],
        "in the order of the file\n{outcome}"
    );
    let double = diagnostics.last().expect("six findings");
    let lines: Vec<&Json> = double["places"]
        .as_array()
        .expect("a list")
        .iter()
        .map(|place| &place["start"]["line"])
        .collect();
    assert_eq!(
        lines,
        [12, 11],
        "the second key, then the first\n{double:#}"
    );
    assert_eq!(
        keys(&double["places"][1]),
        ["file", "start", "end", "label"]
    );
}

fn keys(json: &Json) -> Vec<&str> {
    let object = json.as_object().unwrap_or_else(|| panic!("no map: {json}"));
    object.keys().map(String::as_str).collect()
}

/// Demands the fields of one finding.
#[track_caller]
fn demand_finding(one: &Json) {
    let known = [
        "code", "name", "severity", "message", "places", "reason", "help", "fix",
    ];
    let fields = keys(one);
    assert!(fields.iter().all(|field| known.contains(field)), "{one:#}");
    assert_eq!(fields[..5], known[..5], "{one:#}");
    for text in ["message", "reason", "help"] {
        if let Some(text) = one.get(text) {
            assert_eq!(keys(text), ["id", "en"], "{one:#}");
            assert_ne!(text["id"], "", "{one:#}");
        }
    }
    for place in one["places"].as_array().expect("a list") {
        demand_place(place);
    }
    if let Some(fix) = one.get("fix") {
        assert_eq!(keys(fix), ["title", "safe", "edits"], "{one:#}");
        for edit in fix["edits"].as_array().expect("a list") {
            assert_eq!(keys(edit), ["place", "text"], "{one:#}");
            demand_place(&edit["place"]);
        }
    }
}

/// Demands a place whose bytes, line and column say the same of the file.
#[track_caller]
fn demand_place(place: &Json) {
    assert_eq!(place["file"], FILE, "{place:#}");
    for end in ["start", "end"] {
        let point = &place[end];
        assert_eq!(keys(point), ["byte", "line", "column"], "{place:#}");
        let number = |key: &str| {
            let number = point[key].as_u64().expect("a number");
            usize::try_from(number).expect("a small number")
        };
        let before = &FAULTY[..number("byte")];
        let line = before.matches('\n').count() + 1;
        let column = before
            .rsplit('\n')
            .next()
            .map_or(0, |row| row.chars().count())
            + 1;
        assert_eq!(
            (number("line"), number("column")),
            (line, column),
            "{place:#}"
        );
    }
}

#[test]
fn every_key_and_every_code_is_explained_in_both_languages() {
    let project = Project::new();
    let mut faults = Vec::new();
    let mut ask = |what: &str, parts: &[&str]| {
        LANGUAGES.map(|language| {
            let outcome = project.run(["explain", what, "--lang", language]).exit(0);
            for part in parts {
                if !outcome.stdout().contains(part) {
                    faults.push(format!(
                        "explain {what} ({language}) lacks {part:?}\n{outcome}"
                    ));
                }
            }
            outcome.stdout().to_owned()
        })
    };
    for kind in [SchemaKind::Standar, SchemaKind::Instansi, SchemaKind::Baku] {
        for field in fields_of(kind) {
            // Another file may have the same key with another meaning, so only the key is asked for.
            ask(field.key, &[field.key]);
        }
    }
    for info in CODES {
        let [id, en] = ask(info.code.as_str(), &[info.code.as_str(), info.slug]);
        assert!(id.contains(&*info.explanation.id), "{id}");
        assert!(en.contains(&*info.explanation.en), "{en}");
        for article in info.law {
            assert!(id.contains(article) && en.contains(article), "{id}\n{en}");
        }
    }
    for nested in [
        "pengaduan.kanal",
        "pengaduan.kanal.jenis",
        "prosedur.langkah.jika.ke",
        "persyaratan.salah_satu.bentuk",
        "biaya.jumlah",
        "jangka_waktu.tahap.waktu",
        "bawaan.biaya",
        "keputusan.penandatangan",
        "situs.rancangan",
        "sp0102",
    ] {
        ask(nested, &[]);
    }
    demand_none("explanations", &faults);
}

#[test]
fn schemas_are_printed_and_written_as_they_are_committed() {
    let project = Project::new();
    project
        .run(["schema", "--output", "skema"])
        .exit(0)
        .stdout_is("");
    let outputs = ["temuan", "papan"];
    for name in SchemaKind::ALL
        .map(SchemaKind::name)
        .into_iter()
        .chain(outputs)
    {
        let committed = shipped(&format!("schema/{name}.schema.json")).replace("\r\n", "\n");
        let printed = project.run(["schema", name]).exit(0);
        assert!(
            printed.stdout() == committed,
            "`baku schema {name}` differs from schema/{name}.schema.json"
        );
        let written = project.read(&format!("skema/{name}.schema.json"));
        assert!(written == committed, "the written {name} differs");
    }
}

#[test]
fn quiet_prints_findings_only() {
    sound()
        .run(["check", "--quiet"])
        .exit(0)
        .stdout_is("")
        .stderr_is("");
    sound()
        .run(["build", "--quiet"])
        .exit(0)
        .stdout_is("")
        .stderr_is("");
    project(FAULTY)
        .run(["check", "--quiet", "--lang", "en"])
        .exit(1)
        .stdout_has("SP0104");
}

#[test]
fn colours_are_for_those_who_ask() {
    let escape = "\u{1b}[";
    let project = project(FAULTY);
    project.run(["check"]).exit(1).stdout_lacks(escape);
    project
        .run(["check", "--color", "always"])
        .exit(1)
        .stdout_has(escape);
    project
        .run(["check", "--color", "never"])
        .exit(1)
        .stdout_lacks(escape);
}

#[test]
fn one_file_is_checked_with_what_it_inherits() {
    let project = project(FAULTY)
        .write(
            "standards/dinas-contoh/lain.yaml",
            "skema: 1\nkode: lain\njudul: Lain\nstatus: aktif\n",
        )
        .write(
            "standards/dinas-contoh/sehat.yaml",
            "skema: 1\nkode: sehat\njudul: Sehat\n",
        );
    let outcome = project
        .run([
            "check",
            "--format",
            "json",
            "standards/dinas-contoh/sehat.yaml",
        ])
        .exit(0);
    assert_eq!(
        outcome.json()["diagnostics"],
        serde_json::json!([]),
        "{outcome}"
    );
    project
        .run(["check", "standards/dinas-contoh/lain.yaml"])
        .exit(1)
        .stdout_has("lain.yaml")
        .stdout_lacks("layanan.yaml");
    // Several files, each with its own findings and no others.
    project
        .run([
            "check",
            "standards/dinas-contoh/sehat.yaml",
            "standards/dinas-contoh/lain.yaml",
        ])
        .exit(1)
        .stdout_has("lain.yaml")
        .stdout_lacks("layanan.yaml");
}

#[test]
fn a_workspace_needs_no_settings() {
    let project = sound().remove("baku.yaml");
    for path in [".", "standards", "standards/dinas-contoh", FILE, AGENCY] {
        let outcome = project.run(["check", "--format", "json", path]).exit(0);
        let json = outcome.json();
        let told: Vec<&Json> = json["diagnostics"]
            .as_array()
            .into_iter()
            .flatten()
            .map(|one| &one["code"])
            .filter(|code| *code != "SP1002")
            .collect();
        assert!(told.is_empty(), "{path}\n{outcome}");
    }
    project
        .run(["build", "-C", "standards/dinas-contoh"])
        .exit(0);
    project.read("dist/dinas-contoh/layanan/index.html");
}

#[test]
fn every_path_of_a_check_must_exist() {
    sound()
        .run(["check", "standards", "tidak-ada"])
        .exit(2)
        .stderr_has("tidak-ada");
}

#[test]
fn shells_get_their_completions() {
    for shell in ["bash", "zsh", "fish"] {
        Project::new()
            .run(["completions", shell])
            .exit(0)
            .stdout_has("baku")
            .stderr_is("");
    }
}
