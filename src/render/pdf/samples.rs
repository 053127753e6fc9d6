//! Documents for tests: a real standard, and an invented one that has every kind of block.

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
use crate::view::Item;
use crate::view::Kind;
use crate::view::Labels;
use crate::view::Mark;
use crate::view::Marks;
use crate::view::Part;
use crate::view::RowGroup;
use crate::view::Run;
use crate::view::Runs;
use crate::view::State;
use crate::view::Step;

fn runs(text: &str) -> Runs {
    vec![Run::plain(text)]
}

/// Makes runs in which what stands between `**` is strong.
fn rich(text: &str) -> Runs {
    let parts = text.split("**").enumerate();
    let runs = parts.map(|(n, part)| {
        if n % 2 == 1 {
            Run::strong(part)
        } else {
            Run::plain(part)
        }
    });
    runs.filter(|run| !run.text.is_empty()).collect()
}

fn item(text: &str) -> Item {
    Item {
        text: rich(text),
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

fn fact(text: &str, note: Option<&str>) -> Block {
    Block::Fact {
        text: runs(text),
        note: note.map(rich),
    }
}

fn heading(text: &str) -> Block {
    Block::Heading { text: runs(text) }
}

fn paragraph(text: &str) -> Block {
    Block::Paragraph { text: rich(text) }
}

fn cell(text: &str, note: Option<&str>) -> Cell {
    Cell {
        text: runs(text),
        note: note.map(runs),
    }
}

fn table(caption: &str, head: &[&str], groups: Vec<RowGroup>, amounts: bool) -> Block {
    Block::Table {
        caption: caption.to_owned(),
        head: head.iter().map(|text| runs(text)).collect(),
        groups,
        amounts,
    }
}

fn rows(heading: Option<&str>, rows: &[&[&str]]) -> RowGroup {
    let rows = rows
        .iter()
        .map(|row| row.iter().map(|text| cell(text, None)).collect())
        .collect();
    RowGroup {
        heading: heading.map(runs),
        rows,
    }
}

fn channel(kind: &str, value: Runs, note: Option<&str>) -> Channel {
    Channel {
        kind: kind.to_owned(),
        value,
        note: note.map(runs_owned),
    }
}

fn runs_owned(text: &str) -> Runs {
    runs(text)
}

fn component(id: &str, number: usize, title: &str, blocks: Vec<Block>) -> Component {
    Component {
        id: id.to_owned(),
        number: Some(number),
        title: title.to_owned(),
        blocks,
    }
}

fn part(letter: &str, title: &str, lead: &str, components: Vec<Component>) -> Part {
    Part {
        letter: Some(letter.to_owned()),
        title: title.to_owned(),
        lead: Some(lead.to_owned()),
        components,
    }
}

fn agency(name: &str, address: &str, postal: Option<&str>) -> Agency {
    Agency {
        name: name.to_owned(),
        address: address.to_owned(),
        postal: postal.map(str::to_owned),
    }
}

fn answer(key: &str, label: &str, body: AnswerBody) -> Answer {
    Answer {
        key: key.to_owned(),
        label: label.to_owned(),
        body,
    }
}

fn large(text: &str, note: Option<&str>) -> AnswerBody {
    AnswerBody::Large {
        text: runs(text),
        note: note.map(rich),
    }
}

fn labels() -> Labels {
    let [
        document,
        summary,
        contents,
        downloads,
        skip,
        all,
        page,
        of,
        or,
        continued,
    ] = [
        "Standar Pelayanan",
        "Ringkasan",
        "Isi standar ini",
        "Unduh",
        "Langsung ke isi",
        "Semua layanan",
        "Halaman",
        "dari",
        "atau",
        "(lanjutan)",
    ]
    .map(str::to_owned);
    Labels {
        document,
        summary,
        contents,
        downloads,
        skip,
        all,
        page,
        of,
        or,
        continued,
    }
}

/// Makes a flow whose steps follow each other.
fn straight(steps: &[(Option<&str>, &str)]) -> Alur {
    let last = steps.len().saturating_sub(1);
    let simpul = steps.iter().enumerate().map(|(n, (pelaku, teks))| Simpul {
        nomor: n + 1,
        pelaku: pelaku.map(str::to_owned),
        teks: (*teks).to_owned(),
        waktu: None,
        mulai: n == 0,
        akhir: n == last,
    });
    let sisi = (0..last).map(|n| Sisi {
        dari: n,
        ke: n + 1,
        label: None,
    });
    Alur {
        simpul: simpul.collect(),
        sisi: sisi.collect(),
    }
}

/// Makes a flow with a decision, a way back, lanes of three actors and times.
pub(super) fn branched() -> Alur {
    let steps = [
        (
            Some("Pemohon"),
            "Mengisi formulir pendaftaran dan menyerahkan berkas persyaratan",
        ),
        (Some("Petugas loket"), "Memeriksa kelengkapan berkas"),
        (Some("Pemohon"), "Melengkapi berkas"),
        (
            Some("Petugas verifikasi"),
            "Memeriksa kebenaran data di lapangan bersama perangkat kelurahan",
        ),
        (Some("Kepala seksi"), "Menyetujui atau menolak permohonan"),
        (
            Some("Petugas loket"),
            "Memberi tahu pemohon alasan penolakan",
        ),
        (
            Some("Petugas loket"),
            "Mencetak dan menyerahkan kartu anggota",
        ),
    ];
    let mut alur = straight(&steps);
    alur.sisi = [
        (0, 1, None),
        (1, 3, Some("Lengkap")),
        (1, 2, Some("Belum lengkap")),
        (2, 1, None),
        (3, 4, None),
        (4, 6, Some("Disetujui")),
        (4, 5, Some("Ditolak")),
    ]
    .map(|(dari, ke, label)| Sisi {
        dari,
        ke,
        label: label.map(str::to_owned),
    })
    .to_vec();
    alur.simpul[1].waktu = Some("10 menit".to_owned());
    alur.simpul[3].waktu = Some("2 hari kerja".to_owned());
    alur.simpul[5].akhir = true;
    alur
}

const PENGGUNA: [&str; 4] = [
    "Tamu/Pengguna Layanan menuju ke Petugas Informasi atau Tata Usaha",
    "Menyampaikan keperluan, mengisi buku tamu",
    "Menyerahkan surat permintaan atau permohonan fasilitasi rapat/audiensi",
    "Menerima fasilitasi rapat/audiensi atau surat jawaban kesediaan dan jadwal rapat/audiensi",
];

/// Makes the document of a founding standard: 14 components, a draft.
pub(super) fn audiensi() -> Document {
    Document {
        kind: Kind::Lengkap,
        address: "kalbar/biro-kesra/fasilitasi-audiensi".to_owned(),
        site: "Standar Pelayanan Kalimantan Barat".to_owned(),
        title: "Fasilitasi Audiensi Instansi Pemerintah, Pemerintah Daerah dan Lembaga Lain"
            .to_owned(),
        agencies: vec![
            agency(
                "Sekretariat Daerah Provinsi Kalimantan Barat",
                "kalbar",
                None,
            ),
            agency("Biro Kesejahteraan Rakyat", "kalbar/biro-kesra", None),
        ],
        state: State::Rancangan,
        state_word: "Rancangan".to_owned(),
        facts: vec![
            runs("Belum ditetapkan dengan keputusan; isinya masih dapat berubah."),
            runs("14 dari 14 komponen"),
        ],
        notes: Vec::new(),
        summary: ringkasan(),
        parts: vec![penyampaian(), pengelolaan()],
        foot: "Rancangan, belum ditetapkan".to_owned(),
        date: Some("2025-03-01".to_owned()),
        labels: labels(),
    }
}

fn ringkasan() -> Vec<Answer> {
    let syarat = AnswerBody::List {
        items: vec![
            runs("Surat permohonan fasilitasi rapat/audiensi"),
            runs("Tanda pengenal/identitas"),
        ],
        more: None,
    };
    let pengaduan = vec![
        Run::plain("WhatsApp "),
        Run::link("0858-2873-5503", "https://wa.me/6285828735503"),
        Run::plain(", telepon "),
        Run::link("(0561)\u{a0}736541", "tel:+62561736541"),
        Run::plain(" ext.\u{a0}126, atau SP4N-LAPOR! di "),
        Run::link("lapor.go.id", "https://www.lapor.go.id"),
    ];
    vec![
        answer("persyaratan", "Syarat", syarat),
        answer("jangka_waktu", "Waktu", large("3\u{a0}hari", None)),
        answer("biaya", "Biaya", large("Gratis", None)),
        answer("produk", "Hasil", large("Fasilitasi rapat/audiensi", None)),
        answer(
            "pengaduan",
            "Pengaduan",
            AnswerBody::Line { text: pengaduan },
        ),
    ]
}

fn penyampaian() -> Part {
    let steps = PENGGUNA.iter().enumerate().map(|(n, text)| Step {
        number: n + 1,
        text: runs(text),
        ..Step::default()
    });
    let prosedur = vec![
        paragraph("Semua langkah dilakukan oleh Tamu/Pengguna Layanan."),
        Block::Steps {
            items: steps.collect(),
        },
        Block::Figure {
            id: "prosedur-bagan".to_owned(),
            name: "Bagan alur pelayanan".to_owned(),
            alur: straight(&PENGGUNA.map(|text| (None, text))),
        },
    ];
    part(
        "A",
        "Penyampaian pelayanan",
        "Yang Anda bawa, lalui, bayar, dan terima.",
        vec![
            component(
                "persyaratan",
                1,
                "Persyaratan",
                letters(&[
                    "Surat permohonan fasilitasi rapat/audiensi",
                    "Tanda pengenal/identitas",
                ]),
            ),
            component("prosedur", 2, "Sistem, Mekanisme, dan Prosedur", prosedur),
            component(
                "jangka_waktu",
                3,
                "Jangka Waktu Penyelesaian",
                vec![fact("3\u{a0}hari", None)],
            ),
            component("biaya", 4, "Biaya/Tarif", vec![fact("Gratis", None)]),
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
                pengaduan(),
            ),
        ],
    )
}

fn pengaduan() -> Vec<Block> {
    let items = vec![
        channel(
            "WhatsApp",
            vec![Run::link("0858-2873-5503", "https://wa.me/6285828735503")],
            None,
        ),
        channel(
            "Telepon",
            vec![Run::link("(0561)\u{a0}736541", "tel:+62561736541")],
            Some("ext.\u{a0}126"),
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
            "SP4N-LAPOR!",
            vec![Run::link("www.lapor.go.id", "https://www.lapor.go.id")],
            Some("kanal nasional"),
        ),
        channel("Tatap muka", runs("Pejabat Pengelola Pengaduan"), None),
        channel("Tertulis", runs("Kotak Pengaduan"), None),
        channel("Faksimile", runs("(0561)\u{a0}730062"), None),
    ];
    let waktu: [&[&str]; 4] = [
        &["Ringan", "3\u{a0}jam"],
        &["Bersifat normatif", "5\u{a0}hari kerja"],
        &["Tidak berkadar pengawasan", "14\u{a0}hari kerja"],
        &[
            "Berkadar pengawasan dan memerlukan pemeriksaan",
            "60\u{a0}hari kerja",
        ],
    ];
    vec![
        heading("Tempat mengadu"),
        Block::Channels { items },
        heading("Batas waktu penyelesaian pengaduan"),
        table(
            "Batas waktu penyelesaian menurut jenis pengaduan",
            &["Jenis pengaduan", "Paling lambat"],
            vec![rows(None, &waktu)],
            false,
        ),
    ]
}

fn pengelolaan() -> Part {
    part(
        "B",
        "Pengelolaan pelayanan",
        "Yang disiapkan penyelenggara agar janji di atas terpenuhi.",
        vec![
            component("dasar_hukum", 1, "Dasar Hukum", letters(&DASAR_HUKUM)),
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
                letters(&JAMINAN_PELAYANAN),
            ),
            component(
                "jaminan_keamanan",
                7,
                "Jaminan Keamanan dan Keselamatan Pelayanan",
                letters(&JAMINAN_KEAMANAN),
            ),
            component(
                "evaluasi",
                8,
                "Evaluasi Kinerja Pelaksana",
                letters(&EVALUASI),
            ),
        ],
    )
}

const DASAR_HUKUM: [&str; 6] = [
    "**Undang-Undang Nomor\u{a0}14 Tahun\u{a0}2008** tentang Keterbukaan Informasi Publik",
    "**Undang-Undang Nomor\u{a0}25 Tahun\u{a0}2009** tentang Pelayanan Publik",
    "**Peraturan Daerah Provinsi Kalimantan Barat Nomor\u{a0}8 Tahun\u{a0}2015** tentang Penyelenggaraan Pelayanan Publik",
    "**Peraturan Daerah Nomor\u{a0}11 Tahun\u{a0}2019** tentang Perubahan atas Peraturan Daerah Nomor\u{a0}8 Tahun\u{a0}2016 tentang Pembentukan dan Susunan Perangkat Daerah Provinsi Kalimantan Barat",
    "**Peraturan Gubernur Kalimantan Barat Nomor\u{a0}92 Tahun\u{a0}2016** tentang Petunjuk Pelaksanaan Peraturan Daerah Provinsi Kalimantan Barat Nomor\u{a0}8 Tahun\u{a0}2015 tentang Penyelenggaraan Pelayanan Publik",
    "**Peraturan Gubernur Nomor\u{a0}77 Tahun\u{a0}2019** tentang Kedudukan, Susunan Organisasi, Tugas dan Fungsi, serta Tata Kerja Sekretariat Daerah Provinsi Kalimantan Barat",
];

const JAMINAN_PELAYANAN: [&str; 2] = [
    "Pelayanan yang diberikan cepat, tepat, lengkap dan dapat dipertanggungjawabkan",
    "Apabila terjadi pelanggaran terhadap standar pelayanan yang dilakukan oleh pelaksana pelayanan maka akan diberikan sanksi, yaitu mulai dari teguran lisan, teguran tertulis dan seterusnya, sesuai jenis/bobot pelanggaran dan ketentuan yang berlaku",
];

const JAMINAN_KEAMANAN: [&str; 2] = [
    "Informasi yang diberikan dijamin keabsahannya dan dapat dipertanggungjawabkan",
    "Pelayanan dilaksanakan di ruangan kantor pemerintah dengan jaminan keamanan dan keselamatan sesuai standar sarana prasarana yang berlaku",
];

const EVALUASI: [&str; 3] = [
    "Dilakukan rapat staf yang dihadiri oleh Kepala Biro, Kabag, Kasubbag, dan staf, minimal 1 (satu) kali dalam 1 (satu) bulan",
    "Survei Kepuasan Masyarakat dilakukan 2 (dua) kali dalam 1 (satu) tahun",
    "Evaluasi standar pelayanan senantiasa dilakukan untuk perbaikan, dan meningkatkan kinerja pelayanan dan kualitas pelayanan publik",
];

/// Makes an invented document of the six, set, with every kind of block and of run.
pub(super) fn contoh() -> Document {
    Document {
        kind: Kind::Publik,
        address: "contoh/perpustakaan/kartu-anggota".to_owned(),
        site: "Situs Contoh".to_owned(),
        title: "Kartu Anggota Perpustakaan".to_owned(),
        agencies: vec![
            agency("Pemerintah Kota Contoh", "contoh", None),
            agency(
                "Dinas Perpustakaan dan Kearsipan Contoh",
                "contoh/perpustakaan",
                Some("Jalan Contoh Nomor\u{a0}1, Kota Contoh 00000"),
            ),
        ],
        state: State::Ditetapkan,
        state_word: "Ditetapkan".to_owned(),
        facts: vec![
            runs("Keputusan Kepala Dinas Contoh Nomor\u{a0}1 Tahun\u{a0}2024, 1\u{a0}Maret 2024"),
            runs("Ditinjau 1\u{a0}Maret 2025"),
            runs("6 dari 6 komponen"),
        ],
        notes: vec![rich(
            "**Contoh.** Instansi, layanan, dan angka di halaman ini dikarang untuk pengujian.",
        )],
        summary: ringkasan_contoh(),
        parts: vec![penyampaian_contoh()],
        foot: "Ditetapkan dengan Keputusan Kepala Dinas Contoh Nomor\u{a0}1 Tahun\u{a0}2024"
            .to_owned(),
        date: Some("2024-03-01".to_owned()),
        labels: labels(),
    }
}

fn ringkasan_contoh() -> Vec<Answer> {
    let syarat = [
        "Formulir pendaftaran",
        "Tanda pengenal",
        "Pasfoto 3×4",
        "Surat keterangan domisili bagi pemohon yang tinggal di luar kota",
        "Surat kuasa",
    ];
    let syarat = AnswerBody::List {
        items: syarat.map(runs).to_vec(),
        more: Some(vec![Run::link("dan 2 syarat lagi", "#persyaratan")]),
    };
    vec![
        answer("persyaratan", "Syarat", syarat),
        answer(
            "jangka_waktu",
            "Waktu",
            large(
                "paling lama 3\u{a0}hari kerja",
                Some("sejak berkas lengkap"),
            ),
        ),
        answer(
            "biaya",
            "Biaya",
            large("Rp0–Rp150.000", Some("menurut jenis layanan")),
        ),
        answer("produk", "Hasil", large("Kartu anggota", None)),
        answer(
            "pengaduan",
            "Pengaduan",
            AnswerBody::Line {
                text: runs("Telepon (0561)\u{a0}000000"),
            },
        ),
    ]
}

fn penyampaian_contoh() -> Part {
    let mut part = part(
        "A",
        "Penyampaian pelayanan",
        "Yang Anda bawa, lalui, bayar, dan terima.",
        vec![
            component("persyaratan", 1, "Persyaratan", persyaratan_contoh()),
            component(
                "prosedur",
                2,
                "Sistem, Mekanisme, dan Prosedur",
                prosedur_contoh(),
            ),
            component(
                "jangka_waktu",
                3,
                "Jangka Waktu Penyelesaian",
                jangka_waktu_contoh(),
            ),
            component("biaya", 4, "Biaya/Tarif", biaya_contoh()),
            component(
                "produk",
                5,
                "Produk Pelayanan",
                vec![Block::Absent {
                    text: runs("Belum diisi."),
                }],
            ),
            component(
                "pengaduan",
                6,
                "Penanganan Pengaduan, Saran, dan Masukan",
                pengaduan(),
            ),
        ],
    );
    part.components.push(Component {
        id: "tambahan-1".to_owned(),
        number: None,
        title: "Jam Pelayanan".to_owned(),
        blocks: vec![
            paragraph("Senin–Jumat, **08.00–16.00\u{a0}WIB**"),
            paragraph("Sabtu tutup."),
            list(
                Marks::Bullets,
                1,
                &["Istirahat 12.00–13.00\u{a0}WIB", "Libur nasional tutup"],
            ),
        ],
    });
    part
}

fn persyaratan_contoh() -> Vec<Block> {
    let pengenal = Item {
        text: runs("Tanda pengenal, salah satu dari:"),
        attributes: Some(runs("salinan · 1\u{a0}rangkap")),
        alternatives: vec![
            item("KTP elektronik"),
            item("SIM"),
            Item {
                text: runs("Kartu pelajar"),
                attributes: Some(runs("masih berlaku")),
                ..Item::default()
            },
        ],
        parts: Vec::new(),
    };
    let surat = Item {
        text: runs("Surat pernyataan yang memuat:"),
        parts: vec![item("nama dan alamat"), item("kesanggupan menjaga buku")],
        ..Item::default()
    };
    let foto = Item {
        text: runs("Pasfoto 3×4"),
        attributes: Some(runs("asli · 2\u{a0}rangkap · latar merah")),
        ..Item::default()
    };
    let formulir = Item {
        text: vec![
            Run::plain("Formulir pendaftaran "),
            Run::link("F-1.02", "https://situs.example/formulir/f-1-02"),
            Run::plain(", ditandatangani"),
        ],
        ..Item::default()
    };
    let berubah = Item {
        text: vec![
            Run::plain("Surat keterangan "),
            Run {
                mark: Some(Mark::Removed),
                ..Run::plain("[dihapus: kelurahan] ")
            },
            Run {
                mark: Some(Mark::Added),
                ..Run::plain("[ditambah: domisili]")
            },
            Run {
                emphasis: true,
                ..Run::plain(" bila perlu")
            },
        ],
        ..Item::default()
    };
    vec![
        heading("Semua pemohon"),
        Block::List {
            marks: Marks::Letters,
            start: 1,
            items: vec![formulir, pengenal, foto, surat],
        },
        heading("Tambahan: kartu hilang"),
        Block::List {
            marks: Marks::Letters,
            start: 5,
            items: vec![item("Surat keterangan kehilangan"), berubah],
        },
    ]
}

fn prosedur_contoh() -> Vec<Block> {
    let alur = branched();
    let items = alur.simpul.iter().enumerate().map(|(n, simpul)| Step {
        number: simpul.nomor,
        actor: simpul.pelaku.as_deref().map(runs),
        time: simpul.waktu.as_deref().map(runs),
        text: runs(&simpul.teks),
        attributes: if n == 1 {
            vec![runs("keluaran: tanda terima")]
        } else {
            Vec::new()
        },
        branches: if n == 1 {
            vec![
                rich("Bila **lengkap**, ke langkah 4."),
                rich("Bila **belum lengkap**, ke langkah 3."),
            ]
        } else {
            Vec::new()
        },
    });
    vec![
        Block::Steps {
            items: items.collect(),
        },
        Block::Figure {
            id: "prosedur-bagan".to_owned(),
            name: "Bagan alur pelayanan".to_owned(),
            alur: alur.clone(),
        },
        paragraph("Pendaftaran daring memakai langkah yang sama."),
    ]
}

fn jangka_waktu_contoh() -> Vec<Block> {
    let tahap: [&[&str]; 2] = [
        &["Pemeriksaan berkas", "10\u{a0}menit"],
        &["Pencetakan kartu", "1\u{a0}hari kerja"],
    ];
    vec![
        fact(
            "Paling lama 3\u{a0}hari kerja",
            Some("sejak berkas **lengkap** dan benar"),
        ),
        table(
            "Tahap dan waktunya",
            &["Tahap", "Waktu"],
            vec![rows(None, &tahap)],
            false,
        ),
    ]
}

fn biaya_contoh() -> Vec<Block> {
    let baru: [&[&str]; 2] = [
        &["Anggota baru", "Gratis"],
        &["Pelajar dan mahasiswa", "Gratis"],
    ];
    let hilang = RowGroup {
        heading: Some(runs("Kartu hilang")),
        rows: vec![
            vec![
                cell("Kartu pengganti", Some("per kartu")),
                cell("Rp10.000", None),
            ],
            vec![
                cell(
                    "Kartu pengganti dengan pengiriman ke alamat pemohon di seluruh wilayah kota",
                    Some("per kiriman · Perda Kota Contoh Nomor\u{a0}3 Tahun\u{a0}2023"),
                ),
                cell("Rp150.000", None),
            ],
        ],
    };
    let banyak: [&[&str]; 2] = [
        &[
            "Keanggotaan",
            "Dewan pengurus kecamatan",
            "Tahunan",
            "mempertanggungjawabkannya",
        ],
        &["Deposit", "Perorangan", "Sekali", "dapat dikembalikan"],
    ];
    vec![
        table(
            "Tarif menurut layanan",
            &["Layanan", "Tarif"],
            vec![rows(Some("Anggota baru"), &baru), hilang],
            true,
        ),
        paragraph("Meterai ditanggung pemohon."),
        table(
            "Rincian",
            &["Unsur", "Untuk siapa", "Kapan", "Keterangan"],
            vec![rows(None, &banyak)],
            false,
        ),
    ]
}

/// Texts that are markup somewhere, or hard to set.
pub(super) const HOSTILE: [&str; 14] = [
    "<script>alert('x')</script> & &amp;",
    "#let x = 1; #panic(\"no\") #include \"/etc/passwd\"",
    "$x^2$ *tebal* _miring_ `kode` = judul - butir @rujuk <label> ~ -- --- ... \"kutip\" 'kutip'",
    "\\ \\u{41} \\n C:\\berkas\\",
    "// komentar /* dan */ https://situs.example//a",
    "[tautan](javascript:alert(1)) {{ x }} {% x %}",
    "emoji 😀 🧾 dan bendera 🇮🇩",
    "بسم الله",
    "中文字 日本語 ꦲꦤ",
    "nol\u{200b}lebar\u{200d}gabung\u{2060}kata\u{feff}akhir",
    "kontrol\u{7}\u{0}baris\nbaru\ttab\r",
    "kanan\u{202e}kiri\u{202c} pribadi\u{e000}\u{fffe}",
    "e\u{301}\u{301}\u{301}\u{301} ﬁ ½ ‰ № €",
    "",
];

/// Makes a document in which every text is hostile, and some are endless.
pub(super) fn hostile() -> Document {
    let mut doc = contoh();
    let texts: Vec<&str> = HOSTILE.to_vec();
    let word = "a".repeat(5000);
    doc.title = texts.join(" ");
    doc.agencies[1].name = texts.join(" ");
    doc.foot = texts[1].to_owned();
    doc.notes = texts.iter().map(|text| runs(text)).collect();
    let mut blocks = letters(&texts);
    blocks.push(paragraph(&word));
    blocks.push(fact(&word, Some(&word)));
    blocks.push(heading(texts[0]));
    blocks.push(Block::Figure {
        id: "musuh".to_owned(),
        name: texts[2].to_owned(),
        alur: straight(&[
            (Some(texts[0]), texts[1]),
            (None, texts[7]),
            (None, texts[8]),
        ]),
    });
    blocks.push(table(
        texts[0],
        &["a", "b", "c"],
        vec![rows(
            Some(texts[1]),
            &[&[&word, texts[2], texts[3]], &[texts[6]]],
        )],
        true,
    ));
    blocks.push(table("kosong", &[], Vec::new(), false));
    blocks.push(Block::Channels {
        items: vec![channel(
            texts[0],
            vec![
                Run::link(texts[1], "javascript:alert(1)"),
                Run::link("ke mana", "#tiada"),
                Run::link("é", "https://situs.example/é x"),
            ],
            Some(texts[2]),
        )],
    });
    doc.parts[0].components[0].blocks.extend(blocks);
    doc
}

/// Makes a document of many pages.
pub(super) fn long() -> Document {
    let mut doc = audiensi();
    for part in &mut doc.parts {
        for component in &mut part.components {
            let blocks = component.blocks.clone();
            for _ in 0..6 {
                let more = blocks
                    .iter()
                    .filter(|block| !matches!(block, Block::Figure { .. }));
                component.blocks.extend(more.cloned());
            }
        }
    }
    doc
}
