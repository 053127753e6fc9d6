//! Text to tree to model: reading files, decoding, inheriting, schemas.
//!
//! In: paths and bytes. Out: values of the model, each with the place it came from, and findings. It
//! touches no disk and knows no document.

mod decode;
mod file;
mod inherit;
mod marker;
mod remark;
mod repair;
mod scalar;
mod schema;
mod written;
mod yaml;

pub(crate) use decode::nearest;
pub use decode::{Decoded, Origin, Reading, decode};
pub use file::{Files, MAX_BYTES, SourceFile};
pub use inherit::{BAWAAN, merge, without_placeholders};
pub use marker::without_marker;
pub use remark::{Remark, words};
pub use repair::{Fit, Weight, hides_a_list, is_suspect, keys_of, weigh};
pub use schema::{SchemaKind, finish, gate, is_structural, of_record, schema, tree_to_json};
pub use written::{Wording, Written};
pub use yaml::{
    Comment, Entry, MAX_DEPTH, MAX_NODES, NOTHING, Node, NodeKind, Style, Tree, parse, parse_to_fit,
};
