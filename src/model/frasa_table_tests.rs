//! The grammars against phrases of published documents (`tests/data/frasa.csv`).
//!
//! The table gives each phrase its meaning in names of its own; [`expected`] maps them to the names of
//! the model. Rows that the model has no place for stand in `tests/data/frasa-tinjauan.csv`, each with
//! a reason.

use serde_json::{Map, Value as Json, json};

use super::*;
use crate::diagnostic::CODES;

const TABLE: &str = include_str!("../../tests/data/frasa.csv");
const REVIEWED: &str = include_str!("../../tests/data/frasa-tinjauan.csv");
/// Kinds of rows and of faults that are left out as a whole, each with a reason.
const REVIEWED_KINDS: &str = include_str!("../../tests/data/frasa-tinjauan-golongan.csv");

/// Kinds of rows that a grammar of the model reads.
const READ: &[&str] = &[
    "durasi",
    "biaya",
    "orang",
    "kanal",
    "rujukan",
    "tanggal",
    "frekuensi",
];

/// Faults that the words show, so that a note is due. All other faults need the table of regulations,
/// other standards, or a look at the value, and are findings of rules.
const NOTED: &[&str] = &[
    "angka_dan_kata_berbeda",
    "angka_untuk_huruf",
    "huruf_untuk_angka",
    "huruf_l_untuk_I",
    "spasi",
    "spasi_hilang",
    "spasi_dalam_angka",
    "tanda_baca",
    "koma_sebagai_pemisah_ribuan",
    "bahasa_asing",
    "hari_kosong",
    "hari_dan_bulan_kosong",
    "tanggal_mustahil",
    "nama_keliru",
    "alamat_disamarkan_peramban",
    "isian_belum_diganti",
    "kurung",
    "urutan_terbalik",
    "tanda_hubung_U+2010",
    "tanda_hubung_hilang",
    "nol_di_depan",
    "tahun_dua_angka",
    "tarif_tidak_sah",
    "lanjutan",
    "ambigu",
];

/// Names of the table and of the model; what is not listed has the same name in both.
const RENAMED: &[(&str, &str, &str)] = &[
    ("durasi", "lingkup", "nama"),
    ("orang", "peran", "nama"),
    ("orang", "jumlah", "nilai"),
    ("biaya", "kelompok", "kategori"),
    ("biaya", "sampai", "jumlah"),
    ("kanal", "pesawat", "ekstensi"),
    ("kanal", "petugas", "nama"),
    ("kanal", "tempat", "nama"),
    ("kanal", "label", "nama"),
    ("kanal", "media", "nama"),
    ("kanal", "url", "alamat"),
    ("kanal", "akun", "alamat"),
];

/// Names of the table that say nothing of the value.
const LEFT_OUT: &[&str] = &[
    "galat",
    "bilangan",
    "asal",
    "catatan",
    "lanjutan",
    "tertulis",
    "dugaan",
    "tanpa_nomor",
    "melaksanakan",
    "bukan_pelaksana",
    "bukan_waktu_layanan",
    "hijriah",
    "ambigu",
];

struct Row {
    jenis: String,
    frasa: String,
    arti: Map<String, Json>,
    sumber: String,
}

/// Reads CSV as RFC 4180 has it.
fn csv(text: &str) -> Vec<Vec<String>> {
    let (mut rows, mut row, mut cell, mut quoted) = (Vec::new(), Vec::new(), String::new(), false);
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '"' if quoted && chars.peek() == Some(&'"') => cell.extend(chars.next()),
            '"' => quoted = !quoted,
            ',' if !quoted => row.push(std::mem::take(&mut cell)),
            '\n' if !quoted => {
                row.push(std::mem::take(&mut cell));
                rows.push(std::mem::take(&mut row));
            }
            _ => cell.push(c),
        }
    }
    rows.split_off(1)
}

fn rows() -> Vec<Row> {
    let read = |cells: Vec<String>| {
        let [jenis, frasa, arti, sumber, _] = <[String; 5]>::try_from(cells).expect("five columns");
        let arti = serde_json::from_str(&arti).expect("a JSON object");
        Row {
            jenis,
            frasa,
            arti,
            sumber,
        }
    };
    csv(TABLE)
        .into_iter()
        .map(read)
        .filter(|row| READ.contains(&row.jenis.as_str()))
        .collect()
}

/// Returns value and notes of a phrase, the value as [`plain`] JSON.
fn parse(jenis: &str, frasa: &str) -> (Option<Json>, Vec<Note>) {
    fn run<T: Frasa>(frasa: &str) -> (Option<Json>, Vec<Note>) {
        let parsed = T::parse(frasa);
        if let Some(value) = &parsed.value {
            let again = T::parse(&value.to_string());
            assert_eq!(
                again.value.as_ref().map(ToString::to_string),
                Some(value.to_string()),
                "{frasa}"
            );
            assert!(again.notes.is_empty(), "{frasa}: {value}");
        }
        (
            parsed
                .value
                .map(|value| plain(serde_json::to_value(value).expect("values are JSON"))),
            parsed.notes,
        )
    }
    match jenis {
        "durasi" => run::<JangkaWaktu>(frasa),
        "biaya" => run::<Biaya>(frasa),
        "orang" => run::<JumlahPelaksana>(frasa),
        "kanal" => run::<Kanal>(frasa),
        "rujukan" => run::<Rujukan>(frasa),
        "tanggal" => run::<Tanggal>(frasa),
        "frekuensi" => run::<Frekuensi>(frasa),
        other => panic!("no grammar for {other}"),
    }
}

/// Leaves out what is absent, and takes typed values out of their wrapping.
fn plain(value: Json) -> Json {
    match value {
        Json::Object(mut map) if map.contains_key("tertulis") && map.contains_key("bebas") => {
            plain(map.remove("nilai").unwrap_or_default())
        }
        Json::Object(map) => Json::Object(
            map.into_iter()
                .map(|(key, value)| (key, plain(value)))
                .filter(|(_, value)| !value.is_null() && *value != json!([]))
                .collect(),
        ),
        Json::Array(items) => Json::Array(items.into_iter().map(plain).collect()),
        other => other,
    }
}

/// Returns the meaning of a row in the names of the model; `None` where no value is expected.
fn expected(row: &Row) -> Option<Json> {
    let arti = &row.arti;
    if arti.contains_key("terbuka")
        || arti.contains_key("kosong")
        || arti.keys().all(|key| key == "galat")
    {
        return None;
    }
    Some(match row.jenis.as_str() {
        "durasi" => time(arti),
        "biaya" => fee(arti, &row.sumber),
        "orang" => heads(arti),
        "kanal" => channel(arti),
        "rujukan" => citation(arti),
        "tanggal" => date(arti),
        _ => frequency(arti),
    })
}

fn renamed(jenis: &str, arti: &Map<String, Json>) -> Map<String, Json> {
    let name = |key: &str| {
        RENAMED
            .iter()
            .find(|(kind, from, _)| *kind == jenis && *from == key)
            .map_or(key, |(_, _, to)| to)
            .to_owned()
    };
    let kept = arti
        .iter()
        .filter(|(key, value)| !LEFT_OUT.contains(&key.as_str()) && !value.is_null());
    kept.map(|(key, value)| (name(key), value.clone()))
        .collect()
}

/// Maps `tetap`, `maks`, `min`, `rentang`, `kira`, `ketat` to `dari`, `nilai`, `batas`.
fn bounds(mut map: Map<String, Json>) -> Map<String, Json> {
    let ketat = map.remove("ketat").is_some();
    let (tetap, maks, min) = (map.remove("tetap"), map.remove("maks"), map.remove("min"));
    if let Some(Json::Array(ends)) = map.remove("rentang") {
        map.insert("dari".into(), ends[0].clone());
        map.insert("nilai".into(), ends[1].clone());
    }
    let (dari, nilai, batas) = match (tetap, maks, min) {
        (Some(tetap), Some(maks), _) => (Some(tetap), Some(maks), Some("maksimal")),
        (Some(tetap), None, _) => (None, Some(tetap), None),
        (None, Some(maks), Some(min)) => (Some(min), Some(maks), None),
        (None, Some(maks), None) => (
            None,
            Some(maks),
            Some(if ketat { "kurang_dari" } else { "maksimal" }),
        ),
        (None, None, Some(min)) => (
            None,
            Some(min),
            Some(if ketat { "lebih_dari" } else { "minimal" }),
        ),
        (None, None, None) => (None, None, None),
    };
    map.extend(dari.map(|dari| ("dari".to_owned(), dari)));
    map.extend(nilai.map(|nilai| ("nilai".to_owned(), nilai)));
    map.extend(batas.map(|batas| ("batas".to_owned(), json!(batas))));
    if map.remove("kira").is_some() {
        map.insert("batas".into(), json!("sekitar"));
    }
    map
}

fn time(arti: &Map<String, Json>) -> Json {
    let mut map = renamed("durasi", arti);
    if let Some(Json::Array(stages)) = map.remove("tahap") {
        let stage = |stage: &Json| {
            named_time(renamed(
                "durasi",
                stage.as_object().expect("a stage is a map"),
            ))
        };
        return json!({ "tahap": stages.iter().map(stage).collect::<Vec<_>>() });
    }
    if map.contains_key("nama") {
        return json!({ "tahap": [named_time(map)] });
    }
    if let Some(more) = map.get_mut("perpanjangan").and_then(Json::as_object_mut) {
        let most = more.remove("maks").expect("an extension has a limit");
        more.insert("nilai".into(), most);
    }
    Json::Object(bounds(map))
}

fn named_time(mut map: Map<String, Json>) -> Json {
    let nama = map.remove("nama");
    json!({ "nama": nama, "waktu": bounds(map) })
}

fn heads(arti: &Map<String, Json>) -> Json {
    let role = |role: &Map<String, Json>| {
        let mut map = renamed("orang", role);
        let nama = map.remove("nama");
        json!({ "nama": nama, "jumlah": bounds(map) })
    };
    if let Some(Json::Array(roles)) = arti.get("rincian") {
        return json!({ "peran": roles.iter().map(|item| role(item.as_object().expect("a role is a map"))).collect::<Vec<_>>() });
    }
    if arti.contains_key("peran") {
        return json!({ "peran": [role(arti)] });
    }
    Json::Object(bounds(renamed("orang", arti)))
}

fn fee(arti: &Map<String, Json>, sumber: &str) -> Json {
    if arti.contains_key("gratis") && !arti.contains_key("denda") {
        return json!({ "jumlah": 0 });
    }
    let item = |key: &str| {
        arti.get(key)
            .and_then(|items| items.as_array()?.first()?.as_object())
    };
    let mut map = renamed(
        "biaya",
        item("rincian").or_else(|| item("lain")).unwrap_or(arti),
    );
    if arti.contains_key("lain") {
        map.insert("jenis".into(), json!("di_luar_tarif"));
        let name = map.remove("nama");
        map.insert("nama".into(), json!({ "$memuat": [name] }));
    }
    // The table of this regulation has headings that complete the name.
    if sumber == "PP 76/2020" && map.contains_key("nama") {
        map.insert("nama".into(), json!({ "$memuat": [] }));
    }
    match arti.get("menurut") {
        Some(Json::Object(source)) => map.insert(
            "menurut".into(),
            json!({ "$memuat": source.values().collect::<Vec<_>>() }),
        ),
        Some(_) => map.insert("menurut".into(), json!({ "$memuat": [] })),
        None => None,
    };
    Json::Object(map)
}

fn channel(arti: &Map<String, Json>) -> Json {
    let mut map = renamed("kanal", arti);
    let kinds: Vec<&str> = match &arti["kanal"] {
        Json::Array(kinds) => kinds.iter().filter_map(Json::as_str).collect(),
        kind => vec![kind.as_str().expect("a kind is a text")],
    };
    map.remove("kanal");
    let model = |kind: &str| match kind {
        "laman" | "helpdesk" | "tautan" | "qr" => "situs",
        "sp4n" => "lapor",
        "kotak_saran" | "kotak_pengaduan" | "buku_keluhan" => "kotak",
        "instagram" | "facebook" | "x" | "tiktok" => "media_sosial",
        _ => "",
    };
    let named = |kind: &str| match model(kind) {
        "" => kind.to_owned(),
        other => other.to_owned(),
    };
    map.insert("jenis".into(), json!(named(kinds[0])));
    match map["jenis"].as_str() {
        Some("media_sosial") => {
            map.insert("nama".into(), json!(kinds.join("/")));
        }
        Some("kotak") => {
            map.insert(
                "nama".into(),
                json!({ "$memuat": [kinds[0].replace('_', " ")] }),
            );
        }
        // Its address goes without saying.
        Some("lapor") => {
            map.remove("alamat");
        }
        _ if kinds.len() > 1 => {
            map.insert(
                "juga".into(),
                kinds[1..].iter().map(|kind| named(kind)).collect(),
            );
        }
        _ => {}
    }
    if let Some(Json::String(nama)) = map.get("nama") {
        map.insert("nama".into(), json!({ "$memuat": [nama] }));
    }
    if let Some(Json::String(nomor)) = map.get("nomor") {
        // Blanks inside a number are kept as they are written.
        map.insert("nomor".into(), json!({ "$rapat": nomor.replace(' ', "") }));
    }
    Json::Object(map)
}

fn citation(arti: &Map<String, Json>) -> Json {
    let mut map = renamed("rujukan", arti);
    if let Some(Json::Object(written)) = arti.get("tertulis") {
        let lookalike = arti.get("galat").is_some_and(|galat| {
            galat
                .as_array()
                .is_some_and(|list| list.contains(&json!("huruf_untuk_angka")))
        });
        // A letter O for a zero is mended by the grammar; all else stays as it is written.
        map.extend(
            written
                .iter()
                .filter(|_| !lookalike)
                .map(|(key, value)| (key.clone(), value.clone())),
        );
    }
    if let Some(Json::Object(gazette)) = map.get("lembaran") {
        let numbers: Vec<_> = gazette
            .values()
            .filter_map(Json::as_str)
            .map(|text| text.rsplit('/').next().unwrap_or(text).to_owned())
            .collect();
        map.insert("lembaran".into(), json!({ "$memuat": numbers }));
    }
    if let Some(Json::String(iso)) = map.get("tanggal") {
        map.insert("tanggal".into(), iso_date(iso));
    }
    Json::Object(map)
}

fn iso_date(iso: &str) -> Json {
    let mut parts = iso
        .split('-')
        .map(|part| part.parse::<u32>().expect("digits"));
    let mut map = Map::new();
    for (key, part) in ["tahun", "bulan", "hari"].into_iter().zip(&mut parts) {
        map.insert(key.into(), json!(part));
    }
    Json::Object(map)
}

fn date(arti: &Map<String, Json>) -> Json {
    match arti.get("tanggal").or_else(|| arti.get("bulan")) {
        Some(Json::String(iso)) => iso_date(iso),
        _ => json!({ "tahun": arti["tahun"] }),
    }
}

fn frequency(arti: &Map<String, Json>) -> Json {
    let mut map = renamed("frekuensi", arti);
    if map.contains_key("batas") {
        map.insert("batas".into(), json!("minimal"));
    }
    if let Some(Json::Array(days)) = map.get("hari") {
        let day = days[0].clone();
        map.insert("hari".into(), day);
    }
    Json::Object(map)
}

/// Keys that the table does not tell; a value may have them all the same.
const MAY_HAVE: &[(&str, &[&str])] = &[
    ("kanal", &["nama", "alamat"]),
    ("rujukan", &["penerbit", "mengubah"]),
];

/// Returns whether `actual` says what `wanted` says, and nothing beside it but keys of `spare`.
fn agrees(wanted: &Json, actual: &Json, spare: &[&str]) -> bool {
    let fold = |text: &str| teks::fold(text).to_lowercase();
    match (wanted, actual) {
        (Json::Object(wanted), Json::String(actual)) if wanted.contains_key("$memuat") => {
            let parts = wanted["$memuat"].as_array().expect("a list");
            parts.iter().all(|part| {
                part.as_str()
                    .is_some_and(|part| fold(actual).contains(&fold(part)))
            })
        }
        (Json::Object(wanted), Json::String(actual)) => {
            wanted.get("$rapat").and_then(Json::as_str) == Some(&actual.replace(' ', ""))
        }
        (Json::Object(wanted), Json::Object(actual)) => {
            wanted.iter().all(|(key, value)| {
                actual
                    .get(key)
                    .is_some_and(|found| agrees(value, found, &["daerah", "tentang"]))
            }) && actual
                .keys()
                .all(|key| wanted.contains_key(key) || spare.contains(&key.as_str()))
        }
        (Json::Array(wanted), Json::Array(actual)) => {
            wanted.len() == actual.len()
                && wanted.iter().zip(actual).all(|(a, b)| agrees(a, b, &[]))
        }
        (Json::String(wanted), Json::String(actual)) => fold(wanted) == fold(actual),
        _ => wanted == actual,
    }
}

/// Returns the faults that the table tells of a phrase or its parts.
fn faults(arti: &Map<String, Json>) -> Vec<&str> {
    let parts = arti
        .get("rincian")
        .and_then(Json::as_array)
        .into_iter()
        .flatten()
        .filter_map(Json::as_object);
    let told = parts
        .chain([arti])
        .flat_map(|map| map.get("galat").and_then(Json::as_array))
        .flatten()
        .filter_map(Json::as_str);
    // These two keys are faults by another name.
    told.chain(
        ["lanjutan", "ambigu"]
            .into_iter()
            .filter(|key| arti.contains_key(*key)),
    )
    .collect()
}

/// Returns what is wrong with a row; `None` when all is as the table says.
fn difference(row: &Row) -> Option<String> {
    let (actual, notes) = parse(&row.jenis, &row.frasa);
    let wanted = expected(row);
    let spare = MAY_HAVE
        .iter()
        .find(|(jenis, _)| *jenis == row.jenis)
        .map_or(&[][..], |(_, keys)| keys);
    let same = match (&wanted, &actual) {
        (Some(wanted), Some(actual)) => agrees(wanted, actual, spare),
        (None, None) => true,
        _ => false,
    };
    if !same {
        let show = |value: Option<Json>| {
            value.map_or_else(|| "no value".to_owned(), |value| value.to_string())
        };
        return Some(format!(
            "expected {}\n       got {}",
            show(wanted),
            show(actual)
        ));
    }
    let galat = faults(&row.arti);
    if galat.is_empty() && !notes.is_empty() {
        return Some(format!(
            "a sound phrase has notes: {:?}",
            notes
                .iter()
                .map(|note| note.message.en.as_ref())
                .collect::<Vec<_>>()
        ));
    }
    (galat.iter().any(|galat| NOTED.contains(galat)) && notes.is_empty())
        .then(|| format!("no note of {galat:?}"))
}

#[test]
fn phrases_have_the_meaning_of_the_table() {
    let reviewed = csv(REVIEWED);
    let listed = |row: &Row| {
        reviewed
            .iter()
            .any(|cells| cells[0] == row.jenis && cells[1] == row.frasa)
    };
    let mut faults = Vec::new();
    let rows = rows();
    for row in &rows {
        match (difference(row), listed(row)) {
            (Some(difference), false) => {
                faults.push(format!("{} `{}`\n  {difference}", row.jenis, row.frasa))
            }
            (None, true) => faults.push(format!(
                "{} `{}`\n  is reviewed, but agrees: take it off the list",
                row.jenis, row.frasa
            )),
            _ => {}
        }
    }
    for cells in &reviewed {
        assert!(
            cells.len() == 3 && !cells[2].is_empty(),
            "a reviewed row has a kind, a phrase, and a reason: {cells:?}"
        );
        if !rows
            .iter()
            .any(|row| row.jenis == cells[0] && row.frasa == cells[1])
        {
            faults.push(format!(
                "{} `{}`\n  is reviewed, but stands in no row",
                cells[0], cells[1]
            ));
        }
    }
    assert!(
        faults.is_empty(),
        "{} of {} rows differ:\n{}",
        faults.len(),
        rows.len(),
        faults.join("\n")
    );
}

#[test]
fn what_is_left_out_as_a_whole_has_a_reason() {
    let mut left_out: Vec<(String, String)> = Vec::new();
    for cells in csv(TABLE).into_iter().skip(1) {
        let kind = cells[0].clone();
        if !READ.contains(&kind.as_str()) {
            left_out.push(("jenis".to_owned(), kind));
        }
    }
    for row in rows() {
        let galat = faults(&row.arti);
        let silent = galat.iter().filter(|galat| !NOTED.contains(galat));
        left_out.extend(silent.map(|galat| ("galat".to_owned(), (*galat).to_owned())));
    }
    left_out.sort();
    left_out.dedup();
    let mut reviewed = Vec::new();
    for cells in csv(REVIEWED_KINDS)
        .into_iter()
        .filter(|cells| cells[0] != "golongan")
    {
        assert!(
            cells.len() == 3 && !cells[2].is_empty(),
            "a reason is missing: {cells:?}"
        );
        reviewed.push((cells[0].clone(), cells[1].clone()));
    }
    reviewed.sort();
    assert_eq!(
        left_out, reviewed,
        "left out on the left, reviewed on the right"
    );
}

#[test]
fn notes_stand_on_characters_and_in_the_table_of_codes() {
    for row in rows() {
        for note in parse(&row.jenis, &row.frasa).1 {
            assert!(
                row.frasa.get(note.range.clone()).is_some(),
                "{}: {note:?}",
                row.frasa
            );
            assert!(CODES.iter().any(|info| info.code == note.code), "{note:?}");
        }
    }
}
