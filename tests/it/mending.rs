//! `baku check --fix`, `--unsafe` and `--diff`: what is mended, what stays, what is told.

use crate::project::Project;
use crate::workspace::AGENCY;

const FILE: &str = "standards/dinas-contoh/layanan.yaml";

const SETTINGS: &str = "skema: 1\ntanggal: 2026-01-31\n\
    keluaran: {dokumen: {lengkap: [html, markdown]}}\n";

/// A standard with each kind of safe fix: a number that other readers take for one (SP0007), `: ` in a text
/// (SP0008), typed list markers (SP0317), and Mermaid on one line (SP0814).
const FAULTY: &str = "skema: 1
kode: layanan
judul: Layanan Contoh  # judul contoh
persyaratan:
  - a. Formulir contoh
  - b. Fotokopi KTP contoh
  - c. Pasfoto contoh
produk:
  - Catatan: kartu contoh
pengaduan:
  kanal:
    - jenis: telepon
      nomor: 0811000000
prosedur:
  alur: graph LR A[Tamu] --> B[Petugas] B --> C[Kepala]
";

const MENDED: &str = "skema: 1
kode: layanan
judul: Layanan Contoh  # judul contoh
persyaratan:
  - Formulir contoh
  - Fotokopi KTP contoh
  - Pasfoto contoh
produk:
  - \"Catatan: kartu contoh\"
pengaduan:
  kanal:
    - jenis: telepon
      nomor: \"0811000000\"
prosedur:
  alur: |
    graph LR
      A[Tamu] --> B[Petugas]
      B --> C[Kepala]
";

fn project(text: &str) -> Project {
    Project::new()
        .copy("tests/schema/instansi.yaml", AGENCY)
        .write("baku.yaml", SETTINGS)
        .write(FILE, text)
}

#[test]
fn safe_fixes_mend_the_file_and_the_result_builds() {
    let project = project(FAULTY);
    let before = project.run(["check", "--lang", "id"]).exit(0);
    for code in ["SP0007", "SP0008", "SP0317", "SP0814"] {
        assert!(before.stdout().contains(code), "{code} is wanted\n{before}");
    }
    before.stdout_has("4 dapat dibetulkan dengan `baku check --fix`");
    let outcome = project.run(["check", "--fix", "--lang", "id"]).exit(0);
    assert_eq!(project.read(FILE), MENDED, "{outcome}");
    outcome
        .stderr_has("4 temuan dibetulkan di 1 berkas")
        .stderr_has(&format!("{FILE}: 4 temuan"));
    let again = project.run(["check", "--fix", "--lang", "id"]).exit(0);
    assert_eq!(project.read(FILE), MENDED, "{again}");
    again.stderr_has("0 temuan dibetulkan");
    project.run(["build"]).exit(0);
}

#[test]
fn the_form_of_a_file_stays() {
    let windows = |text: &str| format!("\u{feff}{}", text.replace('\n', "\r\n"));
    let project = project(&windows(FAULTY));
    project.run(["check", "--fix"]).exit(0);
    assert_eq!(project.read(FILE), windows(MENDED));
}

#[cfg(unix)]
#[test]
fn who_may_read_a_file_stays() {
    use std::os::unix::fs::PermissionsExt;
    let project = project(FAULTY);
    let path = project.path(FILE);
    let rights = std::fs::Permissions::from_mode(0o640);
    std::fs::set_permissions(&path, rights).expect("the file is ours");
    project.run(["check", "--fix"]).exit(0);
    let mode = std::fs::metadata(&path).expect("it stands").permissions();
    assert_eq!(mode.mode() & 0o777, 0o640);
}

#[test]
fn what_may_change_the_meaning_is_mended_when_asked_for() {
    let text = "skema: 1\nkode: layanan\njudul: Layanan Contoh\nproduuk: Kartu contoh\n";
    let project = project(text);
    project
        .run(["check", "--fix", "--lang", "en"])
        .exit(1)
        .stdout_has("SP0102")
        .stdout_has("`baku check --fix --unsafe`");
    assert_eq!(project.read(FILE), text);
    project
        .run(["check", "--fix", "--unsafe", "--lang", "en"])
        .exit(0)
        .stderr_has("1 finding mended in 1 file");
    assert_eq!(project.read(FILE), text.replace("produuk", "produk"));
}

#[test]
fn a_diff_writes_nothing_and_can_be_applied() {
    let project = project(FAULTY);
    let outcome = project.run(["check", "--diff"]).exit(0);
    assert_eq!(project.read(FILE), FAULTY);
    assert_eq!(
        project.run(["check", "--diff", "--fix"]).exit(0).stdout(),
        outcome.stdout()
    );
    let diff = outcome.stdout();
    assert!(
        diff.starts_with(&format!("--- a/{FILE}\n+++ b/{FILE}\n@@ -2,")),
        "{diff}"
    );
    // The new side of a diff without the lines that go is the new text.
    let kept = |sign: char| {
        let lines = diff.lines().skip(2).filter(|line| !line.starts_with("@@"));
        let lines = lines.filter(|line| line.starts_with(sign) || line.starts_with(' '));
        lines
            .map(|line| format!("{}\n", &line[1..]))
            .collect::<String>()
    };
    assert!(FAULTY.ends_with(&kept('-')), "{diff}");
    assert!(MENDED.ends_with(&kept('+')), "{diff}");
    project.run(["check", "--diff", "--format", "json"]).exit(2);
    project.run(["check", "--unsafe"]).exit(2);
}

#[test]
fn only_the_files_that_are_named_are_mended() {
    let other = "standards/dinas-contoh/lain.yaml";
    let text = FAULTY.replace("kode: layanan", "kode: lain");
    let project = project(FAULTY).write(other, &text);
    project.run(["check", "--fix", FILE]).exit(0);
    assert_eq!(
        (project.read(FILE).as_str(), project.read(other)),
        (MENDED, text)
    );
    project
        .run(["check", "--fix", "standards/dinas-contoh"])
        .exit(0);
    assert_eq!(
        project.read(other),
        MENDED.replace("kode: layanan", "kode: lain")
    );
}
