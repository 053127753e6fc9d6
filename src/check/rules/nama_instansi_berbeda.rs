//! `SP0905`: the name of an agency, one letter off.

use crate::check::Rule;
use crate::check::Run;
use crate::check::WorkspaceContext;
use crate::check::words::words;
use crate::diagnostic::Code;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::Text;
use crate::source::Wording;
use std::collections::BTreeSet;
use std::ops::Range;

pub(super) const RULE: Rule = Rule {
    codes: &[Code::AGENCY_MISSPELT],
    run: Run::Workspace(run),
};

/// Shorter words differ in a letter by right ("I" and "II", "Barat" and "Balat" do not meet here).
const LEAST_LENGTH: usize = 5;

/// A name of one word is no name to tell from others.
const LEAST_WORDS: usize = 2;

fn run(cx: &mut WorkspaceContext<'_>) {
    let catalog = cx.catalog;
    let names: BTreeSet<Vec<String>> = catalog
        .agencies
        .iter()
        .map(|agency| split(&agency.instansi.nama.id))
        .filter(|name| name.len() >= LEAST_WORDS)
        .collect();
    for text in catalog
        .texts
        .iter()
        .filter(|text| text.wording == Wording::Text)
    {
        let own = words(&text.words);
        for name in &names {
            let Some(range) = misspelt(&text.words, &own, name, &names) else {
                continue;
            };
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

fn split(name: &str) -> Vec<String> {
    words(name)
        .into_iter()
        .map(|range| name[range].to_lowercase())
        .collect()
}

/// Returns where `text` has `name` with one letter changed in one of its words, and no other name.
fn misspelt(
    text: &str,
    own: &[Range<usize>],
    name: &[String],
    names: &BTreeSet<Vec<String>>,
) -> Option<Range<usize>> {
    own.windows(name.len()).find_map(|window| {
        let range = window.first()?.start..window.last()?.end;
        // Most windows begin with another letter, and end here.
        let is_name = text[range.clone()].starts_with(char::is_uppercase);
        if !is_name {
            return None;
        }
        let written: Vec<String> = window
            .iter()
            .map(|word| text[word.clone()].to_lowercase())
            .collect();
        let mut differing = written.iter().zip(name).filter(|(one, other)| one != other);
        let (one, other) = differing.next()?;
        let is_near = differing.next().is_none()
            && one.chars().count().min(other.chars().count()) >= LEAST_LENGTH
            && strsim::damerau_levenshtein(one, other) == 1
            && !one.chars().chain(other.chars()).any(char::is_numeric);
        (is_near && !names.contains(&written)).then_some(range)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_letter_in_one_word_is_found() {
        let names = BTreeSet::from([split("Biro Perekonomian"), split("Biro Perekonomiam")]);
        let name = split("Biro Perekonomian");
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
            let found = misspelt(text, &words(text), &name, &names).map(|range| &text[range]);
            assert_eq!(found, wanted, "{text}");
        }
    }
}
