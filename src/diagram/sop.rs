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
//! Symbols are empty and of one size; ways are found by `grid`. Where an answer ends the flow its end stands under
//! the decision; a way that finds no place is named there instead ("ke 7"). Over pages, a way that leaves one ends
//! in a pentagon with a letter and goes on from one with the same letter.

mod draw;
mod pages;
mod plan;
mod rows;
mod table;
mod ways;

use serde::Serialize;

use crate::diagram::order::Order;
use crate::diagram::sop::plan::{Plan, widths};
use crate::font::Face;
use crate::model::Alur;

pub use table::{Column, ColumnKind, Kind, NoteBox, Row, Rule, Symbol, Table, Text};

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
/// Steps that the last of several pages should have at least.
const LAST_MIN: usize = 2;
/// Place of what is no step.
const NOWHERE: usize = usize::MAX;
/// Attempts that give more room to ways that found none; after these they are named.
const ATTEMPTS: usize = 8;
/// Word of an end that is no step.
const END: &str = "Selesai";
/// Name of the row of the sum.
pub const SUM_NAME: &str = "Jumlah waktu";
/// Name of the columns of actors together.
pub const ACTORS_NAME: &str = "Pelaksana";
/// Name of the columns of needs, time and results together.
pub const QUALITY_NAME: &str = "Mutu baku";

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
