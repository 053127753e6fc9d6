//! Parts a table into pages, and gives each page the room that its ways need.

use std::collections::BTreeMap;
use std::collections::BTreeSet;
use std::ops::Range;

use crate::diagram::sop::plan::Plan;
use crate::diagram::sop::rows::Page;
use crate::diagram::sop::table::Table;
use crate::diagram::sop::{ATTEMPTS, LAST_MIN, NOWHERE, ROUNDS, Sheet, TRACKS_MAX};

impl Plan<'_> {
    /// Makes the pages.
    pub(super) fn pages(mut self, sheet: Sheet) -> Vec<Table> {
        let height = match sheet {
            Sheet::Screen { .. } => f32::MAX,
            Sheet::Paper { height, .. } => height / self.unit,
        };
        let count = self.steps.len();
        let whole = self.page(0..count, true).0;
        if whole.height <= height || count <= 1 {
            return vec![self.finish(whole)];
        }
        let mut round = 0;
        loop {
            self.letters.clear();
            let breaks = self.breaks(height);
            self.letters = self.letters_of(&breaks);
            let (pages, named): (Vec<Table>, Vec<BTreeSet<usize>>) = breaks
                .iter()
                .map(|part| self.page(part.clone(), part.end == count))
                .unzip();
            let told = self.told_of(&breaks, &named, round >= ROUNDS);
            // A way is told on the page that it leaves, so that no connector is left alone on the other.
            if told.is_subset(&self.told) {
                return pages.into_iter().map(|page| self.finish(page)).collect();
            }
            self.told.extend(told);
            round += 1;
        }
    }

    /// Returns the places of the steps of each page, none of which is higher than `height` px.
    fn breaks(&self, height: f32) -> Vec<Range<usize>> {
        let mut breaks = Vec::new();
        let mut from = 0;
        while from < self.steps.len() {
            let to = self.page_end(from, height);
            breaks.push(from..to);
            from = to;
        }
        self.fill_last(&mut breaks, height);
        breaks
    }

    /// Gives a last page of hardly a step some of the page before it.
    fn fill_last(&self, breaks: &mut [Range<usize>], height: f32) {
        let [.., before, last] = breaks else { return };
        while last.len() < LAST_MIN && before.len() > last.len() + 1 {
            let middle = last.start - 1;
            let fits =
                |part: Range<usize>, is_last: bool| self.page(part, is_last).0.height <= height;
            if !fits(before.start..middle, false) || !fits(middle..last.end, true) {
                return;
            }
            (before.end, last.start) = (middle, middle);
        }
    }

    /// Returns the ways over page breaks that must be told where they begin: those that were `named` on their page,
    /// and all to a step where none could come in; `all` of them where nothing else helped.
    fn told_of(
        &self,
        breaks: &[Range<usize>],
        named: &[BTreeSet<usize>],
        all: bool,
    ) -> BTreeSet<usize> {
        let ways = &self.order.ways;
        let crosses = |part: &Range<usize>, way: usize| {
            let is_here = |node: usize| part.contains(&self.places[node]);
            is_here(ways[way].dari) != is_here(ways[way].ke) && self.places[ways[way].ke] != NOWHERE
        };
        let mut told = BTreeSet::new();
        for (part, named) in breaks.iter().zip(named) {
            let is_here = |node: usize| part.contains(&self.places[node]);
            let lost = |way: usize| {
                let comes_in_there = |other: usize| {
                    crosses(part, other) && is_here(ways[way].ke) && ways[other].ke == ways[way].ke
                };
                let is_same = |other: &usize| *other == way || comes_in_there(*other);
                all || named.iter().any(is_same)
            };
            told.extend((0..ways.len()).filter(|&way| crosses(part, way) && lost(way)));
        }
        told
    }

    /// Returns where a page that begins with the step at `from` ends, so that it is at most `height` px high; one
    /// step it has in any case.
    fn page_end(&self, from: usize, height: f32) -> usize {
        let count = self.steps.len();
        // Where the texts alone are too high, nothing has to be tried.
        let mut rows = 0.0;
        let lowest = (from..count).find(|&place| {
            rows += self.text_height(place);
            rows > height
        });
        let mut to = lowest.unwrap_or(count).max(from + 1);
        while to > from + 1 {
            let is_last = to == count;
            // The rows without the ways are soon placed, and never higher than with them.
            let least = Page::new(self, from..to, &Room::default(), is_last).height(self);
            if least <= height && self.page(from..to, is_last).0.height <= height {
                break;
            }
            to -= 1;
        }
        to
    }

    /// Gives a letter to each step to which a way leads over a page break.
    fn letters_of(&self, breaks: &[Range<usize>]) -> BTreeMap<usize, String> {
        let page_of = |node: usize| {
            let place = self.places[node];
            breaks.iter().position(|part| part.contains(&place))
        };
        let mut targets = BTreeSet::new();
        for (i, way) in self.order.ways.iter().enumerate() {
            if self.is_told(i) {
                continue;
            }
            if let (Some(from), Some(to)) = (page_of(way.dari), page_of(way.ke))
                && from != to
            {
                targets.insert(way.ke);
            }
        }
        let targets = targets.into_iter().enumerate();
        targets.map(|(i, node)| (node, letter(i))).collect()
    }

    fn finish(&self, mut table: Table) -> Table {
        table.scale(self.unit);
        table.unit = self.unit;
        table
    }

    /// Returns whether a way over pages is told where it begins, instead of drawn.
    fn is_told(&self, way: usize) -> bool {
        self.told.contains(&way) || self.is_long(way)
    }

    /// Places one page with the steps at the places of `part`; `is_last` says that the sum and the symbols stand
    /// under it. Returns it with the ways that are named there.
    fn page(&self, part: Range<usize>, is_last: bool) -> (Table, BTreeSet<usize>) {
        let mut room = Room::default();
        let mut attempt = 0;
        loop {
            let homeless = match Page::new(self, part.clone(), &room, is_last).draw(self) {
                Ok(table) => return (table, room.named),
                Err(homeless) => homeless,
            };
            // Each round names at least one way, so that the last has none to find.
            if attempt < ATTEMPTS {
                room.widen(&homeless, self);
            } else {
                room.named.extend(homeless);
            }
            attempt += 1;
        }
    }
}

/// Returns the name of a connector: A to Z, then AA.
fn letter(index: usize) -> String {
    let last = char::from(b'A' + (index % 26) as u8);
    match index / 26 {
        0 => last.to_string(),
        more => format!("{}{last}", letter(more - 1)),
    }
}

/// What earlier attempts taught.
#[derive(Debug, Clone, Default)]
pub(super) struct Room {
    /// Lines below the symbol of a step beyond the first.
    pub(super) tracks: BTreeMap<usize, usize>,
    /// Ways that are named instead of drawn.
    pub(super) named: BTreeSet<usize>,
}

impl Room {
    /// Gives room to ways that found none; where that was tried, they are named.
    fn widen(&mut self, homeless: &[usize], plan: &Plan<'_>) {
        for &way in homeless {
            let of = &plan.order.ways[way];
            let mut grown = false;
            for node in [of.dari, of.ke.saturating_sub(1)] {
                let tracks = self.tracks.entry(node).or_insert(1);
                if *tracks < TRACKS_MAX {
                    *tracks += 1;
                    grown = true;
                }
            }
            if !grown {
                self.named.insert(way);
            }
        }
    }
}
