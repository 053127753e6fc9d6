// What the audits share: counting checks, finding files, a browser, a server that only this machine sees.

import { createServer } from "node:http";
import { existsSync, readFileSync, readdirSync, statSync } from "node:fs";
import { extname, join, relative, resolve, sep } from "node:path";
import { chromium } from "playwright-core";

/** Counts checks; prints what failed at once and the sum at the end. */
export class Audit {
  constructor(name) {
    this.name = name;
    this.checks = 0;
    this.failed = 0;
  }

  /** Counts one check; `problems` are the lines that say what is wrong, none when all is well. */
  check(where, what, problems) {
    this.checks += 1;
    if (problems.length === 0) return;
    this.failed += 1;
    console.log(`FAIL ${where}: ${what}`);
    for (const problem of problems.slice(0, 20)) console.log(`     ${problem}`);
    if (problems.length > 20) console.log(`     … and ${problems.length - 20} more`);
  }

  /** Prints the sum and sets the exit code. An audit that checked nothing has failed: it looked in the wrong place. */
  end() {
    if (this.checks === 0) this.check(this.name, "found nothing to check", ["nothing was checked"]);
    console.log(`audit ${this.name}: ${this.checks} checks, ${this.failed} failed`);
    process.exitCode = this.failed === 0 ? 0 : 1;
  }
}

/** Returns the files below `folder` with one of the endings, as paths with `/` from it, sorted. */
export function files(folder, ...endings) {
  return readdirSync(folder, { recursive: true })
    .map((path) => path.split(sep).join("/"))
    .filter((path) => endings.some((ending) => path.endsWith(ending)) && statSync(join(folder, path)).isFile())
    .sort();
}

/** Returns the folder named by argument `index`, or ends with a message. */
export function folderArgument(index, usage) {
  const folder = process.argv[index];
  if (!folder || !existsSync(folder)) {
    console.error(`usage: ${usage}`);
    if (folder) console.error(`there is no ${folder}`);
    process.exit(2);
  }
  return resolve(folder);
}

const TYPES = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".json": "application/json",
  ".md": "text/markdown; charset=utf-8",
  ".pdf": "application/pdf",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".xml": "application/xml",
};

/** Returns the file of `folder` that an address names, or nothing: a folder means its index.html. */
export function target(folder, pathname) {
  const path = resolve(folder, "." + decodeURIComponent(pathname));
  if (path !== folder && !path.startsWith(folder + sep)) return undefined;
  const file = pathname.endsWith("/") ? join(path, "index.html") : path;
  return existsSync(file) && statSync(file).isFile() ? file : undefined;
}

/** Serves `folder` on a free port of the loopback interface. */
export async function serve(folder) {
  const server = createServer((request, response) => {
    const file = target(folder, new URL(request.url, "http://localhost").pathname);
    response.writeHead(file ? 200 : 404, { "content-type": TYPES[extname(file ?? "")] ?? "application/octet-stream" });
    response.end(file ? readFileSync(file) : "");
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  return { origin: `http://127.0.0.1:${server.address().port}`, close: () => server.close() };
}

/** Starts Debian's Chromium; the switches keep it from talking to anyone. */
export function browser() {
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
}

/** Returns `file` as a path from `folder`, with `/`. */
export function short(folder, file) {
  return relative(folder, file).split(sep).join("/");
}
