//! Few steps in a straight line: from left to right, all boxes of one height.

use crate::diagram::drawing::{Drawing, Edge};
use crate::diagram::layout::text::{self, Setting};
use crate::diagram::layout::{META, ROW_MAX, TEXT_IN_ROW, Target};
use crate::diagram::order::Order;
use crate::font;
use crate::model::Alur;

/// Least width of a screen on which steps stand in a row, px.
const WIDE_ENOUGH: u16 = 640;
/// Room beside the text, px.
const PAD: f32 = 12.0;
/// Room between two boxes, px: a line and its head.
const GAP: f32 = 30.0;
/// Widest box, px.
const BOX_MAX: f32 = 284.0;
/// Room for strokes at the border of the drawing, px.
const MARGIN: f32 = 3.0;

/// Returns the drawing, or `None` where the flow should run downwards: it branches, is long, says
/// something beside a way, or has a word too long for its box.
pub(super) fn layout(alur: &Alur, order: &Order<'_>, target: Target) -> Option<Drawing> {
    let count = alur.simpul.len();
    let has_room = !matches!(target, Target::Narrow | Target::Screen(..WIDE_ENOUGH));
    let is_row = has_room && (1..=ROW_MAX).contains(&count) && alur.is_lurus();
    if !is_row || order.ways.iter().any(|way| way.label.is_some()) {
        return None;
    }
    let w = ((target.px() - 2.0 * MARGIN - GAP * (count - 1) as f32) / count as f32)
        .floor()
        .min(BOX_MAX);
    let (regular, _) = target.faces();
    let is_narrower = |word: &str| font::width(regular, word, TEXT_IN_ROW) <= w - 2.0 * PAD;
    if !alur.simpul.iter().all(|simpul| {
        words(&simpul.teks)
            .chain(simpul.pelaku.iter().flat_map(|p| words(p)))
            .all(is_narrower)
    }) {
        return None;
    }
    let setting = Setting {
        target,
        size: TEXT_IN_ROW,
        pad: PAD,
    };
    let mut boxes: Vec<_> = alur
        .simpul
        .iter()
        .enumerate()
        .map(|(i, simpul)| text::measure(simpul, i, simpul.mulai || simpul.akhir, w, 0.0, setting))
        .collect();
    let h = boxes.iter().map(|shape| shape.h).fold(0.0, f32::max);
    for (i, shape) in boxes.iter_mut().enumerate() {
        shape.h = h;
        shape.move_by(MARGIN + (w + GAP) * i as f32, MARGIN);
    }
    let y = (MARGIN + h / 2.0).round();
    let edges = order
        .ways
        .iter()
        .map(|way| {
            let from = boxes[way.dari].x + w;
            Edge::new(
                way.sisi,
                way.dari,
                way.ke,
                false,
                vec![[from, y], [boxes[way.ke].x, y]],
            )
        })
        .collect();
    let width = 2.0 * MARGIN + w * count as f32 + GAP * (count - 1) as f32;
    Some(Drawing {
        width,
        height: h + 2.0 * MARGIN,
        text_size: TEXT_IN_ROW,
        meta_size: META,
        boxes,
        edges,
        ..Drawing::default()
    })
}

/// Returns the pieces of `text` that no line end may part.
fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split_whitespace()
        .flat_map(|word| word.split_inclusive(['/', '-']))
}
