//! What a finding is: spans, texts in two languages, labels, fixes, and the one table of all codes.
//!
//! In: nothing. Out: plain values that every stage makes and `report` prints. Nothing here prints,
//! reads a file or knows the model.

mod codes;
mod guide;

use std::borrow::Cow;
use std::fmt;

pub use codes::{CODES, Code, CodeInfo, Family};
pub use guide::{GUIDES, Guide};

/// Index of a source file in the list of files of one run.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct FileId(pub u32);

/// A stretch of bytes in one source file; `end` is exclusive and never before `start`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Span {
    /// The file.
    pub file: FileId,
    /// First byte.
    pub start: usize,
    /// Byte after the last.
    pub end: usize,
}

impl Span {
    /// Makes the span of the bytes `start..end` of `file`.
    pub fn new(file: FileId, start: usize, end: usize) -> Self {
        debug_assert!(start <= end, "a span runs forward");
        Self { file, start, end }
    }

    /// Returns the span of `range`, counted in bytes from the start of this span.
    pub fn within(self, range: std::ops::Range<usize>) -> Self {
        Self::new(self.file, self.start + range.start, self.start + range.end)
    }

    /// Returns the smallest span that covers both; `other` must be of the same file.
    pub fn to(self, other: Self) -> Self {
        debug_assert_eq!(self.file, other.file, "spans of two files have no union");
        Self::new(
            self.file,
            self.start.min(other.start),
            self.end.max(other.end),
        )
    }
}

/// Language of messages and documents.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Language {
    /// Indonesian.
    #[default]
    Id,
    /// English.
    En,
}

/// A message in both languages; whoever writes one cannot forget the other.
///
/// Lower case, no final stop, backticks round keys and values of the YAML.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Text {
    /// Indonesian.
    pub id: Cow<'static, str>,
    /// English.
    pub en: Cow<'static, str>,
}

impl Text {
    /// Makes a text known when the program is compiled.
    pub const fn fixed(id: &'static str, en: &'static str) -> Self {
        Self {
            id: Cow::Borrowed(id),
            en: Cow::Borrowed(en),
        }
    }

    /// Makes a text whose words are the same in both languages, such as a quotation.
    pub fn same(words: impl Into<String>) -> Self {
        let words = words.into();
        Self {
            id: Cow::Owned(words.clone()),
            en: Cow::Owned(words),
        }
    }

    /// Returns the words in `language`.
    pub fn get(&self, language: Language) -> &str {
        match language {
            Language::Id => &self.id,
            Language::En => &self.en,
        }
    }
}

/// Makes a [`Text`] from two format strings: `text!(id: "…{x}", en: "…{x}")`.
#[macro_export]
macro_rules! text {
    (id: $id:literal, en: $en:literal $(,)?) => {
        $crate::diagnostic::Text {
            id: format!($id).into(),
            en: format!($en).into(),
        }
    };
}

/// Returns `words` as messages list what can be typed: each between backticks, with commas.
pub fn quoted<T: fmt::Display>(words: impl IntoIterator<Item = T>) -> String {
    let words: Vec<String> = words.into_iter().map(|word| format!("`{word}`")).collect();
    words.join(", ")
}

/// How much a finding weighs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Good to know; never stops anything.
    Info,
    /// Probably wrong, or bad for the reader.
    Warning,
    /// The document must not be published like this.
    Error,
}

impl fmt::Display for Severity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Info => "info",
            Self::Warning => "warning",
            Self::Error => "error",
        })
    }
}

/// A marked place with what is to be said of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Label {
    /// The place.
    pub span: Span,
    /// A few words under the marks; none where the message says all.
    pub text: Option<Text>,
}

/// Whether a fix may be applied without a look at its result.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Safety {
    /// Keeps the meaning.
    Safe,
    /// May change the meaning; applied only when asked for.
    Unsafe,
}

/// Replaces the bytes of `span` by `text`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edit {
    /// What goes.
    pub span: Span,
    /// What comes.
    pub text: String,
}

/// A way to mend a finding by edits of the source.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fix {
    /// What the edits do, as an order: "tulis `kalbarprov.go.id`".
    pub title: Text,
    /// Safe or unsafe.
    pub safety: Safety,
    /// The edits, none overlapping.
    pub edits: Vec<Edit>,
}

/// One finding: what is wrong, where, why, and what to do.
///
/// *What* is `message`, *why* is `reason` (with the article where the law says it), *what to do* is
/// `help` and, where a machine can do it, `fix`. The first of `labels` marks what must change; the
/// others mark what it is compared with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnostic {
    /// The stable code.
    pub code: Code,
    /// Weight; that of the table unless settings changed it.
    pub severity: Severity,
    /// What is wrong.
    pub message: Text,
    /// The places, the primary one first; never empty for a finding in a file.
    pub labels: Vec<Label>,
    /// Why it is wrong.
    pub reason: Option<Text>,
    /// What to do.
    pub help: Option<Text>,
    /// How a machine can do it.
    pub fix: Option<Fix>,
}

impl Diagnostic {
    /// Makes a finding of `code` at `span`.
    ///
    /// Write the message as the reader of the YAML would say it: the fault, not the rule; lower case;
    /// no final stop; backticks round what can be typed. Follow it with `reason` and `help`.
    pub fn new(code: Code, span: Span, message: Text) -> Self {
        Self {
            severity: code.info().severity,
            code,
            message,
            labels: vec![Label { span, text: None }],
            reason: None,
            help: None,
            fix: None,
        }
    }

    /// Puts a few words under the marks of the primary place.
    #[must_use]
    pub fn label(mut self, text: Text) -> Self {
        if let Some(first) = self.labels.first_mut() {
            first.text = Some(text);
        }
        self
    }

    /// Marks a second place, as context.
    #[must_use]
    pub fn also(mut self, span: Span, text: Text) -> Self {
        self.labels.push(Label {
            span,
            text: Some(text),
        });
        self
    }

    /// Says why it is wrong.
    #[must_use]
    pub fn reason(mut self, text: Text) -> Self {
        self.reason = Some(text);
        self
    }

    /// Says what to do.
    #[must_use]
    pub fn help(mut self, text: Text) -> Self {
        self.help = Some(text);
        self
    }

    /// Adds a fix that replaces `span` by `words`.
    #[must_use]
    pub fn replace(
        mut self,
        safety: Safety,
        title: Text,
        span: Span,
        words: impl Into<String>,
    ) -> Self {
        self.fix = Some(Fix {
            title,
            safety,
            edits: vec![Edit {
                span,
                text: words.into(),
            }],
        });
        self
    }

    /// Returns the primary place.
    pub fn span(&self) -> Option<Span> {
        self.labels.first().map(|label| label.span)
    }
}

/// Sorts findings by file and place and drops those said twice (a value inherited by many standards
/// is decoded once for each of them).
pub fn sort_and_dedup(diagnostics: &mut Vec<Diagnostic>) {
    diagnostics.sort_by(|a, b| {
        (a.span(), a.code, std::cmp::Reverse(a.severity), &a.message).cmp(&(
            b.span(),
            b.code,
            std::cmp::Reverse(b.severity),
            &b.message,
        ))
    });
    diagnostics.dedup_by(|a, b| a.code == b.code && a.span() == b.span() && a.message == b.message);
}
