//! The pages that list standards.

use super::Block;
use super::Channel;
use super::Component;
use super::Index;
use super::IndexEntry;
use super::IndexGroup;
use super::State;
use super::context::Context;
use super::document;
use super::document::Publisher;
use super::format;
use super::isi;
use super::label;
use super::label::Phrases;
use super::prosa;
use super::summary;
use crate::model::Instansi;
use crate::model::JenisKanal;
use crate::model::Kanal;
use crate::model::Pimpinan;
use crate::model::Standar;
use crate::model::Typed;
use crate::model::Wilayah;
use crate::settings::Rancangan;
use crate::settings::Settings;

/// A standard that can stand in an index.
#[derive(Debug, Clone, Copy)]
pub struct Entry<'a> {
    /// Its address below the site.
    pub address: &'a str,
    /// The standard, everything inherited in its place.
    pub standar: &'a Standar,
    /// Its agencies from the root down; never empty.
    pub agencies: &'a [Publisher<'a>],
}

/// What an index is made of.
#[derive(Debug, Clone, Copy)]
pub struct IndexInput<'a> {
    /// All standards, in any order.
    pub entries: &'a [Entry<'a>],
    /// The agency whose page it is, with those above it, root first; empty for the index of all.
    pub agencies: &'a [Publisher<'a>],
    /// The settings.
    pub settings: &'a Settings,
}

/// Returns the index of all standards, or of one agency and the units below it.
///
/// Groups stand in the order of addresses, standards in the order of titles. Drafts are left out unless
/// the settings show them.
pub fn index(input: &IndexInput<'_>) -> Index {
    let own = input.agencies.last();
    let mut groups = groups(input);
    let parents = |parents: usize| {
        input
            .agencies
            .iter()
            .take(parents)
            .map(|one| format::words(&one.instansi.nama.id))
            .collect::<Vec<_>>()
    };
    for group in &mut groups {
        // On the page of an agency its own chain is known already.
        if group.parents.starts_with(&parents(input.agencies.len())) {
            group.parents.drain(..input.agencies.len());
        } else if own.is_some() {
            group.parents.clear();
        }
    }
    let count = groups.iter().map(|group| group.entries.len()).sum();
    let site = input.settings.judul_situs.clone();
    Index {
        address: own.map(|own| own.address.to_owned()).unwrap_or_default(),
        title: own.map_or_else(|| site.clone(), |own| format::words(&own.instansi.nama.id)),
        site,
        agencies: input.agencies.iter().map(Publisher::agency).collect(),
        lead: label::services(count, groups.len()),
        groups,
        about: own.map(|own| about(own, input)).unwrap_or_default(),
        labels: Phrases::new(input.settings).labels(),
    }
}

/// Returns the standards that the page lists, by the agency that publishes them.
fn groups(input: &IndexInput<'_>) -> Vec<IndexGroup> {
    let mut listed: Vec<&Entry<'_>> = input
        .entries
        .iter()
        .filter(|entry| is_listed(entry, input))
        .collect();
    listed.sort_by_key(|entry| {
        (
            publisher(entry),
            entry.standar.judul.id.to_lowercase(),
            entry.address,
        )
    });
    let mut groups: Vec<IndexGroup> = Vec::new();
    for entry in listed {
        let shown = index_entry(entry, input.settings);
        match groups.last_mut() {
            Some(group) if group.agency.address == publisher(entry) => group.entries.push(shown),
            Some(_) | None => groups.extend(group(entry, shown)),
        }
    }
    groups
}

/// Returns the address of the agency that publishes a standard.
fn publisher<'a>(entry: &Entry<'a>) -> &'a str {
    entry.agencies.last().map_or("", |own| own.address)
}

/// Returns whether a standard stands in the index: it belongs to the agency, and drafts may be shown.
fn is_listed(entry: &Entry<'_>, input: &IndexInput<'_>) -> bool {
    let draft = document::state(entry.standar) == State::Rancangan;
    let below = input
        .agencies
        .last()
        .is_none_or(|own| entry.agencies.iter().any(|one| one.address == own.address));
    below && !(draft && input.settings.rancangan == Rancangan::Sembunyi)
}

/// Begins the group of the agency that publishes `entry`.
fn group(entry: &Entry<'_>, shown: IndexEntry) -> Option<IndexGroup> {
    let (own, above) = entry.agencies.split_last()?;
    let parents = above
        .iter()
        .map(|one| format::words(&one.instansi.nama.id))
        .collect();
    Some(IndexGroup {
        agency: own.agency(),
        parents,
        entries: vec![shown],
    })
}

/// Returns a standard in an index.
fn index_entry(entry: &Entry<'_>, settings: &Settings) -> IndexEntry {
    let context = Context::new(entry.standar, entry.agencies, settings);
    let state = document::state(entry.standar);
    IndexEntry {
        title: format::words(&entry.standar.judul.id),
        address: entry.address.to_owned(),
        time: summary::time(&context),
        fee: summary::fee(&context),
        state,
        state_word: label::state(state).to_owned(),
    }
}

/// Returns when, where and how to reach an agency, and who heads it.
fn about(own: &Publisher<'_>, input: &IndexInput<'_>) -> Vec<Component> {
    let instansi = own.instansi;
    let paragraph = |text: String| {
        vec![Block::Paragraph {
            text: format::runs(&text),
        }]
    };
    let channels = contacts(own, input);
    let channels = (!channels.is_empty()).then(|| vec![Block::Channels { items: channels }]);
    let all = [
        (
            "jam-pelayanan",
            label::JAM_PELAYANAN,
            instansi.jam_pelayanan.as_ref().map(prosa::blocks),
        ),
        (
            "alamat",
            label::ALAMAT,
            instansi
                .alamat
                .as_ref()
                .map(|alamat| paragraph(alamat.id.clone())),
        ),
        (
            "wilayah",
            label::WILAYAH,
            region(input.agencies).map(paragraph),
        ),
        ("kontak", label::KONTAK, channels),
        (
            "pimpinan",
            label::PIMPINAN,
            instansi.pimpinan.as_ref().map(head).map(paragraph),
        ),
    ];
    all.into_iter()
        .filter_map(|(id, title, blocks)| {
            Some(Component {
                id: id.to_owned(),
                number: None,
                title: title.to_owned(),
                blocks: blocks.filter(|blocks| !blocks.is_empty())?,
            })
        })
        .collect()
}

/// Returns the region of an agency, that of the nearest one above where it names none; a code that the
/// table does not have stands for itself.
fn region(agencies: &[Publisher<'_>]) -> Option<String> {
    let kode = agencies
        .iter()
        .rev()
        .find_map(|one| one.instansi.wilayah.as_deref())
        .map(str::trim)
        .filter(|kode| !kode.is_empty())?;
    Some(match Wilayah::find(kode) {
        Some(Wilayah {
            kabupaten_kota,
            provinsi,
            zona,
        }) => label::region(kabupaten_kota, provinsi, zona),
        None => label::region_code(kode),
    })
}

/// Returns name and office of the head; rank and civil-servant number are for what he signs.
fn head(pimpinan: &Pimpinan) -> String {
    let nama = pimpinan.nama.as_ref().map(|nama| nama.id.as_str());
    let parts: Vec<&str> = nama
        .into_iter()
        .chain([pimpinan.jabatan.id.as_str()])
        .filter(|part| !part.is_empty())
        .collect();
    parts.join(", ")
}

/// Returns the contacts of an agency: its own, else the channels for complaints that reach it from afar.
fn contacts(own: &Publisher<'_>, input: &IndexInput<'_>) -> Vec<Channel> {
    let nothing = Standar::default();
    let context = Context::new(&nothing, input.agencies, input.settings);
    if !own.instansi.kontak.is_empty() {
        return isi::channels(&context, &own.instansi.kontak);
    }
    let far: Vec<Typed<Kanal>> = office_channels(own.instansi).cloned().collect();
    isi::channels(&context, &far)
}

/// Returns the channels by which an agency is reached from afar: its contacts, else those of its channels
/// for complaints.
pub(super) fn office_channels(instansi: &Instansi) -> impl Iterator<Item = &Typed<Kanal>> {
    let pengaduan = instansi
        .bawaan
        .as_ref()
        .and_then(|bawaan| bawaan.pengaduan.ada());
    let kanal = if instansi.kontak.is_empty() {
        pengaduan.map_or(&[][..], |pengaduan| pengaduan.kanal.items())
    } else {
        &instansi.kontak
    };
    kanal
        .iter()
        .filter(|kanal| kanal.nilai.as_ref().is_some_and(reaches_the_office))
}

/// Returns whether a complaint channel is a contact of the office too: telephone, fax, e-mail, site.
fn reaches_the_office(kanal: &Kanal) -> bool {
    let office = matches!(
        kanal.jenis,
        JenisKanal::Telepon | JenisKanal::Faksimile | JenisKanal::Surel | JenisKanal::Situs
    );
    office && !isi::contact(kanal).is_empty()
}
