//! `persyaratan`: what must be met before a service is given. `produk`: what the service gives.

use super::frasa::Typed;
use super::jangka_waktu::JangkaWaktu;
use super::kode::Kode;
use super::record::{choice, record};
use super::teks::Teks;

choice! {
    /// In which form a document is handed in.
    pub enum Bentuk {
        /// The original.
        Asli = "asli", "asli";
        /// A copy.
        Salinan = "salinan", "salinan";
        /// A certified copy.
        Legalisir = "legalisir", "salinan dilegalisasi";
        /// A scan.
        Pindaian = "pindaian", "pindaian";
    }
}

record! {
    /// A form to be filled in.
    pub struct Formulir ("Formulir", "Formulir: kodenya, dan bila ada, alamat untuk mengunduhnya.") text kode {
        /// Its code, as printed.
        kode: Teks = "Kode", "Kode formulir.", ["F-1.02"];
        /// Where it is to be had.
        alamat: Option<String> = "Alamat", "Alamat berkasnya di internet.", ["https://layanan.contoh.go.id/f-1.02.pdf"];
    }
}

record! {
    /// One requirement.
    ///
    /// Law: UU 25/2009 Pasal 21 huruf b.
    pub struct Persyaratan ("Persyaratan", "Satu hal yang harus dipenuhi: teks, atau peta dengan rinciannya.") text teks {
        /// Name by which others know it.
        kode: Option<Kode> = "Kode", "Nama pendek.", ["tanda-pengenal"];
        /// What is required.
        teks: Teks = "Teks", "Apa yang disyaratkan.", ["Tanda pengenal"];
        /// The variants it is for; empty for everybody.
        untuk: Vec<Kode> = "Untuk", "Kode varian yang dikenai; tanpa kunci ini, semua.", ["[hilang]"];
        /// Alternatives of which one suffices.
        salah_satu: Vec<Persyaratan> = "Salah satu", "Pilihan; satu saja cukup.", ["[KTP, SIM]"];
        /// In which form.
        bentuk: Option<Bentuk> = "Bentuk", "Asli, salinan, salinan dilegalisasi, atau pindaian.", ["salinan"];
        /// How many sets.
        rangkap: Option<u32> = "Rangkap", "Banyaknya rangkap.", ["2"];
        /// How many sheets.
        lembar: Option<u32> = "Lembar", "Banyaknya lembar.", ["1"];
        /// Size, as written: "3x4".
        ukuran: Option<String> = "Ukuran", "Ukuran.", ["3x4"];
        /// Background of a photograph.
        latar: Option<String> = "Latar", "Latar pas foto.", ["merah"];
        /// Stamp duty, in words or rupiah.
        meterai: Option<String> = "Meterai", "Meterai yang dibubuhkan.", ["Rp10.000"];
        /// The form.
        formulir: Option<Formulir> = "Formulir", "Kode formulir, atau kode dan alamat untuk mengunduhnya.", ["F-1.02"];
        /// On what condition.
        bila: Option<Teks> = "Bila", "Keadaan yang mewajibkannya.", ["dikuasakan"];
        /// Parts of it.
        butir: Vec<Persyaratan> = "Butir", "Rincian.";
    }
}

record! {
    /// What the applicant receives.
    ///
    /// Law: UU 25/2009 Pasal 21 huruf f.
    pub struct Produk ("Produk", "Satu hasil layanan.") text teks {
        /// What it is.
        teks: Teks = "Teks", "Hasil layanan.", ["Kartu anggota"];
        /// The variants it is for; empty for everybody.
        untuk: Vec<Kode> = "Untuk", "Kode varian yang dikenai; tanpa kunci ini, semua.", ["[baru]"];
        /// How long it is valid, which is not how long it takes.
        masa_berlaku: Option<Typed<JangkaWaktu>> = "Masa berlaku", "Berapa lama hasil itu berlaku.", ["2 tahun"];
    }
}

record! {
    /// An item of a list that may have parts.
    pub struct Butir ("Butir", "Satu butir: teks, atau peta dengan rinciannya.") text teks {
        /// What it says.
        teks: Teks = "Teks", "Isi butir.", ["Ruang tunggu"];
        /// Its parts.
        butir: Vec<Butir> = "Butir", "Rincian.";
    }
}

record! {
    /// A case on which requirements, fee, time and path can depend.
    pub struct Varian ("Varian", "Satu kasus yang membedakan syarat, biaya, waktu, atau jalur.") {
        /// Name by which `untuk` knows it.
        kode: Kode = "Kode", "Nama pendek yang disebut `untuk`.", ["baru"];
        /// Name in documents.
        nama: Teks = "Nama", "Nama di dokumen.", ["Anggota baru"];
        /// The axis: codes of one axis are alternatives.
        sumbu: Option<Kode> = "Sumbu", "Sumbu pembeda; kode pada sumbu yang sama saling menggantikan.", ["pemohon"];
    }
}
