//! Every grammar of phrases: no panic, places of notes inside the words, and printed values read back the same.

#![no_main]

use baku::model::Biaya;
use baku::model::Frasa;
use baku::model::Frekuensi;
use baku::model::JangkaWaktu;
use baku::model::Jumlah;
use baku::model::JumlahPelaksana;
use baku::model::Kanal;
use baku::model::Rujukan;
use baku::model::Rupiah;
use baku::model::Tanggal;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|words: &str| {
    read::<Biaya>(words);
    read::<Frekuensi>(words);
    read::<JangkaWaktu>(words);
    read::<Jumlah>(words);
    read::<JumlahPelaksana>(words);
    read::<Kanal>(words);
    read::<Rujukan>(words);
    read::<Rupiah>(words);
    read::<Tanggal>(words);
});

fn read<T: Frasa + std::fmt::Debug>(words: &str) {
    let parsed = T::parse(words);
    for note in &parsed.notes {
        assert!(
            words.get(note.range.clone()).is_some(),
            "{words:?}: a note stands outside the words: {note:?}"
        );
    }
    if let Some(value) = parsed.value {
        let printed = value.to_string();
        let again = T::parse(&printed);
        assert_eq!(
            again.value,
            Some(value),
            "{words:?} was printed as {printed:?}"
        );
        assert_eq!(again.notes, [], "{printed:?} is canonical and has notes");
    }
}
