//! Workspace to publication: what is read, rendered and written.

pub mod disk;
mod manifest;
mod plan;
mod run;
mod workspace;

pub use manifest::{MANIFEST, Manifest};
pub use plan::{Output, kept, outputs, sound};
pub use run::{BuildError, Options, Outcome, papan_of, rehearse, run};
pub use workspace::{Found, Skipped, read, read_chain, read_templates, root_of};
