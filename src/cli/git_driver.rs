//! `baku git-diff-driver`: what git runs in place of its own comparison of two versions of a file.
//!
//! Git names the file and hands over both versions as files; of which commits they are it does not say. So
//! settings and agencies above are those of the working tree on both sides, and an agency's own file is
//! compared with the standards that inherit from it. What is no standard, and what cannot be read as one, is
//! shown line by line: nothing that git would have shown is lost.

use std::path::Path;

use super::args::GitDiffDriverArgs;
use super::{Globals, Status, human_options, print};
use crate::build::disk;
use crate::build::{read, read_above, relative, root_of};
use crate::catalog::BAKU;
use crate::catalog::Catalog;
use crate::catalog::INSTANSI;
use crate::catalog::RawFile;
use crate::diagnostic::Language;
use crate::diagnostic::Severity;
use crate::diff::{Change, Edition, Pairing, diff};
use crate::report::{HumanOptions, changes, unified};
use crate::source::MAX_BYTES;

/// What git hands over for a version that is not there.
const NOTHING: &str = "/dev/null";

/// The two versions of one file.
struct Versions {
    /// Path before and now, below the top of the repository.
    names: [String; 2],
    /// Bytes before and now; `None` where there is no such version.
    bytes: [Option<Vec<u8>>; 2],
    /// What git says of a file with a new name.
    note: String,
}

pub(super) fn run(args: &GitDiffDriverArgs, globals: &Globals) -> anyhow::Result<Status> {
    let language = globals.language;
    // The numbers are git's: a file that is not merged yet has a name only.
    let text = match args.words.as_slice() {
        [] => how_to_set_up(language),
        [name] => format!("* Unmerged path {name}\n"),
        [name, old, _, _, new, _, _] => told(&versions([name, name], [old, new], "")?, globals)?,
        [name, old, _, _, new, _, _, new_name, note] => {
            told(&versions([name, new_name], [old, new], note)?, globals)?
        }
        other => anyhow::bail!(match language {
            Language::Id => format!(
                "git memberi 1, 7, atau 9 kata; di sini ada {}; lihat `baku git-diff-driver --help`",
                other.len()
            ),
            Language::En => format!(
                "git hands over 1, 7 or 9 words; here are {}; see `baku git-diff-driver --help`",
                other.len()
            ),
        }),
    };
    print(&text)?;
    Ok(Status::Clean)
}

fn versions(names: [&String; 2], files: [&String; 2], note: &str) -> anyhow::Result<Versions> {
    let bytes = |file: &str| {
        let is_there = file != NOTHING;
        let bytes = is_there.then(|| disk::read_at_most(Path::new(file), MAX_BYTES));
        bytes.transpose()
    };
    Ok(Versions {
        names: names.map(String::clone),
        bytes: [bytes(files[0])?, bytes(files[1])?],
        note: note.to_owned(),
    })
}

/// What the versions are.
enum Compared {
    /// Standards, or agencies with theirs, and what changed.
    Standards(Vec<Change>),
    /// One has errors.
    Unreadable,
    /// Something else.
    Other,
}

/// Returns what is shown of the versions: what changed for the citizen, or the lines.
fn told(versions: &Versions, globals: &Globals) -> anyhow::Result<String> {
    let options = human_options(globals, None);
    let mut text = head(versions, options);
    match compared(versions)? {
        Compared::Standards(found) if found.is_empty() => {
            text.push_str(nothing_for_the_citizen(options.language));
        }
        Compared::Standards(found) => text.push_str(&changes::human(&found, options)),
        Compared::Unreadable => {
            text.push_str(unreadable(options.language));
            text.push_str(&lines(versions));
        }
        Compared::Other => text.push_str(&lines(versions)),
    }
    Ok(text)
}

/// Returns the line that git begins a file with, so that programs which read its output find the files.
fn head(versions: &Versions, options: HumanOptions) -> String {
    let [old, new] = &versions.names;
    let line = format!("diff --git a/{old} b/{new}");
    let note = match versions.note.trim_end() {
        "" => String::new(),
        note => format!("{note}\n"),
    };
    if options.color {
        format!("\u{1b}[1m{line}\u{1b}[0m\n{note}")
    } else {
        format!("{line}\n{note}")
    }
}

/// Compares the versions as standards, where they are.
fn compared(versions: &Versions) -> anyhow::Result<Compared> {
    let paths = versions.names.each_ref().map(Path::new);
    if paths.iter().any(|path| path.ends_with(BAKU)) {
        return Ok(Compared::Other);
    }
    let pairing = if paths.iter().any(|path| path.ends_with(INSTANSI)) {
        Pairing::ByAddress
    } else {
        Pairing::OneByOne
    };
    let (Some(old), Some(new)) = (side(versions, 0)?, side(versions, 1)?) else {
        return Ok(Compared::Unreadable);
    };
    let (old, new) = (Edition::of_catalog(&old), Edition::of_catalog(&new));
    Ok(Compared::Standards(diff(&old, &new, pairing)))
}

/// Reads one version with what stands above it, and of an agency with what stands below; `None` where it has
/// errors.
fn side(versions: &Versions, at: usize) -> anyhow::Result<Option<Catalog>> {
    let path = Path::new(&versions.names[at]);
    let root = root_of(path.parent().unwrap_or(Path::new("")));
    let here = relative(&root, &disk::resolve(path));
    let is_agency = path.ends_with(INSTANSI);
    let mut files: Vec<RawFile> = read_above(&root, &root.join(&here))?.files;
    if let Some(folder) = here.strip_suffix(INSTANSI).filter(|_| is_agency) {
        let all = read(&root)?.files.into_iter();
        files.extend(all.filter(|(path, _)| path.starts_with(folder) && *path != here));
    }
    if let Some(bytes) = &versions.bytes[at] {
        files.push((here.clone(), bytes.clone()));
    }
    let catalog = Catalog::new(files);
    let is_broken = catalog.diagnostics.iter().any(|one| {
        let file = one.span().map(|span| &catalog.files.get(span.file).path);
        one.severity == Severity::Error && file == Some(&here)
    });
    Ok((!is_broken).then_some(catalog))
}

fn lines(versions: &Versions) -> String {
    let name = |at: usize, letter: &str| match versions.bytes[at] {
        Some(_) => format!("{letter}/{}", versions.names[at]),
        None => NOTHING.to_owned(),
    };
    let text = |at: usize| {
        let bytes = versions.bytes[at].as_deref().unwrap_or_default();
        String::from_utf8_lossy(bytes)
    };
    unified((&name(0, "a"), &text(0)), (&name(1, "b"), &text(1)))
}

fn unreadable(language: Language) -> &'static str {
    match language {
        Language::Id => "  tidak terbaca sebagai standar (lihat `baku check`); baris demi baris:\n",
        Language::En => "  cannot be read as a standard (see `baku check`); line by line:\n",
    }
}

fn nothing_for_the_citizen(language: Language) -> &'static str {
    match language {
        Language::Id => {
            "  isi standar tidak berubah; barisnya tampil dengan `git diff --no-ext-diff`\n\n"
        }
        Language::En => {
            "  the standard says what it said; `git diff --no-ext-diff` shows the lines\n\n"
        }
    }
}

fn how_to_set_up(language: Language) -> String {
    let steps = "    echo 'standards/**/*.yaml diff=baku' >> .gitattributes\n    git config diff.baku.command 'baku git-diff-driver'\n";
    match language {
        Language::Id => format!(
            "Perintah ini dijalankan oleh git. Pasang sekali di repositori:\n\n{steps}\nSesudah itu `git diff`, dan `git log -p --ext-diff`, menyebut apa yang berubah bagi pemohon.\n"
        ),
        Language::En => format!(
            "Git runs this command. Set it up once in the repository:\n\n{steps}\nThen `git diff`, and `git log -p --ext-diff`, say what changed for the citizen.\n"
        ),
    }
}
