//! `baku build`.

use super::args::BuildArgs;
use super::{Globals, Status};

pub(super) fn run(_: &BuildArgs, _: &Globals) -> anyhow::Result<Status> {
    anyhow::bail!("to come")
}
