//! `SP0011`: a `#` in a text that makes the rest of it a comment.

use crate::check::Rule;
use crate::check::Run;
use crate::check::TextContext;
use crate::diagnostic::Code;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::Safety;
use crate::diagnostic::Span;
use crate::diagnostic::Text;
use crate::source::Style;

pub(super) const RULE: Rule = Rule {
    codes: &[Code::TEXT_CUT_BY_COMMENT],
    run: Run::Text(run),
};

/// Words that want a number: what stands behind `#` then is one, even with a blank between.
const NUMBERED: [&str; 5] = ["no", "no.", "nomor", "loket", "ruang"];

fn run(cx: &mut TextContext<'_>) {
    let text = cx.text;
    if text.style != Style::Plain || text.words.is_empty() {
        return;
    }
    let rest = cx.file()[text.span.end..]
        .lines()
        .next()
        .unwrap_or_default();
    let comment = rest.trim_start();
    let blanks = rest.len() - comment.len();
    if blanks == 0 || !is_cut(&text.words, comment) {
        return;
    }
    let start = text.span.end + blanks;
    let lost = comment.trim_end();
    let place = Span::new(text.span.file, start, start + lost.len());
    let mut finding = Diagnostic::new(
        Code::TEXT_CUT_BY_COMMENT,
        place,
        crate::text!(id: "`{lost}` tidak terbaca: ` #` memulai komentar", en: "`{lost}` is not read: ` #` begins a comment"),
    )
    .help(Text::fixed(
        "apit seluruh teks dengan tanda kutip; komentar ditulis `# …` dengan spasi",
        "put the whole text in quotation marks; a comment is written `# …` with a blank",
    ));
    let whole = Span::new(text.span.file, text.span.start, place.end);
    let words = &cx.file()[whole.start..whole.end];
    if !words.contains(['"', '\\', '\n']) {
        finding = finding.replace(
            Safety::Unsafe,
            Text::fixed(
                "apit seluruh teks dengan tanda kutip",
                "put the whole text in quotation marks",
            ),
            whole,
            format!("\"{words}\""),
        );
    }
    cx.supersede_unparsed();
    cx.push(finding);
}

/// Returns whether `comment`, behind `words`, is the rest of a text rather than a remark: people set a blank
/// behind the `#` of a remark.
fn is_cut(words: &str, comment: &str) -> bool {
    let Some(inner) = comment.strip_prefix('#') else {
        return false;
    };
    let last = words.split_whitespace().next_back().unwrap_or_default();
    let wants_number = NUMBERED.contains(&last.to_lowercase().as_str());
    let begins_with_number = inner.trim_start().starts_with(|c: char| c.is_ascii_digit());
    inner.starts_with(char::is_alphanumeric) || (wants_number && begins_with_number)
}
