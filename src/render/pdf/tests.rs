//! What every PDF must be, tried on the samples.

use proptest::prelude::*;
use typst::layout::Abs;
use typst::layout::Point;
use typst::text::TextItem;

use super::*;
use crate::model::Alur;
use crate::model::Gaya;
use crate::model::Simpul;
use crate::model::Sisi;
use crate::render::sample;
use crate::render::sample::founding;
use crate::view::AnswerBody;
use crate::view::Block;
use crate::view::Cell;
use crate::view::Channel;
use crate::view::Item;
use crate::view::Paper;
use crate::view::RowGroup;
use crate::view::Run;
use crate::view::Runs;
use crate::view::State;
use crate::view::plain;

/// Where the files for a look go.
const LOOK: &str = "baku-pdf";

fn samples() -> [(&'static str, Document); 7] {
    [
        ("audiensi", founding()),
        ("contoh", contoh()),
        ("panjang", long()),
        ("musuh", hostile()),
        ("sk-audiensi", sample::annex_of_draft()),
        ("sk-contoh", sample::annex()),
        ("sk-musuh", hostile_annex()),
    ]
}

/// Makes an annex in which every text is hostile, and one is endless.
fn hostile_annex() -> Document {
    let mut next = HOSTILE.into_iter().cycle();
    let mut doc = sample::annex_with_texts(|_| next.next().expect("a cycle has no end").to_owned());
    let text = vec![Run::plain("a".repeat(5000))];
    doc.parts[0].components[0]
        .blocks
        .push(Block::Paragraph { text });
    doc
}

/// Returns `doc` on paper of `width` × `height` mm.
fn on_paper(mut doc: Document, width: u32, height: u32) -> Document {
    doc.paper = Paper { width, height };
    doc
}

/// The redline, and a table that no component makes: four columns, some of long words.
fn contoh() -> Document {
    let mut doc = sample::redlined();
    let words = "Dewan pengurus kecamatan mempertanggungjawabkannya setiap tahun";
    let row = || words.split(' ').take(4).map(cell).collect();
    let rows = vec![
        row(),
        vec![
            cell("Sekali"),
            cell(words),
            cell("ya"),
            cell("dapat dikembalikan"),
        ],
    ];
    let heading = None;
    doc.parts[0].components[3].blocks.push(table(
        "Rincian",
        4,
        vec![RowGroup { heading, rows }],
        false,
    ));
    doc
}

fn cell(text: &str) -> Cell {
    Cell {
        text: vec![Run::plain(text)],
        note: None,
    }
}

fn table(caption: &str, columns: usize, groups: Vec<RowGroup>, amounts: bool) -> Block {
    Block::Table {
        caption: caption.to_owned(),
        head: (0..columns)
            .map(|n| vec![Run::plain(format!("Kolom {n}"))])
            .collect(),
        groups,
        amounts,
    }
}

/// Makes a document of many pages.
fn long() -> Document {
    let mut doc = founding();
    for component in doc.parts.iter_mut().flat_map(|part| &mut part.components) {
        let words = |block: &&Block| !matches!(block, Block::Figure { .. });
        let blocks: Vec<Block> = component.blocks.iter().filter(words).cloned().collect();
        component
            .blocks
            .extend(vec![blocks; 6].into_iter().flatten());
    }
    doc
}

/// Texts that are markup somewhere, or hard to set.
const HOSTILE: [&str; 14] = [
    "<script>alert('x')</script> & &amp;",
    "#let x = 1; #panic(\"no\") #include \"/etc/passwd\"",
    "$x^2$ *tebal* _miring_ `kode` = judul - butir @rujuk <label> ~ -- --- ... \"kutip\" 'kutip'",
    "\\ \\u{41} \\n C:\\berkas\\",
    "// komentar /* dan */ https://situs.example//a",
    "[tautan](javascript:alert(1)) {{ x }} {% x %}",
    "emoji 😀 🧾 dan bendera 🇮🇩",
    "بسم الله",
    "中文字 日本語 ꦲꦤ",
    "nol\u{200b}lebar\u{200d}gabung\u{2060}kata\u{feff}akhir",
    "kontrol\u{7}\u{0}baris\nbaru\ttab\r",
    "kanan\u{202e}kiri\u{202c} pribadi\u{e000}\u{fffe}",
    "e\u{301}\u{301}\u{301}\u{301} ﬁ ½ ‰ № €",
    "",
];

/// Makes a document in which every text is hostile.
fn hostile_texts() -> Document {
    let mut next = HOSTILE.into_iter().cycle();
    let mut doc = sample::with_texts(|_| next.next().expect("a cycle has no end").to_owned());
    doc.title = HOSTILE.join(" ");
    doc.agencies[1].name = HOSTILE.join(" ");
    doc.foot = HOSTILE[1].to_owned();
    doc.notes = HOSTILE.map(|text| vec![Run::plain(text)]).to_vec();
    doc
}

/// Makes a hostile document in which some words are endless, and tables and links do not fit.
fn hostile() -> Document {
    let mut doc = hostile_texts();
    let word = "a".repeat(5000);
    let runs = || vec![Run::plain(word.clone())];
    doc.notes.push(runs());
    for answer in &mut doc.summary {
        if let AnswerBody::Line { text } = &mut answer.body {
            *text = runs();
        }
    }
    let ragged = vec![
        vec![cell(&word), cell(HOSTILE[2]), cell(HOSTILE[3])],
        vec![cell(HOSTILE[6])],
    ];
    let links = [
        (HOSTILE[1], "javascript:alert(1)"),
        ("ke mana", "#tiada"),
        ("é", "https://situs.example/é x"),
    ];
    let value = links.map(|(text, to)| Run::link(text, to)).to_vec();
    doc.parts[0].components[0].blocks.extend([
        Block::Paragraph { text: runs() },
        Block::Fact {
            text: runs(),
            note: Some(runs()),
        },
        table(
            HOSTILE[0],
            3,
            vec![RowGroup {
                heading: Some(vec![Run::plain(HOSTILE[1])]),
                rows: ragged,
            }],
            true,
        ),
        table("kosong", 0, Vec::new(), false),
        Block::Channels {
            items: vec![Channel {
                kind: HOSTILE[0].to_owned(),
                value,
                note: Some(runs()),
            }],
        },
    ]);
    doc
}

#[test]
#[ignore = "writes files for a look"]
#[allow(clippy::disallowed_methods, reason = "the files are for whoever looks")]
fn look() {
    let folder = std::env::temp_dir().join(LOOK);
    std::fs::create_dir_all(&folder).unwrap();
    for (name, doc) in samples() {
        let pdf = pdf(&doc, None).unwrap();
        std::fs::write(folder.join(format!("{name}.pdf")), &pdf.bytes).unwrap();
    }
}

#[test]
#[ignore = "measures; compare user time, not the clock, on a busy machine"]
fn speed() {
    let doc = founding();
    for n in 0..50 {
        let mut doc = doc.clone();
        doc.title = format!("{} {n}", doc.title);
        pdf(&doc, None).unwrap();
    }
}

/// Returns whether the metadata of a file, which are never compressed, say `words`.
fn says(pdf: &Pdf, words: &str) -> bool {
    pdf.bytes
        .windows(words.len())
        .any(|window| window == words.as_bytes())
}

#[test]
fn a_dated_document_is_for_readers_and_for_archives() {
    for (name, doc) in samples() {
        let pdf = pdf(&doc, None).unwrap_or_else(|error| panic!("{name}: {error}"));
        assert!(pdf.archival, "{name}");
        for words in [
            "<pdfuaid:part>1<",
            "<pdfaid:part>2<",
            "<pdfaid:conformance>A<",
            "id-ID",
        ] {
            assert!(says(&pdf, words), "{name} lacks {words}");
        }
    }
}

#[test]
fn an_undated_document_is_for_readers_alone_unless_a_date_is_lent() {
    let mut doc = founding();
    doc.date = None;
    let bare = pdf(&doc, None).unwrap();
    assert!(!bare.archival && says(&bare, "<pdfuaid:part>1<") && !says(&bare, "pdfaid:part"));
    let date = founding().date.expect("the settings give one");
    let lent = pdf(&doc, Some(date.parse().unwrap())).unwrap();
    assert!(lent.archival && lent.bytes == pdf(&founding(), None).unwrap().bytes);
}

#[test]
fn pages_are_as_many_as_the_content_needs() {
    let pages = samples().map(|(_, doc)| pdf(&doc, None).unwrap().pages);
    assert_eq!(pages[0], 3);
    assert!(
        (6..=7).contains(&pages[1]) && (10..=16).contains(&pages[2]) && pages[3] < 22,
        "{pages:?}"
    );
    assert_eq!((pages[4], pages[5]), (3, 4));
}

#[test]
fn bytes_depend_on_the_document_alone() {
    let first = pdf(&contoh(), None).unwrap();
    let second = pdf(&contoh(), None).unwrap();
    assert!(first == second);
    let threads: Vec<_> = [contoh(), founding(), contoh()]
        .into_iter()
        .map(|doc| std::thread::spawn(move || pdf(&doc, None).unwrap()))
        .collect();
    let [a, _, b] = threads
        .into_iter()
        .map(|thread| thread.join().unwrap())
        .collect::<Vec<_>>()
        .try_into()
        .unwrap();
    assert!(first == a && first == b);
}

/// Returns `text` without what lines may gain or lose: blanks and marks without width.
fn squeeze(text: &str) -> String {
    text.chars()
        .filter(|&c| !c.is_whitespace() && !('\u{200b}'..='\u{200f}').contains(&c))
        .collect()
}

/// Checks that `expected` stand in the pages of `doc`, in order.
fn assert_in_order(doc: &Document, expected: &[String]) {
    let text = squeeze(&frames_text(doc).unwrap().concat());
    let mut rest = text.as_str();
    for words in expected {
        let words = squeeze(&data::mend_text(words));
        let at = rest
            .find(&words)
            .unwrap_or_else(|| panic!("`{words}` is not in order in `{text}`"));
        rest = &rest[at + words.len()..];
    }
}

/// Returns the texts of `doc` in reading order, without those inside figures.
fn texts(doc: &Document) -> Vec<String> {
    let mut texts = vec![doc.agencies.last().unwrap().name.clone()];
    texts.extend(
        doc.agencies
            .iter()
            .rev()
            .skip(1)
            .map(|agency| agency.name.clone()),
    );
    texts.extend([
        doc.labels.document.clone(),
        doc.title.clone(),
        doc.state_word.clone(),
    ]);
    texts.extend(doc.facts.iter().chain(&doc.notes).map(|runs| plain(runs)));
    texts.push(doc.labels.summary.clone());
    for answer in &doc.summary {
        texts.push(answer.label.clone());
        answer_texts(&answer.body, &mut texts);
    }
    for part in &doc.parts {
        // A group without a name is not announced at all.
        if !part.title.is_empty() {
            texts.extend([
                part.letter.clone().unwrap_or_default(),
                part.title.clone(),
                part.lead.clone().unwrap_or_default(),
            ]);
        }
        for component in &part.components {
            texts.extend([
                component.number.map(|n| n.to_string()).unwrap_or_default(),
                component.title.clone(),
            ]);
            component
                .blocks
                .iter()
                .for_each(|block| block_texts(doc, block, &mut texts));
        }
    }
    let mut components = doc.parts.iter().flat_map(|part| &part.components);
    if !components.any(|component| component.id == "penyelenggara") {
        texts.push(doc.agencies.last().unwrap().name.clone());
    }
    texts.extend([doc.site.clone(), doc.address.clone()]);
    texts
}

fn answer_texts(body: &AnswerBody, texts: &mut Vec<String>) {
    match body {
        AnswerBody::List { items, more } => {
            texts.extend(items.iter().chain(more).map(|runs| plain(runs)))
        }
        AnswerBody::Large { text, note } => texts.extend(
            [Some(text), note.as_ref()]
                .into_iter()
                .flatten()
                .map(|runs| plain(runs)),
        ),
        AnswerBody::Line { text } => texts.push(plain(text)),
    }
}

fn block_texts(doc: &Document, block: &Block, texts: &mut Vec<String>) {
    let mut push = |runs: &Runs| texts.push(plain(runs));
    match block {
        Block::Heading { text } | Block::Paragraph { text } | Block::Absent { text } => push(text),
        Block::Fact { text, note } => [Some(text), note.as_ref()]
            .into_iter()
            .flatten()
            .for_each(push),
        Block::List { items, .. } => items.iter().for_each(|item| item_texts(doc, item, texts)),
        Block::Steps { items } => {
            for step in items {
                push(&vec![Run::plain(step.number.to_string())]);
                [&step.actor, &step.time]
                    .into_iter()
                    .flatten()
                    .for_each(&mut push);
                push(&step.text);
                step.attributes
                    .iter()
                    .chain(&step.branches)
                    .for_each(&mut push);
            }
        }
        Block::Figure { .. } => {}
        Block::Table { head, groups, .. } => {
            head.iter().for_each(&mut push);
            for group in groups {
                group.heading.iter().for_each(&mut push);
                group
                    .rows
                    .iter()
                    .flatten()
                    .flat_map(|cell| [Some(&cell.text), cell.note.as_ref()])
                    .flatten()
                    .for_each(&mut push);
            }
        }
        Block::Channels { items } => {
            for channel in items {
                push(&vec![Run::plain(channel.kind.clone())]);
                [Some(&channel.value), channel.note.as_ref()]
                    .into_iter()
                    .flatten()
                    .for_each(&mut push);
            }
        }
    }
}

fn item_texts(doc: &Document, item: &Item, texts: &mut Vec<String>) {
    texts.push(plain(&item.text));
    texts.extend(item.attributes.iter().map(|runs| plain(runs)));
    for (n, other) in item.alternatives.iter().enumerate() {
        texts.extend((n > 0).then(|| doc.labels.or.clone()));
        item_texts(doc, other, texts);
    }
    item.parts
        .iter()
        .for_each(|part| item_texts(doc, part, texts));
}

#[test]
fn every_text_is_in_the_file_in_reading_order() {
    for doc in [founding(), contoh(), sample::ringkas(), long()] {
        assert_in_order(&doc, &texts(&doc));
    }
}

#[test]
fn every_text_of_an_annex_is_in_the_file_in_reading_order() {
    for doc in [
        sample::annex_of_draft(),
        sample::annex(),
        on_paper(sample::annex(), 210, 297),
        sample::annex_ending_in(40, 30),
    ] {
        assert_in_order(&doc, &doc.texts());
    }
}

/// Returns the text of each page of `doc` as it is seen, heads and feet and repetitions with it.
fn pages_text(doc: &Document) -> Vec<String> {
    let paged = set(&Prepared::new(doc, None).unwrap().world).unwrap();
    let text = |frame: &Frame| {
        let mut whole = String::new();
        collect(frame, Point::zero(), &mut |_, text| {
            whole.push_str(&text.text)
        });
        squeeze(&whole)
    };
    paged.pages().iter().map(|page| text(&page.frame)).collect()
}

#[test]
fn a_row_that_goes_on_says_again_what_it_is() {
    let pages = pages_text(&sample::annex_ending_in(60, 30));
    let goes_on = |page: &&String| page.contains("8EvaluasiKinerjaPelaksana(lanjutan)");
    let count = pages.iter().filter(goes_on).count();
    let begins = |page: &String| page.contains("EvaluasiKinerjaPelaksanaa.evaluasi");
    let first = pages.iter().position(begins).unwrap();
    assert_eq!(count, pages.len() - 1 - first, "{pages:#?}");
    assert!(count > 1 && pages.iter().all(|page| page.contains("NOKOMPONENURAIAN")));
}

#[test]
fn a_signature_never_stands_alone() {
    for (count, words) in (1..12)
        .map(|n| (n, 12))
        .chain([(2, 600), (1, 900), (35, 20)])
    {
        for height in [297, 330] {
            let doc = on_paper(sample::annex_ending_in(count, words), 210, height);
            let pages = pages_text(&doc);
            let signed: Vec<&String> = pages
                .iter()
                .filter(|page| page.contains("Ditetapkandi"))
                .collect();
            let [page] = signed.as_slice() else {
                panic!("one page is signed: {pages:#?}")
            };
            let before = page.split("Ditetapkandi").next().unwrap();
            let lines = before.rsplit("URAIAN").next().unwrap();
            // Of a list the last two items stand above it, of one endless paragraph the last line.
            let least = if count == 1 && words > 500 {
                1
            } else {
                words.min(20)
            };
            assert!(
                lines.matches("evaluasi").count() >= least,
                "{count} items of {words} words on {height} mm: `{before}`"
            );
        }
    }
}

#[test]
fn paper_is_what_the_settings_say() {
    for (doc, wanted) in [
        (founding(), 297.0),
        (on_paper(founding(), 210, 330), 330.0),
        (sample::annex(), 330.0),
        (on_paper(sample::annex(), 210, 297), 297.0),
    ] {
        let paged = set(&Prepared::new(&doc, None).unwrap().world).unwrap();
        for page in paged.pages() {
            let size = page.frame.size();
            assert!(
                (size.x.to_mm() - 210.0).abs() < 0.01 && (size.y.to_mm() - wanted).abs() < 0.01
            );
        }
        let text = squeeze(&frames_text(&doc).unwrap().concat());
        assert!(
            !text.contains("Halaman1dari"),
            "the foot is no text of the body"
        );
    }
}

#[test]
fn an_annex_is_black() {
    let paged = set(&Prepared::new(&sample::annex(), None).unwrap().world).unwrap();
    for page in paged.pages() {
        collect(&page.frame, Point::zero(), &mut |_, text| {
            let paint = format!("{:?}", text.fill);
            let black = format!(
                "{:?}",
                typst::visualize::Paint::Solid(typst::visualize::Color::BLACK)
            );
            let white = format!(
                "{:?}",
                typst::visualize::Paint::Solid(typst::visualize::Color::WHITE)
            );
            assert!(
                paint == black || paint == white,
                "`{}` is {paint}",
                text.text
            );
        });
    }
}

#[test]
fn a_step_higher_than_a_page_is_not_drawn() {
    let mut doc = sample::annex();
    for block in sample::blocks_mut(&mut doc) {
        if let Block::Figure { alur, .. } = block {
            alur.simpul[0].teks = "kata ".repeat(2000);
        }
    }
    // The words of steps stand in the list already; the drawing would run over the edge.
    assert!(!pages_text(&doc).concat().contains("katakata"));
}

#[test]
fn every_step_is_in_the_figure() {
    let mut doc = contoh();
    let text = squeeze(&frames_text(&doc).unwrap().concat());
    let figures: Vec<_> = sample::blocks_mut(&mut doc)
        .filter_map(|block| match block {
            Block::Figure { alur, .. } => Some(&alur.simpul),
            _ => None,
        })
        .collect();
    assert_eq!(figures.len(), 4, "procedure, its two paths, complaints");
    for simpul in figures.into_iter().flatten() {
        assert_eq!(
            text.matches(&squeeze(&simpul.teks)).count(),
            2,
            "{} stands in words and in the picture",
            simpul.teks
        );
    }
}

#[test]
fn hostile_text_stays_text() {
    // Texts that run from right to left are set in another order.
    let runs_on = |text: &String| !text.contains(['\u{202e}', 'ب']);
    let mut whole = hostile_texts();
    // The endless ones in their places are parted by heads and feet.
    whole.summary.clear();
    let expected: Vec<String> = texts(&whole).into_iter().filter(runs_on).collect();
    assert_in_order(&hostile(), &expected);
}

/// Calls `found` with the place (left end, baseline) of every text in `frame`, in order; `at` is the place of the frame.
fn collect(frame: &Frame, at: Point, found: &mut impl FnMut(Point, &TextItem)) {
    for (offset, item) in frame.items() {
        let at = at + *offset;
        match item {
            FrameItem::Group(group) => collect(
                &group.frame,
                at + Point::new(group.transform.tx, group.transform.ty),
                found,
            ),
            FrameItem::Text(text) => found(at, text),
            FrameItem::Shape(..)
            | FrameItem::Image(..)
            | FrameItem::Link(..)
            | FrameItem::Tag(_) => {}
        }
    }
}

#[test]
fn nothing_leaves_the_page() {
    for (name, doc) in samples() {
        let paged = set(&Prepared::new(&doc, None).unwrap().world).unwrap();
        for page in paged.pages() {
            let (right, bottom) = (
                page.frame.width() - Abs::mm(20.0),
                page.frame.height() - Abs::mm(8.0),
            );
            collect(&page.frame, Point::zero(), &mut |at, text| {
                let end = at.x + text.width();
                assert!(
                    at.x >= Abs::mm(19.9) && end <= right + Abs::pt(0.5) && at.y <= bottom,
                    "{name}, page {}: `{}` at {at:?}",
                    page.number,
                    text.text
                );
            });
        }
    }
}

#[test]
fn text_is_never_too_small_to_read() {
    for (name, doc) in samples() {
        let paged = set(&Prepared::new(&doc, None).unwrap().world).unwrap();
        for page in paged.pages() {
            collect(&page.frame, Point::zero(), &mut |_, text| {
                assert!(
                    text.size >= Abs::pt(8.5),
                    "{name}: `{}` has {:?}",
                    text.text,
                    text.size
                );
            });
        }
    }
}

#[test]
fn characters_without_a_glyph_are_named_and_replaced() {
    assert!(uncovered(&founding()).is_empty() && uncovered(&contoh()).is_empty());
    let doc = hostile();
    let missing = uncovered(&doc);
    assert!(
        ['中', '日', 'ꦲ', '🧾', '\u{e000}']
            .iter()
            .all(|c| missing.contains(c))
            && !missing.contains(&'ب'),
        "{missing:?}"
    );
    assert_eq!(pdf(&doc, None).unwrap().replaced, missing);
    assert_eq!(data::mend_text("a中b\u{7}c\u{feff}"), "a\u{fffd}b c");
}

#[test]
fn endless_words_may_break_and_others_stay_whole() {
    assert_eq!(
        data::mend_text("mempertanggungjawabkannya, ya"),
        "mempertanggungjawabkannya, ya"
    );
    assert!(data::mend_text(&"a".repeat(40)).contains('\u{200b}'));
    let address = "perekonomian@kalbarprov.go.id";
    assert_eq!(data::mend_text(address), address);
}

#[test]
fn every_state_and_an_order_without_groups_can_be_set() {
    for state in [State::Ditetapkan, State::Rancangan, State::Dicabut] {
        let mut doc = contoh();
        doc.state = state;
        doc.parts[0].title = String::new();
        doc.parts[0].letter = None;
        doc.summary.clear();
        pdf(&doc, None).unwrap();
    }
}

#[test]
fn a_wrong_date_is_said_in_both_languages() {
    let mut doc = founding();
    doc.date = Some("2025-02-30".to_owned());
    let error = pdf(&doc, None).unwrap_err();
    let text = error.text();
    assert!(
        matches!(error, PdfError::Date(_))
            && text.id.contains("bukan tanggal")
            && text.en.contains("not a date")
    );
}

#[test]
fn a_fault_of_the_template_names_its_place() {
    let mut doc = founding();
    doc.agencies.clear();
    let Err(PdfError::Set(said)) = pdf(&doc, None) else {
        panic!("a document without agency cannot be set")
    };
    assert!(said[0].starts_with("lengkap.typ:"), "{said:?}");
}

#[test]
fn the_fonts_are_the_ones_that_are_meant() {
    let names: Vec<String> = world::Shared::get()
        .fonts()
        .iter()
        .map(|font| font.post_script_name().unwrap())
        .collect();
    assert_eq!(
        names,
        [
            "LibertinusSerif-Regular",
            "LibertinusSerif-Italic",
            "LibertinusSerif-Semibold",
            "LibertinusSerif-SemiboldItalic",
            "DejaVuSansCondensed",
            "DejaVuSansCondensed-Bold"
        ]
    );
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(16))]

    #[test]
    fn any_text_can_stand_in_an_annex(texts in proptest::collection::vec(any::<String>(), 1..20)) {
        let mut next = texts.iter().cycle();
        let doc = sample::annex_with_texts(|_| next.next().expect("a cycle has no end").clone());
        let pdf = pdf(&doc, None);
        prop_assert!(pdf.is_ok(), "{:?}", pdf.err());
    }

    #[test]
    fn any_text_can_be_set(text in any::<String>(), wild in "\\PC{0,30}", code in proptest::collection::vec(any::<char>(), 0..40)) {
        let mut doc = contoh();
        let code: String = code.into_iter().collect();
        doc.title = text.clone();
        doc.site = wild.clone();
        doc.parts[0].title = code.clone();
        doc.parts[0].components[1].title = wild.clone();
        let runs = |text: &str| vec![Run::plain(text), Run::strong(text), Run::link(text, format!("https://x/{text}"))];
        doc.parts[0].components.truncate(2);
        doc.parts[0].components[0].blocks.extend([
            Block::Heading { text: runs(&wild) },
            Block::Paragraph { text: runs(&text) },
            Block::Fact { text: runs(&code), note: Some(runs(&wild)) },
        ]);
        let pdf = pdf(&doc, None);
        prop_assert!(pdf.is_ok(), "{:?}", pdf.err());
    }
}

/// Makes a flow of `count` steps, each third of which sends back or goes to the last step; all words are its own.
fn flow(count: usize) -> Alur {
    let step = |i: usize| Simpul {
        nomor: i + 1,
        pelaku: Some(["Pemohon", "Petugas loket", "Kepala seksi"][i % 3].to_owned()),
        teks: format!("Kegiatan nomor{}memeriksa kelengkapan berkas", i + 1),
        waktu: Some("10 menit".to_owned()),
        mulai: i == 0,
        akhir: i + 1 == count,
    };
    let way = |dari: usize, ke: usize, label: Option<String>| Sisi { dari, ke, label };
    let mut sisi = Vec::new();
    for i in 0..count - 1 {
        let decides = i % 3 == 2;
        sisi.push(way(i, i + 1, decides.then(|| format!("Lanjut{i}ya"))));
        if decides {
            sisi.push(way(i, i - 1, Some(format!("Kembali{i}ya"))));
            sisi.push(way(i, count - 1, Some(format!("Ditolak{i}ya"))));
        }
    }
    Alur {
        simpul: (0..count).map(step).collect(),
        sisi,
    }
}

#[test]
fn every_label_of_parts_and_sheets_stands_on_its_page() {
    for (count, style) in [
        (8, Gaya::Alir),
        (8, Gaya::Sop),
        (45, Gaya::Alir),
        (45, Gaya::Sop),
    ] {
        let mut doc = contoh();
        let flow = flow(count);
        let figure = sample::blocks_mut(&mut doc).find_map(|block| match block {
            Block::Figure {
                alur, sop, gaya, ..
            } => Some((alur, sop, gaya)),
            _ => None,
        });
        let (alur, sop, gaya) = figure.expect("the sample has a figure");
        (*alur, *gaya) = (flow.clone(), style);
        sop.alur = flow.clone();
        let paged = set(&Prepared::new(&doc, None).unwrap().world).unwrap();
        let (mut drawn, mut across) = (String::new(), 0);
        for page in paged.pages() {
            let (right, bottom) = (page.frame.width(), page.frame.height());
            across += usize::from(right > bottom);
            let edge = Abs::mm(8.0);
            collect(&page.frame, Point::zero(), &mut |at, text| {
                let is_on_page = at.x >= edge
                    && at.x + text.width() <= right - edge
                    && at.y - text.size >= Abs::zero()
                    && at.y <= bottom - edge;
                assert!(
                    is_on_page,
                    "{count} steps, {style:?}, page {}: `{}` at {at:?}",
                    page.number, text.text
                );
                drawn.push_str(&text.text);
            });
        }
        let drawn = squeeze(&drawn);
        // In words answers have a small letter at their beginning: what is found here is drawn.
        for label in flow.sisi.iter().filter_map(|way| way.label.as_deref()) {
            assert!(drawn.contains(label), "{count} steps, {style:?}: {label}");
        }
        for step in &flow.simpul {
            let times = drawn.matches(&squeeze(&step.teks)).count();
            assert!(times >= 1, "{count} steps, {style:?}: {}", step.teks);
        }
        let is_sop = style == Gaya::Sop;
        assert_eq!(across > 0, is_sop, "sheets lie across");
        assert!(
            !is_sop || count < 20 || across > 3,
            "{across} sheets of {count} steps"
        );
    }
}
