//! Values of the resolved model as JSON: their words, their content, what is absent.

use serde_json::Value as Json;

use super::ways::{told, ways};
use crate::model::{
    Biaya, Frasa, Frekuensi, JangkaWaktu, Jumlah, JumlahPelaksana, Kanal, Rujukan, Rupiah, Shape,
    Tanggal,
};

/// Returns whether nothing is written: null, an empty list or text.
pub(super) fn is_absent(value: &Json) -> bool {
    match value {
        Json::Null => true,
        Json::String(text) => text == "kosong",
        Json::Array(items) => items.is_empty(),
        Json::Object(_) | Json::Bool(_) | Json::Number(_) => false,
    }
}

/// Returns the words that people read for `value`.
pub(super) fn words(shape: Shape, value: &Json) -> String {
    match shape {
        Shape::Words | Shape::Choice => value.as_str().unwrap_or_default().replace('_', " "),
        Shape::Number => value.to_string(),
        Shape::Text => text(value.get("id")),
        Shape::Flow => flow(value),
        Shape::Phrase(name, _) => phrase(name, value),
        Shape::Record(name, _) => record(name, value),
        Shape::List(item) => {
            let items = value.as_array().into_iter().flatten();
            let words: Vec<String> = items.map(|value| words(item(), value)).collect();
            words.join("; ")
        }
        Shape::Filled(inner) => match value.get("tidak_berlaku") {
            Some(reason) => text(Some(reason)),
            None => value
                .get("ada")
                .map_or_else(String::new, |value| words(inner(), value)),
        },
    }
}

fn text(value: Option<&Json>) -> String {
    value.and_then(Json::as_str).unwrap_or_default().to_owned()
}

fn canonical<T: Frasa + serde::de::DeserializeOwned>(value: &Json) -> Option<String> {
    let value: T = serde_json::from_value(value.clone()).ok()?;
    Some(value.to_string())
}

/// Returns the canonical wording of a phrase, or its words where they have no value.
fn phrase(name: &str, value: &Json) -> String {
    let nilai = value.get("nilai").unwrap_or(&Json::Null);
    let words = match name {
        _ if nilai.is_null() => None,
        "JangkaWaktu" => canonical::<JangkaWaktu>(nilai),
        "Biaya" => canonical::<Biaya>(nilai),
        "Rupiah" => canonical::<Rupiah>(nilai),
        "Kanal" => canonical::<Kanal>(nilai),
        "Rujukan" => canonical::<Rujukan>(nilai),
        "JumlahPelaksana" => canonical::<JumlahPelaksana>(nilai),
        "Jumlah" => canonical::<Jumlah>(nilai),
        "Frekuensi" => canonical::<Frekuensi>(nilai),
        "Tanggal" => canonical::<Tanggal>(nilai),
        _ => None,
    };
    words.unwrap_or_else(|| text(value.get("tertulis")))
}

/// Returns the ways of a flow, or what is written where it could not be read.
fn flow(value: &Json) -> String {
    ways(value).map_or_else(|| text(value.get("tertulis")), |ways| told(&ways))
}

/// Returns the name of an item: what readers call it.
fn record(name: &str, value: &Json) -> String {
    let told = |key: &str| {
        let value = value.get(key)?;
        let words = match value {
            Json::String(words) => words.clone(),
            Json::Object(_) => text(value.get("id").or_else(|| value.get("tertulis"))),
            _ => String::new(),
        };
        Some(words).filter(|words| !words.is_empty())
    };
    let joined = |keys: &[&str], between: &str| {
        let words: Vec<String> = keys.iter().filter_map(|key| told(key)).collect();
        words.join(between)
    };
    match name {
        "DasarHukum" => value
            .get("rujukan")
            .map_or_else(String::new, |rujukan| phrase("Rujukan", rujukan)),
        "Cabang" => joined(&["bila", "ke"], " → "),
        "WaktuPengaduan" => {
            let name = told("nama").or_else(|| told("kelas")).unwrap_or_default();
            let time = value.get("waktu").map(|waktu| phrase("JangkaWaktu", waktu));
            format!("{}: {}", name.replace('_', " "), time.unwrap_or_default())
        }
        "Tahap" => {
            let time = value.get("waktu").map(|waktu| phrase("JangkaWaktu", waktu));
            format!("{}: {}", joined(&["nama"], ""), time.unwrap_or_default())
        }
        "Perpanjangan" => {
            let unit = told("satuan").unwrap_or_default().replace('_', " ");
            let number = value.get("nilai").map_or_else(String::new, Json::to_string);
            format!("{number} {unit}")
        }
        "MenurutPeran" => words(
            Shape::List(|| Shape::Record("Peran", Vec::new)),
            value.get("peran").unwrap_or(&Json::Null),
        ),
        "Tambahan" => match told("isi") {
            Some(body) => format!("{}: {body}", joined(&["judul"], "")),
            None => joined(&["judul"], ""),
        },
        "Lain" | "Rujukan" => joined(&["jenis", "nomor", "tentang"], " "),
        _ => [
            "teks", "nama", "judul", "jabatan", "nomor", "kode", "pelaku",
        ]
        .iter()
        .find_map(|key| told(key))
        .unwrap_or_default(),
    }
}

/// Returns the name by which an item is called in a sentence about one of its parts.
pub(super) fn label(shape: Shape, value: &Json) -> String {
    match shape {
        Shape::Record("WaktuPengaduan", _) => {
            let class = value.get("nama").and_then(Json::as_str);
            let class = class.or_else(|| value.get("kelas").and_then(Json::as_str));
            class.unwrap_or_default().replace('_', " ")
        }
        Shape::Record("Tahap" | "Peran" | "Tambahan", _) => {
            let name = value.get("nama").or_else(|| value.get("judul"));
            name.map_or_else(String::new, |name| {
                name.as_str()
                    .map_or_else(|| text(name.get("id")), str::to_owned)
            })
        }
        Shape::Record("Cabang", _) => value
            .get("bila")
            .map_or_else(String::new, |it| text(it.get("id"))),
        Shape::Phrase("Biaya", _) => {
            let field = |key: &str| text(value.pointer(&format!("/nilai/{key}")));
            let (name, group) = (field("nama"), field("kategori"));
            match (name.is_empty(), group.is_empty()) {
                (false, false) => format!("{name} ({group})"),
                (true, false) => group,
                _ => name,
            }
        }
        Shape::Phrase("JangkaWaktu" | "Rupiah" | "JumlahPelaksana" | "Jumlah", _) => String::new(),
        _ => words(shape, value),
    }
}

/// Returns the content of a value: the words of a phrase with a value are left out, its value says all.
pub(super) fn content(value: &Json) -> Json {
    match value {
        Json::Object(map) => {
            let is_phrase = map.contains_key("tertulis") && map.contains_key("bebas");
            let understood = is_phrase && map.get("nilai").is_some_and(|nilai| !nilai.is_null());
            let kept = map
                .iter()
                .filter(|(key, _)| !(understood && key.as_str() == "tertulis"))
                .map(|(key, value)| (key.clone(), content(value)));
            Json::Object(kept.collect())
        }
        Json::Array(items) => Json::Array(items.iter().map(content).collect()),
        Json::Null | Json::Bool(_) | Json::Number(_) | Json::String(_) => value.clone(),
    }
}
