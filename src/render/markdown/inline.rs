//! Runs of text as one line of Markdown.

use crate::render::link;
use crate::view::Mark;
use crate::view::Run;

/// Where a line stands; decides what could be read as a mark of a block.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    /// At the start of a line: `-`, `1.`, `>` and others would open a block.
    Start,
    /// Behind other words of the line.
    Within,
    /// In a cell of a table: `|` would end it.
    Cell,
}

/// Returns `runs` as one line: escaped, with links, weight and marks.
pub(super) fn line(runs: &[Run], place: Place) -> String {
    let mut out = String::new();
    let mut rest = runs;
    let mut is_after_mark = false;
    while let [run, after @ ..] = rest {
        rest = after;
        if run.text.is_empty() {
            continue;
        }
        let next = after.iter().find_map(|run| run.text.chars().next());
        is_after_mark = push_run(
            &mut out,
            run,
            Around {
                next,
                is_after_mark,
            },
            place,
        );
    }
    finish(out.trim_matches([' ', '\t']), place)
}

/// Returns `words` semibold, at the start of a line or within it.
pub(super) fn strong(words: &str) -> String {
    line(&[Run::strong(words)], Place::Within)
}

/// What stands around a run.
#[derive(Clone, Copy)]
struct Around {
    /// First character of the words behind it.
    next: Option<char>,
    /// Whether the run before ended with a mark such as `**`, to which another must not be joined.
    is_after_mark: bool,
}

/// Writes a run; returns whether it ended with a mark of emphasis.
fn push_run(out: &mut String, run: &Run, around: Around, place: Place) -> bool {
    let words = escape(&collapse(&run.text), place);
    let tag = run.mark.map(|mark| match mark {
        Mark::Added => "ins",
        Mark::Removed => "del",
        Mark::Note => "sup",
    });
    let address = run
        .link
        .as_deref()
        .filter(|address| link::is_allowed(address));
    if let Some(tag) = tag {
        out.push_str(&format!("<{tag}>"));
    }
    if address.is_some() {
        // An exclamation mark before a link would make it a picture.
        if out.ends_with('!') {
            out.insert(out.len() - 1, '\\');
        }
        out.push('[');
    }
    let is_marked = push_emphasis(out, run, &words, around, address.is_some() || tag.is_some());
    if let Some(address) = address {
        out.push_str(&format!("]({})", escape_address(address, place)));
    }
    if let Some(tag) = tag {
        out.push_str(&format!("</{tag}>"));
    }
    is_marked && address.is_none() && tag.is_none()
}

/// Writes `words` with weight; stars where they are certain to be read as marks, else elements.
///
/// Stars open and close only beside certain characters, and two runs of them in a row are read as one;
/// elements always work. Returns whether it wrote stars.
fn push_emphasis(
    out: &mut String,
    run: &Run,
    words: &str,
    around: Around,
    is_enclosed: bool,
) -> bool {
    if !run.strong && !run.emphasis || words.trim().is_empty() {
        out.push_str(words);
        return false;
    }
    if !around.is_after_mark && can_star(out, words, around.next, is_enclosed) {
        let stars = "*".repeat(usize::from(run.emphasis) + 2 * usize::from(run.strong));
        out.push_str(&format!("{stars}{words}{stars}"));
        return true;
    }
    let tags = [("strong", run.strong), ("em", run.emphasis)];
    for (tag, _) in tags.iter().filter(|(_, used)| *used) {
        out.push_str(&format!("<{tag}>"));
    }
    out.push_str(words);
    for (tag, _) in tags.iter().rev().filter(|(_, used)| *used) {
        out.push_str(&format!("</{tag}>"));
    }
    false
}

/// Returns whether stars round `words` open and close, whatever parser reads them.
///
/// The rule of CommonMark is that stars beside a letter or digit do; beside punctuation only where the
/// other side is blank or the end of the line.
fn can_star(before: &str, words: &str, next: Option<char>, is_enclosed: bool) -> bool {
    let is_edge = |c: Option<char>| c.is_none_or(|c| c == ' ');
    let first = words.chars().next();
    let last = words.chars().next_back();
    let opens = first.is_some_and(is_letter)
        || first.is_some_and(|c| c.is_ascii_punctuation())
            && is_edge(before.chars().next_back())
            && !is_enclosed;
    let closes = last.is_some_and(is_letter)
        || last.is_some_and(|c| c.is_ascii_punctuation()) && is_edge(next) && !is_enclosed;
    opens && closes
}

/// Returns whether `c` is a letter or digit for CommonMark too, which takes letters in circles and squares
/// for symbols.
fn is_letter(c: char) -> bool {
    c.is_alphanumeric() && !matches!(c, '\u{2000}'..='\u{2bff}' | '\u{1f000}'..='\u{1faff}')
}

/// Returns `text` with each stretch of blanks, line ends and control characters as one blank.
///
/// No-break spaces stay. Markdown knows no other way to write a blank that is not folded.
fn collapse(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        let c = if c == ' ' || c.is_control() { ' ' } else { c };
        if c != ' ' || !out.ends_with(' ') {
            out.push(c);
        }
    }
    out
}

/// Escapes what is markup anywhere in a line.
///
/// Besides CommonMark: `~` strikes out, `|` parts cells, `$` opens mathematics, `#12` is a reference to
/// an issue, `{` opens attributes, `^` raises, `www.` and `https:` become links by themselves.
fn escape(text: &str, place: Place) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    let mut chars = text.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let next = chars.peek().map(|(_, next)| *next);
        match c {
            // In a cell the backslash before a bar is read twice by some parsers.
            '|' if place == Place::Cell => out.push_str("&#124;"),
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '|' | '~' | '$' | '#' | '{' | '^' => {
                out.extend(['\\', c])
            }
            '&' if next.is_none_or(|c| c == '#' || c.is_ascii_alphanumeric()) => {
                out.push_str("\\&")
            }
            ':' if next == Some('/') => out.push_str("\\:"),
            '.' if ends_with_www(&text[..at]) => out.push_str("\\."),
            c => out.push(c),
        }
    }
    out
}

fn ends_with_www(text: &str) -> bool {
    text.len() >= 3 && text.as_bytes()[text.len() - 3..].eq_ignore_ascii_case(b"www")
}

/// Escapes an address between brackets; blanks and controls never get here.
fn escape_address(address: &str, place: Place) -> String {
    let mut out = String::with_capacity(address.len());
    for c in address.chars() {
        match c {
            '|' if place == Place::Cell => out.push_str("%7C"),
            '\\' | '(' | ')' | '<' | '>' | '*' | '_' | '[' | ']' | '`' | '|' | '~' | '&' | '$'
            | '{' => {
                out.extend(['\\', c]);
            }
            c => out.push(c),
        }
    }
    out
}

/// Escapes what would open a block at the start of a line.
fn finish(words: &str, place: Place) -> String {
    if place != Place::Start {
        return words.to_owned();
    }
    if words.starts_with(['-', '+', '=', '>', ':']) {
        return format!("\\{words}");
    }
    let digits = words.bytes().take_while(u8::is_ascii_digit).count();
    match words.as_bytes().get(digits) {
        Some(b'.' | b')') if digits > 0 => format!("{}\\{}", &words[..digits], &words[digits..]),
        _ => words.to_owned(),
    }
}
