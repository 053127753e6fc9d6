//! `SP0608`: an amount that a law has replaced.

use crate::check::Rule;
use crate::check::Run;
use crate::check::WorkspaceContext;
use crate::diagnostic::Code;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::FileId;
use crate::diagnostic::Span;
use crate::diagnostic::Text;
use crate::model::FieldPath;
use crate::model::Rupiah;
use crate::model::Status;
use crate::source::Wording;
use std::collections::BTreeSet;
use std::ops::Range;
use std::sync::LazyLock;

pub(super) const RULE: Rule = Rule {
    codes: &[Code::VALUE_STALE],
    run: Run::Workspace(run),
};

/// Old values and what replaced them; each row has its source and how sure it is.
const TABLE: &str = include_str!("../tables/nilai-lama.csv");

/// Bytes between the word and its amount; "meterai tempel senilai Rp 6.000" is near enough.
const NEAR: usize = 24;

/// A value that was replaced.
struct Stale {
    /// What has it, in small letters.
    kata: String,
    lama: u64,
    kini: u64,
    dasar: String,
}

fn table() -> &'static [Stale] {
    static ROWS: LazyLock<Vec<Stale>> = LazyLock::new(|| {
        csv::Reader::from_reader(TABLE.as_bytes())
            .records()
            .filter_map(Result::ok)
            .filter_map(|row| {
                Some(Stale {
                    kata: row.get(0)?.to_owned(),
                    lama: row.get(1)?.parse().ok()?,
                    kini: row.get(2)?.parse().ok()?,
                    dasar: row.get(4)?.to_owned(),
                })
            })
            .collect()
    });
    &ROWS
}

fn run(cx: &mut WorkspaceContext<'_>) {
    let catalog = cx.catalog;
    // What is over may say what was true in its day.
    let over: BTreeSet<FileId> = catalog
        .standards
        .iter()
        .filter(|one| one.standar.status() == Status::Dicabut)
        .map(|one| one.file)
        .collect();
    for text in &catalog.texts {
        let is_own = matches!(text.wording, Wording::Text | Wording::Phrase)
            && !over.contains(&text.span.file);
        let is_meterai = matches!(text.path.segments().last(), Some(crate::model::Segment::Key(key)) if key == "meterai");
        let found = is_own.then(|| stale_in(&text.words, is_meterai)).flatten();
        if let Some((range, row)) = found {
            cx.push(finding(text.place(&catalog.files, &range), row));
        }
    }
    for resolved in catalog
        .standards
        .iter()
        .filter(|one| !over.contains(&one.file))
    {
        for (index, fee) in resolved.standar.isi.biaya.some().iter().enumerate() {
            let Some(fee) = &fee.nilai else {
                continue;
            };
            let amount = fee.jumlah.as_ref().and_then(|jumlah| jumlah.nilai);
            let nama = fee.nama.as_deref().unwrap_or_default().to_lowercase();
            let row = table()
                .iter()
                .find(|row| nama.contains(&row.kata) && amount == Some(Rupiah(row.lama)));
            if let Some(row) = row {
                let path = FieldPath::default().key("biaya").index(index).key("jumlah");
                cx.push(finding(resolved.place(&path), row));
            }
        }
    }
}

fn finding(place: Span, row: &Stale) -> Diagnostic {
    let Stale {
        kata,
        lama,
        kini,
        dasar,
    } = row;
    let (lama, kini) = (Rupiah(*lama), Rupiah(*kini));
    Diagnostic::new(
        Code::VALUE_STALE,
        place,
        crate::text!(id: "{kata} {lama} adalah nilai lama; kini {kini}", en: "{kata} of {lama} is an old value; it is {kini} now"),
    )
    .reason(crate::text!(id: "diganti oleh {dasar}", en: "replaced by {dasar}"))
    .help(Text::fixed(
        "tulis nilai yang berlaku, atau hapus jumlahnya",
        "write the value in force, or delete the amount",
    ))
}

/// Returns where `words` name an old value, and its row; `is_meterai` where the field itself says of what.
fn stale_in(words: &str, is_meterai: bool) -> Option<(Range<usize>, &'static Stale)> {
    let lower = words.to_ascii_lowercase();
    table().iter().find_map(|row| {
        let near = match is_meterai {
            true => Some(0..lower.len()),
            false => lower.find(&row.kata).map(|at| {
                let start = at + row.kata.len();
                let end = (start + NEAR).min(lower.len());
                start
                    ..(end..=lower.len())
                        .find(|end| lower.is_char_boundary(*end))
                        .unwrap_or(lower.len())
            }),
        }?;
        let amount = amount_in(&lower[near.clone()], row.lama)?;
        Some((near.start + amount.start..near.start + amount.end, row))
    })
}

/// Returns where the digits of `amount` stand in `words`, with or without a point.
fn amount_in(words: &str, amount: u64) -> Option<Range<usize>> {
    let plain = amount.to_string();
    let pointed = format!("{}.{:03}", amount / 1000, amount % 1000);
    [pointed, plain].iter().find_map(|form| {
        let at = words.find(form.as_str())?;
        let before = words[..at].chars().next_back();
        let mut after = words[at + form.len()..].chars();
        let goes_on = match after.next() {
            Some('.') => after.next().is_some_and(|c| c.is_ascii_digit()),
            Some(c) => c.is_ascii_digit(),
            None => false,
        };
        let begins_before = before.is_some_and(|c| c.is_ascii_digit() && c != '.');
        (!goes_on && !begins_before).then_some(at..at + form.len())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_is_read() {
        assert_eq!(table().len(), TABLE.lines().count() - 1);
    }

    #[test]
    fn old_values_are_found_beside_their_word() {
        for (words, wanted) in [
            ("Surat bermeterai Rp6.000", Some("6.000")),
            ("Materai 6000 satu lembar", Some("6000")),
            ("meterai tempel senilai Rp 6.000,- dua buah", Some("6.000")),
            ("Meterai Rp10.000", None),
            ("Meterai Rp16.000", None),
            ("Meterai Rp6.000.000", None),
            ("Fotokopi Rp6.000", None),
        ] {
            let found = stale_in(words, false).map(|(range, _)| &words[range]);
            assert_eq!(found, wanted, "{words}");
        }
    }
}
