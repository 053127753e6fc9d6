//! `alur`: a flow as it is written, with words of its own.

use std::borrow::Cow;

use serde_json::{Value as Json, json};

use super::alur::Alur;
use super::frasa::Typed;
use super::mermaid;
use super::record::{Defs, Form, Input, Shape, Value};
use super::teks::Teks;
use crate::diagnostic::Text;

/// A flow that is written for itself: the labels of its boxes in order, or Mermaid text.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, schemars::JsonSchema)]
#[serde(untagged)]
pub enum Bagan {
    /// Labels of a straight flow.
    Daftar(Vec<Teks>),
    /// Mermaid text and the flow that it says; no flow where it could not be read. Never `bebas`.
    Mermaid(Typed<Alur>),
}

/// A Mermaid text to show in the editor.
const EXAMPLE: &str = "graph LR\n  A[Datang] --> B[Dilayani]";

impl Bagan {
    /// Returns whether nothing is written.
    pub fn is_empty(&self) -> bool {
        match self {
            Self::Daftar(labels) => labels.is_empty(),
            Self::Mermaid(text) => text.tertulis.is_empty(),
        }
    }

    /// Returns the flow; `None` where nothing is written, or what is written could not be read.
    pub fn alur(&self) -> Option<Cow<'_, Alur>> {
        match self {
            Self::Daftar(labels) if labels.is_empty() => None,
            Self::Daftar(labels) => Some(Cow::Owned(Alur::from_labels(labels))),
            Self::Mermaid(text) => text.nilai.as_ref().map(Cow::Borrowed),
        }
    }
}

impl Default for Bagan {
    fn default() -> Self {
        Self::Daftar(Vec::new())
    }
}

impl Value for Bagan {
    fn shape() -> Shape {
        Shape::Flow
    }
    fn read<I: Input>(input: &mut I) -> Self {
        match input.form() {
            Form::Empty | Form::List => Self::Daftar(input.items()),
            Form::Scalar | Form::Map => match input.lines(mermaid::read) {
                Some(text) => Self::Mermaid(text),
                None => {
                    input.refuse(Text::fixed(
                        "daftar kotak, tiap butir di baris sendiri dengan `- `, atau teks Mermaid",
                        "a list of boxes, each on a line of its own with `- `, or Mermaid text",
                    ));
                    Self::default()
                }
            },
        }
    }
    fn absent() -> Option<Self> {
        Some(Self::default())
    }
    fn schema(defs: &mut Defs) -> Json {
        let labels = Vec::<Teks>::schema(defs);
        let text = json!({ "type": "string", "minLength": 1, "examples": [EXAMPLE] });
        json!({ "anyOf": [labels, text] })
    }
}
