//! Lexing that the grammars share: tokens with places, numbers in figures and words, bounds, ranges.
//!
//! A phrase becomes [`Token`]s; a [`Reader`] walks them and collects [`Note`]s. Comparison ignores case
//! and kinds of blanks and dashes. Everything is bounded by [`MAX_PHRASE`], so no input can hang it.

use std::ops::Range;

use super::frasa::{Frasa, Note, Parsed};
use super::jangka_waktu::Batas;
use super::teks::fold;
use crate::diagnostic::{Code, Text};

/// Most characters of a phrase; longer words are prose and do not parse.
pub(crate) const MAX_PHRASE: usize = 2_000;

/// Most that a count may be; the YAML allows the same.
const MAX_COUNT: u64 = 999_999_999;

/// What a token is made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// ASCII digits.
    Digits,
    /// Letters.
    Letters,
    /// One other character.
    Mark,
}

/// A piece of a phrase.
#[derive(Debug, Clone)]
pub(crate) struct Token {
    /// Small letters; dashes are `-`, the sign `×` is `x`.
    pub(crate) lower: String,
    /// Bytes of the phrase.
    pub(crate) range: Range<usize>,
    /// What it is made of.
    pub(crate) kind: Kind,
    /// Whether no blank stands before it.
    pub(crate) glued: bool,
}

/// Returns the tokens of `words`; digits and letters are parted even where no blank stands between.
fn lex(words: &str) -> Vec<Token> {
    let mut tokens: Vec<Token> = Vec::new();
    let mut glued = false;
    for (start, c) in words.char_indices() {
        if c.is_whitespace() || matches!(c, '\u{200b}' | '\u{feff}' | '\u{ad}') {
            glued = false;
            continue;
        }
        let (c, kind) = classify(c);
        let end = start + words[start..].chars().next().map_or(0, char::len_utf8);
        match tokens.last_mut() {
            Some(last) if glued && kind != Kind::Mark && last.kind == kind => {
                last.lower.extend(c.to_lowercase());
                last.range.end = end;
            }
            _ => tokens.push(Token {
                lower: c.to_lowercase().collect(),
                range: start..end,
                kind,
                glued,
            }),
        }
        glued = true;
    }
    tokens
}

/// Returns the plain form of a character, and what it is.
fn classify(c: char) -> (char, Kind) {
    match c {
        '0'..='9' => (c, Kind::Digits),
        '\u{d7}' => ('x', Kind::Letters),
        '\u{2010}'..='\u{2015}' | '\u{2212}' => ('-', Kind::Mark),
        '\u{2019}' | '\u{2018}' => ('\'', Kind::Mark),
        _ if c.is_alphabetic() => (c, Kind::Letters),
        _ => (c, Kind::Mark),
    }
}

/// Reads `words` by `read`, which must use them up.
///
/// The value is kept only when its canonical wording reads back as itself without notes: a document
/// never prints words that mean something else than those that were written.
pub(crate) fn parse_with<T: Frasa>(
    words: &str,
    read: fn(&mut Reader<'_>) -> Option<T>,
) -> Parsed<T> {
    let first = parse_once(words, read);
    let Some(value) = &first.value else {
        return first;
    };
    let again = parse_once(&value.to_string(), read);
    if again.value.as_ref() == Some(value) && again.notes.is_empty() {
        first
    } else {
        Parsed::none()
    }
}

fn parse_once<T>(words: &str, read: fn(&mut Reader<'_>) -> Option<T>) -> Parsed<T> {
    // Four bytes is the longest character, so this refuses megabytes without counting them.
    if words.len() > 4 * MAX_PHRASE || words.chars().count() > MAX_PHRASE {
        return Parsed::none();
    }
    let mut tokens = lex(words);
    drop_list_end(&mut tokens);
    if tokens
        .iter()
        .all(|token| matches!(token.lower.as_str(), "-" | "."))
    {
        return Parsed::none();
    }
    let mut reader = Reader {
        words,
        tokens: &tokens,
        pos: 0,
        notes: Vec::new(),
        refusals: Vec::new(),
    };
    let value = read(&mut reader).filter(|_| reader.end());
    let notes = if value.is_some() {
        reader.notes
    } else {
        reader.refusals
    };
    Parsed { value, notes }
}

/// Takes away what belongs to the list that a phrase stands in: "…;" and, before the last item, "…; dan".
fn drop_list_end(tokens: &mut Vec<Token>) {
    let marks = |tokens: &mut Vec<Token>| {
        while tokens
            .last()
            .is_some_and(|last| matches!(last.lower.as_str(), "." | ";" | ","))
        {
            tokens.pop();
        }
    };
    marks(tokens);
    let lower: Vec<&str> = tokens
        .iter()
        .rev()
        .take(4)
        .map(|token| token.lower.as_str())
        .collect();
    // Only behind a mark: a phrase that ends in a bare "dan" is cut.
    let joins = match lower[..] {
        ["dan" | "serta" | "atau", "," | ";" | ".", ..] => 1,
        ["atau", "/", "dan", "," | ";" | "."] => 3,
        _ => 0,
    };
    if joins > 0 && tokens.len() > joins + 1 {
        tokens.truncate(tokens.len() - joins);
        marks(tokens);
    }
}

/// Returns whether `read` gives a value anywhere in `words`.
pub(crate) fn is_found<T>(words: &str, read: impl Fn(&mut Reader<'_>) -> Option<T>) -> bool {
    if words.len() > 4 * MAX_PHRASE {
        return false;
    }
    let tokens = lex(words);
    (0..tokens.len()).any(|pos| {
        let mut reader = Reader {
            words,
            tokens: &tokens,
            pos,
            notes: Vec::new(),
            refusals: Vec::new(),
        };
        // Inside a word or number nothing begins.
        let begins = pos == 0 || !tokens[pos].glued || tokens[pos - 1].kind == Kind::Mark;
        begins && read(&mut reader).is_some()
    })
}

/// Returns whether a word of `words` is a slip of one of `known`: near it, and not it.
pub(crate) fn has_slip(words: &str, known: &[&str]) -> bool {
    let is_near = |word: &str| {
        !known.contains(&word)
            && known
                .iter()
                .any(|known| strsim::normalized_damerau_levenshtein(word, known) >= 0.75)
    };
    lex(words)
        .iter()
        .any(|token| token.kind == Kind::Letters && is_near(&token.lower))
}

/// Walks the tokens of a phrase.
pub(crate) struct Reader<'a> {
    words: &'a str,
    tokens: &'a [Token],
    pos: usize,
    notes: Vec<Note>,
    /// Notes that are told although the words do not parse: they say why.
    refusals: Vec<Note>,
}

impl<'a> Reader<'a> {
    /// Returns the index of the next token.
    pub(crate) fn pos(&self) -> usize {
        self.pos
    }

    /// Goes to the token `pos`.
    pub(crate) fn seek(&mut self, pos: usize) {
        self.pos = pos;
    }

    /// Returns the number of tokens.
    pub(crate) fn len(&self) -> usize {
        self.tokens.len()
    }

    /// Returns the next token.
    pub(crate) fn peek(&self) -> Option<&'a Token> {
        self.tokens.get(self.pos)
    }

    /// Returns the token `index`.
    pub(crate) fn token(&self, index: usize) -> Option<&'a Token> {
        self.tokens.get(index)
    }

    /// Returns whether the next token reads `lower`.
    pub(crate) fn at(&self, lower: &str) -> bool {
        self.peek().is_some_and(|token| token.lower == lower)
    }

    /// Returns whether all tokens are used.
    pub(crate) fn done(&self) -> bool {
        self.pos >= self.tokens.len()
    }

    /// Takes the marks that may end a phrase; returns whether nothing is left.
    pub(crate) fn end(&mut self) -> bool {
        while self.eat(".") || self.eat(";") || self.eat("*") {}
        self.done()
    }

    /// Takes the next token when it reads `lower`.
    pub(crate) fn eat(&mut self, lower: &str) -> bool {
        let hit = self.at(lower);
        self.pos += usize::from(hit);
        hit
    }

    /// Takes the tokens of `pattern`, which are parted by blanks: `"selambat - lambatnya"`.
    pub(crate) fn eat_words(&mut self, pattern: &str) -> bool {
        let mut at = self.pos;
        for word in pattern.split(' ') {
            if self.tokens.get(at).is_none_or(|token| token.lower != word) {
                return false;
            }
            at += 1;
        }
        self.pos = at;
        true
    }

    /// Takes the first of `patterns` that fits; returns its index.
    pub(crate) fn eat_any(&mut self, patterns: &[&str]) -> Option<usize> {
        patterns.iter().position(|pattern| self.eat_words(pattern))
    }

    /// Returns whether one of `patterns` stands next.
    pub(crate) fn at_any(&self, patterns: &[&str]) -> bool {
        patterns.iter().any(|pattern| {
            pattern.split(' ').enumerate().all(|(i, word)| {
                self.tokens
                    .get(self.pos + i)
                    .is_some_and(|token| token.lower == word)
            })
        })
    }

    /// Runs `read`; takes nothing and keeps no note when it gives `None`.
    pub(crate) fn attempt<T>(&mut self, read: impl FnOnce(&mut Self) -> Option<T>) -> Option<T> {
        let (pos, notes) = (self.pos, self.notes.len());
        let value = read(self);
        if value.is_none() {
            self.pos = pos;
            self.notes.truncate(notes);
        }
        value
    }

    /// Runs `read` and keeps none of its notes.
    pub(crate) fn quietly<T>(&mut self, read: impl FnOnce(&mut Self) -> T) -> T {
        let notes = self.notes.len();
        let value = read(self);
        self.notes.truncate(notes);
        value
    }

    /// Returns whether `read` would give a value; takes nothing and keeps no note.
    pub(crate) fn probe<T>(&mut self, read: impl FnOnce(&mut Self) -> Option<T>) -> bool {
        let (pos, notes) = (self.pos, self.notes.len());
        let hit = read(self).is_some();
        self.pos = pos;
        self.notes.truncate(notes);
        hit
    }

    /// Returns the bytes of the tokens `from..to`, blanks at the ends left out.
    pub(crate) fn range(&self, from: usize, to: usize) -> Range<usize> {
        match (
            self.tokens.get(from),
            to.checked_sub(1).and_then(|last| self.tokens.get(last)),
        ) {
            (Some(first), Some(last)) if from < to => first.range.start..last.range.end,
            (Some(first), _) => first.range.start..first.range.start,
            _ => self.words.len()..self.words.len(),
        }
    }

    /// Returns the words of the tokens `from..to`, blanks folded.
    pub(crate) fn text(&self, from: usize, to: usize) -> String {
        fold(&self.words[self.range(from, to)])
    }

    /// Returns the words of the tokens `from..to` as they stand.
    pub(crate) fn raw(&self, from: usize, to: usize) -> &'a str {
        &self.words[self.range(from, to)]
    }

    /// Tells a fault of the tokens `from..to`.
    pub(crate) fn note(&mut self, from: usize, to: usize, note: Fault) {
        let range = self.range(from, to);
        self.notes.push(note.at(range));
    }

    /// Tells why the tokens `from..to` have no value.
    pub(crate) fn refuse(&mut self, from: usize, to: usize, note: Fault) {
        let range = self.range(from, to);
        self.refusals.push(note.at(range));
    }

    /// Reads a count: `5`, `lima`, `5 (lima)`, `lima (5)`; at most nine digits.
    pub(crate) fn count(&mut self) -> Option<u32> {
        self.attempt(|r| {
            let start = r.pos;
            let value = match r.figures() {
                Some(value) => {
                    r.words_of(value, None);
                    value
                }
                None => {
                    let words = r.number_words()?;
                    r.figures_of(words, start).unwrap_or(words)
                }
            };
            u32::try_from(value).ok()
        })
    }

    /// Reads digits, with points between thousands.
    fn figures(&mut self) -> Option<u64> {
        let token = self
            .peek()
            .filter(|token| token.kind == Kind::Digits && token.lower.len() <= 9)?;
        let mut text = token.lower.clone();
        self.pos += 1;
        while text.len() <= 9 && self.at(".") && self.peek().is_some_and(|token| token.glued) {
            let Some(group) = self.token(self.pos + 1).filter(|token| {
                token.kind == Kind::Digits && token.glued && token.lower.len() == 3
            }) else {
                break;
            };
            text.push_str(&group.lower);
            self.pos += 2;
        }
        text.parse().ok().filter(|value| *value <= MAX_COUNT)
    }

    /// Reads `(lima)` after the figures of `value`, and says so when it is another number or misspelt.
    ///
    /// `unit` may stand behind the number, as in `(lima ribu rupiah)`. Brackets with other words are left.
    pub(crate) fn words_of(&mut self, value: u64, unit: Option<&str>) {
        self.attempt(|r| {
            if !r.eat("(") {
                return None;
            }
            let from = r.pos;
            let close = (from..r.len().min(from + 24)).find(|i| r.tokens[*i].lower == ")")?;
            let to = if unit.is_some_and(|unit| r.tokens[close - 1].lower == unit) {
                close - 1
            } else {
                close
            };
            if from >= to
                || r.tokens[from..to]
                    .iter()
                    .any(|token| token.kind != Kind::Letters && token.lower != "-")
            {
                return None;
            }
            r.compare_words(value, from, to)?;
            r.pos = close + 1;
            Some(())
        });
    }

    /// Compares the words `from..to` with `value`; `None` when they are no number at all.
    fn compare_words(&mut self, value: u64, from: usize, to: usize) -> Option<()> {
        let right = terbilang(value);
        let joined: String = self.tokens[from..to]
            .iter()
            .filter(|token| token.lower != "-")
            .map(|token| token.lower.as_str())
            .collect();
        let written = self.text(from, to).to_lowercase();
        if written == right {
            return Some(());
        }
        let expected = right.replace(' ', "");
        if joined == expected {
            self.note(from, to, Fault::number_spelling(&written, &right));
            return Some(());
        }
        let before = self.pos;
        self.pos = from;
        let other = self.number_words().filter(|_| self.pos == to);
        self.pos = before;
        if let Some(other) = other {
            self.note(from, to, Fault::number_differs(value, other));
            return Some(());
        }
        // One letter in five may be wrong: "liam", "sepluh"; more is another word.
        (strsim::damerau_levenshtein(&joined, &expected) <= 1 + expected.len() / 5)
            .then(|| self.note(from, to, Fault::number_spelling(&written, &right)))
    }

    /// Reads `(5)` after the words of `value`, which began at `start`; figures count where both differ.
    fn figures_of(&mut self, value: u64, start: usize) -> Option<u64> {
        self.attempt(|r| {
            let words = r.pos;
            let figures = (r.eat("("), r.figures()?, r.eat(")"));
            let (true, figures, true) = figures else {
                return None;
            };
            if figures != value {
                r.note(start, words, Fault::number_differs(figures, value));
            }
            Some(figures)
        })
    }

    /// Reads a number in words: `tiga puluh`, `tigapuluh`, `tiga-puluh`.
    pub(crate) fn number_words(&mut self) -> Option<u64> {
        self.attempt(|r| {
            let mut atoms: Vec<&'static str> = Vec::new();
            while let Some(token) = r.peek() {
                if !atoms.is_empty()
                    && token.lower == "-"
                    && token.glued
                    && r.token(r.pos + 1)
                        .is_some_and(|next| split_atoms(&next.lower).is_some())
                {
                    r.pos += 1;
                    continue;
                }
                let Some(more) = split_atoms(&token.lower) else {
                    break;
                };
                atoms.extend(more);
                r.pos += 1;
            }
            evaluate(&atoms)
        })
    }

    /// Reads what stands between the ends of a range.
    pub(crate) fn range_mark(&mut self) -> bool {
        let at = self.pos;
        if self.eat("-") {
            let (before, after) = (
                self.tokens[at].glued,
                self.peek().is_some_and(|token| token.glued),
            );
            if before != after {
                self.note(at, at + 1, Fault::blank("-"));
            }
            return true;
        }
        self.eat_any(&[
            "sampai dengan",
            "sampai",
            "hingga",
            "s / d",
            "s . d .",
            "s . d",
            "sd",
        ])
        .is_some()
    }

    /// Reads which end of a number is meant.
    pub(crate) fn bound(&mut self) -> Option<Bound> {
        let bound = BOUNDS
            .iter()
            .find(|(pattern, _)| self.eat_words(pattern))
            .map(|(_, bound)| *bound)?;
        let _ = self.eat(".") || self.eat(":");
        Some(bound)
    }
}

/// Which end of a number is meant, and whether the words speak of a latest moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Bound {
    /// The end.
    pub(crate) batas: Batas,
    /// Whether "latest" was said: before an event, the latest moment is the least time.
    pub(crate) latest: bool,
}

const fn bound(batas: Batas) -> Bound {
    Bound {
        batas,
        latest: false,
    }
}

const fn latest(batas: Batas) -> Bound {
    Bound {
        batas,
        latest: true,
    }
}

/// Words of bounds; a longer pattern stands before its own beginning.
const BOUNDS: &[(&str, Bound)] = &[
    ("selambat - lambatnya", latest(Batas::Maksimal)),
    ("selambat lambatnya", latest(Batas::Maksimal)),
    ("paling lambat", latest(Batas::Maksimal)),
    ("paling lama", bound(Batas::Maksimal)),
    ("paling banyak", bound(Batas::Maksimal)),
    ("selama - lamanya", bound(Batas::Maksimal)),
    ("sebanyak - banyaknya", bound(Batas::Maksimal)),
    ("maksimal", bound(Batas::Maksimal)),
    ("maksimum", bound(Batas::Maksimal)),
    ("maks", bound(Batas::Maksimal)),
    ("max", bound(Batas::Maksimal)),
    ("tidak lebih dari", bound(Batas::Maksimal)),
    ("tidak melebihi", bound(Batas::Maksimal)),
    ("sampai dengan", bound(Batas::Maksimal)),
    ("s . d .", bound(Batas::Maksimal)),
    ("s . d", bound(Batas::Maksimal)),
    ("s / d", bound(Batas::Maksimal)),
    ("\u{2264}", bound(Batas::Maksimal)),
    ("< =", bound(Batas::Maksimal)),
    ("minimal", bound(Batas::Minimal)),
    ("minimum", bound(Batas::Minimal)),
    ("min", bound(Batas::Minimal)),
    ("paling sedikit", bound(Batas::Minimal)),
    ("paling kurang", bound(Batas::Minimal)),
    ("paling cepat", bound(Batas::Minimal)),
    ("sekurang - kurangnya", bound(Batas::Minimal)),
    ("sekurangnya", bound(Batas::Minimal)),
    ("sedikitnya", bound(Batas::Minimal)),
    ("setidaknya", bound(Batas::Minimal)),
    ("tidak kurang dari", bound(Batas::Minimal)),
    ("\u{2265}", bound(Batas::Minimal)),
    ("> =", bound(Batas::Minimal)),
    ("kurang dari", bound(Batas::KurangDari)),
    ("<", bound(Batas::KurangDari)),
    ("lebih dari", bound(Batas::LebihDari)),
    (">", bound(Batas::LebihDari)),
    ("kurang lebih", bound(Batas::Sekitar)),
    ("lebih kurang", bound(Batas::Sekitar)),
    ("sekitar", bound(Batas::Sekitar)),
    ("kira - kira", bound(Batas::Sekitar)),
    ("berkisar antara", bound(Batas::Sekitar)),
    ("berkisar", bound(Batas::Sekitar)),
    ("umumnya", bound(Batas::Sekitar)),
    ("biasanya", bound(Batas::Sekitar)),
    ("rata - rata", bound(Batas::Sekitar)),
    ("estimasi", bound(Batas::Sekitar)),
    ("\u{b1}", bound(Batas::Sekitar)),
    ("+ / -", bound(Batas::Sekitar)),
    ("+ -", bound(Batas::Sekitar)),
    ("tepat", bound(Batas::Tepat)),
];

/// A [`Note`] before its place is known.
pub(crate) struct Fault {
    /// Kind of fault.
    pub(crate) code: Code,
    /// What is wrong.
    pub(crate) message: Text,
    /// What to do.
    pub(crate) help: Option<Text>,
    /// Words for the place, where that is sure.
    pub(crate) replacement: Option<String>,
}

impl Fault {
    /// Makes a fault that says only what is wrong.
    pub(crate) fn new(code: Code, message: Text) -> Self {
        Self {
            code,
            message,
            help: None,
            replacement: None,
        }
    }

    /// Adds what to do.
    pub(crate) fn help(mut self, help: Text) -> Self {
        self.help = Some(help);
        self
    }

    /// Adds the words that should stand there, and says so.
    pub(crate) fn replace(mut self, words: &str) -> Self {
        self.help
            .get_or_insert_with(|| crate::text!(id: "tulis `{words}`", en: "write `{words}`"));
        self.replacement = Some(words.to_owned());
        self
    }

    fn at(self, range: Range<usize>) -> Note {
        Note {
            code: self.code,
            range,
            message: self.message,
            help: self.help,
            replacement: self.replacement,
        }
    }

    /// A blank too many or too few.
    pub(crate) fn blank(right: &str) -> Self {
        Self::new(
            Code::STRAY_BLANK,
            Text::fixed(
                "spasi kurang atau berlebih",
                "a blank is missing or too many",
            ),
        )
        .replace(right)
    }

    /// A word that is spelt another way.
    pub(crate) fn spelling(written: &str, right: &str) -> Self {
        Self::new(Code::PHRASE_SPELLING, crate::text!(id: "`{written}` bukan ejaan baku", en: "`{written}` is not the standard spelling")).replace(right)
    }

    /// A letter that stands for a digit, or a digit for a letter.
    pub(crate) fn lookalike(written: &str, right: &str) -> Self {
        Self::new(
            Code::LOOKALIKE,
            crate::text!(id: "huruf dan angka tertukar dalam `{written}`", en: "a letter and a digit are confused in `{written}`"),
        )
        .replace(right)
    }

    fn number_spelling(written: &str, right: &str) -> Self {
        Self::new(
            Code::NUMBER_SPELLING,
            crate::text!(id: "`{written}` salah tulis", en: "`{written}` is misspelt"),
        )
        .replace(right)
    }

    fn number_differs(figures: u64, words: u64) -> Self {
        let right = terbilang(figures);
        Self::new(
            Code::NUMBER_DIFFERS,
            crate::text!(id: "angka menyebut {figures}, kata menyebut {words}", en: "the figures say {figures}, the words say {words}"),
        )
        .help(crate::text!(
            id: "samakan keduanya: `{right}` untuk {figures}; yang dipakai sekarang angkanya",
            en: "make both agree: `{right}` for {figures}; the figures are what counts now"
        ))
    }
}

const UNITS: [&str; 10] = [
    "nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan",
];

/// Words that numbers are made of; a longer one stands before its own beginning.
const ATOMS: &[&str] = &[
    "sepuluh", "sebelas", "seratus", "seribu", "sejuta", "nol", "satu", "dua", "tiga", "empat",
    "lima", "enam", "tujuh", "delapan", "sembilan", "belas", "puluh", "ratus", "ribu", "juta",
    "miliar",
];

/// Parts `word` into number words; `None` when it is something else.
fn split_atoms(word: &str) -> Option<Vec<&'static str>> {
    let mut rest = word;
    let mut atoms = Vec::new();
    while !rest.is_empty() {
        let atom = ATOMS.iter().find(|atom| rest.starts_with(**atom))?;
        atoms.push(*atom);
        rest = &rest[atom.len()..];
    }
    Some(atoms)
}

/// Returns the number that `atoms` spell; `None` where they are no well-formed number.
fn evaluate(atoms: &[&str]) -> Option<u64> {
    if atoms.is_empty() || atoms.len() > 40 {
        return None;
    }
    let (mut total, mut group, mut unit) = (0u64, 0u64, 0u64);
    for atom in atoms {
        match *atom {
            "sepuluh" => group += 10,
            "sebelas" => group += 11,
            "seratus" => group += 100,
            "seribu" => total += 1_000,
            "sejuta" => total += 1_000_000,
            "belas" => group += 10 + std::mem::take(&mut unit),
            "puluh" => group += 10 * std::mem::take(&mut unit),
            "ratus" => group += 100 * std::mem::take(&mut unit),
            "ribu" | "juta" | "miliar" => {
                let scale = match *atom {
                    "ribu" => 1_000,
                    "juta" => 1_000_000,
                    _ => 1_000_000_000,
                };
                total = total.checked_add(
                    scale * (std::mem::take(&mut group) + std::mem::take(&mut unit)),
                )?;
            }
            digit => unit = UNITS.iter().position(|unit| *unit == digit)? as u64,
        }
    }
    let value = total.checked_add(group + unit)?;
    // Sums accept any order of words; only the one right spelling is a number.
    let spelt = terbilang(value);
    let right = spelt.split(' ');
    (right.eq(atoms.iter().copied()) || (value == 1_000_000 && atoms == ["sejuta"]))
        .then_some(value)
}

/// Returns `value` in Indonesian words: `45000` is "empat puluh lima ribu". From 10¹⁵ on, in figures.
pub(crate) fn terbilang(value: u64) -> String {
    match value {
        0..=9 => UNITS[usize::try_from(value).expect("below ten")].to_owned(),
        10 => "sepuluh".to_owned(),
        11 => "sebelas".to_owned(),
        12..=19 => format!("{} belas", terbilang(value - 10)),
        20..=99 => scaled(value, 10, "puluh"),
        100..=199 => led(value - 100, "seratus"),
        200..=999 => scaled(value, 100, "ratus"),
        1_000..=1_999 => led(value - 1_000, "seribu"),
        2_000..=999_999 => scaled(value, 1_000, "ribu"),
        1_000_000..=999_999_999 => scaled(value, 1_000_000, "juta"),
        1_000_000_000..=999_999_999_999 => scaled(value, 1_000_000_000, "miliar"),
        1_000_000_000_000..=999_999_999_999_999 => scaled(value, 1_000_000_000_000, "triliun"),
        _ => value.to_string(),
    }
}

fn scaled(value: u64, scale: u64, name: &str) -> String {
    led(
        value % scale,
        &format!("{} {name}", terbilang(value / scale)),
    )
}

fn led(rest: u64, head: &str) -> String {
    if rest == 0 {
        head.to_owned()
    } else {
        format!("{head} {}", terbilang(rest))
    }
}

/// Returns `value` with points between thousands: `45.000`.
pub(crate) fn grouped(value: u64) -> String {
    let digits = value.to_string();
    let mut out = String::with_capacity(digits.len() + digits.len() / 3);
    for (i, digit) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            out.push('.');
        }
        out.push(digit);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn read<T>(
        words: &str,
        read: impl FnOnce(&mut Reader<'_>) -> Option<T>,
    ) -> (Option<T>, Vec<Note>) {
        let tokens = lex(words);
        let mut reader = Reader {
            words,
            tokens: &tokens,
            pos: 0,
            notes: Vec::new(),
            refusals: Vec::new(),
        };
        let value = read(&mut reader);
        (value, reader.notes)
    }

    #[test]
    fn counts_in_figures_and_words() {
        for (words, value) in [
            ("5 (lima)", Some(5)),
            ("tiga (3)", Some(3)),
            ("( tiga )", None),
            ("duapuluh lima", Some(25)),
            ("seribu tujuh ratus delapan", Some(1708)),
            ("1.000", Some(1000)),
            ("9999999999", None),
            ("belas", None),
            ("puluh dua", None),
        ] {
            assert_eq!(read(words, |r| r.count()).0, value, "{words}");
        }
    }

    #[test]
    fn words_beside_figures_are_compared() {
        for (words, code) in [
            ("3 (dua)", Some(Code::NUMBER_DIFFERS)),
            ("3 (tga)", Some(Code::NUMBER_SPELLING)),
            ("12 (duabelas)", Some(Code::NUMBER_SPELLING)),
            ("3 (Tiga)", None),
            ("3 (contoh)", None),
        ] {
            let (value, notes) = read(words, |r| r.count());
            assert!(value.is_some(), "{words}");
            assert_eq!(notes.first().map(|note| note.code), code, "{words}");
        }
    }

    #[test]
    fn thousands_are_grouped() {
        assert_eq!(
            [0, 999, 1000, 2_500_000].map(grouped),
            ["0", "999", "1.000", "2.500.000"]
        );
    }

    proptest! {
        #[test]
        fn words_of_numbers_read_back(value in 0u64..1_000_000_000_000) {
            prop_assert_eq!(read(&terbilang(value), |r| r.number_words()).0, Some(value));
        }

        #[test]
        fn ranges_lie_on_characters(words in ".{0,200}") {
            for token in lex(&words) {
                prop_assert!(words.get(token.range).is_some());
            }
        }
    }
}
