//! Generated standards for benches, a public reader of YAML, and the median of a few runs.

use std::time::Duration;
use std::time::Instant;

use baku::catalog::RawFile;
use granit_parser::Event;
use granit_parser::Parser;
use granit_parser::ScalarStyle;
use serde_json::Map;
use serde_json::Value as Json;

/// Runs per figure; the median is shown.
const RUNS: usize = 3;

/// Standards of one agency.
const PER_AGENCY: usize = 20;

/// Returns bytes in units of 1,048,576.
pub(crate) fn megabytes(bytes: usize) -> f64 {
    f64::from(u32::try_from(bytes / 1024).unwrap_or(u32::MAX)) / 1024.0
}

/// Returns a time in ms.
pub(crate) fn milliseconds(time: Duration) -> f64 {
    time.as_secs_f64() * 1000.0
}

/// Returns the median time of [`RUNS`] runs; what a run gives is looked at, so that none is left out.
pub(crate) fn median(mut run: impl FnMut() -> usize) -> Duration {
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

/// A list or map that is not closed yet.
enum Open {
    List(Vec<Json>),
    Map(Map<String, Json>, Option<String>),
}

/// Reads YAML to values by its core schema, as common readers do.
pub(crate) fn read(text: &str) -> Json {
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
pub(crate) struct Chance(pub(crate) u64);

impl Chance {
    /// Returns one of the items.
    pub(crate) fn pick<'t>(&mut self, items: &[&'t str]) -> &'t str {
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
pub(crate) fn workspace(size: usize) -> Vec<RawFile> {
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
