//! Changes in the words of an announcement: what the public should know, the wording left out.

use super::markdown::escape;
use super::{as_sentence, by_standard};
use crate::diagnostic::Language;
use crate::diff::{Change, Effect};

/// Returns the changes as Markdown for the public; changes of wording are only counted.
pub fn changelog(changes: &[Change], language: Language) -> String {
    let mut text = String::new();
    for ((_, title), changes) in by_standard(changes) {
        let (told, wording): (Vec<&Change>, Vec<&Change>) = changes
            .into_iter()
            .partition(|one| one.effect() != Effect::Redaksional);
        text.push_str(&format!("## {}\n\n", escape(title)));
        for change in told {
            text.push_str(&format!(
                "- {}\n",
                escape(&as_sentence(change.sentence.get(language)))
            ));
        }
        if !wording.is_empty() {
            let count = wording.len();
            text.push_str(&match language {
                Language::Id => format!("- Redaksi dirapikan di {count} tempat.\n"),
                Language::En => format!("- Wording tidied in {}.\n", super::plural(count, "place")),
            });
        }
        text.push('\n');
    }
    if text.is_empty() {
        text.push_str(match language {
            Language::Id => "Tidak ada perubahan.\n",
            Language::En => "No changes.\n",
        });
    }
    text
}
