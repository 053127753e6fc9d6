//! `wilayah`: the regions by their code.
//!
//! The table holds codes and names of Kepmendagri 300.2.2-2430/2025, a line each: provinces with their time
//! zone, then theirs of regencies and cities, sorted by code.

use super::teks::fold;

/// The table: `61 Provinsi Kalimantan Barat WIB`, `61.71 Kota Pontianak`.
const TABLE: &str = include_str!("wilayah.txt");

/// A region of the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Wilayah {
    /// Name of the regency or city; `None` for a province.
    pub kabupaten_kota: Option<&'static str>,
    /// Name of the province.
    pub provinsi: &'static str,
    /// Time zone of the province: WIB, WITA or WIT.
    pub zona: &'static str,
}

impl Wilayah {
    /// Returns the region with `kode` ("61", "61.71"); `None` when there is none.
    pub fn find(kode: &str) -> Option<Self> {
        let (provinsi, zona) = row(kode.split('.').next()?)?.rsplit_once(' ')?;
        let kabupaten_kota = match kode.contains('.') {
            true => Some(row(kode)?),
            false => None,
        };
        Some(Self {
            kabupaten_kota,
            provinsi,
            zona,
        })
    }
}

impl Wilayah {
    /// Returns the codes of the regions that `name` may mean, with their level ("Kota Madiun") or without.
    pub fn named(name: &str) -> Vec<&'static str> {
        let same = |words: &str| fold(words).to_lowercase();
        let name = same(name);
        TABLE
            .lines()
            .filter_map(|line| line.split_once(' '))
            .filter(|(kode, rest)| {
                // Behind the name of a province stands its time zone.
                let full = match kode.contains('.') {
                    true => rest,
                    false => rest.rsplit_once(' ').map_or(*rest, |(name, _)| name),
                };
                let bare = full.split_once(' ').map_or(full, |(_, bare)| bare);
                same(full) == name || same(bare) == name
            })
            .map(|(kode, _)| kode)
            .collect()
    }
}

/// Returns what stands behind `kode` in the table.
fn row(kode: &str) -> Option<&'static str> {
    TABLE
        .lines()
        .filter_map(|line| line.split_once(' '))
        .find(|(own, _)| *own == kode)
        .map(|(_, rest)| rest)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_region_is_known_with_and_without_its_level() {
        assert_eq!(Wilayah::named("Provinsi Kalimantan Barat"), ["61"]);
        assert_eq!(Wilayah::named("kalimantan barat"), ["61"]);
        assert_eq!(Wilayah::named("Kota Madiun"), ["35.77"]);
        assert_eq!(Wilayah::named("Madiun"), ["35.19", "35.77"]);
        assert!(Wilayah::named("Negeri Contoh").is_empty());
    }

    #[test]
    fn every_row_is_a_region_and_has_its_province() {
        let codes: Vec<&str> = TABLE
            .lines()
            .filter_map(|line| line.split(' ').next())
            .collect();
        assert!(
            codes.is_sorted() && codes.len() == 38 + 514,
            "{}",
            codes.len()
        );
        for kode in codes {
            let region = Wilayah::find(kode).expect("every code of the table is found");
            assert_eq!(
                region.kabupaten_kota.is_some(),
                kode.contains('.'),
                "{kode}"
            );
            assert!(region.provinsi.contains(' '), "{kode}: {region:?}");
            assert!(["WIB", "WITA", "WIT"].contains(&region.zona), "{kode}");
        }
        assert_eq!(Wilayah::find("99"), None);
        assert_eq!(Wilayah::find("61.99"), None);
    }
}
