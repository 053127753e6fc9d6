// Pictures of a built site for people to look at: pages wide, narrow, dark and printed, and every page of every PDF.
//
//     node pictures.mjs DIST OUT [PATTERN]
//
// PATTERN is a regular expression on the path; without it everything is drawn. It judges nothing.

import { spawnSync } from "node:child_process";
import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { Audit, browser, files, folderArgument, serve } from "./lib.mjs";

const USAGE = "node pictures.mjs DIST OUT [PATTERN]";
const dist = folderArgument(2, USAGE);
const out = process.argv[3];
if (!out) {
  console.error(`usage: ${USAGE}`);
  process.exit(2);
}
const pattern = new RegExp(process.argv[4] ?? "");
mkdirSync(out, { recursive: true });

const VIEWS = [
  { name: "lebar", width: 1280, colorScheme: "light" },
  { name: "sempit", width: 360, colorScheme: "light" },
  { name: "gelap", width: 1280, colorScheme: "dark" },
];
const audit = new Audit("pictures");
const site = await serve(dist);
const chromium = await browser();
for (const path of files(dist, ".html").filter((path) => pattern.test(path))) {
  const name = path.replace(/\.html$/, "").replaceAll("/", "--");
  for (const view of VIEWS) {
    const context = await chromium.newContext({ viewport: { width: view.width, height: 800 }, colorScheme: view.colorScheme });
    const page = await context.newPage();
    await page.goto(`${site.origin}/${path}`);
    await page.screenshot({ path: join(out, `${name}.${view.name}.png`), fullPage: true });
    audit.check(path, view.name, []);
    if (view === VIEWS[0]) {
      const printed = join(out, `${name}.cetak.pdf`);
      await page.pdf({ path: printed, format: "A4", preferCSSPageSize: true });
      draw(printed, join(out, `${name}.cetak`), `${path} printed`);
      rmSync(printed);
    }
    await context.close();
  }
}
await chromium.close();
site.close();
for (const path of files(dist, ".pdf").filter((path) => pattern.test(path))) {
  draw(join(dist, path), join(out, path.replaceAll("/", "--")), path);
}
audit.end();

/** Draws every page of a PDF at 70 dots an inch, enough to judge the looks. */
function draw(pdf, prefix, what) {
  const poppler = spawnSync("pdftoppm", ["-png", "-r", "70", pdf, prefix], { encoding: "utf8" });
  audit.check(what, "can be drawn", poppler.status === 0 ? [] : [poppler.error?.message ?? poppler.stderr]);
}
