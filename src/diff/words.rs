//! Words compared: folded, by likeness, and one by one.

use serde::Serialize;
use similar::{ChangeTag, TextDiff};

use crate::check::well_spelt;
use crate::source::without_marker;

/// Returns `text` in small letters, without punctuation and with single blanks: what is left equal when only
/// the wording was tidied.
pub(super) fn folded(text: &str) -> String {
    tokens(text).join(" ")
}

/// Returns whether two texts say the same, apart from case, punctuation, blanks, a list marker that somebody
/// typed before them, and known misspellings.
pub(super) fn same_words(a: &str, b: &str) -> bool {
    let tidied = |text: &str| folded(&well_spelt(without_marker(text)));
    folded(a) == folded(b) || tidied(a) == tidied(b)
}

/// Returns the words of `text` in small letters, without punctuation between them; signs that carry a
/// meaning inside numbers stay.
pub(super) fn tokens(text: &str) -> Vec<String> {
    let lower = text.to_lowercase();
    let separate = |c: char| !(c.is_alphanumeric() || "%+<>=".contains(c));
    let is_number = |word: &str| word.chars().all(|c| c.is_ascii_digit() || ".,".contains(c));
    lower
        .split(|c: char| c.is_whitespace() || "/;:()[]\"'“”‘’–—-_!?&".contains(c))
        .flat_map(|part| {
            let part = part.trim_matches(|c: char| ".,".contains(c));
            if is_number(part) {
                return vec![part.to_owned()];
            }
            part.split(separate).map(str::to_owned).collect()
        })
        .filter(|word| !word.is_empty())
        .collect()
}

/// Returns how alike two texts are, from 0 to 1000; the same whichever comes first.
pub(super) fn likeness(a: &str, b: &str) -> u32 {
    let (mut left, mut right) = (tokens(a), tokens(b));
    if left.is_empty() && right.is_empty() {
        return 1000;
    }
    left.sort();
    right.sort();
    let letters = strsim::normalized_damerau_levenshtein(&folded(a), &folded(b));
    // In thousandths, and a little less than the same share of whole words.
    let by_letters = (letters * 900.0) as u32;
    shared(&left, &right).max(by_letters)
}

/// Returns how many of the words of two sorted lists are the same, from 0 to 1000.
pub(super) fn shared(left: &[String], right: &[String]) -> u32 {
    let mut common = 0;
    let mut rest = right.iter().peekable();
    for word in left {
        while rest.next_if(|other| *other < word).is_some() {}
        if rest.next_if(|other| *other == word).is_some() {
            common += 1;
        }
    }
    let all = (left.len() + right.len()).max(1);
    u32::try_from(2000 * common / all).unwrap_or(1000)
}

/// What became of a stretch of words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, schemars::JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Mark {
    /// It stayed.
    Same,
    /// It is gone.
    Removed,
    /// It is new.
    Added,
}

/// A stretch of words with what became of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, schemars::JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Stretch {
    /// What became of it.
    pub mark: Mark,
    /// The words, blanks included.
    pub text: String,
}

/// Returns `new` against `old`, word by word.
pub(super) fn word_by_word(old: &str, new: &str) -> Vec<Stretch> {
    let diff = TextDiff::from_words(old, new);
    let mut stretches: Vec<Stretch> = Vec::new();
    for change in diff.iter_all_changes() {
        let mark = match change.tag() {
            ChangeTag::Equal => Mark::Same,
            ChangeTag::Delete => Mark::Removed,
            ChangeTag::Insert => Mark::Added,
        };
        match stretches.last_mut().filter(|last| last.mark == mark) {
            Some(last) => last.text.push_str(change.value()),
            None => stretches.push(Stretch {
                mark,
                text: change.value().to_owned(),
            }),
        }
    }
    stretches
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tidying_leaves_the_folded_words() {
        for (a, b) in [
            ("Surat Permohonan.", "surat permohonan"),
            ("KTP/SIM", "KTP / SIM"),
            ("lisan, tertulis", "lisan tertulis"),
        ] {
            assert_eq!(folded(a), folded(b));
        }
        for (a, b) in [("1,5 jam", "15 jam"), ("Rp10.000", "Rp1.000"), ("A+", "A")] {
            assert_ne!(folded(a), folded(b), "{a} {b}");
        }
    }

    #[test]
    fn likeness_has_no_direction() {
        for (a, b) in [
            ("surat kuasa", "surat"),
            ("KTP", "SIM"),
            ("", "x"),
            ("a b b", "b b c"),
        ] {
            assert_eq!(likeness(a, b), likeness(b, a));
        }
        assert_eq!(likeness("KTP", "SIM"), 0);
        assert_eq!(likeness("Surat kuasa", "surat kuasa"), 1000);
    }
}
