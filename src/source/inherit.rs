//! Inheritance by folder: the `bawaan` of every `instansi.yaml` from the root down, then the standard.
//!
//! Trees are merged, not values, so every value keeps the bytes and the file it came from. How a field
//! takes over is said by the registry ([`Inherit`]), nowhere else.

use super::yaml::{Entry, Node, NodeKind};
use crate::diagnostic::Code;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::Text;
use crate::model::Field;
use crate::model::Inherit;
use crate::model::Isi;
use crate::model::Pengaduan;
use crate::model::Record;

/// The word that stands for the inherited items of a list.
pub const BAWAAN: &str = "bawaan";

/// The fields of `pengaduan` of which one hides the inherited other: a flow has one source.
const FLOW: [&str; 2] = ["langkah", "alur"];

/// Returns `own` with what `inherited` (a map of the same fields, itself resolved) hands down.
///
/// An empty value is never a removal: it lets the inherited value through.
pub fn merge(inherited: &Node, own: &Node, out: &mut Vec<Diagnostic>) -> Node {
    merge_fields(inherited, own, &Isi::fields(), out)
}

fn merge_fields(
    inherited: &Node,
    own: &Node,
    fields: &[&'static Field],
    out: &mut Vec<Diagnostic>,
) -> Node {
    let NodeKind::Map(own_entries) = &own.kind else {
        return own.clone();
    };
    let writes_flow = FLOW
        .iter()
        .any(|key| own.get(key).is_some_and(|value| !value.is_empty()));
    let hidden = |key: &str| writes_flow && FLOW.contains(&key);
    let mut entries: Vec<Entry> = own_entries
        .iter()
        .map(
            |entry| match fields.iter().find(|field| field.key == entry.key) {
                Some(field) => Entry {
                    value: merge_value(
                        field,
                        inherited.get(field.key).filter(|_| !hidden(field.key)),
                        &entry.value,
                        out,
                    ),
                    ..entry.clone()
                },
                None => entry.clone(),
            },
        )
        .collect();
    for entry in inherited.entries() {
        let known = fields.iter().any(|field| field.key == entry.key);
        if known && !hidden(&entry.key) && own.get(&entry.key).is_none() {
            entries.push(entry.clone());
        }
    }
    Node {
        span: own.span,
        kind: NodeKind::Map(entries),
    }
}

fn merge_value(
    field: &Field,
    inherited: Option<&Node>,
    own: &Node,
    out: &mut Vec<Diagnostic>,
) -> Node {
    if own.is_empty() {
        return inherited.cloned().unwrap_or_else(|| own.clone());
    }
    match (field.inherit, inherited) {
        (Inherit::Ganti, _) => {
            refuse_placeholders(field, own, out);
            own.clone()
        }
        (Inherit::Gabung, Some(inherited)) if is_plain_map(inherited) && is_plain_map(own) => {
            merge_fields(inherited, own, &Pengaduan::fields(), out)
        }
        (Inherit::Gabung, _) => merge_fields(
            &Node {
                span: own.span,
                kind: NodeKind::Empty,
            },
            own,
            &Pengaduan::fields(),
            out,
        ),
        (Inherit::Sambung, inherited) => join(field, inherited, own, out),
    }
}

/// Returns whether the map says something, rather than that the field does not apply.
fn is_plain_map(node: &Node) -> bool {
    matches!(node.kind, NodeKind::Map(_)) && node.get("tidak_berlaku").is_none()
}

fn is_placeholder(node: &Node) -> bool {
    node.scalar() == Some(BAWAAN)
}

/// Puts the inherited items where `- bawaan` stands; an own item with an inherited `kode` takes its place.
fn join(field: &Field, inherited: Option<&Node>, own: &Node, out: &mut Vec<Diagnostic>) -> Node {
    let NodeKind::List(items) = &own.kind else {
        return own.clone();
    };
    let inherited = match inherited.map(|node| &node.kind) {
        Some(NodeKind::List(items)) => items.as_slice(),
        _ => &[],
    };
    let code = |node: &Node| node.get("kode").and_then(Node::scalar).map(str::to_owned);
    let own_codes: Vec<String> = items.iter().filter_map(code).collect();
    let replaces = items.iter().any(is_placeholder);
    let replacement = |old: &Node| {
        let old_code = code(old)?;
        own_codes.contains(&old_code).then(|| {
            items
                .iter()
                .find(|item| code(item).as_ref() == Some(&old_code))
        })?
    };
    let mut joined: Vec<Node> = Vec::with_capacity(items.len() + inherited.len());
    let taken: Vec<String> = if replaces {
        inherited
            .iter()
            .filter_map(code)
            .filter(|code| own_codes.contains(code))
            .collect()
    } else {
        Vec::new()
    };
    for item in items {
        if is_placeholder(item) {
            if inherited.is_empty() {
                out.push(nothing_to_inherit(field, item));
            }
            joined.extend(
                inherited
                    .iter()
                    .map(|old| replacement(old).unwrap_or(old).clone()),
            );
        } else if code(item).is_none_or(|code| !taken.contains(&code)) {
            joined.push(item.clone());
        }
    }
    Node {
        span: own.span,
        kind: NodeKind::List(joined),
    }
}

fn nothing_to_inherit(field: &Field, item: &Node) -> Diagnostic {
    let key = field.key;
    Diagnostic::new(Code::NOTHING_TO_INHERIT, item.span, crate::text!(id: "tidak ada `{key}` yang diwarisi di sini", en: "no `{key}` is inherited here"))
        .help(crate::text!(
            id: "hapus butir `- bawaan`, atau isi `bawaan.{key}` di `instansi.yaml` di atasnya",
            en: "delete the item `- bawaan`, or fill `bawaan.{key}` in an `instansi.yaml` above"
        ))
}

fn refuse_placeholders(field: &Field, own: &Node, out: &mut Vec<Diagnostic>) {
    let NodeKind::List(items) = &own.kind else {
        return;
    };
    let key = field.key;
    for item in items.iter().filter(|item| is_placeholder(item)) {
        out.push(
            Diagnostic::new(
                Code::NOTHING_TO_INHERIT,
                item.span,
                crate::text!(id: "`{key}` tidak diwarisi butir demi butir", en: "`{key}` is not inherited item by item"),
            )
            .help(Text::fixed("tulis semua butirnya di sini", "write all items here")),
        );
    }
}

/// Returns `node` (a map of the fields of a standard, such as `bawaan`) without its placeholders, to be
/// decoded on its own. In lists that do not join, `bawaan` is an item like any other.
pub fn without_placeholders(node: &Node) -> Node {
    strip(node, &Isi::fields())
}

fn strip(node: &Node, fields: &[&'static Field]) -> Node {
    let NodeKind::Map(entries) = &node.kind else {
        return node.clone();
    };
    let stripped = |entry: &Entry| {
        let field = fields.iter().find(|field| field.key == entry.key);
        let value = match (field.map(|field| field.inherit), &entry.value.kind) {
            (Some(Inherit::Sambung), NodeKind::List(items)) => {
                let own = items
                    .iter()
                    .filter(|item| !is_placeholder(item))
                    .cloned()
                    .collect();
                Node {
                    span: entry.value.span,
                    kind: NodeKind::List(own),
                }
            }
            (Some(Inherit::Gabung), NodeKind::Map(_)) => strip(&entry.value, &Pengaduan::fields()),
            _ => entry.value.clone(),
        };
        Entry {
            value,
            ..entry.clone()
        }
    };
    Node {
        span: node.span,
        kind: NodeKind::Map(entries.iter().map(stripped).collect()),
    }
}

#[cfg(test)]
mod tests {
    use super::super::yaml::parse;
    use super::*;
    use crate::diagnostic::FileId;

    fn tree(file: u32, text: &str) -> Node {
        let mut out = Vec::new();
        let tree = parse(FileId(file), text, &mut out);
        assert_eq!(out, []);
        tree.root
    }

    /// Writes a tree on one line, to compare.
    fn show(node: &Node) -> String {
        match &node.kind {
            NodeKind::Empty => "~".to_owned(),
            NodeKind::Scalar { text, .. } => text.clone(),
            NodeKind::List(items) => {
                format!("[{}]", items.iter().map(show).collect::<Vec<_>>().join(" "))
            }
            NodeKind::Map(entries) => {
                format!(
                    "{{{}}}",
                    entries
                        .iter()
                        .map(|e| format!("{}:{}", e.key, show(&e.value)))
                        .collect::<Vec<_>>()
                        .join(" ")
                )
            }
        }
    }

    #[test]
    fn each_way_of_taking_over() {
        let cases = [
            (
                "ganti: nearest whole",
                "persyaratan: [a, b]",
                "persyaratan: [c]",
                "{persyaratan:[c]}",
            ),
            (
                "empty lets through",
                "biaya: Gratis",
                "biaya:",
                "{biaya:Gratis}",
            ),
            (
                "sambung with placeholder",
                "sarana: [a, b]",
                "sarana: [x, bawaan, y]",
                "{sarana:[x a b y]}",
            ),
            (
                "sambung without placeholder replaces",
                "sarana: [a]",
                "sarana: [x]",
                "{sarana:[x]}",
            ),
            (
                "own item takes the place of its kode",
                "dasar_hukum: [{kode: u, teks: a}, b]",
                "dasar_hukum: [bawaan, {kode: u, teks: z}]",
                "{dasar_hukum:[{kode:u teks:z} b]}",
            ),
            (
                "gabung key by key",
                "pengaduan: {kanal: [k], waktu: [w]}",
                "pengaduan: {kanal: [m, bawaan]}",
                "{pengaduan:{kanal:[m k] waktu:[w]}}",
            ),
            (
                "own flow hides the inherited one",
                "pengaduan: {alur: [p], waktu: [w]}",
                "pengaduan: {langkah: [q]}",
                "{pengaduan:{langkah:[q] waktu:[w]}}",
            ),
            (
                "an empty key of the flow hides it too",
                "pengaduan: {langkah: [p]}",
                "pengaduan: {alur: [q], langkah: }",
                "{pengaduan:{alur:[q] langkah:~}}",
            ),
            (
                "removal is written",
                "pengaduan: {kanal: [k]}",
                "pengaduan: {tidak_berlaku: alasan}",
                "{pengaduan:{tidak_berlaku:alasan}}",
            ),
            (
                "nothing of its own",
                "sarana: [a]",
                "judul: x",
                "{judul:x sarana:[a]}",
            ),
        ];
        for (what, inherited, own, expected) in cases {
            let mut out = Vec::new();
            let merged = merge(&tree(0, inherited), &tree(1, own), &mut out);
            assert_eq!((show(&merged).as_str(), out.len()), (expected, 0), "{what}");
        }
    }

    #[test]
    fn values_keep_their_file() {
        let merged = merge(
            &tree(0, "sarana: [a]"),
            &tree(1, "sarana: [bawaan, b]"),
            &mut Vec::new(),
        );
        let NodeKind::List(items) = &merged.get("sarana").unwrap().kind else {
            panic!("a list")
        };
        assert_eq!(
            items
                .iter()
                .map(|item| item.span.file.0)
                .collect::<Vec<_>>(),
            [0, 1]
        );
    }

    #[test]
    fn a_placeholder_with_nothing_behind_it_is_said() {
        for own in [
            "sarana: [bawaan]",
            "persyaratan: [bawaan]",
            "pengaduan: {kanal: [bawaan]}",
        ] {
            let mut out = Vec::new();
            merge(&tree(0, "biaya: Gratis"), &tree(1, own), &mut out);
            assert_eq!(
                out.iter().map(|d| d.code).collect::<Vec<_>>(),
                [Code::NOTHING_TO_INHERIT],
                "{own}"
            );
        }
    }
}
