//! `SP0213`: a standard that nobody reviewed for a long time.

use crate::catalog::Tenggat;
use crate::check::Context;
use crate::check::Rule;
use crate::check::Run;
use crate::diagnostic::Code;
use crate::diagnostic::Severity;
use crate::diagnostic::Text;
use crate::model::FieldPath;
use crate::model::Status;

pub(super) const RULE: Rule = Rule {
    codes: &[Code::REVIEW_OLD],
    run: Run::Standard(run),
};

fn run(cx: &mut Context<'_>) {
    let standar = cx.standar();
    let Some(today) = cx.today.filter(|_| standar.status() == Status::Ditetapkan) else {
        return;
    };
    // A date that could not be read may be the later one.
    let dates = ["ditinjau", "berlaku_sejak", "keputusan"];
    if dates.iter().any(|key| cx.is_unread(key)) {
        return;
    }
    let Some(review) = cx.catalog.peninjauan(cx.resolved) else {
        return;
    };
    let Some(due) = review.tenggat(today) else {
        return;
    };
    let (key, date, months) = (review.dasar, review.tanggal, review.bulan(today));
    let path = FieldPath::default().key(key);
    let message = match key {
        "ditinjau" => {
            crate::text!(id: "peninjauan terakhir {date}, {months} bulan yang lalu", en: "the last review was on {date}, {months} months ago")
        }
        _ => {
            crate::text!(id: "ditetapkan {date}, {months} bulan yang lalu, dan belum tercatat ditinjau", en: "set on {date}, {months} months ago, with no review on record")
        }
    };
    let finding = cx.report(Code::REVIEW_OLD, &path, message);
    finding.reason = Some(match due {
        Tenggat::Evaluasi => Text::fixed(
            "penerapan standar dievaluasi setiap tahun (PP 96/2012 Pasal 32)",
            "the use of a standard is evaluated every year (PP 96/2012 Pasal 32)",
        ),
        Tenggat::Peninjauan => {
            finding.severity = Severity::Warning;
            Text::fixed(
                "standar ditinjau setiap tiga tahun (PP 96/2012 Pasal 33)",
                "a standard is reviewed every three years (PP 96/2012 Pasal 33)",
            )
        }
    });
    finding.help = Some(Text::fixed(
        "tinjau, lalu tulis tanggalnya di `ditinjau`",
        "review it, then write the day in `ditinjau`",
    ));
}
