//! `SP0902`: a standard that writes out what it would inherit.

use crate::catalog::Agency;
use crate::catalog::Resolved;
use crate::check::Context;
use crate::check::Rule;
use crate::check::Run;
use crate::diagnostic::Code;
use crate::diagnostic::Text;
use crate::model::FieldPath;
use crate::model::Isi;
use crate::model::KOMPONEN;
use crate::model::Pengaduan;
use crate::model::Segment;

pub(super) const RULE: Rule = Rule {
    codes: &[Code::OVERRIDE_SAME],
    run: Run::Standard(run),
};

fn run(cx: &mut Context<'_>) {
    let resolved = cx.resolved;
    let agencies = cx.agencies();
    let own = &resolved.standar.isi;
    for komponen in KOMPONEN {
        let key = komponen.key;
        let Some(inherited) = inherited(&agencies, key) else {
            continue;
        };
        let root = FieldPath::default().key(key);
        if let (Some(mine), Some(theirs)) = (own.pengaduan.ada(), inherited.pengaduan.ada())
            && key == "pengaduan"
        {
            // Joined key by key, so it is compared key by key.
            for inner in same_keys(mine, theirs) {
                let path = root.clone().key(inner);
                if is_own(resolved, &path) {
                    report(cx, &path, &format!("{key}.{inner}"));
                }
            }
        } else if is_same(key, own, inherited) && is_own(resolved, &root) {
            report(cx, &root, key);
        }
    }
}

/// Returns what the nearest agency hands down for `key`; `None` where none does, or where several do and
/// lists may have been joined.
fn inherited<'c>(agencies: &[&'c Agency], key: &str) -> Option<&'c Isi> {
    let mut filled = agencies
        .iter()
        .filter_map(|agency| agency.instansi.bawaan.as_ref())
        .filter(|bawaan| !bawaan.is_kosong(key));
    let only = filled.next()?;
    filled.next().is_none().then_some(only)
}

/// Returns whether both say the same under `key`, a component.
fn is_same(key: &str, one: &Isi, other: &Isi) -> bool {
    match key {
        "persyaratan" => one.persyaratan == other.persyaratan,
        "prosedur" => one.prosedur == other.prosedur,
        "jangka_waktu" => one.jangka_waktu == other.jangka_waktu,
        "biaya" => one.biaya == other.biaya,
        "produk" => one.produk == other.produk,
        "dasar_hukum" => one.dasar_hukum == other.dasar_hukum,
        "sarana" => one.sarana == other.sarana,
        "kompetensi" => one.kompetensi == other.kompetensi,
        "pengawasan" => one.pengawasan == other.pengawasan,
        "jumlah_pelaksana" => one.jumlah_pelaksana == other.jumlah_pelaksana,
        "jaminan_pelayanan" => one.jaminan_pelayanan == other.jaminan_pelayanan,
        "jaminan_keamanan" => one.jaminan_keamanan == other.jaminan_keamanan,
        "evaluasi" => one.evaluasi == other.evaluasi,
        _ => false,
    }
}

/// Returns the keys under which both say the same, and something.
fn same_keys(one: &Pengaduan, other: &Pengaduan) -> Vec<&'static str> {
    let pejabat = one.pejabat.is_some() && one.pejabat == other.pejabat;
    let pelaku = one.pelaku.is_some() && one.pelaku == other.pelaku;
    [
        ("pejabat", pejabat),
        ("kanal", !one.kanal.is_kosong() && one.kanal == other.kanal),
        ("pelaku", pelaku),
        (
            "langkah",
            !one.langkah.is_kosong() && one.langkah == other.langkah,
        ),
        ("alur", !one.alur.is_kosong() && one.alur == other.alur),
        ("waktu", !one.waktu.is_kosong() && one.waktu == other.waktu),
    ]
    .into_iter()
    .filter_map(|(key, same)| same.then_some(key))
    .collect()
}

/// Returns whether all that stands under `path` is written in the standard's own file.
fn is_own(resolved: &Resolved, path: &FieldPath) -> bool {
    let below = |other: &FieldPath| other.segments().starts_with(path.segments());
    let mut places = resolved
        .origin
        .iter()
        .filter(|(other, _)| below(other) && !is_inside_code(other))
        .map(|(_, span)| span.file)
        .peekable();
    places.peek().is_some() && places.all(|file| file == resolved.file)
}

/// Items known by a code have two addresses; one is enough.
fn is_inside_code(path: &FieldPath) -> bool {
    path.segments()
        .iter()
        .any(|segment| matches!(segment, Segment::Kode(_)))
}

fn report(cx: &mut Context<'_>, path: &FieldPath, key: &str) {
    let finding = cx.report(
        Code::OVERRIDE_SAME,
        path,
        crate::text!(id: "`{key}` sama persis dengan `bawaan` di atasnya", en: "`{key}` says the same as the default above"),
    );
    finding.help = Some(Text::fixed(
        "hapus dari standar ini; isinya tetap tampil karena diwarisi",
        "delete it from this standard; it still shows, being inherited",
    ));
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Record as _;

    #[test]
    fn every_component_and_every_key_is_compared() {
        let empty = Isi::default();
        for komponen in KOMPONEN.iter().filter(|one| one.key != "pengaduan") {
            assert!(is_same(komponen.key, &empty, &empty), "{}", komponen.key);
        }
        let keys: Vec<&str> = Pengaduan::fields().iter().map(|field| field.key).collect();
        assert_eq!(
            keys,
            ["pejabat", "kanal", "pelaku", "langkah", "alur", "waktu"]
        );
    }
}
