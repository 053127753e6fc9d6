//! A standard to the description of one of its documents.

use std::collections::BTreeMap;

use super::Agency;
use super::Component;
use super::Document;
use super::Kind;
use super::Paper;
use super::Part;
use super::Run;
use super::Runs;
use super::State;
use super::annex;
use super::context::Context;
use super::format;
use super::isi;
use super::label;
use super::label::Successor;
use super::summary;
use super::uraian;
use crate::catalog::Agency as CatalogAgency;
use crate::model::Instansi;
use crate::model::KOMPONEN;
use crate::model::Kelompok;
use crate::model::Komponen;
use crate::model::Profil;
use crate::model::Standar;
use crate::model::Status;
use crate::model::Tanggal;
use crate::model::Typed;
use crate::settings::Dokumen;
use crate::settings::Settings;
use crate::settings::Urutan;

/// What a document is made of.
#[derive(Debug, Clone)]
pub struct Input<'a> {
    /// The standard, everything inherited in its place.
    pub standar: &'a Standar,
    /// The agencies from the root down to the one that publishes; never empty.
    pub agencies: &'a [Publisher<'a>],
    /// Address of the standard below the site: `kalbar/biro-kesra/fasilitasi-audiensi`.
    pub address: &'a str,
    /// The settings.
    pub settings: &'a Settings,
    /// Day (`YYYY-MM-DD`) for a document whose sources give none: neither decree nor review nor settings.
    pub date: Option<String>,
    /// The standards that have a page of the site, to be linked to by their titles.
    pub titles: &'a Titles<'a>,
}

/// Titles of the standards that have a page, by address.
pub type Titles<'a> = BTreeMap<&'a str, &'a str>;

/// An agency and its address below the site.
#[derive(Debug, Clone, Copy)]
pub struct Publisher<'a> {
    /// The address: `kalbar/biro-kesra`.
    pub address: &'a str,
    /// The agency.
    pub instansi: &'a Instansi,
}

impl<'a> Publisher<'a> {
    /// Returns the agencies of a chain, in its order.
    pub fn all(chain: impl IntoIterator<Item = &'a CatalogAgency>) -> Vec<Self> {
        let publisher = |agency: &'a CatalogAgency| Self {
            address: &agency.address,
            instansi: &agency.instansi,
        };
        chain.into_iter().map(publisher).collect()
    }

    /// Returns the agency as documents name it.
    pub(super) fn agency(&self) -> Agency {
        Agency {
            name: format::words(&self.instansi.nama.id),
            address: self.address.to_owned(),
            postal: self
                .instansi
                .alamat
                .as_ref()
                .map(|alamat| format::words(&alamat.id)),
        }
    }
}

/// Returns the description of the document `kind` of a standard.
pub fn document(input: &Input<'_>, kind: Kind) -> Document {
    let context = Context::new(input.standar, input.agencies, input.settings);
    let state = state(input.standar);
    let document = Document {
        kind,
        address: input.address.to_owned(),
        site: input.settings.judul_situs.clone(),
        title: format::words(&input.standar.judul.id),
        agencies: input.agencies.iter().map(Publisher::agency).collect(),
        paper: paper(input.settings, kind),
        annex: None,
        state,
        state_word: label::state(state).to_owned(),
        facts: facts(&context, kind, input),
        notes: notes(&context, state, input),
        summary: summary::answers(&context),
        parts: parts(&context, kind),
        foot: foot(&context, kind, state),
        date: date(&context, input.date.as_ref()),
        labels: context.phrases.labels(),
    };
    match kind {
        Kind::Lengkap | Kind::Publik => document,
        Kind::Sk => annexed(&context, document),
    }
}

/// Returns a document as the annex of a decree: its table is all there is between letterhead and signature.
fn annexed(context: &Context<'_>, document: Document) -> Document {
    Document {
        title: label::annex_title(&context.standar.judul.id),
        annex: Some(annex::annex(context)),
        facts: Vec::new(),
        notes: Vec::new(),
        summary: Vec::new(),
        parts: document.parts.into_iter().map(described).collect(),
        ..document
    }
}

/// Returns what a document is printed on.
fn paper(settings: &Settings, kind: Kind) -> Paper {
    let dokumen = match kind {
        Kind::Lengkap => Dokumen::Lengkap,
        Kind::Publik => Dokumen::Publik,
        Kind::Sk => Dokumen::Sk,
    };
    let kertas = settings.kertas.get(&dokumen).copied();
    let (width, height) = kertas.unwrap_or(dokumen.default_paper()).size();
    Paper { width, height }
}

/// Returns the state of a standard.
pub(super) fn state(standar: &Standar) -> State {
    match standar.status() {
        Status::Rancangan => State::Rancangan,
        Status::Ditetapkan => State::Ditetapkan,
        Status::Dicabut => State::Dicabut,
    }
}

/// Returns the name of the decree that sets the standard.
fn decree(context: &Context<'_>) -> Option<String> {
    let keputusan = context.keputusan()?;
    Some(label::decree(
        keputusan.nomor.as_deref(),
        context.date(keputusan.tanggal.as_ref()).as_deref(),
    ))
}

/// Returns what stands in the line of state.
fn facts(context: &Context<'_>, kind: Kind, input: &Input<'_>) -> Vec<Runs> {
    let standar = context.standar;
    let agency = context
        .agencies
        .last()
        .map(|publisher| publisher.instansi.nama.id.clone());
    let sejak = context.date(standar.berlaku_sejak.as_ref());
    let sampai = context.date(standar.berlaku_sampai.as_ref());
    let ditinjau = context.date(standar.ditinjau.as_ref());
    let sifat = standar.isi.sifat.map(|sifat| sifat.title().to_owned());
    let penanggung_jawab = standar
        .isi
        .penanggung_jawab
        .as_ref()
        .map(|jabatan| label::answers_for(&jabatan.id));
    let texts = [
        agency,
        decree(context),
        label::in_force(sejak.as_deref(), sampai.as_deref()),
        ditinjau.as_deref().map(label::reviewed),
        standar.revisi.and_then(label::revision),
        sifat,
        penanggung_jawab,
    ];
    let mut facts: Vec<Runs> = texts
        .into_iter()
        .flatten()
        .filter(|text| !text.is_empty())
        .map(|text| format::runs(&text))
        .collect();
    let replaced: Vec<Runs> = standar
        .menggantikan
        .iter()
        .map(|words| vec![other_standard(words, input)])
        .collect();
    facts.extend(label::replaces(&replaced));
    facts.push(filled(context, kind));
    facts
}

/// Returns another standard as a run: by its title where the site has it, else in the words written.
fn other_standard(words: &str, input: &Input<'_>) -> Run {
    let address = words.trim().trim_matches('/');
    match input.titles.get(address) {
        Some(title) => {
            let parts = input.address.split('/').filter(|part| !part.is_empty());
            let up = "../".repeat(parts.count());
            Run::link(format::words(title), format!("{up}{address}/index.html"))
        }
        None => Run::plain(format::words(words)),
    }
}

/// Counts the filled components among those that document and profile ask for.
fn filled(context: &Context<'_>, kind: Kind) -> Runs {
    let asked = |komponen: &&Komponen| match (kind, profil(context.standar)) {
        (Kind::Lengkap | Kind::Sk, Profil::Lengkap) => true,
        (Kind::Publik, _) | (_, Profil::Publik) => komponen.kelompok == Kelompok::Penyampaian,
    };
    let of = KOMPONEN.iter().filter(asked).count();
    let count = KOMPONEN
        .iter()
        .filter(asked)
        .filter(|komponen| !context.standar.isi.is_kosong(komponen.key))
        .count();
    label::filled(count, of)
}

/// Returns how much of a standard is published; all of it where nothing is written.
fn profil(standar: &Standar) -> Profil {
    standar.isi.profil.unwrap_or_default()
}

/// Returns the notes above all content.
fn notes(context: &Context<'_>, state: State, input: &Input<'_>) -> Vec<Runs> {
    match state {
        State::Ditetapkan => Vec::new(),
        State::Rancangan => vec![label::note_draft()],
        State::Dicabut => {
            let sejak = context.date(context.standar.dicabut_sejak.as_ref());
            let oleh = context
                .standar
                .dicabut_oleh
                .as_deref()
                .filter(|oleh| !oleh.trim().is_empty());
            vec![label::note_revoked(
                sejak.as_deref(),
                oleh.map(|oleh| successor(oleh, input)),
            )]
        }
    }
}

/// Returns what revoked the standard; the address of a standard of the site becomes a link.
fn successor<'a>(oleh: &'a str, input: &Input<'_>) -> Successor<'a> {
    let run = other_standard(oleh, input);
    if run.link.is_some() {
        Successor::Standard(run)
    } else {
        Successor::Words(oleh.trim())
    }
}

/// Returns the words for the foot of each page.
fn foot(context: &Context<'_>, kind: Kind, state: State) -> String {
    let sejak = context.date(context.standar.dicabut_sejak.as_ref());
    let foot = match kind {
        Kind::Lengkap | Kind::Publik => label::foot,
        Kind::Sk => label::foot_annex,
    };
    foot(state, decree(context).as_deref(), sejak.as_deref())
}

/// Returns the day of the document: that of the decree, the review, the settings, or the one given.
fn date(context: &Context<'_>, given: Option<&String>) -> Option<String> {
    let day = |tanggal: Option<&Typed<Tanggal>>| {
        tanggal
            .and_then(|tanggal| tanggal.nilai)
            .and_then(Tanggal::civil)
    };
    let decree = context
        .keputusan()
        .and_then(|keputusan| day(keputusan.tanggal.as_ref()));
    let known = decree
        .or_else(|| day(context.standar.ditinjau.as_ref()))
        .or(context.settings.tanggal);
    known.map(|day| day.to_string()).or_else(|| given.cloned())
}

/// Returns the groups of components, numbered as the settings say.
fn parts(context: &Context<'_>, kind: Kind) -> Vec<Part> {
    let shown: Vec<&'static Komponen> = KOMPONEN
        .iter()
        .filter(|komponen| is_shown(context, kind, komponen))
        .collect();
    let of = |kelompok: Kelompok| {
        shown
            .iter()
            .copied()
            .filter(|komponen| komponen.kelompok == kelompok)
            .collect::<Vec<_>>()
    };
    let (penyampaian, pengelolaan) = match kind {
        Kind::Lengkap | Kind::Publik => (label::PENYAMPAIAN, label::PENGELOLAAN),
        Kind::Sk => (label::PENYAMPAIAN_SK, label::PENGELOLAAN_SK),
    };
    let mut groups = match context.settings.urutan {
        Urutan::Permenpan | Urutan::Menerus => {
            vec![
                (penyampaian, of(Kelompok::Penyampaian)),
                (pengelolaan, of(Kelompok::Pengelolaan)),
            ]
        }
        Urutan::Uu => {
            let mut all = shown.clone();
            all.sort_by_key(|komponen| komponen.huruf);
            let six = shown
                .iter()
                .all(|komponen| komponen.kelompok == Kelompok::Penyampaian);
            vec![(
                if six {
                    label::PENYAMPAIAN
                } else {
                    label::KOMPONEN
                },
                all,
            )]
        }
    };
    groups.retain(|(_, components)| !components.is_empty());
    let lettered = groups.len() > 1;
    let mut before = 0;
    let mut parts = Vec::new();
    for (((title, lead), components), letter) in groups.into_iter().zip('A'..) {
        let first = if context.settings.urutan == Urutan::Menerus {
            before
        } else {
            0
        };
        before += components.len();
        parts.push(Part {
            letter: lettered.then(|| letter.to_string()),
            title: title.to_owned(),
            lead: Some(lead.to_owned()),
            components: components
                .into_iter()
                .enumerate()
                .map(|(i, komponen)| component(context, komponen, first + i + 1))
                .collect(),
        });
    }
    // Where to go belongs to what the public needs, so it stands with the six.
    if let Some(first) = parts.first_mut() {
        first.components.extend(isi::lokasi(context));
    }
    if let Some(last) = parts
        .last_mut()
        .filter(|_| kind != Kind::Publik || profil(context.standar) == Profil::Publik)
    {
        last.components.extend(isi::tambahan(context));
        // Around the table of an annex stand letterhead, decree and signature.
        if kind != Kind::Sk {
            last.components.extend(isi::penyelenggara(context));
            last.components.extend(isi::penetapan(context));
        }
    }
    parts
}

/// Returns a group as an annex says it: a table has no name for its only group.
fn described(part: Part) -> Part {
    let named = part.letter.is_some();
    Part {
        title: if named { part.title } else { String::new() },
        lead: part.lead.filter(|_| named),
        components: part.components.into_iter().map(uraian::component).collect(),
        ..part
    }
}

/// Returns whether a component stands in the document: a public one has the six of delivery; a complete
/// one of a standard whose profile asks for no more leaves out the others where nothing is written.
fn is_shown(context: &Context<'_>, kind: Kind, komponen: &Komponen) -> bool {
    let more = match (kind, profil(context.standar)) {
        (Kind::Publik, _) => false,
        (Kind::Lengkap | Kind::Sk, Profil::Lengkap) => true,
        (Kind::Lengkap | Kind::Sk, Profil::Publik) => !context.standar.isi.is_kosong(komponen.key),
    };
    more || komponen.kelompok == Kelompok::Penyampaian
}

/// Returns one component with its number.
fn component(context: &Context<'_>, komponen: &Komponen, number: usize) -> Component {
    Component {
        id: komponen.key.to_owned(),
        number: Some(number),
        title: context.phrases.component(komponen),
        blocks: isi::blocks(context, komponen.key),
    }
}
