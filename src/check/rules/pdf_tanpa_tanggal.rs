//! `SP1002`: nothing dates the PDF, so it cannot meet PDF/A.

use crate::check::Context;
use crate::check::Rule;
use crate::check::Run;
use crate::diagnostic::Code;
use crate::diagnostic::Text;
use crate::model::FieldPath;
use crate::settings::Dokumen;
use crate::settings::Format;

pub(super) const RULE: Rule = Rule {
    codes: &[Code::PDF_UNDATED],
    run: Run::Standard(run),
};

fn run(cx: &mut Context<'_>) {
    let settings = &cx.catalog.settings;
    let wants_pdf = Dokumen::ALL.iter().any(|dokumen| {
        settings
            .dokumen
            .get(dokumen)
            .is_some_and(|formats| formats.contains(&Format::Pdf))
    });
    if !wants_pdf || cx.catalog.date(cx.resolved).is_some() {
        return;
    }
    let path = FieldPath::default().key("judul");
    let finding = cx.report(
        Code::PDF_UNDATED,
        &path,
        Text::fixed(
            "PDF standar ini tidak bertanggal, maka tidak memenuhi PDF/A",
            "the PDF of this standard has no date and so does not meet PDF/A",
        ),
    );
    finding.help = Some(Text::fixed(
        "isi `tanggal` keputusan, `ditinjau`, atau `tanggal` di `baku.yaml`",
        "fill the decree's `tanggal`, `ditinjau`, or `tanggal` in `baku.yaml`",
    ));
}
