//! The flow model: what a diagram shows, before anything is placed or drawn.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A flow: steps and the ways between them.
///
/// Nodes stand in the order of the steps; `Sisi` index into `simpul`. A node with two or more ways out
/// is a decision. Edges out of one node stand in the order they were written, the main answer first.
///
/// An answer that ends the flow is a way to an end that is no step: a node with `nomor` 0, without actor and
/// time, which no way leaves. Such nodes stand after all steps.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
pub struct Alur {
    /// The steps, then the ends that are no steps.
    pub simpul: Vec<Simpul>,
    /// The ways.
    pub sisi: Vec<Sisi>,
}

/// One step of a flow, or an end that is no step.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
pub struct Simpul {
    /// Number shown in the box, the same as in the list of steps, from 1; 0 for an end that is no step.
    pub nomor: usize,
    /// Who acts; `None` where the text or one sentence above the flow says so.
    pub pelaku: Option<String>,
    /// What is done; empty where only the actor is published.
    pub teks: String,
    /// How long it takes, in words.
    pub waktu: Option<String>,
    /// Whether the flow begins here.
    pub mulai: bool,
    /// Whether the flow can end here.
    pub akhir: bool,
}

/// A way from one step to another.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
pub struct Sisi {
    /// Index of the step it leaves.
    pub dari: usize,
    /// Index of the step it enters.
    pub ke: usize,
    /// The answer that takes this way: "Belum lengkap".
    pub label: Option<String>,
}

impl Simpul {
    /// Makes an end that is no step.
    pub fn ujung() -> Self {
        Self {
            teks: "Selesai".to_owned(),
            akhir: true,
            ..Self::default()
        }
    }

    /// Returns whether this is an end that is no step: where an answer ends the flow.
    pub fn is_ujung(&self) -> bool {
        self.nomor == 0
    }
}

impl Alur {
    /// Returns the steps with their indices, without the ends that are no steps.
    pub fn langkah(&self) -> impl Iterator<Item = (usize, &Simpul)> {
        let nodes = self.simpul.iter().enumerate();
        nodes.filter(|(_, simpul)| !simpul.is_ujung())
    }

    /// Returns the ways out of `simpul`, in written order.
    pub fn keluar(&self, simpul: usize) -> impl Iterator<Item = &Sisi> {
        self.sisi.iter().filter(move |sisi| sisi.dari == simpul)
    }

    /// Returns the ways into `simpul`, in written order.
    pub fn masuk(&self, simpul: usize) -> impl Iterator<Item = &Sisi> {
        self.sisi.iter().filter(move |sisi| sisi.ke == simpul)
    }

    /// Returns whether `simpul` has two or more ways out.
    pub fn is_keputusan(&self, simpul: usize) -> bool {
        self.keluar(simpul).nth(1).is_some()
    }

    /// Returns for each node whether a way leads to it from a step where the flow begins.
    pub fn terjangkau(&self) -> Vec<bool> {
        let begins = |(index, simpul): (usize, &Simpul)| simpul.mulai.then_some(index);
        let start = self.simpul.iter().enumerate().filter_map(begins).collect();
        self.spread(start, |sisi| (sisi.dari, sisi.ke))
    }

    /// Returns the first node that the flow can come to and from which no way leads to an end.
    pub fn tanpa_akhir(&self) -> Option<usize> {
        let ends = |(index, simpul): (usize, &Simpul)| simpul.akhir.then_some(index);
        let goal = self.simpul.iter().enumerate().filter_map(ends).collect();
        let ending = self.spread(goal, |sisi| (sisi.ke, sisi.dari));
        let reached = self.terjangkau();
        (0..self.simpul.len()).find(|index| reached[*index] && !ending[*index])
    }

    /// Returns for each node whether it can be come to from one of `open` along ways taken in `direction`.
    fn spread(&self, mut open: Vec<usize>, direction: fn(&Sisi) -> (usize, usize)) -> Vec<bool> {
        let mut seen = vec![false; self.simpul.len()];
        while let Some(index) = open.pop() {
            if std::mem::replace(&mut seen[index], true) {
                continue;
            }
            let ways = self.sisi.iter().map(direction);
            open.extend(ways.filter(|(from, _)| *from == index).map(|(_, to)| to));
        }
        seen
    }

    /// Returns whether every step leads only to the next one, and no answer ends the flow.
    pub fn is_lurus(&self) -> bool {
        self.sisi.len() + 1 == self.simpul.len()
            && !self.simpul.iter().any(Simpul::is_ujung)
            && self
                .sisi
                .iter()
                .enumerate()
                .all(|(i, sisi)| sisi.dari == i && sisi.ke == i + 1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Makes a flow of `count` steps that begins at the first and ends at `ends`.
    fn flow(count: usize, ways: &[(usize, usize)], ends: &[usize]) -> Alur {
        let node = |index: usize| Simpul {
            nomor: index + 1,
            mulai: index == 0,
            akhir: ends.contains(&index),
            ..Simpul::default()
        };
        let way = |&(dari, ke): &(usize, usize)| Sisi {
            dari,
            ke,
            label: None,
        };
        Alur {
            simpul: (0..count).map(node).collect(),
            sisi: ways.iter().map(way).collect(),
        }
    }

    #[test]
    fn what_no_way_leads_to_is_not_reached() {
        let alur = flow(4, &[(0, 1), (2, 3), (1, 0)], &[1, 3]);
        assert_eq!(alur.terjangkau(), [true, true, false, false]);
        assert_eq!(alur.tanpa_akhir(), None);
    }

    #[test]
    fn a_loop_without_a_way_out_has_no_end() {
        let alur = flow(4, &[(0, 1), (0, 2), (2, 3), (3, 2)], &[1]);
        assert_eq!(alur.tanpa_akhir(), Some(2));
        let open = flow(4, &[(0, 1), (0, 2), (2, 3), (3, 2), (3, 1)], &[1]);
        assert_eq!(open.tanpa_akhir(), None);
    }
}
