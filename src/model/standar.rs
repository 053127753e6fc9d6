//! A standard, and the agency that publishes it.

use super::frasa::Typed;
use super::kode::Kode;
use super::komponen::Isi;
use super::pengaduan::Kanal;
use super::prosedur::Pelaku;
use super::record::{choice, record};
use super::tanggal::Tanggal;
use super::teks::Prosa;
use super::teks::Teks;

/// Version of the language of the YAML that this version writes; it is read by this version and the next.
pub const SKEMA: u32 = 1;

choice! {
    /// State of a standard.
    ///
    /// Law: drafting and setting, PP 96/2012 Pasal 24 to 27.
    pub enum Status {
        /// Not set yet.
        Rancangan = "rancangan", "Rancangan";
        /// Set by decree.
        Ditetapkan = "ditetapkan", "Ditetapkan";
        /// Revoked.
        Dicabut = "dicabut", "Dicabut";
    }
}

record! {
    /// A public service standard, everything inherited in its place.
    pub struct Standar ("Standar Pelayanan", "Satu standar pelayanan.") {
        /// Version of this language.
        skema: u32 = "Skema", "Versi bahasa berkas ini.", ["1"];
        /// Its name in addresses; never changes.
        kode: Option<Kode> = "Kode", "Nama tetap di alamat; bila tidak ada, nama berkas yang dipakai.", ["fasilitasi-audiensi"];
        /// Its title.
        judul: Teks = "Judul", "Nama layanan.", ["Kartu Anggota Perpustakaan"];
        /// Its state.
        status: Option<Status> = "Status", "Keadaan standar; tanpa kunci ini, rancangan.", ["ditetapkan"];
        /// `kode` of the decree in `instansi.yaml`.
        keputusan: Option<Kode> = "Keputusan", "Kode keputusan yang didaftar di `instansi.yaml`.", ["sk-contoh-2024"];
        /// In force from this day.
        berlaku_sejak: Option<Typed<Tanggal>> = "Berlaku sejak", "Tanggal mulai berlaku.", ["2024-03-01"];
        /// In force until this day.
        berlaku_sampai: Option<Typed<Tanggal>> = "Berlaku sampai", "Tanggal terakhir berlaku.", ["2027-02-28"];
        /// Last review.
        ditinjau: Option<Typed<Tanggal>> = "Ditinjau", "Tanggal peninjauan terakhir.", ["2025-03-01"];
        /// Number of the revision.
        revisi: Option<u32> = "Revisi", "Revisi keberapa.", ["1"];
        /// Addresses of the standards it replaces.
        menggantikan: Vec<String> = "Menggantikan", "Alamat standar yang digantikan.";
        /// Revoked from this day.
        dicabut_sejak: Option<Typed<Tanggal>> = "Dicabut sejak", "Tanggal pencabutan.", ["2026-01-01"];
        /// Address of the successor, or words.
        dicabut_oleh: Option<String> = "Dicabut oleh", "Alamat standar pengganti, atau keputusan yang mencabut.";
        /// Addresses it once had.
        alamat_lama: Vec<String> = "Alamat lama", "Alamat yang pernah dipakai.";
        /// The actors of its steps.
        pelaku: Vec<Pelaku> = "Pelaku", "Pelaku langkah yang dipakai di standar ini.";
        .. isi: Isi;
    }
}

impl Standar {
    /// Returns the state; a draft where none is written.
    pub fn status(&self) -> Status {
        self.status.unwrap_or_default()
    }
}

record! {
    /// Somebody who signs.
    pub struct Penandatangan ("Penandatangan", "Yang menandatangani.") {
        /// The office.
        jabatan: Teks = "Jabatan", "Jabatan.", ["Kepala Dinas"];
        /// The name.
        nama: Option<Teks> = "Nama", "Nama beserta gelar.";
        /// Rank.
        pangkat: Option<String> = "Pangkat", "Pangkat dan golongan.";
        /// Civil-servant number.
        nip: Option<String> = "NIP", "Nomor induk pegawai, 18 angka.";
        /// On whose behalf.
        atas_nama: Option<String> = "Atas nama", "Jabatan yang diwakili.";
    }
}

record! {
    /// A decree that sets one or more standards.
    pub struct Keputusan ("Keputusan", "Keputusan yang menetapkan standar.") {
        /// Name by which standards refer to it.
        kode: Kode = "Kode", "Nama pendek yang dirujuk standar.", ["sk-contoh-2024"];
        /// Its number, as printed.
        nomor: Option<String> = "Nomor", "Nomor keputusan seperti tercetak.", ["060/12/2024"];
        /// Its date.
        tanggal: Option<Typed<Tanggal>> = "Tanggal", "Tanggal penetapan.", ["2024-03-01"];
        /// What it is about.
        tentang: Option<Teks> = "Tentang", "Judul keputusan.";
        /// Where it was set.
        tempat: Option<String> = "Tempat", "Tempat penetapan.", ["Pontianak"];
        /// Who signed it.
        penandatangan: Option<Penandatangan> = "Penandatangan", "Yang menandatangani.";
        /// Decrees it revokes.
        mencabut: Vec<String> = "Mencabut", "Keputusan yang dicabutnya.";
        /// Number of the record of the public discussion.
        berita_acara: Option<String> = "Berita acara", "Nomor berita acara pembahasan.";
    }
}

record! {
    /// The head of an agency.
    pub struct Pimpinan ("Pimpinan", "Pimpinan instansi.") {
        /// The office.
        jabatan: Teks = "Jabatan", "Jabatan.", ["Kepala Biro Kesejahteraan Rakyat"];
        /// The name.
        nama: Option<Teks> = "Nama", "Nama beserta gelar.";
        /// Rank.
        pangkat: Option<String> = "Pangkat", "Pangkat dan golongan.";
        /// Civil-servant number.
        nip: Option<String> = "NIP", "Nomor induk pegawai, 18 angka.";
    }
}

record! {
    /// An agency, or a unit of one: `instansi.yaml`.
    pub struct Instansi ("Instansi", "Satu instansi atau unit, dan bawaan bagi standar di bawahnya.") {
        /// Version of this language.
        skema: u32 = "Skema", "Versi bahasa berkas ini.", ["1"];
        /// Its name in addresses.
        kode: Option<Kode> = "Kode", "Nama di alamat; bila tidak ada, nama folder yang dipakai.", ["biro-kesra"];
        /// Its name.
        nama: Teks = "Nama", "Nama instansi.", ["Biro Kesejahteraan Rakyat"];
        /// Lines of the letterhead.
        kop: Vec<Teks> = "Kop", "Baris kop surat dari atas; tanpa kunci ini, nama dari induk ke unit.";
        /// Code of its region in the table of regions.
        wilayah: Option<String> = "Wilayah", "Kode wilayah Kemendagri, dalam tanda kutip.", ["\"61\""];
        /// Postal address.
        alamat: Option<Teks> = "Alamat", "Alamat kantor.", ["Jl. Contoh No. 1, Kota Contoh"];
        /// Contacts of the agency; those of `bawaan.pengaduan.kanal` where they are missing.
        kontak: Vec<Typed<Kanal>> = "Kontak", "Kontak instansi; tanpa kunci ini, kanal pengaduan.";
        /// When its counters are open.
        jam_pelayanan: Option<Prosa> = "Jam pelayanan", "Kapan loket buka.", ["Senin–Jumat, 08.00–15.00 WIB"];
        /// Its head.
        pimpinan: Option<Pimpinan> = "Pimpinan", "Pimpinan instansi.";
        /// The decrees.
        keputusan: Vec<Keputusan> = "Keputusan", "Daftar keputusan yang menetapkan standar.";
        /// Actors that several standards share.
        pelaku: Vec<Pelaku> = "Pelaku", "Pelaku yang dipakai beberapa standar.";
        /// Defaults for the standards below.
        bawaan: Option<Isi> = "Bawaan", "Isi yang diwarisi semua standar di bawah folder ini.";
    }
}
