//! Settings as written to settings as used; what names nothing is a finding at its place.

use super::{Dokumen, Format, RawSettings, Settings, Tingkat};
use crate::diagnostic::Code;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::Severity;
use crate::diagnostic::Span;
use crate::diagnostic::Text;
use crate::model::FieldPath;
use crate::model::KOMPONEN;
use crate::model::Komponen;
use crate::model::Tanggal;
use crate::source::Origin;
use crate::source::nearest;

/// Words of a sector that documents can use.
pub const ISTILAH: &[&str] = &["pemohon"];

impl Settings {
    /// Resolves `raw`; `origin` tells where each value stands.
    pub fn resolve(raw: &RawSettings, origin: &Origin, out: &mut Vec<Diagnostic>) -> Self {
        let mut resolver = Resolver { origin, out };
        let mut settings = Self::default();
        if let Some(situs) = &raw.situs {
            settings.judul_situs = situs.judul.clone().unwrap_or(settings.judul_situs);
            settings.alamat_situs = resolver.address(situs.alamat.as_deref(), "alamat");
            settings.sumber = resolver.address(situs.sumber.as_deref(), "sumber");
            settings.rancangan = situs.rancangan.unwrap_or_default();
        }
        if let Some(keluaran) = &raw.keluaran {
            if let Some(folder) = &keluaran.folder {
                settings.folder = resolver.folder(folder);
            }
            for (name, formats) in &keluaran.dokumen.0 {
                resolver.dokumen(name, formats, &mut settings);
            }
        }
        settings.tanggal = raw
            .tanggal
            .as_ref()
            .and_then(|tanggal| tanggal.nilai)
            .and_then(Tanggal::civil);
        settings.urutan = raw.urutan.unwrap_or_default();
        settings.perkataan = raw.perkataan.unwrap_or_default();
        resolver.names(&raw.istilah.0, "istilah", |name| ISTILAH.contains(&name));
        resolver.names(&raw.label.0, "label", |name| {
            KOMPONEN.iter().any(|komponen| komponen.key == name)
        });
        resolver.names(&raw.aturan.0, "aturan", |name| Code::find(name).is_some());
        resolver.names(&raw.kertas.0, "kertas", |name| {
            printed().any(|dokumen| dokumen.name() == name)
        });
        let asked = Dokumen::ALL.into_iter().flat_map(|dokumen| {
            let own = raw
                .kertas
                .0
                .iter()
                .filter(move |(name, _)| name == dokumen.name());
            own.map(move |(_, kertas)| (dokumen, *kertas))
        });
        settings.kertas.extend(asked);
        settings.istilah = raw.istilah.0.iter().cloned().collect();
        settings.label = raw.label.0.iter().cloned().collect();
        settings.aturan = raw
            .aturan
            .0
            .iter()
            .map(|(code, tingkat)| (code.to_ascii_uppercase(), tingkat.severity()))
            .collect();
        settings.aturan.retain(|code, weight| {
            let is_firm = Code::find(code).is_some_and(Code::is_firm);
            !is_firm || *weight == Some(Severity::Error)
        });
        for (name, tingkat) in &raw.aturan.0 {
            resolver.weight(name, *tingkat);
        }
        settings
    }

    /// Gives `diagnostics` the weights of `aturan`; drops what is switched off.
    ///
    /// What keeps a file from being read stays an error: nothing could be published of it.
    pub fn apply(&self, diagnostics: &mut Vec<Diagnostic>) {
        diagnostics.retain_mut(
            |diagnostic| match self.aturan.get(diagnostic.code.as_str()) {
                Some(Some(severity)) => {
                    diagnostic.severity = *severity;
                    true
                }
                Some(None) => false,
                None => true,
            },
        );
    }
}

impl Tingkat {
    /// Returns the weight; `None` where nothing is to be reported.
    pub fn severity(self) -> Option<Severity> {
        match self {
            Self::Mati => None,
            Self::Info => Some(Severity::Info),
            Self::Peringatan => Some(Severity::Warning),
            Self::Kesalahan => Some(Severity::Error),
        }
    }
}

/// Returns what was meant by `name` in the map `key`: the nearest of the `known`, or the component that is
/// known by that name elsewhere; `None` where nothing is near. Between codes nearness says nothing.
fn meant<'w>(name: &str, key: &str, known: &'w str) -> Option<&'w str> {
    let called = |komponen: &&Komponen| {
        let mut names = komponen.varian.iter().chain([&komponen.nama]);
        names.any(|other| other.eq_ignore_ascii_case(name))
    };
    match key {
        "aturan" => None,
        "label" => KOMPONEN
            .iter()
            .find(called)
            .map(|komponen| komponen.key)
            .or_else(|| nearest(name, known.split(", "))),
        _ => nearest(name, known.split(", ")),
    }
}

/// Returns the documents that are set on paper.
fn printed() -> impl Iterator<Item = Dokumen> {
    Dokumen::ALL
        .into_iter()
        .filter(|dokumen| dokumen.formats().contains(&Format::Pdf))
}

struct Resolver<'a> {
    origin: &'a Origin,
    out: &'a mut Vec<Diagnostic>,
}

impl Resolver<'_> {
    fn place(&self, path: &FieldPath) -> Span {
        self.origin.get(path).copied().unwrap_or_default()
    }

    fn unknown(&mut self, path: &FieldPath, name: &str, known: &str) {
        let place = self.place(path);
        let key = path
            .parent()
            .map(|parent| parent.to_string())
            .unwrap_or_default();
        let help = match meant(name, &key, known) {
            Some(near) => {
                crate::text!(id: "maksudnya `{near}`? yang dikenal: {known}", en: "did you mean `{near}`? known are: {known}")
            }
            None => crate::text!(id: "yang dikenal: {known}", en: "known are: {known}"),
        };
        self.out.push(
            Diagnostic::new(Code::SETTING_UNKNOWN, place, crate::text!(id: "`{name}` di `{key}` tidak dikenal", en: "`{name}` in `{key}` is not known"))
                .help(help),
        );
    }

    fn names<T>(&mut self, entries: &[(String, T)], key: &str, known: impl Fn(&str) -> bool) {
        let list = match key {
            "istilah" => ISTILAH.join(", "),
            "label" => KOMPONEN
                .iter()
                .map(|komponen| komponen.key)
                .collect::<Vec<_>>()
                .join(", "),
            "kertas" => printed().map(Dokumen::name).collect::<Vec<_>>().join(", "),
            _ => "SP0002, SP0101, …".to_owned(),
        };
        for (name, _) in entries.iter().filter(|(name, _)| !known(name)) {
            self.unknown(&FieldPath::default().key(key).key(name), name, &list);
        }
    }

    /// Says where a weight would make light of what keeps a file from being read.
    fn weight(&mut self, name: &str, tingkat: Tingkat) {
        let firm = Code::find(name).filter(|code| code.is_firm());
        let Some(code) = firm.filter(|_| tingkat != Tingkat::Kesalahan) else {
            return;
        };
        let place = self.place(&FieldPath::default().key("aturan").key(name));
        let message = crate::text!(id: "{code} tetap kesalahan; tingkatnya tidak dapat diturunkan", en: "{code} stays an error; its weight cannot be lowered");
        self.out.push(
            Diagnostic::new(Code::ALLOW_REFUSED, place, message)
                .reason(Text::fixed(
                    "yang salah dibaca atau salah susunannya tidak dapat diterbitkan",
                    "what is misread or of the wrong structure cannot be published",
                ))
                .help(Text::fixed(
                    "hapus baris ini, dan betulkan yang ditunjuk temuannya",
                    "delete this line, and mend what the finding marks",
                )),
        );
    }

    fn dokumen(&mut self, name: &str, formats: &[Format], settings: &mut Settings) {
        let path = FieldPath::default()
            .key("keluaran")
            .key("dokumen")
            .key(name);
        let Some(dokumen) = Dokumen::ALL
            .into_iter()
            .find(|dokumen| dokumen.name() == name)
        else {
            self.unknown(&path, name, &Dokumen::ALL.map(Dokumen::name).join(", "));
            return;
        };
        let known = dokumen
            .formats()
            .iter()
            .map(|format| format.word())
            .collect::<Vec<_>>()
            .join(", ");
        for (index, format) in formats
            .iter()
            .enumerate()
            .filter(|(_, format)| !dokumen.formats().contains(format))
        {
            self.unknown(&path.clone().index(index), format.word(), &known);
        }
        let kept = formats
            .iter()
            .copied()
            .filter(|format| dokumen.formats().contains(format))
            .collect();
        settings.dokumen.insert(dokumen, kept);
    }

    /// Returns a base address without its final slash; one that is no web address is refused.
    fn address(&mut self, address: Option<&str>, key: &str) -> Option<String> {
        let address = address?;
        let rest = address
            .strip_prefix("https://")
            .or_else(|| address.strip_prefix("http://"));
        if rest.is_some_and(|rest| !rest.is_empty() && !rest.contains(char::is_whitespace)) {
            return Some(address.trim_end_matches('/').to_owned());
        }
        let place = self.place(&FieldPath::default().key("situs").key(key));
        self.out.push(
            Diagnostic::new(
                Code::SETTING_UNKNOWN,
                place,
                crate::text!(id: "`{address}` bukan alamat situs", en: "`{address}` is no address of a site"),
            )
            .help(Text::fixed(
                "tulis lengkap, misalnya `https://contoh.go.id/standar`",
                "write it in full, such as `https://contoh.go.id/standar`",
            )),
        );
        None
    }

    /// Returns the output folder; one that leaves the workspace is refused.
    fn folder(&mut self, folder: &str) -> String {
        let inside = !folder.is_empty()
            && !folder.starts_with(['/', '\\'])
            && !folder.contains(':')
            && folder
                .split(['/', '\\'])
                .all(|part| !matches!(part, "" | "." | ".."));
        if inside {
            return folder.to_owned();
        }
        let place = self.place(&FieldPath::default().key("keluaran").key("folder"));
        self.out.push(
            Diagnostic::new(Code::SETTING_UNKNOWN, place, crate::text!(id: "folder keluaran `{folder}` berada di luar ruang kerja", en: "the output folder `{folder}` lies outside the workspace"))
                .help(Text::fixed("tulis nama folder di dalam ruang kerja, misalnya `dist`; folder lain: `baku build --output`", "write the name of a folder inside the workspace, such as `dist`; for another one: `baku build --output`")),
        );
        Self::default_folder()
    }

    fn default_folder() -> String {
        Settings::default().folder
    }
}
