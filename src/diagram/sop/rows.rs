//! The rows of a page with their symbols; the ways between these have no place yet.

use std::collections::BTreeMap;
use std::ops::Range;

use crate::diagram::sop::pages::Room;
use crate::diagram::sop::plan::Plan;
use crate::diagram::sop::table::{Kind, Row};
use crate::diagram::sop::{
    ABOVE, BELOW, CLEAR, CONNECTORS, HALF_H, HALF_W, LABEL_LINE, LABEL_LINES_MAX, LEGEND, LINE,
    MARGIN, PAD, SIZE, SUM, TRACK,
};
use crate::font;

/// What ways lead from and to on a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Spot {
    /// A step.
    Step(usize),
    /// The connector through which ways to a step leave the page.
    Exit(usize),
    /// The connector through which they come in.
    Entry(usize),
}

/// A symbol with its place.
#[derive(Debug, Clone, Copy)]
pub(super) struct Place {
    pub(super) kind: Kind,
    pub(super) column: usize,
    pub(super) cx: f32,
    pub(super) cy: f32,
    pub(super) half_w: f32,
    pub(super) half_h: f32,
}

/// What stands below a symbol: the ends of answers, or the names of ways.
#[derive(Debug, Clone, Default)]
pub(super) struct Below {
    /// The ways that lead there.
    pub(super) ways: Vec<usize>,
    /// Whether all of them end the flow, and one capsule says so.
    pub(super) is_end: bool,
    /// Lines of the answers beside the line to the capsule.
    pub(super) answers: Vec<(usize, String)>,
    /// Lines of the box.
    pub(super) lines: Vec<String>,
    /// From the symbol to the box, px.
    pub(super) gap: f32,
    /// Height of the box, px.
    pub(super) h: f32,
}

/// A page on which the rows have their places; lengths in px.
pub(super) struct Page {
    pub(super) rows: Vec<Row>,
    /// What the rows of connectors say, by row.
    pub(super) words: BTreeMap<usize, Vec<String>>,
    pub(super) spots: BTreeMap<Spot, Place>,
    pub(super) below: BTreeMap<usize, Below>,
    /// Heights at which lines may run across.
    pub(super) ys: Vec<f32>,
    /// The line over each symbol, and that below it.
    pub(super) over: BTreeMap<Spot, f32>,
    pub(super) under: BTreeMap<Spot, f32>,
    /// The ways to draw: index, from, to.
    pub(super) ways: Vec<(usize, Spot, Spot)>,
    /// Lower end of the rows.
    pub(super) bottom: f32,
    pub(super) is_last: bool,
}

impl Page {
    pub(super) fn new(plan: &Plan<'_>, part: Range<usize>, room: &Room, is_last: bool) -> Self {
        let mut page = Self {
            rows: Vec::new(),
            words: BTreeMap::new(),
            spots: BTreeMap::new(),
            below: BTreeMap::new(),
            ys: Vec::new(),
            over: BTreeMap::new(),
            under: BTreeMap::new(),
            ways: Vec::new(),
            bottom: MARGIN + plan.head,
            is_last,
        };
        page.sort_ways(plan, &part, room);
        for below in page.below.values_mut() {
            below.measure(plan);
        }
        // The line over the first row.
        page.ys.push(page.bottom + 6.0);
        let connectors = |is_exit: bool| {
            let mut found: Vec<(Spot, usize)> = Vec::new();
            for (_, from, to) in &page.ways {
                let (spot, column) = match (is_exit, *from, *to) {
                    (false, Spot::Entry(node), _) => (*from, plan.actor[node]),
                    (true, Spot::Step(node), Spot::Exit(_)) => (*to, plan.actor[node]),
                    _ => continue,
                };
                if !found.iter().any(|(known, _)| *known == spot) {
                    found.push((spot, column));
                }
            }
            found
        };
        let (entries, exits) = (connectors(false), connectors(true));
        page.connectors(plan, entries);
        for place in part {
            page.step(plan, place, room);
        }
        page.connectors(plan, exits);
        page
    }

    /// Decides which ways are drawn, and which are told below their step.
    pub(super) fn sort_ways(&mut self, plan: &Plan<'_>, part: &Range<usize>, room: &Room) {
        let is_here = |node: usize| part.contains(&plan.places[node]);
        for (i, way) in plan.order.ways.iter().enumerate() {
            let (from, to) = (is_here(way.dari), is_here(way.ke));
            let is_end = plan.order.ujung[way.ke];
            let is_named = plan.is_long(i) || room.named.contains(&i);
            let is_named = is_named || (from != to && plan.told.contains(&i));
            if from && (is_end || is_named) {
                self.below.entry(way.dari).or_default().ways.push(i);
            } else if from && to {
                self.ways
                    .push((i, Spot::Step(way.dari), Spot::Step(way.ke)));
            } else if from {
                self.ways
                    .push((i, Spot::Step(way.dari), Spot::Exit(way.ke)));
            } else if to && !is_named {
                let entry = Spot::Entry(way.ke);
                if !self.ways.iter().any(|(_, from, _)| *from == entry) {
                    self.ways.push((i, entry, Spot::Step(way.ke)));
                }
            }
        }
    }

    /// Adds rows of connectors, each in its column.
    pub(super) fn connectors(&mut self, plan: &Plan<'_>, mut open: Vec<(Spot, usize)>) {
        while !open.is_empty() {
            let mut taken: Vec<(Spot, usize)> = Vec::new();
            open.retain(|(spot, column)| {
                let is_new = !taken.iter().any(|(_, other)| other == column);
                if is_new {
                    taken.push((*spot, *column));
                }
                !is_new
            });
            let y = self.bottom;
            let cy = y + ABOVE + 13.0;
            let over = self.last_line();
            let mut words = Vec::new();
            for (spot, column) in taken {
                let of = &plan.columns[column];
                let cx = of.x + of.w / 2.0;
                let place = Place {
                    kind: Kind::Sambungan,
                    column,
                    cx,
                    cy,
                    half_w: 13.0,
                    half_h: 13.0,
                };
                self.spots.insert(spot, place);
                self.over.insert(spot, over);
                self.under.insert(spot, cy + 13.0 + CLEAR);
                let node = match spot {
                    Spot::Step(node) | Spot::Exit(node) | Spot::Entry(node) => node,
                };
                let nomor = plan.sop.alur.simpul[node].nomor;
                // Before the pages are known, as wide as any.
                let letter = plan.letters.get(&node).map_or("MM", String::as_str);
                words.push((node, format!("{letter}: ke langkah {nomor}")));
            }
            // Letters follow the steps.
            words.sort();
            let words: Vec<String> = words.into_iter().map(|(_, words)| words).collect();
            let width = plan.columns[1].w - 2.0 * PAD;
            let lines = font::break_lines(plan.faces.0, &words.join("; "), SIZE, width);
            let h = CONNECTORS.max(LINE * lines.len() as f32 + 2.0 * PAD);
            // Two lines, for ways into the first step run along one of them.
            let under = cy + 13.0 + CLEAR;
            self.ys.extend([cy, under, under + TRACK]);
            self.words.insert(self.rows.len(), lines);
            self.rows.push(Row { node: None, y, h });
            self.bottom = y + h;
        }
    }

    /// Returns the lowest line so far.
    pub(super) fn last_line(&self) -> f32 {
        self.ys.iter().copied().fold(0.0, f32::max)
    }

    /// Adds the row of a step.
    pub(super) fn step(&mut self, plan: &Plan<'_>, place: usize, room: &Room) {
        let node = plan.steps[place];
        let text = plan.text_height(place);
        let drawn = self
            .ways
            .iter()
            .filter(|(_, from, _)| *from == Spot::Step(node));
        let labels = drawn.map(|(way, _, _)| plan.label_lines(*way).len()).max();
        let labels = LABEL_LINE * labels.unwrap_or(0) as f32;
        let above = (HALF_H + ABOVE).max(labels + 10.0);
        let zone = self
            .below
            .get(&node)
            .map_or(0.0, |below| below.gap + below.h);
        let zone = zone.max(labels - LABEL_LINE).max(0.0);
        let tracks = room.tracks.get(&node).copied().unwrap_or(1);
        let tail = zone + CLEAR + TRACK * (tracks - 1) as f32 + BELOW;
        let least = above + HALF_H + tail;
        let h = least.max(text);
        let y = self.bottom;
        let cy = (y + above + (h - least) / 2.0).round();
        let over = self.last_line();
        let column = plan.actor[node];
        let of = &plan.columns[column];
        let simpul = &plan.sop.alur.simpul[node];
        let (kind, half_w, half_h) = if plan.order.is_keputusan(node) {
            (Kind::Keputusan, HALF_W, HALF_H)
        } else if simpul.mulai || simpul.akhir {
            (Kind::Ujung, HALF_W, 15.0)
        } else {
            (Kind::Kegiatan, 28.0, 16.0)
        };
        let place = Place {
            kind,
            column,
            cx: of.x + of.w / 2.0,
            cy,
            half_w,
            half_h,
        };
        let spot = Spot::Step(node);
        self.spots.insert(spot, place);
        self.over.insert(spot, over);
        let under = cy + HALF_H + zone + CLEAR;
        self.under.insert(spot, under);
        self.ys.push(cy);
        self.ys
            .extend((0..tracks).map(|track| under + TRACK * track as f32));
        self.rows.push(Row {
            node: Some(node),
            y,
            h: h.ceil(),
        });
        self.bottom = y + h.ceil();
    }

    /// Returns the height of the page, px.
    pub(super) fn height(&self, plan: &Plan<'_>) -> f32 {
        let has_sum = self.is_last && !plan.sop.jumlah.is_empty();
        let sum = if has_sum { SUM } else { 0.0 };
        let legend = if self.is_last { LEGEND } else { 0.0 };
        self.bottom + sum + MARGIN + legend
    }
}

impl Below {
    /// Measures what stands below a symbol.
    pub(super) fn measure(&mut self, plan: &Plan<'_>) {
        let ways = &plan.order.ways;
        self.is_end = self.ways.iter().all(|way| plan.order.ujung[ways[*way].ke]);
        if self.is_end {
            for &way in &self.ways {
                let lines = plan.label_lines(way).iter();
                self.answers.extend(lines.map(|line| (way, line.clone())));
            }
            self.is_end = self.answers.len() <= 2 * LABEL_LINES_MAX;
        }
        if self.is_end {
            self.gap = 8.0 + LABEL_LINE * self.answers.len() as f32 + 14.0;
            self.h = 24.0;
            return;
        }
        self.answers.clear();
        let dari = self.ways.first().map_or(0, |way| ways[*way].dari);
        let width = plan.columns[plan.actor[dari]].w - 20.0;
        for &way in &self.ways {
            let ke = ways[way].ke;
            let goal = if plan.order.ujung[ke] {
                "selesai".to_owned()
            } else {
                format!("ke {}", plan.sop.alur.simpul[ke].nomor)
            };
            let text = match ways[way].label {
                Some(label) => format!("{label}: {goal}"),
                None => goal,
            };
            self.lines
                .extend(font::break_lines(plan.faces.0, &text, SIZE, width));
        }
        self.gap = 24.0;
        self.h = LINE * self.lines.len() as f32 + 8.0;
    }
}
