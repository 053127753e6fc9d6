//! `jumlah_pelaksana`: how many people deliver the service.

mod grammar;

use serde_json::Value as Json;

use super::frasa::Typed;
use super::jangka_waktu::Batas;
use super::record::{Defs, Field, Input, MapForm, Record, record};

record! {
    /// A count of people.
    pub struct Orang ("Jumlah orang", "Banyaknya orang: tepat, rentang, atau batas.") {
        /// Lower end of a range; below `nilai`.
        dari: Option<u32> = "Dari", "Ujung bawah rentang.", ["2"];
        /// The number, or the upper end of a range.
        nilai: u32 = "Nilai", "Banyaknya orang; pada rentang, ujung atasnya.", ["5"];
        /// Which end `nilai` is; exact where it is missing.
        batas: Option<Batas> = "Batas", "Batas mana yang dimaksud.", ["minimal"];
    }
}

record! {
    /// People by role.
    pub struct MenurutPeran ("Pelaksana menurut peran", "Banyaknya orang tiap peran.") {
        /// The roles.
        peran: Vec<Peran> = "Peran", "Peran dan banyaknya orang.";
    }
}

record! {
    /// One role and how many hold it.
    pub struct Peran ("Peran", "Satu peran dan banyaknya orang.") {
        /// Its name.
        nama: String = "Nama", "Nama peran.", ["Petugas loket"];
        /// How many.
        jumlah: Typed<Jumlah> = "Jumlah", "Banyaknya orang.", ["2", "1-2 orang"];
    }
}

/// The count of one role: a number or a phrase.
#[derive(Debug, Clone, PartialEq, Default, serde::Serialize, schemars::JsonSchema)]
#[serde(transparent)]
pub struct Jumlah(pub Orang);

/// Law: UU 25/2009 Pasal 21 huruf k.
#[derive(Debug, Clone, PartialEq, serde::Serialize, schemars::JsonSchema)]
#[serde(untagged)]
pub enum JumlahPelaksana {
    /// One count.
    Orang(Orang),
    /// By role.
    MenurutPeran(MenurutPeran),
}

impl MapForm for Jumlah {
    fn forms() -> Vec<Vec<&'static Field>> {
        vec![Orang::fields()]
    }
    fn read_form<I: Input>(_: usize, input: &mut I) -> Option<Self> {
        Some(Self(input.record()))
    }
    fn schema_forms(defs: &mut Defs) -> Vec<Json> {
        vec![defs.record::<Orang>()]
    }
}

impl MapForm for JumlahPelaksana {
    fn forms() -> Vec<Vec<&'static Field>> {
        vec![Orang::fields(), MenurutPeran::fields()]
    }
    fn read_form<I: Input>(index: usize, input: &mut I) -> Option<Self> {
        Some(if index == 0 {
            Self::Orang(input.record())
        } else {
            Self::MenurutPeran(input.record())
        })
    }
    fn schema_forms(defs: &mut Defs) -> Vec<Json> {
        vec![defs.record::<Orang>(), defs.record::<MenurutPeran>()]
    }
}
