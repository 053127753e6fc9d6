//! `SP0323`, `SP0324`: known misspellings, and words that are not standard, from a table with sources.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::LazyLock;

use crate::check::Rule;
use crate::check::Run;
use crate::check::TextContext;
use crate::check::words::words;
use crate::diagnostic::Code;
use crate::diagnostic::Edit;
use crate::diagnostic::Safety;
use crate::diagnostic::Span;
use crate::diagnostic::Text;
use crate::source::Wording;

pub(super) const RULE: Rule = Rule {
    codes: &[Code::MISSPELT, Code::NOT_STANDARD],
    run: Run::Text(run),
};

const TABLE: &str = include_str!("../tables/salah-eja.csv");

/// Most places in the texts of laws where a wording may stand and still be called wrong.
const MOST_IN_LAWS: u32 = 100;

/// Marks rows whose wrong form has an entry of its own in the dictionary.
const HAS_ENTRY: &str = "AWAS";

/// A wording that should be another.
#[derive(Debug)]
struct Row {
    /// Its words in small letters.
    wrong: Vec<String>,
    right: String,
    is_mistyped: bool,
    is_sure: bool,
}

/// The rows by their first word, longest first.
static ROWS: LazyLock<BTreeMap<String, Vec<Row>>> = LazyLock::new(|| {
    let mut rows: BTreeMap<String, Vec<Row>> = BTreeMap::new();
    let table = csv::Reader::from_reader(TABLE.as_bytes()).into_records();
    for row in table.filter_map(Result::ok).filter_map(|it| Row::read(&it)) {
        let Some(first) = row.wrong.first() else {
            continue;
        };
        rows.entry(first.clone()).or_default().push(row);
    }
    for rows in rows.values_mut() {
        rows.sort_by_key(|row| std::cmp::Reverse(row.wrong.len()));
    }
    rows
});

impl Row {
    /// Reads a row of the table; `None` where its wording must not be spoken of: a matter of style, a guess,
    /// used by laws themselves, with figures, or with more than one right form.
    fn read(record: &csv::StringRecord) -> Option<Self> {
        let cells: Vec<&str> = record.iter().collect();
        let [wrong, right, kind, _, sureness, _, in_laws, note] = cells[..] else {
            return None;
        };
        let is_mistyped = kind == "salah_ketik";
        let is_usual = in_laws.parse::<u32>().is_ok_and(|n| n > MOST_IN_LAWS);
        let has_figure = wrong.contains(|c: char| c.is_ascii_digit());
        let is_open = right.contains('/') || note.starts_with("hanya");
        if kind == "gaya" || sureness == "rendah" || is_usual || has_figure || is_open {
            return None;
        }
        Some(Self {
            wrong: wrong.split_whitespace().map(str::to_lowercase).collect(),
            right: right.to_owned(),
            is_mistyped,
            is_sure: sureness == "tinggi" && !note.contains(HAS_ENTRY),
        })
    }
}

fn run(cx: &mut TextContext<'_>) {
    let text = &cx.text.words;
    if !matches!(cx.text.wording, Wording::Text | Wording::Flow) {
        return;
    }
    for (ranges, row) in by_wording(text) {
        let Some((range, again)) = ranges.split_first() else {
            continue;
        };
        let wrong = &text[range.clone()];
        let right = in_case_of(wrong, &row.right);
        let is_certain = row.is_mistyped && row.is_sure;
        let (code, message) = if is_certain {
            let message = crate::text!(id: "`{wrong}` salah ketik", en: "`{wrong}` is misspelt");
            (Code::MISSPELT, message)
        } else {
            let message = crate::text!(id: "`{wrong}` bukan ejaan baku", en: "`{wrong}` is not the standard spelling");
            (Code::NOT_STANDARD, message)
        };
        let safety = if is_certain {
            Safety::Safe
        } else {
            Safety::Unsafe
        };
        let more: Vec<(Span, Option<Edit>)> = again
            .iter()
            .map(|range| {
                let right = in_case_of(&text[range.clone()], &row.right);
                let span = cx.replaceable(range, &right);
                (cx.place(range), span.map(|span| Edit { span, text: right }))
            })
            .collect();
        let finding = cx.report_with_fix(code, range, message, safety, &right);
        finding.help = Some(crate::text!(id: "tulis `{right}`", en: "write `{right}`"));
        for (place, edit) in more {
            let label = Text::fixed("juga di sini", "here too");
            *finding = finding.clone().also(place, label);
            if let Some(fix) = &mut finding.fix {
                fix.edits.extend(edit);
            }
        }
    }
}

/// Returns the wordings of `text` that have a row, each with all its places: who reads it mends it once.
fn by_wording(text: &str) -> Vec<(Vec<Range<usize>>, &'static Row)> {
    let mut groups: Vec<(Vec<Range<usize>>, &'static Row)> = Vec::new();
    for (range, row) in found(text) {
        match groups
            .iter_mut()
            .find(|(_, known)| std::ptr::eq(*known, row))
        {
            Some((ranges, _)) => ranges.push(range),
            None => groups.push((vec![range], row)),
        }
    }
    groups
}

/// Returns the wordings of `text` that have a row.
fn found(text: &str) -> Vec<(Range<usize>, &'static Row)> {
    let words = words(text);
    let lower: Vec<String> = words
        .iter()
        .map(|range| text[range.clone()].to_lowercase())
        .collect();
    let mut found = Vec::new();
    let mut at = 0;
    while at < words.len() {
        let rows = ROWS.get(&lower[at]).map_or(&[][..], Vec::as_slice);
        let fits = |row: &&Row| {
            let end = at + row.wrong.len();
            lower.get(at..end) == Some(&row.wrong[..])
                && words[at..end]
                    .windows(2)
                    .all(|pair| text.get(pair[0].end..pair[1].start) == Some(" "))
        };
        let Some(row) = rows.iter().find(fits) else {
            at += 1;
            continue;
        };
        let last = at + row.wrong.len() - 1;
        found.push((words[at].start..words[last].end, row));
        at = last + 1;
    }
    found
}

/// Returns `text` with every wording that has a row as it should be.
pub(crate) fn well_spelt(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut at = 0;
    for (range, row) in found(text) {
        out.push_str(&text[at..range.start]);
        out.push_str(&in_case_of(&text[range.clone()], &row.right));
        at = range.end;
    }
    out.push_str(&text[at..]);
    out
}

/// Returns `right` in capitals, with a capital, or small, as `wrong` is written.
fn in_case_of(wrong: &str, right: &str) -> String {
    let letters = || wrong.chars().filter(|c| c.is_alphabetic());
    if letters().count() > 1 && letters().all(char::is_uppercase) {
        return right.to_uppercase();
    }
    let mut rest = right.chars();
    let first = rest.next().unwrap_or_default();
    let is_big = wrong.starts_with(char::is_uppercase);
    let first: String = if is_big {
        first.to_uppercase().collect()
    } else {
        first.to_lowercase().collect()
    };
    first + rest.as_str()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(text: &str) -> Vec<String> {
        found(text)
            .into_iter()
            .map(|(range, row)| in_case_of(&text[range], &row.right))
            .collect()
    }

    #[test]
    fn the_table_is_read_whole() {
        let records = csv::Reader::from_reader(TABLE.as_bytes()).into_records();
        let read = records.filter(|row| row.as_ref().is_ok_and(|row| row.len() == 8));
        assert_eq!(read.count() + 1, TABLE.lines().count());
        let rows: usize = ROWS.values().map(Vec::len).sum();
        assert!(rows > 200, "{rows}");
    }

    #[test]
    fn a_wording_that_stands_twice_in_a_text_is_one_finding() {
        let groups = by_wording("Nomor antrian, mushola, lalu panggilan antrian");
        let counts: Vec<usize> = groups.iter().map(|(ranges, _)| ranges.len()).collect();
        assert_eq!(counts, [2, 1]);
    }

    #[test]
    fn whole_words_are_found_and_keep_their_case() {
        assert_eq!(
            of("Fadilitasi, FADILITASI fadilitasi"),
            ["Fasilitasi", "FASILITASI", "fasilitasi"]
        );
        assert_eq!(of("Tanda pengenalan/identitas"), ["Tanda pengenal"]);
        assert_eq!(of("Foto copy, foto  copy"), ["Fotokopi", "salinan"]);
        for sound in [
            "Pengenalan lingkungan",
            "fasilitasi",
            "Propinsi",
            "www.fadilitasi.go.id",
        ] {
            assert_eq!(of(sound), [""; 0], "{sound}");
        }
    }
}
