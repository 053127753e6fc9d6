//! `SP0609`: a free service whose requirements, steps or products cost something.

use crate::check::Context;
use crate::check::Rule;
use crate::check::Run;
use crate::diagnostic::Code;
use crate::diagnostic::Text;
use crate::model::FieldPath;
use crate::model::Langkah;
use crate::model::Persyaratan;

pub(super) const RULE: Rule = Rule {
    codes: &[Code::OTHER_COST],
    run: Run::Standard(run),
};

/// Words for what is paid beside a fee.
const CHARGES: &[&str] = &[
    "meterai",
    "materai",
    "bermeterai",
    "bermaterai",
    "retribusi",
    "denda",
];

/// Words for paying; a sum behind one of them is paid, while sums alone may be budgets.
const PAYING: &[&str] = &[
    "biaya", "tarif", "ongkos", "membayar", "dibayar", "bayar", "pungutan",
];

/// Most words between a word for paying and its sum.
const BETWEEN: usize = 3;

/// Words before a charge that say that there is none.
const NOT: &[&str] = &["tanpa", "tidak", "bebas", "bukan"];

fn run(cx: &mut Context<'_>) {
    if ["biaya", "persyaratan", "prosedur", "produk"]
        .iter()
        .any(|key| cx.is_unread(key))
    {
        return;
    }
    let fees = cx.fees();
    // Fees that were listed beside tell the reader already.
    if fees.is_empty() || !fees.iter().all(|(_, fee)| fee.is_gratis()) {
        return;
    }
    let isi = &cx.standar().isi;
    let root = FieldPath::default();
    let requirement = isi
        .persyaratan
        .items()
        .iter()
        .enumerate()
        .find_map(|(index, one)| {
            charge_of(one).map(|word| {
                (
                    root.clone()
                        .key("persyaratan")
                        .item(index, one.kode.as_ref()),
                    word,
                )
            })
        });
    let step = || {
        let prosedur = isi.prosedur.ada()?;
        let path = root.clone().key("prosedur").key("langkah");
        prosedur
            .langkah
            .iter()
            .enumerate()
            .find_map(|(index, one)| {
                in_step(one).map(|word| (path.clone().item(index, one.kode.as_ref()), word))
            })
    };
    let product = || {
        let path = root.clone().key("produk");
        let all = isi.produk.some().iter().enumerate();
        all.into_iter().find_map(|(index, one)| {
            charge(&one.teks.id).map(|word| (path.clone().index(index), word))
        })
    };
    let Some((path, word)) = requirement.or_else(step).or_else(product) else {
        return;
    };
    let finding = cx.report(
        Code::OTHER_COST,
        &path,
        crate::text!(id: "layanan ini gratis, tetapi di sini disebut {word}", en: "the service is free, but here {word} is named"),
    );
    finding.help = Some(Text::fixed(
        "sebut di `biaya` dengan `jenis: di_luar_tarif` (atau `denda`), supaya pemohon tahu yang tetap dibayarnya",
        "name it in `biaya` with `jenis: di_luar_tarif` (or `denda`), so that applicants know what they still pay",
    ));
}

fn charge_of(one: &Persyaratan) -> Option<String> {
    let own = one.meterai.as_ref().map(|_| "meterai".to_owned());
    own.or_else(|| charge(&one.teks.id))
        .or_else(|| one.butir.iter().find_map(charge_of))
}

fn in_step(step: &Langkah) -> Option<String> {
    step.teks.as_ref().and_then(|teks| charge(&teks.id))
}

/// Returns the word of `text` that names a charge, unless a word before it says that there is none.
fn charge(text: &str) -> Option<String> {
    let lower = text.to_lowercase();
    let words: Vec<&str> = lower
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect();
    let is_denied = |at: usize| {
        let before = &words[at.saturating_sub(3)..at];
        before.iter().any(|word| NOT.contains(word))
    };
    let named = words.iter().position(|word| CHARGES.contains(word));
    let paid = || {
        let sum = (0..words.len()).find(|at| is_sum(&words[*at..]))?;
        let before = words[sum.saturating_sub(BETWEEN)..sum].iter();
        let back = before.rev().position(|word| PAYING.contains(word))?;
        Some(sum - 1 - back)
    };
    let at = named.or_else(paid).filter(|at| !is_denied(*at))?;
    Some(match words[at] {
        word if PAYING.contains(&word) => "biaya".to_owned(),
        word => word.trim_start_matches("ber").to_owned(),
    })
}

/// Returns whether the words begin with a sum of money that is not zero: "rp5", "000" or "rp", "5".
fn is_sum(words: &[&str]) -> bool {
    let Some(rest) = words.first().and_then(|word| word.strip_prefix("rp")) else {
        return false;
    };
    let number = match rest {
        "" => words.get(1).copied().unwrap_or_default(),
        rest => rest,
    };
    number.starts_with(|c: char| ('1'..='9').contains(&c))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn charges_that_are_denied_are_none() {
        for (text, wanted) in [
            ("Surat pernyataan bermeterai Rp10.000", Some("meterai")),
            ("Membayar retribusi di loket", Some("retribusi")),
            ("Tidak dikenai denda", None),
            ("Surat tanpa meterai", None),
            ("Mendengarkan arahan", None),
            ("Salinan dengan biaya cetak Rp5.000", Some("biaya")),
            ("Membayar Rp 5.000 di loket", Some("biaya")),
            ("Tanpa biaya Rp5.000", None),
            ("Biaya Rp0", None),
            ("Kegiatan dengan anggaran di atas Rp50.000.000", None),
            ("Rp5.000", None),
        ] {
            assert_eq!(charge(text).as_deref(), wanted, "{text}");
        }
    }
}
