//! The list of old findings, `temuan-lama.yaml`: what a workspace had when it began to check, and may only
//! lose.
//!
//! An entry is a code with the mark of the finding; the words behind it are a comment for people. What
//! stands there is hidden; an entry whose finding is gone is a finding.

use std::collections::BTreeMap;

use super::findings::{By, Findings, Hidden};
use super::mark::{Marks, path, words};
use crate::diagnostic::Code;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::FileId;
use crate::diagnostic::Severity;
use crate::diagnostic::Span;
use crate::diagnostic::Text;
use crate::source::Files;
use crate::source::Node;
use crate::source::NodeKind;
use crate::source::parse;

/// Name of the file, beside `baku.yaml`.
pub const BASELINE: &str = "temuan-lama.yaml";

/// Version of the form.
const VERSION: &str = "1";

/// Characters of the words behind an entry.
const WORDS: usize = 50;

/// What the file begins with.
const HEAD: &str = "# Temuan lama yang belum dibetulkan; dibuat oleh `baku check --write-baseline`.\n\
    # Daftar ini hanya boleh berkurang: temuan baru tidak ditambahkan ke sini.\n";

/// The list of old findings.
#[derive(Debug, Clone, Default)]
pub struct Baseline {
    entries: Vec<Entry>,
}

/// By what a finding is known: path, code, mark.
type Key = (String, String, String);

/// One old finding.
#[derive(Debug, Clone)]
struct Entry {
    key: Key,
    place: Span,
}

impl Baseline {
    /// Reads the file `id`; `None` where it cannot be read, with findings in `out`: then it hides nothing.
    pub fn read(files: &Files, id: FileId, out: &mut Vec<Diagnostic>) -> Option<Self> {
        let mut faults = Vec::new();
        let tree = parse(id, &files.get(id).text, &mut faults);
        let is_read = !faults.iter().any(|one| one.severity == Severity::Error);
        let mut reader = Reader {
            out: faults,
            entries: Vec::new(),
        };
        if is_read {
            reader.root(&tree.root);
        }
        let is_sound = reader.out.is_empty();
        out.append(&mut reader.out);
        is_sound.then_some(Self {
            entries: reader.entries,
        })
    }

    /// Returns how many entries there are.
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// Returns whether there are none.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// Moves what stands in the list from the open findings to the hidden ones; returns a finding for each
    /// entry that nothing answers to.
    pub(super) fn hide(&self, files: &Files, findings: &mut Findings) -> Vec<Diagnostic> {
        let marks = Marks::of(files, "", findings).open;
        let mut waiting: BTreeMap<&Key, Vec<&Entry>> = BTreeMap::new();
        for entry in &self.entries {
            waiting.entry(&entry.key).or_default().push(entry);
        }
        let open = std::mem::take(&mut findings.open);
        for (finding, mark) in open.into_iter().zip(marks) {
            let key = key(files, &finding, mark);
            let entries = waiting.get_mut(&key).filter(|entries| !entries.is_empty());
            match entries.filter(|_| finding.code.can_be_allowed()) {
                Some(entries) => {
                    entries.remove(0);
                    let by = By::Baseline;
                    findings.hidden.push(Hidden { finding, by });
                }
                None => findings.open.push(finding),
            }
        }
        findings.hidden.sort_by_key(|one| one.finding.span());
        let stale = waiting.into_values().flatten();
        stale.map(stale_entry).collect()
    }
}

fn key(files: &Files, finding: &Diagnostic, mark: String) -> Key {
    let code = finding.code.to_string();
    (path(files, "", finding.span()), code, mark)
}

fn stale_entry(entry: &Entry) -> Diagnostic {
    let (path, code, _) = &entry.key;
    Diagnostic::new(
        Code::BASELINE_STALE,
        entry.place,
        crate::text!(id: "temuan {code} di `{path}` ini sudah tidak ada", en: "this finding {code} of `{path}` is not there any more"),
    )
    .help(Text::fixed(
        "jalankan `baku check --write-baseline`; yang sudah tidak ada dihapus dari daftar",
        "run `baku check --write-baseline`; what is gone leaves the list",
    ))
}

struct Reader {
    out: Vec<Diagnostic>,
    entries: Vec<Entry>,
}

impl Reader {
    fn fault(&mut self, place: Span, message: Text) {
        self.out.push(
            Diagnostic::new(Code::BASELINE_MALFORMED, place, message)
                .reason(Text::fixed(
                    "selama daftar ini rusak, tidak ada temuan yang disembunyikan",
                    "as long as this list is broken nothing is hidden",
                ))
                .help(Text::fixed(
                    "kembalikan berkas ini dari riwayatnya, atau hapus baris yang rusak",
                    "restore the file from its history, or delete the broken line",
                )),
        );
    }

    fn root(&mut self, root: &Node) {
        let mut version = None;
        if !matches!(root.kind, NodeKind::Map(_)) {
            let message = Text::fixed(
                "berkas ini bukan daftar temuan",
                "this file is no list of findings",
            );
            return self.fault(root.span, message);
        }
        for entry in root.entries() {
            match entry.key.as_str() {
                "skema" => version = entry.value.scalar(),
                "temuan" => self.paths(&entry.value),
                key => self.fault(entry.key_span, crate::text!(id: "kunci `{key}` tidak dikenal di sini", en: "the key `{key}` is not known here")),
            }
        }
        if version != Some(VERSION) {
            self.fault(root.span, crate::text!(id: "versi ini membaca daftar dengan `skema: {VERSION}`", en: "this version reads lists with `skema: {VERSION}`"));
        }
    }

    fn paths(&mut self, node: &Node) {
        if !matches!(node.kind, NodeKind::Map(_) | NodeKind::Empty) {
            let message = Text::fixed(
                "di sini ditunggu nama berkas dan temuannya",
                "names of files with their findings belong here",
            );
            self.fault(node.span, message);
        }
        for file in node.entries() {
            let NodeKind::List(items) = &file.value.kind else {
                let message = Text::fixed(
                    "di sini ditunggu daftar temuan",
                    "a list of findings belongs here",
                );
                self.fault(file.value.span, message);
                continue;
            };
            items.iter().for_each(|item| self.item(&file.key, item));
        }
    }

    fn item(&mut self, path: &str, item: &Node) {
        let parts = item.scalar().and_then(|words| words.split_once(' '));
        match parts.filter(|(code, mark)| is_code(code) && is_mark(mark)) {
            Some((code, mark)) => self.entries.push(Entry {
                key: (path.to_owned(), code.to_owned(), mark.to_owned()),
                place: item.span,
            }),
            None => {
                let message = Text::fixed(
                    "baris ini bukan kode temuan dengan tandanya",
                    "this line is no code of a finding with its mark",
                );
                self.fault(item.span, message);
            }
        }
    }
}

fn is_code(word: &str) -> bool {
    word.strip_prefix("SP")
        .is_some_and(|digits| digits.len() == 4 && digits.bytes().all(|b| b.is_ascii_digit()))
}

fn is_mark(word: &str) -> bool {
    word.len() == 32 && word.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f'))
}

/// Whether findings that are not old yet may enter the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Entrance {
    /// The list only shrinks.
    Closed,
    /// What is found now is old from now on.
    Open,
}

/// A list as it is to be written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewBaseline {
    /// The text of the file.
    pub text: String,
    /// How many entries it has.
    pub count: usize,
    /// How many findings stay outside.
    pub outside: usize,
}

/// Returns the list of what `findings` has: of the old ones, and where the entrance is open of all that can
/// be allowed. What comments allow needs no entry.
///
/// `None` where the list would be too long to be read again.
pub fn write_baseline(
    files: &Files,
    findings: &Findings,
    entrance: Entrance,
) -> Option<NewBaseline> {
    let marks = Marks::of(files, "", findings);
    let open = findings.open.iter().zip(&marks.open);
    let hidden = findings.hidden.iter().zip(&marks.hidden);
    let old = hidden
        .filter(|(one, _)| one.by == By::Baseline)
        .map(|(one, mark)| (&one.finding, mark));
    let is_entering = |one: &Diagnostic| entrance == Entrance::Open && one.code.can_be_allowed();
    let new = open.filter(|(one, _)| is_entering(one));
    let mut entries: Vec<(&Diagnostic, &String)> = old.chain(new).collect();
    entries.sort_by_key(|(one, mark)| (path(files, "", one.span()), one.span(), one.code, *mark));
    let text = text_of(files, &entries);
    let mut again = Files::default();
    let mut faults = Vec::new();
    let id = again.add(BASELINE, text.as_bytes(), &mut faults);
    let read = Baseline::read(&again, id, &mut faults)?;
    (faults.is_empty() && read.len() == entries.len()).then(|| NewBaseline {
        text,
        count: entries.len(),
        // What is gone from the list leaves it now.
        outside: findings
            .open
            .iter()
            .filter(|one| !is_entering(one) && one.code != Code::BASELINE_STALE)
            .count(),
    })
}

fn text_of(files: &Files, entries: &[(&Diagnostic, &String)]) -> String {
    let mut text = format!("{HEAD}skema: {VERSION}\ntemuan:");
    text.push_str(if entries.is_empty() { " {}\n" } else { "\n" });
    let mut last = None;
    for (finding, mark) in entries {
        let path = path(files, "", finding.span());
        if last.as_ref() != Some(&path) {
            text.push_str(&format!("  {}:\n", quoted(&path)));
        }
        let words = excerpt(words(files, finding));
        text.push_str(&format!("    - {} {mark} # {words}\n", finding.code));
        last = Some(path);
    }
    text
}

/// Returns a path as a key that says just this.
fn quoted(path: &str) -> String {
    let is_plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '/' | '.' | '-' | '_');
    let starts_well = path.starts_with(|c: char| c.is_ascii_alphabetic());
    if starts_well && path.chars().all(is_plain) {
        return path.to_owned();
    }
    let mut out = String::from("\"");
    for c in path.chars() {
        match c {
            '"' | '\\' => out.extend(['\\', c]),
            c if c.is_control() => out.push_str(&format!("\\u{:04X}", u32::from(c))),
            c => out.push(c),
        }
    }
    out.push('"');
    out
}

/// Returns the beginning of `words`, fit for a comment.
fn excerpt(words: &str) -> String {
    let is_shown = |c: &char| !c.is_control() && !matches!(c, '\u{feff}' | '\u{2028}' | '\u{2029}');
    words
        .chars()
        .filter(is_shown)
        .take(WORDS)
        .collect::<String>()
        .trim_end()
        .to_owned()
}

#[cfg(test)]
#[path = "baseline_tests.rs"]
mod tests;
