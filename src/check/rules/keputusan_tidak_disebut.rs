//! `SP0202` to `SP0204`: the decree that sets a standard.

use crate::check::Context;
use crate::check::Rule;
use crate::check::Run;
use crate::diagnostic::Code;
use crate::diagnostic::Span;
use crate::diagnostic::Text;
use crate::diagnostic::quoted;
use crate::model::FieldPath;
use crate::model::Keputusan;
use crate::model::Kode;
use crate::model::Status;

pub(super) const RULE: Rule = Rule {
    codes: &[
        Code::NO_DECREE,
        Code::DECREE_UNKNOWN,
        Code::DECREE_INCOMPLETE,
    ],
    run: Run::Standard(run),
};

fn run(cx: &mut Context<'_>) {
    let standar = cx.standar();
    if cx.is_unread("status") || cx.is_unread("keputusan") {
        return;
    }
    let found = standar
        .keputusan
        .as_ref()
        .map(|kode| (kode, cx.catalog.decree(cx.resolved)));
    match found {
        Some((kode, None)) if !cx.is_unread_above("keputusan") => unknown(cx, kode),
        Some((_, Some(keputusan))) if standar.status() == Status::Ditetapkan => {
            complete(cx, keputusan)
        }
        None if standar.status() == Status::Ditetapkan => {
            let path = FieldPath::default().key("status");
            let finding = cx.report(
                Code::NO_DECREE,
                &path,
                Text::fixed(
                    "standar ini `ditetapkan`, tetapi tidak menyebut `keputusan`",
                    "this standard is `ditetapkan` but names no `keputusan`",
                ),
            );
            finding.reason = Some(Text::fixed(
                "standar ditetapkan oleh penyelenggara (PP 96/2012 Pasal 27)",
                "a standard is set by the provider (PP 96/2012 Pasal 27)",
            ));
            finding.help = Some(Text::fixed(
                "daftarkan keputusan di `instansi.yaml` dan tulis `keputusan: <kode>`, atau `status: rancangan`",
                "list the decree in `instansi.yaml` and write `keputusan: <kode>`, or `status: rancangan`",
            ));
        }
        Some(_) | None => {}
    }
}

fn unknown(cx: &mut Context<'_>, kode: &Kode) {
    let known: Vec<String> = cx
        .agencies()
        .into_iter()
        .flat_map(|agency| &agency.instansi.keputusan)
        .map(|keputusan| format!("`{}`", keputusan.kode))
        .collect();
    let path = FieldPath::default().key("keputusan");
    let finding = cx.report(Code::DECREE_UNKNOWN, &path, crate::text!(id: "tidak ada keputusan dengan kode `{kode}`", en: "there is no decree with the code `{kode}`"));
    let list = known.join(", ");
    finding.help = Some(if known.is_empty() {
        Text::fixed(
            "daftarkan di `keputusan` pada `instansi.yaml`",
            "list it under `keputusan` in `instansi.yaml`",
        )
    } else {
        crate::text!(id: "yang terdaftar di `instansi.yaml`: {list}", en: "listed in `instansi.yaml`: {list}")
    });
}

fn complete(cx: &mut Context<'_>, keputusan: &Keputusan) {
    let kode = &keputusan.kode;
    let (path, place) = (FieldPath::default().key("keputusan"), place(cx, kode));
    if keputusan
        .nomor
        .as_deref()
        .is_none_or(|nomor| nomor.trim().is_empty())
    {
        let finding = cx.report(Code::NO_DECREE, &path, crate::text!(id: "keputusan `{kode}` tidak bernomor", en: "the decree `{kode}` has no number"));
        *finding = finding.clone().also(place, Text::fixed("di sini", "here"));
        finding.help = Some(Text::fixed(
            "isi `nomor` keputusan itu di `instansi.yaml`, atau tulis `status: rancangan`",
            "fill the decree's `nomor` in `instansi.yaml`, or write `status: rancangan`",
        ));
        return;
    }
    let missing: Vec<&str> = [
        ("tanggal", keputusan.tanggal.is_none()),
        ("penandatangan", keputusan.penandatangan.is_none()),
    ]
    .into_iter()
    .filter_map(|(key, missing)| missing.then_some(key))
    .collect();
    if !missing.is_empty() {
        let list = quoted(&missing);
        let finding = cx.report(Code::DECREE_INCOMPLETE, &path, crate::text!(id: "keputusan `{kode}` belum menyebut {list}", en: "the decree `{kode}` does not tell {list}"));
        *finding = finding.clone().also(place, Text::fixed("di sini", "here"));
        finding.help = Some(Text::fixed(
            "lengkapi di `instansi.yaml`",
            "complete it in `instansi.yaml`",
        ));
    }
}

/// Returns where the decree stands in the file of its agency.
fn place(cx: &Context<'_>, kode: &Kode) -> Span {
    let agencies = cx.agencies().into_iter().rev();
    let mut places = agencies.filter_map(|agency| {
        let decrees = &agency.instansi.keputusan;
        let index = decrees.iter().position(|one| one.kode == *kode)?;
        let path = FieldPath::default().key("keputusan");
        Some(agency.place(&path.item(index, Some(kode))))
    });
    let here = FieldPath::default().key("keputusan");
    places.next().unwrap_or_else(|| cx.resolved.place(&here))
}
