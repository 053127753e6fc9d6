//! `persyaratan`: letters that run on through the groups of cases.

use super::letters;
use crate::model::Bentuk;
use crate::model::Formulir;
use crate::model::Persyaratan;
use crate::view::Block;
use crate::view::Item;
use crate::view::Run;
use crate::view::Runs;
use crate::view::context::Context;
use crate::view::format;
use crate::view::label;
use crate::view::untuk;

/// Returns the requirements: those of everybody first, then what each case adds.
pub(super) fn blocks(context: &Context<'_>, persyaratan: &[Persyaratan]) -> Vec<Block> {
    let groups = untuk::group(persyaratan, |one| &one.untuk);
    let general = groups.first().is_some_and(|group| group.untuk.is_empty());
    let several = groups.len() > 1;
    let mut blocks = Vec::new();
    let mut start = 1;
    for group in groups {
        let text = match (group.untuk.is_empty(), general) {
            (true, _) => several.then(|| context.phrases.everybody()),
            (false, true) => Some(label::additional(&context.cases(group.untuk))),
            // Where nothing is asked of everybody, a case adds to nothing.
            (false, false) => Some(format::runs(&format::capital(&context.cases(group.untuk)))),
        };
        blocks.extend(text.map(|text| Block::Heading { text }));
        let items: Vec<Item> = group.items.iter().map(|one| item(context, one)).collect();
        let count = items.len();
        blocks.push(letters(start, items));
        start += count;
    }
    blocks
}

/// Returns one requirement of a group.
fn item(context: &Context<'_>, persyaratan: &Persyaratan) -> Item {
    let text = if persyaratan.salah_satu.is_empty() {
        persyaratan.teks.id.clone()
    } else {
        label::one_of(&persyaratan.teks.id)
    };
    Item {
        text: format::runs(&text),
        attributes: format::dotted(attributes(persyaratan)),
        alternatives: persyaratan
            .salah_satu
            .iter()
            .map(|one| part(context, one))
            .collect(),
        parts: persyaratan
            .butir
            .iter()
            .map(|one| part(context, one))
            .collect(),
    }
}

/// Returns an alternative or a part, which has no group to tell for whom it is.
fn part(context: &Context<'_>, persyaratan: &Persyaratan) -> Item {
    let mut item = item(context, persyaratan);
    if !persyaratan.untuk.is_empty() {
        let mut all = attributes(persyaratan);
        all.push(format::runs(&label::for_whom(
            &context.cases(&persyaratan.untuk),
        )));
        item.attributes = format::dotted(all);
    }
    item
}

/// Returns form, sets, sheets and the like, each as it stands on the line below the text.
fn attributes(persyaratan: &Persyaratan) -> Vec<Runs> {
    let led = |word: &str, text: &Option<String>| {
        text.as_deref()
            .map(|text| format::runs(&led_by(word, text)))
    };
    let ukuran = persyaratan.ukuran.as_deref().map(format::size);
    let all = [
        persyaratan
            .bentuk
            .map(|bentuk| format::runs(Bentuk::title(bentuk))),
        persyaratan
            .rangkap
            .map(|rangkap| format::runs(&format!("{rangkap} rangkap"))),
        persyaratan
            .lembar
            .map(|lembar| format::runs(&format!("{lembar} lembar"))),
        led("ukuran", &ukuran),
        led("latar", &persyaratan.latar),
        led("meterai", &persyaratan.meterai),
        persyaratan.formulir.as_ref().map(formulir),
        persyaratan
            .bila
            .as_ref()
            .map(|bila| format::runs(&label::only_if(&bila.id))),
    ];
    all.into_iter().flatten().collect()
}

/// Returns the code of a form, as a link where the form can be had.
fn formulir(formulir: &Formulir) -> Runs {
    let words = format::words(&led_by("formulir", &formulir.kode.id));
    let link = formulir.alamat.as_deref().and_then(format::web_link);
    vec![Run {
        text: words,
        link,
        ..Run::default()
    }]
}

/// Returns `text` after `word`, unless it begins with it.
fn led_by(word: &str, text: &str) -> String {
    if text.to_lowercase().starts_with(word) {
        text.to_owned()
    } else {
        format!("{word} {text}")
    }
}
