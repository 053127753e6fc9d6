//! `SP0607`: amounts of one standard that disagree.

use crate::check::Context;
use crate::check::Rule;
use crate::check::Run;
use crate::diagnostic::Code;
use crate::diagnostic::Severity;
use crate::diagnostic::Text;
use crate::model::Biaya;
use crate::model::FieldPath;
use crate::model::Rupiah;
use crate::model::fold;

pub(super) const RULE: Rule = Rule {
    codes: &[Code::AMOUNTS_DIFFER],
    run: Run::Standard(run),
};

fn run(cx: &mut Context<'_>) {
    let fees = cx.fees();
    within_table(cx, &fees);
    in_steps(cx, &fees);
}

/// Compares lines of the table that are for the same thing.
fn within_table(cx: &mut Context<'_>, fees: &[(FieldPath, &Biaya)]) {
    for (position, (path, fee)) in fees.iter().enumerate() {
        let same = |other: &&(FieldPath, &Biaya)| {
            fee.nama.is_some() && key(other.1) == key(fee) && amounts(other.1) != amounts(fee)
        };
        let Some((_, other)) = fees[..position].iter().find(same) else {
            continue;
        };
        let (Some(first), Some(second)) = (amount(other), amount(fee)) else {
            continue;
        };
        let nama = fee.nama.as_deref().unwrap_or_default();
        let (first, second) = (first.0, second.0);
        let finding = cx.report(
            Code::AMOUNTS_DIFFER,
            path,
            crate::text!(id: "biaya \"{nama}\" tertulis dua kali dengan jumlah berbeda: {first} dan {second} rupiah", en: "the fee \"{nama}\" is written twice with different amounts: {first} and {second} rupiah"),
        );
        finding.help = Some(Text::fixed(
            "hapus salah satunya, atau bedakan dengan `untuk`, `kategori`, atau `per`",
            "delete one, or tell them apart by `untuk`, `kategori` or `per`",
        ));
    }
}

/// What two lines of a table are for, without regard to spelling.
fn key(
    fee: &Biaya,
) -> (
    Option<String>,
    Option<String>,
    Option<String>,
    &[crate::model::Kode],
    String,
) {
    let folded = |words: &Option<String>| words.as_deref().map(|words| fold(&words.to_lowercase()));
    let others = format!("{:?}{:?}{:?}", fee.penanggung, fee.rumus, fee.jenis);
    (
        folded(&fee.nama),
        folded(&fee.kategori),
        folded(&fee.per),
        &fee.untuk,
        others,
    )
}

fn amount(fee: &Biaya) -> Option<Rupiah> {
    fee.jumlah.as_ref()?.nilai
}

fn amounts(fee: &Biaya) -> (Option<Rupiah>, Option<Rupiah>) {
    let from = fee.dari.as_ref().and_then(|dari| dari.nilai);
    (amount(fee), from)
}

/// Compares amounts that the steps name with those of the table.
fn in_steps(cx: &mut Context<'_>, fees: &[(FieldPath, &Biaya)]) {
    let Some(prosedur) = cx.standar().isi.prosedur.ada() else {
        return;
    };
    // A formula, or an amount that stands in a regulation, may give any amount.
    let known: Vec<Rupiah> = fees.iter().filter_map(|(_, fee)| amount(fee)).collect();
    if known.is_empty()
        || known.len() < fees.len()
        || fees.iter().any(|(_, fee)| fee.dari.is_some())
    {
        return;
    }
    let path = FieldPath::default().key("prosedur").key("langkah");
    for (index, step) in prosedur.langkah.iter().enumerate() {
        let Some(teks) = &step.teks else {
            continue;
        };
        let paid = rupiah_in(&teks.id)
            .into_iter()
            .find(|paid| *paid > Rupiah(0) && !known.contains(paid));
        // Stamp duty is paid to the state, not for the service.
        let stamp = ["meterai", "materai"]
            .iter()
            .any(|word| teks.id.to_lowercase().contains(word));
        let (Some(Rupiah(paid)), false) = (paid, stamp) else {
            continue;
        };
        let path = path.clone().item(index, step.kode.as_ref()).key("teks");
        let finding = cx.report(
            Code::AMOUNTS_DIFFER,
            &path,
            crate::text!(id: "langkah ini menyebut {paid} rupiah, yang tidak ada di `biaya`", en: "this step names {paid} rupiah, which `biaya` does not have"),
        );
        finding.severity = Severity::Info;
    }
}

/// Returns the amounts behind "Rp" in `words`.
fn rupiah_in(words: &str) -> Vec<Rupiah> {
    let parts = words.split("Rp").skip(1);
    parts
        .filter_map(|rest| {
            let rest = rest.trim_start_matches(['.', ' ', '\u{a0}']);
            let number: String = rest
                .chars()
                .take_while(|c| c.is_ascii_digit() || *c == '.')
                .filter(char::is_ascii_digit)
                .collect();
            number.parse().ok().map(Rupiah)
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_are_read_out_of_text() {
        assert_eq!(
            rupiah_in("Membayar Rp50.000, atau Rp. 7.500,00 di loket"),
            [Rupiah(50_000), Rupiah(7_500)]
        );
        assert!(rupiah_in("Membayar di loket").is_empty());
    }
}
