//! Broken files: shipped ones, changed by chance (the same chance each time). Whatever is in a file, it is
//! read to the end, every error has a place in it, and decoder and schema agree.

use std::panic::AssertUnwindSafe;

use baku::catalog::{Catalog, RawFile};
use baku::diagnostic::{Diagnostic, Language, Severity};
use baku::report::{HumanOptions, human, json};

use crate::workspace::{Fixture, demand_none, lines, shipped_workspace};

/// Mutants of each file.
const EACH: usize = 150;

/// Most errors, at the median, of a file that is no well-formed YAML: one slip, one or two findings.
const MEDIAN: usize = 2;

/// Findings of a file that is no well-formed YAML which no single slip may exceed.
const MOST: usize = 40;

/// Characters that a slip of the hand or of the clipboard brings in.
const INSERTED: &[&str] = &[
    ":", ": ", "-", "- ", "#", " #", "\"", "'", "[", "]", "{", "}", ",", "|", ">", "*", "&", "!",
    "%", "@", "`", "\t", "\n", "\r\n", "\u{a0}", "\u{200b}", "\u{feff}", "\u{1}", "\u{85}",
    "\u{2028}", "“", "é", "0", "~", "?", "<<: ", "---\n", "bawaan", "null", "\\",
];

/// A generator of numbers by chance (splitmix64), with a seed: a failing mutant can be made again.
pub struct Chance(pub u64);

impl Chance {
    /// Returns a number below `limit`.
    pub fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        let limit = u64::try_from(limit.max(1)).expect("sizes fit");
        usize::try_from((z ^ (z >> 31)) % limit).expect("below a size")
    }

    /// Returns one of `items`.
    pub fn pick<'t, T>(&mut self, items: &'t [T]) -> &'t T {
        &items[self.below(items.len())]
    }
}

/// Returns `text` with one change, and what was done.
fn mutate(text: &str, chance: &mut Chance) -> (String, String) {
    let mut rows: Vec<String> = text.split_inclusive('\n').map(str::to_owned).collect();
    let at = chance.below(rows.len());
    let line = rows[at].clone();
    let what = match chance.below(10) {
        0 => {
            rows.remove(at);
            "deleted"
        }
        1 => {
            rows.insert(at, line.clone());
            "written twice"
        }
        2 => {
            rows[at] = format!("{}{line}", " ".repeat(1 + chance.below(4)));
            "indented"
        }
        3 => {
            rows[at] = line.strip_prefix(' ').unwrap_or(&line).to_owned();
            "moved left"
        }
        4 => {
            rows[at] = line.replacen(*chance.pick(&["\"", "'", ":", "-", "]", "}"]), "", 1);
            "robbed of a sign"
        }
        5 => {
            rows[at] = swap_key(&line, &rows, chance);
            "given another key"
        }
        6 => {
            rows[at] = insert(&line, chance);
            rows.truncate(at + 1);
            "changed, and cut off after"
        }
        7 => {
            let other = chance.below(rows.len());
            rows.swap(at, other);
            "swapped with another"
        }
        _ => {
            rows[at] = insert(&line, chance);
            "changed"
        }
    };
    (rows.concat(), format!("line {} {what}", at + 1))
}

/// Puts a sign at a place of `line`, by chance.
fn insert(line: &str, chance: &mut Chance) -> String {
    let places: Vec<usize> = line.char_indices().map(|(at, _)| at).collect();
    let at = places
        .get(chance.below(places.len()))
        .copied()
        .unwrap_or_default();
    let sign = chance.pick(INSERTED);
    format!("{}{sign}{}", &line[..at], &line[at..])
}

/// Gives `line` the key of another line.
fn swap_key(line: &str, rows: &[String], chance: &mut Chance) -> String {
    let other = &rows[chance.below(rows.len())];
    match (line.split_once(':'), other.split_once(':')) {
        (Some((own, value)), Some((key, _))) => {
            let indent = &own[..own.len() - own.trim_start_matches([' ', '-']).len()];
            format!("{indent}{}:{value}", key.trim_start_matches([' ', '-']))
        }
        _ => line.to_owned(),
    }
}

/// A changed file in its workspace.
struct Mutant {
    path: String,
    done: String,
    text: String,
    files: Vec<RawFile>,
}

impl Mutant {
    /// Shows the lines around the change, to make it again by hand.
    fn show(&self) -> String {
        let at: usize = self
            .done
            .split(' ')
            .nth(1)
            .and_then(|number| number.parse().ok())
            .unwrap_or(1);
        let numbered = self.text.lines().enumerate();
        let around = numbered
            .filter(|(index, _)| index.abs_diff(at) < 5)
            .map(|(index, line)| format!("{:>3} | {line:?}", index + 1));
        format!("{}: {}\n{}", self.path, self.done, lines(around))
    }
}

/// What one mutant showed.
#[derive(Default)]
struct Verdict {
    faults: Vec<String>,
    /// Number of errors, of a file that is no well-formed YAML.
    malformed: Option<usize>,
}

fn judge(mutant: &Mutant) -> Verdict {
    let files = mutant.files.clone();
    let read = std::panic::catch_unwind(AssertUnwindSafe(|| {
        let catalog = Catalog::new(files);
        let found = baku::check::check(&catalog, None);
        let options = HumanOptions {
            language: Language::Id,
            color: false,
            unicode: true,
            max: None,
        };
        let shown = found.clone().into();
        // Printing must not fail either, whatever is marked.
        let printed =
            human(&catalog.files, &shown, 1, options).len() + json(&catalog.files, &shown, 1).len();
        for standard in &catalog.standards {
            let document = crate::workspace::view(&catalog, standard, baku::view::Kind::Lengkap);
            assert!(baku::render::markdown::standard(&document).is_ok());
        }
        (catalog, found, printed)
    }));
    let Ok((catalog, found, _)) = read else {
        return Verdict {
            faults: vec![format!("a panic (its words are above)\n{}", mutant.show())],
            malformed: None,
        };
    };
    let errors: Vec<&Diagnostic> = found
        .iter()
        .filter(|one| one.severity == Severity::Error)
        .collect();
    let mut verdict = Verdict::default();
    for error in &found {
        if let Some(fault) = fault(&catalog, error) {
            verdict.faults.push(format!("{fault}\n{}", mutant.show()));
        }
    }
    if errors.iter().any(|one| one.code.as_str() == "SP0002") {
        verdict.malformed = Some(errors.len());
        if errors.len() > MOST {
            let count = errors.len();
            verdict
                .faults
                .push(format!("one slip, {count} errors\n{}", mutant.show()));
        }
    }
    verdict
}

/// Returns what is wrong with a finding, whatever it says.
fn fault(catalog: &Catalog, one: &Diagnostic) -> Option<String> {
    let (code, message) = (one.code, &one.message.en);
    if code.as_str() == "SP0199" {
        return Some(format!("decoder and schema disagree: {message}"));
    }
    let Some(span) = one.span() else {
        return Some(format!("{code} has no place: {message}"));
    };
    let text = &catalog.files.get(span.file).text;
    let inside = span.start <= span.end
        && span.end <= text.len()
        && text.is_char_boundary(span.start)
        && text.is_char_boundary(span.end);
    if !inside {
        return Some(format!(
            "{code} at {}..{} is no place in a file of {} bytes: {message}",
            span.start,
            span.end,
            text.len()
        ));
    }
    let edits = one.fix.iter().flat_map(|fix| &fix.edits);
    edits
        .filter(|edit| catalog.files.slice(edit.span).len() != edit.span.end - edit.span.start)
        .map(|edit| format!("{code} mends {:?}, which is no place: {message}", edit.span))
        .next()
}

/// Returns the workspaces whose files are changed: the shipped one and the rich samples.
fn originals() -> Vec<Vec<RawFile>> {
    let mut all = vec![shipped_workspace()];
    let rich = ["kartu_anggota_lengkap", "pernyataan_peta", "semua_kunci"];
    let is_rich = |fixture: &Fixture| rich.iter().any(|name| fixture.path.contains(name));
    all.extend(
        Fixture::all("valid")
            .iter()
            .filter(|one| is_rich(one))
            .map(Fixture::workspace),
    );
    all
}

#[test]
fn broken_files_are_read_to_the_end() {
    let mut chance = Chance(2026);
    let (mut count, mut faults, mut malformed) = (0, Vec::new(), Vec::new());
    for files in originals() {
        for index in 0..files.len() {
            let text = String::from_utf8(files[index].1.clone()).expect("shipped files are text");
            for _ in 0..EACH {
                let (changed, done) = mutate(&text, &mut chance);
                let mut files = files.clone();
                files[index].1 = changed.clone().into_bytes();
                let path = files[index].0.clone();
                let verdict = judge(&Mutant {
                    path,
                    done,
                    text: changed,
                    files,
                });
                count += 1;
                faults.extend(verdict.faults);
                malformed.extend(verdict.malformed);
            }
        }
    }
    faults.truncate(12);
    demand_none("broken files (the first 12)", &faults);
    assert!(count >= 1_000, "only {count} files were tried");
    malformed.sort_unstable();
    let share = malformed.len() * 100 / count;
    assert!(share >= 10, "only {share} % of the changes break the YAML");
    let median = malformed[malformed.len() / 2];
    let most = malformed.last().copied().unwrap_or_default();
    println!(
        "{count} mutants, {} malformed: {median} errors at the median, {most} at most",
        malformed.len()
    );
    assert!(
        median <= MEDIAN,
        "a file that is no well-formed YAML has {median} errors at the median: {malformed:?}"
    );
}
