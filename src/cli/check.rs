//! `baku check`.

use std::path::{Path, PathBuf};

use jiff::civil::Date;

use super::args::{CheckArgs, Format};
use super::build::{source_date, today};
use super::load::Loaded;
use super::mend;
use super::old;
use super::{Globals, Status, human_options, limit_of, load, print, status_of};
use crate::build::disk;
use crate::build::{rehearse, sound};
use crate::catalog::BAKU;
use crate::catalog::INSTANSI;
use crate::catalog::Resolved;
use crate::check::BASELINE;
use crate::check::Findings;
use crate::check::hide_earlier;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::Language;
use crate::diagnostic::Severity;
use crate::diagnostic::sort_and_dedup;
use crate::report::papan;
use crate::report::{github, gitlab, human, json, sarif};
use crate::view::PapanInput;
use crate::view::papan as view_papan;

pub(super) fn run(args: &CheckArgs, globals: &Globals) -> anyhow::Result<Status> {
    refuse_format(args, globals.language)?;
    if args.max.is_some() && args.format != Format::Human {
        anyhow::bail!(
            "--max: hanya untuk `--format human`; program membaca semuanya / only for `--format human`; programs read all"
        );
    }
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
    let loaded = match args.no_baseline {
        true => loaded,
        false => loaded.with_baseline()?,
    };
    let day = args.today.or_else(today);
    let mut findings = select(&loaded, &args.paths, day);
    if args.write_baseline {
        return old::write(&loaded, &findings, args, globals);
    }
    rehearsed(&loaded, &mut findings, &args.paths);
    if let Some(name) = &args.since {
        let before = load::revision(&loaded.root, name)?;
        let mut old = before.assess(day);
        rehearsed(&before, &mut old, &[]);
        let old_files = &before.catalog.files;
        hide_earlier(
            &loaded.catalog.files,
            &mut findings,
            (old_files, &old),
            name,
        );
    }
    if args.summary {
        print(&scoreboard(args, &loaded, &findings.open, day, globals))?;
        return Ok(status_of(&findings.open, args.deny));
    }
    let files = &loaded.catalog.files;
    let base = base(&loaded.root);
    let language = globals.language;
    let text = match args.format {
        Format::Human => {
            let limit = args.max.or_else(|| limit_of(&std::io::stdout()));
            let options = human_options(globals, limit);
            human(files, &findings, loaded.files, options)
        }
        Format::Json => json(files, &findings, loaded.files),
        Format::Sarif => sarif(files, &findings, &base, language),
        Format::Github => github(files, &findings, &base, language),
        Format::Gitlab => gitlab(files, &findings, &base, language),
        Format::Markdown => unreachable!("it was refused above"),
    };
    // A diff is for `patch` too: nothing else may stand beside it.
    // What a program reads is there even when it says nothing.
    let is_silent = globals.quiet && findings.open.is_empty() && args.format == Format::Human;
    if !(args.diff || is_silent) {
        print(&text)?;
    }
    Ok(status_of(&findings.open, args.deny))
}

/// Refuses a form that what is asked for does not have.
fn refuse_format(args: &CheckArgs, language: Language) -> anyhow::Result<()> {
    let of_both = matches!(args.format, Format::Human | Format::Json);
    let of_summary = args.format == Format::Markdown;
    if of_both || of_summary == args.summary {
        return Ok(());
    }
    anyhow::bail!(match (args.summary, language) {
        (true, Language::Id) =>
            "`--summary` hanya berbentuk `human`, `markdown`, atau `json`; bentuk itu untuk temuan",
        (true, Language::En) =>
            "`--summary` has the forms `human`, `markdown` and `json`; that one is for findings",
        (false, Language::Id) => "`--format markdown` hanya ada bersama `--summary`",
        (false, Language::En) => "`--format markdown` goes with `--summary` only",
    })
}

/// Returns the scoreboard of the standards at or below the paths, in the form that was asked for.
fn scoreboard(
    args: &CheckArgs,
    loaded: &Loaded,
    diagnostics: &[Diagnostic],
    hari: Option<Date>,
    globals: &Globals,
) -> String {
    let wanted: Vec<PathBuf> = args.paths.iter().map(|path| disk::resolve(path)).collect();
    let is_wanted = |standard: &&Resolved| {
        let path = loaded
            .root
            .join(&loaded.catalog.files.get(standard.file).path);
        wanted.is_empty() || wanted.iter().any(|wanted| path.starts_with(wanted))
    };
    let standards: Vec<&Resolved> = loaded.catalog.standards.iter().filter(is_wanted).collect();
    let board = view_papan(&PapanInput {
        catalog: &loaded.catalog,
        standards: &standards,
        diagnostics,
        hari,
    });
    match args.format {
        Format::Json => papan::json(&board),
        Format::Markdown => papan::markdown(&board, globals.language),
        _ => papan::terminal(&board, human_options(globals, None)),
    }
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
fn select(loaded: &Loaded, paths: &[PathBuf], today: Option<Date>) -> Findings {
    let mut findings = loaded.assess(today);
    // Of one file all is shown that was read for it: what it inherits may be at fault.
    if !is_whole(paths) {
        findings.retain(|one| lies_in(loaded, paths, one));
    }
    findings
}

/// Returns whether all is shown that was read.
fn is_whole(paths: &[PathBuf]) -> bool {
    paths.len() <= 1 && paths.iter().all(|path| is_alone(path))
}

/// Returns whether a finding is of what lies at or below `paths`, or of what hands down to it.
fn lies_in(loaded: &Loaded, paths: &[PathBuf], one: &Diagnostic) -> bool {
    let Some(span) = one.span() else {
        return true;
    };
    let path = loaded.root.join(&loaded.catalog.files.get(span.file).path);
    // What stands above hands down its faults: settings and agencies. A broken list hides nothing.
    let is_frame = path.ends_with(BAKU)
        || path.ends_with(INSTANSI)
        || (path.ends_with(BASELINE) && one.severity == Severity::Error);
    let folder = path.parent().filter(|_| is_frame);
    paths
        .iter()
        .map(|wanted| disk::resolve(wanted))
        .any(|wanted| {
            path.starts_with(&wanted) || folder.is_some_and(|folder| wanted.starts_with(folder))
        })
}

/// Adds what is wrong with the agency's own templates.
fn rehearsed(loaded: &Loaded, findings: &mut Findings, paths: &[PathBuf]) {
    let catalog = &loaded.catalog;
    let standards = sound(catalog, &findings.open);
    let jobs = std::thread::available_parallelism().map_or(1, usize::from);
    let mut more = rehearse(catalog, &standards, &loaded.templates, jobs, source_date());
    catalog.settings.apply(&mut more);
    more.retain(|one| is_whole(paths) || lies_in(loaded, paths, one));
    findings.open.extend(more);
    sort_and_dedup(&mut findings.open);
}
