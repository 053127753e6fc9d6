//! Fixes to new texts: which are applied, what they may touch, and when to stop.
//!
//! In: files with their bytes, and a way to look for findings. Out: the files that changed. A fix is
//! applied only where the new text still says everything that stands outside the edits, and where no
//! error comes of it; else it is refused and the finding stays. Nothing is written here.

use std::collections::{BTreeMap, BTreeSet};

use crate::catalog::RawFile;
use crate::diagnostic::Code;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::Edit;
use crate::diagnostic::FileId;
use crate::diagnostic::Fix;
use crate::diagnostic::Safety;
use crate::diagnostic::Severity;
use crate::diagnostic::Span;
use crate::source::Comment;
use crate::source::Files;
use crate::source::Node;
use crate::source::NodeKind;
use crate::source::parse;

/// Most rounds; a fix that makes room for the next rarely does so twice.
const MAX_ROUNDS: usize = 32;

/// What one look at the files gave.
pub struct Look {
    /// The files as they were read.
    pub files: Files,
    /// The findings in them.
    pub diagnostics: Vec<Diagnostic>,
}

/// A file that fixes changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mended {
    /// Path relative to the workspace, with `/`.
    pub path: String,
    /// What it said.
    pub old: String,
    /// What it says now; differs from `old`.
    pub new: String,
    /// How many findings were mended in it.
    pub count: usize,
}

/// A fix that is to be tried: the path of its file, and its edits in order.
type Candidate = (String, Vec<Edit>);

/// Mends what can be mended in the files that `is_wanted` by their path: findings whose fix is at most as
/// daring as `safety`.
///
/// Fixes that overlap wait for the next round, the first in the order of the findings going first. Rounds
/// follow until nothing changes, so mending again changes nothing.
pub fn mend(
    mut raw: Vec<RawFile>,
    safety: Safety,
    is_wanted: impl Fn(&str) -> bool,
    look: impl Fn(&[RawFile]) -> Look,
) -> Vec<Mended> {
    let originals: BTreeMap<String, Vec<u8>> = raw.iter().cloned().collect();
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    let mut refused = BTreeSet::new();
    let mut seen: BTreeSet<RawFile> = raw.iter().cloned().collect();
    let mut now = look(&raw);
    for _ in 0..MAX_ROUNDS {
        let candidates = choose(&now, &raw, safety, &is_wanted, &refused);
        if candidates.is_empty() {
            break;
        }
        let mut state = State {
            raw: &mut raw,
            now: &mut now,
            seen: &mut seen,
            safety,
        };
        // All at once, which is one look for the whole round; where that fails, one by one.
        let mended = if state.attempt(&candidates, &look) {
            candidates
        } else {
            let (mended, others) = state.attempt_each(candidates, &look);
            // What was refused is at another place now, and may be right beside what was mended.
            if mended.is_empty() {
                refused.extend(others.iter().map(key));
            } else {
                refused.clear();
            }
            mended
        };
        for (path, _) in mended {
            *counts.entry(path).or_default() += 1;
        }
    }
    raw.into_iter()
        .filter_map(|(path, bytes)| {
            let old = originals.get(&path).filter(|old| **old != bytes)?;
            Some(Mended {
                old: String::from_utf8(old.clone()).ok()?,
                new: String::from_utf8(bytes).ok()?,
                count: counts.get(&path).copied().unwrap_or_default(),
                path,
            })
        })
        .collect()
}

/// Identifies a fix that was refused: where it stands and what it writes.
type Key = (String, Vec<(usize, usize, String)>);

fn key((path, edits): &Candidate) -> Key {
    let edits = edits
        .iter()
        .map(|edit| (edit.span.start, edit.span.end, edit.text.clone()));
    (path.clone(), edits.collect())
}

/// Returns the fixes of a round, by file and then by place; no two touch the same bytes.
fn choose(
    now: &Look,
    raw: &[RawFile],
    safety: Safety,
    is_wanted: &impl Fn(&str) -> bool,
    refused: &BTreeSet<Key>,
) -> Vec<Candidate> {
    let bytes: BTreeMap<&str, &[u8]> = raw
        .iter()
        .map(|(path, bytes)| (path.as_str(), bytes.as_slice()))
        .collect();
    let mut taken: BTreeMap<FileId, Vec<Edit>> = BTreeMap::new();
    let mut chosen: Vec<Candidate> = Vec::new();
    let fixes = now.diagnostics.iter().filter_map(|one| one.fix.as_ref());
    for fix in fixes.filter(|fix| fix.safety <= safety) {
        let Some(id) = fix.edits.first().map(|edit| edit.span.file) else {
            continue;
        };
        let file = now.files.get(id);
        // A file that is no text was read as an empty one.
        let is_whole = bytes.get(file.path.as_str()) == Some(&file.text.as_bytes());
        if !is_whole || !is_wanted(&file.path) {
            continue;
        }
        let Some(edits) = ordered(fix, &file.text) else {
            continue;
        };
        let others = taken.entry(id).or_default();
        let candidate = (file.path.clone(), edits);
        if refused.contains(&key(&candidate)) || collide(others, &candidate.1) {
            continue;
        }
        others.extend(candidate.1.iter().cloned());
        chosen.push(candidate);
    }
    chosen.sort_by_key(key);
    chosen
}

/// Returns the edits of `fix` in the order of their places; `None` where they are not all of one file,
/// inside its text, apart from one another, and a change.
fn ordered(fix: &Fix, text: &str) -> Option<Vec<Edit>> {
    let mut edits = fix.edits.clone();
    edits.sort_by_key(|edit| (edit.span.start, edit.span.end));
    let file = edits.first()?.span.file;
    let is_sound = edits
        .iter()
        .all(|edit| edit.span.file == file && text.get(range(edit)).is_some());
    let is_apart = edits
        .windows(2)
        .all(|pair| pair[0].span.end <= pair[1].span.start && pair[0].span != pair[1].span);
    let is_change = is_sound
        && edits
            .iter()
            .any(|edit| text.get(range(edit)) != Some(edit.text.as_str()));
    (is_sound && is_apart && is_change).then_some(edits)
}

fn range(edit: &Edit) -> std::ops::Range<usize> {
    edit.span.start..edit.span.end
}

/// Returns whether an edit of one list touches one of the other; edits that only meet do, because their
/// order would decide what is written.
fn collide(some: &[Edit], others: &[Edit]) -> bool {
    others
        .iter()
        .any(|edit| some.iter().any(|one| touches(one.span, edit.span)))
}

fn touches(one: Span, other: Span) -> bool {
    one.start <= other.end && other.start <= one.end
}

/// The files as they stand in the middle of the rounds.
struct State<'s> {
    raw: &'s mut Vec<RawFile>,
    now: &'s mut Look,
    /// Every text that a file had so far.
    seen: &'s mut BTreeSet<RawFile>,
    safety: Safety,
}

impl State<'_> {
    /// Applies `group` and looks again; returns whether that is accepted, and changes nothing where not.
    fn attempt(&mut self, group: &[Candidate], look: &impl Fn(&[RawFile]) -> Look) -> bool {
        let Some(next) = edited(self.raw, group) else {
            return false;
        };
        let pairs = next.iter().zip(self.raw.iter());
        let changed: Vec<&RawFile> = pairs
            .filter(|(new, old)| new != old)
            .map(|(new, _)| new)
            .collect();
        // Two fixes that undo each other would go on for ever.
        if changed.is_empty() || changed.iter().any(|file| self.seen.contains(*file)) {
            return false;
        }
        let then = look(&next);
        if is_worse(self.now, &then, self.safety) {
            return false;
        }
        self.seen.extend(changed.into_iter().cloned());
        *self.raw = next;
        *self.now = then;
        true
    }

    /// Applies each of `candidates` by itself, the last first, so that the places of those to come stay
    /// right; one that reaches behind an applied one waits for the next round. Returns what was applied and
    /// what was refused.
    fn attempt_each(
        &mut self,
        candidates: Vec<Candidate>,
        look: &impl Fn(&[RawFile]) -> Look,
    ) -> (Vec<Candidate>, Vec<Candidate>) {
        let mut mended: Vec<Candidate> = Vec::new();
        let mut refused = Vec::new();
        for one in candidates.into_iter().rev() {
            let ends = one.1.last().map(|edit| edit.span.end);
            let is_moved = mended.iter().any(|(path, edits)| {
                *path == one.0 && edits.first().map(|edit| edit.span.start) < ends
            });
            if is_moved {
                continue;
            }
            if self.attempt(std::slice::from_ref(&one), look) {
                mended.push(one);
            } else {
                refused.push(one);
            }
        }
        (mended, refused)
    }
}

/// Returns the files with the edits of `group`; `None` where a text would not keep what stands outside them.
fn edited(raw: &[RawFile], group: &[Candidate]) -> Option<Vec<RawFile>> {
    let mut next = raw.to_vec();
    for (path, bytes) in &mut next {
        let of_file = group.iter().filter(|(other, _)| other == path);
        let mut edits: Vec<Edit> = of_file.flat_map(|(_, edits)| edits).cloned().collect();
        if edits.is_empty() {
            continue;
        }
        edits.sort_by_key(|edit| (edit.span.start, edit.span.end));
        let old = std::str::from_utf8(bytes).ok()?;
        let edits = with_line_ends(old, edits);
        let new = apply(old, &edits);
        if !keeps(old, &new, &edits) {
            return None;
        }
        *bytes = new.into_bytes();
    }
    Some(next)
}

/// Gives line breaks in what is written the form that they have in `text`.
fn with_line_ends(text: &str, mut edits: Vec<Edit>) -> Vec<Edit> {
    let is_crlf = text
        .split_once('\n')
        .is_some_and(|(line, _)| line.ends_with('\r'));
    if is_crlf {
        for edit in &mut edits {
            edit.text = edit.text.replace("\r\n", "\n").replace('\n', "\r\n");
        }
    }
    edits
}

/// Returns `text` with `edits`, which stand in order and apart.
fn apply(text: &str, edits: &[Edit]) -> String {
    let mut new = String::with_capacity(text.len());
    let mut from = 0;
    for edit in edits {
        new.push_str(text.get(from..edit.span.start).unwrap_or_default());
        new.push_str(&edit.text);
        from = edit.span.end;
    }
    new.push_str(text.get(from..).unwrap_or_default());
    new
}

/// Returns whether `then` has an error that `now` has not: of any code in any file; where daring fixes are
/// wanted, whether it has more errors in all, because a key that is read again shows what its value lacks.
fn is_worse(now: &Look, then: &Look, safety: Safety) -> bool {
    let (before, after) = (errors(now), errors(then));
    match safety {
        Safety::Safe => after
            .iter()
            .any(|(place, count)| before.get(place).is_none_or(|before| count > before)),
        Safety::Unsafe => after.values().sum::<usize>() > before.values().sum(),
    }
}

/// Counts the errors by file and code.
fn errors(look: &Look) -> BTreeMap<(String, Code), usize> {
    let mut counts = BTreeMap::new();
    let errors = look.diagnostics.iter();
    for one in errors.filter(|one| one.severity == Severity::Error) {
        let path = one
            .span()
            .map(|span| look.files.get(span.file).path.clone());
        *counts
            .entry((path.unwrap_or_default(), one.code))
            .or_default() += 1;
    }
    counts
}

/// Returns whether `new`, made of `old` by `edits`, is read without a new error and says the same outside
/// the edits: every value, comment and key there, under the same keys.
fn keeps(old: &str, new: &str, edits: &[Edit]) -> bool {
    let (before, old_errors) = Outline::read(old);
    let (after, new_errors) = Outline::read(new);
    let is_new =
        |(code, count): (&Code, &usize)| old_errors.get(code).is_none_or(|before| count > before);
    if new_errors.iter().any(is_new) {
        return false;
    }
    let gone: Vec<(usize, usize)> = edits
        .iter()
        .map(|edit| (edit.span.start, edit.span.end))
        .collect();
    let come = written(edits);
    let shift = Shift { edits };
    let expected: Vec<Part> = before
        .apart_from(&gone)
        .map(|part| part.moved(&shift))
        .collect();
    let mut found: BTreeMap<usize, Vec<&Part>> = BTreeMap::new();
    for part in after.apart_from(&come) {
        found.entry(part.start).or_default().push(part);
    }
    let count: usize = found.values().map(Vec::len).sum();
    let is_kept = |part: &Part| {
        let mut there = found.get(&part.start).into_iter().flatten();
        there.any(|other| part.is(other, &gone, &shift))
    };
    // What could not be read before may appear; what could be read stays, and nothing comes besides.
    (!old_errors.is_empty() || expected.len() == count) && expected.iter().all(is_kept)
}

/// Returns where the words of `edits` stand in the new text.
fn written(edits: &[Edit]) -> Vec<(usize, usize)> {
    let shift = Shift { edits };
    edits
        .iter()
        .map(|edit| {
            let start = shift.start(edit.span.start);
            (start, start + edit.text.len())
        })
        .collect()
}

/// Where bytes outside the edits go.
struct Shift<'e> {
    edits: &'e [Edit],
}

impl Shift<'_> {
    /// Returns where what begins at `place` begins; an edit that begins there comes after it.
    fn start(&self, place: usize) -> usize {
        let before = self
            .edits
            .iter()
            .take_while(|edit| edit.span.end <= place && edit.span.start < place);
        before.fold(place, |at, edit| {
            at + edit.text.len() - (edit.span.end - edit.span.start)
        })
    }
}

/// What a text says, part by part.
struct Outline {
    parts: Vec<Part>,
}

/// A value, a key or a comment.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Part {
    start: usize,
    end: usize,
    /// Its words; `None` of a value that is not there.
    words: Option<String>,
    /// Where the keys above it begin and end, outermost first.
    above: Vec<(usize, usize)>,
}

impl Part {
    fn moved(&self, shift: &Shift<'_>) -> Self {
        let start = shift.start(self.start);
        Self {
            start,
            end: start + (self.end - self.start),
            words: self.words.clone(),
            above: self.above.clone(),
        }
    }

    /// Returns whether `other`, of the new text, is this one: same place, words and keys above, as far as
    /// those are outside the edits.
    fn is(&self, other: &Self, gone: &[(usize, usize)], shift: &Shift<'_>) -> bool {
        let same_key = |(old, new): (&(usize, usize), &(usize, usize))| {
            meets(*old, gone) || shift.start(old.0) == new.0
        };
        (self.start, self.end, &self.words) == (other.start, other.end, &other.words)
            && self.above.len() == other.above.len()
            && self.above.iter().zip(&other.above).all(same_key)
    }
}

fn meets((start, end): (usize, usize), places: &[(usize, usize)]) -> bool {
    places
        .iter()
        .any(|(other, last)| start <= *last && *other <= end)
}

impl Outline {
    /// Reads `text`, with its errors by code.
    fn read(text: &str) -> (Self, BTreeMap<Code, usize>) {
        let mut out = Vec::new();
        let tree = parse(FileId(0), text, &mut out);
        let mut counts = BTreeMap::new();
        for one in out.iter().filter(|one| one.severity == Severity::Error) {
            *counts.entry(one.code).or_default() += 1;
        }
        let mut parts = Vec::new();
        add(&tree.root, &mut Vec::new(), &mut parts);
        parts.extend(tree.comments.iter().map(of_comment));
        (Self { parts }, counts)
    }

    /// Returns the parts that meet none of `places`.
    fn apart_from(&self, places: &[(usize, usize)]) -> impl Iterator<Item = &Part> {
        self.parts
            .iter()
            .filter(|part| !meets((part.start, part.end), places))
    }
}

fn of_comment(comment: &Comment) -> Part {
    Part {
        start: comment.span.start,
        end: comment.span.end,
        words: Some(comment.text.clone()),
        above: Vec::new(),
    }
}

fn add(node: &Node, above: &mut Vec<(usize, usize)>, parts: &mut Vec<Part>) {
    let part = |span: Span, words: Option<&str>, above: &[(usize, usize)]| Part {
        start: span.start,
        end: span.end,
        words: words.map(str::to_owned),
        above: above.to_vec(),
    };
    match &node.kind {
        NodeKind::Empty => parts.push(part(node.span, None, above)),
        NodeKind::Scalar { text, .. } => parts.push(part(node.span, Some(text), above)),
        NodeKind::List(items) => items.iter().for_each(|item| add(item, above, parts)),
        NodeKind::Map(entries) => {
            for entry in entries {
                parts.push(part(entry.key_span, Some(&entry.key), above));
                above.push((entry.key_span.start, entry.key_span.end));
                add(&entry.value, above, parts);
                above.pop();
            }
        }
    }
}

#[cfg(test)]
#[path = "fix_tests.rs"]
mod tests;
