//! `baku diff`.

use std::path::{Path, PathBuf};

use super::args::{ChangeFormat, DiffArgs, FailOn};
use super::check;
use super::load;
use super::{Globals, Status, human_options, print};
use crate::build::Repository;
use crate::build::disk;
use crate::build::{read, read_data, relative, root_of};
use crate::catalog::BAKU;
use crate::catalog::Catalog;
use crate::catalog::INSTANSI;
use crate::catalog::RawFile;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::Language;
use crate::diagnostic::Severity;
use crate::diff::{Change, Edition, Effect, Pairing, Redline, diff, redline};
use crate::render::TEMPLATES;
use crate::render::Templates;
use crate::report::changes;

/// What one side of the comparison is.
enum Input {
    /// A workspace, or one file with what it inherits.
    Catalog(Box<Catalog>, Scope),
    /// The data of an earlier build: paths and texts.
    Data(Vec<(String, String)>, Scope),
}

/// Whether one standard was named.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Scope {
    All,
    One,
}

/// The two sides, with the words that asked for them.
struct Asked {
    old: (String, Input),
    new: (String, Input),
}

pub(super) fn run(args: &DiffArgs, globals: &Globals) -> anyhow::Result<Status> {
    let asked = sides(args)?;
    for (name, input) in [&asked.old, &asked.new] {
        warn(name, input, globals.language);
    }
    let one_by_one = [&asked.old.1, &asked.new.1].iter().all(|input| {
        let (Input::Catalog(_, scope) | Input::Data(_, scope)) = input;
        *scope == Scope::One
    });
    let pairing = if one_by_one {
        Pairing::OneByOne
    } else {
        Pairing::ByAddress
    };
    let (old, new) = (edition(&asked.old)?, edition(&asked.new)?);
    let found = diff(&old, &new, pairing);
    let language = globals.language;
    let marked = || redline(&old, &new, pairing, &found, [&asked.old.0, &asked.new.0]);
    let text = match args.format {
        ChangeFormat::Pdf => {
            write_pdf(args, &marked(), language)?;
            return Ok(status(&found, &args.fail_on));
        }
        ChangeFormat::Html => templates(args)?.html.redline(&marked())?,
        ChangeFormat::Human => changes::human(&found, human_options(globals, None)),
        ChangeFormat::Json => changes::json(&found, &asked.old.0, &asked.new.0),
        ChangeFormat::Markdown => changes::markdown(&found, language),
        ChangeFormat::Github => changes::github(&found, &base(args), language),
        ChangeFormat::Changelog => changes::changelog(&found, language),
        ChangeFormat::Keputusan => changes::decree(&found),
    };
    let is_silent = globals.quiet && found.is_empty() && args.format == ChangeFormat::Human;
    match &args.output {
        Some(path) => disk::write(&file_in(path, args.format), text.as_bytes())?,
        None if is_silent => {}
        None => print(&text)?,
    }
    Ok(status(&found, &args.fail_on))
}

/// Returns `path`, or where it is a folder a file in it.
fn file_in(path: &Path, format: ChangeFormat) -> PathBuf {
    if !disk::is_folder(path) {
        return path.to_owned();
    }
    path.join(match format {
        ChangeFormat::Html => "perubahan.html",
        ChangeFormat::Pdf => "perubahan.pdf",
        ChangeFormat::Json => "perubahan.json",
        ChangeFormat::Markdown | ChangeFormat::Changelog => "perubahan.md",
        ChangeFormat::Human | ChangeFormat::Github | ChangeFormat::Keputusan => "perubahan.txt",
    })
}

#[cfg(feature = "pdf")]
fn write_pdf(args: &DiffArgs, redline: &Redline, language: Language) -> anyhow::Result<()> {
    let path = output(args, language)?;
    let fallback = super::build::source_day();
    let pdf = templates(args)?
        .pdf
        .redline(redline, fallback)
        .map_err(|error| anyhow::anyhow!("{}", error.text().get(language)))?;
    Ok(disk::write(&path, &pdf.bytes)?)
}

#[cfg(not(feature = "pdf"))]
fn write_pdf(_: &DiffArgs, _: &Redline, language: Language) -> anyhow::Result<()> {
    anyhow::bail!(match language {
        Language::Id => "program ini dibuat tanpa PDF; pakai `--format html`",
        Language::En => "this program was built without PDF; use `--format html`",
    })
}

/// Returns the file for the PDF: bytes of a PDF do not belong on a terminal.
#[cfg(feature = "pdf")]
fn output(args: &DiffArgs, language: Language) -> anyhow::Result<PathBuf> {
    match &args.output {
        Some(path) => Ok(file_in(path, args.format)),
        None => anyhow::bail!(match language {
            Language::Id => "`--format pdf` memerlukan `--output BERKAS`",
            Language::En => "`--format pdf` needs `--output FILE`",
        }),
    }
}

/// Returns the path from the current folder to the workspace of the new side, with `/` at its end.
fn base(args: &DiffArgs) -> String {
    check::base(&root(args))
}

/// Returns the templates of the workspace of the new side.
fn templates(args: &DiffArgs) -> anyhow::Result<Templates> {
    let root = root(args);
    if disk::is_folder(&root.join(TEMPLATES)) {
        Ok(load::workspace(&root)?.templates)
    } else {
        Ok(Templates::shipped())
    }
}

/// Returns the workspace of the new side; of a revision that around the current folder.
fn root(args: &DiffArgs) -> PathBuf {
    let named = args.new.as_deref().map(Path::new);
    let start = named
        .filter(|path| disk::exists(path))
        .or(args.workspace.as_deref())
        .unwrap_or(Path::new("."));
    if disk::is_folder(start) {
        root_of(start)
    } else {
        load::root_around(start)
    }
}

/// Returns how a run with these changes ends.
fn status(changes: &[Change], fail_on: &[FailOn]) -> Status {
    let fails = |effect: Effect| fail_on.iter().any(|one| Effect::from(*one) == effect);
    if changes.iter().any(|change| fails(change.effect())) {
        Status::Findings
    } else {
        Status::Clean
    }
}

fn edition((name, input): &(String, Input)) -> anyhow::Result<Edition<'_>> {
    match input {
        Input::Catalog(catalog, _) => Ok(Edition::of_catalog(catalog)),
        Input::Data(files, _) => {
            let mut edition = Edition::default();
            for (path, text) in files {
                edition
                    .add_data(text)
                    .map_err(|error| anyhow::anyhow!("{name}: {path}: {error}"))?;
            }
            Ok(edition)
        }
    }
}

/// Says on standard error that a side has faults, which the comparison cannot see through.
fn warn(name: &str, input: &Input, language: Language) {
    let Input::Catalog(catalog, _) = input else {
        return;
    };
    let is_error = |one: &&Diagnostic| one.severity == Severity::Error;
    let errors = catalog.diagnostics.iter().filter(is_error).count();
    if errors > 0 {
        let words = match language {
            Language::Id => format!(
                "peringatan: {name}: {errors} kesalahan; bagian yang tidak terbaca tidak dibandingkan (lihat `baku check`)"
            ),
            Language::En => format!(
                "warning: {name}: errors: {errors}; what could not be read is not compared (see `baku check`)"
            ),
        };
        eprintln!("{words}");
    }
}

/// Reads what the arguments name: two paths, or revisions of git.
fn sides(args: &DiffArgs) -> anyhow::Result<Asked> {
    let workspace = args.workspace.clone().unwrap_or_else(|| PathBuf::from("."));
    load::demand(&workspace)?;
    let working_tree = |words: &str| -> anyhow::Result<(String, Input)> {
        let loaded = load::workspace(&workspace)?;
        Ok((
            words.to_owned(),
            Input::Catalog(Box::new(loaded.catalog), Scope::All),
        ))
    };
    match (args.old.as_deref(), args.new.as_deref()) {
        (None, _) => Ok(Asked {
            old: revision(&workspace, "HEAD")?,
            new: working_tree(".")?,
        }),
        (Some(range), None) => {
            let (old, new) = if let Some((a, b)) = range.split_once("...") {
                let (a, b) = (or_head(a), or_head(b));
                (since(&workspace, a, b)?, revision(&workspace, b)?)
            } else if let Some((a, b)) = range.split_once("..") {
                (
                    revision(&workspace, or_head(a))?,
                    revision(&workspace, or_head(b))?,
                )
            } else {
                (revision(&workspace, range)?, working_tree(".")?)
            };
            Ok(Asked { old, new })
        }
        (Some(old), Some(new)) => Ok(Asked {
            old: named(&workspace, old)?,
            new: named(&workspace, new)?,
        }),
    }
}

fn or_head(name: &str) -> &str {
    if name.is_empty() { "HEAD" } else { name }
}

/// Reads what `name` names: a path where there is one, else a revision.
fn named(workspace: &Path, name: &str) -> anyhow::Result<(String, Input)> {
    let path = Path::new(name);
    if !disk::exists(path) {
        let found = match name.split_once(':') {
            Some((revision, path)) => part_of_revision(workspace, name, revision, path),
            None => revision(workspace, name),
        };
        return found.map_err(|error| {
            error.context(format!(
                "{name}: bukan berkas, folder, atau revisi git / no file, folder or git revision"
            ))
        });
    }
    let input = if disk::is_folder(path) {
        folder(path)?
    } else if name.to_ascii_lowercase().ends_with(".json") {
        let bytes = disk::read(path)?;
        Input::Data(vec![(name.to_owned(), text(name, bytes)?)], Scope::One)
    } else {
        let loaded = load::one_file(path)?;
        Input::Catalog(Box::new(loaded.catalog), Scope::One)
    };
    Ok((name.to_owned(), input))
}

/// Reads a folder: a workspace or a part of one, or what a build wrote.
fn folder(path: &Path) -> anyhow::Result<Input> {
    let root = root_of(path);
    let is_workspace =
        disk::exists(&root.join(BAKU)) || disk::exists(&root.join(crate::catalog::STANDARDS));
    let data = if disk::exists(&path.join(crate::build::MANIFEST)) || !is_workspace {
        read_data(path)?
    } else {
        Vec::new()
    };
    if data.is_empty() {
        let here = relative(&root, &disk::resolve(path));
        let files = part(read(&root)?.files, &here).ok_or_else(|| {
            anyhow::anyhow!(
                "{}: tidak ada standar di sini; sebut folder ruang kerja, folder di bawah `standards/`, atau hasil `baku build` yang memuat `data.json` / there is no standard here; name the folder of a workspace, one below its `standards/`, or what `baku build` wrote with `data.json`",
                path.display()
            )
        })?;
        let catalog = Catalog::new(files);
        return Ok(Input::Catalog(Box::new(catalog), Scope::All));
    }
    let texts: anyhow::Result<Vec<(String, String)>> = data
        .into_iter()
        .map(|(name, bytes)| {
            let text = text(&name, bytes)?;
            Ok((name, text))
        })
        .collect();
    Ok(Input::Data(texts?, Scope::All))
}

fn text(name: &str, bytes: Vec<u8>) -> anyhow::Result<String> {
    String::from_utf8(bytes)
        .map_err(|_| anyhow::anyhow!("{name}: bukan teks UTF-8 / not UTF-8 text"))
}

fn revision(workspace: &Path, name: &str) -> anyhow::Result<(String, Input)> {
    let repository = Repository::of(&root_of(workspace))?;
    let found = repository.read(&repository.revision(name)?, |_| false)?;
    let catalog = Catalog::new(found.files);
    Ok((
        name.to_owned(),
        Input::Catalog(Box::new(catalog), Scope::All),
    ))
}

/// Reads a file or folder as it stood in the revision `name`, with what it inherits: `REV:path`, as git has it.
fn part_of_revision(
    workspace: &Path,
    words: &str,
    name: &str,
    path: &str,
) -> anyhow::Result<(String, Input)> {
    let repository = Repository::of(&root_of(workspace))?;
    let found = repository.read(&repository.revision(name)?, |_| false)?;
    let path = repository.inside(path);
    let is_file = found.files.iter().any(|(file, _)| file == path);
    let files = part(found.files, path).ok_or_else(|| {
        anyhow::anyhow!("`{path}` tidak ada di revisi `{name}` / is not in the revision `{name}`")
    })?;
    let scope = if is_file { Scope::One } else { Scope::All };
    let catalog = Catalog::new(files);
    Ok((words.to_owned(), Input::Catalog(Box::new(catalog), scope)))
}

/// Returns the files at or below `path`, a path below the workspace, with the settings and agencies above it;
/// `None` where no standard or agency stands there.
fn part(files: Vec<RawFile>, path: &str) -> Option<Vec<RawFile>> {
    let path = path.trim_end_matches('/');
    let folder = match path {
        "" => String::new(),
        path => format!("{path}/"),
    };
    let is_below = |file: &str| file == path || file.starts_with(&folder);
    let is_above = |file: &str| {
        let above = file.strip_suffix(INSTANSI);
        file == BAKU || above.is_some_and(|above| path.starts_with(above))
    };
    let is_content = |(file, _): &RawFile| is_below(file) && file != BAKU;
    let is_there = files.iter().any(is_content);
    let kept = files.into_iter();
    let kept = kept.filter(|(file, _)| is_below(file) || is_above(file));
    is_there.then(|| kept.collect())
}

/// Reads the revision from which `a` and `b` went their own ways.
fn since(workspace: &Path, a: &str, b: &str) -> anyhow::Result<(String, Input)> {
    let repository = Repository::of(&root_of(workspace))?;
    let base = repository.merge_base(&repository.revision(a)?, &repository.revision(b)?)?;
    let catalog = Catalog::new(repository.read(&base, |_| false)?.files);
    Ok((
        format!("{a}...{b}"),
        Input::Catalog(Box::new(catalog), Scope::All),
    ))
}
