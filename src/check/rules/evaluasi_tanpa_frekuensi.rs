//! `SP0214`: an evaluation without a frequency, or less than once a year.

use crate::check::Context;
use crate::check::Rule;
use crate::check::Run;
use crate::diagnostic::Code;
use crate::diagnostic::Text;
use crate::model::Evaluasi;
use crate::model::FieldPath;
use crate::model::Frekuensi;
use crate::model::JenisEvaluasi;
use crate::model::Satuan;

pub(super) const RULE: Rule = Rule {
    codes: &[Code::EVALUATION_SELDOM],
    run: Run::Standard(run),
};

/// Words of a text that tell how often, though the field does not.
const OFTEN: [&str; 8] = [
    "tahun", "semester", "triwulan", "bulan", "minggu", "hari", "berkala", "kali",
];

fn run(cx: &mut Context<'_>) {
    let all = cx.standar().isi.evaluasi.items();
    let path = FieldPath::default().key("evaluasi");
    let seldom = |one: &Evaluasi| frequency(one).is_some_and(is_seldom);
    if let Some(index) = all.iter().position(seldom) {
        // A rare audit beside a survey every year takes nothing away.
        if !all
            .iter()
            .any(|one| frequency(one).is_some_and(|it| !is_seldom(it)))
        {
            report(
                cx,
                &path.index(index).key("frekuensi"),
                Text::fixed(
                    "evaluasi ini lebih jarang daripada sekali setahun",
                    "this evaluation takes place less than once a year",
                ),
            );
        }
        return;
    }
    // A misspelt key may be the one that says it.
    if all.is_empty() || all.iter().any(tells_how_often) || cx.has_unknown_key("evaluasi") {
        return;
    }
    // The survey is what must come every year; where none is named, the list as a whole is marked.
    let place = match all.iter().position(is_survey) {
        Some(index) => path.index(index),
        None => path,
    };
    report(
        cx,
        &place,
        Text::fixed(
            "evaluasi tidak menyebut seberapa sering",
            "the evaluation does not say how often",
        ),
    );
}

fn report(cx: &mut Context<'_>, path: &FieldPath, message: Text) {
    let finding = cx.report(Code::EVALUATION_SELDOM, path, message);
    finding.reason = Some(Text::fixed(
        "penilaian kinerja dilakukan sekurang-kurangnya sekali dalam setahun (UU 25/2009 Pasal 38 ayat (1) dan penjelasannya)",
        "performance is assessed at least once a year (UU 25/2009 Pasal 38 ayat (1) and its elucidation)",
    ));
    finding.help = Some(Text::fixed(
        "tulis `frekuensi`, misalnya `minimal 1 kali dalam 1 tahun`",
        "write `frekuensi`, such as `minimal 1 kali dalam 1 tahun`",
    ));
}

fn frequency(one: &Evaluasi) -> Option<&Frekuensi> {
    one.frekuensi.as_ref()?.nilai.as_ref()
}

/// Returns whether it is less than once in a year.
fn is_seldom(frequency: &Frekuensi) -> bool {
    let years = match frequency.satuan {
        Satuan::Tahun => 12 * u64::from(frequency.per),
        Satuan::Bulan => u64::from(frequency.per),
        Satuan::Menit
        | Satuan::Jam
        | Satuan::Hari
        | Satuan::HariKerja
        | Satuan::HariKalender
        | Satuan::Minggu => 0,
    };
    years > 12 * u64::from(frequency.kali)
}

/// Returns whether it says how often, in words that could be read or not.
fn tells_how_often(one: &Evaluasi) -> bool {
    let words = one.teks.id.to_lowercase();
    one.frekuensi.is_some()
        || words
            .split(|c: char| !c.is_alphanumeric())
            .any(|word| OFTEN.iter().any(|often| word.ends_with(often)))
}

fn is_survey(one: &Evaluasi) -> bool {
    let words = one.teks.id.to_lowercase();
    one.jenis == Some(JenisEvaluasi::Skm)
        || words.contains("survei kepuasan")
        || words.split_whitespace().any(|word| word == "skm")
}
