//! `baku check`.

use std::path::{Path, PathBuf};

use jiff::civil::Date;

use super::args::{CheckArgs, Format};
use super::build::{source_date, today};
use super::load::Loaded;
use super::mend;
use super::{Globals, Status, human_options, load, print, status_of};
use crate::build::disk;
use crate::build::{rehearse, sound};
use crate::catalog::BAKU;
use crate::catalog::INSTANSI;
use crate::diagnostic::Diagnostic;
use crate::report::{github, gitlab, human, json, sarif};

pub(super) fn run(args: &CheckArgs, globals: &Globals) -> anyhow::Result<Status> {
    if args.diff {
        print(&mend::diff(&mend::mend(args)?.files))?;
    } else if args.fix {
        let mending = mend::mend(args)?;
        mending.write()?;
        if !globals.quiet {
            eprint!("{}", mend::summary(&mending.files, globals.language));
        }
    }
    let loaded = match args.paths.as_slice() {
        [] => load::workspace(Path::new("."))?,
        [one] if is_alone(one) => load::one_file(one)?,
        [first, others @ ..] => {
            others.iter().try_for_each(|path| load::demand(path))?;
            load::workspace(first)?
        }
    };
    let diagnostics = select(&loaded, &args.paths, args.today.or_else(today));
    let files = &loaded.catalog.files;
    let base = base(&loaded.root);
    let text = match args.format {
        Format::Human => human(files, &diagnostics, loaded.files, human_options(globals)),
        Format::Json => json(files, &diagnostics, loaded.files),
        Format::Sarif => sarif(files, &diagnostics, &base, globals.language),
        Format::Github => github(files, &diagnostics, &base, globals.language),
        Format::Gitlab => gitlab(files, &diagnostics, &base, globals.language),
    };
    // A diff is for `patch` too: nothing else may stand beside it.
    // What a program reads is there even when it says nothing.
    let is_silent = globals.quiet && diagnostics.is_empty() && args.format == Format::Human;
    if !(args.diff || is_silent) {
        print(&text)?;
    }
    Ok(status_of(&diagnostics, args.deny))
}

/// Returns the path from the current folder to the workspace, with `/` at its end; empty where the workspace
/// is not below it. Services know paths from the root of the repository, where their jobs run.
pub(super) fn base(root: &Path) -> String {
    let here = disk::resolve(Path::new("."));
    let root = disk::resolve(root);
    let below = root.strip_prefix(&here).unwrap_or(Path::new(""));
    let parts = below.components();
    parts
        .map(|part| format!("{}/", part.as_os_str().to_string_lossy()))
        .collect()
}

/// Returns whether `path` is a file that is checked with no more than what it inherits.
pub(super) fn is_alone(path: &Path) -> bool {
    !disk::is_folder(path) && !load::is_template(path)
}

/// Returns the findings of all that was read, or of what lies at or below `paths`.
fn select(loaded: &Loaded, paths: &[PathBuf], today: Option<Date>) -> Vec<Diagnostic> {
    let mut diagnostics = loaded.diagnostics.clone();
    diagnostics.extend(crate::check::check(&loaded.catalog, today));
    let standards = sound(&loaded.catalog, &diagnostics);
    let jobs = std::thread::available_parallelism().map_or(1, usize::from);
    diagnostics.extend(rehearse(
        &loaded.catalog,
        &standards,
        &loaded.templates,
        jobs,
        source_date(),
    ));
    // Of one file all is shown that was read for it: what it inherits may be at fault.
    if paths.len() > 1 || paths.iter().any(|path| !is_alone(path)) {
        let wanted: Vec<PathBuf> = paths.iter().map(|path| disk::resolve(path)).collect();
        diagnostics.retain(|diagnostic| {
            let Some(span) = diagnostic.span() else {
                return true;
            };
            let path = loaded.root.join(&loaded.catalog.files.get(span.file).path);
            // What stands above hands down its faults: settings and agencies.
            let is_frame = path.ends_with(BAKU) || path.ends_with(INSTANSI);
            let above = |wanted: &PathBuf| {
                is_frame
                    && path
                        .parent()
                        .is_some_and(|folder| wanted.starts_with(folder))
            };
            wanted
                .iter()
                .any(|wanted| path.starts_with(wanted) || above(wanted))
        });
    }
    diagnostics
}
