//! The catalogue of labels and fixed phrases.
//!
//! Every Indonesian word that a document says by itself stands here, none in the builders; the words of
//! the sector (`istilah`) and its names of components (`label`) are applied here as well.

use super::Labels;
use super::Run;
use super::Runs;
use super::State;
use super::format;
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
/// Labels of the five answers, in their order.
pub(super) const SYARAT: &str = "Syarat";
/// Label of the fee.
pub(super) const BIAYA: &str = "Biaya";
/// Label of the product.
pub(super) const HASIL: &str = "Hasil";
/// Label of the channels.
pub(super) const PENGADUAN: &str = "Pengaduan";
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
            ATAU,
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

/// Leads from a requirement to its alternatives.
pub(super) fn one_of(teks: &str) -> String {
    let teks = teks.trim_end_matches([';', ',', '.', ':', ' ']);
    if teks.to_lowercase().ends_with("salah satu dari") {
        format!("{teks}:")
    } else {
        format!("{teks}, salah satu dari:")
    }
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

/// Says who does all steps.
pub(super) fn all_steps_by(pelaku: &str) -> Runs {
    vec![
        Run::plain("Semua langkah dilakukan oleh "),
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

/// Names a decree by number and date; `None` where neither is known.
pub(super) fn decree(nomor: Option<&str>, tanggal: Option<&str>) -> Option<String> {
    match (nomor, tanggal) {
        (Some(nomor), Some(tanggal)) => Some(format!("Keputusan Nomor {nomor}, tanggal {tanggal}")),
        (Some(nomor), None) => Some(format!("Keputusan Nomor {nomor}")),
        (None, Some(tanggal)) => Some(format!("Keputusan tanggal {tanggal}")),
        (None, None) => None,
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

/// Counts the filled components: "14 dari 14 komponen".
pub(super) fn filled(count: usize, of: usize) -> Runs {
    // Six are what must be published; the word says that the other eight were not asked.
    let what = if of == 6 {
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
        Some(Successor::Address { text: name, link }) => {
            vec![
                Run::plain(format::words(&format!("{text}. Penggantinya:")) + " "),
                Run::link(name, link),
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
    /// A standard of this site.
    Address {
        /// Its address, as shown.
        text: String,
        /// The way there from the page of this standard.
        link: String,
    },
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
