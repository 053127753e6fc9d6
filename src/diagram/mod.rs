//! Flows as pictures and as words.
//!
//! In: an [`Alur`](crate::model::Alur). Out: a [`Drawing`] in numbers that a Typst template or
//! [`svg`] only draws, a Mermaid text, and the steps in words; all four show the same ways. Knows
//! nothing of documents: who calls chooses the target and the place.
//!
//! ```text
//! Alur ─► order ─► layout ─► Drawing ─► svg
//!            ├───► mermaid
//!            └───► words
//! ```

mod drawing;
mod grid;
mod order;

pub mod layout;
pub mod mermaid;
pub mod sop;
pub mod sop_svg;
pub mod svg;
pub mod words;

#[cfg(test)]
mod samples;
#[cfg(test)]
pub(crate) mod tests;

pub use drawing::{
    Anchor, BoxKind, Diamond, Drawing, Edge, Label, Lane, Line, Mark, NodeBox, Role, Step,
};
pub use layout::{Target, lanes, lanes_parts, layout, layout_parts};
