use super::*;
use crate::catalog::Catalog;
use crate::check::Scope;
use crate::check::Survey;
use crate::check::assess;

const AGENCY: &str = "skema: 1\nkode: dinas\nnama: Dinas Contoh\n";

/// Names a file that needs quotation marks as a key.
const FILE: &str = "standards/dinas/uji: \"satu\".yaml";

fn text(lines: &[&str]) -> String {
    let items: String = lines.iter().map(|line| format!("  - {line}\n")).collect();
    format!(
        "skema: 1\nkode: uji\njudul: Layanan Contoh\nditinjau: 2025-12-01\npersyaratan:\n{items}"
    )
}

/// Looks at a standard with these items, with the list of old findings where there is one.
fn look(lines: &[&str], list: Option<&str>) -> (Catalog, Findings, Option<Baseline>) {
    let mut catalog = Catalog::new(vec![
        ("standards/dinas/instansi.yaml".to_owned(), AGENCY.into()),
        (FILE.to_owned(), text(lines).into()),
    ]);
    let mut more = Vec::new();
    let baseline = list.and_then(|list| {
        let id = catalog.files.add(BASELINE, list.as_bytes(), &mut more);
        Baseline::read(&catalog.files, id, &mut more)
    });
    let survey = Survey {
        today: Some(jiff::civil::date(2026, 1, 31)),
        scope: Scope::Whole,
        baseline: baseline.as_ref(),
        more: &more,
    };
    let findings = assess(&catalog, survey);
    (catalog, findings, baseline)
}

fn written(lines: &[&str], list: Option<&str>, entrance: Entrance) -> NewBaseline {
    let (catalog, findings, _) = look(lines, list);
    write_baseline(&catalog.files, &findings, entrance).expect("it is short enough")
}

fn count(findings: &Findings, code: Code) -> usize {
    findings.open.iter().filter(|one| one.code == code).count()
}

const OLD: &[&str] = &["Surat dari dari desa", "Formulir yang yang diisi"];

#[test]
fn old_findings_are_hidden_wherever_their_lines_go() {
    let list = written(OLD, None, Entrance::Open);
    let (_, findings, _) = look(OLD, Some(&list.text));
    assert_eq!(
        (findings.open.len(), findings.hidden.len()),
        (0, list.count)
    );
    let moved = [
        "Formulir",
        OLD[1],
        "Meterai",
        OLD[0],
        "Kartu untuk untuk warga",
    ];
    let (_, findings, _) = look(&moved, Some(&list.text));
    assert_eq!(
        count(&findings, Code::DOUBLED_WORD),
        1,
        "{:?}",
        findings.open
    );
    assert_eq!(findings.hidden.len(), list.count);
}

#[test]
fn an_entry_without_its_finding_is_told_and_dropped() {
    let list = written(OLD, None, Entrance::Open);
    let (catalog, findings, _) = look(&OLD[..1], Some(&list.text));
    let stale: Vec<&str> = findings
        .open
        .iter()
        .filter(|one| one.code == Code::BASELINE_STALE)
        .filter_map(Diagnostic::span)
        .map(|span| catalog.files.slice(span))
        .collect();
    assert_eq!(stale.len(), 1);
    assert!(
        list.text
            .contains(&format!("- {} # - Formulir yang yang", stale[0]))
    );
    let less = written(&OLD[..1], Some(&list.text), Entrance::Closed);
    assert_eq!(less.count, list.count - 1);
    let (_, findings, _) = look(&OLD[..1], Some(&less.text));
    assert_eq!(findings.open, []);
}

#[test]
fn a_broken_list_is_told_and_hides_nothing() {
    let list = written(OLD, None, Entrance::Open).text;
    for broken in [
        "",
        "- a\n",
        "skema: 2\ntemuan: {}\n",
        "skema: 1\ntemuan: [a]\n",
        "skema: 1\ntemuan:\n  a.yaml: SP0320\n",
        &list.replace("skema: 1", "skema: 1\nlain: x"),
        &list.replacen("    - SP0320 ", "    - SP0320 x", 1),
        &list.replacen("    - SP0320", "<<<<<<< HEAD\n    - SP0320", 1),
        &list.replacen("temuan:", "temuan: \"", 1),
    ] {
        let (_, findings, read) = look(OLD, Some(broken));
        assert!(read.is_none(), "{broken}");
        assert_eq!(findings.hidden.len(), 0, "{broken}");
        let errors = findings.open.iter().filter(|one| one.code.is_firm());
        assert!(errors.count() >= 1, "{broken}: {:?}", findings.open);
    }
}

#[test]
fn what_cannot_be_allowed_never_enters() {
    let lines = [OLD[0], "Kartu # baku: hapus"];
    let list = written(&lines, None, Entrance::Open);
    assert!(!list.text.contains("SP10"), "{}", list.text);
    assert_eq!(list.outside, 1);
}

proptest::proptest! {
    /// Whatever becomes of the lines, a list that is written again has only entries that it had, and each
    /// of them still has its finding.
    #[test]
    fn a_list_only_shrinks(before in proptest::collection::vec(0_usize..6, 1..6), after in proptest::collection::vec(0_usize..6, 1..6)) {
        let pool = [OLD[0], OLD[1], "Formulir", "Kartu untuk untuk warga", "Berkas oleh oleh pemohon", "Meterai"];
        let lines = |picked: &[usize]| picked.iter().map(|at| pool[*at]).collect::<Vec<_>>();
        let (before, after) = (lines(&before), lines(&after));
        let list = written(&before, None, Entrance::Open);
        let next = written(&after, Some(&list.text), Entrance::Closed);
        let entries = |text: &str| {
            let lines = text.lines().filter(|line| line.starts_with("    - "));
            lines.map(str::to_owned).collect::<std::collections::BTreeSet<_>>()
        };
        let (old, new) = (entries(&list.text), entries(&next.text));
        proptest::prop_assert!(new.is_subset(&old), "{:?} {:?}", old, new);
        let (_, findings, _) = look(&after, Some(&next.text));
        proptest::prop_assert_eq!(count(&findings, Code::BASELINE_STALE), 0);
        proptest::prop_assert_eq!(findings.hidden.len(), new.len());
        proptest::prop_assert_eq!(written(&after, Some(&next.text), Entrance::Closed).text, next.text);
    }
}
