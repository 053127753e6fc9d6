//! Text forms: blanks that may not break, telephone numbers, links that are safe.
//!
//! The words of an author are never changed; only white space is, and only so that "3 hari kerja" stays
//! on one line. Forms such as `3×4` are made of typed fields alone.

use super::Run;
use super::Runs;
use crate::model::fold;
use crate::model::format_telepon;

/// A blank at which no line ends.
const NO_BREAK: &str = "\u{a0}";

/// Words that stay with the number before them.
const UNITS: &[&str] = &[
    "menit", "jam", "hari", "minggu", "bulan", "tahun", "orang", "kali", "rangkap", "lembar",
    "wib", "wita", "wit", "persen", "cm", "syarat",
];

/// Words that stay with the number after them.
const LEADS: &[&str] = &[
    "nomor", "no.", "tahun", "pasal", "ayat", "bab", "rp", "ext.", "pukul", "langkah",
];

/// Months, as the second word of a date.
const MONTHS: &[&str] = &[
    "januari",
    "februari",
    "maret",
    "april",
    "mei",
    "juni",
    "juli",
    "agustus",
    "september",
    "oktober",
    "november",
    "desember",
];

/// Schemes that a link may have.
const SCHEMES: &[&str] = &["https:", "http:", "mailto:", "tel:"];

/// Returns `text` with white space folded and unbreakable blanks in their places.
pub(super) fn words(text: &str) -> String {
    tie(&fold(text))
}

/// Returns `text` with each run of white space as one blank, at its ends as well.
pub(super) fn fold_inside(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        let c = if c.is_whitespace() { ' ' } else { c };
        if c != ' ' || !out.ends_with(' ') {
            out.push(c);
        }
    }
    out
}

/// Returns `text` as one plain run of [`words`].
pub(super) fn runs(text: &str) -> Runs {
    vec![Run::plain(words(text))]
}

/// Returns `text` with unbreakable blanks where a line may not end; every other character stays.
pub(super) fn tie(text: &str) -> String {
    let words: Vec<&str> = text.split(' ').collect();
    let mut out = String::with_capacity(text.len());
    for (i, word) in words.iter().enumerate() {
        if i > 0 {
            let before = i.checked_sub(2).map_or("", |before| words[before]);
            out.push_str(if is_tied(before, words[i - 1], word) {
                NO_BREAK
            } else {
                " "
            });
        }
        out.push_str(word);
    }
    out
}

/// Returns whether the blank between `left` and `right` may not break; `before` stands left of `left`.
fn is_tied(before: &str, left: &str, right: &str) -> bool {
    let left = left.trim_start_matches(['(', '"', '“']);
    let word = right
        .trim_end_matches(['.', ',', ';', ':', ')', '!', '?', '"', '”'])
        .to_lowercase();
    let small = left.to_lowercase();
    let word = word.as_str();
    if is_number(left) {
        // "Nomor 8 Tahun 2015" is a number and a year, not eight years.
        return (UNITS.contains(&word) && !right.starts_with("Tahun")) || MONTHS.contains(&word);
    }
    if is_number(before.trim_start_matches('('))
        && ((small == "hari" && ["kerja", "kalender"].contains(&word))
            || MONTHS.contains(&small.as_str()))
    {
        return true;
    }
    let number = right
        .trim_start_matches('(')
        .starts_with(|c: char| c.is_ascii_digit());
    number && (LEADS.contains(&small.as_str()) || is_area_code(left))
}

/// Returns whether `word` is a number, a range or a time of day: "3", "1.500", "2–5", "08.00–15.30".
fn is_number(word: &str) -> bool {
    word.starts_with(|c: char| c.is_ascii_digit())
        && word.ends_with(|c: char| c.is_ascii_digit())
        && word
            .chars()
            .all(|c| c.is_ascii_digit() || ['.', ',', ':', '-', '–', '/'].contains(&c))
}

/// Returns whether `word`, its opening bracket gone, is an area code: "0561)".
fn is_area_code(word: &str) -> bool {
    word.strip_suffix(')').is_some_and(|code| {
        (3..=5).contains(&code.len()) && code.bytes().all(|b| b.is_ascii_digit())
    })
}

/// Returns `text` with `x` between two digits as ×: "3x4" becomes "3×4".
pub(super) fn size(text: &str) -> String {
    let chars: Vec<char> = fold(text).chars().collect();
    let digit = |i: Option<usize>| {
        i.and_then(|i| chars.get(i))
            .is_some_and(char::is_ascii_digit)
    };
    chars
        .iter()
        .enumerate()
        .map(|(i, &c)| {
            if "xX*".contains(c) && digit(i.checked_sub(1)) && digit(Some(i + 1)) {
                '×'
            } else {
                c
            }
        })
        .collect()
}

/// Returns `text` with the hyphen between two digits as an en dash: "2-5 orang" becomes "2–5 orang".
pub(super) fn dash(text: &str) -> String {
    let chars: Vec<char> = text.chars().collect();
    let digit = |i: Option<usize>| {
        i.and_then(|i| chars.get(i))
            .is_some_and(char::is_ascii_digit)
    };
    chars
        .iter()
        .enumerate()
        .map(|(i, &c)| {
            if c == '-' && digit(i.checked_sub(1)) && digit(Some(i + 1)) {
                '–'
            } else {
                c
            }
        })
        .collect()
}

/// Returns `text` with a capital at its beginning.
pub(super) fn capital(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |first| {
        first.to_uppercase().chain(chars).collect()
    })
}

/// Returns `text` with a small letter at its beginning, unless its first word is an abbreviation or has
/// capitals inside ("KTP", "SiCantik").
pub(super) fn small(text: &str) -> String {
    let mut chars = text.chars();
    let first_word = text.split(' ').next().unwrap_or_default();
    if first_word.chars().skip(1).any(char::is_uppercase) {
        return text.to_owned();
    }
    chars.next().map_or_else(String::new, |first| {
        first.to_lowercase().chain(chars).collect()
    })
}

/// Returns the name `text` as it stands inside a sentence: [`small`], unless a later word is capitalised too,
/// for then it is a proper name ("Warga Negara Asing").
pub(super) fn inside(text: &str) -> String {
    let is_proper = |word: &str| {
        let mut chars = word.chars();
        chars.next().is_some_and(char::is_uppercase) && chars.next().is_some_and(char::is_lowercase)
    };
    if text.split_whitespace().skip(1).any(is_proper) {
        text.to_owned()
    } else {
        small(text)
    }
}

/// Returns `text` as a sentence: a full stop at its end unless it has an end already.
pub(super) fn sentence(text: &str) -> String {
    let text = text.trim_end_matches([';', ',']);
    if text.ends_with(['.', '!', '?', ':', '…']) {
        text.to_owned()
    } else {
        format!("{text}.")
    }
}

/// Returns `items` as one text: "a, b, dan c"; two need no comma.
pub(super) fn join(items: &[Runs], word: &str) -> Runs {
    let mut out = Runs::new();
    for (i, item) in items.iter().enumerate() {
        let last = i + 1 == items.len();
        let glue = match (i, last) {
            (0, _) => String::new(),
            (1, true) => format!(" {word} "),
            (_, true) => format!(", {word} "),
            (_, false) => ", ".to_owned(),
        };
        if !glue.is_empty() {
            out.push(Run::plain(glue));
        }
        out.extend(item.iter().cloned());
    }
    out
}

/// Returns texts between middle dots, as attributes stand on a line; `None` where there are none.
pub(super) fn dots(items: Vec<String>) -> Option<Runs> {
    (!items.is_empty()).then(|| vec![Run::plain(items.join(" · "))])
}

/// Returns runs between middle dots; `None` where there are none.
pub(super) fn dotted(items: Vec<Runs>) -> Option<Runs> {
    let mut out = Runs::new();
    for item in items.into_iter().filter(|item| !item.is_empty()) {
        if !out.is_empty() {
            out.push(Run::plain(" · "));
        }
        out.extend(item);
    }
    (!out.is_empty()).then_some(out)
}

/// Returns `address` where it is safe to follow: `https`, `http`, `mailto` or `tel`, and no blank or
/// control character with which browsers could be led to read another scheme.
pub(super) fn safe_link(address: &str) -> Option<String> {
    let address = address.trim();
    let lower = address.to_ascii_lowercase();
    let known = SCHEMES
        .iter()
        .any(|scheme| lower.starts_with(scheme) && lower.len() > scheme.len());
    (known && !address.chars().any(|c| c.is_whitespace() || c.is_control()))
        .then(|| address.to_owned())
}

/// Returns the link to a web site written with or without its scheme; `None` where it is no host name.
pub(super) fn web_link(address: &str) -> Option<String> {
    let address = address.trim();
    let lower = address.to_ascii_lowercase();
    if lower.starts_with("https://") || lower.starts_with("http://") {
        return safe_link(address);
    }
    let host = address.split(['/', '?', '#']).next().unwrap_or_default();
    let labels: Vec<&str> = host.split('.').collect();
    let is_host = labels.len() > 1
        && labels.iter().all(|label| {
            !label.is_empty()
                && label
                    .bytes()
                    .all(|b| b.is_ascii_alphanumeric() || b == b'-')
        })
        && labels
            .last()
            .is_some_and(|top| top.len() > 1 && top.bytes().all(|b| b.is_ascii_alphabetic()));
    if is_host {
        safe_link(&format!("https://{address}"))
    } else {
        None
    }
}

/// Returns a web address as people read it: without scheme and final slash.
pub(super) fn web_words(address: &str) -> String {
    let address = fold(address);
    let bare = address
        .strip_prefix("https://")
        .or_else(|| address.strip_prefix("http://"))
        .unwrap_or(&address);
    bare.trim_end_matches('/').to_owned()
}

/// Returns the link to an e-mail address; `None` where it is none.
pub(super) fn mail_link(address: &str) -> Option<String> {
    let (local, host) = address.trim().split_once('@')?;
    let ok = |part: &str, more: &str| {
        !part.is_empty()
            && part
                .chars()
                .all(|c| c.is_ascii_alphanumeric() || more.contains(c))
    };
    (ok(local, "._%+-") && ok(host, ".-") && host.contains('.'))
        .then(|| format!("mailto:{local}@{host}"))
}

/// Returns the digits of one telephone number, the country's `62` in front where it has a place in the
/// national plan; `None` where `nomor` holds anything else, such as two numbers.
fn international(nomor: &str) -> Option<String> {
    let nomor = nomor.trim();
    let digits: String = nomor.chars().filter(char::is_ascii_digit).collect();
    let rest_ok = nomor
        .chars()
        .all(|c| c.is_ascii_digit() || c.is_whitespace() || "()-.+".contains(c));
    if !rest_ok || !(3..=15).contains(&digits.len()) || nomor.rfind('+').is_some_and(|at| at > 1) {
        return None;
    }
    Some(match digits.strip_prefix('0') {
        Some(national) => format!("62{national}"),
        None => digits,
    })
}

/// Returns the link that calls `nomor`; short numbers (112) keep their form.
pub(super) fn tel_link(nomor: &str) -> Option<String> {
    let digits = international(nomor)?;
    Some(if digits.starts_with("62") && digits.len() > 7 {
        format!("tel:+{digits}")
    } else {
        format!("tel:{digits}")
    })
}

/// Returns the link that writes to `nomor` on WhatsApp.
pub(super) fn whatsapp_link(nomor: &str) -> Option<String> {
    let digits = international(nomor)?;
    let digits = if digits.starts_with('8') {
        format!("62{digits}")
    } else {
        digits
    };
    (digits.len() > 7).then(|| format!("https://wa.me/{digits}"))
}

/// Returns a telephone number as it is shown, its blanks unbreakable.
pub(super) fn telephone(nomor: &str) -> String {
    words(&format_telepon(nomor))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_keep_their_company() {
        for (text, tied) in [
            (
                "maksimal 3 hari kerja sejak berkas",
                "maksimal 3~hari~kerja sejak berkas",
            ),
            (
                "Perda Nomor 8 Tahun 2015 tentang",
                "Perda Nomor~8 Tahun~2015 tentang",
            ),
            ("Senin, 08.00–15.30 WIB.", "Senin, 08.00–15.30~WIB."),
            ("(0561) 736541 ext. 126", "(0561)~736541 ext.~126"),
            ("tanggal 10 Maret 2020", "tanggal 10~Maret~2020"),
            (
                "Pasal 21 ayat (1) dan hari kerja",
                "Pasal~21 ayat~(1) dan hari kerja",
            ),
            ("Rp 150.000 per lembar", "Rp~150.000 per lembar"),
            ("formulir F-1.02 dan 3, jam", "formulir F-1.02 dan 3, jam"),
        ] {
            assert_eq!(words(text).replace(NO_BREAK, "~"), tied);
        }
    }

    #[test]
    fn only_four_schemes_are_links() {
        for bad in [
            "javascript:alert(1)",
            " java\nscript:x",
            "data:text/html,x",
            "//host",
            "https:",
            "vbscript:x",
            "https://a b",
            "x",
        ] {
            assert_eq!(safe_link(bad), None, "{bad}");
        }
        assert_eq!(web_link("javascript:alert(1)"), None);
        assert_eq!(web_link("lewat loket"), None);
        assert_eq!(
            web_link("www.lapor.go.id/x").as_deref(),
            Some("https://www.lapor.go.id/x")
        );
        assert_eq!(
            mail_link("kesra@kalbarprov.go.id").as_deref(),
            Some("mailto:kesra@kalbarprov.go.id")
        );
        assert_eq!(mail_link("a@b?cc=x@y.z"), None);
    }

    #[test]
    fn telephone_numbers_are_shown_and_called() {
        assert_eq!(telephone("085828735503"), "0858-2873-5503");
        assert_eq!(telephone("(0561) 736541"), "(0561)\u{a0}736541");
        assert_eq!(
            tel_link("(0561) 736541").as_deref(),
            Some("tel:+62561736541")
        );
        assert_eq!(tel_link("112").as_deref(), Some("tel:112"));
        assert_eq!(tel_link("0561-1 / 0561-2"), None);
        assert_eq!(
            whatsapp_link("0858-2873-5503").as_deref(),
            Some("https://wa.me/6285828735503")
        );
    }

    #[test]
    fn forms_of_typed_fields() {
        assert_eq!(size("3x4 cm"), "3×4 cm");
        assert_eq!(dash("2-5 orang, non-ASN"), "2–5 orang, non-ASN");
        assert_eq!(small("Belum lengkap"), "belum lengkap");
        assert_eq!(small("KTP hilang"), "KTP hilang");
        let abc = [runs("a"), runs("b"), runs("c")];
        assert_eq!(super::super::plain(&join(&abc, "atau")), "a, b, atau c");
        assert_eq!(super::super::plain(&join(&abc[..2], "dan")), "a dan b");
    }
}
