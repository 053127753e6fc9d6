//! List markers that somebody typed before the items: "a. Formulir", "2) Foto". The renderer sets its own.

/// A marker at the beginning of an item.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Marker {
    /// What kind it is.
    kind: Kind,
    /// Its bytes with the blanks after it.
    length: usize,
}

/// The kinds of markers; those that count say where they stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// "a.", "(a)": its place in the alphabet, from 1.
    Letter(u8),
    /// "1.", "1)": the number.
    Number(u8),
    /// "•", "-".
    Bullet,
}

impl Kind {
    /// Returns whether `self` follows `before` in a list.
    fn follows(self, before: Self) -> bool {
        match (before, self) {
            (Self::Letter(before), Self::Letter(after))
            | (Self::Number(before), Self::Number(after)) => before + 1 == after,
            (Self::Bullet, Self::Bullet) => true,
            (Self::Letter(_) | Self::Number(_) | Self::Bullet, _) => false,
        }
    }
}

/// Returns the bytes of the marker before each of `items`, 0 where there is none; `None` where no two
/// neighbours show a sequence and no number is the place of its item. One letter alone proves nothing:
/// "a. n. Kepala Dinas" is no item a.
pub(super) fn markers(items: &[Option<&str>]) -> Option<Vec<usize>> {
    let found: Vec<Option<Marker>> = items.iter().map(|item| item.and_then(marker)).collect();
    let is_sequence = found.windows(2).any(|pair| match pair {
        [Some(before), Some(after)] => after.kind.follows(before.kind),
        _ => false,
    });
    // The first item proves nothing either: "1. Juli".
    let is_placed = found.iter().enumerate().skip(1).any(|(index, marker)| {
        marker.is_some_and(|marker| match marker.kind {
            Kind::Number(number) => usize::from(number) == index + 1,
            Kind::Letter(_) | Kind::Bullet => false,
        })
    });
    (is_sequence || is_placed).then(|| {
        let length = |marker: &Option<Marker>| marker.map_or(0, |marker| marker.length);
        found.iter().map(length).collect()
    })
}

/// Returns `text` without what could be a list marker before it: for texts that are compared, not for what is
/// printed.
pub fn without_marker(text: &str) -> &str {
    let length = marker(text).map_or(0, |marker| marker.length);
    text.get(length..).unwrap_or(text)
}

/// Returns the marker that `text` begins with; blanks before it count.
fn marker(text: &str) -> Option<Marker> {
    let begin = text.trim_start();
    let (word, rest) = glued(begin).or_else(|| begin.split_once(char::is_whitespace))?;
    let rest = rest.trim_start();
    (!rest.is_empty()).then_some(Marker {
        kind: kind(word)?,
        length: text.len() - rest.len(),
    })
}

/// Parts "a.Formulir", where the blank was forgotten: behind the mark a capital begins.
fn glued(text: &str) -> Option<(&str, &str)> {
    let end = text.find(['.', ')'])? + 1;
    let (word, rest) = text.split_at(end);
    rest.starts_with(char::is_uppercase).then_some((word, rest))
}

/// Returns what kind of marker `word` is.
fn kind(word: &str) -> Option<Kind> {
    if matches!(word, "•" | "-" | "–" | "*" | "·") {
        return Some(Kind::Bullet);
    }
    let inner = word.strip_suffix(['.', ')'])?;
    let inner = inner.strip_prefix('(').unwrap_or(inner);
    match inner.as_bytes() {
        [letter @ b'a'..=b'z'] => Some(Kind::Letter(letter - b'a' + 1)),
        [b'1'..=b'9'] | [b'1'..=b'9', b'0'..=b'9'] => inner.parse().ok().map(Kind::Number),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::markers;

    fn of(items: &[&str]) -> Option<Vec<usize>> {
        let items: Vec<Option<&str>> = items.iter().copied().map(Some).collect();
        markers(&items)
    }

    #[test]
    fn a_sequence_of_siblings_is_seen() {
        assert_eq!(of(&["a. Formulir", "b. Foto"]), Some(vec![3, 3]));
        assert_eq!(
            of(&["1) Formulir", "2)  Foto", "Ijazah"]),
            Some(vec![3, 4, 0])
        );
        assert_eq!(of(&["(1) Formulir", "(2) Foto"]), Some(vec![4, 4]));
        assert_eq!(of(&["• Formulir", "• Foto"]), Some(vec![4, 4]));
        assert_eq!(of(&["9. Formulir", "10. Foto"]), Some(vec![3, 4]));
        assert_eq!(of(&["a.Formulir", "b.Foto"]), Some(vec![2, 2]));
        // Only the last one was overlooked.
        assert_eq!(of(&["Formulir", "Foto", "3. Ijazah"]), Some(vec![0, 0, 3]));
    }

    #[test]
    fn what_shows_no_sequence_is_left_alone() {
        for items in [
            &["a. n. Kepala Dinas"][..],
            &["a. n. Kepala Dinas", "a. n. Bupati"],
            &["1. Juli", "17. Agustus"],
            &["a.", "b."],
            &["a.n. Bupati", "b.n. Bupati"],
            &["A.B. Contoh", "B.C. Contoh"],
            &["3 lembar foto", "4 lembar fotokopi"],
            &["10.000 lembar", "11.000 lembar"],
            &["Formulir", "b. Foto"],
            &["Formulir", "3. Foto"],
        ] {
            assert_eq!(of(items), None, "{items:?}");
        }
    }
}
