//! `SP0905`: the name of an agency, one letter off.

use crate::check::Rule;
use crate::check::Run;
use crate::check::WorkspaceContext;
use crate::check::words::words;
use crate::diagnostic::Code;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::Text;
use crate::source::Wording;
use std::collections::BTreeMap;
use std::collections::BTreeSet;
use std::ops::Range;

pub(super) const RULE: Rule = Rule {
    codes: &[Code::AGENCY_MISSPELT],
    run: Run::Workspace(run),
};

/// Shorter words differ in a letter by right, as "I" and "II" do.
const LEAST_LENGTH: usize = 5;

/// A name of one word is no name to tell from others.
const LEAST_WORDS: usize = 2;

/// The names of agencies, to be found with a word changed: however many agencies there are, a text is looked
/// at once.
struct Names {
    /// All of them, as words in small letters.
    whole: BTreeSet<Vec<String>>,
    /// Names by what is left of them without one word, which stands at this place.
    without: BTreeMap<(usize, Vec<String>), Vec<Vec<String>>>,
}

impl Names {
    fn of<'n>(names: impl Iterator<Item = &'n str>) -> Self {
        let whole: BTreeSet<Vec<String>> = names
            .map(|name| {
                words(name)
                    .into_iter()
                    .map(|range| name[range].to_lowercase())
                    .collect()
            })
            .filter(|name: &Vec<String>| name.len() >= LEAST_WORDS)
            .collect();
        let mut without: BTreeMap<_, Vec<_>> = BTreeMap::new();
        for name in &whole {
            for at in 0..name.len() {
                without
                    .entry(less(name, at))
                    .or_default()
                    .push(name.clone());
            }
        }
        Self { whole, without }
    }

    /// Returns the numbers of words that names have.
    fn lengths(&self) -> BTreeSet<usize> {
        self.whole.iter().map(Vec::len).collect()
    }

    /// Returns the name that `written` is but for one letter in one word.
    fn near(&self, written: &[String]) -> Option<&Vec<String>> {
        if self.whole.contains(written) {
            return None;
        }
        (0..written.len()).find_map(|at| {
            let names = self.without.get(&less(written, at))?;
            names.iter().find(|name| is_near(&written[at], &name[at]))
        })
    }
}

/// Returns `name` without the word at `at`, and that place.
fn less(name: &[String], at: usize) -> (usize, Vec<String>) {
    let mut rest = name.to_vec();
    rest.remove(at);
    (at, rest)
}

fn is_near(one: &str, other: &str) -> bool {
    one.chars().count().min(other.chars().count()) >= LEAST_LENGTH
        && strsim::damerau_levenshtein(one, other) == 1
        && !one.chars().chain(other.chars()).any(char::is_numeric)
}

fn run(cx: &mut WorkspaceContext<'_>) {
    let catalog = cx.catalog;
    let names = Names::of(
        catalog
            .agencies
            .iter()
            .map(|agency| agency.instansi.nama.id.as_str()),
    );
    let lengths = names.lengths();
    for text in catalog
        .texts
        .iter()
        .filter(|text| text.wording == Wording::Text)
    {
        for (range, name) in misspelt(&text.words, &names, &lengths) {
            let place = text.place(&catalog.files, &range);
            // A known misspelling is told already.
            if cx.has_finding_in(place) {
                continue;
            }
            let (shown, right) = (&text.words[range], name.join(" "));
            cx.push(
                Diagnostic::new(
                    Code::AGENCY_MISSPELT,
                    place,
                    crate::text!(id: "`{shown}` mirip nama instansi \"{right}\", tetapi berbeda satu huruf", en: "`{shown}` is one letter off the name of the agency \"{right}\""),
                )
                .help(Text::fixed(
                    "samakan dengan `nama` di `instansi.yaml`, bila instansi itu yang dimaksud",
                    "write it like `nama` in `instansi.yaml`, where that agency is meant",
                )),
            );
        }
    }
}

/// Returns where `text` has a name with one letter changed in one of its words, and the name.
fn misspelt<'n>(
    text: &str,
    names: &'n Names,
    lengths: &BTreeSet<usize>,
) -> Vec<(Range<usize>, &'n Vec<String>)> {
    let own = words(text);
    let mut found = Vec::new();
    for length in lengths {
        for window in own.windows(*length) {
            let range = window[0].start..window[length - 1].end;
            // Names begin with a capital letter; most windows end here.
            if !text[range.clone()].starts_with(char::is_uppercase) {
                continue;
            }
            let written: Vec<String> = window
                .iter()
                .map(|word| text[word.clone()].to_lowercase())
                .collect();
            found.extend(names.near(&written).map(|name| (range, name)));
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_letter_in_one_word_is_found() {
        let names = Names::of(["Biro Perekonomian", "Biro Perekonomiam"].into_iter());
        for (text, wanted) in [
            (
                "Datang ke Biro Perekonomin lantai 2",
                Some("Biro Perekonomin"),
            ),
            ("Datang ke Biro Perekonomian", None),
            ("Datang ke Biro Perekonomiam", None),
            ("biro perekonomin", None),
            ("Biro Pembangunan", None),
        ] {
            let found = misspelt(text, &names, &names.lengths());
            let found = found.first().map(|(range, _)| &text[range.clone()]);
            assert_eq!(found, wanted, "{text}");
        }
    }
}
