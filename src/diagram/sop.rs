//! The table of an SOP after PermenPANRB 35/2012: activities in rows, a column for each actor with the symbols and
//! the ways between them, then what is needed, how long it takes and what comes of it.
//!
//! ```text
//! No │ Kegiatan │ Pelaksana            │ Mutu baku                    │ Keterangan
//!    │          │ Pemohon │ Petugas    │ Kelengkapan │ Waktu │ Output │
//! 1  │ …        │ (    )──┼───┐        │
//! 2  │ …        │         │  ◇ ──…     │
//! ```
//!
//! Symbols are empty and of one size; ways are found by [`Grid`]. Where an answer ends the flow its end stands under
//! the decision; a way that finds no place is named there instead ("ke 7"). Over pages, a way that leaves one ends
//! in a pentagon with a letter and goes on from one with the same letter.

use std::collections::BTreeMap;
use std::collections::BTreeSet;
use std::ops::Range;

use serde::Serialize;

use crate::diagram::drawing::{Anchor, Drawing, Edge, Label};
use crate::diagram::grid::{Direction, Grid, Stop, Traveller};
use crate::diagram::order::{Order, Way};
use crate::font;
use crate::font::Face;
use crate::model::Alur;

/// What the table of an SOP says.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct Sop {
    /// The steps and ways; every step names its actor.
    pub alur: Alur,
    /// What stands beside each step, in their order; may be shorter.
    pub mutu: Vec<MutuBaku>,
    /// Sum of the times, per unit; empty where no step has a time.
    pub jumlah: String,
}

/// What stands beside a step in the table of an SOP.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct MutuBaku {
    /// What is needed.
    pub kelengkapan: String,
    /// What comes of it.
    pub keluaran: String,
    /// A remark.
    pub keterangan: String,
}

/// Where a table will stand.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Sheet {
    /// A screen: px, measured with DejaVu Sans, as high as it needs.
    Screen {
        /// Width, px.
        width: f32,
    },
    /// A sheet of paper: pt, measured with DejaVu Sans Condensed.
    Paper {
        /// Width, pt.
        width: f32,
        /// Height, pt.
        height: f32,
    },
}

/// A placed table, or one page of it. All lengths in px on a screen, in pt on paper.
#[derive(Debug, Clone, PartialEq, Default, Serialize)]
pub struct Table {
    /// Width.
    pub width: f32,
    /// Height, the explanation of the symbols included.
    pub height: f32,
    /// Length of one px of a screen in this unit.
    pub unit: f32,
    /// Size of all text.
    pub text_size: f32,
    /// Height of the head.
    pub head: f32,
    /// The columns, from left to right.
    pub columns: Vec<Column>,
    /// The rows, from top to bottom, without the head.
    pub rows: Vec<Row>,
    /// Lines between the cells.
    pub rules: Vec<Rule>,
    /// The texts.
    pub texts: Vec<Text>,
    /// The symbols.
    pub symbols: Vec<Symbol>,
    /// The ways; one that goes over pages has an edge on each.
    pub edges: Vec<Edge>,
    /// The answers beside the ways, one entry a line of text.
    pub labels: Vec<Label>,
    /// Where ways go on that found no place.
    pub notes: Vec<NoteBox>,
    /// The arrow in the explanation of symbols.
    pub sample: Option<Edge>,
}

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum ColumnKind {
    /// Number.
    No,
    /// What is done.
    Kegiatan,
    /// An actor.
    Pelaksana,
    /// What is needed.
    Kelengkapan,
    /// How long it takes.
    Waktu,
    /// What comes of it.
    Output,
    /// A remark.
    Keterangan,
}

/// A column.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Column {
    /// What it holds.
    pub kind: ColumnKind,
    /// Name in the head.
    pub name: String,
    /// Left edge.
    pub x: f32,
    /// Width.
    pub w: f32,
}

/// A row.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Row {
    /// Index of the step; `None` for a row of connectors and for the sum.
    pub node: Option<usize>,
    /// Upper edge.
    pub y: f32,
    /// Height.
    pub h: f32,
}

/// A line between cells.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Rule {
    /// From here.
    pub from: [f32; 2],
    /// To here.
    pub to: [f32; 2],
    /// Whether it frames the table or a part of it.
    pub strong: bool,
}

/// A line of text in a cell.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Text {
    /// Place of the anchor.
    pub x: f32,
    /// Baseline.
    pub y: f32,
    /// Which point stands at `x`.
    pub anchor: Anchor,
    /// Whether it is bold.
    pub bold: bool,
    /// The words.
    pub text: String,
    /// Measured width.
    pub width: f32,
}

/// One of the five symbols; the fifth is the arrow.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// Where the flow begins or ends: capsule.
    Ujung,
    /// An activity: rectangle.
    Kegiatan,
    /// A decision: diamond.
    Keputusan,
    /// A way goes on on another page: pentagon.
    Sambungan,
}

/// A drawn symbol.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Symbol {
    /// What it is.
    pub kind: Kind,
    /// Index of the step; of a connector, that to which it leads; `None` in the explanation of symbols.
    pub node: Option<usize>,
    /// Left edge.
    pub x: f32,
    /// Upper edge.
    pub y: f32,
    /// Width.
    pub w: f32,
    /// Height.
    pub h: f32,
    /// Letter of a connector, or "Selesai"; else empty.
    pub text: String,
}

/// Where ways go on that found no place in the table: lines such as "Ditolak: ke 7".
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct NoteBox {
    /// Index of the step that they leave.
    pub node: usize,
    /// Left edge.
    pub x: f32,
    /// Upper edge.
    pub y: f32,
    /// Width.
    pub w: f32,
    /// Height.
    pub h: f32,
    /// The lines; each lies inside.
    pub lines: Vec<Text>,
}

/// Size of all text, px.
const SIZE: f32 = 13.0;
/// Height of a line of text, px.
const LINE: f32 = 17.0;
/// Height of a line of a label, px.
const LABEL_LINE: f32 = 16.0;
/// Room between the border of a cell and its text, px.
const PAD: f32 = 8.0;
/// Least width of the column of an actor, px: a symbol with a line on each side.
const ACTOR_MIN: f32 = 84.0;
/// Greatest width that the name of an actor asks for its column, px.
const ACTOR_MAX: f32 = 140.0;
/// Width of the table on a screen, px: that of the page.
pub const SCREEN: f32 = 1016.0;
/// Smallest text on paper, pt.
const PAPER_TEXT_MIN: f32 = 7.0;
/// Half of the widest symbol, px.
const HALF_W: f32 = 30.0;
/// Half of the highest symbol, px.
const HALF_H: f32 = 20.0;
/// Least room between a symbol and the upper border of its row, px.
const ABOVE: f32 = 18.0;
/// From a symbol to the first line beside or below it, px.
const CLEAR: f32 = 8.0;
/// Between two lines, px.
const TRACK: f32 = 9.0;
/// From the last line below a symbol to the border of its row, px.
const BELOW: f32 = 10.0;
/// Height of a row of connectors, px.
const CONNECTORS: f32 = 73.0;
/// Height of the row of the sum, px.
const SUM: f32 = 34.0;
/// Height of the explanation of symbols with the room over it, px.
const LEGEND: f32 = 44.0;
/// Height of the first row of the head, px.
const HEAD: f32 = 30.0;
/// Widest label, px.
const LABEL_MAX: f32 = 132.0;
/// Widths to which a label is broken where it would leave the columns of the actors, px.
const LABEL_WIDTHS: [f32; 2] = [LABEL_MAX, 84.0];
/// Most lines of a label; a longer one is told where its way is named.
const LABEL_LINES_MAX: usize = 4;
/// Most lines below a symbol on which ways run across.
const TRACKS_MAX: usize = 4;
/// Stroke at the border of the drawing, px.
const MARGIN: f32 = 1.0;
/// Rounds in which only ways that found no place on a page are told instead; after these all over pages are.
const ROUNDS: usize = 3;
/// Place of what is no step.
const NOWHERE: usize = usize::MAX;
/// Attempts that give more room to ways that found none; after these they are named.
const ATTEMPTS: usize = 8;

/// Places `sop` on `sheet`, on as many pages as it needs; `None` where it has so many actors that the text would
/// be too small.
pub fn layout(sop: &Sop, sheet: Sheet) -> Option<Vec<Table>> {
    let order = Order::new(&sop.alur);
    let table = Plan::new(sop, &order, sheet)?;
    Some(table.pages(sheet))
}

/// Returns the least width of `sop` on a screen, px.
pub fn least_width(sop: &Sop) -> f32 {
    let (least, _) = widths(sop, Face::SansBold);
    least.iter().sum::<f32>() + 2.0 * MARGIN
}

/// Returns the actors of `alur` in the order in which they act; a step without one belongs to "".
fn actors(alur: &Alur) -> Vec<&str> {
    let mut names: Vec<&str> = Vec::new();
    for (_, simpul) in alur.langkah() {
        let name = simpul.pelaku.as_deref().unwrap_or_default().trim();
        if !names.contains(&name) {
            names.push(name);
        }
    }
    if names.is_empty() {
        names.push("");
    }
    names
}

/// Returns the kinds of the columns beside those of the actors.
fn kinds(sop: &Sop) -> Vec<ColumnKind> {
    let mut kinds = vec![ColumnKind::No, ColumnKind::Kegiatan];
    kinds.extend(actors(&sop.alur).iter().map(|_| ColumnKind::Pelaksana));
    kinds.extend([
        ColumnKind::Kelengkapan,
        ColumnKind::Waktu,
        ColumnKind::Output,
    ]);
    if sop.mutu.iter().any(|mutu| !mutu.keterangan.is_empty()) {
        kinds.push(ColumnKind::Keterangan);
    }
    kinds
}

/// Returns the least widths of the columns, and how much wider each would like to be; px.
///
/// A column of an actor is as wide as the longest word of the name in `bold`, while that is not absurd.
fn widths(sop: &Sop, bold: Face) -> (Vec<f32>, Vec<f32>) {
    let names = actors(&sop.alur);
    let mut names = names.iter().map(|name| {
        let words = name.split(|c: char| c.is_whitespace() || matches!(c, '/' | '-'));
        let longest = words
            .map(|word| font::width(bold, word, SIZE))
            .fold(0.0, f32::max);
        (longest + PAD + 2.0).clamp(ACTOR_MIN, ACTOR_MAX)
    });
    kinds(sop)
        .into_iter()
        .map(|kind| match kind {
            ColumnKind::No => (34.0, 0.0),
            ColumnKind::Kegiatan => (150.0, 80.0),
            ColumnKind::Pelaksana => {
                let least = names.next().unwrap_or(ACTOR_MIN);
                (least, (ACTOR_MIN + 32.0 - least).max(0.0))
            }
            ColumnKind::Waktu => (78.0, 20.0),
            ColumnKind::Kelengkapan | ColumnKind::Output | ColumnKind::Keterangan => (96.0, 30.0),
        })
        .unzip()
}

/// What holds for all pages of a table; lengths in px.
struct Plan<'a> {
    sop: &'a Sop,
    order: &'a Order<'a>,
    faces: (Face, Face),
    unit: f32,
    columns: Vec<Column>,
    /// Column of the actor of each step.
    actor: Vec<usize>,
    /// Lines of the head of each column.
    names: Vec<Vec<String>>,
    head: f32,
    /// The steps, in their order.
    steps: Vec<usize>,
    /// The place of each node among the steps; that of an end is none.
    places: Vec<usize>,
    /// Lines of the cells of each step, by place and column.
    cells: Vec<Vec<Vec<String>>>,
    /// Lines of the answer of each way, by [`LABEL_WIDTHS`]; none without one.
    answers: Vec<[Vec<String>; 2]>,
    /// Letters of the steps to which ways lead over pages.
    letters: BTreeMap<usize, String>,
    /// Ways over pages that are told where they begin.
    told: BTreeSet<usize>,
}

impl<'a> Plan<'a> {
    fn new(sop: &'a Sop, order: &'a Order<'a>, sheet: Sheet) -> Option<Self> {
        let least = least_width(sop);
        let (px, unit, faces) = match sheet {
            Sheet::Screen { width } if least <= width => (width, 1.0, (Face::Sans, Face::SansBold)),
            Sheet::Screen { .. } => return None,
            Sheet::Paper { width, .. } => {
                let px = least.max(SCREEN);
                let unit = width / px;
                if unit * SIZE < PAPER_TEXT_MIN {
                    return None;
                }
                (px, unit, (Face::SansCondensed, Face::SansCondensedBold))
            }
        };
        let alur = &sop.alur;
        let names = actors(alur);
        let (least, wish) = widths(sop, faces.1);
        let spare = px - 2.0 * MARGIN - least.iter().sum::<f32>();
        let part = (spare / wish.iter().sum::<f32>()).min(1.0);
        let mut x = MARGIN;
        let mut actor_names = names.iter();
        let columns: Vec<Column> = kinds(sop)
            .into_iter()
            .zip(least.iter().zip(&wish))
            .map(|(kind, (least, wish))| {
                // Even widths have their middle on a whole pixel.
                let w = ((least + wish * part) / 2.0).floor() * 2.0;
                let name = match kind {
                    ColumnKind::No => "No",
                    ColumnKind::Kegiatan => "Kegiatan",
                    ColumnKind::Pelaksana => actor_names.next().copied().unwrap_or_default(),
                    ColumnKind::Kelengkapan => "Kelengkapan",
                    ColumnKind::Waktu => "Waktu",
                    ColumnKind::Output => "Output",
                    ColumnKind::Keterangan => "Keterangan",
                };
                let column = Column {
                    kind,
                    name: name.to_owned(),
                    x,
                    w,
                };
                x += w;
                column
            })
            .collect();
        let heads: Vec<Vec<String>> = columns
            .iter()
            .map(|column| font::break_lines(faces.1, &column.name, SIZE, column.w - PAD))
            .collect();
        let lines = heads.iter().map(Vec::len).max().unwrap_or(1).max(1);
        let actor = alur
            .simpul
            .iter()
            .map(|simpul| {
                let name = simpul.pelaku.as_deref().unwrap_or_default().trim();
                2 + names.iter().position(|known| *known == name).unwrap_or(0)
            })
            .collect();
        let steps: Vec<usize> = alur.langkah().map(|(node, _)| node).collect();
        let mut places = vec![NOWHERE; alur.simpul.len()];
        for (place, &node) in steps.iter().enumerate() {
            places[node] = place;
        }
        let broken = |label: Option<&str>| {
            LABEL_WIDTHS
                .map(|width| font::break_lines(faces.1, label.unwrap_or_default(), SIZE, width))
        };
        let mut plan = Self {
            sop,
            order,
            faces,
            unit,
            columns,
            actor,
            names: heads,
            head: HEAD + LINE * lines as f32 + 13.0,
            steps,
            places,
            cells: Vec::new(),
            answers: order.ways.iter().map(|way| broken(way.label)).collect(),
            letters: BTreeMap::new(),
            told: BTreeSet::new(),
        };
        plan.cells = plan.steps.iter().map(|&node| plan.cells_of(node)).collect();
        Some(plan)
    }

    /// Returns the width that is used, px.
    fn width(&self) -> f32 {
        self.columns.last().map_or(0.0, |last| last.x + last.w) + MARGIN
    }

    /// Returns the left and right border of the columns of actors.
    fn area(&self) -> [f32; 2] {
        let mut actors = self
            .columns
            .iter()
            .filter(|column| column.kind == ColumnKind::Pelaksana);
        let first = actors.next();
        let last = actors.next_back().or(first);
        [
            first.map_or(0.0, |column| column.x),
            last.map_or(0.0, |column| column.x + column.w),
        ]
    }

    /// Makes the pages.
    fn pages(mut self, sheet: Sheet) -> Vec<Table> {
        let height = match sheet {
            Sheet::Screen { .. } => f32::MAX,
            Sheet::Paper { height, .. } => height / self.unit,
        };
        let count = self.steps.len();
        let whole = self.page(0..count, true).0;
        if whole.height <= height || count <= 1 {
            return vec![self.finish(whole)];
        }
        for round in 0.. {
            let breaks = self.breaks(height);
            self.letters = self.letters_of(&breaks);
            let (pages, named): (Vec<Table>, Vec<BTreeSet<usize>>) = breaks
                .iter()
                .map(|part| self.page(part.clone(), part.end == count))
                .unzip();
            let told = self.told_of(&breaks, &named, round >= ROUNDS);
            // A way is told on the page that it leaves, so that no connector is left alone on the other.
            if told.is_subset(&self.told) {
                return pages.into_iter().map(|page| self.finish(page)).collect();
            }
            self.told.extend(told);
        }
        Vec::new()
    }

    /// Returns the places of the steps of each page, none of which is higher than `height` px.
    fn breaks(&self, height: f32) -> Vec<Range<usize>> {
        let mut breaks = Vec::new();
        let mut from = 0;
        while from < self.steps.len() {
            let to = self.page_end(from, height);
            breaks.push(from..to);
            from = to;
        }
        breaks
    }

    /// Returns the ways over page breaks that must be told where they begin: those that were `named` on their page,
    /// and all to a step where none could come in; `all` of them where nothing else helped.
    fn told_of(
        &self,
        breaks: &[Range<usize>],
        named: &[BTreeSet<usize>],
        all: bool,
    ) -> BTreeSet<usize> {
        let ways = &self.order.ways;
        let crosses = |part: &Range<usize>, way: usize| {
            let is_here = |node: usize| part.contains(&self.places[node]);
            is_here(ways[way].dari) != is_here(ways[way].ke) && self.places[ways[way].ke] != NOWHERE
        };
        let mut told = BTreeSet::new();
        for (part, named) in breaks.iter().zip(named) {
            let is_here = |node: usize| part.contains(&self.places[node]);
            let lost = |way: usize| {
                let comes_in_there = |other: usize| {
                    crosses(part, other) && is_here(ways[way].ke) && ways[other].ke == ways[way].ke
                };
                let is_same = |other: &usize| *other == way || comes_in_there(*other);
                all || named.iter().any(is_same)
            };
            told.extend((0..ways.len()).filter(|&way| crosses(part, way) && lost(way)));
        }
        told
    }

    /// Returns where a page that begins with the step at `from` ends, so that it is at most `height` px high; one
    /// step it has in any case.
    fn page_end(&self, from: usize, height: f32) -> usize {
        let count = self.steps.len();
        // Where the texts alone are too high, nothing has to be tried.
        let mut rows = 0.0;
        let lowest = (from..count).find(|&place| {
            rows += self.text_height(place);
            rows > height
        });
        let mut to = lowest.unwrap_or(count).max(from + 1);
        while to > from + 1 {
            let is_last = to == count;
            // The rows without the ways are soon placed, and never higher than with them.
            let least = Page::new(self, from..to, &Room::default(), is_last).height(self);
            if least <= height && self.page(from..to, is_last).0.height <= height {
                break;
            }
            to -= 1;
        }
        to
    }

    /// Returns the height that the texts of the step at `place` ask for.
    fn text_height(&self, place: usize) -> f32 {
        let lines = self.cells[place].iter().map(Vec::len).max();
        LINE * lines.unwrap_or(0) as f32 + 2.0 * PAD
    }

    /// Gives a letter to each step to which a way leads over a page break.
    fn letters_of(&self, breaks: &[Range<usize>]) -> BTreeMap<usize, String> {
        let page_of = |node: usize| {
            let place = self.places[node];
            breaks.iter().position(|part| part.contains(&place))
        };
        let mut targets = BTreeSet::new();
        let is_drawn = |(i, way): (usize, &'a Way<'a>)| (!self.is_told(i)).then_some(way);
        for way in self.order.ways.iter().enumerate().filter_map(is_drawn) {
            if let (Some(from), Some(to)) = (page_of(way.dari), page_of(way.ke))
                && from != to
            {
                targets.insert(way.ke);
            }
        }
        let targets = targets.into_iter().enumerate();
        targets.map(|(i, node)| (node, letter(i))).collect()
    }

    fn finish(&self, mut table: Table) -> Table {
        table.scale(self.unit);
        table.unit = self.unit;
        table
    }

    /// Returns whether a way over pages is told where it begins, instead of drawn.
    fn is_told(&self, way: usize) -> bool {
        self.told.contains(&way) || self.is_long(way)
    }

    /// Returns whether the answer of a way is too long to stand beside it.
    fn is_long(&self, way: usize) -> bool {
        self.label_lines(way).len() > LABEL_LINES_MAX
    }

    /// Places one page with the steps at the places of `part`; `is_last` says that the sum and the symbols stand
    /// under it. Returns it with the ways that are named there.
    fn page(&self, part: Range<usize>, is_last: bool) -> (Table, BTreeSet<usize>) {
        let mut room = Room::default();
        let mut attempt = 0;
        loop {
            let homeless = match Page::new(self, part.clone(), &room, is_last).draw(self) {
                Ok(table) => return (table, room.named),
                Err(homeless) => homeless,
            };
            // Each round names at least one way, so that the last has none to find.
            if attempt < ATTEMPTS {
                room.widen(&homeless, self);
            } else {
                room.named.extend(homeless);
            }
            attempt += 1;
        }
    }
}

/// Returns the name of a connector: A to Z, then AA.
fn letter(index: usize) -> String {
    let last = char::from(b'A' + (index % 26) as u8);
    match index / 26 {
        0 => last.to_string(),
        more => format!("{}{last}", letter(more - 1)),
    }
}

/// What earlier attempts taught.
#[derive(Debug, Clone, Default)]
struct Room {
    /// Lines below the symbol of a step beyond the first.
    tracks: BTreeMap<usize, usize>,
    /// Ways that are named instead of drawn.
    named: BTreeSet<usize>,
}

impl Room {
    /// Gives room to ways that found none; where that was tried, they are named.
    fn widen(&mut self, homeless: &[usize], plan: &Plan<'_>) {
        for &way in homeless {
            let of = &plan.order.ways[way];
            let mut grown = false;
            for node in [of.dari, of.ke.saturating_sub(1)] {
                let tracks = self.tracks.entry(node).or_insert(1);
                if *tracks < TRACKS_MAX {
                    *tracks += 1;
                    grown = true;
                }
            }
            if !grown {
                self.named.insert(way);
            }
        }
    }
}

/// What ways lead from and to on a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Spot {
    /// A step.
    Step(usize),
    /// The connector through which ways to a step leave the page.
    Exit(usize),
    /// The connector through which they come in.
    Entry(usize),
}

/// A symbol with its place.
#[derive(Debug, Clone, Copy)]
struct Place {
    kind: Kind,
    column: usize,
    cx: f32,
    cy: f32,
    half_w: f32,
    half_h: f32,
}

/// A side of a symbol.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Side {
    Top,
    Left,
    Right,
    Bottom,
}

/// What stands below a symbol: the ends of answers, or the names of ways.
#[derive(Debug, Clone, Default)]
struct Below {
    /// The ways that lead there.
    ways: Vec<usize>,
    /// Whether all of them end the flow, and one capsule says so.
    is_end: bool,
    /// Lines of the answers beside the line to the capsule.
    answers: Vec<(usize, String)>,
    /// Lines of the box.
    lines: Vec<String>,
    /// From the symbol to the box, px.
    gap: f32,
    /// Height of the box, px.
    h: f32,
}

/// A page on which the rows have their places; lengths in px.
struct Page {
    rows: Vec<Row>,
    /// What the rows of connectors say, by row.
    words: BTreeMap<usize, Vec<String>>,
    spots: BTreeMap<Spot, Place>,
    below: BTreeMap<usize, Below>,
    /// Heights at which lines may run across.
    ys: Vec<f32>,
    /// The line over each symbol, and that below it.
    over: BTreeMap<Spot, f32>,
    under: BTreeMap<Spot, f32>,
    /// The ways to draw: index, from, to.
    ways: Vec<(usize, Spot, Spot)>,
    /// Lower end of the rows.
    bottom: f32,
    is_last: bool,
}

impl Page {
    fn new(plan: &Plan<'_>, part: Range<usize>, room: &Room, is_last: bool) -> Self {
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
    fn sort_ways(&mut self, plan: &Plan<'_>, part: &Range<usize>, room: &Room) {
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
    fn connectors(&mut self, plan: &Plan<'_>, mut open: Vec<(Spot, usize)>) {
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
                words.push(format!("{letter}: ke langkah {nomor}"));
            }
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
    fn last_line(&self) -> f32 {
        self.ys.iter().copied().fold(0.0, f32::max)
    }

    /// Adds the row of a step.
    fn step(&mut self, plan: &Plan<'_>, place: usize, room: &Room) {
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
    fn height(&self, plan: &Plan<'_>) -> f32 {
        let has_sum = self.is_last && !plan.sop.jumlah.is_empty();
        let sum = if has_sum { SUM } else { 0.0 };
        let legend = if self.is_last { LEGEND } else { 0.0 };
        self.bottom + sum + MARGIN + legend
    }

    /// Finds the ways and draws everything; where ways find no place, returns these.
    fn draw(&self, plan: &Plan<'_>) -> Result<Table, Vec<usize>> {
        let mut table = Table {
            width: plan.width(),
            text_size: SIZE,
            head: plan.head,
            columns: plan.columns.clone(),
            rows: self.rows.clone(),
            ..Table::default()
        };
        let mut finder = Finder::new(plan, self);
        for (spot, place) in &self.spots {
            table.symbols.push(self.symbol(plan, *spot, place));
        }
        for (node, below) in &self.below {
            self.draw_below(plan, *node, below, &mut finder, &mut table);
        }
        let homeless = finder.find_all(&mut table);
        if !homeless.is_empty() {
            return Err(homeless);
        }
        self.draw_texts(plan, &mut table);
        let end = if self.is_last && !plan.sop.jumlah.is_empty() {
            self.draw_sum(plan, &mut table);
            self.bottom + SUM
        } else {
            self.bottom
        };
        self.draw_rules(plan, &mut table, end);
        table.height = end + MARGIN;
        if self.is_last {
            draw_legend(plan, &mut table, !plan.letters.is_empty());
        }
        // Where a way back joins another before their step, the other is drawn over it.
        table.edges.sort_by_key(|edge| (!edge.back, edge.sisi));
        Ok(table)
    }

    fn symbol(&self, plan: &Plan<'_>, spot: Spot, place: &Place) -> Symbol {
        let (Spot::Step(node) | Spot::Exit(node) | Spot::Entry(node)) = spot;
        let is_connector = place.kind == Kind::Sambungan;
        let letter = plan.letters.get(&node).filter(|_| is_connector);
        Symbol {
            kind: place.kind,
            node: Some(node),
            x: place.cx - place.half_w,
            y: place.cy - place.half_h,
            w: 2.0 * place.half_w,
            h: 2.0 * place.half_h,
            text: letter.cloned().unwrap_or_default(),
        }
    }

    /// Draws what stands below the symbol of `node`.
    fn draw_below(
        &self,
        plan: &Plan<'_>,
        node: usize,
        below: &Below,
        finder: &mut Finder<'_>,
        table: &mut Table,
    ) {
        let place = self.spots[&Spot::Step(node)];
        let (cx, foot) = (place.cx, place.cy + place.half_h);
        let top = place.cy + HALF_H + below.gap;
        let w = if below.is_end {
            (font::width(plan.faces.0, END, SIZE) + 30.0).ceil()
        } else {
            plan.columns[place.column].w - 8.0
        };
        let x = cx - w / 2.0;
        finder.solid([x, top, x + w, top + below.h], 7.5);
        finder.solid([cx - 1.0, foot, cx + 1.0, top], 7.0);
        for &way in &below.ways {
            let of = &plan.order.ways[way];
            table.edges.push(Edge::new(
                of.sisi,
                of.dari,
                of.ke,
                of.back,
                vec![[cx, foot], [cx, top]],
            ));
        }
        if below.is_end {
            table.symbols.push(Symbol {
                kind: Kind::Ujung,
                node: Some(plan.order.ways[below.ways[0]].ke),
                x,
                y: top,
                w,
                h: below.h,
                text: END.to_owned(),
            });
            let widest = below.answers.iter();
            let widest = widest
                .map(|(_, text)| plan.label_width(text))
                .fold(0.0, f32::max);
            let [_, right] = plan.area();
            let is_right = cx + 9.0 + widest <= right;
            for (i, (way, text)) in below.answers.iter().enumerate() {
                let y = place.cy + HALF_H + 14.0 + LABEL_LINE * i as f32;
                let label = Label {
                    sisi: plan.order.ways[*way].sisi,
                    x: if is_right { cx + 9.0 } else { cx - 9.0 },
                    y,
                    anchor: if is_right { Anchor::Start } else { Anchor::End },
                    text: text.clone(),
                    width: plan.label_width(text),
                    back: false,
                };
                finder.solid(label_rect(&label), 2.0);
                table.labels.push(label);
            }
        } else {
            let lines = below.lines.iter().enumerate().map(|(i, text)| Text {
                x: x + 6.0,
                y: top + 4.0 + 12.5 + LINE * i as f32,
                anchor: Anchor::Start,
                bold: false,
                text: text.clone(),
                width: font::width(plan.faces.0, text, SIZE),
            });
            table.notes.push(NoteBox {
                node,
                x,
                y: top,
                w,
                h: below.h,
                lines: lines.collect(),
            });
        }
    }

    /// Draws the texts of head and cells.
    fn draw_texts(&self, plan: &Plan<'_>, table: &mut Table) {
        let (regular, bold) = plan.faces;
        let text = |x: f32, y: f32, anchor: Anchor, is_bold: bool, text: &str| Text {
            x,
            y,
            anchor,
            bold: is_bold,
            text: text.to_owned(),
            width: font::width(if is_bold { bold } else { regular }, text, SIZE),
        };
        for (column, lines) in plan.columns.iter().zip(&plan.names) {
            let is_grouped = !matches!(
                column.kind,
                ColumnKind::No | ColumnKind::Kegiatan | ColumnKind::Keterangan
            );
            let (from, room) = if is_grouped {
                (MARGIN + HEAD, plan.head - HEAD)
            } else {
                (MARGIN, plan.head)
            };
            let first = from + (room - LINE * lines.len() as f32) / 2.0 + 12.8;
            for (i, line) in lines.iter().enumerate() {
                let y = first + LINE * i as f32;
                let middle = column.x + column.w / 2.0;
                table
                    .texts
                    .push(text(middle, y, Anchor::Middle, true, line));
            }
        }
        for (name, [from, to]) in plan.groups() {
            let middle = (from + to) / 2.0;
            table
                .texts
                .push(text(middle, MARGIN + 19.5, Anchor::Middle, true, name));
        }
        for (i, row) in self.rows.iter().enumerate() {
            for (at, column) in plan.columns.iter().enumerate() {
                let lines = match row.node {
                    Some(node) => &plan.cells[plan.places[node]][at],
                    None if column.kind == ColumnKind::Kegiatan => &self.words[&i],
                    None => continue,
                };
                let first = row.y + (row.h - LINE * lines.len() as f32) / 2.0 + 12.8;
                for (i, line) in lines.iter().enumerate() {
                    let y = first + LINE * i as f32;
                    let is_number = column.kind == ColumnKind::No;
                    table.texts.push(if is_number {
                        text(column.x + column.w / 2.0, y, Anchor::Middle, false, line)
                    } else {
                        text(column.x + PAD, y, Anchor::Start, false, line)
                    });
                }
            }
        }
    }

    /// Draws the row of the sum.
    fn draw_sum(&self, plan: &Plan<'_>, table: &mut Table) {
        let Some(waktu) = plan
            .columns
            .iter()
            .find(|column| column.kind == ColumnKind::Waktu)
        else {
            return;
        };
        let y = self.bottom + SUM / 2.0 + 4.7;
        let text = |x: f32, anchor: Anchor, text: &str| Text {
            x,
            y,
            anchor,
            bold: true,
            text: text.to_owned(),
            width: font::width(plan.faces.1, text, SIZE),
        };
        table.texts.push(text(waktu.x - PAD, Anchor::End, SUM_NAME));
        table
            .texts
            .push(text(waktu.x + PAD, Anchor::Start, &plan.sop.jumlah));
        table.rows.push(Row {
            node: None,
            y: self.bottom,
            h: SUM,
        });
    }

    /// Draws the lines between the cells; `end` is the lower end of the table.
    fn draw_rules(&self, plan: &Plan<'_>, table: &mut Table, end: f32) {
        let top = MARGIN;
        let head = MARGIN + plan.head;
        let (left, right) = (MARGIN, plan.width() - MARGIN);
        let mut rule = |from: [f32; 2], to: [f32; 2], strong: bool| {
            table.rules.push(Rule { from, to, strong });
        };
        rule([left, top], [right, top], true);
        rule([left, head], [right, head], true);
        for row in self.rows.iter().skip(1) {
            rule([left, row.y], [right, row.y], false);
        }
        rule([left, self.bottom], [right, self.bottom], true);
        let mut before = ColumnKind::No;
        for column in plan.columns.iter().skip(1) {
            let is_inside = before != ColumnKind::Kegiatan
                && !matches!(
                    (before, column.kind),
                    (ColumnKind::No, _)
                        | (ColumnKind::Pelaksana, ColumnKind::Kelengkapan)
                        | (_, ColumnKind::Keterangan)
                );
            let from = if is_inside { top + HEAD } else { top };
            rule([column.x, from], [column.x, self.bottom], false);
            before = column.kind;
        }
        for (_, [from, to]) in plan.groups() {
            rule([from, top + HEAD], [to, top + HEAD], false);
        }
        rule([left, top], [left, end], true);
        rule([right, top], [right, end], true);
        if end > self.bottom {
            rule([left, end], [right, end], true);
            if let Some(waktu) = plan
                .columns
                .iter()
                .find(|column| column.kind == ColumnKind::Waktu)
            {
                rule([waktu.x, self.bottom], [waktu.x, end], false);
            }
        }
    }
}

/// Word of an end that is no step.
const END: &str = "Selesai";
/// Name of the row of the sum.
pub const SUM_NAME: &str = "Jumlah waktu";
/// Name of the columns of actors together.
pub const ACTORS_NAME: &str = "Pelaksana";
/// Name of the columns of needs, time and results together.
pub const QUALITY_NAME: &str = "Mutu baku";

/// Draws the explanation of the symbols under the table.
fn draw_legend(plan: &Plan<'_>, table: &mut Table, has_connectors: bool) {
    let middle = table.height + LEGEND - 20.0;
    let mut x = MARGIN + 1.0;
    let entries = [
        (Some(Kind::Ujung), 48.0, 24.0, "mulai/selesai"),
        (Some(Kind::Kegiatan), 40.0, 24.0, "kegiatan"),
        (Some(Kind::Keputusan), 42.0, 28.0, "keputusan"),
        (None, 40.0, 0.0, "arah alur"),
        (
            Some(Kind::Sambungan),
            26.0,
            26.0,
            "sambungan ke halaman lain",
        ),
    ];
    for (kind, w, h, name) in entries {
        if kind == Some(Kind::Sambungan) && !has_connectors {
            continue;
        }
        let width = font::width(plan.faces.0, name, SIZE);
        match kind {
            Some(kind) => table.symbols.push(Symbol {
                kind,
                node: None,
                x,
                y: middle - h / 2.0,
                w,
                h,
                text: String::new(),
            }),
            None => {
                let points = vec![[x, middle], [x + w, middle]];
                table.sample = Some(Edge::new(0, 0, 0, false, points));
            }
        }
        table.texts.push(Text {
            x: x + w + 8.0,
            y: middle + 4.7,
            anchor: Anchor::Start,
            bold: false,
            text: name.to_owned(),
            width,
        });
        x += w + 8.0 + width + 26.0;
    }
    // A table of few columns may be narrower than what explains it.
    table.width = table.width.max(x - 26.0 + MARGIN);
    table.height += LEGEND;
}

impl Below {
    /// Measures what stands below a symbol.
    fn measure(&mut self, plan: &Plan<'_>) {
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

impl Plan<'_> {
    /// Returns the lines of the answer of a way where there is room for them; none without one.
    fn label_lines(&self, way: usize) -> &[String] {
        &self.answers[way][0]
    }

    fn label_width(&self, text: &str) -> f32 {
        font::width(self.faces.1, text, SIZE)
    }

    /// Returns the lines of the cells of a step, by column.
    fn cells_of(&self, node: usize) -> Vec<Vec<String>> {
        let simpul = &self.sop.alur.simpul[node];
        let none = MutuBaku::default();
        let mutu = self.sop.mutu.get(self.places[node]).unwrap_or(&none);
        let nomor = simpul.nomor.to_string();
        let lines = |column: &Column| {
            let text = match column.kind {
                ColumnKind::No => &nomor,
                ColumnKind::Kegiatan => &simpul.teks,
                ColumnKind::Pelaksana => "",
                ColumnKind::Kelengkapan => &mutu.kelengkapan,
                ColumnKind::Waktu => simpul.waktu.as_deref().unwrap_or("–"),
                ColumnKind::Output => &mutu.keluaran,
                ColumnKind::Keterangan => &mutu.keterangan,
            };
            let room = if column.kind == ColumnKind::No {
                column.w - 4.0
            } else {
                column.w - 2.0 * PAD
            };
            font::break_lines(self.faces.0, text, SIZE, room)
        };
        self.columns.iter().map(lines).collect()
    }

    /// Returns the names over several columns, with their left and right border.
    fn groups(&self) -> Vec<(&'static str, [f32; 2])> {
        let find = |kind: ColumnKind| self.columns.iter().find(|column| column.kind == kind);
        let mut groups = vec![(ACTORS_NAME, self.area())];
        if let (Some(first), Some(last)) = (find(ColumnKind::Kelengkapan), find(ColumnKind::Output))
        {
            groups.push((QUALITY_NAME, [first.x, last.x + last.w]));
        }
        groups
    }
}

/// Returns the rectangle of a label: left, upper, right, lower.
fn label_rect(label: &Label) -> [f32; 4] {
    let left = match label.anchor {
        Anchor::Start => label.x,
        Anchor::Middle => label.x - label.width / 2.0,
        Anchor::End => label.x - label.width,
    };
    [
        left,
        label.y - 0.8 * SIZE,
        left + label.width,
        label.y + 0.26 * SIZE,
    ]
}

/// Looks for the ways of a page.
struct Finder<'a> {
    plan: &'a Plan<'a>,
    page: &'a Page,
    grid: Grid,
    /// What labels may not stand on.
    solids: Vec<[f32; 4]>,
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
    fn new(plan: &'a Plan<'a>, page: &'a Page) -> Self {
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
    fn solid(&mut self, rect: [f32; 4], gap: f32) {
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
    fn find_all(&mut self, table: &mut Table) -> Vec<usize> {
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
            for label in &found.labels {
                self.solid(label_rect(label), 2.0);
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
            if is_open && (side == Side::Top || !is_exit) {
                ends.push((side, self.entry(to, side)));
            }
        }
        let stops: Vec<Stop> = ends.iter().map(|(_, stop)| *stop).collect();
        let mut best: Option<Found> = None;
        for leaves in [Side::Bottom, Side::Left, Side::Right] {
            let is_entry = matches!(from, Spot::Entry(_));
            let has_below = matches!(from, Spot::Step(node) if self.page.below.contains_key(&node));
            if self.sides.contains_key(&(from, leaves))
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
                .map(|label| grow(label_rect(label), 2.0))
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
            let is_good = labels.iter().map(label_rect).all(|rect| {
                rect[0] >= left + 2.0
                    && rect[2] <= right - 2.0
                    && self.grid.is_free(grow(rect, 2.0))
                    && !self
                        .solids
                        .iter()
                        .any(|solid| meet(*solid, grow(rect, 1.0)))
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

impl Table {
    /// Multiplies every length by `factor` and rounds it to hundredths.
    fn scale(&mut self, factor: f32) {
        let mut ways = Drawing {
            edges: std::mem::take(&mut self.edges),
            labels: std::mem::take(&mut self.labels),
            ..Drawing::default()
        };
        let has_sample = self.sample.is_some();
        ways.edges.extend(self.sample.take());
        ways.scale(factor);
        self.sample = if has_sample { ways.edges.pop() } else { None };
        self.edges = ways.edges;
        self.labels = ways.labels;
        let mut lengths = vec![
            &mut self.width,
            &mut self.height,
            &mut self.text_size,
            &mut self.head,
        ];
        for column in &mut self.columns {
            lengths.extend([&mut column.x, &mut column.w]);
        }
        for row in &mut self.rows {
            lengths.extend([&mut row.y, &mut row.h]);
        }
        for rule in &mut self.rules {
            lengths.extend(rule.from.iter_mut().chain(&mut rule.to));
        }
        let notes = self.notes.iter_mut().flat_map(|note| {
            lengths.extend([&mut note.x, &mut note.y, &mut note.w, &mut note.h]);
            &mut note.lines
        });
        let texts: Vec<&mut Text> = notes.collect();
        for text in texts.into_iter().chain(&mut self.texts) {
            lengths.extend([&mut text.x, &mut text.y, &mut text.width]);
        }
        for symbol in &mut self.symbols {
            lengths.extend([&mut symbol.x, &mut symbol.y, &mut symbol.w, &mut symbol.h]);
        }
        for length in lengths {
            *length = (*length * factor * 100.0).round() / 100.0;
        }
    }
}
