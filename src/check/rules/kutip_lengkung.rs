//! `SP0014`: curly quotation marks round a text, which YAML does not take for quotation marks.

use crate::check::Rule;
use crate::check::Run;
use crate::check::TextContext;
use crate::diagnostic::Code;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::Safety;
use crate::diagnostic::Text;
use crate::model::Segment;
use crate::source::Style;

pub(super) const RULE: Rule = Rule {
    codes: &[Code::CURLY_QUOTES],
    run: Run::Text(run),
};

/// The key of sections with prose of their own, where a text may be a quotation as a whole, such as a pledge.
const SECTIONS: &str = "tambahan";

fn run(cx: &mut TextContext<'_>) {
    let text = cx.text;
    let is_in_section = text
        .path
        .segments()
        .iter()
        .any(|segment| matches!(segment, Segment::Key(key) if key == SECTIONS));
    if text.style != Style::Plain || is_in_section {
        return;
    }
    let Some(inner) = inner(&text.words) else {
        return;
    };
    let finding = Diagnostic::new(
        Code::CURLY_QUOTES,
        text.span,
        Text::fixed(
            "tanda kutip lengkung menjadi bagian teks",
            "the curly quotation marks become part of the text",
        ),
    )
    .reason(Text::fixed(
        "YAML hanya mengenal tanda kutip lurus; pengolah kata menggantinya menjadi lengkung",
        "YAML knows straight quotation marks only; word processors make them curly",
    ))
    .help(Text::fixed("pakai `\"`, atau hapus", "use `\"`, or none"))
    .replace(
        Safety::Safe,
        Text::fixed("pakai tanda kutip lurus", "use straight quotation marks"),
        text.span,
        format!("\"{inner}\""),
    );
    cx.push(finding);
}

/// Returns what stands between the curly marks round all of `words`; `None` where there are none, or more
/// inside, or what straight marks cannot hold.
fn inner(words: &str) -> Option<&str> {
    let inner = words
        .strip_prefix(['“', '”', '„', '‘', '’'])?
        .strip_suffix(['“', '”', '‘', '’'])?;
    let is_plain = !inner.contains(['“', '”', '„', '"', '\\', '\n']);
    (is_plain && !inner.trim().is_empty()).then_some(inner)
}
