//! `SP0201`: a component that the profile asks for is not filled.

use crate::check::Context;
use crate::check::Rule;
use crate::check::Run;
use crate::diagnostic::Code;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::Severity;
use crate::diagnostic::Text;
use crate::diagnostic::quoted;
use crate::model::FieldPath;
use crate::model::KOMPONEN;
use crate::model::Komponen;
use crate::model::Status;

pub(super) const RULE: Rule = Rule {
    codes: &[Code::EMPTY_COMPONENT],
    run: Run::Standard(run),
};

fn run(cx: &mut Context<'_>) {
    let standar = cx.standar();
    // What was revoked is kept as it was.
    if standar.status() == Status::Dicabut {
        return;
    }
    let profil = standar.isi.profil.unwrap_or_default();
    let asked = |komponen: &&Komponen| profil.memuat(komponen);
    let empty: Vec<&Komponen> = KOMPONEN
        .iter()
        .filter(asked)
        .filter(|k| standar.isi.is_kosong(k.key) && !cx.is_unread(k.key))
        .collect();
    let is_written = |k: &&Komponen| cx.resolved.is_written(k.key);
    let (written, missing): (Vec<_>, Vec<_>) = empty.into_iter().partition(is_written);
    for komponen in written {
        let (key, nama) = (komponen.key, komponen.nama);
        let path = FieldPath::default().key(key);
        let finding = cx.report(
            Code::EMPTY_COMPONENT,
            &path,
            crate::text!(id: "`{key}` ({nama}) belum diisi", en: "`{key}` ({nama}) is not filled"),
        );
        finish(finding, standar.status(), &[komponen]);
    }
    if !missing.is_empty() {
        let list = quoted(missing.iter().map(|k| k.key));
        let count = missing.len();
        let path = FieldPath::default().key("judul");
        let finding = cx.report(Code::EMPTY_COMPONENT, &path, crate::text!(id: "{count} komponen belum ada: {list}", en: "components not there yet, {count}: {list}"));
        finish(finding, standar.status(), &missing);
    }
}

fn finish(finding: &mut Diagnostic, status: Status, komponen: &[&Komponen]) {
    if status == Status::Ditetapkan {
        finding.severity = Severity::Error;
    }
    let letters = komponen
        .iter()
        .map(|k| k.huruf.to_string())
        .collect::<Vec<_>>()
        .join(", ");
    finding.reason = Some(crate::text!(
        id: "standar sekurang-kurangnya memuatnya (UU 25/2009 Pasal 21 huruf {letters})",
        en: "a standard has it at the least (UU 25/2009 Pasal 21 huruf {letters})"
    ));
    let key = komponen.first().map_or("", |k| k.key);
    finding.help = Some(Text {
        id: format!("isi, atau tulis `tidak_berlaku: <alasan>`; bentuknya: `baku explain {key}`")
            .into(),
        en: format!("fill it, or write `tidak_berlaku: <reason>`; its form: `baku explain {key}`")
            .into(),
    });
}
