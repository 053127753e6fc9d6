//! What holds for all pages of a table: columns, the head, texts broken into lines.

use std::collections::BTreeMap;
use std::collections::BTreeSet;

use crate::diagram::order::Order;
use crate::diagram::sop::table::{Column, ColumnKind};
use crate::diagram::sop::{
    ACTOR_MAX, ACTOR_MIN, ACTORS_NAME, HEAD, LABEL_LINES_MAX, LABEL_WIDTHS, LINE, MARGIN, MutuBaku,
    NOWHERE, PAD, PAPER_TEXT_MIN, QUALITY_NAME, SCREEN, SIZE, Sheet, Sop, least_width,
};
use crate::font;
use crate::font::Face;
use crate::model::Alur;

/// Returns the actors of `alur` in the order in which they act; a step without one belongs to "".
pub(super) fn actors(alur: &Alur) -> Vec<&str> {
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
pub(super) fn kinds(sop: &Sop) -> Vec<ColumnKind> {
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
pub(super) fn widths(sop: &Sop, bold: Face) -> (Vec<f32>, Vec<f32>) {
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
pub(super) struct Plan<'a> {
    pub(super) sop: &'a Sop,
    pub(super) order: &'a Order<'a>,
    pub(super) faces: (Face, Face),
    pub(super) unit: f32,
    pub(super) columns: Vec<Column>,
    /// Column of the actor of each step.
    pub(super) actor: Vec<usize>,
    /// Lines of the head of each column.
    pub(super) names: Vec<Vec<String>>,
    pub(super) head: f32,
    /// The steps, in their order.
    pub(super) steps: Vec<usize>,
    /// The place of each node among the steps; that of an end is none.
    pub(super) places: Vec<usize>,
    /// Lines of the cells of each step, by place and column.
    pub(super) cells: Vec<Vec<Vec<String>>>,
    /// Lines of the answer of each way, by [`LABEL_WIDTHS`]; none without one.
    pub(super) answers: Vec<[Vec<String>; 2]>,
    /// Letters of the steps to which ways lead over pages.
    pub(super) letters: BTreeMap<usize, String>,
    /// Ways over pages that are told where they begin.
    pub(super) told: BTreeSet<usize>,
}

impl<'a> Plan<'a> {
    pub(super) fn new(sop: &'a Sop, order: &'a Order<'a>, sheet: Sheet) -> Option<Self> {
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
    pub(super) fn width(&self) -> f32 {
        self.columns.last().map_or(0.0, |last| last.x + last.w) + MARGIN
    }

    /// Returns the left and right border of the columns of actors.
    pub(super) fn area(&self) -> [f32; 2] {
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

    /// Returns the height that the texts of the step at `place` ask for.
    pub(super) fn text_height(&self, place: usize) -> f32 {
        let lines = self.cells[place].iter().map(Vec::len).max();
        LINE * lines.unwrap_or(0) as f32 + 2.0 * PAD
    }

    /// Returns the lines of the answer of a way where there is room for them; none without one.
    pub(super) fn label_lines(&self, way: usize) -> &[String] {
        &self.answers[way][0]
    }

    pub(super) fn label_width(&self, text: &str) -> f32 {
        font::width(self.faces.1, text, SIZE)
    }

    /// Returns the lines of the cells of a step, by column.
    pub(super) fn cells_of(&self, node: usize) -> Vec<Vec<String>> {
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
    pub(super) fn groups(&self) -> Vec<(&'static str, [f32; 2])> {
        let find = |kind: ColumnKind| self.columns.iter().find(|column| column.kind == kind);
        let mut groups = vec![(ACTORS_NAME, self.area())];
        if let (Some(first), Some(last)) = (find(ColumnKind::Kelengkapan), find(ColumnKind::Output))
        {
            groups.push((QUALITY_NAME, [first.x, last.x + last.w]));
        }
        groups
    }

    /// Returns whether the answer of a way is too long to stand beside it.
    pub(super) fn is_long(&self, way: usize) -> bool {
        self.label_lines(way).len() > LABEL_LINES_MAX
    }
}
