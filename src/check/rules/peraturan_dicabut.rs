//! `SP0707`: a citation of a regulation that was revoked.

use crate::check::Context;
use crate::check::Peraturan;
use crate::check::Rule;
use crate::check::Run;
use crate::check::citations;
use crate::diagnostic::Code;
use crate::diagnostic::Severity;
use crate::diagnostic::Text;
use crate::model::Status;

pub(super) const RULE: Rule = Rule {
    codes: &[Code::CITATION_REVOKED],
    run: Run::Standard(run),
};

fn run(cx: &mut Context<'_>) {
    if cx.standar().status() == Status::Dicabut {
        return;
    }
    for citation in citations(cx.resolved) {
        let row = Peraturan::of(citation.rujukan);
        let Some(row) = row.filter(|row| row.is_sure && !row.dicabut_oleh.is_empty()) else {
            continue;
        };
        let (short, by) = (row.short(), &row.dicabut_oleh);
        let finding = cx.report(
            Code::CITATION_REVOKED,
            &citation.path,
            crate::text!(id: "{short} sudah dicabut oleh {by}", en: "{short} was revoked by {by}"),
        );
        finding.help = Some(Text::fixed(
            "pastikan di JDIH, lalu rujuk penggantinya; abaikan bila memang disebut sebagai riwayat",
            "make sure in the state's database of laws, then cite the successor; ignore this where it is told as history",
        ));
        if !is_confirmed(row) {
            finding.severity = Severity::Info;
        }
    }
}

/// Returns whether the row of the successor, read in a text too, says the same.
fn is_confirmed(row: &Peraturan) -> bool {
    let short = row.short();
    Peraturan::all().iter().any(|other| {
        other.is_sure
            && row.dicabut_oleh == other.short()
            && other.mencabut.split("; ").any(|one| one == short)
    })
}
