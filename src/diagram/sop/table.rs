//! A placed table in numbers: every place and every line of text, nothing left to measure.

use serde::Serialize;

use crate::diagram::drawing::{Anchor, Drawing, Edge, Label};

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

impl Table {
    /// Multiplies every length by `factor` and rounds it to hundredths.
    pub(super) fn scale(&mut self, factor: f32) {
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
