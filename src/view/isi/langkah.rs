//! Steps in words, and the diagram under them.

use super::heading;
use super::paragraph;
use crate::model::Alur;
use crate::model::Langkah;
use crate::model::Prosedur;
use crate::model::Teks;
use crate::model::Tujuan;
use crate::model::nama_pelaku;
use crate::model::tujuan;
use crate::view::Block;
use crate::view::Item;
use crate::view::Marks;
use crate::view::Run;
use crate::view::Runs;
use crate::view::Step;
use crate::view::context::Context;
use crate::view::format;
use crate::view::label;
use crate::view::label::Way;
use crate::view::prosa;

/// A flow as it is written: steps, labels of a diagram, or both.
#[derive(Debug)]
pub(super) struct Written<'a> {
    /// Actor of every step that names none.
    pub(super) pelaku: Option<&'a str>,
    /// The steps.
    pub(super) langkah: &'a [Langkah],
    /// The labels.
    pub(super) alur: &'a [Teks],
    /// `id` of the diagram.
    pub(super) id: String,
    /// Name of the diagram.
    pub(super) name: String,
}

/// Returns the procedure: its steps, or each of its paths under a heading, then the remark.
pub(super) fn prosedur(context: &Context<'_>, prosedur: &Prosedur) -> Vec<Block> {
    let own = Written {
        pelaku: prosedur.pelaku.as_deref(),
        langkah: &prosedur.langkah,
        alur: &prosedur.alur,
        id: "bagan-prosedur".to_owned(),
        name: label::BAGAN_PELAYANAN.to_owned(),
    };
    let mut blocks = flow(context, &own, Some(label::LANGKAH));
    for (i, jalur) in prosedur.jalur.iter().enumerate() {
        let nama = format::words(&jalur.nama.id);
        let path = Written {
            pelaku: jalur.pelaku.as_deref().or(own.pelaku),
            langkah: &jalur.langkah,
            alur: &jalur.alur,
            id: format!("bagan-prosedur-{}", i + 1),
            name: format!("{}: {nama}", label::BAGAN_PELAYANAN),
        };
        let path = flow(context, &path, None);
        blocks.push(Block::Heading {
            text: vec![Run::plain(nama)],
        });
        if !jalur.untuk.is_empty() {
            blocks.push(paragraph(label::cases(&context.cases(&jalur.untuk))));
        }
        blocks.extend(if path.is_empty() {
            super::absent()
        } else {
            path
        });
    }
    let remark: Vec<Block> = prosedur.keterangan.iter().flat_map(prosa::blocks).collect();
    if !prosedur.jalur.is_empty() && !remark.is_empty() {
        // Below the last path it would be read as a remark on that one.
        blocks.push(heading(label::KETERANGAN));
    }
    blocks.extend(remark);
    blocks
}

/// Returns steps in words under the heading `title`, then the diagram; without a title neither has a
/// heading, because something above says what they are.
pub(super) fn flow(
    context: &Context<'_>,
    written: &Written<'_>,
    title: Option<&str>,
) -> Vec<Block> {
    let mut blocks = Vec::new();
    if written.langkah.is_empty() && written.alur.is_empty() {
        return blocks;
    }
    blocks.extend(title.map(heading));
    blocks.extend(steps(context, written));
    let alur = figure(context, written);
    if alur.simpul.len() > 1 {
        blocks.extend(title.map(|_| heading(label::BAGAN)));
        blocks.push(Block::Figure {
            id: written.id.clone(),
            name: written.name.clone(),
            alur,
        });
    }
    if !written.langkah.is_empty() && !written.alur.is_empty() {
        // The drawing has words of its own; a drawing alone would keep them from those who do not see it.
        let items = written
            .alur
            .iter()
            .map(|teks| Item {
                text: format::runs(&teks.id),
                ..Item::default()
            })
            .collect();
        blocks.push(Block::List {
            marks: Marks::Numbers,
            start: 1,
            items,
        });
    }
    blocks
}

/// Returns the flow that is drawn: the labels where there are any, else the steps.
fn figure(context: &Context<'_>, written: &Written<'_>) -> Alur {
    if !written.alur.is_empty() {
        return Alur::from_labels(written.alur);
    }
    let mut alur = Alur::from_langkah(written.langkah, written.pelaku, &context.pelaku);
    for (simpul, langkah) in alur.simpul.iter_mut().zip(written.langkah) {
        simpul.waktu = langkah.waktu.as_ref().map(|waktu| context.time(waktu));
    }
    alur
}

/// Returns the words of a flow: who does it all, where that is one, then the steps.
fn steps(context: &Context<'_>, written: &Written<'_>) -> Vec<Block> {
    let mut blocks = Vec::new();
    if written.langkah.is_empty() {
        let step = |(i, teks): (usize, &Teks)| Step {
            number: i + 1,
            text: format::runs(&teks.id),
            ..Step::default()
        };
        let pelaku = written
            .pelaku
            .map(|pelaku| nama_pelaku(&context.pelaku, pelaku));
        blocks.extend(pelaku.map(|pelaku| paragraph(label::all_steps_by(pelaku))));
        blocks.push(Block::Steps {
            items: written.alur.iter().enumerate().map(step).collect(),
        });
        return blocks;
    }
    let actors: Vec<Option<&str>> = written
        .langkah
        .iter()
        .map(|langkah| actor(context, written, langkah))
        .collect();
    let one = actors
        .first()
        .copied()
        .flatten()
        .filter(|first| actors.len() > 1 && actors.iter().all(|actor| *actor == Some(*first)));
    blocks.extend(one.map(|actor| paragraph(label::all_steps_by(actor))));
    let step = |(i, langkah): (usize, &Langkah)| {
        let text = langkah
            .teks
            .as_ref()
            .map(|teks| format::runs(&teks.id))
            .unwrap_or_default();
        // A step whose act is not published says at least who acts.
        let actor = actors[i]
            .filter(|_| one.is_none() || text.is_empty())
            .map(|actor| vec![Run::strong(format::words(actor))]);
        Step {
            number: i + 1,
            actor,
            time: langkah
                .waktu
                .as_ref()
                .map(|waktu| vec![Run::plain(context.time(waktu))]),
            text,
            attributes: attributes(context, langkah),
            branches: branches(written.langkah, i, langkah),
        }
    };
    blocks.push(Block::Steps {
        items: written.langkah.iter().enumerate().map(step).collect(),
    });
    blocks
}

/// Returns the name of who takes a step.
fn actor<'a>(
    context: &'a Context<'_>,
    written: &Written<'a>,
    langkah: &'a Langkah,
) -> Option<&'a str> {
    langkah
        .pelaku
        .as_deref()
        .or(written.pelaku)
        .map(|pelaku| nama_pelaku(&context.pelaku, pelaku))
}

/// Returns for whom a step is, what it needs, what comes of it, and its remark.
fn attributes(context: &Context<'_>, langkah: &Langkah) -> Vec<Runs> {
    let untuk = (!langkah.untuk.is_empty()).then(|| label::cases(&context.cases(&langkah.untuk)));
    let kelengkapan = langkah
        .kelengkapan
        .as_ref()
        .map(|teks| label::needs(&teks.id));
    let keluaran = langkah.keluaran.as_ref().map(|teks| label::gives(&teks.id));
    let mut all: Vec<Runs> = [untuk, kelengkapan, keluaran]
        .into_iter()
        .flatten()
        .collect();
    all.extend(
        langkah
            .keterangan
            .as_ref()
            .map(prosa::line)
            .filter(|runs| !runs.is_empty()),
    );
    all
}

/// Returns the ways out of step `i` as sentences; the way to the following step needs none.
fn branches(langkah: &[Langkah], i: usize, step: &Langkah) -> Vec<Runs> {
    let way = |ke: &str| match tujuan(langkah, ke) {
        Tujuan::Langkah(to) if to > i => Way::On(to + 1),
        Tujuan::Langkah(to) => Way::Back(to + 1),
        Tujuan::Selesai => Way::End,
        Tujuan::TidakAda => Way::Unknown(ke.to_owned()),
    };
    let mut all: Vec<Runs> = step
        .jika
        .iter()
        .map(|cabang| way(&cabang.ke).when(&cabang.bila.id))
        .collect();
    if let Some(ke) = &step.ke {
        let way = way(ke);
        let last = i + 1 == langkah.len();
        let plain_next = way == Way::On(i + 2) || (way == Way::End && last && is_straight(langkah));
        match (step.jika.is_empty(), plain_next) {
            (true, true) => {}
            (true, false) => all.push(way.always()),
            (false, _) => all.push(way.otherwise()),
        }
    }
    all
}

/// Returns whether no step leads anywhere but on; the end of such a flow is plain.
fn is_straight(langkah: &[Langkah]) -> bool {
    langkah
        .iter()
        .rev()
        .skip(1)
        .all(|step| step.jika.is_empty() && step.ke.is_none())
}
