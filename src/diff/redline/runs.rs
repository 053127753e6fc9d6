//! Two texts as one, word by word.

use similar::{Algorithm, DiffOp, capture_diff_slices};

use crate::view::{Mark, Run, Runs};

/// Share of the letters, in hundredths, that must have stayed for words to be marked one by one; below it the
/// old text stands whole beside the new one.
const LEAST_SAME: usize = 25;

/// A word, blanks, or a link as a whole.
#[derive(Clone, Copy)]
struct Token<'r> {
    text: &'r str,
    run: &'r Run,
}

/// A stretch that stayed, or what took the place of what.
#[derive(Default)]
struct Stretch<'r> {
    same: Vec<Token<'r>>,
    removed: Vec<Token<'r>>,
    added: Vec<Token<'r>>,
}

impl Stretch<'_> {
    fn has_changed(&self) -> bool {
        !self.removed.is_empty() || !self.added.is_empty()
    }

    /// Returns whether both changes together put something in the place of something.
    fn replaces_with(&self, next: &Self) -> bool {
        let is_any = |one: &[Token<'_>], other: &[Token<'_>]| !one.is_empty() || !other.is_empty();
        next.has_changed()
            && is_any(&self.removed, &next.removed)
            && is_any(&self.added, &next.added)
    }
}

/// Returns `old` and `new` as one text: unmarked and added words are the new text, unmarked and removed ones
/// the old, but for blanks more. What stayed has the look of the new one.
pub(super) fn merge(old: &[Run], new: &[Run]) -> Runs {
    let (a, b) = (tokens(old), tokens(new));
    let texts = |tokens: &[Token<'_>]| -> Vec<String> {
        tokens.iter().map(|token| token.text.to_owned()).collect()
    };
    let ops = capture_diff_slices(Algorithm::Myers, &texts(&a), &texts(&b));
    let mut stretches = Vec::new();
    for op in ops {
        let (left, right) = (&a[op.old_range()], &b[op.new_range()]);
        stretches.push(match op {
            DiffOp::Equal { .. } => Stretch {
                same: right.to_vec(),
                ..Stretch::default()
            },
            DiffOp::Delete { .. } | DiffOp::Insert { .. } | DiffOp::Replace { .. } => Stretch {
                removed: left.to_vec(),
                added: right.to_vec(),
                ..Stretch::default()
            },
        });
    }
    let same = stretches.iter().map(|it| letters(&it.same)).sum::<usize>();
    let most = letters(&a).max(letters(&b));
    let stretches = if same * 100 < most * LEAST_SAME {
        vec![Stretch {
            removed: a,
            added: b,
            ..Stretch::default()
        }]
    } else {
        joined(stretches)
    };
    let mut merged = Runs::new();
    for stretch in stretches {
        push(&mut merged, &stretch.same, None);
        push_changed(&mut merged, &stretch.removed, Mark::Removed);
        push_changed(&mut merged, &stretch.added, Mark::Added);
    }
    merged
}

/// Returns `runs`, all of them with the mark.
pub(super) fn marked(runs: &[Run], mark: Mark) -> Runs {
    runs.iter()
        .map(|run| Run {
            mark: Some(mark),
            ..run.clone()
        })
        .collect()
}

/// Parts runs into words and blanks. Words that no line end may part ("3 hari kerja") are one, and so is a link:
/// nobody wants to see which digit of a number is another.
fn tokens(runs: &[Run]) -> Vec<Token<'_>> {
    let mut tokens = Vec::new();
    for run in runs {
        if run.link.is_some() {
            tokens.push(Token {
                text: &run.text,
                run,
            });
            continue;
        }
        let is_blank = |c: char| c.is_whitespace() && !matches!(c, '\u{a0}' | '\u{202f}');
        let mut rest = run.text.as_str();
        while let Some(first) = rest.chars().next() {
            let kind = is_blank(first);
            let end = rest.find(|c| is_blank(c) != kind).unwrap_or(rest.len());
            let (text, behind) = rest.split_at(end);
            tokens.push(Token { text, run });
            rest = behind;
        }
    }
    tokens
}

fn letters(tokens: &[Token<'_>]) -> usize {
    let letters = |token: &Token<'_>| token.text.chars().filter(|c| c.is_alphanumeric()).count();
    tokens.iter().map(letters).sum()
}

/// Joins changes between which nothing but blanks and signs stayed.
fn joined(stretches: Vec<Stretch<'_>>) -> Vec<Stretch<'_>> {
    let mut kept: Vec<Stretch<'_>> = Vec::new();
    let mut rest = stretches.into_iter().peekable();
    while let Some(stretch) = rest.next() {
        let is_small = !stretch.has_changed() && letters(&stretch.same) == 0;
        match kept.last_mut().filter(|last| last.has_changed()) {
            // A blank that nothing else goes with is not worth a mark of its own.
            Some(last) if is_small && rest.peek().is_some_and(|next| last.replaces_with(next)) => {
                last.removed.extend(&stretch.same);
                last.added.extend(&stretch.same);
            }
            Some(last) if stretch.has_changed() => {
                last.removed.extend(stretch.removed);
                last.added.extend(stretch.added);
            }
            _ => kept.push(stretch),
        }
    }
    kept
}

/// Adds marked words; blanks around them are nobody's, so that no line stands under or through them.
fn push_changed(runs: &mut Runs, tokens: &[Token<'_>], mark: Mark) {
    let is_blank = |token: &Token<'_>| token.run.link.is_none() && token.text.trim().is_empty();
    let front = tokens.iter().take_while(|it| is_blank(it)).count();
    let (front, rest) = tokens.split_at(front);
    let back = rest.iter().rev().take_while(|it| is_blank(it)).count();
    let (words, back) = rest.split_at(rest.len() - back);
    push(runs, front, None);
    push(runs, words, Some(mark));
    push(runs, back, None);
}

/// Adds words; those of one look and mark are one run.
fn push(runs: &mut Runs, tokens: &[Token<'_>], mark: Option<Mark>) {
    for token in tokens {
        let run = Run {
            text: token.text.to_owned(),
            mark,
            ..token.run.clone()
        };
        let goes_on = runs.last_mut().filter(|last| {
            last.mark == run.mark
                && last.strong == run.strong
                && last.emphasis == run.emphasis
                && last.link.is_none()
                && run.link.is_none()
        });
        match goes_on {
            Some(last) => last.text.push_str(&run.text),
            None => runs.push(run),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(old: &[Run], new: &[Run]) -> String {
        let signs = |run: Run| match run.mark {
            None => run.text,
            Some(Mark::Removed) => format!("[-{}-]", run.text),
            Some(Mark::Added) => format!("[+{}+]", run.text),
            Some(Mark::Note) => format!("[{}]", run.text),
        };
        merge(old, new).into_iter().map(signs).collect()
    }

    fn words(old: &str, new: &str) -> String {
        told(&[Run::plain(old)], &[Run::plain(new)])
    }

    #[test]
    fn words_are_marked_and_values_stay_whole() {
        assert_eq!(
            words(
                "Maksimal 2\u{a0}hari\u{a0}kerja sejak berkas lengkap",
                "Maksimal 3\u{a0}hari\u{a0}kerja sejak berkas lengkap"
            ),
            "Maksimal [-2\u{a0}hari\u{a0}kerja-][+3\u{a0}hari\u{a0}kerja+] sejak berkas lengkap"
        );
        assert_eq!(
            words(
                "Tamu menuju ke Petugas Informasi",
                "Menuju ke Petugas Informasi"
            ),
            "[-Tamu menuju-][+Menuju+] ke Petugas Informasi"
        );
        assert_eq!(words("sama", "sama"), "sama");
        assert_eq!(words("", "baru"), "[+baru+]");
    }

    #[test]
    fn texts_with_little_in_common_stand_side_by_side() {
        assert_eq!(
            words(
                "Fotokopi kartu tanda penduduk atau paspor",
                "Surat atau akta perusahaan"
            ),
            "[-Fotokopi kartu tanda penduduk atau paspor-][+Surat atau akta perusahaan+]"
        );
    }

    #[test]
    fn links_are_whole_and_looks_are_those_of_the_new_text() {
        let number = |text: &str| Run::link(text, format!("tel:{text}"));
        assert_eq!(
            told(&[number("0561 11")], &[number("0561 12")]),
            "[-0561 11-][+0561 12+]"
        );
        let merged = merge(
            &[Run::plain("Satu dua")],
            &[Run::strong("Satu"), Run::plain(" dua")],
        );
        assert_eq!(merged, [Run::strong("Satu"), Run::plain(" dua")]);
    }
}
