//! What a standard is: plain typed values with the grammars that read and print them.
//!
//! No span, no input or output, no formatting for a document.

mod alur;
mod frasa;

pub use alur::{Alur, Simpul, Sisi};
pub use frasa::{Frasa, Note, Parsed, Typed};
