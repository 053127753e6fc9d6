//! Runs of text as markup.

use minijinja::Value;

use crate::render::link;
use crate::view::Mark;
use crate::view::Run;
use crate::view::kata_beda;

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
    // One sign for what goes on under one mark, whatever its looks; each note is one by itself.
    let goes_on = |a: &Run, b: &Run| a.mark == b.mark && a.mark != Some(Mark::Note);
    for stretch in runs.chunk_by(goes_on) {
        let mark = stretch.first().and_then(|run| run.mark).map(mark_tags);
        if let Some((open, _)) = &mark {
            // What is new may stand on the line below what it takes the place of.
            if out.ends_with("</del>") {
                out.push_str("<wbr>");
            }
            out.push_str(open);
        }
        stretch
            .iter()
            .for_each(|run| push_run(&mut out, run, links));
        if let Some((_, close)) = mark {
            out.push_str(close);
        }
    }
    out
}

fn push_run(out: &mut String, run: &Run, links: Links) {
    let address = address(run).filter(|_| links == Links::Kept);
    if let Some(address) = address {
        out.push_str("<a href=\"");
        push_escaped(out, address);
        out.push_str("\">");
    }
    if run.mark == Some(Mark::Note) && address.is_some() {
        // A number alone says nothing to the ear.
        out.extend(["<span class=\"vh\">", kata_beda::PERUBAHAN, " </span>"]);
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
}

/// Returns what stands before and after words with a mark: the hidden words say to the ear what line and
/// colour say to the eye.
fn mark_tags(mark: Mark) -> (String, &'static str) {
    let open = |tag: &str, word: &str| format!("<{tag}><span class=\"vh\">{word}: </span><span>");
    match mark {
        Mark::Added => (open("ins", kata_beda::DITAMBAH), "</span></ins>"),
        Mark::Removed => (open("del", kata_beda::DIHAPUS), "</span></del>"),
        Mark::Note => ("<span class=\"rujuk\">".to_owned(), "</span>"),
    }
}

/// Writes the words; an address may break where a reader expects it: that of mail after its `@`, that of
/// the web before a dot or after a slash.
fn push_text(out: &mut String, run: &Run) {
    let leads = |scheme: &str| run.link.as_deref().is_some_and(|to| to.starts_with(scheme));
    let is_address = !run.text.contains(char::is_whitespace);
    match run.text.split_once('@') {
        Some((name, host)) if leads("mailto:") => {
            push_escaped(out, name);
            out.push_str("@<wbr>");
            push_escaped(out, host);
        }
        None if leads("http") && is_address => push_web(out, &run.text),
        _ => push_escaped(out, &run.text),
    }
}

/// Writes a web address with places to break.
fn push_web(out: &mut String, address: &str) {
    for part in address.split_inclusive('/') {
        for (index, label) in part.split('.').enumerate() {
            if index > 0 {
                out.push_str("<wbr>.");
            }
            push_escaped(out, label);
        }
        if part.ends_with('/') {
            out.push_str("<wbr>");
        }
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
