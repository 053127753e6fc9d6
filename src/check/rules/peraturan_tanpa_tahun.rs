//! `SP0711`: a citation with a number and no year.

use crate::check::Context;
use crate::check::Rule;
use crate::check::Run;
use crate::check::citations;
use crate::diagnostic::Code;
use crate::diagnostic::Text;
use crate::model::JenisPeraturan;
use crate::model::Rujukan;
use crate::model::Sebutan;

pub(super) const RULE: Rule = Rule {
    codes: &[Code::CITATION_YEAR],
    run: Run::Standard(run),
};

fn run(cx: &mut Context<'_>) {
    for citation in citations(cx.resolved) {
        if !lacks_year(citation.rujukan) {
            continue;
        }
        let finding = cx.report(
            Code::CITATION_YEAR,
            &citation.path,
            Text::fixed(
                "rujukan ini tidak menyebut tahunnya",
                "this citation does not tell its year",
            ),
        );
        finding.reason = Some(Text::fixed(
            "nomor yang sama dipakai setiap tahun, jadi pembaca tidak dapat mencarinya",
            "every year uses the same numbers, so readers cannot look it up",
        ));
        finding.help = Some(Text::fixed(
            "tulis tahunnya sesudah nomor, misalnya `Nomor 9 Tahun 2012`",
            "write the year behind the number, such as `Nomor 9 Tahun 2012`",
        ));
    }
}

/// Returns whether there is a number, a kind that numbers by years, and no year, not even inside the number.
fn lacks_year(rujukan: &Rujukan) -> bool {
    let by_year = JenisPeraturan::find(&rujukan.jenis)
        .is_some_and(|jenis| !matches!(jenis.sebutan, Sebutan::TanpaNomor));
    let in_number = |nomor: &String| {
        nomor
            .split(|c: char| !c.is_ascii_digit())
            .any(|digits| digits.len() == 4)
    };
    by_year
        && rujukan.tahun.is_none()
        && rujukan
            .nomor
            .as_ref()
            .is_some_and(|nomor| !in_number(nomor))
}
