//! Scalars as they are written: where each word of one stands in the file, and how one is written anew.

use std::ops::Range;

use super::yaml::Style;
use crate::diagnostic::Edit;
use crate::diagnostic::Span;

/// Where the words of a scalar stand in its source, escapes and folded lines notwithstanding.
#[derive(Debug)]
pub(super) struct Places {
    /// For each character of the words: its first byte there, then its bytes in the source.
    chars: Vec<(usize, Range<usize>)>,
}

impl Places {
    /// Finds the `words` (blanks at the ends may lack) of a scalar in its `source`; `None` where they do not
    /// agree.
    ///
    /// Both have the same characters in the same order, apart from white space and escapes, whatever the
    /// style. So one walk over both is enough.
    pub(super) fn new(source: &str, words: &str, style: Style) -> Option<Self> {
        let mut walk = Walk::new(source, style);
        let mut chars = Vec::with_capacity(words.len());
        let mut rest = words;
        while let Some(c) = rest.chars().next() {
            let at = words.len() - rest.len();
            if is_blank(c) {
                let run = rest.len() - rest.trim_start_matches(is_blank).len();
                let blanks = &rest[..run];
                let place = walk.blanks()?;
                let same = source.get(place.clone()) == Some(blanks);
                chars.extend(blanks.char_indices().map(|(inside, c)| {
                    let own = place.start + inside..place.start + inside + c.len_utf8();
                    (at + inside, if same { own } else { place.clone() })
                }));
                rest = &rest[run..];
            } else {
                chars.push((at, walk.sign(c)?));
                rest = &rest[c.len_utf8()..];
            }
        }
        Some(Self { chars })
    }

    /// Returns the bytes of the source that hold the bytes `range` of the words.
    pub(super) fn range(&self, range: &Range<usize>) -> Range<usize> {
        let before = |byte: usize| self.chars.partition_point(|(at, _)| *at < byte);
        let last = self.chars.get(before(range.end).max(1) - 1);
        let end = last.map_or(0, |(_, place)| place.end);
        let first = self.chars.get(before(range.start));
        let start = first.map_or(end, |(_, place)| place.start);
        start..end.max(start)
    }
}

/// A walk over the source of a scalar.
struct Walk<'s> {
    source: &'s str,
    at: usize,
    quote: Option<char>,
}

impl<'s> Walk<'s> {
    fn new(source: &'s str, style: Style) -> Self {
        let quote = source
            .chars()
            .next()
            .filter(|c| style == Style::Quoted && matches!(c, '"' | '\''));
        let at = quote.map_or(0, char::len_utf8);
        Self { source, at, quote }
    }

    /// Returns the character that stands here and its bytes, escapes resolved.
    fn next(&self) -> Option<(char, usize)> {
        let rest = &self.source[self.at..];
        let c = rest.chars().next()?;
        match (self.quote, c) {
            (Some('"'), '\\') => escaped(rest),
            (Some('\''), '\'') => Some((c, 2)),
            _ => Some((c, c.len_utf8())),
        }
    }

    /// Goes over blanks and line ends.
    fn skip(&mut self) {
        while let Some((c, length)) = self.next()
            && is_blank(c)
        {
            self.at += length;
        }
    }

    /// Goes over white space that the words have too; `None` where there is none.
    fn blanks(&mut self) -> Option<Range<usize>> {
        let start = self.at;
        self.skip();
        (self.at > start).then_some(start..self.at)
    }

    /// Goes over `c`, and blanks before it that the words do not have; `None` where another sign stands.
    fn sign(&mut self, c: char) -> Option<Range<usize>> {
        self.skip();
        let start = self.at;
        let (found, length) = self.next()?;
        self.at += length;
        (found == c).then_some(start..self.at)
    }
}

/// Returns the character that the escape at the beginning of `text` stands for, and its bytes.
///
/// An escaped line end counts as a blank.
fn escaped(text: &str) -> Option<(char, usize)> {
    let sign = text.chars().nth(1)?;
    let digits = match sign {
        'x' => 2,
        'u' => 4,
        'U' => 8,
        _ => 0,
    };
    if digits > 0 {
        let number = u32::from_str_radix(text.get(2..2 + digits)?, 16).ok()?;
        return Some((char::from_u32(number)?, 2 + digits));
    }
    let c = match sign {
        'n' | 'r' | 't' | 'v' | 'f' | '0' | 'a' | 'b' | 'e' | '\t' | '\n' | '\r' => ' ',
        'N' => '\u{85}',
        '_' => '\u{a0}',
        'L' => '\u{2028}',
        'P' => '\u{2029}',
        other => other,
    };
    Some((c, 1 + sign.len_utf8()))
}

/// Returns whether `c` may differ between words and source: white space, and what the reader blanks out.
fn is_blank(c: char) -> bool {
    c.is_whitespace() || c.is_control()
}

/// Returns the edit that writes the scalar at `span` of `text` anew, as the block `lines`; `None` where no
/// block can stand, or what surrounds it is not plain.
///
/// A comment behind the scalar moves behind the `|`, for below it would become part of the text.
pub(super) fn as_block(text: &str, span: Span, style: Style, lines: &str) -> Option<Edit> {
    let (start, comment, end) = match style {
        Style::Block => {
            let (start, comment) = head(text, span.start)?;
            let written = &text[span.start..span.end];
            (start, comment, span.start + written.trim_end().len())
        }
        Style::Plain | Style::Quoted => {
            let tail = text[span.end..].lines().next().unwrap_or_default();
            (span.start, tail.trim(), span.end + tail.trim_end().len())
        }
    };
    if !comment.is_empty() && !comment.starts_with('#') {
        return None;
    }
    let line_start = line_start(text, start);
    let indent = " ".repeat(indentation(&text[line_start..start])?);
    let line_end = if text.contains("\r\n") { "\r\n" } else { "\n" };
    let mut block = "|".to_owned();
    if !comment.is_empty() {
        block.extend([" ", comment]);
    }
    for line in lines.lines() {
        block.extend([line_end, &indent, line]);
    }
    Some(Edit {
        span: Span::new(span.file, start, end),
        text: block,
    })
}

/// Returns where the line of `at` begins.
fn line_start(text: &str, at: usize) -> usize {
    text[..at].rfind('\n').map_or(0, |end| end + 1)
}

/// Returns where the `|` or `>` stands whose words begin at `content`, and the comment behind it.
fn head(text: &str, content: usize) -> Option<(usize, &str)> {
    let above = text[..line_start(text, content)].trim_end();
    let from = line_start(text, above.len());
    let line = &above[from..];
    line.match_indices(['|', '>']).find_map(|(at, sign)| {
        let behind = line[at + sign.len()..].trim_start_matches(['+', '-']);
        let behind = behind.trim_start_matches(|c: char| c.is_ascii_digit());
        let behind = behind.trim_start_matches(['+', '-']).trim();
        let is_head = behind.is_empty() || behind.starts_with('#');
        is_head.then_some((from + at, behind))
    })
}

/// Returns how deep a block stands whose `|` comes behind `prefix` on its line; `None` where `prefix` is not
/// blanks, dashes of a list, and a plain key.
fn indentation(prefix: &str) -> Option<usize> {
    let mut rest = prefix.trim_start_matches(' ');
    let mut dashes = 0;
    while let Some(item) = rest.strip_prefix("- ") {
        rest = item.trim_start_matches(' ');
        dashes += 1;
    }
    let column = prefix.len() - rest.len();
    if rest.is_empty() {
        // The scalar begins on a line of its own, below its key.
        return (column > 0 && dashes == 0).then_some(column);
    }
    let key = rest.trim_end_matches(' ').strip_suffix(':')?;
    let is_plain = key
        .chars()
        .all(|c| c.is_alphanumeric() || matches!(c, '_' | '-' | '"' | '\''));
    (is_plain && !key.is_empty() && rest.ends_with(' ')).then_some(column + 2)
}

#[cfg(test)]
mod tests {
    use super::super::yaml::NodeKind;
    use super::super::yaml::parse;
    use super::*;
    use crate::diagnostic::FileId;

    /// Returns the source, words, style and place of the scalar under `a`.
    fn scalar(text: &str) -> (String, String, Style, Span) {
        let mut out = Vec::new();
        let tree = parse(FileId(0), text, &mut out);
        let node = tree.root.get("a").expect("every case has the key `a`");
        let NodeKind::Scalar {
            text: words, style, ..
        } = &node.kind
        else {
            panic!("{text:?} has no scalar under `a`: {out:?}");
        };
        let source = text[node.span.start..node.span.end].to_owned();
        (source, words.clone(), *style, node.span)
    }

    #[test]
    fn a_word_is_found_in_every_style() {
        for text in [
            "a: satu dua tiga\n",
            "a: satu\n  dua\n\n  tiga\n",
            "a: 'satu ''dua'' dua tiga'\n",
            "a: \"satu \\\"x\\\" \\u00e9 dua \\\n   tiga\"\n",
            "a: \"satu\\n  \\tdua\\x20tiga\"\n",
            "a: | # dua\n  satu\n    dua\n\n  tiga\n",
            "a: >-\n  satu\n  dua\n\n   dua\n  tiga\n\nb: 1\n",
            "a: |2\n   satu\r\n   dua\r\n",
            "a:\n  satu é\n  dua\n",
        ] {
            let (source, words, style, _) = scalar(text);
            let places = Places::new(&source, words.trim(), style)
                .unwrap_or_else(|| panic!("{text:?}: {source:?} and {words:?} do not agree"));
            let words = words.trim();
            for word in ["satu", "dua", "tiga"] {
                for (at, _) in words.match_indices(word) {
                    let found = places.range(&(at..at + word.len()));
                    assert_eq!(&source[found], word, "{text:?}");
                }
            }
            let whole = places.range(&(0..words.len()));
            assert!(
                source[whole.clone()].starts_with("satu"),
                "{text:?}: {whole:?}"
            );
        }
    }

    #[test]
    fn a_scalar_written_anew_is_read_again() {
        for (text, wanted) in [
            (
                "a: satu # catatan\nb: 1\n",
                "a: | # catatan\n  graph\n    x: #1\nb: 1\n",
            ),
            (
                "a:\n    satu\n    dua\nb: 1\n",
                "a:\n    |\n    graph\n      x: #1\nb: 1\n",
            ),
            (
                "a: > # catatan\n  satu\n  dua\n\nb: 1\n",
                "a: | # catatan\n  graph\n    x: #1\n\nb: 1\n",
            ),
            (
                "\"a\": \"satu\"\r\nb: 1\r\n",
                "\"a\": |\r\n  graph\r\n    x: #1\r\nb: 1\r\n",
            ),
            ("a: satu", "a: |\n  graph\n    x: #1"),
        ] {
            let (_, _, style, span) = scalar(text);
            let edit =
                as_block(text, span, style, "graph\n  x: #1").expect("a block can stand here");
            let mut after = text.to_owned();
            after.replace_range(edit.span.start..edit.span.end, &edit.text);
            assert_eq!(after, wanted, "{text:?}");
            assert_eq!(scalar(&after).1.trim_end(), "graph\n  x: #1", "{after:?}");
        }
    }

    #[test]
    fn a_block_stands_behind_a_plain_key_only() {
        for (prefix, depth) in [
            ("  alur: ", Some(4)),
            ("    - alur:  ", Some(8)),
            ("- - alur: ", Some(6)),
            ("      ", Some(6)),
            ("", None),
            ("  - ", None),
            ("  a: {alur: ", None),
            ("  ? ", None),
            ("  alur:", None),
        ] {
            assert_eq!(indentation(prefix), depth, "{prefix:?}");
        }
    }
}
