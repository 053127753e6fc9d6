//! The contacts of a workspace: those of agencies, and those that standards give.

use crate::catalog::Catalog;
use crate::diagnostic::Span;
use crate::model::FieldPath;
use crate::model::JenisKanal;
use crate::model::Kanal;
use crate::model::Typed;

/// A contact where it is written.
pub(crate) struct Channel<'c> {
    /// What it is.
    pub(crate) kanal: &'c Kanal,
    /// Its number or address, or the phrase that holds it.
    pub(crate) place: Span,
    /// Code of the nearest region above it; agencies of the centre have none.
    pub(crate) wilayah: Option<&'c str>,
}

impl Channel<'_> {
    /// Returns the host of its address in small letters; `None` where it has none.
    pub(crate) fn host(&self) -> Option<String> {
        let alamat = self.kanal.alamat.as_deref()?.trim();
        let host = match self.kanal.jenis {
            JenisKanal::Surel => alamat.rsplit_once('@')?.1,
            JenisKanal::Situs | JenisKanal::Aplikasi => alamat
                .trim_start_matches("https://")
                .trim_start_matches("http://")
                .split(['/', '?', '#', ':'])
                .next()?,
            JenisKanal::TatapMuka
            | JenisKanal::Kotak
            | JenisKanal::Surat
            | JenisKanal::Whatsapp
            | JenisKanal::Telepon
            | JenisKanal::Sms
            | JenisKanal::Faksimile
            | JenisKanal::MediaSosial
            | JenisKanal::Lapor => return None,
        };
        let is_host = host.contains('.')
            && host
                .split('.')
                .all(|label| !label.is_empty() && label.chars().all(is_of_host));
        is_host.then(|| host.to_lowercase())
    }

    /// Returns the place of `words` inside it, or all of it.
    pub(crate) fn find(&self, catalog: &Catalog, words: &str) -> Span {
        let text = &catalog.files.get(self.place.file).text;
        let written = text.get(self.place.start..self.place.end).unwrap_or("");
        match written.find(words) {
            Some(at) => self.place.within(at..at + words.len()),
            None => self.place,
        }
    }
}

fn is_of_host(c: char) -> bool {
    c.is_ascii_alphanumeric() || c == '-'
}

/// Returns the contacts of the workspace in the order of the files, each once though many inherit it.
pub(crate) fn channels(catalog: &Catalog) -> Vec<Channel<'_>> {
    let mut found = Vec::new();
    let root = FieldPath::default();
    for agency in &catalog.agencies {
        let wilayah = agency.instansi.wilayah.as_deref().or_else(|| {
            let above = |other: &&crate::catalog::Agency| {
                agency
                    .folder
                    .strip_prefix(&other.folder)
                    .is_some_and(|rest| other.folder.is_empty() || rest.starts_with('/'))
            };
            catalog
                .agencies
                .iter()
                .filter(above)
                .filter_map(|other| other.instansi.wilayah.as_deref())
                .next_back()
        });
        let path = root.clone().key("kontak");
        collect(
            &mut found,
            &agency.instansi.kontak,
            wilayah,
            &path,
            |path| agency.place(path),
        );
    }
    for resolved in &catalog.standards {
        let wilayah = catalog
            .chain(resolved)
            .into_iter()
            .rev()
            .find_map(|agency| agency.instansi.wilayah.as_deref());
        let isi = &resolved.standar.isi;
        if let Some(pengaduan) = isi.pengaduan.ada() {
            let path = root.clone().key("pengaduan").key("kanal");
            collect(
                &mut found,
                pengaduan.kanal.items(),
                wilayah,
                &path,
                |path| resolved.place(path),
            );
        }
        for (index, lokasi) in isi.lokasi.items().iter().enumerate() {
            let path = root.clone().key("lokasi").index(index).key("kanal");
            collect(&mut found, &lokasi.kanal, wilayah, &path, |path| {
                resolved.place(path)
            });
        }
    }
    found.sort_by_key(|channel| channel.place);
    found.dedup_by_key(|channel| channel.place);
    found
}

fn collect<'c>(
    found: &mut Vec<Channel<'c>>,
    kanal: &'c [Typed<Kanal>],
    wilayah: Option<&'c str>,
    path: &FieldPath,
    place: impl Fn(&FieldPath) -> Span,
) {
    for (index, typed) in kanal.iter().enumerate() {
        let Some(kanal) = &typed.nilai else {
            continue;
        };
        let key = match kanal.nomor {
            Some(_) => "nomor",
            None => "alamat",
        };
        found.push(Channel {
            kanal,
            place: place(&path.clone().index(index).key(key)),
            wilayah,
        });
    }
}

/// What may stand before `.id` in a domain of three parts or more, most usual for services first.
pub(crate) const SECOND_LEVEL: &[&str] = &[
    "go", "ac", "sch", "mil", "desa", "or", "co", "web", "my", "net", "biz", "ponpes",
];

/// Returns the part of `host` that was registered: `kalbarprov.go.id` of `kesra.kalbarprov.go.id`.
pub(crate) fn registered(host: &str) -> &str {
    let labels: Vec<&str> = host.split('.').collect();
    let under_id =
        matches!(labels.as_slice(), [_, .., second, "id"] if SECOND_LEVEL.contains(second));
    let keep = if under_id { 3 } else { 2 };
    let length = labels
        .iter()
        .rev()
        .take(keep)
        .map(|label| label.len() + 1)
        .sum::<usize>();
    &host[(host.len() + 1).saturating_sub(length)..]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_registered_part_is_below_a_second_level() {
        for (host, part) in [
            ("kesra.kalbarprov.go.id", "kalbarprov.go.id"),
            ("kalbarprov.go.id", "kalbarprov.go.id"),
            ("layanan.contoh.id", "contoh.id"),
            ("contoh.com", "contoh.com"),
            ("go.id", "go.id"),
        ] {
            assert_eq!(registered(host), part, "{host}");
        }
    }
}
