//! A line of YAML as its author sees it, and the changes that a slip makes to a file.

use std::ops::RangeInclusive;

/// A line of a block: blanks, `- ` or none, `key:` or none, and the rest.
pub struct Line<'t> {
    /// Everything before the first word: blanks and dashes.
    pub lead: &'t str,
    /// The key, where one stands.
    pub key: Option<&'t str>,
    /// What stands behind the key, or all words of an item.
    pub value: &'t str,
}

impl<'t> Line<'t> {
    /// Reads `line`; `None` of an empty line and of a comment.
    pub fn read(line: &'t str) -> Option<Self> {
        let body = line.trim_start_matches([' ', '-']);
        if body.is_empty() || body.starts_with('#') {
            return None;
        }
        let lead = &line[..line.len() - body.len()];
        let is_key = |key: &&str| {
            !key.is_empty()
                && key
                    .chars()
                    .all(|c| c.is_ascii_lowercase() || c == '_' || c == '-')
        };
        let (key, value) = match body.split_once(": ") {
            Some((key, value)) if is_key(&key) => (Some(key), value),
            _ => match body.strip_suffix(':').filter(is_key) {
                Some(key) => (Some(key), ""),
                None => (None, body),
            },
        };
        Some(Self { lead, key, value })
    }

    /// Returns whether an item of a list begins here.
    pub fn is_item(&self) -> bool {
        self.lead.contains('-')
    }

    /// Returns whether the value is text without quotation marks or brackets.
    pub fn is_plain(&self) -> bool {
        self.value.starts_with(|c: char| c.is_alphanumeric())
    }

    /// Returns whether the value is a sentence of people: several words, and no phrase of figures.
    pub fn is_prose(&self) -> bool {
        let is_text = |key: Option<&str>| {
            matches!(
                key,
                None | Some("teks" | "judul" | "nama" | "isi" | "keterangan")
            )
        };
        self.is_plain() && is_text(self.key) && self.value.split(' ').count() >= 3
    }

    /// Returns the line with another value.
    pub fn with_value(&self, value: &str) -> String {
        match self.key {
            Some(key) => format!("{}{key}: {value}", self.lead),
            None => format!("{}{value}", self.lead),
        }
    }

    /// Returns the line with another key.
    pub fn with_key(&self, key: &str) -> String {
        format!("{}{key}:{}", self.lead, self.behind())
    }

    /// Returns what stands behind the colon, its blank included.
    pub fn behind(&self) -> String {
        match self.value {
            "" => String::new(),
            value => format!(" {value}"),
        }
    }
}

/// What a slip made of a file.
pub struct Change {
    /// The lines of the file after it.
    pub lines: Vec<String>,
    /// The lines after it that a finding may point at, from 0.
    pub touched: Vec<RangeInclusive<usize>>,
    /// The lines of the file that the author meant, where these are not what stood there before.
    pub meant: Option<Vec<String>>,
}

impl Change {
    /// Puts `new` in the place of line `at`.
    pub fn line(lines: &[&str], at: usize, new: &str) -> Self {
        Self {
            lines: with(lines, at, new),
            touched: vec![at..=at],
            meant: None,
        }
    }

    /// Puts `new` in the place of line `at`, where `meant` would have been right.
    pub fn meaning(lines: &[&str], at: usize, new: &str, meant: &str) -> Self {
        Self {
            meant: Some(with(lines, at, meant)),
            ..Self::line(lines, at, new)
        }
    }

    /// Takes the lines `gone` out; a finding may point at the neighbours, or at the key above them.
    pub fn without(lines: &[&str], gone: RangeInclusive<usize>) -> Self {
        let (first, last) = (*gone.start(), *gone.end());
        let kept = lines.iter().enumerate();
        let kept = kept.filter(|(index, _)| !gone.contains(index));
        let mut touched = vec![first.saturating_sub(1)..=first];
        touched.extend(parent(lines, first).map(|line| line..=line));
        let _ = last;
        Self {
            lines: kept.map(|(_, line)| (*line).to_owned()).collect(),
            touched,
            meant: None,
        }
    }

    /// Puts `new` before line `at`.
    pub fn insert(lines: &[&str], at: usize, new: &str) -> Self {
        let mut all: Vec<String> = lines.iter().map(|line| (*line).to_owned()).collect();
        all.insert(at, new.to_owned());
        Self {
            lines: all,
            touched: vec![at..=at],
            meant: None,
        }
    }

    /// Lets a finding point at line `at` too.
    pub fn or_at(mut self, at: usize) -> Self {
        self.touched.push(at..=at);
        self
    }
}

fn with(lines: &[&str], at: usize, new: &str) -> Vec<String> {
    let mut all: Vec<String> = lines.iter().map(|line| (*line).to_owned()).collect();
    all[at] = new.to_owned();
    all
}

/// Returns the number of blanks before `line`.
pub fn indent(line: &str) -> usize {
    line.len() - line.trim_start_matches(' ').len()
}

/// Returns the line above `at` that it stands under.
pub fn parent(lines: &[&str], at: usize) -> Option<usize> {
    let own = indent(lines[at]);
    (0..at)
        .rev()
        .find(|line| Line::read(lines[*line]).is_some() && indent(lines[*line]) < own)
}

/// Returns the last line of the block that begins at `at`.
pub fn block_end(lines: &[&str], at: usize) -> usize {
    let own = indent(lines[at]);
    let inside = |line: &&str| Line::read(line).is_none() || indent(line) > own;
    let below = lines[at + 1..]
        .iter()
        .take_while(|line| inside(line))
        .count();
    let mut end = at + below;
    while end > at && Line::read(lines[end]).is_none() {
        end -= 1;
    }
    end
}
