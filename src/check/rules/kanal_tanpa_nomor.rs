//! `SP0412`: a channel that nobody can use, because its number or address is not told.

use crate::check::Rule;
use crate::check::Run;
use crate::check::WorkspaceContext;
use crate::check::channels;
use crate::diagnostic::Code;
use crate::diagnostic::Diagnostic;
use crate::model::JenisKanal;
use crate::model::Kanal;

pub(super) const RULE: Rule = Rule {
    codes: &[Code::CHANNEL_NUMBERLESS],
    run: Run::Workspace(run),
};

fn run(cx: &mut WorkspaceContext<'_>) {
    for channel in channels(cx.catalog) {
        let Some((key, name)) = missing(channel.kanal) else {
            continue;
        };
        let finding = Diagnostic::new(
            Code::CHANNEL_NUMBERLESS,
            channel.place,
            crate::text!(id: "kanal ini tidak menyebut {name}", en: "this channel does not tell its `{key}`"),
        )
        .help(crate::text!(id: "tambahkan {name} dengan `{key}: …`, atau hapus kanalnya", en: "add `{key}: …`, or delete the channel"));
        cx.push(finding);
    }
}

/// Returns the key without which `kanal` cannot be used, and its name in Indonesian; an account or a site may
/// be told by its name.
fn missing(kanal: &Kanal) -> Option<(&'static str, &'static str)> {
    use JenisKanal as J;
    let tells = |text: &Option<String>| {
        text.as_deref().is_some_and(|text| {
            text.contains(|c: char| c.is_ascii_digit() || matches!(c, '.' | '@'))
        })
    };
    if tells(&kanal.nomor) || tells(&kanal.alamat) || tells(&kanal.nama) {
        return None;
    }
    match kanal.jenis {
        J::Whatsapp | J::Telepon | J::Sms | J::Faksimile => Some(("nomor", "nomor")),
        J::Surel | J::Situs => Some(("alamat", "alamat")),
        J::TatapMuka | J::Kotak | J::Surat | J::Aplikasi | J::MediaSosial | J::Lapor => None,
    }
}
