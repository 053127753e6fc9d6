// The Nu HTML checker over every page and style sheet: it must have nothing to say, not even a warning.
//
//     node html.mjs DIST

import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { Audit, files, folderArgument, short } from "./lib.mjs";

const dist = folderArgument(2, "node html.mjs DIST");
const audit = new Audit("html");
// The package also has a launcher, but that one wants to download a Java of its own.
const jar = join(dirname(createRequire(import.meta.url).resolve("vnu-jar/package.json")), "build/dist/vnu.jar");

for (const [ending, kind] of [[".html", "--html"], [".css", "--css"], [".svg", "--svg"]]) {
  const found = files(dist, ending);
  // A few hundred at a time: a command line has an end.
  for (let start = 0; start < found.length; start += 200) run(kind, found.slice(start, start + 200));
}
audit.end();

function run(kind, paths) {
  const options = ["-jar", jar, kind, "--format", "json", "--stdout", "--exit-zero-always", "--skip-info-messages"];
  const java = spawnSync("java", [...options, ...paths.map((path) => join(dist, path))], { encoding: "utf8", maxBuffer: 1 << 28 });
  let messages;
  try {
    messages = JSON.parse(java.stdout).messages;
  } catch {
    audit.check(kind, "the checker ran", [java.error?.message ?? "", ...java.stderr.split("\n"), java.stdout.slice(0, 500)]);
    return;
  }
  for (const path of paths) {
    const own = messages.filter((message) => short(dist, fileURLToPath(message.url ?? "file:///")) === path);
    audit.check(path, "HTML checker", own.map((m) => `line ${m.lastLine}: ${m.message} ${JSON.stringify(m.extract ?? "").slice(0, 120)}`));
  }
}
