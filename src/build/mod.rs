//! Workspace to publication: what is read, rendered and written.

pub mod disk;
mod workspace;

pub use workspace::{Found, Skipped, read, read_chain, root_of};
