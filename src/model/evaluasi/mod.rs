//! `evaluasi`: how the work of the staff is evaluated, and how often.

mod grammar;

use super::frasa::Typed;
use super::jangka_waktu::Batas;
use super::jangka_waktu::Satuan;
use super::record::{choice, map_forms, record};
use super::teks::Teks;

/// How often: `kali` times in `per` `satuan`.
#[derive(
    Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize, schemars::JsonSchema,
)]
pub struct Frekuensi {
    /// Which end `kali` is; exact where it is missing.
    pub batas: Option<Batas>,
    /// How many times; at least 1.
    pub kali: u32,
    /// In how many units; at least 1.
    pub per: u32,
    /// The unit.
    pub satuan: Satuan,
    /// Day of the week, small letters, where one is named.
    pub hari: Option<String>,
}

map_forms!(Frekuensi);

choice! {
    /// What kind of evaluation.
    pub enum JenisEvaluasi {
        /// Survey of public satisfaction (Survei Kepuasan Masyarakat).
        Skm = "skm", "Survei Kepuasan Masyarakat";
    }
}

record! {
    /// One way of evaluating.
    ///
    /// Law: UU 25/2009 Pasal 21 huruf n.
    pub struct Evaluasi ("Evaluasi", "Satu cara evaluasi dan seberapa sering.") text teks {
        /// What is done.
        teks: Teks = "Teks", "Apa yang dilakukan.", ["Rapat staf"];
        /// How often.
        frekuensi: Option<Typed<Frekuensi>> = "Frekuensi", "Seberapa sering.", ["minimal 1 kali dalam 1 tahun"];
        /// The kind.
        jenis: Option<JenisEvaluasi> = "Jenis", "`skm` untuk Survei Kepuasan Masyarakat.", ["skm"];
    }
}
