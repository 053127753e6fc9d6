// How long Mermaid itself takes for flows, in Chromium, where it runs: what `benches/diagram.rs` is laid beside.
//
//     node mermaid-speed.mjs FILE.mmd…
//
// Tells the time until a browser with Mermaid is there, which a command line pays each time, then of each file the
// first drawing and the median of 21. It judges nothing.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { browser } from "./lib.mjs";

const paths = process.argv.slice(2);
if (paths.length === 0) {
  console.error("usage: node mermaid-speed.mjs FILE.mmd…");
  process.exit(2);
}
const start = performance.now();
const chromium = await browser();
const page = await chromium.newPage();
await page.setContent("<!doctype html><meta charset=utf-8><body></body>");
await page.addScriptTag({ path: createRequire(import.meta.url).resolve("mermaid/dist/mermaid.min.js") });
console.log(`a browser with Mermaid: ${(performance.now() - start).toFixed(0)} ms`);
for (const path of paths) {
  const { times, length } = await page.evaluate(async (text) => {
    const times = [];
    let length = 0;
    for (let i = 0; i < 21; i += 1) {
      const start = performance.now();
      const { svg } = await window.mermaid.render(`flow${i}`, text);
      times.push(performance.now() - start);
      length = svg.length;
    }
    return { times, length };
  }, readFileSync(path, "utf8"));
  const median = [...times].sort((a, b) => a - b)[10];
  console.log(`${path}: first ${times[0].toFixed(1)} ms, median ${median.toFixed(1)} ms, ${length} characters`);
}
await chromium.close();
