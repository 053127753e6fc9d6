//! A workspace on disk: which files belong to it, and their bytes.

use std::path::{Path, PathBuf};

use super::disk;
use super::disk::{DiskError, EntryKind};
use crate::catalog::BAKU;
use crate::catalog::INSTANSI;
use crate::catalog::RawFile;
use crate::catalog::STANDARDS;
use crate::render::TEMPLATES;
use crate::render::is_template;
use crate::render::is_template_folder;
use crate::source::MAX_BYTES;

/// Deepest folder below `standards/` that is read.
const MAX_FOLDERS: usize = 32;

/// What a look at the disk gave.
#[derive(Debug, Default)]
pub struct Found {
    /// The files of the workspace.
    pub files: Vec<RawFile>,
    /// Entries that were left out, each with why; they are told to the user.
    pub skipped: Vec<(String, Skipped)>,
}

/// Why an entry was left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Skipped {
    /// A symbolic link: it may lead anywhere, even back here.
    Link,
    /// A name that is not UTF-8.
    Name,
    /// Folders nested too deeply.
    Depth,
}

/// Returns the nearest folder at or above `start` that has a `baku.yaml`, or else a folder `standards/`;
/// `start` where none has.
pub fn root_of(start: &Path) -> PathBuf {
    let start = disk::resolve(start);
    let with = |name: &str| {
        start
            .ancestors()
            .find(|folder| disk::exists(&folder.join(name)))
    };
    with(BAKU)
        .or_else(|| with(STANDARDS))
        .unwrap_or(&start)
        .to_path_buf()
}

/// Reads `baku.yaml` and everything below `standards/` of the workspace at `root`.
///
/// A workspace without `standards/` gives what there is: the caller says that nothing was found.
///
/// # Errors
///
/// When a file or folder cannot be read.
pub fn read(root: &Path) -> Result<Found, DiskError> {
    let mut found = Found::default();
    if disk::exists(&root.join(BAKU)) {
        found.files.push((
            BAKU.to_owned(),
            disk::read_at_most(&root.join(BAKU), MAX_BYTES)?,
        ));
    }
    if disk::is_folder(&root.join(STANDARDS)) {
        walk(root, STANDARDS, 0, &mut found)?;
    }
    Ok(found)
}

/// Reads the templates of the workspace at `root`: each file by its path below the workspace. What is no
/// template by its name is there without its bytes, so that it can be told to the user.
///
/// # Errors
///
/// When a file or folder cannot be read.
pub fn read_templates(root: &Path) -> Result<Found, DiskError> {
    let mut found = Found::default();
    let mut folders = vec![String::new()];
    if !disk::is_folder(&root.join(TEMPLATES)) {
        return Ok(found);
    }
    while let Some(folder) = folders.pop() {
        let here = format!("{TEMPLATES}/{folder}");
        for entry in disk::list(&root.join(&here))? {
            let Some(name) = entry.name else {
                found.skipped.push((here.clone(), Skipped::Name));
                continue;
            };
            if name.starts_with('.') {
                continue;
            }
            let below = format!("{folder}{name}");
            let path = format!("{here}{name}");
            match entry.kind {
                EntryKind::Link => found.skipped.push((path, Skipped::Link)),
                EntryKind::Folder if is_template_folder(&below) => {
                    folders.push(format!("{below}/"));
                }
                EntryKind::File if is_template(&below) => {
                    let bytes = disk::read_at_most(&root.join(&path), MAX_BYTES)?;
                    found.files.push((path, bytes));
                }
                EntryKind::File | EntryKind::Folder => found.files.push((path, Vec::new())),
                EntryKind::Other => {}
            }
        }
    }
    found.files.sort();
    Ok(found)
}

/// Reads the file `path` with `baku.yaml` and every `instansi.yaml` between it and the root: all that its
/// findings depend on, so that one file is checked without reading a province.
///
/// # Errors
///
/// When a file cannot be read.
pub fn read_chain(root: &Path, path: &Path) -> Result<Found, DiskError> {
    let path = disk::resolve(path);
    let bytes = disk::read_at_most(&path, MAX_BYTES)?;
    let mut found = read_above(root, &path)?;
    found.files.push((relative(root, &path), bytes));
    Ok(found)
}

/// Reads the settings and agencies that stand above `path`, which need not be there and is not read itself.
///
/// # Errors
///
/// When a file cannot be read.
pub fn read_above(root: &Path, path: &Path) -> Result<Found, DiskError> {
    let folders = path.ancestors().skip(1);
    let agencies = folders
        .take_while(|folder| folder.starts_with(root))
        .map(|folder| folder.join(INSTANSI));
    let mut found = Found::default();
    for above in agencies.chain([root.join(BAKU)]) {
        if above != path && disk::exists(&above) {
            let bytes = disk::read_at_most(&above, MAX_BYTES)?;
            found.files.push((relative(root, &above), bytes));
        }
    }
    Ok(found)
}

/// Name of the file of the resolved model that a build writes beside each standard.
const DATA: &str = "data.json";

/// Reads every `data.json` below `folder`, as an earlier build wrote them, by path.
///
/// # Errors
///
/// When a file or folder cannot be read.
pub fn read_data(folder: &Path) -> Result<Vec<(String, Vec<u8>)>, DiskError> {
    let mut found = Vec::new();
    let mut folders = vec![(folder.to_path_buf(), 0)];
    while let Some((here, depth)) = folders.pop() {
        for entry in disk::list(&here)? {
            let Some(name) = entry.name else { continue };
            let path = here.join(&name);
            match entry.kind {
                EntryKind::Folder if depth < MAX_FOLDERS => folders.push((path, depth + 1)),
                EntryKind::File if name == DATA => {
                    found.push((relative(folder, &path), disk::read(&path)?));
                }
                _ => {}
            }
        }
    }
    found.sort();
    Ok(found)
}

/// Returns `path` below `root`, with `/`.
pub fn relative(root: &Path, path: &Path) -> String {
    let below = path.strip_prefix(root).unwrap_or(path);
    below
        .components()
        .map(|part| part.as_os_str().to_string_lossy())
        .collect::<Vec<_>>()
        .join("/")
}

fn walk(root: &Path, folder: &str, depth: usize, found: &mut Found) -> Result<(), DiskError> {
    if depth > MAX_FOLDERS {
        found.skipped.push((folder.to_owned(), Skipped::Depth));
        return Ok(());
    }
    for entry in disk::list(&root.join(folder))? {
        let Some(name) = entry.name else {
            found.skipped.push((folder.to_owned(), Skipped::Name));
            continue;
        };
        // Editors and version control keep their own things in hidden files.
        if name.starts_with('.') {
            continue;
        }
        let path = format!("{folder}/{name}");
        match entry.kind {
            EntryKind::Folder => walk(root, &path, depth + 1, found)?,
            EntryKind::File if is_yaml(&name) => {
                let bytes = disk::read_at_most(&root.join(&path), MAX_BYTES)?;
                found.files.push((path, bytes));
            }
            EntryKind::Link => found.skipped.push((path, Skipped::Link)),
            EntryKind::File | EntryKind::Other => {}
        }
    }
    Ok(())
}

pub(super) fn is_yaml(name: &str) -> bool {
    let lower = name.to_ascii_lowercase();
    lower.ends_with(".yaml") || lower.ends_with(".yml")
}
