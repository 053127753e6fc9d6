//! The five answers that stand before everything else, in the order of the law.

use super::Answer;
use super::AnswerBody;
use super::Run;
use super::Runs;
use super::context::Context;
use super::format;
use super::isi;
use super::label;
use super::untuk;
use crate::model::Beberapa;
use crate::model::Isian;
use crate::model::JangkaWaktu;
use crate::model::JenisKanal;
use crate::model::Kanal;
use crate::model::Kode;
use crate::model::Persyaratan;
use crate::model::Produk;
use crate::model::Typed;

/// Most items of a list; who wants all follows the link.
const MOST: usize = 5;

/// Kinds of channels that the summary offers, the quickest first.
const QUICK: &[JenisKanal] = &[JenisKanal::Whatsapp, JenisKanal::Telepon, JenisKanal::Lapor];

/// Returns the five answers.
pub(super) fn answers(context: &Context<'_>) -> Vec<Answer> {
    let isi = &context.standar.isi;
    vec![
        answer(
            "persyaratan",
            context.phrases.short("persyaratan", label::SYARAT),
            body(&isi.persyaratan, |list| persyaratan(context, list)),
        ),
        answer(
            "jangka_waktu",
            context.phrases.short("jangka_waktu", label::WAKTU),
            body(&isi.jangka_waktu, |Beberapa(list)| {
                jangka_waktu(context, list)
            }),
        ),
        answer(
            "biaya",
            context.phrases.short("biaya", label::BIAYA),
            body(&isi.biaya, |Beberapa(list)| {
                isi::price(context, list).map(large)
            }),
        ),
        answer(
            "produk",
            context.phrases.short("produk", label::HASIL),
            body(&isi.produk, |Beberapa(list)| produk(context, list)),
        ),
        answer(
            "pengaduan",
            context.phrases.short("pengaduan", label::PENGADUAN),
            body(&isi.pengaduan, |pengaduan| kanal(pengaduan.kanal.items())),
        ),
    ]
}

/// Returns the time of a standard in a few words, for an index.
pub(super) fn time(context: &Context<'_>) -> String {
    match &context.standar.isi.jangka_waktu {
        Isian::Ada(Beberapa(waktu)) => match waktu.as_slice() {
            [] => label::TIADA.to_owned(),
            [one] => match isi::stages(one) {
                Some(stages) => match &stages.total {
                    Some(total) => context.fact(total).text,
                    None => stages
                        .tahap
                        .iter()
                        .map(|tahap| format::small(&context.fact(&tahap.waktu).text))
                        .collect::<Vec<_>>()
                        .join(" + "),
                },
                None => context.fact(one).text,
            },
            _ => label::MENURUT_KASUS.to_owned(),
        },
        Isian::Kosong | Isian::TidakBerlaku(_) => label::TIADA.to_owned(),
    }
}

/// Returns the fee of a standard in a few words, for an index.
pub(super) fn fee(context: &Context<'_>) -> String {
    let biaya = context.standar.isi.biaya.some();
    isi::price(context, biaya).unwrap_or_else(|| label::TIADA.to_owned())
}

fn answer(key: &str, label: String, body: AnswerBody) -> Answer {
    Answer {
        key: key.to_owned(),
        label,
        body,
    }
}

/// Returns what `make` makes of a component, or says why there is no answer.
fn body<T>(isian: &Isian<T>, make: impl FnOnce(&T) -> Option<AnswerBody>) -> AnswerBody {
    let absent = || AnswerBody::Line {
        text: format::runs(label::BELUM_DIISI),
    };
    match isian {
        Isian::Kosong => absent(),
        Isian::TidakBerlaku(reason) => AnswerBody::Line {
            text: label::not_applicable(reason),
        },
        Isian::Ada(value) => make(value).unwrap_or_else(absent),
    }
}

/// Returns a large fact without a condition.
fn large(text: String) -> AnswerBody {
    AnswerBody::Large {
        text: vec![Run::plain(text)],
        note: None,
    }
}

/// Returns the first items, and how many more there are; `None` where there are none.
fn list(mut items: Vec<Runs>, last: Option<Runs>, what: &str) -> Option<AnswerBody> {
    let room = MOST - usize::from(last.is_some());
    let more = label::more(items.len().saturating_sub(room), what);
    items.truncate(room);
    items.extend(last);
    (!items.is_empty()).then_some(AnswerBody::List { items, more })
}

/// Returns what everybody must meet, and in one line for whom there is more.
fn persyaratan(context: &Context<'_>, persyaratan: &[Persyaratan]) -> Option<AnswerBody> {
    let mut groups = untuk::group(persyaratan, |one| &one.untuk);
    let general = groups
        .first()
        .is_some_and(|group| group.untuk.is_empty())
        .then(|| groups.remove(0));
    let Some(general) = general else {
        let cases = groups
            .iter()
            .map(|group| {
                let name = format::capital(&context.cases(group.untuk));
                match group.items.as_slice() {
                    [one] => label::named(&name, syarat(one)),
                    all => label::count_of(&name, all.len()),
                }
            })
            .collect();
        return list(cases, None, "kelompok syarat");
    };
    // Every case once: all combinations of two axes would be a list that nobody reads.
    let named = |kode: &Kode| groups.iter().any(|group| group.untuk.contains(kode));
    let cases: Vec<String> = context
        .varian()
        .iter()
        .filter(|varian| named(&varian.kode))
        .map(|varian| context.cases(std::slice::from_ref(&varian.kode)))
        .collect();
    let additional = (!cases.is_empty()).then(|| label::additional_for(&cases, "#persyaratan"));
    list(
        general.items.into_iter().map(syarat).collect(),
        additional,
        "syarat",
    )
}

/// Returns one requirement in a line; short alternatives are told.
fn syarat(persyaratan: &Persyaratan) -> Runs {
    let teks = persyaratan
        .teks
        .id
        .trim_end_matches([';', ',', '.', ':', ' ']);
    // Alternatives with commas of their own cannot be told apart in a line.
    let plain = persyaratan
        .salah_satu
        .iter()
        .all(|one| one.salah_satu.is_empty() && one.butir.is_empty() && !one.teks.id.contains(','));
    match persyaratan.salah_satu.len() {
        0 => format::runs(teks),
        1..=4 if plain => {
            let all: Vec<Runs> = persyaratan
                .salah_satu
                .iter()
                .map(|one| format::runs(&format::inside(one.teks.id.trim_end_matches([';', '.']))))
                .collect();
            format::runs(&format!(
                "{teks}: {}",
                super::plain(&format::join(&all, label::ATAU))
            ))
        }
        count => format::runs(&format!("{teks}, salah satu dari {count} pilihan")),
    }
}

/// Returns the time: one fact, or one line for each stage or case.
fn jangka_waktu(context: &Context<'_>, waktu: &[Typed<JangkaWaktu>]) -> Option<AnswerBody> {
    match waktu {
        [] => None,
        [one] => match isi::stages(one) {
            None => Some(time_fact(context, one)),
            Some(stages) => match &stages.total {
                Some(total) => Some(time_fact(context, total)),
                None => {
                    let line = |tahap: &crate::model::Tahap| {
                        format::runs(&format!(
                            "{}: {}",
                            tahap.nama,
                            format::small(&context.fact(&tahap.waktu).text)
                        ))
                    };
                    list(stages.tahap.iter().map(line).collect(), None, "tahap")
                }
            },
        },
        several => list(
            several
                .iter()
                .map(|one| format::runs(&case_line(context, one)))
                .collect(),
            None,
            "kasus",
        ),
    }
}

/// Returns a time as a large fact with its condition.
fn time_fact(context: &Context<'_>, waktu: &Typed<JangkaWaktu>) -> AnswerBody {
    let (text, note) = context.fact(waktu).into_runs();
    AnswerBody::Large { text, note }
}

/// Returns the time of one case in a line.
fn case_line(context: &Context<'_>, waktu: &Typed<JangkaWaktu>) -> String {
    let words = match isi::stages(waktu) {
        Some(stages) => match &stages.total {
            Some(total) => context.fact(total).line(),
            None => stages
                .tahap
                .iter()
                .map(|tahap| {
                    format!(
                        "{} {}",
                        tahap.nama,
                        format::small(&context.fact(&tahap.waktu).text)
                    )
                })
                .collect::<Vec<_>>()
                .join(", "),
        },
        None => context.fact(waktu).line(),
    };
    match waktu.nilai.as_ref().map_or(&[][..], JangkaWaktu::untuk) {
        [] => words,
        cases => format!(
            "{}: {}",
            format::capital(&context.cases(cases)),
            format::small(&words)
        ),
    }
}

/// Returns the product, or the products.
fn produk(context: &Context<'_>, produk: &[Produk]) -> Option<AnswerBody> {
    if let [one] = produk {
        let note = one
            .masa_berlaku
            .as_ref()
            .map(|masa| format::runs(&format!("berlaku {}", context.time(masa))));
        return Some(AnswerBody::Large {
            text: format::runs(&one.teks.id),
            note,
        });
    }
    list(
        produk
            .iter()
            .map(|one| format::runs(&one.teks.id))
            .collect(),
        None,
        "hasil",
    )
}

/// Returns the quickest ways to complain, in a line; where the agency has none of them, the first it has.
fn kanal(kanal: &[Typed<Kanal>]) -> Option<AnswerBody> {
    let ordered: Vec<&Kanal> = isi::ordered(kanal)
        .into_iter()
        .filter_map(|kanal| kanal.nilai.as_ref())
        .collect();
    let mut chosen: Vec<Kanal> = Vec::new();
    for jenis in QUICK {
        let found = ordered.iter().find(|kanal| isi::serves(kanal, *jenis));
        // One number that serves for several kinds is told once.
        let new = found.filter(|kanal| {
            kanal.nomor.is_none() || chosen.iter().all(|other| other.nomor != kanal.nomor)
        });
        chosen.extend(new.map(|kanal| Kanal {
            jenis: *jenis,
            ..(*kanal).clone()
        }));
    }
    // The national channel alone would hide that the agency has one of its own.
    if chosen.iter().all(|kanal| kanal.jenis == JenisKanal::Lapor) {
        let own = ordered
            .iter()
            .filter(|kanal| kanal.jenis != JenisKanal::Lapor);
        let room = 2 - chosen.len().min(1);
        chosen.splice(0..0, own.take(room).map(|kanal| (*kanal).clone()));
    }
    let ways: Vec<Runs> = chosen
        .iter()
        .enumerate()
        .map(|(i, kanal)| way(kanal, i == 0))
        .collect();
    (!ways.is_empty()).then(|| AnswerBody::Line {
        text: format::join(&ways, label::ATAU),
    })
}

/// Returns one way to complain: kind, then number or address.
fn way(kanal: &Kanal, first: bool) -> Runs {
    let contact = isi::contact(kanal);
    if kanal.jenis == JenisKanal::Lapor {
        // Everybody knows it by its name, which therefore is the link.
        let link = contact.into_iter().find_map(|run| run.link);
        return vec![Run {
            text: kanal.jenis.title().to_owned(),
            link,
            ..Run::default()
        }];
    }
    let title = kanal.jenis.title();
    let kind = if first {
        title.to_owned()
    } else {
        format::small(title)
    };
    let words = if contact.is_empty() {
        kanal.nama.as_deref().map(format::runs).unwrap_or_default()
    } else {
        contact
    };
    if words.is_empty() {
        vec![Run::plain(kind)]
    } else {
        [Run::plain(kind + " ")].into_iter().chain(words).collect()
    }
}
