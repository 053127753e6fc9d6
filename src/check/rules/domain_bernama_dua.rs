//! `SP0904`: two government domains of one root agency whose names are alike.

use crate::check::Channel;
use crate::check::Rule;
use crate::check::Run;
use crate::check::WorkspaceContext;
use crate::check::channels;
use crate::check::registered;
use crate::diagnostic::Code;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::FileId;
use crate::diagnostic::Text;
use std::collections::BTreeMap;

pub(super) const RULE: Rule = Rule {
    codes: &[Code::HOST_TWICE],
    run: Run::Workspace(run),
};

/// Shorter names stand inside others by chance.
const LEAST_LENGTH: usize = 6;

fn run(cx: &mut WorkspaceContext<'_>) {
    let catalog = cx.catalog;
    let mut roots: BTreeMap<FileId, usize> = BTreeMap::new();
    for resolved in &catalog.standards {
        if let Some(root) = resolved.agencies.first() {
            roots.insert(resolved.file, *root);
            for agency in &resolved.agencies {
                roots.insert(catalog.agencies[*agency].file, *root);
            }
        }
    }
    let channels = channels(catalog);
    // Where each domain is used below each root, in the order of the files.
    let mut used: BTreeMap<(usize, String), Vec<&Channel<'_>>> = BTreeMap::new();
    for channel in &channels {
        let root = roots.get(&channel.place.file);
        if let (Some(root), Some(host)) = (root, channel.host())
            && let Some(name) = registered(&host).strip_suffix(".go.id")
        {
            used.entry((*root, name.to_owned()))
                .or_default()
                .push(channel);
        }
    }
    for ((root, name), places) in &used {
        let other = used
            .iter()
            .filter(|((other_root, other), _)| other_root == root && are_alike(name, other))
            .max_by_key(|((_, other), others)| (others.len(), std::cmp::Reverse(other.clone())));
        let Some(((_, other), others)) = other else {
            continue;
        };
        // The one that is used more is taken for the right one; of two that are used alike, the first.
        if (others.len(), name) <= (places.len(), other) {
            continue;
        }
        let place = places[0].find(catalog, &format!("{name}.go.id"));
        cx.push(
            Diagnostic::new(
                Code::HOST_TWICE,
                place,
                crate::text!(id: "`{name}.go.id` di sini, `{other}.go.id` di tempat lain", en: "`{name}.go.id` here, `{other}.go.id` elsewhere"),
            )
            .also(
                others[0].find(catalog, &format!("{other}.go.id")),
                Text::fixed("domain yang lebih sering dipakai", "the domain that is used more"),
            )
            .help(Text::fixed(
                "pakai satu domain, bila keduanya milik instansi yang sama",
                "use one domain where both belong to the same agency",
            )),
        );
    }
}

/// Returns whether two names are one with something added. One letter off is told as misspelt already.
fn are_alike(one: &str, other: &str) -> bool {
    let (short, long) = match one.len() < other.len() {
        true => (one, other),
        false => (other, one),
    };
    short.len() >= LEAST_LENGTH
        && (long.starts_with(short) || long.ends_with(short))
        && strsim::damerau_levenshtein(short, long) > 1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_alike_that_hold_each_other() {
        assert!(are_alike("kotacontoh", "contoh"));
        assert!(are_alike("contohkota", "contoh"));
        assert!(!are_alike("contoh", "contoh"));
        assert!(!are_alike("contoh", "contohs"), "one letter off");
        assert!(!are_alike("jakarta", "surabaya"));
        assert!(!are_alike("pos", "kotapos"), "too short");
    }
}
