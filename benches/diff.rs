//! What comparing versions costs, as a ratio to a plain comparison of the same YAML files.
//!
//! ```sh
//! cargo bench --bench diff                   # 1,000 pairs, release
//! cargo bench --bench diff -- 100            # another number
//! ```
//!
//! The floor knows nothing of the field: the crate `granit-parser` reads both versions to values, the crate
//! `json-patch` lists the edits between them, by position. It says that `/persyaratan/2` is another text; that
//! a requirement was added, and for whom that is harder, it cannot say. Both sides begin with the same texts
//! in memory, on one thread. Nothing fails here because a machine is busy; what fails is a sample that measures
//! nothing.

#![expect(
    clippy::disallowed_methods,
    clippy::print_stdout,
    reason = "a bench reads its numbers, measures time and prints"
)]

mod sample;

use baku::catalog::Catalog;
use baku::catalog::RawFile;
use baku::diff::{Edition, Pairing, diff};
use sample::{Chance, median, megabytes, milliseconds, read, workspace};

/// Pairs where no number is asked for.
const PAIRS: usize = 1_000;

/// What people change: words of the sample, and what stands there in the new version.
const EDITS: &[(&str, &str)] = &[
    ("jangka_waktu: 3 hari kerja", "jangka_waktu: 5 hari kerja"),
    ("jangka_waktu: 7 hari", "jangka_waktu: 10 hari"),
    ("Rp50.000", "Rp75.000"),
    ("biaya: Gratis", "biaya: Rp10.000"),
    (
        "prosedur:\n",
        "  - Surat pernyataan bermeterai\nprosedur:\n",
    ),
    (
        "  - Proposal kegiatan",
        "  - Proposal kegiatan yang disetujui",
    ),
    ("teks: Menyusun telaahan", "teks: Menyusun kajian"),
    ("Petugas, teks: Memeriksa", "Pemohon, teks: Memeriksa"),
    ("tambahan:", "# ditinjau\ntambahan:"),
    ("08.00–15.00", "08.00–14.00"),
];

fn main() {
    // Cargo adds `--bench` of its own.
    let asked = std::env::args()
        .skip(1)
        .find_map(|argument| argument.parse().ok());
    let pairs: usize = asked.unwrap_or(PAIRS);
    let old = workspace(pairs);
    let new = edited(&old);
    let (a, b) = (Catalog::new(old.clone()), Catalog::new(new.clone()));
    let compare = |a: &Catalog, b: &Catalog| {
        diff(
            &Edition::of_catalog(a),
            &Edition::of_catalog(b),
            Pairing::ByAddress,
        )
        .len()
    };
    let found = compare(&a, &b);
    assert!(found > pairs, "every pair has a change or more: {found}");
    let before = peak();
    let whole = median(|| compare(&Catalog::new(old.clone()), &Catalog::new(new.clone())));
    let alone = median(|| compare(&a, &b));
    let after = peak();
    let floor = median(|| old.iter().zip(&new).map(|(old, new)| plain(old, new)).sum());
    let edits: usize = old.iter().zip(&new).map(|(old, new)| plain(old, new)).sum();
    assert!(edits >= pairs, "the floor sees the changes too: {edits}");
    let bytes: usize = old.iter().chain(&new).map(|(_, text)| text.len()).sum();
    println!(
        "{pairs} pairs, {:.1} MB of YAML, {found} changes; plain edits: {edits}",
        megabytes(bytes)
    );
    println!("read and compare {:>10.1} ms", milliseconds(whole));
    println!("compare alone    {:>10.1} ms", milliseconds(alone));
    println!("plain comparison {:>10.1} ms", milliseconds(floor));
    println!(
        "ratio            {:>10.2} x",
        whole.as_secs_f64() / floor.as_secs_f64().max(1e-9)
    );
    if let (Some(before), Some(after)) = (before, after) {
        println!(
            "peak of memory   {:>10} MB (both sides read and kept: {before} MB)",
            after
        );
    }
}

/// Returns every file with one to three edits; agencies stay.
fn edited(files: &[RawFile]) -> Vec<RawFile> {
    let mut chance = Chance(7);
    let words: Vec<&str> = EDITS.iter().map(|(from, _)| *from).collect();
    let mut edit = |(path, bytes): &RawFile| {
        let mut text = String::from_utf8(bytes.clone()).expect("samples are text");
        let before = text.clone();
        while text == before && !path.ends_with("instansi.yaml") {
            for _ in 0..3 {
                let from = chance.pick(&words);
                let to = EDITS
                    .iter()
                    .find(|(it, _)| *it == from)
                    .map_or("", |(_, to)| to);
                text = text.replacen(from, to, 1);
            }
        }
        (path.clone(), text.into_bytes())
    };
    files.iter().map(&mut edit).collect()
}

/// Returns how many edits lead from one tree to the other.
fn plain((_, old): &RawFile, (_, new): &RawFile) -> usize {
    let tree = |bytes: &[u8]| read(std::str::from_utf8(bytes).expect("samples are text"));
    json_patch::diff(&tree(old), &tree(new)).0.len()
}

/// Returns the most memory that the process had at once, in MB; `None` where the system does not tell.
fn peak() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find(|line| line.starts_with("VmHWM:"))?;
    let kilobytes: u64 = line.split_whitespace().nth(1)?.parse().ok()?;
    Some(kilobytes / 1024)
}
