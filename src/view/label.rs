//! The catalogue of labels and fixed phrases.
//!
//! Every Indonesian word that a document says by itself stands here, none in the builders; the words of
//! the sector (`istilah`) and its names of components (`label`) are applied here as well.

pub mod beda;
pub mod papan;

use super::Labels;
use super::Run;
use super::Runs;
use super::State;
use super::format;
use crate::model::KOMPONEN as KOMPONEN_ALL;
use crate::model::Komponen;
use crate::settings::Settings;

/// Heading over the steps of a procedure.
pub(super) const LANGKAH: &str = "Langkah-langkah";
/// Heading over a diagram, and its name.
pub(super) const BAGAN: &str = "Bagan alur";
/// Name of the diagram of a service.
pub(super) const BAGAN_PELAYANAN: &str = "Bagan alur pelayanan";
/// Name of the diagram of complaints.
pub(super) const BAGAN_PENGADUAN: &str = "Bagan alur penanganan pengaduan";
/// Heading over the remark on a procedure of several paths.
pub(super) const KETERANGAN: &str = "Keterangan";
/// Heading over the channels.
pub(super) const TEMPAT_MENGADU: &str = "Tempat mengadu";
/// Heading over the handling of complaints.
pub(super) const ALUR_PENANGANAN: &str = "Alur penanganan";
/// Heading over the time limits of complaints, and their caption.
pub(super) const BATAS_PENGADUAN: &str = "Batas waktu penyelesaian pengaduan";
/// Heading over the officer in charge of complaints.
pub(super) const PEJABAT: &str = "Pejabat pengelola pengaduan";
/// Head of the column of complaint classes.
pub(super) const JENIS_PENGADUAN: &str = "Jenis pengaduan";
/// Head of the column of limits that are all upper ends.
pub(super) const PALING_LAMBAT: &str = "Paling lambat";
/// Head of a column of times.
pub(super) const WAKTU: &str = "Waktu";
/// Head of the column of stages.
pub(super) const TAHAP: &str = "Tahap";
/// Caption of the table of stages.
pub(super) const WAKTU_TAHAP: &str = "Waktu tiap tahap";
/// Head of the column of what is paid for.
pub(super) const LAYANAN: &str = "Layanan";
/// Head of the column of amounts.
pub(super) const TARIF: &str = "Tarif";
/// Caption of the table of fees.
pub(super) const DAFTAR_TARIF: &str = "Tarif layanan";
/// Row of a fee that names nothing else.
pub(super) const LAYANAN_INI: &str = "Layanan ini";
/// Nothing to pay.
pub(super) const GRATIS: &str = "Gratis";
/// Something to pay, but not one amount.
pub(super) const BERTARIF: &str = "Bertarif";
/// Nothing to pay in some cases, something in others.
pub(super) const GRATIS_ATAU_BERTARIF: &str = "Gratis atau bertarif";
/// Costs that are paid to others.
pub(super) const DI_LUAR_TARIF: &str = "Di luar tarif";
/// Fines.
pub(super) const DENDA: &str = "Denda";
/// What a fee rests on.
pub(super) const DASAR: &str = "Dasar";
/// Stands in a cell that has nothing to say.
pub(super) const TIADA: &str = "–";
/// Head of the column of roles.
pub(super) const PERAN: &str = "Peran";
/// Head of the column of head counts.
pub(super) const JUMLAH: &str = "Jumlah";
/// Caption of the table of head counts.
pub(super) const PELAKSANA_PERAN: &str = "Jumlah pelaksana menurut peran";
/// How long a product is valid.
pub(super) const MASA_BERLAKU: &str = "masa berlaku";
/// The part that tells where a service is given.
pub(super) const LOKASI: &str = "Tempat layanan";
/// A channel that the grammar of channels does not know.
pub(super) const KANAL_LAIN: &str = "Kanal lain";
/// Between alternatives.
pub(super) const ATAU: &str = "atau";
/// Between things that all hold.
pub(super) const DAN: &str = "dan";
/// Between cases that must hold at the same time.
pub(super) const SEKALIGUS: &str = ", sekaligus ";
/// Times that differ from case to case, in one word.
pub(super) const MENURUT_KASUS: &str = "Menurut kasus";
/// Nobody has filled it yet.
pub(super) const BELUM_DIISI: &str = "Belum diisi.";
/// The group of delivery.
pub(super) const PENYAMPAIAN: (&str, &str) = (
    "Penyampaian pelayanan",
    "Yang Anda bawa, lalui, bayar, dan terima.",
);
/// The group of management.
pub(super) const PENGELOLAAN: (&str, &str) = (
    "Pengelolaan pelayanan",
    "Yang disiapkan penyelenggara supaya layanan berjalan sesuai standar.",
);
/// All components, where they are not grouped.
pub(super) const KOMPONEN: (&str, &str) = (
    "Komponen standar pelayanan",
    "Semua komponen, menurut urutan undang-undang.",
);
/// How many components are of delivery, and must be published.
const PUBLIK: usize = 6;
/// Further parts, where they do not apply.
pub(super) const TAMBAHAN: &str = "Bagian lain";
/// Heading over what is known of the setting of a standard, and its caption.
pub(super) const PENETAPAN: &str = "Penetapan";
/// The decree.
pub(super) const KEPUTUSAN: &str = "Keputusan";
/// Where a decree was set.
pub(super) const DITETAPKAN_DI: &str = "Ditetapkan di";
/// Who signed a decree.
pub(super) const PENANDATANGAN: &str = "Tanda tangan";
/// What a decree revokes.
pub(super) const MENCABUT: &str = "Mencabut";
/// The record of the public discussion of a draft.
pub(super) const BERITA_ACARA: &str = "Berita acara pembahasan";
/// Heading over who provides the service.
pub(super) const PENYELENGGARA: &str = "Penyelenggara";
/// When an agency is open.
pub(super) const JAM_PELAYANAN: &str = "Jam pelayanan";
/// Where an agency is.
pub(super) const ALAMAT: &str = "Alamat";
/// In which region an agency is.
pub(super) const WILAYAH: &str = "Wilayah";
/// Who heads an agency.
pub(super) const PIMPINAN: &str = "Pimpinan";
/// How to reach an agency.
pub(super) const KONTAK: &str = "Kontak";
/// The fields of the portal SIPPN in its order: the component, and the label that the portal gives it.
///
/// These are names of a form that is not ours, so neither sector names nor `urutan` change them.
pub(super) const SIPPN: &[(&str, &str)] = &[
    ("persyaratan", "Persyaratan"),
    ("prosedur", "Sistem, Mekanisme dan Prosedur"),
    ("jangka_waktu", "Waktu Penyelesaian"),
    ("biaya", "Biaya / Tarif"),
    ("produk", "Produk Pelayanan"),
    ("pengaduan", "Pengaduan Layanan"),
];
/// Nothing to pay, as the portal says it.
pub(super) const TIDAK_DIPUNGUT: &str = "Tidak dipungut biaya";
/// The group of delivery, as an annex names it, and its name in the regulation's second language.
pub(super) const PENYAMPAIAN_SK: (&str, &str) = (
    "Komponen yang terkait dengan proses penyampaian pelayanan",
    "service delivery",
);
/// The group of management, as an annex names it.
pub(super) const PENGELOLAAN_SK: (&str, &str) = (
    "Komponen yang terkait dengan proses pengelolaan pelayanan",
    "manufacturing",
);
/// Name of the annex among the files to download.
pub const LAMPIRAN_KEPUTUSAN: &str = "lampiran keputusan";
/// What the documents are.
pub(super) const STANDAR_PELAYANAN: &str = "Standar Pelayanan";
/// Heads of the columns of an annex.
pub(super) const KOLOM_SK: [&str; 3] = ["NO", "KOMPONEN", "URAIAN"];
/// What an annex says of its decree.
pub(super) const IDENTITAS_SK: [&str; 3] = ["NOMOR", "TANGGAL", "TENTANG"];
/// Stands for a number that a decree does not have yet.
pub(super) const NOMOR_KEPUTUSAN: &str = "(nomor keputusan)";
/// Stands for the day of a decree.
pub(super) const TANGGAL_PENETAPAN: &str = "(tanggal penetapan)";
/// Stands for the title of a decree.
pub(super) const JUDUL_KEPUTUSAN: &str = "(judul keputusan)";
/// Stands for the place of a decree.
const TEMPAT_PENETAPAN: &str = "(tempat penetapan)";
/// Stands for the office of whoever signs.
pub(super) const JABATAN: &str = "(jabatan)";
/// Stands for the name of whoever signs.
pub(super) const NAMA_PEJABAT: &str = "(nama pejabat)";
/// Stands for the rank of whoever signs.
pub(super) const PANGKAT: &str = "(pangkat/golongan)";
/// Stands for the number of whoever signs.
pub(super) const NOMOR_PEGAWAI: &str = "(nomor induk pegawai)";
/// Nobody has filled it yet, in an annex.
pub(super) const BELUM_DIISI_SK: &str = "(belum diisi)";
/// Labels of the five answers, in their order.
pub(super) const SYARAT: &str = "Syarat";
/// Label of the fee.
pub(super) const BIAYA: &str = "Biaya";
/// Label of the product.
pub(super) const HASIL: &str = "Hasil";
/// Label of the channels.
pub(super) const PENGADUAN: &str = "Pengaduan";
/// Names that published standards give to what stands here under a label of this catalogue.
///
/// Who looks for a heading of an earlier publication finds it here; those of components stand in their
/// registry ([`Komponen::varian`]).
pub(super) const VARIANTS: &[(&str, &[&str])] = &[
    (
        PENYAMPAIAN.0,
        &["Service Delivery", "Komponen Penyampaian Pelayanan"],
    ),
    (
        PENGELOLAAN.0,
        &["Manufacturing", "Komponen Pengelolaan Pelayanan"],
    ),
    (
        TEMPAT_MENGADU,
        &["Pengaduan dapat dilakukan melalui", "Kontak Pengaduan"],
    ),
    (ALUR_PENANGANAN, &["Alur Penanganan Pengaduan"]),
    (BATAS_PENGADUAN, &["Jangka Waktu Penyelesaian Pengaduan"]),
    (KEPUTUSAN, &["No. SK", "Nomor SK"]),
];
/// Note above a draft.
const NOTE_RANCANGAN: &str = "Standar ini masih rancangan: belum ditetapkan dengan keputusan, dan isinya masih dapat berubah.";

/// The catalogue with the words of one workspace.
#[derive(Debug, Clone, Copy)]
pub(super) struct Phrases<'a> {
    settings: &'a Settings,
}

impl<'a> Phrases<'a> {
    /// Takes the words of `settings`.
    pub(super) fn new(settings: &'a Settings) -> Self {
        Self { settings }
    }

    /// Returns the fixed words that pages need.
    pub(super) fn labels(self) -> Labels {
        let own = str::to_owned;
        Labels {
            document: own(STANDAR_PELAYANAN),
            summary: own("Ringkasan"),
            contents: own("Isi standar ini"),
            downloads: own("Unduh"),
            skip: own("Langsung ke isi"),
            all: own("Semua layanan"),
            page: own("Halaman"),
            of: own("dari"),
            or: own(ATAU),
            continued: own("(lanjutan)"),
            sop_below: own("Tabel SOP berdiri pada lembar tersendiri di akhir dokumen ini."),
            trail: own("Jejak halaman"),
            time: self.short("jangka_waktu", WAKTU),
            fee: self.short("biaya", BIAYA),
            status: own("Status"),
            any: own("Semua"),
            services: own("Layanan"),
            service_count: own("layanan"),
            about: own("Hubungi dan kunjungi"),
            downloads_lead: own("Isi yang sama dalam bentuk lain."),
            page_count: own("halaman"),
            all_of_agency: own("Semua layanan instansi ini"),
            one_source: own("Halaman, PDF, dan teks dibuat dari satu berkas yang sama."),
            source: own("Lihat berkas sumber"),
            full: format::words(&format!("Standar lengkap, {} komponen", KOMPONEN_ALL.len())),
            short: format::words(&format!("Ringkas, {PUBLIK} komponen penyampaian")),
            moved: own("Halaman ini pindah."),
            moved_to: own("Alamat barunya:"),
        }
    }

    /// Returns the word of the sector for `istilah`, or `istilah` itself.
    fn term(self, istilah: &'a str) -> &'a str {
        self.settings
            .istilah
            .get(istilah)
            .map_or(istilah, String::as_str)
    }

    /// Returns the name of a component, as the sector says it.
    pub(super) fn component(self, komponen: &Komponen) -> String {
        format::words(
            self.settings
                .label
                .get(komponen.key)
                .map_or(komponen.nama, String::as_str),
        )
    }

    /// Returns the short name of a component, `short` unless the sector has a name of its own for it.
    pub(super) fn short(self, key: &str, short: &str) -> String {
        let own = self.settings.label.get(key);
        own.map_or_else(|| short.to_owned(), |own| format::words(own))
    }

    /// Returns the heading over requirements that everybody must meet.
    pub(super) fn everybody(self) -> Runs {
        format::runs(&format!("Semua {}", self.term("pemohon")))
    }
}

/// Returns the word of a state.
pub(super) fn state(state: State) -> &'static str {
    match state {
        State::Ditetapkan => "Ditetapkan",
        State::Rancangan => "Rancangan",
        State::Dicabut => "Dicabut",
    }
}

/// Says why a component or field does not apply.
pub(super) fn not_applicable(reason: &str) -> Runs {
    format::runs(&format!("Tidak berlaku: {reason}"))
}

/// Heads what only the case `nama` must meet besides.
pub(super) fn additional(nama: &str) -> Runs {
    format::runs(&format!("Tambahan: {nama}"))
}

/// Leads to what only some cases must meet besides; each name is a link to `to`.
pub(super) fn additional_for(cases: &[String], to: &str) -> Runs {
    let links: Vec<Runs> = cases
        .iter()
        .map(|nama| vec![Run::link(format::words(nama), to)])
        .collect();
    let mut out = vec![Run::plain("Tambahan untuk ")];
    out.extend(format::join(&links, DAN));
    out
}

/// Says for whom something is.
pub(super) fn for_whom(nama: &str) -> String {
    format!("untuk {nama}")
}

/// Says who pays instead of the applicant.
pub(super) fn paid_by(penanggung: &str) -> String {
    format!("ditanggung {penanggung}")
}

/// Says that a legal basis is that of all prices that tell no other.
pub(super) fn unless_told(dasar: &str) -> String {
    format!("{dasar}, kecuali yang disebut lain")
}

/// Says on what condition something is required.
pub(super) fn only_if(bila: &str) -> String {
    let begins = |word: &str| bila.to_lowercase().starts_with(word);
    if ["bila ", "apabila ", "jika ", "hanya "]
        .iter()
        .any(|word| begins(word))
    {
        bila.to_owned()
    } else {
        format!("hanya bila {}", format::small(bila))
    }
}

/// What leads from a requirement to its alternatives.
const SALAH_SATU: &str = ", salah satu dari:";

/// Leads from a requirement to its alternatives.
pub(super) fn one_of(teks: &str) -> String {
    let teks = teks.trim_end_matches([';', ',', '.', ':', ' ']);
    if teks.to_lowercase().ends_with("salah satu dari") {
        format!("{teks}:")
    } else {
        format!("{teks}{SALAH_SATU}")
    }
}

/// Returns `text` with `attributes` in brackets, before the words or the colon that lead on from it.
pub(super) fn bracket(mut text: Runs, attributes: &[Run]) -> Runs {
    let mut lead = "";
    if let Some(last) = text.last_mut() {
        lead = [SALAH_SATU, ":"]
            .into_iter()
            .find(|lead| last.text.ends_with(lead))
            .unwrap_or_default();
        let kept = last.text.len() - lead.len();
        last.text.truncate(kept);
        let kept = last.text.trim_end_matches([';', ',', ' ']).len();
        last.text.truncate(kept);
    }
    text.push(Run::plain(" ("));
    text.extend(attributes.iter().cloned().map(|run| Run {
        text: run.text.replace(" · ", ", "),
        ..run
    }));
    text.push(Run::plain(format!("){lead}")));
    text
}

/// Counts what a summary leaves out.
pub(super) fn more(count: usize, what: &str) -> Option<Runs> {
    (count > 0).then(|| format::runs(&format!("dan {count} {what} lagi")))
}

/// Tells the only requirement of one case.
pub(super) fn named(nama: &str, syarat: Runs) -> Runs {
    let mut out = vec![Run::plain(format::words(nama) + ": ")];
    out.extend(syarat);
    out
}

/// Counts the requirements of one case.
pub(super) fn count_of(nama: &str, count: usize) -> Runs {
    format::runs(&format!("{nama}: {count} syarat"))
}

/// Begins the sentence that says who does all steps.
const SEMUA_LANGKAH: &str = "Semua langkah dilakukan oleh ";

/// Returns who does all steps where `text` is the sentence that says so.
pub(super) fn actor_of_all(text: &[Run]) -> Option<&str> {
    match text {
        [lead, actor, _] if lead.text == SEMUA_LANGKAH => Some(&actor.text),
        _ => None,
    }
}

/// Says who does all steps.
pub(super) fn all_steps_by(pelaku: &str) -> Runs {
    vec![
        Run::plain(SEMUA_LANGKAH),
        Run::strong(format::words(pelaku)),
        Run::plain("."),
    ]
}

/// Where a way out of a step leads, in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Way {
    /// To a later step, by number.
    On(usize),
    /// To this step or an earlier one, by number.
    Back(usize),
    /// To the end.
    End,
    /// To a name that no step has.
    Unknown(String),
}

impl Way {
    /// Returns the words inside a sentence.
    fn words(&self) -> String {
        match self {
            Self::On(number) => format!("ke langkah {number}"),
            Self::Back(number) => format!("kembali ke langkah {number}"),
            Self::End => "selesai".to_owned(),
            Self::Unknown(name) => format!("ke langkah “{name}”"),
        }
    }

    /// Returns the sentence of a way that is always taken.
    pub(super) fn always(&self) -> Runs {
        let text = match self {
            Self::On(number) => format!("Lanjut ke langkah {number}."),
            Self::Back(_) | Self::End | Self::Unknown(_) => {
                format!("{}.", format::capital(&self.words()))
            }
        };
        format::runs(&text)
    }

    /// Returns the sentence of a way that is taken when no answer before it holds.
    pub(super) fn otherwise(&self) -> Runs {
        format::runs(&format!("Selain itu, {}.", self.words()))
    }

    /// Returns the sentence of a way that is taken on an answer.
    pub(super) fn when(&self, bila: &str) -> Runs {
        let answer = format::small(&format::words(bila));
        vec![
            Run::plain("Bila "),
            Run::strong(answer),
            Run::plain(format::tie(&format!(", {}.", self.words()))),
        ]
    }
}

/// Names a decree by number and date; one whose number nobody has filled says so.
pub(super) fn decree(nomor: Option<&str>, tanggal: Option<&str>) -> String {
    let nomor = match nomor.filter(|nomor| !nomor.trim().is_empty()) {
        Some(nomor) => format!("{KEPUTUSAN} Nomor {nomor}"),
        None => format!("{KEPUTUSAN} (nomor belum diisi)"),
    };
    match tanggal {
        Some(tanggal) => format!("{nomor}, tanggal {tanggal}"),
        None => nomor,
    }
}

/// Says who answers for the service.
pub(super) fn answers_for(jabatan: &str) -> String {
    format!("Penanggung jawab: {jabatan}")
}

/// Says from when to when a standard is in force; `None` where neither is known.
pub(super) fn in_force(sejak: Option<&str>, sampai: Option<&str>) -> Option<String> {
    match (sejak, sampai) {
        (Some(sejak), Some(sampai)) => Some(format!("Berlaku {sejak} sampai {sampai}")),
        (Some(sejak), None) => Some(format!("Berlaku sejak {sejak}")),
        (None, Some(sampai)) => Some(format!("Berlaku sampai {sampai}")),
        (None, None) => None,
    }
}

/// Says when a standard was last reviewed.
pub(super) fn reviewed(tanggal: &str) -> String {
    format!("Ditinjau {tanggal}")
}

/// Says which revision it is; `None` for the first version.
pub(super) fn revision(revisi: u32) -> Option<String> {
    (revisi > 0).then(|| format!("Revisi {revisi}"))
}

/// Says which standards a standard replaces; `None` where there is none.
pub(super) fn replaces(standards: &[Runs]) -> Option<Runs> {
    (!standards.is_empty()).then(|| {
        let mut out = vec![Run::plain("Menggantikan ")];
        out.extend(format::join(standards, DAN));
        out
    })
}

/// Cites a decree: number, date and title; `None` where none of them is known.
pub(super) fn decree_in_full(
    nomor: Option<&str>,
    tanggal: Option<&str>,
    tentang: Option<&str>,
) -> Option<String> {
    let parts = [("Nomor", nomor), ("tanggal", tanggal), ("tentang", tentang)];
    let words: Vec<String> = parts
        .into_iter()
        .filter_map(|(word, value)| value.map(|value| format!("{word} {value}")))
        .collect();
    (!words.is_empty()).then(|| words.join(" "))
}

/// Names the record of a discussion: by its number, or as it is written.
pub(super) fn numbered(nomor: &str) -> String {
    if nomor.to_lowercase().starts_with("nomor ") {
        nomor.to_owned()
    } else {
        format!("Nomor {nomor}")
    }
}

/// Says on whose behalf somebody signs.
pub(super) fn on_behalf(jabatan: &str) -> String {
    format!("atas nama {jabatan}")
}

/// Begins the line that says for which cases a step or path is.
const UNTUK: &str = "Untuk: ";

/// Says for which cases a step or path is.
pub(super) fn cases(nama: &str) -> Runs {
    format::runs(&format!("{UNTUK}{nama}"))
}

/// Returns the cases where `text` is the line that tells them.
pub(super) fn cases_told(text: &[Run]) -> Option<String> {
    super::plain(text).strip_prefix(UNTUK).map(str::to_owned)
}

/// Names a step by its number.
pub(super) fn step(number: usize) -> String {
    format!("Langkah {number}")
}

/// Names the decree as the portal does.
pub(super) fn sippn_number(nomor: &str) -> String {
    format!("No. SK: {nomor}")
}

/// Returns a heading of the handling of complaints as the portal's texts have it, else as it is.
pub(super) fn sippn_heading(heading: &str) -> &str {
    match heading {
        TEMPAT_MENGADU => "Pengaduan dapat dilakukan melalui",
        ALUR_PENANGANAN => "Alur penanganan pengaduan",
        BATAS_PENGADUAN => "Jangka waktu penyelesaian pengaduan",
        other => other,
    }
}

/// Says what a step needs.
pub(super) fn needs(teks: &str) -> Runs {
    format::runs(&format!("Kelengkapan: {teks}"))
}

/// Says what comes of a step.
pub(super) fn gives(teks: &str) -> Runs {
    format::runs(&format!("Keluaran: {teks}"))
}

/// Names a region and its time zone.
pub(super) fn region(kabupaten_kota: Option<&str>, provinsi: &str, zona: &str) -> String {
    let own = kabupaten_kota
        .map(|own| format!("{own}, "))
        .unwrap_or_default();
    format!("{own}{provinsi} ({zona})")
}

/// Names a region of which only the code is known.
pub(super) fn region_code(kode: &str) -> String {
    format!("kode {kode}")
}

/// Marks the national channel.
pub(super) fn national(title: &str) -> String {
    format!("{title} (kanal nasional)")
}

/// Names an extension behind a switchboard.
pub(super) fn extension(ekstensi: &str) -> String {
    format!("ext. {ekstensi}")
}

/// Says who pays instead of the applicant.
pub(super) fn borne_by(penanggung: &str) -> String {
    let begins = penanggung.to_lowercase().starts_with("ditanggung ");
    if begins {
        penanggung.to_owned()
    } else {
        format!("ditanggung {penanggung}")
    }
}

/// Counts the filled components: "14 dari 14 komponen".
pub(super) fn filled(count: usize, of: usize) -> Runs {
    // The word says that the other eight were not asked.
    let what = if of == PUBLIK {
        "komponen publik"
    } else {
        "komponen"
    };
    format::runs(&format!("{count} dari {of} {what}"))
}

/// Says what a draft is.
pub(super) fn note_draft() -> Runs {
    format::runs(NOTE_RANCANGAN)
}

/// Says since when a standard is revoked and by what; `oleh` is the successor or decree.
pub(super) fn note_revoked(sejak: Option<&str>, oleh: Option<Successor<'_>>) -> Runs {
    let mut text = "Standar ini tidak berlaku lagi".to_owned();
    if let Some(sejak) = sejak {
        text.push_str(" sejak ");
        text.push_str(sejak);
    }
    match oleh {
        None => format::runs(&format!("{text}.")),
        Some(Successor::Words(oleh)) => format::runs(&format!(
            "{text}. Dicabut dengan {}",
            format::sentence(oleh)
        )),
        Some(Successor::Standard(run)) => {
            vec![
                Run::plain(format::words(&format!("{text}. Penggantinya:")) + " "),
                run,
                Run::plain("."),
            ]
        }
    }
}

/// What revoked a standard.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Successor<'a> {
    /// A decree or anything else, in words.
    Words(&'a str),
    /// A standard of this site, as a link.
    Standard(Run),
}

/// Words for the foot of each page.
pub(super) fn foot(state: State, decree: Option<&str>, dicabut_sejak: Option<&str>) -> String {
    format::words(&match (state, decree, dicabut_sejak) {
        (State::Rancangan, _, _) => "Rancangan, belum ditetapkan".to_owned(),
        (State::Ditetapkan, Some(decree), _) => format!("Ditetapkan dengan {decree}"),
        (State::Ditetapkan, None, _) => "Ditetapkan".to_owned(),
        (State::Dicabut, _, Some(sejak)) => format!("Dicabut, tidak berlaku lagi sejak {sejak}"),
        (State::Dicabut, _, None) => "Dicabut, tidak berlaku lagi".to_owned(),
    })
}

/// Words for the foot of each page of an annex; a draft must not be taken for the decree.
pub(super) fn foot_annex(
    state: State,
    decree: Option<&str>,
    dicabut_sejak: Option<&str>,
) -> String {
    match (state, decree) {
        (State::Ditetapkan, Some(decree)) => format::words(&format!("Lampiran {decree}")),
        (State::Ditetapkan, None) => "Lampiran keputusan".to_owned(),
        (State::Rancangan | State::Dicabut, _) => {
            let foot = foot(state, decree, dicabut_sejak);
            let word = self::state(state);
            foot.replacen(word, &word.to_uppercase(), 1)
        }
    }
}

/// Names an annex as a file.
pub(super) fn annex_title(judul: &str) -> String {
    format::words(&format!("Lampiran Keputusan: {}", standard_of(judul)))
}

/// Says what the table of an annex shows, for those who do not see it.
pub(super) fn annex_caption(judul: &str) -> String {
    format::words(&format!("Komponen {}", standard_of(judul)))
}

/// Heads an annex, in capitals: what it is, and of what.
pub(super) fn annex_heading(judul: &str) -> Vec<String> {
    let judul = format::words(judul).to_uppercase();
    let what = STANDAR_PELAYANAN.to_uppercase();
    if judul.starts_with(&what) {
        vec![judul]
    } else {
        vec![what, judul]
    }
}

/// Names the standard of a service, whose title may do so already.
fn standard_of(judul: &str) -> String {
    let small = judul.to_lowercase();
    if small.starts_with(&STANDAR_PELAYANAN.to_lowercase()) {
        judul.to_owned()
    } else {
        format!("{STANDAR_PELAYANAN} {judul}")
    }
}

/// Says to whose decree an annex belongs; `office` is in capitals.
pub(super) fn annex_of(office: &str) -> String {
    format!("LAMPIRAN KEPUTUSAN {office}")
}

/// Says where a decree was set.
pub(super) fn set_at(tempat: Option<&str>) -> String {
    format!("Ditetapkan di {}", tempat.unwrap_or(TEMPAT_PENETAPAN))
}

/// Says when a decree was set.
pub(super) fn set_on(tanggal: Option<&str>) -> String {
    format!("pada tanggal {}", tanggal.unwrap_or(TANGGAL_PENETAPAN))
}

/// Says on whose behalf somebody signs, as a signature has it; `office` is in capitals.
pub(super) fn signs_for(office: &str) -> String {
    format!("a.n. {office}")
}

/// Leads to the number of whoever signs.
pub(super) fn nip(nip: &str) -> String {
    if nip.to_uppercase().starts_with("NIP") {
        nip.to_owned()
    } else {
        format!("NIP {nip}")
    }
}

/// Returns whether `heading` only says that steps or a drawing follow.
pub(super) fn is_of_flow(heading: &str) -> bool {
    [LANGKAH, BAGAN].contains(&heading)
}

/// Counts the services of an index, and the agencies where there are several.
pub(super) fn services(count: usize, agencies: usize) -> String {
    format::words(&match (count, agencies) {
        (0, _) => "Belum ada layanan.".to_owned(),
        (_, 0 | 1) => format!("{count} layanan."),
        (_, _) => format!("Seluruhnya {count} layanan di {agencies} instansi."),
    })
}

#[cfg(test)]
mod tests {
    use super::super::plain;
    use super::*;

    #[test]
    fn words_of_the_sector_are_applied() {
        let mut settings = Settings::default();
        settings.istilah.insert("pemohon".into(), "pasien".into());
        settings
            .label
            .insert("produk".into(), "Hasil Pelayanan".into());
        let phrases = Phrases::new(&settings);
        assert_eq!(plain(&phrases.everybody()), "Semua pasien");
        assert_eq!(
            phrases.component(Komponen::find("produk").expect("a key of the registry")),
            "Hasil Pelayanan"
        );
    }

    #[test]
    fn ways_are_sentences() {
        assert_eq!(
            plain(&Way::Back(3).when("Belum lengkap")),
            "Bila belum lengkap, kembali ke langkah\u{a0}3."
        );
        assert_eq!(plain(&Way::End.when("KTP sah")), "Bila KTP sah, selesai.");
        assert_eq!(plain(&Way::On(5).always()), "Lanjut ke langkah\u{a0}5.");
    }
}
