//! What a standard is: plain typed values with the grammars that read and print them.
//!
//! No span, no input or output, no formatting for a document.

mod alur;
mod bagan;
mod biaya;
mod bilangan;
mod dasar_hukum;
mod evaluasi;
mod frasa;
#[cfg(test)]
mod frasa_property_tests;
#[cfg(test)]
mod frasa_table_tests;
mod jangka_waktu;
mod jumlah_pelaksana;
mod kode;
mod komponen;
mod mermaid;
mod path;
mod pengaduan;
mod persyaratan;
mod prosedur;
mod record;
mod standar;
mod tanggal;
mod teks;
mod wilayah;

pub use alur::{Alur, Simpul, Sisi};
pub use bagan::Bagan;
pub use biaya::{Biaya, JenisBiaya, Rupiah};
pub use dasar_hukum::{DasarHukum, JENIS, JenisPeraturan, Lain, Rujukan, Sebutan};
pub use evaluasi::{Evaluasi, Frekuensi, JenisEvaluasi};
pub use frasa::{Frasa, Note, Parsed, Typed};
pub use jangka_waktu::{
    Batas, Bertahap, Durasi, JangkaWaktu, Perpanjangan, Satuan, Tahap, jumlah_waktu,
};
pub use jumlah_pelaksana::{Jumlah, JumlahPelaksana, MenurutPeran, Orang, Peran};
pub use kode::{Kode, MAX_KODE};
pub use komponen::{Isi, KOMPONEN, Kelompok, Komponen, Lokasi, Profil, Sifat, Tambahan};
pub use mermaid::{MAX_SIMPUL, MAX_SISI, MAX_TEXT, read as read_mermaid};
pub use path::{FieldPath, Segment};
pub use pengaduan::{JenisKanal, Kanal, KelasPengaduan, Pengaduan, WaktuPengaduan, format_telepon};
pub use persyaratan::{Bentuk, Butir, Formulir, Persyaratan, Produk, Varian};
pub use prosedur::{
    Cabang, Gaya, Jalur, JenisPelaku, Langkah, Pelaku, Prosedur, SELESAI, Tujuan, nama_pelaku,
    tujuan,
};
pub use record::{
    Beberapa, Defs, Field, FieldShape, Fields, Form, Inherit, Input, Isian, MapForm, Peta, Record,
    Shape, Value, add_property,
};
pub(crate) use record::{choice, record};
pub use standar::{Instansi, Keputusan, Penandatangan, Pimpinan, SKEMA, Standar, Status};
pub use tanggal::Tanggal;
pub use teks::{Prosa, Teks, fold};
pub use wilayah::Wilayah;
