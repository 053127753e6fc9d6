//! Any words to each grammar: no panic, notes inside the words, and a value reads back from its wording.
#![no_main]

use baku::model::{
    Biaya, Frasa, Frekuensi, JangkaWaktu, Jumlah, JumlahPelaksana, Kanal, Rujukan, Rupiah, Tanggal,
};
use libfuzzer_sys::fuzz_target;

fn hold<T: Frasa + std::fmt::Debug>(words: &str) {
    let parsed = T::parse(words);
    for note in &parsed.notes {
        assert!(words.get(note.range.clone()).is_some(), "{note:?}");
    }
    if let Some(value) = parsed.value {
        let again = T::parse(&value.to_string());
        assert_eq!(
            again.value.as_ref(),
            Some(&value),
            "{words:?} prints as {value}"
        );
    }
}

fuzz_target!(|words: &str| {
    hold::<JangkaWaktu>(words);
    hold::<Biaya>(words);
    hold::<Rupiah>(words);
    hold::<JumlahPelaksana>(words);
    hold::<Jumlah>(words);
    hold::<Kanal>(words);
    hold::<Rujukan>(words);
    hold::<Tanggal>(words);
    hold::<Frekuensi>(words);
});
