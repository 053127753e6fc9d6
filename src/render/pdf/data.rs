//! The JSON that the template reads: the document with every text made fit to be set.
//!
//! What only a PDF needs is decided here, so that the template draws and nothing more: which characters
//! can be shown, where an endless word may break, which links may live, how wide the columns of a table
//! are, the words that stand for a picture.

use std::collections::BTreeSet;

use serde::Serialize;
use serde_json::Value;

use super::columns;
use super::world::Shared;
use crate::diagram::Drawing;
use crate::diagram::Target;
use crate::diagram::lanes_parts;
use crate::diagram::layout_parts;
use crate::diagram::sop;
use crate::diagram::sop::Sheet;
use crate::diagram::sop::Sop;
use crate::diagram::sop::Table;
use crate::diagram::words;
use crate::model::Alur;
use crate::model::Gaya;
use crate::view::Block;
use crate::view::Component;
use crate::view::Document;
use crate::view::Kind;
use crate::view::Paper;

/// Longest word that stays whole in running text, in characters: the longest of Indonesian has 25.
const WHOLE_WORD: usize = 28;
/// Longest e-mail or web address that stays whole, in characters: a place to break inside would be copied
/// with it, and nobody could write to the address.
const WHOLE_ADDRESS: usize = 40;
/// Characters of the running head, at most; the name of the agency takes at most [`HEAD_AGENCY`] of them.
pub(super) const HEAD: usize = 100;
/// Characters of the name of the agency in the running head, at most.
const HEAD_AGENCY: usize = 42;
/// Characters of the words in the foot, at most: two lines.
pub(super) const FOOT: usize = 160;
/// Height of a drawing in mm that a page has no room for: margins and what must stand above it.
const AROUND_DRAWING: u32 = 64;
/// Margins left and right of a table of an SOP on a sheet on its side, mm.
const BESIDE_TABLE: u32 = 40;
/// Margins over and under it, and its heading, mm.
const AROUND_TABLE: u32 = 62;
/// Longest address that is kept as a link, in bytes: typst takes no more than 8,000.
const MAX_LINK: usize = 2000;

/// What the template reads.
#[derive(Serialize)]
struct Data {
    /// The document; figures and tables have what only this format needs.
    doc: Value,
    /// The running head.
    head: Head,
}

/// The running head, cut to one line.
#[derive(Serialize)]
struct Head {
    title: String,
    agency: String,
}

/// Returns the JSON that the template reads for `doc`.
pub(super) fn data(doc: &Document) -> Result<Vec<u8>, serde_json::Error> {
    let mut value = serde_json::to_value(doc)?;
    mend_links(&mut value, &ids(doc));
    let room = Room::of(doc);
    for (component, value) in components(doc).zip(components_of(&mut value)) {
        enrich(&component.blocks, value, room)?;
    }
    mend_titles(&mut value);
    value["foot"] = cut(&doc.foot, FOOT).into();
    let mut data = serde_json::to_value(&Data {
        doc: value,
        head: head(doc),
    })?;
    mend_texts(&mut data);
    serde_json::to_vec(&data)
}

/// Empties titles that show nothing, since PDF/UA takes no heading without words; the document itself is
/// then called by what it is.
fn mend_titles(doc: &mut Value) {
    if is_blank(&doc["title"]) {
        doc["title"] = doc["labels"]["document"].take();
        doc["labels"]["document"] = doc["title"].clone();
    }
    for part in items(doc, "parts") {
        empty_if_blank(part);
        for component in items(part, "components") {
            empty_if_blank(component);
            items(component, "blocks").for_each(mend_heading);
        }
    }
}

/// Empties the title of a part or component that shows nothing.
fn empty_if_blank(value: &mut Value) {
    if is_blank(&value["title"]) {
        value["title"] = "".into();
    }
}

/// Makes a heading that shows nothing a paragraph.
pub(super) fn mend_heading(block: &mut Value) {
    let runs = block["text"].as_array();
    if block["type"] == "heading"
        && runs.is_none_or(|runs| runs.iter().all(|run| is_blank(&run["text"])))
    {
        block["type"] = "paragraph".into();
    }
}

/// Returns whether the text shows nothing.
pub(super) fn is_blank(text: &Value) -> bool {
    let shows =
        |c: char| !(c.is_whitespace() || c.is_control() || is_dropped(c) || is_ignorable(c));
    !text.as_str().is_some_and(|text| text.contains(shows))
}

/// Returns the components of `doc` in order.
fn components(doc: &Document) -> impl Iterator<Item = &Component> {
    doc.parts.iter().flat_map(|part| &part.components)
}

/// Returns the components of `doc` as JSON in order.
fn components_of(doc: &mut Value) -> impl Iterator<Item = &mut Value> {
    items(doc, "parts").flat_map(|part| items(part, "components"))
}

/// Returns the items of the list `key` of `value`.
pub(super) fn items<'a>(value: &'a mut Value, key: &str) -> impl Iterator<Item = &'a mut Value> {
    value
        .get_mut(key)
        .and_then(Value::as_array_mut)
        .into_iter()
        .flatten()
}

/// Where tables and drawings stand.
#[derive(Debug, Clone, Copy)]
pub(super) struct Room {
    /// Width of a table in points.
    table: f32,
    /// What a drawing is made for.
    target: Target,
    /// Height of a drawing in points, at most.
    drawing: f32,
    /// Sheets at the end of the document for tables of an SOP; `None` where there are none.
    sheet: Option<Sheet>,
}

impl Room {
    /// Returns the room that the template of `doc` has.
    fn of(doc: &Document) -> Self {
        Self::on(doc.kind, doc.paper)
    }

    /// Returns the room that a document of `kind` has on `paper`.
    pub(super) fn on(kind: Kind, paper: Paper) -> Self {
        let (table, target) = match kind {
            Kind::Lengkap | Kind::Publik => (118.0, Target::Paper),
            Kind::Sk => (106.0, Target::Column),
        };
        let height = paper.height.saturating_sub(AROUND_DRAWING);
        Self {
            table: columns::points(table),
            target,
            drawing: columns::points(height as f32),
            sheet: (kind != Kind::Sk).then(|| Sheet::Paper {
                width: columns::points(paper.height.saturating_sub(BESIDE_TABLE) as f32),
                height: columns::points(paper.width.saturating_sub(AROUND_TABLE) as f32),
            }),
        }
    }
}

/// Adds to the blocks of a component what only this format needs.
pub(super) fn enrich(
    blocks: &[Block],
    value: &mut Value,
    room: Room,
) -> Result<(), serde_json::Error> {
    let has_steps = blocks
        .iter()
        .any(|block| matches!(block, Block::Steps { .. }));
    for (block, value) in blocks.iter().zip(items(value, "blocks")) {
        match block {
            Block::Figure {
                name,
                alur,
                sop,
                gaya,
                ..
            } => {
                let sheets = room.sheet.filter(|_| *gaya == Gaya::Sop);
                let tables = sheets.and_then(|sheet| tables(sop, sheet));
                let drawings = match &tables {
                    Some(_) => Vec::new(),
                    None => drawings(alur, *gaya, room),
                };
                value["drawings"] = serde_json::to_value(drawings)?;
                value["sop"] = serde_json::to_value(tables.unwrap_or_default())?;
                value["alt"] = alt(name, alur, has_steps).into();
            }
            Block::Table { head, groups, .. } => {
                let widths = columns::widths(head, groups, room.table);
                columns::break_words(value, &widths);
                value["columns"] = serde_json::to_value(widths)?;
            }
            _ => {}
        }
    }
    Ok(())
}

/// Returns the table of an SOP, page by page; `None` where it has too many actors or a row is higher than a page.
fn tables(sop: &Sop, sheet: Sheet) -> Option<Vec<Table>> {
    let Sheet::Paper { height: most, .. } = sheet else {
        return None;
    };
    let pages = sop::layout(sop, sheet)?;
    pages
        .iter()
        .all(|page| page.height <= most)
        .then_some(pages)
}

/// Returns the drawings of `alur`; none where a single step is higher than a page, for the steps stand in
/// words as well, and words can be parted.
fn drawings(alur: &Alur, gaya: Gaya, room: Room) -> Vec<Drawing> {
    let parts = match gaya {
        Gaya::Lajur => lanes_parts(alur, room.target, room.drawing),
        Gaya::Alir | Gaya::Sop => layout_parts(alur, room.target, room.drawing),
    };
    let fits = parts.iter().all(|part| part.height <= room.drawing);
    if fits { parts } else { Vec::new() }
}

/// Returns the words that stand for the picture of `alur`: short where the steps stand in words beside it.
fn alt(name: &str, alur: &Alur, has_steps: bool) -> String {
    if has_steps {
        return format!("{name}. {}", words::describe(alur));
    }
    let steps = words::steps(alur).into_iter().map(|step| {
        let what = [step.pelaku, Some(step.teks), step.waktu, step.mulai];
        let what: Vec<String> = what
            .into_iter()
            .flatten()
            .filter(|text| !text.is_empty())
            .collect();
        let ways: String = step
            .cabang
            .iter()
            .map(|way| format!(" {}", way.plain()))
            .collect();
        format!(" Langkah {}: {}.{ways}", step.nomor, what.join(", "))
    });
    format!("{name}.{}", steps.collect::<String>())
}

/// Returns the addresses within `doc` that a link may lead to.
fn ids(doc: &Document) -> BTreeSet<&str> {
    components(doc)
        .map(|component| component.id.as_str())
        .collect()
}

/// Returns the running head of `doc`.
fn head(doc: &Document) -> Head {
    let agency = cut(
        doc.agencies.last().map_or("", |agency| &agency.name),
        HEAD_AGENCY,
    );
    let title = cut(&doc.title, HEAD - agency.chars().count());
    Head { title, agency }
}

/// Returns `text`, cut after a word and marked with an ellipsis where it has more than `limit` characters.
pub(super) fn cut(text: &str, limit: usize) -> String {
    let Some((end, _)) = text.char_indices().nth(limit) else {
        return text.to_owned();
    };
    let kept = text
        .get(..end)
        .expect("`char_indices` gives the starts of characters");
    let kept = kept
        .rfind(' ')
        .and_then(|blank| kept.get(..blank))
        .unwrap_or(kept);
    format!("{}…", kept.trim_end_matches([',', ' ']))
}

/// Removes the links that lead nowhere in a PDF or may not be followed.
pub(super) fn mend_links(value: &mut Value, ids: &BTreeSet<&str>) {
    match value {
        Value::Array(items) => items.iter_mut().for_each(|item| mend_links(item, ids)),
        Value::Object(map) => {
            if let Some(Value::String(link)) = map.get("link") {
                match mend_link(link, ids) {
                    Some(link) => map.insert("link".to_owned(), Value::String(link)),
                    None => map.shift_remove("link"),
                };
            }
            map.values_mut().for_each(|item| mend_links(item, ids));
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

/// Returns the address as a PDF holds it, in ASCII; `None` for unknown places, relative addresses (a
/// file that was sent on has no base) and schemes that are not listed.
fn mend_link(link: &str, ids: &BTreeSet<&str>) -> Option<String> {
    if let Some(id) = link.strip_prefix('#') {
        return ids.contains(id).then(|| link.to_owned());
    }
    let (scheme, rest) = link.split_once(':')?;
    let known = ["https", "http", "mailto", "tel"]
        .iter()
        .any(|known| scheme.eq_ignore_ascii_case(known));
    let link = percent_encode(link);
    (known && !rest.is_empty() && link.len() <= MAX_LINK).then_some(link)
}

/// Returns `link` with all that is no visible ASCII written as `%XX`.
fn percent_encode(link: &str) -> String {
    link.bytes()
        .map(|byte| {
            if byte.is_ascii_graphic() {
                char::from(byte).to_string()
            } else {
                format!("%{byte:02X}")
            }
        })
        .collect()
}

/// Makes every text fit to be set; addresses and keys stay as they are.
pub(super) fn mend_texts(value: &mut Value) {
    match value {
        Value::String(text) => *text = mend_text(text),
        Value::Array(items) => items.iter_mut().for_each(mend_texts),
        Value::Object(map) => {
            let texts = map
                .iter_mut()
                .filter(|(key, _)| !matches!(key.as_str(), "link" | "id" | "key" | "type"));
            texts.for_each(|(_, item)| mend_texts(item));
        }
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

/// Returns `text` as it is set: blanks for controls, [`char::REPLACEMENT_CHARACTER`] for what no shipped
/// font has, and places to break in words that no line could hold.
pub(super) fn mend_text(text: &str) -> String {
    let shown: String = text
        .chars()
        .filter(|&c| !is_dropped(c))
        .map(shown)
        .collect();
    let mut mended = String::with_capacity(shown.len());
    for word in shown.split_inclusive(ends_word) {
        let whole = if word.contains(['@', '.']) {
            WHOLE_ADDRESS
        } else {
            WHOLE_WORD
        };
        for (index, c) in word.chars().enumerate() {
            if index >= whole && !ends_word(c) {
                mended.push(BREAK);
            }
            mended.push(c);
        }
    }
    mended
}

/// Zero-width space: a line may end here.
pub(super) const BREAK: char = '\u{200b}';

/// Returns whether nobody sees `c`, and a PDF cannot do with it: a PDF/A may hold no byte order mark, and where
/// a soft hyphen ends a link, typst cannot tag its hyphen.
fn is_dropped(c: char) -> bool {
    matches!(c, '\u{feff}' | '\u{ad}')
}

/// Returns the character that is set for `c`.
fn shown(c: char) -> char {
    if c.is_control() {
        ' '
    } else if is_covered(c) {
        c
    } else {
        char::REPLACEMENT_CHARACTER
    }
}

/// Returns whether a shipped font can show `c`, or nothing has to be shown.
pub(super) fn is_covered(c: char) -> bool {
    c.is_control()
        || is_dropped(c)
        || is_ignorable(c)
        || (!is_private(c) && Shared::get().covers(c))
}

/// Returns whether `c` is one of those that fonts need not have: joiners, selectors, marks of direction.
fn is_ignorable(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2064}' | '\u{2066}'..='\u{2069}' | '\u{fe00}'..='\u{fe0f}')
}

/// Returns whether `c` is for private use; PDF/A wants a text for each, and nobody knows it.
fn is_private(c: char) -> bool {
    matches!(c, '\u{e000}'..='\u{f8ff}' | '\u{f0000}'..)
}

/// Returns whether a line may end beside `c`, so that the count of the word starts anew.
pub(super) fn ends_word(c: char) -> bool {
    (c.is_whitespace() && !matches!(c, '\u{a0}' | '\u{202f}')) || matches!(c, '/' | '-' | BREAK)
}
