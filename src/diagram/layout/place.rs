//! From top to bottom: columns, ports, tracks, and the search for a drawing in which all lines keep their distance.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::collections::BTreeSet;

use crate::diagram::drawing::{Anchor, Diamond, Drawing, Edge, Label, NodeBox};
use crate::diagram::layout::exits::{self, Exits, Ground, HALF, LABEL_LINE, Leave, Side};
use crate::diagram::layout::text::{self, PAD, Setting, UJUNG};
use crate::diagram::layout::{META, TEXT, Target};
use crate::diagram::order::{Order, Way};
use crate::font;
use crate::model::Alur;

/// Room for strokes at the border of the drawing, px.
const MARGIN: f32 = 3.0;
/// What the stroke of a mark takes beyond its border, px.
const STROKE: f32 = 1.0;
/// Indent of what branches off, on the narrow drawing, px.
const INDENT: f32 = 69.0;
/// From the left of a box to the main line, on the narrow drawing, px.
const LINE: f32 = 30.0;
/// From the left of an indented box to where a drop falls on it, px.
const DROP: f32 = 34.0;
/// Between two boxes, px.
const GAP: f32 = 28.0;
/// Between the exits of a box and the next box, px.
const GAP_EXITS: f32 = 22.0;
/// From a box to the first track, px: a head and a corner.
const FIRST: f32 = 16.0;
/// From a box to the first track of the channel between columns, px.
const FIRST_CHANNEL: f32 = 22.0;
/// Between two tracks, px.
const TRACK: f32 = 10.0;
/// Between two ports on one side of a box, px.
const PORT: f32 = 12.0;
/// Least width of the channel between columns, px.
const CHANNEL_MIN: f32 = 110.0;
/// Widest label that stands over its line in the channel, px, where boxes have room to spare.
const LABEL_ZONE_MAX: f32 = 194.0;
/// Widest label that stands over its line whatever the boxes are left, px.
const LABEL_ZONE_ALWAYS: f32 = 110.0;
/// Least width of boxes side by side that room for labels may leave, px: a mark for an end reaches from the
/// middle of a box to little beyond it.
const BESIDE_MIN: f32 = 210.0;
/// Widest box of a single column, px.
const BOX_MAX: f32 = 420.0;
/// Least distance of a line from another line, px.
const CLEAR: f32 = 8.0;
/// Least room for a label of a way over the top of its box, px, whatever the tracks.
const OVER_LABEL_MIN: f32 = 86.0;
/// Attempts before every way that is not straight ends in a mark.
const ATTEMPTS: usize = 24;

/// How a way runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Run {
    /// Not in this drawing: its source is in another part.
    Absent,
    /// Straight down to the next box.
    Straight,
    /// From a corner of the diamond down to the indented box below.
    Drop,
    /// From a corner of the diamond across to a box beside.
    Across,
    /// From the top of the box beside, back to the box that decides.
    Over,
    /// By a track.
    Track(Channel),
    /// To a mark.
    Mark,
}

/// Where tracks run.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Channel {
    /// Left of all.
    Left,
    /// Between the columns.
    Middle,
    /// Right of all.
    Right,
}

const CHANNELS: [Channel; 3] = [Channel::Left, Channel::Middle, Channel::Right];

/// Ways that share a track: those of one kind into one step.
type Group = (Channel, usize, bool);

/// What stands on a side of a box.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Port {
    /// Ways that enter.
    Entry(Group),
    /// The way that leaves.
    Exit(usize),
}

/// Columns of a drawing, px.
#[derive(Debug, Clone, Copy)]
struct Columns {
    /// Left edge and width of the boxes of the main path, and of the others.
    x: [f32; 2],
    w: [f32; 2],
    /// Where lines leave the boxes of each column, from their left edge.
    line: [f32; 2],
    /// Room for labels right of the first column.
    label_zone: f32,
    /// Right end of the drawing, where two columns stand side by side.
    right: f32,
}

/// The search for a drawing.
struct Search<'a> {
    alur: &'a Alur,
    order: &'a Order<'a>,
    rows: &'a [usize],
    target: Target,
    style: &'a Style,
    /// Boxes that were measured before.
    measured: &'a Measured,
    /// Place of a step in `rows`.
    row: Vec<Option<usize>>,
    /// Whether a second column stands beside the first.
    is_beside: bool,
    /// Ways that must end in a mark.
    marked: BTreeSet<usize>,
    /// Tracks for which the columns leave room.
    tracks: [usize; 3],
}

/// What one attempt found.
struct Attempt {
    drawing: Drawing,
    /// Tracks that were needed.
    needed: [usize; 3],
    /// Ways that found no place.
    homeless: BTreeSet<usize>,
}

/// A manner in which a flow can be placed.
#[derive(Debug, Clone, Default)]
struct Style {
    /// Whether long lines go round short ones, whatever they are; else ways back go round all others.
    long_outside: bool,
    /// Whether ways on along the main path run between the columns; else left of all.
    jumps_between: bool,
    /// Whether ends that are no steps are marks right at their answers; else boxes in the second column.
    ends_as_marks: bool,
    /// Whether a step of the main path waits for the steps beside it that lead to it.
    waits: bool,
    /// Ways along the main path that run on the other side than usual.
    flipped: BTreeSet<usize>,
}

/// Boxes of steps by index, width and least height (as bits), for texts are slow to measure and styles have most in
/// common.
type Measured = RefCell<BTreeMap<(usize, u32, u32), NodeBox>>;

/// Most steps of a flow for which other styles are tried; larger ones cross themselves in all.
const STYLED_MAX: usize = 24;

/// Faults of a drawing that no style makes a good one.
const KNOT: usize = 20;

/// Most faults that two choices together may mend.
const PAIRED_FAULTS: usize = 8;

/// A single choice of a [`Style`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Choice {
    /// One of the manners that hold for the whole drawing.
    Manner(usize),
    /// The side of a way.
    Side(usize),
}

/// Manners that hold for a whole drawing.
const MANNERS: usize = 4;

/// Most choices of which two are tried together.
const PAIRED_MAX: usize = 14;

impl Style {
    /// Returns this style with one choice made the other way.
    fn other(&self, choice: Choice) -> Self {
        let mut style = self.clone();
        match choice {
            Choice::Manner(0) => style.long_outside ^= true,
            Choice::Manner(1) => style.jumps_between ^= true,
            Choice::Manner(2) => style.ends_as_marks ^= true,
            Choice::Manner(_) => style.waits ^= true,
            Choice::Side(way) => {
                if !style.flipped.remove(&way) {
                    style.flipped.insert(way);
                }
            }
        }
        style
    }
}

/// Places `rows` of `alur`; ways to other steps end in marks.
///
/// Of several styles the first is kept in which the fewest lines cross.
pub(super) fn layout(alur: &Alur, order: &Order<'_>, rows: &[usize], target: Target) -> Drawing {
    let measured = Measured::default();
    let place = |style: &Style| layout_in(alur, order, rows, target, style, &measured);
    let mut best_style = Style::default();
    let mut best = place(&best_style);
    if rows.len() > STYLED_MAX || best.faults() > KNOT {
        return best;
    }
    let try_style = |style: Style, best: &mut Drawing, best_style: &mut Style| {
        let other = place(&style);
        let is_better = other.faults() < best.faults();
        if is_better {
            (*best, *best_style) = (other, style);
        }
        is_better
    };
    for number in 1..1 << MANNERS {
        if best.faults() == 0 {
            return best;
        }
        let manners = (0..MANNERS).filter(|manner| number >> manner & 1 > 0);
        let style = manners.fold(Style::default(), |style, manner| {
            style.other(Choice::Manner(manner))
        });
        try_style(style, &mut best, &mut best_style);
    }
    let mut choices: Vec<Choice> = (0..MANNERS).map(Choice::Manner).collect();
    if !target.is_narrow() {
        let is_open = |way: &usize| has_sides(order, rows, *way);
        choices.extend((0..order.ways.len()).filter(is_open).map(Choice::Side));
    }
    // A choice may pay only together with another one.
    loop {
        let mut is_better = false;
        for &choice in &choices {
            if best.faults() == 0 {
                return best;
            }
            is_better |= try_style(best_style.other(choice), &mut best, &mut best_style);
        }
        let pairs = if choices.len() <= PAIRED_MAX && best.faults() <= PAIRED_FAULTS {
            &choices[..]
        } else {
            &[]
        };
        for (i, &first) in pairs.iter().enumerate() {
            for &second in &pairs[i + 1..] {
                if !is_better {
                    let style = best_style.other(first).other(second);
                    is_better = try_style(style, &mut best, &mut best_style);
                }
            }
        }
        if !is_better {
            return best;
        }
    }
}

/// Returns whether a way can run on one side or the other: along the main path, past other steps, or from a step
/// beside it.
fn has_sides(order: &Order<'_>, rows: &[usize], way: usize) -> bool {
    let Way { dari, ke, .. } = order.ways[way];
    if !order.main[dari] && order.main[ke] {
        return rows.contains(&dari);
    }
    let mut main = rows.iter().copied().filter(|&node| order.main[node]);
    let is_straight = main.find(|&node| node == dari).is_some() && main.next() == Some(ke);
    order.main[dari] && order.main[ke] && !is_straight
}

/// Places `rows` of `alur` in the usual style alone: about as high as [`layout`] makes it, and sooner.
pub(super) fn sketch(alur: &Alur, order: &Order<'_>, rows: &[usize], target: Target) -> Drawing {
    let (style, measured) = (Style::default(), Measured::default());
    layout_in(alur, order, rows, target, &style, &measured)
}

/// Places `rows` of `alur` in one style.
fn layout_in(
    alur: &Alur,
    order: &Order<'_>,
    rows: &[usize],
    target: Target,
    style: &Style,
    measured: &Measured,
) -> Drawing {
    let rows = &with_near_ends(order, rows, target, style)[..];
    let mut row = vec![None; alur.simpul.len()];
    for (i, &node) in rows.iter().enumerate() {
        row[node] = Some(i);
    }
    let is_beside = !target.is_narrow() && rows.iter().any(|&node| !order.main[node]);
    let mut search = Search {
        alur,
        order,
        rows,
        target,
        style,
        measured,
        row,
        is_beside,
        marked: BTreeSet::new(),
        tracks: [0; 3],
    };
    for _ in 0..ATTEMPTS {
        let attempt = search.attempt();
        if attempt
            .needed
            .iter()
            .zip(search.tracks)
            .all(|(needed, room)| *needed <= room)
            && attempt.homeless.is_empty()
        {
            return attempt.drawing;
        }
        for (room, needed) in search.tracks.iter_mut().zip(attempt.needed) {
            *room = needed.max(*room);
        }
        search.marked.extend(attempt.homeless);
    }
    search.marked.extend(0..order.ways.len());
    search.attempt().drawing
}

/// Returns `rows` without the ends that are no steps and would need a long way: those become marks, which
/// are ends as good, right where the answer is given.
///
/// A box have the end of the main path, and ends that follow their step at once: all of them beside it, or
/// where there is no room for a column beside, the only one under it, for several would push the main
/// answer far down.
fn with_near_ends(order: &Order<'_>, rows: &[usize], target: Target, style: &Style) -> Vec<usize> {
    let leads = |from: Option<usize>, node: usize| {
        from.is_some_and(|from| {
            order.out[from]
                .iter()
                .any(|&way| order.ways[way].ke == node)
        })
    };
    let mut kept: Vec<usize> = Vec::with_capacity(rows.len());
    for &node in rows {
        let mut before = kept.iter().rev().copied();
        let is_kept = if !order.ujung[node] || !order.is_entered(node) {
            true
        } else if order.main[node] {
            leads(before.find(|&node| order.main[node]), node)
        } else if style.ends_as_marks {
            false
        } else {
            let step = before.clone().find(|&node| !order.ujung[node]);
            let is_next = before.next() == step;
            let fits = match (target.is_narrow(), step) {
                (_, None) => false,
                (_, Some(step)) if !order.main[step] => is_next,
                (true, Some(step)) => is_next && order.out[step].len() == 2,
                (false, Some(_)) => true,
            };
            fits && leads(step, node)
        };
        if is_kept {
            kept.push(node);
        }
    }
    kept
}

impl Channel {
    /// Most tracks that still leave the boxes readable.
    fn most(self, target: Target) -> usize {
        match (self, target.is_narrow()) {
            (Self::Right, true) => 5,
            (_, _) => 4,
        }
    }

    /// Returns the side of a box of column 0 or 1 that faces the channel.
    fn side(self, column: usize) -> Side {
        match self {
            Self::Left => Side::Left,
            Self::Right => Side::Right,
            Self::Middle if column == 0 => Side::Right,
            Self::Middle => Side::Left,
        }
    }
}

impl Search<'_> {
    /// Returns the column of `node`: 0 for the main path, 1 for the others.
    fn column(&self, node: usize) -> usize {
        usize::from(!self.order.main[node])
    }

    /// Returns the step that a straight line from `node` reaches.
    fn below(&self, node: usize) -> Option<usize> {
        let rest = &self.rows[self.row[node]? + 1..];
        match (self.column(node), self.is_beside) {
            (1, false) => rest.first().copied(),
            (column, _) => rest
                .iter()
                .copied()
                .find(|&next| self.column(next) == column),
        }
    }

    /// Returns the step beside or under the decision `node` to which its first other answer leads.
    fn child(&self, node: usize) -> Option<usize> {
        if self.column(node) != 0 || !self.order.is_keputusan(node) {
            return None;
        }
        let next = *self.rows.get(self.row[node]? + 1)?;
        (self.column(next) == 1
            && self.order.out[node]
                .iter()
                .any(|&way| self.order.ways[way].ke == next))
        .then_some(next)
    }

    /// Returns the boxes beside or under the decision `node`: its [`child`](Self::child), and where this is
    /// an end that is no step, the other such ends beside.
    fn children(&self, node: usize) -> &[usize] {
        let Some(child) = self.child(node) else {
            return &[];
        };
        let rest = &self.rows[self.row[child].unwrap_or_default()..];
        if !self.is_beside || !self.order.ujung[child] {
            return &rest[..1];
        }
        let is_end_of_node = |end: usize| {
            let mut out = self.order.out[node].iter();
            self.order.ujung[end]
                && self.column(end) == 1
                && out.any(|&way| self.order.ways[way].ke == end)
        };
        let count = rest.iter().take_while(|&&end| is_end_of_node(end)).count();
        &rest[..count]
    }

    /// Decides how each way runs.
    fn runs(&self) -> Vec<Run> {
        let ways = &self.order.ways;
        let mut runs = vec![Run::Absent; ways.len()];
        for &node in self.rows {
            let below = self.below(node);
            let mut children = self.children(node).to_vec();
            let mut has_straight = false;
            for &way in &self.order.out[node] {
                let ke = ways[way].ke;
                runs[way] = if self.row[ke].is_none() {
                    Run::Mark
                } else if Some(ke) == below && !std::mem::replace(&mut has_straight, true) {
                    Run::Straight
                } else if let Some(i) = children.iter().position(|&child| child == ke) {
                    children.remove(i);
                    if self.is_beside {
                        Run::Across
                    } else {
                        Run::Drop
                    }
                } else if self.marked.contains(&way) {
                    Run::Mark
                } else {
                    Run::Track(self.channel(way))
                };
            }
        }
        for &node in self.rows {
            if let Some(way) = self.over(node, &runs) {
                runs[way] = Run::Over;
            }
        }
        runs
    }

    /// Returns the channel of a way that is not straight.
    fn channel(&self, index: usize) -> Channel {
        let way = &self.order.ways[index];
        let is_flipped = self.style.flipped.contains(&index);
        match (self.is_beside, self.column(way.dari), self.column(way.ke)) {
            (false, _, _) if self.target.is_narrow() => Channel::Right,
            // Alone, the column has both sides free: ways back keep to one, jumps to the other.
            (false, _, _) if way.back == is_flipped => Channel::Right,
            (true, 0, 0) if (self.style.jumps_between && !way.back) != is_flipped => {
                Channel::Middle
            }
            (_, 0, 0) => Channel::Left,
            (_, 1, 1) => Channel::Right,
            // Below the steps beside it, a way may come to the main path round the outside.
            (true, 1, 0) if is_flipped => Channel::Right,
            (_, _, _) => Channel::Middle,
        }
    }

    /// Returns the only way of the box beside the decision `node`, if it leads back there over its top.
    fn over(&self, node: usize, runs: &[Run]) -> Option<usize> {
        let child = self.child(node).filter(|_| self.is_beside)?;
        let &[way] = &self.order.out[child][..] else {
            return None;
        };
        let enters_top = |run: &Run, ke: usize| *run == Run::Straight && ke == child;
        let is_free = !runs
            .iter()
            .zip(&self.order.ways)
            .any(|(run, way)| enters_top(run, way.ke));
        let room = OVER_LABEL_MIN;
        let lines = exits::label_lines(
            &self.order.ways[way],
            way,
            self.target,
            0.0,
            0.0,
            room,
            Anchor::End,
        )
        .len();
        (self.order.ways[way].ke == node
            && is_free
            && lines <= 2
            && matches!(runs[way], Run::Track(_)))
        .then_some(way)
    }

    /// Returns the columns for the tracks that have room now.
    fn columns(&self, runs: &[Run]) -> Columns {
        let margin = |tracks: usize| match tracks {
            0 => MARGIN,
            count => FIRST + TRACK * (count - 1) as f32 + 4.0,
        };
        let [left, middle, right] = self.tracks;
        let all = self.target.px();
        if self.target.is_narrow() {
            let w = all - MARGIN - margin(right);
            return Columns {
                x: [MARGIN, MARGIN + INDENT],
                w: [w, w - INDENT],
                line: [LINE, DROP],
                label_zone: 0.0,
                right: all,
            };
        }
        let (left, right) = (margin(left), margin(right));
        if !self.is_beside {
            let w = (all - left - right).min(BOX_MAX);
            return Columns {
                x: [left, left],
                w: [w, w],
                line: [(w / 2.0).floor(); 2],
                label_zone: 0.0,
                right: all,
            };
        }
        let tracks = FIRST_CHANNEL + 4.0 + TRACK * middle as f32;
        let spare = all - left - right - tracks - 2.0 * BESIDE_MIN;
        let widest = spare.clamp(LABEL_ZONE_ALWAYS, LABEL_ZONE_MAX);
        let channel = (self.label_zone(runs, widest) + tracks).max(CHANNEL_MIN);
        // Where only ends that are no steps stand beside, they leave their room to the steps.
        let beside = |node: &&usize| self.column(**node) == 1;
        let half = ((all - left - right - channel) / 2.0).floor();
        let (mut w, mut x1) = ([half; 2], all - right - half);
        if self
            .rows
            .iter()
            .filter(beside)
            .all(|&node| self.order.ujung[node])
        {
            let widths = self.rows.iter().filter(beside);
            w[1] = widths
                .map(|&node| self.ujung(node, half).w)
                .fold(0.0, f32::max);
            w[0] = (all - left - right - channel - w[1]).min(BOX_MAX);
            x1 = left + w[0] + channel;
        }
        let label_zone = channel - FIRST_CHANNEL + 6.0 - TRACK * middle as f32;
        Columns {
            x: [left, x1],
            w,
            line: w.map(|w| (w / 2.0).floor()),
            label_zone,
            right: x1 + w[1] + right,
        }
    }

    /// Returns the box of an end that is no step, at most `w` wide.
    fn ujung(&self, node: usize, w: f32) -> NodeBox {
        text::measure_ujung(&self.alur.simpul[node], node, w, self.setting())
    }

    /// Returns how the text of boxes is set.
    fn setting(&self) -> Setting {
        Setting {
            target: self.target,
            size: TEXT,
            pad: PAD,
        }
    }

    /// Returns the width for the widest label that stands over a line between the columns; one wider than
    /// `widest` is broken.
    fn label_zone(&self, runs: &[Run], widest: f32) -> f32 {
        let (_, bold) = self.target.faces();
        let ways = runs.iter().zip(&self.order.ways);
        ways.filter(|(run, way)| {
            self.order.is_keputusan(way.dari)
                && self.order.main[way.dari]
                && matches!(run, Run::Across | Run::Track(Channel::Middle))
        })
        .filter_map(|(_, way)| way.label)
        .map(|label| font::width(bold, label, META) + 16.0)
        .filter(|width| *width <= widest)
        .fold(0.0, f32::max)
    }

    /// Returns where each way out of `node` leaves; ways that leave by a port are not among them.
    fn leaves(&self, node: usize, runs: &[Run]) -> Vec<(usize, Leave)> {
        let out = &self.order.out[node];
        let column = self.column(node);
        let is_keputusan = self.order.is_keputusan(node);
        let main = out
            .iter()
            .find(|&&way| runs[way] == Run::Straight)
            .or_else(|| {
                out.iter()
                    .find(|&&way| matches!(runs[way], Run::Track(_) | Run::Mark))
            });
        out.iter()
            .filter(|&&way| !self.has_port(way, runs))
            .filter_map(|&way| {
                let is_down = main == Some(&way) || !is_keputusan;
                let leave = match runs[way] {
                    Run::Straight => Leave::Down,
                    Run::Track(channel) if is_down => Leave::DownTo(channel.side(column)),
                    Run::Track(channel) => Leave::Corner(channel.side(column)),
                    Run::Across => Leave::Across,
                    Run::Drop => Leave::Drop,
                    Run::Mark if is_down => Leave::DownMark,
                    Run::Mark => Leave::Mark,
                    Run::Over | Run::Absent => return None,
                };
                Some((way, leave))
            })
            .collect()
    }

    /// Returns whether `way` leaves by a port on a side: the only way out of a step, with nothing to say.
    fn has_port(&self, way: usize, runs: &[Run]) -> bool {
        let is_plain = self.order.ways[way].label.is_none()
            && !self.order.is_keputusan(self.order.ways[way].dari);
        is_plain && matches!(runs[way], Run::Track(_))
    }

    /// Returns the ports of each side of each box.
    fn ports(&self, runs: &[Run]) -> BTreeMap<(usize, Side), Vec<Port>> {
        let mut ports: BTreeMap<(usize, Side), Vec<Port>> = BTreeMap::new();
        for (i, way) in self.order.ways.iter().enumerate() {
            let Run::Track(channel) = runs[i] else {
                continue;
            };
            let entry = Port::Entry((channel, way.ke, way.back));
            let list = ports
                .entry((way.ke, channel.side(self.column(way.ke))))
                .or_default();
            if !list.contains(&entry) {
                list.push(entry);
            }
            if self.has_port(i, runs) {
                ports
                    .entry((way.dari, channel.side(self.column(way.dari))))
                    .or_default()
                    .push(Port::Exit(i));
            }
        }
        ports
    }

    /// Makes one drawing with the room there is now.
    fn attempt(&self) -> Attempt {
        let runs = self.runs();
        let columns = self.columns(&runs);
        let mut ports = self.ports(&runs);
        let mut placed = Placed::new(self, &runs, columns, &ports);
        placed.stack(self);
        let port_y = placed.port_places(self, &mut ports);
        let (track, homeless) = placed.tracks(self, &port_y);
        let needed = CHANNELS.map(|channel| {
            track
                .iter()
                .filter(|((of, _, _), _)| *of == channel)
                .map(|(_, track)| track + 1)
                .max()
                .unwrap_or(0)
        });
        let drawing = placed.draw(self, &port_y, &track);
        let homeless = if homeless.is_empty() {
            self.conflicts(&drawing, &runs)
        } else {
            homeless
        };
        Attempt {
            drawing,
            needed,
            homeless,
        }
    }

    /// Returns whether a way that comes to the main path round the outside meets what stands between.
    fn runs_into(&self, drawing: &Drawing, runs: &[Run], way: usize) -> bool {
        let Way { sisi, dari, ke, .. } = self.order.ways[way];
        let comes_round =
            runs[way] == Run::Track(Channel::Right) && self.column(dari) != self.column(ke);
        let edge = drawing.edges.iter().find(|edge| edge.sisi == sisi);
        let Some([.., [from, y], [to, _]]) =
            edge.filter(|_| comes_round).map(|edge| &edge.points[..])
        else {
            return false;
        };
        let meets = |x: f32, w: f32, top: f32, h: f32| {
            x < from.max(*to) && x + w > from.min(*to) && top < y + CLEAR && top + h > y - CLEAR
        };
        let boxes = drawing.boxes.iter().filter(|shape| shape.node != ke);
        boxes
            .into_iter()
            .any(|shape| meets(shape.x, shape.w, shape.y, shape.h))
            || drawing
                .marks
                .iter()
                .any(|mark| meets(mark.x, mark.w, mark.y, mark.h))
            || drawing.labels.iter().any(|label| {
                let x = match label.anchor {
                    Anchor::Start => label.x,
                    Anchor::Middle => label.x - label.width / 2.0,
                    Anchor::End => label.x - label.width,
                };
                meets(x, label.width, label.y - META, 1.3 * META)
            })
    }

    /// Returns the ways on tracks that run too close to another way.
    fn conflicts(&self, drawing: &Drawing, runs: &[Run]) -> BTreeSet<usize> {
        let mut homeless = BTreeSet::new();
        if !self.is_beside {
            return homeless;
        }
        let index = |sisi: usize| {
            self.order
                .ways
                .iter()
                .position(|way| way.sisi == sisi)
                .unwrap_or(0)
        };
        let mut runs_across: Vec<(f32, f32, f32, usize)> = Vec::new();
        for edge in &drawing.edges {
            let way = index(edge.sisi);
            for pair in edge.points.windows(2) {
                if pair[0][1] == pair[1][1] {
                    runs_across.push((
                        pair[0][1],
                        pair[0][0].min(pair[1][0]),
                        pair[0][0].max(pair[1][0]),
                        way,
                    ));
                }
            }
        }
        homeless.extend((0..runs.len()).filter(|&way| self.runs_into(drawing, runs, way)));
        runs_across.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.3.cmp(&b.3)));
        for (i, a) in runs_across.iter().enumerate() {
            for b in runs_across[i + 1..]
                .iter()
                .take_while(|b| b.0 - a.0 < CLEAR)
            {
                let (one, two) = (&self.order.ways[a.3], &self.order.ways[b.3]);
                if one.ke == two.ke
                    || one.dari == two.dari
                    || a.2 + CLEAR <= b.1
                    || b.2 + CLEAR <= a.1
                {
                    continue;
                }
                let loser = [a.3.max(b.3), a.3.min(b.3)]
                    .into_iter()
                    .find(|&way| matches!(runs[way], Run::Track(_)));
                homeless.extend(loser);
            }
        }
        homeless
    }
}

/// Boxes and exits with their places.
struct Placed {
    runs: Vec<Run>,
    columns: Columns,
    boxes: Vec<NodeBox>,
    exits: Vec<Exits>,
    height: f32,
}

impl Placed {
    /// Measures boxes and exits; nothing has its height in the drawing yet.
    fn new(
        search: &Search<'_>,
        runs: &[Run],
        columns: Columns,
        ports: &BTreeMap<(usize, Side), Vec<Port>>,
    ) -> Self {
        let mut boxes = Vec::with_capacity(search.rows.len());
        let mut exits: Vec<Exits> = Vec::with_capacity(search.rows.len());
        for &node in search.rows {
            let column = search.column(node);
            let (x, w) = (columns.x[column], columns.w[column]);
            let simpul = &search.alur.simpul[node];
            let min_h = search.least_height(node, runs, ports);
            let shape = if simpul.is_ujung() {
                let mut shape = search.ujung(node, w);
                shape.h = shape.h.max(min_h);
                let line = ujung_line(search, runs, columns, &exits, node);
                let middle = line.map_or(x, |line| (line - shape.w / 2.0).max(x).round());
                shape.move_by(middle, 0.0);
                shape
            } else {
                let is_end = simpul.mulai || simpul.akhir;
                let mut measured = search.measured.borrow_mut();
                let measured = measured
                    .entry((node, w.to_bits(), min_h.to_bits()))
                    .or_insert_with(|| {
                        text::measure(simpul, node, is_end, w, min_h, search.setting())
                    });
                let mut shape = measured.clone();
                shape.move_by(x, 0.0);
                shape
            };
            boxes.push(shape);
            let ground = Ground {
                target: search.target,
                is_keputusan: search.order.is_keputusan(node),
                x,
                w,
                line: x + columns.line[column],
                label_zone: if column == 0 { columns.label_zone } else { 0.0 },
                drop: columns.x[1] + columns.line[1],
                mark_end: (x + w + exits::MARK_OVERHANG).min(columns.right - STROKE),
            };
            exits.push(exits::build(
                ground,
                &search.order.ways,
                &search.leaves(node, runs),
                &search.alur.simpul,
            ));
        }
        Self {
            runs: runs.to_vec(),
            columns,
            boxes,
            exits,
            height: 0.0,
        }
    }

    /// Returns the box of `node`.
    fn shape(&self, search: &Search<'_>, node: usize) -> &NodeBox {
        &self.boxes[search.row[node].expect("only steps of this part are asked for")]
    }

    /// Gives every box its height in the drawing.
    fn stack(&mut self, search: &Search<'_>) {
        let mut next = [MARGIN; 2];
        // A label of two lines over a way into the first box would leave the drawing.
        let is_over = |(run, way): (&Run, &Way<'_>)| {
            *run == Run::Over && way.label.is_some() && search.rows.first() == Some(&way.ke)
        };
        if self.runs.iter().zip(&search.order.ways).any(is_over) {
            next[0] += LABEL_LINE;
        }
        for (row, &node) in search.rows.iter().enumerate() {
            let column = if search.is_beside {
                search.column(node)
            } else {
                0
            };
            let h = self.boxes[row].h;
            let mut y = next[column];
            if search.is_beside && column == 0 && search.child(node).is_some() {
                // The box beside must find its place at the height of the diamond, below what stands there.
                let beside = &self.boxes[row + 1];
                y = y.max(next[1]).max(next[1] + across_at(beside.h) - h - HALF);
            } else if let Some(line) = self.across(search, node) {
                y = line - across_at(h);
            } else if self.waits(search, node) {
                y = y.max(next[1]);
            }
            self.boxes[row].move_by(0.0, y);
            let exits = self.exits[row].height;
            let end = y + h + exits;
            next[column] = end + if exits > 0.0 { GAP_EXITS } else { GAP };
            self.height = self.height.max(end + MARGIN);
        }
    }

    /// Returns whether `node` of the main path stands below the steps beside it, because one of them leads to it.
    fn waits(&self, search: &Search<'_>, node: usize) -> bool {
        let comes_from_beside = |(run, way): (&Run, &Way<'_>)| {
            way.ke == node
                && !way.back
                && search.column(way.dari) == 1
                && *run == Run::Track(Channel::Middle)
                && search.row[way.dari] < search.row[node]
        };
        search.style.waits
            && search.is_beside
            && search.column(node) == 0
            && self
                .runs
                .iter()
                .zip(&search.order.ways)
                .any(comes_from_beside)
    }

    /// Returns the height in the drawing of the way across to `node`, if there is one; its source must have
    /// its place.
    fn across(&self, search: &Search<'_>, node: usize) -> Option<f32> {
        let mut ways = self.runs.iter().zip(&search.order.ways);
        let way = ways.position(|(run, way)| *run == Run::Across && way.ke == node)?;
        let start = self.start(search, way, &Ports::default());
        start.last().map(|point| point[1])
    }

    /// Returns the height in the drawing at which each port stands.
    fn port_places(
        &self,
        search: &Search<'_>,
        ports: &mut BTreeMap<(usize, Side), Vec<Port>>,
    ) -> Ports {
        let mut places = Ports::default();
        for (&(node, side), list) in ports.iter_mut() {
            let shape = self.shape(search, node);
            // Lines that come from above stand above those that come from below, so that they need not cross.
            list.sort_by(|a, b| {
                self.other_end(search, *a)
                    .total_cmp(&self.other_end(search, *b))
            });
            let first = match search.fixed(node, side, &self.runs) {
                Some(Run::Across) => across_at(shape.h) + PORT,
                Some(_) => OVER_AT + PORT,
                None => ((shape.h - PORT * (list.len() - 1) as f32) / 2.0).round(),
            };
            for (i, port) in list.iter().enumerate() {
                let y = shape.y + first + PORT * i as f32;
                match port {
                    Port::Entry(group) => places.entry.insert(*group, y),
                    Port::Exit(way) => places.exit.insert(*way, y),
                };
            }
        }
        places
    }

    /// Returns about where the line of `port` comes from or goes to.
    fn other_end(&self, search: &Search<'_>, port: Port) -> f32 {
        let middle = |node: usize| self.shape(search, node).y;
        match port {
            Port::Exit(way) if search.order.ways[way].ke == search.order.ways[way].dari => f32::MAX,
            Port::Exit(way) => middle(search.order.ways[way].ke),
            Port::Entry(group) => self
                .members(search, group)
                .map(|way| middle(search.order.ways[way].dari))
                .fold(f32::MAX, f32::min),
        }
    }

    /// Returns the ways of `group`.
    fn members<'a>(
        &'a self,
        search: &'a Search<'_>,
        group: Group,
    ) -> impl Iterator<Item = usize> + 'a {
        let (channel, ke, back) = group;
        let ways = search.order.ways.iter().enumerate();
        ways.filter(move |(i, way)| {
            way.ke == ke && way.back == back && self.runs[*i] == Run::Track(channel)
        })
        .map(|(i, _)| i)
    }

    /// Returns the first points of `way` in the drawing.
    fn start(&self, search: &Search<'_>, way: usize, ports: &Ports) -> Vec<[f32; 2]> {
        let dari = search.order.ways[way].dari;
        let shape = self.shape(search, dari);
        if let (Some(&y), Run::Track(channel)) = (ports.exit.get(&way), self.runs[way]) {
            return vec![[edge_x(shape, channel.side(search.column(dari))), y]];
        }
        let exits = &self.exits[search.row[dari].expect("only ways of this part are asked for")];
        let start = exits.starts.iter().find(|(of, _)| *of == way);
        let bottom = shape.y + shape.h;
        start
            .map(|(_, points)| points.iter().map(|[x, y]| [*x, y + bottom]).collect())
            .unwrap_or_default()
    }

    /// Gives each group a track, counted from the inside; groups beyond the last track lose their ways.
    fn tracks(
        &self,
        search: &Search<'_>,
        ports: &Ports,
    ) -> (BTreeMap<Group, usize>, BTreeSet<usize>) {
        let mut spans: Vec<(Group, f32, f32)> = Vec::new();
        for (&group, &entry) in &ports.entry {
            let (mut low, mut high) = (entry, entry);
            for way in self.members(search, group) {
                let y = self
                    .start(search, way, ports)
                    .last()
                    .map_or(entry, |point| point[1]);
                low = low.min(y);
                high = high.max(y);
            }
            spans.push((group, low, high));
        }
        // Ways back go outermost; among equals the short ones go inside, so that fewer lines cross.
        let long_outside = search.style.long_outside;
        let is_outer = |group: &Group| group.2 && !long_outside;
        spans.sort_by(|a, b| {
            is_outer(&a.0)
                .cmp(&is_outer(&b.0))
                .then((a.2 - a.1).total_cmp(&(b.2 - b.1)))
                .then(a.0.cmp(&b.0))
        });
        let mut taken: Vec<(Group, f32, f32, usize)> = Vec::new();
        let mut tracks = BTreeMap::new();
        let mut homeless = BTreeSet::new();
        for (group, low, high) in spans {
            let near: Vec<_> = taken
                .iter()
                .filter(|(other, from, to, _)| {
                    other.0 == group.0 && *from < high + TRACK && low < *to + TRACK
                })
                .collect();
            let least = if is_outer(&group) {
                near.iter()
                    .filter(|near| !near.0.2)
                    .map(|near| near.3 + 1)
                    .max()
                    .unwrap_or(0)
            } else {
                0
            };
            let track = (least..)
                .find(|track| near.iter().all(|near| near.3 != *track))
                .unwrap_or(least);
            if track >= group.0.most(search.target) {
                homeless.extend(self.members(search, group));
                continue;
            }
            taken.push((group, low, high, track));
            tracks.insert(group, track);
        }
        (tracks, homeless)
    }

    /// Returns the x of a track.
    fn track_x(&self, channel: Channel, track: usize) -> f32 {
        let out = TRACK * track as f32;
        let Columns { x, w, .. } = self.columns;
        match channel {
            Channel::Left => x[0] - FIRST - out,
            Channel::Middle => x[1] - FIRST_CHANNEL - out,
            Channel::Right => (x[0] + w[0]).max(x[1] + w[1]) + FIRST + out,
        }
    }

    /// Draws everything.
    fn draw(
        mut self,
        search: &Search<'_>,
        ports: &Ports,
        tracks: &BTreeMap<Group, usize>,
    ) -> Drawing {
        let ways = &search.order.ways;
        let mut drawing = Drawing {
            text_size: TEXT,
            meta_size: META,
            height: self.height,
            ..Drawing::default()
        };
        for (i, way) in ways.iter().enumerate() {
            if let Some(points) = self.points(search, i, ports, tracks) {
                drawing
                    .edges
                    .push(Edge::new(way.sisi, way.dari, way.ke, way.back, points));
            }
            if self.runs[i] == Run::Over {
                drawing.labels.extend(self.label_of_over(search, i));
            }
        }
        for (shape, exits) in self.boxes.iter().zip(&mut self.exits) {
            let bottom = shape.y + shape.h;
            if search.order.is_keputusan(shape.node) {
                let x = shape.x + self.columns.line[search.column(shape.node)];
                drawing.diamonds.push(Diamond {
                    node: shape.node,
                    x,
                    y: bottom + HALF,
                    half: HALF,
                });
            }
            for mut label in exits.labels.drain(..) {
                label.y += bottom;
                drawing.labels.push(label);
            }
            for mut mark in exits.marks.drain(..) {
                mark.y += bottom;
                mark.baseline += bottom;
                drawing.marks.push(mark);
            }
        }
        for label in &mut drawing.labels {
            label.sisi = ways[label.sisi].sisi;
        }
        for mark in &mut drawing.marks {
            mark.sisi = ways[mark.sisi].sisi;
        }
        drawing
            .labels
            .sort_by(|a, b| a.sisi.cmp(&b.sisi).then(a.y.total_cmp(&b.y)));
        drawing.width = self.width(search);
        drawing.boxes = self.boxes;
        drawing
    }

    /// Returns the width that is used.
    fn width(&self, search: &Search<'_>) -> f32 {
        if search.target.is_narrow() || search.is_beside {
            return self.columns.right;
        }
        let tracks = search.tracks[2];
        self.columns.x[0]
            + self.columns.w[0]
            + if tracks == 0 {
                MARGIN
            } else {
                FIRST + TRACK * tracks as f32
            }
    }

    /// Returns the points of a way from border to border; `None` if it is not in this drawing.
    fn points(
        &self,
        search: &Search<'_>,
        way: usize,
        ports: &Ports,
        tracks: &BTreeMap<Group, usize>,
    ) -> Option<Vec<[f32; 2]>> {
        let run = self.runs[way];
        let ke = search.order.ways[way].ke;
        if run == Run::Absent {
            return None;
        }
        let mut points = self.start(search, way, ports);
        match run {
            Run::Straight | Run::Drop => points.push([points.last()?[0], self.shape(search, ke).y]),
            Run::Across => points.push([self.shape(search, ke).x, points.last()?[1]]),
            Run::Over => {
                let (from, to) = (
                    self.shape(search, search.order.ways[way].dari),
                    self.shape(search, ke),
                );
                let x = from.x + self.columns.line[1];
                let y = to.y + OVER_AT;
                points = vec![[x, from.y], [x, y], [to.x + to.w, y]];
            }
            Run::Track(channel) => {
                let group = (channel, ke, search.order.ways[way].back);
                let x = self.track_x(channel, tracks.get(&group).copied().unwrap_or(0));
                let y = *ports.entry.get(&group)?;
                points.extend([
                    [x, points.last()?[1]],
                    [x, y],
                    [
                        edge_x(self.shape(search, ke), channel.side(search.column(ke))),
                        y,
                    ],
                ]);
            }
            Run::Mark | Run::Absent => {}
        }
        Some(points)
    }

    /// Returns the label of a way that runs over the top of its box.
    fn label_of_over(&self, search: &Search<'_>, way: usize) -> Vec<Label> {
        let of = &search.order.ways[way];
        let x = self.shape(search, of.dari).x + self.columns.line[1] - 12.0;
        let room = x - self.columns.x[1];
        let y = self.shape(search, of.ke).y + OVER_AT - 7.0;
        let lines = exits::label_lines(of, way, search.target, x, 0.0, room, Anchor::End);
        let top = y - 12.0 - LABEL_LINE * lines.len().saturating_sub(1) as f32;
        exits::label_lines(of, way, search.target, x, top, room, Anchor::End)
    }
}

/// Where a way over the top enters the box that decides, px below its upper edge.
const OVER_AT: f32 = 24.0;

/// Returns the x of the line that falls on `node`, an end that is no step; `None` where none does.
///
/// `exits` are those of the rows above.
fn ujung_line(
    search: &Search<'_>,
    runs: &[Run],
    columns: Columns,
    exits: &[Exits],
    node: usize,
) -> Option<f32> {
    let mut ways = runs.iter().zip(&search.order.ways).enumerate();
    let is_fall = |run: Run| matches!(run, Run::Straight | Run::Drop);
    let (index, (run, way)) = ways.find(|(_, (run, way))| way.ke == node && is_fall(**run))?;
    let column = search.column(way.dari);
    if *run == Run::Straight {
        return Some(columns.x[column] + columns.line[column]);
    }
    let starts = &exits.get(search.row[way.dari]?)?.starts;
    let (_, points) = starts.iter().find(|(of, _)| *of == index)?;
    points.last().map(|point| point[0])
}

/// Returns where a way across enters a box of height `h`, px below its upper edge.
fn across_at(h: f32) -> f32 {
    (h / 2.0).round().min(30.0)
}

/// Returns the x of a side of a box.
fn edge_x(shape: &NodeBox, side: Side) -> f32 {
    match side {
        Side::Left => shape.x,
        Side::Right => shape.x + shape.w,
    }
}

/// Where ports stand, as y in the drawing.
#[derive(Default)]
struct Ports {
    entry: BTreeMap<Group, f32>,
    exit: BTreeMap<usize, f32>,
}

impl Search<'_> {
    /// Returns the way with a fixed place on this side of a box, if there is one.
    fn fixed(&self, node: usize, side: Side, runs: &[Run]) -> Option<Run> {
        let wanted = match (self.is_beside, side, self.column(node)) {
            (true, Side::Left, 1) => Run::Across,
            (true, Side::Right, 0) => Run::Over,
            _ => return None,
        };
        let has = runs
            .iter()
            .zip(&self.order.ways)
            .any(|(run, way)| *run == wanted && way.ke == node);
        has.then_some(wanted)
    }

    /// Returns the height that the ports of a box ask.
    fn least_height(
        &self,
        node: usize,
        runs: &[Run],
        ports: &BTreeMap<(usize, Side), Vec<Port>>,
    ) -> f32 {
        let is_ujung = self.order.ujung[node];
        let mut least: f32 = if is_ujung { UJUNG } else { 40.0 };
        for side in [Side::Left, Side::Right] {
            let count = ports.get(&(node, side)).map_or(0, Vec::len) as f32;
            least = least.max(match self.fixed(node, side, runs) {
                Some(Run::Across) if count == 0.0 && is_ujung => UJUNG,
                Some(Run::Across) => 50.0 + PORT * count,
                Some(_) => 60.0 + PORT * count,
                None if count == 0.0 => least,
                None => 40.0 + PORT * (count - 1.0).max(0.0),
            });
        }
        least
    }
}
