//! Civil dates as documents write them.

mod grammar;

pub(in crate::model) use grammar::{written, year, year_word};

use super::record::map_forms;

/// A civil date, of which the day, or day and month, may be missing ("Januari 2022").
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    serde::Serialize,
    serde::Deserialize,
    schemars::JsonSchema,
)]
pub struct Tanggal {
    /// Year, 1900 to 2199.
    pub tahun: u16,
    /// Month from 1.
    pub bulan: Option<u8>,
    /// Day of the month from 1; only with a month, and a day that the month has.
    pub hari: Option<u8>,
}

impl Tanggal {
    /// Returns the date where day and month are known.
    pub fn civil(self) -> Option<jiff::civil::Date> {
        jiff::civil::Date::new(
            self.tahun.cast_signed(),
            self.bulan?.cast_signed(),
            self.hari?.cast_signed(),
        )
        .ok()
    }
}

map_forms!(Tanggal);
