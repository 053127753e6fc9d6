//! When a standard was last looked at as a whole, and what has been due since.

use jiff::civil::Date;

use super::Catalog;
use super::Resolved;
use crate::model::Tanggal;
use crate::model::Typed;

/// Months after which the yearly evaluation is due; PP 96/2012 Pasal 32.
const EVALUATION: i32 = 12;

/// Months after which the review is due; PP 96/2012 Pasal 33.
const REVIEW: i32 = 36;

/// The day from which the age of a review is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Peninjauan {
    /// The key that tells it: `ditinjau`, else `berlaku_sejak`, else `keputusan` (the date of the decree).
    pub dasar: &'static str,
    /// The day.
    pub tanggal: Date,
}

/// What is due for a standard that is in force.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, schemars::JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum Tenggat {
    /// The yearly evaluation; 12 months and more. Law: PP 96/2012 Pasal 32.
    Evaluasi,
    /// The review every three years; 36 months and more. Law: PP 96/2012 Pasal 33.
    Peninjauan,
}

impl Peninjauan {
    /// Returns the whole months from then to `today`; negative where `today` is earlier.
    pub fn bulan(self, today: Date) -> i32 {
        let count = |date: Date| i32::from(date.year()) * 12 + i32::from(date.month());
        count(today) - count(self.tanggal) - i32::from(today.day() < self.tanggal.day())
    }

    /// Returns what is due on `today`, the weightier of the two; `None` where nothing is.
    pub fn tenggat(self, today: Date) -> Option<Tenggat> {
        match self.bulan(today) {
            REVIEW.. => Some(Tenggat::Peninjauan),
            EVALUATION.. => Some(Tenggat::Evaluasi),
            _ => None,
        }
    }
}

impl Catalog {
    /// Returns the last review of `standard`, else the day since which it is in force; `None` where no day
    /// is known.
    pub fn peninjauan(&self, standard: &Resolved) -> Option<Peninjauan> {
        let civil = |date: &Option<Typed<Tanggal>>| date.as_ref()?.nilai?.civil();
        let days = [
            ("ditinjau", civil(&standard.standar.ditinjau)),
            ("berlaku_sejak", civil(&standard.standar.berlaku_sejak)),
            (
                "keputusan",
                self.decree(standard)
                    .and_then(|decree| civil(&decree.tanggal)),
            ),
        ];
        days.into_iter().find_map(|(dasar, tanggal)| {
            Some(Peninjauan {
                dasar,
                tanggal: tanggal?,
            })
        })
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn since(year: i16, month: i8, day: i8) -> Peninjauan {
        Peninjauan {
            dasar: "ditinjau",
            tanggal: date(year, month, day),
        }
    }

    #[test]
    fn months_are_whole() {
        assert_eq!(since(2024, 3, 1).bulan(date(2026, 3, 1)), 24);
        assert_eq!(since(2024, 3, 15).bulan(date(2026, 3, 14)), 23);
        assert_eq!(since(2026, 3, 1).bulan(date(2026, 1, 31)), -2);
    }

    #[test]
    fn what_is_due_begins_on_the_day() {
        let since = since(2023, 3, 15);
        for (today, due) in [
            (date(2022, 1, 1), None),
            (date(2024, 3, 14), None),
            (date(2024, 3, 15), Some(Tenggat::Evaluasi)),
            (date(2026, 3, 14), Some(Tenggat::Evaluasi)),
            (date(2026, 3, 15), Some(Tenggat::Peninjauan)),
        ] {
            assert_eq!(since.tenggat(today), due, "{today}");
        }
    }
}
