//! `SP0706`: a regional regulation that does not say of which region.

use crate::check::Context;
use crate::check::Rule;
use crate::check::Run;
use crate::diagnostic::Code;
use crate::diagnostic::Severity;
use crate::diagnostic::Text;
use crate::model::FieldPath;
use crate::model::JenisPeraturan;
use crate::model::Rujukan;
use crate::model::Sebutan;
use crate::model::Wilayah;

pub(super) const RULE: Rule = Rule {
    codes: &[Code::CITATION_REGION],
    run: Run::Standard(run),
};

/// Kinds as they are written out, for citations that run into the one before.
const WRITTEN: &[&str] = &[
    "peraturan daerah",
    "peraturan gubernur",
    "peraturan bupati",
    "peraturan wali kota",
    "peraturan walikota",
];

fn run(cx: &mut Context<'_>) {
    let path = FieldPath::default().key("dasar_hukum");
    for (index, dasar) in cx.standar().isi.dasar_hukum.items().iter().enumerate() {
        let rujukan = dasar.rujukan.nilai.as_ref();
        let alone = rujukan.and_then(without_region);
        let inside = || {
            let words = &dasar.rujukan.tertulis;
            (!dasar.rujukan.bebas)
                .then(|| run_together(words))
                .flatten()
        };
        let Some(jenis) = alone.map(str::to_owned).or_else(inside) else {
            continue;
        };
        let own = cx
            .agencies()
            .into_iter()
            .rev()
            .find_map(|agency| Wilayah::find(agency.instansi.wilayah.as_deref()?))
            .map_or("Kota Contoh", |region| {
                region.kabupaten_kota.unwrap_or(region.provinsi)
            });
        let finding = cx.report(
            Code::CITATION_REGION,
            &path.clone().item(index, dasar.kode.as_ref()),
            crate::text!(id: "{jenis} ini tidak menyebut daerahnya", en: "this {jenis} does not name its region"),
        );
        finding.reason = Some(Text::fixed(
            "nomor yang sama dipakai setiap daerah, jadi pembaca tidak dapat mencarinya",
            "every region uses the same numbers, so readers cannot look it up",
        ));
        // Readers find it all the same.
        if alone.is_some() && rujukan.is_some_and(has_region_in_title) {
            finding.severity = Severity::Info;
        }
        finding.help = Some(
            crate::text!(id: "tulis daerahnya sebelum nomor, misalnya `{own}`", en: "write the region before the number, such as `{own}`"),
        );
    }
}

/// Returns the name of the kind, where it asks for a region and none is told.
fn without_region(rujukan: &Rujukan) -> Option<&'static str> {
    let jenis = JenisPeraturan::find(&rujukan.jenis)?;
    let regional = match jenis.sebutan {
        Sebutan::Daerah | Sebutan::Gubernur | Sebutan::Bupati | Sebutan::WaliKota => true,
        Sebutan::Pusat | Sebutan::Penerbit | Sebutan::TanpaNomor => false,
    };
    (regional && rujukan.daerah.is_none() && rujukan.penerbit.is_none() && rujukan.nomor.is_some())
        .then_some(jenis.lengkap)
}

/// Words in a title behind which a region is named.
const LEVELS: [&str; 5] = ["kabupaten", "kab", "kota", "provinsi", "propinsi"];

/// Returns whether the title names a region: "… di Lingkungan Pemerintah Kabupaten Contoh".
fn has_region_in_title(rujukan: &Rujukan) -> bool {
    let title = rujukan.tentang.as_deref().unwrap_or_default();
    let mut words = title
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .peekable();
    while let Some(word) = words.next() {
        let names = |next: &&str| next.starts_with(char::is_uppercase);
        if LEVELS.contains(&word.to_lowercase().as_str()) && words.peek().is_some_and(names) {
            return true;
        }
    }
    false
}

/// Returns the kind of a citation that follows another in one item ("… Bulelengd. Peraturan Bupati Nomor 2")
/// and goes from its kind to its number at once. Inside a title it stands behind other words, and is left.
fn run_together(words: &str) -> Option<String> {
    let lower = words.to_lowercase();
    WRITTEN.iter().find_map(|kind| {
        lower
            .match_indices(kind)
            .find(|(at, _)| {
                let before = lower[..*at].trim_end();
                let marker = before.len() > 2 && before.ends_with('.');
                let rest = lower[at + kind.len()..].trim_start();
                marker
                    && (rest.starts_with("nomor")
                        || rest.starts_with("no.")
                        || rest.starts_with("no "))
            })
            .map(|_| {
                JenisPeraturan::find(kind)
                    .map_or((*kind).to_owned(), |jenis| jenis.lengkap.to_owned())
            })
    })
}
