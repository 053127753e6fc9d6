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
    /// Whether the piece to the right of, or below, each crossing is closed.
    closed: [Vec<bool>; 2],
    /// Who runs on the piece to the right of, or below, each crossing.
    runs: [Vec<Vec<Traveller>>; 2],
    /// Who passes each crossing, and in which directions.
    passes: Vec<Vec<(Traveller, u8)>>,
}

/// A step of the search: price, crossing, direction of travel.
type Open = Reverse<(u32, usize, Direction)>;

impl Grid {
    /// Makes a grid of the lines at `xs` and `ys`.
    pub(super) fn new(mut xs: Vec<f32>, mut ys: Vec<f32>) -> Self {
        for lines in [&mut xs, &mut ys] {
            lines.sort_by(f32::total_cmp);
            lines.dedup_by(|a, b| (*a - *b).abs() < 0.5);
        }
        let count = xs.len() * ys.len();
        Self {
            xs,
            ys,
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
    fn run(&self, traveller: Traveller, piece: (usize, bool), length: f32) -> Option<u32> {
        if self.closed[usize::from(piece.1)][piece.0] {
            return None;
        }
        let price = (length * 10.0) as u32;
        let others = &self.runs[usize::from(piece.1)][piece.0];
        match &others[..] {
            [] => Some(price),
            others => others
                .iter()
                .all(|other| (other.target, other.back) == (traveller.target, traveller.back))
                .then_some(price / 2),
        }
    }

    /// Returns the place of a state of the search in a list of all.
    fn state(&self, index: usize, direction: Direction) -> usize {
        4 * index + direction as usize
    }

    /// Finds the cheapest way from `start` to one of `ends` outside `avoid`; returns its price, the crossings in
    /// order, and which end it reaches.
    pub(super) fn find(
        &self,
        traveller: Traveller,
        start: Stop,
        ends: &[Stop],
        avoid: &[[f32; 4]],
    ) -> Option<(u32, Vec<[f32; 2]>, usize)> {
        let from = self.crossing(start.at)?;
        let avoided: Vec<(usize, bool)> = avoid
            .iter()
            .flat_map(|rect| self.pieces_in(*rect))
            .collect();
        let goals: Vec<Option<usize>> = ends.iter().map(|end| self.crossing(end.at)).collect();
        let count = 4 * self.passes.len();
        let mut best = vec![u32::MAX; count];
        let mut before: Vec<Option<(usize, Direction)>> = vec![None; count];
        // What is left to go at least; pieces that are shared cost half.
        let rest = |index: usize| {
            let [x, y] = self.point(index);
            let far = ends
                .iter()
                .map(|end| (x - end.at[0]).abs() + (y - end.at[1]).abs());
            (far.fold(f32::MAX, f32::min).min(100_000.0) * 5.0) as u32
        };
        let mut open: BinaryHeap<Open> = BinaryHeap::new();
        let begin = (from, start.direction);
        best[self.state(from, start.direction)] = 0;
        open.push(Reverse((rest(from), from, start.direction)));
        let mut found: Option<(u32, (usize, Direction), usize)> = None;
        while let Some(Reverse((least, index, direction))) = open.pop() {
            if found.is_some_and(|(known, _, _)| known <= least) {
                break;
            }
            let price = best[self.state(index, direction)];
            if price + rest(index) < least {
                continue;
            }
            for (i, end) in ends.iter().enumerate() {
                if goals[i] != Some(index) || (direction != end.direction && !end.may_turn) {
                    continue;
                }
                if direction == end.direction.reverse() {
                    continue;
                }
                let Some(turn) = self.turn(traveller, index, direction, end.direction) else {
                    continue;
                };
                let all = price + turn + (end.price * 10.0) as u32;
                if found.is_none_or(|(known, _, _)| all < known) {
                    found = Some((all, (index, direction), i));
                }
            }
            for next in DIRECTIONS {
                let is_first = (index, direction) == begin;
                if next == direction.reverse() || (is_first && next != direction && !start.may_turn)
                {
                    continue;
                }
                let Some((to, piece)) = self.next(index, next) else {
                    continue;
                };
                if avoided.contains(&piece) {
                    continue;
                }
                let ([ax, ay], [bx, by]) = (self.point(index), self.point(to));
                let length = (ax - bx).abs() + (ay - by).abs();
                let (Some(run), Some(turn)) = (
                    self.run(traveller, piece, length),
                    self.turn(traveller, index, direction, next),
                ) else {
                    continue;
                };
                let all = price + run + turn;
                let place = self.state(to, next);
                if all < best[place] {
                    best[place] = all;
                    before[place] = Some((index, direction));
                    open.push(Reverse((all + rest(to), to, next)));
                }
            }
        }
        let (price, mut state, end) = found?;
        let mut points = vec![self.point(state.0)];
        while let Some(earlier) = before[self.state(state.0, state.1)].filter(|_| state != begin) {
            state = earlier;
            points.push(self.point(state.0));
        }
        points.reverse();
        Some((price + (start.price * 10.0) as u32, points, end))
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
