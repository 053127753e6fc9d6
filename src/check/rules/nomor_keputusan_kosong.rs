//! `SP0217`: a decree whose number was never filled in.

use crate::check::Context;
use crate::check::Rule;
use crate::check::Run;
use crate::diagnostic::Code;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::Severity;
use crate::diagnostic::Text;
use crate::model::FieldPath;
use crate::model::Status;

pub(super) const RULE: Rule = Rule {
    codes: &[Code::DECREE_NUMBER_BLANK],
    run: Run::Standard(run),
};

fn run(cx: &mut Context<'_>) {
    // A draft waits for its number.
    if cx.standar().status() == Status::Rancangan {
        return;
    }
    let Some(keputusan) = cx.catalog.decree(cx.resolved) else {
        return;
    };
    let nomor = keputusan.nomor.as_deref().unwrap_or_default().trim();
    let is_blank = has_blank_part(nomor);
    let is_undated = !nomor.is_empty() && keputusan.tanggal.is_none() && !has_year(nomor);
    if !is_blank && !is_undated {
        return;
    }
    let path = FieldPath::default()
        .key("keputusan")
        .kode(keputusan.kode.as_str())
        .key("nomor");
    let lists_it = |agency: &&crate::catalog::Agency| {
        agency
            .instansi
            .keputusan
            .iter()
            .any(|one| one.kode == keputusan.kode)
    };
    let place = match cx.agencies().into_iter().rev().find(lists_it) {
        Some(agency) => agency.place(&path),
        None => return,
    };
    let message = match is_blank {
        true => {
            crate::text!(id: "nomor keputusan `{nomor}` belum lengkap", en: "the number of the decree, `{nomor}`, has a part left blank")
        }
        false => {
            crate::text!(id: "nomor keputusan `{nomor}` tanpa tahun, dan tanggalnya tidak ada", en: "the number of the decree, `{nomor}`, has no year, and the decree no date")
        }
    };
    let mut finding = Diagnostic::new(Code::DECREE_NUMBER_BLANK, place, message).help(Text::fixed(
        "tulis nomor seperti tercetak di keputusan, atau `status: rancangan` selama belum bernomor",
        "write the number as printed on the decree, or `status: rancangan` while it has none",
    ));
    if !is_blank {
        finding.severity = Severity::Info;
    }
    cx.push(finding);
}

/// Returns whether nothing stands between two strokes, or dots hold the place of a number.
fn has_blank_part(nomor: &str) -> bool {
    let parts: Vec<&str> = nomor.split('/').map(str::trim).collect();
    let inner = parts.len() > 1 && parts.iter().any(|part| part.is_empty());
    inner || ["...", "…", "___"].iter().any(|dots| nomor.contains(dots))
}

fn has_year(nomor: &str) -> bool {
    nomor
        .split(|c: char| !c.is_ascii_digit())
        .any(|digits| digits.len() == 4 && matches!(&digits[..2], "19" | "20"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_of_real_decrees_are_whole() {
        for nomor in [
            "29/DISKOPUKM/TAHUN 2022",
            "050/  14 /401.303.8/2024",
            "W22-A4/0074.a/Kp.04.6/I/2021",
            "002 AK TAHUN 2023",
        ] {
            assert!(!has_blank_part(nomor) && has_year(nomor), "{nomor}");
        }
        for nomor in [
            "140 / / SK / PDB / 2022",
            "067/ /401.402.7/2020",
            "…/SK/2022",
        ] {
            assert!(has_blank_part(nomor), "{nomor}");
        }
        assert!(!has_year("550/1383/DISHUB"));
    }
}
