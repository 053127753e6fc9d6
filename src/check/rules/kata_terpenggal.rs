//! `SP0329`: a hyphen of a line's end that was copied into the middle of a word.

use std::ops::Range;

use crate::check::Rule;
use crate::check::Run;
use crate::check::TextContext;
use crate::diagnostic::Code;
use crate::diagnostic::Safety;
use crate::source::Wording;

pub(super) const RULE: Rule = Rule {
    codes: &[Code::SPLIT_WORD],
    run: Run::Text(run),
};

fn run(cx: &mut TextContext<'_>) {
    let text = cx.text;
    if matches!(text.wording, Wording::Flow | Wording::Name) {
        return;
    }
    for (range, joined) in split_words(&text.words) {
        let word = &text.words[range.clone()];
        let message = crate::text!(id: "`{word}` terpenggal; maksudnya `{joined}`?", en: "`{word}` is split; did you mean `{joined}`?");
        cx.report_with_fix(Code::SPLIT_WORD, &range, message, Safety::Unsafe, &joined);
    }
}

/// Returns the places of words with `- ` inside, and the words without it.
///
/// Both parts are small letters; a part that is a word of its own before a hyphen ("non- fisik") is left, and
/// so are doubled words ("surat- surat").
fn split_words(text: &str) -> Vec<(Range<usize>, String)> {
    let mut found = Vec::new();
    for (at, _) in text.match_indices("- ") {
        let is_letter = |c: &char| c.is_ascii_lowercase();
        let before = text[..at].chars().rev().take_while(is_letter).count();
        let after = text[at + 2..].chars().take_while(is_letter).count();
        let start = at - before;
        let end = at + 2 + after;
        // A capital begins a word too; it belongs to its first part.
        let start = match text[..start].chars().next_back() {
            Some(c) if c.is_ascii_uppercase() => start - 1,
            _ => start,
        };
        let (first, last) = (&text[start..at], &text[at + 2..end]);
        let is_whole = !text[..start].ends_with(char::is_alphanumeric)
            && !text[end..].starts_with(char::is_alphanumeric);
        let is_prefix = PREFIXES.contains(&first.to_lowercase().as_str());
        let is_word = STANDING.contains(&last);
        if first.len() >= 2
            && last.len() >= 2
            && is_whole
            && !is_prefix
            && !is_word
            && !first.eq_ignore_ascii_case(last)
        {
            // Of a doubled word with an affix ("perundang- undangan") only the blank is wrong.
            let is_doubled = (4..=first.len()).any(|length| {
                let tail = first.get(first.len() - length..);
                tail.is_some_and(|tail| last.starts_with(tail))
            });
            let hyphen = if is_doubled { "-" } else { "" };
            found.push((start..end, format!("{first}{hyphen}{last}")));
        }
    }
    found
}

/// Parts that people set before a hyphen.
const PREFIXES: [&str; 10] = [
    "non", "antar", "pra", "pasca", "anti", "multi", "semi", "sub", "se", "ke",
];

/// Words that begin a remark behind a dash rather than end a split word.
const STANDING: [&str; 10] = [
    "dan", "atau", "di", "ke", "dari", "untuk", "yang", "dengan", "oleh", "pada",
];

#[cfg(test)]
mod tests {
    use super::split_words;

    #[test]
    fn only_split_words_are_joined() {
        for (text, wanted) in [
            ("Surat permo- honan audiensi", vec!["permohonan"]),
            ("Per- aturan", vec!["Peraturan"]),
            ("perundang- undangan", vec!["perundang-undangan"]),
            ("surat- surat, non- fisik, 2- 5 orang", vec![]),
            ("Petugas- Kepala", vec![]),
            ("loket A - B", vec![]),
            ("Kasubbag- atau Kabag", vec![]),
        ] {
            let found: Vec<String> = split_words(text)
                .into_iter()
                .map(|(_, joined)| joined)
                .collect();
            assert_eq!(found, wanted, "{text}");
        }
    }
}
