// A contact sheet of flow diagrams for people to look at: light, dark, from left to right, from top to bottom, narrow,
// as tables, with loops.
//
//     node diagram-sheet.mjs FLOWS OUT
//
// FLOWS is what the test `diagram::flows_are_written_for_the_audit` wrote. Writes OUT/1.png, … and the list OUT/daftar.txt.
// It judges nothing.

import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { browser, files, folderArgument } from "./lib.mjs";

const flows = folderArgument(2, "node diagram-sheet.mjs FLOWS OUT");
const out = process.argv[3];
mkdirSync(out, { recursive: true });
const COUNT = 24;
const ON_ONE = 6;

const all = files(flows, ".json").map((path) => JSON.parse(readFileSync(join(flows, path), "utf8")));
// The most unlike first: by ways, loops and ends.
const shape = ({ nodes, ways }) => `${ways.length}/${ways.filter((way) => way.ke <= way.dari).length}/${nodes.filter((node) => node.nomor === 0).length}`;
const seen = new Set();
const unlike = all.filter((flow) => !seen.has(shape(flow)) && seen.add(shape(flow)));
const shipped = unlike.filter((flow) => !flow.name.startsWith("generated/"));
const made = unlike.filter((flow) => flow.name.startsWith("generated/"));
const chosen = [...shipped, ...made].slice(0, COUNT);
const kinds = ["wide", "sop", "narrow"];
const cells = chosen.map((flow, i) => {
  const kind = flow.drawings[kinds[i % 3]] ? kinds[i % 3] : "wide";
  const ground = i % 4 === 3 ? "dark" : "light";
  return { name: flow.name, kind, ground, svg: flow.drawings[kind].svg };
});

const chromium = await browser();
for (let start = 0, sheet = 1; start < cells.length; start += ON_ONE, sheet += 1) {
  const figures = cells.slice(start, start + ON_ONE).map(({ name, kind, ground, svg }) => {
    // Files follow the system; here each has a ground of its own, whatever that is.
    const rules = svg.match(/prefers-color-scheme:dark\)\{(.*)\}@media print/)?.[1] ?? "";
    const plain = svg.replace(/<style>.*?<\/style>/s, ground === "dark" ? `<style>${rules}</style>` : "");
    const source = `data:image/svg+xml;base64,${Buffer.from(plain).toString("base64")}`;
    return `<figure class="${ground}"><figcaption>${name}, ${kind}, ${ground}</figcaption><img alt="" src="${source}"></figure>`;
  });
  const page = await chromium.newPage({ viewport: { width: 2200, height: 600 } });
  await page.setContent(`<!doctype html><meta charset="utf-8"><style>
    body { margin: 16px; font: 14px sans-serif; display: flex; flex-wrap: wrap; gap: 24px; align-items: start; background: #ddd }
    figure { margin: 0; padding: 12px; background: #fff } .dark { background: #15171b; color: #edeae3 } figcaption { margin-bottom: 8px } img { display: block }
    </style>${figures.join("")}`, { waitUntil: "load" });
  await page.screenshot({ path: join(out, `${sheet}.png`), fullPage: true });
  await page.close();
}
await chromium.close();
writeFileSync(join(out, "daftar.txt"), cells.map((cell, i) => `${Math.floor(i / ON_ONE) + 1}.png: ${cell.name}, ${cell.kind}, ${cell.ground}\n`).join(""));
console.log(`${cells.length} drawings in ${out}`);
