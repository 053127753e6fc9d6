//! `jangka_waktu`: large facts, and a table where it is told stage by stage.

use super::cell;
use super::table;
use crate::model::Bertahap;
use crate::model::JangkaWaktu;
use crate::model::Typed;
use crate::view::Block;
use crate::view::Cell;
use crate::view::context::Context;
use crate::view::format;
use crate::view::label;
use crate::view::untuk;

/// Returns the times, under a heading each where they differ from case to case.
pub(super) fn blocks(context: &Context<'_>, waktu: &[Typed<JangkaWaktu>]) -> Vec<Block> {
    let groups = untuk::group(waktu, |one| {
        one.nilai.as_ref().map_or(&[], JangkaWaktu::untuk)
    });
    let several = groups.len() > 1;
    let mut blocks = Vec::new();
    for group in groups {
        if !group.untuk.is_empty() {
            blocks.push(Block::Heading {
                text: format::runs(&format::capital(&context.cases(group.untuk))),
            });
        } else if several {
            blocks.push(Block::Heading {
                text: context.phrases.everybody(),
            });
        }
        blocks.extend(group.items.into_iter().flat_map(|one| time(context, one)));
    }
    blocks
}

/// Returns the stages of a time; `None` where it has none.
pub(in crate::view) fn stages(waktu: &Typed<JangkaWaktu>) -> Option<&Bertahap> {
    match &waktu.nilai {
        Some(JangkaWaktu::Bertahap(bertahap)) if !bertahap.tahap.is_empty() => Some(bertahap),
        Some(JangkaWaktu::Bertahap(_) | JangkaWaktu::Durasi(_)) | None => None,
    }
}

/// Returns one time: the whole as a fact, then its stages.
fn time(context: &Context<'_>, waktu: &Typed<JangkaWaktu>) -> Vec<Block> {
    let Some(bertahap) = stages(waktu) else {
        return vec![fact(context, waktu)];
    };
    let row = |tahap: &crate::model::Tahap| {
        let (text, note) = context.fact_of_cases(&tahap.waktu).into_runs();
        vec![cell(format::runs(&tahap.nama)), Cell { text, note }]
    };
    let stages = table(
        label::WAKTU_TAHAP,
        Some([label::TAHAP, label::WAKTU]),
        bertahap.tahap.iter().map(row).collect(),
    );
    bertahap
        .total
        .iter()
        .map(|total| {
            let (text, note) = context.fact_of_cases(total).into_runs();
            Block::Fact { text, note }
        })
        .chain([stages])
        .collect()
}

/// Returns a time as a large fact with its condition.
fn fact(context: &Context<'_>, waktu: &Typed<JangkaWaktu>) -> Block {
    let (text, note) = context.fact(waktu).into_runs();
    Block::Fact { text, note }
}
