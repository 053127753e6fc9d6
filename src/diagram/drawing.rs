//! A flow in numbers: every place and every line of text, nothing left to measure.

use serde::Serialize;

/// A placed flow.
///
/// All lengths are in one unit: px for the web targets, pt for paper. The origin is the upper left
/// corner, y grows downwards. Draw in this order: lanes, edges, boxes, diamonds, marks, labels.
#[derive(Debug, Clone, PartialEq, Default, Serialize)]
pub struct Drawing {
    /// Width; at most that of the target.
    pub width: f32,
    /// Height.
    pub height: f32,
    /// Length of one px of the web drawing in this unit: 1 on the web; strokes are multiples of it.
    pub unit: f32,
    /// Size of the acts.
    pub text_size: f32,
    /// Size of numbers, actors, times, labels and marks.
    pub meta_size: f32,
    /// Height of the heads of the lanes; 0 without lanes.
    pub lane_head: f32,
    /// The lanes of the actors, from left to right; each is as high as the drawing, and they touch.
    pub lanes: Vec<Lane>,
    /// The steps and the ends that are no steps, in reading order.
    pub boxes: Vec<NodeBox>,
    /// The decisions, each on the lower edge of its box.
    pub diamonds: Vec<Diamond>,
    /// The ways, in the order of the model.
    pub edges: Vec<Edge>,
    /// Connectors: where a way goes on at another place of the flow.
    pub marks: Vec<Mark>,
    /// The answers beside the ways, one entry a line of text.
    pub labels: Vec<Label>,
}

/// The lane of an actor, or of several who share it.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Lane {
    /// Left edge.
    pub x: f32,
    /// Width.
    pub w: f32,
    /// Its name, in the head: bold, text size.
    pub lines: Vec<Line>,
}

/// What a box stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum BoxKind {
    /// A step in between.
    Step,
    /// A step where the flow begins or ends, or an end that is no step: capsule.
    End,
}

/// The box of one step.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct NodeBox {
    /// Index of the step in the model.
    pub node: usize,
    /// Number that it shows; 0 for an end that is no step, which shows none.
    pub nomor: usize,
    /// Shape.
    pub kind: BoxKind,
    /// Left edge.
    pub x: f32,
    /// Upper edge.
    pub y: f32,
    /// Width.
    pub w: f32,
    /// Height.
    pub h: f32,
    /// Radius of the corners.
    pub radius: f32,
    /// Its text, in reading order; every line lies inside the box.
    pub lines: Vec<Line>,
}

/// What a line of text in a box is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Role {
    /// The number of the step: nila, bold, meta size.
    Number,
    /// Who acts: grey, meta size.
    Actor,
    /// How long it takes: grey, meta size.
    Time,
    /// What is done: ink, text size.
    Act,
    /// The name of a lane: ink, bold, text size.
    Head,
}

/// Which point of a line of text stands at its `x`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Anchor {
    /// Its left end.
    Start,
    /// Its middle.
    Middle,
    /// Its right end.
    End,
}

/// One line of text in a box, or in the head of a lane.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Line {
    /// What it is.
    pub role: Role,
    /// Place of the anchor.
    pub x: f32,
    /// Baseline.
    pub y: f32,
    /// Which point stands at `x`.
    pub anchor: Anchor,
    /// The words.
    pub text: String,
    /// Measured width.
    pub width: f32,
}

/// A decision: a square on its corner.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Diamond {
    /// Index of the step that decides.
    pub node: usize,
    /// Middle.
    pub x: f32,
    /// Middle; the upper corner lies on the lower edge of the box.
    pub y: f32,
    /// From the middle to a corner.
    pub half: f32,
}

/// A piece of a drawn line.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[serde(rename_all = "lowercase", tag = "to")]
pub enum Step {
    /// Begins here.
    Move {
        /// Place.
        x: f32,
        /// Place.
        y: f32,
    },
    /// A straight line to here.
    Line {
        /// Place.
        x: f32,
        /// Place.
        y: f32,
    },
    /// A quadratic curve to here, round a corner.
    Curve {
        /// The corner.
        cx: f32,
        /// The corner.
        cy: f32,
        /// Place.
        x: f32,
        /// Place.
        y: f32,
    },
}

/// A way, with right angles only.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Edge {
    /// Index of the way in the model.
    pub sisi: usize,
    /// Index of the step it leaves.
    pub dari: usize,
    /// Index of the step it enters.
    pub ke: usize,
    /// Whether it returns to an earlier step of a loop: soga and dashed.
    pub back: bool,
    /// Corner points from the border it leaves to the border it enters (of a box or a mark).
    pub points: Vec<[f32; 2]>,
    /// The line to draw, **from the head backwards**, short of the head and with rounded corners: lines
    /// that meet before one target then have their dashes at the same places.
    pub path: Vec<Step>,
    /// The head: tip and the two corners behind it.
    pub head: [[f32; 2]; 3],
}

/// A connector: stands for a step that the line does not reach by itself, or is an end that is no step.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Mark {
    /// Index of the way that ends here.
    pub sisi: usize,
    /// Index of the step it stands for.
    pub ke: usize,
    /// Number of that step; 0 for an end that is no step.
    pub nomor: usize,
    /// Left edge.
    pub x: f32,
    /// Upper edge.
    pub y: f32,
    /// Width.
    pub w: f32,
    /// Height.
    pub h: f32,
    /// Baseline of the text, which is centred.
    pub baseline: f32,
    /// Its words: "ke 7", or those of the end.
    pub text: String,
    /// Whether its way goes back.
    pub back: bool,
    /// Whether it is an end: drawn like the box of one.
    pub akhir: bool,
}

/// One line of an answer: bold, meta size.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Label {
    /// Index of the way.
    pub sisi: usize,
    /// Place of the anchor.
    pub x: f32,
    /// Baseline.
    pub y: f32,
    /// Which point stands at `x`.
    pub anchor: Anchor,
    /// The words.
    pub text: String,
    /// Measured width.
    pub width: f32,
    /// Whether its way goes back.
    pub back: bool,
}

impl Label {
    /// Returns the rectangle of its words, set at `size`: left, upper, right, lower.
    pub(crate) fn rect(&self, size: f32) -> [f32; 4] {
        let left = match self.anchor {
            Anchor::Start => self.x,
            Anchor::Middle => self.x - self.width / 2.0,
            Anchor::End => self.x - self.width,
        };
        let (upper, lower) = (self.y - 0.8 * size, self.y + 0.26 * size);
        [left, upper, left + self.width, lower]
    }
}

/// Length of an arrow head, in px of the web drawing.
pub(crate) const HEAD: f32 = 10.0;
/// Radius of the corners of edges, in px of the web drawing.
const CORNER: f32 = 8.0;

impl Edge {
    /// Makes an edge along `points` (px of the web drawing); points that lie on a straight run are dropped.
    pub(crate) fn new(
        sisi: usize,
        dari: usize,
        ke: usize,
        back: bool,
        points: Vec<[f32; 2]>,
    ) -> Self {
        let points = straighten(points);
        let path = round_off(&points);
        let head = head(&points);
        Self {
            sisi,
            dari,
            ke,
            back,
            points,
            path,
            head,
        }
    }
}

impl Edge {
    /// Returns the least rectangle around it: left, upper, right, lower.
    fn frame(&self) -> [f32; 4] {
        let mut frame = [f32::MAX, f32::MAX, f32::MIN, f32::MIN];
        for &[x, y] in &self.points {
            frame = [
                frame[0].min(x),
                frame[1].min(y),
                frame[2].max(x),
                frame[3].max(y),
            ];
        }
        frame
    }

    /// Returns how often two ways cross.
    fn crossings(&self, other: &Self) -> usize {
        let mut count = 0;
        for a in self.points.windows(2) {
            for b in other.points.windows(2) {
                count += usize::from(cross([a[0], a[1]], [b[0], b[1]]));
            }
        }
        count
    }
}

/// Drops points that repeat or lie between their neighbours on one line.
fn straighten(points: Vec<[f32; 2]>) -> Vec<[f32; 2]> {
    let mut kept: Vec<[f32; 2]> = Vec::with_capacity(points.len());
    for point in points {
        if kept.last() == Some(&point) {
            continue;
        }
        if let [.., a, b] = kept[..] {
            let along = |axis: usize| a[axis] == b[axis] && b[axis] == point[axis];
            if along(0) || along(1) {
                kept.pop();
            }
        }
        kept.push(point);
    }
    kept
}

/// Returns the head at the end of `points`.
fn head(points: &[[f32; 2]]) -> [[f32; 2]; 3] {
    let [.., from, tip] = points else {
        return [[0.0; 2]; 3];
    };
    let [dx, dy] = direction(*from, *tip);
    let (bx, by) = (tip[0] - dx * HEAD, tip[1] - dy * HEAD);
    let half = HEAD / 2.0;
    [
        *tip,
        [bx - dy * half, by + dx * half],
        [bx + dy * half, by - dx * half],
    ]
}

/// Returns the drawn line of `points`, from the head backwards.
fn round_off(points: &[[f32; 2]]) -> Vec<Step> {
    let mut points: Vec<[f32; 2]> = points.iter().rev().copied().collect();
    if let [tip, next, ..] = points[..] {
        let [dx, dy] = direction(next, tip);
        let back = (HEAD - 2.0).min(distance(next, tip));
        points[0] = [tip[0] - dx * back, tip[1] - dy * back];
    }
    let mut path = Vec::with_capacity(points.len() * 2);
    for (i, &[x, y]) in points.iter().enumerate() {
        match (
            i.checked_sub(1).map(|before| points[before]),
            points.get(i + 1),
        ) {
            (None, _) => path.push(Step::Move { x, y }),
            (Some(_), None) => path.push(Step::Line { x, y }),
            (Some(before), Some(&after)) => {
                // Half of a run belongs to the corner at each of its ends, unless the run has one corner only.
                let share = |other: [f32; 2], last: bool| {
                    distance([x, y], other) / if last { 1.0 } else { 2.0 }
                };
                let r = CORNER
                    .min(share(before, i == 1))
                    .min(share(after, i + 2 == points.len()));
                let [ax, ay] = direction([x, y], before);
                let [bx, by] = direction([x, y], after);
                path.push(Step::Line {
                    x: x + ax * r,
                    y: y + ay * r,
                });
                path.push(Step::Curve {
                    cx: x,
                    cy: y,
                    x: x + bx * r,
                    y: y + by * r,
                });
            }
        }
    }
    path
}

/// Returns whether two straight pieces cross at a right angle.
fn cross(a: [[f32; 2]; 2], b: [[f32; 2]; 2]) -> bool {
    let (across, down) = match (a[0][1] == a[1][1], b[0][1] == b[1][1]) {
        (true, false) => (a, b),
        (false, true) => (b, a),
        _ => return false,
    };
    let between = |value: f32, one: f32, two: f32| value > one.min(two) && value < one.max(two);
    down[0][0] == down[1][0]
        && between(down[0][0], across[0][0], across[1][0])
        && between(across[0][1], down[0][1], down[1][1])
}

/// Returns the unit vector of the axis from `a` to `b`.
fn direction(a: [f32; 2], b: [f32; 2]) -> [f32; 2] {
    let unit = |d: f32| if d == 0.0 { 0.0 } else { d.signum() };
    [unit(b[0] - a[0]), unit(b[1] - a[1])]
}

/// Returns the distance of two points on one axis.
fn distance(a: [f32; 2], b: [f32; 2]) -> f32 {
    (b[0] - a[0]).abs() + (b[1] - a[1]).abs()
}

impl Drawing {
    /// Returns how far from a good drawing this is: lines that cross, and, worse, ways that end in a mark for a step.
    pub(crate) fn faults(&self) -> usize {
        let marks = self.marks.iter().filter(|mark| !mark.akhir).count();
        2 * self.crossings() + 3 * marks
    }

    /// Returns how often two ways cross that share neither source nor target; those that do meet instead.
    pub fn crossings(&self) -> usize {
        let frames: Vec<[f32; 4]> = self.edges.iter().map(Edge::frame).collect();
        let mut count = 0;
        for (i, a) in self.edges.iter().enumerate() {
            let frame = frames[i];
            for (b, other) in self.edges[i + 1..].iter().zip(&frames[i + 1..]) {
                let is_near = frame[0] < other[2]
                    && other[0] < frame[2]
                    && frame[1] < other[3]
                    && other[1] < frame[3];
                if is_near && a.dari != b.dari && a.ke != b.ke {
                    count += a.crossings(b);
                }
            }
        }
        count
    }

    /// Multiplies every length by `factor` and rounds it to hundredths.
    pub(crate) fn scale(&mut self, factor: f32) {
        self.each_length(&mut |length| *length = (*length * factor * 100.0).round() / 100.0);
    }

    /// Calls `f` on every length.
    fn each_length(&mut self, f: &mut dyn FnMut(&mut f32)) {
        for length in [
            &mut self.width,
            &mut self.height,
            &mut self.text_size,
            &mut self.meta_size,
            &mut self.lane_head,
        ] {
            f(length);
        }
        for lane in &mut self.lanes {
            [&mut lane.x, &mut lane.w].into_iter().for_each(&mut *f);
            for line in &mut lane.lines {
                [&mut line.x, &mut line.y, &mut line.width]
                    .into_iter()
                    .for_each(&mut *f);
            }
        }
        for shape in &mut self.boxes {
            for length in [
                &mut shape.x,
                &mut shape.y,
                &mut shape.w,
                &mut shape.h,
                &mut shape.radius,
            ] {
                f(length);
            }
            for line in &mut shape.lines {
                [&mut line.x, &mut line.y, &mut line.width]
                    .into_iter()
                    .for_each(&mut *f);
            }
        }
        for diamond in &mut self.diamonds {
            [&mut diamond.x, &mut diamond.y, &mut diamond.half]
                .into_iter()
                .for_each(&mut *f);
        }
        for mark in &mut self.marks {
            [
                &mut mark.x,
                &mut mark.y,
                &mut mark.w,
                &mut mark.h,
                &mut mark.baseline,
            ]
            .into_iter()
            .for_each(&mut *f);
        }
        for label in &mut self.labels {
            [&mut label.x, &mut label.y, &mut label.width]
                .into_iter()
                .for_each(&mut *f);
        }
        for edge in &mut self.edges {
            edge.points
                .iter_mut()
                .chain(&mut edge.head)
                .flatten()
                .for_each(&mut *f);
            for step in &mut edge.path {
                match step {
                    Step::Move { x, y } | Step::Line { x, y } => {
                        [x, y].into_iter().for_each(&mut *f)
                    }
                    Step::Curve { cx, cy, x, y } => [cx, cy, x, y].into_iter().for_each(&mut *f),
                }
            }
        }
    }
}

impl NodeBox {
    /// Moves the box with its text.
    pub(crate) fn move_by(&mut self, dx: f32, dy: f32) {
        self.x += dx;
        self.y += dy;
        for line in &mut self.lines {
            line.x += dx;
            line.y += dy;
        }
    }
}
