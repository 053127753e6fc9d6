use proptest::prelude::*;
use pulldown_cmark::Event;
use pulldown_cmark::Options;
use pulldown_cmark::Parser;
use pulldown_cmark::Tag;
use pulldown_cmark::TagEnd;

use super::letters;
use crate::render::sample;
use crate::view::Block;
use crate::view::Document;
use crate::view::Mark;
use crate::view::Run;

fn standard(doc: &Document) -> String {
    super::standard(doc).expect("the shipped templates render")
}

/// Returns the words that a reader sees, by paragraph, item or cell; code is left out.
fn read(markdown: &str) -> Vec<String> {
    let mut out = vec![String::new()];
    let mut is_code = false;
    // Attributes of headings are an extension of this parser; neither GitHub nor GitLab knows them.
    let options =
        Options::all() - Options::ENABLE_SMART_PUNCTUATION - Options::ENABLE_HEADING_ATTRIBUTES;
    for event in Parser::new_ext(markdown, options) {
        match event {
            Event::Start(Tag::CodeBlock(_)) => is_code = true,
            Event::End(TagEnd::CodeBlock) => is_code = false,
            Event::Text(text) if !is_code => last(&mut out).push_str(&text),
            Event::Text(_) => {}
            Event::InlineHtml(tag) if &*tag == "<br>" => out.push(String::new()),
            Event::InlineHtml(tag) => assert!(
                [
                    "<strong>",
                    "</strong>",
                    "<em>",
                    "</em>",
                    "<ins>",
                    "</ins>",
                    "<del>",
                    "</del>"
                ]
                .contains(&&*tag),
                "{tag} came through"
            ),
            Event::HardBreak | Event::Start(_) | Event::Rule => {
                if is_block(&event) {
                    out.push(String::new());
                }
            }
            Event::End(_) => {}
            other => panic!("{other:?} came through"),
        }
    }
    // A viewer folds blanks, also where two runs meet.
    out.iter()
        .map(|line| folded(line))
        .filter(|line| !line.is_empty())
        .collect()
}

fn last(lines: &mut [String]) -> &mut String {
    lines.last_mut().expect("begins with one")
}

fn is_block(event: &Event<'_>) -> bool {
    !matches!(
        event,
        Event::Start(Tag::Strong | Tag::Emphasis | Tag::Link { .. })
    )
}

/// Returns `text` as the writer folds it.
fn folded(text: &str) -> String {
    let blanks: String = text
        .chars()
        .map(|c| if c.is_control() { ' ' } else { c })
        .collect();
    blanks
        .split(' ')
        .filter(|word| !word.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

/// Asserts that every text of `doc` is read back, in order.
fn assert_read_back(doc: &Document) {
    let markdown = standard(doc);
    let lines = read(&markdown);
    let mut rest = lines.as_slice();
    for text in sample::texts(doc) {
        let text = folded(&text);
        let at = rest.iter().position(|line| line.contains(&text));
        let at = at.unwrap_or_else(|| panic!("`{text}` is missing in {rest:#?}\n{markdown}"));
        rest = &rest[at..];
    }
}

#[test]
fn samples_are_read_back() {
    for doc in [sample::founding(), sample::contoh(), sample::ringkas()] {
        assert_read_back(&doc);
    }
}

#[test]
fn markup_in_texts_is_literal() {
    for text in [
        "*a* _b_ **c** __d__ ~~e~~ `f` ``g``",
        "# a #",
        "1. a",
        "12) a",
        "- a",
        "+ a",
        "> a",
        "=== ",
        "---",
        "***",
        "~~~",
        "```",
        "<script>alert(1)</script>",
        "<!-- a",
        "<https://a.example>",
        "&amp; &#35; &copy",
        "a | b \\| c \\",
        "[a](b) ![c](d) [^e] [ ] [x]",
        "https://a.example www.a.example a@b.example",
        "$a$ $$b$$",
        "a {#b} c",
        ": a",
        "    a",
        "\ta",
        "a\nb\r\n\r\n# c",
        "\\",
        "!",
        "#12 @a !3",
        "a\u{a0}b",
        "\u{a0}",
        "^a^",
        "~a~",
        "[[a]]",
        "a\\",
        "*",
        "(c)",
        "+++",
        "a::b",
        "www",
        "%%",
        "|",
        "a |",
        "\u{feff}a",
        "\u{2028}a",
        ":::a",
    ] {
        assert_read_back(&sample::with_texts(|_| text.to_owned()));
    }
}

/// These began a line without being escaped for it: an agency could open a quotation.
#[test]
fn names_of_agencies_and_foot_open_no_block() {
    let mut doc = sample::contoh();
    doc.agencies[1].name = "> Dinas".to_owned();
    doc.foot = "1. Ditetapkan".to_owned();
    let markdown = standard(&doc);
    assert!(markdown.contains("\n\\> Dinas, Pemerintah Kota Contoh\n"));
    assert!(markdown.ends_with("\n1\\. Ditetapkan\n"));
}

#[test]
fn letters_go_on_after_z() {
    assert_eq!(
        [1, 26, 27, 52, 53, 703].map(letters),
        ["a", "z", "aa", "az", "ba", "aaa"]
    );
}

#[test]
fn lists_in_a_row_stay_apart() {
    let markdown = standard(&sample::contoh());
    assert!(markdown.contains("- Butir kedua, lihat [denah](https://contoh.go.id/denah)\n\n* Butir daftar lain\n\n3. Urutan ketiga\n"));
}

#[test]
fn letters_stand_in_the_text_of_bullets() {
    let mut doc = sample::contoh();
    if let Some(Block::List { items, .. }) = sample::blocks_mut(&mut doc).nth(1) {
        items[0]
            .text
            .extend([Run::plain(" "), Run::link("F-0.01", "formulir/f-0.01.pdf")]);
    }
    let markdown = standard(&doc);
    assert!(markdown.contains("\n- a. Formulir pendaftaran [F-0.01](formulir/f-0.01.pdf)\\\n  asli · 1\u{a0}lembar · meterai Rp10.000 · formulir F-0.01\n"));
    assert!(markdown.contains("\n- b. Tanda pengenal, salah satu dari:\\\n  salinan · 1\u{a0}rangkap\n  - KTP\n  - atau SIM\n"));
    assert!(markdown.contains(
        "\n  - atau Kartu pelajar\\\n    hanya bila belum berusia 17\u{a0}tahun\n    - sisi depan\n"
    ));
    assert!(standard(&sample::lettered_past_z()).contains("\n- aa. Surat pernyataan\n"));
}

#[test]
fn steps_keep_numbers_and_branches() {
    let markdown = standard(&sample::contoh());
    assert!(markdown.contains(
        "\n2. **Petugas loket** · 10\u{a0}menit\\\n   Memeriksa kelengkapan berkas\\\n   Kelengkapan: berkas permohonan\\\n   \
         Keluaran: tanda terima\\\n   Berkas diperiksa **di depan pemohon**.\n   - Bila **lengkap**, ke langkah\u{a0}4.\n"
    ));
    assert!(markdown.contains("\n```mermaid\nflowchart TD\n"));
}

#[test]
fn amounts_are_aligned_and_groups_are_rows() {
    let markdown = standard(&sample::contoh());
    assert!(markdown.contains("\n| Layanan | Tarif |\n| --- | ---: |\n| **Perorangan** |  |\n| Penerbitan baru | Gratis |\n"));
    assert!(markdown.contains("| Pengesahan salinan <br>per lembar | Rp5.000 |\n"));
}

#[test]
fn changes_are_elements() {
    assert!(standard(&sample::redlined()).contains(" · <del>2 hari</del><ins>**3 hari**</ins>\n"));
}

#[test]
fn harmful_links_are_dropped() {
    let mut doc = sample::contoh();
    doc.facts = vec![vec![Run::link("teks", "javascript:alert(1)")]];
    assert!(!standard(&doc).contains("javascript"));
}

/// Text that is likely to be read as markup, or any text at all.
fn any_text() -> impl Strategy<Value = String> {
    prop_oneof![
        "[-a1 *_`#<>|\\[\\]()!&;.:~$+=\\\\{}/@w\u{a0}\n]{0,24}",
        "\\PC{0,24}",
        any::<String>(),
    ]
}

#[test]
fn a_letter_in_a_circle_is_bold_by_tags() {
    // CommonMark takes it for a symbol, beside which stars open nothing behind a letter.
    let runs = [Run::plain("1"), Run::strong("\u{24e7}a"), Run::plain("b")];
    assert_eq!(
        super::inline::line(&runs, super::inline::Place::Within),
        "1<strong>\u{24e7}a</strong>b"
    );
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn every_text_is_read_back(texts in prop::collection::vec(any_text(), 1..40)) {
        let mut next = texts.iter().cycle();
        assert_read_back(&sample::with_texts(|_| next.next().cloned().unwrap_or_default()));
    }

    #[test]
    fn runs_join_as_they_are(
        runs in prop::collection::vec((any_text(), any::<bool>(), any::<bool>(), 0..4_u8), 1..6)
    ) {
        let runs: Vec<Run> = runs
            .into_iter()
            .map(|(text, strong, emphasis, kind)| Run {
                text,
                strong,
                emphasis,
                link: (kind == 1).then(|| "https://a.example/b_c*(d)?e&amp;f".to_owned()),
                mark: [None, None, Some(Mark::Added), Some(Mark::Removed)][usize::from(kind)],
            })
            .collect();
        let mut doc = sample::contoh();
        doc.notes = vec![runs.clone()];
        doc.parts[0].components[0].blocks = vec![Block::Paragraph { text: runs }];
        assert_read_back(&doc);
    }
}
