//! `examples/ci/`: what the recipes run is what the program offers.

use crate::project::Project;
use crate::workspace::{demand_none, repository, shipped};

/// The recipes with the number of times that each runs the program.
const RECIPES: [(&str, usize); 3] = [
    ("github-actions.yml", 3),
    ("gitlab-ci.yml", 3),
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
            Some(command.split_whitespace().collect())
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
