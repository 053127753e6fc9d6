//! Two texts line by line.

use similar::TextDiff;

/// Lines round a change.
const CONTEXT: usize = 3;

/// Returns the changes from `old` to `new`, each a name and a text, as a unified diff, which `patch -p1` and
/// `git apply` take; empty where the texts are the same.
pub fn unified((old_name, old): (&str, &str), (new_name, new): (&str, &str)) -> String {
    TextDiff::from_lines(old, new)
        .unified_diff()
        .context_radius(CONTEXT)
        .header(old_name, new_name)
        .to_string()
}
