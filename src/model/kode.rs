//! `kode`: the names by which standards, steps, variants and references are known.

use serde_json::{Value as Json, json};

use super::record::{Defs, Input, Value};
use crate::diagnostic::Text;

/// A name of small letters, digits and single hyphens: `[a-z0-9]+(-[a-z0-9]+)*`, at most 80 bytes.
#[derive(
    Debug,
    Clone,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Default,
    serde::Serialize,
    serde::Deserialize,
    schemars::JsonSchema,
)]
#[serde(transparent)]
pub struct Kode(String);

/// Most bytes of a `kode`; it is part of a path, and paths end at 255.
pub const MAX_KODE: usize = 80;

impl Kode {
    /// Returns `text` as a code; `None` when it is not one.
    pub fn new(text: &str) -> Option<Self> {
        let ok = text.len() <= MAX_KODE
            && !text.is_empty()
            && text.split('-').all(|part| {
                !part.is_empty()
                    && part
                        .bytes()
                        .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit())
            });
        ok.then(|| Self(text.to_owned()))
    }

    /// Makes the code nearest to `text`: small letters, other runs of characters as one hyphen.
    ///
    /// `None` when nothing of `text` can stand in a code.
    pub fn from_words(text: &str) -> Option<Self> {
        let mut code = String::new();
        for c in text.chars().flat_map(char::to_lowercase) {
            if c.is_ascii_alphanumeric() {
                code.push(c);
            } else if !code.is_empty() && !code.ends_with('-') {
                code.push('-');
            }
        }
        code.truncate(MAX_KODE);
        Self::new(code.trim_end_matches('-'))
    }

    /// Returns the text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl std::fmt::Display for Kode {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

impl Value for Kode {
    fn read<I: Input>(input: &mut I) -> Self {
        input
            .checked(|text| {
                Self::new(text).ok_or_else(|| match Self::from_words(text) {
                    Some(near) => crate::text!(
                        id: "kode dari huruf kecil, angka, dan tanda hubung, misalnya `{near}`",
                        en: "a code of small letters, digits and hyphens, such as `{near}`"
                    ),
                    None => Text::fixed(
                        "kode dari huruf kecil, angka, dan tanda hubung, misalnya `surat-permohonan`",
                        "a code of small letters, digits and hyphens, such as `surat-permohonan`",
                    ),
                })
            })
            .unwrap_or_default()
    }
    fn schema(defs: &mut Defs) -> Json {
        defs.reference("Kode", |_| {
            json!({
                "title": "Kode",
                "description": "Huruf kecil, angka, dan tanda hubung.",
                "type": "string",
                "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$",
                "maxLength": MAX_KODE,
            })
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_become_codes() {
        for (words, code) in [
            ("Kartu Anggota", Some("kartu-anggota")),
            ("  Sub/bag.  Umum! ", Some("sub-bag-umum")),
            ("…", None),
        ] {
            assert_eq!(
                Kode::from_words(words).as_ref().map(Kode::as_str),
                code,
                "{words}"
            );
        }
        assert!(
            Kode::new("a--b").is_none() && Kode::new("-a").is_none() && Kode::new("A").is_none()
        );
    }
}
