//! The scoreboard: what each standard has of the 14 components, how old its review is, what was found in it,
//! and what it still lacks to be set.
//!
//! One value, without words of its own: terminal, Markdown, JSON and the page of the site print it, each in
//! its way, with the words of [`super::kata_papan`].

use std::collections::BTreeMap;
use std::collections::BTreeSet;

use jiff::civil::Date;
use schemars::JsonSchema;
use serde::Serialize;

use super::Labels;
use super::label::Phrases;
use crate::catalog::Catalog;
use crate::catalog::Resolved;
use crate::catalog::STANDARDS;
use crate::catalog::Tenggat;
use crate::diagnostic::Code;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::FileId;
use crate::diagnostic::Severity;
use crate::model::Komponen;
use crate::model::Profil;
use crate::model::Status;
use crate::model::fold;
use crate::settings::Settings;

/// Version of the form.
const VERSION: u32 = 1;

/// Codes whose faults the scoreboard tells by itself: counted as errors they would be told twice.
const TOLD: &[Code] = &[
    Code::EMPTY_COMPONENT,
    Code::NO_DECREE,
    Code::DECREE_UNKNOWN,
    Code::DECREE_INCOMPLETE,
];

/// What a scoreboard is made of.
#[derive(Debug, Clone, Copy)]
pub struct PapanInput<'a> {
    /// All of the workspace.
    pub catalog: &'a Catalog,
    /// The standards to show.
    pub standards: &'a [&'a Resolved],
    /// The findings to count.
    pub diagnostics: &'a [Diagnostic],
    /// The day on which the age of a review is counted; without one no age is told.
    pub hari: Option<Date>,
}

/// The scoreboard of a workspace.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Papan {
    /// Version of this form.
    #[schemars(range(min = 1, max = 1))]
    pub versi: u32,
    /// Title of the site.
    pub situs: String,
    /// The day on which the ages of reviews were counted, `YYYY-MM-DD`; left out where no day is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(regex(pattern = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"))]
    pub hari: Option<String>,
    /// The 14 components in the order of the assessors' sheet.
    #[schemars(length(equal = 14))]
    pub komponen: Vec<PapanKomponen>,
    /// The agencies that publish, by address.
    pub instansi: Vec<PapanInstansi>,
    /// Sums of all; findings in settings and templates, and of the whole run, are counted here alone.
    pub jumlah: PapanJumlah,
}

/// A component that the assessors ask for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct PapanKomponen {
    /// Row of the sheet: `PR-01`.
    #[schemars(regex(pattern = "^PR-[0-9]{2}$"))]
    pub baris: String,
    /// Key of the YAML.
    pub kunci: &'static str,
    /// Legal name.
    pub nama: &'static str,
    /// Article that asks for it.
    pub pasal: String,
}

/// An agency with the standards that it publishes itself.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct PapanInstansi {
    /// Address below the site; empty for standards without an agency.
    pub alamat: String,
    /// Name; empty for standards without an agency.
    pub nama: String,
    /// Names above it, from the root.
    pub induk: Vec<String>,
    /// Its standards, by title.
    pub standar: Vec<PapanStandar>,
    /// Sums of its standards; findings in its `instansi.yaml` are counted here.
    pub jumlah: PapanJumlah,
}

/// A standard on the scoreboard.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct PapanStandar {
    /// Address below the site.
    pub alamat: String,
    /// Path of its file below the workspace, with `/`.
    pub berkas: String,
    /// Title; the address where it has none.
    pub judul: String,
    /// State.
    pub status: Status,
    /// How much of it is published.
    pub profil: Profil,
    /// The 14 components in the order of the assessors' sheet.
    #[schemars(length(equal = 14))]
    pub komponen: Vec<PapanIsian>,
    /// How many of the 14 are filled; one that is said not to apply counts.
    pub terisi: usize,
    /// Last review; left out where no day is known to the day.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub peninjauan: Option<PapanPeninjauan>,
    /// Findings in its own file.
    pub temuan: PapanTemuan,
    /// What it lacks to be set, or although it is set; left out for a revoked one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kurang: Option<Kurang>,
}

/// How a component of one standard is filled.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct PapanIsian {
    /// Row of the sheet: `PR-01`.
    #[schemars(regex(pattern = "^PR-[0-9]{2}$"))]
    pub baris: String,
    /// Key of the YAML.
    pub kunci: &'static str,
    /// How it is filled.
    pub keadaan: Keadaan,
}

/// How a component is filled.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Keadaan {
    /// Filled, in the standard or by its agency.
    Ada,
    /// Said not to apply, with a reason; counts as filled.
    TidakBerlaku,
    /// The key is written, with nothing in it.
    Kosong,
    /// The key is not written.
    Tiada,
    /// Not filled, and the profile of the standard does not have it.
    DiLuarProfil,
    /// Written, but nobody knows what it says: the YAML could not be read there.
    TakTerbaca,
}

impl Keadaan {
    /// All, in the order of a legend.
    pub const ALL: [Self; 6] = [
        Self::Ada,
        Self::TidakBerlaku,
        Self::Kosong,
        Self::Tiada,
        Self::DiLuarProfil,
        Self::TakTerbaca,
    ];

    /// Returns the word in JSON and in the classes of the page.
    pub fn name(self) -> &'static str {
        match self {
            Self::Ada => "ada",
            Self::TidakBerlaku => "tidak_berlaku",
            Self::Kosong => "kosong",
            Self::Tiada => "tiada",
            Self::DiLuarProfil => "di_luar_profil",
            Self::TakTerbaca => "tak_terbaca",
        }
    }

    /// Returns whether the component counts as filled.
    pub fn is_terisi(self) -> bool {
        matches!(self, Self::Ada | Self::TidakBerlaku)
    }

    /// Returns whether the standard cannot be set like this; what cannot be read is an error besides.
    fn is_kurang(self) -> bool {
        matches!(self, Self::Kosong | Self::Tiada)
    }
}

/// The last review of a standard.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct PapanPeninjauan {
    /// The key that tells the day: `ditinjau`, else `berlaku_sejak`, else `keputusan`.
    #[schemars(regex(pattern = "^(ditinjau|berlaku_sejak|keputusan)$"))]
    pub dasar: &'static str,
    /// The day, `YYYY-MM-DD`.
    #[schemars(regex(pattern = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"))]
    pub tanggal: String,
    /// Whole months since then; left out where that day is still to come, or today is not known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub bulan: Option<u32>,
    /// What is due; only for a standard in force.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tenggat: Option<Tenggat>,
}

/// How many findings there are of each level.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct PapanTemuan {
    /// Errors.
    pub kesalahan: usize,
    /// Warnings.
    pub peringatan: usize,
    /// Infos.
    pub info: usize,
}

impl PapanTemuan {
    fn count(&mut self, severity: Severity) {
        match severity {
            Severity::Error => self.kesalahan += 1,
            Severity::Warning => self.peringatan += 1,
            Severity::Info => self.info += 1,
        }
    }

    fn add(&mut self, other: Self) {
        self.kesalahan += other.kesalahan;
        self.peringatan += other.peringatan;
        self.info += other.info;
    }
}

/// What a standard lacks to be set; nothing in it says that it lacks nothing.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Kurang {
    /// What its decree does not tell; all of it where there is no decree.
    pub keputusan: Vec<UnsurKeputusan>,
    /// Keys of the components that its profile asks for and that are not filled, in the assessors' order.
    pub komponen: Vec<&'static str>,
    /// Errors, other than these gaps, in its file, those of its agencies, the settings and the templates:
    /// nothing is built of it until they are mended.
    pub kesalahan: usize,
}

impl Kurang {
    /// Returns whether the standard lacks nothing.
    pub fn is_empty(&self) -> bool {
        self.keputusan.is_empty() && self.komponen.is_empty() && self.kesalahan == 0
    }
}

/// What a decree must tell for a standard to be set by it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum UnsurKeputusan {
    /// Its number.
    Nomor,
    /// Its date.
    Tanggal,
    /// Who signed it.
    Penandatangan,
}

impl UnsurKeputusan {
    /// All, in the order of a decree.
    pub const ALL: [Self; 3] = [Self::Nomor, Self::Tanggal, Self::Penandatangan];
}

/// Sums over standards.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct PapanJumlah {
    /// Standards.
    pub standar: usize,
    /// Those that are set.
    pub ditetapkan: usize,
    /// Drafts.
    pub rancangan: usize,
    /// Revoked ones; they have no part in the sums of components and gaps.
    pub dicabut: usize,
    /// Drafts that lack nothing to be set.
    pub siap: usize,
    /// Standards, drafts or set, that lack something.
    pub kurang: usize,
    /// Components that are filled.
    pub terisi: usize,
    /// Components that assessors ask for: 14 of each standard.
    pub diminta: usize,
    /// Standards whose yearly evaluation is due, and their review is not.
    pub perlu_evaluasi: usize,
    /// Standards whose review is due.
    pub perlu_peninjauan: usize,
    /// Findings.
    pub temuan: PapanTemuan,
}

impl PapanJumlah {
    fn count(&mut self, standar: &PapanStandar) {
        self.standar += 1;
        match standar.status {
            Status::Ditetapkan => self.ditetapkan += 1,
            Status::Rancangan => self.rancangan += 1,
            Status::Dicabut => self.dicabut += 1,
        }
        if let Some(kurang) = &standar.kurang {
            self.terisi += standar.terisi;
            self.diminta += standar.komponen.len();
            self.kurang += usize::from(!kurang.is_empty());
            self.siap += usize::from(standar.is_siap());
        }
        match standar.peninjauan.as_ref().and_then(|one| one.tenggat) {
            Some(Tenggat::Evaluasi) => self.perlu_evaluasi += 1,
            Some(Tenggat::Peninjauan) => self.perlu_peninjauan += 1,
            None => {}
        }
        self.temuan.add(standar.temuan);
    }

    fn add(&mut self, other: &Self) {
        self.standar += other.standar;
        self.ditetapkan += other.ditetapkan;
        self.rancangan += other.rancangan;
        self.dicabut += other.dicabut;
        self.siap += other.siap;
        self.kurang += other.kurang;
        self.terisi += other.terisi;
        self.diminta += other.diminta;
        self.perlu_evaluasi += other.perlu_evaluasi;
        self.perlu_peninjauan += other.perlu_peninjauan;
    }
}

impl PapanInstansi {
    /// Returns whether its sums say more than its only standard.
    pub fn has_sums(&self) -> bool {
        match self.standar.as_slice() {
            [only] => only.temuan != self.jumlah.temuan,
            _ => true,
        }
    }
}

impl PapanStandar {
    /// Returns whether it is a draft that lacks nothing to be set.
    pub fn is_siap(&self) -> bool {
        self.status == Status::Rancangan && self.kurang.as_ref().is_some_and(Kurang::is_empty)
    }
}

/// The scoreboard as a page of the site.
#[derive(Debug, Clone, PartialEq)]
pub struct PapanPage<'p> {
    /// The scoreboard.
    pub papan: &'p Papan,
    /// Names of the 14 components as the sector says them, in the order of the scoreboard.
    pub names: Vec<String>,
    /// Addresses of standards and agencies that have a page to lead to.
    pub pages: BTreeSet<&'p str>,
    /// Fixed words.
    pub labels: Labels,
}

/// Returns `papan` as a page; links lead to the addresses `pages`.
pub fn papan_page<'p>(
    papan: &'p Papan,
    pages: BTreeSet<&'p str>,
    settings: &Settings,
) -> PapanPage<'p> {
    let phrases = Phrases::new(settings);
    PapanPage {
        papan,
        names: Komponen::menurut_penilaian()
            .into_iter()
            .map(|komponen| phrases.component(komponen))
            .collect(),
        pages,
        labels: phrases.labels(),
    }
}

/// Returns the scoreboard of `input`.
pub fn papan(input: &PapanInput<'_>) -> Papan {
    let counts = Counts::of(input);
    let mut groups: BTreeMap<&str, Vec<&Resolved>> = BTreeMap::new();
    for standard in input.standards {
        groups
            .entry(publisher(input, standard))
            .or_default()
            .push(standard);
    }
    let instansi: Vec<PapanInstansi> = groups
        .into_iter()
        .map(|(alamat, standards)| agency(input, &counts, alamat, &standards))
        .collect();
    let mut jumlah = PapanJumlah::default();
    for one in &instansi {
        jumlah.add(&one.jumlah);
    }
    for diagnostic in input.diagnostics {
        jumlah.temuan.count(diagnostic.severity);
    }
    Papan {
        versi: VERSION,
        situs: input.catalog.settings.judul_situs.clone(),
        hari: input.hari.map(|day| day.to_string()),
        komponen: Komponen::menurut_penilaian()
            .into_iter()
            .map(|komponen| PapanKomponen {
                baris: komponen.baris_penilaian(),
                kunci: komponen.key,
                nama: komponen.nama,
                pasal: komponen.pasal(),
            })
            .collect(),
        instansi,
        jumlah,
    }
}

/// Returns the address of the agency that publishes `standard`.
fn publisher<'a>(input: &PapanInput<'a>, standard: &Resolved) -> &'a str {
    let own = standard.agencies.last();
    own.map_or("", |index| input.catalog.agencies[*index].address.as_str())
}

/// Returns an agency with `standards`, which are its own.
fn agency(
    input: &PapanInput<'_>,
    counts: &Counts,
    alamat: &str,
    standards: &[&Resolved],
) -> PapanInstansi {
    let chain = standards
        .first()
        .map(|one| input.catalog.chain(one))
        .unwrap_or_default();
    let mut names: Vec<String> = chain
        .iter()
        .map(|one| fold(&one.instansi.nama.id))
        .collect();
    let nama = names.pop().unwrap_or_default();
    let mut standar: Vec<PapanStandar> = standards
        .iter()
        .map(|one| standard(input, counts, one))
        .collect();
    standar.sort_by_key(|one| (one.judul.to_lowercase(), one.alamat.clone()));
    let mut jumlah = PapanJumlah::default();
    standar.iter().for_each(|one| jumlah.count(one));
    if let Some(own) = chain.last() {
        jumlah.temuan.add(counts.in_file(own.file).all);
    }
    PapanInstansi {
        alamat: alamat.to_owned(),
        nama,
        induk: names,
        standar,
        jumlah,
    }
}

fn standard(input: &PapanInput<'_>, counts: &Counts, one: &Resolved) -> PapanStandar {
    let judul = fold(&one.standar.judul.id);
    let komponen: Vec<PapanIsian> = Komponen::menurut_penilaian()
        .into_iter()
        .map(|komponen| PapanIsian {
            baris: komponen.baris_penilaian(),
            kunci: komponen.key,
            keadaan: keadaan(one, komponen),
        })
        .collect();
    let status = one.standar.status();
    PapanStandar {
        alamat: one.address.clone(),
        berkas: input.catalog.files.get(one.file).path.clone(),
        judul: if judul.is_empty() {
            one.address.clone()
        } else {
            judul
        },
        status,
        profil: one.standar.isi.profil.unwrap_or_default(),
        terisi: komponen
            .iter()
            .filter(|one| one.keadaan.is_terisi())
            .count(),
        peninjauan: peninjauan(input, one),
        temuan: counts.in_file(one.file).all,
        kurang: (status != Status::Dicabut).then(|| Kurang {
            keputusan: decree_gaps(input.catalog, one),
            komponen: komponen
                .iter()
                .filter(|one| one.keadaan.is_kurang())
                .map(|one| one.kunci)
                .collect(),
            kesalahan: counts.stopping(input.catalog, one),
        }),
        komponen,
    }
}

/// Returns how `komponen` of `standard` is filled.
fn keadaan(standard: &Resolved, komponen: &Komponen) -> Keadaan {
    let isi = &standard.standar.isi;
    let key = komponen.key;
    if standard.is_unread(key) {
        Keadaan::TakTerbaca
    } else if isi.is_tidak_berlaku(key) {
        Keadaan::TidakBerlaku
    } else if !isi.is_kosong(key) {
        Keadaan::Ada
    } else if !isi.profil.unwrap_or_default().memuat(komponen) {
        Keadaan::DiLuarProfil
    } else if standard.is_written(key) {
        Keadaan::Kosong
    } else {
        Keadaan::Tiada
    }
}

fn peninjauan(input: &PapanInput<'_>, standard: &Resolved) -> Option<PapanPeninjauan> {
    let last = input.catalog.peninjauan(standard)?;
    let is_in_force = standard.standar.status() == Status::Ditetapkan;
    Some(PapanPeninjauan {
        dasar: last.dasar,
        tanggal: last.tanggal.to_string(),
        bulan: input
            .hari
            .and_then(|today| u32::try_from(last.bulan(today)).ok()),
        tenggat: input
            .hari
            .filter(|_| is_in_force)
            .and_then(|today| last.tenggat(today)),
    })
}

/// Returns what the decree of `standard` does not tell.
fn decree_gaps(catalog: &Catalog, standard: &Resolved) -> Vec<UnsurKeputusan> {
    // What is written there is not known; the error is told instead.
    if standard.is_unread("keputusan") {
        return Vec::new();
    }
    let decree = catalog.decree(standard);
    let is_missing = |unsur: &UnsurKeputusan| {
        decree.is_none_or(|decree| match unsur {
            UnsurKeputusan::Nomor => decree
                .nomor
                .as_deref()
                .is_none_or(|nomor| nomor.trim().is_empty()),
            UnsurKeputusan::Tanggal => decree.tanggal.is_none(),
            UnsurKeputusan::Penandatangan => decree.penandatangan.is_none(),
        })
    };
    UnsurKeputusan::ALL
        .into_iter()
        .filter(|unsur| is_missing(unsur))
        .collect()
}

/// What was found in one file.
#[derive(Debug, Clone, Copy, Default)]
struct InFile {
    /// All findings.
    all: PapanTemuan,
    /// Errors that the scoreboard does not tell as gaps.
    untold: usize,
}

/// What was found, by the file that must change first.
struct Counts {
    files: BTreeMap<FileId, InFile>,
    /// Errors in settings and templates, which make every document what it is.
    frame: usize,
}

impl Counts {
    fn of(input: &PapanInput<'_>) -> Self {
        let mut files: BTreeMap<FileId, InFile> = BTreeMap::new();
        for diagnostic in input.diagnostics {
            let Some(span) = diagnostic.span() else {
                continue;
            };
            let file = files.entry(span.file).or_default();
            file.all.count(diagnostic.severity);
            if diagnostic.severity == Severity::Error && !TOLD.contains(&diagnostic.code) {
                file.untold += 1;
            }
        }
        let is_frame = |id: FileId| {
            let path = &input.catalog.files.get(id).path;
            path.split('/').next() != Some(STANDARDS)
        };
        let frame = files
            .iter()
            .filter(|(id, _)| is_frame(**id))
            .map(|(_, file)| file.untold)
            .sum();
        Self { files, frame }
    }

    fn in_file(&self, id: FileId) -> InFile {
        self.files.get(&id).copied().unwrap_or_default()
    }

    /// Returns how many errors keep `standard` from being built.
    fn stopping(&self, catalog: &Catalog, standard: &Resolved) -> usize {
        let agencies = catalog.chain(standard).into_iter().map(|one| one.file);
        let files = agencies.chain([standard.file]);
        files.map(|id| self.in_file(id).untold).sum::<usize>() + self.frame
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const AGENCY: &str = "skema: 1\nkode: a\nnama: Dinas Contoh\n";

    fn board(standards: &[(&str, &str)]) -> Papan {
        let files = standards
            .iter()
            .map(|(path, text)| ((*path).to_owned(), text.as_bytes().to_vec()));
        let catalog = Catalog::new(files.collect());
        let diagnostics = crate::check::check(&catalog, None);
        papan(&PapanInput {
            catalog: &catalog,
            standards: &catalog.standards.iter().collect::<Vec<_>>(),
            diagnostics: &diagnostics,
            hari: None,
        })
    }

    #[test]
    fn names_are_those_of_json() {
        for keadaan in Keadaan::ALL {
            let json = serde_json::to_value(keadaan).expect("a word is written");
            assert_eq!(json, keadaan.name());
        }
    }

    #[test]
    fn of_a_file_that_cannot_be_read_nothing_is_said_but_that() {
        let papan = board(&[
            ("standards/a/instansi.yaml", AGENCY),
            ("standards/a/daftar.yaml", "- bukan\n- peta\n"),
        ]);
        let standar = &papan.instansi[0].standar[0];
        assert_eq!(
            standar.judul, "a/daftar",
            "its address, for want of a title"
        );
        assert_eq!(standar.terisi, 0);
        let all = |wanted| standar.komponen.iter().all(|one| one.keadaan == wanted);
        assert!(all(Keadaan::TakTerbaca), "{standar:#?}");
        let kurang = standar.kurang.clone().expect("it is not revoked");
        assert_eq!((kurang.keputusan, kurang.komponen), (vec![], vec![]));
        assert!(kurang.kesalahan > 0 && !standar.is_siap());
    }

    #[test]
    fn standards_without_an_agency_stand_together() {
        let papan = board(&[(
            "standards/lepas.yaml",
            "skema: 1\nkode: lepas\njudul: Layanan Contoh\n",
        )]);
        let agency = &papan.instansi[0];
        assert_eq!((agency.alamat.as_str(), agency.nama.as_str()), ("", ""));
        assert_eq!(agency.standar[0].alamat, "lepas");
    }

    #[test]
    fn a_decree_of_that_name_that_nobody_lists_is_a_gap_and_no_error_besides() {
        let papan = board(&[
            ("standards/a/instansi.yaml", AGENCY),
            (
                "standards/a/b.yaml",
                "skema: 1\nkode: b\njudul: Layanan Contoh\nkeputusan: sk-x\n",
            ),
        ]);
        let kurang = papan.instansi[0].standar[0].kurang.clone();
        let kurang = kurang.expect("it is not revoked");
        assert_eq!(kurang.keputusan, UnsurKeputusan::ALL);
        assert_eq!((kurang.komponen.len(), kurang.kesalahan), (14, 0));
    }
}
