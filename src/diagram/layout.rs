//! Places a flow: layered, with right angles only, the same each time.
//!
//! The main path runs straight down in the first column. What branches off it stands in a second
//! column: beside the first where there is room ([`Target::Wide`], [`Target::Paper`]), else in rows of its
//! own, indented, with the main line passing on their left ([`Target::Narrow`], [`Target::Column`]).
//!
//! Lines have room of their own, so none can meet a box:
//!
//! ```text
//!  left ┌────────┐ channel ┌────────┐ right     a way to the next box runs straight down;
//!  track│  box   │ labels, │  box   │ tracks    every other one leaves by a side or by the *exits*
//!    │  └───◇────┘ tracks  └────────┘   │       under the box, runs on a vertical *track*, and
//!    │   exits of the box  exits …      │       enters the side of its target
//!    │  ┌────────┐         ┌────────┐   │
//! ```
//!
//! An end that is no step stands beside or under the step that leads to it; where it cannot, its way ends in
//! a mark that is the end ("Selesai").
//!
//! Ways to one target share a track. Where tracks would crowd out the boxes, or two lines could not keep
//! their distance, a way ends in a mark that names its target ("ke 7"); so any flow fits any width.

mod exits;
mod lajur;
mod place;
mod row;
mod text;

use crate::diagram::drawing::Drawing;
use crate::diagram::layout::lajur::Lanes;
use crate::diagram::order::Order;
use crate::font::Face;
use crate::model::Alur;

/// Where a drawing will stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Target {
    /// A web page on a wide screen: 696 px, measured with DejaVu Sans.
    Wide,
    /// A web page on a telephone: 326 px, measured with DejaVu Sans.
    Narrow,
    /// A screen this many px wide, from 326 on; with a second column from 696 on.
    Screen(u16),
    /// A sheet of paper: 170 mm, in pt, measured with DejaVu Sans Condensed.
    Paper,
    /// A column of a table on paper: 106 mm, in pt, measured with DejaVu Sans Condensed.
    Column,
}

/// Width of the wide drawing in px.
const WIDE: f32 = 696.0;
/// Width of the narrow drawing in px.
const NARROW: f32 = 326.0;
/// Width of the drawing on paper in pt: 170 mm.
const PAPER: f32 = 170.0 / 25.4 * 72.0;
/// Width of the drawing in a column in pt: 106 mm.
const COLUMN: f32 = 106.0 / 25.4 * 72.0;
/// Width of the drawing in a column in px of the web drawing, so that nothing is set below 8.5 pt.
const COLUMN_PX: f32 = 450.0;
/// Size of the acts in px of the web drawing.
const TEXT: f32 = 15.0;
/// Size of the acts of steps in a row, in px of the web drawing.
const TEXT_IN_ROW: f32 = 14.0;
/// Size of everything else in px of the web drawing.
const META: f32 = 13.0;
/// Most steps that stand in a row.
const ROW_MAX: usize = 4;

impl Target {
    /// Returns the width that a drawing may have: px on the web, pt on paper.
    pub fn width(self) -> f32 {
        match self {
            Self::Wide => WIDE,
            Self::Narrow => NARROW,
            Self::Screen(width) => f32::from(width).max(NARROW),
            Self::Paper => PAPER,
            Self::Column => COLUMN,
        }
    }

    /// Returns the width in px of the web drawing, in which everything is placed first.
    fn px(self) -> f32 {
        match self {
            Self::Wide | Self::Paper => WIDE,
            Self::Narrow | Self::Screen(_) => self.width(),
            Self::Column => COLUMN_PX,
        }
    }

    /// Returns whether there is no room for a second column.
    fn is_narrow(self) -> bool {
        match self {
            Self::Narrow | Self::Column => true,
            Self::Wide | Self::Paper => false,
            Self::Screen(width) => f32::from(width) < WIDE,
        }
    }

    /// Returns the fonts of text and of bold text.
    pub fn faces(self) -> (Face, Face) {
        match self {
            Self::Wide | Self::Narrow | Self::Screen(_) => (Face::Sans, Face::SansBold),
            Self::Paper | Self::Column => (Face::SansCondensed, Face::SansCondensedBold),
        }
    }
}

/// Places `alur` for `target`; never fails, whatever the flow.
pub fn layout(alur: &Alur, target: Target) -> Drawing {
    let order = Order::new(alur);
    if let Some(drawing) = row::layout(alur, &order, target) {
        return finish(drawing, target);
    }
    let mut best = place::layout(alur, &order, &order.rows, target);
    if best.faults() > 0 {
        let rows = order.rows_ends_first();
        let other = place::layout(alur, &order, &rows, target);
        if other.faults() < best.faults() {
            best = other;
        }
    }
    finish(best, target)
}

/// Places `alur` in as many drawings as it needs for none to be higher than `height` (the unit of the
/// target), unless a single step alone is.
///
/// Steps keep their order; a way into another part ends in a mark. Never empty.
pub fn layout_parts(alur: &Alur, target: Target, height: f32) -> Vec<Drawing> {
    let order = Order::new(alur);
    let whole = layout(alur, target);
    let pens = Pens {
        draw: &|rows| finish(place::layout(alur, &order, rows, target), target),
        sketch: &|rows| finish(place::sketch(alur, &order, rows, target), target),
    };
    parts(&order, whole, &pens, height)
}

/// Places `alur` for `target` with a lane for each actor; as [`layout`] does where lanes would have no room or tell
/// nothing: on a narrow target, for one actor alone or a step without one, for more actors than can share the
/// lanes, and for a word that is wider than a box.
pub fn lanes(alur: &Alur, target: Target) -> Drawing {
    let order = Order::new(alur);
    match Lanes::of(alur, &order, target) {
        Some(lanes) => finish(
            lajur::layout(alur, &order, &order.rows, &lanes, target),
            target,
        ),
        None => layout(alur, target),
    }
}

/// Places `alur` in lanes, in as many drawings as [`layout_parts`] does; each has all lanes with their heads.
pub fn lanes_parts(alur: &Alur, target: Target, height: f32) -> Vec<Drawing> {
    let order = Order::new(alur);
    let Some(lanes) = Lanes::of(alur, &order, target) else {
        return layout_parts(alur, target, height);
    };
    let draw = |rows: &[usize]| finish(lajur::layout(alur, &order, rows, &lanes, target), target);
    let pens = Pens {
        draw: &draw,
        sketch: &draw,
    };
    parts(&order, draw(&order.rows), &pens, height)
}

/// How rows of a flow become a drawing.
struct Pens<'p> {
    /// As well as can be.
    draw: &'p dyn Fn(&[usize]) -> Drawing,
    /// About as high, and sooner.
    sketch: &'p dyn Fn(&[usize]) -> Drawing,
}

/// Returns `whole`, or the drawings that the pens make of its rows, none higher than `height` unless a step alone is.
fn parts(order: &Order<'_>, whole: Drawing, pens: &Pens<'_>, height: f32) -> Vec<Drawing> {
    if whole.height <= height {
        return vec![whole];
    }
    let mut parts = Vec::new();
    // Ends that are no steps go where the steps go that lead to them.
    let is_apart = |node: &usize| !order.ujung[*node] || !order.is_entered(*node);
    let steps: Vec<usize> = order.rows.iter().copied().filter(is_apart).collect();
    let mut rest = &steps[..];
    while !rest.is_empty() {
        let (count, drawing) = fill(order, rest, pens, height);
        parts.push(drawing);
        rest = &rest[count..];
    }
    parts
}

/// Returns `rows` with the ends that are no steps to which they lead, in reading order.
fn with_ends(order: &Order<'_>, rows: &[usize]) -> Vec<usize> {
    let mut is_in = vec![false; order.rows.len()];
    for &node in rows {
        is_in[node] = true;
        for &way in &order.out[node] {
            let ke = order.ways[way].ke;
            is_in[ke] |= order.ujung[ke];
        }
    }
    let all = order.rows.iter().copied();
    all.filter(|&node| is_in[node]).collect()
}

/// Returns how many of `rows` fit into `height`, at least one, and their drawing.
fn fill(order: &Order<'_>, rows: &[usize], pens: &Pens<'_>, height: f32) -> (usize, Drawing) {
    let draw = |count: usize| (pens.draw)(&with_ends(order, &rows[..count]));
    let sketch = |count: usize| (pens.sketch)(&with_ends(order, &rows[..count]));
    let (mut low, mut high) = (1, rows.len());
    while low < high {
        let middle = (low + high).div_ceil(2);
        if sketch(middle).height <= height {
            low = middle;
        } else {
            high = middle - 1;
        }
    }
    // A break brings marks, so that fewer steps may need more height: what is taken must be looked at.
    let counts = std::iter::once(keep_together(order, rows, low)).chain((2..=low).rev());
    let fitting = counts
        .map(|count| (count, draw(count)))
        .find(|(_, drawing)| drawing.height <= height);
    fitting.unwrap_or_else(|| (1, draw(1)))
}

/// Returns the count of `rows` before the break nearest to `count` that does not part a step of the main
/// path from what branches off it; `count` itself where that would leave less than half.
fn keep_together(order: &Order<'_>, rows: &[usize], count: usize) -> usize {
    if count == rows.len() {
        return count;
    }
    (count.div_ceil(2)..=count)
        .rev()
        .find(|&count| order.main[rows[count]])
        .unwrap_or(count)
}

/// Brings a drawing from px of the web drawing to the unit of `target`.
fn finish(mut drawing: Drawing, target: Target) -> Drawing {
    let unit = target.width() / target.px();
    drawing.unit = unit;
    drawing.scale(unit);
    drawing
}
