//! How telephone numbers are printed.

/// Returns `nomor` as it is read best: mobile numbers in groups of four parted by hyphens, an area code
/// that stands apart in brackets.
///
/// Only what is sure is changed: an area code that runs into its number ("0561736541") has two to four
/// digits, so such a number stays, and so do short and foreign ones.
pub fn format_telepon(nomor: &str) -> String {
    let nomor = nomor.trim();
    mobile(nomor)
        .or_else(|| area(nomor))
        .unwrap_or_else(|| nomor.to_owned())
}

/// Groups a mobile number: "08…" or "+62 8…", ten to thirteen digits from the zero on.
fn mobile(nomor: &str) -> Option<String> {
    if !nomor
        .chars()
        .all(|c| c.is_ascii_digit() || matches!(c, ' ' | '-' | '.' | '+'))
    {
        return None;
    }
    let digits: String = nomor.chars().filter(char::is_ascii_digit).collect();
    let (head, national) = match (
        nomor.starts_with('+'),
        digits.strip_prefix("62"),
        digits.strip_prefix("08"),
    ) {
        (true, Some(national), _) if national.starts_with('8') => ("+62 ", national),
        (false, _, Some(_)) => ("", digits.as_str()),
        _ => return None,
    };
    // Behind +62 the zero is gone, so the first group has three digits.
    let first = if head.is_empty() { 4 } else { 3 };
    if !(first + 6..=first + 9).contains(&national.len()) {
        return None;
    }
    let (start, rest) = national.split_at(first);
    // Never one or two digits alone at the end: 4-4-4, 4-3-4, 4-4-5.
    let cut = if rest.len() <= 7 { rest.len() - 4 } else { 4 };
    Some(format!("{head}{start}-{}-{}", &rest[..cut], &rest[cut..]))
}

/// Puts an area code that is parted from its number in brackets: "0362 21985".
fn area(nomor: &str) -> Option<String> {
    let (code, rest) = nomor.split_once([' ', '-'])?;
    let digits = |text: &str| !text.is_empty() && text.chars().all(|c| c.is_ascii_digit());
    let rest = rest.trim();
    let local = rest
        .chars()
        .all(|c| c.is_ascii_digit() || matches!(c, ' ' | '-'))
        && (5..=9).contains(&rest.chars().filter(char::is_ascii_digit).count());
    (digits(code)
        && code.starts_with('0')
        && !code.starts_with("08")
        && (3..=5).contains(&code.len())
        && local)
        .then(|| format!("({code}) {rest}"))
}

#[cfg(test)]
mod tests {
    use super::format_telepon;

    #[test]
    fn numbers_are_grouped_where_that_is_sure() {
        for (written, printed) in [
            ("085828735503", "0858-2873-5503"),
            ("0821 0000 000", "0821-000-0000"),
            ("+62 811-0000-000", "+62 811-000-0000"),
            ("+6281200000000", "+62 812-0000-0000"),
            ("0881000000000", "0881-0000-00000"),
            ("(0561) 736541", "(0561) 736541"),
            ("0561736541", "0561736541"),
            ("0362 21985", "(0362) 21985"),
            ("021-5550000", "(021) 5550000"),
            ("112", "112"),
            ("1500-046", "1500-046"),
            ("", ""),
        ] {
            assert_eq!(format_telepon(written), printed, "{written}");
        }
    }

    proptest::proptest! {
        #[test]
        fn any_text_is_safe(text in ".{0,40}") {
            let _ = format_telepon(&text);
        }

        #[test]
        fn digits_stay(text in "[0-9 +-]{0,16}") {
            let digits = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
            proptest::prop_assert_eq!(digits(&format_telepon(&text)), digits(&text));
        }
    }
}
