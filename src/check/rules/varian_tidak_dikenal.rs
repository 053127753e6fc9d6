//! `SP0211`: `untuk` names a variant that does not exist.

use crate::check::Context;
use crate::check::Rule;
use crate::check::Run;
use crate::diagnostic::Code;
use crate::diagnostic::quoted;
use crate::model::FieldPath;
use crate::model::Kode;
use crate::model::Langkah;
use crate::model::Persyaratan;

pub(super) const RULE: Rule = Rule {
    codes: &[Code::UNKNOWN_VARIANT],
    run: Run::Standard(run),
};

fn run(cx: &mut Context<'_>) {
    if cx.is_unread("varian") {
        return;
    }
    let isi = &cx.standar().isi;
    let known: Vec<&Kode> = isi
        .varian
        .items()
        .iter()
        .map(|varian| &varian.kode)
        .collect();
    let mut used: Vec<(FieldPath, &Kode)> = Vec::new();
    requirements(
        &FieldPath::default().key("persyaratan"),
        isi.persyaratan.items(),
        &mut used,
    );
    for (index, waktu) in isi.jangka_waktu.some().iter().enumerate() {
        let codes = waktu
            .nilai
            .as_ref()
            .map(|nilai| nilai.untuk())
            .unwrap_or_default();
        collect(&one_of(cx, "jangka_waktu", index), codes, &mut used);
    }
    for (index, biaya) in isi.biaya.some().iter().enumerate() {
        let codes = biaya
            .nilai
            .as_ref()
            .map(|nilai| nilai.untuk.as_slice())
            .unwrap_or_default();
        collect(&one_of(cx, "biaya", index), codes, &mut used);
    }
    for (index, produk) in isi.produk.some().iter().enumerate() {
        collect(&one_of(cx, "produk", index), &produk.untuk, &mut used);
    }
    if let Some(prosedur) = isi.prosedur.ada() {
        let path = FieldPath::default().key("prosedur");
        steps(&path.clone().key("langkah"), &prosedur.langkah, &mut used);
        for jalur in &prosedur.jalur {
            let path = path.clone().key("jalur").kode(jalur.kode.as_str());
            collect(&path, &jalur.untuk, &mut used);
            steps(&path.key("langkah"), &jalur.langkah, &mut used);
        }
    }
    // An empty code has its own finding.
    used.retain(|(_, kode)| !kode.as_str().is_empty() && !known.contains(kode));
    let list = quoted(&known);
    for (path, kode) in used {
        let finding = cx.report_here(
            Code::UNKNOWN_VARIANT,
            &path,
            crate::text!(id: "tidak ada varian `{kode}`", en: "there is no variant `{kode}`"),
        );
        finding.help = Some(if list.is_empty() {
            crate::text!(id: "daftarkan di `varian`: `- {{kode: {kode}, nama: …}}`", en: "list it under `varian`: `- {{kode: {kode}, nama: …}}`")
        } else {
            crate::text!(id: "yang terdaftar di `varian`: {list}", en: "listed under `varian`: {list}")
        });
    }
}

/// Returns the address of value `index` of `key`, which may be written as one value without a list.
fn one_of(cx: &Context<'_>, key: &str, index: usize) -> FieldPath {
    let single = FieldPath::default().key(key);
    let listed = single.clone().index(index);
    if cx.resolved.origin.contains_key(&listed) {
        listed
    } else {
        single
    }
}

fn collect<'s>(path: &FieldPath, untuk: &'s [Kode], used: &mut Vec<(FieldPath, &'s Kode)>) {
    used.extend(
        untuk
            .iter()
            .enumerate()
            .map(|(index, kode)| (path.clone().key("untuk").index(index), kode)),
    );
}

fn requirements<'s>(
    path: &FieldPath,
    items: &'s [Persyaratan],
    used: &mut Vec<(FieldPath, &'s Kode)>,
) {
    for (index, item) in items.iter().enumerate() {
        let path = path.clone().item(index, item.kode.as_ref());
        collect(&path, &item.untuk, used);
        requirements(&path.clone().key("salah_satu"), &item.salah_satu, used);
        requirements(&path.key("butir"), &item.butir, used);
    }
}

fn steps<'s>(path: &FieldPath, steps: &'s [Langkah], used: &mut Vec<(FieldPath, &'s Kode)>) {
    for (index, step) in steps.iter().enumerate() {
        collect(
            &path.clone().item(index, step.kode.as_ref()),
            &step.untuk,
            used,
        );
    }
}
