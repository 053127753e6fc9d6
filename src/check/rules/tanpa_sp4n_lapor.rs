//! `SP0408`: the national channel for complaints is not among the channels.

use crate::check::Context;
use crate::check::Rule;
use crate::check::Run;
use crate::diagnostic::Code;
use crate::diagnostic::Text;
use crate::model::FieldPath;
use crate::model::JenisKanal;
use crate::model::Kanal;
use crate::model::Typed;

pub(super) const RULE: Rule = Rule {
    codes: &[Code::LAPOR_ABSENT],
    run: Run::Standard(run),
};

fn run(cx: &mut Context<'_>) {
    let Some(pengaduan) = cx.standar().isi.pengaduan.ada() else {
        return;
    };
    let kanal = pengaduan.kanal.items();
    if cx.is_unread("pengaduan") || kanal.is_empty() || kanal.iter().any(is_lapor) {
        return;
    }
    let path = FieldPath::default().key("pengaduan").key("kanal");
    let finding = cx.report(
        Code::LAPOR_ABSENT,
        &path,
        Text::fixed(
            "SP4N-LAPOR! tidak ada di antara kanal pengaduan",
            "SP4N-LAPOR! is not among the channels for complaints",
        ),
    );
    finding.help = Some(Text::fixed(
        "tambahkan `- SP4N-LAPOR!` bila instansi terhubung dengannya",
        "add `- SP4N-LAPOR!` where the agency is connected to it",
    ));
}

/// Returns whether the channel is the national one, or its words name it though they could not be read.
fn is_lapor(kanal: &Typed<Kanal>) -> bool {
    let by_kind = kanal.nilai.as_ref().is_some_and(|kanal| {
        kanal.jenis == JenisKanal::Lapor || kanal.juga.contains(&JenisKanal::Lapor)
    });
    by_kind || kanal.tertulis.to_lowercase().contains("lapor")
}
