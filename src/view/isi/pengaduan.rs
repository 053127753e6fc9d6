//! `pengaduan`: where to complain, how it goes on, by when, and who answers for it.

use super::cell;
use super::channels;
use super::heading;
use super::langkah;
use super::langkah::Written;
use super::paragraph;
use super::table;
use crate::model::Bagan;
use crate::model::Batas;
use crate::model::Gaya;
use crate::model::Isian;
use crate::model::JangkaWaktu;
use crate::model::Pengaduan;
use crate::model::Typed;
use crate::model::WaktuPengaduan;
use crate::settings::Perkataan;
use crate::view::Block;
use crate::view::Cell;
use crate::view::Run;
use crate::view::context::Context;
use crate::view::format;
use crate::view::label;

/// Returns the handling of complaints.
pub(super) fn blocks(context: &Context<'_>, pengaduan: &Pengaduan) -> Vec<Block> {
    let mut blocks = field(label::TEMPAT_MENGADU, &pengaduan.kanal, |kanal| {
        if kanal.is_empty() {
            Vec::new()
        } else {
            vec![
                heading(label::TEMPAT_MENGADU),
                Block::Channels {
                    items: channels(context, kanal),
                },
            ]
        }
    });
    blocks.extend(flow(context, pengaduan));
    blocks.extend(field(label::BATAS_PENGADUAN, &pengaduan.waktu, |waktu| {
        limits(context, waktu)
    }));
    blocks.extend(pengaduan.pejabat.iter().flat_map(|pejabat| {
        [
            heading(label::PEJABAT),
            paragraph(format::runs(&pejabat.id)),
        ]
    }));
    blocks
}

/// Returns what `make` makes of a field; one that does not apply says so under its heading, an empty one
/// is left out.
fn field<T>(title: &str, isian: &Isian<T>, make: impl FnOnce(&T) -> Vec<Block>) -> Vec<Block> {
    match isian {
        Isian::Kosong => Vec::new(),
        Isian::TidakBerlaku(reason) => vec![
            heading(title),
            Block::Absent {
                text: label::not_applicable(reason),
            },
        ],
        Isian::Ada(value) => make(value),
    }
}

/// Returns the steps that a complaint goes through.
fn flow(context: &Context<'_>, pengaduan: &Pengaduan) -> Vec<Block> {
    let none = Bagan::default();
    let written = Written {
        pelaku: pengaduan.pelaku.as_deref(),
        langkah: pengaduan.langkah.items(),
        alur: pengaduan.alur.ada().unwrap_or(&none),
        id: "bagan-pengaduan".to_owned(),
        name: label::BAGAN_PENGADUAN.to_owned(),
        gaya: Gaya::default(),
    };
    let drawn = langkah::flow(context, &written, None);
    if !drawn.is_empty() {
        return [heading(label::ALUR_PENANGANAN)]
            .into_iter()
            .chain(drawn)
            .collect();
    }
    // Steps and labels are one group: a reason stands for both.
    let reason = [reason(&pengaduan.langkah), reason(&pengaduan.alur)]
        .into_iter()
        .flatten()
        .next();
    reason
        .into_iter()
        .flat_map(|reason| {
            [
                heading(label::ALUR_PENANGANAN),
                Block::Absent {
                    text: label::not_applicable(reason),
                },
            ]
        })
        .collect()
}

/// Returns why a field does not apply.
fn reason<T>(isian: &Isian<T>) -> Option<&str> {
    match isian {
        Isian::TidakBerlaku(reason) => Some(reason),
        Isian::Kosong | Isian::Ada(_) => None,
    }
}

/// Returns the table of time limits.
fn limits(context: &Context<'_>, waktu: &[WaktuPengaduan]) -> Vec<Block> {
    if waktu.is_empty() {
        return Vec::new();
    }
    // "Maksimal" moves from every cell into the head of the column, where each cell is an upper end.
    let upper = context.settings.perkataan == Perkataan::Baku
        && waktu.iter().all(|one| is_upper_end(&one.waktu));
    let row = |one: &WaktuPengaduan| {
        let kelas = one.nama.as_deref().unwrap_or(one.kelas.title());
        let (text, note) = context
            .fact_of_cases(&if upper {
                without_bound(&one.waktu)
            } else {
                one.waktu.clone()
            })
            .into_runs();
        let text = text
            .into_iter()
            .map(|run| Run {
                text: format::small(&run.text),
                ..run
            })
            .collect();
        vec![cell(format::runs(kelas)), Cell { text, note }]
    };
    let head = if upper {
        label::PALING_LAMBAT
    } else {
        label::WAKTU
    };
    let rows = waktu.iter().map(row).collect();
    vec![
        heading(label::BATAS_PENGADUAN),
        table(
            label::BATAS_PENGADUAN,
            Some([label::JENIS_PENGADUAN, head]),
            rows,
        ),
    ]
}

/// Returns whether a time says until when, or says a number and no bound, which for a limit is the same.
fn is_upper_end(waktu: &Typed<JangkaWaktu>) -> bool {
    match &waktu.nilai {
        Some(JangkaWaktu::Durasi(durasi)) => match durasi.batas.unwrap_or_default() {
            Batas::Tepat | Batas::Maksimal => true,
            Batas::Minimal | Batas::KurangDari | Batas::LebihDari | Batas::Sekitar => false,
        },
        Some(JangkaWaktu::Bertahap(_)) | None => false,
    }
}

/// Returns a time without its bound.
fn without_bound(waktu: &Typed<JangkaWaktu>) -> Typed<JangkaWaktu> {
    let mut waktu = waktu.clone();
    if let Some(JangkaWaktu::Durasi(durasi)) = &mut waktu.nilai {
        durasi.batas = None;
    }
    waktu
}
