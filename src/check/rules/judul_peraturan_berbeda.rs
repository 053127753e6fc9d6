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
        match (Peraturan::of(rujukan), meant(rujukan, tentang)) {
            (Some(row), right) if !is_title_of(row, tentang, right) => {
                let (short, judul) = (row.short(), &row.tentang);
                let finding = cx.report(
                    Code::CITATION_TITLE,
                    &citation.path,
                    crate::text!(id: "{short} adalah tentang {judul}", en: "{short} is about {judul}"),
                );
                finding.help = Some(match right {
                    Some(right) => help(right),
                    None => Text::fixed(
                        "periksa nomor, tahun, dan judulnya",
                        "check number, year and title",
                    ),
                });
                // A title may be told in other words; a regulation that has just this title settles it.
                if !row.is_sure || right.is_none() {
                    finding.severity = Severity::Info;
                }
            }
            (None, Some(right)) if right.is_sure && is_one_slip(rujukan, right) => {
                let (short, judul) = (right.short(), &right.tentang);
                let edit = number(cx, &citation.path, rujukan, right);
                let finding = cx.report(
                    Code::CITATION_TITLE,
                    &citation.path,
                    crate::text!(id: "peraturan tentang {judul} adalah {short}", en: "the regulation about {judul} is {short}"),
                );
                finding.help = Some(help(right));
                if let Some(edit) = edit {
                    let (nomor, tahun) = (&right.nomor, right.tahun);
                    let title = crate::text!(id: "tulis `Nomor {nomor} Tahun {tahun}`", en: "write `Nomor {nomor} Tahun {tahun}`");
                    *finding = finding
                        .clone()
                        .replace(Safety::Unsafe, title, edit.0, edit.1);
                }
            }
            (Some(_) | None, _) => {}
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
        let new = format!("Nomor {} Tahun {}", right.nomor, right.tahun);
        (place.within(at..at + old.len()), new)
    })
}

fn help(right: &Peraturan) -> Text {
    let (nomor, tahun) = (&right.nomor, right.tahun);
    crate::text!(id: "tulis `Nomor {nomor} Tahun {tahun}`, bila itu yang dimaksud", en: "write `Nomor {nomor} Tahun {tahun}` if that is meant")
}

/// Returns the regulation of the same kind that has just this title, when there is only one.
fn meant(rujukan: &Rujukan, tentang: &str) -> Option<&'static Peraturan> {
    let (jenis, words) = (kind(rujukan), title_words(tentang));
    let mut rows = Peraturan::all()
        .iter()
        .filter(|row| row.jenis == jenis && row.words == words);
    match (rows.next(), rows.next()) {
        (Some(only), None) => Some(only),
        _ => None,
    }
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

/// Returns whether two titles may be one: most words of the shorter stand in the longer.
fn is_alike(one: &str, other: &str) -> bool {
    let (one, other) = (title_words(one), title_words(other));
    let (short, long) = match one.len() <= other.len() {
        true => (one, other),
        false => (other, one),
    };
    let near = |word: &&String| {
        long.iter()
            .any(|other| strsim::normalized_damerau_levenshtein(word, other) >= 0.75)
    };
    short.is_empty() || short.iter().filter(near).count() * 10 >= short.len() * 6
}

#[cfg(test)]
mod tests {
    use super::*;

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
        ] {
            assert_eq!(is_alike(one, other), alike, "{one} / {other}");
        }
    }
}
