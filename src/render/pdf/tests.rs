//! What every PDF must be, tried on the samples.

use super::samples::audiensi;
use super::samples::contoh;
use super::samples::hostile;
use super::samples::long;
use super::*;

/// Where the pictures for a look go.
const LOOK: &str = "/tmp/pdf-look";

#[test]
#[ignore = "writes files for a look"]
fn look() {
    std::fs::create_dir_all(LOOK).unwrap();
    for (name, doc) in [
        ("audiensi", audiensi()),
        ("contoh", contoh()),
        ("panjang", long()),
        ("musuh", hostile()),
    ] {
        let pdf = pdf(&doc, None).unwrap();
        std::fs::write(format!("{LOOK}/{name}.pdf"), &pdf.bytes).unwrap();
    }
}
