//! `SP0505`: a limit for complaints beyond the national one.

use crate::check::Context;
use crate::check::Rule;
use crate::check::Run;
use crate::diagnostic::Code;
use crate::diagnostic::Severity;
use crate::diagnostic::Text;
use crate::model::FieldPath;
use crate::model::JangkaWaktu;
use crate::model::KelasPengaduan;
use crate::model::Satuan;
use crate::model::Typed;

pub(super) const RULE: Rule = Rule {
    codes: &[Code::COMPLAINT_LATE],
    run: Run::Standard(run),
};

/// Days within which a complaint is decided once its file is complete; UU 25/2009 Pasal 50 ayat (1).
const DECIDED: u64 = 60;

fn run(cx: &mut Context<'_>) {
    let Some(pengaduan) = cx.standar().isi.pengaduan.ada() else {
        return;
    };
    let path = FieldPath::default().key("pengaduan").key("waktu");
    for (index, item) in pengaduan.waktu.items().iter().enumerate() {
        let Some(days) = days(&item.waktu) else {
            continue;
        };
        let path = path.clone().index(index).key("waktu");
        let limit = usual(item.kelas);
        if days > DECIDED {
            let finding = cx.report(
                Code::COMPLAINT_LATE,
                &path,
                crate::text!(id: "batas waktu ini melampaui {DECIDED} hari", en: "this limit is beyond {DECIDED} days"),
            );
            finding.reason = Some(Text::fixed(
                "pengaduan diputus paling lambat 60 hari sejak berkasnya lengkap (UU 25/2009 Pasal 50 ayat (1))",
                "a complaint is decided within 60 days of a complete file (UU 25/2009 Pasal 50 ayat (1))",
            ));
            // A class of its own may be no complaint about the service, such as one about a judge.
            if item.kelas == KelasPengaduan::Lain {
                finding.severity = Severity::Info;
            }
        } else if limit.is_some_and(|limit| days > limit) {
            let limit = limit.unwrap_or(DECIDED);
            let kelas = item.kelas.title();
            let finding = cx.report(
                Code::COMPLAINT_LATE,
                &path,
                crate::text!(id: "batas waktu kelas \"{kelas}\" lebih lama dari {limit} hari kerja yang lazim di SP4N-LAPOR!", en: "the limit of the class \"{kelas}\" is longer than the {limit} working days usual in SP4N-LAPOR!"),
            );
            finding.severity = Severity::Info;
        }
    }
}

/// Returns the working days that the national channel gives the class; known from use, not from the text of
/// a law, so it makes no more than an info.
fn usual(kelas: KelasPengaduan) -> Option<u64> {
    match kelas {
        KelasPengaduan::PermintaanInformasi => Some(5),
        KelasPengaduan::TidakBerkadarPengawasan => Some(14),
        KelasPengaduan::BerkadarPengawasan => Some(DECIDED),
        KelasPengaduan::Ringan | KelasPengaduan::Normatif | KelasPengaduan::Lain => None,
    }
}

/// Returns the days of a time, whatever kind of days; hours are within a day.
fn days(waktu: &Typed<JangkaWaktu>) -> Option<u64> {
    let Some(JangkaWaktu::Durasi(durasi)) = &waktu.nilai else {
        return None;
    };
    let factor = match durasi.satuan {
        Satuan::Menit | Satuan::Jam => return None,
        Satuan::Hari | Satuan::HariKerja | Satuan::HariKalender => 1,
        Satuan::Minggu => 7,
        Satuan::Bulan => 30,
        Satuan::Tahun => 365,
    };
    Some(u64::from(durasi.nilai) * factor)
}
