//! `SP0507`: a time that says how long it takes at least, and not at most.

use crate::check::Context;
use crate::check::Rule;
use crate::check::Run;
use crate::diagnostic::Code;
use crate::diagnostic::Text;
use crate::model::Batas;
use crate::model::FieldPath;
use crate::model::JangkaWaktu;
use crate::model::Typed;

pub(super) const RULE: Rule = Rule {
    codes: &[Code::TIME_AT_LEAST],
    run: Run::Standard(run),
};

fn run(cx: &mut Context<'_>) {
    let isi = &cx.standar().isi;
    let root = FieldPath::default();
    let mut times: Vec<FieldPath> = Vec::new();
    let path = root.clone().key("jangka_waktu");
    for (index, waktu) in isi.jangka_waktu.some().iter().enumerate() {
        if is_at_least(waktu) {
            times.push(cx.item_of(&path, index));
        }
    }
    if let Some(pengaduan) = isi.pengaduan.ada() {
        let path = root.key("pengaduan").key("waktu");
        for (index, item) in pengaduan.waktu.items().iter().enumerate() {
            if is_at_least(&item.waktu) {
                times.push(path.clone().index(index).key("waktu"));
            }
        }
    }
    for path in times {
        let finding = cx.report(
            Code::TIME_AT_LEAST,
            &path,
            Text::fixed(
                "waktu ini menyebut paling sedikit, bukan paling lama",
                "this time says at least, not at most",
            ),
        );
        finding.help = Some(Text::fixed(
            "tulis `maksimal` bila itu yang dimaksud",
            "write `maksimal` if that is meant",
        ));
    }
}

/// Returns whether `waktu`, or its total or a stage, has a lower bound only; a time before an event has a right
/// to one.
fn is_at_least(waktu: &Typed<JangkaWaktu>) -> bool {
    match &waktu.nilai {
        Some(JangkaWaktu::Durasi(durasi)) => {
            matches!(durasi.batas, Some(Batas::Minimal | Batas::LebihDari))
                && durasi.sebelum.is_none()
        }
        Some(JangkaWaktu::Bertahap(bertahap)) => {
            let stages = bertahap.tahap.iter().map(|tahap| &tahap.waktu);
            stages.chain(&bertahap.total).any(is_at_least)
        }
        None => false,
    }
}
