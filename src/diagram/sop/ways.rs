//! Looks for the ways of a page: by which side each leaves and enters, and where its answer stands.

use std::collections::BTreeMap;

use crate::diagram::drawing::{Anchor, Edge, Label};
use crate::diagram::grid::{Direction, Grid, Stop, Traveller};
use crate::diagram::sop::plan::Plan;
use crate::diagram::sop::rows::{Page, Place, Spot};
use crate::diagram::sop::table::{ColumnKind, Table};
use crate::diagram::sop::{CLEAR, HALF_W, LABEL_LINE, SIZE, TRACK};

/// A side of a symbol.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Side {
    Top,
    Left,
    Right,
    Bottom,
}

/// Looks for the ways of a page.
pub(super) struct Finder<'a> {
    plan: &'a Plan<'a>,
    page: &'a Page,
    grid: Grid,
    /// What labels may not stand on.
    solids: Vec<[f32; 4]>,
    /// Pieces of ways between a symbol and the grid.
    stubs: Vec<[f32; 4]>,
    /// Answers that have their places.
    told: Vec<[f32; 4]>,
    /// Sides in use: by the ways to one target that enter there, or by one that leaves.
    sides: BTreeMap<(Spot, Side), Option<usize>>,
}

/// A way that was found.
struct Found {
    price: u32,
    points: Vec<[f32; 2]>,
    labels: Vec<Label>,
    leaves: Side,
    enters: Side,
}

impl<'a> Finder<'a> {
    pub(super) fn new(plan: &'a Plan<'a>, page: &'a Page) -> Self {
        let mut xs = Vec::new();
        for column in plan
            .columns
            .iter()
            .filter(|column| column.kind == ColumnKind::Pelaksana)
        {
            let (left, right) = (column.x, column.x + column.w);
            xs.push((left + right) / 2.0);
            let mut out = column.w / 2.0 - HALF_W - CLEAR;
            while out >= 4.0 {
                xs.extend([left + out, right - out]);
                out -= TRACK;
            }
        }
        let mut finder = Self {
            plan,
            page,
            grid: Grid::new(xs, page.ys.clone()),
            solids: Vec::new(),
            stubs: Vec::new(),
            told: Vec::new(),
            sides: BTreeMap::new(),
        };
        for place in page.spots.values() {
            let Place {
                cx,
                cy,
                half_w,
                half_h,
                ..
            } = *place;
            finder.solid([cx - half_w, cy - half_h, cx + half_w, cy + half_h], 7.5);
        }
        finder
    }

    /// Keeps ways at the distance `gap` from `rect`, and labels off it.
    pub(super) fn solid(&mut self, rect: [f32; 4], gap: f32) {
        self.grid.close(grow(rect, gap));
        self.solids.push(rect);
    }

    /// Returns whether the main way out of a step can run straight down.
    fn is_straight(&self, way: usize, from: Spot, to: Spot) -> bool {
        let (Spot::Step(node), Spot::Step(_)) = (from, to) else {
            return false;
        };
        let (above, below) = (self.page.spots[&from], self.page.spots[&to]);
        let is_between = |place: &Place| {
            place.column == above.column && place.cy > above.cy && place.cy < below.cy
        };
        self.plan.order.out[node].first() == Some(&way)
            && above.column == below.column
            && above.cy < below.cy
            && !self.page.below.contains_key(&node)
            && !self.page.spots.values().any(is_between)
    }

    /// Finds all ways, those straight down first, then near ones, then those that go back; returns those that
    /// have no place.
    pub(super) fn find_all(&mut self, table: &mut Table) -> Vec<usize> {
        let mut homeless = Vec::new();
        let mut ways = self.page.ways.clone();
        let rank = |(way, from, to): &(usize, Spot, Spot)| {
            let length = (self.page.spots[from].cy - self.page.spots[to].cy).abs();
            let is_back = self.plan.order.ways[*way].back;
            (
                !self.is_straight(*way, *from, *to),
                is_back,
                length as u32,
                *way,
            )
        };
        ways.sort_by_key(rank);
        for (way, from, to) in ways {
            let Some(found) = self.find(way, from, to) else {
                homeless.push(way);
                continue;
            };
            let of = &self.plan.order.ways[way];
            let target = target_of(to);
            let traveller = Traveller {
                way,
                target,
                back: of.back,
            };
            let crossings = &found.points[1..found.points.len() - 1];
            let (first, last) = (leaving(found.leaves), entering(found.enters));
            self.grid.take(traveller, crossings, first, last);
            self.sides.insert((from, found.leaves), None);
            self.sides.insert((to, found.enters), Some(target));
            self.stubs.push(self.stub(from, found.leaves));
            self.stubs.push(self.stub(to, found.enters));
            for label in &found.labels {
                self.solid(label.rect(SIZE), 2.0);
                self.told.push(label.rect(SIZE));
            }
            table.labels.extend(found.labels);
            let edge = Edge::new(of.sisi, of.dari, of.ke, of.back, found.points);
            table.edges.push(edge);
        }
        homeless
    }

    /// Finds the best place for a way and its answer.
    fn find(&self, way: usize, from: Spot, to: Spot) -> Option<Found> {
        let of = &self.plan.order.ways[way];
        let traveller = Traveller {
            way,
            target: target_of(to),
            back: of.back,
        };
        let mut ends = Vec::new();
        for side in [Side::Top, Side::Left, Side::Right] {
            let is_open = match self.sides.get(&(to, side)) {
                None => true,
                Some(known) => *known == Some(traveller.target),
            };
            let is_exit = matches!(to, Spot::Exit(_));
            if is_open && (side == Side::Top || !is_exit) && !self.is_told_on(to, side) {
                ends.push((side, self.entry(to, side)));
            }
        }
        let stops: Vec<Stop> = ends.iter().map(|(_, stop)| *stop).collect();
        let mut best: Option<Found> = None;
        for leaves in [Side::Bottom, Side::Left, Side::Right] {
            let is_entry = matches!(from, Spot::Entry(_));
            let has_below = matches!(from, Spot::Step(node) if self.page.below.contains_key(&node));
            if self.sides.contains_key(&(from, leaves))
                || self.is_told_on(from, leaves)
                || (leaves == Side::Bottom && has_below)
                || (leaves != Side::Bottom && is_entry)
            {
                continue;
            }
            let Some(labels) = self.labels(way, from, leaves) else {
                continue;
            };
            let mut start = self.stop(from, leaves);
            start.price = self.price(way, from, leaves);
            let avoid: Vec<[f32; 4]> = labels
                .iter()
                .map(|label| grow(label.rect(SIZE), 2.0))
                .collect();
            // Only what is cheaper than by another side is of interest.
            let most = best.as_ref().map_or(u32::MAX, |best| best.price);
            let Some(route) = self.grid.find(traveller, start, &stops, &avoid, most) else {
                continue;
            };
            let enters = ends[route.end].0;
            let mut points = vec![self.port(from, leaves)];
            points.extend(route.crossings);
            points.push(self.port(to, enters));
            best = Some(Found {
                price: route.price,
                points,
                labels,
                leaves,
                enters,
            });
        }
        best
    }

    /// Returns what it costs to leave by a side: the main answer goes down, others to a side.
    fn price(&self, way: usize, from: Spot, side: Side) -> f32 {
        let Spot::Step(node) = from else { return 0.0 };
        let out = &self.plan.order.out[node];
        match (out.len() > 1, out.first() == Some(&way), side) {
            (false, ..) => 0.0,
            (true, true, Side::Bottom) | (true, false, Side::Left | Side::Right) => 0.0,
            (true, true, _) => 10.0,
            (true, false, _) => 60.0,
        }
    }

    /// Returns the labels of a way that leaves `from` by `side`; `None` where they have no place.
    fn labels(&self, way: usize, from: Spot, side: Side) -> Option<Vec<Label>> {
        if matches!(from, Spot::Entry(_)) {
            return Some(Vec::new());
        }
        let mut broken = self.plan.answers[way].iter();
        broken.find_map(|lines| self.labels_of(way, from, side, lines))
    }

    /// Returns `lines` as the labels of a way; `None` where they have no place.
    fn labels_of(
        &self,
        way: usize,
        from: Spot,
        side: Side,
        lines: &[String],
    ) -> Option<Vec<Label>> {
        let of = &self.plan.order.ways[way];
        if lines.is_empty() {
            return Some(Vec::new());
        }
        let Place {
            cx,
            cy,
            half_w,
            half_h,
            ..
        } = self.page.spots[&from];
        let height = LABEL_LINE * lines.len() as f32;
        let places: [(f32, Anchor, f32); 2] = match side {
            Side::Left => {
                let x = cx - half_w - 5.0;
                [
                    (x, Anchor::End, cy - 3.0 - height),
                    (x, Anchor::End, cy + 3.0),
                ]
            }
            Side::Right => {
                let x = cx + half_w + 5.0;
                [
                    (x, Anchor::Start, cy - 3.0 - height),
                    (x, Anchor::Start, cy + 3.0),
                ]
            }
            Side::Top | Side::Bottom => {
                let top = cy + half_h + 3.0;
                [(cx + 9.0, Anchor::Start, top), (cx - 9.0, Anchor::End, top)]
            }
        };
        let [left, right] = self.plan.area();
        let upper = self.page.rows.first().map_or(0.0, |row| row.y);
        places.into_iter().find_map(|(x, anchor, top)| {
            let labels: Vec<Label> = lines
                .iter()
                .enumerate()
                .map(|(i, text)| Label {
                    sisi: of.sisi,
                    x,
                    y: top + 11.5 + LABEL_LINE * i as f32,
                    anchor,
                    text: text.clone(),
                    width: self.plan.label_width(text),
                    back: of.back,
                })
                .collect();
            let is_good = labels.iter().map(|label| label.rect(SIZE)).all(|rect| {
                rect[0] >= left + 2.0
                    && rect[2] <= right - 2.0
                    && rect[1] >= upper + 2.0
                    && rect[3] <= self.page.bottom - 2.0
                    && self.grid.is_free(grow(rect, 2.0))
                    && !self
                        .solids
                        .iter()
                        .any(|solid| meet(*solid, grow(rect, 1.0)))
                    && !self.stubs.iter().any(|stub| meet(*stub, grow(rect, 2.0)))
            });
            is_good.then_some(labels)
        })
    }

    /// Returns the crossing of the grid beside a side of a symbol, for a way that leaves there.
    fn stop(&self, spot: Spot, side: Side) -> Stop {
        let Place { column, cx, cy, .. } = self.page.spots[&spot];
        let beside = HALF_W + CLEAR;
        let w = self.plan.columns[column].w;
        // In a column too narrow for a line beside the symbol there is none.
        let beside = if w / 2.0 - beside < 4.0 { w } else { beside };
        let at = match side {
            Side::Top => [cx, self.page.over[&spot]],
            Side::Bottom => [cx, self.page.under[&spot]],
            Side::Left => [cx - beside, cy],
            Side::Right => [cx + beside, cy],
        };
        Stop {
            at,
            direction: leaving(side),
            may_turn: true,
            price: 0.0,
        }
    }

    /// Returns the same for a way that enters. By a side it must come straight, for the head takes that room;
    /// and it is dearer, because sides are wanted for answers.
    fn entry(&self, spot: Spot, side: Side) -> Stop {
        let is_side = matches!(side, Side::Left | Side::Right);
        Stop {
            direction: entering(side),
            may_turn: !is_side,
            price: if is_side { 40.0 } else { 0.0 },
            ..self.stop(spot, side)
        }
    }

    /// Returns the piece between a side of a symbol and the first crossing beside it, which is no piece of the
    /// grid: in a high row it is long.
    fn stub(&self, spot: Spot, side: Side) -> [f32; 4] {
        let ([ax, ay], [bx, by]) = (self.port(spot, side), self.stop(spot, side).at);
        [ax.min(bx), ay.min(by), ax.max(bx), ay.max(by)]
    }

    /// Returns whether an answer stands where a way would touch a side of a symbol.
    fn is_told_on(&self, spot: Spot, side: Side) -> bool {
        let stub = grow(self.stub(spot, side), 2.0);
        self.told.iter().any(|label| meet(*label, stub))
    }

    /// Returns where a way touches a side of a symbol.
    fn port(&self, spot: Spot, side: Side) -> [f32; 2] {
        let Place {
            cx,
            cy,
            half_w,
            half_h,
            ..
        } = self.page.spots[&spot];
        match side {
            Side::Top => [cx, cy - half_h],
            Side::Bottom => [cx, cy + half_h],
            Side::Left => [cx - half_w, cy],
            Side::Right => [cx + half_w, cy],
        }
    }
}

/// Returns the number of a step or connector that tells it from all others.
fn target_of(spot: Spot) -> usize {
    match spot {
        Spot::Step(node) => 2 * node,
        Spot::Exit(node) | Spot::Entry(node) => 2 * node + 1,
    }
}

/// Returns the direction in which a way leaves a side.
fn leaving(side: Side) -> Direction {
    match side {
        Side::Top => Direction::Up,
        Side::Left => Direction::Left,
        Side::Right => Direction::Right,
        Side::Bottom => Direction::Down,
    }
}

/// Returns the direction in which a way enters a side.
fn entering(side: Side) -> Direction {
    leaving(side).reverse()
}

/// Returns `rect` with `by` more on each side.
fn grow(rect: [f32; 4], by: f32) -> [f32; 4] {
    [rect[0] - by, rect[1] - by, rect[2] + by, rect[3] + by]
}

/// Returns whether two rectangles have something in common.
fn meet(a: [f32; 4], b: [f32; 4]) -> bool {
    a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3]
}
