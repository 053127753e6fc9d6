//! Repair by search: the cheapest single edit of a block that makes it readable and fit for its place.
//!
//! A parser stumbles where the text stops making sense to it, often lines behind the slip. So every slip
//! that a hand makes is undone on trial, line by line, and what then can be read is weighed by the
//! decoder. Where one edit is best, it is the finding's place and fix; where several tie and say different
//! things, nobody can know, and all are shown.

use std::collections::BTreeSet;
use std::ops::{Range, RangeInclusive};

use serde_json::Value as Json;

use super::decode::decode;
use super::decode::quote;
use super::file::Files;
use super::yaml::{Entry, Node, NodeKind, Style, parse_whole};
use crate::diagnostic::Code;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::Safety;
use crate::diagnostic::Severity;
use crate::diagnostic::Text;
use crate::model::Value;

/// Most bytes of a block that is searched: ten times the longest seen.
const MAX_BLOCK: usize = 64 * 1024;

/// Most lines before the fault on which a slip is looked for.
const MAX_LINES: usize = 120;

/// Most findings that a repaired block may still have; a block with more was not repaired but bent.
const MAX_LEFT: usize = 2;

/// Words that announce a list, and say nothing where the list follows.
const FILLERS: [&str; 7] = [
    "sebagai berikut",
    "antara lain",
    "yaitu",
    "yakni",
    "adalah",
    "meliputi",
    "terdiri dari",
];

/// What a text gives when it is read in the place of a block.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Weight {
    /// Warnings and errors.
    pub findings: usize,
    /// Bytes where findings begin that a slip of the hand may have made: those on structure which nothing
    /// else mends.
    pub suspects: Vec<usize>,
    /// Texts without quotation marks that run over several lines: usually one has swallowed the other.
    pub folded: usize,
    /// What it says, places aside: two texts that say the same are the same repair.
    pub says: String,
}

/// The place that a block must fit.
pub struct Fit<'f> {
    /// Keys that are known anywhere in the file.
    pub keys: &'f BTreeSet<String>,
    /// Weighs a text; `None` where it cannot be read.
    pub weigh: &'f dyn Fn(&str) -> Option<Weight>,
}

/// A single edit, and the slip that it undoes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Repair {
    /// The slip.
    pub(super) slip: Slip,
    /// Bytes of the block that go.
    pub(super) range: Range<usize>,
    /// What comes in their place.
    pub(super) text: String,
    /// Bytes of the block to be marked: the words of the line.
    pub(super) mark: Range<usize>,
    /// How unlikely the slip is.
    cost: u8,
    /// Findings that the block still has after it, and texts that swallow others.
    pub(super) left: usize,
}

/// What a hand did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Slip {
    /// No colon behind the key, or another sign in its place.
    Colon(String),
    /// No blank behind the colon of the key.
    ColonBlank(String),
    /// No blank behind the dash.
    DashBlank,
    /// No dash before an item.
    Dash,
    /// Two dashes before an item.
    DashTwice,
    /// A number, letter or bullet in the place of the dash.
    Marker,
    /// A tab or a special blank before the line.
    Tab,
    /// Too many or too few blanks before the line.
    Indent,
    /// A quotation mark that is not closed, or closed by another.
    QuoteOpen,
    /// A quotation mark that closes what was never opened.
    QuoteClosed,
    /// A bracket that is not closed, or closed by another.
    BracketOpen,
    /// A bracket that closes what was never opened.
    BracketClosed,
    /// Brackets round a single text where no list belongs.
    Brackets,
    /// No comma between two entries inside brackets.
    Comma,
    /// A text with signs of YAML in it and no quotation marks.
    Bare,
    /// Two entries on one line.
    TwoEntries(String),
    /// A fence (```) that a chat or an editor put round the text.
    Fence,
    /// A remark without `#`.
    Remark,
    /// A text broken in two, its rest on a line of its own.
    Broken,
    /// Several lines together too far in or out.
    Shifted,
    /// The first item of a list on the line of its key.
    FirstItem,
    /// Quotation marks inside a text between the same marks.
    InnerQuotes,
    /// Stars that a chat sets round a key to make it bold.
    Stars,
    /// Words such as "sebagai berikut" between a key and its list.
    Filler,
}

/// What a search gave.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Outcome {
    /// One edit is best.
    One(Repair),
    /// Several edits are equally good and say different things; in the order of their places.
    Several(Vec<Repair>),
    /// No single edit makes it fit.
    Nothing,
}

/// Looks for the edit of `block`, which cannot be read, that fits best; the parser stumbled at its byte `at`.
pub(super) fn search(block: &str, at: usize, fit: &Fit<'_>) -> Outcome {
    let fault = line_of(block, at);
    let lines = fault.saturating_sub(MAX_LINES)..=fault + 1;
    let any = |_: &Repair| true;
    best(block, lines, fit, any, |weight| weight.findings <= MAX_LEFT)
}

/// Looks for the edit of `block`, which is read as `now`, that takes away what is suspect in it.
pub(super) fn search_suspects(block: &str, now: &Weight, fit: &Fit<'_>) -> Outcome {
    let suspects = now.suspects.iter().map(|at| line_of(block, *at));
    let (first, last) = suspects.fold((usize::MAX, 0), |(first, last), line| {
        (first.min(line), last.max(line))
    });
    if first > last {
        return Outcome::Nothing;
    }
    let lines = first.saturating_sub(1).max(last.saturating_sub(MAX_LINES))..=last + 1;
    best(block, lines, fit, Repair::leaves_a_trace, |weight| {
        weight.suspects.is_empty() && weight.findings < now.findings && weight.folded <= now.folded
    })
}

/// Returns the number of the line of `block`, from 0, that holds the byte `at`.
fn line_of(block: &str, at: usize) -> usize {
    block.bytes().take(at).filter(|b| *b == b'\n').count()
}

/// Looks for the edit of the `among` lines that fits best, of those that `is_enough`.
fn best(
    block: &str,
    among: RangeInclusive<usize>,
    fit: &Fit<'_>,
    is_likely: impl Fn(&Repair) -> bool,
    is_enough: impl Fn(&Weight) -> bool,
) -> Outcome {
    if block.len() > MAX_BLOCK {
        return Outcome::Nothing;
    }
    // Texts that swallow others, findings left, and how unlikely the slip is.
    type Rank = (usize, usize, u8);
    let mut best: Option<(Rank, Vec<(String, Repair)>)> = None;
    for mut repair in candidates(block, among, fit.keys) {
        let is_hopeless = |(rank, _): &(Rank, _)| *rank < (0, 0, repair.cost);
        if !is_likely(&repair) || best.as_ref().is_some_and(is_hopeless) {
            continue;
        }
        let mut text = block.to_owned();
        text.replace_range(repair.range.clone(), &repair.text);
        let Some(weight) = (fit.weigh)(&text).filter(&is_enough) else {
            continue;
        };
        let rank = (weight.folded, weight.findings, repair.cost);
        repair.left = weight.folded + weight.findings;
        match &mut best {
            Some((now, _)) if *now < rank => {}
            Some((now, same)) if *now == rank => {
                if same.iter().all(|(says, _)| *says != weight.says) {
                    same.push((weight.says, repair));
                }
            }
            _ => best = Some((rank, vec![(weight.says, repair)])),
        }
    }
    let repairs = best.into_iter().flat_map(|(_, same)| same);
    let mut repairs: Vec<Repair> = repairs.map(|(_, repair)| repair).collect();
    match repairs.len() {
        0 => Outcome::Nothing,
        1 => Outcome::One(repairs.remove(0)),
        _ => Outcome::Several(repairs),
    }
}

/// Returns every edit that undoes a slip on one of the `among` lines.
fn candidates(block: &str, among: RangeInclusive<usize>, keys: &BTreeSet<String>) -> Vec<Repair> {
    let lines = lines(block);
    let (first, last) = (
        *among.start(),
        (*among.end()).min(lines.len().saturating_sub(1)),
    );
    let mut indents = BTreeSet::from([0]);
    for line in &lines {
        let text = &block[line.clone()];
        let blanks = text.len() - text.trim_start_matches(' ').len();
        indents.insert(blanks);
        if text[blanks..].starts_with("- ") {
            indents.insert(blanks + 2);
        }
    }
    let mut out = Vec::new();
    let mut above = BTreeSet::from([0]);
    for (index, line) in lines.iter().enumerate().take(last + 1) {
        if index >= first {
            Slips {
                block,
                keys,
                indents: &indents,
                above: &above,
                line: line.start..line.start + before_comment(&block[line.clone()]).len(),
                out: &mut out,
            }
            .all();
        }
        let text = &block[line.clone()];
        let blanks = text.len() - text.trim_start_matches(' ').len();
        if blanks < text.len() {
            let inside = text[blanks..].starts_with("- ").then_some(blanks + 2);
            above = std::iter::once(blanks).chain(inside).collect();
        }
    }
    out
}

/// Returns the bytes of the lines of `block`, without what ends them.
fn lines(block: &str) -> Vec<Range<usize>> {
    let mut at = 0;
    let mut all = Vec::new();
    for line in block.split_inclusive('\n') {
        let end = at + line.trim_end_matches(['\n', '\r']).len();
        all.push(at..end);
        at += line.len();
    }
    all
}

/// Returns `line` without the comment at its end and the blanks before it.
fn before_comment(line: &str) -> &str {
    let is_outside = |at: &usize| line[..*at].matches('"').count().is_multiple_of(2);
    let comment = line.match_indices(" #").map(|(at, _)| at).find(is_outside);
    line[..comment.unwrap_or(line.len())].trim_end()
}

/// Undoes slips on one line.
struct Slips<'s> {
    block: &'s str,
    keys: &'s BTreeSet<String>,
    /// Numbers of blanks before lines of the block.
    indents: &'s BTreeSet<usize>,
    /// Numbers of blanks with which what stands on the line above began.
    above: &'s BTreeSet<usize>,
    line: Range<usize>,
    out: &'s mut Vec<Repair>,
}

impl Slips<'_> {
    fn all(&mut self) {
        let text = &self.block[self.line.clone()];
        let body = text.trim();
        if body.is_empty() || body.starts_with('#') {
            return;
        }
        if body.starts_with("```") {
            self.add(Slip::Fence, self.line.clone(), "", 1);
            return;
        }
        let lead = text.len() - text.trim_start().len();
        self.stars(lead);
        self.remark(lead);
        self.broken(lead);
        self.shifted(lead);
        self.blanks(lead);
        self.dashes(lead);
        // Behind the dashes stands a key, a value or both.
        let dashes = text[lead..].len() - text[lead..].trim_start_matches(['-', ' ']).len();
        let start = lead + dashes;
        let value = self.key(start);
        self.value(value.unwrap_or(start));
        if let Some(value) = value {
            self.two_entries(start, value);
        }
    }

    /// Adds an edit of the bytes `range` of the block.
    fn add(&mut self, slip: Slip, range: Range<usize>, text: impl Into<String>, cost: u8) {
        let line = &self.block[self.line.clone()];
        let lead = line.len() - line.trim_start().len();
        let mark = self.line.start + lead..self.line.start + line.trim_end().len();
        self.out.push(Repair {
            slip,
            range,
            text: text.into(),
            mark,
            cost,
            left: 0,
        });
    }

    /// Returns the bytes of the block for `range` of the line.
    fn at(&self, range: Range<usize>) -> Range<usize> {
        self.line.start + range.start..self.line.start + range.end
    }

    /// A key between stars, its colon inside or outside: `*biaya:* Gratis`.
    fn stars(&mut self, lead: usize) {
        let text = self.block[self.line.clone()].to_owned();
        let body = text[lead..].trim_start_matches("- ");
        let start = text.len() - body.len();
        let inner = body.trim_start_matches(['*', '_']);
        let stars = body.len() - inner.len();
        let key = inner.split([':', '*']).next().unwrap_or_default();
        if stars == 0 || !self.keys.contains(key) {
            return;
        }
        let behind = inner[key.len()..].trim_start_matches([':', '*', '_']);
        let colon = if behind.trim().is_empty() { ":" } else { ": " };
        let range = self.at(start..text.len() - behind.trim_start().len());
        self.add(Slip::Stars, range, format!("{key}{colon}"), 1);
    }

    /// A remark that lost its `#`: several words, and none of them a key.
    fn remark(&mut self, lead: usize) {
        let body = self.block[self.line.clone()][lead..].to_owned();
        let is_prose =
            body.split(' ').count() >= 3 && !body.starts_with(['-', '"', '\'', '[', '{']);
        if is_prose && !self.begins_with_key(&body) {
            let range = self.at(lead..lead);
            let cost = if body.ends_with('.') { 1 } else { 4 };
            self.add(Slip::Remark, range, "# ", cost);
        }
    }

    /// The rest of a text that an e-mail or a PDF broke: joined with the line above.
    fn broken(&mut self, lead: usize) {
        let body = self.block[self.line.clone()][lead..].to_owned();
        let before = self.block[..self.line.start].trim_end_matches(['\r', '\n']);
        let above = before.rsplit('\n').next().unwrap_or_default();
        let is_rest = body.starts_with(char::is_alphanumeric) && !self.begins_with_key(&body);
        if is_rest && above.trim_end().ends_with(':') {
            let range = before.trim_end().len()..self.line.start + lead;
            self.add(Slip::Broken, range, " ", 1);
        }
        let is_cut = above.len() > 40 && !above.trim_end().ends_with(['.', ':', '"', '\'']);
        if is_rest && is_cut && !above.trim_start().starts_with('#') {
            let range = before.trim_end().len()..self.line.start + lead;
            self.add(Slip::Broken, range, " ", 2);
        }
    }

    /// The line, and those below that stand no further out, moved together.
    fn shifted(&mut self, lead: usize) {
        let text = &self.block[self.line.clone()];
        if !text[..lead].bytes().all(|b| b == b' ') {
            return;
        }
        let rest = &self.block[self.line.start..];
        let mut end = self.line.start;
        let mut count = 0;
        for line in rest.split_inclusive('\n') {
            let blanks = line.len() - line.trim_start_matches(' ').len();
            if !line.trim().is_empty() && blanks < lead {
                break;
            }
            count += usize::from(!line.trim().is_empty());
            end += line.len();
        }
        if count < 2 {
            return;
        }
        let run = self.block[self.line.start..end].to_owned();
        for indent in self.indents.clone() {
            if indent == lead || indent % 2 == 1 {
                continue;
            }
            let moved = run.split_inclusive('\n').map(|line| match line.trim() {
                "" => line.to_owned(),
                _ => format!("{}{}", " ".repeat(indent), &line[lead..]),
            });
            let moved: String = moved.collect();
            self.add(Slip::Shifted, self.line.start..end, moved, 5);
        }
    }

    /// Other numbers of blanks before the line, which begins with `lead` bytes of them.
    fn blanks(&mut self, lead: usize) {
        let text = &self.block[self.line.clone()];
        let is_blanks = text[..lead].bytes().all(|b| b == b' ');
        let is_item = text[lead..].starts_with("- ");
        for indent in self.indents.clone() {
            let (slip, cost) = match indent.abs_diff(lead) {
                _ if !is_blanks && self.above.contains(&indent) => (Slip::Tab, 1),
                _ if !is_blanks => (Slip::Tab, 2),
                0 => continue,
                1 => (Slip::Indent, 1),
                2 => (Slip::Indent, 3),
                _ => (Slip::Indent, 4),
            };
            // Levels have two blanks, and lists stand further in than their key.
            let is_unusual = indent % 2 == 1 || (is_item && indent == 0);
            let range = self.at(0..lead);
            self.add(slip, range, " ".repeat(indent), cost + u8::from(is_unusual));
        }
    }

    /// Dashes that are missing, doubled, without blank, or another sign; they stand behind `lead` bytes.
    fn dashes(&mut self, lead: usize) {
        let body = self.block[self.line.clone()][lead..].to_owned();
        if let Some(rest) = body.strip_prefix("- ") {
            let blanks = rest.len() - rest.trim_start().len();
            if rest.trim_start().starts_with("- ") {
                let range = self.at(lead..lead + 2 + blanks);
                self.add(Slip::DashTwice, range, "", 1);
            }
            return;
        }
        if body.starts_with('-') && !body.starts_with("--") {
            let range = self.at(lead + 1..lead + 1);
            self.add(Slip::DashBlank, range, " ", 1);
            return;
        }
        if let Some(length) = marker(&body) {
            let range = self.at(lead..lead + length);
            self.add(Slip::Marker, range, "- ", 1);
        }
        // A text between items has lost its dash; a key has as likely lost its blanks, where others follow it.
        let word = body.split([':', ' ']).next().unwrap_or_default();
        let cost = match (self.has_sibling(lead), self.keys.contains(word)) {
            (true, false) => 2,
            (true, true) if self.is_above_deeper(lead) => 3,
            _ => 4,
        };
        let range = self.at(lead..lead);
        self.add(Slip::Dash, range, "- ", cost);
    }

    /// Returns whether the line below stands further in than `lead` blanks.
    fn is_above_deeper(&self, lead: usize) -> bool {
        let below = self.block[self.line.end..].trim_start_matches(['\r', '\n']);
        below.len() - below.trim_start_matches(' ').len() > lead
    }

    /// Returns whether an item of a list begins with a dash behind `lead` blanks, too.
    fn has_sibling(&self, lead: usize) -> bool {
        lines(self.block).into_iter().any(|line| {
            let text = &self.block[line];
            let blanks = text.len() - text.trim_start_matches(' ').len();
            blanks == lead && text[blanks..].starts_with("- ")
        })
    }

    /// The sign behind a known key that begins at the byte `start` of the line; returns where the value
    /// begins.
    fn key(&mut self, start: usize) -> Option<usize> {
        let rest = self.block[self.line.clone()][start..].to_owned();
        if rest.starts_with(['{', '[', '"', '\'']) {
            return None;
        }
        let length = rest
            .find(|c: char| !(c.is_ascii_lowercase() || c == '_'))
            .unwrap_or(rest.len());
        let (key, behind) = rest.split_at(length);
        let end = start + length;
        if !self.keys.contains(key) {
            // A key that nobody knows has its finding of the decoder.
            let value = rest.find(": ").map(|colon| start + colon + 2);
            // It may be no key at all, but the words before a colon in a text.
            let head = rest.split(": ").next().unwrap_or_default();
            let is_prose = value.is_some() && head.contains(|c: char| c == ' ' || c.is_uppercase());
            if is_prose && start > 0 {
                let words = rest.trim_end();
                let range = self.at(start..start + words.len());
                self.add(Slip::Bare, range, quote(words), 2);
            }
            return value.or_else(|| rest.trim_end().ends_with(':').then_some(start + rest.len()));
        }
        let key = key.to_owned();
        let blanks = behind.len() - behind.trim_start_matches([' ', '\u{a0}']).len();
        let sign = behind[blanks..].chars().next();
        match sign {
            None => {
                let range = self.at(end..end + blanks);
                self.add(Slip::Colon(key), range, ":", 1);
                None
            }
            Some(':') => {
                let value = end + blanks + 1;
                let after = &behind[blanks + 1..];
                if !after.is_empty() && !after.starts_with(' ') {
                    let range = self.at(value..value);
                    self.add(Slip::ColonBlank(key), range, " ", 1);
                }
                Some(value + after.len() - after.trim_start().len())
            }
            Some(sign @ ('=' | ';' | '：' | ',' | '.' | '>')) => {
                let from = end + blanks + sign.len_utf8();
                let after = &self.block[self.line.clone()][from..];
                let skipped = after.len() - after.trim_start_matches(' ').len();
                let text = if after.trim().is_empty() { ":" } else { ": " };
                let range = self.at(end..from + skipped);
                self.add(Slip::Colon(key), range, text, 1);
                None
            }
            Some(_) if blanks > 0 => {
                let range = self.at(end..end + blanks);
                self.add(Slip::Colon(key), range, ": ", 1);
                None
            }
            Some(_) => None,
        }
    }

    /// Quotation marks and brackets round the value that begins at the byte `start` of the line.
    fn value(&mut self, start: usize) {
        let line = self.block[self.line.clone()].to_owned();
        let value = line[start..].trim_end().to_owned();
        let end = start + value.len();
        let (Some(first), Some(last)) = (value.chars().next(), value.chars().next_back()) else {
            return;
        };
        for mark in ['"', '\''] {
            if value.matches(mark).count() % 2 == 0 {
                continue;
            }
            let tail = end - last.len_utf8();
            if first == mark {
                let is_other =
                    value.len() > 1 && matches!(last, '"' | '\'' | '”' | '“' | '’' | '‘');
                if is_other {
                    let range = self.at(tail..end);
                    self.add(Slip::QuoteOpen, range, mark, 1);
                }
                let range = self.at(end..end);
                self.add(Slip::QuoteOpen, range, mark, if is_other { 2 } else { 1 });
            } else if last == mark {
                let is_other = matches!(first, '"' | '\'' | '”' | '“' | '’' | '‘');
                let range = if is_other {
                    self.at(start..start + first.len_utf8())
                } else {
                    self.at(start..start)
                };
                self.add(Slip::QuoteClosed, range, mark, 1);
            }
        }
        for (open, close) in [('[', ']'), ('{', '}')] {
            let tail = end - last.len_utf8();
            match (first == open, last == close) {
                (true, false) => {
                    if matches!(last, ']' | '}' | ')') {
                        let range = self.at(tail..end);
                        self.add(Slip::BracketOpen, range, close, 1);
                    }
                    let range = self.at(end..end);
                    self.add(Slip::BracketOpen, range, close, 1);
                }
                (false, true) => {
                    let range = self.at(start..start);
                    self.add(Slip::BracketClosed, range, open, 1);
                }
                (true, true) if open == '{' => self.commas(start, &value),
                _ => {}
            }
        }
        if value.starts_with("- ") && start > 0 && line[..start].trim_end().ends_with(':') {
            let below = self.block[self.line.end..].trim_start_matches(['\r', '\n']);
            let indent = below.len() - below.trim_start_matches(' ').len();
            let own = line.len() - line.trim_start().len();
            let indent = if below[indent..].starts_with("- ") && indent > own {
                indent
            } else {
                own + 2
            };
            let before = line[..start].trim_end().len();
            let range = self.at(before..start);
            self.add(
                Slip::FirstItem,
                range,
                format!("\n{}", " ".repeat(indent)),
                1,
            );
        }
        let inside_marks = value
            .strip_prefix('"')
            .and_then(|rest| rest.strip_suffix('"'));
        if let Some(inside) = inside_marks.filter(|inside| inside.contains('"')) {
            let range = self.at(start..end);
            self.add(Slip::InnerQuotes, range, quote(inside), 1);
        }
        let filler = value.trim_end_matches([':', '.']).to_lowercase();
        if FILLERS.contains(&filler.as_str()) {
            let before = line[..start].trim_end().len();
            let range = self.at(before..end);
            self.add(Slip::Filler, range, "", 1);
        }
        let inside = value
            .strip_prefix('[')
            .and_then(|rest| rest.strip_suffix(']'));
        if let Some(inside) = inside.filter(|inside| !inside.contains([',', '[', ']'])) {
            let range = self.at(start..end);
            self.add(Slip::Brackets, range, inside.trim(), 1);
        }
        let is_special = "*&!%@`|>[{]}\"'#,?".contains(first) || value.starts_with("- ");
        let has_colon = value.contains(": ") || value.ends_with(':');
        let is_quoted = value.len() > 1
            && first == last
            && matches!(first, '"' | '\'')
            && !value[1..value.len() - 1].contains(first);
        let is_quoted = is_quoted || inside_marks.is_some();
        let is_list = matches!((first, last), ('[', ']') | ('{', '}'));
        if (is_special || has_colon) && !is_quoted && !is_list {
            let range = self.at(start..end);
            let text = quote(&value);
            // A mark without its partner is rather lost than meant.
            let is_alone = value.matches(['"']).count() % 2 == 1 || first == '\'';
            let cost = if is_alone { 3 } else { 1 };
            self.add(Slip::Bare, range, text, cost);
        }
    }

    /// Commas that are missing before a known key inside `{ }`.
    fn commas(&mut self, start: usize, value: &str) {
        for (at, _) in value.match_indices(' ') {
            let before = value[..at].trim_end();
            if self.begins_with_key(&value[at + 1..]) && !before.ends_with([',', '{']) {
                let place = start + before.len();
                let range = self.at(place..place);
                self.add(Slip::Comma, range, ",", 1);
            }
        }
    }

    fn begins_with_key(&self, text: &str) -> bool {
        text.split_once(':')
            .is_some_and(|(key, _)| self.keys.contains(key))
    }

    /// A second entry behind the value at the byte `value` of a line whose key begins at `start`.
    fn two_entries(&mut self, start: usize, value: usize) {
        let line = self.block[self.line.clone()].to_owned();
        for (at, _) in line.match_indices(' ').filter(|(at, _)| *at >= value) {
            let rest = &line[at + 1..];
            if self.begins_with_key(rest) && !line[value..].starts_with(['{', '[']) {
                let key = rest.split(':').next().unwrap_or_default().to_owned();
                let range = self.at(at..at + 1);
                self.add(
                    Slip::TwoEntries(key),
                    range,
                    format!("\n{}", " ".repeat(start)),
                    1,
                );
            }
        }
    }
}

/// Returns the bytes of a list marker that is no dash, with the blanks behind it.
fn marker(body: &str) -> Option<usize> {
    let sign = body.chars().next()?;
    let length = if matches!(sign, '•' | '·' | '–' | '—' | '*' | '▪' | '●' | '○' | '+')
    {
        sign.len_utf8()
    } else {
        let word = body.split(' ').next()?;
        let name = word.strip_suffix(['.', ')'])?;
        let is_number =
            !name.is_empty() && name.len() <= 2 && name.bytes().all(|b| b.is_ascii_digit());
        let is_letter = name.len() == 1 && name.bytes().all(|b| b.is_ascii_lowercase());
        (is_number || is_letter).then_some(word.len())?
    };
    let blanks = body[length..].len() - body[length..].trim_start_matches([' ', '\t']).len();
    (blanks > 0).then_some(length + blanks)
}

impl Repair {
    /// Returns whether the slip can be seen on the line itself, so that it may be undone though the text can be
    /// read: a sign too many or too few, blanks that are just off.
    fn leaves_a_trace(&self) -> bool {
        match self.slip {
            Slip::Dash | Slip::Remark | Slip::Broken => false,
            Slip::Indent => self.cost <= 3,
            _ => true,
        }
    }

    /// Returns whether the edit may be applied without a look, where it made a text readable that was not.
    pub(super) fn safety(&self) -> Safety {
        match self.slip {
            Slip::Dash
            | Slip::Remark
            | Slip::Broken
            | Slip::Shifted
            | Slip::TwoEntries(_)
            | Slip::Comma
            | Slip::Filler => Safety::Unsafe,
            Slip::Indent if self.cost > 1 => Safety::Unsafe,
            _ => Safety::Safe,
        }
    }

    /// Returns the code of the finding.
    pub(super) fn code(&self) -> Code {
        match self.slip {
            Slip::Brackets => Code::WRONG_FORM,
            _ => Code::SYNTAX,
        }
    }

    /// Returns what is wrong and what to do, with the line as it would stand.
    pub(super) fn words(&self, block: &str) -> (Text, Text) {
        let message = match &self.slip {
            Slip::Colon(key) => {
                crate::text!(id: "sesudah kunci `{key}` harus ada titik dua", en: "behind the key `{key}` a colon is missing")
            }
            Slip::ColonBlank(key) => {
                crate::text!(id: "sesudah `{key}:` harus ada spasi", en: "behind `{key}:` a blank is missing")
            }
            Slip::DashBlank => Text::fixed(
                "sesudah `-` harus ada spasi",
                "behind the `-` a blank is missing",
            ),
            Slip::Dash => Text::fixed(
                "butir daftar ini tidak diawali `- `",
                "this item of a list does not begin with `- `",
            ),
            Slip::DashTwice => Text::fixed(
                "butir daftar ini diawali `- ` dua kali",
                "this item of a list begins with `- ` twice",
            ),
            Slip::Marker => Text::fixed(
                "butir daftar diawali `- `, bukan nomor, huruf, atau tanda lain",
                "an item of a list begins with `- `, not with a number, a letter or another sign",
            ),
            Slip::Tab => Text::fixed(
                "tab atau spasi khusus dipakai untuk menjorokkan baris",
                "a tab or a special blank is used to indent the line",
            ),
            Slip::Indent => Text::fixed(
                "jorokan baris ini tidak cocok dengan baris di sekitarnya",
                "this line is not indented like the lines around it",
            ),
            Slip::QuoteOpen => Text::fixed(
                "tanda kutip dibuka dan tidak ditutup",
                "a quotation mark is opened and never closed",
            ),
            Slip::QuoteClosed => Text::fixed(
                "tanda kutip ditutup tanpa pernah dibuka",
                "a quotation mark is closed that was never opened",
            ),
            Slip::BracketOpen => Text::fixed(
                "kurung `[` atau `{` dibuka dan tidak ditutup",
                "a bracket `[` or `{` is opened and never closed",
            ),
            Slip::BracketClosed => Text::fixed(
                "kurung ditutup tanpa pernah dibuka",
                "a bracket is closed that was never opened",
            ),
            Slip::Brackets => Text::fixed(
                "di sini diminta satu nilai, bukan daftar dalam kurung",
                "one value is asked for here, not a list in brackets",
            ),
            Slip::Comma => Text::fixed(
                "di antara dua isian di dalam kurung harus ada koma",
                "between two entries inside brackets a comma is missing",
            ),
            Slip::Bare => Text::fixed(
                "teks ini memuat tanda yang punya arti lain dalam YAML",
                "this text holds signs that mean something else in YAML",
            ),
            Slip::Fence => Text::fixed(
                "pagar kode (```) ikut tersalin",
                "the fence of a code block (```) was copied along",
            ),
            Slip::Remark => Text::fixed(
                "baris ini bukan kunci dan bukan butir; catatan diawali `#`",
                "this line is neither key nor item; a remark begins with `#`",
            ),
            Slip::Broken => Text::fixed(
                "baris ini sambungan teks di atasnya",
                "this line is the rest of the text above it",
            ),
            Slip::Shifted => Text::fixed(
                "jorokan baris ini dan baris-baris di bawahnya tidak cocok dengan tempatnya",
                "this line and those below it are not indented for their place",
            ),
            Slip::Filler => Text::fixed(
                "kata di antara kunci dan daftarnya membuat daftar itu tidak terbaca",
                "the words between the key and its list hide the list",
            ),
            Slip::FirstItem => Text::fixed(
                "butir pertama harus berdiri di baris sendiri, di bawah kuncinya",
                "the first item belongs on a line of its own, below its key",
            ),
            Slip::InnerQuotes => Text::fixed(
                "tanda kutip di dalam teks sama dengan tanda di kedua ujungnya",
                "quotation marks inside the text are the same as those at its ends",
            ),
            Slip::Stars => Text::fixed(
                "tanda bintang (huruf tebal di percakapan) mengapit kunci",
                "stars (bold print in a chat) stand round the key",
            ),
            Slip::TwoEntries(key) => {
                crate::text!(id: "`{key}` harus berdiri di baris sendiri", en: "`{key}` belongs on a line of its own")
            }
        };
        let help = match self.slip {
            Slip::Fence => Text::fixed("hapus baris ini", "delete this line"),
            Slip::Remark => Text::fixed(
                "awali baris ini dengan `# `, atau hapus",
                "begin this line with `# `, or delete it",
            ),
            Slip::Broken => Text::fixed(
                "sambungkan dengan baris di atasnya",
                "join it with the line above",
            ),
            Slip::Shifted => {
                let blanks = self.text.len() - self.text.trim_start_matches(' ').len();
                crate::text!(id: "awali baris ini dengan {blanks} spasi, dan geser baris di bawahnya sama jauhnya", en: "begin this line with {blanks} blanks, and move the lines below as far")
            }
            Slip::Indent | Slip::Tab => {
                let blanks = self.text.len();
                crate::text!(id: "awali baris ini dengan {blanks} spasi", en: "begin this line with {blanks} blanks")
            }
            _ => {
                let line = self.line(block);
                crate::text!(id: "tulis `{line}`", en: "write `{line}`")
            }
        };
        (message, help)
    }

    /// Returns what the line says after the edit; of two lines, both with a sign between them.
    fn line(&self, block: &str) -> String {
        let mark = self.mark.clone();
        let (start, end) = (
            mark.start.min(self.range.start),
            mark.end.max(self.range.end),
        );
        let before = &block[start..self.range.start];
        let after = &block[self.range.end..end];
        let text = format!("{before}{}{after}", self.text);
        text.trim()
            .lines()
            .map(str::trim)
            .collect::<Vec<_>>()
            .join(" ⏎ ")
    }
}

/// Returns the keys that `schema` knows anywhere.
pub fn keys_of(schema: &Json) -> BTreeSet<String> {
    let mut keys = BTreeSet::new();
    let mut open = vec![schema];
    while let Some(json) = open.pop() {
        match json {
            Json::Object(map) => {
                if let Some(Json::Object(properties)) = map.get("properties") {
                    keys.extend(properties.keys().cloned());
                }
                open.extend(map.values());
            }
            Json::Array(items) => open.extend(items),
            _ => {}
        }
    }
    keys
}

/// Weighs `text` as some of the top-level keys of a file that holds a `T`, after `prepare`; `None` where it
/// cannot be read. No key is missed.
pub fn weigh<T: Value>(
    text: &str,
    keys: &[String],
    prepare: impl Fn(&Node) -> Node,
) -> Option<Weight> {
    let mut out = Vec::new();
    let mut files = Files::default();
    let id = files.add("", text.as_bytes(), &mut out);
    let tree = parse_whole(id, text, &mut out)?;
    if !matches!(tree.root.kind, NodeKind::Map(_)) {
        return None;
    }
    // Further in they would be the entries of another block.
    let is_at_edge = |entry: &Entry| {
        let start = entry.key_span.start;
        start == 0 || text.as_bytes().get(start - 1) == Some(&b'\n')
    };
    if !tree.root.entries().iter().all(is_at_edge) {
        return None;
    }
    let (_, decoded) = decode::<T>(&files, &prepare(&tree.root), keys);
    let found: Vec<&Diagnostic> = out
        .iter()
        .chain(&decoded.diagnostics)
        .filter(|one| one.severity >= Severity::Warning)
        .collect();
    let suspects = found
        .iter()
        .filter(|one| is_suspect(one))
        .filter_map(|one| one.span());
    let mut weight = Weight {
        findings: found.len(),
        suspects: suspects.map(|span| span.start).collect(),
        folded: 0,
        says: String::new(),
    };
    say(&tree.root, text, &mut weight);
    Some(weight)
}

/// Returns whether a slip of the hand may have made this finding of the decoder, and nothing else mends it.
pub fn is_suspect(finding: &Diagnostic) -> bool {
    let is_form = matches!(finding.code, Code::WRONG_FORM | Code::UNKNOWN_KEY);
    finding.fix.is_none() && (is_form || finding.code == Code::KANAL_UNPARSED)
}

/// Returns whether `words` are those that announce a list, and the list itself swallowed behind them.
pub fn hides_a_list(words: &str) -> bool {
    let lower = words.to_lowercase();
    let begins = |filler: &&str| {
        lower
            .strip_prefix(*filler)
            .is_some_and(|rest| rest.trim_start_matches([':', '.']).starts_with(" - "))
    };
    FILLERS.iter().any(begins)
}

/// Writes what `node` of `text` says into `weight`, places aside.
fn say(node: &Node, text: &str, weight: &mut Weight) {
    match &node.kind {
        NodeKind::Empty => weight.says.push('~'),
        NodeKind::Scalar {
            text: words, style, ..
        } => {
            let written = text.get(node.span.start..node.span.end).unwrap_or_default();
            weight.folded += usize::from(*style == Style::Plain && written.contains('\n'));
            if hides_a_list(words) {
                weight.findings += 1;
                weight.suspects.push(node.span.start);
            }
            weight.says.push_str(&quote(words));
        }
        NodeKind::List(items) => {
            weight.says.push('[');
            for item in items {
                say(item, text, weight);
                weight.says.push(',');
            }
            weight.says.push(']');
        }
        NodeKind::Map(entries) => {
            weight.says.push('{');
            for entry in entries {
                weight.says.push_str(&quote(&entry.key));
                weight.says.push(':');
                say(&entry.value, text, weight);
                weight.says.push(',');
            }
            weight.says.push('}');
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Record;
    use crate::model::Standar;
    use crate::source::SchemaKind;
    use crate::source::schema;

    /// Returns what a search in `block`, at its last line, gives: the mended block, or the slips that tie.
    fn mend(block: &str) -> Result<String, Vec<Slip>> {
        let keys = keys_of(&schema(SchemaKind::Standar).unwrap());
        let fields: Vec<String> = Standar::fields()
            .iter()
            .map(|field| field.key.to_owned())
            .collect();
        let weigh = |text: &str| weigh::<Standar>(text, &fields, Node::clone);
        let fit = Fit {
            keys: &keys,
            weigh: &weigh,
        };
        let outcome = match weigh(block) {
            Some(now) => search_suspects(block, &now, &fit),
            None => search(block, block.len(), &fit),
        };
        match outcome {
            Outcome::One(repair) => {
                let mut text = block.to_owned();
                text.replace_range(repair.range, &repair.text);
                Ok(text)
            }
            Outcome::Several(repairs) => Err(repairs.into_iter().map(|one| one.slip).collect()),
            Outcome::Nothing => Err(Vec::new()),
        }
    }

    #[test]
    fn slips_are_undone() {
        for (wrong, right) in [
            ("jangka_waktu 3 hari\n", "jangka_waktu: 3 hari\n"),
            ("jangka_waktu = 3 hari\n", "jangka_waktu: 3 hari\n"),
            ("judul: \"Kartu\nkode: a\n", "judul: \"Kartu\"\nkode: a\n"),
            ("judul: \"Kartu'\nkode: a\n", "judul: \"Kartu\"\nkode: a\n"),
            ("judul: \"Kartu\" anggota\n", "judul: '\"Kartu\" anggota'\n"),
            (
                "sarana: [Kursi, Meja\nkode: a\n",
                "sarana: [Kursi, Meja]\nkode: a\n",
            ),
            (
                "sarana:\n  - Kursi\n\t- Meja\n",
                "sarana:\n  - Kursi\n  - Meja\n",
            ),
            (
                "sarana:\n  - Kursi\n - Meja\n",
                "sarana:\n  - Kursi\n  - Meja\n",
            ),
            (
                "sarana:\n  - Kursi\n  Meja\n",
                "sarana:\n  - Kursi\n  - Meja\n",
            ),
            (
                "sarana:\n  - Kursi\n  -Meja\n",
                "sarana:\n  - Kursi\n  - Meja\n",
            ),
            (
                "sarana:\n  - Kursi\n  2. Meja\n",
                "sarana:\n  - Kursi\n  - Meja\n",
            ),
            (
                "sarana:\n  - Kursi\n  - - Meja\n",
                "sarana:\n  - Kursi\n  - Meja\n",
            ),
            ("kode: a judul: Kartu\n", "kode: a\njudul: Kartu\n"),
            (
                "produk:\n  - {teks: Kartu masa_berlaku: 2 tahun}\n",
                "produk:\n  - {teks: Kartu, masa_berlaku: 2 tahun}\n",
            ),
            ("judul: Kartu: anggota\n", "judul: \"Kartu: anggota\"\n"),
            ("judul: [Kartu]\n", "judul: Kartu\n"),
            (
                "judul: \"Kartu \"baru\" kota\"\n",
                "judul: 'Kartu \"baru\" kota'\n",
            ),
            ("*judul:* Kartu\n", "judul: Kartu\n"),
            (
                "sarana: - Kursi\n  - Meja\n",
                "sarana:\n  - Kursi\n  - Meja\n",
            ),
            ("judul:\nKartu\n", "judul: Kartu\n"),
            ("```yaml\njudul: Kartu\n", "\njudul: Kartu\n"),
            (
                "sarana: sebagai berikut\n  - Kursi\n  - Meja\n",
                "sarana:\n  - Kursi\n  - Meja\n",
            ),
            ("judul: Kartu\n  kode: a\n", "judul: Kartu\nkode: a\n"),
        ] {
            assert_eq!(mend(wrong).as_deref(), Ok(right), "{wrong:?}");
        }
    }

    #[test]
    fn what_may_mean_two_things_is_not_decided() {
        let block = "biaya:\n  - kategori: Lapangan\n  nama: Malam\n    jumlah: Rp400.000\n";
        assert_eq!(mend(block), Err(vec![Slip::Indent, Slip::Dash]));
    }

    #[test]
    fn what_no_edit_mends_is_left() {
        for block in ["}{ ][ \" '\n", "judul: a: b: \"c\n  - d: [\n"] {
            assert_eq!(mend(block), Err(Vec::new()), "{block:?}");
        }
    }
}
