//! Findings for people: the place with its line, why, and what to do.

use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};

use super::Summary;
use super::plural;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::Label;
use crate::diagnostic::Language;
use crate::diagnostic::Safety;
use crate::diagnostic::Severity;
use crate::source::Files;

/// How findings are printed for people.
#[derive(Debug, Clone, Copy)]
pub struct HumanOptions {
    /// Language of the words.
    pub language: Language,
    /// Whether ANSI colours are used.
    pub color: bool,
    /// Whether box-drawing characters are used; else plain ASCII.
    pub unicode: bool,
}

/// Widest line, in columns.
const WIDTH: usize = 100;

/// Returns the findings as text, one blank line between two, with a closing line of counts.
pub fn human(
    files: &Files,
    diagnostics: &[Diagnostic],
    checked: usize,
    options: HumanOptions,
) -> String {
    let mut out = String::new();
    let renderer = if options.color {
        Renderer::styled()
    } else {
        Renderer::plain()
    };
    let decor = if options.unicode {
        DecorStyle::Unicode
    } else {
        DecorStyle::Ascii
    };
    let renderer = renderer.decor_style(decor).term_width(WIDTH);
    for diagnostic in diagnostics {
        out.push_str(
            renderer
                .render(&[group(files, diagnostic, options.language)])
                .trim_end(),
        );
        out.push_str("\n\n");
    }
    out.push_str(&closing(diagnostics, checked, options.language));
    out.push('\n');
    if let Some(line) = mendable(diagnostics, options.language) {
        out.push_str(&line);
        out.push('\n');
    }
    out
}

fn level(severity: Severity, language: Language) -> Level<'static> {
    let level = match severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Info => Level::INFO,
    };
    level.with_name(super::severity_word(severity, language))
}

fn group<'a>(files: &'a Files, diagnostic: &'a Diagnostic, language: Language) -> Group<'a> {
    let title = level(diagnostic.severity, language)
        .primary_title(diagnostic.message.get(language))
        .id(diagnostic.code.as_str());
    let mut group = Group::with_title(title);
    for snippet in snippets(files, diagnostic, language) {
        group = group.element(snippet);
    }
    let (why, what) = super::finding_words(language);
    if let Some(reason) = &diagnostic.reason {
        group = group.element(Level::NOTE.with_name(why).message(reason.get(language)));
    }
    if let Some(help) = &diagnostic.help {
        group = group.element(Level::HELP.with_name(what).message(help.get(language)));
    }
    group
}

/// Returns one snippet for each file that the finding marks, that of the primary place first.
fn snippets<'a>(
    files: &'a Files,
    diagnostic: &'a Diagnostic,
    language: Language,
) -> Vec<Snippet<'a, annotate_snippets::Annotation<'a>>> {
    let mut ids: Vec<_> = diagnostic
        .labels
        .iter()
        .map(|label| label.span.file)
        .collect();
    ids.dedup();
    ids.iter()
        .map(|id| {
            let file = files.get(*id);
            let labels = diagnostic
                .labels
                .iter()
                .enumerate()
                .filter(|(_, label)| label.span.file == *id);
            let annotations =
                labels.map(|(index, label)| annotation(&file.text, index == 0, label, language));
            Snippet::source(file.text.as_str())
                .path(file.path.as_str())
                .fold(true)
                .annotations(annotations)
        })
        .collect()
}

fn annotation<'a>(
    text: &str,
    primary: bool,
    label: &'a Label,
    language: Language,
) -> annotate_snippets::Annotation<'a> {
    let kind = if primary {
        AnnotationKind::Primary
    } else {
        AnnotationKind::Context
    };
    let annotation = kind.span(first_line(text, label.span.start, label.span.end));
    match &label.text {
        Some(words) => annotation.label(words.get(language)),
        None => annotation,
    }
}

/// Returns the part of a place that stands on its first line: a mark over a whole block shows nothing.
fn first_line(text: &str, start: usize, end: usize) -> std::ops::Range<usize> {
    let start = start.min(text.len());
    let end = end.min(text.len());
    let line = text[start..end]
        .find(['\n', '\r'])
        .map_or(end, |length| start + length);
    start..line
}

fn closing(diagnostics: &[Diagnostic], checked: usize, language: Language) -> String {
    let Summary {
        errors,
        warnings,
        infos,
    } = Summary::of(diagnostics);
    match language {
        Language::Id => format!(
            "{checked} berkas diperiksa: {errors} kesalahan, {warnings} peringatan, {infos} info"
        ),
        Language::En => format!(
            "{} checked: {}, {}, {}",
            plural(checked, "file"),
            plural(errors, "error"),
            plural(warnings, "warning"),
            plural(infos, "info")
        ),
    }
}

/// Returns how many findings `--fix` can mend; `None` where there are none.
fn mendable(diagnostics: &[Diagnostic], language: Language) -> Option<String> {
    let count = |safety: Safety| {
        let fixes = diagnostics.iter().filter_map(|one| one.fix.as_ref());
        fixes.filter(|fix| fix.safety == safety).count()
    };
    let line = match (count(Safety::Safe), count(Safety::Unsafe), language) {
        (0, 0, _) => return None,
        (safe, 0, Language::Id) => format!("{safe} dapat dibetulkan dengan `baku check --fix`"),
        (0, daring, Language::Id) => {
            format!(
                "{daring} dapat dibetulkan dengan `baku check --fix --unsafe`; lihat dahulu dengan `--diff --unsafe`"
            )
        }
        (safe, daring, Language::Id) => {
            format!(
                "{safe} dapat dibetulkan dengan `baku check --fix`, {daring} lagi dengan `--fix --unsafe`"
            )
        }
        (safe, 0, Language::En) => format!("{safe} can be mended with `baku check --fix`"),
        (0, daring, Language::En) => {
            format!(
                "{daring} can be mended with `baku check --fix --unsafe`; look first with `--diff --unsafe`"
            )
        }
        (safe, daring, Language::En) => {
            format!(
                "{safe} can be mended with `baku check --fix`, {daring} more with `--fix --unsafe`"
            )
        }
    };
    Some(line)
}
