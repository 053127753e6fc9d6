//! Steps in words, and the diagram under them.

use super::heading;
use super::paragraph;
use crate::diagram::sop::MutuBaku;
use crate::diagram::sop::Sop;
use crate::diagram::words;
use crate::diagram::words::Cabang;
use crate::diagram::words::StepWords;
use crate::model::Alur;
use crate::model::Bagan;
use crate::model::Gaya;
use crate::model::Langkah;
use crate::model::Prosedur;
use crate::model::Tujuan;
use crate::model::jumlah_waktu;
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
use crate::view::plain;
use crate::view::prosa;

/// A flow as it is written: steps, a diagram with words of its own, or both.
#[derive(Debug)]
pub(super) struct Written<'a> {
    /// Actor of every step that names none.
    pub(super) pelaku: Option<&'a str>,
    /// The steps.
    pub(super) langkah: &'a [Langkah],
    /// The flow with words of its own.
    pub(super) alur: &'a Bagan,
    /// `id` of the diagram.
    pub(super) id: String,
    /// Name of the diagram.
    pub(super) name: String,
    /// How the diagram is drawn.
    pub(super) gaya: Gaya,
}

/// Returns the procedure: its steps, or each of its paths under a heading, then the remark.
pub(super) fn prosedur(context: &Context<'_>, prosedur: &Prosedur) -> Vec<Block> {
    let own = Written {
        pelaku: prosedur.pelaku.as_deref(),
        langkah: &prosedur.langkah,
        alur: &prosedur.alur,
        id: "bagan-prosedur".to_owned(),
        name: label::BAGAN_PELAYANAN.to_owned(),
        gaya: prosedur.gaya.unwrap_or_default(),
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
            gaya: own.gaya,
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
    // Beside steps, `pelaku` is the actor of these.
    let umum = written.pelaku.filter(|_| written.langkah.is_empty());
    let own = written
        .alur
        .alur()
        .map(|alur| Own::new(context, &alur, umum));
    blocks.extend(title.map(heading));
    match (&own, written.langkah) {
        (Some(own), []) => blocks.extend(own.steps()),
        (None, []) => blocks.extend(unread(written.alur)),
        _ => blocks.extend(steps(context, written)),
    }
    let alur = match &own {
        Some(own) => own.alur.clone(),
        None => figure(context, written),
    };
    if alur.simpul.len() > 1 {
        blocks.extend(title.map(|_| heading(label::BAGAN)));
        blocks.push(Block::Figure {
            id: written.id.clone(),
            name: written.name.clone(),
            sop: sop(context, written, own.as_ref(), &alur),
            gaya: written.gaya,
            alur,
        });
    }
    if !written.langkah.is_empty() {
        // The drawing has words of its own; a drawing alone would keep them from those who do not see it.
        blocks.extend(own.iter().flat_map(Own::below));
    }
    blocks
}

/// A flow that has words of its own, as documents show it.
struct Own {
    /// The flow, actors by their names; without them where one acts in all steps.
    alur: Alur,
    /// Who acts in all steps.
    one: Option<String>,
}

impl Own {
    /// Takes `alur`; `umum` acts where no box names an actor.
    fn new(context: &Context<'_>, alur: &Alur, umum: Option<&str>) -> Self {
        let mut alur = alur.clone();
        for pelaku in alur.simpul.iter_mut().filter_map(|one| one.pelaku.as_mut()) {
            *pelaku = nama_pelaku(&context.pelaku, pelaku).to_owned();
        }
        let first = alur
            .langkah()
            .next()
            .and_then(|(_, simpul)| simpul.pelaku.clone());
        let is_one = alur.langkah().nth(1).is_some()
            && alur.langkah().all(|(_, simpul)| simpul.pelaku == first);
        let one = first.filter(|_| is_one);
        if one.is_some() {
            alur.simpul
                .iter_mut()
                .for_each(|simpul| simpul.pelaku = None);
        }
        let unnamed = alur.langkah().all(|(_, simpul)| simpul.pelaku.is_none());
        let umum = umum.filter(|_| one.is_none() && unnamed);
        let one = one.or_else(|| umum.map(|umum| nama_pelaku(&context.pelaku, umum).to_owned()));
        Self { alur, one }
    }

    /// Returns the steps in words, with every branch and loop.
    fn steps(&self) -> Vec<Block> {
        let mut blocks: Vec<Block> = self
            .one
            .iter()
            .map(|actor| paragraph(label::all_steps_by(actor)))
            .collect();
        blocks.push(Block::Steps {
            items: words::steps(&self.alur).into_iter().map(step).collect(),
        });
        blocks
    }

    /// Returns the words of the drawing where other steps stand above it: its boxes, or its steps where
    /// they alone would not tell the ways.
    fn below(&self) -> Vec<Block> {
        let steps = words::steps(&self.alur);
        let is_plain = |step: &StepWords| {
            step.pelaku.is_none() && step.mulai.is_none() && step.cabang.is_empty()
        };
        if self.one.is_some() || !steps.iter().all(is_plain) {
            return self.steps();
        }
        let item = |step: StepWords| Item {
            text: format::runs(&step.teks),
            ..Item::default()
        };
        vec![Block::List {
            marks: Marks::Numbers,
            start: 1,
            items: steps.into_iter().map(item).collect(),
        }]
    }
}

/// Returns a step of a drawing as a step of the list.
fn step(words: StepWords) -> Step {
    let sentence = |cabang: &Cabang| cabang.runs.iter().map(run).collect();
    Step {
        number: words.nomor,
        actor: words
            .pelaku
            .map(|actor| vec![Run::strong(format::words(&actor))]),
        time: words.waktu.map(|waktu| format::runs(&waktu)),
        text: format::runs(&words.teks),
        attributes: words.mulai.iter().map(|text| format::runs(text)).collect(),
        branches: words.cabang.iter().map(sentence).collect(),
    }
}

/// Returns words of the diagram as a run, figures tied to their nouns.
fn run(words: &words::Run) -> Run {
    let text = format::tie(&words.text);
    if words.strong {
        Run::strong(text)
    } else {
        Run::plain(text)
    }
}

/// Returns the words of a flow that could not be read, as they stand: a finding has told so.
fn unread(alur: &Bagan) -> Option<Block> {
    match alur {
        Bagan::Mermaid(text) => Some(paragraph(format::runs(&text.tertulis))),
        Bagan::Daftar(_) => None,
    }
}

/// Returns the flow of the steps.
fn figure(context: &Context<'_>, written: &Written<'_>) -> Alur {
    let mut alur = Alur::from_langkah(written.langkah, written.pelaku, &context.pelaku);
    for (simpul, langkah) in alur.simpul.iter_mut().zip(written.langkah) {
        simpul.waktu = langkah.waktu.as_ref().map(|waktu| context.time(waktu));
    }
    alur
}

/// Returns the flow as the table of an SOP: every step names its actor.
fn sop(context: &Context<'_>, written: &Written<'_>, own: Option<&Own>, alur: &Alur) -> Sop {
    let mut alur = alur.clone();
    let steps = alur.simpul.iter_mut().filter(|simpul| !simpul.is_ujung());
    if let Some(own) = own {
        steps.for_each(|simpul| simpul.pelaku = simpul.pelaku.take().or_else(|| own.one.clone()));
        return Sop {
            alur,
            ..Sop::default()
        };
    }
    for (simpul, langkah) in steps.zip(written.langkah) {
        simpul.pelaku = actor(context, written, langkah).map(format::words);
    }
    let mutu = written.langkah.iter().map(|langkah| MutuBaku {
        kelengkapan: langkah
            .kelengkapan
            .as_ref()
            .map_or_else(String::new, |teks| format::words(&teks.id)),
        keluaran: langkah
            .keluaran
            .as_ref()
            .map_or_else(String::new, |teks| format::words(&teks.id)),
        keterangan: langkah
            .keterangan
            .as_ref()
            .map(|prosa| plain(&prosa::line(prosa)))
            .unwrap_or_default(),
    });
    let waktu = written
        .langkah
        .iter()
        .filter_map(|langkah| langkah.waktu.as_ref());
    Sop {
        alur,
        mutu: mutu.collect(),
        jumlah: jumlah_waktu(waktu)
            .map(|sum| format::words(&sum))
            .unwrap_or_default(),
    }
}

/// Returns the words of a flow: who does it all, where that is one, then the steps.
fn steps(context: &Context<'_>, written: &Written<'_>) -> Vec<Block> {
    let mut blocks = Vec::new();
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
