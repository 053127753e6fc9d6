//! `SP0806`: a procedure in which the applicant does nothing.

use crate::check::Context;
use crate::check::Rule;
use crate::check::Run;
use crate::diagnostic::Code;
use crate::diagnostic::Text;
use crate::model::FieldPath;
use crate::model::JenisPelaku;
use crate::model::Langkah;
use crate::model::Pelaku;
use crate::model::nama_pelaku;

pub(super) const RULE: Rule = Rule {
    codes: &[Code::APPLICANT_ABSENT],
    run: Run::Standard(run),
};

fn run(cx: &mut Context<'_>) {
    let Some(prosedur) = cx.standar().isi.prosedur.ada() else {
        return;
    };
    if cx.is_unread("pelaku") || prosedur.langkah.is_empty() {
        return;
    }
    let mut known: Vec<Pelaku> = cx.standar().pelaku.clone();
    for agency in cx.agencies().into_iter().rev() {
        known.extend(agency.instansi.pelaku.iter().cloned());
    }
    let general = prosedur.pelaku.as_deref();
    if prosedur
        .langkah
        .iter()
        .any(|step| may_be_applicant(step, general, &known))
    {
        return;
    }
    let path = FieldPath::default().key("prosedur").key("langkah");
    let finding = cx.report(
        Code::APPLICANT_ABSENT,
        &path,
        Text::fixed(
            "tidak ada langkah yang dilakukan pemohon",
            "no step is done by the applicant",
        ),
    );
    finding.reason = Some(Text::fixed(
        "pembaca ingin tahu apa yang harus dilakukannya",
        "readers want to know what they have to do",
    ));
    finding.help = Some(Text::fixed(
        "mulai dari langkah pemohon, atau beri pelaku itu `jenis: pemohon`",
        "begin with a step of the applicant, or give that actor `jenis: pemohon`",
    ));
}

/// Returns whether the applicant does the step, or nobody says who does it.
fn may_be_applicant(step: &Langkah, general: Option<&str>, known: &[Pelaku]) -> bool {
    let Some(pelaku) = step.pelaku.as_deref().or(general) else {
        return true;
    };
    let kind = known
        .iter()
        .find(|one| one.kode.as_str() == pelaku)
        .and_then(|one| one.jenis)
        .unwrap_or_else(|| JenisPelaku::from_name(nama_pelaku(known, pelaku)));
    kind == JenisPelaku::Pemohon
}
