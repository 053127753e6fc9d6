//! What another renderer of Mermaid takes for the flows of `benches/diagram.rs`, in milliseconds a drawing.
//!
//! ```sh
//! cargo bench --bench diagram -- --mermaid 20 >/tmp/20.mmd
//! cargo run --release --manifest-path benches/merman/Cargo.toml /tmp/20.mmd
//! ```

use std::hint::black_box;
use std::time::Instant;

use merman::{OperationControl, RenderOutput, RenderRequest, Renderer, SvgRequest};

/// Drawings per figure, as in `benches/diagram.rs`; the median of them is told.
const RUNS: usize = 21;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    for path in std::env::args().skip(1) {
        let text = std::fs::read_to_string(&path)?;
        let renderer = Renderer::new();
        let mut times = Vec::new();
        let mut length = 0;
        for _ in 0..RUNS {
            let start = Instant::now();
            let request = RenderRequest::svg(&text, OperationControl::new(), SvgRequest::default());
            let RenderOutput::Svg(Some(svg)) = black_box(renderer.render(request)?) else {
                return Err("no flow in this file".into());
            };
            times.push(start.elapsed().as_secs_f64() * 1000.0);
            length = svg.svg().len();
        }
        times.sort_by(f64::total_cmp);
        println!("{path:40} {:8.3} ms, {length} bytes", times[RUNS / 2]);
    }
    Ok(())
}
