//! Renders and writes: plain threads take standards from a queue, each file is written whole or not at
//! all, and what an earlier build wrote and this one does not is pruned.
//!
//! No rayon here: typst runs it inside, and nested it overflows the stack.

use std::collections::BTreeMap;
use std::collections::BTreeSet;
use std::panic::AssertUnwindSafe;
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

use super::disk;
use super::disk::DiskError;
use super::manifest::Entry;
use super::manifest::MANIFEST;
use super::manifest::Manifest;
use super::manifest::sha256;
use super::plan::Main;
use super::plan::Output;
use super::plan::name;
use super::plan::outputs;
use crate::catalog::Catalog;
use crate::catalog::Resolved;
use crate::diagnostic::Code;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::Text;
use crate::model::FieldPath;
use crate::render::html::Download;
use crate::render::html::Other;
use crate::render::html::Page;
use crate::render::html::RenderError;
use crate::render::html::Templates;
use crate::render::html::stylesheet;
use crate::render::markdown;
use crate::view::Document;
use crate::view::Entry as IndexEntry;
use crate::view::Index;
use crate::view::IndexInput;
use crate::view::Input;
use crate::view::Kind;
use crate::view::Publisher;
use crate::view::document;
use crate::view::index;

/// Stack of a thread that renders: typst sets nested content by recursion.
const STACK: usize = 32 * 1024 * 1024;

/// Name of the annex among the files to download.
const ANNEX: &str = "lampiran keputusan";

/// Why a build stopped.
#[derive(Debug, thiserror::Error)]
pub enum BuildError {
    /// A file or folder cannot be read or written: the machine's fault.
    #[error(transparent)]
    Disk(#[from] DiskError),
    /// A file stands where an output belongs, and no build wrote it: its owner decides.
    #[error("{0}: bukan buatan baku, tidak ditimpa / not made by baku, not overwritten")]
    Foreign(String),
    /// A folder of the output is a link that may lead anywhere.
    #[error("{0}: tautan simbolik di folder keluaran / symbolic link in the output folder")]
    Link(String),
    /// A shipped template is broken (ours) or an override is (the agency's).
    #[error(transparent)]
    Template(#[from] RenderError),
}

/// How to build.
pub struct Options<'o> {
    /// Folder for the outputs.
    pub output: &'o Path,
    /// Number of threads; at least 1 and at most four a core are started.
    pub jobs: usize,
    /// Day (`YYYY-MM-DD`) of documents whose sources give none.
    pub date: Option<String>,
    /// Told after each standard: its address, how many are done, how many there are.
    pub progress: &'o (dyn Fn(&str, usize, usize) + Sync),
}

/// What a build did.
#[derive(Debug, Default)]
pub struct Outcome {
    /// Standards that were built.
    pub standards: usize,
    /// Files that were new or differed.
    pub written: usize,
    /// Files that were there already, byte for byte.
    pub unchanged: usize,
    /// Files of an earlier build that were deleted.
    pub pruned: usize,
    /// Documents that could not be made.
    pub diagnostics: Vec<Diagnostic>,
}

/// Builds `standards` of `catalog`. `kept` are addresses of standards with errors, whose last good files stay.
///
/// # Errors
///
/// See [`BuildError`]; what was written until then is whole, and the next build knows it for its own.
pub fn run(
    catalog: &Catalog,
    standards: &[&Resolved],
    kept: &[&str],
    options: &Options<'_>,
) -> Result<Outcome, BuildError> {
    let templates = Templates::new(BTreeMap::new())?;
    let css = format!("gaya-{}.css", &sha256(stylesheet().as_bytes())[..8]);
    let site = Site {
        catalog,
        standards,
        templates,
        css,
        date: options.date.clone(),
    };
    let old = read_manifest(options.output)?;
    let planned = site.planned();
    let store = Store::open(options.output, old, &planned)?;
    store.put(&site.css, stylesheet().as_bytes(), None)?;
    site.indices(&store)?;
    site.render_all(&store, options)?;
    store.finish(standards.len(), kept)
}

fn read_manifest(output: &Path) -> Result<Manifest, BuildError> {
    let path = output.join(MANIFEST);
    if !disk::exists(&path) {
        return Ok(Manifest::new());
    }
    Manifest::parse(&disk::read(&path)?)
        .ok_or_else(|| BuildError::Foreign(path.display().to_string()))
}

/// The outputs on disk while a build runs.
struct Store<'o> {
    root: &'o Path,
    old: Manifest,
    planned: &'o BTreeSet<String>,
    claimed: Mutex<bool>,
    state: Mutex<State>,
}

#[derive(Default)]
struct State {
    new: BTreeMap<String, Entry>,
    /// Files that could not be made; their last good version stays.
    failed: BTreeSet<String>,
    outcome: Outcome,
}

impl<'o> Store<'o> {
    /// Makes sure that every planned file may be written.
    fn open(
        root: &'o Path,
        old: Manifest,
        planned: &'o BTreeSet<String>,
    ) -> Result<Self, BuildError> {
        for path in planned {
            check_links(root, path)?;
            if !old.berkas.contains_key(path) && disk::exists(&root.join(path)) {
                return Err(BuildError::Foreign(root.join(path).display().to_string()));
            }
        }
        Ok(Self {
            root,
            old,
            planned,
            claimed: Mutex::default(),
            state: Mutex::default(),
        })
    }

    /// Notes all planned files in the manifest, without sums, before the first of them changes: a build
    /// that is cut off leaves only files that the next one knows for its own.
    fn claim(&self) -> Result<(), BuildError> {
        let mut claimed = lock(&self.claimed);
        if !*claimed {
            let mut pending = self.old.clone();
            let planned = self
                .planned
                .iter()
                .map(|path| (path.clone(), Entry::default()));
            pending.berkas.extend(planned);
            disk::write(&self.root.join(MANIFEST), pending.to_json().as_bytes())?;
            *claimed = true;
        }
        Ok(())
    }

    fn put(&self, path: &str, bytes: &[u8], note: Option<String>) -> Result<(), BuildError> {
        let target = self.root.join(path);
        let same = disk::exists(&target) && disk::read(&target)? == bytes;
        if !same {
            self.claim()?;
            disk::write(&target, bytes)?;
        }
        let mut state = lock(&self.state);
        state.new.insert(path.to_owned(), Entry::of(bytes, note));
        if same {
            state.outcome.unchanged += 1;
        } else {
            state.outcome.written += 1;
        }
        Ok(())
    }

    /// Says that the file `path` could not be made.
    fn fail(&self, path: String, diagnostic: Diagnostic) {
        let mut state = lock(&self.state);
        state.failed.insert(path);
        state.outcome.diagnostics.push(diagnostic);
    }

    /// Prunes what this build did not make, keeps the last good files of `kept` and of what failed, writes
    /// the manifest.
    fn finish(self, standards: usize, kept: &[&str]) -> Result<Outcome, BuildError> {
        let state = self.state.into_inner();
        let State {
            mut new,
            failed,
            mut outcome,
        } = state.unwrap_or_else(std::sync::PoisonError::into_inner);
        let keeps = Keeps {
            anything: !kept.is_empty() || !failed.is_empty(),
            addresses: kept,
            failed: &failed,
        };
        for (path, entry) in &self.old.berkas {
            let target = self.root.join(path);
            if new.contains_key(path) || !disk::exists(&target) {
                continue;
            }
            let now = Entry::of(&disk::read(&target)?, entry.catatan.clone());
            if keeps.keeps(path) {
                new.insert(path.clone(), now);
                continue;
            }
            // A file that somebody has changed since is theirs now: it stays, and is no longer listed.
            if entry.sha256.is_empty() || now.sha256 == entry.sha256 {
                check_links(self.root, path)?;
                disk::remove(self.root, &target)?;
                outcome.pruned += 1;
            }
        }
        let manifest = Manifest {
            berkas: new,
            ..Manifest::new()
        };
        let (path, text) = (self.root.join(MANIFEST), manifest.to_json());
        if !disk::exists(&path) || disk::read(&path)? != text.as_bytes() {
            disk::write(&path, text.as_bytes())?;
        }
        outcome.standards = standards;
        crate::diagnostic::sort_and_dedup(&mut outcome.diagnostics);
        Ok(outcome)
    }
}

/// Locks; a panic while a lock of the store is held leaves what it guards whole, so it is still good.
fn lock<T>(mutex: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    mutex
        .lock()
        .unwrap_or_else(std::sync::PoisonError::into_inner)
}

/// Which files of earlier builds stay although this build did not make them.
struct Keeps<'k> {
    /// Whether there is any.
    anything: bool,
    /// Addresses of standards with errors.
    addresses: &'k [&'k str],
    /// Files that could not be made.
    failed: &'k BTreeSet<String>,
}

impl Keeps<'_> {
    fn keeps(&self, path: &str) -> bool {
        // Pages that stay name the stylesheet they were made with.
        let is_style = path.ends_with(".css") && !path.contains('/');
        self.anything && is_style
            || self.failed.contains(path)
            || self.addresses.iter().any(|address| is_kept(path, address))
    }
}

/// Returns whether `path` is a file of the standard at `address`, or the page of an agency that it links to.
fn is_kept(path: &str, address: &str) -> bool {
    let below = |path: &str, folder: &str| {
        path.strip_prefix(folder)
            .is_some_and(|rest| rest.starts_with('/'))
    };
    address.is_empty()
        || below(path, address)
        || path
            .strip_suffix("/index.html")
            .is_some_and(|folder| below(address, folder))
}

/// Refuses a path that a symbolic link below the output folder would lead astray.
fn check_links(root: &Path, path: &str) -> Result<(), BuildError> {
    let mut folder = PathBuf::from(root);
    for part in path.split('/') {
        folder.push(part);
        if disk::is_link(&folder) {
            return Err(BuildError::Link(folder.display().to_string()));
        }
    }
    Ok(())
}

/// What is rendered, and by what.
struct Site<'c> {
    catalog: &'c Catalog,
    standards: &'c [&'c Resolved],
    templates: Templates,
    css: String,
    date: Option<String>,
}

impl<'c> Site<'c> {
    /// Returns the paths of all files of this build, but for the manifest.
    fn planned(&self) -> BTreeSet<String> {
        let mut paths: BTreeSet<String> = self
            .agencies()
            .into_iter()
            .map(|index| format!("{}/index.html", self.catalog.agencies[index].address))
            .collect();
        paths.extend(["index.html".to_owned(), self.css.clone()]);
        for standard in self.standards {
            paths.extend(
                outputs(self.catalog, standard)
                    .into_iter()
                    .map(|output| format!("{}/{}", standard.address, output.file())),
            );
        }
        paths
    }

    /// Returns the agencies with standards at or below them.
    fn agencies(&self) -> BTreeSet<usize> {
        self.standards
            .iter()
            .flat_map(|standard| standard.agencies.iter().copied())
            .collect()
    }

    fn publishers(&self, chain: &[usize]) -> Vec<Publisher<'c>> {
        chain
            .iter()
            .map(|index| &self.catalog.agencies[*index])
            .map(|agency| Publisher {
                address: &agency.address,
                instansi: &agency.instansi,
            })
            .collect()
    }

    fn page(&self, address: &str) -> Page {
        let depth = if address.is_empty() {
            0
        } else {
            address.split('/').count()
        };
        let base = self.catalog.settings.alamat_situs.as_deref();
        Page {
            root: "../".repeat(depth),
            canonical: base.map(|base| match address {
                "" => format!("{base}/"),
                _ => format!("{base}/{address}/"),
            }),
            stylesheet: self.css.clone(),
            ..Page::default()
        }
    }

    /// Renders and writes the index of all and the page of each agency.
    fn indices(&self, store: &Store<'_>) -> Result<(), BuildError> {
        let chains: Vec<Vec<Publisher<'_>>> = self
            .standards
            .iter()
            .map(|standard| self.publishers(&standard.agencies))
            .collect();
        let entries: Vec<IndexEntry<'_>> = self
            .standards
            .iter()
            .zip(&chains)
            .map(|(standard, chain)| IndexEntry {
                address: &standard.address,
                standar: &standard.standar,
                agencies: chain,
            })
            .collect();
        let all = self.index(&entries, &[]);
        store.put(
            "index.html",
            self.templates.index(&all, &self.page(""))?.as_bytes(),
            None,
        )?;
        for own in self.agencies() {
            let chain = self.chain_to(own);
            let address = &self.catalog.agencies[own].address;
            let page = self.index(&entries, &self.publishers(&chain));
            store.put(
                &format!("{address}/index.html"),
                self.templates
                    .agency(&page, &self.page(address))?
                    .as_bytes(),
                None,
            )?;
        }
        Ok(())
    }

    fn index(&self, entries: &[IndexEntry<'_>], agencies: &[Publisher<'_>]) -> Index {
        index(&IndexInput {
            entries,
            agencies,
            settings: &self.catalog.settings,
        })
    }

    /// Returns the agencies from the root down to `own`.
    fn chain_to(&self, own: usize) -> Vec<usize> {
        let chain = self.standards.iter().find_map(|standard| {
            let at = standard.agencies.iter().position(|index| *index == own)?;
            standard.agencies.get(..=at).map(<[usize]>::to_vec)
        });
        chain.unwrap_or_else(|| vec![own])
    }

    /// Renders and writes all standards on `options.jobs` threads; the first error of the disk stops them.
    fn render_all(&self, store: &Store<'_>, options: &Options<'_>) -> Result<(), BuildError> {
        let (next, done, stop) = (
            AtomicUsize::new(0),
            AtomicUsize::new(0),
            AtomicBool::new(false),
        );
        let work = || -> Result<(), BuildError> {
            while !stop.load(Ordering::Relaxed) {
                let Some(standard) = self.standards.get(next.fetch_add(1, Ordering::Relaxed))
                else {
                    break;
                };
                if let Err(error) = self.standard(standard, store) {
                    stop.store(true, Ordering::Relaxed);
                    return Err(error);
                }
                (options.progress)(
                    &standard.address,
                    done.fetch_add(1, Ordering::Relaxed) + 1,
                    self.standards.len(),
                );
            }
            Ok(())
        };
        std::thread::scope(|scope| {
            let cores = std::thread::available_parallelism().map_or(1, usize::from);
            let jobs = options
                .jobs
                .min(cores * 4)
                .clamp(1, self.standards.len().max(1));
            let threads: Vec<_> = (0..jobs)
                .map(|_| {
                    std::thread::Builder::new()
                        .stack_size(STACK)
                        .spawn_scoped(scope, work)
                        .expect("the system has threads to spare")
                })
                .collect();
            // All are joined before the first error is told, so that no thread outlives the run.
            let results: Vec<_> = threads
                .into_iter()
                .map(|thread| thread.join().expect("panics are caught per document"))
                .collect();
            results.into_iter().collect::<Result<Vec<()>, _>>()
        })?;
        Ok(())
    }

    /// Makes all files of one standard.
    fn standard(&self, standard: &Resolved, store: &Store<'_>) -> Result<(), BuildError> {
        let mut made = Made::default();
        for output in outputs(self.catalog, standard) {
            let path = format!("{}/{}", standard.address, output.file());
            let result =
                std::panic::catch_unwind(AssertUnwindSafe(|| self.make(standard, output, &made)));
            let failure = match result {
                Ok(Ok(file)) => {
                    store.put(&path, &file.bytes, file.note.clone())?;
                    made.add(output, &file);
                    continue;
                }
                Ok(Err(failure)) => failure,
                Err(_) => Text::fixed("kesalahan di dalam `baku`", "a fault inside `baku`"),
            };
            store.fail(path, failed(standard, output, &failure));
        }
        Ok(())
    }

    fn make(&self, standard: &Resolved, output: Output, made: &Made) -> Result<File, Text> {
        match output {
            Output::Data => Ok(File::plain(self.catalog.data(standard).into_bytes())),
            Output::Markdown(kind) => Ok(File::plain(
                markdown::standard(&self.document(standard, kind)).into_bytes(),
            )),
            Output::Pdf(kind) => make_pdf(&self.document(standard, kind)),
            Output::Html(kind, main) => {
                let mut page = self.page(&standard.address);
                if main == Main::No {
                    page.canonical = page
                        .canonical
                        .map(|base| format!("{base}{}", output.file()));
                }
                page.source = self.source(standard);
                page.downloads = made.downloads(kind);
                page.other = self.other(standard, kind);
                let html = self
                    .templates
                    .standard(&self.document(standard, kind), &page);
                html.map(|html| File::plain(html.into_bytes()))
                    .map_err(|error| Text::same(error.to_string()))
            }
        }
    }

    fn document(&self, standard: &Resolved, kind: Kind) -> Document {
        document(
            &Input {
                standar: &standard.standar,
                agencies: &self.publishers(&standard.agencies),
                address: &standard.address,
                settings: &self.catalog.settings,
                date: self.date.clone(),
            },
            kind,
        )
    }

    /// Returns where the YAML of `standard` is published.
    fn source(&self, standard: &Resolved) -> Option<String> {
        let base = self.catalog.settings.sumber.as_ref()?;
        let path = &self.catalog.files.get(standard.file).path;
        Some(format!("{base}/{path}"))
    }

    /// Returns the link from the page of `kind` to that of the other kind, where there is one.
    fn other(&self, standard: &Resolved, kind: Kind) -> Option<Other> {
        outputs(self.catalog, standard)
            .into_iter()
            .find_map(|output| match output {
                Output::Html(other, main) if other != kind => Some(Other {
                    name: match other {
                        Kind::Lengkap => "Standar lengkap, 14 komponen".to_owned(),
                        Kind::Publik => "Ringkas, 6 komponen penyampaian".to_owned(),
                        Kind::Sk => ANNEX.to_owned(),
                    },
                    file: if main == Main::Yes {
                        "./".to_owned()
                    } else {
                        output.file()
                    },
                }),
                _ => None,
            })
    }
}

/// A file before it is written.
struct File {
    bytes: Vec<u8>,
    pages: Option<usize>,
    note: Option<String>,
}

impl File {
    fn plain(bytes: Vec<u8>) -> Self {
        Self {
            bytes,
            pages: None,
            note: None,
        }
    }
}

/// The files of a standard that were made so far, for the list of downloads.
#[derive(Default)]
struct Made(Vec<(Output, Download)>);

impl Made {
    fn add(&mut self, output: Output, file: &File) {
        let (format, kind) = match output {
            Output::Pdf(Kind::Sk) => ("PDF", ANNEX),
            Output::Pdf(kind) => ("PDF", name(kind)),
            Output::Markdown(kind) => ("Markdown", name(kind)),
            Output::Data => ("JSON", ""),
            Output::Html(..) => return,
        };
        let download = Download {
            format: format.to_owned(),
            name: kind.to_owned(),
            file: output.file(),
            bytes: Some(file.bytes.len() as u64),
            pages: file.pages,
        };
        self.0.push((output, download));
    }

    /// Returns the files that hold what the page of `kind` holds, and the annex, which every page offers.
    fn downloads(&self, kind: Kind) -> Vec<Download> {
        let same = |output: &Output| match output {
            Output::Pdf(Kind::Sk) => true,
            Output::Pdf(other) | Output::Markdown(other) | Output::Html(other, _) => *other == kind,
            Output::Data => true,
        };
        self.0
            .iter()
            .filter(|(output, _)| same(output))
            .map(|(_, download)| download.clone())
            .collect()
    }
}

#[cfg(feature = "pdf")]
fn make_pdf(document: &Document) -> Result<File, Text> {
    let pdf = crate::render::pdf::pdf(document, None).map_err(|error| error.text())?;
    let note =
        (!pdf.archival).then(|| "PDF/UA-1 tanpa PDF/A-2a: dokumen tidak bertanggal".to_owned());
    Ok(File {
        pages: Some(pdf.pages),
        note,
        bytes: pdf.bytes,
    })
}

#[cfg(not(feature = "pdf"))]
fn make_pdf(_: &Document) -> Result<File, Text> {
    Err(Text::fixed(
        "`baku` ini dikompilasi tanpa PDF",
        "this `baku` was compiled without PDF",
    ))
}

fn failed(standard: &Resolved, output: Output, why: &Text) -> Diagnostic {
    let file = output.file();
    let (id, en) = (&why.id, &why.en);
    Diagnostic::new(
        Code::DOCUMENT_FAILED,
        standard.place(&FieldPath::default().key("judul")),
        crate::text!(id: "`{file}` tidak dapat dibuat: {id}", en: "`{file}` could not be made: {en}"),
    )
    .help(Text::fixed("berkas lain tetap dibuat; mohon laporkan dengan berkas YAML ini", "the other files were made; please report it with this YAML file"))
}

#[cfg(test)]
#[expect(
    clippy::disallowed_methods,
    reason = "the test makes a folder of its own"
)]
mod tests {
    use super::*;

    fn planned(paths: &[&str]) -> BTreeSet<String> {
        paths.iter().map(|path| (*path).to_owned()).collect()
    }

    fn build(root: &Path, files: &[(&str, &str)]) -> Outcome {
        let planned = planned(&files.iter().map(|(path, _)| *path).collect::<Vec<_>>());
        let old = read_manifest(root).expect("the manifest can be read");
        let store = Store::open(root, old, &planned).expect("nothing is in the way");
        for (path, text) in files {
            store
                .put(path, text.as_bytes(), None)
                .expect("the file can be written");
        }
        store.finish(1, &[]).expect("the manifest can be written")
    }

    #[test]
    fn a_build_that_was_cut_off_leaves_nothing_that_nobody_owns() {
        let folder = tempfile::tempdir().expect("a temporary folder can be made");
        let root = folder.path();
        build(root, &[("a/index.html", "lama"), ("b/index.html", "lama")]);
        // Cut off after the first of two changed files: no manifest is written at the end.
        let both = planned(&["a/index.html", "b/index.html"]);
        let old = read_manifest(root).expect("the manifest can be read");
        let store = Store::open(root, old, &both).expect("nothing is in the way");
        store
            .put("a/index.html", b"baru", None)
            .expect("the file can be written");
        drop(store);
        // The standard of the changed file is gone: its file goes too.
        let outcome = build(root, &[("b/index.html", "baru")]);
        assert_eq!((outcome.pruned, root.join("a").exists()), (1, false));
        let manifest = read_manifest(root).expect("the manifest can be read");
        assert_eq!(manifest.berkas.keys().collect::<Vec<_>>(), ["b/index.html"]);
    }

    #[test]
    fn a_file_that_could_not_be_made_keeps_its_last_good_version() {
        let folder = tempfile::tempdir().expect("a temporary folder can be made");
        let root = folder.path();
        build(root, &[("a/lengkap.pdf", "lama"), ("gaya-1.css", "lama")]);
        let both = planned(&["a/lengkap.pdf", "gaya-2.css"]);
        let old = read_manifest(root).expect("the manifest can be read");
        let store = Store::open(root, old, &both).expect("nothing is in the way");
        store
            .put("gaya-2.css", b"baru", None)
            .expect("the file can be written");
        let finding = Diagnostic::new(
            Code::DOCUMENT_FAILED,
            crate::diagnostic::Span::default(),
            Text::same("x"),
        );
        store.fail("a/lengkap.pdf".to_owned(), finding);
        store.finish(1, &[]).expect("the manifest can be written");
        let manifest = read_manifest(root).expect("the manifest can be read");
        assert_eq!(manifest.berkas["a/lengkap.pdf"], Entry::of(b"lama", None));
        assert!(
            root.join("gaya-1.css").exists(),
            "pages that stay name their stylesheet"
        );
    }

    #[test]
    fn a_file_changed_by_hand_stays_and_is_no_longer_listed() {
        let folder = tempfile::tempdir().expect("a temporary folder can be made");
        let root = folder.path();
        build(root, &[("a/index.html", "lama"), ("b/index.html", "lama")]);
        std::fs::write(root.join("a/index.html"), "tangan").expect("the file can be written");
        build(root, &[("b/index.html", "lama")]);
        let manifest = read_manifest(root).expect("the manifest can be read");
        assert!(
            root.join("a/index.html").exists() && !manifest.berkas.contains_key("a/index.html")
        );
    }
}
