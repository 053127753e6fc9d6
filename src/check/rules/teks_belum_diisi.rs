//! `SP0322`: a placeholder that nobody filled in.

use std::ops::Range;

use crate::check::Rule;
use crate::check::Run;
use crate::check::TextContext;
use crate::check::words::all_words;
use crate::diagnostic::Code;
use crate::diagnostic::Text;
use crate::source::Wording;

pub(super) const RULE: Rule = Rule {
    codes: &[Code::NOT_FILLED_IN],
    run: Run::Text(run),
};

/// Texts that say nothing by themselves.
const WHOLE: [&str; 10] = [
    "-",
    "--",
    "–",
    "—",
    "…",
    "...",
    "?",
    "diisi",
    "isi di sini",
    "n/a",
];

/// Words that stand for what comes later, wherever they stand.
const INSIDE: [&str; 6] = ["tbd", "tba", "todo", "lorem", "ipsum", "placeholder"];

/// What a form asks for: "diisi kemudian", "diisi nama kepala dinas".
const ASKED: [&str; 5] = [
    "diisi kemudian",
    "diisi nanti",
    "diisi oleh penyusun",
    "(diisi",
    "[diisi",
];

/// Fewest dots or lines of a blank to be filled by hand.
const BLANK: usize = 4;

fn run(cx: &mut TextContext<'_>) {
    let text = cx.text;
    // Words of typed values are reported when they do not parse, contacts by their grammar.
    if !matches!(text.wording, Wording::Text | Wording::Citation) {
        return;
    }
    let Some(range) = placeholder(&text.words) else {
        return;
    };
    let word = &text.words[range.clone()];
    cx.supersede_unparsed();
    cx.report(
        Code::NOT_FILLED_IN,
        &range,
        crate::text!(id: "`{word}` belum diganti dengan isinya", en: "`{word}` still stands for what belongs here"),
    )
    .help = Some(Text::fixed(
        "isi teksnya; yang belum diketahui lebih baik tidak ditulis",
        "fill it in; what is not known yet is better left out",
    ));
}

fn placeholder(text: &str) -> Option<Range<usize>> {
    let lower = text.to_ascii_lowercase();
    if WHOLE.contains(&lower.as_str()) {
        return Some(0..text.len());
    }
    if let Some((at, asked)) = ASKED
        .iter()
        .find_map(|asked| Some((lower.find(asked)?, asked)))
    {
        return Some(at..at + asked.len());
    }
    all_words(text)
        .into_iter()
        .find(|range| {
            let word = &lower[range.clone()];
            INSIDE.contains(&word) || (word.len() >= 3 && word.bytes().all(|byte| byte == b'x'))
        })
        .or_else(|| blank(text))
}

/// Returns the first run of dots or low lines that leaves room for handwriting.
fn blank(text: &str) -> Option<Range<usize>> {
    ['.', '_', '…'].into_iter().find_map(|sign| {
        let start = text.find(&sign.to_string().repeat(BLANK))?;
        let rest = &text[start..];
        Some(start..start + rest.len() - rest.trim_start_matches(sign).len())
    })
}

#[cfg(test)]
mod tests {
    use super::placeholder;

    #[test]
    fn only_what_stands_for_nothing_is_a_placeholder() {
        for text in [
            "-",
            "…",
            "xxx",
            "Lorem ipsum",
            "TBD",
            "(diisi petugas)",
            "Nomor ......",
        ] {
            assert!(placeholder(text).is_some(), "{text}");
        }
        for text in [
            "Formulir diisi lengkap",
            "Foto, dan lain-lain ...",
            "Golongan XX",
            "A - B",
            "Ruang tunggu",
        ] {
            assert_eq!(placeholder(text), None, "{text}");
        }
    }
}
