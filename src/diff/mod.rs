//! Two editions of standards to the list of what changed for the citizen.
//!
//! In: two sides ([`Edition`]: a catalog, or the data of an earlier build). Out: [`Change`] values, each of a
//! class of the one table, with its effect. It reads no file and prints nothing.
//!
//! The resolved models are walked side by side as JSON, by the shapes that the registry of fields gives;
//! `fields.rs` says which class a change of a field has, `classes.rs` what a class says and means.

mod assign;
mod change;
mod classes;
mod compare;
mod edition;
mod effect;
mod fields;
mod pair;
mod redline;
mod standards;
mod value;
mod walk;
mod ways;
mod words;

pub use change::{Change, Container, Place, Side};
pub use classes::{CLASSES, Class, ClassInfo};
pub use edition::{DataError, Edition};
pub use effect::{Effect, Kind};
pub use redline::{
    ENTRY, MarkedComponent, MarkedDocument, MarkedPart, Redline, RedlineEntry, RedlinePlace,
    redline,
};
pub use standards::{Pairing, diff};
pub use words::{Mark, Stretch};
