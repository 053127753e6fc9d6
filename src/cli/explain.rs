//! `baku explain KEY|CODE`.

use serde_json::Value as Json;

use super::args::ExplainArgs;
use super::{Globals, Status, print};
use crate::catalog::published_schema;
use crate::diagnostic::Code;
use crate::diagnostic::Language;
use crate::model::Field;
use crate::model::Inherit;
use crate::model::Isi;
use crate::model::Komponen;
use crate::model::Record;
use crate::report::explain;
use crate::source::SchemaKind;

pub(super) fn run(args: &ExplainArgs, globals: &Globals) -> anyhow::Result<Status> {
    let language = globals.language;
    if let Some(code) = Code::find(&args.what) {
        print(&explain(code.info(), language))?;
        return Ok(Status::Clean);
    }
    for kind in [SchemaKind::Standar, SchemaKind::Instansi, SchemaKind::Baku] {
        let schema = published_schema(kind);
        if let Some(property) = find(&schema, &args.what) {
            print(&explain_key(&args.what, property, &schema, language))?;
            return Ok(Status::Clean);
        }
    }
    anyhow::bail!(match language {
        Language::Id => format!(
            "`{}` bukan kode temuan atau kunci YAML; kunci bersarang ditulis `pengaduan.kanal`",
            args.what
        ),
        Language::En => format!(
            "`{}` is no code of a finding and no key of the YAML; nested keys are written `pengaduan.kanal`",
            args.what
        ),
    })
}

/// Returns the property at the dotted path `what`: below the root of `schema`, else anywhere in it.
fn find<'s>(schema: &'s Json, what: &str) -> Option<&'s Json> {
    find_below(schema, schema, what).or_else(|| {
        let (first, rest) = what
            .split_once('.')
            .map_or((what, None), |(first, rest)| (first, Some(rest)));
        let defs = schema.get("$defs").and_then(Json::as_object)?;
        let property = defs
            .values()
            .find_map(|def| def.get("properties")?.get(first))?;
        rest.map_or(Some(property), |rest| find_below(property, schema, rest))
    })
}

/// Returns the property at the dotted path `what` below `from`.
fn find_below<'s>(from: &'s Json, schema: &'s Json, what: &str) -> Option<&'s Json> {
    let mut found: Option<&Json> = None;
    for key in what.split('.') {
        let objects = match found {
            None => objects(from, schema),
            Some(property) => objects(property, schema),
        };
        found = Some(
            objects
                .into_iter()
                .find_map(|object| object.get("properties")?.get(key))?,
        );
    }
    found
}

/// Returns the maps that `node` allows, through references, alternatives and items of lists.
fn objects<'s>(node: &'s Json, schema: &'s Json) -> Vec<&'s Json> {
    let mut found = Vec::new();
    collect(node, schema, 0, &mut found);
    found
}

fn collect<'s>(node: &'s Json, schema: &'s Json, depth: usize, found: &mut Vec<&'s Json>) {
    // References may run in circles (a requirement has parts that are requirements).
    if depth > 6 {
        return;
    }
    if node.get("properties").is_some() {
        found.push(node);
    }
    let target = node
        .get("$ref")
        .and_then(Json::as_str)
        .and_then(|reference| reference.strip_prefix("#/$defs/"))
        .and_then(|name| schema.get("$defs")?.get(name));
    if let Some(target) = target {
        collect(target, schema, depth + 1, found);
    }
    for key in ["anyOf", "allOf"] {
        for part in node.get(key).and_then(Json::as_array).into_iter().flatten() {
            collect(part, schema, depth + 1, found);
        }
    }
    if let Some(items) = node.get("items") {
        collect(items, schema, depth + 1, found);
    }
}

fn explain_key(key: &str, property: &Json, schema: &Json, language: Language) -> String {
    let word = |id: &'static str, en: &'static str| match language {
        Language::Id => id,
        Language::En => en,
    };
    let title = property
        .get("title")
        .and_then(Json::as_str)
        .unwrap_or_default();
    let about = property
        .get("description")
        .and_then(Json::as_str)
        .unwrap_or_default();
    let mut text = format!("{key}: {title}\n\n{about}\n");
    let forms = forms(property, schema, language);
    if !forms.is_empty() {
        text.push_str(&format!(
            "\n{}: {}.\n",
            word("Bentuk", "Form"),
            forms.join(word(", atau ", ", or "))
        ));
    }
    if let Some(komponen) = Komponen::find(key) {
        let pasal = komponen.pasal();
        text.push_str(&match language {
            Language::Id => format!("\nDasar: {pasal}.\n"),
            Language::En => format!("\n{} ({pasal}): {}.\n", komponen.english, komponen.about.en),
        });
    }
    if let Some(field) = Isi::fields().into_iter().find(|field| field.key == key) {
        text.push_str(&format!("\n{}\n", inheritance(field, language)));
    }
    let examples: Vec<&str> = property
        .get("examples")
        .and_then(Json::as_array)
        .into_iter()
        .flatten()
        .filter_map(Json::as_str)
        .collect();
    if !examples.is_empty() {
        text.push_str(&format!("\n{}:\n\n", word("Contoh", "Examples")));
        let name = key.rsplit('.').next().unwrap_or(key);
        examples
            .iter()
            .for_each(|example| text.push_str(&format!("    {name}: {example}\n")));
    }
    let mut rows: Vec<(String, String)> = Vec::new();
    for (name, field) in objects(property, schema)
        .into_iter()
        .filter_map(|object| object.get("properties")?.as_object())
        .flatten()
    {
        let about = field
            .get("description")
            .and_then(Json::as_str)
            .unwrap_or_default();
        if !about.is_empty() && !rows.iter().any(|(known, _)| known == name) {
            rows.push((name.clone(), about.to_owned()));
        }
    }
    if !rows.is_empty() {
        text.push_str(&format!(
            "\n{}:\n\n",
            word("Kunci di dalamnya", "Keys inside")
        ));
        let width = rows
            .iter()
            .map(|(name, _)| name.len())
            .max()
            .unwrap_or_default();
        rows.iter()
            .for_each(|(name, about)| text.push_str(&format!("    {name:width$}  {about}\n")));
    }
    text
}

/// Returns the forms that a value may have, each in a few words; the words of a choice are quoted.
fn forms(property: &Json, schema: &Json, language: Language) -> Vec<String> {
    let mut found = Vec::new();
    collect_forms(property, schema, 0, language, &mut found);
    found
}

fn collect_forms(
    node: &Json,
    schema: &Json,
    depth: usize,
    language: Language,
    found: &mut Vec<String>,
) {
    let name = node
        .get("$ref")
        .and_then(Json::as_str)
        .and_then(|reference| reference.strip_prefix("#/$defs/"));
    if let (Some(target), true) = (
        name.and_then(|name| schema.get("$defs")?.get(name)),
        depth < 6,
    ) {
        collect_forms(target, schema, depth + 1, language, found);
    }
    let parts = ["anyOf", "allOf"]
        .iter()
        .filter_map(|key| node.get(key)?.as_array());
    for part in parts.flatten() {
        // Alternatives of a record are groups of required keys, which are no forms.
        if part.get("required").is_none() || part.get("properties").is_some() {
            collect_forms(part, schema, depth + 1, language, found);
        }
    }
    let kind = match node.get("type") {
        Some(Json::String(kind)) => Some(kind.as_str()),
        Some(Json::Array(kinds)) => kinds.first().and_then(Json::as_str),
        _ => None,
    };
    let choices = node.get("enum").and_then(Json::as_array);
    let form = match (choices, kind, language) {
        (Some(choices), ..) => choices
            .iter()
            .filter_map(Json::as_str)
            .map(|word| format!("`{word}`"))
            .collect::<Vec<_>>()
            .join(" | "),
        (None, Some("string"), Language::Id) => "teks".to_owned(),
        (None, Some("string"), Language::En) => "a text".to_owned(),
        (None, Some("integer"), Language::Id) => "bilangan bulat".to_owned(),
        (None, Some("integer"), Language::En) => "a whole number".to_owned(),
        (None, Some("array"), Language::Id) => "daftar, tiap butir dengan `- `".to_owned(),
        (None, Some("array"), Language::En) => "a list, each item with `- `".to_owned(),
        (None, Some("object"), _) if node["properties"].get("tidak_berlaku").is_some() => {
            "`tidak_berlaku: …`".to_owned()
        }
        (None, Some("object"), _) if node["properties"].get("bebas").is_some() => {
            "`bebas: …`".to_owned()
        }
        (None, Some("object"), Language::Id) => "peta kunci dan nilai".to_owned(),
        (None, Some("object"), Language::En) => "a map of keys and values".to_owned(),
        _ => return,
    };
    if !found.contains(&form) {
        found.push(form);
    }
}

fn inheritance(field: &Field, language: Language) -> &'static str {
    match (field.inherit, language) {
        (Inherit::Ganti, Language::Id) => {
            "Warisan dari `bawaan`: yang terdekat berlaku seluruhnya."
        }
        (Inherit::Ganti, Language::En) => "Inherited from `bawaan`: the nearest wins whole.",
        (Inherit::Gabung, Language::Id) => "Warisan dari `bawaan`: digabung kunci demi kunci.",
        (Inherit::Gabung, Language::En) => "Inherited from `bawaan`: joined key by key.",
        (Inherit::Sambung, Language::Id) => {
            "Warisan dari `bawaan`: butir `- bawaan` berdiri di tempat butir yang diwarisi; tanpa itu, daftar ini menggantikannya."
        }
        (Inherit::Sambung, Language::En) => {
            "Inherited from `bawaan`: an item `- bawaan` stands for the inherited items; without it, this list replaces them."
        }
    }
}
