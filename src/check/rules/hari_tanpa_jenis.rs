//! `SP0503`: "hari" that does not say whether working or calendar days.

use std::collections::BTreeSet;

use crate::check::Context;
use crate::check::Rule;
use crate::check::Run;
use crate::diagnostic::Code;
use crate::diagnostic::Text;
use crate::model::FieldPath;
use crate::model::JangkaWaktu;
use crate::model::Satuan;
use crate::model::Typed;

pub(super) const RULE: Rule = Rule {
    codes: &[Code::DAY_UNCLEAR],
    run: Run::Standard(run),
};

fn run(cx: &mut Context<'_>) {
    let isi = &cx.standar().isi;
    let root = FieldPath::default();
    let mut times: Vec<(FieldPath, &Typed<JangkaWaktu>)> = Vec::new();
    let path = root.clone().key("jangka_waktu");
    for (index, waktu) in isi.jangka_waktu.some().iter().enumerate() {
        times.push((cx.item_of(&path, index), waktu));
    }
    if let Some(prosedur) = isi.prosedur.ada() {
        let path = root.clone().key("prosedur").key("langkah");
        for (index, step) in prosedur.langkah.iter().enumerate() {
            if let Some(waktu) = &step.waktu {
                let step = path.clone().item(index, step.kode.as_ref());
                times.push((step.key("waktu"), waktu));
            }
        }
    }
    if let Some(pengaduan) = isi.pengaduan.ada() {
        let path = root.key("pengaduan").key("waktu");
        for (index, item) in pengaduan.waktu.items().iter().enumerate() {
            times.push((path.clone().index(index).key("waktu"), &item.waktu));
        }
    }
    // One finding of a file says it: the others are mended in the same way. Who inherits a time sees it too.
    let mut files = BTreeSet::new();
    for (path, _) in times.into_iter().filter(|(_, waktu)| is_unclear(waktu)) {
        if files.insert(cx.resolved.place(&path).file) {
            report(cx, &path);
        }
    }
}

fn report(cx: &mut Context<'_>, path: &FieldPath) {
    let finding = cx.report(
        Code::DAY_UNCLEAR,
        path,
        Text::fixed(
            "`hari` tidak menyebut hari kerja atau hari kalender",
            "`hari` does not say working or calendar days",
        ),
    );
    finding.reason = Some(Text::fixed(
        "pemohon tidak tahu apakah Sabtu, Minggu, dan hari libur ikut dihitung",
        "applicants cannot tell whether weekends and holidays count",
    ));
    finding.help = Some(Text::fixed(
        "tulis `hari kerja` atau `hari kalender`, di sini dan di waktu lainnya",
        "write `hari kerja` or `hari kalender`, here and in the other times",
    ));
}

fn is_unclear(waktu: &Typed<JangkaWaktu>) -> bool {
    match &waktu.nilai {
        Some(JangkaWaktu::Durasi(durasi)) => durasi.satuan == Satuan::Hari,
        Some(JangkaWaktu::Bertahap(bertahap)) => {
            let stages = bertahap.tahap.iter().map(|tahap| &tahap.waktu);
            stages.chain(&bertahap.total).any(is_unclear)
        }
        None => false,
    }
}
