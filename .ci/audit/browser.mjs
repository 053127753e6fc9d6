// Looks at every page of a built site in a browser: accessibility, narrow screens, large text, keyboard,
// reading order without styles, links, and that nothing is asked of any other machine.
//
//     node browser.mjs DIST [PATTERN]
//
// PATTERN is a regular expression on the path of a page; without it every page is looked at.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { Audit, browser, files, folderArgument, serve, short, target } from "./lib.mjs";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const WIDTHS = [1280, 360];
const SCHEMES = ["light", "dark"];
// More stops than any page of ours should have between its first and last control: a redline has two for each change.
const MOST_TABS = 600;

const dist = folderArgument(2, "node browser.mjs DIST [PATTERN]");
const pattern = new RegExp(process.argv[3] ?? "");
const audit = new Audit("browser");
const site = await serve(dist);
const chromium = await browser();
// A page at an old address sends the browser on before anything can be looked at.
const pages = files(dist, ".html")
  .filter((path) => pattern.test(path))
  .filter((path) => !readFileSync(join(dist, path), "utf8").includes('http-equiv="refresh"'));
/** Per page: ids it has, addresses it names. Filled on the way, compared at the end. */
const ids = new Map();
const addresses = [];

for (const scheme of SCHEMES) {
  const context = await chromium.newContext({ colorScheme: scheme, locale: "id-ID", reducedMotion: "reduce" });
  const page = await context.newPage();
  let noise = [];
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) noise.push(`console: ${message.text()}`);
  });
  page.on("pageerror", (error) => noise.push(`script: ${error.message}`));
  await context.route("**", (route) => {
    const url = route.request().url();
    if (url.startsWith(site.origin + "/") || url.startsWith("data:")) return route.continue();
    noise.push(`asks another machine: ${url}`);
    return route.abort();
  });

  for (const path of pages) {
    const open = async (width) => {
      await page.setViewportSize({ width, height: 800 });
      await page.goto(`${site.origin}/${path}`, { waitUntil: "load" });
    };
    noise = [];
    for (const width of WIDTHS) {
      await open(width);
      audit.check(`${path} (${width}, ${scheme})`, "axe", await axe(page));
    }
    if (scheme === SCHEMES[0]) {
      await open(320);
      audit.check(path, "sideways scroll at 320", await overflow(page));
      await open(640);
      await page.evaluate(() => {
        const root = document.documentElement;
        root.style.fontSize = `${2 * parseFloat(getComputedStyle(root).fontSize)}px`;
      });
      audit.check(path, "sideways scroll at 640 with text at 200 %", await overflow(page));
      await open(1280);
      audit.check(path, "keyboard: the focus can be seen", await focus(page));
      const found = await page.evaluate(inventory);
      ids.set(path, new Set(found.ids));
      audit.check(path, "every id stands once", found.twice.map((id) => `#${id}`));
      addresses.push(...found.addresses.map((address) => ({ path, ...address })));
      await open(1280);
      audit.check(path, "reading order without styles", await unstyled(page));
    }
    audit.check(`${path} (${scheme})`, "quiet: no console errors, no request to another machine", [...new Set(noise)]);
  }
  await context.close();
}
await chromium.close();
site.close();

for (const path of pages) {
  audit.check(path, "links lead somewhere", addresses.filter((a) => a.path === path).flatMap(broken));
}
audit.end();

/** Returns a line per place that axe objects to. */
async function axe(page) {
  await page.evaluate(AXE);
  const result = await page.evaluate(
    (tags) => window.axe.run(document, { runOnly: { type: "tag", values: tags }, resultTypes: ["violations"] }),
    TAGS,
  );
  return result.violations.flatMap((violation) =>
    violation.nodes.map((node) => {
      const why = [...node.any, ...node.all, ...node.none].map((check) => check.message)[0] ?? "";
      return `${violation.id} at ${node.target.join(" ")}: ${violation.help}. ${why}`;
    }),
  );
}

/** Returns the elements that reach over the right edge, when the page can be scrolled sideways. */
function overflow(page) {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const most = Math.max(document.documentElement.scrollWidth, document.body.scrollWidth);
    if (most <= width) return [];
    const over = [...document.body.querySelectorAll("*")].filter((e) => e.getBoundingClientRect().right > width + 0.5);
    const name = (e) => `${e.localName}${e.id ? "#" + e.id : ""}${[...e.classList].map((c) => "." + c).join("")}`;
    return [`the page is ${most} px wide in ${width}`, ...over.slice(0, 8).map((e) => `over the edge: ${name(e)}`)];
  });
}

/** Tabs through the page and returns the controls whose focus cannot be seen, or that Tab never reaches. */
async function focus(page) {
  const problems = [];
  const seen = new Set();
  for (let step = 0; step < MOST_TABS; step += 1) {
    await page.keyboard.press("Tab");
    const at = await page.evaluate(() => {
      const e = document.activeElement;
      if (!e || e === document.body || e === document.documentElement) return undefined;
      const style = getComputedStyle(e);
      const box = e.getBoundingClientRect();
      const outlined = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0;
      const inside = box.width > 0 && box.height > 0 && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
      window.tabStops ??= [];
      let index = window.tabStops.indexOf(e);
      if (index < 0) index = window.tabStops.push(e) - 1;
      return { index, name: `${e.localName} "${(e.textContent || e.name || "").trim().slice(0, 40)}"`, outlined: outlined || style.boxShadow !== "none", inside };
    });
    if (!at || seen.has(at.index)) break;
    seen.add(at.index);
    if (!at.outlined) problems.push(`no outline at ${at.name}`);
    if (!at.inside) problems.push(`outside the window: ${at.name}`);
  }
  const links = await page.evaluate(() => {
    const controls = [...document.querySelectorAll("a[href], button:not([disabled]), input:not([disabled]), select, textarea, summary")];
    const radios = new Set();
    return controls.filter((e) => {
      if (!e.checkVisibility({ visibilityProperty: true })) return false;
      // Tab stops once in a group of radio buttons; arrows do the rest.
      return e.type !== "radio" || (!radios.has(e.name) && radios.add(e.name));
    }).length;
  });
  if (seen.size < links) problems.push(`Tab reaches ${seen.size} of ${links} controls`);
  return problems;
}

/** Takes all styles away and returns what is then out of order. */
function unstyled(page) {
  return page.evaluate(() => {
    for (const e of document.querySelectorAll("link[rel~=stylesheet], style")) e.remove();
    for (const e of document.querySelectorAll("[style]")) e.removeAttribute("style");
    const problems = [];
    const main = document.querySelectorAll("main");
    if (main.length !== 1) problems.push(`${main.length} main elements`);
    if (document.querySelectorAll("h1").length !== 1) problems.push(`${document.querySelectorAll("h1").length} h1 elements`);
    const first = main[0]?.querySelector("h1, h2, h3, h4, h5, h6");
    if (first?.localName !== "h1") problems.push(`the first heading in main is ${first?.localName ?? "missing"}`);
    if (!document.documentElement.lang) problems.push("no lang on html");
    if (!document.title.trim()) problems.push("no title");
    const hidden = [...document.querySelectorAll("main [hidden]")].filter((e) => !e.closest("details"));
    if (hidden.length > 0) problems.push(`${hidden.length} elements of main stay hidden`);
    return problems;
  });
}

/** Runs in the page: all ids, the ones that stand twice, and all addresses with the element that names them. */
function inventory() {
  const all = [...document.querySelectorAll("[id]")].map((e) => e.id);
  const attributes = [["a", "href"], ["area", "href"], ["link", "href"], ["img", "src"], ["script", "src"], ["source", "src"], ["object", "data"], ["iframe", "src"], ["form", "action"], ["use", "href"]];
  const addresses = attributes.flatMap(([element, attribute]) =>
    [...document.querySelectorAll(`${element}[${attribute}]`)].map((e) => ({
      written: e.getAttribute(attribute),
      url: new URL(e.getAttribute(attribute), document.baseURI).href,
      // An address of our own as others will know it; it need not resolve here.
      absolute: /^(canonical|alternate)$/.test(e.rel ?? ""),
    })),
  );
  return { ids: all, twice: all.filter((id, index) => all.indexOf(id) !== index), addresses };
}

/** Returns what is wrong with an address, if anything. */
function broken({ written, url, absolute }) {
  const parsed = new URL(url);
  if (!["http:", "https:", "mailto:", "tel:", "data:"].includes(parsed.protocol)) return [`${written}: scheme ${parsed.protocol}`];
  if (parsed.origin !== site.origin) return [];
  if (absolute && /^https?:/.test(written)) return [];
  const file = target(dist, parsed.pathname);
  if (!file) return [`${written}: no such file`];
  const id = decodeURIComponent(parsed.hash.slice(1));
  if (id && ids.has(short(dist, file)) && !ids.get(short(dist, file)).has(id)) return [`${written}: no such id`];
  return [];
}
