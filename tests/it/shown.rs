//! Everything that is read is shown: for every key of the language stands here where readers find what it
//! says, or why they need not. A new key fails the run until somebody has decided.

use std::collections::BTreeSet;

use baku::catalog::{Catalog, RawFile, published_schema};
use baku::diagnostic::Severity;
use baku::render::html::Page;
use baku::source::SchemaKind;
use baku::view::{Entry, IndexInput, Kind, Publisher, index};

use crate::reading::{self, squeeze};
use crate::workspace::{demand_none, findings, lines, view};

/// Where the value of a key is found.
enum Place {
    /// In `lengkap` of a standard that says this: keys of the root of the standard.
    Standard(&'static str, &'static str),
    /// In `lengkap` of a standard whose decree says this.
    Decree(&'static str, &'static str),
    /// On the page of an agency that says this.
    Agency(&'static str, &'static str),
    /// Nowhere in a document, and why.
    Nowhere(&'static str),
}

use Place::{Agency, Decree, Nowhere, Standard};

const ADDRESS: &str = "nama di alamat dan rujukan, bukan kata bagi pembaca";
const GROUP: &str = "isinya adalah kunci-kunci lain di tabel ini";
const SK: &str = "hanya untuk blok tanda tangan atau kop keputusan, dokumen `sk`";

/// Record, key, and where it is found; a key may stand in several places.
#[rustfmt::skip]
const KEYS: &[(&str, &str, Place)] = &[
    ("Standar", "skema", Nowhere("versi bahasa berkas")),
    ("Standar", "kode", Nowhere(ADDRESS)),
    ("Standar", "judul", Standard("x-a: 1", "Uji Tampil")),
    ("Standar", "status", Standard("status: rancangan", "Rancangan")),
    ("Standar", "keputusan", Standard("keputusan: sk", "Keputusan Nomor 1/ZULU/2024")),
    ("Standar", "berlaku_sejak", Standard("berlaku_sejak: 2021-02-03", "3 Februari 2021")),
    ("Standar", "berlaku_sampai", Standard("berlaku_sampai: 2041-02-03", "sampai 3 Februari 2041")),
    ("Standar", "ditinjau", Standard("ditinjau: 2022-02-03", "Ditinjau 3 Februari 2022")),
    ("Standar", "revisi", Standard("revisi: 7", "Revisi 7")),
    ("Standar", "menggantikan", Standard("menggantikan: [dinas/zulu, Zeta lama]", "Menggantikan dinas/zulu dan Zeta lama")),
    ("Standar", "menggantikan", Standard("menggantikan: [dinas/pendamping]", "Menggantikan Layanan Pendamping")),
    ("Standar", "dicabut_sejak", Standard("status: dicabut\ndicabut_sejak: 2023-02-03", "sejak 3 Februari 2023")),
    ("Standar", "dicabut_oleh", Standard("status: dicabut\ndicabut_oleh: Keputusan Zulu", "Dicabut dengan Keputusan Zulu")),
    ("Standar", "dicabut_oleh", Standard("status: dicabut\ndicabut_oleh: dinas/pendamping", "Penggantinya: Layanan Pendamping")),
    ("Standar", "alamat_lama", Nowhere("menjadi halaman di alamat itu, diuji di build.rs")),
    ("Standar", "pelaku", Nowhere(GROUP)),
    ("Standar", "profil", Nowhere("memilih komponen yang ada di dokumen")),
    ("Standar", "varian", Nowhere(GROUP)),
    ("Standar", "persyaratan", Standard("persyaratan: [Surat zulu]", "Surat zulu")),
    ("Standar", "prosedur", Nowhere(GROUP)),
    ("Standar", "jangka_waktu", Standard("jangka_waktu: 77 menit", "77 menit")),
    ("Standar", "biaya", Standard("biaya: Rp77.000", "Rp77.000")),
    ("Standar", "produk", Standard("produk: Kartu zulu", "Kartu zulu")),
    ("Standar", "pengaduan", Nowhere(GROUP)),
    ("Standar", "dasar_hukum", Standard("dasar_hukum: [Undang-Undang Nomor 77 Tahun 2009 tentang Zulu]", "Undang-Undang Nomor 77 Tahun 2009 tentang Zulu")),
    ("Standar", "sarana", Standard("sarana: [Ruang zulu]", "Ruang zulu")),
    ("Standar", "kompetensi", Standard("kompetensi: [Paham zulu]", "Paham zulu")),
    ("Standar", "pengawasan", Standard("pengawasan: [Atasan zulu]", "Atasan zulu")),
    ("Standar", "jumlah_pelaksana", Standard("jumlah_pelaksana: 77 orang", "77 orang")),
    ("Standar", "jaminan_pelayanan", Standard("jaminan_pelayanan: [Janji zulu]", "Janji zulu")),
    ("Standar", "jaminan_keamanan", Standard("jaminan_keamanan: [Aman zulu]", "Aman zulu")),
    ("Standar", "evaluasi", Standard("evaluasi: [Rapat zulu]", "Rapat zulu")),
    ("Standar", "tambahan", Nowhere(GROUP)),
    ("Standar", "lokasi", Standard("lokasi: [Gerai Zulu]", "Tempat layanan Gerai Zulu")),
    ("Standar", "sifat", Standard("sifat: tidak_langsung", "Pelayanan tidak langsung")),
    ("Standar", "penanggung_jawab", Standard("penanggung_jawab: Kepala Zulu", "Penanggung jawab: Kepala Zulu")),
    ("Lokasi", "nama", Standard("lokasi: [{nama: Gerai Zulu}]", "Gerai Zulu")),
    ("Lokasi", "alamat", Standard("lokasi: [{nama: A, alamat: Jl. Zulu No. 7}]", "Jl. Zulu No. 7")),
    ("Lokasi", "jam", Standard("lokasi: [{nama: A, jam: Senin zulu}]", "Senin zulu")),
    ("Lokasi", "kanal", Standard("lokasi: [{nama: A, kanal: [{jenis: surel, alamat: zulu@contoh.go.id}]}]", "Surel zulu@contoh.go.id")),
    ("Lokasi", "keterangan", Standard("lokasi: [{nama: A, keterangan: Hanya zulu}]", "Hanya zulu")),
    ("Formulir", "kode", Standard("persyaratan: [{teks: A, formulir: {kode: Z-7.02}}]", "formulir Z-7.02")),
    ("Formulir", "alamat", Nowhere("menjadi tautan pada kode formulir, diuji di view")),
    ("DasarHukumBebas", "kode", Nowhere(ADDRESS)),
    ("DasarHukumBebas", "bebas", Standard("dasar_hukum: [{kode: z, bebas: Kitab zulu}]", "Kitab zulu")),
    ("Lain", "lembaran", Standard("dasar_hukum: [{jenis: Undang-Undang, nomor: 7, tahun: 2009, tentang: Zulu, diubah: {jenis: Undang-Undang, nomor: 8, tahun: 2010, lembaran: Lembaran Zulu}}]", "(Lembaran Zulu)")),
    ("Rujukan", "diubah_terakhir", Standard("dasar_hukum: [{jenis: Undang-Undang, nomor: 7, tahun: 2009, tentang: Zulu, diubah_terakhir: {jenis: Undang-Undang, nomor: 8, tahun: 2010}}]", "terakhir dengan Undang-Undang Nomor 8 Tahun 2010")),
    ("Varian", "kode", Nowhere(ADDRESS)),
    ("Varian", "nama", Standard("varian: [{kode: z, nama: Kasus zulu}]\npersyaratan: [{teks: A, untuk: [z]}]", "Kasus zulu")),
    ("Varian", "sumbu", Nowhere("mengelompokkan kasus; namanya tidak dicetak")),
    ("Persyaratan", "kode", Nowhere(ADDRESS)),
    ("Persyaratan", "teks", Standard("persyaratan: [{teks: Surat zulu}]", "Surat zulu")),
    ("Persyaratan", "untuk", Standard("varian: [{kode: z, nama: Kasus zulu}]\npersyaratan: [A, {teks: B, untuk: [z]}]", "Tambahan: Kasus zulu")),
    ("Persyaratan", "untuk", Standard("varian: [{kode: z, nama: Kasus zulu}]\npersyaratan: [{teks: B, salah_satu: [C, {teks: D, untuk: [z]}]}]", "untuk Kasus zulu")),
    ("Persyaratan", "salah_satu", Standard("persyaratan: [{teks: A, salah_satu: [B, Zulu]}]", "salah satu dari: B Zulu")),
    ("Persyaratan", "bentuk", Standard("persyaratan: [{teks: A, bentuk: legalisir}]", "salinan dilegalisasi")),
    ("Persyaratan", "rangkap", Standard("persyaratan: [{teks: A, rangkap: 77}]", "77 rangkap")),
    ("Persyaratan", "lembar", Standard("persyaratan: [{teks: A, lembar: 77}]", "77 lembar")),
    ("Persyaratan", "ukuran", Standard("persyaratan: [{teks: A, ukuran: 3x4}]", "ukuran 3×4")),
    ("Persyaratan", "latar", Standard("persyaratan: [{teks: A, latar: zulu}]", "latar zulu")),
    ("Persyaratan", "meterai", Standard("persyaratan: [{teks: A, meterai: Rp10.000}]", "meterai Rp10.000")),
    ("Persyaratan", "formulir", Standard("persyaratan: [{teks: A, formulir: Z-1.02}]", "formulir Z-1.02")),
    ("Persyaratan", "bila", Standard("persyaratan: [{teks: A, bila: zulu}]", "hanya bila zulu")),
    ("Persyaratan", "butir", Standard("persyaratan: [{teks: A, butir: [Bagian zulu]}]", "Bagian zulu")),
    ("Pelaku", "kode", Nowhere(ADDRESS)),
    ("Pelaku", "nama", Standard("pelaku: [{kode: z, nama: Petugas Zulu}]\nprosedur: {langkah: [{pelaku: z, teks: A}, B]}", "Petugas Zulu")),
    ("Pelaku", "jenis", Nowhere("menentukan akibat perubahan bagi warga; kata pelaku sendiri yang dicetak")),
    ("Prosedur", "pelaku", Standard("prosedur: {pelaku: Petugas Zulu, langkah: [A, B]}", "Semua langkah dilakukan oleh Petugas Zulu")),
    ("Prosedur", "pelaku", Standard("prosedur: {pelaku: Petugas Zulu, alur: [A, B]}", "Semua langkah dilakukan oleh Petugas Zulu")),
    ("Prosedur", "pelaku", Standard("prosedur: {pelaku: Petugas Zulu, jalur: [{kode: a, nama: A, langkah: [B]}]}", "Petugas Zulu")),
    ("Prosedur", "langkah", Standard("prosedur: {langkah: [Langkah zulu]}", "Langkah zulu")),
    ("Prosedur", "alur", Standard("prosedur: {alur: [Kotak zulu]}", "Kotak zulu")),
    ("Prosedur", "alur", Standard("prosedur: {langkah: [A], alur: [Kotak zulu]}", "Kotak zulu")),
    ("Prosedur", "jalur", Nowhere(GROUP)),
    ("Prosedur", "gaya", Nowhere("memilih bentuk bagan, bagan alir, lajur, atau tabel SOP, diuji di diagram.rs")),
    ("Prosedur", "keterangan", Standard("prosedur: {langkah: [A], keterangan: Catatan **zulu**}", "Catatan zulu")),
    ("Jalur", "kode", Nowhere(ADDRESS)),
    ("Jalur", "nama", Standard("prosedur: {jalur: [{kode: z, nama: Jalan zulu, langkah: [A]}]}", "Jalan zulu")),
    ("Jalur", "nama", Standard("prosedur: {jalur: [{kode: z, nama: Jalan zulu}]}", "Jalan zulu")),
    ("Jalur", "untuk", Standard("varian: [{kode: z, nama: Kasus zulu}]\nprosedur: {jalur: [{kode: a, nama: A, untuk: [z], langkah: [B]}]}", "A Untuk: Kasus zulu")),
    ("Jalur", "pelaku", Standard("prosedur: {jalur: [{kode: z, nama: A, pelaku: Petugas Zulu, langkah: [B]}]}", "Petugas Zulu")),
    ("Jalur", "langkah", Standard("prosedur: {jalur: [{kode: z, nama: A, langkah: [Langkah zulu]}]}", "Langkah zulu")),
    ("Jalur", "alur", Standard("prosedur: {jalur: [{kode: z, nama: A, alur: [Kotak zulu]}]}", "Kotak zulu")),
    ("Langkah", "kode", Nowhere(ADDRESS)),
    ("Langkah", "pelaku", Standard("prosedur: {langkah: [{pelaku: Petugas Zulu, teks: A}, B]}", "Petugas Zulu")),
    ("Langkah", "pelaku", Standard("prosedur: {langkah: [{pelaku: Petugas Zulu}]}", "Petugas Zulu")),
    ("Langkah", "teks", Standard("prosedur: {langkah: [{teks: Langkah zulu}]}", "Langkah zulu")),
    ("Langkah", "untuk", Standard("varian: [{kode: z, nama: Kasus zulu}]\nprosedur: {langkah: [{teks: A, untuk: [z]}]}", "Untuk: Kasus zulu")),
    ("Langkah", "waktu", Standard("prosedur: {langkah: [{teks: A, waktu: 77 menit}]}", "77 menit")),
    ("Langkah", "kelengkapan", Standard("prosedur: {langkah: [{teks: A, kelengkapan: Berkas zulu}]}", "Kelengkapan: Berkas zulu")),
    ("Langkah", "keluaran", Standard("prosedur: {langkah: [{teks: A, keluaran: Tanda zulu}]}", "Keluaran: Tanda zulu")),
    ("Langkah", "keterangan", Standard("prosedur: {langkah: [{teks: A, keterangan: Catatan *zulu*}]}", "Catatan zulu")),
    ("Langkah", "ke", Standard("prosedur: {langkah: [{teks: A, ke: c}, B, {kode: c, teks: C}]}", "Lanjut ke langkah 3")),
    ("Langkah", "jika", Nowhere(GROUP)),
    ("Cabang", "bila", Standard("prosedur: {langkah: [{teks: A, jika: [{bila: zulu, ke: selesai}]}]}", "Bila zulu, selesai")),
    ("Cabang", "ke", Standard("prosedur: {langkah: [{teks: A, jika: [{bila: zulu, ke: c}]}, B, {kode: c, teks: C}]}", "Bila zulu, ke langkah 3")),
    ("Durasi", "dari", Standard("jangka_waktu: {dari: 66, nilai: 77, satuan: menit}", "66–77 menit")),
    ("Durasi", "nilai", Standard("jangka_waktu: {nilai: 77, satuan: menit}", "77 menit")),
    ("Durasi", "batas", Standard("jangka_waktu: {nilai: 77, satuan: menit, batas: sekitar}", "Sekitar 77 menit")),
    ("Durasi", "satuan", Standard("jangka_waktu: {nilai: 77, satuan: hari_kalender}", "77 hari kalender")),
    ("Durasi", "sejak", Standard("jangka_waktu: {nilai: 77, satuan: menit, sejak: zulu}", "sejak zulu")),
    ("Durasi", "sebelum", Standard("jangka_waktu: {nilai: 77, satuan: menit, sebelum: zulu}", "sebelum zulu")),
    ("Durasi", "kondisi", Standard("jangka_waktu: {nilai: 77, satuan: menit, kondisi: zulu}", "jika zulu")),
    ("Durasi", "perpanjangan", Nowhere(GROUP)),
    ("Durasi", "untuk", Standard("varian: [{kode: z, nama: Kasus zulu}]\njangka_waktu: [1 jam, {nilai: 77, satuan: menit, untuk: [z]}]", "Kasus zulu 77 menit")),
    ("Durasi", "untuk", Standard("varian: [{kode: z, nama: Kasus zulu}]\njangka_waktu: {tahap: [{nama: A, waktu: {nilai: 77, satuan: menit, untuk: [z]}}]}", "untuk Kasus zulu")),
    ("Durasi", "untuk", Standard("varian: [{kode: z, nama: Kasus zulu}]\njangka_waktu: {tahap: [{nama: A, waktu: 1 jam}], total: {nilai: 77, satuan: menit, untuk: [z]}}", "untuk Kasus zulu")),
    ("Durasi", "untuk", Standard("varian: [{kode: z, nama: Kasus zulu}]\nprosedur: {langkah: [{teks: A, waktu: {nilai: 77, satuan: menit, untuk: [z]}}]}", "77 menit untuk Kasus zulu")),
    ("Durasi", "untuk", Standard("varian: [{kode: z, nama: Kasus zulu}]\nproduk: {teks: A, masa_berlaku: {nilai: 77, satuan: menit, untuk: [z]}}", "77 menit untuk Kasus zulu")),
    ("Durasi", "untuk", Standard("varian: [{kode: z, nama: Kasus zulu}]\npengaduan: {waktu: [{kelas: ringan, waktu: {nilai: 77, satuan: menit, untuk: [z]}}]}", "untuk Kasus zulu")),
    ("Perpanjangan", "nilai", Standard("jangka_waktu: {nilai: 1, satuan: jam, perpanjangan: {nilai: 77, satuan: menit}}", "diperpanjang 77 menit")),
    ("Perpanjangan", "satuan", Standard("jangka_waktu: {nilai: 1, satuan: jam, perpanjangan: {nilai: 77, satuan: minggu}}", "diperpanjang 77 minggu")),
    ("Bertahap", "tahap", Nowhere(GROUP)),
    ("Bertahap", "total", Standard("jangka_waktu: {tahap: [{nama: A, waktu: 1 jam}], total: 77 menit}", "77 menit")),
    ("Bertahap", "untuk", Standard("varian: [{kode: z, nama: Kasus zulu}]\njangka_waktu: [1 jam, {tahap: [{nama: A, waktu: 1 jam}], untuk: [z]}]", "Kasus zulu")),
    ("Tahap", "nama", Standard("jangka_waktu: {tahap: [{nama: Tahap zulu, waktu: 1 jam}]}", "Tahap zulu")),
    ("Tahap", "waktu", Standard("jangka_waktu: {tahap: [{nama: A, waktu: 77 menit}]}", "77 menit")),
    ("Biaya", "nama", Standard("biaya: {nama: Kartu zulu, jumlah: Rp5}", "Kartu zulu")),
    ("Biaya", "nama", Standard("biaya: {nama: Kartu zulu, jumlah: gratis}", "Kartu zulu")),
    ("Biaya", "jumlah", Standard("biaya: {jumlah: Rp77}", "Rp77")),
    ("Biaya", "dari", Standard("biaya: {jumlah: Rp77, dari: Rp66}", "Rp66–Rp77")),
    ("Biaya", "per", Standard("biaya: {jumlah: Rp77, per: zulu}", "Rp77 per zulu")),
    ("Biaya", "per", Standard("biaya: {jumlah: gratis, per: zulu}", "per zulu")),
    ("Biaya", "per", Standard("biaya: [{jumlah: Rp77, per: zulu}, {nama: A, jumlah: Rp5}]", "per zulu")),
    ("Biaya", "per", Standard("biaya: [{nama: A, jenis: denda, jumlah: Rp77, per: zulu}]", "per zulu")),
    ("Biaya", "kategori", Standard("biaya: {jumlah: Rp77, kategori: Kelompok zulu}", "Kelompok zulu")),
    ("Biaya", "kategori", Standard("biaya: [{jumlah: Rp77, kategori: Kelompok zulu}, {nama: A, jumlah: Rp5}]", "Kelompok zulu")),
    ("Biaya", "kategori", Standard("biaya: [{nama: A, jenis: denda, jumlah: Rp77, kategori: Kelompok zulu}]", "untuk Kelompok zulu")),
    ("Biaya", "untuk", Standard("varian: [{kode: z, nama: Kasus zulu}]\nbiaya: {jumlah: gratis, untuk: [z]}", "untuk Kasus zulu")),
    ("Biaya", "untuk", Standard("varian: [{kode: z, nama: Kasus zulu}]\nbiaya: [Rp5, {jumlah: gratis, untuk: [z]}]", "Kasus zulu")),
    ("Biaya", "untuk", Standard("varian: [{kode: z, nama: Kasus zulu}]\nbiaya: [{nama: A, jenis: denda, jumlah: Rp7, untuk: [z]}]", "untuk Kasus zulu")),
    ("Biaya", "dasar", Standard("biaya: {jumlah: Rp77, dasar: Aturan zulu}", "Dasar: Aturan zulu")),
    ("Biaya", "dasar", Standard("biaya: {jumlah: gratis, dasar: Aturan zulu}", "Dasar: Aturan zulu")),
    ("Biaya", "dasar", Standard("biaya: [{nama: A, jumlah: Rp7, dasar: Aturan zulu}, {nama: B, jumlah: Rp7}]", "dasar: Aturan zulu")),
    ("Biaya", "dasar", Standard("biaya: [{nama: A, jenis: denda, jumlah: Rp7, dasar: Aturan zulu}]", "dasar: Aturan zulu")),
    ("Biaya", "menurut", Standard("biaya: {menurut: Daftar zulu}", "Daftar zulu")),
    ("Biaya", "menurut", Standard("biaya: {jumlah: gratis, menurut: Daftar zulu}", "Daftar zulu")),
    ("Biaya", "penanggung", Standard("biaya: {penanggung: Asuransi Zulu}", "ditanggung Asuransi Zulu")),
    ("Biaya", "penanggung", Standard("biaya: {jumlah: gratis, penanggung: Asuransi Zulu}", "ditanggung Asuransi Zulu")),
    ("Biaya", "penanggung", Standard("biaya: {jumlah: Rp77, penanggung: Asuransi Zulu}", "ditanggung Asuransi Zulu")),
    ("Biaya", "penanggung", Standard("biaya: [{nama: A, jumlah: gratis, penanggung: Asuransi Zulu}, {nama: B, jumlah: Rp5}]", "ditanggung Asuransi Zulu")),
    ("Biaya", "rumus", Standard("biaya: {rumus: 2% dari nilai zulu}", "2% dari nilai zulu")),
    ("Biaya", "rumus", Standard("biaya: {jumlah: gratis, rumus: 2% dari nilai zulu}", "2% dari nilai zulu")),
    ("Biaya", "jenis", Standard("biaya: [gratis, {nama: A, jumlah: Rp7, jenis: di_luar_tarif}]", "Di luar tarif A: Rp7")),
    ("Biaya", "jenis", Standard("biaya: [gratis, {nama: A, jumlah: Rp7, jenis: denda}]", "Denda A: Rp7")),
    ("Produk", "teks", Standard("produk: {teks: Kartu zulu}", "Kartu zulu")),
    ("Produk", "untuk", Standard("varian: [{kode: z, nama: Kasus zulu}]\nproduk: {teks: A, untuk: [z]}", "untuk Kasus zulu")),
    ("Produk", "masa_berlaku", Standard("produk: {teks: A, masa_berlaku: 77 tahun}", "masa berlaku 77 tahun")),
    ("Produk", "masa_berlaku", Standard("produk: [B, {teks: A, masa_berlaku: 77 tahun}]", "masa berlaku 77 tahun")),
    ("Pengaduan", "pejabat", Standard("pengaduan: {pejabat: Kepala Zulu}", "Kepala Zulu")),
    ("Pengaduan", "kanal", Standard("pengaduan: {kanal: [WA 081200007777]}", "0812-0000-7777")),
    ("Pengaduan", "pelaku", Standard("pengaduan: {pelaku: Petugas Zulu, langkah: [A, B]}", "Petugas Zulu")),
    ("Pengaduan", "pelaku", Standard("pengaduan: {pelaku: Petugas Zulu, alur: [A, B]}", "Petugas Zulu")),
    ("Pengaduan", "langkah", Standard("pengaduan: {langkah: [Langkah zulu]}", "Langkah zulu")),
    ("Pengaduan", "alur", Standard("pengaduan: {alur: [Kotak zulu]}", "Kotak zulu")),
    ("Pengaduan", "waktu", Nowhere(GROUP)),
    ("WaktuPengaduan", "kelas", Standard("pengaduan: {waktu: [{kelas: normatif, waktu: 1 jam}]}", "Bersifat normatif")),
    ("WaktuPengaduan", "nama", Standard("pengaduan: {waktu: [{kelas: lain, nama: Kelas zulu, waktu: 1 jam}]}", "Kelas zulu")),
    ("WaktuPengaduan", "waktu", Standard("pengaduan: {waktu: [{kelas: lain, waktu: 77 menit}]}", "77 menit")),
    ("Kanal", "jenis", Standard("pengaduan: {kanal: [{jenis: faksimile, nomor: '123'}]}", "Faksimile")),
    ("Kanal", "jenis", Standard("pengaduan: {kanal: [{jenis: tatap_muka}]}", "Tatap muka")),
    ("Kanal", "juga", Standard("pengaduan: {kanal: [{jenis: sms, juga: [whatsapp, telepon], nomor: '081200007777'}]}", "WhatsApp/Telepon/SMS")),
    ("Kanal", "nomor", Standard("pengaduan: {kanal: [{jenis: telepon, nomor: '(0561) 770077'}]}", "(0561) 770077")),
    ("Kanal", "nomor", Standard("pengaduan: {kanal: [{jenis: situs, alamat: contoh.go.id, nomor: '(0561) 770077'}]}", "(0561) 770077")),
    ("Kanal", "nomor", Standard("pengaduan: {kanal: [{jenis: lapor, nomor: '1708'}]}", "1708")),
    ("Kanal", "nomor", Standard("pengaduan: {kanal: [{jenis: tatap_muka, nama: A, nomor: '(0561) 770077'}]}", "(0561) 770077")),
    ("Kanal", "alamat", Standard("pengaduan: {kanal: [{jenis: surel, alamat: zulu@contoh.go.id}]}", "zulu@contoh.go.id")),
    ("Kanal", "alamat", Standard("pengaduan: {kanal: [{jenis: telepon, nomor: '123', alamat: Jalan Zulu}]}", "Jalan Zulu")),
    ("Kanal", "alamat", Standard("pengaduan: {kanal: [{jenis: faksimile, nomor: '123', alamat: Jalan Zulu}]}", "Jalan Zulu")),
    ("Kanal", "alamat", Standard("pengaduan: {kanal: [{jenis: kotak, nama: A, alamat: Jalan Zulu}]}", "Jalan Zulu")),
    ("Kanal", "ekstensi", Standard("pengaduan: {kanal: [{jenis: telepon, nomor: '123', ekstensi: '77'}]}", "ext. 77")),
    ("Kanal", "ekstensi", Standard("pengaduan: {kanal: [{jenis: tatap_muka, nama: A, ekstensi: '77'}]}", "ext. 77")),
    ("Kanal", "nama", Standard("pengaduan: {kanal: [{jenis: telepon, nomor: '123', nama: Loket Zulu}]}", "Loket Zulu")),
    ("Kanal", "nama", Standard("pengaduan: {kanal: [{jenis: lapor, nama: Loket Zulu}]}", "Loket Zulu")),
    ("Kanal", "jam", Standard("pengaduan: {kanal: [{jenis: telepon, nomor: '123', jam: Senin zulu}]}", "Senin zulu")),
    ("DasarHukumTeks", "kode", Nowhere(ADDRESS)),
    ("DasarHukumTeks", "teks", Standard("dasar_hukum: [{kode: z, teks: UU Nomor 77 Tahun 2009 tentang Zulu}]", "Nomor 77 Tahun 2009 tentang Zulu")),
    ("DasarHukumBagian", "kode", Nowhere(ADDRESS)),
    ("Rujukan", "jenis", Standard("dasar_hukum: [{jenis: PP, nomor: 7, tahun: 2009}]", "Peraturan Pemerintah Nomor 7 Tahun 2009")),
    ("Rujukan", "penerbit", Standard("dasar_hukum: [{jenis: Keputusan, penerbit: Kepala Zulu, nomor: 7, tahun: 2009}]", "Kepala Zulu")),
    ("Rujukan", "daerah", Standard("dasar_hukum: [{jenis: Perda, daerah: Kota Zulu, nomor: 7, tahun: 2009}]", "Kota Zulu")),
    ("Rujukan", "nomor", Standard("dasar_hukum: [{jenis: PP, nomor: 77/Z, tahun: 2009}]", "Nomor 77/Z")),
    ("Rujukan", "tahun", Standard("dasar_hukum: [{jenis: PP, nomor: 7, tahun: 1977}]", "Tahun 1977")),
    ("Rujukan", "tanggal", Standard("dasar_hukum: [{jenis: KMA, nomor: 7, tanggal: 7 Juli 2010}]", "7 Juli 2010")),
    ("Rujukan", "tanggal", Standard("dasar_hukum: [{jenis: KMA, nomor: 7, tahun: 2010, tanggal: 7 Juli 2010}]", "7 Juli 2010")),
    ("Rujukan", "tentang", Standard("dasar_hukum: [{jenis: PP, nomor: 7, tahun: 2009, tentang: Zulu}]", "tentang Zulu")),
    ("Rujukan", "pasal", Standard("dasar_hukum: [{jenis: PP, nomor: 7, tahun: 2009, pasal: 77}]", "Pasal 77")),
    ("Rujukan", "ayat", Standard("dasar_hukum: [{jenis: PP, nomor: 7, tahun: 2009, pasal: 1, ayat: 77}]", "ayat (77)")),
    ("Rujukan", "huruf", Standard("dasar_hukum: [{jenis: PP, nomor: 7, tahun: 2009, pasal: 1, huruf: z}]", "huruf z")),
    ("Rujukan", "lembaran", Standard("dasar_hukum: [{jenis: PP, nomor: 7, tahun: 2009, lembaran: Lembaran Zulu}]", "(Lembaran Zulu)")),
    ("Rujukan", "mengubah", Nowhere(GROUP)),
    ("Rujukan", "diubah", Nowhere(GROUP)),
    ("Rujukan", "juncto", Nowhere(GROUP)),
    ("Lain", "jenis", Standard("dasar_hukum: [{jenis: PP, nomor: 7, tahun: 2009, mengubah: {jenis: Perpres, nomor: 5}}]", "mengubah Peraturan Presiden Nomor 5")),
    ("Lain", "jenis", Standard("dasar_hukum: [{jenis: PP, nomor: 7, tahun: 2009, tentang: Perubahan atas Zulu, mengubah: {jenis: Perpres, nomor: 5}}]", "Peraturan Presiden Nomor 5")),
    ("Lain", "daerah", Standard("dasar_hukum: [{jenis: PP, nomor: 7, tahun: 2009, diubah: {jenis: Perda, daerah: Kota Zulu, nomor: 5}}]", "Kota Zulu")),
    ("Lain", "nomor", Standard("dasar_hukum: [{jenis: PP, nomor: 7, tahun: 2009, juncto: {jenis: PP, nomor: 77}}]", "juncto Peraturan Pemerintah Nomor 77")),
    ("Lain", "tahun", Standard("dasar_hukum: [{jenis: PP, nomor: 7, tahun: 2009, juncto: {jenis: PP, nomor: 5, tahun: 1977}}]", "Tahun 1977")),
    ("Lain", "tentang", Standard("dasar_hukum: [{jenis: PP, nomor: 7, tahun: 2009, juncto: {jenis: PP, nomor: 5, tentang: Zulu}}]", "tentang Zulu")),
    ("Butir", "teks", Standard("sarana: [{teks: Ruang zulu}]", "Ruang zulu")),
    ("Butir", "butir", Standard("sarana: [{teks: A, butir: [Kursi zulu]}]", "Kursi zulu")),
    ("Orang", "dari", Standard("jumlah_pelaksana: {dari: 66, nilai: 77}", "66–77 orang")),
    ("Orang", "nilai", Standard("jumlah_pelaksana: {nilai: 77}", "77 orang")),
    ("Orang", "batas", Standard("jumlah_pelaksana: {nilai: 77, batas: minimal}", "Minimal 77 orang")),
    ("MenurutPeran", "peran", Nowhere(GROUP)),
    ("Peran", "nama", Standard("jumlah_pelaksana: {peran: [{nama: Juru zulu, jumlah: 1}]}", "Juru zulu")),
    ("Peran", "jumlah", Standard("jumlah_pelaksana: {peran: [{nama: A, jumlah: 77}]}", "77")),
    ("Evaluasi", "teks", Standard("evaluasi: [{teks: Rapat zulu}]", "Rapat zulu")),
    ("Evaluasi", "frekuensi", Standard("evaluasi: [{teks: A, frekuensi: minimal 7 kali dalam 1 tahun}]", "minimal 7 kali dalam 1 tahun")),
    ("Evaluasi", "jenis", Standard("evaluasi: [{teks: A, jenis: skm}]", "Survei Kepuasan Masyarakat")),
    ("Tambahan", "judul", Standard("tambahan: [{judul: Judul zulu, isi: A}]", "Judul zulu")),
    ("Tambahan", "isi", Standard("tambahan: [{judul: A, isi: Isi **zulu**}]", "Isi zulu")),
    ("TidakBerlaku", "tidak_berlaku", Standard("biaya: {tidak_berlaku: alasan zulu}", "Tidak berlaku: alasan zulu")),
    ("TidakBerlaku", "tidak_berlaku", Standard("pengaduan: {kanal: {tidak_berlaku: alasan zulu}}", "Tidak berlaku: alasan zulu")),
    ("TidakBerlaku", "tidak_berlaku", Standard("tambahan: {tidak_berlaku: alasan zulu}", "Tidak berlaku: alasan zulu")),
    ("Bebas", "bebas", Standard("jangka_waktu: {bebas: Sesuai zulu}", "Sesuai zulu")),
    ("Bebas", "bebas", Standard("jumlah_pelaksana: {bebas: Sesuai zulu}", "Sesuai zulu")),
    ("Bebas", "bebas", Standard("pengaduan: {kanal: [{bebas: Ketuk zulu}]}", "Ketuk zulu")),
    ("Instansi", "skema", Nowhere("versi bahasa berkas")),
    ("Instansi", "kode", Nowhere(ADDRESS)),
    ("Instansi", "nama", Standard("x-a: 1", "Dinas Uji")),
    ("Instansi", "nama", Agency("x-a: 1", "Dinas Uji")),
    ("Instansi", "kop", Nowhere(SK)),
    ("Instansi", "wilayah", Agency("wilayah: '61.71'", "Kota Pontianak, Provinsi Kalimantan Barat (WIB)")),
    ("Instansi", "wilayah", Agency("wilayah: '99'", "kode 99")),
    ("Instansi", "alamat", Agency("alamat: Jalan Zulu 7", "Jalan Zulu 7")),
    ("Instansi", "kontak", Agency("kontak: [Telepon (0561) 770077]", "(0561) 770077")),
    ("Instansi", "jam_pelayanan", Agency("jam_pelayanan: Senin *zulu*", "Senin zulu")),
    ("Instansi", "pimpinan", Nowhere(GROUP)),
    ("Instansi", "keputusan", Nowhere(GROUP)),
    ("Instansi", "pelaku", Nowhere("daftar pelaku yang dipakai langkah standar di bawahnya, lihat Pelaku")),
    ("Instansi", "bawaan", Nowhere("diwarisi standar, lihat Standar")),
    ("Pimpinan", "jabatan", Agency("pimpinan: {jabatan: Kepala Zulu}", "Kepala Zulu")),
    ("Pimpinan", "nama", Agency("pimpinan: {jabatan: Kepala, nama: Nama Zulu}", "Nama Zulu, Kepala")),
    ("Pimpinan", "pangkat", Nowhere(SK)),
    ("Pimpinan", "nip", Nowhere(SK)),
    ("Keputusan", "kode", Nowhere(ADDRESS)),
    ("Keputusan", "nomor", Decree("nomor: 7/ZULU/2024", "Keputusan Nomor 7/ZULU/2024")),
    ("Keputusan", "tanggal", Decree("tanggal: 2024-07-07", "7 Juli 2024")),
    ("Keputusan", "tentang", Decree("tentang: Standar Zulu", "tentang Standar Zulu")),
    ("Keputusan", "tempat", Decree("nomor: 1/2024, tempat: Kota Zulu", "Ditetapkan di Kota Zulu")),
    ("Keputusan", "tempat", Decree("tempat: Kota Zulu", "Ditetapkan di Kota Zulu")),
    ("Keputusan", "penandatangan", Nowhere(GROUP)),
    ("Keputusan", "mencabut", Decree("mencabut: [6/ZULU/2020, 5/ZULU/2019]", "Mencabut 6/ZULU/2020; 5/ZULU/2019")),
    ("Keputusan", "berita_acara", Decree("berita_acara: 7/BA/2024", "Berita acara pembahasan Nomor 7/BA/2024")),
    ("Penandatangan", "jabatan", Decree("penandatangan: {jabatan: Kepala Zulu}", "Kepala Zulu")),
    ("Penandatangan", "nama", Decree("penandatangan: {jabatan: Kepala, nama: Nama Zulu}", "Nama Zulu, Kepala")),
    ("Penandatangan", "pangkat", Nowhere(SK)),
    ("Penandatangan", "nip", Nowhere(SK)),
    ("Penandatangan", "atas_nama", Decree("penandatangan: {jabatan: Kepala, atas_nama: Bupati Zulu}", "atas nama Bupati Zulu")),
];

/// Records whose keys are those of another one.
const SAME: &[(&str, &str)] = &[("Isi", "Standar"), ("DasarHukumBagian", "Rujukan")];

#[test]
fn every_key_of_the_language_has_its_place() {
    let decided: BTreeSet<(&str, &str)> = KEYS
        .iter()
        .map(|(record, key, _)| (*record, *key))
        .collect();
    let mut known = BTreeSet::new();
    for kind in [SchemaKind::Standar, SchemaKind::Instansi] {
        let schema = published_schema(kind);
        let defs = schema["$defs"]
            .as_object()
            .expect("a schema has definitions");
        for (record, def) in defs {
            for key in def["properties"]
                .as_object()
                .into_iter()
                .flat_map(|map| map.keys())
            {
                known.insert((record.clone(), key.clone()));
            }
        }
    }
    assert!(known.len() > 100, "the schemas have few keys: {known:?}");
    let is_decided = |record: &str, key: &str| {
        let same = SAME.iter().filter(|(one, _)| *one == record);
        std::iter::once(record)
            .chain(same.map(|(_, other)| *other))
            .any(|record| decided.contains(&(record, key)))
    };
    let mut faults: Vec<String> = known
        .iter()
        .filter(|(record, key)| !is_decided(record, key))
        .map(|(record, key)| format!("{record}.{key}: say in {} where readers find it", file!()))
        .collect();
    faults.extend(
        decided
            .iter()
            .filter(|(record, key)| !known.contains(&((*record).to_owned(), (*key).to_owned())))
            .map(|(record, key)| format!("{record}.{key} is no key of the language")),
    );
    demand_none("keys", &faults);
}

#[test]
fn every_key_is_shown_where_the_table_says() {
    let mut faults = Vec::new();
    for (record, key, place) in KEYS {
        // The map form says the same in both wordings; nothing may hang on the choice of words.
        for perkataan in ["baku", "tertulis"] {
            let (written, wanted, found) = match place {
                Nowhere(reason) => {
                    assert!(reason.contains(' '), "{record}.{key}: no reason");
                    continue;
                }
                Standard(yaml, wanted) => (
                    yaml,
                    wanted,
                    document(perkataan, yaml, "nomor: 1/ZULU/2024"),
                ),
                Decree(yaml, wanted) => (yaml, wanted, document(perkataan, "keputusan: sk", yaml)),
                Agency(yaml, wanted) => (yaml, wanted, agency(yaml)),
            };
            if !holds(&found, wanted) {
                faults.push(format!(
                    "{record}.{key} ({perkataan}): {wanted:?} is not shown\n{}  found:\n{}",
                    lines(written.lines()),
                    lines(found.lines().filter(|line| *line != "Belum diisi."))
                ));
            }
        }
    }
    demand_none("keys", &faults);
}

/// What is wanted must come from what is written.
#[test]
fn nothing_of_it_is_shown_where_it_is_not_written() {
    let bare = [document("baku", "x-b: 1", "x-b: 1"), agency("x-b: 1")].concat();
    let base = ["x-a: 1", "status: rancangan"];
    for (record, key, place) in KEYS {
        if let Standard(yaml, wanted) | Decree(yaml, wanted) | Agency(yaml, wanted) = place {
            let told = base.contains(yaml);
            assert_eq!(holds(&bare, wanted), told, "{record}.{key}: {wanted:?}");
        }
    }
}

/// Returns whether the words stand in `text`; those at the beginning of a line have a capital there.
fn holds(text: &str, words: &str) -> bool {
    squeeze(text)
        .to_lowercase()
        .contains(&squeeze(words).to_lowercase())
}

/// Reads a workspace of one agency that says `agency` and one standard that says `standard`.
fn catalog(perkataan: &str, agency: &str, standard: &str) -> Catalog {
    let files: Vec<RawFile> = [
        (
            "baku.yaml",
            format!("skema: 1\nsitus: {{rancangan: tampil}}\nperkataan: {perkataan}\n"),
        ),
        (
            "standards/dinas/instansi.yaml",
            format!("skema: 1\nkode: dinas\nnama: Dinas Uji\n{agency}\n"),
        ),
        (
            "standards/dinas/uji.yaml",
            format!("skema: 1\nkode: uji\njudul: Uji Tampil\n{standard}\n"),
        ),
        (
            "standards/dinas/pendamping.yaml",
            "skema: 1\nkode: pendamping\njudul: Layanan Pendamping\n".to_owned(),
        ),
    ]
    .into_iter()
    .map(|(path, text)| (path.to_owned(), text.into_bytes()))
    .collect();
    let catalog = Catalog::new(files);
    let errors: Vec<String> = findings(&catalog)
        .iter()
        .filter(|one| one.severity == Severity::Error)
        .map(ToString::to_string)
        .collect();
    assert!(errors.is_empty(), "{agency}\n{standard}\n{errors:#?}");
    catalog
}

/// Returns the texts of `lengkap` of a standard that says `standard`, whose decree says `decree`.
fn document(perkataan: &str, standard: &str, decree: &str) -> String {
    let catalog = catalog(
        perkataan,
        &format!("keputusan: [{{kode: sk, {decree}}}]"),
        standard,
    );
    let own = catalog
        .standards
        .iter()
        .find(|one| one.address == "dinas/uji");
    let own = own.expect("the standard is there");
    // Not a word may hang on the summary, which leaves out what it likes.
    let mut document = view(&catalog, own, Kind::Lengkap);
    document.summary.clear();
    document.texts().join("\n")
}

/// Returns the words of the page of an agency that says `yaml`.
fn agency(yaml: &str) -> String {
    let catalog = catalog("baku", yaml, "x-a: 1");
    let chain = [Publisher {
        address: &catalog.agencies[0].address,
        instansi: &catalog.agencies[0].instansi,
    }];
    let entries: Vec<Entry<'_>> = catalog
        .standards
        .iter()
        .map(|one| Entry {
            address: &one.address,
            standar: &one.standar,
            agencies: &chain,
        })
        .collect();
    let view = index(&IndexInput {
        entries: &entries,
        agencies: &chain,
        settings: &catalog.settings,
    });
    let page = baku::render::html::agency(&view, &Page::default());
    reading::html(&page.expect("the page can be drawn"))
}
