//! What stands under a box: its diamond, the first stretch of its ways, their labels and marks.

use crate::diagram::drawing::{Anchor, Label, Mark};
use crate::diagram::layout::text::UJUNG;
use crate::diagram::layout::{META, Target};
use crate::diagram::order::Way;
use crate::font;
use crate::model::Simpul;

/// From the middle of a diamond to a corner, px.
pub(super) const HALF: f32 = 15.0;
/// Height of a line of a label, px.
pub(super) const LABEL_LINE: f32 = 16.0;
/// From the main line to the line that a comb of answers hangs on, px.
const SPINE: f32 = 25.0;
/// Least distance of two answers on one side, px.
const LANE: f32 = 26.0;
/// Distance of two ways across to ends that are no steps, px.
const LANE_UJUNG: f32 = UJUNG + 10.0;
/// From a line to the label below it, px.
const LABEL_BELOW: f32 = 4.0;
/// How far a label may stand out beside its box, px.
const OVERHANG: f32 = 3.0;
/// Height of a mark, px.
pub(super) const MARK: f32 = 20.0;
/// How far a mark may stand out beside its box, px: the first track is twice as far.
pub(super) const MARK_OVERHANG: f32 = 8.0;
/// Least length of the line from the spine to a mark, px: a head and the rest of a corner.
const MARK_NEAR: f32 = 14.0;
/// Widest label of the main answer beside a drop, px.
const MAIN_LABEL: f32 = 120.0;

/// Where a way leaves, seen from the box.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Leave {
    /// Straight down to the next box.
    Down,
    /// Down, then to a track on this side.
    DownTo(Side),
    /// Down, to a mark.
    DownMark,
    /// By the right corner of the diamond, straight across to a box beside.
    Across,
    /// By a side corner of the diamond, to a track.
    Corner(Side),
    /// By the right corner, then down to the indented box below.
    Drop,
    /// By the right corner, to a mark.
    Mark,
}

/// A side of a box.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Side {
    /// The left one.
    Left,
    /// The right one.
    Right,
}

/// What the exits of a box must know of their place; px.
#[derive(Debug, Clone, Copy)]
pub(super) struct Ground {
    /// Fonts.
    pub(super) target: Target,
    /// Whether a diamond hangs on the box.
    pub(super) is_keputusan: bool,
    /// Left edge of the box.
    pub(super) x: f32,
    /// Width of the box.
    pub(super) w: f32,
    /// Where the main line leaves.
    pub(super) line: f32,
    /// Width of the room right of the box in which labels may stand over their ways; 0 for none.
    pub(super) label_zone: f32,
    /// Where a drop falls at least.
    pub(super) drop: f32,
    /// Right end of the room for marks: [`MARK_OVERHANG`] beyond the box, or the end of the drawing.
    pub(super) mark_end: f32,
}

impl Ground {
    /// Returns the right end of the room for the label of the main answer: that of the zone for labels,
    /// or a little beyond the box, for the first track keeps its distance.
    fn label_end(&self) -> f32 {
        self.x
            + self.w
            + if self.label_zone > 0.0 {
                self.label_zone - 8.0
            } else {
                OVERHANG
            }
    }
}

/// The exits of one box. All y count from the lower edge of the box.
#[derive(Debug, Clone, Default)]
pub(super) struct Exits {
    /// Height; nothing of the exits but straight lines goes below it.
    pub(super) height: f32,
    /// First points of each way; a way to a mark has all its points.
    pub(super) starts: Vec<(usize, Vec<[f32; 2]>)>,
    /// Labels.
    pub(super) labels: Vec<Label>,
    /// Marks.
    pub(super) marks: Vec<Mark>,
}

/// Builds [`Exits`] from top to bottom.
struct Builder<'a> {
    ground: Ground,
    ways: &'a [Way<'a>],
    simpul: &'a [Simpul],
    exits: Exits,
}

/// Returns the exits for `leaves`: indices into `ways` with where they leave; the ways index into `simpul`.
pub(super) fn build(
    ground: Ground,
    ways: &[Way<'_>],
    leaves: &[(usize, Leave)],
    simpul: &[Simpul],
) -> Exits {
    let mut builder = Builder {
        ground,
        ways,
        simpul,
        exits: Exits::default(),
    };
    let of = |wanted: &dyn Fn(Leave) -> bool| {
        leaves
            .iter()
            .copied()
            .filter(|&(_, leave)| wanted(leave))
            .collect::<Vec<_>>()
    };
    // What runs across has the height of the diamond; a drop comes last, for then it crosses no other answer.
    let mut right = of(&|leave| leave == Leave::Across);
    right.extend(of(&|leave| {
        matches!(leave, Leave::Corner(Side::Right) | Leave::Mark)
    }));
    right.extend(of(&|leave| leave == Leave::Drop));
    let left = of(&|leave| leave == Leave::Corner(Side::Left));
    let down = of(&|leave| matches!(leave, Leave::Down | Leave::DownTo(_) | Leave::DownMark));

    let right_end = builder.comb(&right, Side::Right);
    let left_end = builder.comb(&left, Side::Left);
    builder.under(
        right_end,
        left_end,
        &down,
        right
            .last()
            .filter(|(_, leave)| *leave == Leave::Drop)
            .map(|&(way, _)| way),
    );
    builder.exits
}

impl Builder<'_> {
    /// Sets the answers that leave by one corner, each below the other; returns where they end.
    fn comb(&mut self, leaves: &[(usize, Leave)], side: Side) -> f32 {
        let sign = if side == Side::Right { 1.0 } else { -1.0 };
        let line = self.ground.line;
        let corner = [line + sign * HALF, HALF];
        let spine = line + sign * SPINE;
        let label_at = if leaves.len() > 1 {
            SPINE + 8.0
        } else {
            HALF + 3.0
        };
        let label_x = line + sign * label_at;
        let mut y = HALF;
        let mut end = 0.0;
        for (i, &(way, leave)) in leaves.iter().enumerate() {
            let mut points = vec![corner];
            if i > 0 {
                points.extend([[spine, HALF], [spine, y]]);
            }
            let mut below = 0.0;
            match leave {
                Leave::Mark => {
                    points.push([self.mark(way, spine + sign * SPINE, y), y]);
                    below = MARK / 2.0;
                }
                // Its label stands beside the fall, with that of the main answer.
                Leave::Drop => {}
                _ if self.label_over(way, y, side) => {}
                _ => below = LABEL_BELOW,
            }
            let has_label_below = leave == Leave::Mark || below > 0.0;
            let lines = if has_label_below {
                self.label_below(way, label_x, y + below, side)
            } else {
                0
            };
            end = y + below + LABEL_LINE * lines as f32 + 6.0;
            self.exits.starts.push((way, points));
            let next_is_mark = leaves
                .get(i + 1)
                .is_some_and(|(_, leave)| *leave == Leave::Mark);
            let next_is_across = leaves
                .get(i + 1)
                .is_some_and(|(_, leave)| *leave == Leave::Across);
            // Several ways across lead to ends, which stand one below the other.
            let lane = if next_is_across { LANE_UJUNG } else { LANE };
            y = (y + lane).max(end + if next_is_mark { 6.0 + MARK / 2.0 } else { 6.0 });
        }
        end
    }

    /// Sets the main answer and what else leaves below the combs, which end at `right_end` and `left_end`.
    fn under(
        &mut self,
        right_end: f32,
        left_end: f32,
        down: &[(usize, Leave)],
        drop: Option<usize>,
    ) {
        let Ground {
            line, is_keputusan, ..
        } = self.ground;
        let from = if is_keputusan { 2.0 * HALF } else { 0.0 };
        let right = self.ground.label_end();
        let top = right_end.max(if is_keputusan { from + 4.0 } else { 6.0 });
        let mut end = from.max(right_end).max(left_end);
        let mut drop_x = self.ground.drop;
        for &(way, leave) in down {
            let room = if drop.is_some() {
                MAIN_LABEL
            } else {
                right - line - 10.0
            };
            let (lines, width) = self.label(way, line + 10.0, top, room, Anchor::Start);
            if lines > 0 {
                drop_x = drop_x.max(line + 10.0 + width + 14.0).round();
            }
            let bottom = top + LABEL_LINE * lines as f32;
            if lines > 0 {
                end = end.max(bottom + 4.0);
            }
            let mut points = vec![[line, from]];
            match leave {
                Leave::DownTo(side) => {
                    let y = (bottom + 10.0).max(if side == Side::Left {
                        left_end + 10.0
                    } else {
                        0.0
                    });
                    points.push([line, y]);
                    end = end.max(y + 4.0);
                }
                Leave::DownMark => {
                    let y = bottom + 6.0 + MARK / 2.0;
                    points.push([line, y]);
                    points.push([self.mark(way, line + SPINE, y), y]);
                    end = end.max(y + MARK / 2.0);
                }
                Leave::Down | Leave::Across | Leave::Corner(_) | Leave::Drop | Leave::Mark => {}
            }
            self.exits.starts.push((way, points));
        }
        if let Some(way) = drop {
            let (lines, _) = self.label(
                way,
                drop_x + 10.0,
                top,
                right - drop_x - 10.0,
                Anchor::Start,
            );
            if lines > 0 {
                end = end.max(top + LABEL_LINE * lines as f32 + 4.0);
            }
            if let Some((_, points)) = self
                .exits
                .starts
                .iter_mut()
                .find(|(other, _)| *other == way)
            {
                let y = points.last().map_or(HALF, |last| last[1]);
                points.push([drop_x, y]);
            }
        }
        self.exits.height = end;
    }

    /// Sets the label of `way` over its line beside the box, if there is room for it on one line.
    fn label_over(&mut self, way: usize, y: f32, side: Side) -> bool {
        let Some(text) = self.ways[way].label else {
            return true;
        };
        let (_, bold) = self.ground.target.faces();
        if side == Side::Left || font::width(bold, text, META) > self.ground.label_zone - 16.0 {
            return false;
        }
        let x = self.ground.x + self.ground.w + 8.0;
        self.label(way, x, y - 19.0, self.ground.label_zone, Anchor::Start);
        true
    }

    /// Sets the label of `way` below its line, which runs at `y`; returns the count of its lines.
    fn label_below(&mut self, way: usize, x: f32, y: f32, side: Side) -> usize {
        // Beyond the box stand the labels over other answers.
        let (left, right) = (
            self.ground.x - OVERHANG,
            self.ground.x + self.ground.w + OVERHANG,
        );
        match side {
            Side::Right => self.label(way, x, y + 1.0, right - x, Anchor::Start).0,
            Side::Left => self.label(way, x, y + 1.0, x - left, Anchor::End).0,
        }
    }

    /// Sets the label of `way` from `top` down, at most `room` wide; returns the count of lines and their width.
    fn label(&mut self, way: usize, x: f32, top: f32, room: f32, anchor: Anchor) -> (usize, f32) {
        let labels = label_lines(
            &self.ways[way],
            way,
            self.ground.target,
            x,
            top,
            room,
            anchor,
        );
        let widest = labels.iter().map(|label| label.width).fold(0.0, f32::max);
        let count = labels.len();
        self.exits.labels.extend(labels);
        (count, widest)
    }

    /// Sets a mark for the target of `way` with its near end at `x`, or nearer where it would stand out beside
    /// the box and meet a track; returns the x of that end.
    fn mark(&mut self, way: usize, x: f32, y: f32) -> f32 {
        let (_, bold) = self.ground.target.faces();
        let Way { ke, back, .. } = self.ways[way];
        let nomor = &self.simpul[ke].nomor;
        let akhir = self.simpul[ke].is_ujung();
        let (text, pad) = mark_words(&self.simpul[ke]);
        let w = (font::width(bold, &text, META) + pad).round();
        let nearest = self.ground.line + SPINE + MARK_NEAR;
        let x = x.min((self.ground.mark_end - w).max(nearest));
        self.exits.marks.push(Mark {
            sisi: way,
            ke,
            nomor: *nomor,
            x,
            y: y - MARK / 2.0,
            w,
            h: MARK,
            baseline: y + 4.7,
            text,
            back,
            akhir,
        });
        x
    }
}

/// Returns the words of a mark for `simpul`, and the room beside them, px.
pub(super) fn mark_words(simpul: &Simpul) -> (String, f32) {
    if simpul.is_ujung() {
        (simpul.teks.clone(), 16.0)
    } else {
        (format!("ke {}", simpul.nomor), 18.0)
    }
}

/// Returns the lines of the label of a way from `top` down, at most `room` px wide; none without a label.
pub(super) fn label_lines(
    way: &Way<'_>,
    index: usize,
    target: Target,
    x: f32,
    top: f32,
    room: f32,
    anchor: Anchor,
) -> Vec<Label> {
    let (_, bold) = target.faces();
    font::break_lines(bold, way.label.unwrap_or_default(), META, room.max(META))
        .into_iter()
        .enumerate()
        .map(|(i, text)| {
            let width = font::width(bold, &text, META);
            Label {
                sisi: index,
                x,
                y: top + 12.0 + LABEL_LINE * i as f32,
                anchor,
                text,
                width,
                back: way.back,
            }
        })
        .collect()
}
