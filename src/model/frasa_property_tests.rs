//! What holds for every grammar: values print and read back, and no input makes them stumble.

use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;

use super::*;

const TABLE: &str = include_str!("../../tests/data/frasa.csv");

/// Reads `words` as a `T`, and looks at what must hold whatever they are.
fn sound<T: Frasa + std::fmt::Debug>(words: &str) {
    let parsed = T::parse(words);
    for note in &parsed.notes {
        assert!(
            words.get(note.range.clone()).is_some(),
            "{words:?}: {note:?}"
        );
    }
    if let Some(value) = parsed.value {
        let printed = value.to_string();
        let again = T::parse(&printed);
        assert_eq!(
            again.value.as_ref(),
            Some(&value),
            "{words:?} prints {printed:?}"
        );
        assert!(
            again.notes.is_empty(),
            "{words:?} prints {printed:?}: {:?}",
            again.notes
        );
    }
}

fn all_sound(words: &str) {
    sound::<JangkaWaktu>(words);
    sound::<Biaya>(words);
    sound::<Rupiah>(words);
    sound::<JumlahPelaksana>(words);
    sound::<Jumlah>(words);
    sound::<Kanal>(words);
    sound::<Rujukan>(words);
    sound::<Tanggal>(words);
    sound::<Frekuensi>(words);
}

/// Checks that a value prints and reads back as itself.
fn returns<T: Frasa + std::fmt::Debug>(value: &T) {
    let printed = value.to_string();
    let parsed = T::parse(&printed);
    assert_eq!(parsed.value.as_ref(), Some(value), "{printed}");
    assert!(parsed.notes.is_empty(), "{printed}: {:?}", parsed.notes);
}

fn phrases() -> Vec<&'static str> {
    TABLE
        .lines()
        .skip(1)
        .filter_map(|line| line.split(',').nth(1))
        .filter(|phrase| !phrase.is_empty())
        .collect()
}

/// Phrases of the table with a stretch taken out, doubled, or replaced.
fn broken() -> impl Strategy<Value = String> {
    let pieces = [
        "",
        " ",
        "(",
        ")",
        "-",
        "–",
        "/",
        ".",
        ",",
        ":",
        ";",
        "0",
        "999999999999",
        "lima",
        "x",
        "jo.",
        "Rp",
        "%",
        "\u{a0}",
        "\u{200b}",
        "é",
        "😀",
        "İ",
        "ß",
    ];
    (
        select(phrases()),
        select(phrases()),
        any::<prop::sample::Index>(),
        any::<prop::sample::Index>(),
        select(pieces.to_vec()),
        any::<bool>(),
    )
        .prop_map(|(phrase, other, from, to, piece, join)| {
            let bounds: Vec<usize> = phrase
                .char_indices()
                .map(|(at, _)| at)
                .chain([phrase.len()])
                .collect();
            let (a, b) = (
                bounds[from.index(bounds.len())],
                bounds[to.index(bounds.len())],
            );
            let (a, b) = (a.min(b), a.max(b));
            let tail = if join { other } else { &phrase[b..] };
            format!("{}{piece}{tail}", &phrase[..a])
        })
}

fn event() -> impl Strategy<Value = String> {
    select(vec![
        "berkas lengkap",
        "permohonan diterima petugas",
        "wawancara, foto dan pembayaran",
        "tanggal kematian",
        "SK terbit",
    ])
    .prop_map(str::to_owned)
}

fn unit() -> impl Strategy<Value = Satuan> {
    select(Satuan::ALL.to_vec())
}

fn duration() -> impl Strategy<Value = Durasi> {
    let end = prop_oneof![
        Just((None, None)),
        event().prop_map(|event| (Some(event), None)),
        select(vec!["jadwal kunjungan", "masa berlaku habis"])
            .prop_map(|event| (None, Some(event.to_owned()))),
    ];
    let condition = option::of(
        select(vec![
            "jaringan tidak terganggu",
            "tergantung verifikasi",
            "pada hari kerja",
            "selama jam pelayanan",
        ])
        .prop_map(str::to_owned),
    );
    let extension =
        option::of((1u32..100, unit()).prop_map(|(nilai, satuan)| Perpanjangan { nilai, satuan }));
    (
        option::of(1u32..500),
        500u32..1_000_000,
        option::of(select(Batas::ALL.to_vec())),
        unit(),
        end,
        condition,
        extension,
    )
        .prop_map(
            |(dari, nilai, batas, satuan, (sejak, sebelum), kondisi, perpanjangan)| {
                let batas = match (dari, batas) {
                    // A range names both ends, so "minimal" adds nothing to it.
                    (Some(_), Some(Batas::Minimal)) => None,
                    // Before an event, a bare number is the least time.
                    (None, None | Some(Batas::Tepat)) if sebelum.is_some() => Some(Batas::Minimal),
                    (_, batas) => batas,
                };
                Durasi {
                    dari,
                    nilai,
                    batas,
                    satuan,
                    sejak,
                    sebelum,
                    kondisi,
                    perpanjangan,
                    untuk: Vec::new(),
                }
            },
        )
}

fn typed_duration() -> impl Strategy<Value = Typed<JangkaWaktu>> {
    duration().prop_map(|durasi| Typed::from_value(JangkaWaktu::Durasi(Box::new(durasi))))
}

fn stages() -> impl Strategy<Value = JangkaWaktu> {
    let names = vec![
        "Pemeriksaan berkas",
        "Penerbitan surat",
        "Verifikasi",
        "Surat Jawaban",
    ];
    let stage = (select(names), typed_duration()).prop_map(|(nama, waktu)| Tahap {
        nama: nama.to_owned(),
        waktu,
    });
    (
        prop::collection::vec(stage, 1..4),
        option::of(typed_duration()),
    )
        .prop_map(|(tahap, total)| {
            JangkaWaktu::Bertahap(Box::new(Bertahap {
                tahap,
                total,
                untuk: Vec::new(),
            }))
        })
}

fn people() -> impl Strategy<Value = Orang> {
    (
        option::of(1u32..50),
        50u32..1_000_000,
        option::of(select(Batas::ALL.to_vec())),
    )
        .prop_map(|(dari, nilai, batas)| Orang { dari, nilai, batas })
}

fn heads() -> impl Strategy<Value = JumlahPelaksana> {
    let names = select(vec![
        "petugas loket",
        "Dokter umum",
        "tenaga kontrak",
        "ASN",
    ]);
    let roles = prop::collection::btree_map(names, people(), 1..4).prop_map(|roles| {
        let role = |(nama, count): (&str, Orang)| Peran {
            nama: nama.to_owned(),
            jumlah: Typed::from_value(Jumlah(count)),
        };
        JumlahPelaksana::MenurutPeran(MenurutPeran {
            peran: roles.into_iter().map(role).collect(),
        })
    });
    prop_oneof![people().prop_map(JumlahPelaksana::Orang), roles]
}

fn some(text: &str) -> Option<String> {
    Some(text.to_owned())
}

fn fee() -> impl Strategy<Value = Biaya> {
    let rupiah =
        |range: std::ops::Range<u64>| range.prop_map(|value| Typed::from_value(Rupiah(value)));
    let name = option::of(select(vec![
        "Penerbitan SIM A",
        "Denda keterlambatan",
        "Meterai tempel",
        "Legalisir ijazah 1",
    ]));
    let per = option::of(select(vec![
        "lembar",
        "orang per paket",
        "SIM",
        "putusan/penetapan",
    ]));
    let group = option::of(select(vec!["kategori I (501-5000 Kg)", "Pasien umum"]));
    let basis = option::of(select(vec![
        "Perda Kota Contoh Nomor 3 Tahun 2023",
        "PP 76 Tahun 2020",
    ]));
    let priced = (
        name,
        option::of(rupiah(1..1_000)),
        rupiah(1_000..900_000_000),
        per,
        group,
        basis,
    )
        .prop_map(|(nama, dari, jumlah, per, kategori, dasar)| Biaya {
            jenis: match nama {
                Some("Denda keterlambatan") => Some(JenisBiaya::Denda),
                Some("Meterai tempel") => Some(JenisBiaya::DiLuarTarif),
                _ => None,
            },
            nama: nama.map(str::to_owned),
            jumlah: Some(jumlah),
            dari,
            per: per.map(str::to_owned),
            kategori: kategori.map(str::to_owned),
            dasar: dasar.map(str::to_owned),
            ..Biaya::default()
        });
    let others = vec![
        Biaya {
            jumlah: Some(Typed::from_value(Rupiah(0))),
            ..Biaya::default()
        },
        Biaya {
            nama: some("Legalisir"),
            jumlah: Some(Typed::from_value(Rupiah(0))),
            ..Biaya::default()
        },
        Biaya {
            menurut: some("Perda Kota Contoh tentang Retribusi Daerah"),
            ..Biaya::default()
        },
        Biaya {
            nama: some("Panjar biaya perkara"),
            menurut: some("SKUM"),
            ..Biaya::default()
        },
        Biaya {
            kategori: some("Pasien umum"),
            menurut: some("Perda Kota Contoh"),
            ..Biaya::default()
        },
        Biaya {
            penanggung: some("BPJS Kesehatan"),
            ..Biaya::default()
        },
        Biaya {
            rumus: some("2,5% dari nilai jual"),
            ..Biaya::default()
        },
        Biaya {
            jumlah: Some(Typed::from_value(Rupiah(5_000))),
            jenis: Some(JenisBiaya::DiLuarTarif),
            ..Biaya::default()
        },
    ];
    prop_oneof![priced, select(others)]
}

fn channel() -> impl Strategy<Value = Kanal> {
    let number = select(vec![
        "0811-0000-0000",
        "(0561) 000000",
        "+62 811 0000 000",
        "0362 00000",
        "112",
    ])
    .prop_map(str::to_owned);
    let kinds = select(vec![
        JenisKanal::Telepon,
        JenisKanal::Whatsapp,
        JenisKanal::Sms,
        JenisKanal::Faksimile,
    ]);
    let name = option::of(
        select(vec!["Pusat Panggilan", "WA Center", "Kepala Bagian (Plt.)"])
            .prop_map(str::to_owned),
    );
    let hours =
        option::of(select(vec!["Senin–Jumat, 08.00–15.00 WIB", "24 jam"]).prop_map(str::to_owned));
    let extension = option::of((1u32..9_999).prop_map(|digits| digits.to_string()));
    let phone =
        (kinds, number, name, hours, extension).prop_map(|(jenis, nomor, nama, jam, ekstensi)| {
            Kanal {
                jenis,
                nomor: Some(nomor),
                nama,
                jam,
                ekstensi,
                ..Kanal::default()
            }
        });
    let one = |jenis, alamat: Option<&str>, nama: Option<&str>| Kanal {
        jenis,
        alamat: alamat.map(str::to_owned),
        nama: nama.map(str::to_owned),
        ..Kanal::default()
    };
    let others = vec![
        one(JenisKanal::Surel, Some("layanan@contoh.go.id"), None),
        one(JenisKanal::Surel, None, None),
        one(
            JenisKanal::Situs,
            Some("https://contoh.go.id/layanan?x=1"),
            Some("Portal Layanan"),
        ),
        one(JenisKanal::Lapor, None, None),
        one(JenisKanal::Lapor, None, Some("aplikasi Android/iOS")),
        one(JenisKanal::Kotak, None, None),
        one(JenisKanal::Kotak, None, Some("Kotak Saran")),
        one(JenisKanal::TatapMuka, None, None),
        one(JenisKanal::TatapMuka, None, Some("petugas pengaduan")),
        one(JenisKanal::TatapMuka, None, Some("unit pengaduan")),
        one(
            JenisKanal::MediaSosial,
            Some("akun.contoh"),
            Some("Instagram"),
        ),
        one(
            JenisKanal::MediaSosial,
            Some("akun contoh"),
            Some("Facebook/X"),
        ),
        one(JenisKanal::Aplikasi, None, Some("JAKI")),
        one(
            JenisKanal::Aplikasi,
            Some("https://contoh.go.id"),
            Some("SiPadu"),
        ),
        one(JenisKanal::Surat, None, None),
        one(
            JenisKanal::Surat,
            Some("Kepala Dinas, Jalan Contoh Nomor 12, Pontianak 78124"),
            None,
        ),
        Kanal {
            jenis: JenisKanal::Sms,
            juga: vec![JenisKanal::Whatsapp],
            nomor: some("0811 0000 000"),
            ..Kanal::default()
        },
    ];
    prop_oneof![phone, select(others)]
}

fn instrument() -> impl Strategy<Value = (&'static JenisPeraturan, Option<String>, Option<String>)>
{
    // A national standard has a form of its own.
    let kinds = JENIS.iter().filter(|jenis| jenis.singkat != "SNI");
    select(kinds.collect::<Vec<_>>()).prop_flat_map(|jenis| {
        let region = match jenis.sebutan {
            Sebutan::Daerah => vec!["Provinsi Bali", "Kota Contoh", "Kabupaten Contoh Utara"],
            Sebutan::Gubernur => vec!["Provinsi Kalimantan Barat"],
            Sebutan::Bupati => vec!["Kabupaten Buleleng"],
            Sebutan::WaliKota => vec!["Kota Madiun"],
            Sebutan::Pusat | Sebutan::Penerbit | Sebutan::TanpaNomor => Vec::new(),
        };
        let region = if region.is_empty() {
            Just(None).boxed()
        } else {
            option::of(select(region).prop_map(str::to_owned)).boxed()
        };
        (Just(jenis), Just(None), region)
    })
}

fn other() -> impl Strategy<Value = Lain> {
    (
        instrument(),
        1u32..200,
        1945u32..2027,
        option::of(select(vec!["Pelayanan Publik", "Kearsipan"])),
        option::of(Just("Lembaran Negara Tahun 2015 Nomor 58".to_owned())),
    )
        .prop_map(
            |((jenis, _, daerah), nomor, tahun, tentang, lembaran)| Lain {
                jenis: jenis.singkat.to_owned(),
                daerah,
                nomor: (jenis.sebutan != Sebutan::TanpaNomor).then(|| nomor.to_string()),
                tahun: Some(tahun),
                tentang: tentang.map(str::to_owned),
                lembaran,
            },
        )
}

fn citation() -> impl Strategy<Value = Rujukan> {
    let title = option::of(
        select(vec![
            "Pelayanan Publik",
            "Kedudukan, Susunan Organisasi, dan Tata Kerja",
            "Pedoman (PONEK) 24 Jam di Rumah Sakit",
        ])
        .prop_map(str::to_owned),
    );
    let number = prop_oneof![
        (1u32..9_999).prop_map(|number| number.to_string()),
        Just("12/PER/M.PAN/4".to_owned())
    ];
    let article = option::of((
        1u32..90,
        option::of(1u32..9),
        option::of(select(vec!["a", "c"])),
    ));
    let gazette = option::of(Just(
        "Lembaran Negara Republik Indonesia Tahun 2009 Nomor 112".to_owned(),
    ));
    (
        instrument(),
        number,
        option::of(1945u32..2027),
        title,
        article,
        gazette,
        (option::of(other()), option::of(other())),
        option::of(other()),
    )
        .prop_map(
            |(
                (jenis, penerbit, daerah),
                nomor,
                tahun,
                tentang,
                article,
                lembaran,
                (diubah, diubah_terakhir),
                juncto,
            )| {
                let coded = jenis.sebutan == Sebutan::TanpaNomor;
                let nomor = if jenis.singkat == "KMA" {
                    "12/KMA/SK/I".to_owned()
                } else {
                    nomor
                };
                let (pasal, ayat, huruf) =
                    article.map_or((None, None, None), |(pasal, ayat, huruf)| {
                        (
                            Some(pasal.to_string()),
                            ayat.map(|ayat| ayat.to_string()),
                            huruf.map(str::to_owned),
                        )
                    });
                Rujukan {
                    jenis: jenis.singkat.to_owned(),
                    penerbit,
                    daerah,
                    nomor: (!coded).then_some(nomor),
                    tahun,
                    tentang,
                    pasal,
                    ayat,
                    huruf,
                    lembaran,
                    diubah,
                    diubah_terakhir,
                    juncto,
                    ..Rujukan::default()
                }
            },
        )
}

fn date() -> impl Strategy<Value = Tanggal> {
    (1900u16..2200, option::of((1u8..=12, option::of(1u8..=28)))).prop_map(|(tahun, month)| {
        Tanggal {
            tahun,
            bulan: month.map(|(bulan, _)| bulan),
            hari: month.and_then(|(_, hari)| hari),
        }
    })
}

fn frequency() -> impl Strategy<Value = Frekuensi> {
    let weekday = option::of(select(vec!["senin", "jumat", "minggu"]).prop_map(str::to_owned));
    (
        option::of(select(Batas::ALL.to_vec())),
        1u32..1_000,
        1u32..1_000,
        unit(),
        weekday,
    )
        .prop_map(|(batas, kali, per, satuan, hari)| Frekuensi {
            batas,
            kali,
            per,
            satuan,
            hari,
        })
}

proptest! {
    #[test]
    fn times_return(value in prop_oneof![duration().prop_map(|durasi| JangkaWaktu::Durasi(Box::new(durasi))), stages()]) {
        returns(&value);
    }

    #[test]
    fn head_counts_return(value in heads()) {
        returns(&value);
    }

    #[test]
    fn fees_return(value in fee()) {
        returns(&value);
    }

    #[test]
    fn amounts_return(value in 0u64..1_000_000_000_000) {
        returns(&Rupiah(value));
    }

    #[test]
    fn channels_return(value in channel()) {
        returns(&value);
    }

    #[test]
    fn citations_return(value in citation()) {
        returns(&value);
    }

    #[test]
    fn dates_return(value in date()) {
        returns(&value);
    }

    #[test]
    fn frequencies_return(value in frequency()) {
        returns(&value);
    }

    #[test]
    fn any_text_is_sound(words in ".{0,120}") {
        all_sound(&words);
    }

    #[test]
    fn broken_phrases_are_sound(words in broken()) {
        all_sound(&words);
    }
}

#[test]
fn accepted_forms_parse_without_notes() {
    fn check<T: Frasa>() {
        for form in T::FORMS {
            let parsed = T::parse(form);
            assert!(
                parsed.value.is_some() && parsed.notes.is_empty(),
                "{form}: {:?}",
                parsed.notes
            );
        }
    }
    check::<JangkaWaktu>();
    check::<Biaya>();
    check::<Rupiah>();
    check::<JumlahPelaksana>();
    check::<Jumlah>();
    check::<Kanal>();
    check::<Rujukan>();
    check::<Tanggal>();
    check::<Frekuensi>();
}

#[test]
fn long_and_repeated_words_end_soon() {
    all_sound(&"3 hari ".repeat(2_000_000));
    for piece in [
        "3 hari ",
        "(",
        "1.",
        "1-",
        "a: 1 hari ",
        "jo. UU ",
        "lima ",
        "Rp1 ",
        "kotak ",
        "dan 1 orang ",
        "x ",
        "@",
        "puluh-",
        "sejak ",
        "tentang no 1 ",
    ] {
        all_sound(&piece.repeat(1_990 / piece.len()));
    }
}

#[test]
fn nothing_has_no_value() {
    for words in ["", "   ", "-", "–", ".", "\u{200b}"] {
        assert!(
            JangkaWaktu::parse(words).value.is_none()
                && Rujukan::parse(words).value.is_none()
                && Biaya::parse(words).value.is_none()
        );
    }
}

/// Codes of the findings that a phrase makes: of its notes, or that of words that do not parse.
fn codes<T: Frasa>(words: &str) -> Vec<&'static str> {
    let parsed = T::parse(words);
    let unparsed = (parsed.value.is_none() && parsed.notes.is_empty()).then_some(T::UNPARSED);
    parsed
        .notes
        .iter()
        .map(|note| note.code)
        .chain(unparsed)
        .map(crate::diagnostic::Code::as_str)
        .collect()
}

#[test]
fn faults_are_told_by_their_code() {
    for (words, expected) in [
        ("3 (dua) hari kerja", vec!["SP0301"]),
        ("12 (duabelas) hari kerja", vec!["SP0302"]),
        ("3hari kerja", vec!["SP0303"]),
        (
            "30 menit, selama jam pelayanan sebagai berikut",
            vec!["SP0305"],
        ),
        ("maksimal 3-5 hari kerja", vec!["SP0502"]),
        ("secepatnya", vec!["SP0501"]),
        ("Sesuai kasus", vec!["SP0501"]),
        ("5-3 hari", vec!["SP0501"]),
    ] {
        assert_eq!(codes::<JangkaWaktu>(words), expected, "{words}");
    }
    for (words, expected) in [
        ("Geratis", vec!["SP0306"]),
        ("menyusul kemudian", vec!["SP0602"]),
        ("Rp. 0,00;-", vec!["SP0603"]),
        ("Rp 30,000", vec!["SP0604"]),
        ("Seikhlasnya", vec!["SP0605"]),
        ("Rp. 50.000,-", vec![]),
        ("Gratis, kecuali meterai", vec!["SP0602"]),
    ] {
        assert_eq!(codes::<Biaya>(words), expected, "{words}");
    }
    for (words, expected) in [
        ("hubungi kami kapan saja", vec!["SP0401"]),
        ("Telp (0xxx) xxxxxx", vec!["SP0402"]),
        ("Surel [email protected]", vec!["SP0403"]),
        ("SPAN LAPOR", vec!["SP0404"]),
        ("Faximile (0561) 000000", vec!["SP0306"]),
        (
            "Pengguna layanan menyampaikan aduan secara lisan/telepon",
            vec!["SP0401"],
        ),
        ("Kantor Wali Kota, kode pos 78124", vec!["SP0401"]),
    ] {
        assert_eq!(codes::<Kanal>(words), expected, "{words}");
    }
    for (words, expected) in [
        ("peraturan yang berlaku", vec!["SP0701"]),
        (
            "UU No :23 Tahun 2006 tentang Administrasi Kependudukan",
            vec!["SP0702"],
        ),
        ("KMA Nomor 12/KMA/SK/XII/95 tentang Contoh", vec!["SP0703"]),
        (
            "Perda Kota Contoh tentang Retribusi Nomor 8 Tahun 2018 tentang Retribusi Kesehatan",
            vec!["SP0704"],
        ),
        ("KMA Nomor 183 Tahun 2019 tentang Kurikulum", vec!["SP0701"]),
        (
            "UU Nomor 25 Tahun 2009 tentang Pelayanan Publik; 2. UU Nomor 14 Tahun 2008",
            vec!["SP0701"],
        ),
    ] {
        assert_eq!(codes::<Rujukan>(words), expected, "{words}");
    }
    for (words, expected) in [
        ("3 0rang", vec!["SP0304"]),
        ("menyesuaikan", vec!["SP0311"]),
        ("5 orang per shift", vec!["SP0311"]),
    ] {
        assert_eq!(codes::<JumlahPelaksana>(words), expected, "{words}");
    }
    for (words, expected) in [
        ("awal tahun depan", vec!["SP0313"]),
        ("31 Juni 2022", vec!["SP0314"]),
        ("tanggal Juli 2023", vec!["SP0315"]),
        ("3/9/2018", vec!["SP0316"]),
    ] {
        assert_eq!(codes::<Tanggal>(words), expected, "{words}");
    }
    assert_eq!(codes::<Frekuensi>("secara berkala"), ["SP0312"]);
}

#[test]
fn usual_phrases_print_their_canonical_wording() {
    fn printed<T: Frasa>(words: &str) -> String {
        T::parse(words)
            .value
            .map_or_else(|| "no value".to_owned(), |value| value.to_string())
    }
    for (words, wording) in [
        ("3 Hari", "3 hari"),
        (
            "Maksimal 3 hari kerja sejak berkas dinyatakan lengkap",
            "maksimal 3 hari kerja sejak berkas lengkap",
        ),
        ("3-5 menit", "3–5 menit"),
        ("30 menit s.d. 1 jam", "30–60 menit"),
        ("Maks. 2x24 jam", "maksimal 48 jam"),
        ("10 hari dan maksimal 30 hari", "10 hari, maksimal 30 hari"),
        ("15 menit/orang", "15 menit per orang"),
        (
            "selambat-lambatnya 7 hari kerja sebelum acara",
            "minimal 7 hari kerja sebelum acara",
        ),
        (
            "A : 15 Menit; B : 3 Hari; Total : 4 hari",
            "A: 15 menit; B: 3 hari; total: 4 hari",
        ),
    ] {
        assert_eq!(printed::<JangkaWaktu>(words), wording);
    }
    for (words, wording) in [
        ("Tidak dipungut biaya", "Gratis"),
        ("Rp. 45.000,-", "Rp45.000"),
        ("Rp. 5.000/lembar", "Rp5.000 per lembar"),
        ("Rp 50.000 s.d. Rp 100.000", "Rp50.000–Rp100.000"),
        (
            "Penerbitan SIM A per penerbitan 120.000,00",
            "Penerbitan SIM A: Rp120.000 per penerbitan",
        ),
        ("ditanggung BPJS Kesehatan", "Ditanggung BPJS Kesehatan"),
    ] {
        assert_eq!(printed::<Biaya>(words), wording);
    }
    assert_eq!(printed::<JumlahPelaksana>("2- 5 Orang"), "2–5 orang");
    assert_eq!(
        printed::<Frekuensi>("Minimal satu kali dalam sebulan"),
        "minimal 1 kali dalam 1 bulan"
    );
    assert_eq!(printed::<Tanggal>("10 MARET 2020"), "10 Maret 2020");
    assert_eq!(
        printed::<Kanal>("WA : 081600000000"),
        "WhatsApp 081600000000"
    );
    for (words, wording) in [
        ("UU 25/2009", "Undang-Undang Nomor 25 Tahun 2009"),
        (
            "Peraturan Walikota Madiun No. 25 Thn 2010 Tentang Tata Naskah",
            "Peraturan Wali Kota Madiun Nomor 25 Tahun 2010 tentang Tata Naskah",
        ),
        (
            "Perda Prov. Bali Nomor 3 Tahun 2020",
            "Peraturan Daerah Provinsi Bali Nomor 3 Tahun 2020",
        ),
        (
            "Pasal 21 huruf c UU Nomor 25 Tahun 2009",
            "Pasal 21 huruf c Undang-Undang Nomor 25 Tahun 2009",
        ),
        (
            "SK KMA No: 026/KMA/SK/II/2012",
            "Keputusan Ketua Mahkamah Agung Nomor 026/KMA/SK/II/2012",
        ),
        (
            "UUD 1945",
            "Undang-Undang Dasar Negara Republik Indonesia Tahun 1945",
        ),
    ] {
        assert_eq!(printed::<Rujukan>(words), wording);
    }
}
