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

use jiff::civil::Date;

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
use crate::catalog::old_address;
use crate::diagnostic::Code;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::Text;
use crate::model::FieldPath;
use crate::render::RenderError;
use crate::render::Templates;
use crate::render::html::Download;
use crate::render::html::Other;
use crate::render::html::Page;
#[cfg(feature = "pdf")]
use crate::render::pdf::PdfError;
use crate::render::text;
use crate::settings::Dokumen;
use crate::settings::Format;
use crate::view::Document;
use crate::view::Entry as IndexEntry;
use crate::view::Index;
use crate::view::IndexInput;
use crate::view::Input;
use crate::view::Kind;
use crate::view::LAMPIRAN_KEPUTUSAN;
use crate::view::Papan;
use crate::view::PapanInput;
use crate::view::Publisher;
use crate::view::Titles;
use crate::view::document;
use crate::view::index;
use crate::view::kata_papan;
use crate::view::moved;
use crate::view::papan;
use crate::view::papan_page;
use crate::view::sippn;

/// Name of the page of the scoreboard: no address of an agency has a point in it.
const PAPAN: &str = "papan.html";

/// Stack of a thread that renders: typst sets nested content by recursion.
const STACK: usize = 32 * 1024 * 1024;

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
    /// The templates, which [`rehearse`] has found no fault with.
    pub templates: &'o Templates,
    /// Number of threads; at least 1 and at most four a core are started.
    pub jobs: usize,
    /// Day (`YYYY-MM-DD`) of documents whose sources give none.
    pub date: Option<String>,
    /// The scoreboard, where the settings ask for its page.
    pub papan: Option<&'o Papan>,
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
    let style = options.templates.html.stylesheet()?;
    let mut site = Site::new(catalog, standards, options.templates, &style);
    site.date.clone_from(&options.date);
    site.papan = options.papan;
    let old = read_manifest(options.output)?;
    let planned = site.planned();
    let store = Store::open(options.output, old, &planned)?;
    store.put(&site.css, style.as_bytes(), None)?;
    let pages = site.index_pages().chain(site.moved_pages());
    for (path, page) in pages.chain(site.papan_page()) {
        store.put(&path, page?.as_bytes(), None)?;
    }
    site.render_all(&store, options)?;
    store.finish(standards.len(), kept)
}

/// Tries the agency's own templates on `standards` and returns what is wrong with them; writes nothing.
///
/// Every page and Markdown is made once. Of the PDFs, which take far longer, one of each kind of document
/// and state is: what fails with another is a finding of the build. `jobs` and `date` are as in [`Options`].
pub fn rehearse(
    catalog: &Catalog,
    standards: &[&Resolved],
    templates: &Templates,
    jobs: usize,
    date: Option<String>,
) -> Vec<Diagnostic> {
    if !templates.has_own() {
        return Vec::new();
    }
    let style = templates.html.stylesheet();
    let mut site = Site::new(
        catalog,
        standards,
        templates,
        style.as_deref().unwrap_or_default(),
    );
    site.date = date;
    // What was found does not change what the template does.
    let board = papan_of(catalog, &[], None);
    site.papan = board.as_ref();
    let pages = site.index_pages().chain(site.moved_pages());
    let pages = pages.chain(site.papan_page());
    let mut findings: Vec<Diagnostic> = std::iter::once(style)
        .chain(pages.map(|(_, page)| page))
        .filter_map(|page| match page {
            Err(RenderError::Own(finding)) => Some(*finding),
            Ok(_) | Err(RenderError::Shipped { .. }) => None,
        })
        .collect();
    findings.extend(site.rehearse_all(jobs));
    crate::diagnostic::sort_and_dedup(&mut findings);
    findings
}

/// Returns the scoreboard of all standards, where the settings ask for its page: with `diagnostics`, on the
/// day `hari`.
pub fn papan_of(
    catalog: &Catalog,
    diagnostics: &[Diagnostic],
    hari: Option<Date>,
) -> Option<Papan> {
    let asked = catalog.settings.wants(Dokumen::Papan, Format::Html);
    let standards: Vec<&Resolved> = catalog.standards.iter().collect();
    asked.then(|| {
        papan(&PapanInput {
            catalog,
            standards: &standards,
            diagnostics,
            hari,
        })
    })
}

/// Returns the name of the style sheet: browsers keep it until its content changes.
fn style_name(style: &str) -> String {
    format!("gaya-{}.css", &sha256(style.as_bytes())[..8])
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
    templates: &'c Templates,
    css: String,
    date: Option<String>,
    /// The scoreboard, where it has a page.
    papan: Option<&'c Papan>,
    /// The standards that have a page.
    titles: Titles<'c>,
}

impl<'c> Site<'c> {
    fn new(
        catalog: &'c Catalog,
        standards: &'c [&'c Resolved],
        templates: &'c Templates,
        style: &str,
    ) -> Self {
        let with_page = standards
            .iter()
            .filter(|standard| has_page(catalog, standard));
        Self {
            catalog,
            standards,
            templates,
            css: style_name(style),
            date: None,
            papan: None,
            titles: with_page
                .map(|one| (one.address.as_str(), one.standar.judul.id.as_str()))
                .collect(),
        }
    }

    /// Returns the paths of all files of this build, but for the manifest.
    fn planned(&self) -> BTreeSet<String> {
        let mut paths = self.current();
        let old: Vec<String> = self
            .standards
            .iter()
            .flat_map(|standard| self.old_pages(standard, &paths))
            .map(|address| format!("{address}/index.html"))
            .collect();
        paths.extend(old);
        paths
    }

    /// Returns the old addresses of a standard that get a page which leads to it: not those where another
    /// file belongs, for settings may silence the finding that says so.
    fn old_pages<'s>(
        &self,
        standard: &'s Resolved,
        current: &BTreeSet<String>,
    ) -> BTreeSet<&'s str> {
        if !self.titles.contains_key(standard.address.as_str()) {
            return BTreeSet::new();
        }
        let old = standard.standar.alamat_lama.iter();
        old.filter_map(|one| old_address(one))
            .filter(|address| !current.contains(&format!("{address}/index.html")))
            .collect()
    }

    /// Returns the pages at old addresses with their paths; of two standards that claim one, the first has it.
    fn moved_pages(&self) -> impl Iterator<Item = (String, Result<String, RenderError>)> {
        let (current, mut done) = (self.current(), BTreeSet::new());
        let old_pages = move |standard: &&'c Resolved| {
            let mut old = self.old_pages(standard, &current);
            old.retain(|address| done.insert(*address));
            let standard: &'c Resolved = standard;
            old.into_iter().map(move |address| (standard, address))
        };
        self.standards
            .iter()
            .flat_map(old_pages)
            .map(|(standard, old)| {
                let mut page = self.page(old);
                page.canonical = self.page(&standard.address).canonical;
                let view = moved(&standard.standar, &standard.address, &self.catalog.settings);
                let html = self.templates.html.moved(&view, &page);
                (format!("{old}/index.html"), html)
            })
    }

    /// Returns the paths of all files at addresses that are in use.
    fn current(&self) -> BTreeSet<String> {
        let mut paths: BTreeSet<String> = self
            .agencies()
            .into_iter()
            .map(|index| format!("{}/index.html", self.catalog.agencies[index].address))
            .collect();
        paths.extend(["index.html".to_owned(), self.css.clone()]);
        paths.extend(self.papan.map(|_| PAPAN.to_owned()));
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
        let agencies = &self.catalog.agencies;
        Publisher::all(chain.iter().map(|index| &agencies[*index]))
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

    /// Renders the index of all and the page of each agency, each with its path.
    fn index_pages(&self) -> impl Iterator<Item = (String, Result<String, RenderError>)> {
        let chains: Vec<Vec<Publisher<'c>>> = self
            .standards
            .iter()
            .map(|standard| self.publishers(&standard.agencies))
            .collect();
        let agencies = self.agencies().into_iter().map(Some);
        std::iter::once(None).chain(agencies).map(move |own| {
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
            let Some(own) = own else {
                let index = self.index(&entries, &[]);
                let mut page = self.page("");
                page.other = self.papan.map(|_| Other {
                    name: kata_papan::JUDUL.id.clone().into_owned(),
                    file: PAPAN.to_owned(),
                });
                let page = self.templates.html.index(&index, &page);
                return ("index.html".to_owned(), page);
            };
            let address = &self.catalog.agencies[own].address;
            let index = self.index(&entries, &self.publishers(&self.chain_to(own)));
            let page = self.templates.html.agency(&index, &self.page(address));
            (format!("{address}/index.html"), page)
        })
    }

    /// Renders the scoreboard, with its path, where there is one.
    fn papan_page(&self) -> Option<(String, Result<String, RenderError>)> {
        let board = self.papan?;
        let agencies = self.agencies().into_iter();
        let agencies = agencies.map(|index| self.catalog.agencies[index].address.as_str());
        let pages = self.titles.keys().copied().chain(agencies).collect();
        let mut page = self.page("");
        page.canonical = page.canonical.map(|base| format!("{base}{PAPAN}"));
        let view = papan_page(board, pages, &self.catalog.settings);
        Some((PAPAN.to_owned(), self.templates.html.papan(&view, &page)))
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
        let done = AtomicUsize::new(0);
        on_threads(options.jobs, self.standards.len(), |number| {
            let Some(standard) = self.standards.get(number) else {
                return Ok(());
            };
            self.standard(standard, store)?;
            (options.progress)(
                &standard.address,
                done.fetch_add(1, Ordering::Relaxed) + 1,
                self.standards.len(),
            );
            Ok(())
        })
    }

    /// Returns what is wrong with the agency's templates at the first standard where they fail.
    fn rehearse_all(&self, jobs: usize) -> Vec<Diagnostic> {
        let mut shapes = BTreeSet::new();
        let plan: Vec<Vec<Output>> = self
            .standards
            .iter()
            .map(|standard| {
                let state = standard.standar.status() as u8;
                let mut outputs = outputs(self.catalog, standard);
                outputs.retain(|output| match output {
                    Output::Pdf(kind) => shapes.insert((name(*kind), state)),
                    Output::Html(..) | Output::Markdown(_) => true,
                    Output::Data | Output::Sippn => false,
                });
                outputs
            })
            .collect();
        // Numbers are taken in order, so all before the first that fails are tried, whatever the threads.
        let failed = on_threads(jobs, plan.len(), |number| {
            let (Some(standard), Some(outputs)) = (self.standards.get(number), plan.get(number))
            else {
                return Ok(());
            };
            let findings = self.faults(standard, outputs);
            if findings.is_empty() {
                Ok(())
            } else {
                Err(findings)
            }
        });
        failed.err().unwrap_or_default()
    }

    /// Returns what is wrong with the agency's templates when `outputs` of `standard` are made.
    fn faults(&self, standard: &Resolved, outputs: &[Output]) -> Vec<Diagnostic> {
        let made = Made::expected(outputs);
        outputs
            .iter()
            .flat_map(|output| {
                let make = AssertUnwindSafe(|| self.make(standard, *output, &made));
                match std::panic::catch_unwind(make) {
                    Ok(Err(Failure::Own(findings))) => findings,
                    // What is our own fault is told by the build, with the standard.
                    Ok(Ok(_) | Err(Failure::Ours(_))) | Err(_) => Vec::new(),
                }
            })
            .collect()
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
                Err(_) => Text::fixed("kesalahan di dalam `baku`", "a fault inside `baku`").into(),
            };
            let findings = match failure {
                Failure::Own(findings) => findings,
                Failure::Ours(why) => vec![failed(standard, output, &why)],
            };
            for finding in findings {
                store.fail(path.clone(), finding);
            }
        }
        Ok(())
    }

    fn make(&self, standard: &Resolved, output: Output, made: &Made) -> Result<File, Failure> {
        match output {
            Output::Data => Ok(File::plain(self.catalog.data(standard).into_bytes())),
            Output::Markdown(kind) => {
                let document = self.document(standard, kind);
                let text = self.templates.markdown.standard(&document)?;
                Ok(File::plain(text.into_bytes()))
            }
            Output::Pdf(kind) => make_pdf(self.templates, &self.document(standard, kind)),
            Output::Sippn => Ok(File::plain(self.sippn(standard).into_bytes())),
            Output::Html(kind, main) => {
                let mut page = self.page(&standard.address);
                if main == Main::No {
                    page.canonical = page
                        .canonical
                        .map(|base| format!("{base}{}", output.file()));
                }
                page.source = self.source(standard);
                page.downloads = made.downloads(kind);
                let document = self.document(standard, kind);
                page.other = self.other(standard, kind, &document);
                let html = self.templates.html.standard(&document, &page)?;
                Ok(File::plain(html.into_bytes()))
            }
        }
    }

    fn document(&self, standard: &Resolved, kind: Kind) -> Document {
        let agencies = self.publishers(&standard.agencies);
        document(&self.input(standard, &agencies), kind)
    }

    fn sippn(&self, standard: &Resolved) -> String {
        let agencies = self.publishers(&standard.agencies);
        text::sippn(&sippn(&self.input(standard, &agencies)))
    }

    fn input<'s>(&'s self, standard: &'s Resolved, agencies: &'s [Publisher<'s>]) -> Input<'s> {
        Input {
            standar: &standard.standar,
            agencies,
            address: &standard.address,
            settings: &self.catalog.settings,
            date: self.date.clone(),
            titles: &self.titles,
        }
    }

    /// Returns where the YAML of `standard` is published.
    fn source(&self, standard: &Resolved) -> Option<String> {
        let base = self.catalog.settings.sumber.as_ref()?;
        let path = &self.catalog.files.get(standard.file).path;
        Some(format!("{base}/{path}"))
    }

    /// Returns the link from the page of `kind` to that of the other kind, where there is one.
    fn other(&self, standard: &Resolved, kind: Kind, document: &Document) -> Option<Other> {
        outputs(self.catalog, standard)
            .into_iter()
            .find_map(|output| match output {
                Output::Html(other, main) if other != kind => Some(Other {
                    name: match other {
                        Kind::Lengkap => document.labels.full.clone(),
                        Kind::Publik => document.labels.short.clone(),
                        Kind::Sk => LAMPIRAN_KEPUTUSAN.to_owned(),
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

/// Returns whether a standard has a page at its address.
fn has_page(catalog: &Catalog, standard: &Resolved) -> bool {
    outputs(catalog, standard)
        .iter()
        .any(|output| matches!(output, Output::Html(_, Main::Yes)))
}

/// Does `work` for the numbers below `count`, on threads that take them in order; returns the error of the
/// lowest number that has one, after which no number is begun.
///
/// # Errors
///
/// That of `work`.
fn on_threads<E: Send>(
    jobs: usize,
    count: usize,
    work: impl Fn(usize) -> Result<(), E> + Sync,
) -> Result<(), E> {
    let (next, stop) = (AtomicUsize::new(0), AtomicBool::new(false));
    let take = || -> Option<(usize, E)> {
        while !stop.load(Ordering::Relaxed) {
            let number = next.fetch_add(1, Ordering::Relaxed);
            if number >= count {
                break;
            }
            if let Err(error) = work(number) {
                stop.store(true, Ordering::Relaxed);
                return Some((number, error));
            }
        }
        None
    };
    let first = std::thread::scope(|scope| {
        let cores = std::thread::available_parallelism().map_or(1, usize::from);
        let jobs = jobs.min(cores * 4).clamp(1, count.max(1));
        let threads: Vec<_> = (0..jobs)
            .map(|_| {
                std::thread::Builder::new()
                    .stack_size(STACK)
                    .spawn_scoped(scope, take)
                    .expect("the system has threads to spare")
            })
            .collect();
        // All are joined before the first error is told, so that no thread outlives the run.
        let errors: Vec<(usize, E)> = threads
            .into_iter()
            .filter_map(|thread| thread.join().expect("panics are caught per document"))
            .collect();
        errors.into_iter().min_by_key(|(number, _)| *number)
    });
    match first {
        Some((_, error)) => Err(error),
        None => Ok(()),
    }
}

/// Why a file could not be made.
enum Failure {
    /// Our fault, in words.
    Ours(Text),
    /// The fault of the agency's templates.
    Own(Vec<Diagnostic>),
}

impl From<Text> for Failure {
    fn from(why: Text) -> Self {
        Self::Ours(why)
    }
}

impl From<RenderError> for Failure {
    fn from(error: RenderError) -> Self {
        match error {
            RenderError::Own(finding) => Self::Own(vec![*finding]),
            RenderError::Shipped { .. } => Self::Ours(Text::same(error.to_string())),
        }
    }
}

#[cfg(feature = "pdf")]
impl From<PdfError> for Failure {
    fn from(error: PdfError) -> Self {
        match error {
            PdfError::Own(findings) => Self::Own(findings),
            error => Self::Ours(error.text()),
        }
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
    /// Returns the list as it will be, with sizes that are made up.
    fn expected(outputs: &[Output]) -> Self {
        let mut made = Self::default();
        for output in outputs {
            let file = File {
                pages: matches!(output, Output::Pdf(_)).then_some(1),
                ..File::plain(Vec::new())
            };
            made.add(*output, &file);
        }
        made
    }

    fn add(&mut self, output: Output, file: &File) {
        let (format, kind) = match output {
            Output::Pdf(Kind::Sk) => ("PDF", LAMPIRAN_KEPUTUSAN),
            Output::Pdf(kind) => ("PDF", name(kind)),
            Output::Markdown(kind) => ("Markdown", name(kind)),
            Output::Data => ("JSON", ""),
            Output::Sippn => ("Teks", "SIPPN"),
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
            Output::Data | Output::Sippn => true,
        };
        self.0
            .iter()
            .filter(|(output, _)| same(output))
            .map(|(_, download)| download.clone())
            .collect()
    }
}

#[cfg(feature = "pdf")]
fn make_pdf(templates: &Templates, document: &Document) -> Result<File, Failure> {
    let pdf = templates.pdf.pdf(document, None)?;
    let note =
        (!pdf.archival).then(|| "PDF/UA-1 tanpa PDF/A-2a: dokumen tidak bertanggal".to_owned());
    Ok(File {
        pages: Some(pdf.pages),
        note,
        bytes: pdf.bytes,
    })
}

#[cfg(not(feature = "pdf"))]
fn make_pdf(_: &Templates, _: &Document) -> Result<File, Failure> {
    let why = Text::fixed(
        "`baku` ini dikompilasi tanpa PDF",
        "this `baku` was compiled without PDF",
    );
    Err(why.into())
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
