//! `SP0903`: a default in `bawaan` that no standard takes.

use crate::catalog::Agency;
use crate::catalog::Resolved;
use crate::check::Rule;
use crate::check::Run;
use crate::check::WorkspaceContext;
use crate::diagnostic::Code;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::Text;
use crate::model::FieldPath;
use crate::model::KOMPONEN;
use crate::model::Segment;

pub(super) const RULE: Rule = Rule {
    codes: &[Code::DEFAULT_UNUSED],
    run: Run::Workspace(run),
};

fn run(cx: &mut WorkspaceContext<'_>) {
    let catalog = cx.catalog;
    for (index, agency) in catalog.agencies.iter().enumerate() {
        let below: Vec<&Resolved> = catalog
            .standards
            .iter()
            .filter(|resolved| resolved.agencies.contains(&index))
            .collect();
        let Some(bawaan) = agency
            .instansi
            .bawaan
            .as_ref()
            .filter(|_| !below.is_empty())
        else {
            continue;
        };
        for komponen in KOMPONEN {
            let key = komponen.key;
            // Of a block that could not be read nobody knows whether it takes the default.
            let known = below.iter().all(|resolved| resolved.unread.is_empty());
            let used = below.iter().any(|resolved| takes(resolved, agency, key));
            if known && !used && !bawaan.is_kosong(key) {
                report(cx, agency, key);
            }
        }
    }
}

/// Returns whether something under `key` of the standard stands in the file of `agency`.
fn takes(resolved: &Resolved, agency: &Agency, key: &str) -> bool {
    resolved.origin.iter().any(|(path, span)| {
        span.file == agency.file
            && matches!(path.segments().first(), Some(Segment::Key(first)) if first == key)
    })
}

fn report(cx: &mut WorkspaceContext<'_>, agency: &Agency, key: &str) {
    let path = FieldPath::default().key("bawaan").key(key);
    cx.push(
        Diagnostic::new(
            Code::DEFAULT_UNUSED,
            agency.place(&path),
            crate::text!(id: "bawaan `{key}` tidak dipakai satu standar pun", en: "no standard takes the default `{key}`"),
        )
        .help(Text::fixed(
            "hapus, atau hapus kunci yang sama dari standar yang isinya sama",
            "delete it, or delete the same key from standards that say the same",
        )),
    );
}
