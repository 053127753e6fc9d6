//! `biaya`: one amount as a fact, several as a table, what is not the price below.

use super::cell;
use super::heading;
use super::paragraph;
use crate::model::Biaya;
use crate::model::DasarHukum;
use crate::model::JenisBiaya;
use crate::model::Rujukan;
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
    let bases = Bases::of(&prices);
    blocks.extend(bases.below(context, &prices));
    for (jenis, title) in [
        (JenisBiaya::DiLuarTarif, label::DI_LUAR_TARIF),
        (JenisBiaya::Denda, label::DENDA),
    ] {
        let of_kind = biaya
            .iter()
            .filter_map(|typed| Some((typed, typed.nilai.as_ref()?)))
            .filter(|(_, one)| one.jenis == Some(jenis));
        let lines: Vec<Block> = of_kind
            .map(|(typed, one)| paragraph(line(context, typed, one, title, bases)))
            .collect();
        if !lines.is_empty() {
            blocks.push(heading(title));
            blocks.extend(lines);
        }
    }
    blocks
}

/// How the legal bases of the prices are told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Bases<'a> {
    /// Not at all: there are none.
    None,
    /// Once, below: all prices share it.
    One(&'a str),
    /// Once, below, and by the prices that have another: more than half share it.
    Most(&'a str),
    /// Briefly by each price, in full below.
    Each,
}

impl<'a> Bases<'a> {
    /// Returns how the bases of `prices` are told.
    fn of(prices: &[&'a Typed<Biaya>]) -> Self {
        let paid: Vec<Option<&str>> = prices
            .iter()
            .filter_map(|one| one.nilai.as_ref())
            .filter(|one| !one.is_gratis() || one.dasar.is_some())
            .map(|one| one.dasar.as_deref())
            .collect();
        let share = |dasar: &str| paid.iter().filter(|one| **one == Some(dasar)).count();
        let most = paid.iter().flatten().max_by_key(|dasar| share(dasar));
        match most {
            None => Self::None,
            Some(dasar) if share(dasar) == paid.len() => Self::One(dasar),
            // A price without a basis must not seem to have that of the others.
            Some(dasar) if share(dasar) * 2 > paid.len() && !paid.contains(&None) => {
                Self::Most(dasar)
            }
            Some(_) => Self::Each,
        }
    }

    /// Returns the words by a price whose basis is `dasar`; `None` where it is told below.
    fn beside(self, context: &Context<'_>, dasar: &str) -> Option<String> {
        let words = match self {
            Self::One(shared) | Self::Most(shared) if shared == dasar => return None,
            Self::None | Self::One(_) | Self::Most(_) => basis(context, dasar),
            Self::Each => short_basis(context, dasar),
        };
        Some(format!("{}: {words}", format::small(label::DASAR)))
    }

    /// Returns what stands below the prices.
    fn below(self, context: &Context<'_>, prices: &[&Typed<Biaya>]) -> Option<Block> {
        let words = match self {
            Self::None => return None,
            Self::One(dasar) => basis(context, dasar),
            Self::Most(dasar) => label::unless_told(&basis(context, dasar)),
            Self::Each => {
                let mut all: Vec<String> = Vec::new();
                for dasar in prices
                    .iter()
                    .filter_map(|one| one.nilai.as_ref()?.dasar.as_deref())
                {
                    let words = basis(context, dasar);
                    if words != short_basis(context, dasar) && !all.contains(&words) {
                        all.push(words);
                    }
                }
                all.join("; ")
            }
        };
        let words = format!("{}: {}", label::DASAR, format::sentence(&words));
        (!words.ends_with(": .")).then(|| paragraph(format::runs(&words)))
    }
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
            .map_or_else(|| unknown(all), |ends| span(&ends)),
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

/// Returns the words for prices of which not all are told in rupiah.
fn unknown(prices: &[&Typed<Biaya>]) -> String {
    let free = |one: &&Typed<Biaya>| one.nilai.as_ref().is_some_and(Biaya::is_gratis);
    if prices.iter().any(free) {
        label::GRATIS_ATAU_BERTARIF.to_owned()
    } else {
        label::BERTARIF.to_owned()
    }
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
    let penanggung = biaya.penanggung.as_deref().map(label::paid_by);
    let notes = [
        biaya.kategori.clone(),
        biaya.nama.clone(),
        penanggung,
        untuk,
    ]
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
        penanggung: None,
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
    let bases = Bases::of(prices);
    for typed in prices {
        let typed = &named_by_category(typed, prices);
        let kategori = typed
            .nilai
            .as_ref()
            .and_then(|biaya| biaya.kategori.as_deref())
            .map(format::runs);
        let row = row(context, typed, bases);
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
fn row(context: &Context<'_>, typed: &Typed<Biaya>, bases: Bases<'_>) -> Vec<Cell> {
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
        .and_then(|dasar| bases.beside(context, dasar));
    let penanggung = biaya.penanggung.as_deref().map(label::paid_by);
    let notes: Vec<String> = [biaya.per.as_deref().map(unit), penanggung, cases, dasar]
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

/// Returns the entry of `dasar_hukum` that `dasar` names by its `kode`.
fn entry<'a>(context: &Context<'a>, dasar: &str) -> Option<&'a DasarHukum> {
    let is_it = |entry: &&DasarHukum| {
        entry
            .kode
            .as_ref()
            .is_some_and(|kode| kode.as_str() == dasar)
    };
    context.standar.isi.dasar_hukum.items().iter().find(is_it)
}

/// Returns the words of a legal basis: `dasar` is looked up as a `kode`, then stands for itself.
fn basis(context: &Context<'_>, dasar: &str) -> String {
    entry(context, dasar).map_or_else(|| dasar.to_owned(), |entry| context.typed(&entry.rujukan))
}

/// Returns the words of a legal basis without title and what follows it, where a number tells it apart.
fn short_basis(context: &Context<'_>, dasar: &str) -> String {
    let rujukan = entry(context, dasar).and_then(|entry| entry.rujukan.nilai.as_ref());
    match rujukan {
        Some(rujukan) if rujukan.nomor.is_some() => format::words(
            &Rujukan {
                tentang: None,
                lembaran: None,
                mengubah: None,
                diubah: None,
                diubah_terakhir: None,
                juncto: None,
                ..rujukan.clone()
            }
            .to_string(),
        ),
        Some(_) | None => basis(context, dasar),
    }
}

/// Returns a cost that is not the price, as a sentence; its name is left out where it only repeats `title`.
fn line(
    context: &Context<'_>,
    typed: &Typed<Biaya>,
    biaya: &Biaya,
    title: &str,
    bases: Bases<'_>,
) -> Runs {
    let nama = biaya
        .nama
        .as_deref()
        .filter(|nama| !nama.eq_ignore_ascii_case(title));
    let amount = amount(context, typed, biaya);
    // An amount that is words ("Sesuai …", "Gratis") begins small behind a name; "Rp" does not.
    let is_words = biaya.menurut.is_some() || biaya.is_gratis();
    let mut words = vec![match nama {
        Some(nama) if is_words => {
            format!("{}: {}", format::capital(nama), format::small(&amount))
        }
        Some(nama) => format!("{}: {amount}", format::capital(nama)),
        None => format::capital(&amount),
    }];
    words.extend(biaya.per.as_deref().map(unit));
    words.extend(biaya.kategori.as_deref().map(label::for_whom));
    words.extend((!biaya.untuk.is_empty()).then(|| label::for_whom(&context.cases(&biaya.untuk))));
    let dasar = biaya
        .dasar
        .as_deref()
        .and_then(|dasar| bases.beside(context, dasar));
    words.extend(dasar.map(|dasar| format!("({dasar})")));
    format::runs(&format::sentence(&words.join(" ")))
}
