//! Literal text and prose, each with room for more than one language.

use serde_json::{Value as Json, json};

use super::record::{Defs, Input, Shape, Value};

/// Literal text: shown as it stands, no markup read. Holds a language map, of which only Indonesian is
/// written and read today.
#[derive(
    Debug,
    Clone,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Default,
    serde::Serialize,
    serde::Deserialize,
    schemars::JsonSchema,
)]
pub struct Teks {
    /// Indonesian, white space folded.
    pub id: String,
}

impl Teks {
    /// Makes a text of Indonesian words; runs of white space become one blank.
    pub fn new(words: &str) -> Self {
        Self { id: fold(words) }
    }

    /// Returns whether there are no words.
    pub fn is_empty(&self) -> bool {
        self.id.is_empty()
    }
}

impl std::fmt::Display for Teks {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.id)
    }
}

impl Value for Teks {
    fn shape() -> Shape {
        Shape::Text
    }
    fn read<I: Input>(input: &mut I) -> Self {
        Self::new(&input.words().unwrap_or_default())
    }
    fn schema(_: &mut Defs) -> Json {
        json!({ "type": "string", "minLength": 1 })
    }
}

/// Text in which inline Markdown is read (emphasis, links, lists); lines are kept.
#[derive(
    Debug, Clone, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize, schemars::JsonSchema,
)]
pub struct Prosa {
    /// Indonesian Markdown.
    pub id: String,
}

impl Value for Prosa {
    fn shape() -> Shape {
        Shape::Text
    }
    fn read<I: Input>(input: &mut I) -> Self {
        Self {
            id: input.words().unwrap_or_default().trim().to_owned(),
        }
    }
    fn schema(_: &mut Defs) -> Json {
        json!({ "type": "string", "minLength": 1 })
    }
}

/// Returns `words` with every run of white space as one blank, and none at the ends.
pub fn fold(words: &str) -> String {
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_a_map_of_languages() {
        // Who reads `data.json` asks for a language already today, so that a second one is one key more
        // and breaks nobody.
        let both = [
            serde_json::to_value(Teks::new("Kartu  anggota")),
            serde_json::to_value(Prosa {
                id: "Kartu anggota".to_owned(),
            }),
        ];
        for text in both {
            assert_eq!(
                text.expect("texts are JSON"),
                json!({ "id": "Kartu anggota" })
            );
        }
        for schema in [schemars::schema_for!(Teks), schemars::schema_for!(Prosa)] {
            assert_eq!(schema.get("type"), Some(&json!("object")));
            assert_eq!(
                schema.pointer("/properties/id/type"),
                Some(&json!("string"))
            );
        }
    }
}
