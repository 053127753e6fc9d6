//! The flow model: what a diagram shows, before anything is placed or drawn.

use serde::{Deserialize, Serialize};

/// A flow: steps and the ways between them.
///
/// Nodes stand in the order of the steps; `Sisi` index into `simpul`. A node with two or more ways out
/// is a decision. Edges out of one node stand in the order they were written, the main answer first.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Alur {
    /// The steps.
    pub simpul: Vec<Simpul>,
    /// The ways.
    pub sisi: Vec<Sisi>,
}

/// One step of a flow.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Simpul {
    /// Number shown in the box, the same as in the list of steps, from 1.
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
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Sisi {
    /// Index of the step it leaves.
    pub dari: usize,
    /// Index of the step it enters.
    pub ke: usize,
    /// The answer that takes this way: "Belum lengkap".
    pub label: Option<String>,
}

impl Alur {
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

    /// Returns whether every step leads only to the next one.
    pub fn is_lurus(&self) -> bool {
        self.sisi.len() + 1 == self.simpul.len()
            && self
                .sisi
                .iter()
                .enumerate()
                .all(|(i, sisi)| sisi.dari == i && sisi.ke == i + 1)
    }
}
