// Flow diagrams beside what others make of the same flows, and as browsers and librsvg show them.
//
//     node diagrams.mjs FLOWS
//
// FLOWS holds what the test `diagram::flows_are_written_for_the_audit` wrote. Looked at are: whether Mermaid reads our
// text to the same ways; crossings against those of dagre; whether every text stands inside its shape as Chromium
// measures it, on no other shape and on no other text; whether Chromium and librsvg both show it. Bends are told.

import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import dagre from "@dagrejs/dagre";
import { Audit, browser, files, folderArgument } from "./lib.mjs";

const folder = folderArgument(2, "node diagrams.mjs FLOWS");
const audit = new Audit("diagrams");
const flows = files(folder, ".json").map((path) => JSON.parse(readFileSync(join(folder, path), "utf8")));
const chromium = await browser();
const page = await chromium.newPage();
await page.setContent("<!doctype html><meta charset=utf-8><body></body>");
await page.addScriptTag({ path: createRequire(import.meta.url).resolve("mermaid/dist/mermaid.min.js") });

const groups = { shipped: [0, 0], generated: [0, 0] };
const lanes = { flows: 0, crossings: 0, bends: 0, marks: 0 };
const sums = { flows: 0, crossings: 0, dagreCrossings: 0, bends: 0, dagreBends: 0, marks: 0, ways: 0 };
for (const flow of flows) {
  // Those longer than a page are there for their parts and sheets.
  const isLong = flow.name.startsWith("long/");
  const isShipped = !isLong && !flow.name.startsWith("generated/");
  await mermaid(flow, flow.mermaid);
  await mermaid(flow, flow.lanes);
  if (!isLong) crossings(flow);
  if (flow.drawings.lanes) inLanes(flow.drawings.lanes.drawing);
  for (const [kind, { svg }] of Object.entries(flow.drawings)) {
    // The generated ones have the same words over and over: a part of them shows all there is to see.
    if (isShipped || flow.name.endsWith("0")) await shown(`${flow.name} ${kind}`, svg);
  }
}
await chromium.close();
console.log(
  `note shipped ${groups.shipped.join(" against ")}, generated ${groups.generated.join(" against ")}`,
);
console.log(
  `note ${sums.flows} flows with ${sums.ways} ways: ${sums.crossings} crossings (dagre ${sums.dagreCrossings}), ` +
    `${sums.bends} bends (dagre ${sums.dagreBends}), ${sums.marks} ways end in a mark that names their step`,
);
console.log(
  `note in lanes ${lanes.flows} flows: ${lanes.crossings} crossings, ${lanes.bends} bends, ${lanes.marks} ways end in a mark ` +
    "that names their step",
);
audit.end();

/** Mermaid must read the text, and find the ways that the model has. */
async function mermaid(flow, text) {
  const found = await page.evaluate(async (text) => {
    try {
      // Which kinds of diagrams there are is loaded with the first text.
      await window.mermaid.parse(text);
      const diagram = await window.mermaid.mermaidAPI.getDiagramFromText(text);
      const clean = (words) => (words ?? "").replace(/&quot;|"/g, "").replace(/ﬂ°°(\d+)¶ß/g, (_, code) => String.fromCodePoint(code));
      return {
        nodes: [...diagram.db.getVertices().values()].map((node) => [node.id, clean(node.text)]),
        ways: diagram.db.getEdges().map((way) => [way.start, way.end, clean(way.text), way.stroke]),
      };
    } catch (error) {
      return { error: String(error) };
    }
  }, text);
  audit.check(flow.name, "Mermaid reads our text", found.error ? [found.error] : []);
  if (found.error) return;
  const tidy = (words) => (words ?? "").trim().split(/\s+/).join(" ");
  const wanted = flow.ways.map((way) => `n${way.dari + 1} n${way.ke + 1} ${tidy(way.label)}`);
  const got = found.ways.map(([start, end, label]) => `${start} ${end} ${tidy(label)}`);
  audit.check(flow.name, "Mermaid finds the same ways", differences(wanted, got));
  const names = flow.nodes.map((_, i) => `n${i + 1}`);
  audit.check(flow.name, "Mermaid finds the same boxes", differences(names, found.nodes.map(([id]) => id)));
}

function differences(wanted, got) {
  const left = [...got];
  const missing = wanted.filter((one) => {
    const at = left.indexOf(one);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  return [...missing.map((one) => `lacks ${one}`), ...left.map((one) => `has ${one}`)];
}

/** Counts crossings and bends of our wide drawing and of dagre's. */
function crossings(flow) {
  const { drawing } = flow.drawings.wide;
  const ours = drawing.edges.map((edge) => ({ from: edge.dari, to: edge.ke, points: edge.points }));
  const graph = new dagre.graphlib.Graph({ multigraph: true });
  graph.setGraph({ rankdir: "TB", ranksep: 50, nodesep: 40 });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const [node] of flow.nodes.entries()) {
    const box = drawing.boxes.find((one) => one.node === node);
    graph.setNode(String(node), { width: box?.w ?? 76, height: box?.h ?? 36 });
  }
  flow.ways.forEach((way, i) => graph.setEdge(String(way.dari), String(way.ke), {}, String(i)));
  dagre.layout(graph);
  const theirs = graph.edges().map((edge) => ({
    from: Number(edge.v),
    to: Number(edge.w),
    points: graph.edge(edge).points.map(({ x, y }) => [x, y]),
  }));
  const [own, other] = [count(ours), count(theirs)];
  sums.flows += 1;
  sums.ways += flow.ways.length;
  sums.crossings += own;
  sums.dagreCrossings += other;
  sums.bends += bends(ours);
  sums.dagreBends += bends(theirs);
  sums.marks += drawing.marks.filter((mark) => !mark.akhir).length;
  const group = groups[flow.name.startsWith("generated/") ? "generated" : "shipped"];
  group[0] += own;
  group[1] += other;
  audit.check(flow.name, "no more crossings than dagre's", own <= other ? [] : [`${own} crossings, dagre ${other}`]);
}

/** Counts crossings, bends and marks of a drawing with lanes. */
function inLanes({ edges, marks }) {
  const ways = edges.map((edge) => ({ from: edge.dari, to: edge.ke, points: edge.points }));
  lanes.flows += 1;
  lanes.crossings += count(ways);
  lanes.bends += bends(ways);
  lanes.marks += marks.filter((mark) => !mark.akhir).length;
}

/** Counts the pairs of ways that cross; ways of one source or one target meet, they do not cross. */
function count(ways) {
  let all = 0;
  for (const [i, a] of ways.entries()) {
    for (const b of ways.slice(i + 1)) {
      if (a.from === b.from || a.to === b.to) continue;
      for (let p = 1; p < a.points.length; p += 1) {
        for (let q = 1; q < b.points.length; q += 1) {
          if (cross(a.points[p - 1], a.points[p], b.points[q - 1], b.points[q])) all += 1;
        }
      }
    }
  }
  return all;
}

function cross(a, b, c, d) {
  const side = (p, q, r) => Math.sign((q[0] - p[0]) * (r[1] - p[1]) - (q[1] - p[1]) * (r[0] - p[0]));
  return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
}

function bends(ways) {
  let all = 0;
  for (const { points } of ways) {
    for (let i = 2; i < points.length; i += 1) {
      const [[ax, ay], [bx, by], [cx, cy]] = points.slice(i - 2, i + 1);
      if (Math.abs((bx - ax) * (cy - by) - (by - ay) * (cx - bx)) > 1) all += 1;
    }
  }
  return all;
}

/** Looks at a drawing as Chromium and librsvg show it. */
async function shown(name, svg) {
  const rsvg = spawnSync("rsvg-convert", ["--zoom", "2"], { input: svg, maxBuffer: 1 << 28 });
  audit.check(name, "librsvg draws it", rsvg.status === 0 ? [] : [String(rsvg.stderr)]);
  await page.evaluate((svg) => {
    document.body.innerHTML = svg;
    document.body.style.margin = "0";
  }, svg);
  const size = await page.evaluate(() => {
    const box = document.querySelector("svg").getBoundingClientRect();
    return { width: Math.ceil(box.width), height: Math.ceil(box.height) };
  });
  await page.setViewportSize({ width: Math.max(size.width, 50), height: Math.max(size.height, 50) });
  const shot = (await page.screenshot()).toString("base64");
  const problems = await page.evaluate(
    async ({ shot, rsvg }) => {
      const problems = [];
      const box = (element) => {
        const { x, y, width, height } = element.getBBox();
        return [x, y, x + width, y + height];
      };
      const inside = (a, b, by) => a[0] >= b[0] - by && a[1] >= b[1] - by && a[2] <= b[2] + by && a[3] <= b[3] + by;
      const meet = (a, b) => a[0] < b[2] - 0.5 && b[0] < a[2] - 0.5 && a[1] < b[3] - 0.5 && b[1] < a[3] - 0.5;
      const root = document.querySelector("svg");
      const whole = [0, 0, root.viewBox.baseVal.width, root.viewBox.baseVal.height];
      // Chromium's boxes of text are as high as the font: letters themselves are lower.
      const texts = [...root.querySelectorAll("text")].map((element) => {
        const size = parseFloat(getComputedStyle(element).fontSize);
        const [left, top, right, bottom] = box(element);
        return { element, words: element.textContent, rect: [left, top + 0.16 * size, right, bottom - 0.16 * size] };
      });
      const shapes = [...root.querySelectorAll("rect:not(.alur-kertas):not(.alur-kepala-tabel)")].map(box);
      for (const { element, words, rect } of texts) {
        if (!inside(rect, whole, 0.5)) problems.push(`“${words}” leaves the drawing`);
        const isLabel = element.classList.contains("alur-label");
        for (const shape of shapes) {
          if (!meet(rect, shape)) continue;
          if (isLabel) problems.push(`the answer “${words}” stands on a shape`);
          else if (!inside(rect, shape, 0.5)) problems.push(`“${words}” leaves its shape`);
        }
      }
      for (const [i, a] of texts.entries()) {
        for (const b of texts.slice(i + 1)) {
          if (meet(a.rect, b.rect)) problems.push(`“${a.words}” and “${b.words}” meet`);
        }
      }
      const pixels = async (data, zoom) => {
        const image = new Image();
        image.src = `data:image/png;base64,${data}`;
        await image.decode();
        const canvas = document.createElement("canvas");
        [canvas.width, canvas.height] = [image.width, image.height];
        const context = canvas.getContext("2d", { willReadFrequently: true });
        context.drawImage(image, 0, 0);
        return (rect) => {
          const [x, y, w, h] = [rect[0], rect[1], rect[2] - rect[0], rect[3] - rect[1]].map((one) => Math.round(one * zoom));
          const { data } = context.getImageData(x, y, Math.max(w, 1), Math.max(h, 1));
          let dark = 0;
          for (let i = 0; i < data.length; i += 4) if (data[i] + data[i + 1] + data[i + 2] < 450) dark += 1;
          return dark / (zoom * zoom);
        };
      };
      // Drawings for paper have their lengths in points.
      const unit = root.getBoundingClientRect().width / whole[2];
      // The smallest text is a dash, and thinner in points.
      const least = unit === 1 ? 2 : 0.5;
      for (const [program, data, zoom] of [["Chromium", shot, unit], ["librsvg", rsvg, 2 * unit]]) {
        const dark = await pixels(data, zoom);
        for (const { words, rect } of texts) {
          if (words.trim() && dark(rect) < least) problems.push(`${program} does not show “${words}”`);
        }
        for (const path of root.querySelectorAll(".alur-garis")) {
          const [left, top, right, bottom] = box(path);
          if (dark([left - 1, top - 1, right + 1, bottom + 1]) < 3) problems.push(`${program} does not show a way`);
        }
      }
      return problems;
    },
    { shot, rsvg: rsvg.stdout.toString("base64") },
  );
  audit.check(name, "every text stands where it should and is seen", problems);
}
