//! `SP0325`: a figure where a letter belongs, as scanners read it.

use crate::check::Rule;
use crate::check::Run;
use crate::check::TextContext;
use crate::check::words::words;
use crate::diagnostic::Code;
use crate::diagnostic::Safety;
use crate::source::Wording;

pub(super) const RULE: Rule = Rule {
    codes: &[Code::FIGURE_IN_WORD],
    run: Run::Text(run),
};

/// Fewest letters of a word that is surely one: `B3` and `SP4N` are names.
const LETTERS: usize = 4;

fn run(cx: &mut TextContext<'_>) {
    let text = &cx.text.words;
    if !matches!(cx.text.wording, Wording::Text | Wording::Flow) {
        return;
    }
    for range in words(text) {
        let word = &text[range.clone()];
        let Some(meant) = meant(word) else {
            continue;
        };
        cx.report_with_fix(
            Code::FIGURE_IN_WORD,
            &range,
            crate::text!(id: "`{word}` memuat angka di dalam kata", en: "`{word}` has a figure inside a word"),
            Safety::Unsafe,
            &meant,
        )
        .help = Some(crate::text!(id: "maksudnya `{meant}`?", en: "did you mean `{meant}`?"));
    }
}

/// Returns the word that was meant; `None` where no figure stands in for a letter.
///
/// One figure that looks like a letter, with small letters round it: 1 and 5 between two, 0 also before
/// (`0rang`), where 1 and 5 would count something (`5orang`).
fn meant(word: &str) -> Option<String> {
    let (at, figure) = word.char_indices().find(|(_, c)| c.is_ascii_digit())?;
    let letter = match figure {
        '0' => 'o',
        '1' => 'l',
        '5' => 's',
        _ => return None,
    };
    let rest = &word[at + 1..];
    let is_between = at > 0 || figure == '0';
    let is_small = |part: &str| part.chars().all(char::is_lowercase);
    let mut before = word[..at].chars();
    before.next();
    let is_word = word.chars().filter(|c| c.is_alphabetic()).count() >= LETTERS
        && !rest.is_empty()
        && is_small(rest)
        && is_small(before.as_str())
        && word.starts_with(|c: char| c.is_alphabetic() || c == '0');
    (is_between && is_word).then(|| format!("{}{letter}{rest}", &word[..at]))
}

#[cfg(test)]
mod tests {
    use super::meant;

    #[test]
    fn only_figures_that_look_like_letters_inside_words() {
        for (word, wanted) in [
            ("0rang", Some("orang")),
            ("l0ket", Some("loket")),
            ("Pe1ayanan", Some("Pelayanan")),
            ("5orang", None),
            ("1hari", None),
            ("B3", None),
            ("SP4N", None),
            ("covid19", None),
            ("3x4", None),
            ("2x24jam", None),
            ("orang", None),
        ] {
            assert_eq!(meant(word).as_deref(), wanted, "{word}");
        }
    }
}
