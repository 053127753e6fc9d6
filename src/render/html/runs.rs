//! Runs of text as markup.

use minijinja::Value;

use crate::render::link;
use crate::view::Mark;
use crate::view::Run;

/// Bytes above which a stretch without a blank is no word: "mempertanggungjawabkannya" has 25.
const LONGEST_WORD: usize = 40;

/// Characters of such a stretch that stay together: two fit beside each other at 320 px.
const LONG_WORD_PIECE: usize = 12;

/// Whether links of runs become links.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Links {
    /// They do.
    Kept,
    /// They do not, since the runs stand inside a link already.
    Dropped,
}

/// Returns `runs` as finished markup: escaped, with links, weight and marks.
pub(super) fn markup(runs: &[Run], links: Links) -> Value {
    Value::from_safe_string(html(runs, links))
}

/// Returns the address of `run`, where it has one that may be followed.
pub(super) fn address(run: &Run) -> Option<&str> {
    run.link
        .as_deref()
        .filter(|address| link::is_allowed(address))
}

fn html(runs: &[Run], links: Links) -> String {
    let mut out = String::with_capacity(runs.iter().map(|run| run.text.len() + 16).sum());
    for run in runs {
        push_run(&mut out, run, links);
    }
    out
}

fn push_run(out: &mut String, run: &Run, links: Links) {
    let address = address(run).filter(|_| links == Links::Kept);
    let mark = run.mark.map(mark_tag);
    // The hidden words say to the ear what line and colour say to the eye.
    if let Some((tag, word)) = mark {
        out.extend(["<", tag, "><span class=\"vh\">", word, ": </span>"]);
    }
    if let Some(address) = address {
        out.push_str("<a href=\"");
        push_escaped(out, address);
        out.push_str("\">");
    }
    if run.strong {
        out.push_str("<b>");
    }
    if run.emphasis {
        out.push_str("<em>");
    }
    push_text(out, run);
    if run.emphasis {
        out.push_str("</em>");
    }
    if run.strong {
        out.push_str("</b>");
    }
    if address.is_some() {
        out.push_str("</a>");
    }
    if let Some((tag, _)) = mark {
        out.extend(["</", tag, ">"]);
    }
}

/// Returns the element of a mark and the words that are heard before it.
fn mark_tag(mark: Mark) -> (&'static str, &'static str) {
    match mark {
        Mark::Added => ("ins", "ditambahkan"),
        Mark::Removed => ("del", "dihapus"),
    }
}

/// Writes the words; a mail address may break after its `@`, where a reader expects it.
fn push_text(out: &mut String, run: &Run) {
    let is_mail = run
        .link
        .as_deref()
        .is_some_and(|to| to.starts_with("mailto:"));
    match run.text.split_once('@') {
        Some((name, host)) if is_mail => {
            push_words(out, name);
            out.push_str("@<wbr>");
            push_words(out, host);
        }
        _ => push_words(out, &run.text),
    }
}

/// Writes `text`; stretches without a blank may break where they are longer than any word.
///
/// Cells of tables are as wide as their longest word, so that "60 hari kerja" stays whole; an address
/// pasted into one would push the table out of a telephone.
fn push_words(out: &mut String, text: &str) {
    for word in text.split_inclusive(' ') {
        if word.len() <= LONGEST_WORD {
            push_escaped(out, word);
            continue;
        }
        let mut rest = word;
        while let Some((at, _)) = rest.char_indices().nth(LONG_WORD_PIECE) {
            let (piece, after) = rest.split_at(at);
            push_escaped(out, piece);
            out.push_str("<wbr>");
            rest = after;
        }
        push_escaped(out, rest);
    }
}

/// Writes `text` so that it is text in content and in quoted attributes.
pub(super) fn push_escaped(out: &mut String, text: &str) {
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            // HTML refuses these; they carry no meaning.
            c if c.is_control() && !c.is_ascii_whitespace() => {}
            c => out.push(c),
        }
    }
}
