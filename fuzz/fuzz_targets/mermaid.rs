//! Any text as Mermaid: no panic, places inside it, and its own lines and our own drawing read the same.
#![no_main]

use baku::diagnostic::Code;
use baku::diagram::mermaid;
use baku::model::{Alur, MAX_TEXT, read_mermaid};
use libfuzzer_sys::fuzz_target;

/// Returns the words and ways of a flow.
fn words(alur: &Alur) -> (Vec<String>, usize) {
    let steps = alur.langkah().map(|(_, step)| {
        let who = step.pelaku.as_ref().map(|pelaku| format!("{pelaku}: "));
        format!("{}{}", who.unwrap_or_default(), step.teks)
    });
    (steps.collect(), alur.sisi.len())
}

fuzz_target!(|text: &str| {
    let parsed = read_mermaid(text);
    for note in &parsed.notes {
        assert!(text.get(note.range.clone()).is_some(), "{note:?}");
    }
    let Some(alur) = parsed.value else {
        assert!(!parsed.notes.is_empty(), "refused without a word");
        return;
    };
    let proper = |code| code == Code::MERMAID_ONE_LINE;
    let lines = parsed.notes.into_iter().find(|note| proper(note.code));
    if let Some(lines) = lines.and_then(|note| note.replacement) {
        let again = read_mermaid(&lines);
        assert_eq!(again.value.as_ref(), Some(&alur), "{lines}");
        assert!(!again.notes.iter().any(|note| proper(note.code)), "{lines}");
    }
    let drawn = mermaid::write(&alur);
    // Signs become longer as codes.
    if drawn.len() > MAX_TEXT {
        return;
    }
    let again = read_mermaid(&drawn).value;
    assert_eq!(again.as_ref().map(words), Some(words(&alur)), "{drawn}");
});
