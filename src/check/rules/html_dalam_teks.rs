//! `SP0318`: tags of HTML in a text.

use std::ops::Range;

use crate::check::Rule;
use crate::check::Run;
use crate::check::TextContext;
use crate::diagnostic::Code;
use crate::diagnostic::Edit;
use crate::diagnostic::Fix;
use crate::diagnostic::Safety;
use crate::diagnostic::Severity;
use crate::diagnostic::Text;
use crate::source::Wording;

pub(super) const RULE: Rule = Rule {
    codes: &[Code::HTML_IN_TEXT],
    run: Run::Text(run),
};

/// The elements that come along when a page is copied. Nothing else between `<` and `>` is taken for a tag.
const ELEMENTS: [&str; 31] = [
    "a", "b", "br", "center", "code", "div", "em", "font", "h1", "h2", "h3", "h4", "h5", "h6",
    "hr", "i", "img", "li", "ol", "p", "pre", "span", "strong", "style", "sub", "sup", "table",
    "td", "tr", "u", "ul",
];

/// The names of characters that come along likewise.
const ENTITIES: [&str; 9] = [
    "&nbsp;", "&amp;", "&lt;", "&gt;", "&quot;", "&bull;", "&ndash;", "&mdash;", "&#39;",
];

fn run(cx: &mut TextContext<'_>) {
    let text = cx.text;
    let is_flow = text.wording == Wording::Flow;
    let mut found = tags(&text.words, is_flow);
    found.extend(entities(&text.words));
    found.sort_by_key(|range| range.start);
    let Some(first) = found.first() else {
        return;
    };
    let shown: String = text.words[first.clone()].chars().take(40).collect();
    let edits: Option<Vec<Edit>> = found
        .iter()
        .map(|range| {
            let words = if text.words[range.clone()].starts_with('<') {
                ""
            } else {
                " "
            };
            cx.replaceable(range, words).map(|span| Edit {
                span,
                text: words.to_owned(),
            })
        })
        .collect();
    let finding = cx.report(
        Code::HTML_IN_TEXT,
        first,
        crate::text!(id: "teks memuat kode halaman web: `{shown}`", en: "the text holds code of a web page: `{shown}`"),
    );
    if is_flow {
        // Flows are read past the tags that portals put around them.
        finding.severity = Severity::Info;
    } else {
        finding.reason = Some(Text::fixed(
            "dokumen menampilkan kode itu apa adanya kepada pembaca",
            "documents show that code to their readers as it stands",
        ));
    }
    finding.help = Some(Text::fixed(
        "hapus kodenya; daftar ditulis sebagai butir-butir YAML",
        "delete the code; a list is written as items of YAML",
    ));
    finding.fix = edits.map(|edits| Fix {
        title: Text::fixed("hapus kode halaman web", "delete the code of the web page"),
        safety: Safety::Unsafe,
        edits,
    });
}

/// Returns the tags of `text`. In a flow, `<br>` breaks the line of a label.
fn tags(text: &str, is_flow: bool) -> Vec<Range<usize>> {
    let tag = |start: usize| {
        let end = start + text[start..].find('>')? + 1;
        let inner = text[start + 1..end - 1].trim_start_matches('/');
        let name = inner.split([' ', '/', '\n']).next()?.to_ascii_lowercase();
        let is_break = is_flow && name == "br";
        (ELEMENTS.contains(&name.as_str()) && !is_break).then_some(start..end)
    };
    text.match_indices('<')
        .filter_map(|(start, _)| tag(start))
        .collect()
}

fn entities(text: &str) -> Vec<Range<usize>> {
    ENTITIES
        .iter()
        .flat_map(|entity| text.match_indices(entity))
        .map(|(at, entity)| at..at + entity.len())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::tags;

    #[test]
    fn comparisons_and_links_are_no_tags() {
        for text in [
            "a < b dan c > d",
            "<https://contoh.go.id>",
            "usia <17 tahun",
            "<nama>",
        ] {
            assert!(tags(text, false).is_empty(), "{text}");
        }
        assert_eq!(tags("x <ul style=\"y\"> z</ul>", false), [2..16, 18..23]);
        assert!(tags("A[satu<br/>dua]", true).is_empty());
    }
}
