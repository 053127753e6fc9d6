//! `baku.yaml`: settings as written ([`RawSettings`]) and as used ([`Settings`]).

mod resolve;

use std::collections::BTreeMap;

pub use resolve::ISTILAH;

use crate::diagnostic::Severity;
use crate::model::Peta;
use crate::model::Tanggal;
use crate::model::Typed;
use crate::model::{choice, record};

choice! {
    /// Order and numbering of the components in a document.
    pub enum Urutan {
        /// 6 + 8, each numbered from 1 (PermenPANRB 15/2014).
        Permenpan = "permenpan", "6 + 8, masing-masing mulai dari 1";
        /// 1 to 14 in the order of UU 25/2009 Pasal 21.
        Uu = "uu", "1–14 menurut UU 25/2009 Pasal 21";
        /// 6 + 8, numbered through.
        Menerus = "menerus", "6 + 8, bernomor terus 1–14";
    }
}

choice! {
    /// What becomes of drafts on the site.
    pub enum Rancangan {
        /// Drafts are left out of the index.
        Sembunyi = "sembunyi", "tidak tampil di indeks";
        /// Drafts stand in the index, marked.
        Tampil = "tampil", "tampil di indeks, bertanda";
    }
}

choice! {
    /// Which words of a typed value a document prints.
    pub enum Perkataan {
        /// The canonical wording.
        Baku = "baku", "kata baku";
        /// The words as written.
        Tertulis = "tertulis", "kata seperti tertulis";
    }
}

choice! {
    /// Weight that settings give to a code.
    pub enum Tingkat {
        /// Not reported.
        Mati = "mati", "tidak dilaporkan";
        /// Info.
        Info = "info", "info";
        /// Warning.
        Peringatan = "peringatan", "peringatan";
        /// Error.
        Kesalahan = "kesalahan", "kesalahan";
    }
}

choice! {
    /// Paper that a document can be set on.
    pub enum Kertas {
        /// 210 × 297 mm.
        A4 = "A4", "A4";
        /// 210 × 330 mm, the long paper of Indonesian offices.
        F4 = "F4", "F4 (folio, 210 × 330 mm)";
    }
}

impl Kertas {
    /// Returns width and height in mm.
    pub fn size(self) -> (u32, u32) {
        match self {
            Self::A4 => (210, 297),
            Self::F4 => (210, 330),
        }
    }
}

choice! {
    /// Form in which a document is written.
    pub enum Format {
        /// Web page.
        Html = "html", "halaman web";
        /// Markdown.
        Markdown = "markdown", "Markdown";
        /// PDF.
        Pdf = "pdf", "PDF";
        /// JSON.
        Json = "json", "JSON";
        /// Plain text.
        Teks = "teks", "teks polos";
    }
}

record! {
    /// The site.
    pub struct Situs ("Situs", "Judul dan alamat situs.") {
        /// Title of the site.
        judul: Option<String> = "Judul", "Judul situs.", ["Standar Pelayanan"];
        /// Base address, for feed, sitemap and QR codes.
        alamat: Option<String> = "Alamat", "Alamat dasar situs.", ["https://contoh.go.id/standar"];
        /// Address of the source files.
        sumber: Option<String> = "Sumber", "Alamat berkas sumber.";
        /// What becomes of drafts.
        rancangan: Option<Rancangan> = "Rancangan", "Apakah rancangan tampil di indeks.", ["tampil"];
    }
}

record! {
    /// Where outputs go and which they are.
    pub struct Keluaran ("Keluaran", "Folder keluaran, dan format tiap dokumen.") {
        /// Folder, relative to the workspace.
        folder: Option<String> = "Folder", "Folder keluaran di dalam ruang kerja.", ["dist"];
        /// Formats of each document.
        dokumen: Peta<Vec<Format>> = "Dokumen", "Format tiap dokumen.", ["{lengkap: [html, markdown, pdf], data: [json]}", "{sippn: [teks], sk: [pdf], papan: [html]}"];
    }
}

record! {
    /// `baku.yaml` as written.
    pub struct RawSettings ("Pengaturan baku", "Pengaturan satu ruang kerja: situs, keluaran, dan tingkat temuan.") {
        /// Version of this language.
        skema: u32 = "Skema", "Versi bahasa berkas ini.", ["1"];
        /// The site.
        situs: Option<Situs> = "Situs", "Judul dan alamat situs.";
        /// The outputs.
        keluaran: Option<Keluaran> = "Keluaran", "Folder keluaran, dan format tiap dokumen.";
        /// Date of PDFs that have none of their own.
        tanggal: Option<Typed<Tanggal>> = "Tanggal", "Tanggal PDF yang tidak bertanggal sendiri.", ["2026-01-31"];
        /// Order of the components.
        urutan: Option<Urutan> = "Urutan", "Urutan dan penomoran komponen.", ["permenpan"];
        /// Paper of each document.
        kertas: Peta<Kertas> = "Kertas", "Kertas tiap dokumen.", ["{lengkap: A4, sk: F4}"];
        /// Wording of typed values.
        perkataan: Option<Perkataan> = "Perkataan", "Kata baku atau kata seperti tertulis.", ["baku"];
        /// Words of the sector, e.g. `pemohon: pasien`.
        istilah: Peta<String> = "Istilah", "Sebutan sektor, misalnya `pemohon: pasien`.", ["{pemohon: pasien}"];
        /// Sector names of components, e.g. `produk: Hasil Pelayanan`.
        label: Peta<String> = "Label", "Nama komponen menurut sektor.", ["{produk: Hasil Pelayanan}"];
        /// Weight of codes.
        aturan: Peta<Tingkat> = "Aturan", "Tingkat temuan menurut kodenya.", ["{SP0203: info}"];
    }
}

/// A kind of document that can be asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Dokumen {
    /// All components.
    Lengkap,
    /// The six of delivery.
    Publik,
    /// The resolved model.
    Data,
    /// The fields of the portal SIPPN.
    Sippn,
    /// The annex of the decree.
    Sk,
    /// The scoreboard of all standards, a page of the site.
    Papan,
}

impl Dokumen {
    /// All kinds, in the order they are built.
    pub const ALL: [Self; 6] = [
        Self::Lengkap,
        Self::Publik,
        Self::Data,
        Self::Sippn,
        Self::Sk,
        Self::Papan,
    ];

    /// Returns the name in `baku.yaml` and in file names.
    pub fn name(self) -> &'static str {
        match self {
            Self::Lengkap => "lengkap",
            Self::Publik => "publik",
            Self::Data => "data",
            Self::Sippn => "sippn",
            Self::Sk => "sk",
            Self::Papan => "papan",
        }
    }

    /// Returns the formats it can have.
    pub fn formats(self) -> &'static [Format] {
        match self {
            Self::Lengkap | Self::Publik => &[Format::Html, Format::Markdown, Format::Pdf],
            Self::Data => &[Format::Json],
            Self::Sippn => &[Format::Teks],
            Self::Sk => &[Format::Pdf],
            Self::Papan => &[Format::Html],
        }
    }

    /// Returns the formats in which it is built where `baku.yaml` does not say: all, or none for what has
    /// to be asked for.
    pub fn default_formats(self) -> &'static [Format] {
        match self {
            Self::Lengkap | Self::Publik | Self::Data => self.formats(),
            Self::Sippn | Self::Sk | Self::Papan => &[],
        }
    }

    /// Returns the paper of its PDF where `baku.yaml` does not say.
    pub fn default_paper(self) -> Kertas {
        match self {
            Self::Lengkap | Self::Publik | Self::Data | Self::Sippn | Self::Papan => Kertas::A4,
            Self::Sk => Kertas::F4,
        }
    }
}

impl Settings {
    /// Returns whether `dokumen` is asked for in `format`.
    pub fn wants(&self, dokumen: Dokumen, format: Format) -> bool {
        self.dokumen
            .get(&dokumen)
            .is_some_and(|formats| formats.contains(&format))
    }
}

/// Settings as used: every default in its place.
#[derive(Debug, Clone, PartialEq)]
pub struct Settings {
    /// Title of the site.
    pub judul_situs: String,
    /// Base address of the site, without a final slash.
    pub alamat_situs: Option<String>,
    /// Address of the source files.
    pub sumber: Option<String>,
    /// What becomes of drafts.
    pub rancangan: Rancangan,
    /// Output folder, relative to the workspace.
    pub folder: String,
    /// Formats of each document.
    pub dokumen: BTreeMap<Dokumen, Vec<Format>>,
    /// Date of PDFs that have none of their own.
    pub tanggal: Option<jiff::civil::Date>,
    /// Order of the components.
    pub urutan: Urutan,
    /// Paper of each document's PDF.
    pub kertas: BTreeMap<Dokumen, Kertas>,
    /// Wording of typed values.
    pub perkataan: Perkataan,
    /// Words of the sector.
    pub istilah: BTreeMap<String, String>,
    /// Sector names of components, by key.
    pub label: BTreeMap<String, String>,
    /// Weight of codes; `None` for codes that are not reported.
    pub aturan: BTreeMap<String, Option<Severity>>,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            judul_situs: "Standar Pelayanan".to_owned(),
            alamat_situs: None,
            sumber: None,
            rancangan: Rancangan::Sembunyi,
            folder: "dist".to_owned(),
            dokumen: Dokumen::ALL
                .into_iter()
                .map(|dokumen| (dokumen, dokumen.default_formats().to_vec()))
                .collect(),
            tanggal: None,
            urutan: Urutan::Permenpan,
            kertas: Dokumen::ALL
                .into_iter()
                .map(|dokumen| (dokumen, dokumen.default_paper()))
                .collect(),
            perkataan: Perkataan::Baku,
            istilah: BTreeMap::new(),
            label: BTreeMap::new(),
            aturan: BTreeMap::new(),
        }
    }
}
