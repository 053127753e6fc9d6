//! `biaya`: one amount as a fact, several as a table, what is not the price below.

use super::cell;
use super::paragraph;
use crate::model::Biaya;
use crate::model::JenisBiaya;
use crate::model::Rupiah;
use crate::model::Typed;
use crate::settings::Perkataan;
use crate::view::Block;
use crate::view::Cell;
use crate::view::RowGroup;
use crate::view::Run;
use crate::view::Runs;
use crate::view::context::Context;
use crate::view::format;
use crate::view::label;

/// Returns the fees.
pub(super) fn blocks(context: &Context<'_>, biaya: &[Typed<Biaya>]) -> Vec<Block> {
    let prices = prices(biaya);
    let mut blocks = Vec::new();
    match prices.as_slice() {
        [] => {}
        all if all.iter().all(|one| is_plain_gratis(one)) => blocks.push(Block::Fact {
            text: format::runs(label::GRATIS),
            note: None,
        }),
        [one] => blocks.push(fact(context, one)),
        all => blocks.push(table(context, all)),
    }
    if let Some(dasar) = common_basis(&prices) {
        blocks.push(below(label::DASAR, &basis(context, dasar)));
    }
    for (jenis, title) in [
        (JenisBiaya::DiLuarTarif, label::DI_LUAR_TARIF),
        (JenisBiaya::Denda, label::DENDA),
    ] {
        let of_kind = biaya
            .iter()
            .filter_map(|typed| Some((typed, typed.nilai.as_ref()?)))
            .filter(|(_, one)| one.jenis == Some(jenis));
        let lines: Vec<String> = of_kind
            .map(|(typed, one)| line(context, typed, one, title))
            .collect();
        if !lines.is_empty() {
            blocks.push(below(title, &lines.join("; ")));
        }
    }
    blocks
}

/// Returns the fee in a few words, for a summary: one amount, or from where to where they go; `None` where
/// there is no price.
pub(in crate::view) fn price(context: &Context<'_>, biaya: &[Typed<Biaya>]) -> Option<String> {
    let prices = prices(biaya);
    let words = match prices.as_slice() {
        [] => return None,
        [one] => match &one.nilai {
            Some(biaya) => amount_per(context, one, biaya),
            None => context.typed(one),
        },
        all => all
            .iter()
            .map(|one| ends(one))
            .collect::<Option<Vec<_>>>()
            .map_or_else(|| label::BERTARIF.to_owned(), |ends| span(&ends)),
    };
    Some(format::capital(&format::words(&words)))
}

/// Returns what is paid for the service itself.
fn prices(biaya: &[Typed<Biaya>]) -> Vec<&Typed<Biaya>> {
    let is_price = |one: &&Typed<Biaya>| {
        one.nilai
            .as_ref()
            .and_then(|biaya| biaya.jenis)
            .unwrap_or_default()
            == JenisBiaya::Tarif
    };
    biaya.iter().filter(is_price).collect()
}

/// Returns lowest and highest amount of a price; `None` where it is not told in rupiah.
fn ends(biaya: &Typed<Biaya>) -> Option<(Rupiah, Rupiah)> {
    let biaya = biaya.nilai.as_ref()?;
    let to = biaya.jumlah.as_ref()?.nilai?;
    let from = match &biaya.dari {
        Some(dari) => dari.nilai?,
        None => to,
    };
    Some((from, to))
}

/// Returns the words from the lowest to the highest of `ends`.
fn span(ends: &[(Rupiah, Rupiah)]) -> String {
    let low = ends.iter().map(|(from, _)| *from).min().unwrap_or_default();
    let high = ends.iter().map(|(_, to)| *to).max().unwrap_or_default();
    if low == high {
        rupiah(low)
    } else {
        format!("{} sampai {}", rupiah(low), rupiah(high))
    }
}

/// Returns the words of an amount.
fn rupiah(rupiah: Rupiah) -> String {
    if rupiah == Rupiah(0) {
        label::GRATIS.to_owned()
    } else {
        rupiah.to_string()
    }
}

/// Returns whether nothing is paid, and nothing more is to be said of it.
fn is_plain_gratis(biaya: &Typed<Biaya>) -> bool {
    biaya.nilai.as_ref().is_some_and(|one| {
        one.is_gratis()
            && one.nama.is_none()
            && one.kategori.is_none()
            && one.untuk.is_empty()
            && one.dasar.is_none()
            && one.per.is_none()
            && one.penanggung.is_none()
            && one.rumus.is_none()
            && one.menurut.is_none()
    })
}

/// Returns the one price as a large fact.
fn fact(context: &Context<'_>, typed: &Typed<Biaya>) -> Block {
    let Some(biaya) = &typed.nilai else {
        return Block::Fact {
            text: vec![Run::plain(format::capital(&context.typed(typed)))],
            note: None,
        };
    };
    let untuk = (!biaya.untuk.is_empty()).then(|| label::for_whom(&context.cases(&biaya.untuk)));
    let notes = [biaya.kategori.clone(), biaya.nama.clone(), untuk]
        .into_iter()
        .flatten()
        .map(|note| format::words(&note))
        .collect();
    Block::Fact {
        text: format::runs(&format::capital(&amount_per(context, typed, biaya))),
        note: format::dots(notes),
    }
}

/// Returns amount and unit: "Rp50.000 per lembar".
fn amount_per(context: &Context<'_>, typed: &Typed<Biaya>, biaya: &Biaya) -> String {
    if context.settings.perkataan == Perkataan::Tertulis && biaya.nama.is_none() {
        return context.typed(typed);
    }
    let amount = amount(context, typed, biaya);
    match biaya.per.as_deref() {
        Some(per) => format!("{amount} {}", unit(per)),
        None => amount,
    }
}

/// Returns the amount of a fee without its unit: rupiah, a formula, or where it is told.
fn amount(context: &Context<'_>, typed: &Typed<Biaya>, biaya: &Biaya) -> String {
    if biaya.is_gratis() && biaya.rumus.is_none() && biaya.menurut.is_none() {
        return match &biaya.penanggung {
            Some(penanggung) => format!("{}, {}", label::GRATIS, label::borne_by(penanggung)),
            None => label::GRATIS.to_owned(),
        };
    }
    match context.settings.perkataan {
        Perkataan::Baku => bare(biaya).to_string(),
        Perkataan::Tertulis => as_written(context, typed, biaya),
    }
}

/// Returns a fee without what the document says elsewhere: name, category, cases, unit, basis and kind.
fn bare(biaya: &Biaya) -> Biaya {
    Biaya {
        nama: None,
        kategori: None,
        untuk: Vec::new(),
        per: None,
        dasar: None,
        jenis: None,
        ..biaya.clone()
    }
}

/// Returns the amount in the words of its fields.
fn as_written(context: &Context<'_>, typed: &Typed<Biaya>, biaya: &Biaya) -> String {
    let jumlah = match (&biaya.dari, &biaya.jumlah) {
        (Some(dari), Some(jumlah)) => {
            Some(format!("{}–{}", context.typed(dari), context.typed(jumlah)))
        }
        (Some(one), None) | (None, Some(one)) => Some(context.typed(one)),
        (None, None) => None,
    };
    let penanggung = biaya.penanggung.as_deref().map(label::borne_by);
    let parts: Vec<String> = [
        jumlah,
        biaya.rumus.clone(),
        penanggung,
        biaya.menurut.clone(),
    ]
    .into_iter()
    .flatten()
    .collect();
    if parts.is_empty() {
        context.typed(typed)
    } else {
        parts.join(", ")
    }
}

/// Returns a unit with the word before it.
fn unit(per: &str) -> String {
    if per.to_lowercase().starts_with("per ") {
        per.to_owned()
    } else {
        format!("per {per}")
    }
}

/// Returns the price of a category that has no other and that names nothing, with the category as its
/// name: a heading over one nameless row would say nothing.
fn named_by_category(typed: &Typed<Biaya>, prices: &[&Typed<Biaya>]) -> Typed<Biaya> {
    let kategori = |typed: &Typed<Biaya>| {
        typed
            .nilai
            .as_ref()
            .and_then(|biaya| biaya.kategori.clone())
    };
    let alone = prices
        .iter()
        .filter(|one| kategori(one) == kategori(typed))
        .count()
        == 1;
    let mut typed = typed.clone();
    if let Some(biaya) = typed
        .nilai
        .as_mut()
        .filter(|biaya| alone && biaya.nama.is_none() && biaya.untuk.is_empty())
    {
        biaya.nama = biaya.kategori.take();
    }
    typed
}

/// Returns several prices as a table, by category.
fn table(context: &Context<'_>, prices: &[&Typed<Biaya>]) -> Block {
    let mut groups: Vec<RowGroup> = Vec::new();
    let own_basis = common_basis(prices).is_none();
    for typed in prices {
        let typed = &named_by_category(typed, prices);
        let kategori = typed
            .nilai
            .as_ref()
            .and_then(|biaya| biaya.kategori.as_deref())
            .map(format::runs);
        let row = row(context, typed, own_basis);
        match groups.iter_mut().find(|group| group.heading == kategori) {
            Some(group) => group.rows.push(row),
            None => groups.push(RowGroup {
                heading: kategori,
                rows: vec![row],
            }),
        }
    }
    // Rows without a category would seem to belong to the one above them.
    groups.sort_by_key(|group| group.heading.is_some());
    Block::Table {
        caption: label::DAFTAR_TARIF.to_owned(),
        head: [label::LAYANAN, label::TARIF]
            .into_iter()
            .map(format::runs)
            .collect(),
        groups,
        amounts: true,
    }
}

/// Returns one price as a row: what for, and how much.
fn row(context: &Context<'_>, typed: &Typed<Biaya>, own_basis: bool) -> Vec<Cell> {
    let Some(biaya) = &typed.nilai else {
        return vec![
            cell(vec![Run::plain(context.typed(typed))]),
            cell(format::runs(label::TIADA)),
        ];
    };
    let cases = (!biaya.untuk.is_empty()).then(|| context.cases(&biaya.untuk));
    let (name, cases) = match (biaya.nama.clone(), cases) {
        (Some(nama), cases) => (nama, cases.map(|cases| label::for_whom(&cases))),
        (None, Some(cases)) => (format::capital(&cases), None),
        (None, None) => (label::LAYANAN_INI.to_owned(), None),
    };
    let dasar = biaya
        .dasar
        .as_deref()
        .filter(|_| own_basis)
        .map(|dasar| format!("{}: {}", format::small(label::DASAR), basis(context, dasar)));
    let notes: Vec<String> = [biaya.per.as_deref().map(unit), cases, dasar]
        .into_iter()
        .flatten()
        .map(|note| format::words(&note))
        .collect();
    let amount = format::runs(&format::capital(&amount(context, typed, biaya)));
    vec![
        Cell {
            text: format::runs(&name),
            note: format::dots(notes),
        },
        cell(amount),
    ]
}

/// Returns the legal basis that all prices with an amount share.
fn common_basis<'a>(prices: &[&'a Typed<Biaya>]) -> Option<&'a str> {
    let paid = || {
        prices
            .iter()
            .filter_map(|one| one.nilai.as_ref())
            .filter(|one| !one.is_gratis() || one.dasar.is_some())
    };
    let first = paid().next()?.dasar.as_deref()?;
    paid()
        .all(|one| one.dasar.as_deref() == Some(first))
        .then_some(first)
}

/// Returns the words of a legal basis: `dasar` is looked up as a `kode`, then stands for itself.
fn basis(context: &Context<'_>, dasar: &str) -> String {
    let entries = context.standar.isi.dasar_hukum.items();
    let entry = entries.iter().find(|entry| {
        entry
            .kode
            .as_ref()
            .is_some_and(|kode| kode.as_str() == dasar)
    });
    entry.map_or_else(|| dasar.to_owned(), |entry| context.typed(&entry.rujukan))
}

/// Returns a cost that is not the price, in one line; its name is left out where it only repeats `title`.
fn line(context: &Context<'_>, typed: &Typed<Biaya>, biaya: &Biaya, title: &str) -> String {
    let nama = biaya
        .nama
        .iter()
        .filter(|nama| !nama.eq_ignore_ascii_case(title));
    let mut words: Vec<String> = nama.cloned().collect();
    words.push(amount(context, typed, biaya));
    words.extend(biaya.per.as_deref().map(unit));
    words.extend(biaya.kategori.as_deref().map(label::for_whom));
    words.extend((!biaya.untuk.is_empty()).then(|| label::for_whom(&context.cases(&biaya.untuk))));
    words.extend(biaya.dasar.as_deref().map(|dasar| {
        format!(
            "({}: {})",
            format::small(label::DASAR),
            basis(context, dasar)
        )
    }));
    words.join(" ")
}

/// Returns a line below the prices: "Dasar: …".
fn below(title: &str, words: &str) -> Block {
    let text: Runs = format::runs(&format!("{title}: {}", format::sentence(words)));
    paragraph(text)
}
