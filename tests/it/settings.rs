//! What settings choose reaches every document: order and numbers, names of components, words of the
//! sector, and whose wording is printed.

use baku::catalog::{Catalog, RawFile};
use baku::model::KOMPONEN;
use baku::render::Templates;
use baku::render::html::Page;
use baku::render::{markdown, text};
use baku::view::{Document, Entry, IndexInput, Kind, Publisher, index, sippn};

use crate::reading;
use crate::workspace::{findings, view, with_input};

const AGENCY: &str = "skema: 1\nkode: dinas\nnama: Dinas Uji\nkontak: [Telepon 0561-770-077]\n";

/// All phrases are in words that are not canonical.
const STANDARD: &str = "\
skema: 1
kode: uji
judul: Uji Pengaturan
status: ditetapkan
keputusan: sk
ditinjau: 3 MARET 2024
varian: [{kode: z, nama: Kasus}]
persyaratan: [Surat, {teks: Foto, untuk: [z]}]
prosedur: {langkah: [{pelaku: Petugas, teks: Memeriksa, waktu: 15 (lima belas) menit}, Memberi]}
jangka_waktu: selambat-lambatnya 3 (tiga) hari kerja
biaya: Rp. 50.000,-
produk: [{teks: Kartu, masa_berlaku: 5 (lima) tahun}]
pengaduan:
  kanal: [Telp. 0561-770-077]
  waktu: [{kelas: ringan, waktu: paling lama 3 (tiga) jam}]
dasar_hukum: [UU No. 25 Tahun 2009 tentang Pelayanan Publik]
sarana: [Meja]
kompetensi: [Teliti]
pengawasan: [Atasan]
jumlah_pelaksana: 5 (lima) orang
jaminan_pelayanan: [Janji]
jaminan_keamanan: [Aman]
evaluasi: [{teks: Rapat, frekuensi: satu tahun sekali}]
";

/// One standard in all its forms, by name.
struct Drawn {
    document: Document,
    forms: Vec<(&'static str, String)>,
    /// The page as it is written, for what no reader sees.
    page: String,
}

fn files(settings: &str) -> Vec<RawFile> {
    let decree = "keputusan: [{kode: sk, nomor: 1/2024, tanggal: 10 MARET 2024}]\n";
    [
        ("baku.yaml", format!("skema: 1\n{settings}")),
        ("standards/dinas/instansi.yaml", format!("{AGENCY}{decree}")),
        ("standards/dinas/uji.yaml", STANDARD.to_owned()),
    ]
    .into_iter()
    .map(|(path, text)| (path.to_owned(), text.into_bytes()))
    .collect()
}

fn drawn(settings: &str) -> Drawn {
    let catalog = Catalog::new(files(settings));
    let errors: Vec<_> = catalog
        .diagnostics
        .iter()
        .filter(|one| one.severity == baku::diagnostic::Severity::Error)
        .collect();
    assert!(errors.is_empty(), "{errors:#?}");
    let standard = &catalog.standards[0];
    let document = view(&catalog, standard, Kind::Lengkap);
    let templates = Templates::shipped().html;
    let page = templates
        .standard(&document, &Page::default())
        .expect("the page can be drawn");
    let chain = [Publisher {
        address: &catalog.agencies[0].address,
        instansi: &catalog.agencies[0].instansi,
    }];
    let entries = [Entry {
        address: &standard.address,
        standar: &standard.standar,
        agencies: &chain,
    }];
    let list = |agencies: &[Publisher<'_>]| {
        index(&IndexInput {
            entries: &entries,
            agencies,
            settings: &catalog.settings,
        })
    };
    let all = templates.index(&list(&[]), &Page::default());
    let own = templates.agency(&list(&chain), &Page::default());
    let forms = vec![
        ("HTML", reading::html(&page)),
        (
            "Markdown",
            reading::markdown(&markdown::standard(&document).expect("it can be written")),
        ),
        #[cfg(feature = "pdf")]
        (
            "PDF",
            baku::render::pdf::frames_text(&document)
                .expect("it can be set")
                .concat(),
        ),
        (
            "sippn",
            with_input(&catalog, standard, |input| text::sippn(&sippn(input))),
        ),
        (
            "index",
            reading::html(&all.expect("the index can be drawn")),
        ),
        (
            "agency",
            reading::html(&own.expect("the page can be drawn")),
        ),
    ];
    let forms = forms
        .into_iter()
        .map(|(name, text)| (name, reading::squeeze(&text)))
        .collect();
    Drawn {
        document,
        forms,
        page,
    }
}

impl Drawn {
    /// Demands that `words` stand in each of `forms`.
    #[track_caller]
    fn say(&self, words: &str, forms: &[&str]) {
        for (name, text) in self.forms.iter().filter(|(name, _)| forms.contains(name)) {
            let wanted = reading::squeeze(words);
            assert!(
                text.contains(&wanted),
                "{name} does not say {words:?}:\n{text}"
            );
        }
    }

    /// Demands that `words` stand in none of `forms`.
    #[track_caller]
    fn lack(&self, words: &str, forms: &[&str]) {
        for (name, text) in self.forms.iter().filter(|(name, _)| forms.contains(name)) {
            let wanted = reading::squeeze(words);
            assert!(!text.contains(&wanted), "{name} says {words:?}:\n{text}");
        }
    }

    /// Returns numbers and keys of the components in order.
    fn order(&self) -> Vec<(Option<usize>, &str)> {
        let parts = self.document.parts.iter().flat_map(|part| &part.components);
        // What has no number stands below, whatever the order.
        parts
            .filter(|component| component.number.is_some())
            .map(|component| (component.number, component.id.as_str()))
            .collect()
    }
}

const DOCUMENTS: &[&str] = &["HTML", "Markdown", "PDF"];
const LISTS: &[&str] = &["index", "agency"];
const SIPPN: &[&str] = &["sippn"];

#[test]
fn the_order_reaches_headings_and_contents() {
    let names = |sorted: &mut Vec<&baku::model::Komponen>| -> Vec<&'static str> {
        sorted.iter().map(|komponen| komponen.key).collect()
    };
    let mut of_permen: Vec<_> = KOMPONEN.iter().collect();
    let mut of_law = of_permen.clone();
    of_law.sort_by_key(|komponen| komponen.huruf);
    let (of_permen, of_law) = (names(&mut of_permen), names(&mut of_law));
    let numbered = |numbers: Vec<usize>, keys: &[&'static str]| -> Vec<(Option<usize>, &str)> {
        numbers
            .into_iter()
            .map(Some)
            .zip(keys.iter().copied())
            .collect()
    };
    for (urutan, expected) in [
        (
            "permenpan",
            numbered((1..=6).chain(1..=8).collect(), &of_permen),
        ),
        ("menerus", numbered((1..=14).collect(), &of_permen)),
        ("uu", numbered((1..=14).collect(), &of_law)),
    ] {
        let drawn = drawn(&format!("urutan: {urutan}\n"));
        assert_eq!(drawn.order(), expected, "{urutan}");
        let mut from = 0;
        for (number, key) in expected {
            let name = baku::model::Komponen::find(key)
                .expect("a key of the registry")
                .nama;
            let number = number.expect("each has a number");
            // In the contents, then as a heading.
            drawn.say(&format!("{number} {name}"), &["HTML"]);
            let entry = format!("<a href=\"#{key}\">{number} {name}</a>");
            assert!(drawn.page.contains(&entry), "{urutan}: {entry}");
            drawn.say(name, DOCUMENTS);
            let heading = format!("<h3 id=\"{key}\">");
            let at = drawn.page[from..].find(&heading);
            from += at.unwrap_or_else(|| panic!("{urutan}: {heading} is out of order"));
        }
        // The form of the portal has an order of its own.
        let (_, portal) = &drawn
            .forms
            .iter()
            .find(|(name, _)| *name == "sippn")
            .expect("it is drawn");
        let places = [
            "Persyaratan",
            "WaktuPenyelesaian",
            "Biaya/Tarif",
            "PengaduanLayanan",
        ]
        .map(|label| portal.find(&reading::squeeze(label)));
        assert!(
            places.iter().all(Option::is_some) && places.is_sorted(),
            "{places:?}: {portal}"
        );
    }
}

#[test]
fn sector_names_reach_every_place_of_a_component() {
    let labels: Vec<String> = KOMPONEN
        .iter()
        .map(|komponen| format!("{}: Zulu{}", komponen.key, komponen.huruf))
        .collect();
    let drawn = drawn(&format!("label: {{{}}}\n", labels.join(", ")));
    for komponen in KOMPONEN {
        let own = format!("Zulu{}", komponen.huruf);
        drawn.say(&own, DOCUMENTS);
        drawn.lack(komponen.nama, DOCUMENTS);
        let (key, contents) = (komponen.key, format!("#{}\">", komponen.key));
        let entry = drawn.page.split(&contents).skip(1).any(|rest| {
            rest.split("</a>")
                .next()
                .is_some_and(|words| words.ends_with(&own))
        });
        assert!(entry, "contents do not say {own}");
        let heading = drawn.page.split(&format!("<h3 id=\"{key}\">")).nth(1);
        let heading = heading.and_then(|rest| rest.split("</h3>").next());
        assert!(
            heading.is_some_and(|words| words.ends_with(&own)),
            "{key}: {heading:?}"
        );
    }
    // The summary and the lists have short names of their own, which give way too.
    let summary = drawn.document.summary.iter();
    let summary: Vec<&str> = summary.map(|answer| answer.label.as_str()).collect();
    assert_eq!(summary, ["Zulub", "Zulud", "Zulue", "Zuluf", "Zuluj"]);
    for (short, own) in [("Waktu:", "Zulud:"), ("Biaya:", "Zulue:")] {
        drawn.say(own, LISTS);
        drawn.lack(short, LISTS);
    }
    assert!(
        drawn.page.contains("Zulud: Maksimal"),
        "the description for search engines"
    );
    // The labels of the portal are those of its form, by which staff find the field.
    drawn.say("Waktu Penyelesaian", SIPPN);
    drawn.lack("Zulu", SIPPN);
}

#[test]
fn words_of_the_sector_reach_headings_and_groups() {
    let drawn = drawn("istilah: {pemohon: pasien}\n");
    drawn.say("Semua pasien", DOCUMENTS);
    drawn.say("(Semua pasien) Surat", SIPPN);
    for (name, text) in &drawn.forms {
        assert!(!text.to_lowercase().contains("pemohon"), "{name}: {text}");
    }
}

#[test]
fn the_wording_as_written_reaches_every_document() {
    let written = drawn("perkataan: tertulis\n");
    let canonical = drawn("perkataan: baku\n");
    for (tertulis, baku, with_portal) in [
        (
            "Selambat-lambatnya 3 (tiga) hari kerja",
            "Maksimal 3 hari kerja",
            true,
        ),
        ("Rp. 50.000,-", "Rp50.000", true),
        ("15 (lima belas) menit", "15 menit", true),
        ("5 (lima) tahun", "5 tahun", true),
        ("paling lama 3 (tiga) jam", "3 jam", true),
        (
            "UU No. 25 Tahun 2009",
            "Undang-Undang Nomor 25 Tahun 2009",
            false,
        ),
        ("5 (lima) orang", "5 orang", false),
        ("Satu tahun sekali", "1 kali dalam 1 tahun", false),
        ("10 MARET 2024", "10 Maret 2024", false),
        ("3 MARET 2024", "3 Maret 2024", false),
    ] {
        let portal = if with_portal { SIPPN } else { &[] };
        written.say(tertulis, &[DOCUMENTS, portal].concat());
        canonical.say(baku, &[DOCUMENTS, portal].concat());
        canonical.lack(tertulis, &[DOCUMENTS, portal].concat());
    }
    for (tertulis, baku) in [
        (
            "Selambat-lambatnya 3 (tiga) hari kerja",
            "Maksimal 3 hari kerja",
        ),
        ("Rp. 50.000,-", "Rp50.000"),
    ] {
        written.say(tertulis, LISTS);
        canonical.say(baku, LISTS);
    }
    // How a number is grouped is form and no wording: one form can be read and dialled everywhere.
    for drawn in [&written, &canonical] {
        drawn.say("(0561) 770-077", DOCUMENTS);
        drawn.say("(0561) 770-077", &["agency", "sippn"]);
    }
}

#[test]
fn an_unknown_name_is_told_with_what_was_meant() {
    for (settings, meant) in [
        ("label: {produkk: Hasil}\n", Some("produk")),
        ("label: {Syarat: Syarat}\n", Some("persyaratan")),
        (
            "label: {\"Sistem, Mekanisme dan Prosedur\": Alur}\n",
            Some("prosedur"),
        ),
        ("istilah: {pemohn: pasien}\n", Some("pemohon")),
        ("keluaran: {dokumen: {sipppn: [teks]}}\n", Some("sippn")),
        ("keluaran: {dokumen: {sippn: [pdf]}}\n", None),
        ("label: {zulu: Zulu}\n", None),
        ("aturan: {SP9999: mati}\n", None),
    ] {
        let catalog = Catalog::new(files(settings));
        let found: Vec<_> = catalog
            .diagnostics
            .iter()
            .filter(|one| one.code.as_str() == "SP1001")
            .collect();
        let [one] = found[..] else {
            panic!("{settings}: {:?}", findings(&catalog))
        };
        let help = one.help.as_ref().expect("it says what to do");
        match meant {
            Some(meant) => {
                assert!(
                    help.en.starts_with(&format!("did you mean `{meant}`?")),
                    "{help:?}"
                );
                assert!(
                    help.id.starts_with(&format!("maksudnya `{meant}`?")),
                    "{help:?}"
                );
            }
            None => assert!(help.en.starts_with("known are:"), "{help:?}"),
        }
    }
}
