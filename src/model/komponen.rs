//! The registry of the 14 components: names, articles, places in the orders.
//!
//! Schema, hints of the decoder, checks, documents and `explain` read it.

use super::biaya::Biaya;
use super::dasar_hukum::DasarHukum;
use super::evaluasi::Evaluasi;
use super::frasa::Typed;
use super::jangka_waktu::JangkaWaktu;
use super::jumlah_pelaksana::JumlahPelaksana;
use super::pengaduan::Kanal;
use super::pengaduan::Pengaduan;
use super::persyaratan::Butir;
use super::persyaratan::Persyaratan;
use super::persyaratan::Produk;
use super::persyaratan::Varian;
use super::prosedur::Prosedur;
use super::record::{Beberapa, Isian, choice, record};
use super::teks::Prosa;
use super::teks::Teks;

/// The two groups of PermenPANRB 15/2014.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kelompok {
    /// What the public brings, goes through, pays and receives (service delivery); must be published.
    Penyampaian,
    /// What the agency prepares (manufacturing).
    Pengelolaan,
}

/// Row of the registry of components.
#[derive(Debug)]
pub struct Komponen {
    /// The key of the YAML.
    pub key: &'static str,
    /// The legal name.
    pub nama: &'static str,
    /// The name in English.
    pub english: &'static str,
    /// Letter of UU 25/2009 Pasal 21.
    pub huruf: char,
    /// The group.
    pub kelompok: Kelompok,
    /// Number in its group, from 1.
    pub nomor: usize,
    /// What it is, in one sentence of each language.
    pub about: crate::diagnostic::Text,
    /// Other spellings of the name that published standards use.
    pub varian: &'static [&'static str],
}

macro_rules! komponen {
    ($($key:literal $nama:literal $english:literal $huruf:literal $kelompok:ident $nomor:literal $id:literal $en:literal [$($varian:literal),*];)*) => {
        /// The 14 components in the order of PermenPANRB 15/2014: six of delivery, eight of management.
        ///
        /// Law: UU 25/2009 Pasal 21; PP 96/2012 Pasal 25.
        pub const KOMPONEN: &[Komponen] = &[$(Komponen {
            key: $key, nama: $nama, english: $english, huruf: $huruf, kelompok: Kelompok::$kelompok, nomor: $nomor,
            about: crate::diagnostic::Text::fixed($id, $en), varian: &[$($varian),*],
        }),*];
    };
}

komponen! {
    "persyaratan" "Persyaratan" "Requirements" 'b' Penyampaian 1
        "dokumen, barang, atau hal lain yang harus dipenuhi pemohon" "documents, goods or other things the applicant must meet"
        ["Persyaratan Pelayanan", "Syarat"];
    "prosedur" "Sistem, Mekanisme, dan Prosedur" "System, mechanism and procedure" 'c' Penyampaian 2
        "tata cara yang dilalui pemohon dan petugas, langkah demi langkah" "the way that applicant and staff go, step by step"
        ["Sistem, Mekanisme dan Prosedur", "Sistem Mekanisme Prosedur", "Prosedur", "Alur Pelayanan"];
    "jangka_waktu" "Jangka Waktu Penyelesaian" "Completion time" 'd' Penyampaian 3
        "waktu yang diperlukan untuk menyelesaikan seluruh proses" "the time that the whole process takes"
        ["Waktu Penyelesaian", "Jangka Waktu Pelayanan", "Jangka Waktu Layanan", "Waktu Pelayanan", "Lama Proses"];
    "biaya" "Biaya/Tarif" "Fee" 'e' Penyampaian 4
        "ongkos yang dikenakan kepada penerima layanan" "what the recipient of the service pays"
        ["Biaya (tarif)", "Biaya / Tarif", "Biaya Tarif", "Biaya", "Retribusi"];
    "produk" "Produk Pelayanan" "Service product" 'f' Penyampaian 5
        "hasil yang diberikan kepada pemohon" "what is given to the applicant"
        ["Produk Layanan", "Hasil Pelayanan", "Produk spesifikasi jenis pelayanan"];
    "pengaduan" "Penanganan Pengaduan, Saran, dan Masukan" "Complaints, suggestions and input" 'j' Penyampaian 6
        "ke mana mengadu dan bagaimana aduan ditindaklanjuti" "where to complain and what follows"
        ["Penanganan Pengaduan, Saran dan Masukan", "Pengelolaan Pengaduan", "Pengaduan Layanan", "Pengaduan"];
    "dasar_hukum" "Dasar Hukum" "Legal basis" 'a' Pengelolaan 1
        "peraturan perundang-undangan yang menjadi dasar layanan" "the regulations that the service rests on"
        [];
    "sarana" "Sarana, Prasarana, dan/atau Fasilitas" "Facilities" 'g' Pengelolaan 2
        "peralatan dan fasilitas, termasuk bagi kelompok rentan" "equipment and facilities, those for vulnerable groups included"
        ["Sarana dan Prasarana dan/atau Fasilitas", "Sarana, Prasarana/Fasilitas", "Prasarana dan/atau Fasilitas"];
    "kompetensi" "Kompetensi Pelaksana" "Competence of staff" 'h' Pengelolaan 3
        "pengetahuan, keterampilan, dan pengalaman yang harus dimiliki pelaksana" "the knowledge, skill and experience that staff must have"
        [];
    "pengawasan" "Pengawasan Internal" "Internal control" 'i' Pengelolaan 4
        "pengendalian oleh pimpinan satuan kerja atau atasan langsung" "control by the head of the unit or the direct superior"
        [];
    "jumlah_pelaksana" "Jumlah Pelaksana" "Number of staff" 'k' Pengelolaan 5
        "banyaknya pelaksana sesuai dengan beban kerja" "how many people the work needs"
        [];
    "jaminan_pelayanan" "Jaminan Pelayanan" "Service guarantee" 'l' Pengelolaan 6
        "kepastian bahwa layanan diberikan sesuai dengan standar" "assurance that the service is given to the standard"
        [];
    "jaminan_keamanan" "Jaminan Keamanan dan Keselamatan Pelayanan" "Security and safety guarantee" 'm' Pengelolaan 7
        "kepastian rasa aman, bebas dari bahaya, risiko, dan keragu-raguan" "assurance of safety, free of danger, risk and doubt"
        ["Jaminan Keamanan", "Jaminan Keselamatan"];
    "evaluasi" "Evaluasi Kinerja Pelaksana" "Performance evaluation" 'n' Pengelolaan 8
        "penilaian seberapa jauh kegiatan dilaksanakan sesuai dengan standar" "how far the work is done to the standard"
        ["Evaluasi Kinerja"];
}

impl Komponen {
    /// Returns the component with `key`.
    pub fn find(key: &str) -> Option<&'static Self> {
        KOMPONEN.iter().find(|komponen| komponen.key == key)
    }

    /// Returns the article that asks for it: "UU 25/2009 Pasal 21 huruf b".
    pub fn pasal(&self) -> String {
        format!("UU 25/2009 Pasal 21 huruf {}", self.huruf)
    }

    /// Returns the row of the assessors' sheet that asks for it: "PR-02".
    ///
    /// Rows PR-01 to PR-14 of the dimension *Proses* in the instrument by which Ombudsman RI gives its opinion
    /// (2026) ask whether each component is there, in the order of the letters of UU 25/2009 Pasal 21. Read in
    /// the list of indicators of a public evidence application (github.com/febrianataum-pixel/eviden_ombudsman,
    /// `src/data/seedData.ts`). PEKPPP asks the same 14 as one question.
    pub fn baris_penilaian(&self) -> String {
        let number = u32::from(self.huruf) - u32::from('a') + 1;
        format!("PR-{number:02}")
    }

    /// Returns the 14 components in the order of the assessors' sheet, that of the letters of Pasal 21.
    pub fn menurut_penilaian() -> Vec<&'static Self> {
        let mut all: Vec<&Self> = KOMPONEN.iter().collect();
        all.sort_by_key(|komponen| komponen.huruf);
        all
    }
}

choice! {
    /// How much of a standard is published.
    pub enum Profil {
        /// All 14 components.
        Lengkap = "lengkap", "lengkap";
        /// The six of delivery.
        Publik = "publik", "publik";
    }
}

impl Profil {
    /// Returns whether a standard of this profile has `komponen`.
    pub fn memuat(self, komponen: &Komponen) -> bool {
        self == Self::Lengkap || komponen.kelompok == Kelompok::Penyampaian
    }
}

choice! {
    /// Whether the public meets those who serve it.
    pub enum Sifat {
        /// Face to face.
        Langsung = "langsung", "Pelayanan langsung";
        /// Through a site, an application, the post or others.
        TidakLangsung = "tidak_langsung", "Pelayanan tidak langsung";
    }
}

record! {
    /// The content of a standard: the components and what goes with them; all of it may be inherited.
    pub struct Isi ("Isi standar", "Keempat belas komponen dan bagian tambahan.") {
        /// How much is published.
        profil: Option<Profil> = "Profil", "`lengkap` untuk 14 komponen, `publik` untuk 6 komponen penyampaian.", ["lengkap"];
        /// Whether the public meets those who serve it.
        sifat: Option<Sifat> = "Sifat", "Pelayanan langsung (bertatap muka) atau tidak langsung (misalnya daring).", ["tidak_langsung"];
        /// Who answers for the service.
        penanggung_jawab: Option<Teks> = "Penanggung jawab", "Jabatan yang bertanggung jawab atas layanan ini.", ["Kepala Bidang Pelayanan"];
        /// The cases on which other fields depend.
        varian: Isian<Vec<Varian>> = sambung "Varian", "Kasus yang membedakan syarat, biaya, waktu, atau jalur.";
        /// Component 1 of delivery.
        persyaratan: Isian<Vec<Persyaratan>> = sambung "Persyaratan", "Dokumen, barang, atau hal lain yang harus dipenuhi pemohon.";
        /// Component 2 of delivery.
        prosedur: Isian<Prosedur> = "Sistem, Mekanisme, dan Prosedur", "Tata cara yang dilalui pemohon dan petugas, langkah demi langkah.";
        /// Component 3 of delivery.
        jangka_waktu: Isian<Beberapa<Typed<JangkaWaktu>>> = "Jangka Waktu Penyelesaian", "Waktu yang diperlukan untuk menyelesaikan seluruh proses.", ["maksimal 3 hari kerja sejak berkas lengkap"];
        /// Component 4 of delivery.
        biaya: Isian<Beberapa<Typed<Biaya>>> = "Biaya/Tarif", "Ongkos yang dikenakan kepada penerima layanan.", ["Gratis", "Rp50.000 per lembar"];
        /// Component 5 of delivery.
        produk: Isian<Beberapa<Produk>> = "Produk Pelayanan", "Hasil yang diberikan kepada pemohon.", ["[Kartu anggota]"];
        /// Component 6 of delivery.
        pengaduan: Isian<Pengaduan> = gabung "Penanganan Pengaduan, Saran, dan Masukan", "Ke mana mengadu dan bagaimana aduan ditindaklanjuti.";
        /// Component 1 of management.
        dasar_hukum: Isian<Vec<DasarHukum>> = sambung "Dasar Hukum", "Peraturan perundang-undangan yang menjadi dasar layanan.";
        /// Component 2 of management.
        sarana: Isian<Vec<Butir>> = sambung "Sarana, Prasarana, dan/atau Fasilitas", "Peralatan dan fasilitas, termasuk bagi kelompok rentan.";
        /// Component 3 of management.
        kompetensi: Isian<Vec<Butir>> = sambung "Kompetensi Pelaksana", "Pengetahuan, keterampilan, dan pengalaman yang harus dimiliki pelaksana.";
        /// Component 4 of management.
        pengawasan: Isian<Vec<Butir>> = sambung "Pengawasan Internal", "Pengendalian oleh pimpinan satuan kerja atau atasan langsung.";
        /// Component 5 of management.
        jumlah_pelaksana: Isian<Typed<JumlahPelaksana>> = "Jumlah Pelaksana", "Banyaknya pelaksana sesuai dengan beban kerja.", ["5 orang", "2-5 orang"];
        /// Component 6 of management.
        jaminan_pelayanan: Isian<Vec<Butir>> = sambung "Jaminan Pelayanan", "Kepastian bahwa layanan diberikan sesuai dengan standar.";
        /// Component 7 of management.
        jaminan_keamanan: Isian<Vec<Butir>> = sambung "Jaminan Keamanan dan Keselamatan Pelayanan", "Kepastian rasa aman, bebas dari bahaya, risiko, dan keragu-raguan.";
        /// Component 8 of management.
        evaluasi: Isian<Vec<Evaluasi>> = sambung "Evaluasi Kinerja Pelaksana", "Penilaian seberapa jauh kegiatan dilaksanakan sesuai dengan standar.";
        /// Where the service is given, if not at the agency's address alone.
        lokasi: Isian<Vec<Lokasi>> = sambung "Tempat Layanan", "Tempat layanan diberikan: cabang, gerai, loket keliling.", ["[Gerai Mal Pelayanan Publik]"];
        /// Further parts beyond the 14.
        tambahan: Isian<Vec<Tambahan>> = sambung "Tambahan", "Bagian lain di luar 14 komponen.";
    }
}

record! {
    /// A place where a service is given: a branch, a counter in another house.
    pub struct Lokasi ("Tempat layanan", "Satu tempat layanan: namanya, alamat, jam, dan kontaknya.") text nama {
        /// Its name.
        nama: Teks = "Nama", "Nama tempat.", ["Gerai Mal Pelayanan Publik"];
        /// Its postal address.
        alamat: Option<Teks> = "Alamat", "Alamat tempat.", ["Jl. Contoh No. 1, Kota Contoh"];
        /// When it is open.
        jam: Option<Teks> = "Jam", "Kapan dilayani.", ["Senin–Jumat, 08.00–15.00 WIB"];
        /// Its own contacts.
        kanal: Vec<Typed<Kanal>> = "Kanal", "Kontak tempat ini, bila berbeda dari kontak instansi.";
        /// What else is to be known of it.
        keterangan: Option<Teks> = "Keterangan", "Catatan, misalnya layanan yang tidak tersedia di sini.", ["Hanya pengambilan"];
    }
}

record! {
    /// A further part of a standard.
    pub struct Tambahan ("Tambahan", "Bagian lain: judul dan isinya.") {
        /// Its heading.
        judul: Teks = "Judul", "Judul bagian.", ["Jam Pelayanan"];
        /// Its text.
        isi: Prosa = "Isi", "Isi bagian; penekanan dan tautan Markdown dibaca.", ["Senin–Jumat, 08.00–16.00 WIB"];
    }
}

impl Isi {
    /// Returns whether nothing is written for the component `key`.
    ///
    /// # Panics
    ///
    /// When `key` is no component; keys come from [`KOMPONEN`].
    pub fn is_kosong(&self, key: &str) -> bool {
        self.isian(key).is_kosong()
    }

    /// Returns whether the component `key` is said not to apply.
    ///
    /// # Panics
    ///
    /// When `key` is no component; keys come from [`KOMPONEN`].
    pub fn is_tidak_berlaku(&self, key: &str) -> bool {
        matches!(self.isian(key), Isian::TidakBerlaku(_))
    }

    /// Returns how the component `key` is filled, without what it says.
    fn isian(&self, key: &str) -> Isian<()> {
        match key {
            "persyaratan" => self.persyaratan.tanpa_isi(),
            "prosedur" => self.prosedur.tanpa_isi(),
            "jangka_waktu" => self.jangka_waktu.tanpa_isi(),
            "biaya" => self.biaya.tanpa_isi(),
            "produk" => self.produk.tanpa_isi(),
            "pengaduan" => self.pengaduan.tanpa_isi(),
            "dasar_hukum" => self.dasar_hukum.tanpa_isi(),
            "sarana" => self.sarana.tanpa_isi(),
            "kompetensi" => self.kompetensi.tanpa_isi(),
            "pengawasan" => self.pengawasan.tanpa_isi(),
            "jumlah_pelaksana" => self.jumlah_pelaksana.tanpa_isi(),
            "jaminan_pelayanan" => self.jaminan_pelayanan.tanpa_isi(),
            "jaminan_keamanan" => self.jaminan_keamanan.tanpa_isi(),
            "evaluasi" => self.evaluasi.tanpa_isi(),
            _ => unreachable!("`{key}` is no key of KOMPONEN"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Record as _;

    #[test]
    fn registry_and_fields_agree() {
        for komponen in KOMPONEN {
            let field = Isi::fields()
                .into_iter()
                .find(|field| field.key == komponen.key)
                .expect("every component is a field");
            assert_eq!(field.title, komponen.nama, "{}", komponen.key);
            assert!(Isi::default().is_kosong(komponen.key));
            assert!(!Isi::default().is_tidak_berlaku(komponen.key));
        }
    }

    #[test]
    fn letters_cover_pasal_21() {
        let mut letters: Vec<char> = KOMPONEN.iter().map(|komponen| komponen.huruf).collect();
        letters.sort_unstable();
        assert_eq!(letters.into_iter().collect::<String>(), "abcdefghijklmn");
    }

    #[test]
    fn the_assessors_rows_are_the_letters_of_pasal_21() {
        let rows: Vec<(String, &str)> = Komponen::menurut_penilaian()
            .into_iter()
            .map(|komponen| (komponen.baris_penilaian(), komponen.key))
            .collect();
        let expected = [
            "dasar_hukum",
            "persyaratan",
            "prosedur",
            "jangka_waktu",
            "biaya",
            "produk",
            "sarana",
            "kompetensi",
            "pengawasan",
            "pengaduan",
            "jumlah_pelaksana",
            "jaminan_pelayanan",
            "jaminan_keamanan",
            "evaluasi",
        ];
        let expected: Vec<(String, &str)> = (1..)
            .zip(expected)
            .map(|(number, key)| (format!("PR-{number:02}"), key))
            .collect();
        assert_eq!(rows, expected);
    }
}
