//! What checking costs, as a ratio to a public schema validator on the same files.
//!
//! ```sh
//! cargo bench --bench check                  # 1,000 and 10,000 standards, release
//! cargo bench --bench check -- 50 200        # other numbers
//! cargo bench --bench check --profile dev -- 50 200
//! ```
//!
//! The floor is what an editor or a CI without this tool does: the crate `granit-parser` reads the YAML to
//! values, the crate `jsonschema` holds them against the published schema. It says neither where a fault
//! stands nor anything about law, places or words. Both sides begin with the same texts in memory, on one
//! thread. Nothing fails here because a machine is busy; what fails is a sample that measures nothing.

#![expect(
    clippy::disallowed_methods,
    clippy::print_stdout,
    reason = "a bench reads its numbers, measures time and prints"
)]

use std::time::Duration;
use std::time::Instant;

use baku::catalog::Catalog;
use baku::catalog::RawFile;
use baku::catalog::published_schema;
use baku::check::check;
use baku::diagnostic::Severity;
use baku::source::SchemaKind;
use granit_parser::Event;
use granit_parser::Parser;
use granit_parser::ScalarStyle;
use jsonschema::Validator;
use serde_json::Map;
use serde_json::Value as Json;

/// Standards of the two workspaces.
const SIZES: [usize; 2] = [1_000, 10_000];

/// Runs per figure; the median is shown.
const RUNS: usize = 3;

/// Standards of one agency.
const PER_AGENCY: usize = 20;

/// The day on which reviews are looked at.
const TODAY: jiff::civil::Date = jiff::civil::date(2026, 1, 31);

fn main() {
    // Cargo adds `--bench` of its own.
    let asked: Vec<usize> = std::env::args()
        .skip(1)
        .filter_map(|argument| argument.parse().ok())
        .collect();
    let sizes = match asked.is_empty() {
        true => SIZES.to_vec(),
        false => asked,
    };
    let floor = Floor::new();
    println!(
        "{:>9} {:>9} {:>12} {:>14} {:>14} {:>9}",
        "standards", "files", "MB", "check", "validator", "ratio"
    );
    for size in sizes {
        let files = workspace(size);
        demand_sound(&files, size, &floor);
        let bytes: usize = files.iter().map(|(_, text)| text.len()).sum();
        let own = median(|| {
            let catalog = Catalog::new(files.clone());
            check(&catalog, Some(TODAY)).len()
        });
        let other = median(|| files.iter().filter(|file| floor.accepts(file)).count());
        println!(
            "{size:>9} {:>9} {:>12.1} {:>11.1} ms {:>11.1} ms {:>7.2} x   {:.3} ms a standard",
            files.len(),
            megabytes(bytes),
            milliseconds(own),
            milliseconds(other),
            own.as_secs_f64() / other.as_secs_f64().max(1e-9),
            milliseconds(own) / f64::from(u32::try_from(size).unwrap_or(u32::MAX)),
        );
    }
}

fn megabytes(bytes: usize) -> f64 {
    f64::from(u32::try_from(bytes / 1024).unwrap_or(u32::MAX)) / 1024.0
}

fn milliseconds(time: Duration) -> f64 {
    time.as_secs_f64() * 1000.0
}

/// Returns the median time of [`RUNS`] runs; what a run gives is looked at, so that none is left out.
fn median(mut run: impl FnMut() -> usize) -> Duration {
    let mut times: Vec<Duration> = (0..RUNS)
        .map(|_| {
            let start = Instant::now();
            std::hint::black_box(run());
            start.elapsed()
        })
        .collect();
    times.sort();
    times[RUNS / 2]
}

/// Fails where the samples would measure nothing: standards that are not read, or a validator that takes all.
fn demand_sound(files: &[RawFile], size: usize, floor: &Floor) {
    let catalog = Catalog::new(files.to_vec());
    assert_eq!(catalog.standards.len(), size, "every standard is read");
    let found = check(&catalog, Some(TODAY));
    let error = found.iter().find(|one| one.severity == Severity::Error);
    assert!(
        error.is_none(),
        "a generated standard has an error: {error:?}"
    );
    assert!(found.len() > size / 10, "rules have something to say");
    let accepted = files.iter().filter(|file| floor.accepts(file)).count();
    assert_eq!(accepted, files.len(), "the validator accepts what is sound");
    let broken = (files[1].0.clone(), b"skema: 1\njudul: [a]\n".to_vec());
    assert!(!floor.accepts(&broken), "the validator refuses what is not");
}

/// A public parser and a public validator, and nothing of this tool but its published schemas.
struct Floor {
    standar: Validator,
    instansi: Validator,
}

impl Floor {
    fn new() -> Self {
        let validator = |kind| {
            jsonschema::validator_for(&published_schema(kind)).expect("the schemas are valid")
        };
        Self {
            standar: validator(SchemaKind::Standar),
            instansi: validator(SchemaKind::Instansi),
        }
    }

    fn accepts(&self, (path, bytes): &RawFile) -> bool {
        let text = std::str::from_utf8(bytes).expect("samples are text");
        let tree = read(text);
        match path.ends_with("instansi.yaml") {
            true => self.instansi.is_valid(&tree),
            false => self.standar.is_valid(&tree),
        }
    }
}

/// A list or map that is not closed yet.
enum Open {
    List(Vec<Json>),
    Map(Map<String, Json>, Option<String>),
}

/// Reads YAML to values by its core schema, as common readers do.
fn read(text: &str) -> Json {
    let mut open: Vec<Open> = Vec::new();
    let mut root = Json::Null;
    for event in Parser::new_from_str(text) {
        let (event, _) = event.expect("samples are well-formed");
        let value = match event {
            Event::SequenceStart(..) => {
                open.push(Open::List(Vec::new()));
                continue;
            }
            Event::MappingStart(..) => {
                open.push(Open::Map(Map::new(), None));
                continue;
            }
            Event::Scalar(words, style, ..) => scalar(&words, style),
            Event::SequenceEnd | Event::MappingEnd => match open.pop() {
                Some(Open::List(items)) => Json::Array(items),
                Some(Open::Map(map, _)) => Json::Object(map),
                None => continue,
            },
            _ => continue,
        };
        match open.last_mut() {
            Some(Open::List(items)) => items.push(value),
            Some(Open::Map(map, key)) => match key.take() {
                Some(key) => {
                    map.insert(key, value);
                }
                None => {
                    *key = Some(
                        value
                            .as_str()
                            .map_or_else(|| value.to_string(), str::to_owned),
                    )
                }
            },
            None => root = value,
        }
    }
    root
}

fn scalar(words: &str, style: ScalarStyle) -> Json {
    if style != ScalarStyle::Plain {
        return Json::from(words);
    }
    match words {
        "" | "~" | "null" => Json::Null,
        "true" => Json::Bool(true),
        "false" => Json::Bool(false),
        _ => words
            .parse::<i64>()
            .map_or_else(|_| Json::from(words), Json::from),
    }
}

/// A generator of numbers by chance (splitmix64) with a seed: each run checks the same files.
struct Chance(u64);

impl Chance {
    fn pick<'t>(&mut self, items: &[&'t str]) -> &'t str {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        let limit = u64::try_from(items.len()).expect("lists are short");
        let at = (z ^ (z >> 31)) % limit;
        items[usize::try_from(at).expect("below a length")]
    }
}

/// Returns `size` standards below as many agencies as they need; agencies hand half of the components down.
fn workspace(size: usize) -> Vec<RawFile> {
    let mut files = Vec::new();
    for number in 0..size {
        let agency = number / PER_AGENCY;
        let folder = format!("standards/dinas-{agency}");
        if number % PER_AGENCY == 0 {
            files.push((
                format!("{folder}/instansi.yaml"),
                instansi(agency).into_bytes(),
            ));
        }
        let mut chance = Chance(u64::try_from(number).expect("small numbers"));
        files.push((
            format!("{folder}/layanan-{number}.yaml"),
            standar(number, &mut chance).into_bytes(),
        ));
    }
    files
}

fn instansi(number: usize) -> String {
    format!(
        "skema: 1\nkode: dinas-{number}\nnama: Dinas Contoh {number}\nalamat: Jl. Contoh No. {number}, Kota Contoh\nkeputusan:\n  - kode: sk-2025\n    nomor: 060/{number}/2025\n    tanggal: 2025-03-01\n    tentang: Standar Pelayanan Dinas Contoh {number}\n    penandatangan: {{jabatan: Kepala Dinas Contoh {number}}}\nbawaan:\n  pengaduan:\n    pejabat: Kepala Subbagian Umum\n    kanal:\n      - Surel layanan{number}@contoh.go.id\n      - SP4N-LAPOR!\n    langkah: [Menerima aduan, Menelaah aduan, Menjawab aduan]\n    waktu: [{{kelas: ringan, waktu: maksimal 3 hari kerja}}]\n  dasar_hukum:\n    - Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik\n    - Peraturan Pemerintah Nomor 96 Tahun 2012 tentang Pelaksanaan Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik\n  sarana: [Ruang tunggu, Kursi roda, Toilet ramah difabel]\n  kompetensi: [Memahami Standar Pelayanan, Mampu berkomunikasi dengan baik]\n  pengawasan: [Atasan langsung, Inspektorat]\n  jumlah_pelaksana: 5 orang\n  jaminan_pelayanan: [Sesuai dengan Standar Pelayanan]\n  jaminan_keamanan: [Data pemohon dirahasiakan]\n  evaluasi:\n    - {{teks: Survei Kepuasan Masyarakat, frekuensi: 2 kali dalam 1 tahun, jenis: skm}}\n"
    )
}

/// Things that services give.
const THINGS: &[&str] = &[
    "Kartu",
    "Izin",
    "Surat Keterangan",
    "Rekomendasi",
    "Salinan",
    "Sertifikat",
];
/// What they are about.
const TOPICS: &[&str] = &[
    "Usaha",
    "Reklame",
    "Penelitian",
    "Keramaian",
    "Domisili",
    "Anggota",
    "Kegiatan",
    "Pemakaian Gedung",
];
/// What has to be brought.
const PAPERS: &[&str] = &[
    "Formulir permohonan yang diisi lengkap",
    "Fotokopi kartu tanda penduduk",
    "Pas foto ukuran 3x4 dua lembar",
    "Surat kuasa bila diwakilkan",
    "Surat pengantar kelurahan",
    "Proposal kegiatan",
    "Bukti lunas pajak tahun berjalan",
];
/// What officers do.
const ACTS: &[&str] = &[
    "Memeriksa kelengkapan berkas",
    "Memasukkan data ke dalam sistem",
    "Melakukan peninjauan lapangan",
    "Menyusun telaahan",
    "Menandatangani dokumen",
];
/// Times.
const TIMES: &[&str] = &[
    "3 hari kerja",
    "maksimal 5 hari kerja sejak berkas lengkap",
    "7 hari",
    "30 menit",
];
/// Fees.
const FEES: &[&str] = &[
    "Gratis",
    "{jumlah: Rp50.000, dasar: Perda Kota Contoh Nomor 3 Tahun 2023 tentang Retribusi Daerah}",
];

fn standar(number: usize, chance: &mut Chance) -> String {
    let thing = chance.pick(THINGS);
    let topic = chance.pick(TOPICS);
    let mut text = format!(
        "skema: 1\nkode: layanan-{number}\njudul: {thing} {topic} {number}\nstatus: ditetapkan\nkeputusan: sk-2025\nditinjau: 2025-06-01\npersyaratan:\n"
    );
    for _ in 0..4 {
        text.push_str(&format!("  - {} {number}\n", chance.pick(PAPERS)));
    }
    text.push_str(
        "prosedur:\n  langkah:\n    - {pelaku: Pemohon, teks: Menyerahkan berkas di loket}\n",
    );
    for _ in 0..4 {
        text.push_str(&format!(
            "    - {{pelaku: Petugas, teks: {} {topic}}}\n",
            chance.pick(ACTS)
        ));
    }
    text.push_str(&format!(
        "    - {{pelaku: Pemohon, teks: Menerima {thing}}}\njangka_waktu: {}\nbiaya: {}\nproduk:\n  - {thing} {topic}\nsarana:\n  - bawaan\n  - Loket {number}\ntambahan:\n  - judul: Jam Pelayanan\n    isi: Senin–Jumat, 08.00–15.00 WIB\n",
        chance.pick(TIMES),
        chance.pick(FEES),
    ));
    text
}
