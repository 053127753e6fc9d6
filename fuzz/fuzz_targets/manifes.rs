//! Any bytes as a manifest: no panic, and no path that leaves the folder is accepted.
#![no_main]

use baku::build::Manifest;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    if let Some(manifest) = Manifest::parse(bytes) {
        for path in manifest.berkas.keys() {
            assert!(
                !path.starts_with('/') && !path.split('/').any(|part| part == ".."),
                "{path}"
            );
        }
    }
});
