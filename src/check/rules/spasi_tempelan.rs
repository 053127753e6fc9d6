//! `SP0010`: blanks that nobody sees and that came along when a text was pasted.

use crate::check::Rule;
use crate::check::Run;
use crate::check::TextContext;
use crate::diagnostic::Code;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::Edit;
use crate::diagnostic::Fix;
use crate::diagnostic::Safety;
use crate::diagnostic::Severity;
use crate::diagnostic::Span;
use crate::diagnostic::Text;

pub(super) const RULE: Rule = Rule {
    codes: &[Code::PASTED_BLANK],
    run: Run::Text(run),
};

/// Returns what should stand instead of `c`; `None` where it may stay. Joiners are left alone, since some
/// scripts write with them.
fn instead(c: char) -> Option<&'static str> {
    match c {
        '\u{a0}' | '\u{2007}' | '\u{202f}' => Some(" "),
        '\u{ad}' | '\u{200b}' | '\u{2060}' | '\u{feff}' => Some(""),
        _ => None,
    }
}

fn run(cx: &mut TextContext<'_>) {
    let span = cx.text.span;
    let edits: Vec<Edit> = cx
        .source()
        .char_indices()
        .filter_map(|(at, c)| {
            Some(Edit {
                span: span.within(at..at + c.len_utf8()),
                text: instead(c)?.to_owned(),
            })
        })
        .collect();
    let Some(first) = edits.first().map(|edit| edit.span) else {
        return;
    };
    let has_nothing = edits.iter().any(|edit| edit.text.is_empty());
    let name = name(cx.file(), first);
    let mut finding = Diagnostic::new(
        Code::PASTED_BLANK,
        first,
        crate::text!(id: "di sini ada aksara yang tidak terlihat: {name}", en: "here stands a character that nobody sees: {name}"),
    )
    .reason(Text::fixed(
        "pencarian dan pembandingan tidak menemukan kata yang memuatnya",
        "search and comparison do not find the word that holds it",
    ));
    if !has_nothing {
        // A blank that keeps words together is a blank after all.
        finding.severity = Severity::Info;
    }
    finding.fix = Some(Fix {
        title: Text::fixed("pakai spasi biasa, atau hapus", "use plain blanks, or none"),
        safety: Safety::Safe,
        edits,
    });
    cx.push(finding);
}

/// Returns the number of the character at `place` as Unicode writes it.
fn name(file: &str, place: Span) -> String {
    let c = file[place.start..].chars().next().unwrap_or_default();
    format!("U+{:04X}", u32::from(c))
}
