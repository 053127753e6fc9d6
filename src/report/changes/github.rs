//! Changes as workflow commands, which GitHub Actions shows at the lines of a pull request.

use super::reach;
use crate::diagnostic::Language;
use crate::diff::{Change, Effect};
use crate::report::github::{escape, escape_property};

/// Returns one command a line; `base` stands before every path and is empty or ends in `/`.
pub fn github(changes: &[Change], base: &str, language: Language) -> String {
    changes
        .iter()
        .map(|one| command(one, base, language))
        .collect()
}

fn command(change: &Change, base: &str, language: Language) -> String {
    let word = match change.effect() {
        Effect::Memberatkan => "warning",
        Effect::TakTentu | Effect::Meringankan | Effect::Netral | Effect::Redaksional => "notice",
    };
    let mut properties = Vec::new();
    // What is gone has no line in the new files.
    let place = change.new.iter().find_map(|side| side.place.as_ref());
    if let Some(place) = place {
        let file = escape_property(&format!("{base}{}", place.file));
        properties.push(format!("file={file}"));
        properties.push(format!("line={}", place.line));
    }
    let title = format!("{} {}", change.class, change.effect().title(language));
    properties.push(format!("title={}", escape_property(&title)));
    let mut message = format!("{}: {}", change.title, change.sentence.get(language));
    if let Some(reach) = reach(change, language) {
        message.push_str(&format!("\n{reach}"));
    }
    format!("::{word} {}::{}\n", properties.join(","), escape(&message))
}
