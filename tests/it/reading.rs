//! What a reader gets of a document: the words of a page, of Markdown and of a PDF, white space folded.

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

/// Elements whose words are no part of the text: navigation, drawings, styles.
const SILENT: &[&str] = &["nav", "svg", "style", "script"];

/// Returns the words of `<main>` of a page, without navigation and drawings.
pub fn html(page: &str) -> String {
    let (_, rest) = page.split_once("<main").expect("a page has <main>");
    let (main, _) = rest.split_once("</main>").expect("<main> is closed");
    let mut words = String::new();
    // The rest of the start tag of <main>.
    let mut rest = main.split_once('>').expect("<main> is a tag").1;
    while let Some((before, after)) = rest.split_once('<') {
        words.push_str(before);
        let name: String = after
            .chars()
            .take_while(|c| c.is_ascii_alphanumeric())
            .collect();
        rest = match SILENT.contains(&name.as_str()) {
            true => {
                let end = format!("</{name}>");
                after.split_once(&end).expect("elements are closed").1
            }
            false => after.split_once('>').expect("tags are closed").1,
        };
        words.push(' ');
    }
    words.push_str(rest);
    unescape(&words)
}

/// Puts characters for the references that the templates write.
pub fn unescape(text: &str) -> String {
    let references = [
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&#34;", "\""),
        ("&#39;", "'"),
        ("&#x27;", "'"),
        ("&#x2f;", "/"),
        ("&#x2F;", "/"),
        ("&nbsp;", "\u{a0}"),
        ("&amp;", "&"),
    ];
    references
        .iter()
        .fold(text.to_owned(), |text, (from, to)| text.replace(from, to))
}

/// Returns the words of a Markdown text, without code (diagrams).
pub fn markdown(text: &str) -> String {
    let mut words = String::new();
    let mut in_code = false;
    let options =
        Options::all() - Options::ENABLE_SMART_PUNCTUATION - Options::ENABLE_HEADING_ATTRIBUTES;
    for event in Parser::new_ext(text, options) {
        match event {
            Event::Start(Tag::CodeBlock(_)) => in_code = true,
            Event::End(TagEnd::CodeBlock) => in_code = false,
            Event::Text(text) | Event::Code(text) if !in_code => words.push_str(&text),
            Event::Start(Tag::Strong | Tag::Emphasis | Tag::Link { .. })
            | Event::End(TagEnd::Strong | TagEnd::Emphasis | TagEnd::Link) => {}
            _ => words.push(' '),
        }
    }
    words
}

/// Returns `text` without white space and soft breaks: a line end is no part of a text.
pub fn squeeze(text: &str) -> String {
    text.chars()
        .filter(|c| !c.is_whitespace())
        .filter(|c| !matches!(c, '\u{ad}' | '\u{200b}' | '\u{2060}' | '\u{feff}'))
        .collect()
}

/// Returns which of `texts` is the first that `whole` lacks after those before it, and the words there.
pub fn first_missing(whole: &str, texts: &[String]) -> Option<String> {
    let whole = squeeze(whole);
    let mut from = 0;
    for (index, text) in texts.iter().enumerate() {
        let wanted = squeeze(text);
        let Some(at) = whole[from..].find(&wanted) else {
            let before: String = whole[..from].chars().rev().take(50).collect();
            let before: String = before.chars().rev().collect();
            let after: String = whole[from..].chars().take(200).collect();
            let elsewhere = match whole.contains(&wanted) {
                true => "it stands elsewhere: the order differs",
                false => "it stands nowhere",
            };
            return Some(format!(
                "text {index} {text:?} is missing ({elsewhere})\n    after  …{before}\n    before {after}…"
            ));
        };
        from += at + wanted.len();
    }
    None
}

#[test]
fn words_of_a_page_are_those_of_main() {
    let page = "<body>x<main id=\"a\"><nav>y</nav><p>Satu &lt;dua&gt;</p><svg><text>z</text></svg><b>tiga</b></main>w";
    assert_eq!(squeeze(&html(page)), "Satu<dua>tiga");
}

#[test]
fn words_of_markdown_are_unescaped_and_without_code() {
    let text = "# Satu\n\n```mermaid\nx\n```\n\n- **dua**tiga \\*\n";
    assert_eq!(squeeze(&markdown(text)), "Satuduatiga*");
}

#[test]
fn what_is_missing_is_told_with_its_surroundings() {
    let texts = ["a b".to_owned(), "d".to_owned(), "c".to_owned()];
    assert_eq!(first_missing("a\u{a0}b c d", &texts[..2]), None);
    let told = first_missing("a b c d", &texts).expect("c stands before d");
    assert!(told.contains("the order differs"), "{told}");
}
