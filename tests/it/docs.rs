//! Pages made from tables of the program, so that they tell the truth.

use std::collections::BTreeMap;
use std::collections::BTreeSet;
use std::fmt::Write as _;

use baku::catalog::Catalog;
use baku::catalog::published_schema;
use baku::diagnostic::CODES;
use baku::diagnostic::Code;
use baku::diagnostic::Family;
use baku::diagnostic::Language;
use baku::diagnostic::Severity;
use baku::model::KOMPONEN;
use baku::model::Kelompok;
use baku::report::severity_word;
use baku::source::SchemaKind;
use baku::view::sippn;

/// Compares a generated page with the committed one; `BAKU_UPDATE=1` rewrites it.
fn check_page(path: &str, expected: &str) {
    let file = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
    if std::env::var_os("BAKU_UPDATE").is_some() {
        let folder = file.parent().expect("a page stands in a folder");
        std::fs::create_dir_all(folder).expect("the folder of the page can be made");
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

/// Returns the list: a line for each code, with its page behind it.
fn findings() -> String {
    let mut page = String::from(
        "# Daftar temuan\n\nHalaman ini dibuat dari tabel kode di dalam program. Tingkat yang tertulis berlaku selama `aturan` di `baku.yaml` tidak mengubahnya. Tiap kode mempunyai halaman dengan alasan, cara membetulkan, dan contoh; `baku explain SP0301` menampilkannya di terminal. Cacat apa yang ditemukan kode mana: [cacat.md](cacat.md).\n",
    );
    let mut family = None;
    for info in CODES {
        if family != Some(info.family) {
            family = Some(info.family);
            write!(
                page,
                "\n## {}\n\n| kode | tingkat | apa |\n|---|---|---|\n",
                title(info.family)
            )
            .expect("writing to a string does not fail");
        }
        let severity = severity_word(info.severity, Language::Id);
        let what = info.explanation.id.replace('|', "\\|");
        writeln!(
            page,
            "| [{code} {slug}](rules/{code}.md) | {severity} | {what} |",
            code = info.code,
            slug = info.slug,
        )
        .expect("writing to a string does not fail");
    }
    page
}

/// Each code has a page, and each page a code.
#[test]
fn pages_of_codes_are_those_of_the_table() {
    for info in CODES {
        check_page(
            &format!("docs/rules/{}.md", info.code),
            &baku::report::page(info),
        );
    }
    let known: BTreeSet<String> = CODES
        .iter()
        .map(|info| format!("docs/rules/{}.md", info.code))
        .collect();
    for path in crate::workspace::files_below("docs/rules") {
        assert!(known.contains(&path), "{path} is the page of no code");
    }
}

/// Rows of `docs/cacat.md`: every kind of defect that was met in published standards.
const DEFECTS: usize = 42;

/// Says that a defect has no rule, and begins the reason.
const NO_RULE: &str = "Tanpa aturan: ";

/// Every kind of defect has codes that exist, or the reason why it has none; what is easily wrong is an info.
#[test]
fn every_defect_has_codes_or_a_reason() {
    let page = crate::workspace::shipped("docs/cacat.md");
    let rows: Vec<Vec<&str>> = page
        .lines()
        .filter(|line| line.starts_with("| ") && !line.starts_with("| cacat"))
        .map(|line| line.trim_matches('|').split('|').map(str::trim).collect())
        .collect();
    assert_eq!(rows.len(), DEFECTS, "a defect was added or lost");
    let mut faults = Vec::new();
    for row in rows {
        let [defect, risk, answer] = row.as_slice() else {
            faults.push(format!("{row:?} has not three cells"));
            continue;
        };
        let codes: Vec<&str> = answer
            .match_indices("SP")
            .filter_map(|(at, _)| answer.get(at..at + 6))
            .filter(|word| word[2..].bytes().all(|byte| byte.is_ascii_digit()))
            .collect();
        if !["tidak ada", "rendah", "sedang", "tinggi"].contains(risk) {
            faults.push(format!("{defect}: `{risk}` is no risk"));
        }
        if codes.is_empty() && !answer.starts_with(NO_RULE) {
            faults.push(format!("{defect}: neither a code nor a reason"));
        }
        for code in codes {
            match Code::find(code).map(Code::info) {
                None => faults.push(format!("{defect}: {code} is no code")),
                Some(info) if *risk == "tinggi" && info.severity > Severity::Info => {
                    faults.push(format!("{defect}: {code} is more than an info"));
                }
                Some(_) => {}
            }
        }
    }
    crate::workspace::demand_none("defects", &faults);
}

/// What a page tells is what `baku explain` prints, in each language.
#[test]
fn explaining_a_code_tells_what_its_page_tells() {
    for info in CODES {
        let page = baku::report::page(info);
        for language in [Language::Id, Language::En] {
            let told = baku::report::explain(info, language);
            let said = |line: &&str| {
                !line.trim().is_empty() && (!line.ends_with(':') || line.starts_with(' '))
            };
            for line in told.lines().filter(said).skip(1) {
                let words = line.split_once(": ").filter(|_| !line.starts_with(' '));
                let words = words.map_or(line.trim(), |(_, words)| words);
                assert!(
                    page.contains(words),
                    "{}: {words:?} is not on its page",
                    info.code
                );
            }
        }
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
    let found = baku::check::check(&catalog, None);
    let loud = found
        .iter()
        .filter(|one| one.severity > baku::diagnostic::Severity::Info);
    loud.map(|one| format!("{} {}", one.code, one.message.en))
        .collect()
}

#[test]
fn examples_and_standards_have_no_finding_above_info() {
    for path in [".", "examples/kartu-anggota", "examples/rupa-sendiri"] {
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
        let found = baku::check::check(&baku::catalog::Catalog::new(files), None);
        let flow = found
            .iter()
            .filter(|one| one.code.as_str().starts_with("SP08"));
        assert_eq!(flow.count(), 0, "{block}");
    }
}

const LAW: &str = "docs/hukum.md";

/// Returns the rows of the tables of `page`, each as its cells.
fn rows(page: &str) -> Vec<Vec<String>> {
    page.lines()
        .filter_map(|line| line.strip_prefix('|')?.strip_suffix('|'))
        .map(|row| row.split('|').map(|cell| cell.trim().to_owned()).collect())
        .collect()
}

/// Returns the words between backticks.
fn quoted_words(cell: &str) -> Vec<&str> {
    cell.split('`').skip(1).step_by(2).collect()
}

#[test]
fn the_table_of_the_law_is_that_of_the_registry() {
    let page = crate::workspace::shipped(LAW);
    let catalog = Catalog::new(vec![
        (
            "standards/a/instansi.yaml".to_owned(),
            b"skema: 1\nkode: a\nnama: A\n".to_vec(),
        ),
        (
            "standards/a/b.yaml".to_owned(),
            b"skema: 1\nkode: b\njudul: B\n".to_vec(),
        ),
    ]);
    let portal: BTreeMap<String, String> = {
        let view = crate::workspace::with_input(&catalog, &catalog.standards[0], sippn);
        let six = KOMPONEN.iter().take(view.fields.len());
        six.map(|komponen| komponen.key.to_owned())
            .zip(view.fields.into_iter().map(|field| field.label))
            .collect()
    };
    let expected: Vec<Vec<String>> = KOMPONEN
        .iter()
        .map(|komponen| {
            let (letter, publik) = match komponen.kelompok {
                Kelompok::Penyampaian => ("A", komponen.nomor.to_string()),
                Kelompok::Pengelolaan => ("B", String::new()),
            };
            let number = format!("{letter}.{}", komponen.nomor);
            vec![
                format!("Pasal 21 huruf {}", komponen.huruf),
                komponen.nama.to_owned(),
                format!("`{}`", komponen.key),
                number.clone(),
                publik,
                format!("row {number}"),
                portal.get(komponen.key).cloned().unwrap_or_default(),
                format!("`standar.{}`", komponen.key),
            ]
        })
        .collect();
    // What else stands in the cells of a place ("+", "diagram") is for people to keep.
    let place = |cell: &str| cell.split([' ', ',']).next().unwrap_or_default().to_owned();
    let written: Vec<Vec<String>> = rows(&page)
        .into_iter()
        .filter(|row| row.len() == 10 && row[0].contains("huruf"))
        .map(|row| {
            let [article, name, key, _, lengkap, publik, sk, portal, data, _] = &row[..] else {
                unreachable!("rows of ten cells were chosen above")
            };
            let (lengkap, publik) = (place(lengkap), place(publik));
            [article, name, key, &lengkap, &publik, sk, portal, data]
                .map(String::clone)
                .to_vec()
        })
        .collect();
    assert_eq!(written, expected);
}

#[test]
fn keys_and_codes_of_the_table_of_the_law_exist() {
    let page = crate::workspace::shipped(LAW);
    let mut keys = BTreeSet::new();
    for kind in SchemaKind::ALL {
        let schema = published_schema(kind);
        for def in schema["$defs"]
            .as_object()
            .into_iter()
            .flat_map(|defs| defs.values())
        {
            let properties = def["properties"].as_object();
            keys.extend(properties.into_iter().flat_map(|map| map.keys().cloned()));
        }
    }
    let tables = rows(&page);
    assert!(tables.len() > 20, "{tables:?}");
    for row in tables
        .iter()
        .filter(|row| !row[0].starts_with('-') && row[0] != "article")
    {
        // Key and check stand in the third and fourth column of both tables.
        let (named, checks) = (quoted_words(&row[2]), &row[3]);
        assert!(!named.is_empty(), "{row:?}");
        for key in named.iter().flat_map(|path| path.split('.')) {
            assert!(keys.contains(key), "`{key}` in {row:?}");
        }
        for code in checks.split(", ").filter(|code| !code.is_empty()) {
            let known = CODES.iter().any(|info| info.code.as_str() == code);
            assert!(known, "{code} in {row:?}");
        }
    }
}
