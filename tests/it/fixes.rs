//! What the fixes of the rules about text do to their fixtures, in `tests/rules/`.

use baku::catalog::Catalog;
use baku::check::check;
use baku::diagnostic::{Code, Diagnostic, Edit, Family, Severity};

use crate::workspace::{AGENCY, demand_none, files_below, shipped};

/// Where a fixture stands.
const PLACE: &str = "standards/dinas-contoh/contoh.yaml";

fn read(text: &str) -> Catalog {
    Catalog::new(vec![
        (
            AGENCY.to_owned(),
            shipped("tests/schema/instansi.yaml").into_bytes(),
        ),
        (PLACE.to_owned(), text.as_bytes().to_vec()),
    ])
}

fn count(found: &[Diagnostic], code: Code) -> usize {
    found.iter().filter(|one| one.code == code).count()
}

fn errors(found: &[Diagnostic]) -> usize {
    found
        .iter()
        .filter(|one| one.severity == Severity::Error)
        .count()
}

/// Returns `text` with `edits` made, the last first.
fn mend(text: &str, edits: &[Edit]) -> String {
    let mut edits = edits.to_vec();
    edits.sort_by_key(|edit| std::cmp::Reverse(edit.span));
    let mut mended = text.to_owned();
    for edit in edits {
        mended.replace_range(edit.span.start..edit.span.end, &edit.text);
    }
    mended
}

/// Makes each fix of a rule about text in `path` by itself; returns how many there are, and what is wrong.
fn fixes_of(path: &str) -> (usize, Vec<String>) {
    let text = shipped(path);
    let before = check(&read(&text), None);
    let mut fixes = 0;
    let mut faults = Vec::new();
    for finding in &before {
        let of_text = matches!(finding.code.info().family, Family::Text | Family::Reading);
        let Some(fix) = finding.fix.as_ref().filter(|_| of_text) else {
            continue;
        };
        fixes += 1;
        let mended = mend(&text, &fix.edits);
        let after = check(&read(&mended), None);
        let is_gone = count(&after, finding.code) < count(&before, finding.code);
        if !is_gone || errors(&after) > errors(&before) {
            faults.push(format!(
                "{path}: {} is not mended by\n{mended}",
                finding.code
            ));
        }
    }
    (fixes, faults)
}

#[test]
fn fixes_of_texts_mend_what_they_name() {
    let mut fixes = 0;
    let mut faults = Vec::new();
    for path in files_below("tests/rules") {
        let is_single = path.matches('/').count() == 3;
        if is_single && path.contains("/bad-") {
            let (more, wrong) = fixes_of(&path);
            fixes += more;
            faults.extend(wrong);
        }
    }
    assert!(fixes >= 20, "only {fixes} fixes are left");
    demand_none("fixes", &faults);
}
