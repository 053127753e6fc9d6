//! Mermaid text in YAML, however it is written there: places of findings, and fixes that keep the flow.

use baku::catalog::Catalog;
use baku::check::check;
use baku::diagnostic::{Code, Diagnostic, Safety};
use baku::model::{Alur, Bagan};

/// Where the standard stands.
const STANDARD: &str = "standards/dinas-contoh/contoh.yaml";

/// Texts on one line as portals publish them, with the ways between their boxes.
const PUBLISHED: &[(&str, &[&str])] = &[
    (
        "graph LR A[Tamu/Pengguna Perpustakaan] --> B[Petugas Meja Depan / TU] B --> C[Petugas pada Seksi] C --> D[Menerima Layanan Contoh]",
        &[
            "Tamu/Pengguna Perpustakaan",
            "Petugas Meja Depan / TU",
            "Petugas pada Seksi",
            "Menerima Layanan Contoh",
        ],
    ),
    (
        "graph LR A[Pemustaka menyampaikan aduan secara lisan/telepon] --> B[Pejabat contoh menerima aduan] B --> C[Tim contoh] C --> D[Pemustaka menerima jawaban]",
        &[
            "Pemustaka menyampaikan aduan secara lisan/telepon",
            "Pejabat contoh menerima aduan",
            "Tim contoh",
            "Pemustaka menerima jawaban",
        ],
    ),
    (
        "<pre> graph LR A[Tamu / pemustaka] --> B[Petugas meja / ketatausahaan] B --> C[Unjuk surat / atasan] C --> D[Menerima layanan] </pre>",
        &[
            "Tamu / pemustaka",
            "Petugas meja / ketatausahaan",
            "Unjuk surat / atasan",
            "Menerima layanan",
        ],
    ),
];

/// Returns a standard whose `alur` is `value`, in YAML.
fn standard(value: &str) -> String {
    format!(
        "skema: 1\nkode: contoh\njudul: Contoh\nprosedur:\n  jalur:\n    - kode: satu\n      alur:{value}\n      nama: Satu\nproduk: Kartu\n"
    )
}

fn catalog(text: &str) -> Catalog {
    let agency = "skema: 1\nkode: dinas-contoh\nnama: Dinas Contoh\n";
    Catalog::new(vec![
        (
            "standards/dinas-contoh/instansi.yaml".to_owned(),
            agency.into(),
        ),
        (STANDARD.to_owned(), text.into()),
    ])
}

/// Returns the flow of the only path, and the findings in the family of flows and of reading.
fn read(text: &str) -> (Option<Alur>, Vec<Diagnostic>) {
    let catalog = catalog(text);
    let found = check(&catalog, None).into_iter().filter(|one| {
        let code = one.code.as_str();
        code.starts_with("SP08") || code.starts_with("SP00") || code.starts_with("SP01")
    });
    let found = found.collect();
    let prosedur = catalog
        .standards
        .first()
        .and_then(|one| one.standar.isi.prosedur.ada());
    let alur = prosedur.and_then(|one| match one.jalur.first().map(|jalur| &jalur.alur) {
        Some(Bagan::Mermaid(text)) => text.nilai.clone(),
        _ => None,
    });
    (alur, found)
}

/// Returns `text` with the edits of the safe fixes among `found`.
fn mended(text: &str, found: &[Diagnostic]) -> String {
    let fixes = found.iter().filter_map(|one| one.fix.as_ref());
    let mut edits: Vec<_> = fixes
        .filter(|fix| fix.safety == Safety::Safe)
        .flat_map(|fix| &fix.edits)
        .collect();
    edits.sort_by_key(|edit| std::cmp::Reverse(edit.span.start));
    let mut text = text.to_owned();
    for edit in edits {
        text.replace_range(edit.span.start..edit.span.end, &edit.text);
    }
    text
}

/// Returns the ways in which YAML can hold the words of `text`.
fn written(text: &str) -> Vec<String> {
    let folded = text.replacen(" B --> ", "\n          B --> ", 1);
    vec![
        format!(" {text}"),
        format!(" {text} # catatan"),
        format!("\n        {text}"),
        format!("\n          {folded}"),
        format!(" \"{text}\""),
        format!(" '{text}' # catatan"),
        format!(" |\n        {text}"),
        format!(" |2-   # catatan\n         {text}\n\n"),
        format!(" >\n          {folded}\n"),
    ]
}

#[test]
fn published_texts_keep_their_boxes_and_ways_and_are_mended() {
    for (text, boxes) in PUBLISHED {
        for value in written(text) {
            let source = standard(&value);
            let (alur, found) = read(&source);
            let alur = alur.unwrap_or_else(|| panic!("{source}\n{found:?}"));
            let labels: Vec<&str> = alur
                .simpul
                .iter()
                .map(|simpul| simpul.teks.as_str())
                .collect();
            assert_eq!(labels, *boxes, "{source}");
            assert_eq!(alur.sisi.len(), 3, "{source}");
            assert!(alur.is_lurus(), "{source}");
            let codes: Vec<Code> = found.iter().map(|one| one.code).collect();
            assert_eq!(codes, [Code::MERMAID_ONE_LINE], "{source}");
            let after = mended(&source, &found);
            let (again, found) = read(&after);
            assert_eq!((again, found), (Some(alur), Vec::new()), "{after}");
            assert!(
                after.contains("  alur: |")
                    || after.contains("        |\n")
                    || after.contains("          |\n"),
                "{after}"
            );
            assert_eq!(
                after.contains("# catatan"),
                source.contains("# catatan"),
                "{after}"
            );
            let kept = after.lines().filter(|line| !line.trim().is_empty()).count();
            assert!(
                after.contains("      nama: Satu\nproduk: Kartu\n") && kept >= 12,
                "{after}"
            );
        }
    }
}

#[test]
fn where_no_block_can_stand_the_lines_are_escapes() {
    let text = PUBLISHED[0].0;
    for alur in [format!("\"{text}\""), format!("'{text}'")] {
        let source = format!(
            "skema: 1\nkode: contoh\njudul: Contoh\nprosedur: {{jalur: [{{kode: satu, nama: Satu,\n  alur: {alur}\n  }}]}}\n"
        );
        let (alur, found) = read(&source);
        assert!(alur.is_some() && found.len() == 1, "{source}\n{found:?}");
        let after = mended(&source, &found);
        assert!(after.contains("alur: \"graph LR\\n  A["), "{after}");
        assert_eq!(read(&after), (alur, Vec::new()), "{after}");
    }
}

#[test]
fn windows_line_ends_stay() {
    let source = standard(&format!(" {}", PUBLISHED[0].0)).replace('\n', "\r\n");
    let (alur, found) = read(&source);
    let after = mended(&source, &found);
    assert!(!after.replace("\r\n", "").contains('\n'), "{after:?}");
    assert_eq!(read(&after), (alur, Vec::new()), "{after}");
}

#[test]
fn a_text_with_a_colon_in_it_gets_one_finding_and_one_fix() {
    let source = standard("\n        graph LR A[Loket: lantai 2] --> B[Dilayani]");
    let (alur, found) = read(&source);
    let codes: Vec<Code> = found.iter().map(|one| one.code).collect();
    assert_eq!(codes, [Code::MERMAID_ONE_LINE], "{found:?}");
    let after = mended(&source, &found);
    assert_eq!(read(&after), (alur, Vec::new()), "{after}");
    // With lines of its own, only the quotation marks are missing.
    let source = standard("\n        graph LR;A[Loket: lantai 2] --> B[Dilayani]");
    let (alur, found) = read(&source);
    let codes: Vec<Code> = found.iter().map(|one| one.code).collect();
    assert_eq!(codes, [Code::PHRASE_AS_MAP], "{found:?}");
    let after = mended(&source, &found);
    assert_eq!(read(&after), (alur, Vec::new()), "{after}");
}

/// However the text is written, the marks lie under the words that are wrong.
#[test]
fn faults_are_marked_in_the_file() {
    for value in [
        " |\n        graph LR\n          A[Tamu] --> B[Petugas\n          B --> C",
        " >\n        graph LR;\n        A[Tamu] --> B[Petugas\n        B --> C",
        " \"graph LR\\n A[\\\"Tamu\\\"] --> \\\n          B[Petugas\\n B --> C\"",
        " 'graph LR; A[Tamu''s] --> B[Petugas'",
        "\n        graph LR;\n        A[Tamu] -->\n          B[Petugas",
    ] {
        let source = standard(value);
        let (alur, found) = read(&source);
        assert_eq!(alur, None, "{source}");
        let places: Vec<(&str, usize)> = found
            .iter()
            .filter_map(|one| Some((one.code.as_str(), one.span()?.start)))
            .collect();
        let place = source.find("[Petugas").expect("every case has the words");
        assert_eq!(places, [("SP0812", place)], "{source}");
        let length = found[0].span().map(|span| span.end - span.start);
        assert_eq!(length, Some(1), "{source}");
    }
}

/// A slip of the arrow is mended where it stands, when nobody escaped it.
#[test]
fn a_mangled_arrow_can_be_mended() {
    let source = standard(" |\n        graph LR\n          A –> B");
    let (_, found) = read(&source);
    let edit = found
        .first()
        .and_then(|one| one.fix.as_ref())
        .map(|fix| (fix.safety, fix.edits[0].clone()));
    let (safety, edit) = edit.expect("the arrow has a fix");
    assert_eq!(
        (
            safety,
            &source[edit.span.start..edit.span.end],
            &edit.text[..]
        ),
        (Safety::Unsafe, "–>", "-->")
    );
}
