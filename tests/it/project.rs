//! A workspace in a temporary folder, and the binary run in it.
//!
//! ```ignore
//! Project::new()
//!     .write("baku.yaml", "skema: 1\n")
//!     .write("standards/contoh/kartu.yaml", KARTU)
//!     .run(["check", "--lang", "en"])
//!     .exit(1)
//!     .stderr_has("SP0601");
//! ```

use std::ffi::OsStr;
use std::fmt;
use std::path::{Path, PathBuf};
use std::process::Command;

use tempfile::TempDir;

/// Stands for the temporary folder in what the binary printed.
const HERE: &str = "<here>";

/// A folder of its own with an environment of its own; gone when dropped.
pub struct Project {
    folder: TempDir,
    /// Set on top of the scrubbed environment, in this order.
    environment: Vec<(String, String)>,
}

impl Project {
    /// Makes an empty folder.
    pub fn new() -> Self {
        let folder = tempfile::Builder::new()
            .prefix("baku-")
            .tempdir()
            .expect("a temporary folder can be made");
        Self {
            folder,
            environment: Vec::new(),
        }
    }

    /// Writes `text` to `path`, a path inside the project with `/`; folders are made.
    pub fn write(self, path: &str, text: impl AsRef<[u8]>) -> Self {
        let target = self.path(path);
        let parent = target.parent().expect("a file stands in a folder");
        std::fs::create_dir_all(parent).expect("folders of the project can be made");
        std::fs::write(&target, text)
            .unwrap_or_else(|error| panic!("{path} cannot be written: {error}"));
        self
    }

    /// Copies the file or folder `from`, a path inside the repository, to `to` inside the project.
    pub fn copy(self, from: &str, to: &str) -> Self {
        let source = Path::new(env!("CARGO_MANIFEST_DIR")).join(from);
        copy(&source, &self.path(to))
            .unwrap_or_else(|error| panic!("{from} cannot be copied: {error}"));
        self
    }

    /// Makes the symbolic link `path` to `target`, both inside the project.
    #[cfg(unix)]
    pub fn link(self, target: &str, path: &str) -> Self {
        let place = self.path(path);
        let parent = place.parent().expect("a link stands in a folder");
        std::fs::create_dir_all(parent).expect("folders of the project can be made");
        std::os::unix::fs::symlink(self.path(target), &place)
            .unwrap_or_else(|error| panic!("{path} cannot be linked: {error}"));
        self
    }

    /// Removes the file `path`.
    pub fn remove(self, path: &str) -> Self {
        std::fs::remove_file(self.path(path))
            .unwrap_or_else(|error| panic!("{path} cannot be removed: {error}"));
        self
    }

    /// Sets a variable for the runs that follow.
    pub fn env(mut self, name: &str, value: &str) -> Self {
        self.environment.push((name.to_owned(), value.to_owned()));
        self
    }

    /// Returns where `path` stands on disk.
    pub fn path(&self, path: &str) -> PathBuf {
        self.folder.path().join(path)
    }

    /// Returns the text of the file `path`.
    pub fn read(&self, path: &str) -> String {
        std::fs::read_to_string(self.path(path)).unwrap_or_else(|error| {
            panic!(
                "{path} cannot be read: {error}\nthere are:\n{}",
                self.files().join("\n")
            )
        })
    }

    /// Returns the bytes of the file `path`.
    pub fn bytes(&self, path: &str) -> Vec<u8> {
        std::fs::read(self.path(path)).unwrap_or_else(|error| {
            panic!(
                "{path} cannot be read: {error}\nthere are:\n{}",
                self.files().join("\n")
            )
        })
    }

    /// Returns all files, with `/`, sorted.
    pub fn files(&self) -> Vec<String> {
        let mut files = Vec::new();
        list(self.folder.path(), self.folder.path(), &mut files);
        files.sort();
        files
    }

    /// Runs the binary in the folder, with nothing of the environment of whoever runs the test.
    pub fn run<S: AsRef<OsStr>>(&self, arguments: impl IntoIterator<Item = S>) -> Outcome {
        let mut command = Command::new(env!("CARGO_BIN_EXE_baku"));
        command
            .current_dir(self.folder.path())
            .args(arguments)
            .env_clear();
        // Without PATH no git; Windows starts nothing without SystemRoot.
        for kept in ["PATH", "SystemRoot"] {
            command.envs(std::env::var_os(kept).map(|value| (kept, value)));
        }
        // git must not see the settings of this machine.
        command
            .env("HOME", self.folder.path())
            .env("GIT_CONFIG_NOSYSTEM", "1")
            // Findings on dates do not change from day to day.
            .env("BAKU_TODAY", crate::workspace::TODAY.to_string());
        command.envs(self.environment.iter().map(|(name, value)| (name, value)));
        let shown = format!("{:?}", command.get_args().collect::<Vec<_>>());
        let output = command
            .stdin(std::process::Stdio::null())
            .output()
            .expect("the binary starts");
        let outcome = Outcome {
            arguments: shown,
            code: output.status.code(),
            stdout: self.scrub(&output.stdout),
            stderr: self.scrub(&output.stderr),
            files: self.files(),
        };
        // Whatever a test asks for: the program never panics and never dies of a signal.
        outcome.stderr_lacks("panicked at").ended()
    }

    /// Puts [`HERE`] for the temporary folder, whose name differs each time.
    fn scrub(&self, printed: &[u8]) -> String {
        let text = String::from_utf8_lossy(printed).replace("\r\n", "\n");
        let folder = self.folder.path();
        let real = folder
            .canonicalize()
            .expect("the folder stands while the project does");
        let text = text.replace(&*real.to_string_lossy(), HERE);
        text.replace(&*folder.to_string_lossy(), HERE)
    }
}

/// What one run of the binary printed and returned. The questions can be chained.
pub struct Outcome {
    arguments: String,
    /// `None` when a signal ended it.
    code: Option<i32>,
    stdout: String,
    stderr: String,
    files: Vec<String>,
}

impl Outcome {
    /// Demands that it ended by itself.
    #[track_caller]
    fn ended(self) -> Self {
        assert!(self.code.is_some(), "a signal ended it\n{self}");
        self
    }

    /// Demands an exit code: 0 clean, 1 findings, 2 the tool could not do its work.
    #[track_caller]
    pub fn exit(self, code: i32) -> Self {
        assert_eq!(
            self.code,
            Some(code),
            "another exit code was wanted\n{self}"
        );
        self
    }

    /// Demands that standard output has `part`.
    #[track_caller]
    pub fn stdout_has(self, part: &str) -> Self {
        assert!(
            self.stdout.contains(part),
            "standard output lacks {part:?}\n{self}"
        );
        self
    }

    /// Demands that standard output has no `part`.
    #[track_caller]
    pub fn stdout_lacks(self, part: &str) -> Self {
        assert!(
            !self.stdout.contains(part),
            "standard output has {part:?}\n{self}"
        );
        self
    }

    /// Demands that standard output is `text` and nothing else.
    #[track_caller]
    pub fn stdout_is(self, text: &str) -> Self {
        assert_eq!(
            self.stdout, text,
            "another standard output was wanted\n{self}"
        );
        self
    }

    /// Demands that standard error has `part`.
    #[track_caller]
    pub fn stderr_has(self, part: &str) -> Self {
        assert!(
            self.stderr.contains(part),
            "standard error lacks {part:?}\n{self}"
        );
        self
    }

    /// Demands that standard error has no `part`.
    #[track_caller]
    pub fn stderr_lacks(self, part: &str) -> Self {
        assert!(
            !self.stderr.contains(part),
            "standard error has {part:?}\n{self}"
        );
        self
    }

    /// Demands that standard error is `text` and nothing else.
    #[track_caller]
    pub fn stderr_is(self, text: &str) -> Self {
        assert_eq!(
            self.stderr, text,
            "another standard error was wanted\n{self}"
        );
        self
    }

    /// Returns standard output.
    pub fn stdout(&self) -> &str {
        &self.stdout
    }

    /// Returns standard error.
    pub fn stderr(&self) -> &str {
        &self.stderr
    }

    /// Returns standard output read as JSON.
    #[track_caller]
    pub fn json(&self) -> serde_json::Value {
        serde_json::from_str(&self.stdout)
            .unwrap_or_else(|error| panic!("standard output is no JSON: {error}\n{self}"))
    }
}

impl fmt::Display for Outcome {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "--- baku {}", self.arguments)?;
        match self.code {
            Some(code) => writeln!(f, "--- exit code {code}")?,
            None => writeln!(f, "--- ended by a signal")?,
        }
        writeln!(f, "--- standard output\n{}", self.stdout)?;
        writeln!(f, "--- standard error\n{}", self.stderr)?;
        write!(f, "--- files\n{}", self.files.join("\n"))
    }
}

fn copy(from: &Path, to: &Path) -> std::io::Result<()> {
    if !from.is_dir() {
        std::fs::create_dir_all(to.parent().expect("a file stands in a folder"))?;
        return std::fs::copy(from, to).map(drop);
    }
    std::fs::create_dir_all(to)?;
    for entry in std::fs::read_dir(from)? {
        let entry = entry?;
        copy(&entry.path(), &to.join(entry.file_name()))?;
    }
    Ok(())
}

fn list(root: &Path, folder: &Path, files: &mut Vec<String>) {
    for entry in std::fs::read_dir(folder).expect("folders of the project can be read") {
        let path = entry.expect("entries of the project can be read").path();
        // A link may lead back here.
        if path.is_dir() && !path.is_symlink() {
            list(root, &path, files);
        } else {
            let short = path
                .strip_prefix(root)
                .expect("it was found below the root");
            files.push(short.to_string_lossy().replace('\\', "/"));
        }
    }
}

#[test]
fn a_project_holds_what_was_written() {
    let project = Project::new()
        .write("a/b.txt", "isi")
        .copy("LICENSE-MIT", "c.txt")
        .copy("tests/it", "it");
    assert_eq!(project.read("a/b.txt"), "isi");
    assert_eq!(project.bytes("a/b.txt"), b"isi");
    assert!(project.files().contains(&"it/project.rs".to_owned()));
    let project = project.remove("c.txt").remove("it/main.rs");
    assert!(!project.files().contains(&"c.txt".to_owned()));
}

#[test]
fn the_binary_runs_in_the_project() {
    let outcome = Project::new()
        .env("BAKU_LANG", "en")
        .run(["--version"])
        .exit(0)
        .stderr_is("");
    assert_eq!(outcome.stderr(), "");
    let outcome = outcome.stdout_lacks(HERE).stderr_lacks(HERE);
    let all = outcome.stdout().to_owned();
    outcome.stdout_is(&all);
}

#[test]
fn the_temporary_folder_is_not_shown() {
    let project = Project::new();
    let printed = format!("{}\r\n", project.path("baku.yaml").display());
    assert_eq!(project.scrub(printed.as_bytes()), "<here>/baku.yaml\n");
}

#[test]
fn json_is_read_from_standard_output() {
    let outcome = Outcome {
        stdout: "{\"a\": 1}".to_owned(),
        ..said("check")
    };
    assert_eq!(outcome.json()["a"], 1);
    outcome.stdout_has("\"a\"");
}

#[test]
fn a_failed_demand_shows_everything() {
    let failed =
        std::panic::catch_unwind(|| said("check").stderr_has("di sini").exit(0).stdout_has("x"));
    let message = *failed
        .err()
        .expect("exit code 1 is not 0")
        .downcast::<String>()
        .expect("assert_eq! panics with text");
    for part in [
        "baku check",
        "exit code 1",
        "keluaran",
        "galat di sini",
        "a.yaml",
    ] {
        assert!(
            message.contains(part),
            "{part:?} is not shown in:\n{message}"
        );
    }
}

fn said(arguments: &str) -> Outcome {
    Outcome {
        arguments: arguments.to_owned(),
        code: Some(1),
        stdout: "keluaran".to_owned(),
        stderr: "galat di sini".to_owned(),
        files: vec!["a.yaml".to_owned()],
    }
}
