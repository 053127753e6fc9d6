//! Text to tree to model: reading files, decoding, inheriting, schemas.
//!
//! In: paths and bytes. Out: values of the model, each with the place it came from, and findings. It
//! touches no disk and knows no document.

mod file;
mod yaml;

pub use file::{Files, MAX_BYTES, SourceFile};
pub use yaml::{Comment, Entry, MAX_DEPTH, Node, NodeKind, Style, Tree, parse};
