//! Finds the ways between the boxes of lanes, one after the other.

use std::collections::BTreeMap;

use crate::diagram::drawing::Edge;
use crate::diagram::grid::{Direction, Grid, Route, Stop, Traveller};
use crate::diagram::layout::META;
use crate::diagram::layout::exits::{HALF, Side};
use crate::diagram::layout::lajur::fork::{Leave, Start};
use crate::diagram::layout::lajur::{BESIDE, Page, Plan};

/// Between two ports on a side of a box, px.
const PORT: f32 = 14.0;
/// Price of a port beside the middle one, px.
const PORT_PRICE: f32 = 12.0;
/// Price of a side for a way that could come from above, px.
const SIDE_PRICE: f32 = 60.0;
/// The same for an answer that leaves across and can fall on its step, px.
const FALL_PRICE: f32 = 180.0;
/// Price of leaving by a side for a row below, px.
const LEAVE_PRICE: f32 = 90.0;
/// How near a way may come to what it does not touch, px; the lines of the grid keep more.
const CLEAR: f32 = 7.5;

/// A place on the border of a box.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Port {
    /// The middle of the upper edge.
    Top,
    /// The middle of the lower edge.
    Bottom,
    /// On a side, counted from above: 0, 1 (the middle), 2.
    Beside(Side, u8),
}

/// Looks for the ways of a page.
pub(super) struct Finder<'a> {
    plan: &'a Plan<'a>,
    page: &'a Page,
    grid: Grid,
    ys: Vec<f32>,
    /// Ports in use: by the ways of one manner to one target, or by one way that leaves.
    taken: BTreeMap<(usize, Port), Option<bool>>,
}

/// Where a way may begin: the points up to the grid, and the place there.
struct Leaving {
    port: Option<Port>,
    points: Vec<[f32; 2]>,
    stop: Stop,
}

impl<'a> Finder<'a> {
    pub(super) fn new(plan: &'a Plan<'a>, page: &'a Page) -> Self {
        let mut xs = page.middles.clone();
        for lane in 0..page.middles.len() {
            xs.extend(page.gutter_xs(lane));
        }
        let mut ys: Vec<f32> = page.tracks.iter().flatten().copied().collect();
        for shape in page.boxes.values() {
            let middle = shape.y + shape.h / 2.0;
            ys.extend([middle - PORT, middle, middle + PORT]);
        }
        let starts = page.forks.values().flat_map(|fork| &fork.starts);
        let heights = starts
            .filter(|(_, start)| !start.is_whole && start.leave != Leave::Down)
            .filter_map(|(_, start)| start.points.last());
        ys.extend(heights.map(|point| point[1]));
        ys.sort_by(f32::total_cmp);
        ys.dedup_by(|a, b| (*a - *b).abs() < 0.5);
        let mut finder = Self {
            plan,
            page,
            grid: Grid::new(xs, ys.clone()),
            ys,
            taken: BTreeMap::new(),
        };
        finder.close_all();
        finder
    }

    /// Closes what no way may run through.
    fn close_all(&mut self) {
        for shape in self.page.boxes.values() {
            let rect = [shape.x, shape.y, shape.x + shape.w, shape.y + shape.h];
            self.grid.close(grow(rect, CLEAR));
        }
        for (node, fork) in &self.page.forks {
            let shape = &self.page.boxes[node];
            let bottom = shape.y + shape.h;
            let middle = shape.x + shape.w / 2.0;
            if self.plan.order.is_keputusan(*node) {
                let rect = [middle - HALF, bottom, middle + HALF, bottom + 2.0 * HALF];
                self.grid.close(grow(rect, CLEAR));
            }
            for label in &fork.labels {
                self.grid.close(grow(label.rect(META), 2.0));
            }
            for mark in &fork.marks {
                let rect = [mark.x, mark.y, mark.x + mark.w, mark.y + mark.h];
                self.grid.close(grow(rect, CLEAR));
            }
            for (_, start) in &fork.starts {
                let mut points = start.points.clone();
                if !start.is_whole {
                    points.push(self.stop_of(*node, start).at);
                }
                for pair in points.windows(2) {
                    let [a, b] = [pair[0], pair[1]];
                    self.grid.close(if a[0] == b[0] {
                        [a[0] - CLEAR, a[1].min(b[1]), a[0] + CLEAR, a[1].max(b[1])]
                    } else {
                        [a[0].min(b[0]), a[1] - CLEAR, a[0].max(b[0]), a[1] + CLEAR]
                    });
                }
            }
        }
    }

    /// Returns the place on the grid at which the first stretch of an answer of `node` ends.
    fn stop_of(&self, node: usize, start: &Start) -> Stop {
        let shape = &self.page.boxes[&node];
        let bottom = shape.y + shape.h;
        let (at, direction) = match start.leave {
            Leave::Down => {
                let least = bottom + self.page.forks[&node].height;
                (
                    [shape.x + shape.w / 2.0, self.next_y(least)],
                    Direction::Down,
                )
            }
            Leave::Across(side) => {
                let y = start.points.last().map_or(bottom, |point| point[1]);
                ([self.beside(node, side), y], leaving(side))
            }
        };
        Stop {
            at,
            direction,
            may_turn: true,
            price: 0.0,
        }
    }

    /// Returns the first line of the grid below `y`; `y` itself where there is none.
    fn next_y(&self, y: f32) -> f32 {
        let found = self.ys.iter().find(|line| **line > y + 1.0);
        found.copied().unwrap_or(y)
    }

    /// Returns the x of the track beside a box.
    fn beside(&self, node: usize, side: Side) -> f32 {
        let shape = &self.page.boxes[&node];
        match side {
            Side::Left => shape.x - BESIDE,
            Side::Right => shape.x + shape.w + BESIDE,
        }
    }

    /// Finds all ways, those straight on first, then near ones, then those that go back; returns them, and those that
    /// have no place.
    pub(super) fn find_all(mut self) -> (Vec<Edge>, Vec<usize>) {
        let plan = self.plan;
        let mut edges = Vec::new();
        let mut open: Vec<(usize, usize)> = Vec::new();
        for &node in plan.rows.iter().flatten() {
            for &way in &plan.order.out[node] {
                let start = self.start(node, way);
                if let Some(start) = start.filter(|start| start.is_whole) {
                    let points = start.points.clone();
                    edges.push(self.edge(way, points));
                } else {
                    open.push((way, node));
                }
            }
        }
        let rank = |(way, node): &(usize, usize)| {
            let of = &plan.order.ways[*way];
            let (from, to) = (plan.row[*node].unwrap_or(0), plan.row[of.ke].unwrap_or(0));
            let is_straight = from == to || (to > from && self.is_straight_down(*way));
            (!is_straight, of.back, from.abs_diff(to), *way)
        };
        open.sort_by_cached_key(rank);
        let mut homeless = Vec::new();
        for (way, node) in open {
            match self.find(way, node) {
                Some(points) => edges.push(self.edge(way, points)),
                None => homeless.push(way),
            }
        }
        (edges, homeless)
    }

    /// Returns whether nothing stands between a step and the one below it to which `way` leads.
    fn is_straight_down(&self, way: usize) -> bool {
        let of = &self.plan.order.ways[way];
        let (above, below) = (&self.page.boxes[&of.dari], &self.page.boxes[&of.ke]);
        let is_between = |node: &usize| {
            let shape = &self.page.boxes[node];
            shape.x == above.x && shape.y > above.y && shape.y < below.y
        };
        above.x == below.x && !self.page.boxes.keys().any(is_between)
    }

    fn edge(&self, way: usize, points: Vec<[f32; 2]>) -> Edge {
        let of = &self.plan.order.ways[way];
        Edge::new(of.sisi, of.dari, of.ke, of.back, points)
    }

    /// Returns the first stretch of a way that has one.
    fn start(&self, node: usize, way: usize) -> Option<&'a Start> {
        let starts = &self.page.forks[&node].starts;
        starts
            .iter()
            .find(|(of, _)| *of == way)
            .map(|(_, start)| start)
    }

    /// Finds the best place for `way` out of `node` and takes it.
    fn find(&mut self, way: usize, node: usize) -> Option<Vec<[f32; 2]>> {
        let of = &self.plan.order.ways[way];
        let traveller = Traveller {
            way,
            target: of.ke,
            back: of.back,
        };
        let is_below = self.plan.row[node] < self.plan.row[of.ke];
        let mut ends = self.entries(of.ke, of.back, is_below);
        let start = self.start(node, way);
        let is_across = start.is_some_and(|start| start.leave != Leave::Down);
        if is_across && !of.back && is_below {
            for (port, stop) in &mut ends {
                stop.price += if *port == Port::Top { 0.0 } else { FALL_PRICE };
            }
        }
        let stops: Vec<Stop> = ends.iter().map(|(_, stop)| *stop).collect();
        let mut best: Option<(Leaving, Route)> = None;
        for leaving in self.leavings(node, way) {
            // Only what is cheaper than from another place is of interest.
            let most = best.as_ref().map_or(u32::MAX, |(_, route)| route.price);
            if let Some(route) = self.grid.find(traveller, leaving.stop, &stops, &[], most) {
                best = Some((leaving, route));
            }
        }
        let (leaving, Route { crossings, end, .. }) = best?;
        let (port, stop) = ends[end];
        self.grid.take(
            traveller,
            &crossings,
            leaving.stop.direction,
            stop.direction,
        );
        self.taken.insert((of.ke, port), Some(of.back));
        if let Some(port) = leaving.port {
            self.taken.insert((node, port), None);
        }
        let mut points = leaving.points;
        points.extend(crossings);
        points.push(self.place(of.ke, port));
        Some(points)
    }

    /// Returns the places at which a way may begin.
    fn leavings(&self, node: usize, way: usize) -> Vec<Leaving> {
        if let Some(start) = self.start(node, way) {
            return vec![Leaving {
                port: None,
                points: start.points.clone(),
                stop: self.stop_of(node, start),
            }];
        }
        let mut ports = vec![Port::Bottom];
        for side in [Side::Left, Side::Right] {
            ports.extend([1, 2, 0].map(|at| Port::Beside(side, at)));
        }
        ports.retain(|port| !self.taken.contains_key(&(node, *port)));
        let ke = self.plan.order.ways[way].ke;
        let is_below = self.plan.row[ke] > self.plan.row[node];
        let leaving = |port: Port| {
            let mut stop = self.stop(node, port);
            if is_below && port != Port::Bottom {
                stop.price += LEAVE_PRICE;
            }
            Leaving {
                port: Some(port),
                points: vec![self.place(node, port)],
                stop,
            }
        };
        ports.into_iter().map(leaving).collect()
    }

    /// Returns the places at which a way may enter `node`; one that `is_below` its step is rather entered from above. By
    /// a side a way must come straight, for the head takes that room.
    fn entries(&self, node: usize, back: bool, is_below: bool) -> Vec<(Port, Stop)> {
        let mut ports = Vec::new();
        let shape = &self.page.boxes[&node];
        let is_above = |y: &f32| *y < shape.y;
        if !back && self.ys.first().is_some_and(is_above) {
            ports.push(Port::Top);
        }
        for side in [Side::Left, Side::Right] {
            ports.extend([0, 1, 2].map(|at| Port::Beside(side, at)));
        }
        let is_open = |port: &Port| match self.taken.get(&(node, *port)) {
            None => true,
            Some(known) => *known == Some(back),
        };
        let entry = |port: Port| {
            let stop = self.stop(node, port);
            let is_side = port != Port::Top;
            let entry = Stop {
                direction: stop.direction.reverse(),
                may_turn: !is_side,
                price: stop.price
                    + if is_side && !back && is_below {
                        SIDE_PRICE
                    } else {
                        0.0
                    },
                ..stop
            };
            (port, entry)
        };
        ports.into_iter().filter(is_open).map(entry).collect()
    }

    /// Returns where the grid meets a port, for a way that leaves.
    fn stop(&self, node: usize, port: Port) -> Stop {
        let shape = &self.page.boxes[&node];
        let [x, y] = self.place(node, port);
        let (at, direction) = match port {
            Port::Top => {
                let above = self.ys.iter().rev().find(|line| **line < shape.y - 1.0);
                ([x, above.copied().unwrap_or(y)], Direction::Up)
            }
            Port::Bottom => ([x, self.next_y(y + CLEAR)], Direction::Down),
            Port::Beside(side, _) => ([self.beside(node, side), y], leaving(side)),
        };
        let is_middle = !matches!(port, Port::Beside(_, 0 | 2));
        Stop {
            at,
            direction,
            may_turn: true,
            price: if is_middle { 0.0 } else { PORT_PRICE },
        }
    }

    /// Returns where a port is.
    fn place(&self, node: usize, port: Port) -> [f32; 2] {
        let shape = &self.page.boxes[&node];
        let (x, y) = (shape.x + shape.w / 2.0, shape.y + shape.h / 2.0);
        match port {
            Port::Top => [x, shape.y],
            Port::Bottom => [x, shape.y + shape.h],
            Port::Beside(side, at) => {
                let y = y + PORT * (f32::from(at) - 1.0);
                match side {
                    Side::Left => [shape.x, y],
                    Side::Right => [shape.x + shape.w, y],
                }
            }
        }
    }
}

/// Returns the direction in which a way leaves a side.
fn leaving(side: Side) -> Direction {
    match side {
        Side::Left => Direction::Left,
        Side::Right => Direction::Right,
    }
}

/// Returns `rect` with `by` more on each side.
fn grow(rect: [f32; 4], by: f32) -> [f32; 4] {
    [rect[0] - by, rect[1] - by, rect[2] + by, rect[3] + by]
}
