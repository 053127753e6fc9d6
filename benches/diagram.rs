//! What flow diagrams cost: laid out and drawn, in milliseconds a drawing.
//!
//! ```sh
//! cargo bench --bench diagram                  # release, as it ships
//! cargo bench --bench diagram --profile dev    # sooner; our own code is not optimised there
//! cargo bench --bench diagram -- --mermaid 20  # writes the flow of 20 steps as Mermaid, for other programs
//! ```
//!
//! The budget for 100 steps is 5 ms in release; nothing fails here, because the figure of a busy machine is no fault.

#![expect(
    clippy::disallowed_methods,
    clippy::print_stdout,
    reason = "a bench measures time and prints"
)]

use std::hint::black_box;
use std::time::Instant;

use baku::diagram::Target;
use baku::diagram::layout;
use baku::diagram::mermaid;
use baku::diagram::sop;
use baku::diagram::sop::{Sheet, Sop};
use baku::diagram::svg::{self, Caption};
use baku::model::{Alur, Simpul, Sisi};

/// Runs per figure; the median of so many is steady to a few percent on an idle machine.
const RUNS: usize = 21;

/// Makes a chain in which every fifth step may send back or refuse.
fn flow(count: usize) -> Alur {
    let step = |i: usize| Simpul {
        nomor: i + 1,
        pelaku: Some(["Pemohon", "Petugas loket", "Kepala seksi"][i % 3].to_owned()),
        teks: "Memeriksa kelengkapan dan keabsahan berkas".to_owned(),
        waktu: Some("10 menit".to_owned()),
        mulai: i == 0,
        akhir: i + 1 == count,
    };
    let way = |dari: usize, ke: usize, label: Option<&str>| Sisi {
        dari,
        ke,
        label: label.map(str::to_owned),
    };
    let mut alur = Alur {
        simpul: (0..count).map(step).collect(),
        sisi: Vec::new(),
    };
    for i in 0..count - 1 {
        let decides = i % 5 == 4;
        alur.sisi.push(way(i, i + 1, decides.then_some("Lengkap")));
        if decides {
            alur.sisi.push(way(i, i - 2, Some("Belum lengkap")));
        }
    }
    alur
}

/// Prints the median time of `work`.
fn time(name: &str, mut work: impl FnMut()) {
    let mut times: Vec<f64> = (0..RUNS)
        .map(|_| {
            let start = Instant::now();
            work();
            start.elapsed().as_secs_f64() * 1000.0
        })
        .collect();
    times.sort_by(f64::total_cmp);
    println!("{name:40} {:8.3} ms", times[RUNS / 2]);
}

fn main() {
    let mut arguments = std::env::args().skip_while(|argument| argument != "--mermaid");
    if let Some(count) = arguments.nth(1).and_then(|count| count.parse().ok()) {
        print!("{}", mermaid::write(&flow(count)));
        return;
    }
    let caption = Caption {
        id: "bagan",
        title: "Alur",
        desc: "",
    };
    for count in [5, 10, 20, 100] {
        let alur = flow(count);
        time(&format!("{count} steps, SVG of 696 px"), || {
            black_box(svg::standalone(&layout(&alur, Target::Wide), &caption));
        });
        time(&format!("{count} steps, SVG of 326 px"), || {
            black_box(svg::standalone(&layout(&alur, Target::Narrow), &caption));
        });
        time(&format!("{count} steps, Mermaid"), || {
            black_box(mermaid::write(&alur));
        });
        let table = Sop {
            alur: alur.clone(),
            ..Sop::default()
        };
        let sheet = Sheet::Screen { width: sop::SCREEN };
        time(&format!("{count} steps, table of an SOP"), || {
            black_box(sop::layout(&table, sheet));
        });
    }
}
