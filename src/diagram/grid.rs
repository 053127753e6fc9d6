//! Finds ways with right angles through a grid of lines, one after the other.
//!
//! Lines run only where the caller has put a line of the grid, so two ways that run side by side keep the distance
//! of these. A way may cross another at a right angle, at a price; it may run along another only where both
//! lead to one target in the same manner. What cannot be found is told, never forced.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

/// Price of a corner, in tenths of px.
const CORNER: u32 = 500;
/// Price of a crossing, in tenths of px.
const CROSSING: u32 = 1600;

/// A direction of travel.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Direction {
    /// To smaller x.
    Left,
    /// To larger x.
    Right,
    /// To smaller y.
    Up,
    /// To larger y.
    Down,
}

const DIRECTIONS: [Direction; 4] = [
    Direction::Left,
    Direction::Right,
    Direction::Up,
    Direction::Down,
];

impl Direction {
    /// Returns the other way round.
    pub(super) fn reverse(self) -> Self {
        match self {
            Self::Left => Self::Right,
            Self::Right => Self::Left,
            Self::Up => Self::Down,
            Self::Down => Self::Up,
        }
    }

    /// Returns the bit that stands for it.
    fn bit(self) -> u8 {
        1 << self as u8
    }
}

/// Directions of one way at one crossing of the grid, as bits.
const ACROSS: u8 = 0b0011;
const ALONG: u8 = 0b1100;
/// All directions: nothing else may come here.
const ALL: u8 = 0b1111;

/// A way that is looked for or found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Traveller {
    /// Index of the way.
    pub(super) way: usize,
    /// Where it leads: ways to one target may meet before it.
    pub(super) target: usize,
    /// In which manner: only ways of one may run together.
    pub(super) back: bool,
}

/// A place where a way may begin or end, and what it costs.
#[derive(Debug, Clone, Copy)]
pub(super) struct Stop {
    /// A crossing of the grid.
    pub(super) at: [f32; 2],
    /// Direction in which the way leaves the step, or enters it.
    pub(super) direction: Direction,
    /// Whether the way may turn at this very crossing.
    pub(super) may_turn: bool,
    /// Price of this place beside others, px.
    pub(super) price: f32,
}

/// The lines on which ways can run, and who runs there.
#[derive(Debug, Clone, Default)]
pub(super) struct Grid {
    xs: Vec<f32>,
    ys: Vec<f32>,
    /// Price of the pieces to the right of each column of crossings, and of those below each row.
    lengths: [Vec<u32>; 2],
    /// Whether the piece to the right of, or below, each crossing is closed.
    closed: [Vec<bool>; 2],
    /// Who runs on the piece to the right of, or below, each crossing.
    runs: [Vec<Vec<Traveller>>; 2],
    /// Who passes each crossing, and in which directions.
    passes: Vec<Vec<(Traveller, u8)>>,
}

/// A way that was found.
#[derive(Debug, Clone)]
pub(super) struct Route {
    /// What it costs, in tenths of px.
    pub(super) price: u32,
    /// The crossings of the grid, in order.
    pub(super) crossings: Vec<[f32; 2]>,
    /// Which of the ends it reaches.
    pub(super) end: usize,
}

impl Grid {
    /// Makes a grid of the lines at `xs` and `ys`.
    pub(super) fn new(mut xs: Vec<f32>, mut ys: Vec<f32>) -> Self {
        for lines in [&mut xs, &mut ys] {
            lines.sort_by(f32::total_cmp);
            lines.dedup_by(|a, b| (*a - *b).abs() < 0.5);
        }
        let count = xs.len() * ys.len();
        let lengths = [&xs, &ys].map(|lines| {
            let pairs = lines.windows(2);
            pairs
                .map(|pair| ((pair[1] - pair[0]) * 10.0) as u32)
                .collect()
        });
        Self {
            xs,
            ys,
            lengths,
            closed: [vec![false; count], vec![false; count]],
            runs: [vec![Vec::new(); count], vec![Vec::new(); count]],
            passes: vec![Vec::new(); count],
        }
    }

    /// Closes everything within the rectangle (left, upper, right, lower), its border left open.
    pub(super) fn close(&mut self, rect: [f32; 4]) {
        for piece in self.pieces_in(rect) {
            self.closed[usize::from(piece.1)][piece.0] = true;
        }
    }

    /// Returns whether no way runs within the rectangle, its border left out.
    pub(super) fn is_free(&self, rect: [f32; 4]) -> bool {
        let mut pieces = self.pieces_in(rect).into_iter();
        pieces.all(|piece| self.runs[usize::from(piece.1)][piece.0].is_empty())
    }

    /// Returns the pieces that touch the inside of `rect`: crossing, and whether it runs down from there.
    fn pieces_in(&self, rect: [f32; 4]) -> Vec<(usize, bool)> {
        let [left, upper, right, lower] = rect;
        let mut pieces = Vec::new();
        let near = |lines: &[f32], from: f32, to: f32| {
            let first = lines
                .partition_point(|line| *line <= from)
                .saturating_sub(1);
            first..lines.partition_point(|line| *line < to)
        };
        for y in near(&self.ys, upper, lower) {
            for x in near(&self.xs, left, right) {
                let (at_x, at_y) = (self.xs[x], self.ys[y]);
                let next_x = self.xs.get(x + 1).copied().unwrap_or(f32::MAX);
                let next_y = self.ys.get(y + 1).copied().unwrap_or(f32::MAX);
                let index = self.index(x, y);
                if at_y > upper && at_y < lower && at_x < right && next_x > left {
                    pieces.push((index, false));
                }
                if at_x > left && at_x < right && at_y < lower && next_y > upper {
                    pieces.push((index, true));
                }
            }
        }
        pieces
    }

    fn index(&self, x: usize, y: usize) -> usize {
        y * self.xs.len() + x
    }

    fn point(&self, index: usize) -> [f32; 2] {
        [
            self.xs[index % self.xs.len()],
            self.ys[index / self.xs.len()],
        ]
    }

    /// Returns the crossing at `at`.
    fn crossing(&self, at: [f32; 2]) -> Option<usize> {
        let find = |lines: &[f32], place: f32| {
            let mut all = lines.iter();
            all.position(|line| (line - place).abs() < 0.5)
        };
        Some(self.index(find(&self.xs, at[0])?, find(&self.ys, at[1])?))
    }

    /// Returns the crossing next to `index` and the piece between them.
    fn next(&self, index: usize, direction: Direction) -> Option<(usize, (usize, bool))> {
        let width = self.xs.len();
        match direction {
            Direction::Left => {
                (!index.is_multiple_of(width)).then(|| (index - 1, (index - 1, false)))
            }
            Direction::Right => {
                (!(index + 1).is_multiple_of(width)).then_some((index + 1, (index, false)))
            }
            Direction::Up => (index >= width).then(|| (index - width, (index - width, true))),
            Direction::Down => {
                (index + width < width * self.ys.len()).then_some((index + width, (index, true)))
            }
        }
    }

    /// Returns what it costs `traveller` to come to `index` by `from` and leave it by `to`; `None` where another
    /// way forbids it.
    fn turn(
        &self,
        traveller: Traveller,
        index: usize,
        from: Direction,
        to: Direction,
    ) -> Option<u32> {
        let mask = from.reverse().bit() | to.bit();
        let mut price = if from == to { 0 } else { CORNER };
        if self.passes[index].is_empty() {
            return Some(price);
        }
        for (other, passed) in &self.passes[index] {
            let is_crossing =
                (mask == ACROSS && *passed == ALONG) || (mask == ALONG && *passed == ACROSS);
            if other.target == traveller.target {
                continue;
            }
            if !is_crossing {
                return None;
            }
            price += CROSSING;
        }
        Some(price)
    }

    /// Returns what a piece costs `traveller`; `None` where it is closed or another way runs there.
    fn run(&self, traveller: Traveller, piece: (usize, bool)) -> Option<u32> {
        let (index, is_down) = piece;
        if self.closed[usize::from(is_down)][index] {
            return None;
        }
        let price = if is_down {
            self.lengths[1][index / self.xs.len()]
        } else {
            self.lengths[0][index % self.xs.len()]
        };
        let others = &self.runs[usize::from(is_down)][index];
        if others.is_empty() {
            return Some(price);
        }
        others
            .iter()
            .all(|other| (other.target, other.back) == (traveller.target, traveller.back))
            .then_some(price / 2)
    }

    /// Finds the cheapest way from `start` to one of `ends` outside `avoid`, if it is cheaper than `most`.
    pub(super) fn find(
        &self,
        traveller: Traveller,
        start: Stop,
        ends: &[Stop],
        avoid: &[[f32; 4]],
        most: u32,
    ) -> Option<Route> {
        let before = (start.price * 10.0) as u32;
        let mut search = Search::new(self, traveller, start, ends, avoid)?;
        let (price, last, end) = search.run(most.saturating_sub(before))?;
        Some(Route {
            price: price + before,
            crossings: search.back_from(last),
            end,
        })
    }

    /// Takes the way along `points`, which begins and ends in the directions given.
    pub(super) fn take(
        &mut self,
        traveller: Traveller,
        points: &[[f32; 2]],
        first: Direction,
        last: Direction,
    ) {
        let crossings: Vec<usize> = points
            .iter()
            .filter_map(|point| self.crossing(*point))
            .collect();
        let heading = |a: usize, b: usize| {
            DIRECTIONS
                .into_iter()
                .find(|direction| self.next(a, *direction).is_some_and(|(to, _)| to == b))
        };
        let mut headings: Vec<Direction> = vec![first];
        headings.extend(
            crossings
                .windows(2)
                .filter_map(|pair| heading(pair[0], pair[1])),
        );
        headings.push(last);
        for (i, &crossing) in crossings.iter().enumerate() {
            let (Some(from), Some(to)) = (headings.get(i), headings.get(i + 1)) else {
                continue;
            };
            let mask = from.reverse().bit() | to.bit();
            self.passes[crossing].push((traveller, mask));
            if i + 1 < crossings.len()
                && let Some((_, piece)) = self.next(crossing, *to)
            {
                self.runs[usize::from(piece.1)][piece.0].push(traveller);
            }
        }
        // No other way may cross the head.
        for end in [crossings.first(), crossings.last()].into_iter().flatten() {
            self.passes[*end].push((traveller, ALL));
        }
    }
}

/// A search for one way: from crossing to crossing, the cheapest so far first.
///
/// A state is a crossing and the direction in which it was reached, `4 * crossing + direction`. What is known of all
/// states stands in lists of numbers that begin as zeros: such a list costs next to nothing until it is written.
struct Search<'a> {
    grid: &'a Grid,
    traveller: Traveller,
    start: Stop,
    /// The state it begins with.
    begin: usize,
    ends: &'a [Stop],
    /// The crossing of each end.
    goals: Vec<Option<usize>>,
    /// Whether labels of the way itself stand on a piece: as [`Grid::closed`].
    avoided: [Vec<bool>; 2],
    /// Lowest price of each state plus one; 0 where it was not reached.
    best: Vec<u32>,
    /// Direction in which the crossing before was reached, for each state.
    before: Vec<u8>,
    /// What is left to go at least from each crossing plus one; 0 where nobody asked.
    rest: Vec<u32>,
    /// What to look at next: price with what is left at least, then the state, in one number.
    open: BinaryHeap<Reverse<u64>>,
}

impl<'a> Search<'a> {
    /// Makes a search; `None` where the way cannot begin on the grid.
    fn new(
        grid: &'a Grid,
        traveller: Traveller,
        start: Stop,
        ends: &'a [Stop],
        avoid: &[[f32; 4]],
    ) -> Option<Self> {
        let from = grid.crossing(start.at)?;
        let count = grid.passes.len();
        let mut avoided = [Vec::new(), Vec::new()];
        if !avoid.is_empty() {
            avoided = [vec![false; count], vec![false; count]];
            for (crossing, is_down) in avoid.iter().flat_map(|rect| grid.pieces_in(*rect)) {
                avoided[usize::from(is_down)][crossing] = true;
            }
        }
        Some(Self {
            grid,
            traveller,
            start,
            begin: 4 * from + start.direction as usize,
            ends,
            goals: ends.iter().map(|end| grid.crossing(end.at)).collect(),
            avoided,
            best: vec![0; 4 * count],
            before: vec![0; 4 * count],
            rest: vec![0; count],
            open: BinaryHeap::new(),
        })
    }

    /// Goes on until the cheapest way below `most` is sure; returns its price, its last state and its end.
    fn run(&mut self, most: u32) -> Option<(u32, usize, usize)> {
        self.reach(self.begin, 0, 0);
        let mut limit = most;
        let mut found = None;
        while let Some(Reverse(next)) = self.open.pop() {
            let (least, state) = ((next >> 32) as u32, (next & 0xFFFF_FFFF) as usize);
            if least >= limit {
                break;
            }
            let price = self.best[state] - 1;
            if price + self.rest(state / 4) < least {
                continue;
            }
            if let Some((all, end)) = self.arrive(state, price)
                && all < limit
            {
                limit = all;
                found = Some((all, state, end));
            }
            self.go_on(state, price);
        }
        found
    }

    /// Notes that `state` can be reached at `price` from a crossing that was reached in direction `before`.
    fn reach(&mut self, state: usize, price: u32, before: u8) {
        self.best[state] = price + 1;
        self.before[state] = before;
        let least = u64::from(price + self.rest(state / 4));
        self.open.push(Reverse(least << 32 | state as u64));
    }

    /// Returns what is left to go at least; pieces that are shared cost half.
    fn rest(&mut self, crossing: usize) -> u32 {
        if self.rest[crossing] == 0 {
            let [x, y] = self.grid.point(crossing);
            let mut least = 100_000.0_f32;
            for end in self.ends {
                least = least.min((x - end.at[0]).abs() + (y - end.at[1]).abs());
            }
            self.rest[crossing] = (least * 5.0) as u32 + 1;
        }
        self.rest[crossing] - 1
    }

    /// Returns the price of ending here, and at which end; `None` where none is.
    fn arrive(&self, state: usize, price: u32) -> Option<(u32, usize)> {
        let (crossing, direction) = (state / 4, DIRECTIONS[state % 4]);
        let mut best: Option<(u32, usize)> = None;
        for (i, end) in self.ends.iter().enumerate() {
            if self.goals[i] != Some(crossing)
                || direction == end.direction.reverse()
                || (direction != end.direction && !end.may_turn)
            {
                continue;
            }
            let turn = self
                .grid
                .turn(self.traveller, crossing, direction, end.direction);
            let Some(turn) = turn else { continue };
            let all = price + turn + (end.price * 10.0) as u32;
            if best.is_none_or(|(known, _)| all < known) {
                best = Some((all, i));
            }
        }
        best
    }

    /// Looks at the crossings around.
    fn go_on(&mut self, state: usize, price: u32) {
        let (crossing, direction) = (state / 4, DIRECTIONS[state % 4]);
        let must_go_straight = state == self.begin && !self.start.may_turn;
        for heading in DIRECTIONS {
            if heading == direction.reverse() || (must_go_straight && heading != direction) {
                continue;
            }
            let Some((to, piece)) = self.grid.next(crossing, heading) else {
                continue;
            };
            let avoided = &self.avoided[usize::from(piece.1)];
            if !avoided.is_empty() && avoided[piece.0] {
                continue;
            }
            let Some(run) = self.grid.run(self.traveller, piece) else {
                continue;
            };
            let place = 4 * to + heading as usize;
            let known = self.best[place];
            if known != 0 && known <= price + run + 1 {
                continue;
            }
            let turn = self.grid.turn(self.traveller, crossing, direction, heading);
            let Some(turn) = turn else { continue };
            let all = price + run + turn;
            if known == 0 || all + 1 < known {
                self.reach(place, all, direction as u8);
            }
        }
    }

    /// Returns the crossings from the first to that of `state`.
    fn back_from(&self, mut state: usize) -> Vec<[f32; 2]> {
        let mut points = vec![self.grid.point(state / 4)];
        while state != self.begin {
            let heading = DIRECTIONS[state % 4];
            let Some((crossing, _)) = self.grid.next(state / 4, heading.reverse()) else {
                break;
            };
            state = 4 * crossing + usize::from(self.before[state]);
            points.push(self.grid.point(crossing));
        }
        points.reverse();
        points
    }
}
