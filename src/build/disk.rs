//! The only place that touches files.
//!
//! Reading follows no symbolic links, so a workspace that links to itself ends, and a link cannot bring
//! a file from outside into a publication. Writing goes through a temporary file and a rename, so an
//! interrupted run leaves the last good file.
#![expect(
    clippy::disallowed_methods,
    reason = "this is the module that the rule reserves files for"
)]

use std::fs;
use std::io;
use std::io::Write;
use std::path::{Path, PathBuf};

/// What went wrong with a file of this machine: mostly the machine's fault (rights, space).
#[derive(Debug, thiserror::Error)]
#[error("{path}")]
pub struct DiskError {
    /// The file or folder.
    pub path: String,
    /// What the system says.
    pub source: io::Error,
}

fn at(path: &Path) -> impl FnOnce(io::Error) -> DiskError {
    let path = path.display().to_string();
    move |source| DiskError { path, source }
}

/// An entry of a folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DirEntry {
    /// Its name; `None` when it is not UTF-8.
    pub name: Option<String>,
    /// What it is.
    pub kind: EntryKind,
}

/// What an entry of a folder is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EntryKind {
    /// A file.
    File,
    /// A folder.
    Folder,
    /// A symbolic link; never followed.
    Link,
    /// A device, a socket.
    Other,
}

/// Returns the entries of `folder`, sorted by name.
///
/// # Errors
///
/// When the folder cannot be read.
pub fn list(folder: &Path) -> Result<Vec<DirEntry>, DiskError> {
    let mut entries = Vec::new();
    for entry in fs::read_dir(folder).map_err(at(folder))? {
        let entry = entry.map_err(at(folder))?;
        let kind = match entry.file_type().map_err(at(&entry.path()))? {
            kind if kind.is_symlink() => EntryKind::Link,
            kind if kind.is_dir() => EntryKind::Folder,
            kind if kind.is_file() => EntryKind::File,
            _ => EntryKind::Other,
        };
        entries.push(DirEntry {
            name: entry.file_name().into_string().ok(),
            kind,
        });
    }
    entries.sort_by(|a, b| a.name.cmp(&b.name));
    Ok(entries)
}

/// Returns the bytes of `path`.
///
/// # Errors
///
/// When the file cannot be read.
pub fn read(path: &Path) -> Result<Vec<u8>, DiskError> {
    fs::read(path).map_err(at(path))
}

/// Returns at most `limit` bytes of `path`, and one more where there are more.
///
/// # Errors
///
/// When the file cannot be read.
pub fn read_at_most(path: &Path, limit: usize) -> Result<Vec<u8>, DiskError> {
    use std::io::Read;
    let file = fs::File::open(path).map_err(at(path))?;
    let mut bytes = Vec::new();
    file.take(limit as u64 + 1)
        .read_to_end(&mut bytes)
        .map_err(at(path))?;
    Ok(bytes)
}

/// Returns whether something stands at `path`.
pub fn exists(path: &Path) -> bool {
    fs::symlink_metadata(path).is_ok()
}

/// Returns whether `path` is a symbolic link.
pub fn is_link(path: &Path) -> bool {
    fs::symlink_metadata(path).is_ok_and(|data| data.file_type().is_symlink())
}

/// Returns whether `path` is a folder.
pub fn is_folder(path: &Path) -> bool {
    path.is_dir()
}

/// Writes `bytes` to `path` whole or not at all, making the folders it needs.
///
/// # Errors
///
/// When a folder or the file cannot be written; the old file is then still there.
pub fn write(path: &Path, bytes: &[u8]) -> Result<(), DiskError> {
    write_with(path, bytes, |_| Ok(()))
}

/// Writes `bytes` to the file `path` in place of what it says, whole or not at all; who may read and write
/// it stays as it was.
///
/// # Errors
///
/// When the file cannot be written; the old file is then still there.
pub fn replace(path: &Path, bytes: &[u8]) -> Result<(), DiskError> {
    write_with(path, bytes, |temporary| {
        fs::set_permissions(temporary, fs::metadata(path)?.permissions())
    })
}

fn write_with(
    path: &Path,
    bytes: &[u8],
    prepare: impl FnOnce(&Path) -> io::Result<()>,
) -> Result<(), DiskError> {
    let folder = path.parent().unwrap_or(Path::new("."));
    fs::create_dir_all(folder).map_err(at(folder))?;
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let temporary = folder.join(format!(".{name}.{}.tmp", std::process::id()));
    let result = write_synced(&temporary, bytes)
        .and_then(|()| prepare(&temporary))
        .and_then(|()| fs::rename(&temporary, path));
    if result.is_err() {
        // Best effort: what failed is the write, and that is what is reported.
        let _ = fs::remove_file(&temporary);
    }
    result.map_err(at(path))
}

fn write_synced(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut file = fs::File::create(path)?;
    file.write_all(bytes)?;
    file.flush()
}

/// Deletes the file `path`, and the folders above it that this leaves empty, up to `root`.
///
/// # Errors
///
/// When the file is there and cannot be deleted.
pub fn remove(root: &Path, path: &Path) -> Result<(), DiskError> {
    match fs::remove_file(path) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(at(path)(error)),
        _ => {}
    }
    let mut folder = path.parent();
    while let Some(empty) = folder.filter(|folder| *folder != root && folder.starts_with(root)) {
        // Fails where the folder is not empty, and then those above are not either.
        if fs::remove_dir(empty).is_err() {
            break;
        }
        folder = empty.parent();
    }
    Ok(())
}

/// Returns `path` with links and `..` resolved; of what does not exist yet, the folder above it is.
pub fn resolve(path: &Path) -> PathBuf {
    if let Ok(resolved) = fs::canonicalize(path) {
        return resolved;
    }
    match (path.parent(), path.file_name()) {
        (Some(folder), Some(name)) if !folder.as_os_str().is_empty() => resolve(folder).join(name),
        (Some(_), Some(name)) => resolve(Path::new(".")).join(name),
        _ => path.to_path_buf(),
    }
}
