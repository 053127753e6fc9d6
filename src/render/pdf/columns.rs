//! Widths of the columns of a table, so that words stay whole and numbers on one line.

use serde_json::Value;

use super::data::BREAK;
use super::data::ends_word;
use crate::font::Face;
use crate::font::width;
use crate::view::Cell;
use crate::view::RowGroup;
use crate::view::Runs;
use crate::view::plain;

/// Space between two columns in points: 4 mm.
const GUTTER: f32 = 4.0 / 25.4 * 72.0;
/// Size of the text in points.
const TEXT: f32 = 11.0;
/// Size of heads and notes in points.
const SMALL: f32 = 8.5;
/// Share of the content that one word can ask for; a longer one breaks.
const MAX_WORD: f32 = 0.45;
/// What a measured text is given on top, in points: kerning is not measured.
const SLACK: f32 = 1.0;

/// What a column asks for, in points.
#[derive(Debug, Clone, Copy, Default)]
struct Wish {
    /// Width of its longest word.
    least: f32,
    /// Width of its longest text on one line.
    most: f32,
}

/// Returns `mm` in points.
pub(super) fn points(mm: f32) -> f32 {
    mm / 25.4 * 72.0
}

/// Returns the widths of the columns of a table as wide as `content`; points, gutters included.
pub(super) fn widths(head: &[Runs], groups: &[RowGroup], content: f32) -> Vec<f32> {
    let rows: Vec<&Vec<Cell>> = groups.iter().flat_map(|group| &group.rows).collect();
    let count = rows
        .iter()
        .map(|row| row.len())
        .max()
        .unwrap_or(0)
        .max(head.len());
    let wishes: Vec<Wish> = (0..count)
        .map(|column| wish(head.get(column), &rows, column, content))
        .collect();
    let room = content - GUTTER * count.saturating_sub(1) as f32;
    let mut widths = share(&wishes, room);
    let last = count.saturating_sub(1);
    widths
        .iter_mut()
        .take(last)
        .for_each(|width| *width += GUTTER);
    widths
}

fn wish(head: Option<&Runs>, rows: &[&Vec<Cell>], column: usize, content: f32) -> Wish {
    let mut wish = Wish::default();
    let cells: Vec<&Cell> = rows.iter().filter_map(|row| row.get(column)).collect();
    let small = cells
        .iter()
        .filter_map(|cell| cell.note.as_ref())
        .chain(head);
    // Semibold is the wider face, and any run may be strong.
    let texts = cells
        .iter()
        .map(|cell| (Face::SerifSemibold, TEXT, plain(&cell.text)));
    for (face, size, text) in
        texts.chain(small.map(|runs| (Face::SansCondensed, SMALL, plain(runs))))
    {
        let words = text.split_inclusive(ends_word);
        let longest = words
            .map(|word| width(face, word.trim_end(), size))
            .fold(0.0, f32::max);
        wish.least = wish.least.max(longest + SLACK);
        wish.most = wish.most.max(width(face, &text, size) + SLACK);
    }
    wish.least = wish.least.min(content * MAX_WORD);
    wish
}

/// Shares `room` among the columns: each what it asks for and the rest to the first, or each its longest
/// word and of the rest as much as it lacks.
fn share(wishes: &[Wish], room: f32) -> Vec<f32> {
    let least: f32 = wishes.iter().map(|wish| wish.least).sum();
    let most: f32 = wishes.iter().map(|wish| wish.most).sum();
    if most <= room {
        let rest = room - most;
        return wishes
            .iter()
            .enumerate()
            .map(|(n, wish)| wish.most + if n == 0 { rest } else { 0.0 })
            .collect();
    }
    if least >= room {
        return wishes
            .iter()
            .map(|wish| wish.least * room / least)
            .collect();
    }
    let lack = (room - least) / (most - least);
    wishes
        .iter()
        .map(|wish| wish.least + (wish.most - wish.least) * lack)
        .collect()
}

/// Lets a line end anywhere in the words of the table `value` that are wider than their column.
pub(super) fn break_words(value: &mut Value, widths: &[f32]) {
    let list = |value: &mut Value, key: &str| {
        value
            .get_mut(key)
            .and_then(Value::as_array_mut)
            .map(std::mem::take)
    };
    let mut groups = list(value, "groups").unwrap_or_default();
    for row in groups
        .iter_mut()
        .filter_map(|group| group.get_mut("rows")?.as_array_mut())
        .flatten()
    {
        for (cell, width) in row.as_array_mut().into_iter().flatten().zip(widths) {
            break_texts(cell, *width - GUTTER);
        }
    }
    value["groups"] = groups.into();
}

/// Mends every run within `value`.
fn break_texts(value: &mut Value, room: f32) {
    match value {
        Value::Array(items) => items.iter_mut().for_each(|item| break_texts(item, room)),
        Value::Object(map) => {
            for (key, item) in map {
                match item {
                    Value::String(text) if key == "text" => *text = break_text(text, room),
                    _ => break_texts(item, room),
                }
            }
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

/// Returns `text` with a place to break after each character of a word that is wider than `room`.
fn break_text(text: &str, room: f32) -> String {
    let mut broken = String::with_capacity(text.len());
    for word in text.split_inclusive(ends_word) {
        let is_wide = width(Face::SerifSemibold, word.trim_end(), TEXT) > room + GUTTER;
        for c in word.chars() {
            broken.push(c);
            if is_wide && !ends_word(c) {
                broken.push(BREAK);
            }
        }
    }
    broken
}
