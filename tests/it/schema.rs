//! The published schemas: committed as they are made, with every key of the language, and met by what a
//! build writes. `BAKU_UPDATE=1` rewrites `schema/`.

use baku::catalog::{Catalog, published_schema};
use baku::source::SchemaKind;
use serde_json::Value as Json;

use crate::workspace::{Fixture, demand_none, lines, repository, shipped, shipped_workspace};

#[test]
fn committed_schemas_are_up_to_date() {
    let files = SchemaKind::ALL.map(|kind| (kind.name(), published_schema(kind)));
    let findings = ("temuan", baku::report::schema());
    let board = ("papan", baku::report::papan::schema());
    let changes = ("perubahan", baku::report::changes::schema());
    for (name, schema) in files.into_iter().chain([findings, board, changes]) {
        let path = format!("schema/{name}.schema.json");
        let made = format!("{schema:#}\n");
        if std::env::var_os("BAKU_UPDATE").is_some() {
            std::fs::write(repository(&path), &made).expect("schema/ can be written");
            continue;
        }
        let committed = shipped(&path).replace("\r\n", "\n");
        let at = committed
            .lines()
            .zip(made.lines())
            .position(|(old, new)| old != new);
        let at = at.map_or("its end".to_owned(), |line| format!("line {}", line + 1));
        assert!(
            committed == made,
            "{path} is not what the code declares, from {at} on; `BAKU_UPDATE=1 cargo test --test it schema` rewrites it"
        );
    }
}

/// The keys of the language, by the map that they stand in.
const KEYS: &[(SchemaKind, &str, &str)] = &[
    (
        SchemaKind::Standar,
        "Standar",
        "skema kode judul profil status keputusan berlaku_sejak berlaku_sampai ditinjau revisi menggantikan \
         dicabut_sejak dicabut_oleh alamat_lama varian pelaku persyaratan prosedur jangka_waktu biaya produk \
         pengaduan dasar_hukum sarana kompetensi pengawasan jumlah_pelaksana jaminan_pelayanan \
         jaminan_keamanan evaluasi sifat penanggung_jawab lokasi tambahan",
    ),
    (SchemaKind::Standar, "Varian", "kode nama sumbu"),
    (
        SchemaKind::Standar,
        "Persyaratan",
        "kode teks untuk salah_satu bentuk rangkap lembar ukuran latar meterai formulir bila butir",
    ),
    (SchemaKind::Standar, "Pelaku", "kode nama jenis"),
    (
        SchemaKind::Standar,
        "Prosedur",
        "pelaku langkah alur jalur keterangan",
    ),
    (
        SchemaKind::Standar,
        "Jalur",
        "kode nama untuk pelaku langkah alur",
    ),
    (
        SchemaKind::Standar,
        "Langkah",
        "kode pelaku teks untuk waktu kelengkapan keluaran keterangan ke jika",
    ),
    (SchemaKind::Standar, "Cabang", "bila ke"),
    (
        SchemaKind::Standar,
        "Durasi",
        "nilai dari batas satuan sejak kondisi untuk",
    ),
    (SchemaKind::Standar, "Bertahap", "tahap total"),
    (SchemaKind::Standar, "Tahap", "nama waktu"),
    (
        SchemaKind::Standar,
        "Biaya",
        "nama jumlah dari per kategori untuk dasar menurut rumus jenis",
    ),
    (SchemaKind::Standar, "Produk", "teks untuk masa_berlaku"),
    (
        SchemaKind::Standar,
        "Pengaduan",
        "pejabat kanal langkah alur waktu",
    ),
    (SchemaKind::Standar, "WaktuPengaduan", "kelas nama waktu"),
    (
        SchemaKind::Standar,
        "Kanal",
        "jenis nomor alamat ekstensi nama jam",
    ),
    (SchemaKind::Standar, "DasarHukumTeks", "kode teks"),
    (
        SchemaKind::Standar,
        "DasarHukumBagian",
        "kode jenis penerbit daerah nomor tahun tentang mengubah",
    ),
    (SchemaKind::Standar, "Orang", "nilai dari batas"),
    (SchemaKind::Standar, "MenurutPeran", "peran"),
    (SchemaKind::Standar, "Peran", "nama jumlah"),
    (SchemaKind::Standar, "Evaluasi", "teks frekuensi jenis"),
    (SchemaKind::Standar, "Butir", "teks butir"),
    (SchemaKind::Standar, "Tambahan", "judul isi"),
    (SchemaKind::Standar, "TidakBerlaku", "tidak_berlaku"),
    (SchemaKind::Standar, "Bebas", "bebas"),
    (
        SchemaKind::Instansi,
        "Instansi",
        "skema kode nama kop wilayah alamat kontak jam_pelayanan pimpinan keputusan pelaku bawaan",
    ),
    (SchemaKind::Instansi, "Pimpinan", "jabatan nama pangkat nip"),
    (
        SchemaKind::Instansi,
        "Keputusan",
        "kode nomor tanggal tentang tempat penandatangan mencabut berita_acara",
    ),
    (
        SchemaKind::Instansi,
        "Penandatangan",
        "jabatan nama pangkat nip atas_nama",
    ),
    (
        SchemaKind::Instansi,
        "Isi",
        "profil varian persyaratan prosedur jangka_waktu biaya produk pengaduan dasar_hukum sarana kompetensi \
         pengawasan jumlah_pelaksana jaminan_pelayanan jaminan_keamanan evaluasi tambahan",
    ),
    (
        SchemaKind::Baku,
        "RawSettings",
        "skema situs keluaran tanggal urutan kertas perkataan istilah label aturan",
    ),
    (SchemaKind::Baku, "Situs", "judul alamat sumber rancangan"),
    (SchemaKind::Baku, "Keluaran", "folder dokumen"),
];

/// The words of the language, by the choice that they belong to.
const WORDS: &[(SchemaKind, &str, &str)] = &[
    (SchemaKind::Standar, "Profil", "lengkap publik"),
    (
        SchemaKind::Standar,
        "Status",
        "rancangan ditetapkan dicabut",
    ),
    (
        SchemaKind::Standar,
        "Bentuk",
        "asli salinan legalisir pindaian",
    ),
    (SchemaKind::Standar, "JenisPelaku", "pemohon petugas sistem"),
    (
        SchemaKind::Standar,
        "Batas",
        "maksimal minimal kurang_dari lebih_dari sekitar",
    ),
    (
        SchemaKind::Standar,
        "Satuan",
        "menit jam hari hari_kerja hari_kalender minggu bulan tahun",
    ),
    (
        SchemaKind::Standar,
        "JenisBiaya",
        "tarif di_luar_tarif denda",
    ),
    (
        SchemaKind::Standar,
        "KelasPengaduan",
        "permintaan_informasi ringan normatif tidak_berkadar_pengawasan berkadar_pengawasan lain",
    ),
    (
        SchemaKind::Standar,
        "JenisKanal",
        "tatap_muka kotak surat whatsapp telepon sms faksimile surel situs aplikasi media_sosial lapor",
    ),
    (SchemaKind::Standar, "JenisEvaluasi", "skm"),
    (SchemaKind::Baku, "Rancangan", "sembunyi tampil"),
    (SchemaKind::Baku, "Urutan", "permenpan uu menerus"),
    (SchemaKind::Baku, "Perkataan", "baku tertulis"),
    (
        SchemaKind::Baku,
        "Tingkat",
        "mati info peringatan kesalahan",
    ),
];

#[test]
fn every_key_and_word_of_the_language_is_in_its_schema() {
    let mut faults = Vec::new();
    for (kind, name, keys) in KEYS {
        let def = definition(*kind, name);
        for key in keys.split_whitespace() {
            if def["properties"].get(key).is_none() {
                faults.push(format!("{} {name}: no key `{key}`", kind.name()));
            }
        }
        if !matches!(*name, "TidakBerlaku" | "Bebas")
            && def["patternProperties"].get("^x-").is_none()
        {
            faults.push(format!("{} {name}: no `x-…` keys", kind.name()));
        }
    }
    for (kind, name, words) in WORDS {
        let def = definition(*kind, name);
        let known: Vec<&str> = def["enum"]
            .as_array()
            .into_iter()
            .flatten()
            .filter_map(Json::as_str)
            .collect();
        for word in words
            .split_whitespace()
            .filter(|word| !known.contains(word))
        {
            faults.push(format!("{} {name}: no word `{word}`", kind.name()));
        }
    }
    demand_none("keys and words", &faults);
}

#[track_caller]
fn definition(kind: SchemaKind, name: &str) -> Json {
    let mut schema = published_schema(kind);
    let def = schema["$defs"][name].take();
    let kind = kind.name();
    assert!(def.is_object(), "schema {kind} has no definition `{name}`");
    def
}

/// The default of a choice is what stands first, and what is absent means it.
#[test]
fn only_what_is_never_inherited_is_required() {
    for (kind, name, required) in [
        (SchemaKind::Standar, "Standar", &["skema", "judul"][..]),
        (SchemaKind::Instansi, "Instansi", &["skema", "nama"]),
        (SchemaKind::Baku, "RawSettings", &["skema"]),
    ] {
        let def = definition(kind, name);
        let found: Vec<&str> = def["required"]
            .as_array()
            .into_iter()
            .flatten()
            .filter_map(Json::as_str)
            .collect();
        assert_eq!(found, required, "required keys of {name}");
    }
}

#[test]
fn data_of_shipped_and_sample_standards_meets_its_schema() {
    let schema: Json = serde_json::from_str(&shipped("schema/data.schema.json"))
        .expect("schema/data.schema.json is JSON");
    let validator = jsonschema::validator_for(&schema).expect("schema/data.schema.json is sound");
    let mut workspaces = vec![shipped_workspace()];
    let samples = Fixture::all("valid");
    workspaces.extend(
        samples
            .iter()
            .filter(|one| one.kind == SchemaKind::Standar)
            .map(Fixture::workspace),
    );
    let mut faults = Vec::new();
    for files in workspaces {
        let catalog = Catalog::new(files);
        assert!(
            !catalog.standards.is_empty(),
            "the workspace has a standard"
        );
        for standard in &catalog.standards {
            let data: Json = serde_json::from_str(&catalog.data(standard)).expect("data is JSON");
            let errors: Vec<String> = validator
                .iter_errors(&data)
                .map(|error| format!("{}: {error}", error.instance_path()))
                .collect();
            if !errors.is_empty() {
                faults.push(format!("{}:\n{}", standard.address, lines(errors)));
            }
        }
    }
    demand_none("data.json", &faults);
}
