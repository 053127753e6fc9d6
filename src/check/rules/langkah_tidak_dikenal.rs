//! `SP0801`: `ke` points to a step that does not exist.

use crate::check::Context;
use crate::check::Rule;
use crate::check::Run;
use crate::check::flows;
use crate::diagnostic::Code;
use crate::model::FieldPath;
use crate::model::Langkah;
use crate::model::SELESAI;
use crate::model::Tujuan;
use crate::model::tujuan;

pub(super) const RULE: Rule = Rule {
    codes: &[Code::STEP_UNKNOWN],
    run: Run::Standard(run),
};

fn run(cx: &mut Context<'_>) {
    for (path, steps) in flows(cx.standar()) {
        flow(cx, &path, steps);
    }
}

fn flow(cx: &mut Context<'_>, path: &FieldPath, steps: &[Langkah]) {
    let known: Vec<String> = steps
        .iter()
        .filter_map(|step| step.kode.as_ref())
        .map(|kode| format!("`{kode}`"))
        .collect();
    for (index, step) in steps.iter().enumerate() {
        let path = path.clone().item(index, step.kode.as_ref());
        let branches = step
            .jika
            .iter()
            .enumerate()
            .map(|(i, cabang)| (path.clone().key("jika").index(i).key("ke"), &cabang.ke));
        for (place, ke) in step
            .ke
            .iter()
            .map(|ke| (path.clone().key("ke"), ke))
            .chain(branches)
        {
            if tujuan(steps, ke) == Tujuan::TidakAda && !ke.is_empty() {
                report(cx, &place, ke, &known);
            }
        }
    }
}

fn report(cx: &mut Context<'_>, place: &FieldPath, ke: &str, known: &[String]) {
    let finding = cx.report(Code::STEP_UNKNOWN, place, crate::text!(id: "tidak ada langkah dengan kode `{ke}`", en: "there is no step with the code `{ke}`"));
    let list = known.join(", ");
    finding.help = Some(if known.is_empty() {
        crate::text!(id: "beri langkah yang dituju `kode: {ke}`, atau tulis `ke: {SELESAI}`", en: "give the step that is meant `kode: {ke}`, or write `ke: {SELESAI}`")
    } else {
        crate::text!(id: "langkah yang berkode: {list}; akhir alur: `{SELESAI}`", en: "steps with a code: {list}; the end of the flow: `{SELESAI}`")
    });
}
