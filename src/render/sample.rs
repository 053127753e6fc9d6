//! Documents for tests, made as users make them: YAML, through the catalog and the view.
//!
//! What no YAML gives (redlines, texts that are markup, tables that do not fit) is set by changing a
//! document that was made so.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use crate::catalog::Catalog;
use crate::catalog::Resolved;
use crate::diff::redline as view_redline;
use crate::diff::{Edition, Pairing, Redline, diff};
use crate::view::AnswerBody;
use crate::view::Block;
use crate::view::Document;
use crate::view::Entry;
use crate::view::Index;
use crate::view::IndexInput;
use crate::view::Input;
use crate::view::Item;
use crate::view::Kind;
use crate::view::Mark;
use crate::view::Papan;
use crate::view::PapanInput;
use crate::view::PapanPage;
use crate::view::Publisher;
use crate::view::Run;
use crate::view::Runs;
use crate::view::document;
use crate::view::index as view_index;
use crate::view::papan as view_papan;
use crate::view::papan_page as view_papan_page;
use crate::view::plain;

const FOUNDING: &str = "kalbar/biro-kesra/fasilitasi-audiensi";
const CONTOH: &str = "contoh/perpustakaan/kartu-anggota";

/// Path in the workspace and text: what is shipped, then what is invented.
const FILES: &[(&str, &str)] = &[
    ("baku.yaml", include_str!("../../baku.yaml")),
    (
        "standards/kalbar/instansi.yaml",
        include_str!("../../standards/kalbar/instansi.yaml"),
    ),
    (
        "standards/kalbar/biro-kesra/instansi.yaml",
        include_str!("../../standards/kalbar/biro-kesra/instansi.yaml"),
    ),
    (
        "standards/kalbar/biro-kesra/fasilitasi-audiensi.yaml",
        include_str!("../../standards/kalbar/biro-kesra/fasilitasi-audiensi.yaml"),
    ),
    (
        "standards/contoh/instansi.yaml",
        include_str!("../../tests/golden/contoh/instansi.yaml"),
    ),
    (
        "standards/contoh/perpustakaan/instansi.yaml",
        include_str!("../../tests/golden/contoh/perpustakaan/instansi.yaml"),
    ),
    (
        "standards/contoh/perpustakaan/kartu-anggota.yaml",
        include_str!("../../tests/golden/contoh/perpustakaan/kartu-anggota.yaml"),
    ),
    (
        "standards/contoh/perpustakaan/legalisir.yaml",
        "skema: 1\nkode: legalisir\njudul: Legalisir Contoh\nstatus: dicabut\nbiaya: Gratis\njangka_waktu: 1 jam\n",
    ),
    (
        "standards/contoh/perpustakaan/ruang.yaml",
        "skema: 1\nkode: ruang\njudul: Peminjaman Ruang Contoh\nbiaya: Rp5.000\n",
    ),
];

static CATALOG: LazyLock<Catalog> = LazyLock::new(|| catalog(str::to_owned));

/// Reads [`FILES`], each text as `change` makes it.
fn catalog(change: impl Fn(&str) -> String) -> Catalog {
    let files = FILES.iter().map(|(path, text)| {
        let path = (*path).to_owned();
        (path, change(text).into_bytes())
    });
    Catalog::new(files.collect())
}

fn publishers<'a>(catalog: &'a Catalog, standard: &Resolved) -> Vec<Publisher<'a>> {
    Publisher::all(catalog.chain(standard))
}

fn draw(catalog: &Catalog, address: &str, kind: Kind) -> Document {
    let standard = catalog
        .standards
        .iter()
        .find(|standard| standard.address == address)
        .expect("the standard is one of the files");
    let input = Input {
        standar: &standard.standar,
        agencies: &publishers(catalog, standard),
        address,
        settings: &catalog.settings,
        date: None,
        titles: &catalog.titles(),
    };
    document(&input, kind)
}

/// Returns a founding standard as it is shipped: 14 components, a draft.
pub(crate) fn founding() -> Document {
    draw(&CATALOG, FOUNDING, Kind::Lengkap)
}

/// Returns an invented standard that is set, with every kind of block.
pub(crate) fn contoh() -> Document {
    draw(&CATALOG, CONTOH, Kind::Lengkap)
}

/// Returns the six components of delivery of [`contoh`], in one group without a letter.
pub(crate) fn ringkas() -> Document {
    draw(&CATALOG, CONTOH, Kind::Publik)
}

/// Returns the annex of the decree that sets [`contoh`].
pub(crate) fn annex() -> Document {
    draw(&CATALOG, CONTOH, Kind::Sk)
}

/// Returns the annex of [`founding`], which no decree sets yet.
pub(crate) fn annex_of_draft() -> Document {
    draw(&CATALOG, FOUNDING, Kind::Sk)
}

/// Returns the annex of a standard whose last component has `count` items of `words` words each.
pub(crate) fn annex_ending_in(count: usize, words: usize) -> Document {
    let item = format!("  - {}\n", vec!["evaluasi"; words].join(" "));
    let last = format!(
        "\nevaluasi:\n{}\ntambahan: []\nx-sisa:\n",
        item.repeat(count)
    );
    draw(
        &catalog(|text| {
            text.replace("\nevaluasi:\n", &last)
                .replace("\ntambahan:\n", "\nx-tambahan:\n")
        }),
        CONTOH,
        Kind::Sk,
    )
}

/// Returns [`contoh`] with 17 more requirements: the last two are z and aa.
pub(crate) fn lettered_past_z() -> Document {
    let more: String = (1..=17).map(|n| format!("  - Syarat {n}\n")).collect();
    let key = "\npersyaratan:\n";
    draw(
        &catalog(|text| text.replace(key, &format!("{key}{more}"))),
        CONTOH,
        Kind::Lengkap,
    )
}

/// Returns [`contoh`] in which "2 hari" became "**3 hari**" in the line of state and in a requirement.
pub(crate) fn redlined() -> Document {
    let changed = [
        Run {
            mark: Some(Mark::Removed),
            ..Run::plain("2 hari")
        },
        Run {
            mark: Some(Mark::Added),
            ..Run::strong("3 hari")
        },
    ];
    let mut doc = contoh();
    doc.facts.push(changed.to_vec());
    if let Some(Block::List { items, .. }) = blocks_mut(&mut doc).nth(1) {
        items[0].text.extend(changed);
    }
    doc
}

/// Returns the index of all: two agencies, every state.
pub(crate) fn index() -> Index {
    index_of(|_| &[])
}

/// Returns the page of an agency with contacts.
pub(crate) fn agency_page() -> Index {
    index_of(|chain| chain)
}

/// Returns the scoreboard of all, on a day when a review is due, with the findings of its rules.
pub(crate) fn papan() -> &'static Papan {
    static BOARD: LazyLock<Papan> = LazyLock::new(|| {
        let today = jiff::civil::date(2029, 1, 31);
        let standards: Vec<&Resolved> = CATALOG.standards.iter().collect();
        view_papan(&PapanInput {
            catalog: &CATALOG,
            standards: &standards,
            diagnostics: &crate::check::check(&CATALOG, Some(today)),
            hari: Some(today),
        })
    });
    &BOARD
}

/// Returns [`papan`] as a page of which every standard has a page of its own.
pub(crate) fn papan_page() -> PapanPage<'static> {
    let pages = CATALOG.titles().into_keys().collect();
    view_papan_page(papan(), pages, &CATALOG.settings)
}

/// Returns the index of the agency that `own` picks, given the chain of the invented standard.
fn index_of(own: for<'a> fn(&'a [Publisher<'a>]) -> &'a [Publisher<'a>]) -> Index {
    let standards = &CATALOG.standards;
    let chains: Vec<_> = standards
        .iter()
        .map(|standard| publishers(&CATALOG, standard))
        .collect();
    let entries: Vec<_> = standards
        .iter()
        .zip(&chains)
        .map(|(standard, agencies)| Entry {
            address: &standard.address,
            standar: &standard.standar,
            agencies,
        })
        .collect();
    view_index(&IndexInput {
        entries: &entries,
        agencies: own(&chains[0]),
        settings: &CATALOG.settings,
    })
}

/// Returns the blocks of all components.
pub(crate) fn blocks_mut(doc: &mut Document) -> impl Iterator<Item = &mut Block> {
    let components = doc.parts.iter_mut().flat_map(|part| &mut part.components);
    components.flat_map(|component| &mut component.blocks)
}

/// Returns a redline in which each kind of thing has changed, a standard is new and one is gone.
pub(crate) fn redline() -> &'static Redline {
    static REDLINE: LazyLock<Redline> = LazyLock::new(make_redline);
    &REDLINE
}

fn make_redline() -> Redline {
    macro_rules! side {
        ($($path:literal)*) => {
            Catalog::new(vec![$((
                $path.split_once('/').expect("a side is a folder").1.to_owned(),
                include_bytes!(concat!("../../tests/data/beda/", $path)).to_vec(),
            )),*])
        };
    }
    let old = side![
        "lama/baku.yaml"
        "lama/standards/kota/instansi.yaml"
        "lama/standards/kota/pustaka/instansi.yaml"
        "lama/standards/kota/pustaka/buku-tamu.yaml"
        "lama/standards/kota/pustaka/kartu-anggota.yaml"
    ];
    let new = side![
        "baru/baku.yaml"
        "baru/standards/kota/instansi.yaml"
        "baru/standards/kota/pustaka/instansi.yaml"
        "baru/standards/kota/pustaka/kartu-anggota.yaml"
        "baru/standards/kota/pustaka/ruang-baca.yaml"
    ];
    let (old, new) = (Edition::of_catalog(&old), Edition::of_catalog(&new));
    let changes = diff(&old, &new, Pairing::ByAddress);
    view_redline(&old, &new, Pairing::ByAddress, &changes, ["lama", "baru"])
}

/// Returns [`contoh`] with every text replaced by what `text` makes of it, those of figures as well.
pub(crate) fn with_texts(mut text: impl FnMut(&str) -> String) -> Document {
    let mut doc = contoh();
    // A standard that is set has none.
    doc.notes = founding().notes;
    change_texts(&mut doc, &mut text);
    doc
}

/// Returns [`annex`] with every text replaced by what `text` makes of it.
#[cfg(feature = "pdf")]
pub(crate) fn annex_with_texts(mut text: impl FnMut(&str) -> String) -> Document {
    let mut doc = annex();
    change_texts(&mut doc, &mut text);
    let annex = doc.annex.as_mut().expect("an annex is one");
    let signature = &mut annex.signature;
    let lines = [
        &mut signature.place,
        &mut signature.date,
        &mut signature.office,
        &mut signature.name,
    ];
    let lines = lines.into_iter().chain(&mut signature.on_behalf);
    let lines = lines
        .chain(&mut signature.rank)
        .chain(&mut signature.number);
    lines.for_each(|line| *line = text(line));
    let letterhead = &mut annex.letterhead;
    let lines = letterhead.names.iter_mut().chain(&mut letterhead.lines);
    let lines = lines.chain([&mut annex.title, &mut annex.caption]);
    lines.for_each(|line| *line = text(line));
    annex
        .entries
        .iter_mut()
        .for_each(|entry| entry.value = text(&entry.value));
    annex.heading[1] = text(&annex.heading[1]);
    doc
}

/// Replaces every text of `doc` but those of an annex around its table.
fn change_texts(doc: &mut Document, text: &mut dyn FnMut(&str) -> String) {
    visit(doc, &mut |runs| {
        for run in runs {
            run.text = text(&run.text);
        }
    });
    for block in blocks_mut(doc) {
        match block {
            Block::Table { caption, .. } => *caption = text(caption),
            Block::Figure { name, alur, .. } => {
                *name = text(name);
                for simpul in &mut alur.simpul {
                    simpul.teks = text(&simpul.teks);
                    simpul.pelaku.iter_mut().for_each(|it| *it = text(it));
                    simpul.waktu.iter_mut().for_each(|it| *it = text(it));
                }
                for label in alur.sisi.iter_mut().filter_map(|it| it.label.as_mut()) {
                    *label = text(label);
                }
            }
            _ => {}
        }
    }
}

/// Returns the texts of a document in reading order, character by character; those of figures, captions
/// and the page around are left out.
pub(crate) fn texts(doc: &Document) -> Vec<String> {
    let mut out = Vec::new();
    visit(&mut doc.clone(), &mut |runs| out.push(plain(runs)));
    out
}

/// Shows `each` every text of `doc` in reading order.
fn visit(doc: &mut Document, each: &mut dyn FnMut(&mut Runs)) {
    whole(&mut doc.title, each);
    whole(&mut doc.state_word, each);
    doc.facts.iter_mut().for_each(&mut *each);
    doc.notes.iter_mut().for_each(&mut *each);
    for answer in &mut doc.summary {
        whole(&mut answer.label, each);
        match &mut answer.body {
            AnswerBody::List { items, more } => items.iter_mut().chain(more).for_each(&mut *each),
            AnswerBody::Large { text, note } => [text].into_iter().chain(note).for_each(&mut *each),
            AnswerBody::Line { text } => each(text),
        }
    }
    for part in &mut doc.parts {
        whole(&mut part.title, each);
        part.lead.iter_mut().for_each(|lead| whole(lead, each));
        for component in &mut part.components {
            whole(&mut component.title, each);
            for block in &mut component.blocks {
                visit_block(block, each);
            }
        }
    }
}

/// Shows `each` a text that is no runs.
fn whole(text: &mut String, each: &mut dyn FnMut(&mut Runs)) {
    let mut runs = vec![Run::plain(std::mem::take(text))];
    each(&mut runs);
    *text = plain(&runs);
}

fn visit_block(block: &mut Block, each: &mut dyn FnMut(&mut Runs)) {
    match block {
        Block::Heading { text } | Block::Paragraph { text } | Block::Absent { text } => each(text),
        Block::Fact { text, note } => [text].into_iter().chain(note).for_each(each),
        Block::List { items, .. } => items.iter_mut().for_each(|item| visit_item(item, each)),
        Block::Steps { items } => {
            for step in items {
                let head = step.actor.iter_mut().chain(&mut step.time);
                head.chain([&mut step.text])
                    .chain(&mut step.attributes)
                    .chain(&mut step.branches)
                    .for_each(&mut *each);
            }
        }
        Block::Figure { .. } => {}
        Block::Table { head, groups, .. } => {
            head.iter_mut().for_each(&mut *each);
            for group in groups {
                group.heading.iter_mut().for_each(&mut *each);
                for cell in group.rows.iter_mut().flatten() {
                    let note = cell.note.iter_mut();
                    [&mut cell.text]
                        .into_iter()
                        .chain(note)
                        .for_each(&mut *each);
                }
            }
        }
        Block::Channels { items } => {
            for channel in items {
                whole(&mut channel.kind, each);
                let note = channel.note.iter_mut();
                [&mut channel.value]
                    .into_iter()
                    .chain(note)
                    .for_each(&mut *each);
            }
        }
    }
}

fn visit_item(item: &mut Item, each: &mut dyn FnMut(&mut Runs)) {
    let own = [&mut item.text].into_iter().chain(&mut item.attributes);
    own.for_each(&mut *each);
    for inner in item.alternatives.iter_mut().chain(&mut item.parts) {
        visit_item(inner, each);
    }
}

#[test]
fn samples_are_read_without_a_finding() {
    assert!(CATALOG.diagnostics.is_empty(), "{:#?}", CATALOG.diagnostics);
}

#[test]
fn every_kind_of_block_and_of_mark_is_there() {
    let mut doc = contoh();
    let mut seen = BTreeSet::new();
    for block in blocks_mut(&mut doc) {
        let json = serde_json::to_value(block).unwrap();
        let names = [&json["type"], &json["marks"]].map(|name| name.as_str().map(str::to_owned));
        seen.extend(names.into_iter().flatten());
    }
    let seen: Vec<&str> = seen.iter().map(String::as_str).collect();
    let blocks = [
        "absent",
        "bullets",
        "channels",
        "fact",
        "figure",
        "heading",
        "letters",
        "list",
        "numbers",
        "paragraph",
        "steps",
        "table",
    ];
    assert_eq!(seen, blocks);
}
