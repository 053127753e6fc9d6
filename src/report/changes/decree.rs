//! Changes in the words of an amending decree; always Indonesian.

use super::{by_standard, component};
use crate::diagnostic::Language;
use crate::diff::{Change, Class, Kind, Side};
use crate::model::Komponen;

/// Returns the provisions of a decree that amends the old standards into the new ones, numbered for each
/// standard. Changes of wording are provisions too; those of codes, dates and the agency are not.
pub fn decree(changes: &[Change]) -> String {
    let mut text = String::new();
    for ((_, title), changes) in by_standard(changes) {
        let mut ordered: Vec<&Change> = changes
            .into_iter()
            .filter(|one| is_provision(one))
            .collect();
        ordered.sort_by(|a, b| a.component.cmp(&b.component));
        if ordered.is_empty() {
            continue;
        }
        // What an agency hands down is set in each of its standards.
        let inherited = ordered.iter().any(|one| !one.reach.is_empty());
        let whose = if inherited {
            format!("standar pelayanan di lingkungan {title}")
        } else {
            format!("Standar Pelayanan {title}")
        };
        text.push_str(&format!(
            "Beberapa ketentuan dalam {whose} diubah sebagai berikut:\n"
        ));
        for (number, change) in ordered.into_iter().enumerate() {
            text.push_str(&format!("{}. {}\n", number + 1, provision(change)));
        }
        text.push('\n');
    }
    if text.is_empty() {
        text.push_str("Tidak ada ketentuan yang diubah.\n");
    }
    text
}

/// Parts of the document beside the components.
const PARTS: [&str; 8] = [
    "judul",
    "sifat",
    "penanggung_jawab",
    "varian",
    "lokasi",
    "tambahan",
    "pelaku",
    "standar",
];

/// Returns whether the change is one of the document that the decree sets: not of codes, dates or the agency.
fn is_provision(change: &Change) -> bool {
    let is_part = Komponen::find(&change.component).is_some();
    let is_code = [Class::KODE_DIGANTI, Class::RUJUKAN_MENGIKUTI].contains(&change.class);
    (is_part || PARTS.contains(&change.component.as_str())) && !is_code
}

/// Returns the field that a part is about: "Biaya/Tarif (Papan)".
fn subject(change: &Change) -> String {
    let part = component(change, Language::Id);
    let is_told = change
        .old
        .iter()
        .chain(&change.new)
        .any(|side| side.words == change.item);
    if change.item.is_empty() || is_told {
        part.to_owned()
    } else {
        format!("{part} mengenai “{}”", change.item)
    }
}

fn provision(change: &Change) -> String {
    let part = subject(change);
    let words = |sides: &[Side]| {
        let words: Vec<String> = sides
            .iter()
            .filter(|side| !side.words.is_empty())
            .map(|side| format!("“{}”", side.words))
            .collect();
        words.join(" dan ")
    };
    let (old, new) = (words(&change.old), words(&change.new));
    let kind = match change.kind {
        Kind::Changed | Kind::Renamed | Kind::Split | Kind::Merged if old.is_empty() => Kind::Added,
        Kind::Changed | Kind::Renamed | Kind::Split | Kind::Merged if new.is_empty() => {
            Kind::Removed
        }
        kind => kind,
    };
    match (kind, change.class) {
        (_, Class::STANDAR_DITAMBAH) => format!("Standar Pelayanan {new} ditetapkan."),
        (_, Class::STANDAR_DIHAPUS) => format!("Standar Pelayanan {old} dicabut."),
        (Kind::Added | Kind::Filled | Kind::Reinstated, _) => {
            format!("Pada ketentuan {part} ditambahkan {new}.")
        }
        (Kind::Removed | Kind::Emptied, _) => format!("Pada ketentuan {part}, {old} dihapus."),
        (Kind::Waived, _) => format!("Ketentuan {part} dinyatakan tidak berlaku: {new}."),
        (Kind::Moved, _) => format!("Pada ketentuan {part}, urutan {old} diubah."),
        (Kind::Changed | Kind::Renamed | Kind::Split | Kind::Merged, _) => {
            format!("Ketentuan {part} yang berbunyi {old} diubah menjadi berbunyi {new}.")
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::catalog::Catalog;
    use crate::diff::Edition;
    use crate::diff::Pairing;
    use crate::diff::diff;

    fn decree(old: &str, new: &str) -> String {
        let catalog = |body: &str| {
            let agency = "skema: 1\nkode: contoh\nnama: Dinas Contoh\n";
            let standard = format!("skema: 1\nkode: kartu\njudul: Kartu\n{body}");
            Catalog::new(vec![
                ("standards/contoh/instansi.yaml".to_owned(), agency.into()),
                (
                    "standards/contoh/kartu.yaml".to_owned(),
                    standard.into_bytes(),
                ),
            ])
        };
        let (old, new) = (catalog(old), catalog(new));
        let sides = (Edition::of_catalog(&old), Edition::of_catalog(&new));
        super::decree(&diff(&sides.0, &sides.1, Pairing::ByAddress))
    }

    #[test]
    fn provisions_name_what_they_change() {
        let head = "Beberapa ketentuan dalam Standar Pelayanan Kartu diubah sebagai berikut:\n";
        let fees = |amount: &str| {
            format!(
                "biaya:\n  - {{nama: Cetak, jumlah: {amount}}}\n  - {{nama: Kirim, jumlah: Rp1.000}}\n"
            )
        };
        assert_eq!(
            decree(&fees("Rp5.000"), &fees("Rp7.000")),
            format!(
                "{head}1. Ketentuan Biaya/Tarif mengenai “Cetak” yang berbunyi “Rp5.000” diubah menjadi berbunyi “Rp7.000”.\n\n"
            )
        );
        assert_eq!(
            decree("persyaratan: [KTP]\n", "persyaratan: [KTP, Pas foto]\n"),
            format!("{head}1. Pada ketentuan Persyaratan ditambahkan “Pas foto”.\n\n")
        );
        assert_eq!(
            decree("status: rancangan\n", "status: ditetapkan\n"),
            "Tidak ada ketentuan yang diubah.\n"
        );
    }
}
