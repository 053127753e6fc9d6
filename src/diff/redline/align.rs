//! Two lists side by side, both in their own order: what belongs together, what is gone, what is new.

use crate::diff::words::{likeness, shared, tokens};

/// Weight of two things that are the same; none is greater.
pub(super) const SAME: u32 = 4000;

/// Least likeness, of 1000, of two texts that are one text changed.
const ALIKE: u32 = 500;

/// Most pairs that are looked at for likeness; of longer lists only what is the same goes together.
const MOST_COMPARED: usize = 40_000;

/// Most pairs that are looked at for sameness; of longer lists only beginning and end go together.
const MOST_SAME: usize = 4_000_000;

/// Most letters, old times new, that are compared letter by letter.
const MOST_LETTERS: usize = 400_000;

/// A place in the merged list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    /// Both have it.
    Both(usize, usize),
    /// Only the old list has it.
    Old(usize),
    /// Only the new list has it.
    New(usize),
}

impl Place {
    /// Returns the items at this place.
    pub(super) fn of<'a, T>(self, old: &'a [T], new: &'a [T]) -> (Option<&'a T>, Option<&'a T>) {
        match self {
            Self::Both(a, b) => (old.get(a), new.get(b)),
            Self::Old(a) => (old.get(a), None),
            Self::New(b) => (None, new.get(b)),
        }
    }
}

/// Returns the merged list of greatest weight; what is gone stands before what is new at the same place.
///
/// `weight` says how much a pair belongs together, up to [`SAME`]; `None` where it must not be.
pub(super) fn align<T>(old: &[T], new: &[T], weight: impl Fn(&T, &T) -> Option<u32>) -> Vec<Place> {
    let is_same = |a: usize, b: usize| weight(&old[a], &new[b]) == Some(SAME);
    let shortest = old.len().min(new.len());
    let before = (0..shortest).take_while(|&i| is_same(i, i)).count();
    let behind = (0..shortest - before)
        .take_while(|&i| is_same(old.len() - 1 - i, new.len() - 1 - i))
        .count();
    let mut places: Vec<Place> = (0..before).map(|i| Place::Both(i, i)).collect();
    let (rows, columns) = (old.len() - before - behind, new.len() - before - behind);
    let pairs = rows * columns;
    let inner = |a: usize, b: usize| {
        if pairs > MOST_SAME {
            return None;
        }
        let weight = weight(&old[before + a], &new[before + b]);
        weight.filter(|weight| pairs <= MOST_COMPARED || *weight == SAME)
    };
    places.extend(
        best(rows, columns, inner)
            .into_iter()
            .map(|place| match place {
                Place::Both(a, b) => Place::Both(before + a, before + b),
                Place::Old(a) => Place::Old(before + a),
                Place::New(b) => Place::New(before + b),
            }),
    );
    places.extend(
        (0..behind)
            .rev()
            .map(|i| Place::Both(old.len() - 1 - i, new.len() - 1 - i)),
    );
    places
}

fn best(rows: usize, columns: usize, weight: impl Fn(usize, usize) -> Option<u32>) -> Vec<Place> {
    let mut places = Vec::with_capacity(rows + columns);
    if rows * columns > MOST_SAME {
        places.extend((0..rows).map(Place::Old));
        places.extend((0..columns).map(Place::New));
        return places;
    }
    let width = columns + 1;
    let mut weights = vec![0_u32; rows * columns];
    // What the rest of both lists is worth, from each place on.
    let mut worth = vec![0_u64; (rows + 1) * width];
    for a in (0..rows).rev() {
        for b in (0..columns).rev() {
            let pair = weight(a, b).unwrap_or(0);
            weights[a * columns + b] = pair;
            let apart = worth[(a + 1) * width + b].max(worth[a * width + b + 1]);
            let together = match pair {
                0 => 0,
                pair => worth[(a + 1) * width + b + 1] + u64::from(pair),
            };
            worth[a * width + b] = apart.max(together);
        }
    }
    let (mut a, mut b) = (0, 0);
    while a < rows && b < columns {
        let pair = weights[a * columns + b];
        let here = worth[a * width + b];
        if pair > 0 && here == worth[(a + 1) * width + b + 1] + u64::from(pair) {
            places.push(Place::Both(a, b));
            (a, b) = (a + 1, b + 1);
        } else if here == worth[(a + 1) * width + b] {
            places.push(Place::Old(a));
            a += 1;
        } else {
            places.push(Place::New(b));
            b += 1;
        }
    }
    places.extend((a..rows).map(Place::Old));
    places.extend((b..columns).map(Place::New));
    gone_first(places)
}

/// Puts what is gone before what is new where nothing stands between.
fn gone_first(mut places: Vec<Place>) -> Vec<Place> {
    let is_both = |place: &Place| matches!(place, Place::Both(..));
    for stretch in places.chunk_by_mut(|a, b| !is_both(a) && !is_both(b)) {
        stretch.sort_by_key(|place| matches!(place, Place::New(_)));
    }
    places
}

/// Returns how much two texts belong together; `None` where they are two texts.
pub(super) fn alike(old: &str, new: &str) -> Option<u32> {
    if old == new {
        return Some(SAME);
    }
    let likeness = if old.len() * new.len() <= MOST_LETTERS {
        likeness(old, new)
    } else {
        let (mut left, mut right) = (tokens(old), tokens(new));
        left.sort();
        right.sort();
        shared(&left, &right)
    };
    (likeness >= ALIKE).then_some(likeness)
}

#[cfg(test)]
mod tests {
    use super::Place::{Both, New, Old};
    use super::*;

    fn aligned(old: &[&str], new: &[&str]) -> Vec<Place> {
        align(old, new, |a, b| alike(a, b))
    }

    #[test]
    fn both_lists_keep_their_order() {
        assert_eq!(
            aligned(&["KTP", "Pas foto", "Akta"], &["KTP", "Akta"]),
            [Both(0, 0), Old(1), Both(2, 1)]
        );
        // Only one of two that changed places can stay.
        assert_eq!(
            aligned(&["KTP", "Pas foto"], &["Pas foto", "KTP"]),
            [Old(0), Both(1, 0), New(1)]
        );
        assert_eq!(
            aligned(&["KTP", "SIM"], &["Akta"]),
            [Old(0), Old(1), New(0)]
        );
        assert_eq!(aligned(&[], &["Akta"]), [New(0)]);
    }

    #[test]
    fn what_is_alike_goes_together() {
        assert_eq!(
            aligned(
                &["Surat kuasa", "Pas foto berwarna"],
                &["Paspor", "Surat kuasa asli", "Pas foto"]
            ),
            [New(0), Both(0, 1), Both(1, 2)]
        );
    }
}
