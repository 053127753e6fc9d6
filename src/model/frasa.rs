//! Phrases: where people write words ("Maksimal 3 hari"), a grammar reads a typed value.

use std::fmt::Display;
use std::ops::Range;

use serde::Serialize;

use crate::diagnostic::Code;
use crate::diagnostic::Text;

/// A type with a grammar: words of the field to a value, and the value to its canonical wording.
///
/// Invariant, held by property tests: `parse(&value.to_string())` gives `value` and no notes.
pub trait Frasa: Sized + Clone + PartialEq + Display + Serialize {
    /// What the value is, in a message: "jangka waktu", "time".
    const NAME: Text;
    /// Code of the finding for words that do not parse.
    const UNPARSED: Code;
    /// Forms that are accepted, most usual first: shown as help where words do not parse, and in the
    /// editor as examples.
    const FORMS: &'static [&'static str];

    /// Reads `words`; `value` is `None` when they do not parse, and then `notes` may say more.
    fn parse(words: &str) -> Parsed<Self>;

    /// Returns whether `words`, which do not parse, hold what the value is about all the same: a number with its
    /// unit, an amount, a number to call. Then readers have what they need and only the grammar lacks the form.
    fn is_told(words: &str) -> bool {
        let _ = words;
        false
    }
}

/// What a grammar made of some words.
///
/// Notes speak of the words only, never of the value: a value that is doubtful in itself (a broken
/// domain, a missing year) is the business of a rule, which sees the map form too.
#[derive(Debug, Clone, PartialEq)]
pub struct Parsed<T> {
    /// The value; `None` when the words have no place in the grammar.
    pub value: Option<T>,
    /// Faults of the words that the grammar could read over. Where there is no value they say why, and
    /// stand in place of the finding [`Frasa::UNPARSED`]: one mistake, one finding.
    pub notes: Vec<Note>,
}

impl<T> Parsed<T> {
    /// Makes the answer for words outside the grammar.
    pub fn none() -> Self {
        Self {
            value: None,
            notes: Vec::new(),
        }
    }
}

/// A fault inside a phrase that still parses, at its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    /// Kind of fault.
    pub code: Code,
    /// Bytes of the phrase.
    pub range: Range<usize>,
    /// What is wrong.
    pub message: Text,
    /// What to do.
    pub help: Option<Text>,
    /// Words that should stand in `range`, where that is sure.
    pub replacement: Option<String>,
}

/// A typed value as a document carries it: its words, and what they mean.
///
/// Three states: words that parsed (`nilai` is there), words that did not (`nilai` is `None`,
/// reported once by the decoder, printed as text, undecidable in sums and diff), and words declared
/// free (`bebas: true`, the way out for "Sesuai kasus").
#[derive(Debug, Clone, PartialEq, Serialize, serde::Deserialize, schemars::JsonSchema)]
pub struct Typed<T> {
    /// The words as written; for the map form, the canonical wording.
    pub tertulis: String,
    /// What they mean.
    pub nilai: Option<T>,
    /// Whether the author declared the words free of the grammar (`{bebas: …}`).
    pub bebas: bool,
}

impl<T: Frasa> Typed<T> {
    /// Wraps a value given in map form.
    pub fn from_value(value: T) -> Self {
        Self {
            tertulis: value.to_string(),
            nilai: Some(value),
            bebas: false,
        }
    }

    /// Returns the canonical wording, or the words as written where they have no value.
    pub fn baku(&self) -> String {
        self.nilai
            .as_ref()
            .map_or_else(|| self.tertulis.clone(), ToString::to_string)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Biaya;
    use crate::model::JangkaWaktu;
    use crate::model::JumlahPelaksana;
    use crate::model::Kanal;
    use crate::model::Rujukan;

    fn told<T: Frasa>(words: &str) -> bool {
        assert!(T::parse(words).value.is_none(), "it parses: {words}");
        T::is_told(words)
    }

    #[test]
    fn words_around_a_value_are_told_from_words_without_one() {
        for (words, wanted) in [
            ("± 15 menit (jaringan internet stabil)", true),
            ("secepatnya", false),
            ("3 hari kerjaa", false),
            ("maksimla 3 hari kerja, kalau berkas lengkap", false),
        ] {
            assert_eq!(told::<JangkaWaktu>(words), wanted, "{words}");
        }
        for (words, wanted) in [
            ("Peserta membayar Rp50.000 di loket, sisanya gratis", true),
            ("denda sesuai", false),
            ("menyusul kemudian", false),
        ] {
            assert_eq!(told::<Biaya>(words), wanted, "{words}");
        }
        for (words, wanted) in [
            (
                "Hubungi petugas yang sedang berjaga di kantor kami lewat 0561736541 kapan saja",
                true,
            ),
            ("hubungi kami di lantai 100 kapan saja", false),
            ("Website : http://layanan@contoh.go.id", false),
        ] {
            assert_eq!(told::<Kanal>(words), wanted, "{words}");
        }
        for (words, wanted) in [
            (
                "UU Nomor 25 Tahun 2009 tentang Pelayanan Publik (Lembaran Negara",
                true,
            ),
            ("peraturan yang berlaku", false),
            ("UU Nomr 25 Tahun 2009 tentang Pelayanan Publik", false),
        ] {
            assert_eq!(told::<Rujukan>(words), wanted, "{words}");
        }
        assert!(told::<JumlahPelaksana>(
            "kira-kira cukup 2 orang, lebih bila ramai"
        ));
        assert!(!told::<JumlahPelaksana>("menyesuaikan"));
    }
}
