//! Any bytes as the list of old findings: no panic, every fault has a place in the text, and a list with a
//! fault hides nothing.
#![no_main]

use baku::check::{BASELINE, Baseline};
use baku::source::Files;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let mut files = Files::default();
    let mut out = Vec::new();
    let id = files.add(BASELINE, bytes, &mut out);
    let list = Baseline::read(&files, id, &mut out);
    assert!(list.is_none() || out.is_empty(), "{out:?}");
    let text = &files.get(id).text;
    for span in out.iter().filter_map(|one| one.span()) {
        assert!(text.get(span.start..span.end).is_some(), "{out:?}");
    }
});
