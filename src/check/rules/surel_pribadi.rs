//! `SP0407`: a mailbox of a public provider as an official contact.

use crate::check::Rule;
use crate::check::Run;
use crate::check::WorkspaceContext;
use crate::check::channels;
use crate::diagnostic::Code;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::Text;
use crate::model::JenisKanal;

pub(super) const RULE: Rule = Rule {
    codes: &[Code::PRIVATE_MAILBOX],
    run: Run::Workspace(run),
};

/// Providers where anybody gets a mailbox.
const PROVIDERS: &[&str] = &[
    "aol.com",
    "gmail.com",
    "googlemail.com",
    "hotmail.co.id",
    "hotmail.com",
    "icloud.com",
    "live.com",
    "mail.com",
    "outlook.co.id",
    "outlook.com",
    "proton.me",
    "protonmail.com",
    "rocketmail.com",
    "yahoo.co.id",
    "yahoo.com",
    "ymail.com",
];

fn run(cx: &mut WorkspaceContext<'_>) {
    let catalog = cx.catalog;
    for channel in channels(catalog) {
        let Some(host) = channel.host() else {
            continue;
        };
        if channel.kanal.jenis != JenisKanal::Surel || !PROVIDERS.contains(&host.as_str()) {
            continue;
        }
        let alamat = channel.kanal.alamat.as_deref().unwrap_or_default();
        cx.push(
            Diagnostic::new(
                Code::PRIVATE_MAILBOX,
                channel.find(catalog, alamat),
                crate::text!(id: "kotak surat di `{host}` dipakai sebagai kontak resmi", en: "a mailbox at `{host}` serves as official contact"),
            )
            .reason(Text::fixed(
                "pembaca tidak dapat memastikan milik siapa kotak itu, dan kotak itu ikut pergi bersama pemegangnya",
                "readers cannot tell whose it is, and it leaves with the person who holds it",
            ))
            .help(Text::fixed(
                "pakai surel instansi (`go.id`, `ac.id`, `mil.id`) bila ada",
                "use the agency's own e-mail (`go.id`, `ac.id`, `mil.id`) where there is one",
            )),
        );
    }
}
