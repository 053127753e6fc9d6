//! Findings for other programs: each form has what its publisher demands.
//!
//! SARIF: sections 3.13 to 3.58 of the standard 2.1.0 (what is required, and what this program uses).
//! GitHub: "Workflow commands for GitHub Actions". GitLab: "Code Quality report format".

use std::collections::BTreeSet;

use serde_json::Value as Json;

use crate::project::{Outcome, Project};
use crate::workspace::AGENCY;

/// A folder and a file whose names need escaping where paths are URIs.
const FILE: &str = "standards/dinas-contoh/kartu, é 50%.yaml";

/// Findings of each weight, with fixes, with two places, over several lines, behind letters of two units,
/// and with braces and brackets in a message.
const FAULTY: &str = "skema: 1
kode: layanan
judul: Layanan Contoh
status: \"{a}[b](1)\"
biayaa: Gratis
jangka_waktu: 3 (dua) hari kerja
persyaratan:
  - a. Formulir contoh
  - b. Pasfoto contoh
pengaduan:
  kanal:
    - {nama: é😀, jenis: telepon, nomor: 081200000000}
produk: Kartu
produk: Surat
";

fn project() -> Project {
    Project::new()
        .copy("tests/schema/instansi.yaml", AGENCY)
        .write("baku.yaml", "skema: 1\ntanggal: 2026-01-31\n")
        .write(FILE, FAULTY)
}

fn check(project: &Project, format: &str) -> Outcome {
    project.run(["check", "--lang", "id", "--format", format])
}

/// A workspace in which nothing was found: its finding has no place.
fn empty() -> Project {
    Project::new().write("baku.yaml", "skema: 1\ntanggal: 2026-01-31\n")
}

/// Returns the findings as this program tells them itself.
fn findings(project: &Project) -> Vec<Json> {
    let json = check(project, "json").json();
    json["diagnostics"].as_array().expect("a list").clone()
}

fn texts<'j>(list: &'j [Json], pointer: &str) -> Vec<&'j str> {
    let text = |one: &'j Json| one.pointer(pointer).and_then(Json::as_str);
    list.iter()
        .map(|one| text(one).unwrap_or_else(|| panic!("{pointer} is no text: {one:#}")))
        .collect()
}

#[test]
fn json_is_what_its_schema_says() {
    let schema = Project::new().run(["schema", "temuan"]).exit(0).json();
    assert_eq!(schema, baku::report::schema());
    let validator = jsonschema::validator_for(&schema).expect("it is a schema");
    for project in [project(), empty()] {
        let json = check(&project, "json").json();
        assert!(!json["diagnostics"].as_array().expect("a list").is_empty());
        let faults: Vec<String> = validator
            .iter_errors(&json)
            .map(|e| e.to_string())
            .collect();
        assert_eq!(faults, [""; 0]);
        // It says no to what is none.
        for (pointer, other) in [
            ("/version", Json::from(2)),
            ("/diagnostics/0/severity", "berat".into()),
            ("/diagnostics/0/message/en", Json::Null),
            ("/summary/lain", 1.into()),
        ] {
            let mut wrong = json.clone();
            match wrong.pointer_mut(pointer) {
                Some(place) => *place = other,
                None => wrong["summary"]["lain"] = other,
            }
            assert!(!validator.is_valid(&wrong), "{pointer}");
        }
    }
}

#[test]
fn sarif_has_what_the_standard_demands() {
    let project = project();
    let outcome = check(&project, "sarif").exit(1);
    let log = outcome.json();
    assert_eq!(log["version"], "2.1.0");
    let run = &log["runs"][0];
    assert_eq!(run["columnKind"], "utf16CodeUnits");
    assert_eq!(run["invocations"][0]["executionSuccessful"], true);
    let driver = &run["tool"]["driver"];
    assert_eq!(driver["name"], "baku");
    let rules = driver["rules"].as_array().expect("rules");
    let ids = texts(rules, "/id");
    assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), ids.len());
    texts(rules, "/fullDescription/text");
    let results = run["results"].as_array().expect("results");
    let findings = findings(&project);
    assert_eq!(texts(results, "/ruleId"), texts(&findings, "/code"));
    let marks = texts(results, "/partialFingerprints/baku~1v1");
    assert_eq!(marks.iter().collect::<BTreeSet<_>>().len(), marks.len());
    let uri = "standards/dinas-contoh/kartu%2C%20%C3%A9%2050%25.yaml";
    for (result, finding) in results.iter().zip(&findings) {
        let index = result["ruleIndex"].as_u64().expect("a number");
        let rule = &rules[usize::try_from(index).expect("a small number")];
        assert_eq!(rule["id"], result["ruleId"]);
        let level = match finding["severity"].as_str() {
            Some("info") => "note",
            other => other.expect("a text"),
        };
        assert_eq!(result["level"], level);
        let place = &result["locations"][0]["physicalLocation"];
        assert_eq!(place["artifactLocation"]["uri"], uri);
        assert_eq!(slice(&place["region"]), bytes(&finding["places"][0]));
        let related = result["relatedLocations"].as_array().map_or(0, Vec::len);
        assert_eq!(
            related + 1,
            finding["places"].as_array().expect("a list").len()
        );
        let fixed = finding.get("fix");
        assert_eq!(result.get("fixes").is_some(), fixed.is_some());
        for (index, edit) in fixed
            .into_iter()
            .flat_map(|fix| fix["edits"].as_array())
            .flatten()
            .enumerate()
        {
            let change = &result["fixes"][0]["artifactChanges"][0];
            assert_eq!(change["artifactLocation"]["uri"], uri);
            let replacement = &change["replacements"][index];
            assert_eq!(slice(&replacement["deletedRegion"]), bytes(&edit["place"]));
            assert_eq!(replacement["insertedContent"]["text"], edit["text"]);
        }
    }
    assert!(results.iter().any(|one| one["relatedLocations"].is_array()));
    assert!(results.iter().any(|one| one["fixes"].is_array()));
    let odd = texts(results, "/message/text");
    let odd = odd.iter().find(|text| text.contains("{{a}}"));
    assert!(
        odd.is_some_and(|text| text.contains("[b\\](1)")),
        "{outcome}"
    );
}

/// Returns the bytes of the file that a region of SARIF marks, counted as the standard says.
fn slice(region: &Json) -> (usize, usize) {
    let number = |key: &str| {
        let number = region[key]
            .as_u64()
            .unwrap_or_else(|| panic!("{key} in {region}"));
        assert!(number > 0, "{key} in {region}");
        usize::try_from(number).expect("a small number")
    };
    let at = |line: usize, column: usize| {
        let before: usize = FAULTY
            .split_inclusive('\n')
            .take(line - 1)
            .map(str::len)
            .sum();
        let row: Vec<u16> = FAULTY[before..].encode_utf16().take(column - 1).collect();
        before + String::from_utf16(&row).expect("between letters").len()
    };
    (
        at(number("startLine"), number("startColumn")),
        at(number("endLine"), number("endColumn")),
    )
}

fn bytes(place: &Json) -> (usize, usize) {
    let byte = |end: &str| {
        let byte = place[end]["byte"].as_u64().expect("a number");
        usize::try_from(byte).expect("a small number")
    };
    (byte("start"), byte("end"))
}

#[test]
fn github_gets_one_command_a_line() {
    let project = project();
    let outcome = check(&project, "github").exit(1);
    let findings = findings(&project);
    assert_eq!(
        outcome.stdout().lines().count(),
        findings.len(),
        "{outcome}"
    );
    for (line, finding) in outcome.stdout().lines().zip(&findings) {
        let (head, message) = line[2..].split_once("::").expect("a head and a message");
        let (word, properties) = head.split_once(' ').expect("a word");
        let wanted = match finding["severity"].as_str() {
            Some("info") => "notice",
            other => other.expect("a text"),
        };
        assert!(line.starts_with("::") && word == wanted, "{line}");
        let properties: Vec<(&str, &str)> = properties
            .split(',')
            .map(|one| one.split_once('=').expect("a name and a value"))
            .collect();
        let value = |name: &str| {
            let found = properties.iter().find(|(other, _)| *other == name);
            found.map(|(_, value)| *value)
        };
        let place = &finding["places"][0];
        assert_eq!(
            value("file"),
            Some(&*FILE.replace('%', "%25").replace(',', "%2C"))
        );
        assert_eq!(value("line"), Some(&*place["start"]["line"].to_string()));
        assert!(
            value("title")
                .is_some_and(|title| title.starts_with(finding["code"].as_str().expect("a text")))
        );
        let known = ["file", "line", "endLine", "col", "endColumn", "title"];
        assert!(properties.iter().all(|(name, _)| known.contains(name)));
        let first = finding["message"]["id"].as_str().expect("a text");
        assert!(message.starts_with(&first.replace('%', "%25")), "{line}");
    }
    let outcome = check(&empty(), "github");
    assert!(
        outcome.stdout().contains(" title=SP"),
        "no file, no line 0\n{outcome}"
    );
}

#[test]
fn gitlab_gets_a_list_of_issues() {
    let project = project();
    let issues = check(&project, "gitlab").exit(1).json();
    let issues = issues.as_array().expect("a list");
    assert_eq!(
        texts(issues, "/check_name"),
        texts(&findings(&project), "/code")
    );
    assert!(
        texts(issues, "/location/path")
            .iter()
            .all(|path| *path == FILE)
    );
    let marks = texts(issues, "/fingerprint");
    assert_eq!(marks.iter().collect::<BTreeSet<_>>().len(), marks.len());
    let known = ["info", "minor", "major", "critical", "blocker"];
    assert!(
        texts(issues, "/severity")
            .iter()
            .all(|word| known.contains(word))
    );
    for issue in issues {
        let begin = issue["location"]["lines"]["begin"].as_u64();
        assert!(begin.is_some_and(|line| line > 0), "{issue:#}");
        assert_ne!(issue["description"], "");
    }
    let one = check(&empty(), "gitlab").json();
    assert_eq!(one[0]["location"]["path"], "baku.yaml");
    assert_eq!(one[0]["location"]["lines"]["begin"], 1);
    let sound = Project::new()
        .copy("tests/schema/instansi.yaml", AGENCY)
        .write("baku.yaml", "skema: 1\ntanggal: 2026-01-31\n");
    let sound = sound.write(
        "standards/dinas-contoh/layanan.yaml",
        "skema: 1\nkode: layanan\njudul: Contoh\n",
    );
    let quiet = sound
        .run(["check", "--quiet", "--format", "gitlab"])
        .exit(0);
    assert_eq!(quiet.stdout(), "[]\n");
}

#[test]
fn a_finding_without_a_place_has_a_file_and_no_line() {
    let log = check(&empty(), "sarif").json();
    let place = &log["runs"][0]["results"][0]["locations"][0]["physicalLocation"];
    assert_eq!(place["artifactLocation"]["uri"], "baku.yaml");
    assert_eq!(place.get("region"), None);
}

/// Services know paths from the root of the repository, and findings by what stays when lines move.
#[test]
fn paths_begin_where_the_command_runs_and_marks_stay() {
    let project = Project::new()
        .copy("tests/schema/instansi.yaml", &format!("bagian/{AGENCY}"))
        .write("bagian/baku.yaml", "skema: 1\n")
        .write(&format!("bagian/{FILE}"), FAULTY);
    let run = |project: &Project| {
        let json = project
            .run(["check", "bagian", "--format", "gitlab"])
            .json();
        let issues = json.as_array().expect("a list").clone();
        assert!(
            texts(&issues, "/location/path")
                .iter()
                .all(|path| path.starts_with("bagian/standards/"))
        );
        texts(&issues, "/fingerprint")
            .into_iter()
            .map(str::to_owned)
            .collect::<Vec<_>>()
    };
    let before = run(&project);
    let project = project.write(&format!("bagian/{FILE}"), format!("# catatan\n\n{FAULTY}"));
    assert_eq!(run(&project), before);
}
