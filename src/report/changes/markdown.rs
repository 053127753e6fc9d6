//! Changes as the comment of a pull request: the sum first, what is harder on top, details folded.

use super::{by_standard, component, counts, reach, summary};
use crate::diagnostic::Language;
use crate::diff::{Change, Effect, Mark};

/// Most bytes of a comment; the services refuse more than 65,536 characters.
pub const MOST: usize = 60_000;

/// First line of a comment, by which a recipe finds it again and writes over it.
const MARKER: &str = "<!-- baku diff -->";

/// Returns the changes as Markdown below [`MOST`] bytes; what is left out is counted.
pub fn markdown(changes: &[Change], language: Language) -> String {
    let mut text = format!("{MARKER}\n## {}\n\n", heading(changes, language));
    if !changes.is_empty() {
        let (effect, count) = match language {
            Language::Id => ("Akibat bagi pemohon", "Jumlah"),
            Language::En => ("Effect on the applicant", "Number"),
        };
        text.push_str(&format!("| {effect} | {count} |\n|---|---:|\n"));
        for (effect, count) in counts(changes) {
            text.push_str(&format!("| {} | {count} |\n", effect.title(language)));
        }
        text.push('\n');
    }
    // Room for the line that counts what was left out.
    let room = MOST - 400;
    let mut left_out = 0;
    for effect in Effect::ALL {
        let these: Vec<Change> = changes
            .iter()
            .filter(|one| one.effect() == effect)
            .cloned()
            .collect();
        if these.is_empty() {
            continue;
        }
        let folded = effect != Effect::Memberatkan;
        let title = format!("{} ({})", capital(effect.title(language)), these.len());
        let (open, close) = if folded {
            (
                format!("<details>\n<summary>{title}</summary>\n\n"),
                "</details>\n\n",
            )
        } else {
            (format!("### {title}\n\n"), "")
        };
        let mut body = String::new();
        for ((address, name), group) in by_standard(&these) {
            let head = format!("**{}** (`{address}`)\n\n", escape(name));
            let mut items = String::new();
            for change in group {
                let item = item(change, language);
                let used = text.len() + open.len() + body.len() + head.len() + items.len();
                if used + item.len() + close.len() > room {
                    left_out += 1;
                } else {
                    items.push_str(&item);
                }
            }
            if !items.is_empty() {
                body.push_str(&format!("{head}{items}\n"));
            }
        }
        if !body.is_empty() {
            text.push_str(&format!("{open}{body}{close}"));
        }
    }
    if left_out > 0 {
        text.push_str(&match language {
            Language::Id => format!(
                "_{left_out} perubahan tidak ditampilkan karena komentar ini terlalu panjang; `baku diff` menampilkan semuanya._\n"
            ),
            Language::En => format!(
                "_{left_out} more changes are left out because this comment is too long; `baku diff` shows all._\n"
            ),
        });
    }
    text
}

fn heading(changes: &[Change], language: Language) -> String {
    let name = match language {
        Language::Id => "Perubahan standar pelayanan",
        Language::En => "Changes of the service standards",
    };
    format!("{name}: {}", summary(changes, language))
}

fn item(change: &Change, language: Language) -> String {
    let mut text = format!(
        "- {}: {} (`{}`)\n",
        component(change, language),
        escape(change.sentence.get(language)),
        change.class
    );
    let mut more = |words: &str| text.push_str(&format!("  - {words}\n"));
    if let Some(words) = marks(change) {
        more(&words);
    }
    if change.effect() == Effect::TakTentu {
        more(change.class.info().reason.get(language));
    }
    if let Some(assumption) = &change.assumption {
        let word = match language {
            Language::Id => "anggapan",
            Language::En => "assuming",
        };
        more(&format!("{word}: {}", assumption.get(language)));
    }
    if let Some(place) = change.place() {
        more(&format!("`{}:{}`", place.file, place.line));
    }
    if let Some(reach) = reach(change, language) {
        more(&escape(&reach));
    }
    text
}

/// Returns the words with deletions struck through and insertions in bold, where some of them stayed.
fn marks(change: &Change) -> Option<String> {
    let same = change
        .words
        .iter()
        .any(|one| one.mark == Mark::Same && !one.text.trim().is_empty());
    let differs = change.words.iter().any(|one| one.mark != Mark::Same);
    (same && differs).then(|| {
        let marked = change.words.iter().map(|one| {
            let body = one.text.trim();
            let (front, back) = match one.text.find(body) {
                Some(at) if !body.is_empty() => (&one.text[..at], &one.text[at + body.len()..]),
                _ => return " ".to_owned(),
            };
            let sign = match one.mark {
                Mark::Same => "",
                Mark::Removed => "~~",
                Mark::Added => "**",
            };
            format!("{front}{sign}{}{sign}{back}", escape(body))
        });
        marked.collect()
    })
}

/// Escapes what Markdown or HTML would take for its own, and what would call people.
pub(super) fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '@' => escaped.push_str("@\u{200b}"),
            '\n' | '\r' => escaped.push(' '),
            '\\' | '`' | '*' | '_' | '[' | ']' | '~' | '#' | '|' => {
                escaped.push('\\');
                escaped.push(c);
            }
            c => escaped.push(c),
        }
    }
    escaped
}

fn capital(word: &str) -> String {
    let mut letters = word.chars();
    let first: String = letters
        .next()
        .into_iter()
        .flat_map(char::to_uppercase)
        .collect();
    first + letters.as_str()
}
