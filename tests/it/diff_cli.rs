//! `baku diff` through the binary: its inputs, forms of output and exit status.

use serde_json::Value;

use crate::git::{commit, git};
use crate::project::Project;
use crate::workspace::shipped;

const AGENCY: &str = "standards/contoh/instansi.yaml";
const CARD: &str = "standards/contoh/kartu.yaml";
const BOOK: &str = "standards/contoh/buku.yaml";

const AGENCY_TEXT: &str = "skema: 1\nkode: contoh\nnama: Dinas Contoh\nbawaan:\n  jaminan_pelayanan:\n    \
    - Layanan tanpa pungutan\n    - Petugas beridentitas\n";

fn standard(kode: &str, fee: &str) -> String {
    format!(
        "skema: 1\nkode: {kode}\njudul: Layanan {kode}\npersyaratan:\n  - Formulir {kode}\n  - KTP\nbiaya: {fee}\n"
    )
}

fn workspace() -> Project {
    Project::new()
        .write("baku.yaml", "skema: 1\n")
        .write(AGENCY, AGENCY_TEXT)
        .write(CARD, standard("kartu", "Gratis"))
        .write(BOOK, standard("buku", "Rp5.000"))
}

/// Returns code, kind, address and number of standards reached of each change.
fn changes(report: &Value) -> Vec<(String, String, String, usize)> {
    let text = |value: &Value| value.as_str().expect("text").to_owned();
    let changes = report["changes"].as_array().expect("a list").iter();
    changes
        .map(|one| {
            let reach = one["reach"].as_array().expect("a list").len();
            (
                text(&one["code"]),
                text(&one["kind"]),
                text(&one["address"]),
                reach,
            )
        })
        .collect()
}

#[test]
fn two_files_are_compared_whatever_their_names() {
    let project = workspace().write(
        "standards/contoh/baru.yaml",
        standard("kartu-baru", "Rp2.000"),
    );
    project
        .run([
            "diff",
            CARD,
            "standards/contoh/baru.yaml",
            "--lang",
            "id",
            "--color",
            "never",
        ])
        .exit(0)
        .stdout_has("memberatkan SPD403: yang semula gratis kini berbayar")
        .stdout_has("standards/contoh/baru.yaml:");
    project
        .run(["diff", CARD, CARD])
        .exit(0)
        .stdout_is("no changes\n");
}

#[test]
fn the_exit_status_is_what_was_asked_for() {
    let project = workspace().write("standards/contoh/baru.yaml", standard("kartu", "Rp2.000"));
    let run = |effects: &str| {
        let mut arguments = vec!["diff", CARD, "standards/contoh/baru.yaml"];
        if !effects.is_empty() {
            arguments.extend(["--fail-on", effects]);
        }
        project.run(arguments)
    };
    run("").exit(0);
    run("memberatkan").exit(1);
    run("netral,memberatkan").exit(1);
    run("netral,tak_tentu").exit(0);
    run("lain").exit(2);
    project.run(["diff", CARD, "tidak-ada.yaml"]).exit(2);
}

#[test]
fn the_json_is_that_of_its_schema_and_marks_do_not_depend_on_lines() {
    let project = workspace().write("standards/contoh/baru.yaml", standard("kartu", "Rp2.000"));
    let ask = |project: &Project| {
        let new = "standards/contoh/baru.yaml";
        project
            .run(["diff", CARD, new, "--format", "json"])
            .exit(0)
            .json()
    };
    let report = ask(&project);
    let schema: Value =
        serde_json::from_str(&shipped("schema/perubahan.schema.json")).expect("the schema is JSON");
    let validator = jsonschema::validator_for(&schema).expect("the schema is sound");
    let faults: Vec<String> = validator
        .iter_errors(&report)
        .map(|it| it.to_string())
        .collect();
    assert_eq!(faults, Vec::<String>::new());
    let marks = |report: &Value| -> Vec<String> {
        let all = report["changes"].as_array().expect("a list").iter();
        all.map(|one| one["fingerprint"].to_string()).collect()
    };
    let before = marks(&report);
    let text = format!("# catatan\n\n{}", standard("kartu", "Rp2.000"));
    let project = project.write("standards/contoh/baru.yaml", text);
    assert_eq!(marks(&ask(&project)), before);
    assert!(!before.is_empty());
}

#[test]
fn the_printed_schema_is_the_committed_one() {
    let committed = shipped("schema/perubahan.schema.json").replace("\r\n", "\n");
    Project::new()
        .run(["schema", "perubahan"])
        .exit(0)
        .stdout_is(&committed);
}

#[test]
fn what_is_inherited_is_told_once_with_those_it_reaches() {
    let project = workspace();
    git(&project, &["init", "-q"]);
    commit(&project, "v1");
    let project = project.write(
        AGENCY,
        AGENCY_TEXT.replace("    - Petugas beridentitas\n", ""),
    );
    let report = project.run(["diff", "--format", "json"]).exit(0).json();
    let expected = (
        "SPD708".to_owned(),
        "removed".to_owned(),
        "contoh".to_owned(),
        2,
    );
    assert_eq!(changes(&report), [expected]);
}

#[test]
fn what_is_handed_down_to_nobody_and_agencies_that_come_and_go_are_told() {
    let other = "standards/lain/instansi.yaml";
    let own = format!(
        "{}jaminan_pelayanan: [Tepat waktu]\n",
        standard("kartu", "Gratis")
    );
    let project = Project::new()
        .write("baku.yaml", "skema: 1\n")
        .write(AGENCY, AGENCY_TEXT)
        .write(CARD, own)
        .write(other, "skema: 1\nkode: lain\nnama: Dinas Lain Contoh\n");
    git(&project, &["init", "-q"]);
    commit(&project, "v1");
    let agency = AGENCY_TEXT.replace("    - Petugas beridentitas\n", "");
    let project = project.write(AGENCY, agency).remove(other);
    let ask = |arguments: &[&str]| {
        let all = ["diff", "--format", "json"];
        changes(&project.run(all.iter().chain(arguments)).exit(0).json())
    };
    let tuple = |code: &str, kind: &str, address: &str| {
        (code.to_owned(), kind.to_owned(), address.to_owned(), 0)
    };
    let expected = [
        tuple("SPD020", "changed", "contoh"),
        tuple("SPD019", "removed", "lain"),
    ];
    assert_eq!(ask(&[]), expected);
    commit(&project, "v2");
    let expected = [
        tuple("SPD020", "changed", "contoh"),
        tuple("SPD018", "added", "lain"),
    ];
    assert_eq!(ask(&["v2", "v1"]), expected);
}

#[test]
fn ways_of_a_drawn_flow_that_are_lost_and_gained_are_told() {
    let chart = |lines: &str| {
        format!(
            "skema: 1\nkode: kartu\njudul: Kartu\nprosedur:\n  alur: |\n    flowchart TD\n{lines}"
        )
    };
    let old =
        "      A[Datang] --> B{Lengkap?}\n      B -->|Ya| C[Terima kartu]\n      B -->|Belum| A\n";
    let told = |new: &str| {
        let new = chart(new);
        let project = Project::new()
            .write("lama.yaml", chart(old))
            .write("baru.yaml", new);
        let run = [
            "diff",
            "lama.yaml",
            "baru.yaml",
            "--lang",
            "id",
            "--color",
            "never",
        ];
        project.run(run).exit(0).stdout().to_owned()
    };
    let lost = told(&old.replace("      B -->|Belum| A\n", "      B -->|Belum| D[Ditolak]\n"));
    let sentence = "tak tentu SPD226: bagan alur diubah: jalan yang hilang “Datang → Lengkap? →(Belum)→ ↺ Datang”; \
        jalan baru “Datang → Lengkap? →(Belum)→ Ditolak”\n";
    assert!(lost.contains(sentence), "{lost}");
    // Other names of boxes and another order of lines: the same ways.
    let same = "      mulai[Datang] --> periksa{Lengkap?}\n      periksa -->|Belum| mulai\n      periksa -->|Ya| kartu[Terima kartu]\n";
    let same = told(same);
    assert!(!same.contains("SPD226"), "{same}");
}

/// Returns code and last part of the address of each change.
fn codes_of(project: &Project, arguments: &[&str]) -> Vec<String> {
    let all = ["diff"]
        .iter()
        .chain(arguments)
        .chain(&["--format", "json"]);
    let report = project.run(all).exit(0).json();
    let codes = changes(&report).into_iter().map(|(code, _, address, _)| {
        let name = address.rsplit('/').next().unwrap_or_default().to_owned();
        format!("{code} {name}")
    });
    codes.collect()
}

#[test]
fn what_is_no_side_of_a_comparison_is_said_with_a_way_out() {
    let project = workspace().write("kosong/catatan.txt", "x");
    for arguments in [&["diff"][..], &["diff", "v1"], &["check", "--since", "v1"]] {
        project
            .run(arguments)
            .exit(2)
            .stderr_has("tidak tersimpan di git");
    }
    project
        .run(["diff", "kosong", "."])
        .exit(2)
        .stderr_has("kosong: tidak ada standar di sini");
    let outside = Project::new().write("catatan.txt", "x");
    outside
        .run(["diff", ".", "."])
        .exit(2)
        .stderr_has("tidak ada standar di sini");
}

#[test]
fn a_history_is_compared_by_its_revisions() {
    let project = workspace();
    git(&project, &["init", "-q"]);
    commit(&project, "v1");
    let project = project.write(CARD, standard("kartu", "Rp1.000"));
    commit(&project, "v2");
    // The file has another name, the standard the same code.
    git(
        &project,
        &["mv", CARD, "standards/contoh/kartu-anggota.yaml"],
    );
    commit(&project, "v3");
    git(&project, &["switch", "-qc", "cabang", "v2"]);
    let project = project.write(BOOK, standard("buku", "Rp9.000"));
    commit(&project, "v4");
    git(&project, &["switch", "-q", "utama"]);
    git(&project, &["merge", "-q", "-m", "gabung", "cabang"]);
    git(&project, &["tag", "v5"]);
    let project = project.write("standards/contoh/peta.yaml", standard("peta", "Gratis"));
    commit(&project, "v6");
    let ask = |arguments: &[&str]| codes_of(&project, arguments);
    assert_eq!(ask(&["v1..v2"]), ["SPD403 kartu"]);
    assert_eq!(ask(&["v2..v3"]), Vec::<String>::new());
    assert_eq!(ask(&["v1", "v5"]), ["SPD401 buku", "SPD403 kartu"]);
    assert_eq!(ask(&["v3...v4"]), ["SPD401 buku"], "from where they parted");
    assert_eq!(ask(&["v5.."]), ["SPD001 peta"]);
    assert_eq!(ask(&["v6"]), Vec::<String>::new());
    assert_eq!(ask(&[]), Vec::<String>::new());
    for old in [
        "v1:standards/contoh/buku.yaml",
        "v1:./standards/contoh/buku.yaml",
    ] {
        assert_eq!(ask(&[old, BOOK]), ["SPD401 buku"], "a file of a revision");
    }
    let folders = ["v1:standards/contoh", "v6:standards/contoh/"];
    let told = ["SPD401 buku", "SPD403 kartu", "SPD001 peta"];
    assert_eq!(ask(&folders), told);
    // A folder of either side is that folder alone: agencies elsewhere are neither new nor gone.
    let other = "standards/lain/instansi.yaml";
    let project = project.write(other, "skema: 1\nkode: lain\nnama: Dinas Lain Contoh\n");
    let half = project.run([
        "diff",
        "v6:standards/contoh",
        "standards/contoh",
        "--lang",
        "en",
    ]);
    half.exit(0).stdout_is("no changes\n");
    let project = project.remove(other);
    let missing = ["diff", "v1:standards/tidak-ada.yaml", BOOK];
    project.run(missing).exit(2).stderr_has("tidak-ada.yaml");
    project.run(["diff", "v9:x", BOOK]).exit(2).stderr_has("v9");
    project.run(["diff", "v9"]).exit(2).stderr_has("v9");
    project.run(["diff", "v1", "--", "-x"]).exit(2);
    let project = project.write(BOOK, standard("buku", "Gratis"));
    project
        .run(["diff", "--format", "changelog", "--lang", "id"])
        .exit(0)
        .stdout_has("## Layanan buku\n\n- Yang semula berbayar kini gratis");
    project
        .run(["diff", "--format", "keputusan"])
        .exit(0)
        .stdout_has(
            "Beberapa ketentuan dalam Standar Pelayanan Layanan buku diubah sebagai berikut:",
        )
        .stdout_has("diubah menjadi berbunyi");
    project
        .run(["diff", "v1", "--format", "github", "--lang", "id"])
        .exit(0)
        .stdout_has(
            "::warning file=standards/contoh/kartu-anggota.yaml,line=7,title=SPD403 memberatkan::",
        );
}

#[test]
fn an_earlier_build_is_a_side_like_any_other() {
    let project = workspace().write(
        "baku.yaml",
        "skema: 1\nkeluaran: {dokumen: {lengkap: [], publik: [], data: [json]}}\n",
    );
    project.run(["build", "--output", "lama", "--keep-going"]);
    project
        .run(["diff", "lama", ".", "--lang", "en"])
        .exit(0)
        .stdout_is("no changes\n");
    let project = project.write(CARD, standard("kartu", "Rp3.000"));
    for old in ["lama", "lama/contoh/kartu/data.json"] {
        let new = if old == "lama" { "." } else { CARD };
        let report = project
            .run(["diff", old, new, "--format", "json"])
            .exit(0)
            .json();
        let codes: Vec<String> = changes(&report).into_iter().map(|it| it.0).collect();
        assert_eq!(codes, ["SPD403"], "{old}");
    }
    let project = project.write("rusak.json", "{\"versi\": 9}");
    project
        .run(["diff", "rusak.json", CARD])
        .exit(2)
        .stderr_has("9");
}

#[test]
fn a_comment_stays_below_its_size_and_counts_what_it_leaves_out() {
    let items = |word: &str| -> String {
        (0..900)
            .map(|number| format!("  - {word} {number} untuk keperluan {}\n", number * 7919))
            .collect()
    };
    let text = |items: &str| format!("skema: 1\nkode: kartu\njudul: Kartu\npersyaratan:\n{items}");
    let project = workspace().write(CARD, text("  - KTP\n")).write(
        "standards/contoh/baru.yaml",
        text(&format!("  - KTP\n{}", items("Surat"))),
    );
    let outcome = project
        .run([
            "diff",
            CARD,
            "standards/contoh/baru.yaml",
            "--format",
            "markdown",
            "--lang",
            "id",
        ])
        .exit(0)
        .stdout_has(
            "<!-- baku diff -->\n## Perubahan standar pelayanan: 900 perubahan: 900 memberatkan",
        )
        .stdout_has("### Memberatkan (900)");
    let comment = outcome.stdout();
    assert!(comment.len() < 60_000, "{}", comment.len());
    let told = comment
        .lines()
        .filter(|line| line.starts_with("- "))
        .count();
    assert!(comment.contains(&format!("_{} perubahan tidak ditampilkan", 900 - told)));
}

#[test]
fn a_text_cannot_break_out_of_the_comment() {
    let project = workspace().write(
        "standards/contoh/baru.yaml",
        standard("kartu", "Gratis")
            .replace("- KTP", "- \"</details> <b>@semua</b> [x](http://contoh)\""),
    );
    project
        .run([
            "diff",
            CARD,
            "standards/contoh/baru.yaml",
            "--format",
            "markdown",
        ])
        .exit(0)
        .stdout_lacks("</details> ")
        .stdout_lacks("<b>")
        .stdout_lacks("@semua")
        .stdout_lacks("[x](");
}

#[test]
fn the_correction_report_of_the_founding_standards_is_up_to_date() {
    const PAGE: &str = "docs/contoh-beda.md";
    let project = Project::new()
        .copy("examples/as-published", "terbitan")
        .copy("baku.yaml", "baku.yaml")
        .copy("standards", "standards");
    let report = project
        .run([
            "diff", "terbitan", ".", "--format", "markdown", "--lang", "id",
        ])
        .exit(0);
    let page = format!(
        "# Contoh laporan: kelima standar terbitan asal dan pembetulannya\n\nHalaman ini dibuat oleh `baku diff examples/as-published . --format markdown --lang id`.\n\n{}",
        report.stdout()
    );
    if std::env::var_os("BAKU_UPDATE").is_some() {
        std::fs::write(crate::workspace::repository(PAGE), &page).expect("docs/ can be written");
        return;
    }
    let committed = shipped(PAGE).replace("\r\n", "\n");
    assert!(
        committed == page,
        "{PAGE} is not what `baku diff` prints; `BAKU_UPDATE=1 cargo test --test it diff_cli` rewrites it"
    );
}
