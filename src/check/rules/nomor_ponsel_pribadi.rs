//! `SP0411`: the mobile number of a person.

use crate::check::Rule;
use crate::check::Run;
use crate::check::WorkspaceContext;
use crate::check::channels;
use crate::diagnostic::Code;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::Text;
use crate::source::Wording;
use std::ops::Range;

pub(super) const RULE: Rule = Rule {
    codes: &[Code::PERSONAL_NUMBER],
    run: Run::Workspace(run),
};

/// What stands before the name of a person.
const TITLES: &[&str] = &[
    "bapak", "bpk", "ibu", "sdr", "sdri", "saudara", "saudari", "drs", "dra", "hj",
];

/// Words between the title of a person and the number.
const NEAR: usize = 6;

/// Digits of a mobile number with its 0.
const DIGITS: std::ops::RangeInclusive<usize> = 10..=13;

fn run(cx: &mut WorkspaceContext<'_>) {
    let catalog = cx.catalog;
    for channel in channels(catalog) {
        let named = channel.kanal.nama.as_deref().is_some_and(is_person);
        let nomor = channel.kanal.nomor.as_deref().unwrap_or_default();
        if named && mobile(nomor).is_some() {
            cx.push(finding(channel.place));
        }
    }
    for text in catalog
        .texts
        .iter()
        .filter(|text| text.wording == Wording::Text)
    {
        if let Some(range) =
            mobile(&text.words).filter(|range| follows_person(&text.words[..range.start]))
        {
            cx.push(finding(text.place(&catalog.files, &range)));
        }
    }
}

fn finding(place: crate::diagnostic::Span) -> Diagnostic {
    Diagnostic::new(
        Code::PERSONAL_NUMBER,
        place,
        Text::fixed(
            "nomor ponsel ini tampaknya milik orang, bukan instansi",
            "this mobile number seems to be a person's, not the agency's",
        ),
    )
    .help(Text::fixed(
        "pakai nomor instansi di `kanal`, dengan jabatan sebagai `nama`",
        "use a number of the agency in `kanal`, with the office as `nama`",
    ))
}

/// Returns whether `name` is that of a person: a title before it, or a degree behind.
fn is_person(name: &str) -> bool {
    let lower = name.to_lowercase();
    let first = lower.split([' ', '.']).next().unwrap_or_default();
    let degree = name.split(", ").skip(1).any(|part| {
        let letters = part.trim_end_matches('.');
        letters.len() <= 8 && letters.contains('.') && part.starts_with(char::is_uppercase)
    });
    TITLES.contains(&first) || degree
}

/// Returns whether the last words of `before` name a person.
fn follows_person(before: &str) -> bool {
    let words = before.split(|c: char| !c.is_alphanumeric());
    let last: Vec<String> = words
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect();
    last.iter()
        .rev()
        .take(NEAR)
        .any(|word| TITLES.contains(&word.as_str()))
}

/// Returns where the first mobile number of `words` stands.
fn mobile(words: &str) -> Option<Range<usize>> {
    let starts = words.match_indices("08").chain(words.match_indices("+62"));
    let mut found: Vec<Range<usize>> = starts.filter_map(|(at, _)| number_at(words, at)).collect();
    found.sort_by_key(|range| range.start);
    found.into_iter().next()
}

fn number_at(words: &str, at: usize) -> Option<Range<usize>> {
    let before = words[..at].chars().next_back();
    if before.is_some_and(|c| c.is_alphanumeric() || matches!(c, '/' | '-' | '.')) {
        return None;
    }
    let mut digits = String::new();
    let mut end = at;
    for (offset, c) in words[at..].char_indices() {
        match c {
            '0'..='9' => {
                digits.push(c);
                end = at + offset + 1;
            }
            '+' if offset == 0 => {}
            '-' | ' ' | '.' => {}
            _ => break,
        }
    }
    let local = match digits.strip_prefix("62") {
        Some(rest) => format!("0{rest}"),
        None => digits,
    };
    (local.starts_with("08") && DIGITS.contains(&local.len())).then_some(at..end)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn persons_are_told_from_offices() {
        for (name, wanted) in [
            ("Bapak Contoh", true),
            ("Contoh, S.E.", true),
            ("Contoh, S.Kom., M.M.", true),
            ("Ibukota Contoh", false),
            ("Kepala Bagian Umum", false),
            ("Loket 1, Lantai Dasar", false),
        ] {
            assert_eq!(is_person(name), wanted, "{name}");
        }
    }

    #[test]
    fn numbers_of_other_things_are_none() {
        for (words, wanted) in [
            ("hubungi 0811-0000-0000 segera", Some("0811-0000-0000")),
            ("+62 811 0000 0000", Some("+62 811 0000 0000")),
            ("NIP 198001012008011001", None),
            ("pukul 08.00 sampai 16.00", None),
            ("08.00-15.00 WIB", None),
        ] {
            let found = mobile(words).map(|range| &words[range]);
            assert_eq!(found, wanted, "{words}");
        }
    }
}
