//! `SP0606`: free of charge, and a price beside it.

use crate::check::Context;
use crate::check::Rule;
use crate::check::Run;
use crate::diagnostic::Code;
use crate::diagnostic::Text;
use crate::model::Biaya;
use crate::model::JenisBiaya;
use crate::model::Rupiah;

pub(super) const RULE: Rule = Rule {
    codes: &[Code::FREE_BUT_CHARGED],
    run: Run::Standard(run),
};

fn run(cx: &mut Context<'_>) {
    let fees = cx.fees();
    let free = fees.iter().find(|(_, fee)| is_wholly_free(fee));
    let Some((_, free)) = free else {
        return;
    };
    let priced = fees
        .iter()
        .find(|(_, fee)| is_priced(fee) && meet(free, fee));
    let Some((path, _)) = priced else {
        return;
    };
    let finding = cx.report(
        Code::FREE_BUT_CHARGED,
        path,
        Text::fixed(
            "layanan ini disebut gratis, tetapi di sini ada tarif",
            "the service is said to be free, but here is a price",
        ),
    );
    finding.help = Some(Text::fixed(
        "beri nama yang gratis dan yang dibayar, atau tulis `jenis: di_luar_tarif` bila dibayar kepada pihak lain",
        "name what is free and what is paid, or write `jenis: di_luar_tarif` where it is paid to others",
    ));
}

/// Returns whether nothing is paid for anything: a name or unit would say for what.
fn is_wholly_free(fee: &Biaya) -> bool {
    fee.is_gratis() && fee.nama.is_none() && fee.kategori.is_none() && fee.per.is_none()
}

fn is_priced(fee: &Biaya) -> bool {
    let above_zero = fee
        .jumlah
        .as_ref()
        .and_then(|jumlah| jumlah.nilai)
        .is_some_and(|jumlah| jumlah > Rupiah(0));
    above_zero && fee.penanggung.is_none() && matches!(fee.jenis, None | Some(JenisBiaya::Tarif))
}

/// Returns whether both are for the same case.
fn meet(one: &Biaya, other: &Biaya) -> bool {
    one.untuk == other.untuk || one.untuk.iter().any(|kode| other.untuk.contains(kode))
}
