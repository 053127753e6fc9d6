//! `SP0016`: a text that ends with a quotation mark which was never opened.

use crate::check::Rule;
use crate::check::Run;
use crate::check::TextContext;
use crate::diagnostic::Code;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::Safety;
use crate::diagnostic::Text;
use crate::source::Style;

pub(super) const RULE: Rule = Rule {
    codes: &[Code::UNOPENED_QUOTE],
    run: Run::Text(run),
};

fn run(cx: &mut TextContext<'_>) {
    let text = cx.text;
    let words = &text.words;
    let is_alone =
        text.style == Style::Plain && words.ends_with('"') && words.matches('"').count() == 1;
    let Some(inner) = words
        .strip_suffix('"')
        .filter(|inner| is_alone && !is_inch(inner))
    else {
        return;
    };
    let mut finding = Diagnostic::new(
        Code::UNOPENED_QUOTE,
        text.span,
        Text::fixed(
            "tanda kutip di akhir teks tidak punya pembuka, sehingga ikut tercetak",
            "the quotation mark at the end was never opened, so it is printed",
        ),
    )
    .help(crate::text!(id: "tulis `\"{inner}\"`, atau hapus tanda kutipnya", en: "write `\"{inner}\"`, or delete the mark"));
    if cx.source() == words && !words.contains('\\') {
        let title = Text::fixed("buka tanda kutipnya", "open the quotation mark");
        finding = finding.replace(Safety::Unsafe, title, text.span, format!("\"{words}"));
    }
    cx.supersede_unparsed();
    cx.push(finding);
}

/// Returns whether the mark behind `inner` stands for inches: "Monitor 24"".
fn is_inch(inner: &str) -> bool {
    let last = inner.split_whitespace().next_back().unwrap_or_default();
    let is_number = last.len() <= 4 && last.starts_with(|c: char| c.is_ascii_digit());
    is_number && inner.contains(char::is_whitespace) && inner.contains(char::is_alphabetic)
}
