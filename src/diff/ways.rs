//! The ways through a drawn flow: two charts differ for readers where a way is gone or new.

use serde_json::Value as Json;

use super::words::{Mark, Stretch, folded};
use crate::model::{Alur, Bagan};

/// Most ways that are told one by one; a flow with more is told by its single steps.
const MOST: usize = 24;

/// Stands between ways where they are told in one text.
const BETWEEN: &str = "; ";

/// Returns the ways of a flow as it stands in the resolved model, from a beginning to an end: the steps with
/// who acts, and the answers that lead on. `None` where the flow could not be read.
pub(super) fn ways(value: &Json) -> Option<Vec<String>> {
    let bagan: Bagan = serde_json::from_value(value.clone()).ok()?;
    let alur = bagan.alur()?;
    Some(whole(&alur).unwrap_or_else(|| single(&alur)))
}

/// Returns the ways in one text.
pub(super) fn told(ways: &[String]) -> String {
    ways.join(BETWEEN)
}

/// Returns whether the same ways lead through both, apart from wording.
pub(super) fn same(old: &[String], new: &[String]) -> bool {
    let sorted = |ways: &[String]| {
        let mut ways: Vec<String> = ways.iter().map(|way| folded(way)).collect();
        ways.sort();
        ways
    };
    sorted(old) == sorted(new)
}

/// Returns the new ways against the old: those that stayed, those that are gone, those that are new.
pub(super) fn compared(old: &[String], new: &[String]) -> Vec<Stretch> {
    let has = |ways: &[String], one: &String| ways.iter().any(|way| folded(way) == folded(one));
    let stretch = |mark: Mark, way: &String| Stretch {
        mark,
        text: format!("{way}{BETWEEN}"),
    };
    let gone = old.iter().filter(|way| !has(new, way));
    let here = new.iter().map(|way| {
        let mark = if has(old, way) {
            Mark::Same
        } else {
            Mark::Added
        };
        stretch(mark, way)
    });
    gone.map(|way| stretch(Mark::Removed, way))
        .chain(here)
        .collect()
}

fn step(alur: &Alur, node: usize) -> String {
    let step = &alur.simpul[node];
    match (&step.pelaku, step.teks.as_str()) {
        (None, words) => words.to_owned(),
        (Some(actor), "") => actor.clone(),
        (Some(actor), words) => format!("{actor}: {words}"),
    }
}

fn arrow(label: Option<&str>) -> String {
    label.map_or_else(
        || " → ".to_owned(),
        |label| format!(" →({})→ ", label.trim()),
    )
}

/// Returns every way from a beginning to an end, or back to one of its own steps; `None` where there are
/// more than [`MOST`].
fn whole(alur: &Alur) -> Option<Vec<String>> {
    let count = alur.simpul.len();
    let enters = |node: usize| {
        alur.sisi
            .iter()
            .any(|way| way.ke == node && way.dari != node)
    };
    let mut starts: Vec<usize> = (0..count).filter(|at| alur.simpul[*at].mulai).collect();
    if starts.is_empty() {
        starts = (0..count).filter(|at| !enters(*at)).collect();
    }
    if starts.is_empty() {
        starts.extend((count > 0).then_some(0));
    }
    let mut found = Vec::new();
    // What is open: the steps so far and their words.
    let mut open: Vec<(Vec<usize>, String)> = starts
        .into_iter()
        .rev()
        .map(|start| (vec![start], step(alur, start)))
        .collect();
    while let Some((steps, words)) = open.pop() {
        let here = *steps.last()?;
        let out: Vec<_> = alur
            .sisi
            .iter()
            .filter(|way| way.dari == here && way.ke < count)
            .collect();
        if out.is_empty() || alur.simpul[here].akhir {
            found.push(words.clone());
        }
        for way in out.into_iter().rev() {
            let arrow = arrow(way.label.as_deref());
            let next = step(alur, way.ke);
            if steps.contains(&way.ke) {
                found.push(format!("{words}{arrow}↺ {next}"));
            } else {
                let mut steps = steps.clone();
                steps.push(way.ke);
                open.push((steps, format!("{words}{arrow}{next}")));
            }
        }
        if found.len() + open.len() > MOST {
            return None;
        }
    }
    Some(found)
}

/// Returns the single steps from node to node.
fn single(alur: &Alur) -> Vec<String> {
    let count = alur.simpul.len();
    let ways = alur
        .sisi
        .iter()
        .filter(|way| way.dari < count && way.ke < count);
    ways.map(|way| {
        let arrow = arrow(way.label.as_deref());
        format!("{}{arrow}{}", step(alur, way.dari), step(alur, way.ke))
    })
    .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Simpul, Sisi};

    fn flow(steps: &[&str], ways: &[(usize, usize, &str)]) -> Alur {
        let step = |(at, words): (usize, &&str)| Simpul {
            nomor: at + 1,
            teks: (*words).to_owned(),
            ..Simpul::default()
        };
        let way = |&(dari, ke, label): &(usize, usize, &str)| Sisi {
            dari,
            ke,
            label: Some(label.to_owned()).filter(|label| !label.is_empty()),
        };
        Alur {
            simpul: steps.iter().enumerate().map(step).collect(),
            sisi: ways.iter().map(way).collect(),
        }
    }

    #[test]
    fn every_way_is_told_from_beginning_to_end() {
        let alur = flow(
            &["Datang", "Periksa", "Terima", "Tolak"],
            &[
                (0, 1, ""),
                (1, 2, "Lengkap"),
                (1, 3, "Keliru"),
                (1, 0, "Belum"),
            ],
        );
        let mut ways = whole(&alur).expect("few");
        ways.sort();
        assert_eq!(
            ways,
            [
                "Datang → Periksa →(Belum)→ ↺ Datang",
                "Datang → Periksa →(Keliru)→ Tolak",
                "Datang → Periksa →(Lengkap)→ Terima",
            ]
        );
    }

    #[test]
    fn a_flow_with_very_many_ways_is_told_by_its_steps() {
        let names: Vec<String> = (0..40).map(|at| format!("L{at}")).collect();
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        let ways: Vec<(usize, usize, &str)> = (0..38)
            .flat_map(|at| [(at, at + 1, "a"), (at, at + 2, "b")])
            .collect();
        let alur = flow(&names, &ways);
        assert_eq!(whole(&alur), None);
        assert_eq!(single(&alur).len(), ways.len());
        // A ring has no beginning and is told all the same.
        let ring = flow(&["A", "B"], &[(0, 1, ""), (1, 0, "")]);
        assert_eq!(whole(&ring).expect("few"), ["A → B → ↺ A"]);
        assert_eq!(whole(&Alur::default()).expect("few"), Vec::<String>::new());
    }

    #[test]
    fn what_is_gone_stands_before_what_is_new() {
        let of = |words: &[&str]| {
            words
                .iter()
                .map(|word| (*word).to_owned())
                .collect::<Vec<_>>()
        };
        let (old, new) = (of(&["A → B", "A → C"]), of(&["a → b", "A → D"]));
        let marks: Vec<Mark> = compared(&old, &new).iter().map(|one| one.mark).collect();
        assert_eq!(marks, [Mark::Removed, Mark::Same, Mark::Added]);
        assert!(!same(&old, &new));
        assert!(same(&old, &of(&["A → C", "a → b"])));
    }
}
