//! `SP0319`: several items of a list run together in one.

use std::ops::Range;

use crate::check::Rule;
use crate::check::Run;
use crate::check::TextContext;
use crate::diagnostic::Code;
use crate::diagnostic::Edit;
use crate::diagnostic::Fix;
use crate::diagnostic::Safety;
use crate::diagnostic::Text;
use crate::source::Style;
use crate::source::Wording;

pub(super) const RULE: Rule = Rule {
    codes: &[Code::GLUED_ITEMS],
    run: Run::Text(run),
};

fn run(cx: &mut TextContext<'_>) {
    let text = cx.text;
    if !matches!(text.wording, Wording::Text | Wording::Citation) {
        return;
    }
    let (lead, markers) = glued(&text.words);
    let Some(first) = markers.first() else {
        return;
    };
    let count = markers.len() + 1;
    let fix = split(cx, lead, &markers);
    // Several citations in one are none: that is the same fault.
    cx.supersede(Code::RUJUKAN_UNPARSED);
    let finding = cx.report(
        Code::GLUED_ITEMS,
        first,
        crate::text!(id: "{count} butir tersambung menjadi satu", en: "{count} items run together in one"),
    );
    finding.help = Some(Text::fixed(
        "tulis tiap butir di baris sendiri dengan `- `, tanpa hurufnya",
        "write each item on a line of its own with `- `, without its letter",
    ));
    finding.fix = fix;
}

/// Returns the bytes of the marker that `text` begins with, and the markers inside that stand without a blank
/// directly behind a word: "Publikb. Undang-Undang".
///
/// Many words end in one of these letters ("yang sah. Pemohon"), so only a sequence counts: `b.` after a
/// text that begins with `a.`, or `b.` with `c.` behind it.
fn glued(text: &str) -> (usize, Vec<Range<usize>>) {
    for markers in ["abcdefghijklmnop", "123456789"] {
        let mut signs = markers.chars();
        let first = signs.next().unwrap_or('a');
        let lead = lead(text, first);
        let mut at = lead;
        let mut found = Vec::new();
        for sign in signs {
            let Some(place) = next(text, at, sign) else {
                break;
            };
            at = place.end;
            found.push(place);
        }
        let needed = if lead > 0 { 1 } else { 2 };
        if found.len() >= needed {
            return (lead, found);
        }
    }
    (0, Vec::new())
}

/// Returns the bytes of the marker `sign` at the beginning of `text`, 0 where there is none.
fn lead(text: &str, sign: char) -> usize {
    text.strip_prefix(sign)
        .and_then(|rest| rest.strip_prefix(['.', ')']))
        .map_or(0, |rest| text.len() - rest.trim_start().len())
}

/// Returns the first marker `sign` behind `from` that is glued to what stands before it, with the blanks
/// behind it.
fn next(text: &str, from: usize, sign: char) -> Option<Range<usize>> {
    text[from..].match_indices(sign).find_map(|(at, _)| {
        let start = from + at;
        let before = text[..start].chars().next_back()?;
        let rest = text[start + sign.len_utf8()..].strip_prefix('.')?;
        let item = rest.trim_start();
        let is_glued = before.is_lowercase() || matches!(before, '.' | ';' | ',' | ')');
        let is_marker = item.len() < rest.len() && item.starts_with(char::is_uppercase);
        (is_glued && is_marker).then_some(start..text.len() - item.len())
    })
}

/// Returns the fix that writes each item on a line of its own; `None` where the text is no plain or quoted
/// item of a list on one line.
fn split(cx: &TextContext<'_>, lead: usize, markers: &[Range<usize>]) -> Option<Fix> {
    let text = cx.text;
    let source = cx.source();
    let before = &cx.file()[..text.span.start];
    let line = &before[before.rfind('\n').map_or(0, |end| end + 1)..];
    let is_item = line.trim() == "-" && !source.contains('\n') && text.style != Style::Block;
    if !is_item {
        return None;
    }
    let quote = match text.style {
        Style::Quoted => source.get(..1)?,
        Style::Plain | Style::Block => "",
    };
    let starts = std::iter::once(lead).chain(markers.iter().map(|marker| marker.end));
    let ends = markers
        .iter()
        .map(|marker| marker.start)
        .chain([text.words.len()]);
    let items: Vec<String> = starts
        .zip(ends)
        .map(|(start, end)| {
            let place = cx.place(&(start..end));
            let own = source.get(place.start - text.span.start..place.end - text.span.start)?;
            Some(format!("{quote}{}{quote}", own.trim()))
        })
        .collect::<Option<_>>()?;
    Some(Fix {
        title: Text::fixed(
            "tulis tiap butir di baris sendiri",
            "write each item on a line of its own",
        ),
        safety: Safety::Unsafe,
        edits: vec![Edit {
            span: text.span,
            text: items.join(&format!("\n{line}")),
        }],
    })
}

#[cfg(test)]
mod tests {
    use super::glued;

    fn of(text: &str) -> Vec<&str> {
        let (_, markers) = glued(text);
        markers.into_iter().map(|range| &text[range]).collect()
    }

    #[test]
    fn a_sequence_of_glued_markers_is_seen() {
        assert_eq!(of("a. Ruang rapatb. Tempat parkirc. Wifi"), ["b. ", "c. "]);
        assert_eq!(of("Ruang rapatb. Tempat parkirc. Wifi"), ["b. ", "c. "]);
        assert_eq!(of("a. Ramah.b. Cepat"), ["b. "]);
        assert_eq!(of("1. Ruang rapat2. Tempat parkir"), ["2. "]);
    }

    #[test]
    fn ends_of_sentences_are_left_alone() {
        for text in [
            "Berkas yang sah. Pemohon menunggu. Hasil dibawa pulang. Selesai",
            "Antre dengan tertib. Nomor dipanggil",
            "a. n. Kepala Dinas",
            "Rapat dipimpin Ketua b. Wakil",
        ] {
            assert_eq!(of(text), [""; 0], "{text}");
        }
    }
}
