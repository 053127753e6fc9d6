//! JSON Schemas of the files, and the gate that holds the decoder against them.
//!
//! The schemas are made from the same declarations as the decoder and committed under `schema/`; the
//! gate validates each file's tree as JSON and reports where decoder and schema disagree.

use std::sync::OnceLock;

use jsonschema::Validator;
use serde_json::{Map, Value as Json, json};

use super::decode::Reading;
use super::inherit::BAWAAN;
use super::yaml::{Node, NodeKind};
use crate::diagnostic::Code;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::Family;
use crate::diagnostic::Span;
use crate::diagnostic::Text;
use crate::model::Defs;
use crate::model::Inherit;
use crate::model::Instansi;
use crate::model::Isi;
use crate::model::Pengaduan;
use crate::model::Record;
use crate::model::Standar;

/// A kind of file that a schema describes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum SchemaKind {
    /// One standard.
    Standar,
    /// `instansi.yaml`.
    Instansi,
    /// `baku.yaml`.
    Baku,
    /// The resolved model that `build` writes.
    Data,
}

impl SchemaKind {
    /// All kinds.
    pub const ALL: [Self; 4] = [Self::Standar, Self::Instansi, Self::Baku, Self::Data];

    /// Returns the name, also that of the file `schema/<name>.schema.json`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Standar => "standar",
            Self::Instansi => "instansi",
            Self::Baku => "baku",
            Self::Data => "data",
        }
    }
}

/// Returns the schema of the files that hold one `T`, under the title of `kind`.
pub fn of_record<T: Record>(kind: SchemaKind) -> Json {
    let mut defs = Defs::default();
    let root = defs.record::<T>();
    let mut defs = defs.into_map();
    allow_placeholders(&mut defs);
    finish(kind, root, defs)
}

/// Returns the schema of a standard or an agency.
pub fn schema(kind: SchemaKind) -> Option<Json> {
    match kind {
        SchemaKind::Standar => Some(of_record::<Standar>(kind)),
        SchemaKind::Instansi => Some(of_record::<Instansi>(kind)),
        SchemaKind::Baku | SchemaKind::Data => None,
    }
}

/// Puts a schema into the form all of them are published in.
pub fn finish(kind: SchemaKind, root: Json, defs: Map<String, Json>) -> Json {
    let name = kind.name();
    let mut schema = json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": format!("urn:baku:skema:1:{name}"),
    });
    let object = schema.as_object_mut().expect("made as an object above");
    match root {
        Json::Object(map) => object.extend(map),
        other => {
            object.insert("allOf".to_owned(), json!([other]));
        }
    }
    object.insert("$defs".to_owned(), Json::Object(defs));
    schema
}

/// Lets `- bawaan` stand in the lists that inherit item by item.
fn allow_placeholders(defs: &mut Map<String, Json>) {
    let records: [(&str, Vec<_>); 3] = [
        ("Standar", Isi::fields()),
        ("Isi", Isi::fields()),
        ("Pengaduan", Pengaduan::fields()),
    ];
    for (name, fields) in records {
        let Some(properties) = defs
            .get_mut(name)
            .and_then(|schema| schema.get_mut("properties"))
        else {
            continue;
        };
        for field in fields
            .iter()
            .filter(|field| field.inherit == Inherit::Sambung)
        {
            let list = properties
                .get_mut(field.key)
                .and_then(|property| property.get_mut("anyOf"))
                .and_then(|any| any.get_mut(0));
            let items = list
                .and_then(|list| list.get_mut("items"))
                .expect("a field that joins is a list or does not apply");
            let item = items.take();
            *items = json!({ "anyOf": [item, { "const": BAWAAN }] });
        }
    }
}

/// Returns `node` as JSON: a scalar is a number only where a field read it as one.
pub fn tree_to_json(node: &Node, reading: &Reading) -> Json {
    if let Some(words) = reading.phrases.get(&node.span) {
        return words.as_str().into();
    }
    match &node.kind {
        NodeKind::Empty => Json::Null,
        NodeKind::Scalar { text, .. } => {
            let number = reading
                .numbers
                .contains(&node.span)
                .then(|| text.trim().parse::<u64>().ok())
                .flatten();
            number.map_or_else(|| text.trim().into(), Json::from)
        }
        NodeKind::List(items) => items
            .iter()
            .map(|item| tree_to_json(item, reading))
            .collect(),
        NodeKind::Map(entries) => entries
            .iter()
            // An empty value means "not filled yet": for the schema the key is not there.
            .filter(|entry| !entry.value.is_empty() || reading.missed.contains(&entry.value.span))
            .map(|entry| (entry.key.clone(), tree_to_json(&entry.value, reading)))
            .collect::<Map<_, _>>()
            .into(),
    }
}

/// Returns the compiled schema of `kind`, made by `make` the first time it is asked for.
fn validator(kind: SchemaKind, make: impl FnOnce() -> Json) -> &'static Validator {
    static VALIDATORS: [OnceLock<Validator>; 4] = [const { OnceLock::new() }; 4];
    VALIDATORS[kind as usize].get_or_init(|| {
        jsonschema::validator_for(&make()).expect("our schemas are valid; a test compiles each")
    })
}

/// Returns a finding when decoder and schema disagree about the file whose tree as JSON is `tree`.
///
/// `said` are the findings of the decoder; only those on structure count. `make` gives the schema.
pub fn gate(
    kind: SchemaKind,
    make: impl FnOnce() -> Json,
    tree: &Json,
    said: &[Diagnostic],
    place: Span,
) -> Option<Diagnostic> {
    let decoder_refuses = said.iter().any(is_structural);
    let error = validator(kind, make).iter_errors(tree).next();
    match (decoder_refuses, error) {
        (false, Some(error)) => {
            let (at, what) = (error.instance_path().to_string(), error.to_string());
            let what: String = what.chars().take(200).collect();
            Some(disagreement(place, &format!("schema: `{at}`: {what}")))
        }
        (true, None) => Some(disagreement(place, "the schema accepts the file")),
        (true, Some(_)) | (false, None) => None,
    }
}

/// Returns whether the finding is one that the schema must make too.
pub fn is_structural(diagnostic: &Diagnostic) -> bool {
    // Words and placeholders are the same kind of JSON whatever they say, so the schema cannot see these.
    diagnostic.code.info().family == Family::Structure
        && !matches!(
            diagnostic.code,
            Code::NOTHING_TO_INHERIT | Code::UNKNOWN_VERSION
        )
}

fn disagreement(place: Span, what: &str) -> Diagnostic {
    Diagnostic::new(
        Code::SCHEMA_DISAGREES,
        place,
        crate::text!(id: "pembaca dan skema tidak sependapat tentang berkas ini ({what})", en: "reader and schema disagree about this file ({what})"),
    )
    .help(Text::fixed("ini kesalahan `baku`; mohon laporkan dengan berkas ini", "this is a fault of `baku`; please report it with this file"))
}
