//! The components of a standard to blocks, one module for each that is more than a list.

mod biaya;
mod jangka_waktu;
mod kanal;
mod langkah;
mod penetapan;
mod pengaduan;
mod penyelenggara;
mod persyaratan;

use super::Block;
use super::Component;
use super::Item;
use super::Marks;
use super::Run;
use super::Runs;
use super::context::Context;
use super::format;
use super::label;
use super::prosa;
use crate::model::Beberapa;
use crate::model::Butir;
use crate::model::DasarHukum;
use crate::model::Evaluasi;
use crate::model::Isian;
use crate::model::JenisEvaluasi;
use crate::model::JumlahPelaksana;
use crate::model::Lokasi;
use crate::model::MenurutPeran;
use crate::model::Produk;
use crate::model::Tambahan;
use crate::model::Typed;

pub(super) use biaya::price;
pub(super) use jangka_waktu::stages;
pub(super) use kanal::channels;
pub(super) use kanal::contact;
pub(super) use kanal::ordered;
pub(super) use kanal::serves;
pub(super) use penetapan::penetapan;
pub(super) use penyelenggara::penyelenggara;

/// Returns the blocks of the component `key`; never empty.
///
/// # Panics
///
/// When `key` is no component; keys come from the registry.
pub(super) fn blocks(context: &Context<'_>, key: &str) -> Vec<Block> {
    let isi = &context.standar.isi;
    let texts =
        |isian: &Isian<Vec<Butir>>| filled(isian, |butir| list(butir.iter().map(item).collect()));
    match key {
        "persyaratan" => filled(&isi.persyaratan, |persyaratan| {
            persyaratan::blocks(context, persyaratan)
        }),
        "prosedur" => filled(&isi.prosedur, |prosedur| {
            langkah::prosedur(context, prosedur)
        }),
        "jangka_waktu" => filled(&isi.jangka_waktu, |Beberapa(waktu)| {
            jangka_waktu::blocks(context, waktu)
        }),
        "biaya" => filled(&isi.biaya, |Beberapa(biaya)| biaya::blocks(context, biaya)),
        "produk" => filled(&isi.produk, |Beberapa(produk)| {
            list(produk.iter().map(|one| produk_item(context, one)).collect())
        }),
        "pengaduan" => filled(&isi.pengaduan, |pengaduan| {
            pengaduan::blocks(context, pengaduan)
        }),
        "dasar_hukum" => filled(&isi.dasar_hukum, |dasar_hukum| {
            dasar_hukum_list(context, dasar_hukum)
        }),
        "sarana" => texts(&isi.sarana),
        "kompetensi" => texts(&isi.kompetensi),
        "pengawasan" => texts(&isi.pengawasan),
        "jumlah_pelaksana" => filled(&isi.jumlah_pelaksana, |jumlah| {
            jumlah_pelaksana(context, jumlah)
        }),
        "jaminan_pelayanan" => texts(&isi.jaminan_pelayanan),
        "jaminan_keamanan" => texts(&isi.jaminan_keamanan),
        "evaluasi" => filled(&isi.evaluasi, |evaluasi| {
            list(
                evaluasi
                    .iter()
                    .map(|one| evaluasi_item(context, one))
                    .collect(),
            )
        }),
        _ => unreachable!("`{key}` is no key of KOMPONEN"),
    }
}

/// Returns the further parts, as components without a number.
pub(super) fn tambahan(context: &Context<'_>) -> Vec<Component> {
    let part = |(i, tambahan): (usize, &Tambahan)| {
        let blocks = prosa::blocks(&tambahan.isi);
        Component {
            id: format!("tambahan-{}", i + 1),
            number: None,
            title: format::words(&tambahan.judul.id),
            blocks: if blocks.is_empty() { absent() } else { blocks },
        }
    };
    match &context.standar.isi.tambahan {
        Isian::Kosong => Vec::new(),
        Isian::TidakBerlaku(reason) => vec![Component {
            id: "tambahan".to_owned(),
            number: None,
            title: label::TAMBAHAN.to_owned(),
            blocks: vec![Block::Absent {
                text: label::not_applicable(reason),
            }],
        }],
        Isian::Ada(parts) => parts.iter().enumerate().map(part).collect(),
    }
}

/// Returns where the service is given, as a component without a number; `None` where nothing is written.
pub(super) fn lokasi(context: &Context<'_>) -> Option<Component> {
    if context.standar.isi.lokasi.is_kosong() {
        return None;
    }
    Some(Component {
        id: "lokasi".to_owned(),
        number: None,
        title: label::LOKASI.to_owned(),
        blocks: filled(&context.standar.isi.lokasi, |lokasi| {
            list(lokasi.iter().map(lokasi_item).collect())
        }),
    })
}

/// Returns one place: its name, then how to get there, when, and whom to ask.
fn lokasi_item(lokasi: &Lokasi) -> Item {
    let words = [&lokasi.alamat, &lokasi.jam]
        .into_iter()
        .flatten()
        .map(|teks| format::runs(&teks.id));
    let contacts = ordered(&lokasi.kanal).into_iter().map(kanal::in_line);
    let remark = lokasi.keterangan.iter().map(|teks| format::runs(&teks.id));
    Item {
        text: vec![Run::strong(format::words(&lokasi.nama.id))],
        attributes: format::dotted(words.chain(contacts).chain(remark).collect()),
        ..Item::default()
    }
}

/// Returns what `make` makes of a filled component, or says why there is nothing.
fn filled<T>(isian: &Isian<T>, make: impl FnOnce(&T) -> Vec<Block>) -> Vec<Block> {
    match isian {
        Isian::Kosong => absent(),
        Isian::TidakBerlaku(reason) => vec![Block::Absent {
            text: label::not_applicable(reason),
        }],
        Isian::Ada(value) => Some(make(value))
            .filter(|blocks| !blocks.is_empty())
            .unwrap_or_else(absent),
    }
}

/// Says that nobody has filled a component yet.
fn absent() -> Vec<Block> {
    vec![Block::Absent {
        text: format::runs(label::BELUM_DIISI),
    }]
}

/// Returns a paragraph of `text`.
fn paragraph(text: Runs) -> Block {
    Block::Paragraph { text }
}

/// Returns a heading of fixed words.
fn heading(text: &str) -> Block {
    Block::Heading {
        text: format::runs(text),
    }
}

/// Returns items with letters; a single one without parts is a paragraph, its attributes another.
fn list(items: Vec<Item>) -> Vec<Block> {
    match items.as_slice() {
        [] => Vec::new(),
        [one] if one.parts.is_empty() && one.alternatives.is_empty() => {
            let attributes = one
                .attributes
                .as_deref()
                .map(|runs| format::runs(&format::sentence(&format::capital(&super::plain(runs)))));
            [Some(one.text.clone()), attributes]
                .into_iter()
                .flatten()
                .map(paragraph)
                .collect()
        }
        _ => vec![letters(1, items)],
    }
}

/// Returns a list with letters, the first of them at `start`.
fn letters(start: usize, items: Vec<Item>) -> Block {
    Block::List {
        marks: Marks::Letters,
        start,
        items,
    }
}

/// Returns an item of texts, its parts with it.
fn item(butir: &Butir) -> Item {
    Item {
        text: format::runs(&butir.teks.id),
        parts: butir.butir.iter().map(item).collect(),
        ..Item::default()
    }
}

/// Returns one product.
fn produk_item(context: &Context<'_>, produk: &Produk) -> Item {
    let masa = produk
        .masa_berlaku
        .as_ref()
        .map(|masa| format!("{} {}", label::MASA_BERLAKU, context.time(masa)));
    let untuk = (!produk.untuk.is_empty()).then(|| label::for_whom(&context.cases(&produk.untuk)));
    Item {
        text: format::runs(&produk.teks.id),
        attributes: format::dots(masa.into_iter().chain(untuk).collect()),
        ..Item::default()
    }
}

/// Returns one way of evaluating and how often.
fn evaluasi_item(context: &Context<'_>, evaluasi: &Evaluasi) -> Item {
    let frekuensi = evaluasi
        .frekuensi
        .as_ref()
        .map(|frekuensi| format::dash(&context.typed(frekuensi)));
    let teks = evaluasi.teks.id.to_lowercase();
    let jenis = evaluasi
        .jenis
        .map(JenisEvaluasi::title)
        .filter(|title| !teks.contains(&title.to_lowercase()))
        .map(str::to_owned);
    Item {
        text: format::runs(&evaluasi.teks.id),
        attributes: format::dots(jenis.into_iter().chain(frekuensi).collect()),
        ..Item::default()
    }
}

/// Returns the regulations; they keep their letters even when there is one, for that is how they are cited.
fn dasar_hukum_list(context: &Context<'_>, dasar_hukum: &[DasarHukum]) -> Vec<Block> {
    if dasar_hukum.is_empty() {
        return Vec::new();
    }
    let items = dasar_hukum
        .iter()
        .map(|dasar| Item {
            text: citation(&context.typed(&dasar.rujukan)),
            ..Item::default()
        })
        .collect();
    vec![letters(1, items)]
}

/// Returns a citation with kind, number and year semibold, so that the eye runs down the numbers.
fn citation(words: &str) -> Runs {
    match words.split_once(" tentang ") {
        // Without a number before "tentang" it is no citation but a sentence.
        Some((name, title)) if name.contains(|c: char| c.is_ascii_digit()) => {
            vec![Run::strong(name), Run::plain(format!(" tentang {title}"))]
        }
        Some(_) | None => vec![Run::plain(words)],
    }
}

/// Returns how many people serve, by role where roles are named.
fn jumlah_pelaksana(context: &Context<'_>, jumlah: &Typed<JumlahPelaksana>) -> Vec<Block> {
    match &jumlah.nilai {
        Some(JumlahPelaksana::MenurutPeran(peran)) if !peran.peran.is_empty() => {
            vec![peran_table(context, peran)]
        }
        Some(JumlahPelaksana::MenurutPeran(_) | JumlahPelaksana::Orang(_)) | None => {
            let words = format::dash(&context.typed(jumlah));
            if words.is_empty() {
                Vec::new()
            } else {
                vec![paragraph(vec![Run::plain(format::capital(&words))])]
            }
        }
    }
}

/// Returns the table of roles.
fn peran_table(context: &Context<'_>, peran: &MenurutPeran) -> Block {
    let row = |peran: &crate::model::Peran| {
        let jumlah = Run::plain(format::dash(&context.typed(&peran.jumlah)));
        vec![cell(format::runs(&peran.nama)), cell(vec![jumlah])]
    };
    table(
        label::PELAKSANA_PERAN,
        Some([label::PERAN, label::JUMLAH]),
        peran.peran.iter().map(row).collect(),
    )
}

/// Returns a cell without a small line.
fn cell(text: Runs) -> super::Cell {
    super::Cell { text, note: None }
}

/// Returns a table of two columns without groups; rows that name themselves need no head.
fn table(caption: &str, head: Option<[&str; 2]>, rows: Vec<Vec<super::Cell>>) -> Block {
    Block::Table {
        caption: caption.to_owned(),
        head: head.into_iter().flatten().map(format::runs).collect(),
        groups: vec![super::RowGroup {
            heading: None,
            rows,
        }],
        amounts: false,
    }
}
