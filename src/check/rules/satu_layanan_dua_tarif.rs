//! `SP0901`: one service, by its title, with two fees or two times.

use std::collections::BTreeMap;

use crate::catalog::Resolved;
use crate::check::Rule;
use crate::check::Run;
use crate::check::WorkspaceContext;
use crate::diagnostic::Code;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::Text;
use crate::model::FieldPath;
use crate::model::Status;
use crate::model::fold;

pub(super) const RULE: Rule = Rule {
    codes: &[Code::SERVICE_DIFFERS],
    run: Run::Workspace(run),
};

fn run(cx: &mut WorkspaceContext<'_>) {
    // Two governments may ask two fees; offices of one should not without a reason.
    let mut services: BTreeMap<(Option<usize>, String), Vec<&Resolved>> = BTreeMap::new();
    for resolved in &cx.catalog.standards {
        if resolved.standar.status() != Status::Dicabut {
            let title = fold(&resolved.standar.judul.id.to_lowercase());
            let key = (resolved.agencies.first().copied(), title);
            services.entry(key).or_default().push(resolved);
        }
    }
    for group in services.values() {
        let Some((first, others)) = group.split_first() else {
            continue;
        };
        for other in others {
            compare(cx, first, other, "biaya", fees);
            compare(cx, first, other, "jangka_waktu", times);
        }
    }
}

fn fees(resolved: &Resolved) -> Vec<String> {
    let fees = resolved.standar.isi.biaya.some();
    fees.iter()
        .map(|fee| fold(&fee.baku().to_lowercase()))
        .collect()
}

fn times(resolved: &Resolved) -> Vec<String> {
    let times = resolved.standar.isi.jangka_waktu.some();
    times
        .iter()
        .map(|time| fold(&time.baku().to_lowercase()))
        .collect()
}

fn compare(
    cx: &mut WorkspaceContext<'_>,
    first: &Resolved,
    other: &Resolved,
    key: &str,
    words: fn(&Resolved) -> Vec<String>,
) {
    let (one, two) = (words(first), words(other));
    if one.is_empty() || two.is_empty() || one == two {
        return;
    }
    let path = FieldPath::default().key(key);
    cx.push(
        Diagnostic::new(
            Code::SERVICE_DIFFERS,
            other.place(&path),
            crate::text!(id: "`{key}` berbeda dari layanan berjudul sama", en: "`{key}` differs from that of the service with the same title"),
        )
        .also(
            first.place(&path),
            Text::fixed("di sini lain", "another one here"),
        )
        .help(Text::fixed(
            "samakan bila layanannya sama; bila tidak, bedakan judulnya",
            "make them agree where the service is one; else give them different titles",
        )),
    );
}
