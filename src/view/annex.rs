//! What the annex of a decree has around its table: letterhead, the block that names the decree, signature.
//!
//! What nobody has filled yet prints in brackets, so that a draft can be completed by hand.

use super::Annex;
use super::AnnexEntry;
use super::Letterhead;
use super::Signature;
use super::context::Context;
use super::document::Publisher;
use super::format;
use super::index;
use super::isi;
use super::label;
use crate::model::JenisKanal;
use crate::model::Kanal;
use crate::model::Teks;

/// Channels that a letterhead names, in its order.
const LETTERHEAD: &[JenisKanal] = &[
    JenisKanal::Telepon,
    JenisKanal::Faksimile,
    JenisKanal::Surel,
    JenisKanal::Situs,
];

/// Returns what the annex of a standard has around its table.
pub(super) fn annex(context: &Context<'_>) -> Annex {
    let signatory = Signatory::of(context);
    Annex {
        letterhead: letterhead(context),
        title: label::annex_of(&signatory.decrees()),
        entries: entries(context),
        heading: label::annex_heading(&context.standar.judul.id),
        columns: label::KOLOM_SK.map(str::to_owned).to_vec(),
        caption: label::annex_caption(&format::words(&context.standar.judul.id)),
        signature: signature(context, &signatory),
    }
}

/// Returns the letterhead: the lines written in `kop`, else the names from the root down.
fn letterhead(context: &Context<'_>) -> Letterhead {
    let kop = context
        .agencies
        .last()
        .map_or(&[][..], |own| &own.instansi.kop);
    let names: Vec<&Teks> = if kop.is_empty() {
        let chain = context.agencies.iter();
        chain.map(|publisher| &publisher.instansi.nama).collect()
    } else {
        kop.iter().collect()
    };
    let postal = office(context, |publisher| {
        let alamat = publisher.instansi.alamat.as_ref();
        alamat.map(|alamat| format::words(&alamat.id))
    });
    Letterhead {
        names: names.into_iter().map(|name| capitals(&name.id)).collect(),
        lines: postal
            .into_iter()
            .chain(office(context, contacts))
            .collect(),
    }
}

/// Returns what `find` finds at the nearest agency. The root is asked only when it publishes itself: a
/// government is not reached at its bureau, nor the other way round.
fn office<T>(context: &Context<'_>, find: impl Fn(&Publisher<'_>) -> Option<T>) -> Option<T> {
    let below = match context.agencies {
        [_, below @ ..] if !below.is_empty() => below,
        all => all,
    };
    below.iter().rev().find_map(find)
}

/// Returns telephone, fax, e-mail and site of an agency in one line.
fn contacts(publisher: &Publisher<'_>) -> Option<String> {
    let mut kanal: Vec<&Kanal> = index::office_channels(publisher.instansi)
        .filter_map(|kanal| kanal.nilai.as_ref())
        .collect();
    kanal.sort_by_key(|kanal| LETTERHEAD.iter().position(|jenis| *jenis == kanal.jenis));
    let words = kanal.into_iter().map(|kanal| {
        let kind = format::small(kanal.jenis.title());
        format!("{kind} {}", super::plain(&isi::contact(kanal)))
    });
    let line = words.collect::<Vec<_>>().join(", ");
    (!line.is_empty()).then(|| format::capital(&line))
}

/// Returns number, date and subject of the decree.
fn entries(context: &Context<'_>) -> Vec<AnnexEntry> {
    let keputusan = context.keputusan();
    let nomor = keputusan.and_then(|keputusan| filled(keputusan.nomor.as_deref()));
    let tanggal = keputusan.and_then(|keputusan| context.date(keputusan.tanggal.as_ref()));
    let tentang = match keputusan {
        Some(keputusan) => {
            let own = keputusan
                .tentang
                .as_ref()
                .map(|tentang| capitals(&tentang.id));
            own.unwrap_or_else(|| label::JUDUL_KEPUTUSAN.to_owned())
        }
        // What a decree that sets a standard is about, until it has words of its own.
        None => capitals(label::STANDAR_PELAYANAN),
    };
    let values = [
        nomor.unwrap_or_else(|| label::NOMOR_KEPUTUSAN.to_owned()),
        tanggal.unwrap_or_else(|| label::TANGGAL_PENETAPAN.to_owned()),
        tentang,
    ];
    let entry = |(label, value): (&str, String)| AnnexEntry {
        label: label.to_owned(),
        value,
    };
    label::IDENTITAS_SK
        .into_iter()
        .zip(values)
        .map(entry)
        .collect()
}

/// Who signs, as far as it is known.
#[derive(Debug, Default)]
struct Signatory<'a> {
    jabatan: Option<&'a str>,
    atas_nama: Option<&'a str>,
    nama: Option<&'a str>,
    pangkat: Option<&'a str>,
    nip: Option<&'a str>,
}

impl<'a> Signatory<'a> {
    /// Returns who signed the decree; the head of the agency where no decree says it.
    fn of(context: &Context<'a>) -> Self {
        let keputusan = context.keputusan();
        if let Some(one) = keputusan.and_then(|keputusan| keputusan.penandatangan.as_ref()) {
            return Self {
                jabatan: Some(&one.jabatan.id),
                atas_nama: one.atas_nama.as_deref(),
                nama: one.nama.as_ref().map(|nama| nama.id.as_str()),
                pangkat: one.pangkat.as_deref(),
                nip: one.nip.as_deref(),
            };
        }
        let pimpinan = context
            .agencies
            .last()
            .and_then(|own| own.instansi.pimpinan.as_ref());
        let Some(pimpinan) = pimpinan else {
            return Self::default();
        };
        let office = Self {
            jabatan: Some(&pimpinan.jabatan.id),
            ..Self::default()
        };
        if keputusan.is_some() {
            // The decree was signed by whoever held the office then, who need not hold it now.
            return office;
        }
        Self {
            nama: pimpinan.nama.as_ref().map(|nama| nama.id.as_str()),
            pangkat: pimpinan.pangkat.as_deref(),
            nip: pimpinan.nip.as_deref(),
            ..office
        }
    }

    /// Returns the office whose decree it is, in capitals.
    fn decrees(&self) -> String {
        let office = filled(self.atas_nama).or_else(|| filled(self.jabatan));
        office.map_or_else(|| label::JABATAN.to_owned(), |office| capitals(&office))
    }
}

/// Returns the signature. Somebody who is named may have neither rank nor number, as a regent has none;
/// where nobody is named, both are asked for.
fn signature(context: &Context<'_>, signatory: &Signatory<'_>) -> Signature {
    let keputusan = context.keputusan();
    let tempat = keputusan.and_then(|keputusan| filled(keputusan.tempat.as_deref()));
    let tanggal = keputusan.and_then(|keputusan| context.date(keputusan.tanggal.as_ref()));
    let office = filled(signatory.jabatan);
    let nama = filled(signatory.nama);
    let asked = |value: Option<&str>, bracket: &str| {
        filled(value).or_else(|| nama.is_none().then(|| bracket.to_owned()))
    };
    Signature {
        place: label::set_at(tempat.as_deref()),
        date: label::set_on(tanggal.as_deref()),
        on_behalf: filled(signatory.atas_nama).map(|office| label::signs_for(&capitals(&office))),
        office: format!(
            "{},",
            office.map_or_else(|| label::JABATAN.to_owned(), |office| capitals(&office))
        ),
        rank: asked(signatory.pangkat, label::PANGKAT),
        number: asked(signatory.nip, label::NOMOR_PEGAWAI).map(|nip| label::nip(&nip)),
        name: nama.unwrap_or_else(|| label::NAMA_PEJABAT.to_owned()),
    }
}

/// Returns `text` with its blanks in order; `None` where there is nothing.
fn filled(text: Option<&str>) -> Option<String> {
    text.map(format::words).filter(|text| !text.is_empty())
}

/// Returns `text` in capitals.
fn capitals(text: &str) -> String {
    format::words(text).to_uppercase()
}
