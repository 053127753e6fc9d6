//! Workspace to publication: what is read, rendered and written.

pub mod disk;
mod manifest;
mod plan;
mod run;
mod vcs;
mod workspace;

pub use manifest::{MANIFEST, Manifest};
pub use plan::{Output, kept, outputs, sound};
pub use run::{BuildError, Options, Outcome, papan_of, rehearse, run};
pub use vcs::{Repository, Revision, VcsError};
pub use workspace::{
    Found, Skipped, read, read_above, read_chain, read_data, read_templates, relative, root_of,
};
