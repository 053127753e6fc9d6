//! `baku check --write-baseline`: the list of old findings.

use super::args::CheckArgs;
use super::load::Loaded;
use super::{Globals, Status, human_options, print};
use crate::build::disk;
use crate::check::BASELINE;
use crate::check::Entrance;
use crate::check::Findings;
use crate::check::NewBaseline;
use crate::check::is_readable;
use crate::check::write_baseline;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::Language;
use crate::report::human;

/// Writes the list: all that is found where none stands, else only what of it is still there.
pub(super) fn write(
    loaded: &Loaded,
    findings: &Findings,
    args: &CheckArgs,
    globals: &Globals,
) -> anyhow::Result<Status> {
    let files = &loaded.catalog.files;
    let language = globals.language;
    if !is_readable(&findings.open) {
        let is_blocking = |one: &&Diagnostic| !is_readable(&[(*one).clone()]);
        let blocking: Vec<Diagnostic> = findings.open.iter().filter(is_blocking).cloned().collect();
        let options = human_options(globals, None);
        print(&human(files, &blocking.into(), loaded.files, options))?;
        eprintln!("{}", not_written(language));
        return Ok(Status::Findings);
    }
    let stood = loaded.baseline.as_ref().map(|list| list.len());
    let entrance = match stood {
        Some(_) if !args.accept_new => Entrance::Closed,
        _ => Entrance::Open,
    };
    let Some(new) = write_baseline(files, findings, entrance) else {
        anyhow::bail!(too_long(language));
    };
    disk::write(&loaded.root.join(BASELINE), new.text.as_bytes())?;
    if !globals.quiet {
        eprintln!("{}", written(&new, stood.unwrap_or_default(), language));
    }
    Ok(Status::Clean)
}

fn not_written(language: Language) -> String {
    match language {
        Language::Id => format!(
            "`{BASELINE}` tidak ditulis: kesalahan membaca dan susunan dibetulkan lebih dahulu"
        ),
        Language::En => {
            format!("`{BASELINE}` was not written: mend errors of reading and structure first")
        }
    }
}

fn too_long(language: Language) -> String {
    match language {
        Language::Id => format!(
            "temuan terlalu banyak untuk `{BASELINE}`; turunkan tingkat yang terbanyak di `aturan` dalam `baku.yaml`"
        ),
        Language::En => format!(
            "too many findings for `{BASELINE}`; lower the weight of the most frequent in `aturan` of `baku.yaml`"
        ),
    }
}

fn written(new: &NewBaseline, stood: usize, language: Language) -> String {
    let NewBaseline { count, outside, .. } = new;
    match language {
        Language::Id => format!(
            "{BASELINE}: {count} temuan lama (tadinya {stood}); {outside} temuan di luar daftar"
        ),
        Language::En => format!(
            "{BASELINE}: old findings: {count} (there were {stood}); outside the list: {outside}"
        ),
    }
}
