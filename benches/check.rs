//! What checking costs, as a ratio to a public schema validator on the same files.
//!
//! ```sh
//! cargo bench --bench check                  # 1,000 and 10,000 standards, release
//! cargo bench --bench check -- 50 200        # other numbers
//! cargo bench --bench check --profile dev -- 50 200
//! ```
//!
//! The floor is what an editor or a CI without this tool does: the crate `granit-parser` reads the YAML to
//! values, the crate `jsonschema` holds them against the published schema. It says neither where a fault
//! stands nor anything about law, places or words. Both sides begin with the same texts in memory, on one
//! thread. Nothing fails here because a machine is busy; what fails is a sample that measures nothing.

#![expect(
    clippy::disallowed_methods,
    clippy::print_stdout,
    reason = "a bench reads its numbers, measures time and prints"
)]

mod sample;

use baku::catalog::Catalog;
use baku::catalog::RawFile;
use baku::catalog::published_schema;
use baku::check::check;
use baku::diagnostic::Severity;
use baku::source::SchemaKind;
use jsonschema::Validator;
use sample::{median, megabytes, milliseconds, read, workspace};

/// Standards of the two workspaces.
const SIZES: [usize; 2] = [1_000, 10_000];

/// The day on which reviews are looked at.
const TODAY: jiff::civil::Date = jiff::civil::date(2026, 1, 31);

fn main() {
    // Cargo adds `--bench` of its own.
    let asked: Vec<usize> = std::env::args()
        .skip(1)
        .filter_map(|argument| argument.parse().ok())
        .collect();
    let sizes = match asked.is_empty() {
        true => SIZES.to_vec(),
        false => asked,
    };
    let floor = Floor::new();
    println!(
        "{:>9} {:>9} {:>12} {:>14} {:>14} {:>9}",
        "standards", "files", "MB", "check", "validator", "ratio"
    );
    for size in sizes {
        let files = workspace(size);
        demand_sound(&files, size, &floor);
        let bytes: usize = files.iter().map(|(_, text)| text.len()).sum();
        let own = median(|| {
            let catalog = Catalog::new(files.clone());
            check(&catalog, Some(TODAY)).len()
        });
        let other = median(|| files.iter().filter(|file| floor.accepts(file)).count());
        println!(
            "{size:>9} {:>9} {:>12.1} {:>11.1} ms {:>11.1} ms {:>7.2} x   {:.3} ms a standard",
            files.len(),
            megabytes(bytes),
            milliseconds(own),
            milliseconds(other),
            own.as_secs_f64() / other.as_secs_f64().max(1e-9),
            milliseconds(own) / f64::from(u32::try_from(size).unwrap_or(u32::MAX)),
        );
    }
}

/// Fails where the samples would measure nothing: standards that are not read, or a validator that takes all.
fn demand_sound(files: &[RawFile], size: usize, floor: &Floor) {
    let catalog = Catalog::new(files.to_vec());
    assert_eq!(catalog.standards.len(), size, "every standard is read");
    let found = check(&catalog, Some(TODAY));
    let error = found.iter().find(|one| one.severity == Severity::Error);
    assert!(
        error.is_none(),
        "a generated standard has an error: {error:?}"
    );
    assert!(found.len() > size / 10, "rules have something to say");
    let accepted = files.iter().filter(|file| floor.accepts(file)).count();
    assert_eq!(accepted, files.len(), "the validator accepts what is sound");
    let broken = (files[1].0.clone(), b"skema: 1\njudul: [a]\n".to_vec());
    assert!(!floor.accepts(&broken), "the validator refuses what is not");
}

/// A public parser and a public validator, and nothing of this tool but its published schemas.
struct Floor {
    standar: Validator,
    instansi: Validator,
}

impl Floor {
    fn new() -> Self {
        let validator = |kind| {
            jsonschema::validator_for(&published_schema(kind)).expect("the schemas are valid")
        };
        Self {
            standar: validator(SchemaKind::Standar),
            instansi: validator(SchemaKind::Instansi),
        }
    }

    fn accepts(&self, (path, bytes): &RawFile) -> bool {
        let text = std::str::from_utf8(bytes).expect("samples are text");
        let tree = read(text);
        match path.ends_with("instansi.yaml") {
            true => self.instansi.is_valid(&tree),
            false => self.standar.is_valid(&tree),
        }
    }
}
