//! `baku check`.

use std::path::{Path, PathBuf};

use jiff::civil::Date;

use super::args::{CheckArgs, Format};
use super::build::{source_date, today};
use super::load::Loaded;
use super::{Globals, Status, human_options, load, print, status_of};
use crate::build::disk;
use crate::build::{rehearse, sound};
use crate::catalog::BAKU;
use crate::catalog::INSTANSI;
use crate::diagnostic::Diagnostic;
use crate::report::{human, json};

pub(super) fn run(args: &CheckArgs, globals: &Globals) -> anyhow::Result<Status> {
    let loaded = match args.paths.as_slice() {
        [] => load::workspace(Path::new("."))?,
        [one] if is_alone(one) => load::one_file(one)?,
        [first, others @ ..] => {
            others.iter().try_for_each(|path| load::demand(path))?;
            load::workspace(first)?
        }
    };
    let diagnostics = select(&loaded, &args.paths, args.today.or_else(today));
    let text = match args.format {
        Format::Human => human(
            &loaded.catalog.files,
            &diagnostics,
            loaded.files,
            human_options(globals),
        ),
        Format::Json => json(&loaded.catalog.files, &diagnostics, loaded.files),
    };
    if !(globals.quiet && diagnostics.is_empty()) {
        print(&text)?;
    }
    Ok(status_of(&diagnostics, args.deny))
}

/// Returns whether `path` is a file that is checked with no more than what it inherits.
fn is_alone(path: &Path) -> bool {
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
