//! The command line: arguments, output streams, environment, clock and exit codes live here.
//!
//! A subcommand reads: arguments, load, one stage, print, exit status.
#![expect(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "the command line is the one place that prints"
)]
#![expect(
    clippy::disallowed_methods,
    reason = "the command line is the one place that reads the environment"
)]

mod args;
mod build;
mod check;
mod diagram;
mod diff;
mod explain;
mod git_driver;
mod load;
mod mend;
mod old;
mod schema;

use std::io::IsTerminal;
use std::process::ExitCode;

use clap::Parser;

use crate::diagnostic::Diagnostic;
use crate::diagnostic::Language;
use crate::diagnostic::Severity;
use crate::report::HumanOptions;
use args::{Args, Color, Command, Deny};

/// How a run ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Status {
    /// Nothing at or above the weight that was asked for.
    Clean = 0,
    /// Findings.
    Findings = 1,
    /// The tool could not do its work.
    Failed = 2,
}

/// What every subcommand knows of the run.
struct Globals {
    language: Language,
    quiet: bool,
    color: Color,
}

/// Runs the command with the arguments of the process.
pub fn run() -> ExitCode {
    let args = match Args::try_parse() {
        Ok(args) => args,
        Err(error) => {
            // Help and version are no failures; clap knows which stream each belongs to.
            let status = if error.use_stderr() {
                Status::Failed
            } else {
                Status::Clean
            };
            let _ = error.print();
            return ExitCode::from(status as u8);
        }
    };
    let globals = Globals {
        language: args.lang.map_or_else(system_language, Into::into),
        quiet: args.quiet,
        color: args.color,
    };
    let result = match &args.command {
        Command::Check(args) => check::run(args, &globals),
        Command::Build(args) => build::run(args, &globals),
        Command::Diagram(args) => diagram::run(args, &globals),
        Command::Diff(args) => diff::run(args, &globals),
        Command::GitDiffDriver(args) => git_driver::run(args, &globals),
        Command::Schema(args) => schema::run(args),
        Command::Explain(args) => explain::run(args, &globals),
        Command::Completions { shell } => {
            clap_complete::generate(
                *shell,
                &mut <Args as clap::CommandFactory>::command(),
                "baku",
                &mut std::io::stdout(),
            );
            Ok(Status::Clean)
        }
    };
    match result {
        Ok(status) => ExitCode::from(status as u8),
        Err(error) => {
            let word = crate::report::severity_word(Severity::Error, globals.language);
            eprintln!("{word}: {error:#}");
            ExitCode::from(Status::Failed as u8)
        }
    }
}

/// Returns the language of the system: `BAKU_LANG` is read by the arguments, then the locale.
fn system_language() -> Language {
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"]
        .iter()
        .find_map(|name| std::env::var(name).ok().filter(|value| !value.is_empty()));
    match locale {
        Some(locale) if locale.to_ascii_lowercase().starts_with("id") => Language::Id,
        _ => Language::En,
    }
}

/// Findings that are shown on a terminal where the arguments do not say: about what one screen holds, and
/// nobody begins with the hundredth.
const MAX: usize = 10;

/// Returns the limit of findings on `stream`: a file or a program gets all.
fn limit_of(stream: &impl IsTerminal) -> Option<usize> {
    stream.is_terminal().then_some(MAX)
}

/// Returns how findings are printed to standard output, at most `max` of them; 0 stands for all.
fn human_options(globals: &Globals, max: Option<usize>) -> HumanOptions {
    let terminal = std::io::stdout().is_terminal();
    let set = |name: &str| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    let dumb = std::env::var("TERM").is_ok_and(|term| term == "dumb");
    let color = match globals.color {
        Color::Always => true,
        Color::Never => false,
        // Git reads for its pager what the programs print that it runs.
        Color::Auto => (terminal || set("GIT_PAGER_IN_USE")) && !set("NO_COLOR") && !dumb,
    };
    let locale = ["LC_ALL", "LC_CTYPE", "LANG"]
        .iter()
        .find_map(|name| std::env::var(name).ok().filter(|value| !value.is_empty()));
    // Windows and macOS set none of these; their terminals draw lines.
    let unicode = locale.is_none_or(|locale| {
        locale
            .to_ascii_lowercase()
            .replace('-', "")
            .contains("utf8")
    });
    HumanOptions {
        language: globals.language,
        color,
        unicode,
        max: max.filter(|max| *max > 0),
    }
}

/// Returns how a run with these findings ends.
fn status_of(diagnostics: &[Diagnostic], deny: Option<Deny>) -> Status {
    let limit = match deny {
        None => Severity::Error,
        Some(Deny::Warning) => Severity::Warning,
        Some(Deny::Info) => Severity::Info,
    };
    if diagnostics
        .iter()
        .any(|diagnostic| diagnostic.severity >= limit)
    {
        Status::Findings
    } else {
        Status::Clean
    }
}

/// Prints to standard output; a reader that went away (`| head`) is no failure.
fn print(text: &str) -> anyhow::Result<()> {
    use std::io::Write;
    match std::io::stdout().write_all(text.as_bytes()) {
        Err(error) if error.kind() == std::io::ErrorKind::BrokenPipe => Ok(()),
        other => Ok(other?),
    }
}
