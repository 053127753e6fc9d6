use std::cell::Cell;

use proptest::prelude::*;
use proptest::test_runner::TestRunner;

use super::*;
use crate::diagnostic::Text;

/// The file that all samples are.
const PATH: &str = "a.yaml";

fn edit(start: usize, end: usize, text: &str) -> Edit {
    Edit {
        span: Span::new(FileId(0), start, end),
        text: text.to_owned(),
    }
}

fn finding(edits: Vec<Edit>, safety: Safety) -> Diagnostic {
    let mut one = Diagnostic::new(Code::TYPED_MARKER, edits[0].span, Text::fixed("a", "a"));
    one.fix = Some(Fix {
        title: Text::fixed("a", "a"),
        safety,
        edits,
    });
    one
}

/// Looks at files with errors as the parser tells them and findings as `find` gives them.
fn looking(find: impl Fn(&str) -> Vec<Diagnostic>) -> impl Fn(&[RawFile]) -> Look {
    move |raw| {
        let mut files = Files::default();
        let mut diagnostics = Vec::new();
        for (path, bytes) in raw {
            let id = files.add(path.as_str(), bytes, &mut diagnostics);
            let text = files.get(id).text.clone();
            parse(id, &text, &mut diagnostics);
            diagnostics.extend(find(&text));
        }
        Look { files, diagnostics }
    }
}

fn mended(text: &str, safety: Safety, find: impl Fn(&str) -> Vec<Diagnostic>) -> String {
    let raw = vec![(PATH.to_owned(), text.as_bytes().to_vec())];
    let mut files = mend(raw, safety, |_| true, looking(find));
    files.pop().map_or(text.to_owned(), |file| file.new)
}

/// Replaces every `from` by `to`, each in a finding of its own.
fn replacing(from: &'static str, to: &'static str) -> impl Fn(&str) -> Vec<Diagnostic> {
    move |text| {
        text.match_indices(from)
            .map(|(at, _)| finding(vec![edit(at, at + from.len(), to)], Safety::Safe))
            .collect()
    }
}

#[test]
fn fixes_change_only_their_places() {
    let text = "a: satu # satu\nb: [dua, satu]\n";
    assert_eq!(
        mended(text, Safety::Safe, replacing("satu", "tiga")),
        "a: tiga # tiga\nb: [dua, tiga]\n"
    );
}

#[test]
fn what_is_only_daring_waits_until_it_is_asked_for() {
    let find = |text: &str| match text.find("satu") {
        Some(at) => vec![finding(vec![edit(at, at + 4, "dua")], Safety::Unsafe)],
        None => Vec::new(),
    };
    assert_eq!(mended("a: satu\n", Safety::Safe, find), "a: satu\n");
    assert_eq!(mended("a: satu\n", Safety::Unsafe, find), "a: dua\n");
}

#[test]
fn the_mark_and_the_line_ends_of_a_file_stay() {
    let text = "\u{feff}a: satu\r\nb: dua\r\n";
    assert_eq!(
        mended(text, Safety::Safe, replacing("satu", "|\n  tiga\n  empat")),
        "\u{feff}a: |\r\n  tiga\r\n  empat\r\nb: dua\r\n"
    );
}

#[test]
fn of_two_that_overlap_the_second_waits_for_the_next_round() {
    let rounds = Cell::new(0);
    let find = |text: &str| {
        rounds.set(rounds.get() + 1);
        let mut found = replacing("satu dua", "satu")(text);
        found.extend(replacing("dua tiga", "tiga")(text));
        found
    };
    assert_eq!(
        mended("a: satu dua tiga\n", Safety::Safe, find),
        "a: satu tiga\n"
    );
    assert_eq!(
        mended("a: satu dua dua tiga\n", Safety::Safe, find),
        "a: satu tiga\n"
    );
    assert!(rounds.get() > 2);
}

#[test]
fn a_fix_that_would_change_anything_else_is_refused_and_the_others_are_not() {
    for (text, from, to) in [
        ("a: satu\nb: dua\n", "satu", "\"satu"),
        ("a: satu\nb: dua\n", "satu", "{"),
        ("a: satu\nb: dua\n", "satu\n", "satu "),
        ("a: satu\nb: dua # tiga\n", "a:", "a: #"),
        ("a:\n  b: satu\n  c: dua\n", "b: satu\n", "b: satu\n c: "),
        ("a: satu\nb: dua\n", "satu", "satu\nc: tiga\n\tx"),
    ] {
        assert_eq!(
            mended(text, Safety::Safe, replacing(from, to)),
            text,
            "{to:?}"
        );
        let both = |text: &str| {
            let mut found = replacing(from, to)(text);
            found.extend(replacing("dua", "enam")(text));
            found
        };
        let wanted = text.replace("dua", "enam");
        assert_eq!(mended(text, Safety::Safe, both), wanted, "{to:?}");
    }
}

#[test]
fn a_fix_that_brings_an_error_is_refused() {
    let find = |text: &str| {
        let mut found = replacing("satu", "dua")(text);
        if text.contains("dua") {
            let span = Span::new(FileId(0), 0, 1);
            found.push(Diagnostic::new(
                Code::UNKNOWN_KEY,
                span,
                Text::fixed("a", "a"),
            ));
        }
        found
    };
    assert_eq!(mended("a: satu\n", Safety::Safe, find), "a: satu\n");
}

#[test]
fn fixes_that_undo_each_other_end() {
    let find = |text: &str| match text.find("satu") {
        Some(_) => replacing("satu", "dua")(text),
        None => replacing("dua", "satu")(text),
    };
    assert_eq!(mended("a: satu\n", Safety::Safe, find), "a: dua\n");
}

#[test]
fn edits_that_are_none_are_left_alone() {
    for edits in [
        vec![edit(3, 7, "satu")],
        vec![edit(3, 99, "dua")],
        vec![edit(3, 6, "x"), edit(5, 7, "y")],
        vec![edit(4, 4, "x"), edit(4, 4, "y")],
    ] {
        let find = |_: &str| vec![finding(edits.clone(), Safety::Safe)];
        assert_eq!(mended("a: satu\n", Safety::Safe, find), "a: satu\n");
    }
    let find = |_: &str| vec![finding(vec![edit(4, 5, "x")], Safety::Safe)];
    assert_eq!(
        mended("a: é\n", Safety::Safe, find),
        "a: é\n",
        "half a letter"
    );
}

#[test]
fn files_that_are_not_wanted_stay() {
    let raw = ["a.yaml", "b.yaml"].map(|path| (path.to_owned(), b"a: satu\n".to_vec()));
    let look = |raw: &[RawFile]| {
        let mut files = Files::default();
        let mut diagnostics = Vec::new();
        for (path, bytes) in raw {
            let id = files.add(path.as_str(), bytes, &mut diagnostics);
            if let Some(at) = files.get(id).text.find("satu") {
                let mut edit = edit(at, at + 4, "dua");
                edit.span.file = id;
                diagnostics.push(finding(vec![edit], Safety::Safe));
            }
        }
        Look { files, diagnostics }
    };
    let files = mend(raw.to_vec(), Safety::Safe, |path| path == "b.yaml", look);
    let told: Vec<_> = files.iter().map(|one| (&*one.path, one.count)).collect();
    assert_eq!(told, [("b.yaml", 1)]);
}

/// Words that a random fix takes for a fault, and what it writes instead.
const FAULTS: [(&str, &str); 6] = [
    ("satu", "sa"),
    ("dua", "\"dua, tiga\""),
    ("tiga", ""),
    ("empat", "é\n  belas"),
    ("lima", "[lima"),
    ("enam", "x: y"),
];

/// A line of YAML with some of the faults in it.
fn line() -> impl Strategy<Value = String> {
    let word = prop::sample::select(vec![
        "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "é", "# tiga", "'dua'",
    ]);
    prop::collection::vec(word, 1..6).prop_map(|words| words.join(" "))
}

/// A text of several lines under keys, with the line ends and the mark of some editor, and which fixes of
/// the faults in it there are.
fn sample() -> impl Strategy<Value = (String, Vec<bool>)> {
    (
        prop::collection::vec(line(), 1..8),
        any::<bool>(),
        any::<bool>(),
        prop::collection::vec(any::<bool>(), 64),
    )
        .prop_map(|(lines, is_crlf, has_mark, chosen)| {
            let end = if is_crlf { "\r\n" } else { "\n" };
            let mark = if has_mark { "\u{feff}" } else { "" };
            let body = lines.iter().enumerate();
            let body: String = body
                .map(|(index, line)| format!("k{index}: {line}{end}"))
                .collect();
            (format!("{mark}{body}"), chosen)
        })
}

/// Returns a finding for each fault that stands as a word of its own.
fn faults(text: &str) -> Vec<Diagnostic> {
    let all = FAULTS.iter().flat_map(|(from, to)| {
        text.match_indices(from).filter_map(move |(at, _)| {
            // What a fix wrote is no fault again, unless its words are.
            let is_own = text.get(..at)?.ends_with([' ', '\'']);
            is_own.then(|| finding(vec![edit(at, at + from.len(), to)], Safety::Safe))
        })
    });
    all.collect()
}

#[test]
fn ten_thousand_random_fixes_leave_every_other_byte() {
    let fixes = Cell::new(0);
    let config = ProptestConfig {
        failure_persistence: None,
        ..ProptestConfig::with_cases(2_600)
    };
    let mut runner = TestRunner::new(config);
    let outcome = runner.run(&sample(), |(text, chosen)| {
        let mut edits: Vec<Edit> = Vec::new();
        for (one, is_chosen) in faults(&text).iter().zip(&chosen) {
            let own = ordered(one.fix.as_ref().expect("made with one"), &text);
            match own {
                Some(own) if *is_chosen && !collide(&edits, &own) => edits.extend(own),
                _ => {}
            }
        }
        edits.sort_by_key(|edit| edit.span.start);
        fixes.set(fixes.get() + edits.len());
        let new = apply(&text, &edits);
        let (mut at, mut from) = (0, 0);
        for one in &edits {
            let kept = &text[from..one.span.start];
            prop_assert_eq!(&new[at..at + kept.len()], kept);
            at += kept.len();
            prop_assert_eq!(&new[at..at + one.text.len()], one.text.as_str());
            at += one.text.len();
            from = one.span.end;
        }
        prop_assert_eq!(&new[at..], &text[from..]);
        Ok(())
    });
    outcome.expect("every sample holds");
    assert!(
        fixes.get() >= 10_000,
        "only {} fixes were tried",
        fixes.get()
    );
}

/// What comes of a text is read as well as before, keeps its form, and is not mended a second time.
#[test]
fn mending_again_changes_nothing() {
    let mut runner = TestRunner::new(ProptestConfig {
        failure_persistence: None,
        ..ProptestConfig::with_cases(500)
    });
    let outcome = runner.run(&sample(), |(text, _)| {
        let once = mended(&text, Safety::Safe, faults);
        let (_, before) = Outline::read(&text);
        let (_, after) = Outline::read(&once);
        prop_assert!(
            after
                .iter()
                .all(|(code, count)| before.get(code) >= Some(count))
        );
        prop_assert_eq!(once.starts_with('\u{feff}'), text.starts_with('\u{feff}'));
        if text.contains("\r\n") {
            prop_assert_eq!(once.matches('\n').count(), once.matches("\r\n").count());
        }
        prop_assert_eq!(&mended(&once, Safety::Safe, faults), &once);
        Ok(())
    });
    outcome.expect("every sample holds");
}
