//! `SP0705`: number and year of a citation that do not go with its title.

use crate::check::Context;
use crate::check::Peraturan;
use crate::check::Rule;
use crate::check::Run;
use crate::check::citations;
use crate::check::kind;
use crate::check::title_words;
use crate::diagnostic::Code;
use crate::diagnostic::Safety;
use crate::diagnostic::Severity;
use crate::diagnostic::Span;
use crate::diagnostic::Text;
use crate::model::FieldPath;
use crate::model::Rujukan;

pub(super) const RULE: Rule = Rule {
    codes: &[Code::CITATION_TITLE],
    run: Run::Standard(run),
};

fn run(cx: &mut Context<'_>) {
    for citation in citations(cx.resolved) {
        let rujukan = citation.rujukan;
        let Some(tentang) = rujukan.tentang.as_deref() else {
            continue;
        };
        let titled = Peraturan::titled(kind(rujukan), &title_words(tentang));
        match (Peraturan::of(rujukan), titled) {
            (Some(row), right) if !is_title_of(row, tentang, right) => {
                let (short, judul) = (row.short(), &row.tentang);
                let is_short = is_short_for(row, tentang);
                let finding = cx.report(
                    Code::CITATION_TITLE,
                    &citation.path,
                    crate::text!(id: "{short} adalah tentang {judul}", en: "{short} is about {judul}"),
                );
                finding.help = Some(match right {
                    _ if is_short => Text::fixed(
                        "tulis judulnya lengkap: yang ditulis judul peraturan yang diubahnya",
                        "write the whole title: the one here is that of the regulation it amends",
                    ),
                    Some(right) => help(right),
                    None => Text::fixed(
                        "periksa nomor, tahun, dan judulnya",
                        "check number, year and title",
                    ),
                });
                // A title may be told in other words; a regulation that has just this title settles it,
                // unless it is what the cited one amends: then readers find the right one all the same.
                if !row.is_sure || right.is_none() || is_short {
                    finding.severity = Severity::Info;
                }
            }
            (Some(_), _) => {}
            (None, right) => {
                let right = right.or_else(|| nearly(rujukan, tentang));
                let slip = |right: &&Peraturan| right.is_sure && is_one_slip(rujukan, right);
                let Some(right) = right.filter(slip) else {
                    continue;
                };
                let (short, judul) = (right.short(), &right.tentang);
                let edit = number(cx, &citation.path, rujukan, right);
                let finding = cx.report(
                    Code::CITATION_TITLE,
                    &citation.path,
                    crate::text!(id: "peraturan tentang {judul} adalah {short}", en: "the regulation about {judul} is {short}"),
                );
                finding.help = Some(help(right));
                if let Some(edit) = edit {
                    let words = &edit.1;
                    let title = crate::text!(id: "tulis `{words}`", en: "write `{words}`");
                    *finding = finding
                        .clone()
                        .replace(Safety::Unsafe, title, edit.0, edit.1);
                }
            }
        }
    }
}

/// Returns where number and year of the citation at `path` stand in one piece, and those that are right.
fn number(
    cx: &Context<'_>,
    path: &FieldPath,
    rujukan: &Rujukan,
    right: &Peraturan,
) -> Option<(Span, String)> {
    let place = cx.resolved.place(path);
    let written = cx.catalog.files.slice(place);
    let old = format!("Nomor {} Tahun {}", rujukan.nomor.as_ref()?, rujukan.tahun?);
    let mut found = written.match_indices(&old);
    let (at, _) = found.next()?;
    let is_only = found.next().is_none();
    is_only.then(|| {
        let new = right.number_and_year();
        (place.within(at..at + old.len()), new)
    })
}

fn help(right: &Peraturan) -> Text {
    let number = right.number_and_year();
    crate::text!(id: "tulis `{number}`, bila itu yang dimaksud", en: "write `{number}` if that is meant")
}

/// Fewest words of a title that may lack some and still be told from others.
const LONG_TITLE: usize = 5;

/// Most words that such a title may lack: "Nomor 25 [Tahun 2009] tentang".
const MOST_MISSING: usize = 2;

/// Returns the regulation of the same kind whose long title has all words of `tentang` in their order and few
/// more, when there is only one.
fn nearly(rujukan: &Rujukan, tentang: &str) -> Option<&'static Peraturan> {
    let (jenis, words) = (kind(rujukan), title_words(tentang));
    if words.len() < LONG_TITLE {
        return None;
    }
    let holds = |row: &&Peraturan| {
        let mut rest = row.words.iter();
        row.jenis == jenis
            && row.words.len() <= words.len() + MOST_MISSING
            && words.iter().all(|word| rest.any(|other| other == word))
    };
    let mut rows = Peraturan::all().iter().filter(holds);
    match (rows.next(), rows.next()) {
        (Some(only), None) => Some(only),
        _ => None,
    }
}

/// Returns whether `row` amends a regulation, and `tentang` is the title of the one that it amends.
fn is_short_for(row: &Peraturan, tentang: &str) -> bool {
    let (title, words) = (&row.words, title_words(tentang));
    title.first().is_some_and(|first| first == "perubahan") && title.ends_with(&words)
}

/// Returns whether `tentang` may be the title of `row`, and is not just that of another.
fn is_title_of(row: &Peraturan, tentang: &str, right: Option<&Peraturan>) -> bool {
    let is_of_another = right.is_some_and(|right| right.short() != row.short());
    is_alike(&row.tentang, tentang) && !is_of_another
}

/// Returns whether only the number or only the year differs.
fn is_one_slip(rujukan: &Rujukan, right: &Peraturan) -> bool {
    let number = rujukan.nomor.as_deref() == Some(right.nomor.as_str());
    let year = rujukan.tahun == Some(right.tahun);
    rujukan.nomor.is_some() && rujukan.tahun.is_some() && number != year
}

/// Returns whether two titles may be one: most words of the shorter stand in the longer, or are the initials
/// of words there ("KTP").
fn is_alike(one: &str, other: &str) -> bool {
    let (one, other) = (title_words(one), title_words(other));
    let (short, long) = match one.len() <= other.len() {
        true => (one, other),
        false => (other, one),
    };
    let near = |word: &&String| {
        long.iter()
            .any(|other| strsim::normalized_damerau_levenshtein(word, other) >= 0.75)
            || has_initials(&long, word)
    };
    short.is_empty() || short.iter().filter(near).count() * 10 >= short.len() * 6
}

/// Returns whether `word` is made of the first letters of neighbours in `words`.
fn has_initials(words: &[String], word: &str) -> bool {
    let length = word.chars().count();
    let spelled = |run: &[String]| {
        run.iter()
            .filter_map(|word| word.chars().next())
            .eq(word.chars())
    };
    length > 1 && words.windows(length).any(spelled)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_that_lacks_few_words_is_known() {
        let pp = Rujukan {
            jenis: "PP".to_owned(),
            ..Rujukan::default()
        };
        let found = |title: &str| nearly(&pp, title).map(Peraturan::short);
        let title = "Pelaksanaan Undang-Undang Nomor 25 tentang Pelayanan Publik";
        assert_eq!(found(title).as_deref(), Some("PP 96/2012"));
        assert_eq!(found("Pelaksanaan Pelayanan Publik"), None);
        assert_eq!(
            found("Pelaksanaan Undang-Undang Nomor 26 tentang Pelayanan Publik"),
            None
        );
    }

    #[test]
    fn titles_match_loosely() {
        for (one, other, alike) in [
            ("Pelayanan Publik", "pelayanan  publik", true),
            (
                "Keterbukaan Informasi Publik",
                "Kererbukaan Informasi Publik",
                true,
            ),
            (
                "Keterbukaan Informasi Publik",
                "Keterbukaan Informasi",
                true,
            ),
            (
                "Pedoman Standar Pelayanan",
                "Pedoman Penyusunan Survei Kepuasan Masyarakat",
                false,
            ),
            ("Pelayanan Publik", "Pemerintahan Daerah", false),
            (
                "Penerbitan KTP dengan NIK",
                "Penerbitan Kartu Tanda Penduduk dengan Nomor Induk Kependudukan",
                true,
            ),
        ] {
            assert_eq!(is_alike(one, other), alike, "{one} / {other}");
        }
    }
}
