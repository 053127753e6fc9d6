//! YAML text to a tree: the only user of the parser.
//!
//! The tree keeps the bytes of every node, the style of every scalar, and all comments. What makes YAML
//! a trap (anchors, aliases, tags, merge keys, several documents) is refused at its place. A syntax
//! error is confined to its top-level block: the rest is read.

use std::collections::BTreeSet;
use std::ops::Range;

use granit_parser::{
    ErrorKind, Event, Options, Parser, Placement, ScalarStyle, ScanError, Span as YamlSpan,
    StructureStyle,
};

use super::remark::Remark;
use super::remark::remarks;
use super::repair::{Fit, Outcome, Repair, search, search_suspects};
use crate::diagnostic::Code;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::FileId;
use crate::diagnostic::Safety;
use crate::diagnostic::Span;
use crate::diagnostic::Text;

/// Deepest nesting that is read; the model needs eight.
pub const MAX_DEPTH: usize = 40;

/// Most nodes of a file; the longest standard seen has under a thousand.
pub const MAX_NODES: usize = 100_000;

/// Stands among the broken keys for all: nothing of the file could be read, and nobody may speak of what is missing.
pub const NOTHING: &str = "";

/// Control characters that are told one by one; a file of them would drown every other finding.
const MAX_CONTROL: usize = 10;

/// Blocks that are left out before the whole file is given up.
const MAX_BROKEN: usize = 20;

/// Ways to undo a slip that one finding shows.
const MAX_WAYS: usize = 3;

/// A node of the tree.
#[derive(Debug, Clone, PartialEq)]
pub struct Node {
    /// Its bytes; of an empty value, those of its key.
    pub span: Span,
    /// What it is.
    pub kind: NodeKind,
}

/// What a node is.
#[derive(Debug, Clone, PartialEq)]
pub enum NodeKind {
    /// Nothing, `~` or `null`: not filled yet.
    Empty,
    /// A scalar.
    Scalar {
        /// Its words, escapes resolved.
        text: String,
        /// How it is written.
        style: Style,
        /// Whether it stands inside `[ ]` or `{ }`, where no block can stand.
        inline: bool,
    },
    /// A list.
    List(Vec<Node>),
    /// A map; keys are unique.
    Map(Vec<Entry>),
}

/// How a scalar is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Style {
    /// Without quotes.
    Plain,
    /// In single or double quotes.
    Quoted,
    /// As a block (`|`, `>`).
    Block,
}

/// A key with its value.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    /// The key.
    pub key: String,
    /// Its bytes.
    pub key_span: Span,
    /// The value.
    pub value: Node,
}

/// A comment of the source.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Comment {
    /// Its bytes, from `#` to the end of the line.
    pub span: Span,
    /// Its text after `#`.
    pub text: String,
    /// Whether it stands right of something on its line.
    pub right: bool,
}

/// A file as a tree.
#[derive(Debug, Clone, PartialEq)]
pub struct Tree {
    /// The root; `Empty` for an empty file.
    pub root: Node,
    /// The comments, in order.
    pub comments: Vec<Comment>,
    /// Keys of top-level blocks that could not be read; no rule may speak of them.
    pub broken: Vec<String>,
    /// Where slips were undone to read it: places there are right, but the text says something else.
    pub mended: Vec<Span>,
}

impl Tree {
    /// Returns the comments that speak to the program, each with what it speaks of; the tree was read from
    /// `text`.
    pub fn remarks(&self, text: &str) -> Vec<Remark> {
        remarks(self, text)
    }
}

impl Node {
    /// Returns the entries of a map; none of anything else.
    pub fn entries(&self) -> &[Entry] {
        match &self.kind {
            NodeKind::Map(entries) => entries,
            NodeKind::Empty | NodeKind::Scalar { .. } | NodeKind::List(_) => &[],
        }
    }

    /// Returns the value under `key` of a map.
    pub fn get(&self, key: &str) -> Option<&Self> {
        self.entries()
            .iter()
            .find(|entry| entry.key == key)
            .map(|entry| &entry.value)
    }

    /// Returns the words of a scalar.
    pub fn scalar(&self) -> Option<&str> {
        match &self.kind {
            NodeKind::Scalar { text, .. } => Some(text),
            NodeKind::Empty | NodeKind::List(_) | NodeKind::Map(_) => None,
        }
    }

    /// Returns whether nothing stands here.
    pub fn is_empty(&self) -> bool {
        matches!(self.kind, NodeKind::Empty)
    }
}

/// Reads `text` as the tree of `file`; faults go to `out`.
pub fn parse(file: FileId, text: &str, out: &mut Vec<Diagnostic>) -> Tree {
    parse_to_fit(file, text, None, out)
}

/// Reads `text` as the tree of `file`; faults go to `out`.
///
/// A block that one single edit makes readable and fit is read as that edit leaves it; its places are those
/// of the text as it stands.
pub fn parse_to_fit(
    file: FileId,
    text: &str,
    fit: Option<&Fit<'_>>,
    out: &mut Vec<Diagnostic>,
) -> Tree {
    let (bom, body) = text
        .strip_prefix('\u{feff}')
        .map_or((0, text), |rest| (3, rest));
    let masked = mask_control(file, bom, body, out);
    let mut sheet = Sheet {
        file,
        bom,
        masked,
        written: body.to_owned(),
        edits: Vec::new(),
        marks: Vec::new(),
    };
    let mut broken = Vec::new();
    let mut tried = BTreeSet::new();
    loop {
        let mut found = Vec::new();
        let (result, comments) = load(file, bom, &sheet.written, &sheet.masked, &mut found);
        let fault = match result {
            Ok(root) => {
                let fit = fit.filter(|_| sheet.edits.len() < MAX_BROKEN);
                match fit.and_then(|fit| slip(&sheet.masked, &mut tried, fit)) {
                    Some((block, repair)) => {
                        sheet.undo(block, &repair, Safety::Unsafe, out);
                        continue;
                    }
                    None => return sheet.tree(root, comments, broken, found, out),
                }
            }
            Err(fault) => fault,
        };
        let (block, fault) = blame(file, &sheet.masked, fault);
        if let FaultKind::Parting = fault.kind {
            sheet.join(fault, out);
            continue;
        }
        let words = &sheet.masked[block.clone()];
        let hopeless = broken.len() >= MAX_BROKEN || words.trim().is_empty();
        let fit_here =
            fit.filter(|_| !hopeless && fault.is_syntax() && sheet.edits.len() < MAX_BROKEN);
        let (range, outcome) = match fit_here {
            Some(fit) => search_around(&sheet.masked, &block, fault.offset, fit),
            None => (block.clone(), Outcome::Nothing),
        };
        match outcome {
            Outcome::One(repair) => {
                let safety = repair.safety();
                sheet.undo(range, &repair, safety, out);
                continue;
            }
            Outcome::Several(repairs) => out.push(sheet.several(&block, &repairs)),
            Outcome::Nothing => {
                let mut finding = fault.into_diagnostic(file, bom, &sheet.written);
                sheet.restore_finding(&mut finding);
                out.push(finding);
            }
        }
        broken.push(name_of(words, fit));
        if hopeless {
            broken.push(NOTHING.to_owned());
            let root = Node {
                span: Span::new(file, bom, bom),
                kind: NodeKind::Empty,
            };
            return sheet.tree(root, Vec::new(), broken, Vec::new(), out);
        }
        blank(&mut sheet.masked, block);
    }
}

/// Reads `text` whole; `None` where the parser stumbles.
pub(super) fn parse_whole(file: FileId, text: &str, out: &mut Vec<Diagnostic>) -> Option<Tree> {
    let (result, comments) = load(file, 0, text, text, out);
    Some(Tree {
        root: result.ok()?,
        comments,
        broken: Vec::new(),
        mended: Vec::new(),
    })
}

/// The text of a file while it is read: with what cannot be read masked, and with slips undone.
struct Sheet {
    file: FileId,
    /// Bytes of a byte-order mark before the text.
    bom: usize,
    /// What the parser gets: `written`, byte for byte, but for what is masked.
    masked: String,
    /// The text as it stands, but for the edits.
    written: String,
    /// The edits that undid slips: where each stands in the text after those before it, its bytes there, and
    /// the bytes that came.
    edits: Vec<(usize, usize, usize)>,
    /// The lines of the file in which they stand.
    marks: Vec<Span>,
}

impl Sheet {
    /// Undoes a slip in `block` and reports it.
    fn undo(
        &mut self,
        block: Range<usize>,
        repair: &Repair,
        safety: Safety,
        out: &mut Vec<Diagnostic>,
    ) {
        let (message, help) = repair.words(&self.masked[block.clone()]);
        let mark = self.place(&block, &repair.mark);
        let place = self.place(&block, &repair.range);
        self.marks.push(mark);
        out.push(
            Diagnostic::new(repair.code(), mark, message)
                .help(help.clone())
                .replace(safety, help, place, repair.text.clone()),
        );
        let range = block.start + repair.range.start..block.start + repair.range.end;
        self.edits
            .push((range.start, range.len(), repair.text.len()));
        self.masked.replace_range(range.clone(), &repair.text);
        self.written.replace_range(range, &repair.text);
    }

    /// Reports the second document that begins at `fault`, and reads on: what follows belongs to the same
    /// file where no key would stand there twice, and else is left out.
    fn join(&mut self, fault: Fault, out: &mut Vec<Diagnostic>) {
        let line = self.masked[..fault.offset]
            .rfind('\n')
            .map_or(0, |at| at + 1);
        let rest = &self.masked[line..];
        let length = rest.find('\n').map_or(rest.len(), |at| at + 1);
        let is_bare = rest[..length].split('#').next().unwrap_or_default().trim() == "---";
        let names = |text: &str| -> BTreeSet<String> {
            let blocks = top_blocks(text).into_iter();
            let names = blocks.map(|block| name_of(&text[block], None));
            names.filter(|name| !name.is_empty()).collect()
        };
        let before = names(&self.masked[..line]);
        let is_one = is_bare && names(&rest[length..]).is_disjoint(&before);
        let end = line + if is_one { length } else { rest.len() };
        let mut finding = fault.into_diagnostic(self.file, self.bom, &self.written);
        self.restore_finding(&mut finding);
        if is_one {
            let delete = Text::fixed("hapus baris ini", "delete this line");
            let place = self.place(&(line..end), &(0..length));
            finding = finding
                .help(Text::fixed(
                    "hapus baris ini; standar lain disimpan di berkasnya sendiri",
                    "delete this line; another standard belongs in a file of its own",
                ))
                .replace(Safety::Unsafe, delete, place, "");
        }
        out.push(finding);
        blank(&mut self.masked, line..end);
    }

    /// Returns the finding on a slip in `block` that several edits undo.
    fn several(&self, block: &Range<usize>, repairs: &[Repair]) -> Diagnostic {
        let words = &self.masked[block.clone()];
        let (first, others) = repairs.split_first().expect("several are at least two");
        let (message, help) = first.words(words);
        let mut finding = Diagnostic::new(Code::SYNTAX, self.place(block, &first.mark), message);
        let mut ways = vec![help];
        for other in others.iter().take(MAX_WAYS - 1) {
            let (message, help) = other.words(words);
            if other.mark != first.mark {
                let or_here = Text {
                    id: format!("atau di sini: {}", message.id).into(),
                    en: format!("or here: {}", message.en).into(),
                };
                finding = finding.also(self.place(block, &other.mark), or_here);
            }
            ways.push(help);
        }
        let join = |words: fn(&Text) -> &str, between: &str| {
            let ways: Vec<&str> = ways.iter().map(words).collect();
            ways.join(between)
        };
        finding.help(Text {
            id: join(|way| &way.id, "; atau ").into(),
            en: join(|way| &way.en, "; or ").into(),
        })
    }

    /// Returns the tree with `root`, whose places, like those of the findings, are of the text with the edits.
    fn tree(
        &self,
        mut root: Node,
        mut comments: Vec<Comment>,
        mut broken: Vec<String>,
        mut found: Vec<Diagnostic>,
        out: &mut Vec<Diagnostic>,
    ) -> Tree {
        if root.is_empty() && !broken.is_empty() {
            broken.push(NOTHING.to_owned());
        }
        if !self.edits.is_empty() {
            self.restore(&mut root);
            for comment in &mut comments {
                comment.span = self.span(comment.span);
            }
            for finding in &mut found {
                self.restore_finding(finding);
            }
        }
        out.append(&mut found);
        Tree {
            root,
            comments,
            broken,
            mended: self.marks.clone(),
        }
    }

    /// Returns the place in the file of the bytes `range` of `block`.
    fn place(&self, block: &Range<usize>, range: &Range<usize>) -> Span {
        let start = self.bom + block.start + range.start;
        self.span(Span::new(self.file, start, start + range.len()))
    }

    /// Returns `span` of the text with the edits as bytes of the file.
    fn span(&self, span: Span) -> Span {
        let start = self.bom + self.byte(span.start.saturating_sub(self.bom), false);
        let end = self.bom + self.byte(span.end.saturating_sub(self.bom), true);
        Span::new(span.file, start, end.max(start))
    }

    /// Returns the byte for `byte` of the text with the edits; one inside what came goes to an end of what
    /// stood there.
    fn byte(&self, byte: usize, is_end: bool) -> usize {
        let edits = self.edits.iter().rev();
        edits.fold(byte, |at, (start, old, new)| match at {
            at if at >= start + new => at - new + old,
            at if at <= *start => at,
            _ if is_end => start + old,
            _ => *start,
        })
    }

    fn restore(&self, node: &mut Node) {
        node.span = self.span(node.span);
        match &mut node.kind {
            NodeKind::Empty | NodeKind::Scalar { .. } => {}
            NodeKind::List(items) => items.iter_mut().for_each(|item| self.restore(item)),
            NodeKind::Map(entries) => {
                for entry in entries {
                    entry.key_span = self.span(entry.key_span);
                    self.restore(&mut entry.value);
                }
            }
        }
    }

    fn restore_finding(&self, finding: &mut Diagnostic) {
        for label in &mut finding.labels {
            label.span = self.span(label.span);
        }
    }
}

/// Returns the key of a block that cannot be read: its first word, where that is a key.
fn name_of(block: &str, fit: Option<&Fit<'_>>) -> String {
    let is_line = |line: &&str| !line.trim().is_empty() && !line.starts_with('#');
    let line = block.lines().find(is_line).unwrap_or_default();
    let end = line.find(|c: char| !(c.is_ascii_lowercase() || c == '_'));
    let word = &line[..end.unwrap_or(line.len())];
    match fit {
        Some(fit) if fit.keys.contains(word) => word.to_owned(),
        _ => line.split(':').next().unwrap_or_default().trim().to_owned(),
    }
}

/// Looks for the edit that mends `block` of `text`, at whose byte `at` the parser stumbled, or it together
/// with the block above it; returns the bytes that were searched.
fn search_around(
    text: &str,
    block: &Range<usize>,
    at: usize,
    fit: &Fit<'_>,
) -> (Range<usize>, Outcome) {
    let within =
        |range: &Range<usize>| search(&text[range.clone()], at.saturating_sub(range.start), fit);
    let alone = within(block);
    if matches!(&alone, Outcome::One(repair) if repair.left == 0) {
        return (block.clone(), alone);
    }
    // A line that lost all its blanks looks like the head of a block.
    let blocks = top_blocks(text);
    let above = blocks
        .iter()
        .take_while(|other| other.end <= block.start)
        .last();
    if let Some(joint) = above.map(|above| above.start..block.end) {
        let together = within(&joint);
        if matches!(&together, Outcome::One(repair) if repair.left == 0) {
            return (joint, together);
        }
    }
    (block.clone(), alone)
}

/// Returns the next block of `text` that is read otherwise than it was meant, and the edit that mends it.
///
/// A block whose key is known elsewhere may belong to the block above it: then both are the block. What was
/// looked at goes to `tried`.
fn slip(text: &str, tried: &mut BTreeSet<usize>, fit: &Fit<'_>) -> Option<(Range<usize>, Repair)> {
    let blocks = top_blocks(text);
    let mut above: Option<Range<usize>> = None;
    for block in blocks {
        let before = above.replace(block.clone());
        if !tried.insert(block.start) {
            continue;
        }
        let words = &text[block.clone()];
        let is_suspect = (fit.weigh)(words).is_some_and(|now| !now.suspects.is_empty());
        if !is_suspect {
            continue;
        }
        let joint = before
            .filter(|_| fit.keys.contains(&name_of(words, None)))
            .map(|before| before.start..block.end);
        for range in [Some(block), joint].into_iter().flatten() {
            let words = &text[range.clone()];
            let now = (fit.weigh)(words)?;
            if let Outcome::One(repair) = search_suspects(words, &now, fit) {
                return Some((range, repair));
            }
        }
    }
    None
}

/// Reads `text`, which is `written` with some of it masked, byte for byte.
fn load(
    file: FileId,
    bom: usize,
    written: &str,
    text: &str,
    out: &mut Vec<Diagnostic>,
) -> (Result<Node, Fault>, Vec<Comment>) {
    let mut loader = Loader::new(file, bom, written, out);
    let result = loader.load(text);
    (result, loader.comments)
}

/// Returns the top-level block that is at fault, and the fault as that block alone shows it.
///
/// The parser often stumbles a block too late (over the line after an open quotation mark), so each block
/// is read alone: the first that fails is the one. Where all are well alone, the parser's place stands.
fn blame(file: FileId, text: &str, fault: Fault) -> (Range<usize>, Fault) {
    let blocks = top_blocks(text);
    for block in &blocks {
        let body = &text[block.clone()];
        if let (Err(mut alone), _) = load(file, 0, body, body, &mut Vec::new()) {
            let opened = alone.is_unclosed().then(|| opening(file, body)).flatten();
            alone.offset = (opened.unwrap_or(alone.offset) + block.start).min(block.end);
            return (block.clone(), alone);
        }
    }
    let at = fault.offset.min(text.len());
    let block = blocks
        .into_iter()
        .rev()
        .find(|block| block.start <= at)
        .unwrap_or(0..text.len());
    (block, fault)
}

/// Lines of a block among which the one that opens what is never closed is looked for.
const MAX_LOOK: usize = 200;

/// Returns where the quotation mark or bracket stands that keeps the whole rest of `body` open; `None`
/// where `body` is too long to look.
///
/// It stands on the line after the longest run of lines that can be read.
fn opening(file: FileId, body: &str) -> Option<usize> {
    let lines: Vec<&str> = body.split_inclusive('\n').collect();
    if lines.len() > MAX_LOOK {
        return None;
    }
    let starts: Vec<usize> = lines
        .iter()
        .scan(0, |at, line| Some(std::mem::replace(at, *at + line.len())))
        .collect();
    let first = starts.iter().rposition(|start| {
        let front = &body[..*start];
        load(file, 0, front, front, &mut Vec::new()).0.is_ok()
    })?;
    let line = lines[first];
    let mark = line
        .find(['"', '\'', '[', '{'])
        .unwrap_or_else(|| line.len() - line.trim_start().len());
    Some(starts[first] + mark)
}

/// Returns `body` with characters that no text may hold as blanks, each reported.
fn mask_control(file: FileId, bom: usize, body: &str, out: &mut Vec<Diagnostic>) -> String {
    let is_fault = |c: char| c.is_control() && !matches!(c, '\n' | '\r' | '\t');
    let found: Vec<(usize, char)> = body.char_indices().filter(|(_, c)| is_fault(*c)).collect();
    for (index, (at, c)) in found.iter().take(MAX_CONTROL).enumerate() {
        let span = Span::new(file, bom + at, bom + at + c.len_utf8());
        let more = found.len() - index - 1;
        let number = u32::from(*c);
        let message = if index + 1 == MAX_CONTROL && more > 0 {
            crate::text!(id: "aksara kendali U+{number:04X}, dan {more} lagi di bawahnya, tidak boleh ada di dalam teks", en: "the control character U+{number:04X}, and {more} more below, have no place in text")
        } else {
            crate::text!(id: "aksara kendali U+{number:04X} tidak boleh ada di dalam teks", en: "the control character U+{number:04X} has no place in text")
        };
        out.push(
            Diagnostic::new(Code::CONTROL_CHARACTER, span, message).help(Text::fixed(
                "hapus aksara itu; biasanya terbawa saat menyalin dari program lain",
                "delete it; it usually comes along when text is pasted from another program",
            )),
        );
    }
    if found.is_empty() {
        return body.to_owned();
    }
    // Blanks of the same number of bytes, so that later places stay true: those above ASCII have two.
    let blank = |c: char| match c {
        c if !is_fault(c) => c,
        c if c.is_ascii() => ' ',
        _ => '\u{a0}',
    };
    body.chars().map(blank).collect()
}

/// Returns the bytes of the top-level blocks: each from a line that begins a key at the left edge to the
/// next such line.
fn top_blocks(text: &str) -> Vec<Range<usize>> {
    let mut starts = vec![0];
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let begins =
            line.starts_with(|c: char| !c.is_whitespace() && !matches!(c, '#' | '-' | '}' | ']'));
        if begins && at > 0 {
            starts.push(at);
        }
        at += line.len();
    }
    let ends = starts
        .iter()
        .skip(1)
        .copied()
        .chain([text.len()])
        .collect::<Vec<_>>();
    starts
        .into_iter()
        .zip(ends)
        .map(|(start, end)| start..end)
        .collect()
}

/// Replaces the bytes of `range` by blanks, lines kept, so that later places stay true.
fn blank(text: &mut String, range: Range<usize>) {
    let blanks: String = text[range.clone()]
        .bytes()
        .map(|b| {
            if b == b'\n' || b == b'\r' {
                char::from(b)
            } else {
                ' '
            }
        })
        .collect();
    text.replace_range(range, &blanks);
}

/// A syntax error at a byte.
struct Fault {
    offset: usize,
    kind: FaultKind,
}

enum FaultKind {
    Yaml(ErrorKind),
    /// A second document begins.
    Parting,
    Depth,
    Nodes,
}

impl Fault {
    fn from_scan(error: &ScanError) -> Self {
        let kind = match error.kind() {
            // The parser's own limit is met before ours where many brackets open in a row.
            ErrorKind::RecursionLimitExceeded => FaultKind::Depth,
            kind => FaultKind::Yaml(kind.clone()),
        };
        Self {
            offset: error.marker().byte_offset().unwrap_or_default(),
            kind,
        }
    }

    /// Returns whether the text is no YAML, rather than too much of it.
    fn is_syntax(&self) -> bool {
        matches!(self.kind, FaultKind::Yaml(_))
    }

    /// Returns whether something is opened and never closed: then the parser stumbles far behind the fault.
    fn is_unclosed(&self) -> bool {
        use ErrorKind as E;
        match &self.kind {
            FaultKind::Yaml(kind) => matches!(
                kind,
                E::UnclosedQuotedScalar
                    | E::InvalidQuotedScalarIndent
                    | E::DocumentIndicatorInQuotedScalar
                    | E::UnclosedFlowCollection { .. }
                    | E::UnexpectedEofFlowMapping
                    | E::UnexpectedEofFlowSequence
                    | E::UnexpectedEofImplicitFlowMapping
            ),
            FaultKind::Parting | FaultKind::Depth | FaultKind::Nodes => false,
        }
    }

    fn into_diagnostic(self, file: FileId, bom: usize, text: &str) -> Diagnostic {
        let mut start = self.offset.min(text.len());
        while !text.is_char_boundary(start) {
            start -= 1;
        }
        // The end of the text marks nothing: its last character is shown instead.
        if start == text.len() {
            start = text
                .trim_end()
                .char_indices()
                .next_back()
                .map_or(0, |(at, _)| at);
        }
        let length = text[start..]
            .chars()
            .next()
            .filter(|c| *c != '\n')
            .map_or(0, char::len_utf8);
        let span = Span::new(file, bom + start, bom + start + length);
        match self.kind {
            FaultKind::Yaml(kind) => {
                let (message, help) = syntax_words(&kind);
                let help = own_words(&kind, text, start).unwrap_or(help);
                Diagnostic::new(Code::SYNTAX, span, message).help(help)
            }
            FaultKind::Parting => Diagnostic::new(
                Code::YAML_FEATURE,
                span,
                Text::fixed(
                    "berkas memuat lebih dari satu dokumen YAML (`---`)",
                    "the file has more than one YAML document (`---`)",
                ),
            )
            .help(Text::fixed(
                "simpan tiap standar di berkasnya sendiri",
                "keep each standard in a file of its own",
            )),
            FaultKind::Depth => Diagnostic::new(
                Code::TOO_LARGE,
                span,
                crate::text!(id: "bersarang lebih dari {MAX_DEPTH} tingkat", en: "nested more than {MAX_DEPTH} levels deep"),
            )
            .help(Text::fixed("periksa kurung dan indentasi di atas tempat ini", "check brackets and indentation above this place")),
            FaultKind::Nodes => Diagnostic::new(
                Code::TOO_LARGE,
                span,
                crate::text!(id: "berkas ini memuat lebih dari {MAX_NODES} nilai", en: "this file has more than {MAX_NODES} values"),
            )
            .help(Text::fixed("pecah menjadi beberapa standar", "split it into several standards")),
        }
    }
}

/// Returns what to do about a colon inside a text, with the author's own words in quotation marks.
fn own_words(kind: &ErrorKind, text: &str, at: usize) -> Option<Text> {
    use ErrorKind as E;
    if !matches!(
        kind,
        E::MappingValueNotAllowed | E::InvalidColonPlacement | E::InvalidSimpleKey
    ) {
        return None;
    }
    let start = text[..at].rfind('\n').map_or(0, |line| line + 1);
    let line = text[start..].lines().next()?.trim();
    let item = line.strip_prefix("- ").unwrap_or(line);
    // `key: words: words`: the words begin behind the first colon.
    let words = item
        .split_once(": ")
        .map_or(item, |(_, words)| words)
        .trim();
    if !words.contains(':') || words.contains('"') || words.len() > 120 {
        return None;
    }
    Some(crate::text!(
        id: "apit seluruh teks dengan tanda kutip: `\"{words}\"`",
        en: "put the whole text in quotation marks: `\"{words}\"`"
    ))
}

/// Returns what went wrong and what to do, in words for somebody who has never heard of a parser.
fn syntax_words(kind: &ErrorKind) -> (Text, Text) {
    use ErrorKind as E;
    match kind {
        E::TabNotAllowed
        | E::TabInBlockIndentation
        | E::TabInIndentation
        | E::TabAtBlockScalarStart
        | E::TabInPlainScalar => (
            Text::fixed(
                "tab dipakai untuk menjorokkan baris",
                "a tab is used to indent the line",
            ),
            Text::fixed(
                "ganti tab dengan spasi, dua untuk tiap tingkat",
                "replace the tab by blanks, two for each level",
            ),
        ),
        E::UnclosedQuotedScalar
        | E::InvalidQuotedScalarIndent
        | E::DocumentIndicatorInQuotedScalar => (
            Text::fixed(
                "tanda kutip dibuka dan tidak ditutup",
                "a quotation mark is opened and never closed",
            ),
            Text::fixed(
                "tutup dengan tanda kutip yang sama di akhir teks",
                "close it with the same mark at the end of the text",
            ),
        ),
        E::UnclosedFlowCollection { .. }
        | E::UnexpectedEofFlowMapping
        | E::UnexpectedEofFlowSequence
        | E::UnexpectedEofImplicitFlowMapping => (
            Text::fixed(
                "kurung `[` atau `{` dibuka dan tidak ditutup",
                "a bracket `[` or `{` is opened and never closed",
            ),
            Text::fixed(
                "tutup kurungnya, atau tulis sebagai daftar dengan `- ` di baris sendiri",
                "close it, or write a list with `- ` on lines of its own",
            ),
        ),
        E::MismatchedFlowCollectionEnd { .. } | E::MisplacedFlowCollectionEnd => (
            Text::fixed(
                "kurung penutup ini tidak punya pasangan",
                "this closing bracket has no partner",
            ),
            Text::fixed(
                "hapus, atau samakan dengan kurung pembukanya",
                "delete it, or match it with the opening one",
            ),
        ),
        E::MappingValueNotAllowed | E::InvalidColonPlacement | E::InvalidSimpleKey => (
            Text::fixed(
                "titik dua di dalam teks dibaca sebagai kunci baru",
                "a colon inside the text is read as a new key",
            ),
            Text::fixed(
                "apit seluruh teks dengan tanda kutip: `\"Telepon: 0561\"`",
                "put the whole text in quotation marks: `\"Telepon: 0561\"`",
            ),
        ),
        E::SimpleKeyExpected
        | E::ExpectedBlockMappingKey
        | E::MappingKeyNotAllowed
        | E::InvalidIndentation
        | E::InvalidFlowScalarIndent => (
            Text::fixed(
                "baris ini tidak sejajar dengan baris lain, atau kurang titik dua",
                "this line is not aligned with the others, or lacks a colon",
            ),
            Text::fixed(
                "samakan jorokannya dengan saudaranya, dan tulis `kunci: nilai`",
                "align it with its siblings, and write `key: value`",
            ),
        ),
        E::ExpectedBlockSequenceEntry => (
            Text::fixed(
                "baris ini tidak sejajar dengan butir daftar di atasnya",
                "this line is not aligned with the list item above it",
            ),
            Text::fixed(
                "samakan jorokannya dengan baris lain di butir itu; butir baru diawali `- `",
                "align it with the other lines of that item; a new item begins with `- `",
            ),
        ),
        E::BlockSequenceEntryNotAllowed
        | E::BlockEntryInFlowCollection
        | E::InvalidBlockEntryWhitespace => (
            Text::fixed(
                "tanda `-` butir daftar tidak boleh di sini",
                "a list item's `-` may not stand here",
            ),
            Text::fixed(
                "sejajarkan semua `- ` satu daftar, masing-masing di baris sendiri",
                "align all `- ` of one list, each on a line of its own",
            ),
        ),
        E::UnexpectedCharacter { .. }
        | E::ExpectedNodeContent
        | E::PlainScalarStartsWithDashFlowIndicator => (
            Text::fixed(
                "teks tidak boleh dimulai dengan tanda ini tanpa tanda kutip",
                "text may not begin with this sign without quotation marks",
            ),
            Text::fixed(
                "apit teks dengan tanda kutip",
                "put the text in quotation marks",
            ),
        ),
        E::UnknownAnchor => (
            Text::fixed(
                "`*` di awal teks dibaca sebagai rujukan YAML",
                "`*` at the beginning of a text is read as a YAML alias",
            ),
            Text::fixed(
                "apit teks dengan tanda kutip; untuk isi bersama pakai `bawaan` di `instansi.yaml`",
                "put the text in quotation marks; for shared content use `bawaan` in `instansi.yaml`",
            ),
        ),
        other => (
            crate::text!(id: "susunan YAML salah ({other})", en: "the YAML is malformed: {other}"),
            Text::fixed(
                "bandingkan dengan baris di sekitarnya: jorokan, titik dua, tanda kutip",
                "compare with the lines around it: indentation, colon, quotation marks",
            ),
        ),
    }
}

/// A collection that is being read.
enum Open {
    List {
        span: Span,
        inline: bool,
        items: Vec<Node>,
    },
    Map {
        span: Span,
        inline: bool,
        entries: Vec<Entry>,
        key: Option<(String, Span)>,
    },
}

struct Loader<'o> {
    file: FileId,
    /// Bytes of a byte-order mark before the text.
    bom: usize,
    /// The text as it was written.
    written: &'o str,
    out: &'o mut Vec<Diagnostic>,
    comments: Vec<Comment>,
    open: Vec<Open>,
    nodes: usize,
}

impl<'o> Loader<'o> {
    fn new(file: FileId, bom: usize, written: &'o str, out: &'o mut Vec<Diagnostic>) -> Self {
        Self {
            file,
            bom,
            written,
            out,
            comments: Vec::new(),
            open: Vec::new(),
            nodes: 0,
        }
    }

    /// Returns the place of `span` in the text as it was written: what was masked has the same bytes, but
    /// not the same characters.
    fn span(&self, span: &YamlSpan) -> Span {
        let range = span.byte_range().unwrap_or_default();
        let start = self.written.floor_char_boundary(range.start);
        let end = self.written.floor_char_boundary(range.end).max(start);
        Span::new(self.file, self.bom + start, self.bom + end)
    }

    fn load(&mut self, text: &str) -> Result<Node, Fault> {
        let mut options = Options::default();
        options.max_buffered_comment_events = MAX_NODES;
        options.emit_unresolved_aliases = true;
        options.disallow_directives = false;
        let mut root = None;
        let mut documents = 0;
        for event in Parser::new_from_str_with_options(text, options) {
            let (event, span) = event.map_err(|error| Fault::from_scan(&error))?;
            let place = self.span(&span);
            if let Event::DocumentStart(..) = event {
                documents += 1;
                if documents > 1 {
                    return Err(Fault {
                        offset: span.start.byte_offset().unwrap_or_default(),
                        kind: FaultKind::Parting,
                    });
                }
            }
            self.check_depth(span.start.byte_offset().unwrap_or_default())?;
            if let Some(node) = self.event(event, place) {
                root = Some(node);
            }
        }
        Ok(root.unwrap_or(Node {
            span: Span::new(self.file, self.bom, self.bom),
            kind: NodeKind::Empty,
        }))
    }

    fn check_depth(&mut self, offset: usize) -> Result<(), Fault> {
        self.nodes += 1;
        if self.open.len() > MAX_DEPTH {
            return Err(Fault {
                offset,
                kind: FaultKind::Depth,
            });
        }
        if self.nodes > MAX_NODES {
            return Err(Fault {
                offset,
                kind: FaultKind::Nodes,
            });
        }
        Ok(())
    }

    /// Takes one event; gives the root once it is complete.
    fn event(&mut self, event: Event<'_>, span: Span) -> Option<Node> {
        match event {
            Event::Comment(text, placement) => {
                self.comments.push(Comment {
                    span,
                    text: text.into_owned(),
                    right: placement == Placement::Right,
                });
                None
            }
            Event::Scalar(text, style, anchor, tag) => {
                self.refuse_properties(anchor, tag.is_some(), span);
                let inline = self.is_inline();
                self.value(scalar(span, &text, style, inline))
            }
            Event::SequenceStart(style, anchor, tag) => {
                self.refuse_properties(anchor, tag.is_some(), span);
                self.open.push(Open::List {
                    span,
                    inline: style == StructureStyle::Flow,
                    items: Vec::new(),
                });
                None
            }
            Event::MappingStart(style, anchor, tag) => {
                self.refuse_properties(anchor, tag.is_some(), span);
                self.open.push(Open::Map {
                    span,
                    inline: style == StructureStyle::Flow,
                    entries: Vec::new(),
                    key: None,
                });
                None
            }
            Event::SequenceEnd | Event::MappingEnd => self.close(span),
            Event::Alias(_) | Event::UnresolvedAlias(_) => {
                self.refuse(span, Text::fixed("rujukan YAML (`*nama`) tidak dipakai di sini", "YAML aliases (`*name`) are not read here"), Text::fixed("tulis isinya; untuk isi bersama pakai `bawaan` di `instansi.yaml`; bila itu teks, apit dengan tanda kutip", "write it out; for shared content use `bawaan` in `instansi.yaml`; if it is text, put it in quotation marks"));
                self.value(Node {
                    span,
                    kind: NodeKind::Empty,
                })
            }
            _ => None,
        }
    }

    fn refuse(&mut self, span: Span, message: Text, help: Text) {
        self.out
            .push(Diagnostic::new(Code::YAML_FEATURE, span, message).help(help));
    }

    fn refuse_properties(&mut self, anchor: usize, tag: bool, span: Span) {
        if anchor != 0 {
            self.refuse(span, Text::fixed("jangkar YAML (`&nama`) tidak dipakai di sini", "YAML anchors (`&name`) are not read here"), Text::fixed("hapus `&nama`; untuk isi bersama pakai `bawaan` di `instansi.yaml`; bila itu teks, apit dengan tanda kutip", "delete `&name`; for shared content use `bawaan` in `instansi.yaml`; if it is text, put it in quotation marks"));
        }
        if tag {
            self.refuse(
                span,
                Text::fixed(
                    "tag YAML (`!nama`) tidak dipakai di sini",
                    "YAML tags (`!name`) are not read here",
                ),
                Text::fixed(
                    "hapus `!nama`; bila itu teks, apit dengan tanda kutip",
                    "delete `!name`; if it is text, put it in quotation marks",
                ),
            );
        }
    }

    /// Returns whether the innermost collection is written with brackets; all inside it are too.
    fn is_inline(&self) -> bool {
        match self.open.last() {
            Some(Open::List { inline, .. } | Open::Map { inline, .. }) => *inline,
            None => false,
        }
    }

    /// Closes the innermost collection.
    fn close(&mut self, end: Span) -> Option<Node> {
        let node = match self.open.pop()? {
            Open::List { span, items, .. } => {
                let last = items.last().map_or(span.end, |item| item.span.end);
                Node {
                    span: close_span(span, last, end),
                    kind: NodeKind::List(items),
                }
            }
            Open::Map { span, entries, .. } => {
                let first = entries
                    .first()
                    .map_or(span.start, |entry| entry.key_span.start)
                    .min(span.start);
                let last = entries.last().map_or(span.end, |entry| {
                    entry.value.span.end.max(entry.key_span.end)
                });
                Node {
                    span: close_span(
                        Span {
                            start: first,
                            ..span
                        },
                        last,
                        end,
                    ),
                    kind: NodeKind::Map(entries),
                }
            }
        };
        self.value(node)
    }

    /// Puts `node` where the innermost collection waits for it; gives it back when there is none.
    fn value(&mut self, node: Node) -> Option<Node> {
        match self.open.last_mut() {
            None => return Some(node),
            Some(Open::List { items, .. }) => items.push(node),
            Some(Open::Map { entries, key, .. }) => match key.take() {
                Some((name, key_span)) => {
                    let value = if node.is_empty() {
                        Node {
                            span: key_span,
                            ..node
                        }
                    } else {
                        node
                    };
                    let first = entries
                        .iter()
                        .find(|entry| entry.key == name)
                        .map(|entry| (entry.key_span, says_the_same(&entry.value, &value)));
                    match first {
                        Some((first, same)) => {
                            let again =
                                same.then(|| self.own_lines(key_span.start, value.span.end));
                            self.duplicate(&name, key_span, first, again.flatten());
                        }
                        None => entries.push(Entry {
                            key: name,
                            key_span,
                            value,
                        }),
                    }
                }
                None => match node.kind {
                    NodeKind::Scalar { text, .. } => {
                        let merge = text == "<<";
                        *key = Some((text, node.span));
                        if merge {
                            self.refuse(
                                node.span,
                                Text::fixed(
                                    "kunci gabung `<<` tidak dipakai di sini",
                                    "the merge key `<<` is not read here",
                                ),
                                Text::fixed(
                                    "pakai `bawaan` di `instansi.yaml`",
                                    "use `bawaan` in `instansi.yaml`",
                                ),
                            );
                        }
                    }
                    NodeKind::Empty => *key = Some((String::new(), node.span)),
                    NodeKind::List(_) | NodeKind::Map(_) => {
                        *key = Some((String::new(), node.span));
                        self.refuse(node.span, Text::fixed("kunci harus berupa teks", "a key must be text"), Text::fixed("tulis `kunci: nilai`; bila `{` atau `[` bagian dari teks, apit teks dengan tanda kutip", "write `key: value`; if `{` or `[` belongs to a text, put the text in quotation marks"));
                    }
                },
            },
        }
        None
    }

    /// Returns the whole lines of the bytes from `start` to `end`; `None` where something else stands on them.
    fn own_lines(&self, start: usize, end: usize) -> Option<Span> {
        let (start, end) = (start - self.bom, end - self.bom);
        let from = self.written[..start].rfind('\n').map_or(0, |at| at + 1);
        let to = self.written[end..]
            .find('\n')
            .map_or(self.written.len(), |at| end + at + 1);
        let is_alone =
            self.written[from..start].trim().is_empty() && self.written[end..to].trim().is_empty();
        is_alone.then(|| Span::new(self.file, self.bom + from, self.bom + to))
    }

    /// Reports a key that stands there already; `again` are its lines where they say nothing new.
    fn duplicate(&mut self, key: &str, span: Span, first: Span, again: Option<Span>) {
        let mut finding =
            Diagnostic::new(Code::DUPLICATE_KEY, span, crate::text!(id: "kunci `{key}` tertulis dua kali", en: "the key `{key}` is written twice"))
                .also(first, Text::fixed("pertama di sini; inilah yang dibaca", "first here; this one is read"))
                .help(Text::fixed("gabungkan keduanya, atau hapus salah satu", "join the two, or delete one"));
        if let Some(lines) = again {
            let delete = Text::fixed("hapus yang kedua", "delete the second");
            finding = finding.replace(Safety::Safe, delete, lines, "");
        }
        self.out.push(finding);
    }
}

/// Returns whether both are scalars of the same words, or nothing.
fn says_the_same(one: &Node, other: &Node) -> bool {
    match (&one.kind, &other.kind) {
        (NodeKind::Empty, NodeKind::Empty) => true,
        (NodeKind::Scalar { text, .. }, NodeKind::Scalar { text: other, .. }) => text == other,
        _ => false,
    }
}

/// Returns the span of a collection: flow ones end at their bracket, block ones at their last value.
fn close_span(start: Span, last: usize, end: Span) -> Span {
    let bracket = end.end > end.start;
    Span {
        end: if bracket { end.end } else { last }.max(start.start),
        ..start
    }
}

fn scalar(span: Span, text: &str, style: ScalarStyle, inline: bool) -> Node {
    let style = match style {
        ScalarStyle::Plain => Style::Plain,
        ScalarStyle::SingleQuoted | ScalarStyle::DoubleQuoted => Style::Quoted,
        ScalarStyle::Literal | ScalarStyle::Folded => Style::Block,
    };
    let empty = match style {
        Style::Plain => matches!(text, "~" | "null"),
        Style::Quoted | Style::Block => false,
    };
    // No-break blanks are blanks too.
    let empty = empty || text.trim().is_empty();
    let kind = if empty {
        NodeKind::Empty
    } else {
        NodeKind::Scalar {
            text: text.to_owned(),
            style,
            inline,
        }
    };
    Node { span, kind }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> (Tree, Vec<Diagnostic>) {
        let mut out = Vec::new();
        (parse(FileId(0), text, &mut out), out)
    }

    fn codes(text: &str) -> Vec<&'static str> {
        read(text).1.iter().map(|d| d.code.as_str()).collect()
    }

    #[test]
    fn spans_cover_what_is_written() {
        let text = "a: satu dua\nb:\n  - x\n  - 'y z'\nc: {d: e}\n";
        let (tree, out) = read(text);
        assert_eq!(out, []);
        let slice = |node: &Node| text[node.span.start..node.span.end].to_owned();
        assert_eq!(slice(tree.root.get("a").unwrap()), "satu dua");
        assert_eq!(slice(tree.root.get("b").unwrap()), "- x\n  - 'y z'");
        assert_eq!(slice(tree.root.get("c").unwrap()), "{d: e}");
        assert_eq!(slice(&tree.root), text.trim_end());
    }

    #[test]
    fn a_fault_is_confined_to_its_block() {
        let (tree, out) = read("judul: Kartu\nbiaya: \"Gratis\nproduk: Kartu\n");
        assert_eq!(out.len(), 1, "{out:?}");
        assert_eq!(
            (out[0].code, &out[0].message.en[..]),
            (Code::SYNTAX, "a quotation mark is opened and never closed")
        );
        assert_eq!(tree.broken, ["biaya"]);
        assert_eq!(
            tree.root.get("produk").and_then(Node::scalar),
            Some("Kartu")
        );
        assert_eq!(tree.root.get("judul").and_then(Node::scalar), Some("Kartu"));
    }

    #[test]
    fn what_is_never_closed_is_shown_where_it_opens() {
        for (text, mark) in [
            ("a: 1\nb: \"x\nc: 2\n", "\"x"),
            ("a:\n  - x\n  - 'y\n  - z\nb: 1\n", "'y"),
            ("a:\n  - [x,\n    y]\n  - [z\n", "[z"),
        ] {
            let (_, out) = read(text);
            let start = out[0].span().map(|span| span.start);
            assert_eq!(
                (out.len(), start),
                (1, text.find(mark)),
                "{text:?}: {out:?}"
            );
        }
    }

    #[test]
    fn what_makes_yaml_a_trap_is_refused() {
        for (text, code) in [
            ("a: &x 1\n", "SP0004"),
            ("a: *x\n", "SP0004"),
            ("a: !!str 1\n", "SP0004"),
            ("<<: {b: 1}\n", "SP0004"),
            ("? [a]\n: b\n", "SP0004"),
            ("a: 1\n---\nb: 2\n", "SP0004"),
            ("a: 1\na: 2\n", "SP0005"),
            ("a: b\u{0}c\n", "SP0003"),
            ("a:\n\t- b\n", "SP0002"),
        ] {
            assert_eq!(codes(text), [code], "{text:?}");
        }
    }

    #[test]
    fn deep_and_large_input_ends_with_one_finding() {
        for text in [
            format!("a: {}", "[".repeat(5_000)),
            "- ".repeat(5_000),
            format!("a:\n{}", "  - b\n".repeat(MAX_NODES)),
        ] {
            assert_eq!(codes(&text).len(), 1);
        }
    }

    #[test]
    fn a_colon_inside_a_text_is_mended_in_the_authors_words() {
        let (_, out) = read("a: 1\nb: Loket: lantai 2\n");
        let help = out[0].help.as_ref().map(|help| help.en.to_string());
        assert_eq!(
            help.as_deref(),
            Some("put the whole text in quotation marks: `\"Loket: lantai 2\"`")
        );
    }

    #[test]
    fn places_of_faults_lie_on_characters() {
        // A control character of two bytes before a syntax error, and a broken block with wide characters.
        let masked = "!-\u{5}\0\0\0\0>2\0\0\n\u{c7df}\u{2}\u{4}\nf\0\0:\r:\n*!\n:\r][\n'";
        for text in ["%\u{82}\u{482}", masked] {
            let (_, out) = read(text);
            let spans: Vec<_> = out.iter().filter_map(Diagnostic::span).collect();
            let inside = |span: &Span| text.get(span.start..span.end).is_some();
            assert!(
                !spans.is_empty() && spans.iter().all(inside),
                "{text:?}: {out:?}"
            );
        }
    }

    #[test]
    fn windows_lines_and_marks_are_read() {
        let (tree, out) = read("\u{feff}a: b\r\nc: d\r\n");
        assert_eq!(out, []);
        assert_eq!(
            tree.root.get("a").map(|node| node.span),
            Some(Span::new(FileId(0), 6, 7))
        );
        assert_eq!(tree.root.get("c").and_then(Node::scalar), Some("d"));
    }
}
