// Contact sheets for people to look at: every standard of a built site in all its forms, captioned, one PNG each.
//
//     node contact-sheet.mjs DIST OUT [PATTERN]
//
// A sheet shows the page at 1280 px in light and at 360 px in dark, every page of its PDFs, and its Markdown as text.
// Long pages are cut into strips that stand side by side, read from left to right. PATTERN is a regular expression on
// the address of the standard. It judges nothing.

import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { Audit, browser, files, folderArgument, serve } from "./lib.mjs";

const USAGE = "node contact-sheet.mjs DIST OUT [PATTERN]";
/** Width of a sheet and height of a strip, in px. */
const SHEET = 2800;
const STRIP = 1500;
const VIEWS = [
  { caption: "HTML, 1280 px, terang", width: 1280, colorScheme: "light" },
  { caption: "HTML, 360 px, gelap", width: 360, colorScheme: "dark" },
];

const STYLE = `
  body { margin: 20px; background: #ccc; font: 16px/1.4 sans-serif; }
  h1 { font-size: 26px; margin: 0 0 12px; }
  figure { margin: 0 0 24px; }
  figcaption { font-weight: bold; margin-bottom: 6px; }
  .row { display: flex; flex-wrap: wrap; gap: 12px; align-items: start; }
  img, .row > div { border: 1px solid #888; }
  pre { columns: 4; margin: 0; padding: 12px; background: #fff; font: 12.5px/1.4 monospace; white-space: pre-wrap; }
`;

const dist = folderArgument(2, USAGE);
const out = process.argv[3];
if (!out) {
  console.error(`usage: ${USAGE}`);
  process.exit(2);
}
const pattern = new RegExp(process.argv[4] ?? "");
mkdirSync(out, { recursive: true });

const audit = new Audit("contact-sheet");
const site = await serve(dist);
const chromium = await browser();
for (const data of files(dist, "/data.json")) {
  const address = dirname(data);
  if (pattern.test(address)) await sheet(address);
}
await chromium.close();
site.close();
audit.end();

/** Makes the sheet of the standard at `address`. */
async function sheet(address) {
  const work = mkdtempSync(join(tmpdir(), "baku-sheet-"));
  const figures = [];
  for (const [i, view] of VIEWS.entries()) {
    const picture = join(work, `page-${i}.png`);
    const height = await photograph(`${site.origin}/${address}/index.html`, view, picture);
    figures.push(strips(view, picture, height));
  }
  for (const pdf of files(join(dist, address), ".pdf")) figures.push(pages(join(dist, address, pdf), pdf, work));
  for (const markdown of files(join(dist, address), ".md").slice(0, 1)) {
    const text = readFileSync(join(dist, address, markdown), "utf8");
    figures.push(`<figure><figcaption>${markdown}</figcaption><pre>${escape(text)}</pre></figure>`);
  }
  const html = join(work, "sheet.html");
  writeFileSync(html, `<!doctype html><meta charset="utf-8"><style>${STYLE}</style><h1>${escape(address)}</h1>${figures.join("")}`);
  const name = address.replaceAll("/", "--");
  await photograph(`file://${html}`, { width: SHEET, colorScheme: "light" }, join(out, `${name}.png`));
  rmSync(work, { recursive: true });
  audit.check(address, "has a sheet", []);
}

/** Takes a picture of a whole page; gives its height. */
async function photograph(url, view, path) {
  const context = await chromium.newContext({ viewport: { width: view.width, height: 800 }, colorScheme: view.colorScheme });
  const page = await context.newPage();
  await page.goto(url);
  await page.screenshot({ path, fullPage: true });
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await context.close();
  return height;
}

/** Returns a picture cut into strips. */
function strips(view, picture, height) {
  const parts = Array.from({ length: Math.ceil(height / STRIP) }, (_, i) => {
    const rest = Math.min(STRIP, height - i * STRIP);
    return `<div style="width:${view.width}px;height:${rest}px;background:url(${picture}) 0 -${i * STRIP}px no-repeat"></div>`;
  });
  return `<figure><figcaption>${view.caption}</figcaption><div class="row">${parts.join("")}</div></figure>`;
}

/** Returns the pages of a PDF, drawn at 85 dots an inch. */
function pages(pdf, name, work) {
  const prefix = join(work, name.replace(/\.pdf$/, ""));
  const poppler = spawnSync("pdftoppm", ["-png", "-r", "85", pdf, prefix], { encoding: "utf8" });
  audit.check(pdf, "can be drawn", poppler.status === 0 ? [] : [poppler.error?.message ?? poppler.stderr]);
  const drawn = readdirSync(work).filter((file) => join(work, file).startsWith(`${prefix}-`) && file.endsWith(".png"));
  const images = drawn.sort().map((file) => `<img src="${join(work, file)}">`);
  return `<figure><figcaption>${name}, ${drawn.length} halaman</figcaption><div class="row">${images.join("")}</div></figure>`;
}

/** Returns `text` as HTML text. */
function escape(text) {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}
