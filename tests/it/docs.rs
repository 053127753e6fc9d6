//! Pages made from tables of the program, so that they tell the truth.

use std::fmt::Write as _;

use baku::diagnostic::CODES;
use baku::diagnostic::Family;
use baku::diagnostic::Language;
use baku::report::severity_word;

/// Compares a generated page with the committed one; `BAKU_UPDATE=1` rewrites it.
fn check_page(path: &str, expected: &str) {
    let file = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
    if std::env::var_os("BAKU_UPDATE").is_some() {
        std::fs::write(&file, expected).expect("the page can be written");
    }
    let actual = std::fs::read_to_string(&file).unwrap_or_default();
    let differs = expected.lines().zip(actual.lines()).find(|(a, b)| a != b);
    assert!(
        actual == expected,
        "{path} is not what the program says; rewrite it with BAKU_UPDATE=1\nfirst difference: {differs:?}"
    );
}

#[test]
fn the_list_of_findings_is_that_of_the_table() {
    check_page("docs/temuan.md", &findings());
}

fn findings() -> String {
    let mut page = String::from(
        "# Daftar temuan\n\nHalaman ini dibuat dari tabel kode di dalam program. Tingkat yang tertulis berlaku selama `aturan` di `baku.yaml` tidak mengubahnya.\n",
    );
    let mut family = None;
    for info in CODES {
        if family != Some(info.family) {
            family = Some(info.family);
            write!(page, "\n## {}\n", title(info.family))
                .expect("writing to a string does not fail");
        }
        let severity = severity_word(info.severity, Language::Id);
        write!(
            page,
            "\n### {} {}\n\n{severity}. {}\n\n*{}*\n",
            info.code, info.slug, info.explanation.id, info.explanation.en
        )
        .expect("writing to a string does not fail");
        if !info.law.is_empty() {
            write!(page, "\nDasar: {}.\n", info.law.join("; "))
                .expect("writing to a string does not fail");
        }
        if !info.example.is_empty() {
            let shown: String = info.example.chars().map(visible).collect();
            write!(page, "\n```yaml\n{shown}```\n").expect("writing to a string does not fail");
        }
    }
    page
}

/// Shows a character that nobody could see by the sign that Unicode has for it.
fn visible(c: char) -> char {
    match c {
        '\n' => c,
        '\0'..='\u{1f}' => char::from_u32(0x2400 + u32::from(c)).unwrap_or(c),
        c => c,
    }
}

fn title(family: Family) -> &'static str {
    match family {
        Family::Reading => "SP00: membaca berkas",
        Family::Structure => "SP01: struktur",
        Family::Completeness => "SP02: kelengkapan dan keputusan",
        Family::Text => "SP03: teks",
        Family::Contact => "SP04: kontak dan kanal",
        Family::Time => "SP05: waktu",
        Family::Fee => "SP06: biaya",
        Family::Law => "SP07: dasar hukum",
        Family::Flow => "SP08: alur",
        Family::Across => "SP09: antardokumen",
        Family::Settings => "SP10: pengaturan dan pembuatan",
    }
}

/// Returns the files of a workspace in the repository.
fn workspace(path: &str) -> Vec<baku::catalog::RawFile> {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
    baku::build::read(&root)
        .expect("the workspace can be read")
        .files
}

fn findings_of(files: Vec<baku::catalog::RawFile>) -> Vec<String> {
    let catalog = baku::catalog::Catalog::new(files);
    assert!(!catalog.standards.is_empty(), "the workspace has standards");
    let found = baku::check::check(&catalog);
    let loud = found
        .iter()
        .filter(|one| one.severity > baku::diagnostic::Severity::Info);
    loud.map(|one| format!("{} {}", one.code, one.message.en))
        .collect()
}

#[test]
fn examples_and_standards_have_no_finding_above_info() {
    for path in [".", "examples/kartu-anggota"] {
        assert_eq!(findings_of(workspace(path)), Vec::<String>::new(), "{path}");
    }
}

#[test]
fn the_guide_shows_yaml_that_is_read() {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/panduan.md");
    let guide = std::fs::read_to_string(path).expect("the guide can be read");
    let block = |start: &str| {
        let (_, rest) = guide.split_once(start).expect("the guide has the block");
        let (body, _) = rest.split_once("```").expect("the block ends");
        body.as_bytes().to_vec()
    };
    let folder = "standards/kota-contoh/dinas-perpustakaan";
    let files = vec![
        (
            format!("{folder}/instansi.yaml"),
            block("# standards/kota-contoh/dinas-perpustakaan/instansi.yaml\n"),
        ),
        (
            format!("{folder}/kartu-anggota.yaml"),
            block("# standards/kota-contoh/dinas-perpustakaan/kartu-anggota.yaml\n"),
        ),
    ];
    assert_eq!(findings_of(files), Vec::<String>::new());
}

/// The two flows that the guide shows are read as it says, without a finding.
#[test]
fn the_guide_shows_flows_that_are_read() {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/panduan.md");
    let guide = std::fs::read_to_string(path).expect("the guide can be read");
    let blocks: Vec<&str> = guide
        .split("```yaml\n")
        .filter_map(|part| part.split_once("```").map(|(block, _)| block))
        .filter(|block| block.starts_with("prosedur:\n  alur:"))
        .collect();
    assert_eq!(blocks.len(), 2, "a list and a text");
    for block in blocks {
        let standard = format!("skema: 1\nkode: contoh\njudul: Contoh\n{block}");
        let agency = "skema: 1\nkode: contoh\nnama: Dinas Contoh\n";
        let files = vec![
            ("standards/contoh/instansi.yaml".to_owned(), agency.into()),
            (
                "standards/contoh/contoh.yaml".to_owned(),
                standard.into_bytes(),
            ),
        ];
        let found = baku::check::check(&baku::catalog::Catalog::new(files));
        let flow = found
            .iter()
            .filter(|one| one.code.as_str().starts_with("SP08"));
        assert_eq!(flow.count(), 0, "{block}");
    }
}
