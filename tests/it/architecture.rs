//! The order of the modules and the edges of the program, read from the text of `src/`.
//!
//! In one crate the compiler allows every cycle; these tests do not. They read lines, not syntax:
//! one path per `use` line keeps that sound.

use std::fmt;
use std::path::{Path, PathBuf};

/// The stages; each uses only those before it.
const ORDER: &[&str] = &[
    "diagnostic",
    "model",
    "source",
    "settings",
    "catalog",
    "font",
    "check",
    "diagram",
    "view",
    "diff",
    "render",
    "build",
    "report",
    "cli",
];

/// Words that only some files may use: what they reach, where they may stand, why.
const EDGES: &[Edge] = &[
    Edge {
        words: &[
            "std::fs",
            "fs::File",
            "File::open",
            "File::create",
            "OpenOptions",
        ],
        allowed: &["src/build/disk.rs"],
        reason: "only build/disk.rs touches files",
    },
    Edge {
        words: &["process::Command", "Command::new"],
        // clap calls its own type `Command`; cli may name that one.
        allowed: &["src/build/vcs.rs", "src/cli/"],
        reason: "only build/vcs.rs starts a process",
    },
    Edge {
        words: &["std::process::Command"],
        allowed: &["src/build/vcs.rs"],
        reason: "only build/vcs.rs starts a process",
    },
    Edge {
        words: &["std::env", "env::var", "env::args", "env::current_dir"],
        allowed: &["src/cli/"],
        reason: "only cli reads the environment",
    },
    Edge {
        words: &["SystemTime", "Timestamp::now", "Zoned::now", "Instant::now"],
        allowed: &["src/cli/"],
        reason: "only cli reads the clock",
    },
    Edge {
        words: &["std::net", "TcpStream", "UdpSocket"],
        allowed: &["src/cli/serve.rs"],
        reason: "no network code but the loopback of `serve`",
    },
];

struct Edge {
    words: &'static [&'static str],
    allowed: &'static [&'static str],
    reason: &'static str,
}

/// A line that breaks a rule.
#[derive(Debug, PartialEq, Eq)]
struct Breach {
    /// Path from the root of the repository, with `/`.
    file: String,
    /// From 1.
    line: usize,
    what: String,
}

impl fmt::Display for Breach {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {}", self.file, self.line, self.what)
    }
}

#[test]
fn modules_use_only_those_before_them() {
    report(
        sources()
            .iter()
            .flat_map(|(file, text)| order_breaches(file, text))
            .collect(),
    );
}

#[test]
fn disk_processes_environment_and_clock_have_one_place_each() {
    report(
        sources()
            .iter()
            .flat_map(|(file, text)| edge_breaches(file, text))
            .collect(),
    );
}

#[test]
fn every_module_has_a_place_in_the_order() {
    let lib = std::fs::read_to_string(root().join("src/lib.rs")).expect("the crate has a library");
    for line in lib.lines() {
        let declared = line
            .trim()
            .trim_start_matches("pub(crate) ")
            .trim_start_matches("pub ");
        if let Some(module) = declared
            .strip_prefix("mod ")
            .and_then(|rest| rest.strip_suffix(';'))
        {
            assert!(
                ORDER.contains(&module),
                "`{module}` of src/lib.rs stands in no place of the order"
            );
        }
    }
}

#[test]
fn a_use_of_a_later_module_is_found() {
    let text = "use crate::diagnostic::Span;\nuse crate::check::Rule;\nlet x = crate::text!(id: \"a\", en: \"b\");\n";
    let found = order_breaches("src/model/path.rs", text);
    assert_eq!(
        found,
        [Breach {
            file: "src/model/path.rs".into(),
            line: 2,
            what: "`model` comes before `check` and may not use it".into()
        }]
    );
}

#[test]
fn ways_round_the_order_are_found() {
    for line in [
        "use crate::{check, model};",
        "use super::check::Rule;",
        "let rule = $crate::check::RULES;",
        "pub(in crate::check) fn f() {}",
        "fn f() -> super::super::check::Rule {}",
    ] {
        let file = if line.contains("super::super") {
            "src/model/path.rs"
        } else {
            "src/model/mod.rs"
        };
        assert_eq!(order_breaches(file, line).len(), 1, "{line}");
    }
    for line in [
        "//! See [`crate::check`].",
        "let x = 1; // crate::check does the rest",
        "use crate::model::path::FieldPath;",
        "use super::check::Rule;",
        "crate::checks_of_ours::f();",
    ] {
        assert_eq!(order_breaches("src/model/path.rs", line), [], "{line}");
    }
}

#[test]
fn an_edge_used_in_the_wrong_place_is_found() {
    let text = "let a = std::fs::read(path);\nlet now = SystemTime::now();\n";
    assert_eq!(edge_breaches("src/source/file.rs", text).len(), 2);
    assert_eq!(edge_breaches("src/build/disk.rs", text).len(), 1);
    assert_eq!(
        edge_breaches("src/cli/mod.rs", "let now = SystemTime::now();"),
        []
    );
    let tests = "fn f() {}\n#[cfg(test)]\nmod tests {\n    use std::fs;\n}\n";
    assert_eq!(edge_breaches("src/diagram/svg.rs", tests), []);
    assert_eq!(edge_breaches("src/diagram/tests.rs", text), []);
    assert_eq!(edge_breaches("src/diagram/tests/sop.rs", text), []);
}

/// Finds the lines of `text` that use a module after the one `file` belongs to.
fn order_breaches(file: &str, text: &str) -> Vec<Breach> {
    let Some(own) = module_of(file) else {
        return Vec::new();
    };
    let Some(place) = ORDER.iter().position(|module| *module == own) else {
        return Vec::new();
    };
    let mut found = Vec::new();
    for (line, code) in code_lines(text) {
        if code.contains("crate::{") {
            let what = "write one path per `use` line, so that this test can read it".to_owned();
            found.push(Breach {
                file: file.to_owned(),
                line,
                what,
            });
        }
        for used in modules_named(code, depth_of(file)) {
            if ORDER
                .iter()
                .position(|module| *module == used)
                .is_some_and(|other| other > place)
            {
                let what = format!("`{own}` comes before `{used}` and may not use it");
                found.push(Breach {
                    file: file.to_owned(),
                    line,
                    what,
                });
            }
        }
    }
    found
}

/// Finds the lines of `text` that reach disk, process, environment or clock out of place.
fn edge_breaches(file: &str, text: &str) -> Vec<Breach> {
    let mut found = Vec::new();
    // A file of unit tests may read fixtures and rewrite golden files.
    if file.ends_with("tests.rs") || file.contains("/tests/") {
        return found;
    }
    for (line, code) in code_lines(text) {
        // So may the tests at the end of any other file.
        if code.starts_with("#[cfg(test)]") {
            break;
        }
        for edge in EDGES {
            let word = edge.words.iter().find(|word| code.contains(**word));
            if let (Some(word), false) = (
                word,
                edge.allowed.iter().any(|place| file.starts_with(place)),
            ) {
                let what = format!("`{word}`: {}", edge.reason);
                found.push(Breach {
                    file: file.to_owned(),
                    line,
                    what,
                });
            }
        }
    }
    found
}

/// Returns the modules of the crate that `code` names by `crate::…` or by enough `super::`.
fn modules_named(code: &str, depth: usize) -> Vec<&str> {
    let climb = "super::".repeat(depth);
    let absolute = code
        .match_indices("crate::")
        .map(|(at, path)| at + path.len());
    let relative = code
        .match_indices(climb.as_str())
        .filter(|(at, _)| !code[..*at].ends_with("super::"))
        .map(|(at, path)| at + path.len());
    let mut named: Vec<&str> = absolute
        .chain(relative)
        .map(|start| {
            let rest = &code[start..];
            let end = rest
                .find(|c: char| !c.is_alphanumeric() && c != '_')
                .unwrap_or(rest.len());
            &rest[..end]
        })
        .collect();
    // `crate::in(crate::…)` names a module twice; one breach a line and module is enough.
    named.dedup();
    named
}

/// Returns the numbered lines without comments.
fn code_lines(text: &str) -> impl Iterator<Item = (usize, &str)> {
    text.lines().enumerate().filter_map(|(index, line)| {
        let code = line.split(" // ").next().unwrap_or(line).trim();
        (!code.starts_with("//")).then_some((index + 1, code))
    })
}

/// Returns `model` for `src/model/path.rs`; `None` for `src/main.rs` and `src/lib.rs`.
fn module_of(file: &str) -> Option<&str> {
    let inside = file.strip_prefix("src/")?;
    let first = inside.split('/').next()?;
    match first.strip_suffix(".rs") {
        Some("main" | "lib") => None,
        Some(module) => Some(module),
        None => Some(first),
    }
}

/// Returns how many `super::` lead from `file` to the root of the crate.
fn depth_of(file: &str) -> usize {
    let steps = file.matches('/').count();
    if file.ends_with("/mod.rs") {
        steps - 1
    } else {
        steps
    }
}

/// Reads all of `src/`, sorted by path.
fn sources() -> Vec<(String, String)> {
    let mut files = Vec::new();
    collect(&root().join("src"), &mut files);
    files.sort();
    let mut sources = Vec::new();
    for path in files {
        let text = std::fs::read_to_string(&path).expect("source files are UTF-8");
        let short = path
            .strip_prefix(root())
            .expect("it was found below the root");
        sources.push((short.to_string_lossy().replace('\\', "/"), text));
    }
    assert!(sources.len() > ORDER.len(), "src/ was not found whole");
    sources
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).expect("folders of src/ can be read") {
        let path = entry.expect("entries of src/ can be read").path();
        if path.is_dir() {
            collect(&path, files);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            files.push(path);
        }
    }
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn report(breaches: Vec<Breach>) {
    let lines: Vec<String> = breaches.iter().map(Breach::to_string).collect();
    assert!(
        lines.is_empty(),
        "{} lines break the order of DESIGN:\n{}",
        lines.len(),
        lines.join("\n")
    );
}
