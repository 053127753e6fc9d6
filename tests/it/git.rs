//! What works with git: a repository with a history, `git-diff-driver` as git runs it, `check --since`.

use std::process::Command;

use crate::project::Project;

/// Runs git in the project, with a name and settings of its own; returns what it printed.
pub fn git(project: &Project, arguments: &[&str]) -> String {
    let output = Command::new("git")
        .current_dir(project.path("."))
        .env("HOME", project.path("."))
        .env("GIT_CONFIG_NOSYSTEM", "1")
        .env("BAKU_LANG", "id")
        .env("LC_ALL", "C")
        .args(["-c", "user.name=Contoh"])
        .args(["-c", "user.email=contoh@contoh.go.id"])
        .args(["-c", "init.defaultBranch=utama"])
        .args(["-c", "commit.gpgsign=false"])
        .args(arguments)
        .output()
        .expect("git is installed");
    let words = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "git {arguments:?}: {words}");
    String::from_utf8(output.stdout).expect("git prints UTF-8 here")
}

/// Commits everything, with the tag `name`.
pub fn commit(project: &Project, name: &str) {
    git(project, &["add", "-A"]);
    git(project, &["commit", "-qm", name]);
    git(project, &["tag", name]);
}

const AGENCY: &str = "standards/contoh/instansi.yaml";
const CARD: &str = "standards/contoh/kartu.yaml";
const RENAMED: &str = "standards/contoh/kartu-anggota.yaml";
const AGENCY_TEXT: &str = "skema: 1\nkode: contoh\nnama: Dinas Contoh\nbawaan:\n  jaminan_pelayanan:\n    \
    - Layanan tanpa pungutan\n    - Petugas beridentitas\n";

fn card(fee: &str) -> String {
    format!(
        "skema: 1\nkode: kartu\njudul: Layanan kartu\npersyaratan:\n  - Formulir kartu\n  - KTP\nbiaya: {fee}\n"
    )
}

/// A repository whose standards git compares with this program: the two lines of its help.
fn repository() -> Project {
    let project = Project::new()
        .write("baku.yaml", "skema: 1\n")
        .write(AGENCY, AGENCY_TEXT)
        .write(CARD, card("Gratis"))
        .write(
            ".gitattributes",
            "standards/**/*.yaml diff=baku\n*.yaml diff=baku\n",
        );
    git(&project, &["init", "-q"]);
    let driver = format!("'{}' git-diff-driver", env!("CARGO_BIN_EXE_baku"));
    git(&project, &["config", "diff.baku.command", &driver]);
    commit(&project, "v1");
    project
}

#[track_caller]
fn has(text: &str, wanted: &[&str]) {
    for words in wanted {
        assert!(text.contains(words), "`{words}` is not in\n{text}");
    }
}

#[test]
fn git_tells_what_changed_for_the_citizen() {
    let project = repository().write(CARD, card("Rp1.000"));
    has(
        &git(&project, &["diff"]),
        &[
            "diff --git a/standards/contoh/kartu.yaml b/standards/contoh/kartu.yaml\nLayanan kartu (contoh/kartu)\n",
            "memberatkan SPD403: yang semula gratis kini berbayar",
            "tempat: standards/contoh/kartu.yaml:7:8",
        ],
    );
    commit(&project, "v2");
    has(
        &git(&project, &["log", "-p", "--ext-diff", "-1"]),
        &["memberatkan SPD403"],
    );

    git(&project, &["mv", CARD, RENAMED]);
    let project = project.write(RENAMED, card("Rp2.000"));
    git(&project, &["add", "-A"]);
    has(
        &git(&project, &["diff", "--cached", "-M"]),
        &[
            "diff --git a/standards/contoh/kartu.yaml b/standards/contoh/kartu-anggota.yaml\n",
            "rename from standards/contoh/kartu.yaml\n",
            "memberatkan SPD401",
        ],
    );
    commit(&project, "v3");

    // What is inherited is told at the agency, with the standards that it reaches.
    let project = project.write(
        AGENCY,
        AGENCY_TEXT.replace("    - Petugas beridentitas\n", ""),
    );
    has(
        &git(&project, &["diff"]),
        &["memberatkan SPD708: ", "diwarisi 1 standar: contoh/kartu"],
    );
    commit(&project, "v4");

    let project = project.remove(RENAMED).write(
        "standards/contoh/buku.yaml",
        card("Gratis").replace("kode: kartu", "kode: buku"),
    );
    git(&project, &["add", "-A"]);
    has(
        &git(&project, &["diff", "--cached", "--no-renames"]),
        &[
            "SPD001: standar baru",
            "SPD002: standar “Layanan kartu” dihapus",
        ],
    );
}

#[test]
fn git_shows_lines_where_there_is_no_standard_to_compare() {
    let project = repository()
        .write(CARD, format!("# catatan\n{}", card("Gratis")))
        .write("baku.yaml", "skema: 1\naturan: {SP0202: info}\n");
    let text = git(&project, &["diff"]);
    has(
        &text,
        &[
            "isi standar tidak berubah; barisnya tampil dengan `git diff --no-ext-diff`",
            "--- a/baku.yaml\n+++ b/baku.yaml\n",
            "+aturan: {SP0202: info}\n",
        ],
    );
    assert!(!text.contains("catatan"), "{text}");
    // Broken, in another encoding, and a new file that is no standard: all is shown, nothing stops.
    let project = project
        .write(CARD, card("Gratis\n  x: ["))
        .write(AGENCY, b"skema: 1\nnama: \xff\xfe\n")
        .write("catatan.yaml", "a: 1\n");
    git(&project, &["add", "-A"]);
    has(
        &git(&project, &["diff", "--cached"]),
        &[
            "tidak terbaca sebagai standar (lihat `baku check`); baris demi baris:\n--- a/standards/contoh/kartu.yaml",
            "+  x: [\n",
            "+nama: \u{fffd}\u{fffd}\n",
        ],
    );
}

#[test]
fn the_driver_says_how_it_is_set_up_and_refuses_what_git_never_says() {
    let project = Project::new();
    let told = project.run(["git-diff-driver", "--lang", "id"]).exit(0);
    has(
        told.stdout(),
        &[
            "'standards/**/*.yaml diff=baku'",
            "git config diff.baku.command 'baku git-diff-driver'",
        ],
    );
    project.run(["git-diff-driver", "a", "b"]).exit(2);
    project
        .run(["git-diff-driver", "a.yaml"])
        .exit(0)
        .stdout_is("* Unmerged path a.yaml\n");
    let missing = [
        "git-diff-driver",
        "a.yaml",
        "tidak-ada",
        "0",
        "100644",
        "/dev/null",
        "0",
        "0",
    ];
    project.run(missing).exit(2).stderr_has("tidak-ada");
}

#[test]
fn only_what_is_new_since_a_revision_is_shown() {
    let typo = |words: &str| card("Gratis").replace("  - KTP\n", words);
    let project = repository().write(CARD, typo("  - foto copy KTP\n"));
    commit(&project, "v2");
    let ask = |project: &Project, revision: &str| {
        let since = [
            "check", "--since", revision, "--format", "json", "--deny", "info",
        ];
        let report = project.run(since).json();
        let found = report["diagnostics"].as_array().expect("a list").iter();
        let mut codes: Vec<String> = found.map(|one| one["code"].to_string()).collect();
        codes.dedup();
        (
            codes,
            report["hidden"]["earlier"].as_u64().expect("a number"),
        )
    };
    let (codes, hidden) = ask(&project, "v2");
    assert_eq!(codes, Vec::<String>::new());
    assert!(hidden >= 3, "components are missing: {hidden}");
    assert_eq!(ask(&project, "v1").0, ["\"SP0324\""]);

    // Lines above it, an edit of its line, another name of its file: it is the same finding.
    git(&project, &["mv", CARD, RENAMED]);
    let moved = typo("  - satu lembar foto copy KTP\n").replace("skema", "# catatan\nskema");
    let project = project.write(RENAMED, moved);
    git(&project, &["add", "-A"]);
    assert_eq!(ask(&project, "v2").0, Vec::<String>::new());
    // The same once more is one more.
    let project = project.write(RENAMED, typo("  - foto copy KTP\n  - foto copy KK\n"));
    assert_eq!(ask(&project, "v2").0, ["\"SP0324\""]);
    project
        .run(["check", "--since", "v2", "--lang", "id"])
        .exit(0)
        .stdout_has("sudah ada di versi pembanding");
    // An error counts in the exit status while it is new.
    let project = project.write(RENAMED, card("Gratis\nbiya: x"));
    project.run(["check", "--since", "v2"]).exit(1);
    commit(&project, "v3");
    project.run(["check", "--since", "v3"]).exit(0);
    project
        .run(["check", "--since", "v9"])
        .exit(2)
        .stderr_has("v9");
    project.run(["check", "--since", "v2", "--fix"]).exit(2);
}

#[test]
fn since_three_dots_means_where_the_branch_left() {
    let with_typo = card("Gratis").replace("KTP", "foto copy KTP");
    let project = repository().write(CARD, &with_typo);
    commit(&project, "v0");
    git(&project, &["switch", "-qc", "usulan"]);
    let project = project.write(CARD, format!("{with_typo}biya: x\n"));
    commit(&project, "usul");
    git(&project, &["switch", "-q", "utama"]);
    // The main branch mended what the proposal still has.
    let project = project.write(CARD, card("Gratis"));
    commit(&project, "v2");
    git(&project, &["switch", "-q", "usulan"]);
    let count = |revision: &str| {
        let report = project
            .run(["check", "--since", revision, "--format", "json"])
            .json();
        report["diagnostics"].as_array().expect("a list").len()
    };
    assert_eq!(count("utama..."), 1, "the key that is none");
    assert_eq!(count("utama"), 2, "and what the main branch mended");
}

#[test]
fn old_findings_of_templates_are_old_too() {
    let project = repository()
        .write("templates/html/standar.html", "{{ tidak_ada_begini }}\n")
        .write("templates/lain/catatan.html", "x\n")
        .write("templates/lain/lagi.html", "x\n");
    commit(&project, "v2");
    let ask = |revision: &str| {
        let report = project
            .run(["check", "--since", revision, "--format", "json"])
            .json();
        let found = report["diagnostics"].as_array().expect("a list").iter();
        found.map(|one| one["code"].to_string()).collect::<Vec<_>>()
    };
    assert_eq!(ask("v2"), Vec::<String>::new());
    assert!(!ask("v1").is_empty());
}
