//! Changes in the words of an amending decree; always Indonesian.

use super::{by_standard, component};
use crate::diagnostic::Language;
use crate::diff::{Change, Effect, Kind, Side};

/// Returns the provisions of a decree that amends the old standards into the new ones, numbered for each
/// standard. Changes of wording are provisions too; those of codes and addresses are not.
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
        text.push_str(&format!(
            "Beberapa ketentuan dalam Standar Pelayanan {title} diubah sebagai berikut:\n"
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

/// Returns whether readers of the document see the change.
fn is_provision(change: &Change) -> bool {
    let is_internal =
        ["kode", "skema", "alamat_lama", "profil"].contains(&change.component.as_str());
    let is_code = change.class.as_str() == "SPD911" || change.class.as_str() == "SPD912";
    !(is_internal || is_code && change.effect() == Effect::Redaksional)
}

fn provision(change: &Change) -> String {
    let part = component(change, Language::Id);
    let words = |sides: &[Side]| {
        let words: Vec<String> = sides
            .iter()
            .filter(|side| !side.words.is_empty())
            .map(|side| format!("“{}”", side.words))
            .collect();
        words.join(" dan ")
    };
    let (old, new) = (words(&change.old), words(&change.new));
    match change.kind {
        Kind::Added | Kind::Filled | Kind::Reinstated => {
            format!("Pada ketentuan {part} ditambahkan {new}.")
        }
        Kind::Removed | Kind::Emptied => format!("Pada ketentuan {part}, {old} dihapus."),
        Kind::Waived => format!("Ketentuan {part} dinyatakan tidak berlaku: {new}."),
        Kind::Moved => format!("Pada ketentuan {part}, urutan {old} diubah."),
        Kind::Changed | Kind::Renamed | Kind::Split | Kind::Merged if old.is_empty() => {
            format!("Pada ketentuan {part} ditambahkan {new}.")
        }
        Kind::Changed | Kind::Renamed | Kind::Split | Kind::Merged if new.is_empty() => {
            format!("Pada ketentuan {part}, {old} dihapus.")
        }
        Kind::Changed | Kind::Renamed | Kind::Split | Kind::Merged => {
            format!("Ketentuan {part} yang berbunyi {old} diubah menjadi berbunyi {new}.")
        }
    }
}
