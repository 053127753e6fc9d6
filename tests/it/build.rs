//! `baku build`: the same bytes each time, only what changed, nothing of others, and a manifest of it all.

use std::collections::BTreeMap;

use baku::build::Manifest;
use sha2::{Digest, Sha256};

use crate::project::Project;
use crate::workspace::AGENCY;

const SETTINGS: &str = "skema: 1\ntanggal: 2026-01-31\nsitus: {rancangan: tampil}\n";

/// Without PDFs, for tests that are not about them.
const QUICK: &str = "skema: 1\nsitus: {rancangan: tampil}\n\
    keluaran: {dokumen: {lengkap: [html, markdown], publik: [html], data: [json]}}\n";

/// Returns a workspace with two standards of one agency.
fn project(settings: &str) -> Project {
    Project::new()
        .write("baku.yaml", settings)
        .copy("tests/schema/instansi.yaml", AGENCY)
        .copy(
            "tests/schema/valid/standar/kartu_anggota_lengkap.yaml",
            "standards/dinas-contoh/kartu.yaml",
        )
        .write("standards/dinas-contoh/lain.yaml", standard("lain"))
}

fn standard(kode: &str) -> String {
    format!("skema: 1\nkode: {kode}\njudul: Layanan {kode}\n")
}

/// Returns the files below `folder` with their bytes, by path below it.
fn bytes_below(project: &Project, folder: &str) -> BTreeMap<String, Vec<u8>> {
    let prefix = format!("{folder}/");
    let files = project.files();
    let below = files.iter().filter_map(|file| file.strip_prefix(&prefix));
    below
        .map(|file| (file.to_owned(), project.bytes(&format!("{prefix}{file}"))))
        .collect()
}

#[test]
fn two_builds_with_any_number_of_threads_give_the_same_bytes() {
    let project = project(SETTINGS);
    project
        .run(["build", "--jobs", "1", "--output", "satu"])
        .exit(0);
    project
        .run(["build", "--jobs", "2", "--output", "dua"])
        .exit(0);
    let (one, two) = (bytes_below(&project, "satu"), bytes_below(&project, "dua"));
    let names = |files: &BTreeMap<String, Vec<u8>>| files.keys().cloned().collect::<Vec<_>>();
    assert_eq!(names(&one), names(&two));
    assert!(one.len() >= 14, "{:?}", names(&one));
    let differing: Vec<&String> = one
        .iter()
        .filter(|(path, bytes)| two[*path] != **bytes)
        .map(|(path, _)| path)
        .collect();
    assert!(differing.is_empty(), "these differ: {differing:?}");
}

#[test]
fn the_shipped_workspace_builds_all_documents() {
    let project = Project::new()
        .copy("baku.yaml", "baku.yaml")
        .copy("standards", "standards");
    project.run(["build"]).exit(0);
    let folder = "dist/kalbar/biro-kesra/fasilitasi-audiensi";
    let files = project.files();
    let mut wanted = vec![
        "index.html",
        "lengkap.md",
        "publik.html",
        "publik.md",
        "data.json",
    ];
    if cfg!(feature = "pdf") {
        wanted.extend(["lengkap.pdf", "publik.pdf", "sk.pdf"]);
        for page in ["index.html", "publik.html"] {
            let page = project.read(&format!("{folder}/{page}"));
            let link = "<a href=\"sk.pdf\">PDF lampiran keputusan</a> <small>3 halaman, ";
            assert!(page.contains(link), "{page}");
        }
    }
    for name in wanted {
        let path = format!("{folder}/{name}");
        assert!(files.contains(&path), "{path} is missing in {files:#?}");
    }
}

#[test]
fn an_annex_is_built_only_where_it_is_asked_for() {
    let folder = "dist/dinas-contoh/lain";
    let asked =
        "skema: 1\nkeluaran: {dokumen: {lengkap: [], publik: [html], data: [], sk: [pdf]}}\n";
    for (settings, wanted) in [(SETTINGS, false), (asked, cfg!(feature = "pdf"))] {
        let project = project(settings);
        project.run(["build"]).exit(0);
        let path = format!("{folder}/sk.pdf");
        assert_eq!(project.files().contains(&path), wanted, "{settings}");
        let page = project.read(&format!("{folder}/index.html"));
        assert_eq!(page.contains("href=\"sk.pdf\""), wanted, "{page}");
    }
}

#[test]
fn a_second_build_writes_nothing() {
    let project = project(SETTINGS);
    project.run(["build", "--lang", "en"]).exit(0);
    let before = bytes_below(&project, "dist");
    project
        .run(["build", "--lang", "en"])
        .exit(0)
        .stdout_has(" 0 files written")
        .stdout_has(" 0 pruned");
    assert!(before == bytes_below(&project, "dist"), "bytes changed");
    let project = project.write(
        "standards/dinas-contoh/lain.yaml",
        standard("lain") + "revisi: 3\n",
    );
    project
        .run(["build", "--lang", "en"])
        .exit(0)
        .stdout_lacks(" 0 files written")
        .stdout_has(" 0 pruned");
    let after = bytes_below(&project, "dist");
    let changed: Vec<&String> = after
        .iter()
        .filter(|(path, bytes)| before.get(*path) != Some(bytes))
        .map(|(path, _)| path)
        .filter(|path| path.as_str() != "manifest.json")
        .collect();
    let own = |path: &&String| path.starts_with("dinas-contoh/lain/");
    assert!(
        !changed.is_empty() && changed.iter().all(own),
        "{changed:?}"
    );
}

#[test]
fn files_of_a_deleted_standard_go_and_those_of_others_stay() {
    let project = project(QUICK);
    project.run(["build"]).exit(0);
    let project = project
        .write("dist/dinas-contoh/lain/catatan.txt", "milik orang lain")
        .write("dist/CNAME", "contoh.go.id")
        .remove("standards/dinas-contoh/lain.yaml");
    project.run(["build"]).exit(0);
    let files: Vec<String> = bytes_below(&project, "dist").into_keys().collect();
    let left: Vec<&String> = files
        .iter()
        .filter(|file| file.starts_with("dinas-contoh/lain/"))
        .collect();
    assert_eq!(left, ["dinas-contoh/lain/catatan.txt"], "{files:#?}");
    assert!(files.contains(&"CNAME".to_owned()), "{files:#?}");
    assert!(
        files.contains(&"dinas-contoh/kartu-anggota/index.html".to_owned()),
        "{files:#?}"
    );
    let index = project.read("dist/index.html");
    assert!(!index.contains("Layanan lain"), "{index}");
    let project = project.remove("dist/dinas-contoh/lain/catatan.txt");
    project.run(["build"]).exit(0);
}

#[test]
fn an_error_writes_nothing_unless_told_to_go_on() {
    let project = project(QUICK).write(
        "standards/dinas-contoh/lain.yaml",
        standard("lain") + "status: aktif\n",
    );
    let before = project.files();
    project
        .run(["build", "--lang", "en"])
        .exit(1)
        .stderr_has("SP0104")
        .stderr_has("nothing was written");
    assert_eq!(project.files(), before);
    project
        .run(["build", "--keep-going", "--lang", "en"])
        .exit(1)
        .stderr_has("SP0104");
    let files: Vec<String> = bytes_below(&project, "dist").into_keys().collect();
    let built = |address: &str| files.iter().any(|file| file.starts_with(address));
    assert!(built("dinas-contoh/kartu-anggota/"), "{files:#?}");
    assert!(!built("dinas-contoh/lain/"), "{files:#?}");
}

/// However a file breaks, what was published of it stays until it is mended: also where its own code can
/// no longer be read, so that nobody can tell its address.
#[test]
fn the_last_good_files_of_a_faulty_standard_stay() {
    let broken: [(&str, Vec<u8>); 5] = [
        (
            "a wrong word",
            (standard("lain") + "status: aktif\n").into(),
        ),
        (
            "an open quote",
            b"skema: 1\nkode: \"lain\njudul: Lain\n".to_vec(),
        ),
        ("UTF-16", b"\xFF\xFEs\0k\0e\0m\0a\0".to_vec()),
        (
            "a bad code",
            b"skema: 1\nkode: Lain Lagi\njudul: Lain\n".to_vec(),
        ),
        ("nothing", Vec::new()),
    ];
    for (what, bytes) in broken {
        let project = project(QUICK);
        // Under another name than its code, so that the name does not tell the address.
        let project = project
            .remove("standards/dinas-contoh/lain.yaml")
            .write("standards/dinas-contoh/berkas.yaml", standard("lain"));
        project.run(["build"]).exit(0);
        let good = bytes_below(&project, "dist/dinas-contoh/lain");
        assert!(good.contains_key("index.html"), "{what}");
        let project = project.write("standards/dinas-contoh/berkas.yaml", bytes);
        project.run(["build", "--keep-going"]).exit(1);
        assert!(
            good == bytes_below(&project, "dist/dinas-contoh/lain"),
            "{what}: the last good files went or changed"
        );
        demand_sound_manifest(&project, what);
        // Mended, it is built into the same place.
        let project = project.write("standards/dinas-contoh/berkas.yaml", standard("lain"));
        project.run(["build"]).exit(0);
        assert!(
            good == bytes_below(&project, "dist/dinas-contoh/lain"),
            "{what}"
        );
    }
}

#[test]
fn the_page_of_an_agency_stays_with_the_last_good_files() {
    let project = Project::new()
        .write("baku.yaml", QUICK)
        .copy("tests/schema/instansi.yaml", AGENCY)
        .write("standards/dinas-contoh/lain.yaml", standard("lain"))
        .write(
            "standards/dinas-contoh/unit/instansi.yaml",
            "skema: 1\nkode: unit\nnama: Unit\n",
        )
        .write("standards/dinas-contoh/unit/satu.yaml", standard("satu"));
    project.run(["build"]).exit(0);
    let project = project.write(
        "standards/dinas-contoh/unit/satu.yaml",
        standard("satu") + "status: aktif\n",
    );
    project.run(["build", "--keep-going"]).exit(1);
    let page = project.read("dist/dinas-contoh/unit/satu/index.html");
    assert!(
        page.contains("../index.html"),
        "the page links to its agency: {page}"
    );
    project.read("dist/dinas-contoh/unit/index.html");
}

#[test]
fn with_nothing_sound_the_last_good_site_stays() {
    let project = project(QUICK);
    project.run(["build"]).exit(0);
    let good = bytes_below(&project, "dist");
    let project = project.write("baku.yaml", format!("{QUICK}urutan: abjad\n"));
    project
        .run(["build", "--keep-going", "--lang", "en"])
        .exit(1)
        .stderr_has("SP0104");
    assert!(
        good == bytes_below(&project, "dist"),
        "the last good site changed"
    );
}

#[test]
fn a_build_of_nothing_leaves_the_published_site() {
    let project = project(QUICK);
    project.run(["build"]).exit(0);
    let good = bytes_below(&project, "dist");
    let project = project.write("kosong/catatan.txt", "bukan ruang kerja");
    project
        .run([
            "build",
            "-C",
            "kosong/standards",
            "--output",
            "dist",
            "--lang",
            "en",
        ])
        .exit(2);
    let elsewhere = Project::new().write("baku.yaml", QUICK);
    elsewhere
        .run(["build", "--lang", "en"])
        .exit(1)
        .stderr_has("SP0209")
        .stderr_has("nothing was written");
    assert!(
        elsewhere
            .files()
            .iter()
            .all(|file| !file.starts_with("dist"))
    );
    assert!(good == bytes_below(&project, "dist"), "the site changed");
}

#[test]
fn outputs_never_lie_among_the_sources() {
    let project = project(QUICK);
    for folder in [".", "standards", "standards/keluaran"] {
        project
            .run(["build", "--output", folder, "--lang", "en"])
            .exit(2)
            .stderr_has("holds the sources");
    }
}

#[test]
fn drafts_stand_in_the_index_only_where_asked() {
    for (setting, shown) in [("tampil", true), ("sembunyi", false)] {
        let project = project(&QUICK.replace("tampil", setting));
        project.run(["build"]).exit(0);
        let index = project.read("dist/index.html");
        let agency = project.read("dist/dinas-contoh/index.html");
        for page in [&index, &agency] {
            assert_eq!(page.contains("Layanan lain"), shown, "{setting}: {page}");
            assert!(page.contains("Kartu Anggota"), "{setting}: {page}");
        }
        // Who knows the address sees the draft, and search engines are asked not to.
        let draft = project.read("dist/dinas-contoh/lain/index.html");
        assert!(draft.contains("noindex"), "{setting}: {draft}");
    }
}

#[test]
fn a_public_profile_has_the_six_and_no_complete_document() {
    let text = standard("lain") + "profil: publik\n";
    let project = project(SETTINGS).write("standards/dinas-contoh/lain.yaml", text);
    project.run(["build"]).exit(0);
    let files = bytes_below(&project, "dist/dinas-contoh/lain");
    let names: Vec<&str> = files.keys().map(String::as_str).collect();
    let mut wanted = vec!["data.json", "index.html", "publik.md"];
    if cfg!(feature = "pdf") {
        wanted.push("publik.pdf");
    }
    assert_eq!(names, wanted);
    let page = project.read("dist/dinas-contoh/lain/index.html");
    let words = crate::reading::html(&page);
    for (nama, shown) in [
        ("Persyaratan", true),
        ("Penanganan Pengaduan, Saran, dan Masukan", true),
        ("Kompetensi Pelaksana", false),
        ("Dasar Hukum", false),
    ] {
        assert_eq!(words.contains(nama), shown, "{nama}: {words}");
    }
}

#[test]
fn a_page_names_its_downloads() {
    let project = project(SETTINGS);
    project.run(["build"]).exit(0);
    for page in ["index.html", "publik.html"] {
        let path = format!("dist/dinas-contoh/lain/{page}");
        let html = project.read(&path);
        for link in html
            .split("href=\"")
            .skip(1)
            .filter_map(|rest| rest.split('"').next())
        {
            let is_near = !link.contains(':') && !link.starts_with('#') && !link.is_empty();
            let target = project.path("dist/dinas-contoh/lain").join(link);
            assert!(!is_near || target.exists(), "{path} links to {link}");
        }
    }
}

#[test]
fn the_manifest_lists_every_file_with_its_sum() {
    let project = project(SETTINGS);
    project.run(["build"]).exit(0);
    demand_sound_manifest(&project, "a build");
}

/// Demands that the manifest lists what is in the folder, with the right size and sum of each.
#[track_caller]
fn demand_sound_manifest(project: &Project, what: &str) {
    let mut files = bytes_below(project, "dist");
    let bytes = files.remove("manifest.json").expect("there is a manifest");
    let manifest = Manifest::parse(&bytes).expect("the manifest is one");
    let listed: Vec<&String> = manifest.berkas.keys().collect();
    let there: Vec<&String> = files.keys().collect();
    assert_eq!(listed, there, "{what}: listed, and there");
    for (path, entry) in &manifest.berkas {
        let bytes = &files[path];
        let sum: String = Sha256::digest(bytes)
            .iter()
            .map(|byte| format!("{byte:02x}"))
            .collect();
        assert_eq!(entry.sha256, sum, "{what}: the sum of {path}");
        assert_eq!(
            entry.ukuran,
            bytes.len() as u64,
            "{what}: the size of {path}"
        );
    }
}

/// Settings for the pages alone.
const PAGES: &str = "skema: 1\nsitus: {rancangan: tampil, alamat: \"https://contoh.go.id\"}\n\
    keluaran: {dokumen: {lengkap: [html], publik: [], data: []}}\n";

#[test]
fn an_old_address_leads_to_the_page_of_the_standard() {
    let project = project(PAGES).write(
        "standards/dinas-contoh/lain.yaml",
        standard("lain") + "alamat_lama: [dinas-contoh/dulu, unit/lama/sekali]\n",
    );
    project.run(["build"]).exit(0);
    for (old, up) in [
        ("dinas-contoh/dulu", "../../"),
        ("unit/lama/sekali", "../../../"),
    ] {
        let page = project.read(&format!("dist/{old}/index.html"));
        for part in [
            format!("content=\"0; url={up}dinas-contoh/lain/index.html\""),
            format!("<a href=\"{up}dinas-contoh/lain/index.html\">"),
            "<meta name=\"robots\" content=\"noindex\">".to_owned(),
            "<link rel=\"canonical\" href=\"https://contoh.go.id/dinas-contoh/lain/\">".to_owned(),
            format!("href=\"{up}gaya-"),
        ] {
            assert!(page.contains(&part), "{old}: {part} is not in {page}");
        }
    }
    // The page goes with the entry.
    let project = project.write("standards/dinas-contoh/lain.yaml", standard("lain"));
    project.run(["build"]).exit(0);
    let files = project.files();
    assert!(
        !files
            .iter()
            .any(|file| file.contains("dulu") || file.contains("lama")),
        "{files:?}"
    );
}

#[test]
fn an_old_address_never_takes_the_place_of_a_page() {
    // Settings can silence the finding, not the loss.
    let settings = format!("{PAGES}aturan: {{SP0206: mati}}\n");
    let old = "alamat_lama: [dinas-contoh/kartu-anggota, dinas-contoh]\n";
    let file = "standards/dinas-contoh/lain.yaml";
    let project = project(&settings).write(file, standard("lain") + old);
    project.run(["build"]).exit(0);
    for page in ["dinas-contoh/kartu-anggota", "dinas-contoh"] {
        let text = project.read(&format!("dist/{page}/index.html"));
        assert!(!text.contains("http-equiv"), "{page} is lost: {text}");
    }
    // What is no address at all cannot be silenced.
    let outside = old.replace("]", ", ../luar]");
    let project = project.write(file, standard("lain") + &outside);
    project.run(["build", "--keep-going"]).exit(1);
    assert!(!project.files().iter().any(|file| file.contains("luar")));
}

#[test]
fn the_page_at_an_old_address_stays_while_its_standard_has_errors() {
    let project = project(PAGES).write(
        "standards/dinas-contoh/lain.yaml",
        standard("lain") + "alamat_lama: [unit/lama]\n",
    );
    project.run(["build"]).exit(0);
    let project = project.write(
        "standards/dinas-contoh/lain.yaml",
        standard("lain") + "alamat_lama: [unit/lama]\nbiayaa: Gratis\n",
    );
    project.run(["build", "--keep-going"]).exit(1);
    let files = project.files();
    assert!(
        files.contains(&"dist/unit/lama/index.html".to_owned()),
        "{files:?}"
    );
}
