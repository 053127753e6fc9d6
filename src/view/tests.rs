//! Small standards to documents, and what must hold of every document.

use proptest::prelude::*;

use super::*;
use crate::model::{
    Bagan, Beberapa, Bentuk, Bertahap, Biaya, Butir, Cabang, DasarHukum, Durasi, Evaluasi,
    Formulir, Instansi, Isian, Jalur, JangkaWaktu, JenisBiaya, JenisKanal, Kanal, KelasPengaduan,
    Keputusan, Kode, Langkah, Lokasi, Pelaku, Penandatangan, Pengaduan, Persyaratan, Pimpinan,
    Produk, Profil, Prosa, Prosedur, Rujukan, Rupiah, Sifat, Standar, Status, Tahap, Tambahan,
    Tanggal, Teks, Typed, Varian, WaktuPengaduan, fold,
};
use crate::settings::Perkataan;
use crate::settings::Rancangan;
use crate::settings::Settings;
use crate::settings::Urutan;

const ADDRESS: &str = "kalbar/biro-kesra/audiensi";

fn kode(text: &str) -> Kode {
    Kode::new(text).expect("a code")
}

fn teks(text: &str) -> Teks {
    Teks::new(text)
}

/// Words without a value: what they say does not depend on the grammars.
fn words<T>(text: &str) -> Typed<T> {
    Typed {
        tertulis: text.to_owned(),
        nilai: None,
        bebas: false,
    }
}

fn typed<T>(text: &str, nilai: T) -> Typed<T> {
    Typed {
        tertulis: text.to_owned(),
        nilai: Some(nilai),
        bebas: false,
    }
}

fn syarat(text: &str, untuk: &[&str]) -> Persyaratan {
    Persyaratan {
        teks: teks(text),
        untuk: untuk.iter().map(|one| kode(one)).collect(),
        ..Persyaratan::default()
    }
}

fn step(name: &str, pelaku: &str, text: &str, ke: Option<&str>, jika: &[(&str, &str)]) -> Langkah {
    Langkah {
        kode: Kode::new(name),
        pelaku: Some(pelaku.to_owned()),
        teks: Some(teks(text)),
        ke: ke.map(str::to_owned),
        jika: jika
            .iter()
            .map(|(bila, ke)| Cabang {
                bila: teks(bila),
                ke: (*ke).to_owned(),
            })
            .collect(),
        ..Langkah::default()
    }
}

fn kanal(jenis: JenisKanal, nomor: Option<&str>, nama: Option<&str>) -> Typed<Kanal> {
    let own = |text: Option<&str>| text.map(str::to_owned);
    typed(
        "",
        Kanal {
            jenis,
            nomor: own(nomor),
            nama: own(nama),
            ..Kanal::default()
        },
    )
}

fn agencies() -> [Instansi; 2] {
    let keputusan = Keputusan {
        kode: kode("sk-1"),
        nomor: Some("29/KESRA/2022".into()),
        tanggal: Some(typed("2 Maret 2022", day(2022, 3, 2))),
        ..Keputusan::default()
    };
    [
        Instansi {
            nama: teks("Provinsi Contoh"),
            ..Instansi::default()
        },
        Instansi {
            nama: teks("Biro Contoh"),
            keputusan: vec![keputusan],
            alamat: Some(teks("Jl. Contoh No. 1")),
            ..Instansi::default()
        },
    ]
}

fn day(tahun: u16, bulan: u8, hari: u8) -> Tanggal {
    Tanggal {
        tahun,
        bulan: Some(bulan),
        hari: Some(hari),
    }
}

/// Settings that print words as written, so that tests do not depend on the grammars.
fn settings() -> Settings {
    Settings {
        perkataan: Perkataan::Tertulis,
        ..Settings::default()
    }
}

fn titles() -> Titles<'static> {
    Titles::from([("kalbar/biro-kesra/rapat", "Fasilitasi Rapat")])
}

fn draw(standar: &Standar, kind: Kind, settings: &Settings) -> Document {
    let [root, own] = agencies();
    let agencies = [
        Publisher {
            address: "kalbar",
            instansi: &root,
        },
        Publisher {
            address: "kalbar/biro-kesra",
            instansi: &own,
        },
    ];
    document(
        &Input {
            standar,
            agencies: &agencies,
            address: ADDRESS,
            settings,
            date: Some("2026-01-01".into()),
            titles: &titles(),
        },
        kind,
    )
}

fn standar(fill: impl FnOnce(&mut Standar)) -> Standar {
    let mut standar = Standar {
        judul: teks("Fasilitasi Audiensi"),
        ..Standar::default()
    };
    fill(&mut standar);
    standar
}

fn component<'a>(document: &'a Document, id: &str) -> &'a Component {
    document
        .parts
        .iter()
        .flat_map(|part| &part.components)
        .find(|component| component.id == id)
        .expect("the component is shown")
}

/// The texts of one component, for short comparisons.
fn texts_of(standar: &Standar, id: &str) -> Vec<String> {
    let mut document = draw(standar, Kind::Lengkap, &settings());
    let only = component(&document, id).clone();
    (document.facts, document.notes, document.summary) = (Vec::new(), Vec::new(), Vec::new());
    document.parts = vec![Part {
        letter: None,
        title: String::new(),
        lead: None,
        components: vec![only],
    }];
    document.texts().split_off(3)
}

fn answer(document: &Document, key: &str) -> AnswerBody {
    document
        .summary
        .iter()
        .find(|answer| answer.key == key)
        .expect("five answers")
        .body
        .clone()
}

#[test]
fn orders_number_the_components() {
    let numbers = |urutan: Urutan, kind: Kind| {
        let settings = Settings {
            urutan,
            ..settings()
        };
        let parts = draw(&standar(|_| {}), kind, &settings).parts;
        parts
            .iter()
            .map(|part| {
                (
                    part.letter.clone(),
                    part.components
                        .iter()
                        .filter_map(|one| one.number)
                        .collect(),
                )
            })
            .collect::<Vec<_>>()
    };
    let upto = |from: usize, to: usize| (from..=to).collect::<Vec<_>>();
    let letter = |letter: &str| Some(letter.to_owned());
    assert_eq!(
        numbers(Urutan::Permenpan, Kind::Lengkap),
        [(letter("A"), upto(1, 6)), (letter("B"), upto(1, 8))]
    );
    assert_eq!(
        numbers(Urutan::Menerus, Kind::Lengkap),
        [(letter("A"), upto(1, 6)), (letter("B"), upto(7, 14))]
    );
    assert_eq!(numbers(Urutan::Uu, Kind::Lengkap), [(None, upto(1, 14))]);
    assert_eq!(
        numbers(Urutan::Permenpan, Kind::Publik),
        [(None, upto(1, 6))]
    );
    let uu = draw(
        &standar(|_| {}),
        Kind::Lengkap,
        &Settings {
            urutan: Urutan::Uu,
            ..settings()
        },
    );
    assert_eq!(uu.parts[0].components[0].id, "dasar_hukum");
}

#[test]
fn a_public_profile_leaves_out_what_it_does_not_ask() {
    let standar = standar(|standar| {
        standar.isi.profil = Some(Profil::Publik);
        standar.isi.sarana = Isian::Ada(vec![Butir {
            teks: teks("Ruang tunggu"),
            ..Butir::default()
        }]);
        standar.isi.tambahan = Isian::Ada(vec![Tambahan {
            judul: teks("Jam"),
            isi: Prosa { id: "Senin".into() },
        }]);
    });
    let ids = |kind| {
        draw(&standar, kind, &settings())
            .parts
            .iter()
            .flat_map(|part| part.components.clone())
            .map(|one| one.id)
            .collect::<Vec<_>>()
    };
    assert_eq!(
        ids(Kind::Lengkap)[6..],
        ["sarana", "tambahan-1", "penyelenggara"]
    );
    assert_eq!(ids(Kind::Publik)[6..], ["tambahan-1", "penyelenggara"]);
}

#[test]
fn empty_components_say_so() {
    let standar =
        standar(|standar| standar.isi.biaya = Isian::TidakBerlaku("layanan internal".into()));
    assert_eq!(texts_of(&standar, "persyaratan"), ["Belum diisi."]);
    assert_eq!(
        texts_of(&standar, "biaya"),
        ["Tidak berlaku: layanan internal"]
    );
    let document = draw(&standar, Kind::Lengkap, &settings());
    assert_eq!(
        plain(document.facts.last().expect("the count")),
        "1 dari 14 komponen"
    );
}

#[test]
fn letters_run_on_through_the_groups() {
    let standar = standar(|standar| {
        standar.isi.varian = Isian::Ada(vec![Varian {
            kode: kode("badan"),
            nama: teks("badan hukum"),
            ..Varian::default()
        }]);
        standar.isi.persyaratan = Isian::Ada(vec![
            syarat("Akta pendirian", &["badan"]),
            Persyaratan {
                teks: teks("Pasfoto"),
                bentuk: Some(Bentuk::Asli),
                rangkap: Some(2),
                ukuran: Some("3x4".into()),
                latar: Some("merah".into()),
                bila: Some(teks("Pertama kali")),
                ..Persyaratan::default()
            },
            Persyaratan {
                teks: teks("Tanda pengenal;"),
                salah_satu: vec![syarat("KTP", &[]), syarat("SIM", &[])],
                ..Persyaratan::default()
            },
        ]);
    });
    let document = draw(&standar, Kind::Lengkap, &settings());
    let starts: Vec<usize> = component(&document, "persyaratan")
        .blocks
        .iter()
        .filter_map(|block| {
            if let Block::List { start, .. } = block {
                Some(*start)
            } else {
                None
            }
        })
        .collect();
    assert_eq!(starts, [1, 3]);
    assert_eq!(
        texts_of(&standar, "persyaratan"),
        [
            "Semua pemohon",
            "Pasfoto",
            "asli · 2 rangkap · ukuran 3×4 · latar merah · hanya bila pertama kali",
            "Tanda pengenal, salah satu dari:",
            "KTP",
            "SIM",
            "Tambahan: badan hukum",
            "Akta pendirian",
        ]
    );
    let AnswerBody::List { items, more: None } = answer(&document, "persyaratan") else {
        panic!("a list of all")
    };
    assert_eq!(
        items.iter().map(|item| plain(item)).collect::<Vec<_>>(),
        [
            "Pasfoto",
            "Tanda pengenal: KTP atau SIM",
            "Tambahan untuk badan hukum"
        ]
    );
}

#[test]
fn a_summary_has_at_most_five_requirements() {
    let standar = standar(|standar| {
        standar.isi.persyaratan = Isian::Ada(
            (1..=7)
                .map(|i| syarat(&format!("Syarat {i}"), &[]))
                .collect(),
        )
    });
    let AnswerBody::List { items, more } =
        answer(&draw(&standar, Kind::Publik, &settings()), "persyaratan")
    else {
        panic!("a list")
    };
    assert_eq!(
        (items.len(), more.map(|more| fold(&plain(&more)))),
        (5, Some("dan 2 syarat lagi".to_owned()))
    );
}

#[test]
fn one_actor_is_told_once() {
    let standar = standar(|standar| {
        standar.pelaku = vec![Pelaku {
            kode: kode("tamu"),
            nama: teks("Tamu/Pengguna Layanan"),
            ..Pelaku::default()
        }];
        let step = |text: &str| Langkah {
            teks: Some(teks(text)),
            ..Langkah::default()
        };
        let mut langkah = vec![step("Menuju ke loket"), step("Mengisi buku tamu")];
        langkah.push(Langkah::default());
        standar.isi.prosedur = Isian::Ada(Prosedur {
            pelaku: Some("tamu".into()),
            langkah,
            ..Prosedur::default()
        });
    });
    assert_eq!(
        texts_of(&standar, "prosedur"),
        [
            "Langkah-langkah",
            "Semua langkah dilakukan oleh Tamu/Pengguna Layanan.",
            "Menuju ke loket",
            "Mengisi buku tamu",
            // The act of the last one is not published.
            "Tamu/Pengguna Layanan",
            "Bagan alur",
        ]
    );
}

#[test]
fn branches_and_loops_are_sentences() {
    let standar = standar(|standar| {
        let langkah = vec![
            step(
                "periksa",
                "Petugas",
                "Memeriksa berkas",
                None,
                &[("Lengkap", "cetak"), ("Belum lengkap", "lengkapi")],
            ),
            step(
                "lengkapi",
                "Pemohon",
                "Melengkapi berkas",
                Some("periksa"),
                &[],
            ),
            step("cetak", "Petugas", "Mencetak kartu", Some("selesai"), &[]),
        ];
        standar.isi.prosedur = Isian::Ada(Prosedur {
            langkah,
            ..Prosedur::default()
        });
    });
    assert_eq!(
        texts_of(&standar, "prosedur"),
        [
            "Langkah-langkah",
            "Petugas",
            "Memeriksa berkas",
            "Bila lengkap, ke langkah 3.",
            "Bila belum lengkap, ke langkah 2.",
            "Pemohon",
            "Melengkapi berkas",
            "Kembali ke langkah 1.",
            "Petugas",
            "Mencetak kartu",
            "Selesai.",
            "Bagan alur",
        ]
    );
}

#[test]
fn a_flow_drawn_with_its_own_words_has_them_below() {
    let standar = standar(|standar| {
        let langkah = vec![
            step("a", "Tamu", "Datang", None, &[]),
            step("b", "Petugas", "Melayani", None, &[]),
        ];
        let alur = Bagan::Daftar(vec![teks("Tamu datang"), teks("Tamu dilayani")]);
        let daring = Jalur {
            kode: kode("daring"),
            nama: teks("Secara daring"),
            alur: alur.clone(),
            ..Jalur::default()
        };
        standar.isi.prosedur = Isian::Ada(Prosedur {
            langkah,
            alur,
            jalur: vec![daring],
            ..Prosedur::default()
        });
    });
    let texts = texts_of(&standar, "prosedur");
    assert_eq!(
        texts[texts.len() - 6..],
        [
            "Bagan alur",
            "Tamu datang",
            "Tamu dilayani",
            "Secara daring",
            "Tamu datang",
            "Tamu dilayani"
        ]
    );
    let document = draw(&standar, Kind::Lengkap, &settings());
    let figures = component(&document, "prosedur")
        .blocks
        .iter()
        .filter(|block| matches!(block, Block::Figure { .. }))
        .count();
    assert_eq!(figures, 2);
}

/// A flow in Mermaid text.
fn mermaid(text: &str) -> Bagan {
    let parsed = crate::model::read_mermaid(text);
    assert_eq!(parsed.notes, [], "{text}");
    Bagan::Mermaid(Typed {
        tertulis: text.to_owned(),
        nilai: parsed.value,
        bebas: false,
    })
}

/// A decision, a loop and an end, between two actors.
const BERCABANG: &str = "graph TD
  subgraph tamu
    A[Menyerahkan berkas]
    D[Melengkapi berkas]
  end
  subgraph Petugas
    B{Memeriksa berkas}
    C[Mencetak kartu]
  end
  A --> B
  B -->|Lengkap| C
  B -->|Belum lengkap| D --> B
  B -->|Bukan warga| S([Selesai])";

#[test]
fn a_flow_in_mermaid_is_told_with_its_branches() {
    let standar = standar(|standar| {
        standar.pelaku = vec![Pelaku {
            kode: kode("tamu"),
            nama: teks("Tamu/Pengguna Layanan"),
            jenis: None,
        }];
        standar.isi.prosedur = Isian::Ada(Prosedur {
            alur: mermaid(BERCABANG),
            ..Prosedur::default()
        });
        let alur = mermaid(
            "graph LR\nsubgraph Tim pengaduan\nA[Menerima aduan] --> B[Menjawab aduan]\nend",
        );
        standar.isi.pengaduan = Isian::Ada(Pengaduan {
            alur: Isian::Ada(alur),
            ..Pengaduan::default()
        });
    });
    assert_eq!(
        texts_of(&standar, "prosedur"),
        [
            "Langkah-langkah",
            "Tamu/Pengguna Layanan",
            "Menyerahkan berkas",
            "Petugas",
            "Memeriksa berkas",
            "Bila lengkap, ke langkah 3.",
            "Bila belum lengkap, ke langkah 4.",
            "Bila bukan warga, selesai.",
            "Petugas",
            "Mencetak kartu",
            "Selesai.",
            "Tamu/Pengguna Layanan",
            "Melengkapi berkas",
            "Kembali ke langkah 2.",
            "Bagan alur",
        ]
    );
    let texts = texts_of(&standar, "pengaduan");
    assert_eq!(
        texts[..3],
        [
            "Alur penanganan",
            "Semua langkah dilakukan oleh Tim pengaduan.",
            "Menerima aduan",
        ]
    );
}

#[test]
fn a_flow_in_mermaid_beside_steps_is_drawn_and_told_below() {
    let standar = standar(|standar| {
        standar.isi.prosedur = Isian::Ada(Prosedur {
            langkah: vec![step("a", "Tamu", "Datang", None, &[])],
            alur: mermaid(BERCABANG),
            ..Prosedur::default()
        });
    });
    let texts = texts_of(&standar, "prosedur");
    assert_eq!(
        texts[..4],
        ["Langkah-langkah", "Tamu", "Datang", "Bagan alur"]
    );
    assert!(
        texts[4..].contains(&"Bila belum lengkap, ke langkah 4.".to_owned()),
        "{texts:?}"
    );
    // A straight flow has nothing to tell but its boxes.
    let standar = self::standar(|standar| {
        standar.isi.prosedur = Isian::Ada(Prosedur {
            langkah: vec![step("a", "Tamu", "Datang", None, &[])],
            alur: mermaid("graph LR\nA[Tamu] --> B[Petugas]"),
            ..Prosedur::default()
        });
    });
    let document = draw(&standar, Kind::Lengkap, &settings());
    let last = component(&document, "prosedur").blocks.last();
    assert!(
        matches!(last, Some(Block::List { items, .. }) if items.len() == 2),
        "{last:?}"
    );
}

#[test]
fn stages_are_a_table_and_lines_of_the_summary() {
    let tahap = |nama: &str, waktu: &str| Tahap {
        nama: nama.to_owned(),
        waktu: words(waktu),
    };
    let standar = standar(|standar| {
        let bertahap = Bertahap {
            tahap: vec![
                tahap("Administrasi", "15 menit"),
                tahap("Surat jawaban", "3 hari"),
            ],
            ..Bertahap::default()
        };
        standar.isi.jangka_waktu = Isian::Ada(Beberapa(vec![typed(
            "",
            JangkaWaktu::Bertahap(Box::new(bertahap)),
        )]));
    });
    assert_eq!(
        texts_of(&standar, "jangka_waktu"),
        [
            "Tahap",
            "Waktu",
            "Administrasi",
            "15 menit",
            "Surat jawaban",
            "3 hari"
        ]
    );
    let AnswerBody::List { items, .. } =
        answer(&draw(&standar, Kind::Publik, &settings()), "jangka_waktu")
    else {
        panic!("lines")
    };
    assert_eq!(fold(&plain(&items[1])), "Surat jawaban: 3 hari");
}

#[test]
fn the_condition_of_a_time_stands_below_or_inside_its_fact() {
    let durasi = Durasi {
        nilai: 3,
        sejak: Some("berkas lengkap".into()),
        ..Durasi::default()
    };
    let standar = standar(|standar| {
        standar.isi.jangka_waktu = Isian::Ada(Beberapa(vec![typed(
            "3 hari",
            JangkaWaktu::Durasi(Box::new(durasi)),
        )]))
    });
    // Whatever the canonical wording, nothing of it is lost between fact and condition.
    let document = draw(&standar, Kind::Lengkap, &Settings::default());
    let [Block::Fact { text, note }] = component(&document, "jangka_waktu").blocks.as_slice()
    else {
        panic!("one fact")
    };
    let all = format!(
        "{} {}",
        plain(text),
        note.as_deref().map(plain).unwrap_or_default()
    );
    assert!(all.contains("berkas lengkap"), "{all}");
}

fn tarif(nama: &str, kategori: Option<&str>, rupiah: u64, dasar: Option<&str>) -> Typed<Biaya> {
    let jumlah = if rupiah == 0 {
        typed("gratis", Rupiah(0))
    } else {
        words(&format!("Rp{rupiah}"))
    };
    let own = |text: Option<&str>| text.map(str::to_owned);
    typed(
        "",
        Biaya {
            nama: Some(nama.to_owned()),
            kategori: own(kategori),
            jumlah: Some(jumlah),
            dasar: own(dasar),
            ..Biaya::default()
        },
    )
}

#[test]
fn free_of_charge_is_a_large_fact() {
    let biaya = Biaya {
        jumlah: Some(typed("gratis", Rupiah(0))),
        ..Biaya::default()
    };
    let standar = standar(|standar| {
        standar.isi.biaya = Isian::Ada(Beberapa(vec![typed("tanpa biaya", biaya)]))
    });
    assert_eq!(texts_of(&standar, "biaya"), ["Gratis"]);
    let document = draw(&standar, Kind::Lengkap, &Settings::default());
    assert_eq!(
        answer(&document, "biaya"),
        AnswerBody::Large {
            text: vec![Run::plain("Gratis")],
            note: None
        }
    );
}

#[test]
fn several_fees_are_a_table_with_their_basis_below() {
    let standar = standar(|standar| {
        let meterai = Biaya {
            jenis: Some(JenisBiaya::DiLuarTarif),
            ..tarif("meterai", None, 10_000, None).nilai.expect("a value")
        };
        let per_lembar = Biaya {
            per: Some("lembar".into()),
            ..tarif("Salinan", Some("Badan"), 5000, Some("perda"))
                .nilai
                .expect("a value")
        };
        standar.isi.biaya = Isian::Ada(Beberapa(vec![
            tarif("Baru", Some("Badan"), 150_000, Some("perda")),
            tarif("Baru", Some("Perorangan"), 0, None),
            typed("", per_lembar),
            typed("", meterai),
        ]));
        standar.isi.dasar_hukum = Isian::Ada(vec![DasarHukum {
            kode: Some(kode("perda")),
            rujukan: words("Perda Nomor 3 Tahun 2023 tentang Retribusi"),
        }]);
    });
    assert_eq!(
        texts_of(&standar, "biaya"),
        [
            "Layanan",
            "Tarif",
            "Badan",
            "Baru",
            "Rp150000",
            "Salinan",
            "per lembar",
            "Rp5000",
            "Perorangan",
            "Baru",
            "Gratis",
            "Dasar: Perda Nomor 3 Tahun 2023 tentang Retribusi.",
            "Di luar tarif",
            "Meterai: Rp10000.",
        ]
    );
    let document = draw(&standar, Kind::Lengkap, &settings());
    let [Block::List { items, .. }] = component(&document, "dasar_hukum").blocks.as_slice() else {
        panic!("a list with letters")
    };
    assert_eq!(
        items[0].text[0],
        Run::strong("Perda Nomor\u{a0}3 Tahun\u{a0}2023")
    );
}

/// Returns what a table of fees says of their bases: the notes of its rows, and what stands below it.
fn told_of_bases(dasar: &[Option<&str>]) -> Vec<String> {
    let standar = standar(|standar| {
        let fees = dasar.iter().enumerate();
        let fees = fees.map(|(i, dasar)| tarif(&format!("Hal {i}"), None, 1000, *dasar));
        standar.isi.biaya = Isian::Ada(Beberapa(fees.collect()));
        let rujukan = |name: &str, nomor: &str| DasarHukum {
            kode: Some(kode(name)),
            rujukan: Typed::from_value(Rujukan {
                jenis: "PP".into(),
                nomor: Some(nomor.into()),
                tahun: Some(2020),
                tentang: Some("Tarif".into()),
                ..Rujukan::default()
            }),
        };
        standar.isi.dasar_hukum = Isian::Ada(vec![rujukan("satu", "1"), rujukan("dua", "2")]);
    });
    let settings = Settings::default();
    let document = draw(&standar, Kind::Lengkap, &settings);
    let mut told = Vec::new();
    for block in &component(&document, "biaya").blocks {
        match block {
            Block::Table { groups, .. } => told.extend(
                groups
                    .iter()
                    .flat_map(|group| &group.rows)
                    .filter_map(|row| row[0].note.as_deref())
                    .map(|note| fold(&plain(note))),
            ),
            Block::Paragraph { text } => told.push(fold(&plain(text))),
            other => panic!("{other:?} has nothing to say of a basis"),
        }
    }
    told
}

#[test]
fn a_basis_that_fees_share_is_told_once() {
    let full = |n: u32| format!("Peraturan Pemerintah Nomor {n} Tahun 2020 tentang Tarif");
    let short = |n: u32| format!("dasar: Peraturan Pemerintah Nomor {n} Tahun 2020");
    assert_eq!(
        told_of_bases(&[Some("satu"), Some("satu")]),
        [format!("Dasar: {}.", full(1))]
    );
    assert_eq!(
        told_of_bases(&[Some("satu"), Some("dua"), Some("satu")]),
        [
            format!("dasar: {}", full(2)),
            format!("Dasar: {}, kecuali yang disebut lain.", full(1)),
        ]
    );
    // Here "unless told otherwise" would give the last one a basis that nobody named.
    assert_eq!(
        told_of_bases(&[Some("satu"), Some("satu"), None]),
        [short(1), short(1), format!("Dasar: {}.", full(1))]
    );
    assert_eq!(told_of_bases(&[None, None]), Vec::<String>::new());
}

#[test]
fn who_pays_instead_stands_by_the_fee() {
    let standar = standar(|standar| {
        let fee = Biaya {
            penanggung: Some("BPJS Kesehatan".into()),
            ..tarif("Rawat jalan", None, 0, None).nilai.expect("a value")
        };
        standar.isi.biaya = Isian::Ada(Beberapa(vec![
            typed("", fee),
            tarif("Obat", None, 5000, None),
        ]));
    });
    assert!(texts_of(&standar, "biaya").contains(&"ditanggung BPJS Kesehatan".to_owned()));
}

#[test]
fn one_number_of_two_kinds_is_one_channel_with_both_names() {
    let standar = standar(|standar| {
        let mut sms = kanal(JenisKanal::Sms, Some("081200000000"), None);
        sms.nilai.as_mut().expect("a channel").juga = vec![JenisKanal::Whatsapp];
        standar.isi.pengaduan = Isian::Ada(Pengaduan {
            kanal: Isian::Ada(vec![sms, kanal(JenisKanal::Lapor, None, None)]),
            ..Pengaduan::default()
        });
    });
    let document = draw(&standar, Kind::Lengkap, &settings());
    let Some(Block::Channels { items }) = component(&document, "pengaduan").blocks.get(1) else {
        panic!("channels")
    };
    assert_eq!(items[0].kind, "WhatsApp/SMS");
    assert_eq!(
        items[0].value[0].link.as_deref(),
        Some("https://wa.me/6281200000000")
    );
    let AnswerBody::Line { text } = &document.summary[4].body else {
        panic!("one line")
    };
    assert_eq!(plain(text), "WhatsApp 0812-0000-0000 atau SP4N-LAPOR!");
}

#[test]
fn a_summary_names_an_own_channel_beside_the_national_one() {
    let standar = standar(|standar| {
        let mut surel = kanal(JenisKanal::Surel, None, None);
        surel.nilai.as_mut().expect("a channel").alamat = Some("a@contoh.go.id".into());
        standar.isi.pengaduan = Isian::Ada(Pengaduan {
            kanal: Isian::Ada(vec![kanal(JenisKanal::Lapor, None, None), surel]),
            ..Pengaduan::default()
        });
    });
    let document = draw(&standar, Kind::Lengkap, &settings());
    let AnswerBody::Line { text } = &document.summary[4].body else {
        panic!("one line")
    };
    assert_eq!(plain(text), "Surel a@contoh.go.id atau SP4N-LAPOR!");
}

#[test]
fn places_stand_with_the_six_and_lead_to_their_contacts() {
    let standar = standar(|standar| {
        standar.isi.lokasi = Isian::Ada(vec![
            Lokasi {
                nama: teks("Gerai Contoh"),
                alamat: Some(teks("Jl. Contoh No. 2")),
                kanal: vec![kanal(JenisKanal::Telepon, Some("(0561) 000002"), None)],
                ..Lokasi::default()
            },
            Lokasi {
                nama: teks("Loket keliling"),
                ..Lokasi::default()
            },
        ]);
    });
    for kind in [Kind::Lengkap, Kind::Publik] {
        let document = draw(&standar, kind, &settings());
        let last = document.parts[0].components.last().expect("components");
        let [Block::List { items, .. }] = last.blocks.as_slice() else {
            panic!("a list of places")
        };
        let attributes = items[0].attributes.as_deref().expect("attributes");
        assert_eq!(
            fold(&plain(attributes)),
            "Jl. Contoh No. 2 · Telepon (0561) 000002"
        );
        assert!(attributes.iter().any(|run| run.link.is_some()));
        assert_eq!(items[1].attributes, None);
    }
}

#[test]
fn a_form_that_can_be_had_is_a_link() {
    let formulir = |alamat: &str| Persyaratan {
        formulir: Some(Formulir {
            kode: teks("F-1.02"),
            alamat: Some(alamat.to_owned()),
        }),
        ..syarat("Permohonan", &[])
    };
    let standar = standar(|standar| {
        standar.isi.persyaratan = Isian::Ada(vec![
            formulir("https://contoh.go.id/f.pdf"),
            formulir("javascript:alert(1)"),
        ]);
    });
    let document = draw(&standar, Kind::Lengkap, &settings());
    let [Block::List { items, .. }] = component(&document, "persyaratan").blocks.as_slice() else {
        panic!("a list")
    };
    let link = |i: usize| items[i].attributes.as_deref().expect("attributes")[0].clone();
    assert_eq!(
        link(0),
        Run::link("formulir F-1.02", "https://contoh.go.id/f.pdf")
    );
    assert_eq!(link(1), Run::plain("formulir F-1.02"));
}

#[test]
fn kind_of_service_and_who_answers_for_it_stand_in_the_line_of_state() {
    let standar = standar(|standar| {
        standar.isi.sifat = Some(Sifat::TidakLangsung);
        standar.isi.penanggung_jawab = Some(teks("Kepala Bidang Contoh"));
    });
    let document = draw(&standar, Kind::Lengkap, &settings());
    let facts: Vec<String> = document.facts.iter().map(|fact| plain(fact)).collect();
    assert!(facts.contains(&"Pelayanan tidak langsung".to_owned()));
    assert!(facts.contains(&"Penanggung jawab: Kepala Bidang Contoh".to_owned()));
}

#[test]
fn channels_that_can_be_tapped_come_first() {
    let standar = standar(|standar| {
        let mut telepon = kanal(JenisKanal::Telepon, Some("(0561) 736541"), None);
        telepon.nilai.as_mut().expect("a channel").ekstensi = Some("126".into());
        standar.isi.pengaduan = Isian::Ada(Pengaduan {
            pejabat: Some(teks("Kepala Subbagian")),
            kanal: Isian::Ada(vec![
                kanal(
                    JenisKanal::TatapMuka,
                    None,
                    Some("Pejabat Pengelola Pengaduan"),
                ),
                kanal(JenisKanal::Lapor, None, None),
                telepon,
                kanal(JenisKanal::Whatsapp, Some("085828735503"), None),
            ]),
            waktu: Isian::Ada(vec![WaktuPengaduan {
                kelas: KelasPengaduan::Ringan,
                nama: None,
                waktu: words("3 jam"),
            }]),
            ..Pengaduan::default()
        });
    });
    assert_eq!(
        texts_of(&standar, "pengaduan"),
        [
            "Tempat mengadu",
            "WhatsApp",
            "0858-2873-5503",
            "Telepon",
            "(0561) 736541 ext. 126",
            "SP4N-LAPOR! (kanal nasional)",
            "www.lapor.go.id",
            "Tatap muka",
            "Pejabat Pengelola Pengaduan",
            "Batas waktu penyelesaian pengaduan",
            "Jenis pengaduan",
            "Waktu",
            "Ringan",
            "3 jam",
            "Pejabat pengelola pengaduan",
            "Kepala Subbagian",
        ]
    );
    let AnswerBody::Line { text } = answer(&draw(&standar, Kind::Publik, &settings()), "pengaduan")
    else {
        panic!("one line")
    };
    assert_eq!(
        fold(&plain(&text)),
        "WhatsApp 0858-2873-5503, telepon (0561) 736541 ext. 126, atau SP4N-LAPOR!"
    );
    let links: Vec<_> = text.iter().filter_map(|run| run.link.as_deref()).collect();
    assert_eq!(
        links,
        [
            "https://wa.me/6285828735503",
            "tel:+62561736541",
            "https://www.lapor.go.id"
        ]
    );
}

#[test]
fn attributes_of_a_single_item_are_a_line_below() {
    let standar = standar(|standar| {
        standar.isi.produk = Isian::Ada(Beberapa(vec![Produk {
            teks: teks("Kartu anggota"),
            masa_berlaku: Some(words("2 tahun")),
            ..Produk::default()
        }]));
        standar.isi.evaluasi = Isian::Ada(vec![
            Evaluasi {
                teks: teks("Rapat staf"),
                frekuensi: Some(words("minimal 1 kali dalam 1 bulan")),
                ..Evaluasi::default()
            },
            Evaluasi {
                teks: teks("Survei"),
                ..Evaluasi::default()
            },
        ]);
    });
    assert_eq!(
        texts_of(&standar, "produk"),
        ["Kartu anggota", "Masa berlaku 2 tahun."]
    );
    assert_eq!(
        texts_of(&standar, "evaluasi"),
        ["Rapat staf", "minimal 1 kali dalam 1 bulan", "Survei"]
    );
}

#[test]
fn state_line_and_foot_name_the_decree() {
    let standar = standar(|standar| {
        standar.status = Some(Status::Ditetapkan);
        standar.keputusan = Some(kode("sk-1"));
        standar.ditinjau = Some(words("Januari 2025"));
    });
    let document = draw(&standar, Kind::Publik, &settings());
    let facts: Vec<String> = document
        .facts
        .iter()
        .map(|runs| fold(&plain(runs)))
        .collect();
    assert_eq!(
        facts,
        [
            "Biro Contoh",
            "Keputusan Nomor 29/KESRA/2022, tanggal 2 Maret 2022",
            "Ditinjau Januari 2025",
            "0 dari 6 komponen publik"
        ]
    );
    assert_eq!(
        fold(&document.foot),
        "Ditetapkan dengan Keputusan Nomor 29/KESRA/2022, tanggal 2 Maret 2022"
    );
    assert_eq!(document.date.as_deref(), Some("2022-03-02"));
    assert!(document.notes.is_empty());
}

#[test]
fn a_revoked_standard_leads_to_its_successor() {
    let mut standar = standar(|standar| {
        standar.status = Some(Status::Dicabut);
        standar.dicabut_sejak = Some(words("1 Januari 2026"));
        standar.dicabut_oleh = Some("kalbar/biro-kesra/rapat".into());
    });
    let document = draw(&standar, Kind::Lengkap, &settings());
    assert_eq!(
        fold(&plain(&document.notes[0])),
        "Standar ini tidak berlaku lagi sejak 1 Januari 2026. Penggantinya: Fasilitasi Rapat."
    );
    assert_eq!(
        document.notes[0][1].link.as_deref(),
        Some("../../../kalbar/biro-kesra/rapat/index.html")
    );
    assert_eq!(document.date.as_deref(), Some("2026-01-01"));
    standar.dicabut_oleh = Some("Keputusan Nomor 3".into());
    assert!(plain(&draw(&standar, Kind::Lengkap, &settings()).notes[0]).contains("Dicabut dengan"));
}

#[test]
fn a_standard_that_has_no_page_is_named_and_not_linked_to() {
    let standar = standar(|standar| {
        standar.menggantikan = vec![
            "kalbar/biro-kesra/rapat/".into(),
            "kalbar/biro-kesra/gone".into(),
            "javascript:alert(1)".into(),
        ];
    });
    let document = draw(&standar, Kind::Lengkap, &settings());
    let fact = &document.facts[1];
    assert_eq!(
        plain(fact),
        "Menggantikan Fasilitasi Rapat, kalbar/biro-kesra/gone, dan javascript:alert(1)"
    );
    let links: Vec<&str> = fact.iter().filter_map(|run| run.link.as_deref()).collect();
    assert_eq!(links, ["../../../kalbar/biro-kesra/rapat/index.html"]);
}

#[test]
fn the_page_of_an_agency_says_when_where_and_who() {
    let [root, mut own] = agencies();
    own.jam_pelayanan = Some(Prosa {
        id: "Senin–Jumat".into(),
    });
    let root = Instansi {
        wilayah: Some("61".into()),
        kontak: vec![kanal(JenisKanal::Telepon, Some("(0561) 000000"), None)],
        ..root
    };
    let agencies = [
        Publisher {
            address: "kalbar",
            instansi: &root,
        },
        Publisher {
            address: "kalbar/biro-kesra",
            instansi: &own,
        },
    ];
    let about = |agencies: &[Publisher<'_>]| {
        let input = IndexInput {
            entries: &[],
            agencies,
            settings: &settings(),
        };
        let ids = index(&input).about.into_iter().map(|one| one.id);
        ids.collect::<Vec<_>>()
    };
    // The region is inherited, contacts are not: they are those of another office.
    assert_eq!(about(&agencies), ["jam-pelayanan", "alamat", "wilayah"]);
    assert_eq!(about(&agencies[..1]), ["wilayah", "kontak"]);
    assert!(about(&[]).is_empty());
}

#[test]
fn an_index_groups_by_agency_and_hides_drafts() {
    let [root, own] = agencies();
    let agencies = [
        Publisher {
            address: "kalbar",
            instansi: &root,
        },
        Publisher {
            address: "kalbar/biro-kesra",
            instansi: &own,
        },
    ];
    let draft = standar(|_| {});
    let named = |judul: &str| {
        standar(|standar| (standar.judul, standar.status) = (teks(judul), Some(Status::Ditetapkan)))
    };
    let (b, a) = (named("B"), named("a"));
    let entry = |address, standar| Entry {
        address,
        standar,
        agencies: &agencies,
    };
    let entries = [
        entry("kalbar/biro-kesra/x", &draft),
        entry("kalbar/biro-kesra/b", &b),
        entry("kalbar/biro-kesra/a", &a),
    ];
    let mut settings = settings();
    let all = index(&IndexInput {
        entries: &entries,
        agencies: &[],
        settings: &settings,
    });
    assert_eq!(all.groups.len(), 1);
    assert_eq!(all.groups[0].parents, ["Provinsi Contoh"]);
    assert_eq!(
        all.groups[0]
            .entries
            .iter()
            .map(|one| one.title.as_str())
            .collect::<Vec<_>>(),
        ["a", "B"]
    );
    assert_eq!(fold(&all.lead), "2 layanan.");
    settings.rancangan = Rancangan::Tampil;
    let one = index(&IndexInput {
        entries: &entries,
        agencies: &agencies,
        settings: &settings,
    });
    assert_eq!(
        (
            one.title.as_str(),
            one.address.as_str(),
            one.groups[0].entries.len()
        ),
        ("Biro Contoh", "kalbar/biro-kesra", 3)
    );
    assert!(one.groups[0].parents.is_empty());
}

/// Words as people type them, signs of Markdown and HTML among them.
fn some_words() -> impl Strategy<Value = String> + Clone {
    "[A-Za-z0-9(<*_#&\"][A-Za-z0-9 .,:/()<>&*_#–-]{0,30}[A-Za-z0-9)]"
}

/// Requirements with alternatives and parts, for one of three cases, of which one is not declared.
fn some_persyaratan() -> impl Strategy<Value = Persyaratan> {
    let leaf = || {
        (some_words(), proptest::option::of(1_u32..9)).prop_map(|(text, rangkap)| Persyaratan {
            rangkap,
            ..syarat(&text, &[])
        })
    };
    let untuk = proptest::sample::subsequence(vec!["baru", "hilang", "entah"], 0..=2);
    (
        leaf(),
        untuk,
        proptest::collection::vec(leaf(), 0..3),
        proptest::collection::vec(leaf(), 0..3),
    )
        .prop_map(|(one, untuk, salah_satu, butir)| Persyaratan {
            salah_satu,
            butir,
            ..syarat(&one.teks.id, &untuk)
        })
}

fn some_langkah() -> impl Strategy<Value = Langkah> {
    (
        some_words(),
        some_words(),
        0_usize..6,
        proptest::option::of(some_words()),
    )
        .prop_map(|(pelaku, text, to, bila)| {
            let ke = ["l0", "l1", "l2", "selesai", "entah", ""][to];
            let jika = bila
                .iter()
                .map(|bila| (bila.as_str(), ke))
                .collect::<Vec<_>>();
            step("l1", &pelaku, &text, (!ke.is_empty()).then_some(ke), &jika)
        })
}

prop_compose! {
    fn some_standar()(
        judul in some_words(),
        varian in proptest::collection::vec(some_words(), 2),
        persyaratan in proptest::collection::vec(some_persyaratan(), 0..6),
        langkah in proptest::collection::vec(some_langkah(), 0..5),
        alur in proptest::collection::vec(some_words(), 0..3),
        sarana in proptest::collection::vec((some_words(), proptest::collection::vec(some_words(), 0..3)), 0..4),
        waktu in proptest::collection::vec(some_words(), 0..3),
        tambahan in proptest::collection::vec((some_words(), ".{0,60}"), 0..3),
        tidak_berlaku in proptest::option::of(some_words()),
    ) -> Standar {
        standar(|standar| {
            standar.judul = teks(&judul);
            let sumbu = [kode("baru"), kode("hilang")];
            standar.isi.varian = Isian::Ada(varian.iter().zip(sumbu).map(|(nama, kode)| Varian { kode, nama: teks(nama), sumbu: None }).collect());
            standar.isi.persyaratan = Isian::Ada(persyaratan);
            let alur = Bagan::Daftar(alur.iter().map(|label| teks(label)).collect());
            standar.isi.prosedur = Isian::Ada(Prosedur {
                jalur: vec![Jalur { kode: kode("satu"), nama: teks(&judul), alur: alur.clone(), ..Jalur::default() }],
                langkah,
                alur,
                ..Prosedur::default()
            });
            let butir = |text: &String| Butir { teks: teks(text), ..Butir::default() };
            standar.isi.sarana = Isian::Ada(sarana.iter().map(|(text, parts)| Butir { butir: parts.iter().map(butir).collect(), ..butir(text) }).collect());
            standar.isi.jangka_waktu = Isian::Ada(Beberapa(waktu.iter().map(|waktu| words(waktu)).collect()));
            standar.isi.tambahan = Isian::Ada(tambahan.into_iter().map(|(judul, isi)| Tambahan { judul: teks(&judul), isi: Prosa { id: isi } }).collect());
            if let Some(reason) = tidak_berlaku {
                standar.isi.kompetensi = Isian::TidakBerlaku(reason);
            }
        })
    }
}

/// Texts that a standard was made of and that readers must find, in whatever order.
fn written(standar: &Standar) -> Vec<String> {
    fn syarat(all: &mut Vec<String>, list: &[Persyaratan]) {
        for one in list {
            // The end of a text that leads to alternatives gives way to "salah satu dari:".
            let text = if one.salah_satu.is_empty() {
                one.teks.id.as_str()
            } else {
                one.teks.id.trim_end_matches([';', ',', '.', ':', ' '])
            };
            all.push(text.to_owned());
            syarat(all, &one.salah_satu);
            syarat(all, &one.butir);
        }
    }
    fn butir(all: &mut Vec<String>, list: &[Butir]) {
        for one in list {
            all.push(one.teks.id.clone());
            butir(all, &one.butir);
        }
    }
    let mut all = vec![standar.judul.id.clone()];
    syarat(&mut all, standar.isi.persyaratan.items());
    butir(&mut all, standar.isi.sarana.items());
    let prosedur = standar.isi.prosedur.ada().expect("the strategy fills it");
    all.extend(
        prosedur
            .langkah
            .iter()
            .filter_map(|langkah| langkah.teks.as_ref())
            .map(|teks| teks.id.clone()),
    );
    let alur = prosedur.alur.alur().unwrap_or_default();
    all.extend(alur.simpul.iter().map(|simpul| simpul.teks.clone()));
    all.extend(
        standar
            .isi
            .tambahan
            .items()
            .iter()
            .map(|tambahan| tambahan.judul.id.clone()),
    );
    all
}

/// All ids of a document.
fn ids(document: &Document) -> Vec<String> {
    let components = || document.parts.iter().flat_map(|part| &part.components);
    let figures = components()
        .flat_map(|component| &component.blocks)
        .filter_map(|block| {
            if let Block::Figure { id, .. } = block {
                Some(id)
            } else {
                None
            }
        });
    components()
        .map(|component| &component.id)
        .chain(figures)
        .cloned()
        .collect()
}

proptest! {
    #[test]
    fn every_document_is_whole(standar in some_standar(), order in 0_usize..3) {
        let urutan = [Urutan::Permenpan, Urutan::Uu, Urutan::Menerus][order];
        let kinds = [Kind::Lengkap, Kind::Sk];
        let all = kinds.into_iter().flat_map(|kind| [Perkataan::Baku, Perkataan::Tertulis].map(|perkataan| (kind, perkataan)));
        for (kind, perkataan) in all {
            let document = draw(&standar, kind, &Settings { urutan, perkataan, ..Settings::default() });
            let mut seen = ids(&document);
            let count = seen.len();
            seen.sort_unstable();
            seen.dedup();
            prop_assert_eq!(seen.len(), count, "ids are unique");
            for component in document.parts.iter().flat_map(|part| &part.components) {
                prop_assert!(!component.blocks.is_empty(), "{} has content", component.id);
            }
            let texts = document.texts();
            let folded = texts.iter().all(|text| !text.is_empty() && *text == fold(text));
            prop_assert!(folded, "texts are folded");
            let whole = texts.join("\n").to_lowercase();
            for text in written(&standar) {
                // An annex has marks of its own at the ends of items.
                let words = text.trim_end_matches([';', ',', '.', ' ']);
                let shown = match kind {
                    Kind::Sk => whole.contains(&words.to_lowercase()),
                    Kind::Lengkap | Kind::Publik => texts.iter().any(|one| one.contains(&text)),
                };
                prop_assert!(shown, "{text:?} is shown");
            }
        }
    }
}

/// Returns the annex of `standar`, published by agencies with `change` applied to the publishing one.
fn annex(standar: &Standar, change: impl Fn(&mut Instansi)) -> Document {
    let [root, mut own] = agencies();
    change(&mut own);
    let agencies = [("kalbar", &root), ("kalbar/biro-kesra", &own)].map(publisher);
    document(
        &Input {
            standar,
            agencies: &agencies,
            address: ADDRESS,
            settings: &settings(),
            date: None,
            titles: &titles(),
        },
        Kind::Sk,
    )
}

fn publisher<'a>((address, instansi): (&'a str, &'a Instansi)) -> Publisher<'a> {
    Publisher { address, instansi }
}

fn around(document: &Document) -> &Annex {
    document.annex.as_ref().expect("an annex is one")
}

fn values(annex: &Annex) -> Vec<&str> {
    let entries = annex.entries.iter();
    entries.map(|entry| entry.value.as_str()).collect()
}

/// The head of an agency, known in full.
fn pimpinan() -> Pimpinan {
    Pimpinan {
        jabatan: teks("Kepala Biro Contoh"),
        nama: Some(teks("Nama Contoh, S.Contoh")),
        pangkat: Some("Pembina, IV/a".into()),
        nip: Some("000000000000000000".into()),
    }
}

#[test]
fn an_annex_without_decree_asks_for_it_in_brackets() {
    let document = annex(&standar(|_| {}), |_| {});
    let annex = around(&document);
    assert_eq!(annex.letterhead.names, ["PROVINSI CONTOH", "BIRO CONTOH"]);
    assert_eq!(annex.letterhead.lines, ["Jl. Contoh No.\u{a0}1"]);
    assert_eq!(annex.title, "LAMPIRAN KEPUTUSAN (jabatan)");
    let wanted = [
        "(nomor keputusan)",
        "(tanggal penetapan)",
        "STANDAR PELAYANAN",
    ];
    assert_eq!(values(annex), wanted);
    let signature = &annex.signature;
    assert_eq!(
        [
            &signature.place,
            &signature.date,
            &signature.office,
            &signature.name
        ],
        [
            "Ditetapkan di (tempat penetapan)",
            "pada tanggal (tanggal penetapan)",
            "(jabatan),",
            "(nama pejabat)"
        ]
    );
    assert_eq!(signature.rank.as_deref(), Some("(pangkat/golongan)"));
    assert_eq!(
        signature.number.as_deref(),
        Some("NIP (nomor induk pegawai)")
    );
    assert_eq!(document.foot, "RANCANGAN, belum ditetapkan");
    assert!(document.facts.is_empty() && document.notes.is_empty() && document.summary.is_empty());
    let filled = document.texts().join("\n");
    assert!(filled.contains("(belum diisi)") && !filled.contains("Belum diisi."));
}

#[test]
fn a_draft_is_to_be_signed_by_the_head_of_the_agency() {
    let document = annex(&standar(|_| {}), |own| own.pimpinan = Some(pimpinan()));
    let annex = around(&document);
    assert_eq!(annex.title, "LAMPIRAN KEPUTUSAN KEPALA BIRO CONTOH");
    assert_eq!(annex.signature.office, "KEPALA BIRO CONTOH,");
    assert_eq!(annex.signature.name, "Nama Contoh, S.Contoh");
    assert_eq!(
        annex.signature.number.as_deref(),
        Some("NIP 000000000000000000")
    );
}

#[test]
fn whoever_heads_the_agency_now_has_not_signed_an_old_decree() {
    let set = standar(|standar| standar.keputusan = Some(kode("sk-1")));
    let document = annex(&set, |own| own.pimpinan = Some(pimpinan()));
    let annex = around(&document);
    assert_eq!(
        values(annex),
        [
            "29/KESRA/2022",
            "2\u{a0}Maret\u{a0}2022",
            "(judul keputusan)"
        ]
    );
    assert_eq!(annex.signature.office, "KEPALA BIRO CONTOH,");
    assert_eq!(annex.signature.name, "(nama pejabat)");
}

#[test]
fn who_signs_for_another_is_named_below_him() {
    let set = standar(|standar| {
        standar.keputusan = Some(kode("sk-1"));
        standar.status = Some(Status::Ditetapkan);
    });
    let document = annex(&set, |own| {
        own.keputusan[0].tempat = Some("Kota Contoh".into());
        own.keputusan[0].tentang = Some(teks("Standar Pelayanan Biro Contoh"));
        own.keputusan[0].penandatangan = Some(Penandatangan {
            jabatan: teks("Sekretaris Daerah"),
            nama: Some(teks("Nama Contoh")),
            atas_nama: Some("Gubernur Contoh".into()),
            ..Penandatangan::default()
        });
    });
    let annex = around(&document);
    assert_eq!(annex.title, "LAMPIRAN KEPUTUSAN GUBERNUR CONTOH");
    assert_eq!(values(annex)[2], "STANDAR PELAYANAN BIRO CONTOH");
    let signature = &annex.signature;
    assert_eq!(signature.on_behalf.as_deref(), Some("a.n. GUBERNUR CONTOH"));
    assert_eq!(signature.office, "SEKRETARIS DAERAH,");
    // Somebody who is named may have neither.
    assert_eq!((&signature.rank, &signature.number), (&None, &None));
    assert!(
        document
            .foot
            .starts_with("Lampiran Keputusan Nomor\u{a0}29/KESRA/2022")
    );
}

#[test]
fn a_title_that_says_what_it_is_does_not_say_it_twice() {
    let titled = |judul: &str| {
        let document = annex(&standar(|standar| standar.judul = teks(judul)), |_| {});
        (document.title.clone(), around(&document).heading.clone())
    };
    assert_eq!(
        titled("Audiensi"),
        (
            "Lampiran Keputusan: Standar Pelayanan Audiensi".to_owned(),
            vec!["STANDAR PELAYANAN".to_owned(), "AUDIENSI".to_owned()]
        )
    );
    assert_eq!(
        titled("Standar Pelayanan Audiensi"),
        (
            "Lampiran Keputusan: Standar Pelayanan Audiensi".to_owned(),
            vec!["STANDAR PELAYANAN AUDIENSI".to_owned()]
        )
    );
}

#[test]
fn the_letterhead_is_what_kop_says_and_where_the_office_is_reached() {
    let document = annex(&standar(|_| {}), |own| {
        own.kop = vec![teks("Pemerintah Contoh"), teks("Sekretariat"), teks("Biro")];
        own.kontak = vec![
            kanal(JenisKanal::Surel, None, None),
            kanal(JenisKanal::Whatsapp, Some("081100000000"), None),
            kanal(JenisKanal::Faksimile, Some("(0561) 000001"), None),
            kanal(JenisKanal::Telepon, Some("(0561) 000000"), None),
        ];
    });
    let letterhead = &around(&document).letterhead;
    assert_eq!(
        letterhead.names,
        ["PEMERINTAH CONTOH", "SEKRETARIAT", "BIRO"]
    );
    assert_eq!(
        letterhead.lines[1],
        "Telepon (0561)\u{a0}000000, faksimile (0561)\u{a0}000001"
    );
}

#[test]
fn an_annex_has_groups_in_every_order_that_has_them() {
    let titles = |urutan: Urutan, profil: Profil| {
        let settings = Settings {
            urutan,
            ..settings()
        };
        let standar = standar(|standar| standar.isi.profil = Some(profil));
        let parts = draw(&standar, Kind::Sk, &settings).parts;
        parts
            .into_iter()
            .map(|part| {
                (
                    part.title,
                    part.components
                        .iter()
                        .filter_map(|one| one.number)
                        .collect::<Vec<_>>(),
                )
            })
            .collect::<Vec<_>>()
    };
    let upto = |from: usize, to: usize| (from..=to).collect::<Vec<_>>();
    let [first, second] = [
        "Komponen yang terkait dengan proses penyampaian pelayanan",
        "Komponen yang terkait dengan proses pengelolaan pelayanan",
    ]
    .map(str::to_owned);
    assert_eq!(
        titles(Urutan::Permenpan, Profil::Lengkap),
        [(first.clone(), upto(1, 6)), (second.clone(), upto(1, 8))]
    );
    assert_eq!(
        titles(Urutan::Menerus, Profil::Lengkap),
        [(first, upto(1, 6)), (second, upto(7, 14))]
    );
    assert_eq!(
        titles(Urutan::Uu, Profil::Lengkap),
        [(String::new(), upto(1, 14))]
    );
    assert_eq!(
        titles(Urutan::Permenpan, Profil::Publik)[0],
        (String::new(), upto(1, 6))
    );
}
