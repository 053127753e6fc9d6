//! Lanes: a column for each actor, steps in rows, ways between them.
//!
//! ```text
//!  Pemohon      │ Petugas loket │ Kepala dinas    boxes of one width, in a row of one height;
//! ──────────────┼───────────────┼──────────────   a way to a step of the same row runs straight
//!   ┌───┐     ┌─┼────►┌───┐     │                 across, every other one on tracks: between the
//!   │ 1 ├─────┘ │     │ 2 │     │                 rows, and in the gutters beside the boxes
//!   └───┘       │     └─◇─┘     │
//! ```
//!
//! No track runs on the border of a lane, so ways cross borders only across. What finds no track ends in a mark
//! that names its step, as do answers that end the flow ("Selesai").

mod find;
mod fork;
mod share;

use std::collections::BTreeMap;
use std::collections::BTreeSet;

use crate::diagram::drawing::{Anchor, Diamond, Drawing, Lane, Line, NodeBox, Role};
use crate::diagram::layout::lajur::find::Finder;
use crate::diagram::layout::lajur::fork::Fork;
use crate::diagram::layout::text::{self, Setting};
use crate::diagram::layout::{META, TEXT_IN_ROW, Target};
use crate::diagram::order::{Order, Way};
use crate::font;
use crate::model::Alur;

pub(super) use share::Lanes;

/// Room between the side of a box and its text, px.
const PAD: f32 = 12.0;
/// Widest box, px.
const BOX_MAX: f32 = 260.0;
/// Least height of a box, px: three ports on a side.
const BOX_MIN_H: f32 = 60.0;
/// Between two tracks, px.
const TRACK: f32 = 10.0;
/// From a track to a box, or to the border of a lane, px.
const BESIDE: f32 = 9.0;
/// From the lower edge of a box, or from what stands below it, to the first track, px.
const BELOW_BOX: f32 = 16.0;
/// From the exits of a row to the first track, px.
const BELOW_FORK: f32 = 8.0;
/// From the last track to the boxes below, px: a head and a corner.
const ABOVE_BOX: f32 = 20.0;
/// Between the border of the lanes and boxes beside it, px.
const EDGE: f32 = 18.0;
/// Stroke of the frame, px.
const FRAME: f32 = 1.5;
/// Height of a line in a head, px.
const HEAD_LINE: f32 = 18.0;
/// From a corner of the diamond to the box, px: where answers leave across.
const CORNER_AT: f32 = 15.0;
/// Most tracks in a gutter, and below a row.
const TRACKS_MAX: usize = 4;
/// Attempts before what finds no track ends in a mark.
const ATTEMPTS: usize = 8;

/// A manner in which the rows are made.
#[derive(Debug, Clone, Default)]
struct Style {
    /// Whether what branches off shares a row with what follows it.
    shares: bool,
    /// Answers that leave by the other side than usual, or straight down where their step is the next one below.
    flipped: BTreeSet<usize>,
}

/// Most steps of a flow for which other styles are tried; larger ones cross themselves in all.
const STYLED_MAX: usize = 24;
/// Faults of a drawing that no style makes a good one.
const KNOT: usize = 16;
/// Most answers whose other side is tried.
const FLIPPED_MAX: usize = 6;

/// A drawing, and how it came about.
struct Placed {
    style: Style,
    room: Room,
    drawing: Drawing,
}

/// What holds for all attempts.
struct Plan<'a> {
    alur: &'a Alur,
    order: &'a Order<'a>,
    lanes: &'a Lanes,
    target: Target,
    style: Style,
    /// Steps in each row.
    rows: Vec<Vec<usize>>,
    /// Row of each step in this drawing.
    row: Vec<Option<usize>>,
    /// Least width of a box, px.
    least: f32,
}

/// Room that attempts ask for.
#[derive(Debug, Clone, PartialEq)]
struct Room {
    /// Tracks left and right of the boxes of each lane.
    gutters: Vec<[usize; 2]>,
    /// Tracks above each row, and below the last.
    between: Vec<usize>,
    /// Ways that end in a mark.
    marked: BTreeSet<usize>,
}

/// Places `rows` of `alur` in `lanes`; ways to other steps end in marks. Lengths in px of the web drawing.
pub(super) fn layout(
    alur: &Alur,
    order: &Order<'_>,
    rows: &[usize],
    lanes: &Lanes,
    target: Target,
) -> Drawing {
    let steps: Vec<usize> = rows
        .iter()
        .copied()
        .filter(|node| !order.ujung[*node])
        .collect();
    let plan_in = |style: Style| Plan::new(alur, order, &steps, lanes, target, style);
    let mut best = plan_in(Style::default()).place();
    let is_small = steps.len() <= STYLED_MAX && best.drawing.faults() <= KNOT;
    if !is_small {
        return plan_in(Style::default()).tighten(best);
    }
    let try_style = |best: &mut Placed, style: Style| {
        let placed = plan_in(style).place();
        if cost(order, &placed.drawing) < cost(order, &best.drawing) {
            *best = placed;
        }
    };
    let shares = Style {
        shares: true,
        ..Style::default()
    };
    try_style(&mut best, shares);
    // Only what branches off has another side to leave by.
    let exceptions = order.ways.iter().enumerate().filter(|(way, of)| {
        order.is_keputusan(of.dari) && order.out[of.dari][0] != *way && steps.contains(&of.dari)
    });
    let has_crossings = best.drawing.crossings() + broken_words(order, &best.drawing) > 0;
    let is_winding = |sisi: usize| {
        let mut edges = best.drawing.edges.iter();
        edges.any(|edge| edge.sisi == sisi && edge.points.len() > 4)
    };
    let exceptions: Vec<usize> = exceptions
        .filter(|(_, of)| has_crossings || is_winding(of.sisi))
        .map(|(way, _)| way)
        .take(FLIPPED_MAX)
        .collect();
    for way in exceptions {
        let mut style = best.style.clone();
        style.flipped.insert(way);
        try_style(&mut best, style);
    }
    plan_in(best.style.clone()).tighten(best)
}

/// Returns how much is to be said against a drawing.
fn cost(order: &Order<'_>, drawing: &Drawing) -> f32 {
    let bends: usize = drawing.edges.iter().map(|edge| edge.points.len() - 2).sum();
    // Wider boxes are worth something, but less than a straight line.
    let narrow: f32 = drawing.boxes.first().map_or(0.0, |shape| BOX_MAX - shape.w);
    let length: f32 = drawing
        .edges
        .iter()
        .flat_map(|edge| edge.points.windows(2))
        .map(|pair| (pair[0][0] - pair[1][0]).abs() + (pair[0][1] - pair[1][1]).abs())
        .sum();
    25.0 * drawing.faults() as f32
        + 12.0 * broken_words(order, drawing) as f32
        + 10.0 * displaced(order, drawing) as f32
        + 4.0 * bends as f32
        + length / 60.0
        + (drawing.height + narrow) / 20.0
}

/// Returns how many decisions give the lower corner, where the main answer leaves, to another one.
fn displaced(order: &Order<'_>, drawing: &Drawing) -> usize {
    let leaves_below = |diamond: &Diamond, sisi: usize| {
        let mut edges = drawing.edges.iter().filter(|edge| edge.sisi == sisi);
        edges.any(|edge| {
            edge.points
                .first()
                .is_some_and(|point| point[1] > diamond.y)
        })
    };
    let is_displaced = |diamond: &&Diamond| {
        let out = &order.out[diamond.node];
        let goes_on = |way: &&usize| order.main[order.ways[**way].ke] && !order.ways[**way].back;
        let main = out.iter().find(goes_on).or(out.first());
        let mut others = out.iter().filter(|way| Some(*way) != main);
        others.any(|way| leaves_below(diamond, order.ways[*way].sisi))
    };
    drawing.diamonds.iter().filter(is_displaced).count()
}

/// Returns how many words of answers stand on two lines.
fn broken_words(order: &Order<'_>, drawing: &Drawing) -> usize {
    let is_whole = |sisi: usize, word: &str| {
        let mut lines = drawing.labels.iter().filter(|label| label.sisi == sisi);
        lines.any(|label| label.text.contains(word))
    };
    let count = |way: &Way<'_>| {
        let words = way.label.unwrap_or_default().split_whitespace();
        let words = words.flat_map(|word| word.split_inclusive(['/', '-']));
        words.filter(|word| !is_whole(way.sisi, word)).count()
    };
    let drawn = |way: &&Way<'_>| drawing.edges.iter().any(|edge| edge.sisi == way.sisi);
    order.ways.iter().filter(drawn).map(count).sum()
}

impl<'a> Plan<'a> {
    fn new(
        alur: &'a Alur,
        order: &'a Order<'a>,
        steps: &[usize],
        lanes: &'a Lanes,
        target: Target,
        style: Style,
    ) -> Self {
        let rows = rows(order, steps, lanes, &style);
        let mut row = vec![None; alur.simpul.len()];
        for (i, nodes) in rows.iter().enumerate() {
            for &node in nodes {
                row[node] = Some(i);
            }
        }
        Self {
            alur,
            order,
            lanes,
            target,
            style,
            rows,
            row,
            least: lanes.least(alur, target),
        }
    }

    /// Finds the drawing with the least room in which every way has a place, or a mark.
    fn place(&self) -> Placed {
        let mut room = self.first_room();
        let mut attempt = 0;
        loop {
            let page = Page::new(self, &room);
            let (drawing, homeless) = page.draw(self);
            if homeless.is_empty() {
                return Placed {
                    style: self.style.clone(),
                    room,
                    drawing,
                };
            }
            if attempt >= ATTEMPTS || !self.widen(&mut room, &homeless, attempt) {
                room.marked.extend(homeless);
                if !self.has_room(&room.gutters, &room.marked) {
                    room.gutters = vec![[1; 2]; room.gutters.len()];
                }
            }
            attempt += 1;
        }
    }

    /// Returns the room to begin with: two tracks everywhere, where the boxes leave as much.
    fn first_room(&self) -> Room {
        let count = self.lanes.names.len();
        let mut room = Room {
            gutters: vec![[2; 2]; count],
            between: vec![2; self.rows.len() + 1],
            marked: BTreeSet::new(),
        };
        if !self.has_room(&room.gutters, &room.marked) {
            room.gutters = vec![[1; 2]; count];
        }
        room
    }

    /// Gives more room to ways that found none; returns whether there was some to give.
    fn widen(&self, room: &mut Room, homeless: &[usize], attempt: usize) -> bool {
        let mut has_grown = false;
        for &way in homeless {
            let of = &self.order.ways[way];
            let (Some(from), Some(to)) = (self.row[of.dari], self.row[of.ke]) else {
                continue;
            };
            if attempt.is_multiple_of(2) {
                for row in [from + 1, to] {
                    if room.between[row] < TRACKS_MAX {
                        room.between[row] += 1;
                        has_grown = true;
                    }
                }
                continue;
            }
            for (lane, side) in [(self.lanes.of[of.ke], 0), (self.lanes.of[of.ke], 1)] {
                let mut wider = room.gutters.clone();
                wider[lane][side] += 1;
                if wider[lane][side] <= TRACKS_MAX && self.has_room(&wider, &room.marked) {
                    room.gutters = wider;
                    has_grown = true;
                }
            }
        }
        has_grown
    }

    /// Takes away the tracks on which nothing runs, as long as the drawing gets no worse.
    fn tighten(&self, placed: Placed) -> Drawing {
        let used = Page::new(self, &placed.room).used(&placed.room, &placed.drawing);
        let mut best = (placed.room, placed.drawing);
        let try_room = |best: &mut (Room, Drawing), room: Room| {
            if room != best.0 && self.has_room(&room.gutters, &room.marked) {
                let (drawing, homeless) = Page::new(self, &room).draw(self);
                if homeless.is_empty() && cost(self.order, &drawing) <= cost(self.order, &best.1) {
                    *best = (room, drawing);
                }
            }
        };
        try_room(&mut best, used.clone());
        if best.0 == used {
            return best.1;
        }
        let rows = Room {
            between: used.between.clone(),
            ..best.0.clone()
        };
        try_room(&mut best, rows);
        for (lane, gutters) in used.gutters.iter().enumerate() {
            for (side, tracks) in gutters.iter().enumerate() {
                let mut room = best.0.clone();
                room.gutters[lane][side] = *tracks;
                try_room(&mut best, room);
            }
        }
        best.1
    }

    /// Returns the width of the boxes beside `gutters`.
    fn box_width(&self, gutters: &[[usize; 2]]) -> f32 {
        let taken: f32 = gutters.iter().flatten().map(|tracks| gutter(*tracks)).sum();
        let room = self.target.px() - 2.0 * FRAME - taken;
        // Halves of it are sums of quarters, which add up exactly.
        ((room / gutters.len() as f32 * 2.0).floor() / 2.0).min(BOX_MAX)
    }

    /// Returns whether boxes beside `gutters` are wide enough for their words, and lanes for the marks below them.
    fn has_room(&self, gutters: &[[usize; 2]], marked: &BTreeSet<usize>) -> bool {
        let width = self.box_width(gutters);
        let mut steps = self.rows.iter().flatten();
        width >= self.least
            && steps.all(|&node| {
                let [left, right] = gutters[self.lanes.of[node]];
                let half = width / 2.0 + gutter(left.min(right));
                half >= fork::reach(self, node, marked)
            })
    }

    /// Returns how the text of boxes is set.
    fn setting(&self) -> Setting {
        Setting {
            target: self.target,
            size: TEXT_IN_ROW,
            pad: PAD,
        }
    }

    /// Returns whether a way ends in a mark: it ends the flow, or leads out of this drawing, or found no place.
    fn is_marked(&self, way: usize, marked: &BTreeSet<usize>) -> bool {
        let ke = self.order.ways[way].ke;
        self.row[ke].is_none() || marked.contains(&way)
    }

    /// Returns whether a way says something at its source, or decides there.
    fn has_fork(&self, way: usize, room: &Room) -> bool {
        let of = &self.order.ways[way];
        of.label.is_some() || self.order.is_keputusan(of.dari) || self.is_marked(way, &room.marked)
    }
}

/// Returns the width of a gutter with so many tracks, px.
fn gutter(tracks: usize) -> f32 {
    2.0 * BESIDE + TRACK * tracks.saturating_sub(1) as f32
}

/// Returns the steps of each row, from above: a step stands beside the one that leads to it alone, else below.
fn rows(order: &Order<'_>, steps: &[usize], lanes: &Lanes, style: &Style) -> Vec<Vec<usize>> {
    let mut rows: Vec<Vec<usize>> = Vec::new();
    for (i, &node) in steps.iter().enumerate() {
        let lane = lanes.of[node];
        let before = i.checked_sub(1).map(|i| steps[i]);
        let Some(last) = rows.last_mut() else {
            rows.push(vec![node]);
            continue;
        };
        let has_room = |from: usize| {
            let (low, high) = (lanes.of[from].min(lane), lanes.of[from].max(lane));
            let mut others = last.iter().filter(|other| **other != from);
            lanes.of[from] != lane && !others.any(|other| (low..=high).contains(&lanes.of[*other]))
        };
        let leads = |from: usize| match order.out[from][..] {
            [way] => {
                let way = &order.ways[way];
                way.ke == node && way.label.is_none()
            }
            _ => false,
        };
        let is_beside = before.is_some_and(|from| leads(from) && has_room(from));
        // What branches off stands left or right of what the main answer leads to.
        let is_apart = style.shares
            && before.is_some_and(|from| !order.main[from] && order.main[node])
            && last
                .iter()
                .all(|other| !order.main[*other] && lanes.of[*other] != lane)
            && rest_is_clear(order, last, node);
        if is_beside || is_apart {
            last.push(node);
        } else {
            rows.push(vec![node]);
        }
    }
    rows
}

/// Returns whether no step of `row` leads straight on to `node`, which would then stand beside it for no reason.
fn rest_is_clear(order: &Order<'_>, row: &[usize], node: usize) -> bool {
    let mut ways = order.ways.iter();
    !ways.any(|way| row.contains(&way.dari) && way.ke == node)
}

/// Boxes and what stands below them, in their places; px.
struct Page {
    room: Room,
    /// Left edge of each lane, then the right edge of the last.
    borders: Vec<f32>,
    /// Middle of the boxes of each lane.
    middles: Vec<f32>,
    box_width: f32,
    /// Height of the heads of the lanes.
    head: f32,
    /// Height of the frame.
    height: f32,
    boxes: BTreeMap<usize, NodeBox>,
    forks: BTreeMap<usize, Fork>,
    /// Heights of the tracks above each row, and below the last.
    tracks: Vec<Vec<f32>>,
}

impl Page {
    fn new(plan: &Plan<'_>, room: &Room) -> Self {
        let box_width = plan.box_width(&room.gutters);
        let mut borders = vec![FRAME];
        let mut middles = Vec::new();
        for [left, right] in &room.gutters {
            let from = borders.last().copied().unwrap_or(FRAME);
            middles.push(from + gutter(*left) + box_width / 2.0);
            borders.push(from + gutter(*left) + box_width + gutter(*right));
        }
        let mut page = Self {
            room: room.clone(),
            borders,
            middles,
            box_width,
            head: 0.0,
            height: 0.0,
            boxes: BTreeMap::new(),
            forks: BTreeMap::new(),
            tracks: Vec::new(),
        };
        let lines = (0..plan.lanes.names.len()).map(|lane| page.head_lines(plan, lane).len());
        page.head = 22.0 + HEAD_LINE * lines.max().unwrap_or(1).max(1) as f32;
        page.stack(plan);
        page
    }

    /// Returns the lines of the head of a lane.
    fn head_lines(&self, plan: &Plan<'_>, lane: usize) -> Vec<String> {
        let (_, bold) = plan.target.faces();
        let room = self.borders[lane + 1] - self.borders[lane] - 2.0 * BESIDE;
        font::break_lines(bold, &plan.lanes.names[lane].join(", "), TEXT_IN_ROW, room)
    }

    /// Gives every row its height.
    fn stack(&mut self, plan: &Plan<'_>) {
        let mut bottom = FRAME + self.head;
        let mut least = EDGE;
        for (row, nodes) in plan.rows.iter().enumerate() {
            let first = if row == 0 {
                bottom + BESIDE
            } else {
                bottom + least
            };
            let top = self.add_tracks(row, first, bottom + least);
            let mut shapes: Vec<NodeBox> =
                nodes.iter().map(|&node| self.measure(plan, node)).collect();
            let h = shapes.iter().map(|shape| shape.h).fold(BOX_MIN_H, f32::max);
            let h = (h / 2.0).ceil() * 2.0;
            let mut under: f32 = 0.0;
            for mut shape in shapes.drain(..) {
                let lane = plan.lanes.of[shape.node];
                shape.h = h;
                shape.move_by(self.middles[lane] - self.box_width / 2.0, top);
                let fork = Fork::new(plan, self, shape.node, lane, top + h);
                under = under.max(fork.height);
                self.forks.insert(shape.node, fork);
                self.boxes.insert(shape.node, shape);
            }
            bottom = top + h;
            least = if under > 0.0 {
                under + BELOW_FORK
            } else {
                BELOW_BOX
            };
        }
        let count = self.room.between.last().copied().unwrap_or(0);
        let first = bottom + least;
        let last = if least > BELOW_BOX { first } else { bottom };
        self.tracks
            .push((0..count).map(|i| first + TRACK * i as f32).collect());
        self.height = match count {
            0 => (bottom + EDGE).max(last + BELOW_FORK),
            count => first + TRACK * (count - 1) as f32 + BESIDE,
        };
        self.height = self.height.round() + FRAME;
    }

    /// Adds the tracks above `row`; returns where its boxes begin. `least` is where they begin without tracks.
    fn add_tracks(&mut self, row: usize, first: f32, least: f32) -> f32 {
        let count = self.room.between[row];
        self.tracks.push(
            (0..count)
                .map(|i| (first + TRACK * i as f32).round())
                .collect(),
        );
        let Some(last) = self.tracks[row].last() else {
            return least.round();
        };
        (last + ABOVE_BOX).round()
    }

    /// Returns the box of `node` at the origin; it names the actor where the lane gathers several.
    fn measure(&self, plan: &Plan<'_>, node: usize) -> NodeBox {
        let mut simpul = plan.alur.simpul[node].clone();
        if plan.lanes.names[plan.lanes.of[node]].len() == 1 {
            simpul.pelaku = None;
        }
        let is_end = simpul.mulai || simpul.akhir;
        text::measure(
            &simpul,
            node,
            is_end,
            self.box_width,
            BOX_MIN_H,
            plan.setting(),
        )
    }

    /// Returns the x of the tracks in the gutters of `lane`.
    fn gutter_xs(&self, lane: usize) -> Vec<f32> {
        let [left, right] = self.room.gutters[lane];
        let tracks = (0..left).map(|i| self.borders[lane] + BESIDE + TRACK * i as f32);
        let others = (0..right).map(|i| self.borders[lane + 1] - BESIDE - TRACK * i as f32);
        tracks.chain(others).collect()
    }

    /// Returns `room` without the tracks on which nothing of `drawing` runs.
    fn used(&self, room: &Room, drawing: &Drawing) -> Room {
        let pieces: Vec<[[f32; 2]; 2]> = drawing
            .edges
            .iter()
            .flat_map(|edge| edge.points.windows(2).map(|pair| [pair[0], pair[1]]))
            .collect();
        let runs = |axis: usize, at: f32| {
            let is_there = |place: f32| (place - at).abs() < 0.5;
            pieces
                .iter()
                .any(|[a, b]| is_there(a[axis]) && is_there(b[axis]) && a[1 - axis] != b[1 - axis])
        };
        let mut room = room.clone();
        for (lane, [left, right]) in room.gutters.iter_mut().enumerate() {
            let xs = self.gutter_xs(lane);
            let (lefts, rights) = xs.split_at(*left);
            // The space of one track stays, for ways that cross to a side of the box.
            *left = lefts.iter().filter(|x| runs(0, **x)).count().max(1);
            *right = rights.iter().filter(|x| runs(0, **x)).count().max(1);
        }
        for (row, count) in room.between.iter_mut().enumerate() {
            let used = self.tracks[row].iter().filter(|y| runs(1, **y)).count();
            let is_edge = row == 0 || row + 1 == self.tracks.len();
            *count = used.max(usize::from(!is_edge));
        }
        room
    }

    /// Finds the ways and draws everything; returns the ways that found no place.
    fn draw(&self, plan: &Plan<'_>) -> (Drawing, Vec<usize>) {
        let mut drawing = Drawing {
            width: self.borders.last().copied().unwrap_or_default() + FRAME,
            height: self.height,
            text_size: TEXT_IN_ROW,
            meta_size: META,
            lane_head: FRAME + self.head,
            ..Drawing::default()
        };
        for lane in 0..plan.lanes.names.len() {
            drawing.lanes.push(self.lane(plan, lane));
        }
        let ways = &plan.order.ways;
        for (node, fork) in &self.forks {
            if plan.order.is_keputusan(*node) {
                let shape = &self.boxes[node];
                drawing.diamonds.push(Diamond {
                    node: *node,
                    x: self.middles[plan.lanes.of[*node]],
                    y: shape.y + shape.h + CORNER_AT,
                    half: CORNER_AT,
                });
            }
            drawing.labels.extend(fork.labels.iter().cloned());
            drawing.marks.extend(fork.marks.iter().cloned());
        }
        let (edges, homeless) = Finder::new(plan, self).find_all();
        drawing.edges = edges;
        drawing.edges.sort_by_key(|edge| edge.sisi);
        for label in &mut drawing.labels {
            label.sisi = ways[label.sisi].sisi;
        }
        for mark in &mut drawing.marks {
            mark.sisi = ways[mark.sisi].sisi;
        }
        drawing
            .labels
            .sort_by(|a, b| a.sisi.cmp(&b.sisi).then(a.y.total_cmp(&b.y)));
        drawing.marks.sort_by_key(|mark| mark.sisi);
        let nodes = plan.rows.iter().flatten();
        drawing.boxes = nodes.map(|node| self.boxes[node].clone()).collect();
        (drawing, homeless)
    }

    /// Returns a lane with its head.
    fn lane(&self, plan: &Plan<'_>, lane: usize) -> Lane {
        let (_, bold) = plan.target.faces();
        let (left, right) = (self.borders[lane], self.borders[lane + 1]);
        let lines = self.head_lines(plan, lane);
        let first = FRAME + (self.head - HEAD_LINE * lines.len() as f32) / 2.0 + 14.0;
        let lines = lines.into_iter().enumerate().map(|(i, text)| Line {
            role: Role::Head,
            x: (left + right) / 2.0,
            y: first + HEAD_LINE * i as f32,
            anchor: Anchor::Middle,
            width: font::width(bold, &text, TEXT_IN_ROW),
            text,
        });
        Lane {
            x: left,
            w: right - left,
            lines: lines.collect(),
        }
    }
}
