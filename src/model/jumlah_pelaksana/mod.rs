//! `jumlah_pelaksana`: how many people deliver the service.

mod grammar;

use super::frasa::Typed;
use super::jangka_waktu::Batas;
use super::record::{map_forms, record};

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
#[derive(
    Debug, Clone, PartialEq, Default, serde::Serialize, serde::Deserialize, schemars::JsonSchema,
)]
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

impl<'de> serde::Deserialize<'de> for JumlahPelaksana {
    /// Reads the form whose key is there: a record takes what is missing for empty, so the first would fit always.
    fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        use serde::de::Error;
        let value = serde_json::Value::deserialize(from)?;
        if value.get("peran").is_some() {
            serde_json::from_value(value).map(Self::MenurutPeran)
        } else {
            serde_json::from_value(value).map(Self::Orang)
        }
        .map_err(D::Error::custom)
    }
}

map_forms!(Jumlah: Orang => Self);

map_forms!(JumlahPelaksana: Orang => Self::Orang, MenurutPeran => Self::MenurutPeran);
