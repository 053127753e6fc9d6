//! The only place that starts a process: `git`, to read files of a revision.
//!
//! Nothing that a user writes reaches a shell: arguments are handed over one by one, and a revision that
//! looks like an option is refused.
#![expect(
    clippy::disallowed_methods,
    reason = "this is the module that the rule reserves processes for"
)]

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use super::workspace::{Found, is_yaml};
use crate::catalog::BAKU;
use crate::catalog::STANDARDS;
use crate::source::MAX_BYTES;

/// What went wrong with git: mostly a revision that is not there.
#[derive(Debug, thiserror::Error)]
pub enum VcsError {
    /// The program could not be started: it is not installed.
    #[error("git tidak dapat dijalankan / git cannot be run")]
    Start(#[source] std::io::Error),
    /// It refused; what it said.
    #[error("git: {0}")]
    Refused(String),
    /// The folder lies in no repository.
    #[error(
        "{0}: folder ini tidak tersimpan di git, jadi tidak ada versi terdahulu; bandingkan dua folder dengan `baku diff LAMA BARU` / is in no git repository, so there is no earlier version; compare two folders with `baku diff OLD NEW`"
    )]
    NoRepository(String),
    /// Its answer could not be read.
    #[error("jawaban git tidak dapat dibaca / the answer of git cannot be read")]
    Answer,
}

/// A repository with a workspace in it.
#[derive(Debug)]
pub struct Repository {
    /// Folder of the workspace.
    workspace: PathBuf,
    /// Path from the top of the repository to the workspace: empty, or with `/` at its end.
    prefix: String,
}

/// A revision that is there: the name of its commit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Revision(String);

impl Repository {
    /// Finds the repository that the folder `workspace` lies in.
    ///
    /// # Errors
    ///
    /// When git cannot be run or the folder lies in no repository.
    pub fn of(workspace: &Path) -> Result<Self, VcsError> {
        let mut repository = Self {
            workspace: workspace.to_path_buf(),
            prefix: String::new(),
        };
        let prefix = repository.git(&["rev-parse", "--show-prefix"]);
        let prefix = prefix.map_err(|error| match error {
            VcsError::Refused(words) if words.contains("not a git repository") => {
                VcsError::NoRepository(workspace.display().to_string())
            }
            other => other,
        })?;
        repository.prefix = text(&prefix)?.trim_end_matches('\n').to_owned();
        Ok(repository)
    }

    /// Returns the commit that `name` stands for.
    ///
    /// # Errors
    ///
    /// When there is none.
    pub fn revision(&self, name: &str) -> Result<Revision, VcsError> {
        if name.is_empty() || name.starts_with('-') {
            return Err(VcsError::Refused(format!("`{name}`")));
        }
        let name = format!("{name}^{{commit}}");
        let answer = self.git(&[
            "rev-parse",
            "--verify",
            "--quiet",
            "--end-of-options",
            &name,
        ]);
        let answer = answer.map_err(|error| match error {
            VcsError::Refused(words) if words.is_empty() => VcsError::Refused(format!(
                "revisi `{0}` tidak ada / there is no revision `{0}`",
                name.trim_end_matches("^{commit}")
            )),
            other => other,
        })?;
        Ok(Revision(text(&answer)?.trim().to_owned()))
    }

    /// Returns a path as git has it, from the top of the repository, as a path below the workspace; one that is
    /// below it already, or begins with `./`, is left as it is.
    pub fn inside<'p>(&self, path: &'p str) -> &'p str {
        let path = path.strip_prefix("./").unwrap_or(path);
        path.strip_prefix(&self.prefix).unwrap_or(path)
    }

    /// Returns the commit from which two revisions went their own ways.
    ///
    /// # Errors
    ///
    /// When they have none in common.
    pub fn merge_base(&self, a: &Revision, b: &Revision) -> Result<Revision, VcsError> {
        let answer = self.git(&["merge-base", &a.0, &b.0])?;
        Ok(Revision(text(&answer)?.trim().to_owned()))
    }

    /// Reads the files of the workspace as they stood in `revision`: settings and standards, and what else
    /// `is_wanted` by its path below the workspace.
    ///
    /// # Errors
    ///
    /// When git cannot give them.
    pub fn read(
        &self,
        revision: &Revision,
        is_wanted: impl Fn(&str) -> bool,
    ) -> Result<Found, VcsError> {
        let here = format!("{}:{}", revision.0, self.prefix.trim_end_matches('/'));
        let listing = self.git(&["ls-tree", "-r", "-z", "--full-tree", &here])?;
        let mut wanted: Vec<(String, String)> = Vec::new();
        for entry in text(&listing)?
            .split('\0')
            .filter(|entry| !entry.is_empty())
        {
            let (meta, path) = entry.split_once('\t').ok_or(VcsError::Answer)?;
            let mut meta = meta.split(' ');
            let (mode, kind, id) = (meta.next(), meta.next(), meta.next());
            // A link is not followed, as on disk.
            if mode == Some("120000") || kind != Some("blob") {
                continue;
            }
            if let Some(id) = id.filter(|_| is_of_workspace(path) || is_wanted(path)) {
                wanted.push((path.to_owned(), id.to_owned()));
            }
        }
        let ids: Vec<&str> = wanted.iter().map(|(_, id)| id.as_str()).collect();
        let blobs = self.blobs(&ids)?;
        let paths = wanted.into_iter().map(|(path, _)| path);
        Ok(Found {
            files: paths.zip(blobs).collect(),
            skipped: Vec::new(),
        })
    }

    /// Returns what has another name now than in `revision`, each with both paths below the workspace; the
    /// working tree is compared, as far as git knows its files.
    ///
    /// # Errors
    ///
    /// When git cannot compare them.
    pub fn moved(&self, revision: &Revision) -> Result<Vec<(String, String)>, VcsError> {
        let answer = self.git(&[
            "diff",
            "--no-ext-diff",
            "--name-status",
            "--find-renames",
            "--diff-filter=R",
            "--relative",
            "-z",
            &revision.0,
            "--",
        ])?;
        let mut words = text(&answer)?.split('\0').filter(|word| !word.is_empty());
        let mut moved = Vec::new();
        while let Some(_status) = words.next() {
            let (Some(old), Some(new)) = (words.next(), words.next()) else {
                return Err(VcsError::Answer);
            };
            moved.push((old.to_owned(), new.to_owned()));
        }
        Ok(moved)
    }

    /// Returns the bytes of the blobs `ids`, in order.
    fn blobs(&self, ids: &[&str]) -> Result<Vec<Vec<u8>>, VcsError> {
        let mut child = self
            .command(&["cat-file", "--batch"])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .map_err(VcsError::Start)?;
        let mut stdin = child.stdin.take().ok_or(VcsError::Answer)?;
        let asked: String = ids.iter().map(|id| format!("{id}\n")).collect();
        // Written beside: git answers while it is still asked, and a full pipe would stop both.
        let writer = std::thread::spawn(move || stdin.write_all(asked.as_bytes()));
        let output = child.wait_with_output().map_err(VcsError::Start)?;
        let written = writer.join().map_err(|_| VcsError::Answer)?;
        written.map_err(VcsError::Start)?;
        let mut rest = output.stdout.as_slice();
        ids.iter().map(|_| next_blob(&mut rest)).collect()
    }

    fn git(&self, arguments: &[&str]) -> Result<Vec<u8>, VcsError> {
        let output = self.command(arguments).output().map_err(VcsError::Start)?;
        if !output.status.success() {
            let words = String::from_utf8_lossy(&output.stderr).trim().to_owned();
            return Err(VcsError::Refused(words));
        }
        Ok(output.stdout)
    }

    fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new("git");
        command
            .arg("-C")
            .arg(&self.workspace)
            .args(arguments)
            .env("GIT_OPTIONAL_LOCKS", "0")
            .env("LC_ALL", "C");
        command
    }
}

/// Returns whether the file belongs to a workspace: settings, or a YAML below `standards/`.
fn is_of_workspace(path: &str) -> bool {
    let mut parts = path.split('/');
    let is_hidden = path.split('/').any(|part| part.starts_with('.'));
    path == BAKU || (parts.next() == Some(STANDARDS) && is_yaml(path) && !is_hidden)
}

/// Takes one answer of `cat-file --batch`: a line with name, kind and size, the bytes, a line break.
fn next_blob(rest: &mut &[u8]) -> Result<Vec<u8>, VcsError> {
    let end = rest
        .iter()
        .position(|byte| *byte == b'\n')
        .ok_or(VcsError::Answer)?;
    let (head, body) = rest.split_at(end);
    let head = text(head)?;
    let size: usize = head
        .rsplit(' ')
        .next()
        .and_then(|size| size.parse().ok())
        .ok_or(VcsError::Answer)?;
    let bytes = body.get(1..=size).ok_or(VcsError::Answer)?;
    *rest = body.get(size + 2..).ok_or(VcsError::Answer)?;
    // As on disk: one byte more tells that the file is too large.
    Ok(bytes.get(..=MAX_BYTES).unwrap_or(bytes).to_vec())
}

fn text(bytes: &[u8]) -> Result<&str, VcsError> {
    std::str::from_utf8(bytes).map_err(|_| VcsError::Answer)
}
