//! What stands under a box in a lane: its diamond, the first stretch of its answers, their labels and marks.

use std::collections::BTreeSet;

use crate::diagram::drawing::{Anchor, Label, Mark};
use crate::diagram::layout::META;
use crate::diagram::layout::exits::label_lines;
use crate::diagram::layout::exits::mark_words;
use crate::diagram::layout::exits::{HALF, LABEL_LINE, MARK, Side};
use crate::diagram::layout::lajur::{CORNER_AT, Page, Plan, TRACK};
use crate::font;

/// From the middle to the line that a comb of answers hangs on, px.
const SPINE: f32 = 25.0;
/// Least length of a line to a mark, px: a head and the rest of a corner.
const MARK_NEAR: f32 = 14.0;
/// From a line to the label below it, px.
const LABEL_BELOW: f32 = 5.0;
/// Between the labels of two answers, px.
const LABELS_APART: f32 = 6.0;
/// How far a label may stand over the border of its lane, px: the boxes beyond are nearly twice as far.
const OVERHANG: f32 = 10.0;
/// How far it may stand there so that a word need not be broken, px.
const OVERHANG_MAX: f32 = 16.0;
/// Most lines of a label that keeps off the gutter.
const NEAR_LINES: usize = 2;

/// Where an answer leaves.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Leave {
    /// By the lower corner, or the lower edge.
    Down,
    /// By a side corner.
    Across(Side),
}

/// The first stretch of an answer.
#[derive(Debug, Clone)]
pub(super) struct Start {
    pub(super) leave: Leave,
    /// First points in the drawing; all of them where the way ends in a mark.
    pub(super) points: Vec<[f32; 2]>,
    pub(super) is_whole: bool,
}

/// What stands under one box.
#[derive(Debug, Clone, Default)]
pub(super) struct Fork {
    /// Height below the box, px; 0 where nothing stands there.
    pub(super) height: f32,
    /// First stretches, by way.
    pub(super) starts: Vec<(usize, Start)>,
    /// Labels, in the drawing; `sisi` is the index of the way.
    pub(super) labels: Vec<Label>,
    /// Marks, in the drawing; `sisi` is the index of the way.
    pub(super) marks: Vec<Mark>,
}

/// Builds a [`Fork`].
struct Builder<'a> {
    plan: &'a Plan<'a>,
    page: &'a Page,
    lane: usize,
    middle: f32,
    /// The boxes of the row.
    row: &'a [usize],
    /// Lower edge of the box.
    bottom: f32,
    fork: Fork,
}

impl Fork {
    /// Returns what stands under the box of `node` in `lane`, whose lower edge is at `bottom`.
    pub(super) fn new(plan: &Plan<'_>, page: &Page, node: usize, lane: usize, bottom: f32) -> Self {
        let out = &plan.order.out[node];
        let mut builder = Builder {
            plan,
            page,
            lane,
            middle: page.middles[lane],
            row: plan.row[node].map_or(&[], |row| &plan.rows[row]),
            bottom,
            fork: Self::default(),
        };
        if out.iter().any(|&way| plan.has_fork(way, &page.room)) {
            builder.build(out);
        }
        builder.fork
    }
}

/// Returns the words of the mark for the target of `way`, and its width.
fn mark_of(plan: &Plan<'_>, way: usize) -> (String, f32) {
    let (_, bold) = plan.target.faces();
    let (text, pad) = mark_words(&plan.alur.simpul[plan.order.ways[way].ke]);
    let w = (font::width(bold, &text, META) + pad).round();
    (text, w)
}

/// Returns how far from their middle the marks under the box of `node` reach at most, px.
pub(super) fn reach(plan: &Plan<'_>, node: usize, marked: &BTreeSet<usize>) -> f32 {
    let out = &plan.order.out[node];
    // Two answers on one side hang on a comb.
    let lead = if out.len() > 2 { SPINE } else { HALF };
    let marks = out.iter().filter(|way| plan.is_marked(**way, marked));
    let reaches = marks.map(|way| lead + MARK_NEAR + mark_of(plan, *way).1 + 2.0);
    reaches.fold(0.0, f32::max)
}

impl Builder<'_> {
    fn build(&mut self, out: &[usize]) {
        let order = self.plan.order;
        let is_keputusan = out.len() > 1;
        let goes_on = |way: &usize| {
            let of = &order.ways[*way];
            order.main[of.dari] && order.main[of.ke] && !of.back
        };
        let is_open = |way: &usize| !self.plan.is_marked(*way, &self.page.room.marked);
        let straight = out.iter().copied().find(|way| {
            self.plan.style.flipped.contains(way) && is_open(way) && self.is_below(*way)
        });
        let find = |wanted: &dyn Fn(&usize) -> bool| out.iter().copied().find(|way| wanted(way));
        let main = straight
            .or_else(|| find(&goes_on))
            .or_else(|| find(&is_open));
        let main = main.unwrap_or(out[0]);
        let [left, right] = self.sides(out, main);
        let left_end = self.comb(&left, Side::Left);
        let right_end = self.comb(&right, Side::Right);
        let from = if is_keputusan { 2.0 * HALF } else { 0.0 };
        let down_end = self.down(main, from, left_end, right_end);
        self.fork.height = down_end.max(left_end).max(right_end).max(from);
    }

    /// Returns whether the step to which `way` leads is the next one below in this lane.
    fn is_below(&self, way: usize) -> bool {
        let plan = self.plan;
        let of = &plan.order.ways[way];
        let row = plan.row[of.dari].unwrap_or(0);
        let mut below = plan.rows[row + 1..].iter().flatten();
        below.find(|node| plan.lanes.of[**node] == self.lane) == Some(&of.ke)
    }

    /// Returns the answers that leave by the left corner, and by the right one.
    fn sides(&self, out: &[usize], main: usize) -> [Vec<usize>; 2] {
        let order = self.plan.order;
        let lane_of = |way: usize| {
            let ke = order.ways[way].ke;
            (!self.plan.is_marked(way, &self.page.room.marked)).then(|| self.plan.lanes.of[ke])
        };
        let mut sides = [Vec::new(), Vec::new()];
        let others = out.iter().copied().filter(|way| *way != main);
        let (firm, free): (Vec<usize>, Vec<usize>) =
            others.partition(|way| lane_of(*way).is_some_and(|lane| lane != self.lane));
        let is_flipped = |way: usize| self.plan.style.flipped.contains(&way);
        for way in firm {
            let is_right = lane_of(way).is_some_and(|lane| lane > self.lane) != is_flipped(way);
            sides[usize::from(is_right)].push(way);
        }
        // The main answer to another lane wants its side free.
        let mut load = [sides[0].len(), sides[1].len()];
        if let Some(lane) = lane_of(main).filter(|lane| *lane != self.lane) {
            load[usize::from(lane > self.lane)] += 1;
        }
        for way in free {
            let is_first = self.lane == 0 && lane_of(way).is_some();
            let is_right = if is_first {
                load[1] < load[0]
            } else {
                load[1] <= load[0]
            };
            let is_right = is_right != is_flipped(way);
            sides[usize::from(is_right)].push(way);
            load[usize::from(is_right)] += 1;
        }
        sides
    }

    /// Sets the answers that leave by one corner, each below the other; returns where they end, below the box.
    fn comb(&mut self, ways: &[usize], side: Side) -> f32 {
        let sign = if side == Side::Right { 1.0 } else { -1.0 };
        let is_comb = ways.len() > 1;
        let spine = self.middle + sign * SPINE;
        let lead = if is_comb { SPINE } else { HALF };
        let label_at = if is_comb { SPINE + 8.0 } else { HALF + 4.0 };
        let mut y = CORNER_AT;
        let mut end: f32 = 0.0;
        for (i, &way) in ways.iter().enumerate() {
            let is_mark = self.plan.is_marked(way, &self.page.room.marked);
            if i > 0 {
                let least = end + if is_mark { 6.0 + MARK / 2.0 } else { 6.0 };
                // Heights are those of tracks, so that answers of two boxes run apart, or as one.
                y = CORNER_AT + TRACK * ((least - CORNER_AT).max(26.0) / TRACK).ceil();
            }
            let mut points = vec![[self.middle + sign * HALF, self.bottom + CORNER_AT]];
            if i > 0 {
                points.extend([[spine, self.bottom + CORNER_AT], [spine, self.bottom + y]]);
            }
            let mut below = LABEL_BELOW;
            if is_mark {
                let near = self.middle + sign * (lead + MARK_NEAR);
                points.push([near, self.bottom + y]);
                self.mark(way, near, sign, self.bottom + y - MARK / 2.0);
                below += MARK / 2.0;
            }
            let room = self.room(way, side, label_at);
            let (x, anchor) = match side {
                Side::Left => (self.middle - label_at, Anchor::End),
                Side::Right => (self.middle + label_at, Anchor::Start),
            };
            let lines = self.label(way, x, y + below, room, anchor);
            let foot = if is_mark { MARK / 2.0 } else { 0.0 };
            end = if lines > 0 {
                y + below + LABEL_LINE * lines as f32
            } else {
                y + foot
            };
            let start = Start {
                leave: Leave::Across(side),
                points,
                is_whole: is_mark,
            };
            self.fork.starts.push((way, start));
        }
        end
    }

    /// Sets the answer that leaves downwards, from `from` below the box, its label below those of the side that has
    /// more room; returns where it ends.
    fn down(&mut self, way: usize, from: f32, left_end: f32, right_end: f32) -> f32 {
        let breaks = [Side::Left, Side::Right].map(|side| self.breaks(way, side, 10.0));
        let side = match breaks {
            [true, false] => Side::Right,
            [false, true] => Side::Left,
            _ if left_end < right_end => Side::Left,
            _ => Side::Right,
        };
        let other_end = if side == Side::Left {
            left_end
        } else {
            right_end
        };
        let top = match (from > 0.0, other_end > 0.0) {
            (false, _) => 6.0,
            (true, false) => from + 2.0,
            (true, true) => (other_end + LABELS_APART).max(from + 2.0),
        };
        let (x, anchor) = match side {
            Side::Left => (self.middle - 10.0, Anchor::End),
            Side::Right => (self.middle + 10.0, Anchor::Start),
        };
        let room = self.room(way, side, 10.0);
        let lines = self.label(way, x, top, room, anchor);
        let mut end = if lines > 0 {
            top + LABEL_LINE * lines as f32
        } else {
            from
        };
        let mut points = vec![[self.middle, self.bottom + from]];
        let is_mark = self.plan.is_marked(way, &self.page.room.marked);
        if is_mark {
            // The labels of both sides stand above it.
            let y = (end.max(left_end).max(right_end) + 6.0).max(from + 22.0);
            points.push([self.middle, self.bottom + y]);
            self.mark(way, self.middle, 0.0, self.bottom + y);
            end = y + MARK;
        }
        let start = Start {
            leave: Leave::Down,
            points,
            is_whole: is_mark,
        };
        self.fork.starts.push((way, start));
        end
    }

    /// Returns whether the label of `way` has a word that is wider than its room.
    fn breaks(&self, way: usize, side: Side, label_at: f32) -> bool {
        self.widest_word(way) > self.room(way, side, label_at)
    }

    /// Returns the width of the widest word of the label of `way`.
    fn widest_word(&self, way: usize) -> f32 {
        let (_, bold) = self.plan.target.faces();
        let label = self.plan.order.ways[way].label.unwrap_or_default();
        let words = label.split_whitespace();
        let words = words.flat_map(|word| word.split_inclusive(['/', '-']));
        words
            .map(|word| font::width(bold, word, META))
            .fold(0.0, f32::max)
    }

    /// Returns the width for the label of `way` beside the middle: within the box where it fits there on few lines,
    /// else up to the border of the lane or little beyond.
    fn room(&self, way: usize, side: Side, label_at: f32) -> f32 {
        let (_, bold) = self.plan.target.faces();
        let label = self.plan.order.ways[way].label.unwrap_or_default();
        let near = self.page.box_width / 2.0 - label_at;
        let widest = self.widest_word(way);
        if widest <= near && font::break_lines(bold, label, META, near).len() <= NEAR_LINES {
            return near;
        }
        let (lane, border) = match side {
            Side::Left => (
                self.lane.checked_sub(1),
                self.middle - self.page.borders[self.lane],
            ),
            Side::Right => (
                Some(self.lane + 1).filter(|lane| *lane < self.page.middles.len()),
                self.page.borders[self.lane + 1] - self.middle,
            ),
        };
        let more = match lane {
            None if border - label_at - 8.0 < widest => -4.0,
            None => -8.0,
            Some(lane) if self.is_beside(lane) => -3.0,
            Some(_) if border - label_at + OVERHANG < widest => OVERHANG_MAX,
            Some(_) => OVERHANG,
        };
        border - label_at + more
    }

    /// Returns whether something stands below a box of the same row in `lane`, which wants the room up to the border.
    fn is_beside(&self, lane: usize) -> bool {
        let plan = self.plan;
        let mut row = self.row.iter().filter(|node| plan.lanes.of[**node] == lane);
        row.any(|&node| {
            let mut out = plan.order.out[node].iter();
            out.any(|way| plan.has_fork(*way, &self.page.room))
        })
    }

    /// Sets the label of `way` from `top` below the box; returns the count of its lines.
    fn label(&mut self, way: usize, x: f32, top: f32, room: f32, anchor: Anchor) -> usize {
        let of = &self.plan.order.ways[way];
        let labels = label_lines(
            of,
            way,
            self.plan.target,
            x,
            self.bottom + top,
            room,
            anchor,
        );
        let count = labels.len();
        self.fork.labels.extend(labels);
        count
    }

    /// Sets a mark for the target of `way`: right of `near` for a positive `sign`, left of it for a negative one,
    /// else with its middle there.
    fn mark(&mut self, way: usize, near: f32, sign: f32, top: f32) {
        let of = &self.plan.order.ways[way];
        let simpul = &self.plan.alur.simpul[of.ke];
        let (text, w) = mark_of(self.plan, way);
        let x = near + w * (sign - 1.0) / 2.0;
        self.fork.marks.push(Mark {
            sisi: way,
            ke: of.ke,
            nomor: simpul.nomor,
            x,
            y: top,
            w,
            h: MARK,
            baseline: top + MARK / 2.0 + 4.7,
            text,
            back: of.back,
            akhir: simpul.is_ujung(),
        });
    }
}
