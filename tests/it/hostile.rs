//! Hostile and broken input through the binary: a finding at its place or a correct output; never a panic
//! (`Project::run` looks), never a file outside the output folder, and the exit code that is documented.

use crate::project::{Outcome, Project};
use crate::workspace::{AGENCY, demand_none, lines};

/// Where the file under attack stands.
const FILE: &str = "standards/dinas-contoh/layanan.yaml";

/// Begins a sound standard: three lines.
const HEAD: &str = "skema: 1\nkode: layanan\njudul: Layanan Contoh\n";

/// Settings that build quickly; the tests of PDFs have their own.
const SETTINGS: &str = "skema: 1\nsitus: {rancangan: tampil}\n\
    keluaran: {dokumen: {lengkap: [html, markdown], publik: [html, markdown], data: [json]}}\n";

/// A workspace with an agency that fills all components.
fn project() -> Project {
    Project::new()
        .copy("tests/schema/instansi.yaml", AGENCY)
        .write("baku.yaml", SETTINGS)
}

/// Returns file, line and code of the findings that `check --format json` printed, without infos.
fn told(outcome: &Outcome) -> Vec<(String, u64, String)> {
    let json = outcome.json();
    let diagnostics = json["diagnostics"].as_array().expect("a list of findings");
    diagnostics
        .iter()
        .filter(|one| one["severity"] != "info")
        .map(|one| {
            let place = &one["places"][0];
            (
                place["file"].as_str().unwrap_or_default().to_owned(),
                place["start"]["line"].as_u64().unwrap_or_default(),
                one["code"].as_str().unwrap_or_default().to_owned(),
            )
        })
        .collect()
}

/// Files outside the output folder that were not there before.
fn strays(before: &[String], project: &Project) -> Vec<String> {
    let files = project.files().into_iter();
    files
        .filter(|file| !file.starts_with("dist/") && !before.contains(file))
        .collect()
}

/// Input and what must be told of it, as (line, code).
struct Case {
    what: &'static str,
    bytes: Vec<u8>,
    told: Vec<(u64, &'static str)>,
}

fn case(what: &'static str, bytes: impl Into<Vec<u8>>, told: &[(u64, &'static str)]) -> Case {
    Case {
        what,
        bytes: bytes.into(),
        told: told.to_vec(),
    }
}

fn headed(text: &str) -> String {
    format!("{HEAD}{text}")
}

/// Ten lists that each hold the one above twice: 2¹⁰ items where aliases are followed.
fn alias_bomb() -> Case {
    let mut text = headed("x-a0: &a0 [ha, ha]\n");
    for level in 1..10 {
        let above = level - 1;
        text.push_str(&format!("x-a{level}: &a{level} [*a{above}, *a{above}]\n"));
    }
    let lines: Vec<(u64, &str)> = (4..14).map(|line| (line, "SP0004")).collect();
    case("alias bomb", text, &lines)
}

fn utf16(text: &str, bytes_of: fn(u16) -> [u8; 2], marked: bool) -> Vec<u8> {
    let mark = marked.then_some('\u{feff}');
    let text: String = mark.into_iter().chain(text.chars()).collect();
    text.encode_utf16().flat_map(bytes_of).collect()
}

fn deep_maps(depth: usize) -> String {
    (0..depth)
        .map(|level| format!("{}a:\n", " ".repeat(level)))
        .collect()
}

fn cases() -> Vec<Case> {
    let deep = 5_000;
    vec![
        alias_bomb(),
        case(
            "5,000 open brackets",
            headed(&format!("x-a: {}", "[".repeat(deep))),
            &[(4, "SP0006")],
        ),
        case(
            "5,000 nested lists in brackets",
            headed(&format!("x-a: {}{}\n", "[".repeat(deep), "]".repeat(deep))),
            &[(4, "SP0006")],
        ),
        case(
            "5,000 nested maps in brackets",
            headed(&format!("x-a: {}\n", "{a: ".repeat(deep))),
            &[(4, "SP0006")],
        ),
        case(
            "5,000 nested lists in a block",
            headed(&format!("x-a:\n  {}x\n", "- ".repeat(deep))),
            &[(5, "SP0006")],
        ),
        case(
            "1,500 nested maps in a block",
            headed(&deep_maps(1_500)),
            &[(44, "SP0006")],
        ),
        case(
            "a scalar of 10 MB",
            headed(&format!("x-a: {}\n", "a".repeat(10_000_000))),
            &[(1, "SP0006")],
        ),
        case(
            "a tab as indentation",
            headed("sarana:\n\t- Kursi\n"),
            &[(5, "SP0002")],
        ),
        case(
            "tabs between key and value",
            headed("sarana:\t[Kursi,\tMeja]\n"),
            &[],
        ),
        case(
            "a byte-order mark",
            format!("\u{feff}{HEAD}status: aktif\n"),
            &[(4, "SP0104")],
        ),
        case(
            "lines of Windows",
            headed("status: aktif\n").replace('\n', "\r\n"),
            &[(4, "SP0104")],
        ),
        case(
            "lines of old Macs",
            headed("status: aktif\n").replace('\n', "\r"),
            &[(1, "SP0104")],
        ),
        case(
            "UTF-16 LE",
            utf16(HEAD, u16::to_le_bytes, true),
            &[(1, "SP0001")],
        ),
        case(
            "UTF-16 BE",
            utf16(HEAD, u16::to_be_bytes, true),
            &[(1, "SP0001")],
        ),
        case(
            "UTF-16 without a mark",
            utf16(HEAD, u16::to_le_bytes, false),
            &[(1, "SP0001")],
        ),
        case(
            "bytes of Latin-1",
            [HEAD.as_bytes(), b"x-a: caf\xE9\n"].concat(),
            &[(1, "SP0001")],
        ),
        case("a NUL", headed("x-a: b\0c\n"), &[(4, "SP0003")]),
        case(
            "one key twice",
            headed("biaya: Gratis\nbiaya: Rp1.000\n"),
            &[(5, "SP0005")],
        ),
        case(
            "one key three times",
            headed(&"x-a: 1\n".repeat(3)),
            &[(5, "SP0005"), (6, "SP0005")],
        ),
        case(
            "a number unquoted",
            headed("x-a: 1\nwilayah: 081\n"),
            &[(5, "SP0102")],
        ),
        case("nothing", "", &[(1, "SP0101")]),
        case("blanks alone", " \n\n", &[(1, "SP0101")]),
        case("a comment alone", "# nanti\n", &[(1, "SP0101")]),
        case("a list", "- a\n- b\n", &[(1, "SP0101")]),
        case("one word", "halo\n", &[(1, "SP0101")]),
        case("quotation marks alone", "\"\"\"\n", &[(1, "SP0002")]),
        case("a directive", format!("%YAML 1.1\n---\n{HEAD}"), &[]),
        case("a tag on all", format!("!!map\n{HEAD}"), &[(2, "SP0004")]),
    ]
}

/// Runs `check` and `build` on a case; returns what is not as it should be.
fn faults(case: &Case) -> Vec<String> {
    let project = project().write(FILE, &case.bytes);
    let before = project.files();
    let code = i32::from(!case.told.is_empty());
    let checked = project
        .run(["check", "--format", "json", "--lang", "en"])
        .exit(code);
    let mut found: Vec<(u64, String)> = told(&checked)
        .into_iter()
        .map(|(file, line, code)| {
            assert_eq!(file, FILE, "{}: a finding elsewhere", case.what);
            (line, code)
        })
        .collect();
    found.dedup();
    let wanted: Vec<(u64, String)> = case
        .told
        .iter()
        .map(|(line, code)| (*line, (*code).to_owned()))
        .collect();
    let mut faults = Vec::new();
    if found != wanted {
        faults.push(format!(
            "{}: wanted {wanted:?}, told {found:?}\n{checked}",
            case.what
        ));
    }
    // For people too, and with the line that is marked, however long it is.
    project.run(["check", "--lang", "id"]).exit(code);
    project.run(["build", "--lang", "en"]).exit(code);
    let built = project.files().iter().any(|file| file.starts_with("dist/"));
    if built != case.told.is_empty() {
        faults.push(format!("{}: written: {built}", case.what));
    }
    let strays = strays(&before, &project);
    if !strays.is_empty() {
        faults.push(format!("{}: outside dist:\n{}", case.what, lines(strays)));
    }
    faults
}

#[test]
fn broken_and_hostile_files_are_told_at_their_place() {
    let faults: Vec<String> = cases().iter().flat_map(faults).collect();
    demand_none("hostile files", &faults);
}

#[test]
fn many_faults_are_told_in_a_bounded_time_and_space() {
    let text = headed(&"x-a: &a *b\n".repeat(20_000));
    let outcome = project()
        .write(FILE, text)
        .run(["check", "--format", "json"])
        .exit(1);
    assert!(!told(&outcome).is_empty(), "{outcome}");
}

#[test]
fn digits_keep_their_text_and_a_safe_fix_quotes_them() {
    let text = headed("pengaduan:\n  kanal:\n    - jenis: telepon\n      nomor: 081200000000\n");
    let project = project().write(FILE, text);
    let outcome = project.run(["check", "--format", "json"]).exit(0);
    let json = outcome.json();
    let finding = json["diagnostics"]
        .as_array()
        .into_iter()
        .flatten()
        .find(|one| one["code"] == "SP0007")
        .unwrap_or_else(|| panic!("SP0007 is missing\n{outcome}"));
    assert_eq!(finding["places"][0]["start"]["line"], 7, "{finding:#}");
    assert_eq!(finding["fix"]["safe"], true, "{finding:#}");
    assert_eq!(
        finding["fix"]["edits"][0]["text"], "\"081200000000\"",
        "{finding:#}"
    );
    project.run(["build"]).exit(0);
    let data = project.read("dist/dinas-contoh/layanan/data.json");
    assert!(data.contains("081200000000"), "{data}");
}

#[test]
fn marks_and_windows_lines_do_not_reach_the_page() {
    let text = format!("\u{feff}{HEAD}").replace('\n', "\r\n");
    let project = project().write(FILE, text);
    project.run(["build"]).exit(0);
    let page = project.read("dist/dinas-contoh/layanan/index.html");
    assert!(page.contains("Layanan Contoh"), "{page}");
    assert!(!page.contains('\u{feff}') && !page.contains('\r'), "{page}");
}

#[test]
fn markup_in_texts_stays_text_and_links_do_no_harm() {
    let words = "<script>alert(1)</script> #let x = 1 {{ x }} {% raw %}";
    let text = format!(
        "skema: 1\nkode: layanan\njudul: '{words}'\npersyaratan:\n  - '{words}'\n\
         pengaduan:\n  kanal:\n    - {{jenis: situs, alamat: 'javascript:alert(1)'}}\n    - {{jenis: situs, alamat: 'data:text/html,x'}}\n\
         tambahan:\n  - judul: '{words}'\n    isi: |\n      [klik](javascript:alert(2)) [klik](JaVaScRiPt:alert(3)) [klik](data:text/html,x)\n      \
         [baik](https://contoh.go.id) <img src=x onerror=alert(4)> ![gambar](https://contoh.go.id/x.png)\n"
    );
    let project = project().write(FILE, text);
    project.run(["build", "--lang", "en"]).exit(0);
    for name in ["index.html", "publik.html"] {
        let page = project.read(&format!("dist/dinas-contoh/layanan/{name}"));
        let lower = page.to_lowercase();
        for harm in [
            "<script",
            "href=\"javascript:",
            "href=\"data:",
            "<img",
            "src=\"x\"",
        ] {
            assert!(!lower.contains(harm), "{name} has {harm}:\n{page}");
        }
        assert!(
            crate::reading::html(&page).contains(words),
            "{name} lacks the words:\n{page}"
        );
    }
    let page = project.read("dist/dinas-contoh/layanan/index.html");
    assert!(page.contains("href=\"https://contoh.go.id\""), "{page}");
    let index = project.read("dist/index.html");
    assert!(index.contains("&lt;script&gt;"), "{index}");
    assert!(!index.contains("<script"), "{index}");
    let markdown = project.read("dist/dinas-contoh/layanan/lengkap.md");
    let read = crate::reading::markdown(&markdown);
    assert!(read.contains(words), "{markdown}");
    assert!(!markdown.contains("](javascript:"), "{markdown}");
}

#[test]
fn names_that_windows_keeps_are_refused() {
    for (path, text, line) in [
        (FILE, "skema: 1\nkode: con\njudul: Con\n", 2),
        (FILE, "skema: 1\njudul: Nul\nkode: nul\n", 3),
        (
            "standards/dinas-contoh/con.yaml",
            "skema: 1\njudul: con\n",
            1,
        ),
        (
            "standards/dinas-contoh/LPT1.yaml",
            "skema: 1\njudul: nul\n",
            1,
        ),
    ] {
        let project = project().write(path, text);
        let outcome = project.run(["check", "--format", "json"]).exit(1);
        let wanted = (path.to_owned(), line, "SP0207".to_owned());
        assert_eq!(told(&outcome), [wanted], "{outcome}");
        project.run(["build"]).exit(1);
    }
    // A title is no name of a file.
    let project = project().write(FILE, "skema: 1\nkode: layanan\njudul: con\n");
    project.run(["build"]).exit(0);
}

#[test]
fn two_with_one_address_are_told() {
    let same = "skema: 1\nkode: layanan\njudul: Lain\n";
    let without = "skema: 1\njudul: Lain\n";
    let agency = "skema: 1\nkode: layanan\nnama: Unit\n";
    for (path, text, line) in [
        ("standards/dinas-contoh/lain.yaml", same, 2),
        ("standards/dinas-contoh/Layanan.yml", without, 1),
    ] {
        let project = project().write(FILE, headed("")).write(path, text);
        let outcome = project.run(["check", "--format", "json"]).exit(1);
        let addresses: Vec<_> = told(&outcome);
        assert_eq!(addresses.len(), 1, "{outcome}");
        let (file, at, code) = &addresses[0];
        assert_eq!(code, "SP0206", "{outcome}");
        assert!(
            (file == path && *at == line) || (file == FILE && *at == 2),
            "neither of the two is marked\n{outcome}"
        );
        project.run(["build"]).exit(1);
    }
    let project = project()
        .write(FILE, headed(""))
        .write("standards/dinas-contoh/unit/instansi.yaml", agency);
    let outcome = project.run(["check", "--format", "json"]).exit(1);
    assert_eq!(told(&outcome)[0].2, "SP0206", "{outcome}");
}

#[test]
fn a_folder_without_standards_is_told_and_is_no_error() {
    for project in [
        Project::new(),
        Project::new().write("baku.yaml", "skema: 1\n"),
        Project::new().write("standards/.gitkeep", ""),
    ] {
        let outcome = project.run(["check", "--format", "json"]).exit(0);
        let wanted = (String::new(), 0, "SP0209".to_owned());
        assert_eq!(told(&outcome), [wanted], "{outcome}");
    }
}

#[test]
fn blanks_and_other_letters_in_paths_are_fine() {
    let project = Project::new()
        .copy(
            "tests/schema/instansi.yaml",
            "ruang kerja é/standards/Dinas Élok/instansi.yaml",
        )
        .write("ruang kerja é/baku.yaml", SETTINGS)
        .write(
            "ruang kerja é/standards/Dinas Élok/layanan baru ü.yaml",
            "skema: 1\njudul: Contoh\n",
        );
    project.run(["check", "ruang kerja é"]).exit(0);
    project
        .run([
            "check",
            "ruang kerja é/standards/Dinas Élok/layanan baru ü.yaml",
        ])
        .exit(0);
    project.run(["build", "-C", "ruang kerja é"]).exit(0);
    let page = "ruang kerja é/dist/dinas-contoh/layanan-baru/index.html";
    assert!(project.read(page).contains("Contoh"));
    project
        .run(["build", "-C", "ruang kerja é", "--output", "hasil jadi ñ"])
        .exit(0);
    assert!(project.read("hasil jadi ñ/index.html").contains("Contoh"));
}

#[test]
fn an_output_folder_outside_the_workspace_is_refused() {
    for folder in ["../x", "/tmp/baku-x", "a/../../x", "C:/x", "..\\x", "."] {
        let settings = format!("skema: 1\nkeluaran:\n  folder: '{folder}'\n");
        // One folder down, so that what leaves the workspace is still seen.
        let project = Project::new()
            .copy("tests/schema/instansi.yaml", &format!("ruang/{AGENCY}"))
            .write(&format!("ruang/{FILE}"), HEAD)
            .write("ruang/baku.yaml", settings);
        let before = project.files();
        let outcome = project.run(["check", "ruang", "--format", "json"]).exit(1);
        let wanted = ("baku.yaml".to_owned(), 3, "SP1001".to_owned());
        assert_eq!(told(&outcome), [wanted], "{folder}\n{outcome}");
        project.run(["build", "-C", "ruang"]).exit(1);
        project
            .run(["build", "-C", "ruang", "--keep-going"])
            .exit(1);
        assert_eq!(project.files(), before, "{folder}: something was written");
    }
}

#[test]
fn a_foreign_file_in_the_way_is_told_and_left() {
    for way in [
        "dist/index.html",
        "dist/dinas-contoh/layanan/data.json",
        "dist/manifest.json",
    ] {
        let project = project().write(FILE, HEAD).write(way, "milik orang lain");
        let name = way.rsplit('/').next().expect("a path has a name");
        project
            .run(["build", "--lang", "en"])
            .exit(2)
            .stderr_has(name)
            .stderr_has("not overwritten");
        assert_eq!(project.read(way), "milik orang lain", "{way}");
        let written: Vec<String> = project
            .files()
            .into_iter()
            .filter(|file| file.starts_with("dist/") && file != way)
            .collect();
        assert!(written.is_empty(), "{way} was in the way of {written:?}");
    }
}

#[test]
fn a_file_where_the_output_folder_belongs_is_left() {
    let project = project().write(FILE, HEAD).write("dist", "berkas");
    project.run(["build"]).exit(2).stderr_has("dist");
    assert_eq!(project.read("dist"), "berkas");
}

#[cfg(unix)]
#[test]
fn links_in_the_output_folder_are_not_followed() {
    for (link, target) in [
        ("dist/dinas-contoh", "di-luar"),
        ("dist/dinas-contoh/layanan", "di-luar"),
        ("dist/index.html", "di-luar/a.txt"),
        ("dist/index.html", "di-luar/tidak-ada"),
    ] {
        let project = project()
            .write(FILE, HEAD)
            .write("di-luar/a.txt", "asli")
            .link(target, link);
        project.run(["build"]).exit(2).stderr_has("dist");
        assert_eq!(project.read("di-luar/a.txt"), "asli", "{link}");
        let outside: Vec<String> = project
            .files()
            .into_iter()
            .filter(|file| file.starts_with("di-luar/") && file != "di-luar/a.txt")
            .collect();
        assert!(outside.is_empty(), "{link} led to {outside:?}");
    }
}

#[cfg(unix)]
#[test]
fn links_among_the_standards_are_told_and_not_followed() {
    let project = project()
        .write(FILE, HEAD)
        .write("rahasia.yaml", "skema: 1\nkode: rahasia\njudul: Rahasia\n")
        .link("standards", "standards/dinas-contoh/putar")
        .link("rahasia.yaml", "standards/dinas-contoh/rahasia.yaml");
    let outcome = project.run(["check", "--format", "json"]).exit(0);
    let wanted = (String::new(), 0, "SP0009".to_owned());
    assert_eq!(told(&outcome), [wanted.clone(), wanted], "{outcome}");
    for link in ["putar", "rahasia.yaml"] {
        project
            .run(["check", "--lang", "en"])
            .exit(0)
            .stdout_has(link);
    }
    project.run(["build"]).exit(0);
    let files = project.files();
    let is_led_astray = |file: &&String| file.contains("rahasia/") || file.contains("putar/");
    assert_eq!(files.iter().find(is_led_astray), None, "{files:?}");
}

#[test]
fn what_cannot_be_read_is_told_and_ends_the_run() {
    // A folder cannot be read as a file, whoever runs the test.
    let blocked = project()
        .remove("baku.yaml")
        .write("baku.yaml/x", "")
        .write(FILE, HEAD);
    for command in ["check", "build"] {
        blocked.run([command]).exit(2).stderr_has("baku.yaml");
    }
    project()
        .write(FILE, HEAD)
        .run(["check", "standards/dinas-contoh/tidak-ada.yaml"])
        .exit(2)
        .stderr_has("tidak-ada.yaml");
    project()
        .run(["check", "tidak-ada"])
        .exit(2)
        .stderr_has("tidak-ada");
    project()
        .run(["build", "-C", "tidak-ada"])
        .exit(2)
        .stderr_has("tidak-ada");
}

#[cfg(unix)]
#[test]
fn a_file_without_rights_is_told_and_ends_the_run() {
    use std::os::unix::fs::PermissionsExt;
    let project = project().write(FILE, HEAD);
    let path = project.path(FILE);
    std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o000))
        .expect("rights of one's own file can be changed");
    if std::fs::read(&path).is_ok() {
        // The superuser reads everything.
        return;
    }
    for command in ["check", "build"] {
        project.run([command]).exit(2).stderr_has("layanan.yaml");
    }
}
