//! `biaya`: what the applicant pays.

mod grammar;

use super::frasa::Typed;
use super::kode::Kode;
use super::record::{choice, map_forms, record};

/// An amount of money in whole rupiah; 0 is "gratis".
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Default,
    serde::Serialize,
    serde::Deserialize,
    schemars::JsonSchema,
)]
#[serde(transparent)]
pub struct Rupiah(pub u64);

map_forms!(Rupiah);

choice! {
    /// What kind of payment it is.
    pub enum JenisBiaya {
        /// The price of the service.
        Tarif = "tarif", "tarif";
        /// Paid to others, such as stamp duty.
        DiLuarTarif = "di_luar_tarif", "di luar tarif";
        /// A fine.
        Denda = "denda", "denda";
    }
}

record! {
    /// One fee.
    ///
    /// Law: UU 25/2009 Pasal 21 huruf e; who sets it: Pasal 31.
    pub struct Biaya ("Biaya", "Satu biaya: jumlah dalam rupiah, satuannya, dan dasarnya.") {
        /// What is paid for.
        nama: Option<String> = "Nama", "Apa yang dibayar.", ["Penerbitan SIM A"];
        /// The amount, or the upper end of a range.
        jumlah: Option<Typed<Rupiah>> = "Jumlah", "Rupiah bulat atau `gratis`; pada rentang, ujung atasnya.", ["gratis", "Rp50.000"];
        /// Lower end of a range.
        dari: Option<Typed<Rupiah>> = "Dari", "Ujung bawah rentang.", ["Rp25.000"];
        /// Unit that is paid for: "lembar".
        per: Option<String> = "Per", "Satuan yang dibayar.", ["lembar"];
        /// Heading under which it stands in a table.
        kategori: Option<String> = "Kategori", "Kelompok di dalam tabel tarif.", ["Perorangan"];
        /// The variants it is for; empty for everybody.
        untuk: Vec<Kode> = "Untuk", "Kode varian yang dikenai; tanpa kunci ini, semua.", ["[hilang]"];
        /// `kode` of the entry of `dasar_hukum` that sets it, or words.
        dasar: Option<String> = "Dasar", "Kode butir `dasar_hukum` yang menetapkannya, atau sebutannya.", ["perda-contoh-3-2023"];
        /// Where the amount stands when it is not told here: "Perda tentang Retribusi Daerah".
        menurut: Option<String> = "Menurut", "Peraturan atau dokumen tempat jumlahnya ditetapkan.", ["Perda Kota Contoh tentang Retribusi Daerah"];
        /// Who pays it instead of the applicant: "BPJS Kesehatan".
        penanggung: Option<String> = "Penanggung", "Yang membayar sebagai ganti pemohon.", ["BPJS Kesehatan"];
        /// A formula or percentage, in words.
        rumus: Option<String> = "Rumus", "Rumus atau persentase, dengan kata.", ["2% dari nilai jual"];
        /// The kind of payment; a price where it is missing.
        jenis: Option<JenisBiaya> = "Jenis", "Tarif, di luar tarif, atau denda.", ["di_luar_tarif"];
    }
}

impl Biaya {
    /// Returns whether nothing is to be paid: the amount is 0 and no other rule sets one.
    pub fn is_gratis(&self) -> bool {
        self.jumlah
            .as_ref()
            .is_some_and(|jumlah| jumlah.nilai == Some(Rupiah(0)))
            && self.dari.is_none()
    }
}

map_forms!(Biaya: Biaya => |it| it);
