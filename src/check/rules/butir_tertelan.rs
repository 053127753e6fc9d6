//! `SP0013`: an item of a list that was swallowed by the text above it.

use crate::check::Rule;
use crate::check::Run;
use crate::check::TextContext;
use crate::diagnostic::Code;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::Safety;
use crate::diagnostic::Text;
use crate::source::Style;
use crate::source::Wording;

pub(super) const RULE: Rule = Rule {
    codes: &[Code::SWALLOWED_ITEM],
    run: Run::Text(run),
};

fn run(cx: &mut TextContext<'_>) {
    let text = cx.text;
    if text.style != Style::Plain || text.wording == Wording::Flow {
        return;
    }
    let source = cx.source();
    let Some((break_at, dash_at)) = swallowed(source) else {
        return;
    };
    let line = source[dash_at..].lines().next().unwrap_or_default();
    let mut finding = Diagnostic::new(
        Code::SWALLOWED_ITEM,
        text.span.within(dash_at..dash_at + line.trim_end().len()),
        Text::fixed(
            "butir ini terbaca sebagai sambungan teks di atasnya",
            "this item is read as the rest of the text above it",
        ),
    )
    .reason(Text::fixed(
        "baris yang lebih menjorok daripada butir sebelumnya bukan butir baru",
        "a line further in than the item before it is no new item",
    ))
    .help(Text::fixed(
        "sejajarkan `- ` dengan butir di atasnya",
        "put `- ` right below that of the item above",
    ));
    let before = &cx.file()[..text.span.start];
    let prefix = &before[before.rfind('\n').map_or(0, |end| end + 1)..];
    if prefix.trim() == "-" {
        let column = prefix.len() - prefix.trim_start().len();
        let indent = &prefix[..column];
        finding = finding.replace(
            Safety::Unsafe,
            Text::fixed("jadikan butir tersendiri", "make it an item of its own"),
            text.span.within(break_at..dash_at),
            format!("\n{indent}"),
        );
    }
    cx.push(finding);
}

/// Returns where the line ends above the first line of `source` that begins like an item, and where that
/// item begins.
fn swallowed(source: &str) -> Option<(usize, usize)> {
    source.match_indices('\n').find_map(|(end, _)| {
        let below = &source[end + 1..];
        let blanks = below.len() - below.trim_start_matches([' ', '\n', '\r']).len();
        let dash_at = end + 1 + blanks;
        let item = source[dash_at..].strip_prefix("- ")?;
        let break_at = source[..end].trim_end().len();
        item.starts_with(|c: char| c.is_alphanumeric())
            .then_some((break_at, dash_at))
    })
}
