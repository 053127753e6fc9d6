//! `baku check --fix` and `--diff`: which files may be mended, and writing them.

use std::path::{Path, PathBuf};

use jiff::civil::Date;

use super::args::CheckArgs;
use super::build::today;
use super::check::is_alone;
use super::load;
use crate::build::Found;
use crate::build::disk;
use crate::build::{read, read_chain, root_of};
use crate::catalog::Catalog;
use crate::catalog::RawFile;
use crate::check::{Look, Mended, Scope, Survey, assess};
use crate::diagnostic::Language;
use crate::diagnostic::Safety;
use crate::report::{plural, unified};

/// What fixes made of a workspace; nothing of it is written yet.
pub(super) struct Mending {
    root: PathBuf,
    /// The files that change.
    pub(super) files: Vec<Mended>,
}

/// Mends the files that the arguments name: of one file its own text only, not what it inherits.
pub(super) fn mend(args: &CheckArgs) -> anyhow::Result<Mending> {
    args.paths.iter().try_for_each(|path| load::demand(path))?;
    let (root, found) = sources(&args.paths)?;
    let wanted: Vec<PathBuf> = args.paths.iter().map(|path| disk::resolve(path)).collect();
    let is_wanted = |path: &str| {
        let path = disk::resolve(&root.join(path));
        wanted.is_empty() || wanted.iter().any(|wanted| path.starts_with(wanted))
    };
    let safety = if args.r#unsafe {
        Safety::Unsafe
    } else {
        Safety::Safe
    };
    let baseline = match args.no_baseline {
        true => None,
        false => load::baseline_bytes(&root)?,
    };
    let scope = match args.paths.as_slice() {
        [one] if is_alone(one) => Scope::Part,
        _ => Scope::Whole,
    };
    let today = args.today.or_else(today);
    let look = |raw: &[RawFile]| look(raw, scope, baseline.as_deref(), today);
    let files = crate::check::mend(found.files, safety, is_wanted, look);
    Ok(Mending { root, files })
}

fn sources(paths: &[PathBuf]) -> anyhow::Result<(PathBuf, Found)> {
    if let [one] = paths
        && is_alone(one)
    {
        let root = load::root_around(one);
        let found = read_chain(&root, one)?;
        return Ok((root, found));
    }
    let start = paths.first().map_or(Path::new("."), PathBuf::as_path);
    let root = if disk::is_folder(start) {
        root_of(start)
    } else {
        load::root_around(start)
    };
    let found = read(&root)?;
    Ok((root, found))
}

/// Returns what is shown of `raw`: what is allowed, or listed as old, is not mended.
fn look(raw: &[RawFile], scope: Scope, baseline: Option<&[u8]>, today: Option<Date>) -> Look {
    let mut catalog = Catalog::new(raw.to_vec());
    let mut more = Vec::new();
    let baseline =
        baseline.and_then(|bytes| load::add_baseline(&mut catalog.files, bytes, &mut more));
    let survey = Survey {
        today,
        scope,
        baseline: baseline.as_ref(),
        more: &more,
    };
    let diagnostics = assess(&catalog, survey).open;
    Look {
        files: catalog.files,
        diagnostics,
    }
}

impl Mending {
    /// Writes the files; one that somebody changed in between is left as it is, and that is an error.
    pub(super) fn write(&self) -> anyhow::Result<()> {
        for file in &self.files {
            let path = disk::resolve(&self.root.join(&file.path));
            if disk::read(&path)? != file.old.as_bytes() {
                anyhow::bail!(
                    "{}: berubah selagi diperiksa / changed while it was checked",
                    file.path
                );
            }
            disk::replace(&path, file.new.as_bytes())?;
        }
        Ok(())
    }
}

/// Returns the changes as one unified diff, which `patch -p1` and `git apply` take.
pub(super) fn diff(files: &[Mended]) -> String {
    files
        .iter()
        .map(|file| {
            let (old, new) = (format!("a/{}", file.path), format!("b/{}", file.path));
            unified((&old, &file.old), (&new, &file.new))
        })
        .collect()
}

/// Returns what was mended, a line for each file and one for all.
pub(super) fn summary(files: &[Mended], language: Language) -> String {
    let total: usize = files.iter().map(|file| file.count).sum();
    let mut lines: String = files
        .iter()
        .map(|file| match language {
            Language::Id => format!("  {}: {} temuan\n", file.path, file.count),
            Language::En => format!("  {}: {}\n", file.path, plural(file.count, "finding")),
        })
        .collect();
    let closing = match language {
        Language::Id => format!("{total} temuan dibetulkan di {} berkas", files.len()),
        Language::En => format!(
            "{} mended in {}",
            plural(total, "finding"),
            plural(files.len(), "file")
        ),
    };
    lines.insert_str(0, &format!("{closing}\n"));
    lines
}
