//! The table of codes: each code of the source is in it, each row is whole. What its examples show stands in
//! `examples.rs`.

use std::collections::BTreeMap;

use baku::diagnostic::{CODES, CodeInfo};

use crate::workspace::{demand_none, files_below, shipped};

#[test]
fn every_code_of_the_source_is_in_the_table() {
    let mut faults = Vec::new();
    for path in files_below("src")
        .iter()
        .filter(|path| path.ends_with(".rs"))
    {
        for (index, line) in shipped(path).lines().enumerate() {
            for code in codes_in(line) {
                if !CODES.iter().any(|info| info.code.as_str() == code) {
                    faults.push(format!("{path}:{}: {code} is not in the table", index + 1));
                }
            }
        }
    }
    demand_none("codes of the source", &faults);
}

/// Returns the words `SP` and four digits of `line`.
fn codes_in(line: &str) -> Vec<&str> {
    line.match_indices("SP")
        .filter_map(|(at, _)| line.get(at..at + 6))
        .filter(|word| word[2..].bytes().all(|byte| byte.is_ascii_digit()))
        .collect()
}

#[test]
fn slugs_are_unique_and_file_names() {
    let mut seen: BTreeMap<&str, &CodeInfo> = BTreeMap::new();
    for info in CODES {
        let sound = info
            .slug
            .bytes()
            .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-');
        assert!(sound, "{}: `{}` is no name of a file", info.code, info.slug);
        if let Some(other) = seen.insert(info.slug, info) {
            panic!("{} and {} are both `{}`", other.code, info.code, info.slug);
        }
    }
}

#[test]
fn every_code_is_explained_in_both_languages() {
    for info in CODES {
        let (id, en) = (&info.explanation.id, &info.explanation.en);
        for words in [id, en] {
            assert!(words.len() > 20, "{}: {words:?} says little", info.code);
            assert!(words.ends_with('.'), "{}: {words:?} is cut off", info.code);
        }
        assert_ne!(id, en, "{} is explained in one language twice", info.code);
    }
}
