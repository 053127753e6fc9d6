//! A flow in words: what stands for the picture where it is not seen.

use crate::model::Alur;

/// Returns the flow `alur` called `name` in words.
pub(super) fn words(name: &str, alur: &Alur) -> String {
    let steps: Vec<String> = (0..alur.simpul.len())
        .map(|index| step(alur, index))
        .collect();
    format!("{name}. {}", steps.join(" "))
}

/// Returns a step in words, with its ways out where they are not simply the next step.
fn step(alur: &Alur, index: usize) -> String {
    let simpul = &alur.simpul[index];
    let what: Vec<&str> = [
        simpul.pelaku.as_deref(),
        Some(simpul.teks.as_str()),
        simpul.waktu.as_deref(),
    ]
    .into_iter()
    .flatten()
    .filter(|text| !text.is_empty())
    .collect();
    let mut words = format!("Langkah {}: {}.", simpul.nomor, what.join(", "));
    for sisi in alur.keluar(index) {
        let Some(target) = alur.simpul.get(sisi.ke) else {
            continue;
        };
        match &sisi.label {
            Some(label) => words.push_str(&format!(
                " Bila {}, ke langkah {}.",
                label.to_lowercase(),
                target.nomor
            )),
            None if sisi.ke != index + 1 => {
                words.push_str(&format!(" Lalu ke langkah {}.", target.nomor))
            }
            None => {}
        }
    }
    words
}
