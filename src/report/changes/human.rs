//! Changes for people at a terminal.

use super::{by_standard, component, reach, summary};
use crate::diagnostic::Language;
use crate::diff::{Change, Effect, Mark};
use crate::report::HumanOptions;

/// Returns the changes, those of each standard together, heaviest effect first, and their sum last.
pub fn human(changes: &[Change], options: HumanOptions) -> String {
    let mut text = String::new();
    for ((address, title), changes) in by_standard(changes) {
        text.push_str(&format!("{title} ({address})\n"));
        for change in changes {
            text.push_str(&entry(change, options));
        }
        text.push('\n');
    }
    text.push_str(&summary(changes, options.language));
    text.push('\n');
    text
}

fn entry(change: &Change, options: HumanOptions) -> String {
    let language = options.language;
    let word = painted(change.effect(), options);
    let sentence = change.sentence.get(language);
    let mut text = format!("  {word} {}: {sentence}\n", change.class);
    let mut more = |word: &str, words: &str| text.push_str(&format!("      {word}: {words}\n"));
    let (part, marked, why, assuming, place) = match language {
        Language::Id => ("bagian", "kata", "sebab", "anggapan", "tempat"),
        Language::En => ("part", "words", "because", "assuming", "place"),
    };
    more(part, component(change, language));
    if let Some(words) = marks(change) {
        more(marked, &words);
    }
    if change.effect() == Effect::TakTentu {
        more(why, change.class.info().reason.get(language));
    }
    if let Some(assumption) = &change.assumption {
        more(assuming, assumption.get(language));
    }
    if let Some(at) = change.place() {
        more(place, &format!("{}:{}:{}", at.file, at.line, at.column));
    }
    if let Some(reach) = reach(change, language) {
        text.push_str(&format!("      {reach}\n"));
    }
    text
}

/// Returns the words with what went and what came marked, where some of them stayed.
fn marks(change: &Change) -> Option<String> {
    let stays = |mark: Mark| change.words.iter().any(|one| one.mark == mark);
    let is_part = |text: &str| text.trim().contains(' ');
    let same = change.words.iter().filter(|one| one.mark == Mark::Same);
    let shown = same.clone().any(|one| is_part(&one.text)) || same.count() > 1;
    (shown && (stays(Mark::Added) || stays(Mark::Removed))).then(|| {
        let marked = change.words.iter().map(|one| match one.mark {
            Mark::Same => one.text.clone(),
            Mark::Removed => format!("[-{}-]", one.text),
            Mark::Added => format!("{{+{}+}}", one.text),
        });
        marked.collect()
    })
}

fn painted(effect: Effect, options: HumanOptions) -> String {
    let word = effect.title(options.language);
    if !options.color {
        return word.to_owned();
    }
    let color = match effect {
        Effect::Memberatkan => "31;1",
        Effect::TakTentu => "33;1",
        Effect::Meringankan => "32;1",
        Effect::Netral => "36",
        Effect::Redaksional => "2",
    };
    format!("\u{1b}[{color}m{word}\u{1b}[0m")
}
