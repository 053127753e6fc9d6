//! `baku build`.

use std::io::IsTerminal;
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::time::Instant;

use indicatif::{ProgressBar, ProgressStyle};

use super::args::BuildArgs;
use super::load::Loaded;
use super::{Globals, Status, human_options, load, status_of};
use crate::build::Options;
use crate::build::Outcome;
use crate::build::{kept, run as build, sound};
use crate::catalog::Resolved;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::Language;
use crate::diagnostic::Severity;
use crate::report::human;

pub(super) fn run(args: &BuildArgs, globals: &Globals) -> anyhow::Result<Status> {
    let started = Instant::now();
    let loaded = load::workspace(args.workspace.as_deref().unwrap_or(Path::new(".")))?;
    let mut diagnostics = loaded.diagnostics.clone();
    diagnostics.extend(crate::check::check(&loaded.catalog));
    let faulty = diagnostics
        .iter()
        .any(|diagnostic| diagnostic.severity == Severity::Error);
    let standards = sound(&loaded.catalog, &diagnostics);
    tell(&loaded, &diagnostics, globals)?;
    // With no standard left the site would be an empty index in the place of the last good one.
    if faulty && (!args.keep_going || standards.is_empty()) {
        eprintln!("{}", nothing_written(globals.language));
        return Ok(Status::Findings);
    }
    let output = args
        .output
        .clone()
        .unwrap_or_else(|| loaded.root.join(&loaded.catalog.settings.folder));
    let kept = kept(&loaded.catalog, &standards, &diagnostics);
    let outcome = render(
        &loaded,
        &Job {
            standards: &standards,
            kept: &kept,
            output: &output,
        },
        args,
        globals,
    )?;
    tell(&loaded, &outcome.diagnostics, globals)?;
    if !globals.quiet {
        println!("{}", closing(&outcome, &output, started, globals.language));
    }
    let all: Vec<Diagnostic> = diagnostics.into_iter().chain(outcome.diagnostics).collect();
    Ok(status_of(&all, None))
}

/// Prints findings above info to standard error: standard output is for what was built.
fn tell(loaded: &Loaded, diagnostics: &[Diagnostic], globals: &Globals) -> anyhow::Result<()> {
    let loud: Vec<Diagnostic> = diagnostics
        .iter()
        .filter(|diagnostic| diagnostic.severity > Severity::Info)
        .cloned()
        .collect();
    if !loud.is_empty() {
        use std::io::Write;
        let options = human_options(globals);
        write!(
            std::io::stderr(),
            "{}",
            human(&loaded.catalog.files, &loud, loaded.files, options)
        )?;
    }
    Ok(())
}

/// What is built, and where.
struct Job<'a> {
    standards: &'a [&'a Resolved],
    /// Addresses whose last good files stay.
    kept: &'a [&'a str],
    output: &'a Path,
}

fn render(
    loaded: &Loaded,
    job: &Job<'_>,
    args: &BuildArgs,
    globals: &Globals,
) -> anyhow::Result<Outcome> {
    let Job {
        standards,
        kept,
        output,
    } = *job;
    let jobs = args
        .jobs
        .unwrap_or_else(|| std::thread::available_parallelism().map_or(1, usize::from));
    let bar = progress_bar(standards.len(), globals);
    let lines = Mutex::new(());
    let progress = |address: &str, done: usize, all: usize| match &bar {
        Some(bar) => bar.set_position(done as u64),
        None if globals.quiet => {}
        None => {
            let _one_line_at_a_time = lines.lock();
            eprintln!("  {done}/{all}  {address}");
        }
    };
    let outcome = build(
        &loaded.catalog,
        standards,
        kept,
        &Options {
            output,
            jobs,
            progress: &progress,
        },
    );
    if let Some(bar) = bar {
        bar.finish_and_clear();
    }
    Ok(outcome?)
}

/// Returns a bar where there is a terminal for it and enough to wait for.
fn progress_bar(count: usize, globals: &Globals) -> Option<ProgressBar> {
    let dumb = std::env::var("TERM").is_ok_and(|term| term == "dumb");
    if globals.quiet || dumb || !std::io::stderr().is_terminal() {
        return None;
    }
    let style = ProgressStyle::with_template("  {bar:30} {pos}/{len}")
        .unwrap_or_else(|_| ProgressStyle::default_bar());
    Some(ProgressBar::new(count as u64).with_style(style))
}

fn nothing_written(language: Language) -> &'static str {
    match language {
        Language::Id => {
            "tidak ada yang ditulis; `--keep-going` menulis standar yang tidak bersalah"
        }
        Language::En => "nothing was written; `--keep-going` writes the standards without errors",
    }
}

fn closing(outcome: &Outcome, output: &Path, started: Instant, language: Language) -> String {
    let Outcome {
        standards,
        written,
        unchanged,
        pruned,
        ..
    } = outcome;
    let folder: PathBuf = output.components().collect();
    let folder = folder.display();
    let seconds = started.elapsed().as_secs_f32();
    match language {
        Language::Id => {
            let seconds = format!("{seconds:.1}").replace('.', ",");
            format!(
                "{standards} standar di {folder}: {written} berkas ditulis, {unchanged} tetap, {pruned} dihapus, dalam {seconds} detik"
            )
        }
        Language::En => format!(
            "{standards} standards in {folder}: {written} files written, {unchanged} unchanged, {pruned} pruned, in {seconds:.1} seconds"
        ),
    }
}
