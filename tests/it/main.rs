//! The one integration-test binary of `baku`: linking typst takes seconds, so there is only one.
//!
//! Test a stage below the command line where you can; here stands what needs the binary or the
//! repository: flags arrive, what is printed, exit codes, files written, and the order of modules.

#![expect(
    clippy::disallowed_methods,
    reason = "tests make folders and run the binary; the rule is for the program"
)]
#![expect(unreachable_pub, reason = "modules of a test binary have no outside")]

mod architecture;
mod as_published;
mod build;
mod cli;
mod codes;
mod diagram;
mod diff;
mod diff_cli;
mod docs;
mod dump;
mod examples;
mod faults;
mod fixes;
mod fixtures;
mod formats;
mod git;
mod hard_cases;
mod hostile;
mod mending;
mod mermaid;
mod mutants;
mod outputs;
mod papan;
mod policy;
mod project;
mod random_fixes;
mod reading;
mod recipes;
mod redline;
mod rules;
mod schema;
mod seeds;
mod settings;
mod shown;
mod sippn;
mod templates;
mod workspace;
