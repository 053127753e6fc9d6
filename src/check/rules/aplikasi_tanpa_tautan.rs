//! `SP0410`: an application that nobody is told where to get.

use crate::check::Rule;
use crate::check::Run;
use crate::check::WorkspaceContext;
use crate::check::channels;
use crate::diagnostic::Code;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::Text;
use crate::model::JenisKanal;

pub(super) const RULE: Rule = Rule {
    codes: &[Code::APPLICATION_UNLINKED],
    run: Run::Workspace(run),
};

fn run(cx: &mut WorkspaceContext<'_>) {
    for channel in channels(cx.catalog) {
        let kanal = channel.kanal;
        let is_bare = kanal.jenis == JenisKanal::Aplikasi
            && kanal
                .alamat
                .as_deref()
                .is_none_or(|it| it.trim().is_empty());
        // What the national channel is called needs no address.
        let is_known = kanal
            .nama
            .as_deref()
            .is_some_and(|nama| nama.to_lowercase().contains("lapor"));
        if !is_bare || is_known {
            continue;
        }
        cx.push(
            Diagnostic::new(
                Code::APPLICATION_UNLINKED,
                channel.place,
                Text::fixed(
                    "aplikasi ini tidak beralamat",
                    "this application has no address",
                ),
            )
            .help(Text::fixed(
                "tambahkan `alamat`: halaman aplikasi, atau halamannya di toko aplikasi",
                "add `alamat`: the page of the application, or its page in a store",
            )),
        );
    }
}
