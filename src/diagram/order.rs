//! What all forms of a flow agree on: the valid ways, the main path, the reading order, which ways go back.

use crate::model::Alur;
use crate::model::Simpul;

/// A way whose ends exist.
#[derive(Debug, Clone)]
pub(crate) struct Way<'a> {
    /// Index in `Alur::sisi`.
    pub(crate) sisi: usize,
    /// Index of the step it leaves.
    pub(crate) dari: usize,
    /// Index of the step it enters.
    pub(crate) ke: usize,
    /// The answer, trimmed; `None` where there is none or it is blank.
    pub(crate) label: Option<&'a str>,
    /// Whether it closes a loop: its target has the same or a lower place in the model than its source,
    /// and leads to it again. By place and not by the drawn order, because readers go by the numbers.
    pub(crate) back: bool,
}

/// The order of a flow.
#[derive(Debug, Clone)]
pub(crate) struct Order<'a> {
    /// The ways with both ends in the flow, in written order.
    pub(crate) ways: Vec<Way<'a>>,
    /// Indices into `ways` of the ways out of each step.
    pub(crate) out: Vec<Vec<usize>>,
    /// All steps as they are read: the main path, each of its steps followed by what branches off it.
    pub(crate) rows: Vec<usize>,
    /// Whether a step lies on the main path.
    pub(crate) main: Vec<bool>,
    /// Whether a node is an end that is no step.
    pub(crate) ujung: Vec<bool>,
    /// The main path.
    chain: Vec<usize>,
}

impl<'a> Order<'a> {
    /// Orders `alur`; ways to steps that do not exist are left out.
    pub(crate) fn new(alur: &'a Alur) -> Self {
        let count = alur.simpul.len();
        let mut ways = Vec::with_capacity(alur.sisi.len());
        let mut out = vec![Vec::new(); count];
        for (sisi, way) in alur.sisi.iter().enumerate() {
            if way.dari < count && way.ke < count {
                out[way.dari].push(ways.len());
                let label = way
                    .label
                    .as_deref()
                    .map(str::trim)
                    .filter(|label| !label.is_empty());
                ways.push(Way {
                    sisi,
                    dari: way.dari,
                    ke: way.ke,
                    label,
                    back: false,
                });
            }
        }
        let mut order = Self {
            ways,
            out,
            rows: Vec::new(),
            main: vec![false; count],
            ujung: alur.simpul.iter().map(Simpul::is_ujung).collect(),
            chain: Vec::new(),
        };
        let chain = order.chain(alur);
        for &node in &chain {
            order.main[node] = true;
        }
        order.rows = order.read(&chain, |_| false);
        order.chain = chain;
        order.mark_back();
        order
    }

    /// Returns whether two or more ways leave `node`.
    pub(crate) fn is_keputusan(&self, node: usize) -> bool {
        self.out[node].len() >= 2
    }

    /// Returns whether a way enters `node`.
    pub(crate) fn is_entered(&self, node: usize) -> bool {
        self.ways.iter().any(|way| way.ke == node)
    }

    /// Returns the targets of `node`, the main answer first.
    fn targets(&self, node: usize) -> impl Iterator<Item = usize> + '_ {
        self.out[node].iter().map(|&way| self.ways[way].ke)
    }

    /// Returns the main path: from the first start, always by the first answer that leads to an end by
    /// new steps; where no answer does, by the first that leads to a new step.
    ///
    /// An end that is no step counts only as the main answer of the step before it, for any other answer
    /// breaks the flow off; it is entered only where no step goes on to an end.
    fn chain(&self, alur: &Alur) -> Vec<usize> {
        let Some(start) = alur
            .simpul
            .iter()
            .position(|simpul| simpul.mulai)
            .or((!alur.simpul.is_empty()).then_some(0))
        else {
            return Vec::new();
        };
        let is_end = |node: usize| alur.simpul[node].akhir || self.out[node].is_empty();
        let all_ends: Vec<bool> = (0..alur.simpul.len()).map(is_end).collect();
        let ends: Vec<bool> = (0..alur.simpul.len())
            .map(|node| match self.targets(node).next() {
                Some(main) if self.ujung[main] => true,
                _ => is_end(node) && !self.ujung[node],
            })
            .collect();
        let mut seen = vec![false; alur.simpul.len()];
        let mut chain = vec![start];
        seen[start] = true;
        let mut node = start;
        loop {
            let new: Vec<usize> = self.targets(node).filter(|&target| !seen[target]).collect();
            let next = match new[..] {
                [] => return chain,
                [only] => only,
                [first, ..] => {
                    let step_to = |ends: &[bool]| {
                        let mut steps = new.iter().copied().filter(|&target| !self.ujung[target]);
                        steps.find(|&target| self.finishes(target, &seen, ends))
                    };
                    step_to(&ends)
                        .or_else(|| step_to(&all_ends))
                        .or_else(|| new.iter().copied().find(|&target| self.ujung[target]))
                        .unwrap_or(first)
                }
            };
            seen[next] = true;
            chain.push(next);
            node = next;
        }
    }

    /// Returns whether an end can be reached from `node` without the steps in `seen`.
    fn finishes(&self, node: usize, seen: &[bool], ends: &[bool]) -> bool {
        let mut seen = seen.to_vec();
        let mut open = vec![node];
        seen[node] = true;
        while let Some(node) = open.pop() {
            if ends[node] {
                return true;
            }
            for target in self.targets(node) {
                if !std::mem::replace(&mut seen[target], true) {
                    open.push(target);
                }
            }
        }
        false
    }

    /// Returns all steps as they are read, but of what branches off one step first that which leads nowhere on: then
    /// no way that comes back has to pass it.
    pub(crate) fn rows_ends_first(&self) -> Vec<usize> {
        self.read(&self.chain, |node| self.out[node].is_empty())
    }

    /// Returns all steps in reading order; of what branches off one step, those that are `first` come first.
    fn read(&self, chain: &[usize], first: impl Fn(usize) -> bool) -> Vec<usize> {
        let mut rows = Vec::with_capacity(self.main.len());
        let mut placed = self.main.clone();
        let mut unplaced = 0;
        for (i, &node) in chain.iter().enumerate() {
            // Steps that nothing before leads to, such as a second start, stand where their number says.
            for early in unplaced..node {
                self.place(early, &mut placed, &mut rows);
            }
            unplaced = unplaced.max(node);
            rows.push(node);
            let next = chain.get(i + 1).copied();
            let mut targets: Vec<usize> = self
                .targets(node)
                .filter(|&target| Some(target) != next)
                .collect();
            targets.sort_by_key(|target| !first(*target));
            for target in targets {
                self.place(target, &mut placed, &mut rows);
            }
        }
        for late in 0..self.main.len() {
            self.place(late, &mut placed, &mut rows);
        }
        rows
    }

    /// Puts `node` and what only it leads to behind `rows`, depth first.
    fn place(&self, node: usize, placed: &mut [bool], rows: &mut Vec<usize>) {
        let mut open = vec![node];
        while let Some(node) = open.pop() {
            if std::mem::replace(&mut placed[node], true) {
                continue;
            }
            rows.push(node);
            let targets: Vec<usize> = self
                .targets(node)
                .filter(|&target| !placed[target])
                .collect();
            open.extend(targets.into_iter().rev());
        }
    }

    /// Marks the ways that go back.
    fn mark_back(&mut self) {
        let nothing = vec![false; self.rows.len()];
        for i in 0..self.ways.len() {
            let Way { dari, ke, .. } = self.ways[i];
            if ke <= dari {
                let mut ends = nothing.clone();
                ends[dari] = true;
                self.ways[i].back = self.finishes(ke, &nothing, &ends);
            }
        }
    }
}
