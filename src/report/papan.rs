//! The scoreboard to text: for a terminal, for a change or a README, for machines.

mod markdown;
mod terminal;
#[cfg(test)]
mod tests;

pub use markdown::markdown;
pub use terminal::terminal;

use crate::view::Papan;

/// Returns the scoreboard as one JSON document with a final line break.
pub fn json(papan: &Papan) -> String {
    let mut text =
        serde_json::to_string_pretty(papan).expect("the scoreboard has only keys that are text");
    text.push('\n');
    text
}

/// Returns the schema of [`json`].
pub fn schema() -> serde_json::Value {
    super::json::schema_of::<Papan>(
        "urn:baku:skema:1:papan",
        "Papan `baku check --summary --format json`",
    )
}
