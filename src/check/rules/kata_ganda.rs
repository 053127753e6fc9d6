//! `SP0320`: a word or number that is written twice in a row.

use std::ops::Range;

use crate::check::Rule;
use crate::check::Run;
use crate::check::TextContext;
use crate::check::words::all_words;
use crate::check::words::words;
use crate::diagnostic::Code;
use crate::diagnostic::Safety;
use crate::diagnostic::Text;
use crate::source::Wording;

pub(super) const RULE: Rule = Rule {
    codes: &[Code::DOUBLED_WORD],
    run: Run::Text(run),
};

/// Words that no meaning doubles. "hari hari" may be meant as a plural, "dan dan" may not.
const NEVER_DOUBLED: [&str; 34] = [
    "adalah", "agar", "akan", "atas", "atau", "bagi", "bahwa", "dan", "dapat", "dari", "dengan",
    "di", "guna", "harus", "ini", "itu", "karena", "ke", "kepada", "maka", "melalui", "nomor",
    "oleh", "pada", "para", "sebagai", "secara", "serta", "tahun", "telah", "tentang", "terhadap",
    "untuk", "yang",
];

/// Fewest digits of a number that nobody writes twice on purpose, such as a postal code; groups of a telephone number
/// are shorter.
const LONG_NUMBER: usize = 5;

fn run(cx: &mut TextContext<'_>) {
    let text = &cx.text.words;
    let found = match cx.text.wording {
        Wording::Text | Wording::Phrase | Wording::Citation => words(text),
        // In an address only the number is sure: "Pulau Pulau" may be a place.
        Wording::Name => all_words(text),
        Wording::Flow => return,
    };
    let is_name = cx.text.wording == Wording::Name;
    for pair in found.windows(2) {
        let [first, second] = pair else { continue };
        let word = &text[first.clone()];
        let is_twice = text[second.clone()].eq_ignore_ascii_case(word)
            && text[first.end..second.start].trim().is_empty();
        if !is_twice || !is_mistake(word, is_name) {
            continue;
        }
        let doubled: Range<usize> = first.end..second.end;
        if cx.text.wording == Wording::Citation {
            // That the citation cannot be read follows from the word.
            cx.supersede(Code::RUJUKAN_UNPARSED);
        }
        cx.report_with_fix(
            Code::DOUBLED_WORD,
            &doubled,
            crate::text!(id: "`{word}` tertulis dua kali", en: "`{word}` is written twice"),
            Safety::Safe,
            "",
        )
        .help = Some(Text::fixed("hapus salah satunya", "delete one of the two"));
    }
}

fn is_mistake(word: &str, is_name: bool) -> bool {
    let is_number = word.bytes().all(|byte| byte.is_ascii_digit());
    if is_number {
        return word.len() >= LONG_NUMBER;
    }
    !is_name && NEVER_DOUBLED.contains(&word.to_lowercase().as_str())
}
