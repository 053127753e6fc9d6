//! Any bytes to a file and its tree: no panic, and every place lies inside the file.
#![no_main]

use baku::source::{Files, parse};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let mut out = Vec::new();
    let mut files = Files::default();
    let id = files.add("a.yaml", bytes, &mut out);
    let text = files.get(id).text.clone();
    parse(id, &text, &mut out);
    for span in out
        .iter()
        .flat_map(|one| &one.labels)
        .map(|label| label.span)
    {
        assert!(
            text.get(span.start..span.end).is_some(),
            "{span:?} lies outside of the file"
        );
    }
});
