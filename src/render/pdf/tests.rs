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

#[test]
#[ignore = "measures"]
fn speed() {
    let docs = [audiensi(), contoh(), long()];
    for doc in &docs {
        pdf(doc, None).unwrap();
        let start = std::time::Instant::now();
        let rounds = 30;
        let mut pages = 0;
        for n in 0..rounds {
            let mut doc = doc.clone();
            doc.title = format!("{} {n}", doc.title);
            pages = pdf(&doc, None).unwrap().pages;
        }
        eprintln!("{} pages: {:?} each", pages, start.elapsed() / rounds);
        let start = std::time::Instant::now();
        for n in 0..rounds {
            let mut doc = doc.clone();
            doc.title = format!("{} {n}!", doc.title);
            set(&doc, None).unwrap();
            comemo::evict(KEEP);
        }
        eprintln!("   of which setting {:?}", start.elapsed() / rounds);
        let start = std::time::Instant::now();
        for _ in 0..rounds {
            data::data(doc).unwrap();
        }
        eprintln!("   of which data {:?}", start.elapsed() / rounds);
    }
}
