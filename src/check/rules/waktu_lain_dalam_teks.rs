//! `SP0506`: a text that promises a longer time than the standard does.

use crate::check::Context;
use crate::check::Rule;
use crate::check::Run;
use crate::diagnostic::Code;
use crate::diagnostic::Text;
use crate::model::Butir;
use crate::model::Durasi;
use crate::model::FieldPath;
use crate::model::JangkaWaktu;
use crate::model::Satuan;

pub(super) const RULE: Rule = Rule {
    codes: &[Code::TIME_EXCEEDED_IN_TEXT],
    run: Run::Standard(run),
};

/// Words that make a time one of completion.
const COMPLETES: &[&str] = &[
    "selesai",
    "penyelesaian",
    "diselesaikan",
    "diterbitkan",
    "menyelesaikan",
];

/// Words that make it the time of something else.
const OTHER: &[&str] = &[
    "aduan",
    "pengaduan",
    "keberatan",
    "berlaku",
    "keluhan",
    "perbaikan",
    "penundaan",
];

fn run(cx: &mut Context<'_>) {
    let isi = &cx.standar().isi;
    // Which of several times a text speaks of, nobody can tell.
    let [waktu] = isi.jangka_waktu.some() else {
        return;
    };
    let Some(JangkaWaktu::Durasi(total)) = &waktu.nilai else {
        return;
    };
    let root = FieldPath::default();
    let mut found: Vec<(FieldPath, u32)> = Vec::new();
    for (key, items) in [
        ("jaminan_pelayanan", isi.jaminan_pelayanan.items()),
        ("jaminan_keamanan", isi.jaminan_keamanan.items()),
    ] {
        for (index, butir) in items.iter().enumerate() {
            let path = root.clone().key(key).index(index);
            found.extend(in_item(butir, total).map(|longer| (path, longer)));
        }
    }
    for (index, part) in isi.tambahan.items().iter().enumerate() {
        let path = root.clone().key("tambahan").index(index).key("isi");
        let longer = part.isi.id.lines().find_map(|line| longer(line, total));
        found.extend(longer.map(|longer| (path, longer)));
    }
    for (path, longer) in found {
        let (unit, whole) = (total.satuan.title(), total.nilai);
        let finding = cx.report(
            Code::TIME_EXCEEDED_IN_TEXT,
            &path,
            crate::text!(id: "teks ini menyebut {longer} {unit}, padahal `jangka_waktu` {whole} {unit}", en: "this text names {longer} {unit}, but `jangka_waktu` is {whole} {unit}"),
        );
        finding.help = Some(Text::fixed(
            "samakan keduanya, atau jelaskan di teks itu waktu apa yang dimaksud",
            "make the two agree, or tell in the text which time is meant",
        ));
    }
}

fn in_item(butir: &Butir, total: &Durasi) -> Option<u32> {
    longer(&butir.teks.id, total).or_else(|| butir.butir.iter().find_map(|one| in_item(one, total)))
}

/// Returns the time in `words`, in the unit of `total`, that is longer, where it is one of completion.
fn longer(words: &str, total: &Durasi) -> Option<u32> {
    let lower = words.to_lowercase();
    let plain: Vec<&str> = lower
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect();
    let says = |list: &[&str]| plain.iter().any(|word| list.contains(word));
    if !says(COMPLETES) || says(OTHER) {
        return None;
    }
    let unit: Vec<&str> = total.satuan.title().split(' ').collect();
    plain.iter().enumerate().find_map(|(at, word)| {
        let number: u32 = word.parse().ok()?;
        let rest = plain.get(at + 1..)?;
        // "5 (lima) hari kerja": the word beside the figure says the same.
        let follows = |rest: &[&str]| rest.starts_with(&unit) && is_whole(rest, total.satuan);
        let meant = follows(rest) || rest.get(1..).is_some_and(follows);
        (meant && number > total.nilai).then_some(number)
    })
}

/// Returns whether the unit ends there: `hari` is not the beginning of `hari kerja`.
fn is_whole(rest: &[&str], unit: Satuan) -> bool {
    unit != Satuan::Hari || !matches!(rest.get(1), Some(&"kerja" | &"kalender"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_longer_times_of_completion_count() {
        let total = Durasi {
            nilai: 3,
            satuan: Satuan::HariKerja,
            dari: None,
            batas: None,
            sejak: None,
            sebelum: None,
            kondisi: None,
            perpanjangan: None,
            untuk: Vec::new(),
        };
        for (words, wanted) in [
            ("Kartu selesai dalam 5 hari kerja", Some(5)),
            ("Penyelesaian paling lama 5 (lima) hari kerja", Some(5)),
            ("Kartu selesai dalam 3 hari kerja", None),
            ("Kartu selesai dalam 5 hari", None),
            ("Aduan selesai dalam 14 hari kerja", None),
            ("Kartu dikirim dalam 5 hari kerja", None),
        ] {
            assert_eq!(longer(words, &total), wanted, "{words}");
        }
    }
}
