//! `tests/rules/<slug>/`: what each rule finds and what it leaves alone.
//!
//! `bad-….yaml` is a standard with a fault; `# expect: SP0301` stands on each line that must be marked, and
//! nothing else above info may be found. In `good-….yaml` the rule finds nothing. Where one file cannot show
//! it, `bad-…/` or `good-…/` is a folder that holds a whole workspace. A single file stands below the
//! sample agency of `tests/schema/instansi.yaml`, which fills all components.

use std::collections::BTreeMap;
use std::collections::BTreeSet;

use baku::catalog::{Catalog, RawFile};
use baku::diagnostic::{Code, Severity};

use crate::workspace::{AGENCY, Found, demand_none, files_below, findings, lines, shipped};

/// Folder of the fixtures.
const RULES: &str = "tests/rules";

/// Begins the comment that names what must be found on its line.
const EXPECT: &str = "# expect:";

/// A fixture: its name and the files of its workspace.
struct Case {
    /// Below [`RULES`]: `komponen-kosong/bad-biaya.yaml`.
    name: String,
    files: Vec<RawFile>,
}

impl Case {
    /// Returns the fixtures of the rule `slug`, sorted by name.
    fn all(slug: &str) -> Vec<Self> {
        let folder = format!("{RULES}/{slug}");
        let mut cases: BTreeMap<String, Vec<RawFile>> = BTreeMap::new();
        for path in files_below(&folder) {
            let inside = path.strip_prefix(&format!("{folder}/")).expect("below it");
            let text = shipped(&path).into_bytes();
            match inside.split_once('/') {
                Some((case, file)) => cases
                    .entry(case.to_owned())
                    .or_default()
                    .push((file.to_owned(), text)),
                None => {
                    let file = format!("standards/dinas-contoh/{inside}");
                    let agency = shipped("tests/schema/instansi.yaml").into_bytes();
                    cases.insert(
                        inside.to_owned(),
                        vec![(file, text), (AGENCY.to_owned(), agency)],
                    );
                }
            }
        }
        cases
            .into_iter()
            .map(|(case, files)| Self {
                name: format!("{slug}/{case}"),
                files,
            })
            .collect()
    }

    fn is_bad(&self) -> bool {
        self.name.contains("/bad-")
    }

    /// Returns file, line and code of everything that comments name.
    fn expected(&self) -> BTreeSet<(String, usize, String)> {
        let mut expected = BTreeSet::new();
        for (path, bytes) in &self.files {
            let text = String::from_utf8_lossy(bytes);
            for (index, line) in text.lines().enumerate() {
                let codes = line.split_once(EXPECT).map_or("", |(_, codes)| codes);
                for code in codes.split_whitespace() {
                    expected.insert((path.clone(), index + 1, code.to_owned()));
                }
            }
        }
        expected
    }

    /// Returns what is wrong with what a rule finds here.
    fn faults(&self, codes: &[Code]) -> Vec<String> {
        let found = findings(&Catalog::new(self.files.clone()));
        let own = |one: &Found| codes.iter().any(|code| code.as_str() == one.code);
        let key = |one: &Found| (one.file.clone(), one.line, one.code.clone());
        let expected = self.expected();
        let mut faults = Vec::new();
        if self.is_bad() && expected.is_empty() {
            faults.push(format!("no `{EXPECT} SP….` says what must be found"));
        }
        if !self.is_bad() && !expected.is_empty() {
            faults.push("a good example expects nothing".to_owned());
        }
        for wanted in &expected {
            let times = found.iter().filter(|one| key(one) == *wanted).count();
            if times != 1 {
                let (file, line, code) = wanted;
                faults.push(format!("{file}:{line}: {code} is found {times} times"));
            }
        }
        for one in &found {
            let loud = one.severity > Severity::Info || own(one);
            if loud && !expected.contains(&key(one)) {
                faults.push(format!("not expected: {one}"));
            }
        }
        if faults.is_empty() {
            return faults;
        }
        vec![format!(
            "{}\n{}  all findings:\n{}",
            self.name,
            lines(&faults),
            lines(&found)
        )]
    }
}

fn slug(codes: &[Code]) -> &'static str {
    codes.first().expect("a rule has a code").info().slug
}

#[test]
fn rules_find_what_their_fixtures_say() {
    let mut faults = Vec::new();
    for codes in baku::check::rules() {
        for case in Case::all(slug(codes)) {
            faults.extend(case.faults(codes));
        }
    }
    demand_none("fixtures of rules", &faults);
}

#[test]
fn every_rule_has_a_file_and_good_and_bad_fixtures() {
    let mut faults = Vec::new();
    let mut known = BTreeSet::new();
    for codes in baku::check::rules() {
        let slug = slug(codes);
        known.insert(slug.to_owned());
        let file = format!("src/check/rules/{}.rs", slug.replace('-', "_"));
        if !crate::workspace::repository(&file).exists() {
            faults.push(format!("{slug}: there is no {file}"));
        }
        let cases = match crate::workspace::repository(&format!("{RULES}/{slug}")).exists() {
            true => Case::all(slug),
            false => Vec::new(),
        };
        let bad: BTreeSet<String> = cases
            .iter()
            .flat_map(Case::expected)
            .map(|(_, _, code)| code)
            .collect();
        for code in codes {
            if !bad.contains(code.as_str()) {
                faults.push(format!("{slug}: no bad fixture expects {code}"));
            }
        }
        if !cases.iter().any(|case| !case.is_bad()) {
            faults.push(format!("{slug}: there is no good fixture"));
        }
    }
    for path in files_below(RULES) {
        let folder = path.split('/').nth(2).unwrap_or_default();
        if !known.contains(folder) {
            faults.push(format!("{path}: no rule is called `{folder}`"));
        }
    }
    demand_none("rules", &faults);
}

#[test]
fn rules_stand_in_the_order_of_their_codes() {
    let first: Vec<Code> = baku::check::rules().map(|codes| codes[0]).collect();
    assert!(first.is_sorted(), "{first:?}");
}

/// The bound of `SP0906` lies between copies and what different agencies say by themselves.
#[test]
fn copies_are_told_and_hard_cases_are_none() {
    let copies = |folder: &str| {
        let found = findings(&Catalog::new(crate::workspace::workspace_at(folder)));
        let copies = found.into_iter().filter(|one| one.code == "SP0906");
        copies.map(|one| one.file).collect::<Vec<_>>()
    };
    assert_eq!(copies(crate::workspace::HARD_CASES), [""; 0]);
    assert_eq!(
        copies("examples/as-published"),
        [
            "standards/kalbar/biro-kesra/002.yaml",
            "standards/kalbar/diskop-ukm/003.yaml"
        ]
    );
}
