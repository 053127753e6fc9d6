//! `SP0710`: citations that do not stand in the order of their rank.

use std::collections::BTreeMap;

use crate::check::Citation;
use crate::check::Context;
use crate::check::Rule;
use crate::check::Run;
use crate::check::citations;
use crate::check::kind;
use crate::diagnostic::Code;
use crate::diagnostic::FileId;
use crate::diagnostic::Text;
use crate::model::Rujukan;

pub(super) const RULE: Rule = Rule {
    codes: &[Code::CITATION_RANK],
    run: Run::Standard(run),
};

fn run(cx: &mut Context<'_>) {
    // What is inherited stands before or behind the standard's own, so each file is judged by itself.
    let mut lowest: BTreeMap<FileId, (u8, &Rujukan)> = BTreeMap::new();
    for citation in citations(cx.resolved) {
        let Some(rank) = rank(citation.rujukan) else {
            continue;
        };
        let file = cx.resolved.place(&citation.path).file;
        match lowest.get(&file) {
            Some((below, other)) if rank < *below => {
                report(cx, &citation, kind(other));
                return;
            }
            Some(_) | None => {
                lowest.insert(file, (rank, citation.rujukan));
            }
        }
    }
}

fn report(cx: &mut Context<'_>, citation: &Citation<'_>, other: &str) {
    let own = kind(citation.rujukan);
    let finding = cx.report(
        Code::CITATION_RANK,
        &citation.path,
        crate::text!(id: "{own} berdiri sesudah {other}, padahal tingkatnya lebih tinggi", en: "{own} stands behind {other} though its rank is higher"),
    );
    finding.help = Some(Text::fixed(
        "urutkan: UUD, UU, PP, Perpres, peraturan menteri, Perda, peraturan kepala daerah",
        "order them: constitution, law, government, president, ministers, region, head of region",
    ));
}

/// Returns the rank of a kind, the highest first; `None` where it has no fixed place.
fn rank(rujukan: &Rujukan) -> Option<u8> {
    Some(match kind(rujukan) {
        "UUD" => 1,
        "TAP MPR" => 2,
        "UU" | "Perppu" => 3,
        "PP" => 4,
        "Perpres" => 5,
        "Perda" | "Perdasi" | "Perdasus" | "Qanun" => 6,
        "Pergub" | "Perbup" | "Perwali" => 7,
        _ => return None,
    })
}
