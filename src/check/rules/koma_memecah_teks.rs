//! `SP0012`: a comma inside `[ ]` that made two items of one text.

use crate::check::Rule;
use crate::check::Run;
use crate::check::TextContext;
use crate::diagnostic::Code;
use crate::diagnostic::Text;

pub(super) const RULE: Rule = Rule {
    codes: &[Code::TEXT_SPLIT_BY_COMMA],
    run: Run::Text(run),
};

/// Words that no item begins with, in small letters.
const GOING_ON: [&str; 12] = [
    "atau", "baik", "dan", "dengan", "dll", "dsb", "kecuali", "maupun", "serta", "termasuk",
    "tetapi", "yang",
];

fn run(cx: &mut TextContext<'_>) {
    let text = cx.text;
    if !text.inline {
        return;
    }
    let before = &cx.file()[..text.span.start];
    let Some(front) = before.trim_end().strip_suffix(',') else {
        return;
    };
    let first = text.words.split([' ', '.']).next().unwrap_or_default();
    let is_part_of_number = before.ends_with(',')
        && front.ends_with(|c: char| c.is_ascii_digit())
        && first.len() == 3
        && first.bytes().all(|byte| byte.is_ascii_digit());
    if !is_part_of_number && !GOING_ON.contains(&first) {
        return;
    }
    let range = 0..first.len();
    cx.report(
        Code::TEXT_SPLIT_BY_COMMA,
        &range,
        crate::text!(id: "koma di dalam `[ ]` memisahkan `{first}` menjadi butir sendiri", en: "the comma inside `[ ]` makes `{first}` an item of its own"),
    )
    .help = Some(Text::fixed(
        "apit teks yang memuat koma dengan tanda kutip, atau tulis tiap butir di baris sendiri",
        "put a text with a comma in quotation marks, or write each item on a line of its own",
    ));
}
