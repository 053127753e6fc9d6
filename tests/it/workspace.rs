//! Workspaces in memory: the shipped one, and one around a fixture of `tests/schema/`.

use std::path::{Path, PathBuf};

use baku::catalog::{Catalog, RawFile, Resolved};
use baku::diagnostic::{Diagnostic, Severity};
use baku::model::Instansi;
use baku::source::SchemaKind;
use baku::view::{Document, Input, Kind, Publisher, document};

/// Path of the file in which a fixture of an agency stands, and the agency above fixtures of standards.
pub const AGENCY: &str = "standards/dinas-contoh/instansi.yaml";

/// The day on which tests look at standards.
pub const TODAY: jiff::civil::Date = jiff::civil::date(2026, 1, 31);

/// Returns `path`, a path inside the repository, on disk.
pub fn repository(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

/// Returns the text of the file `path` of the repository.
#[track_caller]
pub fn shipped(path: &str) -> String {
    std::fs::read_to_string(repository(path))
        .unwrap_or_else(|error| panic!("{path} of the repository cannot be read: {error}"))
}

/// Folder of the workspace of hard cases.
pub const HARD_CASES: &str = "examples/hard-cases";

/// Returns the files of the repository's own workspace.
pub fn shipped_workspace() -> Vec<RawFile> {
    workspace_at("")
}

/// Returns the files of the workspace in `folder` of the repository; empty for its root. Their paths begin
/// below it.
pub fn workspace_at(folder: &str) -> Vec<RawFile> {
    let root = match folder {
        "" => String::new(),
        folder => format!("{folder}/"),
    };
    let below = files_below(&format!("{root}standards"));
    let standards = below.iter().filter(|path| path.ends_with(".yaml"));
    std::iter::once(&format!("{root}baku.yaml"))
        .chain(standards)
        .map(|path| {
            let inside = path
                .strip_prefix(&root)
                .expect("files stand below the root");
            (inside.to_owned(), shipped(path).into_bytes())
        })
        .collect()
}

/// Compares `text` with the golden file `path` of the repository, or writes it when the run is asked to.
#[track_caller]
pub fn assert_golden(path: &str, text: &str) {
    let target = repository(path);
    if std::env::var_os("BAKU_UPDATE").is_some() {
        let folder = target.parent().expect("a file stands in a folder");
        std::fs::create_dir_all(folder).expect("tests/golden/ can be made");
        std::fs::write(&target, text).expect("tests/golden/ can be written");
        return;
    }
    let wanted = std::fs::read_to_string(&target)
        .unwrap_or_else(|error| panic!("{path} cannot be read: {error}"))
        .replace("\r\n", "\n");
    assert!(
        wanted == text,
        "{path} differs; where the new text is right, `BAKU_UPDATE=1 cargo test --test it` rewrites it\n\
         --- wanted\n{wanted}\n--- now\n{text}"
    );
}

/// Returns the paths of all files below `folder` of the repository, with `/`, sorted.
pub fn files_below(folder: &str) -> Vec<String> {
    let mut found = Vec::new();
    let entries = std::fs::read_dir(repository(folder))
        .unwrap_or_else(|error| panic!("{folder} of the repository cannot be read: {error}"));
    for entry in entries {
        let entry = entry.expect("entries of the repository can be read");
        let name = entry.file_name();
        let path = format!("{folder}/{}", name.to_string_lossy());
        if entry.path().is_dir() {
            found.extend(files_below(&path));
        } else {
            found.push(path);
        }
    }
    found.sort();
    found
}

/// A file of `tests/schema/`: `valid/standar/x.yaml`.
pub struct Fixture {
    /// Its path in the repository.
    pub path: String,
    /// The kind of file that it is.
    pub kind: SchemaKind,
    /// Its text.
    pub text: String,
}

impl Fixture {
    /// Reads all fixtures below `tests/schema/<verdict>/`, sorted by path.
    pub fn all(verdict: &str) -> Vec<Self> {
        let folder = format!("tests/schema/{verdict}");
        let paths = files_below(&folder);
        assert!(!paths.is_empty(), "there is no fixture in {folder}");
        paths
            .into_iter()
            .map(|path| Self::read(&folder, path))
            .collect()
    }

    fn read(folder: &str, path: String) -> Self {
        let inside = path.strip_prefix(folder).expect("it was found below");
        let kind = match inside.split('/').nth(1) {
            Some("standar") => SchemaKind::Standar,
            Some("instansi") => SchemaKind::Instansi,
            Some("baku") => SchemaKind::Baku,
            _ => panic!("{path}: a fixture stands in a folder standar/, instansi/ or baku/"),
        };
        let text = shipped(&path);
        Self { path, kind, text }
    }

    /// Returns where it stands in [`Fixture::workspace`].
    pub fn place(&self) -> String {
        let name = self.path.rsplit('/').next().expect("a path has a name");
        match self.kind {
            SchemaKind::Standar | SchemaKind::Data => format!("standards/dinas-contoh/{name}"),
            SchemaKind::Instansi => AGENCY.to_owned(),
            SchemaKind::Baku => "baku.yaml".to_owned(),
        }
    }

    /// Returns the files of a workspace around it; a standard stands below an agency that fills all
    /// components, so that only what the fixture shows is there to be found.
    pub fn workspace(&self) -> Vec<RawFile> {
        let mut files = vec![(self.place(), self.text.clone().into_bytes())];
        if self.kind == SchemaKind::Standar {
            let agency = shipped("tests/schema/instansi.yaml").into_bytes();
            files.push((AGENCY.to_owned(), agency));
        }
        files
    }
}

/// A finding reduced to what tests ask for.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Found {
    /// Path of the file; empty for a finding about the run.
    pub file: String,
    /// Line, from 1.
    pub line: usize,
    /// The code.
    pub code: String,
    /// The weight.
    pub severity: Severity,
    /// What is wrong, in English.
    pub message: String,
}

impl std::fmt::Display for Found {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Self {
            file,
            line,
            code,
            severity,
            message,
        } = self;
        write!(f, "{file}:{line}: {severity} {code}: {message}")
    }
}

/// Returns all findings of reading and checking `catalog`.
pub fn findings(catalog: &Catalog) -> Vec<Found> {
    baku::check::check(catalog, Some(TODAY))
        .iter()
        .map(|diagnostic| found(catalog, diagnostic))
        .collect()
}

fn found(catalog: &Catalog, diagnostic: &Diagnostic) -> Found {
    let (file, line) = match diagnostic.span() {
        Some(span) => {
            let file = catalog.files.get(span.file);
            (file.path.clone(), file.position(span.start).0)
        }
        None => (String::new(), 0),
    };
    Found {
        file,
        line,
        code: diagnostic.code.to_string(),
        severity: diagnostic.severity,
        message: diagnostic.message.en.to_string(),
    }
}

/// Returns `items` one a line, indented.
pub fn lines<T: std::fmt::Display>(items: impl IntoIterator<Item = T>) -> String {
    items
        .into_iter()
        .map(|item| format!("    {item}\n"))
        .collect()
}

/// Fails with all of `faults` at once, so that one run shows everything.
#[track_caller]
pub fn demand_none(what: &str, faults: &[String]) {
    let count = faults.len();
    assert!(
        faults.is_empty(),
        "{what}: {count} at fault\n\n{}",
        faults.join("\n\n")
    );
}

/// Returns the description of a document, as a build makes it.
pub fn view(catalog: &Catalog, standard: &Resolved, kind: Kind) -> Document {
    with_input(catalog, standard, |input| document(input, kind))
}

/// Shows `make` what a build makes the documents of a standard from.
pub fn with_input<T>(
    catalog: &Catalog,
    standard: &Resolved,
    make: impl FnOnce(&Input<'_>) -> T,
) -> T {
    let chain = catalog.chain(standard);
    let agencies: Vec<Publisher<'_>> = chain
        .iter()
        .map(|agency| publisher(&agency.address, &agency.instansi))
        .collect();
    make(&Input {
        standar: &standard.standar,
        agencies: &agencies,
        address: &standard.address,
        settings: &catalog.settings,
        date: None,
        titles: &catalog.titles(),
    })
}

fn publisher<'a>(address: &'a str, instansi: &'a Instansi) -> Publisher<'a> {
    Publisher { address, instansi }
}
