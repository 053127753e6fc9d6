//! The words of a text that a rule may speak of: without addresses, titles of others, and names of products.

use std::ops::Range;

/// Returns the words of `text` outside what belongs to others: runs of letters and digits, with an
/// apostrophe or hyphen inside.
pub(super) fn words(text: &str) -> Vec<Range<usize>> {
    let foreign = foreign(text);
    let is_own = |word: &Range<usize>| {
        foreign
            .iter()
            .all(|one| word.end <= one.start || one.end <= word.start)
    };
    all_words(text).into_iter().filter(is_own).collect()
}

/// Returns all words of `text`.
pub(super) fn all_words(text: &str) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    let mut previous = ' ';
    for (at, c) in text.char_indices() {
        let end = at + c.len_utf8();
        let after = text[end..].chars().next().unwrap_or(' ');
        let joins =
            matches!(c, '\'' | '’' | '-') && previous.is_alphanumeric() && after.is_alphanumeric();
        if c.is_alphanumeric() || joins {
            match found.last_mut() {
                Some(last) if last.end == at => last.end = end,
                Some(_) | None => found.push(at..end),
            }
        }
        previous = c;
    }
    found
}

/// Words after which a product, a page or a place is named.
const NAMING: [&str; 9] = [
    "aplikasi", "laman", "situs", "website", "portal", "akun", "jalan", "jl", "gedung",
];

/// Returns the stretches of `text` that are not its author's words.
fn foreign(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut start = 0;
    for piece in text.split_inclusive(char::is_whitespace) {
        let end = start + piece.trim_end().len();
        if is_address(&text[start..end]) {
            found.push(start..end);
        }
        start += piece.len();
    }
    for (sign, close) in [("`", "`"), ("“", "”"), ("\"", "\""), ("](", ")")] {
        found.extend(between(text, sign, close));
    }
    found.extend(titles(text));
    found.extend(names(text));
    found
}

/// Returns whether `piece`, which holds no blank, is a URL, an e-mail address, a host, an account or a file.
fn is_address(piece: &str) -> bool {
    let inner = piece.trim_matches(|c: char| !c.is_alphanumeric() && !matches!(c, '@' | '#'));
    let is_host = inner.split('/').next().is_some_and(|host| {
        let parts: Vec<&str> = host.split('.').collect();
        let last = parts.last().copied().unwrap_or_default();
        parts.len() > 1
            && parts.iter().all(|part| !part.is_empty())
            && (2..=6).contains(&last.len())
            && last.bytes().all(|b| b.is_ascii_lowercase())
            && host.bytes().all(|b| b.is_ascii_graphic())
    });
    inner.contains("://") || inner.contains('@') || inner.starts_with('#') || is_host
}

/// Returns what stands between `open` and `close`, both included.
fn between(text: &str, open: &str, close: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(start) = text[at..].find(open).map(|start| at + start) {
        let inside = start + open.len();
        let Some(end) = text[inside..].find(close) else {
            break;
        };
        at = inside + end + close.len();
        found.push(start..at);
    }
    found
}

/// Returns the titles of cited regulations: what follows a number and year with `tentang`, to the end of the
/// clause.
fn titles(text: &str) -> Vec<Range<usize>> {
    let lower = text.to_ascii_lowercase();
    let cites = |before: &str| {
        let tail: Vec<&str> = before.split_whitespace().rev().take(3).collect();
        let is_year = |word: &str| word.len() == 4 && word.bytes().all(|b| b.is_ascii_digit());
        tail.first()
            .is_some_and(|word| is_year(word) || word.ends_with(|c: char| c.is_ascii_digit()))
    };
    lower
        .match_indices("tentang")
        .filter(|(at, _)| cites(&lower[..*at]))
        .map(|(at, _)| {
            let end = lower[at..].find([';', '(', '\n']);
            at..end.map_or(text.len(), |end| at + end)
        })
        .collect()
}

/// Returns the names of products: capitalised words after a word that announces one, and words with capitals
/// inside.
fn names(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut announced = false;
    for range in all_words(text) {
        let word = &text[range.clone()];
        let begins_big = word.starts_with(char::is_uppercase);
        let is_mixed = word
            .chars()
            .skip_while(|c| !c.is_lowercase())
            .any(char::is_uppercase);
        if (begins_big && announced) || is_mixed {
            found.push(range);
        } else {
            announced = NAMING.contains(&word.to_lowercase().as_str());
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(text: &str) -> Vec<&str> {
        words(text).into_iter().map(|range| &text[range]).collect()
    }

    #[test]
    fn words_have_no_signs_around_them() {
        assert_eq!(
            of("Undang-undang, (kartu) Jum'at/hari é."),
            ["Undang-undang", "kartu", "Jum'at", "hari", "é"]
        );
    }

    #[test]
    fn what_others_wrote_is_left_out() {
        for (text, wanted) in [
            ("buka www.contoh.go.id/ijin atau", &["buka", "atau"][..]),
            ("surel (ijin@contoh.go.id).", &["surel"]),
            ("aplikasi Ijin Kita milik", &["aplikasi", "milik"]),
            ("melalui eIjin saja", &["melalui", "saja"]),
            ("kata `ijin` ini", &["kata", "ini"]),
            ("judul “Ijin Usaha” itu", &["judul", "itu"]),
            (
                "Perda Nomor 3 Tahun 2020 tentang Ijin Usaha; dan",
                &["Perda", "Nomor", "3", "Tahun", "2020", "dan"],
            ),
            ("informasi tentang ijin", &["informasi", "tentang", "ijin"]),
        ] {
            assert_eq!(of(text), wanted, "{text:?}");
        }
    }
}
