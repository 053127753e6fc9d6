// A contact sheet of flow diagrams for people to look at: light, dark, from left to right, from top to bottom, narrow,
// in lanes, as tables, with loops; and what is continued: a flow in parts, the sheets of a table.
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
const isShipped = ({ name }) => !name.startsWith("generated/") && !name.startsWith("long/");
const seen = new Set();
const unlike = all.filter((flow) => !seen.has(shape(flow)) && seen.add(shape(flow)));
const shipped = unlike.filter((flow) => isShipped(flow));
const made = unlike.filter((flow) => flow.name.startsWith("generated/"));
const chosen = [...shipped, ...made].slice(0, COUNT);
// Of what goes on over pages, the first with as many pieces as wanted: all its pieces, one after the other.
const pieces = (flow, kind) => Object.keys(flow.drawings).filter((key) => key.startsWith(`${kind}-`));
const continued = (from, kind, least) => {
  const found = from.find((flow) => pieces(flow, kind).length >= least);
  return found ? pieces(found, kind).map((key) => ({ name: found.name, kind: key, ground: "light", svg: found.drawings[key].svg })) : [];
};
const long = all.filter((flow) => flow.name.startsWith("long/"));
const kinds = ["wide", "sop", "lanes", "narrow"];
const cells = chosen.map((flow, i) => {
  const kind = flow.drawings[kinds[i % 4]] ? kinds[i % 4] : "wide";
  const ground = i % 5 === 3 ? "dark" : "light";
  return { name: flow.name, kind, ground, svg: flow.drawings[kind].svg };
});

// The long ones stand on sheets of their own.
const rows = [...Array(Math.ceil(cells.length / ON_ONE)).keys()].map((i) => cells.slice(i * ON_ONE, (i + 1) * ON_ONE));
rows.push(continued(all.filter(isShipped), "sheet", 2), continued(long, "sheet", 4), continued(long, "part", 3));
const sheets = rows.filter((row) => row.length > 0);

const chromium = await browser();
for (const [i, row] of sheets.entries()) {
  const figures = row.map(({ name, kind, ground, svg }) => {
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
  await page.screenshot({ path: join(out, `${i + 1}.png`), fullPage: true });
  await page.close();
}
await chromium.close();
const list = sheets.flatMap((row, i) => row.map((cell) => `${i + 1}.png: ${cell.name}, ${cell.kind}, ${cell.ground}\n`));
writeFileSync(join(out, "daftar.txt"), list.join(""));
console.log(`${list.length} drawings in ${out}`);
