//! The cheapest pairing of two lists, and the items that keep their order.

/// Cost of a pair that must not be.
pub(super) const NEVER: i64 = 1 << 40;

/// Returns for each row the column it is paired with, so that the sum of the costs is least (the Hungarian
/// method); `None` where the pair would cost [`NEVER`] or there are fewer columns than rows.
///
/// Costs must differ for pairs that are not alike, so that one answer is the cheapest and the pairing of the
/// lists the other way round is the same.
pub(super) fn assign(costs: &[Vec<i64>]) -> Vec<Option<usize>> {
    let rows = costs.len();
    let columns = costs.first().map_or(0, Vec::len);
    let size = rows.max(columns);
    let cost = |row: usize, column: usize| {
        costs
            .get(row)
            .and_then(|row| row.get(column))
            .copied()
            .unwrap_or(NEVER)
    };
    // Potentials of rows and columns, from 1; column 0 stands for "none yet".
    let mut row_potential = vec![0_i64; size + 1];
    let mut column_potential = vec![0_i64; size + 1];
    let mut row_of = vec![0_usize; size + 1];
    for row in 1..=size {
        row_of[0] = row;
        let mut column = 0;
        let mut least = vec![i64::MAX; size + 1];
        let mut used = vec![false; size + 1];
        let mut way = vec![0_usize; size + 1];
        while row_of[column] != 0 {
            used[column] = true;
            let at = row_of[column];
            let mut delta = i64::MAX;
            let mut next = 0;
            for other in 1..=size {
                if used[other] {
                    continue;
                }
                let reduced = cost(at - 1, other - 1) - row_potential[at] - column_potential[other];
                if reduced < least[other] {
                    least[other] = reduced;
                    way[other] = column;
                }
                if least[other] < delta {
                    delta = least[other];
                    next = other;
                }
            }
            for other in 0..=size {
                if used[other] {
                    row_potential[row_of[other]] += delta;
                    column_potential[other] -= delta;
                } else {
                    least[other] = least[other].saturating_sub(delta);
                }
            }
            column = next;
        }
        while column != 0 {
            let before = way[column];
            row_of[column] = row_of[before];
            column = before;
        }
    }
    let mut result = vec![None; rows];
    for (column, row) in row_of.iter().enumerate().skip(1) {
        if (1..=rows).contains(row) && cost(row - 1, column - 1) < NEVER {
            result[row - 1] = Some(column - 1);
        }
    }
    result
}

/// Returns which of `places` (distinct numbers) keep their order: the longest rising run, the heaviest of
/// those by `weights`.
pub(super) fn rising(places: &[usize], weights: &[u64]) -> Vec<bool> {
    let mut best: Vec<(usize, u64, Option<usize>)> = Vec::with_capacity(places.len());
    for (index, place) in places.iter().enumerate() {
        let before = (0..index)
            .filter(|other| places[*other] < *place)
            .max_by_key(|other| (best[*other].0, best[*other].1));
        let (length, weight) = before.map_or((0, 0), |other| (best[other].0, best[other].1));
        best.push((length + 1, weight.wrapping_add(weights[index]), before));
    }
    let mut keep = vec![false; places.len()];
    let mut at = (0..places.len()).max_by_key(|index| (best[*index].0, best[*index].1));
    while let Some(index) = at {
        keep[index] = true;
        at = best[index].2;
    }
    keep
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_cheapest_pairing_is_found() {
        let costs = vec![vec![4, 1, 3], vec![2, 0, 5], vec![3, 2, 2]];
        assert_eq!(assign(&costs), [Some(1), Some(0), Some(2)]);
        let wide = vec![vec![5, 1, 9, 7]];
        assert_eq!(assign(&wide), [Some(1)]);
        let tall = vec![vec![3], vec![1], vec![NEVER]];
        assert_eq!(assign(&tall), [None, Some(0), None]);
        assert_eq!(assign(&[]), Vec::<Option<usize>>::new());
    }

    #[test]
    fn one_moved_item_is_one() {
        assert_eq!(rising(&[1, 2, 3, 0], &[1; 4]), [true, true, true, false]);
        let swap = rising(&[1, 0], &[5, 9]);
        assert_eq!(swap, [false, true]);
        assert_eq!(rising(&[1, 0], &[9, 5]), [true, false]);
    }
}
