//! `SP0709`: one title with two numbers across the workspace.

use std::collections::BTreeMap;

use crate::check::Peraturan;
use crate::check::Rule;
use crate::check::Run;
use crate::check::WorkspaceContext;
use crate::check::citations;
use crate::check::kind;
use crate::check::title_words;
use crate::diagnostic::Code;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::Span;
use crate::diagnostic::Text;

pub(super) const RULE: Rule = Rule {
    codes: &[Code::TITLE_TWO_NUMBERS],
    run: Run::Workspace(run),
};

/// Kind, region and title.
type Title = (String, String, Vec<String>);

/// Number and year.
type Number = (String, u32);

/// Titles of fewer words are shared by chance ("Kesehatan").
const LEAST_WORDS: usize = 2;

fn run(cx: &mut WorkspaceContext<'_>) {
    let mut titles: BTreeMap<Title, BTreeMap<Number, Vec<Span>>> = BTreeMap::new();
    for resolved in &cx.catalog.standards {
        for citation in citations(resolved) {
            let rujukan = citation.rujukan;
            let (Some(nomor), Some(tahun), Some(tentang)) =
                (&rujukan.nomor, rujukan.tahun, &rujukan.tentang)
            else {
                continue;
            };
            let words = title_words(tentang);
            if words.len() < LEAST_WORDS || is_known(kind(rujukan), &words) {
                continue;
            }
            let daerah = rujukan.daerah.clone().unwrap_or_default();
            let places = titles
                .entry((kind(rujukan).to_owned(), daerah, words))
                .or_default()
                .entry((nomor.clone(), tahun))
                .or_default();
            let place = resolved.place(&citation.path);
            if !places.contains(&place) {
                places.push(place);
            }
        }
    }
    for numbers in titles.values() {
        compare(cx, numbers);
    }
}

/// Returns whether the table of regulations knows the number of this title: then the citation itself is told
/// to be wrong.
fn is_known(jenis: &str, words: &[String]) -> bool {
    Peraturan::titled(jenis, words).is_some_and(|row| row.is_sure)
}

/// Reports numbers that differ from a more usual one in the order of two figures, or in number or year alone.
fn compare(cx: &mut WorkspaceContext<'_>, numbers: &BTreeMap<Number, Vec<Span>>) {
    let usual = numbers
        .iter()
        .max_by_key(|(number, places)| (places.len(), std::cmp::Reverse(*number)));
    let Some((usual, usual_places)) = usual else {
        return;
    };
    for (number, places) in numbers {
        if number == usual || !is_slip(number, usual) {
            continue;
        }
        let (nomor, tahun) = number;
        let (other, year) = usual;
        for place in places {
            cx.push(
                Diagnostic::new(
                    Code::TITLE_TWO_NUMBERS,
                    *place,
                    crate::text!(id: "peraturan ini bernomor {nomor}/{tahun} di sini, tetapi {other}/{year} di tempat lain", en: "this regulation is {nomor}/{tahun} here but {other}/{year} elsewhere"),
                )
                .also(
                    usual_places[0],
                    crate::text!(id: "{other}/{year}", en: "{other}/{year}"),
                )
                .help(Text::fixed(
                    "periksa di JDIH mana yang benar, lalu samakan",
                    "look up which is right, then make them agree",
                )),
            );
        }
    }
}

/// Returns whether one may be a slip of the other: the same year with figures of the number exchanged, or the
/// same number with years next to each other. Else the one may have replaced the other.
fn is_slip(one: &Number, other: &Number) -> bool {
    let sorted = |text: &str| {
        let mut chars: Vec<char> = text.chars().collect();
        chars.sort_unstable();
        chars
    };
    let exchanged = one.1 == other.1 && sorted(&one.0) == sorted(&other.0);
    exchanged || (one.0 == other.0 && one.1.abs_diff(other.1) == 1)
}
