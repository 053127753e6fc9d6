//! `SP0330`: one item twice in a list.

use std::collections::BTreeMap;

use crate::check::Rule;
use crate::check::Run;
use crate::check::WorkspaceContext;
use crate::diagnostic::Code;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::Safety;
use crate::diagnostic::Span;
use crate::diagnostic::Text;
use crate::model::FieldPath;
use crate::model::Segment;
use crate::source::Files;
use crate::source::Wording;

pub(super) const RULE: Rule = Rule {
    codes: &[Code::ITEM_TWICE],
    run: Run::Workspace(run),
};

fn run(cx: &mut WorkspaceContext<'_>) {
    let mut seen: BTreeMap<(Span, FieldPath, String), Span> = BTreeMap::new();
    let mut found = Vec::new();
    for text in &cx.catalog.texts {
        let is_words = matches!(text.wording, Wording::Text | Wording::Citation);
        let Some(list) = list_of(&text.path).filter(|_| is_words && text.words.len() > 1) else {
            continue;
        };
        let file = Span::new(text.span.file, 0, 0);
        let words = text.words.to_lowercase();
        match seen.get(&(file, list.clone(), words.clone())) {
            Some(first) => found.push((text.span, *first)),
            None => {
                seen.insert((file, list, words), text.span);
            }
        }
    }
    for (again, first) in found {
        let message = Text::fixed(
            "butir ini sudah ada di daftar yang sama",
            "this item stands in the same list already",
        );
        let mut finding = Diagnostic::new(Code::ITEM_TWICE, again, message)
            .also(first, Text::fixed("pertama di sini", "first here"))
            .help(Text::fixed(
                "hapus salah satunya, atau tulis bedanya",
                "delete one of them, or say what differs",
            ));
        if let Some(line) = own_line(&cx.catalog.files, again) {
            let title = Text::fixed("hapus butir ini", "delete this item");
            finding = finding.replace(Safety::Unsafe, title, line, "");
        }
        cx.push(finding);
    }
}

/// Returns the address of the list that the text at `path` is an item of; steps may come again.
fn list_of(path: &FieldPath) -> Option<FieldPath> {
    let is_step = path
        .segments()
        .iter()
        .any(|segment| matches!(segment, Segment::Key(key) if key == "langkah" || key == "alur"));
    match path.segments().last()? {
        Segment::Index(_) if !is_step => path.parent(),
        _ => None,
    }
}

/// Returns the whole line of an item; `None` where it runs over several, or something else stands there.
fn own_line(files: &Files, item: Span) -> Option<Span> {
    let text = &files.get(item.file).text;
    let start = text[..item.start].rfind('\n').map_or(0, |at| at + 1);
    let end = text[item.end..]
        .find('\n')
        .map_or(text.len(), |at| item.end + at + 1);
    let is_alone = text[start..item.start].trim() == "-" && text[item.end..end].trim().is_empty();
    (is_alone && !text[item.start..item.end].contains('\n'))
        .then(|| Span::new(item.file, start, end))
}
