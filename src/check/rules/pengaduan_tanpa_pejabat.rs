//! `SP0215` and `SP0216`: complaints without anybody in charge, or without a limit of time.

use crate::check::Context;
use crate::check::Rule;
use crate::check::Run;
use crate::diagnostic::Code;
use crate::diagnostic::Text;
use crate::model::FieldPath;
use crate::model::Pengaduan;

pub(super) const RULE: Rule = Rule {
    codes: &[Code::COMPLAINT_OFFICER_ABSENT, Code::COMPLAINT_TIME_ABSENT],
    run: Run::Standard(run),
};

fn run(cx: &mut Context<'_>) {
    let Some(pengaduan) = cx.standar().isi.pengaduan.ada() else {
        return;
    };
    if cx.is_unread("pengaduan") {
        return;
    }
    let path = FieldPath::default().key("pengaduan");
    if !names_officer(pengaduan) {
        let finding = cx.report(
            Code::COMPLAINT_OFFICER_ABSENT,
            &path,
            Text::fixed(
                "`pengaduan` tidak menyebut penanggung jawabnya",
                "`pengaduan` does not tell who is in charge",
            ),
        );
        finding.reason = Some(Text::fixed(
            "penyelenggara menugaskan pelaksana pengelola pengaduan dan mengumumkan penanggung jawabnya (UU 25/2009 Pasal 36)",
            "the provider appoints staff for complaints and publishes who is in charge (UU 25/2009 Pasal 36)",
        ));
        finding.help = Some(Text::fixed(
            "tulis `pejabat` di `pengaduan`; jabatannya cukup",
            "write `pejabat` in `pengaduan`; the office is enough",
        ));
    }
    if !names_time(pengaduan) {
        let finding = cx.report(
            Code::COMPLAINT_TIME_ABSENT,
            &path,
            Text::fixed(
                "`pengaduan` tidak menyebut batas waktu penanganan",
                "`pengaduan` does not tell by when complaints are settled",
            ),
        );
        finding.reason = Some(Text::fixed(
            "pengaduan dikelola dalam batas waktu tertentu (UU 25/2009 Pasal 36 ayat (2))",
            "complaints are handled within a set time (UU 25/2009 Pasal 36 ayat (2))",
        ));
        finding.help = Some(Text::fixed(
            "tulis `waktu` di `pengaduan`, satu butir tiap kelas aduan",
            "write `waktu` in `pengaduan`, an item for each class of complaints",
        ));
    }
}

/// Returns whether somebody is named, as the one in charge or as who handles the steps.
fn names_officer(pengaduan: &Pengaduan) -> bool {
    let officer = |step: &crate::model::Langkah| step.pelaku.is_some();
    pengaduan.pejabat.is_some()
        || pengaduan.pelaku.is_some()
        || pengaduan.langkah.items().iter().any(officer)
}

/// Returns whether a limit is told, as such or in the steps.
fn names_time(pengaduan: &Pengaduan) -> bool {
    let timed = |step: &crate::model::Langkah| {
        let teks = step.teks.as_ref().map(|teks| teks.id.to_lowercase());
        let told = |teks: &String| {
            ["hari", "jam", "menit", "minggu"].iter().any(|unit| {
                teks.split_whitespace()
                    .any(|word| word.trim_matches(',') == *unit)
            })
        };
        step.waktu.is_some() || teks.as_ref().is_some_and(told)
    };
    // "Does not apply" is an answer too.
    !pengaduan.waktu.is_kosong() || pengaduan.langkah.items().iter().any(timed)
}
