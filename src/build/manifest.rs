//! `manifest.json`: the list of all files that a build wrote, each with its SHA-256.
//!
//! It is also how the next build knows which files are its own: only those may be replaced or pruned.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

/// Name of the file in the output folder.
pub const MANIFEST: &str = "manifest.json";

/// Version of the format.
const VERSION: u32 = 1;

/// What a build wrote.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Manifest {
    /// Version of the format.
    pub versi: u32,
    /// The files by path below the output folder, with `/`.
    pub berkas: BTreeMap<String, Entry>,
}

/// A file that a build wrote.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Entry {
    /// Its size in bytes.
    pub ukuran: u64,
    /// Its SHA-256 in hexadecimal digits; empty while a build is about to write it.
    pub sha256: String,
    /// What should be known of it: "PDF/UA-1 only, for want of a date".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub catatan: Option<String>,
}

impl Manifest {
    /// Makes an empty manifest of this version.
    pub fn new() -> Self {
        Self {
            versi: VERSION,
            berkas: BTreeMap::new(),
        }
    }

    /// Reads a manifest; `None` when it is none, or one of a later version.
    pub fn parse(bytes: &[u8]) -> Option<Self> {
        let manifest: Self = serde_json::from_slice(bytes).ok()?;
        // A path that leaves the folder was never written by a build.
        let inside = |path: &String| {
            path.split('/').all(|part| !matches!(part, "" | "." | ".."))
                && !path.contains(['\\', ':'])
        };
        (manifest.versi <= VERSION && manifest.berkas.keys().all(inside)).then_some(manifest)
    }

    /// Returns the text of the file.
    pub fn to_json(&self) -> String {
        let mut text =
            serde_json::to_string_pretty(self).expect("a manifest has only keys that are text");
        text.push('\n');
        text
    }
}

impl Entry {
    /// Makes the entry of a file with these bytes.
    pub fn of(bytes: &[u8], catatan: Option<String>) -> Self {
        Self {
            ukuran: bytes.len() as u64,
            sha256: sha256(bytes),
            catatan,
        }
    }
}

/// Returns the SHA-256 of `bytes` in hexadecimal digits.
pub(super) fn sha256(bytes: &[u8]) -> String {
    Sha256::digest(bytes)
        .iter()
        .fold(String::with_capacity(64), |mut text, byte| {
            let _ = write!(text, "{byte:02x}");
            text
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_manifest_is_read_back_and_a_forged_one_refused() {
        let mut manifest = Manifest::new();
        manifest
            .berkas
            .insert("a/index.html".into(), Entry::of(b"x", None));
        assert_eq!(
            Manifest::parse(manifest.to_json().as_bytes()),
            Some(manifest.clone())
        );
        for path in ["../a", "/a", "a//b", "a\\b", "C:/a", "a/../b"] {
            let mut forged = manifest.clone();
            forged.berkas.insert(path.into(), Entry::default());
            assert_eq!(Manifest::parse(forged.to_json().as_bytes()), None, "{path}");
        }
    }
}
