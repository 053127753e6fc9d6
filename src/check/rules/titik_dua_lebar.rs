//! `SP0015`: a full-width colon, which YAML does not take for a colon.

use crate::check::Rule;
use crate::check::Run;
use crate::check::TextContext;
use crate::diagnostic::Code;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::Safety;
use crate::diagnostic::Text;
use crate::source::Style;

pub(super) const RULE: Rule = Rule {
    codes: &[Code::FULL_WIDTH_COLON],
    run: Run::Text(run),
};

/// The colons of other scripts.
const COLONS: [char; 3] = ['：', '﹕', '︓'];

fn run(cx: &mut TextContext<'_>) {
    let text = cx.text;
    let Some((at, colon)) = text.words.char_indices().find(|(_, c)| COLONS.contains(c)) else {
        return;
    };
    let range = at..at + colon.len_utf8();
    let place = cx.place(&range);
    let mut finding = Diagnostic::new(
        Code::FULL_WIDTH_COLON,
        place,
        crate::text!(id: "`{colon}` bukan titik dua biasa", en: "`{colon}` is no ordinary colon"),
    )
    .reason(Text::fixed(
        "YAML tidak membacanya sebagai pemisah kunci dan nilai",
        "YAML does not read it as what parts key and value",
    ))
    .help(Text::fixed("tulis `:`", "write `:`"));
    // In a plain text a blank behind the colon would make a key of what stands before it.
    if text.style != Style::Plain {
        finding = finding.replace(
            Safety::Safe,
            Text::fixed("tulis `:`", "write `:`"),
            place,
            ":",
        );
    }
    cx.push(finding);
}
