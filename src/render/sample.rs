//! Documents for tests: one real standard, one that has every block, and hostile texts.

use crate::model::Alur;
use crate::model::Simpul;
use crate::model::Sisi;
use crate::view::Agency;
use crate::view::Answer;
use crate::view::AnswerBody;
use crate::view::Block;
use crate::view::Cell;
use crate::view::Channel;
use crate::view::Component;
use crate::view::Document;
use crate::view::Index;
use crate::view::IndexEntry;
use crate::view::IndexGroup;
use crate::view::Item;
use crate::view::Kind;
use crate::view::Labels;
use crate::view::Marks;
use crate::view::Part;
use crate::view::RowGroup;
use crate::view::Run;
use crate::view::Runs;
use crate::view::State;
use crate::view::Step;
use crate::view::plain;

pub(crate) fn runs(text: &str) -> Runs {
    vec![Run::plain(text)]
}

fn item(text: &str) -> Item {
    Item {
        text: runs(text),
        ..Item::default()
    }
}

fn list(marks: Marks, start: usize, items: &[&str]) -> Block {
    Block::List {
        marks,
        start,
        items: items.iter().map(|text| item(text)).collect(),
    }
}

fn letters(items: &[&str]) -> Vec<Block> {
    vec![list(Marks::Letters, 1, items)]
}

fn heading(text: &str) -> Block {
    Block::Heading { text: runs(text) }
}

fn paragraph(text: &str) -> Block {
    Block::Paragraph { text: runs(text) }
}

fn fact(text: &str) -> Block {
    Block::Fact {
        text: runs(text),
        note: None,
    }
}

fn cell(text: &str) -> Cell {
    Cell {
        text: runs(text),
        note: None,
    }
}

fn cell_with(text: &str, note: &str) -> Cell {
    Cell {
        text: runs(text),
        note: Some(runs(note)),
    }
}

fn step(number: usize, text: &str) -> Step {
    Step {
        number,
        text: runs(text),
        ..Step::default()
    }
}

fn component(id: &str, number: usize, title: &str, blocks: Vec<Block>) -> Component {
    Component {
        id: id.to_owned(),
        number: Some(number),
        title: title.to_owned(),
        blocks,
    }
}

fn answer(key: &str, label: &str, body: AnswerBody) -> Answer {
    Answer {
        key: key.to_owned(),
        label: label.to_owned(),
        body,
    }
}

fn large(text: &str) -> AnswerBody {
    AnswerBody::Large {
        text: runs(text),
        note: None,
    }
}

fn channel(kind: &str, value: Runs, note: Option<&str>) -> Channel {
    Channel {
        kind: kind.to_owned(),
        value,
        note: note.map(runs),
    }
}

pub(crate) fn labels() -> Labels {
    Labels {
        document: "Standar Pelayanan".to_owned(),
        summary: "Ringkasan".to_owned(),
        contents: "Isi standar ini".to_owned(),
        downloads: "Unduh".to_owned(),
        skip: "Langsung ke isi".to_owned(),
        all: "Semua layanan".to_owned(),
        page: "Halaman".to_owned(),
        of: "dari".to_owned(),
        or: "atau".to_owned(),
        continued: "(lanjutan)".to_owned(),
    }
}

fn agency(name: &str, address: &str) -> Agency {
    Agency {
        name: name.to_owned(),
        address: address.to_owned(),
        postal: None,
    }
}

fn simpul(nomor: usize, pelaku: &str, teks: &str, waktu: Option<&str>) -> Simpul {
    Simpul {
        nomor,
        pelaku: (!pelaku.is_empty()).then(|| pelaku.to_owned()),
        teks: teks.to_owned(),
        waktu: waktu.map(str::to_owned),
        mulai: nomor == 1,
        akhir: false,
    }
}

fn sisi(dari: usize, ke: usize, label: &str) -> Sisi {
    Sisi {
        dari,
        ke,
        label: (!label.is_empty()).then(|| label.to_owned()),
    }
}

fn straight(acts: &[(&str, &str)]) -> Alur {
    let mut simpul: Vec<Simpul> = acts
        .iter()
        .enumerate()
        .map(|(i, (who, act))| simpul(i + 1, who, act, None))
        .collect();
    if let Some(last) = simpul.last_mut() {
        last.akhir = true;
    }
    Alur {
        simpul,
        sisi: (1..acts.len()).map(|i| sisi(i - 1, i, "")).collect(),
    }
}

/// The founding standard 002, as published, with *prasana* mended.
pub(crate) fn founding() -> Document {
    Document {
        kind: Kind::Lengkap,
        address: "kalbar/biro-kesra/fasilitasi-audiensi".to_owned(),
        site: "Standar Pelayanan".to_owned(),
        title: "Fasilitasi Audiensi Instansi Pemerintah, Pemerintah Daerah dan Lembaga Lain"
            .to_owned(),
        agencies: vec![
            agency("Provinsi Kalimantan Barat", "kalbar"),
            agency("Biro Kesejahteraan Rakyat", "kalbar/biro-kesra"),
        ],
        state: State::Rancangan,
        state_word: "Rancangan".to_owned(),
        facts: vec![runs("14 dari 14 komponen")],
        notes: vec![runs(
            "Standar ini belum ditetapkan dengan keputusan. Isinya masih dapat berubah.",
        )],
        summary: founding_summary(),
        parts: vec![founding_delivery(), founding_management()],
        foot: "Rancangan, belum ditetapkan".to_owned(),
        date: None,
        labels: labels(),
    }
}

fn founding_summary() -> Vec<Answer> {
    vec![
        answer(
            "persyaratan",
            "Syarat",
            AnswerBody::List {
                items: vec![
                    runs("Surat permohonan fasilitasi rapat/audiensi"),
                    runs("Tanda pengenal/identitas"),
                ],
                more: None,
            },
        ),
        answer("jangka_waktu", "Waktu", large("3\u{a0}hari")),
        answer("biaya", "Biaya", large("Gratis")),
        answer("produk", "Hasil", large("Fasilitasi rapat/audiensi")),
        answer(
            "pengaduan",
            "Pengaduan",
            AnswerBody::Line {
                text: vec![
                    Run::plain("WhatsApp "),
                    Run::link("0858-2873-5503", "https://wa.me/6285828735503"),
                    Run::plain(", telepon "),
                    Run::link("(0561)\u{a0}736541", "tel:+62561736541"),
                    Run::plain(" ext.\u{a0}126, atau "),
                    Run::link("SP4N-LAPOR!", "https://www.lapor.go.id"),
                ],
            },
        ),
    ]
}

fn founding_delivery() -> Part {
    Part {
        letter: Some("A".to_owned()),
        title: "Penyampaian pelayanan".to_owned(),
        lead: Some("Yang Anda bawa, lalui, bayar, dan terima.".to_owned()),
        components: vec![
            component(
                "persyaratan",
                1,
                "Persyaratan",
                letters(&[
                    "Surat permohonan fasilitasi rapat/audiensi",
                    "Tanda pengenal/identitas",
                ]),
            ),
            component(
                "prosedur",
                2,
                "Sistem, Mekanisme, dan Prosedur",
                founding_procedure(),
            ),
            component(
                "jangka_waktu",
                3,
                "Jangka Waktu Penyelesaian",
                vec![fact("3\u{a0}hari")],
            ),
            component("biaya", 4, "Biaya/Tarif", vec![fact("Gratis")]),
            component(
                "produk",
                5,
                "Produk Pelayanan",
                vec![paragraph("Fasilitasi rapat/audiensi")],
            ),
            component(
                "pengaduan",
                6,
                "Penanganan Pengaduan, Saran, dan Masukan",
                founding_complaints(),
            ),
        ],
    }
}

fn founding_procedure() -> Vec<Block> {
    let acts = [
        "Menuju ke Petugas Informasi atau Tata Usaha",
        "Menyampaikan keperluan, mengisi buku tamu",
        "Menyerahkan surat permintaan atau permohonan fasilitasi rapat/audiensi",
        "Menerima fasilitasi rapat/audiensi atau surat jawaban kesediaan dan jadwal rapat/audiensi",
    ];
    vec![
        heading("Langkah-langkah"),
        paragraph("Semua langkah dilakukan oleh Tamu/Pengguna Layanan."),
        Block::Steps {
            items: acts
                .iter()
                .enumerate()
                .map(|(i, act)| step(i + 1, act))
                .collect(),
        },
        heading("Bagan alur"),
        Block::Figure {
            id: "prosedur-bagan".to_owned(),
            name: "Alur fasilitasi audiensi".to_owned(),
            alur: straight(&acts.map(|act| ("", act))),
        },
    ]
}

fn founding_complaints() -> Vec<Block> {
    let row = |class: &str, time: &str| vec![cell(class), cell(time)];
    vec![
        heading("Tempat mengadu"),
        Block::Channels {
            items: vec![
                channel(
                    "WhatsApp",
                    vec![Run::link("0858-2873-5503", "https://wa.me/6285828735503")],
                    None,
                ),
                channel(
                    "Telepon",
                    vec![
                        Run::link("(0561)\u{a0}736541", "tel:+62561736541"),
                        Run::plain(" ext.\u{a0}126"),
                    ],
                    None,
                ),
                channel(
                    "Surel",
                    vec![Run::link(
                        "kesra@kalbarprov.go.id",
                        "mailto:kesra@kalbarprov.go.id",
                    )],
                    None,
                ),
                channel(
                    "SP4N-LAPOR! (kanal nasional)",
                    vec![Run::link("www.lapor.go.id", "https://www.lapor.go.id")],
                    None,
                ),
                channel("Tatap muka", runs("Pejabat Pengelola Pengaduan"), None),
                channel("Tertulis", runs("Kotak Pengaduan"), None),
                channel("Faksimile", runs("(0561)\u{a0}730062"), None),
            ],
        },
        Block::Table {
            caption: "Batas waktu penyelesaian pengaduan".to_owned(),
            head: vec![runs("Jenis pengaduan"), runs("Paling lambat")],
            groups: vec![RowGroup {
                heading: None,
                rows: vec![
                    row("Ringan", "3\u{a0}jam"),
                    row("Bersifat normatif", "5\u{a0}hari\u{a0}kerja"),
                    row("Tidak berkadar pengawasan", "14\u{a0}hari\u{a0}kerja"),
                    row(
                        "Berkadar pengawasan dan memerlukan pemeriksaan",
                        "60\u{a0}hari\u{a0}kerja",
                    ),
                ],
            }],
            amounts: false,
        },
    ]
}

fn law(number: &str, about: &str) -> Item {
    Item {
        text: vec![Run::strong(number), Run::plain(format!(" tentang {about}"))],
        ..Item::default()
    }
}

fn founding_laws() -> Block {
    Block::List {
        marks: Marks::Letters,
        start: 1,
        items: vec![
            law(
                "Undang-Undang Nomor\u{a0}14 Tahun\u{a0}2008",
                "Keterbukaan Informasi Publik",
            ),
            law(
                "Undang-Undang Nomor\u{a0}25 Tahun\u{a0}2009",
                "Pelayanan Publik",
            ),
            law(
                "Peraturan Daerah Provinsi Kalimantan Barat Nomor\u{a0}8 Tahun\u{a0}2015",
                "Penyelenggaraan Pelayanan Publik",
            ),
            law(
                "Peraturan Daerah Nomor\u{a0}11 Tahun\u{a0}2019",
                "Perubahan atas Peraturan Daerah Nomor\u{a0}8 Tahun\u{a0}2016 tentang Pembentukan dan Susunan Perangkat Daerah Provinsi Kalimantan Barat",
            ),
            law(
                "Peraturan Gubernur Kalimantan Barat Nomor\u{a0}92 Tahun\u{a0}2016",
                "Petunjuk Pelaksanaan Peraturan Daerah Provinsi Kalimantan Barat Nomor\u{a0}8 Tahun\u{a0}2015 tentang Penyelenggaraan Pelayanan Publik",
            ),
            law(
                "Peraturan Gubernur Nomor\u{a0}77 Tahun\u{a0}2019",
                "Kedudukan, Susunan Organisasi, Tugas dan Fungsi, serta Tata Kerja Sekretariat Daerah Provinsi Kalimantan Barat",
            ),
        ],
    }
}

fn founding_management() -> Part {
    Part {
        letter: Some("B".to_owned()),
        title: "Pengelolaan pelayanan".to_owned(),
        lead: Some("Yang disiapkan penyelenggara agar janji di atas terpenuhi.".to_owned()),
        components: vec![
            component("dasar_hukum", 1, "Dasar Hukum", vec![founding_laws()]),
            component(
                "sarana",
                2,
                "Sarana, Prasarana, dan/atau Fasilitas",
                letters(&[
                    "Ruang pelayanan, ruang tunggu, ruang laktasi, ruang pengaduan, ruang layanan informasi",
                    "Tempat parkir, mushola",
                    "Komputer, WIFI publik",
                ]),
            ),
            component(
                "kompetensi",
                3,
                "Kompetensi Pelaksana",
                letters(&[
                    "Memahami tugas dan fungsi jabatan",
                    "Memahami Standar Operasional Prosedur (SOP) pelayanan fasilitasi audiensi",
                    "Memahami kebijakan dan berbagai peraturan perundang-undangan yang terkait",
                    "Memiliki etika pelayanan yaitu disiplin, cepat, sopan, ramah, adil, terbuka, sabar, komunikatif, kreatif, inovatif dan tanggung jawab",
                ]),
            ),
            component(
                "pengawasan",
                4,
                "Pengawasan Internal",
                letters(&[
                    "Pejabat Pengendalian Gratifikasi",
                    "Pengawasan internal melekat dari atasan langsung",
                    "Aparat Pengawasan Intern Pemerintah (APIP)",
                ]),
            ),
            component(
                "jumlah_pelaksana",
                5,
                "Jumlah Pelaksana",
                vec![paragraph("5 (lima) orang")],
            ),
            component(
                "jaminan_pelayanan",
                6,
                "Jaminan Pelayanan",
                letters(&[
                    "Pelayanan yang diberikan cepat, tepat, lengkap dan dapat dipertanggungjawabkan",
                    "Apabila terjadi pelanggaran terhadap standar pelayanan yang dilakukan oleh pelaksana pelayanan maka akan diberikan sanksi, yaitu mulai dari teguran lisan, teguran tertulis dan seterusnya, sesuai jenis/bobot pelanggaran dan ketentuan yang berlaku",
                ]),
            ),
            component(
                "jaminan_keamanan",
                7,
                "Jaminan Keamanan dan Keselamatan Pelayanan",
                letters(&[
                    "Informasi yang diberikan dijamin keabsahannya dan dapat dipertanggungjawabkan",
                    "Pelayanan dilaksanakan di ruangan kantor pemerintah dengan jaminan keamanan dan keselamatan sesuai standar sarana prasarana yang berlaku",
                ]),
            ),
            component(
                "evaluasi",
                8,
                "Evaluasi Kinerja Pelaksana",
                letters(&[
                    "Dilakukan rapat staf yang dihadiri oleh Kepala Biro, Kabag, Kasubbag, dan staf, minimal 1 (satu) kali dalam 1 (satu) bulan",
                    "Survei Kepuasan Masyarakat dilakukan 2 (dua) kali dalam 1 (satu) tahun",
                    "Evaluasi standar pelayanan senantiasa dilakukan untuk perbaikan, dan meningkatkan kinerja pelayanan dan kualitas pelayanan publik",
                ]),
            ),
        ],
    }
}

/// An invented standard with every block, every mark and every optional field.
pub(crate) fn invented() -> Document {
    Document {
        kind: Kind::Publik,
        address: "contoh/dinas-contoh/surat-keterangan".to_owned(),
        title: "Penerbitan Surat Keterangan Contoh".to_owned(),
        agencies: vec![
            agency("Kabupaten Contoh", "contoh"),
            Agency {
                postal: Some("Jalan Contoh Nomor\u{a0}0, Kabupaten Contoh".to_owned()),
                ..agency("Dinas Contoh", "contoh/dinas-contoh")
            },
        ],
        state: State::Ditetapkan,
        state_word: "Ditetapkan".to_owned(),
        facts: vec![
            runs("Keputusan Nomor\u{a0}00/CONTOH/2025, 2\u{a0}Januari\u{a0}2025"),
            runs("Ditinjau 5\u{a0}Januari\u{a0}2026"),
        ],
        notes: vec![vec![
            Run::strong("Contoh rekaan."),
            Run::plain(" Instansi, tarif, nomor, dan alamat di halaman ini tidak nyata."),
        ]],
        summary: invented_summary(),
        parts: vec![Part {
            letter: None,
            title: "Penyampaian pelayanan".to_owned(),
            lead: Some("Yang Anda bawa, lalui, bayar, dan terima.".to_owned()),
            components: invented_components(),
        }],
        foot: "Keputusan Nomor\u{a0}00/CONTOH/2025".to_owned(),
        date: Some("2025-01-02".to_owned()),
        ..founding()
    }
}

fn invented_summary() -> Vec<Answer> {
    vec![
        answer(
            "persyaratan",
            "Syarat",
            AnswerBody::List {
                items: [
                    "Formulir permohonan F-00.1",
                    "Tanda pengenal: KTP, SIM, atau paspor",
                    "Pasfoto 3×4, 2\u{a0}lembar",
                    "Akta pendirian",
                ]
                .map(runs)
                .to_vec(),
                more: Some(runs("dan 3 syarat lagi")),
            },
        ),
        answer(
            "jangka_waktu",
            "Waktu",
            AnswerBody::Large {
                text: runs("Maksimal 3\u{a0}hari\u{a0}kerja"),
                note: Some(runs("sejak berkas dinyatakan lengkap")),
            },
        ),
        answer("biaya", "Biaya", large("Gratis sampai Rp150.000")),
        answer(
            "produk",
            "Hasil",
            large("Surat Keterangan Contoh, berlaku 2\u{a0}tahun"),
        ),
        answer(
            "pengaduan",
            "Pengaduan",
            AnswerBody::Line {
                text: vec![
                    Run::plain("Telepon "),
                    Run::link("(000)\u{a0}000000", "tel:+62000000000"),
                ],
            },
        ),
    ]
}

fn invented_components() -> Vec<Component> {
    let tambahan = Component {
        id: "tambahan-1".to_owned(),
        number: None,
        title: "Catatan".to_owned(),
        blocks: vec![
            Block::Absent {
                text: runs("Tidak ada catatan."),
            },
            list(Marks::Bullets, 1, &["Butir pertama", "Butir kedua"]),
            list(Marks::Bullets, 1, &["Butir daftar lain"]),
            list(Marks::Numbers, 3, &["Urutan ketiga", "Urutan keempat"]),
        ],
    };
    vec![
        component("persyaratan", 1, "Persyaratan", invented_requirements()),
        component(
            "prosedur",
            2,
            "Sistem, Mekanisme, dan Prosedur",
            invented_procedure(),
        ),
        component(
            "jangka_waktu",
            3,
            "Jangka Waktu Penyelesaian",
            invented_time(),
        ),
        component("biaya", 4, "Biaya/Tarif", invented_fees()),
        component(
            "produk",
            5,
            "Produk Pelayanan",
            vec![Block::Paragraph {
                text: vec![
                    Run::plain("Surat Keterangan Contoh, "),
                    Run {
                        emphasis: true,
                        ..Run::plain("berlaku 2\u{a0}tahun")
                    },
                ],
            }],
        ),
        component(
            "pengaduan",
            6,
            "Penanganan Pengaduan, Saran, dan Masukan",
            invented_complaints(),
        ),
        tambahan,
    ]
}

fn invented_requirements() -> Vec<Block> {
    let with = |text: &str, attributes: &str| Item {
        attributes: Some(runs(attributes)),
        ..item(text)
    };
    vec![
        heading("Semua pemohon"),
        Block::List {
            marks: Marks::Letters,
            start: 1,
            items: vec![
                Item {
                    text: vec![
                        Run::plain("Formulir permohonan "),
                        Run::link("F-00.1", "formulir/f-00.1.pdf"),
                    ],
                    attributes: Some(runs("asli · 1\u{a0}lembar · bermeterai")),
                    ..Item::default()
                },
                Item {
                    alternatives: ["KTP", "SIM", "paspor"].map(item).to_vec(),
                    ..item("Tanda pengenal, salah satu dari:")
                },
                with("Pasfoto 3×4", "2\u{a0}lembar · latar merah"),
            ],
        },
        heading("Tambahan: pemohon berbadan hukum"),
        Block::List {
            marks: Marks::Letters,
            start: 4,
            items: vec![
                with("Akta pendirian", "salinan · 2\u{a0}rangkap"),
                Item {
                    parts: vec![
                        item("surat kuasa"),
                        with("salinan tanda pengenal", "penerima kuasa"),
                    ],
                    ..item("Bila diwakili:")
                },
            ],
        },
        heading("Tambahan: penggantian surat"),
        Block::List {
            marks: Marks::Letters,
            start: 26,
            items: vec![
                Item {
                    alternatives: vec![
                        item("hilang: surat keterangan kehilangan dari kepolisian"),
                        with("rusak: surat keterangan lama", "asli"),
                    ],
                    ..item("Menurut sebabnya:")
                },
                item("Surat pernyataan"),
            ],
        },
    ]
}

fn invented_procedure() -> Vec<Block> {
    let branch = |answer: &str, to: &str| {
        vec![
            Run::plain("Bila "),
            Run::strong(answer),
            Run::plain(format!(", ke langkah\u{a0}{to}.")),
        ]
    };
    let by =
        |number: usize, actor: &str, time: Option<&str>, text: &str, branches: Vec<Runs>| Step {
            actor: Some(runs(actor)),
            time: time.map(runs),
            branches,
            ..step(number, text)
        };
    vec![
        heading("Langkah-langkah"),
        Block::Steps {
            items: vec![
                by(
                    1,
                    "Pemohon",
                    None,
                    "Mengajukan permohonan dan melampirkan syarat.",
                    vec![],
                ),
                Step {
                    attributes: vec![
                        runs("kelengkapan: berkas permohonan"),
                        runs("hasil: lembar periksa"),
                    ],
                    ..by(
                        2,
                        "Petugas loket",
                        Some("10\u{a0}menit"),
                        "Memeriksa kelengkapan berkas.",
                        vec![branch("lengkap", "4"), branch("belum lengkap", "3")],
                    )
                },
                by(
                    3,
                    "Pemohon",
                    None,
                    "Melengkapi berkas, lalu kembali ke langkah\u{a0}2.",
                    vec![],
                ),
                Step {
                    time: Some(runs("5\u{a0}menit")),
                    ..step(4, "Mencatat permohonan dan memberikan tanda terima.")
                },
                by(
                    5,
                    "Kepala seksi",
                    Some("1\u{a0}hari\u{a0}kerja"),
                    "Memverifikasi isi permohonan.",
                    vec![branch("ditolak", "6"), branch("disetujui", "7")],
                ),
                by(
                    6,
                    "Pemohon",
                    None,
                    "Menerima pemberitahuan penolakan beserta alasannya. Selesai.",
                    vec![],
                ),
                by(
                    7,
                    "Kepala dinas",
                    Some("1\u{a0}hari\u{a0}kerja"),
                    "Menandatangani surat keterangan.",
                    vec![],
                ),
                by(
                    8,
                    "Pemohon",
                    None,
                    "Menerima surat keterangan. Selesai.",
                    vec![],
                ),
            ],
        },
        heading("Bagan alur"),
        Block::Figure {
            id: "prosedur-bagan".to_owned(),
            name: "Alur penerbitan Surat Keterangan Contoh".to_owned(),
            alur: branched(),
        },
    ]
}

fn branched() -> Alur {
    let mut simpul = vec![
        simpul(
            1,
            "Pemohon",
            "Mengajukan permohonan dan melampirkan syarat",
            None,
        ),
        simpul(
            2,
            "Petugas loket",
            "Memeriksa kelengkapan berkas",
            Some("10\u{a0}menit"),
        ),
        simpul(3, "Pemohon", "Melengkapi berkas", None),
        simpul(
            4,
            "Petugas loket",
            "Mencatat permohonan dan memberikan tanda terima",
            Some("5\u{a0}menit"),
        ),
        simpul(
            5,
            "Kepala seksi",
            "Memverifikasi isi permohonan",
            Some("1\u{a0}hari\u{a0}kerja"),
        ),
        simpul(
            6,
            "Pemohon",
            "Menerima pemberitahuan penolakan beserta alasannya",
            None,
        ),
        simpul(
            7,
            "Kepala dinas",
            "Menandatangani surat keterangan",
            Some("1\u{a0}hari\u{a0}kerja"),
        ),
        simpul(8, "Pemohon", "Menerima surat keterangan", None),
    ];
    for end in [5, 7] {
        simpul[end].akhir = true;
    }
    Alur {
        simpul,
        sisi: vec![
            sisi(0, 1, ""),
            sisi(1, 3, "Lengkap"),
            sisi(1, 2, "Belum lengkap"),
            sisi(2, 1, "Periksa ulang"),
            sisi(3, 4, ""),
            sisi(4, 6, "Disetujui"),
            sisi(4, 5, "Ditolak"),
            sisi(6, 7, ""),
        ],
    }
}

fn invented_time() -> Vec<Block> {
    let row = |stage: &str, time: &str| vec![cell(stage), cell(time)];
    vec![
        Block::Fact {
            text: runs("Maksimal 3\u{a0}hari\u{a0}kerja"),
            note: Some(runs("Dihitung sejak berkas dinyatakan lengkap.")),
        },
        heading("Waktu tiap tahap"),
        Block::Table {
            caption: "Waktu tiap tahap".to_owned(),
            head: vec![runs("Tahap"), runs("Waktu")],
            groups: vec![RowGroup {
                heading: None,
                rows: vec![
                    row("Pemeriksaan dan pencatatan", "15\u{a0}menit"),
                    row("Verifikasi", "1\u{a0}hari\u{a0}kerja"),
                ],
            }],
            amounts: false,
        },
    ]
}

fn invented_fees() -> Vec<Block> {
    vec![
        Block::Table {
            caption: "Tarif menurut pemohon".to_owned(),
            head: vec![runs("Layanan"), runs("Tarif")],
            groups: vec![
                RowGroup {
                    heading: Some(runs("Perorangan")),
                    rows: vec![
                        vec![cell("Penerbitan baru"), cell("Gratis")],
                        vec![
                            cell_with("Penggantian karena hilang atau rusak", "per lembar"),
                            cell("Rp25.000"),
                        ],
                    ],
                },
                RowGroup {
                    heading: Some(runs("Badan hukum")),
                    rows: vec![
                        vec![
                            cell_with("Penerbitan baru", "per berkas"),
                            cell("Rp150.000"),
                        ],
                        vec![
                            cell_with("Penggantian karena hilang atau rusak", "per lembar"),
                            cell("Rp75.000"),
                        ],
                        vec![
                            cell_with("Pengesahan salinan", "per lembar"),
                            cell("Rp5.000"),
                        ],
                    ],
                },
            ],
            amounts: true,
        },
        paragraph(
            "Dasar: Peraturan Daerah Kabupaten Contoh Nomor\u{a0}0 Tahun\u{a0}2024 tentang Retribusi Daerah.",
        ),
    ]
}

fn invented_complaints() -> Vec<Block> {
    let acts = [
        (
            "Pengguna Layanan",
            "Menyampaikan aduan secara lisan/telepon/tertulis",
        ),
        ("Pejabat Pengelola", "Menerima aduan"),
        ("Tim Pengelola", "Memproses aduan"),
        ("Pengguna Layanan", "Menerima jawaban atas aduan"),
    ];
    vec![
        heading("Tempat mengadu"),
        Block::Channels {
            items: vec![
                channel(
                    "WhatsApp",
                    vec![Run::link("0800-0000-0000", "https://wa.me/620000000000")],
                    Some("pesan saja, setiap hari"),
                ),
                channel(
                    "Surel",
                    vec![Run::link(
                        "pengaduan@dinas.example",
                        "mailto:pengaduan@dinas.example",
                    )],
                    None,
                ),
                channel(
                    "Tatap muka",
                    runs("Loket Pengaduan"),
                    Some("Senin–Jumat 08.00–15.00\u{a0}WIB"),
                ),
                channel(
                    "Dua nomor",
                    vec![
                        Run::link("(000)\u{a0}1", "tel:+620001"),
                        Run::plain(" dan "),
                        Run::link("(000)\u{a0}2", "tel:+620002"),
                    ],
                    None,
                ),
            ],
        },
        heading("Alur penanganan"),
        Block::Steps {
            items: acts
                .iter()
                .enumerate()
                .map(|(i, (actor, act))| Step {
                    actor: Some(runs(actor)),
                    ..step(i + 1, act)
                })
                .collect(),
        },
        Block::Figure {
            id: "pengaduan-bagan".to_owned(),
            name: "Alur penanganan pengaduan".to_owned(),
            alur: straight(&acts),
        },
    ]
}

/// [`invented`] with every text replaced by what `text` makes of it.
pub(crate) fn with_texts(mut text: impl FnMut(&str) -> String) -> Document {
    let mut doc = invented();
    let mut all = |runs: &mut Runs| {
        for run in runs {
            run.text = text(&run.text);
        }
    };
    doc.facts.iter_mut().for_each(&mut all);
    doc.notes.iter_mut().for_each(&mut all);
    for part in &mut doc.parts {
        for component in &mut part.components {
            component
                .blocks
                .iter_mut()
                .for_each(|block| block_texts(block, &mut all));
        }
    }
    doc.title = text(&doc.title);
    for part in &mut doc.parts {
        for component in &mut part.components {
            component.title = text(&component.title);
        }
    }
    doc
}

fn block_texts(block: &mut Block, all: &mut impl FnMut(&mut Runs)) {
    match block {
        Block::Heading { text } | Block::Paragraph { text } | Block::Absent { text } => all(text),
        Block::Fact { text, note } => {
            all(text);
            note.iter_mut().for_each(all);
        }
        Block::List { items, .. } => items.iter_mut().for_each(|item| item_texts(item, all)),
        Block::Steps { items } => {
            for step in items {
                step.actor.iter_mut().for_each(&mut *all);
                step.time.iter_mut().for_each(&mut *all);
                all(&mut step.text);
                step.attributes.iter_mut().for_each(&mut *all);
                step.branches.iter_mut().for_each(&mut *all);
            }
        }
        Block::Figure { .. } => {}
        Block::Table { head, groups, .. } => {
            head.iter_mut().for_each(&mut *all);
            for group in groups {
                group.heading.iter_mut().for_each(&mut *all);
                for cell in group.rows.iter_mut().flatten() {
                    all(&mut cell.text);
                    cell.note.iter_mut().for_each(&mut *all);
                }
            }
        }
        Block::Channels { items } => {
            for channel in items {
                all(&mut channel.value);
                channel.note.iter_mut().for_each(&mut *all);
            }
        }
    }
}

fn item_texts(item: &mut Item, all: &mut impl FnMut(&mut Runs)) {
    all(&mut item.text);
    item.attributes.iter_mut().for_each(&mut *all);
    for inner in item.alternatives.iter_mut().chain(&mut item.parts) {
        item_texts(inner, all);
    }
}

/// Returns the texts of a document in reading order, those of figures left out.
pub(crate) fn texts(doc: &Document) -> Vec<String> {
    let mut out = vec![doc.title.clone(), doc.state_word.clone()];
    out.extend(doc.facts.iter().chain(&doc.notes).map(|runs| plain(runs)));
    for answer in &doc.summary {
        out.push(answer.label.clone());
        match &answer.body {
            AnswerBody::List { items, more } => {
                out.extend(items.iter().chain(more).map(|runs| plain(runs)))
            }
            AnswerBody::Large { text, note } => {
                out.extend([text].into_iter().chain(note).map(|runs| plain(runs)))
            }
            AnswerBody::Line { text } => out.push(plain(text)),
        }
    }
    for part in &doc.parts {
        out.push(part.title.clone());
        out.extend(part.lead.clone());
        for component in &part.components {
            out.push(component.title.clone());
            let mut blocks = component.blocks.clone();
            let mut collect = |runs: &mut Runs| out.push(plain(runs));
            blocks
                .iter_mut()
                .for_each(|block| block_texts(block, &mut collect));
        }
    }
    out
}

fn entry(title: &str, time: &str, fee: &str, state: State, state_word: &str) -> IndexEntry {
    IndexEntry {
        title: title.to_owned(),
        address: "contoh/dinas-contoh/surat-keterangan".to_owned(),
        time: time.to_owned(),
        fee: fee.to_owned(),
        state,
        state_word: state_word.to_owned(),
    }
}

/// An index of all with two agencies and all states.
pub(crate) fn index() -> Index {
    Index {
        site: "Standar Pelayanan".to_owned(),
        address: String::new(),
        title: "Standar Pelayanan".to_owned(),
        agencies: Vec::new(),
        lead: "Seluruhnya 5 layanan di 2 instansi.".to_owned(),
        groups: vec![
            IndexGroup {
                agency: agency("Biro Kesejahteraan Rakyat", "kalbar/biro-kesra"),
                parents: vec!["Provinsi Kalimantan Barat".to_owned()],
                entries: vec![entry(
                    "Fasilitasi Audiensi Instansi Pemerintah, Pemerintah Daerah dan Lembaga Lain",
                    "3\u{a0}hari",
                    "Gratis",
                    State::Rancangan,
                    "Rancangan",
                )],
            },
            IndexGroup {
                agency: agency("Dinas Contoh", "contoh/dinas-contoh"),
                parents: vec!["Kabupaten Contoh".to_owned()],
                entries: vec![
                    entry(
                        "Penerbitan Surat Keterangan Contoh",
                        "3\u{a0}hari\u{a0}kerja",
                        "Bertarif",
                        State::Ditetapkan,
                        "Ditetapkan",
                    ),
                    entry(
                        "Pengesahan Salinan Contoh",
                        "15\u{a0}menit",
                        "Rp5.000",
                        State::Ditetapkan,
                        "Ditetapkan",
                    ),
                    entry(
                        "Peminjaman Ruang Contoh",
                        "1\u{a0}hari\u{a0}kerja",
                        "Gratis",
                        State::Rancangan,
                        "Rancangan",
                    ),
                    entry(
                        "Legalisir Dokumen Contoh",
                        "1\u{a0}jam",
                        "Gratis",
                        State::Dicabut,
                        "Dicabut",
                    ),
                ],
            },
        ],
        channels: Vec::new(),
        labels: labels(),
    }
}

/// The page of an agency with channels.
pub(crate) fn agency_page() -> Index {
    let all = index();
    Index {
        address: "contoh/dinas-contoh".to_owned(),
        title: "Dinas Contoh".to_owned(),
        agencies: invented().agencies,
        lead: "4 layanan".to_owned(),
        groups: all.groups.into_iter().skip(1).collect(),
        channels: vec![
            channel(
                "WhatsApp",
                vec![Run::link("0800-0000-0000", "https://wa.me/620000000000")],
                None,
            ),
            channel(
                "Surel",
                vec![Run::link(
                    "pengaduan@dinas.example",
                    "mailto:pengaduan@dinas.example",
                )],
                None,
            ),
            channel(
                "Tatap muka",
                runs("Loket Pengaduan"),
                Some("Senin–Jumat 08.00–15.00\u{a0}WIB"),
            ),
        ],
        labels: labels(),
        site: "Standar Pelayanan".to_owned(),
    }
}
