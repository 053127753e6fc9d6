//! `SP0409`: a telephone number that cannot be dialled as it stands.

use crate::check::Rule;
use crate::check::Run;
use crate::check::WorkspaceContext;
use crate::check::channels;
use crate::diagnostic::Code;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::Safety;
use crate::diagnostic::Text;

pub(super) const RULE: Rule = Rule {
    codes: &[Code::PHONE_ODD, Code::LOOKALIKE],
    run: Run::Workspace(run),
};

/// What is odd about a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Odd {
    NoAreaCode,
    /// The country code, and the zero that it stands for.
    CountryAndZero,
    Length(usize),
}

fn run(cx: &mut WorkspaceContext<'_>) {
    let catalog = cx.catalog;
    for channel in channels(catalog) {
        let Some(nomor) = channel.kanal.nomor.as_deref() else {
            continue;
        };
        if let Some(right) = without_letters(nomor) {
            let place = channel.find(catalog, nomor);
            let message = crate::text!(id: "nomor `{nomor}` memuat huruf di tempat angka", en: "the number `{nomor}` has a letter where a figure belongs");
            let title = crate::text!(id: "tulis `{right}`", en: "write `{right}`");
            let mut finding = Diagnostic::new(Code::LOOKALIKE, place, message).help(title.clone());
            if catalog.files.slice(place) == nomor {
                finding = finding.replace(Safety::Unsafe, title, place, right);
            }
            cx.push(finding);
            continue;
        }
        let (message, help) = match odd(nomor) {
            Some(Odd::NoAreaCode) => (
                crate::text!(id: "nomor `{nomor}` tanpa kode wilayah", en: "the number `{nomor}` has no area code"),
                Text::fixed(
                    "tulis dengan kode wilayahnya, misalnya `(0561) 000000`",
                    "write it with its area code, such as `(0561) 000000`",
                ),
            ),
            Some(Odd::CountryAndZero) => (
                crate::text!(id: "nomor `{nomor}` memuat `62` dan nol di belakangnya", en: "the number `{nomor}` has `62` and a zero behind it"),
                Text::fixed(
                    "`+62` menggantikan nol: tulis salah satunya",
                    "`+62` stands for the zero: write one of the two",
                ),
            ),
            Some(Odd::Length(digits)) => (
                crate::text!(id: "nomor `{nomor}` terdiri dari {digits} angka; nomor seperti itu tidak lazim", en: "the number `{nomor}` has {digits} digits; that is no usual length"),
                Text::fixed(
                    "hitung kembali angkanya: nomor tetap 9–12 angka, nomor ponsel 10–13 angka, termasuk nol di depan",
                    "count the digits again: 9–12 for a landline, 10–13 for a mobile number, the leading zero included",
                ),
            ),
            None => continue,
        };
        let place = channel.find(catalog, nomor);
        let mut finding = Diagnostic::new(Code::PHONE_ODD, place, message).help(help);
        if let Some(right) = with_zero(nomor).filter(|_| catalog.files.slice(place) == nomor) {
            let title = crate::text!(id: "tulis `{right}`", en: "write `{right}`");
            finding = finding.replace(Safety::Unsafe, title, place, right);
        }
        cx.push(finding);
    }
}

/// Returns `nomor` with figures for the letters that look like them; `None` where there are none, or other
/// letters too.
fn without_letters(nomor: &str) -> Option<String> {
    let figures = nomor.chars().filter(char::is_ascii_digit).count();
    let right: String = nomor
        .chars()
        .map(|c| match c {
            'O' | 'o' => '0',
            'l' | 'I' => '1',
            c => c,
        })
        .collect();
    let is_number = right
        .chars()
        .all(|c| c.is_ascii_digit() || " -.()+/".contains(c));
    (figures >= 5 && is_number && right != nomor).then_some(right)
}

/// Returns `nomor` with the zero that it lacks at its head; `None` where it would be odd with it, too.
fn with_zero(nomor: &str) -> Option<String> {
    let at = nomor.find(|c: char| c.is_ascii_digit())?;
    let is_bare =
        nomor[at..].starts_with(|c: char| matches!(c, '2'..='9')) && !nomor.starts_with('+');
    let right = format!("{}0{}", &nomor[..at], &nomor[at..]);
    (is_bare && odd(nomor).is_some_and(|odd| odd != Odd::NoAreaCode) && odd(&right).is_none())
        .then_some(right)
}

/// Returns what is odd about `nomor`; foreign numbers and lists of numbers are not judged.
fn odd(nomor: &str) -> Option<Odd> {
    let foreign = nomor.starts_with('+') && !nomor.starts_with("+62");
    let single = nomor
        .chars()
        .all(|c| c.is_ascii_digit() || " -.()+".contains(c));
    if foreign || !single {
        return None;
    }
    let digits: String = nomor.chars().filter(char::is_ascii_digit).collect();
    if digits.starts_with("620") && digits.len() > 9 {
        return Some(Odd::CountryAndZero);
    }
    let digits = match digits.strip_prefix("62") {
        Some(rest) if digits.len() > 9 => format!("0{rest}"),
        Some(_) | None => digits,
    };
    let length = digits.len();
    let usual = match digits.as_bytes() {
        [] => true,
        [b'0', b'8', ..] => (10..=13).contains(&length),
        [b'0', ..] => (9..=12).contains(&length),
        // Service numbers: 112, 1708, 14045, 1500-046.
        [b'1', ..] => length <= 8,
        _ if length <= 4 => true,
        _ if length <= 8 => return Some(Odd::NoAreaCode),
        _ => false,
    };
    (!usual).then_some(Odd::Length(length))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_zero_that_is_lost_is_put_back() {
        for (nomor, wanted) in [
            ("81256506007", Some("081256506007")),
            ("(561) 736541", Some("(0561) 736541")),
            ("736541", None),
            ("+6281256506007", None),
        ] {
            assert_eq!(with_zero(nomor).as_deref(), wanted, "{nomor}");
        }
    }

    #[test]
    fn letters_that_look_like_figures_are_seen() {
        for (nomor, wanted) in [
            ("O85828735503", Some("085828735503")),
            ("(0561) 7365l", Some("(0561) 73651")),
            ("085828735503", None),
            ("Loket 1", None),
            ("0561-736541 ext. 12", None),
        ] {
            assert_eq!(without_letters(nomor).as_deref(), wanted, "{nomor}");
        }
    }

    #[test]
    fn numbers_that_can_be_dialled_are_not_odd() {
        for (nomor, wanted) in [
            ("(0561) 736541", None),
            ("0561736541", None),
            ("0362 21985", None),
            ("021-55500000", None),
            ("085828735503", None),
            ("+62 811-0000-000", None),
            ("6281200000000", None),
            ("112", None),
            ("1500-046", None),
            ("+65 6123 4567", None),
            ("0561-736541/736542", None),
            ("+62085828735503", Some(Odd::CountryAndZero)),
            ("736541", Some(Odd::NoAreaCode)),
            ("0561 7365", Some(Odd::Length(8))),
            ("08582873", Some(Odd::Length(8))),
            ("085828735503123", Some(Odd::Length(15))),
            ("85828735503", Some(Odd::Length(11))),
        ] {
            assert_eq!(odd(nomor), wanted, "{nomor}");
        }
    }
}
