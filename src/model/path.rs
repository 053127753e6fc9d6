//! The address of a value, shared by decoder, rules, diff and templates.

use std::fmt;

use super::kode::Kode;

/// One step of a [`FieldPath`].
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Segment {
    /// A key of a map.
    Key(String),
    /// An item of a list, from 0.
    Index(usize),
    /// An item of a list known by its `kode`.
    Kode(String),
}

/// The address of a value in a standard: `biaya[0].jumlah`, `prosedur.langkah[periksa].waktu`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct FieldPath(Vec<Segment>);

impl FieldPath {
    /// Returns the address of `key` in the map here.
    #[must_use]
    pub fn key(mut self, key: &str) -> Self {
        self.0.push(Segment::Key(key.to_owned()));
        self
    }

    /// Returns the address of item `index` of the list here.
    #[must_use]
    pub fn index(mut self, index: usize) -> Self {
        self.0.push(Segment::Index(index));
        self
    }

    /// Returns the address of the item known as `kode` in the list here.
    #[must_use]
    pub fn kode(mut self, kode: &str) -> Self {
        self.0.push(Segment::Kode(kode.to_owned()));
        self
    }

    /// Returns the address of an item of the list here: by its `kode` where it has one.
    #[must_use]
    pub fn item(self, index: usize, kode: Option<&Kode>) -> Self {
        match kode {
            Some(kode) => self.kode(kode.as_str()),
            None => self.index(index),
        }
    }

    /// Goes one step down in place.
    pub fn push(&mut self, segment: Segment) {
        self.0.push(segment);
    }

    /// Goes one step up in place.
    pub fn pop(&mut self) {
        self.0.pop();
    }

    /// Returns the address of what this value is part of; `None` at the root.
    #[must_use]
    pub fn parent(&self) -> Option<Self> {
        let (_, front) = self.0.split_last()?;
        Some(Self(front.to_vec()))
    }

    /// Returns the steps from the root.
    pub fn segments(&self) -> &[Segment] {
        &self.0
    }
}

impl fmt::Display for FieldPath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (i, segment) in self.0.iter().enumerate() {
            match segment {
                Segment::Key(key) if i == 0 => write!(f, "{key}")?,
                Segment::Key(key) => write!(f, ".{key}")?,
                Segment::Index(index) => write!(f, "[{index}]")?,
                Segment::Kode(kode) => write!(f, "[{kode}]")?,
            }
        }
        Ok(())
    }
}
