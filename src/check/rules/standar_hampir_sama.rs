//! `SP0906`: a standard that says nearly word for word what another agency's says.
//!
//! Compared are runs of words (shingles) of what each file itself writes; what is inherited, cited and
//! called by name is left out. How alike two files are is the share of their runs that both have.
//!
//! The bound was measured on the workspaces of this repository, over all pairs of standards of different
//! agencies that have words enough. In `examples/hard-cases`, where nothing is copied, the 60 pairs share at
//! most 4 %. In `examples/as-published` the standard that was copied from another province's shares 26 %, the
//! one copied from a sister agency 31 %, two that only tell of the same kind of meeting 16 %; mended and
//! with their shared parts in `bawaan` (`standards/`), the first pair shares 36 %. Boilerplate is usual and
//! allowed, so the finding stays an info, one for each standard.

use crate::catalog::Catalog;
use crate::catalog::Resolved;
use crate::check::Rule;
use crate::check::Run;
use crate::check::WorkspaceContext;
use crate::check::words::all_words;
use crate::diagnostic::Code;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::FileId;
use crate::diagnostic::Text;
use crate::model::FieldPath;
use crate::model::Status;
use crate::source::Wording;
use std::collections::BTreeMap;
use std::collections::BTreeSet;
use std::hash::Hasher as _;

pub(super) const RULE: Rule = Rule {
    codes: &[Code::NEAR_DUPLICATE],
    run: Run::Workspace(run),
};

/// Words of a run: five are rarely alike by chance.
const RUN: usize = 5;

/// A file with fewer runs says too little to be a copy of anything.
const LEAST_RUNS: usize = 30;

/// Percent of all runs that two files share at least; see the head of this file.
const ALIKE: usize = 25;

/// How many runs stand for a file when candidates are looked for: those with the smallest hashes, which two
/// files that are alike share for the most part.
const SKETCH: usize = 24;

/// Files kept for each run of a sketch; copies of copies are found through the first ones.
const KEPT: usize = 4;

/// The runs of words of a standard, hashed.
struct Profile<'c> {
    resolved: &'c Resolved,
    runs: BTreeSet<u64>,
}

fn run(cx: &mut WorkspaceContext<'_>) {
    let profiles = profiles(cx.catalog);
    let mut seen: BTreeMap<u64, Vec<usize>> = BTreeMap::new();
    for (index, profile) in profiles.iter().enumerate() {
        let sketch: Vec<u64> = profile.runs.iter().copied().take(SKETCH).collect();
        let candidates: BTreeSet<usize> = sketch
            .iter()
            .filter_map(|run| seen.get(run))
            .flatten()
            .copied()
            .collect();
        let best = candidates
            .into_iter()
            .filter(|other| is_of_another(profile.resolved, profiles[*other].resolved))
            .map(|other| {
                (
                    alike(&profile.runs, &profiles[other].runs),
                    std::cmp::Reverse(other),
                )
            })
            .max();
        if let Some((percent, std::cmp::Reverse(other))) = best
            && percent >= ALIKE
        {
            report(cx, profile.resolved, profiles[other].resolved, percent);
        }
        for run in sketch {
            let files = seen.entry(run).or_default();
            if files.len() < KEPT {
                files.push(index);
            }
        }
    }
}

/// Services of one agency may well be alike.
fn is_of_another(one: &Resolved, other: &Resolved) -> bool {
    one.agencies.last() != other.agencies.last()
}

/// Returns how many percent of all runs both have.
fn alike(one: &BTreeSet<u64>, other: &BTreeSet<u64>) -> usize {
    let shared = one.intersection(other).count();
    100 * shared / (one.len() + other.len() - shared).max(1)
}

/// Returns the runs of each standard in force that says enough, in the order of their addresses.
fn profiles(catalog: &Catalog) -> Vec<Profile<'_>> {
    let mut of_file: BTreeMap<FileId, BTreeSet<u64>> = BTreeMap::new();
    for text in catalog
        .texts
        .iter()
        .filter(|text| text.wording == Wording::Text)
    {
        of_file
            .entry(text.span.file)
            .or_default()
            .extend(runs(&text.words));
    }
    catalog
        .standards
        .iter()
        .filter(|resolved| resolved.standar.status() != Status::Dicabut)
        .filter_map(|resolved| {
            let runs = of_file.remove(&resolved.file)?;
            (runs.len() >= LEAST_RUNS).then_some(Profile { resolved, runs })
        })
        .collect()
}

/// Returns the hashes of the runs of words of a text; a shorter text is one run.
fn runs(text: &str) -> Vec<u64> {
    let lower = text.to_lowercase();
    let words: Vec<&str> = all_words(&lower)
        .into_iter()
        .map(|range| &lower[range])
        .collect();
    let length = RUN.min(words.len()).max(1);
    words.windows(length).map(hash).collect()
}

/// Returns a hash that is the same on every machine.
fn hash(words: &[&str]) -> u64 {
    let mut hasher = Fnv(0xcbf2_9ce4_8422_2325);
    for word in words {
        hasher.write(word.as_bytes());
        hasher.write(b" ");
    }
    hasher.finish()
}

/// FNV-1a: the hasher of the standard library may change from version to version.
struct Fnv(u64);

impl std::hash::Hasher for Fnv {
    fn finish(&self) -> u64 {
        // The low bits mix least; the smallest hashes must be a fair sample.
        (self.0 ^ (self.0 >> 32)).wrapping_mul(0x9e37_79b9_7f4a_7c15)
    }

    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = (self.0 ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }
}

fn report(cx: &mut WorkspaceContext<'_>, own: &Resolved, other: &Resolved, percent: usize) {
    let path = FieldPath::default().key("judul");
    let address = &other.address;
    cx.push(
        Diagnostic::new(
            Code::NEAR_DUPLICATE,
            own.place(&path),
            crate::text!(id: "{percent}% isinya sama kata demi kata dengan `{address}`", en: "{percent}% of its content is word for word that of `{address}`"),
        )
        .also(
            other.place(&path),
            Text::fixed("standar yang serupa", "the standard that is alike"),
        )
        .help(Text::fixed(
            "periksa nama, kontak, dan waktunya; isi yang memang dipakai bersama lebih baik di `bawaan` instansi induk",
            "see to names, contacts and times; what is shared indeed stands better in `bawaan` of the parent agency",
        )),
    );
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn copies_share_their_runs() {
        let text: String = (0..60).map(|number| format!("kata{number} ")).collect();
        let one: BTreeSet<u64> = runs(&text).into_iter().collect();
        let changed: BTreeSet<u64> = runs(&text.replace("kata30", "lain")).into_iter().collect();
        assert_eq!(alike(&one, &one), 100);
        assert!(
            (80..95).contains(&alike(&one, &changed)),
            "{}",
            alike(&one, &changed)
        );
        let other: BTreeSet<u64> = runs(&text.replace("kata", "lain")).into_iter().collect();
        assert_eq!(alike(&one, &other), 0);
    }
}
