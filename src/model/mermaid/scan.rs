//! The signs of the text: blanks, names, labels in brackets, arrows.

use std::ops::Range;

use super::label;
use super::{Fault, fault};
use crate::diagnostic::Text;

/// A place in the text.
#[derive(Debug, Clone, Copy)]
pub(super) struct Cursor<'t> {
    pub(super) text: &'t str,
    pub(super) at: usize,
}

/// An arrow that was read.
#[derive(Debug)]
pub(super) struct Arrow {
    /// Its words; `None` where it has none.
    pub(super) label: Option<String>,
    /// Where it stands.
    pub(super) place: Range<usize>,
    /// Whether it only moves boxes about (`~~~`) and is no way.
    pub(super) invisible: bool,
}

/// Brackets of a node, the longer first: what opens the label, what closes it.
const SHAPES: &[(&str, &str)] = &[
    ("(((", ")))"),
    ("([", "])"),
    ("((", "))"),
    ("[[", "]]"),
    ("[(", ")]"),
    ("{{", "}}"),
    ("[", "]"),
    ("(", ")"),
    ("{", "}"),
];

/// The shape whose label stands right at the id: `A>label]`.
const FLAG: (&str, &str) = (">", "]");

/// Signs that word processors and web pages make of an arrow.
const MANGLED: &[char] = &['–', '—', '→', '⟶', '➔', '⇒'];

impl<'t> Cursor<'t> {
    /// Returns what follows.
    pub(super) fn rest(&self) -> &'t str {
        &self.text[self.at..]
    }

    /// Returns the next character.
    pub(super) fn peek(&self) -> Option<char> {
        self.rest().chars().next()
    }

    /// Goes over `sign` where it stands here.
    pub(super) fn eat(&mut self, sign: &str) -> bool {
        let is_here = self.rest().starts_with(sign);
        if is_here {
            self.at += sign.len();
        }
        is_here
    }

    /// Goes over blanks; line ends stay.
    pub(super) fn blanks(&mut self) {
        let is_blank = |c: char| c != '\n' && (c.is_whitespace() || c.is_control());
        self.skip(is_blank);
    }

    /// Goes over all characters that `accept` takes.
    fn skip(&mut self, accept: impl Fn(char) -> bool) {
        self.at = self.text.len() - self.rest().trim_start_matches(accept).len();
    }

    /// Goes to the end of the line.
    pub(super) fn skip_line(&mut self) {
        self.at = self.line_end();
    }

    /// Returns where the line ends.
    pub(super) fn line_end(&self) -> usize {
        self.rest()
            .find('\n')
            .map_or(self.text.len(), |length| self.at + length)
    }

    /// Returns whether nothing but blanks stands before this place on its line.
    pub(super) fn begins_line(&self) -> bool {
        let line = self.text[..self.at].rsplit('\n').next().unwrap_or_default();
        line.trim().is_empty()
    }

    /// Returns the characters from here to the next blank, for messages.
    pub(super) fn word_place(&self) -> Range<usize> {
        let rest = self.rest();
        let end = rest.find(char::is_whitespace).unwrap_or(rest.len());
        let first = rest.chars().next().map_or(0, char::len_utf8);
        self.at..self.at + end.max(first)
    }

    /// Returns the id that stands here, without going over it; empty where there is none.
    ///
    /// Letters, digits, `_`, and between them `.`, `/` and `-`; a hyphen that begins an arrow ends the id.
    pub(super) fn id(&self) -> &'t str {
        let rest = self.rest();
        let mut end = 0;
        let mut chars = rest.char_indices().peekable();
        while let Some((at, c)) = chars.next() {
            let next = chars.peek().map(|(_, next)| *next);
            let joins = matches!(c, '-' | '.' | '/')
                && end > 0
                && next.is_some_and(|next| next.is_alphanumeric());
            if !(c.is_alphanumeric() || c == '_' || joins) {
                break;
            }
            end = at + c.len_utf8();
        }
        &rest[..end]
    }

    /// Reads the label in brackets behind an id; `None` where no bracket opens.
    pub(super) fn shape(&mut self) -> Result<Option<(String, Range<usize>)>, Fault> {
        let flag = self.rest().starts_with(FLAG.0).then_some(&FLAG);
        let mut at_bracket = *self;
        at_bracket.blanks();
        let shape = SHAPES
            .iter()
            .find(|(open, _)| at_bracket.rest().starts_with(open));
        match (flag, shape) {
            (Some((open, close)), _) => self.bracketed(open, close).map(Some),
            (None, Some((open, close))) => {
                *self = at_bracket;
                self.bracketed(open, close).map(Some)
            }
            (None, None) => Ok(None),
        }
    }

    /// Reads a label from `open`, which stands here, to `close`.
    fn bracketed(&mut self, open: &str, close: &str) -> Result<(String, Range<usize>), Fault> {
        let start = self.at;
        let opened = start..start + open.len();
        self.at = opened.end;
        self.blanks();
        let raw = if self.peek() == Some('"') {
            let raw = self.quoted()?;
            self.blanks();
            if !self.eat(close) {
                return Err(unclosed(opened, open, close));
            }
            raw
        } else {
            let from = self.at;
            let line = &self.text[from..self.line_end()];
            let Some(length) = line.find(close) else {
                return Err(unclosed(opened, open, close));
            };
            let raw = line[..length].trim();
            // A bracket of the same kind inside: the one before it was never closed, or the label has
            // brackets of its own. Only quotation marks can tell.
            if raw.contains(&open[..1]) {
                return Err(unclosed(opened, open, close));
            }
            self.at = from + length + close.len();
            slanted(open, raw)
        };
        let words = label::words(raw);
        if words.is_empty() {
            return Err(fault(
                start..self.at,
                Text::fixed("kotak ini tidak berlabel", "this box has an empty label"),
                Text::fixed(
                    "tulis labelnya di dalam kurung, atau hapus kurungnya",
                    "write the label between the brackets, or delete them",
                ),
            ));
        }
        Ok((words, start..self.at))
    }

    /// Reads the text in quotation marks that begins here; it ends on its line.
    pub(super) fn quoted(&mut self) -> Result<&'t str, Fault> {
        let start = self.at;
        let line = &self.text[start + 1..self.line_end()];
        let Some(length) = line.find('"') else {
            return Err(fault(
                start..start + 1,
                Text::fixed(
                    "tanda kutip dibuka dan tidak ditutup di baris ini",
                    "a quotation mark is opened and not closed on this line",
                ),
                Text::fixed(
                    "tutup dengan `\"`; baris baru di dalam label: `<br>`; tanda kutip di dalam label: `#quot;`",
                    "close it with `\"`; a line break inside a label: `<br>`; a quotation mark inside: `#quot;`",
                ),
            ));
        };
        self.at = start + 1 + length + 1;
        Ok(&line[..length])
    }

    /// Returns whether an arrow, or what looks like one, begins here.
    pub(super) fn is_arrow(&self) -> bool {
        let rest = self.rest();
        let begins = |signs: &[&str]| signs.iter().any(|sign| rest.starts_with(sign));
        let has_mangled = self.peek().is_some_and(|c| MANGLED.contains(&c));
        has_mangled || begins(&["-", "==", "=>", "~~~", "<-", "<="]) || self.is_two_headed()
    }

    /// Returns whether an arrow with a mark at its beginning stands here: `o--o`, `x--x`.
    fn is_two_headed(&self) -> bool {
        let lines = ["--", "==", "-."];
        self.rest()
            .strip_prefix(['o', 'x', '<'])
            .is_some_and(|rest| lines.iter().any(|line| rest.starts_with(line)))
    }

    /// Reads the arrow that begins here, with its label.
    pub(super) fn arrow(&mut self) -> Result<Arrow, Fault> {
        let start = self.at;
        if self.is_two_headed() {
            return Err(fault(
                self.word_place(),
                Text::fixed(
                    "panah berkepala dua tidak dibaca",
                    "arrows with two heads are not read",
                ),
                Text::fixed(
                    "tulis dua panah: `A --> B` dan `B --> A`",
                    "write two arrows: `A --> B` and `B --> A`",
                ),
            ));
        }
        if self.rest().starts_with("~~~") {
            self.skip(|c| c == '~');
            return Ok(Arrow {
                label: None,
                place: start..self.at,
                invisible: true,
            });
        }
        let between = self.line(start)?;
        let drawn = start..self.at;
        let mut after = *self;
        after.blanks();
        let piped = if between.is_none() && after.peek() == Some('|') {
            *self = after;
            Some(self.piped()?)
        } else {
            None
        };
        let label = between
            .or(piped)
            .map(label::words)
            .filter(|words| !words.is_empty());
        Ok(Arrow {
            label,
            place: drawn,
            invisible: false,
        })
    }

    /// Goes over the line of an arrow; gives the label written inside it: `-- label -->`.
    fn line(&mut self, start: usize) -> Result<Option<&'t str>, Fault> {
        let rest = self.rest();
        let (sign, opening) = if rest.starts_with("-.") {
            ('.', "-.")
        } else if rest.starts_with("--") {
            ('-', "--")
        } else if rest.starts_with("==") {
            ('=', "==")
        } else {
            return Err(self.no_arrow());
        };
        if self.finish(opening, sign)? {
            return Ok(None);
        }
        self.at = start + opening.len();
        self.inner(start, opening, sign).map(Some)
    }

    /// Goes over a whole arrow without a label inside; `false` where only the beginning of one stands here.
    fn finish(&mut self, opening: &str, sign: char) -> Result<bool, Fault> {
        let start = self.at;
        self.at += opening.len();
        self.skip(|c| c == sign);
        let ends = if sign == '.' { self.eat("-") } else { true };
        let length = self.at - start;
        if self.rest().starts_with("&gt;") {
            self.at = start;
            return Err(self.no_arrow());
        }
        let is_open = sign == '.' || length > opening.len();
        Ok(ends && (self.head() || is_open))
    }

    /// Goes over the head of an arrow: `>`, or `o` and `x` where no id begins with them.
    fn head(&mut self) -> bool {
        let mut chars = self.rest().chars();
        let (first, second) = (chars.next(), chars.next());
        let is_head = match first {
            Some('>') => true,
            Some('o' | 'x') => !second.is_some_and(|c| c.is_alphanumeric() || c == '_'),
            _ => false,
        };
        if is_head {
            self.at += 1;
        }
        is_head
    }

    /// Reads the label inside an arrow that began at `start` with `opening`, and the end of the arrow.
    fn inner(&mut self, start: usize, opening: &str, sign: char) -> Result<&'t str, Fault> {
        let closing = match sign {
            '.' => ".-",
            '=' => "==",
            _ => "--",
        };
        let unclosed = || {
            fault(
                start..start + opening.len(),
                crate::text!(
                    id: "`{opening}` membuka label panah, tetapi panahnya tidak ditutup di baris ini",
                    en: "`{opening}` opens the label of an arrow, but the arrow does not end on this line"
                ),
                Text::fixed(
                    "tulis `-->` untuk panah, atau `-->|label|` untuk panah berlabel",
                    "write `-->` for an arrow, or `-->|label|` for one with a label",
                ),
            )
        };
        self.blanks();
        let from = self.at;
        let raw = if self.peek() == Some('"') {
            let raw = self.quoted()?;
            self.blanks();
            raw
        } else {
            let line = &self.text[from..self.line_end()];
            let length = line.find(closing).ok_or_else(unclosed)?;
            self.at = from + length;
            line[..length].trim()
        };
        let closes = self.at;
        if !self.eat(closing) {
            return Err(unclosed());
        }
        self.skip(|c| c == sign || (sign == '.' && c == '-'));
        let long = self.at - closes > closing.len();
        if self.head() || long || sign == '.' {
            Ok(raw)
        } else {
            Err(unclosed())
        }
    }

    /// Reads the label of an arrow between bars: `|label|`.
    fn piped(&mut self) -> Result<&'t str, Fault> {
        let start = self.at;
        let unclosed = || {
            fault(
                start..start + 1,
                Text::fixed(
                    "label panah dibuka dengan `|` dan tidak ditutup di baris ini",
                    "the label of an arrow is opened with `|` and not closed on this line",
                ),
                Text::fixed("tulis `-->|label|`", "write `-->|label|`"),
            )
        };
        self.at += 1;
        self.blanks();
        if self.peek() == Some('"') {
            let raw = self.quoted()?;
            self.blanks();
            return if self.eat("|") {
                Ok(raw)
            } else {
                Err(unclosed())
            };
        }
        let from = self.at;
        let line = &self.text[from..self.line_end()];
        let length = line.find('|').ok_or_else(unclosed)?;
        self.at = from + length + 1;
        Ok(&line[..length])
    }

    /// Makes the fault of something that looks like an arrow and is none.
    fn no_arrow(&self) -> Fault {
        let is_sign = |c: char| MANGLED.contains(&c) || matches!(c, '-' | '=' | '>' | '<');
        let rest = self.rest();
        let mut length = rest.len() - rest.trim_start_matches(is_sign).len();
        if rest[length..].starts_with("&gt;") {
            length += "&gt;".len();
        }
        let written = &rest[..length];
        let mut note = fault(
            self.at..self.at + length,
            crate::text!(id: "`{written}` bukan panah", en: "`{written}` is no arrow"),
            Text::fixed("panah ditulis `-->`", "an arrow is written `-->`"),
        );
        note.replacement = Some("-->".to_owned());
        note
    }
}

/// Returns the label of a slanted shape (`[/label/]`) without its slants.
fn slanted<'t>(open: &str, raw: &'t str) -> &'t str {
    let inner = raw
        .strip_prefix(['/', '\\'])
        .and_then(|raw| raw.strip_suffix(['/', '\\']));
    match inner {
        Some(inner) if open == "[" => {
            let inner = inner.trim();
            let bare = inner
                .strip_prefix('"')
                .and_then(|raw| raw.strip_suffix('"'));
            bare.unwrap_or(inner)
        }
        _ => raw,
    }
}

/// Makes the fault of a bracket that is not closed.
fn unclosed(place: Range<usize>, open: &str, close: &str) -> Fault {
    fault(
        place,
        crate::text!(
            id: "kurung `{open}` dibuka dan tidak ditutup dengan `{close}`",
            en: "the bracket `{open}` is opened and not closed with `{close}`"
        ),
        crate::text!(
            id: "tutup dengan `{close}` di baris yang sama; label yang memuat kurung diapit tanda kutip: `{open}\"label\"{close}`",
            en: "close it with `{close}` on the same line; put a label with brackets in quotation marks: `{open}\"label\"{close}`"
        ),
    )
}
