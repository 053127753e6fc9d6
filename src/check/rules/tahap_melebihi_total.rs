//! `SP0504`: stages or steps that take longer than the whole.

use crate::check::Context;
use crate::check::Rule;
use crate::check::Run;
use crate::diagnostic::Code;
use crate::diagnostic::Severity;
use crate::diagnostic::Text;
use crate::model::Alur;
use crate::model::Batas;
use crate::model::Durasi;
use crate::model::FieldPath;
use crate::model::JangkaWaktu;
use crate::model::Satuan;
use crate::model::Typed;

pub(super) const RULE: Rule = Rule {
    codes: &[Code::STAGES_EXCEED],
    run: Run::Standard(run),
};

/// A time in the smallest unit of its kind, from what it takes at least to what it takes at most.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Span {
    unit: Satuan,
    least: u64,
    most: u64,
}

fn run(cx: &mut Context<'_>) {
    let isi = &cx.standar().isi;
    let path = FieldPath::default().key("jangka_waktu");
    let times = isi.jangka_waktu.some();
    for (index, waktu) in times.iter().enumerate() {
        if let Some(JangkaWaktu::Bertahap(bertahap)) = &waktu.nilai
            && let Some(total) = bertahap.total.as_ref().and_then(span)
        {
            let stages = bertahap.tahap.iter().map(|tahap| span(&tahap.waktu));
            let place = cx.item_of(&path, index).key("total");
            let words = Text::fixed("tahap-tahapnya", "the stages");
            compare(cx, &place, total, stages.collect(), &words);
        }
    }
    // Which variant a step is for does not matter where there is only one time and one way.
    let ([waktu], Some(prosedur)) = (times, isi.prosedur.ada()) else {
        return;
    };
    let steps = &prosedur.langkah;
    let applies = steps.iter().all(|step| step.untuk.is_empty())
        && Alur::from_langkah(steps, None, &[]).is_lurus();
    if let (true, Some(total)) = (applies, span(waktu)) {
        let stages = steps
            .iter()
            .filter_map(|step| step.waktu.as_ref())
            .map(span)
            .collect();
        let words = Text::fixed("langkah-langkahnya", "the steps");
        let place = cx.item_of(&path, 0);
        compare(cx, &place, total, stages, &words);
    }
}

/// Returns the time in its smallest unit; `None` where it has no upper end or is no single time.
fn span(waktu: &Typed<JangkaWaktu>) -> Option<Span> {
    let Some(JangkaWaktu::Durasi(durasi)) = &waktu.nilai else {
        return None;
    };
    let Durasi {
        dari,
        nilai,
        batas,
        satuan,
        ..
    } = durasi.as_ref();
    let (unit, factor) = match satuan {
        Satuan::Jam => (Satuan::Menit, 60),
        other => (*other, 1),
    };
    let below = u64::from(*batas == Some(Batas::KurangDari));
    let most = u64::from(*nilai) * factor - below;
    let least = match (dari, batas.unwrap_or_default()) {
        (Some(dari), _) => u64::from(*dari) * factor,
        (None, Batas::Tepat) => most,
        (None, Batas::Maksimal | Batas::KurangDari) => 0,
        (None, Batas::Minimal | Batas::LebihDari | Batas::Sekitar) => return None,
    };
    Some(Span { unit, least, most })
}

fn compare(
    cx: &mut Context<'_>,
    path: &FieldPath,
    total: Span,
    stages: Vec<Option<Span>>,
    words: &Text,
) {
    let stages: Option<Vec<Span>> = stages.into_iter().collect();
    let Some(stages) =
        stages.filter(|all| all.len() > 1 && all.iter().all(|one| one.unit == total.unit))
    else {
        return;
    };
    let least: u64 = stages.iter().map(|one| one.least).sum();
    let most: u64 = stages.iter().map(|one| one.most).sum();
    // "At most" of each stage need not be used up, so their sum alone contradicts nothing.
    let (sum, severity) = match (least > total.most, most > total.most) {
        (true, _) => (least, Severity::Warning),
        (false, true) => (most, Severity::Info),
        (false, false) => return,
    };
    let (id, en, unit, whole) = (&words.id, &words.en, total.unit.title(), total.most);
    let finding = cx.report(
        Code::STAGES_EXCEED,
        path,
        crate::text!(id: "{id} berjumlah {sum} {unit}, padahal seluruhnya {whole} {unit}", en: "{en} add up to {sum} {unit}, but the whole is {whole} {unit}"),
    );
    finding.severity = severity;
    finding.help = Some(Text::fixed(
        "betulkan salah satunya; waktu seluruhnya adalah janji kepada pemohon",
        "mend one of the two; the whole is what the applicant is promised",
    ));
}
