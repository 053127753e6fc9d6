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
use crate::model::Record;
use crate::model::Segment;

pub(super) const RULE: Rule = Rule {
    codes: &[Code::OVERRIDE_SAME],
    run: Run::Standard(run),
};

fn run(cx: &mut Context<'_>) {
    let resolved = cx.resolved;
    let agencies = cx.agencies();
    let own = tree(&resolved.standar.isi);
    for komponen in KOMPONEN {
        let key = komponen.key;
        let Some(inherited) = inherited(&agencies, key) else {
            continue;
        };
        let root = FieldPath::default().key(key);
        if komponen.key == "pengaduan" {
            // Joined key by key, so it is compared key by key.
            for field in Pengaduan::fields() {
                let path = root.clone().key(field.key);
                let (mine, theirs) = (at(&own, key, field.key), at(&inherited, key, field.key));
                if mine.is_some() && mine == theirs && is_own(resolved, &path) {
                    report(cx, &path, &format!("{key}.{}", field.key));
                }
            }
        } else if own.get(key) == inherited.get(key) && is_own(resolved, &root) {
            report(cx, &root, key);
        }
    }
}

/// Returns what the nearest agency hands down for `key`; `None` where none does, or where several do and
/// lists may have been joined.
fn inherited(agencies: &[&Agency], key: &str) -> Option<serde_json::Value> {
    let mut filled = agencies
        .iter()
        .filter_map(|agency| agency.instansi.bawaan.as_ref())
        .filter(|bawaan| !bawaan.is_kosong(key));
    let only = filled.next()?;
    filled.next().is_none().then(|| tree(only))
}

/// Returns the values of `isi`, without their places.
fn tree(isi: &Isi) -> serde_json::Value {
    serde_json::to_value(isi).expect("plain values with text keys make a tree")
}

/// Returns what stands under two keys, where it says something.
fn at<'t>(isi: &'t serde_json::Value, key: &str, inner: &str) -> Option<&'t serde_json::Value> {
    let value = isi.get(key)?.get("ada")?.get(inner)?;
    let is_empty = value.is_null() || value.as_str() == Some("kosong");
    (!is_empty).then_some(value)
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
