//! What the program costs, as ratios of times measured in the same run: they hold on any machine.
//!
//! ```sh
//! cargo bench --bench build                  # release, as it ships; compiles typst once more
//! cargo bench --bench build --profile dev    # minutes sooner; the ratios are near enough to see a fall
//! ```
//!
//! The program is run as users run it. The budgets stand beside the figures; nothing fails here, because
//! the figure of a busy machine is no fault.

#![expect(
    clippy::disallowed_methods,
    clippy::print_stdout,
    reason = "a bench measures time, makes folders, runs the binary and prints"
)]

use std::fs;
use std::path::Path;
use std::process::Command;
use std::process::Stdio;
use std::time::Duration;
use std::time::Instant;

use tempfile::TempDir;

/// Runs per figure; the median of so many is steady to a few percent on an idle machine.
const RUNS: usize = 11;
/// Copies of the example standards in the small and in the large workspace.
const SMALL: usize = 5;
const LARGE: usize = 25;

fn main() {
    println!("{:<52} {:>10} {:>8}  budget", "", "median", "ratio");
    let start = median(RUNS, || run(Path::new("."), &["--version"]));
    line("process start (`--version`)", start, None, "");

    let examples = Path::new(env!("CARGO_MANIFEST_DIR")).join("standards");
    let Some(one) = first_standard(&examples) else {
        println!("the rest waits for the example standards in standards/");
        return;
    };
    let one = one.to_string_lossy();
    let check = median(RUNS, || {
        run(Path::new(env!("CARGO_MANIFEST_DIR")), &["check", &one])
    });
    line(
        "`check` of one file, from process start",
        check,
        Some((check, start)),
        "20 ms",
    );

    let small = Workspace::new(&examples, SMALL);
    let large = Workspace::new(&examples, LARGE);
    let count = large.standards - small.standards;
    let pages_small = median(3, || small.build(Pdf::Without));
    let pages_large = median(3, || large.build(Pdf::Without));
    let page = per(pages_large, pages_small, count);
    line(
        "a standard more, without PDF",
        page,
        Some((page, start)),
        "0.6 ms",
    );
    let pdf_small = median(3, || small.build(Pdf::With));
    let pdf_large = median(3, || large.build(Pdf::With));
    let pdf = per(pdf_large, pdf_small, count);
    line(
        "a standard more, with PDF (ratio to: without)",
        pdf,
        Some((pdf, page)),
        "15 ms",
    );
    #[cfg(feature = "pdf")]
    {
        let threads = std::thread::available_parallelism().map_or(1, usize::from);
        let bare = bare::Documents::of(&large.raw());
        let floor = median(3, || bare.make(threads));
        line("bare typst: the same PDFs, nothing else", floor, None, "");
        line(
            "whole build (ratio to: bare typst)",
            pdf_large,
            Some((pdf_large, floor)),
            "1.15 x",
        );
    }
    let again = median(RUNS, || large.rebuild());
    line(
        "nothing changed (ratio to: all built)",
        again,
        Some((again, pdf_large)),
        "",
    );
}

/// Whether PDFs are made.
#[derive(Clone, Copy)]
enum Pdf {
    With,
    Without,
}

/// Many copies of the example standards.
struct Workspace {
    folder: TempDir,
    standards: usize,
}

impl Workspace {
    fn new(examples: &Path, copies: usize) -> Self {
        let folder = tempfile::tempdir().expect("a temporary folder can be made");
        let mut standards = 0;
        for copy in 0..copies {
            let target = folder.path().join(format!("standards/salinan-{copy}"));
            standards += copy_folder(examples, &target, copy);
        }
        let workspace = Self { folder, standards };
        workspace.build(Pdf::Without);
        let built = count(&workspace.folder.path().join("dist"), "data.json");
        assert_eq!(
            built, standards,
            "a build that leaves standards out measures nothing"
        );
        workspace
    }

    /// Builds everything from nothing.
    fn build(&self, pdf: Pdf) {
        let formats = match pdf {
            Pdf::With => "[html, markdown, pdf]",
            Pdf::Without => "[html, markdown]",
        };
        let settings = format!(
            "skema: 1\nkeluaran:\n  dokumen:\n    lengkap: {formats}\n    publik: {formats}\n    data: [json]\n"
        );
        fs::write(self.folder.path().join("baku.yaml"), settings)
            .expect("the settings can be written");
        let _ = fs::remove_dir_all(self.folder.path().join("dist"));
        self.rebuild();
    }

    /// Reads the files as a build does.
    #[cfg(feature = "pdf")]
    fn raw(&self) -> Vec<baku::catalog::RawFile> {
        baku::build::read(self.folder.path())
            .expect("the workspace can be read")
            .files
    }

    /// Builds what changed.
    fn rebuild(&self) {
        run(self.folder.path(), &["build"]);
    }
}

/// Runs the program to its end; a run that stopped early would look fast.
fn run(folder: &Path, arguments: &[&str]) {
    let status = Command::new(env!("CARGO_BIN_EXE_baku"))
        .current_dir(folder)
        .args(arguments)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .expect("the binary starts");
    assert!(status.success(), "baku {arguments:?} ended with {status}");
}

/// Returns the median time of `runs` runs after one that warms up.
fn median(runs: usize, mut action: impl FnMut()) -> Duration {
    action();
    let mut times: Vec<Duration> = (0..runs)
        .map(|_| {
            let start = Instant::now();
            action();
            start.elapsed()
        })
        .collect();
    times.sort();
    times[runs / 2]
}

/// Returns what one of `count` more costs; zero where noise is larger than the difference.
fn per(large: Duration, small: Duration, count: usize) -> Duration {
    large.saturating_sub(small) / u32::try_from(count).expect("few standards")
}

fn line(what: &str, median: Duration, ratio: Option<(Duration, Duration)>, budget: &str) {
    let ratio = ratio.map_or_else(String::new, |(part, whole)| {
        format!(
            "{:.2} x",
            part.as_secs_f64() / whole.as_secs_f64().max(1e-9)
        )
    });
    println!(
        "{what:<52} {:>7.1} ms {ratio:>8}  {budget}",
        median.as_secs_f64() * 1000.0
    );
}

/// Returns the first standard below `folder` in the order of names.
fn first_standard(folder: &Path) -> Option<std::path::PathBuf> {
    let mut entries: Vec<_> = fs::read_dir(folder)
        .ok()?
        .flatten()
        .map(|entry| entry.path())
        .collect();
    entries.sort();
    entries.into_iter().find_map(|path| {
        if path.is_dir() {
            first_standard(&path)
        } else {
            is_standard(&path).then_some(path)
        }
    })
}

/// Copies a folder and returns how many standards it has. Addresses are unique in a workspace, so every
/// `kode` of a file as a whole gets the number of the copy.
fn copy_folder(from: &Path, to: &Path, copy: usize) -> usize {
    fs::create_dir_all(to).expect("folders can be made");
    let mut standards = 0;
    for entry in fs::read_dir(from)
        .expect("the examples can be read")
        .flatten()
    {
        let path = entry.path();
        let target = to.join(entry.file_name());
        if path.is_dir() {
            standards += copy_folder(&path, &target, copy);
        } else {
            let text = fs::read_to_string(&path).expect("the examples are UTF-8");
            fs::write(&target, numbered(&text, copy)).expect("the examples can be copied");
            standards += usize::from(is_standard(&path));
        }
    }
    standards
}

/// Returns `text` with `-<copy>` behind the `kode` at its left edge.
fn numbered(text: &str, copy: usize) -> String {
    let mut lines: Vec<String> = Vec::new();
    for line in text.lines() {
        match line.strip_prefix("kode: ") {
            Some(kode) => lines.push(format!("kode: {}-{copy}", kode.trim_end())),
            None => lines.push(line.to_owned()),
        }
    }
    lines.join("\n") + "\n"
}

/// Returns how many files below `folder` are called `name`.
fn count(folder: &Path, name: &str) -> usize {
    let entries = fs::read_dir(folder)
        .expect("the output can be read")
        .flatten();
    entries
        .map(|entry| match entry.path() {
            path if path.is_dir() => count(&path, name),
            path => usize::from(path.ends_with(name)),
        })
        .sum()
}

fn is_standard(path: &Path) -> bool {
    path.extension()
        .is_some_and(|extension| extension == "yaml")
        && path.file_name().is_some_and(|name| name != "instansi.yaml")
}

/// The floor: typst sets and writes the same documents on the same number of threads, and nothing else is done.
#[cfg(feature = "pdf")]
mod bare {
    use std::sync::atomic::AtomicUsize;
    use std::sync::atomic::Ordering;

    use baku::catalog::Catalog;
    use baku::catalog::RawFile;
    use baku::render::pdf::Prepared;
    use baku::view::Document;
    use baku::view::Input;
    use baku::view::Kind;
    use baku::view::Publisher;
    use baku::view::document;

    /// All documents that a build sets.
    pub(super) struct Documents(Vec<Document>);

    impl Documents {
        /// Makes the documents of a workspace.
        pub(super) fn of(files: &[RawFile]) -> Self {
            let catalog = Catalog::new(files.to_vec());
            let mut documents = Vec::new();
            for standard in &catalog.standards {
                let agencies: Vec<Publisher<'_>> = catalog
                    .chain(standard)
                    .into_iter()
                    .map(|agency| Publisher {
                        address: &agency.address,
                        instansi: &agency.instansi,
                    })
                    .collect();
                let input = Input {
                    standar: &standard.standar,
                    agencies: &agencies,
                    address: &standard.address,
                    settings: &catalog.settings,
                    date: None,
                    titles: &catalog.titles(),
                };
                documents.extend([Kind::Lengkap, Kind::Publik].map(|kind| document(&input, kind)));
            }
            Self(documents)
        }

        /// Sets and writes all of them.
        pub(super) fn make(&self, threads: usize) {
            let prepared: Vec<Prepared<'_>> = self
                .0
                .iter()
                .map(|doc| Prepared::new(doc, None).expect("the documents have no faults"))
                .collect();
            let next = AtomicUsize::new(0);
            std::thread::scope(|scope| {
                for _ in 0..threads {
                    std::thread::Builder::new()
                        .stack_size(32 * 1024 * 1024)
                        .spawn_scoped(scope, || {
                            while let Some(one) = prepared.get(next.fetch_add(1, Ordering::Relaxed))
                            {
                                one.make().expect("the documents have no faults");
                            }
                        })
                        .expect("threads can be started");
                }
            });
        }
    }
}
