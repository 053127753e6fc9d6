use jiff::civil::date;

use super::*;
use crate::check::Scope;
use crate::check::Survey;
use crate::check::assess;
use crate::check::{Look, mend};

const AGENCY: &str = "skema: 1\nkode: dinas\nnama: Dinas Contoh\n";
const FILE: &str = "standards/dinas/uji.yaml";

/// A standard with SP0301 at `jangka_waktu`, SP0007 at `nomor`, and SP0320 twice in `persyaratan`.
const FAULTY: &str = "\
skema: 1
kode: uji
judul: Layanan Contoh
jangka_waktu: 3 (dua) hari kerja
pengaduan:
  kanal:
    - jenis: telepon
      nomor: 081200000000
persyaratan:
  - Surat pengantar dari dari desa
  - Formulir yang yang diisi
";

fn catalog(agency: &str, text: &str) -> Catalog {
    Catalog::new(vec![
        ("standards/dinas/instansi.yaml".to_owned(), agency.into()),
        (FILE.to_owned(), text.into()),
    ])
}

fn look(catalog: &Catalog, scope: Scope) -> Findings {
    let survey = Survey {
        today: Some(date(2026, 1, 31)),
        scope,
        baseline: None,
        more: &[],
    };
    assess(catalog, survey)
}

fn read(text: &str) -> (Catalog, Findings) {
    let catalog = catalog(AGENCY, text);
    let findings = look(&catalog, Scope::Whole);
    (catalog, findings)
}

fn codes<'d>(findings: impl IntoIterator<Item = &'d Diagnostic>) -> Vec<&'static str> {
    findings.into_iter().map(|one| one.code.as_str()).collect()
}

fn hidden(findings: &Findings) -> Vec<&'static str> {
    codes(findings.hidden.iter().map(|one| &one.finding))
}

/// Returns the codes about comments.
fn told(findings: &Findings) -> Vec<&'static str> {
    let mut codes = codes(&findings.open);
    codes.retain(|code| code.starts_with("SP101"));
    codes
}

/// Returns [`FAULTY`] with `comment` on a line of its own above the line that begins with `line`.
fn above(line: &str, comment: &str) -> String {
    let found = FAULTY
        .lines()
        .find(|one| one.trim_start().starts_with(line));
    let found = found.expect("the line is there");
    let indent = &found[..found.len() - found.trim_start().len()];
    FAULTY.replace(found, &format!("{indent}{comment}\n{found}"))
}

#[test]
fn a_comment_hides_the_findings_of_its_part_and_no_others() {
    for (text, expected) in [
        (
            FAULTY.replace("kerja\n", "kerja # baku: boleh SP0301 karena contoh\n"),
            &["SP0301"][..],
        ),
        (
            above("jangka_waktu", "# Baku: boleh sp0301 Karena: contoh"),
            &["SP0301"],
        ),
        (
            above("pengaduan", "# baku: boleh SP0007, SP0408 karena contoh"),
            &["SP0408", "SP0007"],
        ),
        (
            above("persyaratan", "# baku: boleh SP0320 karena contoh"),
            &["SP0320"; 2],
        ),
        (
            above("- Formulir", "# baku: boleh SP0320 karena contoh"),
            &["SP0320"],
        ),
    ] {
        let (_, findings) = read(&text);
        assert_eq!(hidden(&findings), expected, "{text}");
        assert_eq!(told(&findings), [""; 0], "{text}");
        let (_, before) = read(FAULTY);
        assert_eq!(
            findings.open.len() + findings.hidden.len(),
            before.open.len(),
            "{text}"
        );
    }
}

#[test]
fn what_is_wrong_with_a_comment_is_told() {
    for (comment, expected) in [
        ("# baku: bolehkah SP0301 karena contoh", &["SP1010"][..]),
        ("# baku:", &["SP1010"]),
        ("# baku: boleh", &["SP1010"]),
        ("# baku: boleh karena contoh", &["SP1010"]),
        ("# baku: boleh semua karena contoh", &["SP1011"]),
        ("# baku: boleh SP0301 dan SP99 karena contoh", &["SP1011"]),
        ("# baku: boleh SP0301", &["SP1012"]),
        ("# baku: boleh SP0301 karena .", &["SP1012"]),
        ("# baku: boleh SP0301 sudah dicek", &["SP1012"]),
        ("# baku: boleh SP0102 karena contoh", &["SP1013"]),
        ("# baku: boleh SP1002 karena contoh", &["SP1013"]),
        ("# baku: boleh SP0007 karena contoh", &["SP1014"]),
    ] {
        let (_, findings) = read(&above("jangka_waktu", comment));
        assert_eq!(told(&findings), expected, "{comment}");
        let holds = comment.contains("SP99");
        assert_eq!(hidden(&findings).len(), usize::from(holds), "{comment}");
    }
}

#[test]
fn nothing_is_called_unused_where_something_was_not_read() {
    let text = above("jangka_waktu", "# baku: boleh SP0901 karena contoh");
    assert_eq!(told(&read(&text).1), ["SP1014"]);
    let alone = look(&catalog(AGENCY, &text), Scope::Part);
    assert_eq!(told(&alone), [""; 0]);
    let broken = format!("{text}produk: \"Kartu\nsarana: [Meja]\n");
    assert_eq!(told(&read(&broken).1), [""; 0]);
    let undated = crate::check::check(&catalog(AGENCY, &text), None);
    assert!(!codes(&undated).contains(&"SP1014"));
}

#[test]
fn the_place_where_an_inherited_value_is_written_decides() {
    let text = "skema: 1\nkode: uji\njudul: Layanan Contoh\n";
    let agency =
        |comment: &str| format!("{AGENCY}bawaan:\n  jangka_waktu: 3 (dua) hari kerja{comment}\n");
    let found = |comment: &str, text: &str| {
        let findings = look(&catalog(&agency(comment), text), Scope::Whole);
        (hidden(&findings), codes(&findings.open).contains(&"SP0301"))
    };
    assert_eq!(found("", text), (vec![], true));
    let comment = "# baku: boleh SP0301 karena contoh";
    let beside = format!(" {comment}");
    assert_eq!(found(&beside, text), (vec!["SP0301"], false));
    // A comment in the file that inherits speaks of what is written there.
    let own = format!("{text}{comment}\nproduk: [Kartu]\n");
    assert_eq!(found("", &own), (vec![], true));
}

#[test]
fn of_two_comments_the_nearer_is_used() {
    let comment = "# baku: boleh SP0301 karena contoh";
    let text = above("jangka_waktu", comment).replace("kerja\n", &format!("kerja {comment}\n"));
    let (catalog, findings) = read(&text);
    assert_eq!(
        (hidden(&findings), told(&findings)),
        (vec!["SP0301"], vec!["SP1014"])
    );
    let unused = findings
        .open
        .iter()
        .find(|one| one.code == Code::ALLOW_UNUSED);
    let place = unused.and_then(Diagnostic::span).expect("it was told");
    assert_eq!(catalog.files.get(place.file).position(place.start).0, 4);
}

#[test]
fn fixes_leave_what_is_allowed_and_delete_what_is_unused() {
    let number = "nomor: 081200000000";
    let allowed = format!("{number} # baku: boleh SP0007 karena contoh");
    for (before, after) in [
        (
            FAULTY.replace(number, &allowed),
            FAULTY.replace(number, &allowed),
        ),
        (
            above(
                "pengaduan",
                "# baku: boleh SP0301, SP0007, SP0901 karena contoh",
            ),
            above("pengaduan", "# baku: boleh SP0007 karena contoh"),
        ),
        (
            above("judul", "# baku: boleh SP0901, SP0301 karena contoh").replace(number, &allowed),
            FAULTY.replace(number, &allowed),
        ),
        (
            FAULTY
                .replace("kerja\n", "kerja  # baku: boleh SP0901 karena contoh\r\n")
                .replace(number, &allowed),
            FAULTY
                .replace("kerja\n", "kerja\r\n")
                .replace(number, &allowed),
        ),
    ] {
        let raw = vec![
            ("standards/dinas/instansi.yaml".to_owned(), AGENCY.into()),
            (FILE.to_owned(), before.clone().into_bytes()),
        ];
        let mended = mend(
            raw,
            Safety::Safe,
            |_| true,
            |raw| {
                let catalog = Catalog::new(raw.to_vec());
                let mut diagnostics = look(&catalog, Scope::Whole).open;
                // The words doubled in the sample are not what this is about.
                diagnostics.retain(|one| one.code != Code::DOUBLED_WORD);
                Look {
                    files: catalog.files,
                    diagnostics,
                }
            },
        );
        let text = mended
            .first()
            .map_or(before.as_str(), |one| one.new.as_str());
        assert_eq!(text, after, "{before}");
    }
}

proptest::proptest! {
    /// A comment over a finding hides findings that begin in its part and are of its code, and nothing else;
    /// anywhere else it hides nothing.
    #[test]
    fn a_comment_anywhere_hides_only_its_code_in_its_part(line in 0_usize..11, of in 0_usize..5, beside: bool) {
        let code = ["SP0301", "SP0007", "SP0320", "SP0408", "SP0901"][of];
        let comment = format!("# baku: boleh {code} karena contoh");
        let mut lines: Vec<String> = FAULTY.lines().map(str::to_owned).collect();
        let indent = lines[line].len() - lines[line].trim_start().len();
        if beside {
            lines[line] = format!("{} {comment}", lines[line]);
        } else {
            lines.insert(line, format!("{}{comment}", &lines[line][..indent]));
        }
        let text = format!("{}\n", lines.join("\n"));
        let (_, before) = read(FAULTY);
        let (catalog, after) = read(&text);
        // Lines of the sample as they were numbered before the comment came.
        let line_of = |catalog: &Catalog, one: &Diagnostic, shift: usize| {
            let (at, _) = one.span().map_or((0, 0), |span| catalog.files.get(span.file).position(span.start));
            if at > line { at - shift } else { at }
        };
        let shift = usize::from(!beside);
        let first = line + 1;
        let depth = |line: usize| FAULTY.lines().nth(line).map_or(0, |one| one.len() - one.trim_start().len());
        let opens = FAULTY.lines().nth(line).is_some_and(|one| one.ends_with(':'));
        // The part ends before the next line that is not indented more; beside a value it is its line.
        let end = match !beside || opens {
            true => (line + 1..11).find(|other| depth(*other) <= depth(line)).unwrap_or(11),
            false => line + 1,
        };
        let original = catalog_of(FAULTY);
        let expected: Vec<(&str, usize)> = before.open.iter()
            .filter(|one| one.code.as_str() == code)
            .map(|one| (code, line_of(&original, one, 0)))
            .filter(|(_, at)| (first..=end).contains(at))
            .collect();
        let found: Vec<(&str, usize)> = after.hidden.iter()
            .map(|one| (one.finding.code.as_str(), line_of(&catalog, &one.finding, shift)))
            .collect();
        proptest::prop_assert_eq!(&found, &expected, "{}", text);
        let extra = usize::from(expected.is_empty());
        proptest::prop_assert_eq!(after.open.len(), before.open.len() - found.len() + extra, "{}", text);
    }
}

fn catalog_of(text: &str) -> Catalog {
    catalog(AGENCY, text)
}
