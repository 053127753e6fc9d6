//! `baku build`.

use std::io::IsTerminal;
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::time::Instant;

use indicatif::{ProgressBar, ProgressStyle};
use jiff::Timestamp;
use jiff::civil::Date;

use super::args::BuildArgs;
use super::load::Loaded;
use super::{Globals, Status, human_options, limit_of, load, status_of};
use crate::build::Options;
use crate::build::Outcome;
use crate::build::disk;
use crate::build::{kept, papan_of, rehearse, run as build, sound};
use crate::catalog::Resolved;
use crate::catalog::STANDARDS;
use crate::check::Findings;
use crate::diagnostic::Code;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::Language;
use crate::diagnostic::Severity;
use crate::diagnostic::sort_and_dedup;
use crate::model::Status as Model;
use crate::render::TEMPLATES;
use crate::report::plural;
use crate::report::{hidden, human};
use crate::settings::Dokumen;
use crate::settings::Format;
use crate::settings::Rancangan;
use crate::view::Papan;

pub(super) fn run(args: &BuildArgs, globals: &Globals) -> anyhow::Result<Status> {
    let started = Instant::now();
    let start = args.workspace.as_deref().unwrap_or(Path::new("."));
    let loaded = load::workspace(start)?.with_baseline()?;
    let mut findings = loaded.assess(today());
    // An empty index in the place of a published site is never what was meant, whatever hides it.
    let empty = loaded.diagnostics.iter();
    let mut empty: Vec<Diagnostic> = empty
        .filter(|one| one.code == Code::NO_STANDARD)
        .cloned()
        .collect();
    empty
        .iter_mut()
        .for_each(|one| one.severity = Severity::Error);
    findings.retain(|one| one.code != Code::NO_STANDARD);
    findings.open.extend(empty);
    let jobs = args
        .jobs
        .unwrap_or_else(|| std::thread::available_parallelism().map_or(1, usize::from));
    let standards = sound(&loaded.catalog, &findings.open);
    let mut more = rehearse(
        &loaded.catalog,
        &standards,
        &loaded.templates,
        jobs,
        source_date(),
    );
    loaded.catalog.settings.apply(&mut more);
    findings.open.extend(more);
    sort_and_dedup(&mut findings.open);
    let diagnostics = &findings.open;
    let faulty = diagnostics
        .iter()
        .any(|diagnostic| diagnostic.severity == Severity::Error);
    let standards = sound(&loaded.catalog, diagnostics);
    tell(&loaded, &findings, globals)?;
    // With no standard left the site would be an empty index in the place of the last good one.
    if faulty && (!args.keep_going || standards.is_empty()) {
        let templates = diagnostics.iter().any(|one| is_of_template(&loaded, one));
        eprintln!("{}", nothing_written(templates, globals.language));
        return Ok(Status::Findings);
    }
    let output = args
        .output
        .clone()
        .unwrap_or_else(|| loaded.root.join(&loaded.catalog.settings.folder));
    refuse_sources(&loaded.root, &output, globals.language)?;
    let kept = kept(&loaded.catalog, &standards, diagnostics);
    let outcome = render(
        &loaded,
        &Job {
            standards: &standards,
            kept: &kept,
            output: &output,
            jobs,
        },
        globals,
    )?;
    tell(&loaded, &outcome.diagnostics.clone().into(), globals)?;
    for address in kept.iter().filter(|address| !address.is_empty()) {
        eprintln!("{}", left_out(address, globals.language));
    }
    if !globals.quiet {
        println!("{}", closing(&outcome, &output, started, globals.language));
        let drafts = hidden_drafts(&loaded, &standards);
        if drafts > 0 {
            println!("{}", drafts_hidden(drafts, globals.language));
        }
    }
    let all: Vec<Diagnostic> = diagnostics
        .iter()
        .cloned()
        .chain(outcome.diagnostics)
        .collect();
    Ok(status_of(&all, None))
}

/// Refuses a folder in which outputs and sources would lie together.
fn refuse_sources(root: &Path, output: &Path, language: Language) -> anyhow::Result<()> {
    let (root, output) = (disk::resolve(root), disk::resolve(output));
    let sources = root.join(STANDARDS);
    if output.starts_with(&sources) || sources.starts_with(&output) {
        let folder = output.display();
        anyhow::bail!(match language {
            Language::Id => format!(
                "folder keluaran {folder} memuat berkas sumber, atau termuat di dalamnya; pilih folder lain, misalnya `dist`"
            ),
            Language::En => format!(
                "the output folder {folder} holds the sources, or lies among them; choose another, such as `dist`"
            ),
        });
    }
    Ok(())
}

/// Returns how many of the standards are drafts that the index leaves out.
fn hidden_drafts(loaded: &Loaded, standards: &[&Resolved]) -> usize {
    if loaded.catalog.settings.rancangan == Rancangan::Tampil {
        return 0;
    }
    let is_draft = |one: &&&Resolved| one.standar.status() == Model::Rancangan;
    standards.iter().filter(is_draft).count()
}

/// Returns the date that the environment gives to reproducible builds (`SOURCE_DATE_EPOCH`, seconds).
pub(super) fn source_date() -> Option<String> {
    source_day().map(|day| day.to_string())
}

/// Returns the day for findings on dates: that of the environment, else that of the system clock.
pub(super) fn today() -> Option<Date> {
    source_day().or_else(|| Some(day_of(Timestamp::now())))
}

pub(super) fn source_day() -> Option<Date> {
    let seconds = std::env::var("SOURCE_DATE_EPOCH").ok()?;
    let timestamp = Timestamp::from_second(seconds.trim().parse().ok()?).ok()?;
    Some(day_of(timestamp))
}

/// Returns the day in UTC: in the zone of the machine two machines would see two days.
fn day_of(timestamp: Timestamp) -> Date {
    jiff::tz::Offset::UTC.to_datetime(timestamp).date()
}

/// Prints findings above info to standard error, and how many are hidden: standard output is for what was
/// built.
fn tell(loaded: &Loaded, findings: &Findings, globals: &Globals) -> anyhow::Result<()> {
    let mut loud = findings.clone();
    loud.open.retain(|one| one.severity > Severity::Info);
    if !loud.open.is_empty() {
        use std::io::Write;
        let options = human_options(globals, limit_of(&std::io::stderr()));
        write!(
            std::io::stderr(),
            "{}",
            human(&loaded.catalog.files, &loud, loaded.files, options)
        )?;
    } else if let Some(line) = hidden(findings, globals.language).filter(|_| !globals.quiet) {
        eprintln!("{line}");
    }
    Ok(())
}

/// What is built, and where.
struct Job<'a> {
    standards: &'a [&'a Resolved],
    /// Addresses whose last good files stay.
    kept: &'a [&'a str],
    output: &'a Path,
    jobs: usize,
}

fn render(loaded: &Loaded, job: &Job<'_>, globals: &Globals) -> anyhow::Result<Outcome> {
    let Job {
        standards,
        kept,
        output,
        jobs,
    } = *job;
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
            templates: &loaded.templates,
            jobs,
            date: source_date(),
            papan: scoreboard(loaded).as_ref(),
            progress: &progress,
        },
    );
    if let Some(bar) = bar {
        bar.finish_and_clear();
    }
    Ok(outcome?)
}

/// Returns the scoreboard for the page of the site, as of a day that the same sources give on any day: that
/// of the environment, else `tanggal` of the settings.
///
/// The day of the run comes before that of the settings, which PDFs keep for years: the age of a review
/// should not stand still.
fn scoreboard(loaded: &Loaded) -> Option<Papan> {
    let catalog = &loaded.catalog;
    // The rules run once more for it, on that day.
    if !catalog.settings.wants(Dokumen::Papan, Format::Html) {
        return None;
    }
    let day = source_day().or(catalog.settings.tanggal);
    let mut diagnostics = loaded.diagnostics.clone();
    diagnostics.extend(crate::check::check(catalog, day));
    papan_of(catalog, &diagnostics, day)
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

fn left_out(address: &str, language: Language) -> String {
    match language {
        Language::Id => {
            format!("  dilewati  {address}: tidak ada di indeks; berkas terakhir yang baik tetap")
        }
        Language::En => {
            format!("  left out  {address}: not in the index; its last good files stay")
        }
    }
}

fn drafts_hidden(count: usize, language: Language) -> String {
    match language {
        Language::Id => format!(
            "{count} rancangan tidak tampil di indeks; `situs: {{rancangan: tampil}}` di `baku.yaml` menampilkannya"
        ),
        Language::En => format!(
            "drafts that the index leaves out: {count}; `situs: {{rancangan: tampil}}` in `baku.yaml` shows them"
        ),
    }
}

/// Returns whether `finding` is an error of a template, which every standard shares.
fn is_of_template(loaded: &Loaded, finding: &Diagnostic) -> bool {
    finding.severity == Severity::Error
        && finding.span().is_some_and(|span| {
            let path = &loaded.catalog.files.get(span.file).path;
            path.split('/').next() == Some(TEMPLATES)
        })
}

/// Returns that nothing was written; faults of `templates` are those of every standard.
fn nothing_written(templates: bool, language: Language) -> &'static str {
    match (templates, language) {
        (false, Language::Id) => {
            "tidak ada yang ditulis; `--keep-going` menulis standar yang tidak bersalah"
        }
        (false, Language::En) => {
            "nothing was written; `--keep-going` writes the standards without errors"
        }
        (true, Language::Id) => {
            "tidak ada yang ditulis: templat dipakai semua standar, jadi perbaiki templatnya dahulu"
        }
        (true, Language::En) => {
            "nothing was written: templates serve every standard, so mend them first"
        }
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
            "{} in {folder}: {} written, {unchanged} unchanged, {pruned} pruned, in {seconds:.1} seconds",
            plural(*standards, "standard"),
            plural(*written, "file")
        ),
    }
}
