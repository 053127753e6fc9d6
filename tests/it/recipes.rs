//! `examples/ci/`: what the recipes run is what the program offers.

use crate::git::{commit, git};
use crate::project::Project;
use crate::workspace::{demand_none, repository, shipped};

/// The recipes with the number of times that each runs the program.
const RECIPES: [(&str, usize); 5] = [
    ("github-actions.yml", 3),
    ("github-perubahan.yml", 2),
    ("gitlab-ci.yml", 3),
    ("gitlab-perubahan.yml", 2),
    ("pre-commit-config.yaml", 1),
];

/// Returns the commands of a recipe that run the program, without what is for the shell.
fn commands(recipe: &str) -> Vec<Vec<&str>> {
    recipe
        .lines()
        .filter_map(|line| {
            let line = line.trim_start().trim_start_matches("- ");
            let line = ["run: ", "entry: "]
                .iter()
                .find_map(|key| line.strip_prefix(key))
                .unwrap_or(line);
            let arguments = line.strip_prefix("baku ")?;
            let command = arguments.split(['>', '|']).next()?;
            let words = command.split_whitespace();
            Some(words.map(|word| word.trim_matches('"')).collect())
        })
        .collect()
}

#[test]
fn the_commands_of_the_recipes_work() {
    let mut faults = Vec::new();
    for (name, count) in RECIPES {
        let recipe = shipped(&format!("examples/ci/{name}"));
        let commands = commands(&recipe);
        assert_eq!(commands.len(), count, "{name}: {commands:?}");
        for command in commands {
            let project = Project::new()
                .copy("baku.yaml", "baku.yaml")
                .copy("standards", "standards");
            git(&project, &["init", "-q"]);
            commit(&project, "dasar");
            let command: Vec<String> = command
                .iter()
                .map(|word| word.replace("$DASAR", "dasar"))
                .collect();
            let outcome = project.run(&command).to_string();
            if !outcome.contains("--- exit code 0\n") {
                faults.push(format!("{name}: baku {command:?}\n{outcome}"));
            }
        }
    }
    demand_none("recipes", &faults);
}

#[test]
fn every_recipe_is_yaml_and_told_of() {
    let page = shipped("examples/ci/README.md");
    let folder = std::fs::read_dir(repository("examples/ci")).expect("the recipes are there");
    let mut names: Vec<String> = folder
        .map(|entry| entry.expect("it can be read").file_name())
        .map(|name| name.into_string().expect("names are UTF-8"))
        .filter(|name| name != "README.md")
        .collect();
    names.sort();
    assert_eq!(names, RECIPES.map(|(name, _)| name));
    for name in names {
        assert!(page.contains(&format!("]({name})")), "{name}");
        let text = shipped(&format!("examples/ci/{name}"));
        let mut faults = Vec::new();
        let file = baku::diagnostic::FileId::default();
        let tree = baku::source::parse(file, &text, &mut faults);
        assert!(
            faults.is_empty() && !tree.root.entries().is_empty(),
            "{name}: {faults:?}"
        );
    }
}

/// Returns the text of the block below `- |` or `run: |` that holds `word`, without its indentation.
#[cfg(unix)]
fn script(recipe: &str, word: &str) -> String {
    let lines: Vec<&str> = recipe.lines().collect();
    let inside = lines
        .iter()
        .position(|line| line.contains(word))
        .expect("the recipe has the word");
    let head = lines[..inside]
        .iter()
        .rposition(|line| line.ends_with(" |"))
        .expect("a block begins above");
    let indent = |line: &str| line.len() - line.trim_start().len();
    let depth = indent(lines[head + 1]);
    lines[head + 1..]
        .iter()
        .take_while(|line| line.trim().is_empty() || indent(line) >= depth)
        .map(|line| format!("{}\n", line.get(depth..).unwrap_or_default()))
        .collect()
}

/// Runs `script` with a program `name` that writes down its arguments and answers with `answer` when it is
/// asked for the comments; returns the last arguments.
#[cfg(unix)]
fn posted(script: &str, name: &str, answer: &str) -> String {
    use std::os::unix::fs::PermissionsExt;
    let program = format!(
        "#!/bin/sh\necho \"$@\" >> asked\ncase \"$*\" in *--method*|*--request*) ;; *) printf '%s' '{answer}' ;; esac\n"
    );
    // The real `jq` need not be there: the answer is what it would choose.
    let project = Project::new()
        .write(&format!("bin/{name}"), program)
        .write("bin/jq", "#!/bin/sh\ncat\n")
        .write("perubahan.md", "<!-- baku diff -->\n");
    for program in [name, "jq"] {
        let path = project.path(&format!("bin/{program}"));
        let everybody = std::fs::Permissions::from_mode(0o755);
        std::fs::set_permissions(path, everybody).expect("it is ours");
    }
    let path = std::env::var("PATH").expect("there is a PATH");
    let bin = project.path("bin");
    let output = std::process::Command::new("bash")
        .args(["-euo", "pipefail", "-c", script])
        .current_dir(project.path("."))
        .env("PATH", format!("{}:{path}", bin.display()))
        .envs([("GITHUB_REPOSITORY", "contoh/standar"), ("USULAN", "7")])
        .envs([("CI_API_V4_URL", "api"), ("CI_PROJECT_ID", "1")])
        .envs([("CI_MERGE_REQUEST_IID", "7"), ("BAKU_TOKEN", "contoh")])
        .output()
        .expect("bash is there");
    let words = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{words}");
    let asked = project.read("asked");
    asked.lines().last().unwrap_or_default().to_owned()
}

#[cfg(unix)]
#[test]
fn a_comment_is_updated_where_there_is_one() {
    let github = script(
        &shipped("examples/ci/github-perubahan.yml"),
        "--method PATCH",
    );
    assert_eq!(
        posted(&github, "gh", ""),
        "api --method POST repos/contoh/standar/issues/7/comments --field body=@perubahan.md"
    );
    assert_eq!(
        posted(&github, "gh", "41"),
        "api --method PATCH repos/contoh/standar/issues/comments/41 --field body=@perubahan.md"
    );
    let gitlab = script(
        &shipped("examples/ci/gitlab-perubahan.yml"),
        "--request PUT",
    );
    let notes = "api/projects/1/merge_requests/7/notes";
    let sent = posted(&gitlab, "curl", "");
    assert!(
        sent.contains("--request POST") && sent.contains(&format!(" {notes} ")),
        "{sent}"
    );
    let sent = posted(&gitlab, "curl", "41");
    assert!(
        sent.contains("--request PUT") && sent.contains(&format!(" {notes}/41 ")),
        "{sent}"
    );
}
