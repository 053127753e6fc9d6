//! What is known of the setting of a standard beyond number and date, which stand above all content.

use super::cell;
use super::table;
use crate::model::Keputusan;
use crate::model::Penandatangan;
use crate::model::fold;
use crate::view::Component;
use crate::view::context::Context;
use crate::view::format;
use crate::view::label;

/// Returns the decree in full as a component without a number; `None` where the line of state says all.
///
/// Rank and civil-servant number stay where they are signed, in the decree: a page for everybody needs
/// neither.
pub(in crate::view) fn penetapan(context: &Context<'_>) -> Option<Component> {
    let keputusan = context.keputusan()?;
    let rows = rows(context, keputusan);
    let more = rows.iter().any(|(name, _)| *name != label::KEPUTUSAN)
        || words(keputusan.tentang.as_ref().map(|it| &it.id)).is_some();
    more.then(|| Component {
        id: "penetapan".to_owned(),
        number: None,
        title: label::PENETAPAN.to_owned(),
        blocks: vec![table(
            label::PENETAPAN,
            None,
            rows.into_iter()
                .map(|(name, value)| vec![cell(format::runs(name)), cell(format::runs(&value))])
                .collect(),
        )],
    })
}

/// Returns name and value of everything that is known of `keputusan`.
fn rows(context: &Context<'_>, keputusan: &Keputusan) -> Vec<(&'static str, String)> {
    let decree = label::decree_in_full(
        words(keputusan.nomor.as_ref()).as_deref(),
        context.date(keputusan.tanggal.as_ref()).as_deref(),
        words(keputusan.tentang.as_ref().map(|it| &it.id)).as_deref(),
    );
    let revoked: Vec<String> = keputusan
        .mencabut
        .iter()
        .filter_map(|one| words(Some(one)))
        .collect();
    [
        (label::KEPUTUSAN, decree),
        (label::DITETAPKAN_DI, words(keputusan.tempat.as_ref())),
        (
            label::PENANDATANGAN,
            keputusan.penandatangan.as_ref().and_then(signatory),
        ),
        (
            label::MENCABUT,
            (!revoked.is_empty()).then(|| revoked.join("; ")),
        ),
        (
            label::BERITA_ACARA,
            words(keputusan.berita_acara.as_ref()).map(|nomor| label::numbered(&nomor)),
        ),
    ]
    .into_iter()
    .filter_map(|(name, value)| Some((name, value?)))
    .collect()
}

/// Returns name and office of who signs, and on whose behalf.
fn signatory(penandatangan: &Penandatangan) -> Option<String> {
    let parts = [
        words(penandatangan.nama.as_ref().map(|it| &it.id)),
        words(Some(&penandatangan.jabatan.id)),
        words(penandatangan.atas_nama.as_ref()).map(|jabatan| label::on_behalf(&jabatan)),
    ];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    (!parts.is_empty()).then(|| parts.join(", "))
}

/// Returns words with folded white space; `None` where there are none.
fn words(text: Option<&String>) -> Option<String> {
    text.map(|text| fold(text)).filter(|text| !text.is_empty())
}
