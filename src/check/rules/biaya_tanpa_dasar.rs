//! `SP0601`: a fee above zero that names no regulation.

use crate::check::Context;
use crate::check::Rule;
use crate::check::Run;
use crate::check::citations;
use crate::check::title_words;
use crate::diagnostic::Code;
use crate::diagnostic::Severity;
use crate::diagnostic::Text;
use crate::model::Biaya;
use crate::model::FieldPath;
use crate::model::JenisBiaya;
use crate::model::Rujukan;
use crate::model::Rupiah;

pub(super) const RULE: Rule = Rule {
    codes: &[Code::FEE_WITHOUT_BASIS],
    run: Run::Standard(run),
};

fn run(cx: &mut Context<'_>) {
    let fees = cx.standar().isi.biaya.some();
    // A basis told once, as a line of its own, stands for the table around it.
    let told = fees
        .iter()
        .filter_map(|fee| fee.nilai.as_ref())
        .any(|fee| fee.jumlah.is_none() && has_basis(fee));
    let without: Vec<usize> = fees
        .iter()
        .enumerate()
        .filter(|(_, fee)| fee.nilai.as_ref().is_some_and(needs_basis))
        .map(|(index, _)| index)
        .collect();
    let (Some(first), false) = (without.first(), told) else {
        return;
    };
    let count = without.len();
    let message = match count {
        1 => Text::fixed(
            "tarif ini tidak menyebut dasar hukumnya",
            "this fee names no legal basis",
        ),
        _ => {
            crate::text!(id: "{count} tarif, mulai dari yang ini, tidak menyebut dasar hukumnya", en: "{count} fees, beginning with this one, name no legal basis")
        }
    };
    let is_listed = citations(cx.resolved)
        .iter()
        .any(|citation| is_about_fees(citation.rujukan));
    let path = cx.item_of(&FieldPath::default().key("biaya"), *first);
    let finding = cx.report(Code::FEE_WITHOUT_BASIS, &path, message);
    // Readers find it among the legal bases; only the reference is missing.
    if is_listed {
        finding.severity = Severity::Info;
    }
    finding.reason = Some(Text::fixed(
        "biaya ditetapkan dengan persetujuan DPR/DPRD atau menurut peraturan perundang-undangan (PP 96/2012 Pasal 29)",
        "fees are set with the consent of parliament or by regulation (PP 96/2012 Pasal 29)",
    ));
    finding.help = Some(Text::fixed(
        "tulis `dasar:` dengan kode butir `dasar_hukum`, atau nama peraturannya",
        "write `dasar:` with the code of an item of `dasar_hukum`, or the name of the regulation",
    ));
}

/// Returns whether a regulation is one that sets fees, by its title.
fn is_about_fees(rujukan: &Rujukan) -> bool {
    let title = rujukan.tentang.as_deref().unwrap_or_default();
    title_words(title)
        .iter()
        .any(|word| matches!(word.as_str(), "tarif" | "retribusi" | "pnbp"))
        || title.to_lowercase().contains("bukan pajak")
}

fn has_basis(fee: &Biaya) -> bool {
    fee.dasar.is_some() || fee.menurut.is_some()
}

fn needs_basis(fee: &Biaya) -> bool {
    let is_price = matches!(fee.jenis, None | Some(JenisBiaya::Tarif));
    is_price && !has_basis(fee) && amount(fee) > Rupiah(0)
}

/// Returns the amount; 0 where none is told.
fn amount(fee: &Biaya) -> Rupiah {
    let jumlah = fee.jumlah.as_ref();
    jumlah.and_then(|jumlah| jumlah.nilai).unwrap_or_default()
}
