//! Findings for people: the place with its line, why, and what to do.

use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};

use super::Summary;
use super::plural;
use crate::check::BASELINE;
use crate::check::Findings;
use crate::check::HiddenCounts;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::Family;
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
    /// Most findings that are shown in full; all where there is no limit.
    pub max: Option<usize>,
}

/// Widest line, in columns.
const WIDTH: usize = 100;

/// Returns the findings as text, one blank line between two, with closing lines: the counts of all, how many
/// are not shown and why, and what can be mended.
///
/// What to do first stands first: what keeps other things from being read, then by weight; of one weight by
/// file and place.
pub fn human(files: &Files, findings: &Findings, checked: usize, options: HumanOptions) -> String {
    let mut order: Vec<&Diagnostic> = findings.open.iter().collect();
    order.sort_by_key(|one| (urgency(one), one.span()));
    let max = options.max.unwrap_or(usize::MAX);
    let more = order.len().saturating_sub(max);
    order.truncate(max);
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
    for diagnostic in order {
        out.push_str(
            renderer
                .render(&[group(files, diagnostic, options.language)])
                .trim_end(),
        );
        out.push_str("\n\n");
    }
    let language = options.language;
    let lines = [
        (more > 0).then(|| not_shown(more, language)),
        Some(closing(&findings.open, checked, language)),
        hidden(findings, language),
        mendable(&findings.open, language),
    ];
    for line in lines.into_iter().flatten() {
        out.push_str(&line);
        out.push('\n');
    }
    out
}

/// Returns the place of a finding in the order of what to do, the lowest first.
fn urgency(one: &Diagnostic) -> u8 {
    match one.severity {
        Severity::Error if one.code.info().family == Family::Reading => 0,
        Severity::Error if one.code.is_firm() => 1,
        Severity::Error => 2,
        Severity::Warning => 3,
        Severity::Info => 4,
    }
}

/// Returns how many findings stand behind those that are shown.
fn not_shown(more: usize, language: Language) -> String {
    match language {
        Language::Id => {
            format!("{more} temuan lagi; `baku check --max 0` menampilkan semuanya\n")
        }
        Language::En => format!(
            "{} more; `baku check --max 0` shows all\n",
            plural(more, "finding")
        ),
    }
}

/// Returns how many findings are hidden, and by what; `None` where none are.
pub fn hidden(findings: &Findings, language: Language) -> Option<String> {
    let HiddenCounts {
        allowed,
        baseline,
        earlier,
    } = findings.count_hidden();
    let parts = match language {
        Language::Id => [
            (allowed, format!("{allowed} diizinkan dengan komentar")),
            (baseline, format!("{baseline} tercatat di `{BASELINE}`")),
            (earlier, format!("{earlier} sudah ada di versi pembanding")),
        ],
        Language::En => [
            (allowed, format!("{allowed} allowed by comments")),
            (baseline, format!("{baseline} listed in `{BASELINE}`")),
            (
                earlier,
                format!("{earlier} there in the version compared with"),
            ),
        ],
    };
    let said = parts.into_iter().filter(|(count, _)| *count > 0);
    let said: Vec<String> = said.map(|(_, words)| words).collect();
    (!said.is_empty())
        .then(|| said.join(", "))
        .map(|said| match language {
            Language::Id => format!("tidak ditampilkan: {said}"),
            Language::En => format!("not shown: {said}"),
        })
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
