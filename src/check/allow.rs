//! Allowing in place: `# baku: boleh SP0401, SP0405 karena <reason>`.
//!
//! A comment on a line of its own speaks of the key or the item below it, with all that belongs to it; one
//! right of a value speaks of that value. It hides the findings whose primary place begins there, and only
//! those of its codes. A comment that says nothing, or that nothing needs, is a finding itself.

use std::ops::Range;

use super::findings::{By, Findings, Hidden};
use crate::catalog::Catalog;
use crate::diagnostic::Code;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::Safety;
use crate::diagnostic::Span;
use crate::diagnostic::Text;
use crate::source::Files;
use crate::source::Remark;
use crate::source::words;

/// The word that allows.
const ALLOW: &str = "boleh";

/// The word before the reason.
const BECAUSE: &str = "karena";

/// The form of a comment, for help.
const FORM: Text = Text::fixed(
    "bentuknya: `# baku: boleh SP0401 karena <alasan>`",
    "its form: `# baku: boleh SP0401 karena <reason>`",
);

/// The comments that allow something.
pub(super) struct Allows {
    allows: Vec<Allow>,
}

/// One code that a comment allows.
struct Allow {
    code: Code,
    reason: String,
    /// What it holds for; nothing where nothing stands there.
    target: Option<Span>,
    /// The code in the comment.
    place: Span,
    /// The whole comment.
    comment: Span,
    /// All codes of the comment as they are written.
    list: Vec<Span>,
    is_used: bool,
}

/// Reads the comments of the catalog; what is wrong with them goes to `out`.
pub(super) fn read(catalog: &Catalog, out: &mut Vec<Diagnostic>) -> Allows {
    let mut allows = Vec::new();
    for remark in &catalog.remarks {
        allows.extend(read_one(&catalog.files, remark, out));
    }
    Allows { allows }
}

fn read_one(files: &Files, remark: &Remark, out: &mut Vec<Diagnostic>) -> Vec<Allow> {
    let Some(said) = Said::read(files.slice(remark.span)) else {
        out.push(
            Diagnostic::new(
                Code::ALLOW_UNREAD,
                remark.span,
                Text::fixed(
                    "komentar kepada `baku` ini tidak dipahami",
                    "this comment to `baku` is not understood",
                ),
            )
            .help(FORM),
        );
        return Vec::new();
    };
    let place = |range: &Range<usize>| remark.span.within(range.clone());
    let list: Vec<Span> = said.codes.iter().map(|(range, _)| place(range)).collect();
    let mut allows = Vec::new();
    for (range, word) in &said.codes {
        match Code::find(word) {
            None => out.push(unknown(place(range), word)),
            Some(code) if !code.can_be_allowed() => out.push(refused(place(range), code)),
            Some(code) => allows.push(Allow {
                code,
                reason: said.reason.to_owned(),
                target: remark.target,
                place: place(range),
                comment: remark.span,
                list: list.clone(),
                is_used: false,
            }),
        }
    }
    if said.reason.is_empty() {
        out.push(without_reason(remark.span));
        allows.clear();
    }
    allows
}

fn unknown(place: Span, word: &str) -> Diagnostic {
    Diagnostic::new(
        Code::ALLOW_CODE,
        place,
        crate::text!(id: "kode temuan `{word}` tidak ada", en: "there is no finding `{word}`"),
    )
    .help(Text::fixed(
        "pakai kode yang tertulis di depan temuannya, dipisah koma; alasan berdiri sesudah `karena`",
        "take the code that stands before the finding, with commas between; the reason stands after `karena`",
    ))
}

fn refused(place: Span, code: Code) -> Diagnostic {
    let reason = if code.is_firm() {
        Text::fixed(
            "yang salah dibaca atau salah susunannya tidak dapat diterbitkan",
            "what is misread or of the wrong structure cannot be published",
        )
    } else {
        Text::fixed(
            "ini temuan tentang ruang kerja, bukan tentang isi di tempat ini",
            "this is a finding about the workspace, not about the content in this place",
        )
    };
    let help = if code.is_firm() {
        Text::fixed(
            "betulkan yang ditunjuk temuannya, lalu hapus kode ini dari komentar",
            "mend what the finding marks, then delete this code from the comment",
        )
    } else {
        Text::fixed(
            "atur tingkatnya di `aturan` dalam `baku.yaml`",
            "set its weight in `aturan` of `baku.yaml`",
        )
    };
    let message = crate::text!(id: "{code} tidak dapat diizinkan dengan komentar", en: "{code} cannot be allowed by a comment");
    Diagnostic::new(Code::ALLOW_REFUSED, place, message)
        .reason(reason)
        .help(help)
}

fn without_reason(place: Span) -> Diagnostic {
    Diagnostic::new(
        Code::ALLOW_REASON,
        place,
        Text::fixed(
            "izin ini tidak menyebut alasannya, maka tidak berlaku",
            "this permission gives no reason and does not hold",
        ),
    )
    .help(Text::fixed(
        "tulis alasannya sesudah kode: `… karena nomor ini sudah dicek ke loket`",
        "write the reason after the codes: `… karena <reason>`",
    ))
}

impl Allows {
    /// Parts `all`: a finding is hidden by the nearest comment around it that allows its code.
    pub(super) fn hide(&mut self, all: Vec<Diagnostic>) -> Findings {
        let mut findings = Findings::default();
        for finding in all {
            match self.find(&finding) {
                Some(allow) => {
                    allow.is_used = true;
                    let by = By::Comment(allow.reason.clone());
                    findings.hidden.push(Hidden { finding, by });
                }
                None => findings.open.push(finding),
            }
        }
        findings
    }

    fn find(&mut self, finding: &Diagnostic) -> Option<&mut Allow> {
        let span = finding.span()?;
        let holds = |allow: &&mut Allow| {
            allow.code == finding.code
                && allow.target.is_some_and(|target| {
                    target.file == span.file
                        && target.start <= span.start
                        && (span.start < target.end || span.start == target.start)
                })
        };
        let length = |allow: &&mut Allow| {
            let target = allow.target.unwrap_or_default();
            // Of two with one target the nearer is the later.
            (
                target.end - target.start,
                std::cmp::Reverse(allow.place.start),
            )
        };
        self.allows.iter_mut().filter(holds).min_by_key(length)
    }

    /// Returns a finding for each code that hid nothing.
    pub(super) fn unused(&self, files: &Files) -> Vec<Diagnostic> {
        let unused = self.allows.iter().filter(|allow| !allow.is_used);
        unused.map(|allow| allow.told_unused(files)).collect()
    }
}

impl Allow {
    fn told_unused(&self, files: &Files) -> Diagnostic {
        let code = self.code;
        let message = match self.target {
            Some(_) => {
                crate::text!(id: "tidak ada temuan {code} yang perlu diizinkan di sini", en: "no finding {code} is here to be allowed")
            }
            None => {
                crate::text!(id: "di bawah komentar ini tidak ada isi yang diizinkan", en: "nothing stands below this comment that it could allow")
            }
        };
        let help = match self.target {
            Some(_) => Text::fixed(
                "hapus; bila temuannya ada di tempat lain, letakkan komentar ini tepat di atas atau di kanannya",
                "delete it; if the finding is elsewhere, put this comment right above or beside it",
            ),
            None => Text::fixed(
                "letakkan di atas kunci atau butir yang dimaksud, dengan jorokan yang sama",
                "put it above the key or item that is meant, with the same indentation",
            ),
        };
        let (title, span, text) = self.removal(files);
        Diagnostic::new(Code::ALLOW_UNUSED, self.place, message)
            .help(help)
            .replace(Safety::Safe, title, span, text)
    }

    /// Returns the edit that takes the code away: with its comment where it is the only one.
    fn removal(&self, files: &Files) -> (Text, Span, String) {
        if let [first, .., last] = self.list.as_slice() {
            let others = self.list.iter().filter(|place| **place != self.place);
            let others: Vec<&str> = others.map(|place| files.slice(*place)).collect();
            let title = Text::fixed("hapus kode ini", "delete this code");
            return (title, first.to(*last), others.join(", "));
        }
        let text = &files.get(self.comment.file).text;
        let before = text.get(..self.comment.start).unwrap_or_default();
        let left = before.trim_end_matches([' ', '\t']);
        let after = text.get(self.comment.end..).unwrap_or_default();
        let end = after.find(['\r', '\n']).unwrap_or(after.len());
        let is_alone = left.is_empty() || left.ends_with(['\n', '\u{feff}']);
        let line_end = after.find('\n').map_or(after.len(), |line| line + 1);
        let end = self.comment.end + if is_alone { line_end } else { end };
        let span = Span::new(self.comment.file, left.len(), end);
        let title = Text::fixed("hapus komentar ini", "delete this comment");
        (title, span, String::new())
    }
}

/// What a comment says: codes with their bytes in the comment, and the reason.
struct Said<'c> {
    codes: Vec<(Range<usize>, &'c str)>,
    reason: &'c str,
}

impl<'c> Said<'c> {
    /// Reads `comment`, from its `#`; `None` where it does not allow anything.
    fn read(comment: &'c str) -> Option<Self> {
        let said = words(comment.strip_prefix('#')?)?;
        let mut tokens = Tokens {
            comment,
            at: comment.len() - said.len(),
        };
        let (_, verb) = tokens.next()?;
        if !verb.eq_ignore_ascii_case(ALLOW) {
            return None;
        }
        let rest = comment.get(tokens.at..).unwrap_or_default();
        let has_reason = rest.split([' ', '\t', ',']).any(is_because);
        let mut codes = Vec::new();
        let mut reason = "";
        for (range, word) in tokens {
            if is_because(word) {
                reason = comment.get(range.end..).unwrap_or_default();
                break;
            }
            // Without the word that begins it, a reason begins where the codes end.
            if !has_reason && !looks_like_code(word) {
                break;
            }
            if !word.eq_ignore_ascii_case("dan") {
                codes.push((range, word));
            }
        }
        let reason = reason.trim_matches([' ', '\t', ':', ',', '.']);
        (!codes.is_empty()).then_some(Self { codes, reason })
    }
}

fn is_because(word: &str) -> bool {
    word.trim_end_matches(':').eq_ignore_ascii_case(BECAUSE)
}

fn looks_like_code(word: &str) -> bool {
    word.get(..2)
        .is_some_and(|prefix| prefix.eq_ignore_ascii_case("SP"))
        && word[2..].bytes().all(|byte| byte.is_ascii_digit())
}

/// The words of a comment from a byte on, parted by blanks and commas.
struct Tokens<'c> {
    comment: &'c str,
    at: usize,
}

impl<'c> Iterator for Tokens<'c> {
    type Item = (Range<usize>, &'c str);

    fn next(&mut self) -> Option<Self::Item> {
        let is_gap = |c: char| c.is_whitespace() || c == ',';
        let rest = self.comment.get(self.at..)?;
        let skipped = rest.len() - rest.trim_start_matches(is_gap).len();
        let start = self.at + skipped;
        let rest = self.comment.get(start..).filter(|rest| !rest.is_empty())?;
        let end = start + rest.find(is_gap).unwrap_or(rest.len());
        self.at = end;
        Some((start..end, self.comment.get(start..end)?))
    }
}

#[cfg(test)]
#[path = "allow_tests.rs"]
mod tests;
