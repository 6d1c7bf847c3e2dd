// The package as a developer gets it: packed, and installed into an empty folder.

import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("../../../", import.meta.url));

/** Packs the package and installs it into a temporary folder. Whoever asked for it removes it. */
export function installed() {
  const folder = mkdtempSync(join(tmpdir(), "ordino-web-"));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  const npm = (...words) => execFileSync("npm", words, { cwd: folder, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
  const [{ filename, files }] = JSON.parse(npm("pack", join(root, "wasm/npm"), "--json"));
  writeFileSync(join(folder, "package.json"), '{ "private": true, "type": "module" }\n');
  npm("install", "--offline", "--no-audit", "--no-fund", `./${filename}`);
  return { folder, files: files.map(({ path }) => path), remove };
}

/** Copies one of the shipped examples beside an installed package. */
export function example(folder, name) {
  const copy = join(folder, name);
  cpSync(join(root, "examples", name), copy, { recursive: true });
  return copy;
}
