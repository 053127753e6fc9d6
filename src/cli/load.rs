//! Workspace on disk to catalog, for the subcommands.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use jiff::civil::Date;

use crate::build::Found;
use crate::build::Repository;
use crate::build::Skipped;
use crate::build::disk;
use crate::build::{read, read_chain, read_templates, root_of};
use crate::catalog::BAKU;
use crate::catalog::Catalog;
use crate::catalog::INSTANSI;
use crate::check::BASELINE;
use crate::check::Baseline;
use crate::check::Findings;
use crate::check::Scope;
use crate::check::Survey;
use crate::check::assess;
use crate::diagnostic::Code;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::Text;
use crate::render::Own;
use crate::render::TEMPLATES;
use crate::render::Templates;
use crate::render::is_as_shipped;
use crate::render::is_template as is_template_name;
use crate::render::is_template_folder;
use crate::source::Files;
use crate::source::MAX_BYTES;

/// A workspace that was read.
pub(super) struct Loaded {
    /// Its folder.
    pub(super) root: PathBuf,
    /// What is in it.
    pub(super) catalog: Catalog,
    /// Findings about the folder rather than a file.
    pub(super) diagnostics: Vec<Diagnostic>,
    /// Number of files that were read.
    pub(super) files: usize,
    /// The templates.
    pub(super) templates: Templates,
    /// How much of the workspace was read.
    pub(super) scope: Scope,
    /// The list of old findings, where there is one that can be read.
    pub(super) baseline: Option<Baseline>,
}

/// Reads the workspace around `start`, a file or folder.
pub(super) fn workspace(start: &Path) -> anyhow::Result<Loaded> {
    demand(start)?;
    let root = if disk::is_folder(start) {
        root_of(start)
    } else {
        root_around(start)
    };
    let mut loaded = load(read(&root)?, root, Scope::Whole);
    loaded.diagnostics.extend(no_standard(&loaded));
    let templates = read_templates(&loaded.root)?;
    add_templates(&mut loaded, templates);
    Ok(loaded)
}

/// Reads the workspace at `root` as it stood in the revision `name`, or, for `NAME...`, where the present one
/// went its own way. Files that have another name now have it here too.
pub(super) fn revision(root: &Path, name: &str) -> anyhow::Result<Loaded> {
    let repository = Repository::of(root)?;
    let revision = match name.strip_suffix("...") {
        Some(name) => {
            repository.merge_base(&repository.revision(name)?, &repository.revision("HEAD")?)?
        }
        None => repository.revision(name)?,
    };
    let of_templates = |path: &str| path.starts_with(&format!("{TEMPLATES}/"));
    let mut found = repository.read(&revision, |path| path == BASELINE || of_templates(path))?;
    let moved: BTreeMap<String, String> = repository.moved(&revision)?.into_iter().collect();
    for (path, _) in &mut found.files {
        if let Some(new) = moved.get(path) {
            path.clone_from(new);
        }
    }
    let mut templates = Found::default();
    let mut baseline = None;
    let mut files = Vec::new();
    for (path, bytes) in std::mem::take(&mut found.files) {
        match path.strip_prefix(&format!("{TEMPLATES}/")) {
            Some(below) if is_template_name(below) => templates.files.push((path, bytes)),
            Some(below) => {
                let entry = format!("{TEMPLATES}/{}", entry_of(below));
                templates.files.push((entry, Vec::new()));
            }
            None if path == BASELINE => baseline = Some(bytes),
            None => files.push((path, bytes)),
        }
    }
    files.sort();
    templates.files.sort();
    templates.files.dedup();
    found.files = files;
    let mut loaded = load(found, root.to_path_buf(), Scope::Whole);
    add_templates(&mut loaded, templates);
    if let Some(bytes) = baseline {
        loaded.add_baseline(&bytes);
    }
    Ok(loaded)
}

/// Returns the entry of the folder of templates that `below` stands for when one looks at the disk: of a folder
/// that has no templates only itself is seen.
fn entry_of(below: &str) -> &str {
    let folders = below.match_indices('/').map(|(at, _)| &below[..at]);
    let mut strange = folders.filter(|folder| !is_template_folder(folder));
    strange.next().unwrap_or(below)
}

/// Returns the bytes of the list of old findings of the workspace at `root`, where there is one.
pub(super) fn baseline_bytes(root: &Path) -> anyhow::Result<Option<Vec<u8>>> {
    let path = root.join(BASELINE);
    if !disk::exists(&path) {
        return Ok(None);
    }
    Ok(Some(disk::read_at_most(&path, MAX_BYTES)?))
}

/// Adds the list of old findings to `files` and reads it.
pub(super) fn add_baseline(
    files: &mut Files,
    bytes: &[u8],
    out: &mut Vec<Diagnostic>,
) -> Option<Baseline> {
    let before = out.len();
    let id = files.add(BASELINE, bytes, out);
    // Of one that is no text nothing more can be said.
    (out.len() == before)
        .then(|| Baseline::read(files, id, out))
        .flatten()
}

impl Loaded {
    /// Hides what the list of old findings of the workspace has, where there is one.
    pub(super) fn with_baseline(mut self) -> anyhow::Result<Self> {
        if let Some(bytes) = baseline_bytes(&self.root)? {
            self.add_baseline(&bytes);
        }
        Ok(self)
    }

    fn add_baseline(&mut self, bytes: &[u8]) {
        let files = &mut self.catalog.files;
        self.baseline = add_baseline(files, bytes, &mut self.diagnostics);
    }

    /// Returns all findings: of reading, of the rules, of folders and templates.
    pub(super) fn assess(&self, today: Option<Date>) -> Findings {
        let survey = Survey {
            today,
            scope: self.scope,
            baseline: self.baseline.as_ref(),
            more: &self.diagnostics,
        };
        assess(&self.catalog, survey)
    }
}

/// Adds the templates of the workspace; one that says what the shipped one says changes nothing.
fn add_templates(loaded: &mut Loaded, found: Found) {
    let skipped = found.skipped.iter();
    loaded
        .diagnostics
        .extend(skipped.map(|(path, why)| skipped_entry(path, *why)));
    let mut own = Vec::new();
    for (path, bytes) in found.files {
        let below = path
            .strip_prefix(TEMPLATES)
            .map_or("", |rest| rest.trim_start_matches('/'))
            .to_owned();
        if is_as_shipped(&below, &bytes) {
            continue;
        }
        let before = loaded.diagnostics.len();
        let files = &mut loaded.catalog.files;
        let file = files.add(path, &bytes, &mut loaded.diagnostics);
        loaded.files += 1;
        // Of one that is no text nothing more can be said.
        if loaded.diagnostics.len() == before {
            let text = loaded.catalog.files.get(file).text.clone();
            own.push(Own {
                file,
                path: below,
                text,
            });
        }
    }
    if !own.is_empty() {
        loaded.templates = Templates::new(own, &mut loaded.diagnostics);
    }
}

/// Returns whether `path` lies among the templates of the workspace around it.
pub(super) fn is_template(path: &Path) -> bool {
    let path = disk::resolve(path);
    path.starts_with(root_around(&path).join(TEMPLATES))
}

/// Returns a finding where a workspace holds nothing that could be a standard.
fn no_standard(loaded: &Loaded) -> Option<Diagnostic> {
    // A standard that cannot be read has a finding of its own.
    let is_frame = |path: &str| path == BAKU || path.ends_with(INSTANSI);
    let nothing = loaded
        .catalog
        .files
        .iter()
        .all(|(_, file)| is_frame(&file.path));
    let folder = loaded.root.display();
    nothing.then(|| {
        whole_run(
            Code::NO_STANDARD,
            crate::text!(id: "tidak ada standar di {folder}", en: "there is no standard in {folder}"),
            Text::fixed(
                "standar disimpan di `standards/<instansi>/<layanan>.yaml`, dengan `instansi.yaml` di folder instansinya",
                "standards live in `standards/<agency>/<service>.yaml`, with an `instansi.yaml` in the agency's folder",
            ),
        )
    })
}

/// Fails where nothing stands at `path`.
pub(super) fn demand(path: &Path) -> anyhow::Result<()> {
    if !disk::exists(path) {
        anyhow::bail!("{}: tidak ada / not found", path.display());
    }
    Ok(())
}

/// Returns the workspace around the file `path`.
pub(super) fn root_around(path: &Path) -> PathBuf {
    root_of(
        path.parent()
            .filter(|folder| !folder.as_os_str().is_empty())
            .unwrap_or(Path::new(".")),
    )
}

/// Reads only the file `path`, with the settings and agencies above it.
pub(super) fn one_file(path: &Path) -> anyhow::Result<Loaded> {
    demand(path)?;
    let root = root_around(path);
    Ok(load(read_chain(&root, path)?, root, Scope::Part))
}

fn load(found: Found, root: PathBuf, scope: Scope) -> Loaded {
    let files = found.files.len();
    let catalog = Catalog::new(found.files);
    let diagnostics: Vec<Diagnostic> = found
        .skipped
        .iter()
        .map(|(path, why)| skipped_entry(path, *why))
        .collect();
    Loaded {
        root,
        catalog,
        diagnostics,
        files,
        templates: Templates::shipped(),
        scope,
        baseline: None,
    }
}

fn skipped_entry(path: &str, why: Skipped) -> Diagnostic {
    let message = match why {
        Skipped::Link => {
            crate::text!(id: "tautan simbolik `{path}` tidak diikuti", en: "the symbolic link `{path}` is not followed")
        }
        Skipped::Name => {
            crate::text!(id: "di `{path}` ada nama berkas yang bukan UTF-8", en: "in `{path}` a file has a name that is not UTF-8")
        }
        Skipped::Depth => {
            crate::text!(id: "folder `{path}` bersarang terlalu dalam", en: "the folder `{path}` is nested too deeply")
        }
    };
    whole_run(
        Code::ENTRY_SKIPPED,
        message,
        Text::fixed(
            "simpan berkasnya sendiri di sini, dengan nama biasa",
            "keep the file itself here, under an ordinary name",
        ),
    )
}

/// Makes a finding about the run rather than a place in a file.
fn whole_run(code: Code, message: Text, help: Text) -> Diagnostic {
    let mut diagnostic =
        Diagnostic::new(code, crate::diagnostic::Span::default(), message).help(help);
    diagnostic.labels.clear();
    diagnostic
}
