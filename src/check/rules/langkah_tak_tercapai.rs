//! `SP0802` to `SP0804`: a flow of steps that does not lead from its beginning to an end.

use crate::check::Context;
use crate::check::Rule;
use crate::check::Run;
use crate::check::flows;
use crate::diagnostic::Code;
use crate::diagnostic::Text;
use crate::model::Alur;
use crate::model::FieldPath;
use crate::model::Langkah;
use crate::model::SELESAI;
use crate::model::Tujuan;
use crate::model::tujuan;

pub(super) const RULE: Rule = Rule {
    codes: &[
        Code::STEP_UNREACHED,
        Code::DECISION_ONE_WAY,
        Code::FLOW_ENDLESS,
    ],
    run: Run::Standard(run),
};

fn run(cx: &mut Context<'_>) {
    for (path, steps) in flows(cx.standar()) {
        let wrong = |ke: &String| tujuan(steps, ke) == Tujuan::TidakAda;
        let broken = steps.iter().any(|step| {
            step.ke.as_ref().is_some_and(wrong) || step.jika.iter().any(|way| wrong(&way.ke))
        });
        // Where a way leads nowhere (SP0801), what cannot be reached follows from it.
        if !broken {
            flow(cx, &path, steps);
        }
    }
}

fn flow(cx: &mut Context<'_>, path: &FieldPath, steps: &[Langkah]) {
    let alur = Alur::from_langkah(steps, None, &[]);
    let mut one_way = false;
    for (index, step) in steps.iter().enumerate() {
        if step.jika.len() == 1 && step.ke.is_none() {
            one_way = true;
            let bila = &step.jika[0].bila.id;
            let place = path.clone().item(index, step.kode.as_ref()).key("jika");
            let finding = cx.report(
                Code::DECISION_ONE_WAY,
                &place,
                crate::text!(id: "keputusan ini hanya punya satu jalan: \"{bila}\"", en: "this decision has only one way: \"{bila}\""),
            );
            finding.help = Some(
                crate::text!(id: "tambahkan jawaban lainnya, atau `ke:` dengan kode langkah berikutnya atau `{SELESAI}`", en: "add the other answer, or `ke:` with the code of the next step or `{SELESAI}`"),
            );
        }
    }
    // The answer that is missing may be the way to what is not reached.
    if one_way {
        return;
    }
    let reached = alur.terjangkau();
    if let Some((index, _)) = alur.langkah().find(|(index, _)| !reached[*index]) {
        let place = path.clone().item(index, steps[index].kode.as_ref());
        let finding = cx.report(
            Code::STEP_UNREACHED,
            &place,
            Text::fixed(
                "tidak ada jalan dari langkah pertama ke langkah ini",
                "no way leads from the first step to this one",
            ),
        );
        finding.help = Some(Text::fixed(
            "periksa `ke` dan `jika` pada langkah-langkah sebelumnya",
            "check `ke` and `jika` of the steps before it",
        ));
    }
    if let Some(index) = alur.tanpa_akhir().filter(|index| *index < steps.len()) {
        let place = path.clone().item(index, steps[index].kode.as_ref());
        let finding = cx.report(
            Code::FLOW_ENDLESS,
            &place,
            Text::fixed(
                "dari langkah ini alur berputar dan tidak pernah selesai",
                "from this step the flow goes round and never ends",
            ),
        );
        finding.help = Some(
            crate::text!(id: "beri salah satu langkah di putaran itu jalan keluar, misalnya `ke: {SELESAI}`", en: "give one of the steps of the loop a way out, such as `ke: {SELESAI}`"),
        );
    }
}
