//! Any three texts as settings, agency and standard: no panic, and decoder and schema never disagree.
#![no_main]

use baku::catalog::Catalog;
use baku::check::check;
use baku::diagnostic::Code;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|texts: (&str, &str, &str)| {
    let (settings, agency, standard) = texts;
    let file = |path: &str, text: &str| (path.to_owned(), text.as_bytes().to_vec());
    let catalog = Catalog::new(vec![
        file("baku.yaml", settings),
        file("standards/a/instansi.yaml", agency),
        file("standards/a/b.yaml", standard),
    ]);
    let found = check(&catalog, None);
    assert!(
        found.iter().all(|one| one.code != Code::SCHEMA_DISAGREES),
        "{found:?}"
    );
});
