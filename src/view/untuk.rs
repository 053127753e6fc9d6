//! `untuk`: groups of items by the cases they are for, and the names of those groups.

use super::format;
use super::label;
use crate::model::Kode;
use crate::model::Varian;

/// Items that are for the same cases.
#[derive(Debug)]
pub(super) struct Group<'a, T> {
    /// The cases; empty for everybody.
    pub(super) untuk: &'a [Kode],
    /// The items, in written order.
    pub(super) items: Vec<&'a T>,
}

/// Returns `items` by the cases they are for: those for everybody first, then in written order.
pub(super) fn group<'a, T>(
    items: &'a [T],
    untuk: impl Fn(&'a T) -> &'a [Kode],
) -> Vec<Group<'a, T>> {
    let mut groups: Vec<Group<'a, T>> = Vec::new();
    for item in items {
        let codes = untuk(item);
        match groups.iter_mut().find(|group| is_same(group.untuk, codes)) {
            Some(group) => group.items.push(item),
            None => groups.push(Group {
                untuk: codes,
                items: vec![item],
            }),
        }
    }
    groups.sort_by_key(|group| !group.untuk.is_empty());
    groups
}

/// Returns whether two lists name the same cases, in whatever order.
fn is_same(a: &[Kode], b: &[Kode]) -> bool {
    a.iter().all(|kode| b.contains(kode)) && b.iter().all(|kode| a.contains(kode))
}

/// Returns the name of the cases `untuk`, as it stands inside a sentence: names of one axis are alternatives,
/// those of different axes must all hold. A code that no case has stands for itself.
pub(super) fn name(varian: &[Varian], untuk: &[Kode]) -> String {
    let mut axes: Vec<(Option<&Kode>, Vec<&str>)> = Vec::new();
    for kode in untuk {
        let known = varian.iter().find(|one| one.kode == *kode);
        let axis = known.and_then(|one| one.sumbu.as_ref());
        let nama = known.map_or(kode.as_str(), |one| one.nama.id.as_str());
        match axes.iter_mut().find(|(other, _)| *other == axis) {
            Some((_, names)) => names.push(nama),
            None => axes.push((axis, vec![nama])),
        }
    }
    let axes: Vec<String> = axes
        .into_iter()
        .map(|(_, names)| alternatives(&names))
        .collect();
    axes.join(label::SEKALIGUS)
}

/// Returns `names` as alternatives: "a, b, atau c".
fn alternatives(names: &[&str]) -> String {
    let names: Vec<_> = names
        .iter()
        .map(|nama| format::runs(&format::inside(nama)))
        .collect();
    super::plain(&format::join(&names, label::ATAU))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Teks;

    fn kode(text: &str) -> Kode {
        Kode::new(text).expect("a code")
    }

    fn varian(name: &str, sumbu: Option<&str>) -> Varian {
        Varian {
            kode: kode(name),
            nama: Teks::new(&format!("Kasus {name}")),
            sumbu: sumbu.map(kode),
        }
    }

    #[test]
    fn cases_of_one_axis_are_alternatives_and_axes_add_up() {
        let varian = [
            varian("baru", Some("sebab")),
            varian("hilang", Some("sebab")),
            varian("badan", Some("pemohon")),
        ];
        assert_eq!(
            name(&varian, &[kode("baru"), kode("hilang")]),
            "kasus baru atau kasus hilang"
        );
        assert_eq!(
            name(&varian, &[kode("baru"), kode("badan")]),
            "kasus baru, sekaligus kasus badan"
        );
        assert_eq!(name(&varian, &[kode("lain")]), "lain");
    }

    #[test]
    fn everybody_comes_first_and_order_of_codes_does_not_matter() {
        let items = [
            vec![kode("b"), kode("a")],
            vec![],
            vec![kode("a"), kode("b")],
        ];
        let groups = group(&items, Vec::as_slice);
        assert_eq!(groups.len(), 2);
        assert!(groups[0].untuk.is_empty() && groups[1].items.len() == 2);
    }
}
