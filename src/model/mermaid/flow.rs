//! From what the text says to a flow: start and end marks, order, numbers.

use super::{Graph, note};
use crate::diagnostic::Code;
use crate::diagnostic::Text;
use crate::model::Alur;
use crate::model::Note;
use crate::model::Order;
use crate::model::Simpul;
use crate::model::Sisi;

/// Labels of a box that is only the mark of a start.
const START: &[&str] = &["mulai", "awal", "start", "begin"];

/// Labels of a box that is only the mark of an end.
const END: &[&str] = &["selesai", "akhir", "end", "stop", "finish", "berakhir"];

/// Stands between number and words in the labels that our own writer makes.
const AFTER_NUMBER: &str = " · ";

/// What a box is to the flow.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Role {
    Step,
    Start,
    End,
}

/// Returns the notes on a text that can be read and still is doubtful.
pub(super) fn doubts(graph: &Graph<'_>) -> Vec<Note> {
    let mut notes = Vec::new();
    for edge in graph.edges.iter().filter(|edge| edge.from == edge.to) {
        let words = graph.nodes[edge.to].words();
        notes.push(note(
            Code::MERMAID_SELF_LOOP,
            edge.place.clone(),
            crate::text!(id: "panah ini kembali ke kotaknya sendiri, “{words}”", en: "this arrow leads back to its own box, “{words}”"),
            Text::fixed(
                "arahkan ke kotak lain, atau hapus; bila langkahnya memang diulang, beri label kapan diulang",
                "lead it to another box, or delete it; if the step is repeated indeed, say when in a label",
            ),
        ));
    }
    let parts = parts(graph);
    let largest = (0..graph.nodes.len()).max_by_key(|part| {
        let size = parts.iter().filter(|one| *one == part).count();
        (size, std::cmp::Reverse(*part))
    });
    for (index, node) in graph.nodes.iter().enumerate() {
        // The first node of a part stands for it.
        if parts[index] == index && Some(index) != largest {
            let words = node.words();
            notes.push(note(
                Code::MERMAID_APART,
                node.place.clone(),
                crate::text!(id: "kotak “{words}” tidak terhubung dengan bagan selebihnya", en: "the box “{words}” is not connected with the rest of the diagram"),
                Text::fixed(
                    "hubungkan dengan panah, atau hapus; jalur yang terpisah ditulis di `jalur`",
                    "connect it by an arrow, or delete it; separate paths belong into `jalur`",
                ),
            ));
        }
    }
    notes
}

/// Returns for each node the first node of the part that arrows connect it with.
fn parts(graph: &Graph<'_>) -> Vec<usize> {
    let mut near: Vec<Vec<usize>> = vec![Vec::new(); graph.nodes.len()];
    for edge in &graph.edges {
        near[edge.from].push(edge.to);
        near[edge.to].push(edge.from);
    }
    let mut parts = vec![usize::MAX; graph.nodes.len()];
    for first in 0..parts.len() {
        let mut open = vec![first];
        while let Some(node) = open.pop() {
            if parts[node] == usize::MAX {
                parts[node] = first;
                open.extend(&near[node]);
            }
        }
    }
    parts
}

/// Returns the flow that `graph` says.
///
/// A box "Mulai" that nothing leads to marks the steps it leads to as starts; a box "Selesai" that leads
/// nowhere marks the step before it as an end, or, where the way has a label or is one of several, is an
/// end that is no step, one for each way, as in a flow made of steps. Else steps that nothing leads to
/// are starts, and steps that lead nowhere are ends.
///
/// Numbers follow the flow, not the text: the main path (from the first start, by the first answer that
/// leads to an end), each of its steps followed by what branches off it. Labels that all begin with a number
/// and a middle dot, as our own writer makes them, keep their numbers.
pub(super) fn make(graph: &Graph<'_>) -> Alur {
    match numbers(graph) {
        Some(numbers) => {
            let rough = rough(graph, &numbered_roles(graph));
            let mut order: Vec<usize> = (0..rough.steps.len()).collect();
            order.sort_by_key(|&step| numbers[rough.steps[step]]);
            rough.finished(&order, graph, true)
        }
        None => {
            let rough = rough(graph, &roles(graph));
            rough.finished(&rough.order(), graph, false)
        }
    }
}

/// Splits the number off a label as our own writer makes it.
fn split_number(words: &str) -> Option<(usize, &str)> {
    let end = words
        .find(|c: char| !c.is_ascii_digit())
        .unwrap_or(words.len());
    let (digits, rest) = words.split_at(end);
    let rest = if rest.is_empty() {
        rest
    } else {
        rest.strip_prefix(AFTER_NUMBER)?
    };
    Some((digits.parse().ok()?, rest))
}

/// Returns the number of each node where all labels, but those of ends, carry their numbers from 1; 0 for ends.
fn numbers(graph: &Graph<'_>) -> Option<Vec<usize>> {
    let is_end = |index: usize| is_mark(graph, index, END, |edge| edge.0 == index);
    let mut numbers = Vec::with_capacity(graph.nodes.len());
    for (index, node) in graph.nodes.iter().enumerate() {
        match split_number(node.words()) {
            Some((0, _)) => return None,
            Some((number, _)) => numbers.push(number),
            None if is_end(index) => numbers.push(0),
            None => return None,
        }
    }
    let mut sorted: Vec<usize> = numbers
        .iter()
        .copied()
        .filter(|number| *number > 0)
        .collect();
    sorted.sort_unstable();
    let is_run = sorted.iter().copied().eq(1..=sorted.len());
    let has_dot = graph
        .nodes
        .iter()
        .any(|node| node.words().contains(AFTER_NUMBER));
    (is_run && has_dot && !sorted.is_empty()).then_some(numbers)
}

/// Returns whether the node `index` has one of `words` as its label, and no edge that `bars`.
fn is_mark(
    graph: &Graph<'_>,
    index: usize,
    words: &[&str],
    bars: impl Fn((usize, usize)) -> bool,
) -> bool {
    let label = graph.nodes[index].words().to_lowercase();
    words.contains(&label.as_str()) && !graph.edges.iter().any(|edge| bars((edge.from, edge.to)))
}

/// Returns what each box is, where labels carry numbers: whatever has none is an end.
fn numbered_roles(graph: &Graph<'_>) -> Vec<Role> {
    let role = |words: &str| match split_number(words) {
        Some(_) => Role::Step,
        None => Role::End,
    };
    graph.nodes.iter().map(|node| role(node.words())).collect()
}

/// Returns what each box is.
fn roles(graph: &Graph<'_>) -> Vec<Role> {
    let mut roles = vec![Role::Step; graph.nodes.len()];
    for index in 0..roles.len() {
        let mut out = graph
            .edges
            .iter()
            .filter(|edge| edge.from == index)
            .peekable();
        let leads_on = out.peek().is_some() && out.all(|edge| edge.label.is_none());
        if leads_on && is_mark(graph, index, START, |(_, to)| to == index) {
            roles[index] = Role::Start;
        }
    }
    for index in 0..roles.len() {
        let entered = graph
            .edges
            .iter()
            .any(|edge| edge.to == index && roles[edge.from] == Role::Step);
        let marked = graph
            .edges
            .iter()
            .any(|edge| edge.to == index && roles[edge.from] == Role::Start);
        if entered && !marked && is_mark(graph, index, END, |(from, _)| from == index) {
            roles[index] = Role::End;
        }
    }
    roles
}

/// The steps of a text in its own order, and the ways between them.
struct Rough {
    /// Index of each step in the graph.
    steps: Vec<usize>,
    /// Whether the flow begins with a step.
    starts: Vec<bool>,
    /// Whether the flow can end with a step.
    ends: Vec<bool>,
    /// Ways between steps; `None` for an end that is no step.
    ways: Vec<(usize, Option<usize>, Option<String>)>,
}

/// Takes the marks out of `graph`.
fn rough(graph: &Graph<'_>, roles: &[Role]) -> Rough {
    let steps: Vec<usize> = (0..roles.len())
        .filter(|&index| roles[index] == Role::Step)
        .collect();
    let mut place = vec![None; roles.len()];
    for (step, &index) in steps.iter().enumerate() {
        place[index] = Some(step);
    }
    let mut starts = vec![false; steps.len()];
    let mut ends = vec![false; steps.len()];
    let mut ways = Vec::with_capacity(graph.edges.len());
    for edge in &graph.edges {
        let several = graph
            .edges
            .iter()
            .filter(|one| one.from == edge.from)
            .nth(1)
            .is_some();
        match (place[edge.from], place[edge.to]) {
            (Some(from), Some(to)) => ways.push((from, Some(to), edge.label.clone())),
            (Some(from), None) if several || edge.label.is_some() => {
                ways.push((from, None, edge.label.clone()));
            }
            (Some(from), None) => ends[from] = true,
            (None, Some(to)) => starts[to] = true,
            (None, None) => {}
        }
    }
    for step in 0..steps.len() {
        let entered = ways.iter().any(|way| way.1 == Some(step) && way.0 != step);
        let left = ways.iter().any(|way| way.0 == step);
        starts[step] |= !entered;
        ends[step] |= !left;
    }
    // In a circle every step is led to; it begins where the text does.
    if !starts.contains(&true) {
        starts.iter_mut().take(1).for_each(|first| *first = true);
    }
    Rough {
        steps,
        starts,
        ends,
        ways,
    }
}

impl Rough {
    /// Returns the steps in the order of their numbers.
    fn order(&self) -> Vec<usize> {
        let along = self.along();
        let alur = self.arranged(&along);
        let rows = Order::new(&alur).rows;
        let steps = rows.iter().filter_map(|&row| along.get(row).copied());
        steps.collect()
    }

    /// Returns the steps so that each stands behind those that lead to it, loops left aside; of several
    /// that may come next, the one written first.
    ///
    /// This is the reverse of the order in which a walk leaves the steps that takes the last written first.
    fn along(&self) -> Vec<usize> {
        let count = self.steps.len();
        let mut targets = vec![Vec::new(); count];
        for (from, to, _) in &self.ways {
            targets[*from].extend(*to);
        }
        let starts: Vec<usize> = (0..count).filter(|&step| self.starts[step]).collect();
        let mut reached = vec![false; count];
        walk(&starts, &targets, &mut reached);
        let apart: Vec<usize> = (0..count).filter(|&step| !reached[step]).collect();
        let mut seen = vec![false; count];
        let mut left = walk(&apart, &targets, &mut seen);
        left.extend(walk(&starts, &targets, &mut seen));
        left.reverse();
        left
    }

    /// Returns the flow with its steps in `order`, without words: marks and ways alone.
    fn arranged(&self, order: &[usize]) -> Alur {
        let mut place = vec![0; order.len()];
        for (new, &old) in order.iter().enumerate() {
            place[old] = new;
        }
        let step = |(new, &old): (usize, &usize)| Simpul {
            nomor: new + 1,
            mulai: self.starts[old],
            akhir: self.ends[old],
            ..Simpul::default()
        };
        let mut alur = Alur {
            simpul: order.iter().enumerate().map(step).collect(),
            sisi: Vec::with_capacity(self.ways.len()),
        };
        let mut ways: Vec<_> = self.ways.iter().collect();
        ways.sort_by_key(|way| place[way.0]);
        for (from, to, label) in ways {
            let ke = to.map_or(alur.simpul.len(), |to| place[to]);
            if to.is_none() {
                alur.simpul.push(Simpul::ujung());
            }
            alur.sisi.push(Sisi {
                dari: place[*from],
                ke,
                label: label.clone(),
            });
        }
        alur
    }

    /// Returns the whole flow with its steps in `order`; `is_numbered` takes the numbers off the labels.
    fn finished(&self, order: &[usize], graph: &Graph<'_>, is_numbered: bool) -> Alur {
        let mut alur = self.arranged(order);
        for (simpul, &step) in alur.simpul.iter_mut().zip(order) {
            let node = &graph.nodes[self.steps[step]];
            let words = node.words();
            let bare = split_number(words).filter(|_| is_numbered);
            simpul.teks = bare.map_or(words, |(_, words)| words).to_owned();
            let group = node.group.and_then(|group| graph.groups.get(group));
            simpul.pelaku = group.map(|group| group.title.clone());
        }
        alur
    }
}

/// Walks from `roots` along `targets`, the last of each first, and returns the steps in the order they are left.
fn walk(roots: &[usize], targets: &[Vec<usize>], seen: &mut [bool]) -> Vec<usize> {
    let mut left = Vec::new();
    for &root in roots.iter().rev() {
        let mut open = Vec::new();
        if !std::mem::replace(&mut seen[root], true) {
            open.push((root, targets[root].len()));
        }
        while let Some((step, more)) = open.pop() {
            let Some(next) = more.checked_sub(1) else {
                left.push(step);
                continue;
            };
            open.push((step, next));
            let target = targets[step][next];
            if !std::mem::replace(&mut seen[target], true) {
                open.push((target, targets[target].len()));
            }
        }
    }
    left
}
