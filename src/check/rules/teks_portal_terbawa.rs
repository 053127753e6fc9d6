//! `SP0328`: fixed words of a portal's page inside a text.

use crate::check::Rule;
use crate::check::Run;
use crate::check::TextContext;
use crate::diagnostic::Code;
use crate::diagnostic::Text;
use crate::source::Wording;

pub(super) const RULE: Rule = Rule {
    codes: &[Code::PORTAL_BANNER],
    run: Run::Text(run),
};

/// What pages of portals say by themselves, in small letters; no author of a standard writes these.
const BANNERS: &[&str] = &[
    "unduh di play store",
    "unduh di app store",
    "isu dan keluhan belum ada",
];

fn run(cx: &mut TextContext<'_>) {
    // Channels are looked at too: that is where the words of the portal stand. Titles of others are not.
    if matches!(cx.text.wording, Wording::Citation | Wording::Flow) {
        return;
    }
    // Only ASCII changes its case here, so the bytes keep their places.
    let lower = cx.text.words.to_ascii_lowercase();
    let first = BANNERS
        .iter()
        .filter_map(|banner| lower.find(banner).map(|at| at..at + banner.len()))
        .min_by_key(|range| range.start);
    let Some(range) = first else {
        return;
    };
    let shown = cx.text.words[range.clone()].to_owned();
    let finding = cx.report(
        Code::PORTAL_BANNER,
        &range,
        crate::text!(id: "`{shown}` adalah tulisan halaman portal", en: "`{shown}` is what the page of a portal says"),
    );
    finding.help = Some(Text::fixed(
        "hapus tulisan itu; kanalnya cukup disebut di `pengaduan.kanal`",
        "delete it; the channel itself belongs in `pengaduan.kanal`",
    ));
}
