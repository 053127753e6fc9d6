//! What the templates see.
//!
//! The same names as in the view, with every optional field present (none, not undefined), runs as
//! finished markup, and what a page derives from the whole: counts, targets of links, sizes.

use minijinja::Value;
use minijinja::context;
use minijinja::value::Serde;

use super::Download;
use super::Page;
use super::runs::Links;
use super::runs::address;
use super::runs::markup;
use crate::diagram;
use crate::diagram::Target;
use crate::diagram::sop;
use crate::diagram::sop::ColumnKind;
use crate::diagram::sop::MutuBaku;
use crate::diagram::sop::Sheet;
use crate::diagram::sop::Sop;
use crate::diagram::sop_svg;
use crate::diagram::svg;
use crate::diagram::svg::Caption;
use crate::diagram::words;
use crate::model::Alur;
use crate::model::Gaya;
use crate::view::Agency;
use crate::view::Answer;
use crate::view::AnswerBody;
use crate::view::Block;
use crate::view::Cell;
use crate::view::Channel;
use crate::view::Component;
use crate::view::Document;
use crate::view::Index;
use crate::view::IndexEntry;
use crate::view::IndexGroup;
use crate::view::Item;
use crate::view::Labels;
use crate::view::Mark;
use crate::view::Marks;
use crate::view::Moved;
use crate::view::Part;
use crate::view::Run;
use crate::view::Runs;
use crate::view::State;
use crate::view::Step;
use crate::view::is_removed;
use crate::view::plain;

/// Characters from which a fact of the summary is set smaller: it no longer fits a third of the width.
const LONG_ANSWER: usize = 25;

/// Characters from which a fact of a component is set smaller: it no longer fits one line.
const LONG_FACT: usize = 56;

/// Standards from which the index of all names agencies and counts only: the page stays below 200 kB.
const COMPACT_FROM: usize = 300;

/// Returns what the page of a standard sees.
pub(super) fn standard(doc: &Document, page: &Page) -> Value {
    context! {
        page => page_value(page),
        labels => labels(&doc.labels),
        site => doc.site.as_str(),
        owner => owner(&doc.agencies),
        agency => doc.agencies.last().map(agency),
        parents => parents(&doc.agencies),
        title => doc.title.as_str(),
        description => description(doc),
        state => state(doc.state),
        state_word => doc.state_word.as_str(),
        facts => all(&doc.facts, text),
        notes => all(&doc.notes, text),
        summary => all(&doc.summary, |it| answer(target(doc, it), it)),
        parts => all(&doc.parts, part),
        foot => doc.foot.as_str(),
    }
}

/// Returns what the index of all, and the page of an agency, see.
pub(super) fn index(index: &Index, page: &Page) -> Value {
    let count: usize = index.groups.iter().map(|group| group.entries.len()).sum();
    context! {
        page => page_value(page),
        labels => labels(&index.labels),
        site => index.site.as_str(),
        owner => owner(&index.agencies),
        agency => index.agencies.last().map(agency),
        parents => parents(&index.agencies),
        address => index.address.as_str(),
        title => index.title.as_str(),
        lead => index.lead.as_str(),
        count => count,
        compact => count > COMPACT_FROM && index.address.is_empty(),
        states => states(index),
        groups => all(&index.groups, group),
        about => all(&index.about, component),
    }
}

/// Returns what the page at an old address sees.
pub(super) fn moved(moved: &Moved, page: &Page) -> Value {
    context! {
        page => page_value(page),
        labels => labels(&moved.labels),
        site => moved.site.as_str(),
        owner => (),
        title => moved.title.as_str(),
        address => moved.address.as_str(),
    }
}

pub(super) fn all<T>(items: &[T], value: impl Fn(&T) -> Value) -> Value {
    items.iter().map(value).collect()
}

pub(super) fn text(runs: &Runs) -> Value {
    markup(runs, Links::Kept)
}

pub(super) fn option(runs: Option<&Runs>) -> Value {
    runs.map_or(Value::from(()), text)
}

pub(super) fn page_value(page: &Page) -> Value {
    context! {
        root => page.root.as_str(),
        stylesheet => page.stylesheet.as_str(),
        canonical => page.canonical.as_deref(),
        source => page.source.as_deref(),
        downloads => all(&page.downloads, download),
        other => page.other.as_ref().map(|other| context! {
            name => other.name.as_str(),
            file => other.file.as_str(),
        }),
    }
}

fn download(download: &Download) -> Value {
    context! {
        format => download.format.as_str(),
        name => download.name.as_str(),
        file => download.file.as_str(),
        size => download.bytes.map(size),
        pages => download.pages,
    }
}

/// Returns `bytes` in words: "940 byte", "84 kB", "1,2 MB"; 1 kB is 1,000 bytes.
fn size(bytes: u64) -> String {
    match bytes {
        0..1_000 => format!("{bytes}\u{a0}byte"),
        1_000..1_000_000 => format!("{}\u{a0}kB", bytes.div_ceil(1_000)),
        _ => {
            let tenths = bytes.div_ceil(100_000);
            format!("{},{}\u{a0}MB", tenths / 10, tenths % 10)
        }
    }
}

fn labels(labels: &Labels) -> Value {
    Value::from(Serde(labels))
}

/// Returns the name shown beside that of the site: the government above the agency.
fn owner(agencies: &[Agency]) -> Option<&str> {
    match agencies {
        [root, _, ..] => Some(&root.name),
        _ => None,
    }
}

fn agency(agency: &Agency) -> Value {
    context! {
        name => agency.name.as_str(),
        address => agency.address.as_str(),
        postal => agency.postal.as_deref(),
    }
}

/// Returns the names above the last agency, nearest first: as they stand in a letter head read upwards.
fn parents(agencies: &[Agency]) -> String {
    let names: Vec<&str> = agencies
        .iter()
        .rev()
        .skip(1)
        .map(|it| it.name.as_str())
        .collect();
    names.join(", ")
}

/// Returns one sentence for search engines: the large facts of the summary.
fn description(doc: &Document) -> String {
    let mut sentence = doc.title.clone();
    for answer in &doc.summary {
        if let AnswerBody::Large { text, .. } = &answer.body {
            sentence.push_str(&format!(". {}: {}", answer.label, plain(text)));
        }
    }
    sentence + "."
}

/// Returns the class of a state; the badge and the filter of the index know it.
fn state(state: State) -> &'static str {
    match state {
        State::Ditetapkan => "ditetapkan",
        State::Rancangan => "rancangan",
        State::Dicabut => "dicabut",
    }
}

/// Returns the component that an answer leads to, where the document has it.
fn target<'a>(doc: &Document, answer: &'a Answer) -> Option<&'a String> {
    let mut components = doc.parts.iter().flat_map(|part| &part.components);
    components
        .any(|component| component.id == answer.key)
        .then_some(&answer.key)
}

pub(super) fn answer(target: Option<&String>, answer: &Answer) -> Value {
    context! {
        target => target,
        label => answer.label.as_str(),
        body => answer_body(&answer.body),
    }
}

fn answer_body(body: &AnswerBody) -> Value {
    match body {
        AnswerBody::List { items, more } => context! {
            kind => "list",
            items => all(items, text),
            more => option(more.as_ref()),
        },
        AnswerBody::Large { text: fact, note } => context! {
            kind => "large",
            text => text(fact),
            long => is_long(fact, LONG_ANSWER),
            note => option(note.as_ref()),
        },
        AnswerBody::Line { text: line } => context! { kind => "line", text => text(line) },
    }
}

fn is_long(runs: &[Run], from: usize) -> bool {
    runs.iter()
        .map(|run| run.text.chars().count())
        .sum::<usize>()
        >= from
}

fn part(part: &Part) -> Value {
    context! {
        letter => part.letter.as_deref(),
        title => part.title.as_str(),
        lead => part.lead.as_deref(),
        components => all(&part.components, component),
    }
}

fn component(component: &Component) -> Value {
    context! {
        id => component.id.as_str(),
        number => component.number,
        title => component.title.as_str(),
        blocks => blocks(&component.blocks),
    }
}

pub(super) fn blocks(blocks: &[Block]) -> Value {
    all(blocks, block)
}

fn block(block: &Block) -> Value {
    match block {
        Block::Heading { text: it } => context! { kind => "heading", text => text(it) },
        Block::Paragraph { text: it } => context! { kind => "paragraph", text => text(it) },
        Block::Absent { text: it } => context! { kind => "absent", text => text(it) },
        Block::Fact { text: it, note } => context! {
            kind => "fact",
            text => text(it),
            long => is_long(it, LONG_FACT),
            note => option(note.as_ref()),
        },
        Block::List {
            marks,
            start,
            items,
        } => context! {
            kind => "list",
            marks => marks_name(*marks),
            start => *start,
            items => numbered(items, *start),
        },
        Block::Steps { items } => context! { kind => "steps", items => all(items, step) },
        Block::Figure {
            id,
            name,
            alur,
            sop,
            gaya,
        } => context! {
            kind => "figure",
            name => name.as_str(),
            drawings => Value::from_safe_string(drawings(id, name, alur, *gaya)),
            sop => (*gaya == Gaya::Sop).then(|| sop_table(sop)).flatten(),
        },
        Block::Table {
            caption,
            head,
            groups,
            amounts,
        } => context! {
            kind => "table",
            caption => caption.as_str(),
            head => all(head, text),
            columns => columns(head, groups.iter().flat_map(|group| &group.rows)),
            groups => all(groups, |group| context! {
                heading => option(group.heading.as_ref()),
                rows => all(&group.rows, |row| all(row, cell)),
            }),
            amounts => *amounts,
        },
        Block::Channels { items } => context! { kind => "channels", items => all(items, channel) },
    }
}

fn marks_name(marks: Marks) -> &'static str {
    match marks {
        Marks::Letters => "letters",
        Marks::Numbers => "numbers",
        Marks::Bullets => "bullets",
    }
}

/// Returns the items of a list; where some are gone, the others have numbers of their own, since a browser
/// would count those that are gone.
fn numbered(items: &[Item], start: usize) -> Value {
    let is_gone = |it: &Item| is_removed(&it.text);
    let some_gone = items.iter().any(is_gone);
    let mut number = start;
    let mut out = Vec::with_capacity(items.len());
    for it in items {
        let gone = is_gone(it);
        out.push(item(it, gone, (some_gone && !gone).then_some(number)));
        number += usize::from(!gone);
    }
    Value::from(out)
}

fn plain_item(it: &Item) -> Value {
    item(it, false, None)
}

fn item(it: &Item, gone: bool, number: Option<usize>) -> Value {
    context! {
        gone => gone,
        number => number,
        text => text(&it.text),
        attributes => option(it.attributes.as_ref()),
        alternatives => all(&it.alternatives, plain_item),
        parts => all(&it.parts, plain_item),
    }
}

fn step(step: &Step) -> Value {
    context! {
        number => step.number,
        gone => is_removed(&step.text),
        actor => option(step.actor.as_ref()),
        time => option(step.time.as_ref()),
        text => text(&step.text),
        attributes => all(&step.attributes, text),
        branches => all(&step.branches, text),
    }
}

fn cell(cell: &Cell) -> Value {
    context! { text => text(&cell.text), note => option(cell.note.as_ref()) }
}

fn columns<'a>(head: &[Runs], rows: impl Iterator<Item = &'a Vec<Cell>>) -> usize {
    rows.map(Vec::len).chain([head.len(), 1]).max().unwrap_or(1)
}

/// Returns a channel; where its value has exactly one link and no number of a change, the whole block leads there.
fn channel(channel: &Channel) -> Value {
    let mut addresses = channel.value.iter().filter_map(address);
    // A number of a change is a link of its own, and links do not stand inside each other.
    let mut runs = channel.value.iter().chain(channel.note.iter().flatten());
    let has_note = runs.any(|run| run.mark == Some(Mark::Note));
    let target = addresses
        .next()
        .filter(|_| addresses.next().is_none() && !has_note);
    let links = if target.is_some() {
        Links::Dropped
    } else {
        Links::Kept
    };
    context! {
        kind => channel.kind.as_str(),
        target => target,
        value => if target.is_some() { tapped(&channel.value) } else { markup(&channel.value, Links::Kept) },
        note => channel.note.as_ref().map(|note| markup(note, links)),
    }
}

/// Returns the value of a channel inside its link: what is called or written to is underlined.
fn tapped(value: &[Run]) -> Value {
    let mut out = String::new();
    for run in value {
        let words = markup(std::slice::from_ref(run), Links::Dropped);
        let words = words.as_str().expect("markup is a string");
        match address(run) {
            Some(_) => out.extend(["<span class=\"tuju\">", words, "</span>"]),
            None => out.push_str(words),
        }
    }
    Value::from_safe_string(out)
}

/// Returns the wide and the narrow drawing of a flow; CSS shows one, the other is not even heard.
///
/// Lanes are on the wide one only: on the narrow one the boxes name their actors.
fn drawings(id: &str, name: &str, alur: &Alur, gaya: Gaya) -> String {
    let desc = words::describe(alur);
    let narrow = format!("{id}-sempit");
    let draw = |id: &str, target| {
        let caption = Caption {
            id,
            title: name,
            desc: &desc,
        };
        let drawing = match gaya {
            Gaya::Lajur => diagram::lanes(alur, target),
            Gaya::Alir | Gaya::Sop => diagram::layout(alur, target),
        };
        svg::inline(&drawing, &caption)
    };
    format!(
        "<div class=\"lebar\">{}</div>\n<div class=\"sempit\">{}</div>",
        draw(id, Target::Wide).trim_end(),
        draw(&narrow, Target::Narrow).trim_end(),
    )
}

/// Returns the table of an SOP with the drawing that lies over it; `None` where it has too many actors for a page.
///
/// Lengths are in em of its text, so that table and drawing grow together.
fn sop_table(sop: &Sop) -> Option<Value> {
    let sheet = Sheet::Screen { width: sop::SCREEN };
    let pages = sop::layout(sop, sheet)?;
    let [table] = &pages[..] else { return None };
    let em = |length: f32| (length / table.text_size * 1000.0).round() / 1000.0;
    let [left, top, width, height] = sop_svg::overlay_place(table);
    let frame = table.rows.first().map_or(0.0, |row| row.y) - table.head;
    let words = diagram::words::steps(&sop.alur);
    let rows: Vec<Value> = table
        .rows
        .iter()
        .filter_map(|row| {
            let node = row.node?;
            let step = words.iter().position(|step| step.node == node)?;
            let none = MutuBaku::default();
            let mutu = sop.mutu.get(step).unwrap_or(&none);
            let simpul = &sop.alur.simpul[node];
            let symbol = table
                .symbols
                .iter()
                .find(|symbol| symbol.node == Some(node))?;
            let ways: Vec<String> = words[step]
                .cabang
                .iter()
                .map(words::Cabang::plain)
                .collect();
            Some(context! {
                number => simpul.nomor,
                act => simpul.teks.as_str(),
                actor => simpul.pelaku.as_deref().unwrap_or_default().trim(),
                symbol => kind_name(symbol.kind),
                ways => ways,
                needs => mutu.kelengkapan.as_str(),
                time => simpul.waktu.as_deref().unwrap_or_default(),
                gives => mutu.keluaran.as_str(),
                remark => mutu.keterangan.as_str(),
                height => em(row.h),
            })
        })
        .collect();
    let columns: Vec<Value> = table
        .columns
        .iter()
        .map(|column| {
            context! {
                name => column.name.as_str(),
                is_actor => column.kind == ColumnKind::Pelaksana,
                width => em(column.w),
            }
        })
        .collect();
    Some(context! {
        columns,
        rows,
        has_remarks => table.columns.iter().any(|column| column.kind == ColumnKind::Keterangan),
        width => em(table.width - 2.0 * frame),
        head => em(table.head),
        sum => sop.jumlah.as_str(),
        sum_name => sop::SUM_NAME,
        actors => sop::ACTORS_NAME,
        quality => sop::QUALITY_NAME,
        left => em(left - frame),
        top => em(top - frame),
        drawing_width => em(width),
        drawing_height => em(height),
        drawing => Value::from_safe_string(sop_svg::overlay(sop, table)),
        legend => Value::from_safe_string(sop_svg::legend(table)),
        legend_width => em(table.width),
        legend_height => em(sop_svg::legend_height(table)),
    })
}

/// Returns what a symbol is called.
fn kind_name(kind: sop::Kind) -> &'static str {
    match kind {
        sop::Kind::Ujung => "mulai/selesai",
        sop::Kind::Kegiatan => "kegiatan",
        sop::Kind::Keputusan => "keputusan",
        sop::Kind::Sambungan => "sambungan",
    }
}

/// Returns the states present and how often, in the order of a standard's life.
fn states(index: &Index) -> Value {
    let entries = || index.groups.iter().flat_map(|group| &group.entries);
    [State::Ditetapkan, State::Rancangan, State::Dicabut]
        .into_iter()
        .filter_map(|wanted| {
            let word = entries()
                .find(|entry| entry.state == wanted)?
                .state_word
                .as_str();
            let count = entries().filter(|entry| entry.state == wanted).count();
            Some(context! { state => state(wanted), word => word, count => count })
        })
        .collect()
}

fn group(group: &IndexGroup) -> Value {
    context! {
        agency => agency(&group.agency),
        parents => group.parents.iter().rev().map(String::as_str).collect::<Vec<_>>().join(", "),
        entries => all(&group.entries, entry),
    }
}

fn entry(entry: &IndexEntry) -> Value {
    context! {
        title => entry.title.as_str(),
        address => entry.address.as_str(),
        time => entry.time.as_str(),
        fee => entry.fee.as_str(),
        state => state(entry.state),
        state_word => entry.state_word.as_str(),
    }
}
