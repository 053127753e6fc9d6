//! The table of regulations that standards cite, and the citations of a workspace.

use std::sync::LazyLock;

use crate::catalog::Resolved;
use crate::model::FieldPath;
use crate::model::JenisPeraturan;
use crate::model::Rujukan;
use crate::model::fold;

/// The table; each row has its source and how sure it is.
const TABLE: &str = include_str!("tables/peraturan.csv");

/// A regulation of the table.
#[derive(Debug)]
pub(crate) struct Peraturan {
    /// Kind, in its short form.
    pub(crate) jenis: String,
    /// Number, as printed.
    pub(crate) nomor: String,
    /// Year.
    pub(crate) tahun: u32,
    /// Title, without the word "tentang".
    pub(crate) tentang: String,
    /// The words of the title that tell it from others.
    pub(crate) words: Vec<String>,
    /// What revoked it; empty where that is not known.
    pub(crate) dicabut_oleh: String,
    /// What it revoked: `UU 32/2004; UU 12/2008`.
    pub(crate) mencabut: String,
    /// Whether the row was read in the text of the law, or in a text that is named.
    pub(crate) is_sure: bool,
}

impl Peraturan {
    /// Returns all rows.
    pub(crate) fn all() -> &'static [Self] {
        static ROWS: LazyLock<Vec<Peraturan>> = LazyLock::new(|| {
            csv::Reader::from_reader(TABLE.as_bytes())
                .records()
                .filter_map(Result::ok)
                .filter_map(|row| Peraturan::from_row(&row))
                .collect()
        });
        &ROWS
    }

    fn from_row(row: &csv::StringRecord) -> Option<Self> {
        let cell = |index: usize| row.get(index).map(str::to_owned);
        Some(Self {
            jenis: cell(0)?,
            nomor: cell(1)?,
            tahun: row.get(2)?.parse().ok()?,
            tentang: cell(3)?,
            words: title_words(row.get(3)?),
            dicabut_oleh: cell(4)?,
            mencabut: cell(5)?,
            is_sure: row.get(7)? == "tinggi",
        })
    }

    /// Returns the row that kind, number and year of `rujukan` name; regional ones are not in the table.
    pub(crate) fn of(rujukan: &Rujukan) -> Option<&'static Self> {
        let jenis = kind(rujukan);
        Self::all().iter().find(|row| {
            row.jenis == jenis
                && Some(row.tahun) == rujukan.tahun
                && Some(row.nomor.as_str()) == rujukan.nomor.as_deref()
        })
    }

    /// Returns the row of a kind that has just this title, told by its [`title_words`], when there is only one.
    pub(crate) fn titled(jenis: &str, words: &[String]) -> Option<&'static Self> {
        let mut rows = Self::all()
            .iter()
            .filter(|row| row.jenis == jenis && title_words(&row.tentang) == words);
        match (rows.next(), rows.next()) {
            (Some(only), None) => Some(only),
            _ => None,
        }
    }

    /// Returns its short name: `UU 25/2009`, `KepmenPAN 63/KEP/M.PAN/7/2003`.
    pub(crate) fn short(&self) -> String {
        match self.has_year_in_number() {
            true => format!("{} {}", self.jenis, self.nomor),
            false => format!("{} {}/{}", self.jenis, self.nomor, self.tahun),
        }
    }

    /// Returns number and year as a citation writes them.
    pub(crate) fn number_and_year(&self) -> String {
        match self.has_year_in_number() {
            true => format!("Nomor {}", self.nomor),
            false => format!("Nomor {} Tahun {}", self.nomor, self.tahun),
        }
    }

    /// Returns whether the number ends with the year, so that it is not said twice.
    fn has_year_in_number(&self) -> bool {
        self.nomor.ends_with(&format!("/{}", self.tahun))
    }
}

/// Returns the short form of the kind of `rujukan`.
pub(crate) fn kind(rujukan: &Rujukan) -> &str {
    JenisPeraturan::find(&rujukan.jenis).map_or(&rujukan.jenis, |jenis| jenis.singkat)
}

/// Returns the words of a title that tell it from others, without regard to case and marks.
pub(crate) fn title_words(title: &str) -> Vec<String> {
    fold(&title.to_lowercase())
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| {
            !matches!(
                *word,
                "" | "dan" | "atau" | "di" | "atas" | "yang" | "tentang"
            )
        })
        .map(str::to_owned)
        .collect()
}

/// A citation where a standard makes it.
pub(crate) struct Citation<'c> {
    /// The citation.
    pub(crate) rujukan: &'c Rujukan,
    /// Its address.
    pub(crate) path: FieldPath,
}

/// Returns the citations of `dasar_hukum` that could be read, in written order.
pub(crate) fn citations(resolved: &Resolved) -> Vec<Citation<'_>> {
    let path = FieldPath::default().key("dasar_hukum");
    let items = resolved.standar.isi.dasar_hukum.items().iter().enumerate();
    items
        .filter_map(|(index, dasar)| {
            Some(Citation {
                rujukan: dasar.rujukan.nilai.as_ref()?,
                path: path.clone().item(index, dasar.kode.as_ref()),
            })
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_of_the_table_is_read() {
        assert_eq!(Peraturan::all().len() + 1, TABLE.lines().count());
        let row = Peraturan::all()
            .iter()
            .find(|row| row.short() == "UU 25/2009")
            .expect("the law on public services is in the table");
        assert!(row.is_sure && row.tentang == "Pelayanan Publik");
    }
}
