//! `SP0321`: a sentence that stops before what it announces.

use crate::check::Rule;
use crate::check::Run;
use crate::check::TextContext;
use crate::check::words::all_words;
use crate::diagnostic::Code;
use crate::diagnostic::Text;
use crate::model::FieldPath;
use crate::model::Segment;
use crate::source::Wording;

pub(super) const RULE: Rule = Rule {
    codes: &[Code::CUT_SENTENCE],
    run: Run::Text(run),
};

/// Words that announce a list; the items may stand below, as a list of their own or as the next items.
const ANNOUNCING: [&str; 6] = [
    "berikut",
    "meliputi",
    "yaitu",
    "yakni",
    "adalah",
    "antara lain",
];

/// Words that need another behind them.
const OPEN: [&str; 16] = [
    "bagi", "dari", "dengan", "di", "guna", "ke", "kepada", "melalui", "oleh", "pada", "para",
    "sebagai", "sesuai", "tentang", "terhadap", "yang",
];

/// Words before `sesuai` that make it a whole: "bila berkas sesuai".
const JUDGED: [&str; 14] = [
    "apakah",
    "belum",
    "berkas",
    "bila",
    "data",
    "dinyatakan",
    "dokumen",
    "identitas",
    "kurang",
    "persyaratan",
    "sudah",
    "telah",
    "tidak",
    "yang",
];

fn run(cx: &mut TextContext<'_>) {
    let text = cx.text;
    if text.wording != Wording::Text || last_key(&text.path) == Some("bila") {
        return;
    }
    let Some((last, announces)) = cut(&text.words) else {
        return;
    };
    // The heading of a part announces what stands under it.
    let is_heading =
        text.path.segments().len() > 1 && matches!(last_key(&text.path), Some("judul" | "nama"));
    let goes_on = || {
        let file = cx.file();
        goes_on(&file[text.span.end..])
            || has_sibling(&file[..text.span.start], &file[text.span.end..])
    };
    if announces && (is_heading || goes_on()) {
        return;
    }
    let range = last..text.words.len();
    let word = &text.words[range.clone()];
    cx.report(
        Code::CUT_SENTENCE,
        &range,
        crate::text!(id: "kalimat berhenti pada `{word}`", en: "the sentence stops at `{word}`"),
    )
    .help = Some(Text::fixed(
        "lengkapi kalimatnya, atau hapus kata terakhirnya",
        "complete the sentence, or delete its last word",
    ));
}

/// Returns where the last word of a text begins that stops too early, and whether it announces a list.
fn cut(text: &str) -> Option<(usize, bool)> {
    let lower = text.to_lowercase();
    let bare = lower.trim_end_matches([' ', ':', ';', '.', ',']);
    let words = all_words(bare);
    let last = words.last()?;
    if last.end != bare.len() || lower.len() != text.len() {
        return None;
    }
    let word = &bare[last.clone()];
    let is_announcing = ANNOUNCING
        .iter()
        .any(|one| bare.ends_with(one) && one.ends_with(word));
    if is_announcing || text.ends_with(':') {
        return Some((last.start, true));
    }
    let before = words.iter().rev().nth(1).map(|range| &bare[range.clone()]);
    let is_whole = word == "sesuai" && before.is_none_or(|before| JUDGED.contains(&before));
    (OPEN.contains(&word) && !is_whole && words.len() > 1).then_some((last.start, false))
}

/// Returns whether a list or another key of the same item stands in `rest`, behind a text.
fn goes_on(rest: &str) -> bool {
    let mut lines = rest.lines();
    let beside = lines.next().unwrap_or_default();
    let below = lines
        .map(str::trim)
        .find(|line| !line.is_empty() && !line.starts_with('#'));
    beside.trim_matches(['"', '\'', ' ']).starts_with(',')
        || below.is_some_and(|line| {
            line.starts_with("- ") || line.ends_with(':') || line.contains(": [")
        })
}

/// Returns whether the item of a list that a text stands in has another key behind it: `keterangan` beside `teks`.
fn has_sibling(before: &str, rest: &str) -> bool {
    let indent = |line: &str| line.len() - line.trim_start_matches([' ', '-']).len();
    let own = before.lines().next_back().unwrap_or_default();
    let Some(below) = rest.lines().skip(1).find(|line| !line.trim().is_empty()) else {
        return false;
    };
    let is_key = below
        .trim_start()
        .split_once(':')
        .is_some_and(|(key, _)| !key.is_empty() && !key.contains(char::is_whitespace));
    own.trim_start().starts_with("- ") && is_key && indent(below) == indent(own)
}

fn last_key(path: &FieldPath) -> Option<&str> {
    path.segments()
        .iter()
        .rev()
        .find_map(|segment| match segment {
            Segment::Key(key) => Some(key.as_str()),
            Segment::Index(_) | Segment::Kode(_) => None,
        })
}

#[cfg(test)]
mod tests {
    use super::cut;

    fn of(text: &str) -> Option<&str> {
        cut(text).map(|(last, _)| &text[last..])
    }

    #[test]
    fn only_sentences_that_lack_their_end_are_cut() {
        assert_eq!(of("Dikenai denda sesuai"), Some("sesuai"));
        assert_eq!(of("Aduan disampaikan melalui:"), Some("melalui:"));
        assert_eq!(of("Syaratnya sebagai berikut."), Some("berikut."));
        for whole in [
            "Bila berkas sesuai",
            "Fotokopi KTP; dan",
            "Sesuai",
            "Ruang dalam",
            "Menyampaikan aduan (melalui)",
        ] {
            assert_eq!(of(whole), None, "{whole}");
        }
    }
}
