//! `SP1003`: a character that no shipped font can draw.

use crate::check::Context;
use crate::check::Rule;
use crate::check::Run;
use crate::diagnostic::Code;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::Span;
use crate::diagnostic::Text;
use crate::font::Face;
use crate::font::covers;
use crate::model::FieldPath;

/// The fonts of a PDF by weight; what one family lacks is taken from the other, but a weight that lacks a
/// character is not helped by the regular one.
const WEIGHTS: [[Face; 2]; 2] = [
    [Face::Serif, Face::SansCondensed],
    [Face::SerifSemibold, Face::SansCondensedBold],
];

fn is_drawable(c: char) -> bool {
    c.is_ascii()
        || WEIGHTS
            .iter()
            .all(|faces| faces.iter().any(|face| covers(*face, c)))
}

pub(super) const RULE: Rule = Rule {
    codes: &[Code::GLYPH_MISSING],
    run: Run::Standard(run),
};

fn run(cx: &mut Context<'_>) {
    let origin = &cx.resolved.origin;
    // Values stand in the order of their addresses, so what has parts is followed by the first of them.
    let next = origin.keys().skip(1).map(Some).chain([None]);
    let leaves: Vec<Span> = origin
        .iter()
        .zip(next)
        .filter(|((path, _), next)| !next.is_some_and(|next| contains(path, next)))
        .map(|((_, span), _)| *span)
        .collect();
    for span in leaves {
        let text = cx.catalog.files.slice(span);
        let missing = text.char_indices().find(|(_, c)| !is_drawable(*c));
        if let Some((at, c)) = missing {
            cx.push(finding(span.within(at..at + c.len_utf8()), c));
        }
    }
}

fn contains(path: &FieldPath, other: &FieldPath) -> bool {
    other.segments().starts_with(path.segments())
}

fn finding(place: Span, c: char) -> Diagnostic {
    let number = u32::from(c);
    Diagnostic::new(
        Code::GLYPH_MISSING,
        place,
        crate::text!(id: "aksara `{c}` (U+{number:04X}) tidak ada di huruf PDF", en: "the fonts of the PDF lack the character `{c}` (U+{number:04X})"),
    )
    .reason(Text::fixed("di PDF ia diganti tanda `\u{fffd}`; di halaman web ia tampil bila gawai pembaca memilikinya", "the PDF shows `\u{fffd}` instead; a web page shows it where the reader's device has it"))
    .help(Text::fixed("ganti dengan huruf, angka, atau tanda baca biasa", "use ordinary letters, figures or punctuation instead"))
}
