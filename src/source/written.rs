//! Texts as they are written: each scalar that the decoder took for words, with its address and its bytes.

use std::ops::Range;

use super::file::Files;
use super::scalar::Places;
use super::yaml::Style;
use crate::diagnostic::Code;
use crate::diagnostic::Family;
use crate::diagnostic::Span;
use crate::model::FieldPath;
use crate::model::Segment;

/// What the words of a text are, and so which faults may be looked for in them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Wording {
    /// Words that readers read: titles, items, prose.
    Text,
    /// Words of a typed value: a time, a fee.
    Phrase,
    /// A legal basis, with the title that others gave it.
    Citation,
    /// A flow in its notation.
    Flow,
    /// A name, an address, a contact, a number, or a code: its spelling is the author's.
    Name,
}

impl Wording {
    /// Returns what stands at `path`, when a field of plain text reads it.
    pub(super) fn of_field(path: &FieldPath) -> Self {
        let keys: Vec<&str> = path.segments().iter().filter_map(key).collect();
        let has = |names: &[&str]| keys.iter().any(|key| names.contains(key));
        let Some(last) = keys.last() else {
            return Self::Name;
        };
        if has(&["dasar_hukum"]) {
            return Self::Citation;
        }
        let is_of_somebody = has(&[
            "kop",
            "pimpinan",
            "penandatangan",
            "keputusan",
            "kontak",
            "kanal",
        ]);
        let is_name = match *last {
            "nama" => !has(&["pelaku", "varian", "jalur", "biaya", "waktu", "tahap"]),
            key => NAMES.contains(&key),
        };
        if is_of_somebody || is_name {
            Self::Name
        } else {
            Self::Text
        }
    }

    /// Returns what a phrase is whose grammar reports `unparsed`.
    pub(super) fn of_phrase(unparsed: Code) -> Self {
        match unparsed.info().family {
            Family::Contact => Self::Name,
            Family::Law => Self::Citation,
            Family::Reading
            | Family::Structure
            | Family::Completeness
            | Family::Text
            | Family::Time
            | Family::Fee
            | Family::Flow
            | Family::Across
            | Family::Settings => Self::Phrase,
        }
    }
}

/// Keys whose words are names, addresses, numbers or codes.
const NAMES: [&str; 20] = [
    "alamat",
    "alamat_lama",
    "atas_nama",
    "berita_acara",
    "dasar",
    "dicabut_oleh",
    "ekstensi",
    "gambar",
    "ke",
    "kode",
    "mencabut",
    "menggantikan",
    "nip",
    "nomor",
    "pangkat",
    "tempat",
    "tentang",
    "ukuran",
    "untuk",
    "wilayah",
];

fn key(segment: &Segment) -> Option<&str> {
    match segment {
        Segment::Key(key) => Some(key),
        Segment::Index(_) | Segment::Kode(_) => None,
    }
}

/// A text where it is written. One that many standards inherit is written once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written {
    /// Its address in its file.
    pub path: FieldPath,
    /// What its words are.
    pub wording: Wording,
    /// Its words, escapes resolved, without blanks at the ends.
    pub words: String,
    /// Its bytes.
    pub span: Span,
    /// How it is written.
    pub style: Style,
    /// Whether it stands inside `[ ]` or `{ }`.
    pub inline: bool,
}

impl Written {
    /// Returns the bytes of the file that hold the bytes `range` of the words, all of them where the two do
    /// not agree.
    pub fn place(&self, files: &Files, range: &Range<usize>) -> Span {
        let source = files.slice(self.span);
        match Places::new(source, &self.words, self.style) {
            Some(places) => self.span.within(places.range(range)),
            None => self.span,
        }
    }

    /// Returns the bytes of the file that hold `range` of the words, where they can be replaced by `words`:
    /// no escape or line end stands between them, and what comes is no sign of YAML in this style.
    pub fn replaceable(&self, files: &Files, range: &Range<usize>, words: &str) -> Option<Span> {
        let span = self.place(files, range);
        let is_same = Some(files.slice(span)) == self.words.get(range.clone());
        let begins = range.start == 0;
        let is_kept = match self.style {
            Style::Plain => {
                let inner = words
                    .chars()
                    .all(|c| c.is_alphanumeric() || matches!(c, ' ' | '.' | '-' | '/' | '’'));
                inner && (!begins || words.starts_with(char::is_alphanumeric))
            }
            Style::Quoted => !words.contains(['"', '\'', '\\', '\n']),
            Style::Block => !words.contains('\n'),
        };
        (is_same && is_kept).then_some(span)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn path(keys: &[&str]) -> FieldPath {
        keys.iter()
            .fold(FieldPath::default(), |path, key| path.key(key).index(0))
    }

    #[test]
    fn names_are_told_from_texts() {
        for (keys, wanted) in [
            (&["judul"][..], Wording::Text),
            (&["bawaan", "sarana"], Wording::Text),
            (&["pengaduan", "waktu", "nama"], Wording::Text),
            (&["pelaku", "nama"], Wording::Text),
            (&["nama"], Wording::Name),
            (&["alamat"], Wording::Name),
            (&["keputusan", "penandatangan", "jabatan"], Wording::Name),
            (&["pengaduan", "kanal", "nama"], Wording::Name),
            (&["dasar_hukum", "teks"], Wording::Citation),
        ] {
            assert_eq!(Wording::of_field(&path(keys)), wanted, "{keys:?}");
        }
    }
}
