//! Who has which lane: each actor one of its own, or neighbours share one where there are too many.

use crate::diagram::layout::lajur::{FRAME, PAD, gutter};
use crate::diagram::layout::{META, TEXT_IN_ROW, Target};
use crate::diagram::order::Order;
use crate::font;
use crate::font::Face;
use crate::model::Alur;

/// Least width of a lane, px: a box in which usual words fit, and beside its diamond an answer and an end.
const LANE_MIN: f32 = 226.0;
/// Most actors that share a lane.
const SHARED_MAX: usize = 3;
/// Least width of a box, px, however short its words.
const BOX_MIN: f32 = 150.0;

/// The lanes of a flow.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::diagram::layout) struct Lanes {
    /// Actors of each lane, in the order in which they act.
    pub(in crate::diagram::layout) names: Vec<Vec<String>>,
    /// Lane of each step.
    pub(in crate::diagram::layout) of: Vec<usize>,
}

impl Lanes {
    /// Returns the lanes of `alur`; `None` where they would tell nothing or have no room: on a narrow target, for
    /// one actor alone or a step without one, for more actors than can share the lanes, and for a word that is
    /// wider than a box.
    pub(in crate::diagram::layout) fn of(
        alur: &Alur,
        order: &Order<'_>,
        target: Target,
    ) -> Option<Self> {
        let is_loose = |node: usize| order.ujung[node] && !order.is_entered(node);
        if target.is_narrow() || (0..alur.simpul.len()).any(is_loose) {
            return None;
        }
        let mut names: Vec<String> = Vec::new();
        let mut counts: Vec<usize> = Vec::new();
        let mut own = vec![0; alur.simpul.len()];
        for (node, simpul) in alur.langkah() {
            let name = simpul.pelaku.as_deref()?.split_whitespace();
            let name = name.collect::<Vec<_>>().join(" ");
            if name.is_empty() {
                return None;
            }
            let known = names.iter().position(|known| *known == name);
            own[node] = known.unwrap_or(names.len());
            if known.is_none() {
                names.push(name);
                counts.push(0);
            }
            counts[own[node]] += 1;
        }
        if names.len() < 2 {
            return None;
        }
        let most = ((target.px() - 2.0 * FRAME) / LANE_MIN).floor() as usize;
        let groups = share(&names, &counts, most)?;
        let lane_of = |actor: usize| groups.iter().position(|group| group.contains(&actor));
        let lanes = Self {
            of: own
                .iter()
                .map(|actor| lane_of(*actor).unwrap_or(0))
                .collect(),
            names: groups
                .iter()
                .map(|group| group.iter().map(|actor| names[*actor].clone()).collect())
                .collect(),
        };
        let count = lanes.names.len() as f32;
        let widest = (target.px() - 2.0 * FRAME) / count - 2.0 * gutter(1);
        (lanes.least(alur, target) <= widest).then_some(lanes)
    }

    /// Returns the least width of a box, px: no word of a step, nor of an actor or a time that it names, is broken.
    pub(super) fn least(&self, alur: &Alur, target: Target) -> f32 {
        let (regular, bold) = target.faces();
        let mut least: f32 = BOX_MIN;
        for (node, simpul) in alur.langkah() {
            let is_shared = self.names[self.of[node]].len() > 1;
            let pelaku = simpul.pelaku.as_deref().filter(|_| is_shared);
            let waktu = simpul.waktu.as_deref().unwrap_or_default();
            // Actor and time stand behind the number.
            let beside = font::width(bold, &simpul.nomor.to_string(), META) + 7.0;
            let meta = longest(regular, pelaku.unwrap_or_default(), META)
                .max(longest(regular, waktu, META));
            let act = longest(regular, &simpul.teks, TEXT_IN_ROW);
            least = least.max(act.max(meta + beside.max(16.0)) + 2.0 * PAD);
        }
        for names in &self.names {
            let names = names.iter().map(|name| longest(bold, name, TEXT_IN_ROW));
            least = least.max(names.fold(0.0, f32::max));
        }
        least
    }
}

/// Returns the width of the widest piece of `text` that no line end may part.
fn longest(face: Face, text: &str, size: f32) -> f32 {
    text.split_whitespace()
        .flat_map(|word| word.split_inclusive(['/', '-']))
        .map(|word| font::width(face, word, size))
        .fold(0.0, f32::max)
}

/// Returns the actors of each lane, `most` lanes at most: neighbours share one, those first whose names begin with
/// the same word, then those who do least; the first actor, for whom the service is, shares last.
fn share(names: &[String], counts: &[usize], most: usize) -> Option<Vec<Vec<usize>>> {
    let mut groups: Vec<Vec<usize>> = (0..names.len()).map(|actor| vec![actor]).collect();
    let first_word = |actor: usize| {
        names[actor]
            .split(' ')
            .next()
            .unwrap_or_default()
            .to_lowercase()
    };
    while groups.len() > most {
        let pair = (0..groups.len() - 1)
            .filter(|i| groups[*i].len() + groups[i + 1].len() <= SHARED_MAX)
            .min_by_key(|&i| {
                let both = groups[i].iter().chain(&groups[i + 1]);
                let word = first_word(groups[i][0]);
                let is_kin = both.clone().all(|actor| first_word(*actor) == word);
                let acts: usize = both.map(|actor| counts[*actor]).sum();
                (i == 0, !is_kin, acts, i)
            })?;
        let second = groups.remove(pair + 1);
        groups[pair].extend(second);
    }
    Some(groups)
}
