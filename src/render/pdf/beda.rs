//! The JSON that the template of a redline reads.

use std::collections::BTreeSet;

use serde_json::Value;
use serde_json::json;

use super::data;
use crate::diff::ENTRY;
use crate::diff::MarkedDocument;
use crate::diff::Redline;
use crate::render::redline;
use crate::view::Kind;
use crate::view::Paper;
use crate::view::kata_beda as kata;

/// The paper of a redline of which no standard says any.
const A4: Paper = Paper {
    width: 210,
    height: 297,
};

/// Returns the JSON that the template reads for `all`.
pub(super) fn data(all: &Redline) -> Result<Vec<u8>, serde_json::Error> {
    let paper = all.standards.first().map_or(A4, |doc| doc.paper);
    let ids = ids(all);
    let mut standards = Vec::with_capacity(all.standards.len());
    for doc in &all.standards {
        standards.push(standard(doc, &ids, paper)?);
    }
    let mut title = redline::title(all);
    if data::is_blank(&title.as_str().into()) {
        title = kata::JUDUL.to_owned();
    }
    let mut value = json!({
        "doc": {
            "title": title,
            "agencies": [{ "name": agency(all) }],
            "paper": paper,
            "labels": labels(all),
        },
        "cover": redline::cover(all),
        "standards": standards,
        "head": { "title": data::cut(&title, data::HEAD), "agency": "" },
    });
    data::mend_texts(&mut value);
    serde_json::to_vec(&value)
}

/// Returns the agency of all standards; where they have several, what they are.
fn agency(all: &Redline) -> &str {
    let mut names = all
        .standards
        .iter()
        .filter_map(|doc| Some(doc.agencies.last()?.name.as_str()));
    let first = names.next().unwrap_or(kata::DOKUMEN);
    if names.all(|name| name == first) {
        first
    } else {
        kata::DOKUMEN
    }
}

/// Returns the fixed words of the first standard; without any, those that an empty redline needs.
fn labels(all: &Redline) -> Value {
    all.standards.first().map_or_else(
        || json!({ "page": kata::HALAMAN, "of": kata::DARI, "document": kata::DOKUMEN }),
        |doc| json!(doc.labels),
    )
}

/// Returns the addresses within the file.
fn ids(all: &Redline) -> BTreeSet<String> {
    let entries = all
        .entries
        .iter()
        .map(|entry| format!("{ENTRY}{}", entry.number));
    let parts = all.standards.iter().flat_map(|doc| &doc.parts);
    let components = parts.flat_map(|part| &part.components);
    entries
        .chain(components.map(|component| component.id.clone()))
        .collect()
}

fn standard(
    doc: &MarkedDocument,
    ids: &BTreeSet<String>,
    paper: Paper,
) -> Result<Value, serde_json::Error> {
    let mut value = serde_json::to_value(doc)?;
    let ids = ids.iter().map(String::as_str).collect();
    data::mend_links(&mut value, &ids);
    let room = data::Room::on(Kind::Lengkap, paper);
    let components = doc.parts.iter().flat_map(|part| &part.components);
    let values = data::items(&mut value, "parts").flat_map(|part| data::items(part, "components"));
    for (component, value) in components.zip(values) {
        data::enrich(&component.blocks, value, room)?;
        data::items(value, "blocks").for_each(data::mend_heading);
        let name = [&component.title[..], &component.notes].concat();
        // PDF/UA takes no heading without words.
        let is_blank = name
            .iter()
            .all(|run| data::is_blank(&run.text.as_str().into()));
        value["title"] = if is_blank { "".into() } else { json!(name) };
    }
    let facts: Vec<Value> = std::iter::once(value["state_word"].clone())
        .chain(data::items(&mut value, "facts").map(|fact| fact.clone()))
        .collect();
    value["status"] = json!({ "facts": facts });
    let titled = doc
        .title
        .iter()
        .any(|run| !data::is_blank(&run.text.as_str().into()));
    if !titled {
        value["title"] = kata::DOKUMEN.into();
    }
    value["whole"] = json!(redline::whole(doc));
    value["elsewhere_lead"] = kata::LAIN.into();
    for version in data::items(&mut value, "versions") {
        if let Some(words) = version.as_str() {
            *version = data::cut(words, data::FOOT / 2).into();
        }
    }
    mark(&mut value);
    Ok(value)
}

/// Puts words around what is marked, and says of everything around it that it has changed.
fn mark(value: &mut Value) -> bool {
    match value {
        Value::Array(items)
            if items
                .iter()
                .any(|item| item["mark"].is_string() && item["text"].is_string()) =>
        {
            words(items)
        }
        Value::Array(items) => items.iter_mut().fold(false, |any, item| mark(item) | any),
        Value::Object(map) => {
            let changed = map.values_mut().fold(false, |any, item| mark(item) | any);
            if changed {
                map.insert("changed".to_owned(), true.into());
            }
            changed
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => false,
    }
}

/// Gives the first run under a mark its word, and says of the last that it closes; returns whether there is any.
fn words(runs: &mut [Value]) -> bool {
    let mut any = false;
    // Whether a mark ended just before, with no blank in between.
    let mut closed = false;
    for stretch in runs.chunk_by_mut(|a, b| a["mark"] == b["mark"]) {
        let word = match stretch.first().and_then(|run| run["mark"].as_str()) {
            Some("added") => kata::DITAMBAH,
            Some("removed") => kata::DIHAPUS,
            _ => {
                closed = false;
                continue;
            }
        };
        any = true;
        if let Some(first) = stretch.first_mut() {
            first["word"] = word.into();
            first["gap"] = closed.into();
        }
        if let Some(last) = stretch.last_mut() {
            last["closes"] = true.into();
        }
        closed = true;
    }
    any
}
