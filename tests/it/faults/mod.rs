//! The corpus of single faults: one slip in a shipped file, and what `baku` says of it.
//!
//! Of each slip the corpus tells, by reading alone, whether it is a fault at all and what it breaks. A
//! fault is told right where exactly one new finding appears and its first mark touches the fault; a fix
//! is right where the mended file says what its author meant. A part of the kinds was kept aside while
//! rules and repairs were made, so that the figures are not of what they were made for.

mod kinds;
mod line;
mod strangers;

use std::collections::BTreeMap;
use std::fmt::Write as _;

use baku::catalog::{Catalog, RawFile};
use baku::diagnostic::{Code, Diagnostic, FileId, Safety};
use baku::source::{Node, NodeKind, Tree, parse};

use crate::workspace::{TODAY, assert_golden, workspace_at};
use kinds::{ALL, Kind};
use line::Change;
use strangers::STRANGERS;

/// Slips of each kind; places are spread over all files.
const EACH: usize = 9;

/// A file that is changed, with the files that it is read with.
struct Sample {
    files: Vec<RawFile>,
    index: usize,
    text: String,
}

impl Sample {
    fn path(&self) -> &str {
        &self.files[self.index].0
    }

    fn with(&self, text: &str) -> Vec<RawFile> {
        let mut files = self.files.clone();
        files[self.index].1 = text.as_bytes().to_vec();
        files
    }

    /// Returns the file with `all` as its lines.
    fn join(all: &[String]) -> String {
        all.iter().map(|line| format!("{line}\n")).collect()
    }
}

/// Returns every file of the shipped workspaces, each with the settings and agencies above it; an agency
/// also with a standard below it.
fn samples() -> Vec<Sample> {
    let mut all = Vec::new();
    let hard = [
        "izin-reklame",
        "sewa-aset",
        "pendaftaran-perkara",
        "legalisasi-ijazah",
    ];
    for folder in ["", "examples/kartu-anggota", "examples/hard-cases"] {
        let files = workspace_at(folder);
        for (path, bytes) in &files {
            let is_chosen = folder != "examples/hard-cases"
                || hard
                    .iter()
                    .any(|name| path.ends_with(&format!("/{name}.yaml")));
            let Some((place, _)) = path.rsplit_once('/').filter(|_| is_chosen) else {
                continue;
            };
            let frame = |other: &str| {
                other
                    .rsplit_once('/')
                    .is_none_or(|(above, name)| name == "instansi.yaml" && place.starts_with(above))
            };
            let below = files.iter().map(|(other, _)| other).find(|other| {
                path.ends_with("instansi.yaml")
                    && other.starts_with(place)
                    && !other.ends_with("instansi.yaml")
            });
            // The chain above a standard below an agency.
            let top = below.unwrap_or(path);
            let wanted = |other: &String| {
                other == path
                    || other == top
                    || frame(other)
                    || other.rsplit_once('/').is_some_and(|(above, name)| {
                        name == "instansi.yaml" && top.starts_with(above)
                    })
            };
            let files: Vec<RawFile> = files
                .iter()
                .filter(|(other, _)| wanted(other))
                .cloned()
                .collect();
            let index = files.iter().position(|(other, _)| other == path);
            all.push(Sample {
                index: index.expect("it is among the wanted"),
                text: String::from_utf8(bytes.clone()).expect("shipped files are text"),
                files,
            });
        }
    }
    all
}

/// What the corpus says of a slip.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Breaks {
    /// The parser cannot read the file.
    Parser,
    /// The file is read, but lists, maps and texts stand otherwise than the author sees them.
    Shape,
    /// A key or a word of a list is none, or a value has another form.
    Structure,
    /// Only the words of a text changed.
    Meaning,
    /// The file says the same: no fault.
    Nothing,
}

/// What makes a finding another one: its code, its words, its file, and the line that it marks.
type Key = (Code, String, String, String);

impl Breaks {
    fn name(self) -> &'static str {
        match self {
            Self::Parser => "parser",
            Self::Shape => "shape",
            Self::Structure => "structure",
            Self::Meaning => "meaning",
            Self::Nothing => "nothing",
        }
    }
}

/// What reading a workspace gives.
struct Reading {
    tree: Tree,
    /// Whether the parser cannot read it whole.
    stops: bool,
    /// Whether the parser reads it, but leaves something out.
    loses: bool,
    catalog: Catalog,
    found: Vec<Diagnostic>,
}

impl Reading {
    fn new(sample: &Sample, text: &str) -> Self {
        let mut out = Vec::new();
        let tree = parse(FileId(0), text, &mut out);
        let stops = !tree.broken.is_empty();
        let loses = !out.is_empty();
        let catalog = Catalog::new(sample.with(text));
        let found = baku::check::check(&catalog, Some(TODAY));
        Self {
            tree,
            stops,
            loses,
            catalog,
            found,
        }
    }

    fn key(&self, one: &Diagnostic) -> Key {
        let span = one.span().unwrap_or_default();
        let file = self.catalog.files.get(span.file);
        let line = file.text[..span.start].lines().count().max(1) - 1;
        let at_start = span.start == 0 || file.text.as_bytes()[span.start - 1] == b'\n';
        let line = file
            .text
            .lines()
            .nth(line + usize::from(at_start && span.start > 0));
        let line = line.unwrap_or_default().to_owned();
        (
            one.code,
            one.message.id.to_string(),
            file.path.clone(),
            line,
        )
    }

    /// Returns all that the standards and agencies say, places aside.
    fn says(&self) -> String {
        let standards = self
            .catalog
            .standards
            .iter()
            .map(|one| format!("{} {:?}\n", one.address, one.standar));
        let agencies = self
            .catalog
            .agencies
            .iter()
            .map(|one| format!("{:?}\n", one.instansi));
        standards.chain(agencies).collect()
    }

    fn breaks(&self, meant: &Self) -> Breaks {
        if self.stops {
            return Breaks::Parser;
        }
        let is_structural = |one: &&Diagnostic| one.code.as_str().starts_with("SP01");
        if !self.loses && content(&self.tree.root) == content(&meant.tree.root) {
            return Breaks::Nothing;
        }
        let structural = self.found.iter().filter(is_structural).count()
            > meant.found.iter().filter(is_structural).count();
        let same_shape = shape(&self.tree.root) == shape(&meant.tree.root);
        match (same_shape, structural) {
            (true, false) => Breaks::Meaning,
            (true, true) => Breaks::Structure,
            (false, _) if same_but_keys(&self.tree.root, &meant.tree.root) => Breaks::Structure,
            (false, _) => Breaks::Shape,
        }
    }
}

/// Returns what a tree says, places and quotation marks aside.
fn content(node: &Node) -> String {
    match &node.kind {
        NodeKind::Empty => "~".to_owned(),
        NodeKind::Scalar { text, .. } => format!("{text:?}"),
        NodeKind::List(items) => format!(
            "[{}]",
            items.iter().map(content).collect::<Vec<_>>().join(",")
        ),
        NodeKind::Map(entries) => {
            let entries = entries
                .iter()
                .map(|entry| format!("{:?}:{}", entry.key, content(&entry.value)));
            format!("{{{}}}", entries.collect::<Vec<_>>().join(","))
        }
    }
}

/// Returns how maps, lists and scalars stand in each other, without the words.
fn shape(node: &Node) -> String {
    match &node.kind {
        NodeKind::Empty => "~".to_owned(),
        NodeKind::Scalar { .. } => "s".to_owned(),
        NodeKind::List(items) => format!("[{}]", items.iter().map(shape).collect::<String>()),
        NodeKind::Map(entries) => {
            let entries = entries
                .iter()
                .map(|entry| format!("{}:{}", entry.key, shape(&entry.value)));
            format!("{{{}}}", entries.collect::<Vec<_>>().join(","))
        }
    }
}

fn same_but_keys(one: &Node, other: &Node) -> bool {
    let bare = |node: &Node| {
        let text = shape(node);
        text.split(['{', ',', '}'])
            .map(|part| part.split_once(':').map_or(part, |(_, value)| value))
            .collect::<Vec<_>>()
            .join("/")
    };
    bare(one) == bare(other)
}

/// What one slip showed.
struct Verdict {
    breaks: Breaks,
    /// Whether exactly one new finding touches the fault; of no fault, whether nothing new is said.
    is_right: bool,
    /// Whether the fix restores the meaning; only where exactly one nearest repair is there.
    is_mended: Option<bool>,
    /// Whether the fix may be applied without a look, and does not restore the meaning.
    is_spoilt: bool,
    /// What to look at where it is not right.
    story: String,
}

/// Returns the findings of `now` that `then` has not: on the same line, or of the same words in the same file
/// where the line itself changed.
fn new_findings<'r>(then: &Reading, now: &'r Reading) -> Vec<&'r Diagnostic> {
    let mut known: Vec<_> = then.found.iter().map(|one| then.key(one)).collect();
    let mut new: Vec<&Diagnostic> = now.found.iter().collect();
    let mut forget = |is_known: fn(&Key, &Key) -> bool| {
        new.retain(|one| {
            let key = now.key(one);
            let place = known.iter().position(|other| is_known(other, &key));
            place.map(|place| known.swap_remove(place)).is_none()
        });
    };
    forget(|one, other| one == other);
    forget(|one, other| (one.0, &one.1, &one.2) == (other.0, &other.1, &other.2));
    new
}

fn judge(kind: &Kind, sample: &Sample, change: &Change) -> Verdict {
    let text = Sample::join(&change.lines);
    let meant = change
        .meant
        .as_ref()
        .map_or_else(|| sample.text.clone(), |lines| Sample::join(lines));
    let (now, meant) = (Reading::new(sample, &text), Reading::new(sample, &meant));
    let breaks = now.breaks(&meant);
    let new = new_findings(&meant, &now);
    let touches = |one: &Diagnostic| {
        one.span().is_some_and(|span| {
            let file = now.catalog.files.get(span.file);
            let (first, last) = (
                file.position(span.start).0 - 1,
                file.position(span.end.max(span.start + 1) - 1).0 - 1,
            );
            file.path == sample.path()
                && change
                    .touched
                    .iter()
                    .any(|range| *range.start() <= last && first <= *range.end())
        })
    };
    let is_right = match (breaks, &new[..]) {
        (Breaks::Nothing, new) => new.is_empty(),
        (_, [one]) => touches(one),
        _ => false,
    };
    let fix = new
        .iter()
        .find(|one| touches(one))
        .and_then(|one| one.fix.as_ref());
    let mended = fix.map(|fix| {
        let mut edits = fix.edits.clone();
        edits.sort_by_key(|edit| std::cmp::Reverse(edit.span.start));
        let mut mended = text.clone();
        for edit in edits {
            mended.replace_range(edit.span.start..edit.span.end, &edit.text);
        }
        Reading::new(sample, &mended).says() == meant.says()
    });
    let is_fault = breaks != Breaks::Nothing;
    let is_mended = (is_fault && kind.has_one_repair).then_some(mended == Some(true));
    let is_spoilt = mended == Some(false) && fix.is_some_and(|fix| fix.safety == Safety::Safe);
    let name = kind.name;
    let fate = match (is_right, is_mended) {
        _ if is_spoilt => "mended wrongly without a look",
        (false, _) => "not told right",
        (true, _) => "told, not mended",
    };
    let mut story = format!("{name}: {fate}\n  {}\n", sample.path());
    for line in change.touched.iter().flat_map(Clone::clone) {
        let words = change.lines.get(line).map_or("", String::as_str);
        writeln!(story, "  {:>4} | {words}", line + 1).expect("memory");
    }
    for one in &new {
        let span = one.span().unwrap_or_default();
        let file = now.catalog.files.get(span.file);
        let (line, code, message) = (file.position(span.start).0, one.code, &one.message.en);
        writeln!(story, "  -> {}:{line} {code} {message}", file.path).expect("memory");
    }
    story.push('\n');
    Verdict {
        breaks,
        is_right,
        is_mended,
        is_spoilt,
        story,
    }
}

/// Returns the slips of `kind`: spread over all places where it can happen, the same each time.
fn slips<'s>(kind: &Kind, samples: &'s [Sample]) -> Vec<(&'s Sample, Change)> {
    let mut all = Vec::new();
    for sample in samples {
        let lines: Vec<&str> = sample.text.lines().collect();
        for at in 0..lines.len() {
            all.extend((kind.make)(&lines, at).map(|change| (sample, change)));
        }
    }
    let count = all.len();
    // Every so many, so that each file has its turn.
    let chosen =
        |index: &usize| count <= EACH || (index * EACH) / count != ((index + 1) * EACH) / count;
    all.into_iter()
        .enumerate()
        .filter(|(index, _)| chosen(index))
        .map(|(_, slip)| slip)
        .collect()
}

/// Right ones among all.
#[derive(Default, Clone, Copy)]
struct Share {
    right: usize,
    all: usize,
}

impl Share {
    fn add(&mut self, is_right: bool) {
        self.all += 1;
        self.right += usize::from(is_right);
    }

    fn is_at_least(self, percent: usize) -> bool {
        self.right * 100 >= self.all * percent
    }
}

impl std::fmt::Display for Share {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self.all {
            0 => f.write_str("–"),
            all => write!(f, "{} of {all}", self.right),
        }
    }
}

/// The figures of one kind, or of many.
#[derive(Default)]
struct Figures {
    breaks: BTreeMap<Breaks, usize>,
    told: Share,
    mended: Share,
    silent: Share,
    /// Fixes that write something else than was meant, of those that may be applied without a look.
    spoilt: usize,
    misses: Vec<String>,
}

impl Figures {
    fn add(&mut self, verdict: &Verdict) {
        *self.breaks.entry(verdict.breaks).or_default() += 1;
        let share = match verdict.breaks {
            Breaks::Nothing => &mut self.silent,
            _ => &mut self.told,
        };
        share.add(verdict.is_right);
        if let Some(is_mended) = verdict.is_mended {
            self.mended.add(is_mended);
        }
        self.spoilt += usize::from(verdict.is_spoilt);
        if !verdict.is_right || verdict.is_spoilt || verdict.is_mended == Some(false) {
            self.misses.push(verdict.story.clone());
        }
    }

    fn row(&self, name: &str) -> String {
        let breaks: Vec<String> = self
            .breaks
            .iter()
            .map(|(breaks, count)| format!("{} {count}", breaks.name()))
            .collect();
        let Self {
            told,
            mended,
            silent,
            ..
        } = self;
        format!(
            "| {name} | {} | {told} | {mended} | {silent} |\n",
            breaks.join(", ")
        )
    }
}

/// Head of the page with the figures.
const PAGE: &str = "# Single faults

What `baku check` says of one slip in a file that was right. `tests/it/faults/` makes the slips from the
standards of `standards/` and from standards of `examples/`; `BAKU_UPDATE=1 cargo test --test it faults`
rewrites this page.

- **breaks**: whether the slip stops the parser, gives the file another *shape* (lists, maps and texts stand
  otherwise than the author sees them), breaks the *structure* (a key or word that is none, a value of another
  form), changes only the *meaning* of a text, or *nothing*: the file says what it said, so it is no fault.
- **told**: exactly one new finding, of any level, and its first mark touches the slip.
- **mended**: the fix of that finding gives back what the author meant; counted for kinds whose reader would
  mend them in one way only.
- **silent**: of slips that are no fault, those of which nothing is said.

Kinds kept aside were listed with the others by the author of the repairs, but run only when rules and
repairs were done. What strangers thought of stands at the end, with what it gave when it was first run in
`tests/it/faults/strangers.rs`.
";

#[test]
fn single_faults_are_told_at_their_place_and_mended() {
    let samples = samples();
    let (mut page, mut all, mut kept) = (PAGE.to_owned(), Figures::default(), Figures::default());
    let head = "| Slip | breaks | told | mended | silent |\n|---|---|---|---|---|\n";
    write!(page, "\n{head}").expect("memory");
    for kind in ALL.iter().chain(STRANGERS) {
        let mut own = Figures::default();
        for (sample, change) in slips(kind, &samples) {
            let verdict = judge(kind, sample, &change);
            own.add(&verdict);
            all.add(&verdict);
            if kind.is_aside {
                kept.add(&verdict);
            }
        }
        let mark = if kind.is_aside { " (kept aside)" } else { "" };
        page.push_str(&own.row(&format!("{}{mark}", kind.name)));
    }
    let count = ALL.len() + STRANGERS.len();
    let aside = ALL.iter().filter(|kind| kind.is_aside).count();
    let faults = all.told.all;
    write!(page, "\n## In all\n\n{count} kinds, {faults} faults; fixes that may be applied without a look and write something else than was meant: {}.\n\n{head}{}{}", all.spoilt, all.row("all"), kept.row("kept aside")).expect("memory");
    write!(page, "\n## Misses\n\n```text\n{}```\n", all.misses.concat()).expect("memory");
    println!("{}", page.split("## Misses").next().unwrap_or_default());
    assert_golden("docs/single-faults.md", &page);
    assert!(
        count >= 25 && faults >= 300,
        "{count} kinds, {faults} faults"
    );
    assert!(
        aside * 10 >= ALL.len(),
        "{aside} of {count} kinds are kept aside"
    );
    assert!(all.told.is_at_least(95), "told: {}", all.told);
    assert!(
        kept.told.is_at_least(90),
        "told of the kinds kept aside: {}",
        kept.told
    );
    assert!(all.mended.is_at_least(80), "mended: {}", all.mended);
    assert!(all.silent.is_at_least(100), "silent: {}", all.silent);
}
