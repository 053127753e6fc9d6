//! `SP0708`: a citation of another region's regulation.

use crate::check::Context;
use crate::check::Rule;
use crate::check::Run;
use crate::check::citations;
use crate::diagnostic::Code;
use crate::diagnostic::Severity;
use crate::diagnostic::Text;
use crate::model::Wilayah;

pub(super) const RULE: Rule = Rule {
    codes: &[Code::CITATION_ELSEWHERE],
    run: Run::Standard(run),
};

fn run(cx: &mut Context<'_>) {
    let own = cx
        .agencies()
        .into_iter()
        .rev()
        .find_map(|agency| agency.instansi.wilayah.as_deref());
    let Some(own) = own else {
        return;
    };
    let Some(region) = Wilayah::find(own) else {
        return;
    };
    for citation in citations(cx.resolved) {
        let Some(daerah) = citation.rujukan.daerah.as_deref() else {
            continue;
        };
        let named = Wilayah::named(daerah);
        // A province speaks of its regencies, a regency of its province.
        if named.is_empty()
            || named
                .iter()
                .any(|kode| kode.starts_with(own) || own.starts_with(kode))
        {
            continue;
        }
        let name = region.kabupaten_kota.unwrap_or(region.provinsi);
        let finding = cx.report(
            Code::CITATION_ELSEWHERE,
            &citation.path,
            crate::text!(id: "peraturan {daerah} dirujuk oleh instansi di {name}", en: "an agency in {name} cites a regulation of {daerah}"),
        );
        finding.reason = Some(Text::fixed(
            "peraturan daerah hanya berlaku di daerahnya; kutipan seperti ini biasanya terbawa saat menyalin",
            "a regional regulation is in force in its region alone; such a citation usually came along when copying",
        ));
        // Regions that were parted keep regulations of the one they were part of.
        let province = own.split('.').next().unwrap_or(own);
        if named.iter().any(|kode| kode.starts_with(province)) {
            finding.severity = Severity::Info;
        }
    }
}
