//! What is allowed, what is old, what weighs how much, and how much is shown: of `baku check` and `build`.

use baku::diagnostic::CODES;

use crate::project::Project;
use crate::workspace::AGENCY;

const FILE: &str = "standards/dinas-contoh/layanan.yaml";
const LIST: &str = "temuan-lama.yaml";

const SETTINGS: &str =
    "skema: 1\ntanggal: 2026-01-31\nkeluaran: {dokumen: {lengkap: [html, markdown]}}\n";

/// With SP0320 (warning) and SP0007 (info).
const FAULTY: &str = "skema: 1
kode: layanan
judul: Layanan Contoh
tambahan:
  - judul: Formulir
    isi: Formulir yang yang diisi
pengaduan:
  kanal:
    - jenis: telepon
      nomor: 0811000000
    - jenis: lapor
";

/// `ditetapkan` without its decree: an error of the content.
const UNDECREED: &str = "skema: 1\nkode: layanan\njudul: Layanan Contoh\nstatus: ditetapkan\n";

fn project(text: &str) -> Project {
    Project::new()
        .copy("tests/schema/instansi.yaml", AGENCY)
        .write("baku.yaml", SETTINGS)
        .write(FILE, text)
}

fn codes(found: &serde_json::Value) -> Vec<String> {
    let all = found["diagnostics"].as_array().expect("there is a list");
    let code = |one: &serde_json::Value| one["code"].as_str().map(str::to_owned);
    all.iter().filter_map(code).collect()
}

#[test]
fn what_is_allowed_is_counted_and_not_shown() {
    let text = FAULTY.replace("diisi\n", "diisi # baku: boleh SP0320 karena contoh\n");
    let project = project(&text);
    let arguments = ["check", "--deny", "warning", "--lang", "id"];
    project
        .run(arguments)
        .exit(0)
        .stdout_lacks("SP0320")
        .stdout_has("tidak ditampilkan: 1 diizinkan dengan komentar\n");
    let json = project.run(["check", "--format", "json"]).exit(0).json();
    assert_eq!(json["hidden"]["allowed"], 1);
    let sarif = project.run(["check", "--format", "sarif"]).exit(0).json();
    let results = sarif["runs"][0]["results"].as_array().expect("a list");
    let hidden: Vec<_> = results
        .iter()
        .filter(|one| one["suppressions"][0]["kind"] == "inSource")
        .collect();
    assert_eq!(hidden.len(), 1);
    assert_eq!(hidden[0]["ruleId"], "SP0320");
    assert_eq!(hidden[0]["suppressions"][0]["justification"], "contoh");
    assert!(results.iter().all(|one| one["suppressions"].is_array()));
    for format in ["github", "gitlab"] {
        project
            .run(["check", "--format", format])
            .exit(0)
            .stdout_lacks("SP0320");
    }
}

#[test]
fn what_is_allowed_is_built() {
    project(UNDECREED).run(["build"]).exit(1);
    let comment = "status: ditetapkan # baku: boleh SP0202 karena contoh";
    let allowed = project(&UNDECREED.replace("status: ditetapkan", comment));
    let outcome = allowed.run(["check", "--lang", "en"]);
    outcome.exit(0).stdout_has("1 allowed by comments");
    allowed
        .run(["build", "--lang", "en"])
        .exit(0)
        .stderr_has("not shown: 1 allowed by comments");
    assert!(
        allowed
            .files()
            .iter()
            .any(|file| file.ends_with("lengkap.html") || file.ends_with("index.html"))
    );
}

#[test]
fn settings_and_agencies_can_be_commented_too() {
    let inherited =
        "\nbawaan:\n  jangka_waktu: 3 (dua) hari kerja # baku: boleh SP0301 karena contoh\n";
    let agency = format!("skema: 1\nkode: dinas-contoh\nnama: Dinas Contoh{inherited}");
    let unknown = format!("# baku: boleh SP0301 karena contoh\n{SETTINGS}");
    let project = project(FAULTY)
        .write(AGENCY, agency)
        .write("baku.yaml", unknown);
    let json = project.run(["check", "--format", "json"]).json();
    assert_eq!(json["hidden"]["allowed"], 1);
    let unused = &json["diagnostics"][0];
    assert_eq!(
        (&unused["code"], &unused["places"][0]["file"]),
        (&"SP1014".into(), &"baku.yaml".into())
    );
}

#[test]
fn a_file_alone_calls_nothing_unused() {
    let text = FAULTY.replace(
        "judul: Layanan",
        "# baku: boleh SP0901 karena contoh\njudul: Layanan",
    );
    let project = project(&text);
    project.run(["check"]).exit(0).stdout_has("SP1014");
    project.run(["check", FILE]).exit(0).stdout_lacks("SP1014");
    project.run(["check", FILE, "--fix"]).exit(0);
    assert!(project.read(FILE).contains("SP0901"));
    project
        .run(["check", "--fix"])
        .exit(0)
        .stdout_lacks("SP1014");
    assert!(!project.read(FILE).contains("SP0901"));
}

#[test]
fn old_findings_are_listed_once_and_only_leave() {
    let project = project(FAULTY);
    project
        .run(["check", "--write-baseline", "--lang", "id"])
        .exit(0)
        .stdout_is("")
        .stderr_has("temuan-lama.yaml: 2 temuan lama (tadinya 0); 0 temuan di luar daftar");
    let first = project.read(LIST);
    project
        .run(["check", "--deny", "info", "--lang", "id"])
        .exit(0)
        .stdout_has("tidak ditampilkan: 2 tercatat di `temuan-lama.yaml`");
    project
        .run(["check", "--deny", "info", "--no-baseline"])
        .exit(1);
    let sarif = project.run(["check", "--format", "sarif"]).json();
    let kind = &sarif["runs"][0]["results"][0]["suppressions"][0]["kind"];
    assert_eq!(kind, "external");
    // What is new is shown, and does not enter.
    let worse = FAULTY.replace("judul: Layanan", "judul: Layanan dari dari");
    let project = project.write(FILE, &worse);
    let json = project.run(["check", "--format", "json"]).exit(0).json();
    assert_eq!(codes(&json), ["SP0320"]);
    project.run(["check", "--write-baseline"]).exit(0);
    assert_eq!(project.read(LIST), first);
    // What is gone is told until it leaves.
    let project = project.write(FILE, FAULTY.replace("yang yang", "yang"));
    let json = project.run(["check", "--format", "json"]).exit(0).json();
    assert_eq!(codes(&json), ["SP1015"]);
    assert_eq!(json["diagnostics"][0]["places"][0]["file"], LIST);
    project.run(["check", "--deny", "warning"]).exit(1);
    project
        .run(["check", "--write-baseline", "--lang", "en"])
        .exit(0)
        .stderr_has("old findings: 1 (there were 2); outside the list: 0");
    assert!(first.contains("SP0320") && !project.read(LIST).contains("SP0320"));
    // Only who asks for it lets the new ones in.
    let project = project.write(FILE, &worse);
    project
        .run(["check", "--write-baseline", "--accept-new"])
        .exit(0);
    project.run(["check", "--deny", "info"]).exit(0);
    for wrong in [
        vec!["check", "--accept-new"],
        vec!["check", "--write-baseline", FILE],
        vec!["check", "--write-baseline", "--fix"],
        vec!["check", "--write-baseline", "--no-baseline"],
    ] {
        project.run(wrong).exit(2);
    }
}

#[test]
fn an_empty_list_stays_closed() {
    let clean = FAULTY
        .replace("yang yang", "yang")
        .replace("0811000000", "\"0811000000\"");
    let project = project(&clean);
    project.run(["check", "--write-baseline"]).exit(0);
    let project = project.write(FILE, FAULTY);
    project.run(["check", "--write-baseline"]).exit(0);
    project
        .run(["check", "--deny", "warning"])
        .exit(1)
        .stdout_has("SP0320");
}

#[test]
fn old_findings_hold_for_builds_and_are_not_mended() {
    let project = project(&format!(
        "{UNDECREED}{}",
        FAULTY.split_once("Contoh\n").expect("a title").1
    ));
    project.run(["check", "--write-baseline"]).exit(0);
    project.run(["build"]).exit(0);
    let before = project.read(FILE);
    project.run(["check", "--fix"]).exit(0);
    assert_eq!(project.read(FILE), before);
    project.run(["check", "--fix", "--no-baseline"]).exit(1);
    assert_ne!(project.read(FILE), before);
}

#[test]
fn a_broken_list_hides_nothing_and_is_not_written() {
    let list = "skema: 1\ntemuan:\n  a.yaml:\n    - SP0320 x\n";
    let project = project(FAULTY).write(LIST, list);
    for arguments in [
        vec!["check"],
        vec!["check", FILE],
        vec!["check", "standards"],
    ] {
        project
            .run(arguments)
            .exit(1)
            .stdout_has("SP1016")
            .stdout_has("temuan-lama.yaml:4:7")
            .stdout_has("SP0320");
    }
    project
        .run(["check", "--write-baseline", "--lang", "en"])
        .exit(1)
        .stdout_lacks("SP0007")
        .stderr_has("was not written");
    assert_eq!(project.read(LIST), list);
    project.run(["check", "--no-baseline"]).exit(0);
}

#[test]
fn errors_that_stop_reading_keep_their_weight() {
    let settings = |level: &str| {
        let codes = CODES.iter().map(|info| format!("{}: {level}", info.code));
        let codes: Vec<String> = codes.collect();
        format!("{SETTINGS}aturan: {{{}}}\n", codes.join(", "))
    };
    let text = format!("{FAULTY}produuk: [Kartu]\nsarana: \"Meja\nbiaya: Gratis\n");
    // The weight of what says so itself is one of them.
    let quiet = settings("mati").replace("SP1013: mati, ", "");
    let project = project(&text).write("baku.yaml", quiet);
    let json = project.run(["check", "--format", "json"]).exit(1).json();
    let mut found = codes(&json);
    let firm = CODES.iter().filter(|info| info.code.is_firm()).count();
    let told = found.iter().filter(|code| *code == "SP1013").count();
    assert_eq!(told, firm);
    found.retain(|code| code != "SP1013");
    assert_eq!(found, ["SP0102", "SP0002"]);
    let loud = project.write("baku.yaml", settings("kesalahan"));
    let json = loud.run(["check", "--format", "json"]).exit(1).json();
    let all = json["diagnostics"].as_array().expect("a list");
    assert!(all.len() >= 4, "{all:?}");
    assert!(all.iter().all(|one| one["severity"] == "error"), "{all:?}");
}

#[test]
fn weights_decide_exit_codes() {
    for (level, deny, code) in [
        ("info", "warning", 0),
        ("peringatan", "warning", 1),
        ("mati", "info", 0),
        ("info", "info", 1),
        ("kesalahan", "warning", 1),
    ] {
        let text = FAULTY.replace("0811000000", "\"0811000000\"");
        let project = project(&text).write(
            "baku.yaml",
            format!("{SETTINGS}aturan: {{SP0320: {level}}}\n"),
        );
        project.run(["check", "--deny", deny]).exit(code);
        project.run(["check"]).exit(i32::from(level == "kesalahan"));
    }
}

#[test]
fn what_to_do_first_stands_first_and_the_rest_is_counted() {
    let text = format!(
        "{UNDECREED}{}produuk: [Kartu]\nsarana: \"Meja\nbiaya: Gratis\n",
        FAULTY.split_once("Contoh\n").expect("a title").1
    );
    let project = project(&text);
    let outcome = project.run(["check", "--lang", "id"]).exit(1);
    let places: Vec<usize> = ["SP0002", "SP0102", "SP0202", "SP0320", "SP0007"]
        .iter()
        .map(|code| {
            outcome
                .stdout()
                .find(code)
                .unwrap_or_else(|| panic!("{code}\n{outcome}"))
        })
        .collect();
    assert!(places.is_sorted(), "{places:?}\n{outcome}");
    outcome.stdout_lacks("--max");
    project
        .run(["check", "--lang", "id", "--max", "2"])
        .exit(1)
        .stdout_has("SP0102")
        .stdout_lacks("SP0202")
        .stdout_has("temuan lagi; `baku check --max 0` menampilkan semuanya");
    let all = project.run(["check", "--max", "0"]).stdout().to_owned();
    assert_eq!(all, project.run(["check"]).stdout());
    project
        .run(["check", "--max", "2", "--format", "json"])
        .exit(2);
}
