// Paints the shipped definitions as PNG, beside them: `node paint.mjs PROGRAM`, where the program is `ordino`. Which pictures
// there are is in `pictures.json`, and then the digest of the SVG that each was painted from.

import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { start } from "./support/browser.mjs";
import { indexed } from "./support/png.mjs";

const FOLDER = new URL("../../examples/definitions/", import.meta.url);
const LIST = new URL("pictures.json", import.meta.url);

const [, , program] = process.argv;
const pictures = JSON.parse(readFileSync(LIST, "utf8"));
const browser = await start();
try {
  for (const own of pictures) {
    const look = ["theme", "lang", "way"].filter((key) => own[key]).flatMap((key) => [`--${key}`, own[key]]);
    const words = ["diagram", new URL(own.definition, FOLDER).pathname, ...look];
    const svg = execFileSync(program, words, { encoding: "utf8" });
    const [, width, height] = svg.match(/viewBox="0 0 (\d+) (\d+)"/).map(Number);
    const page = await browser.newPage({ viewport: { width, height } });
    await page.setContent(`<!doctype html><body style="margin:0">${svg}</body>`);
    const pixels = indexed(await page.screenshot({ clip: { x: 0, y: 0, width, height } }));
    writeFileSync(new URL(own.picture, FOLDER), pixels);
    own.svg = createHash("sha256").update(svg).digest("hex");
    console.log(`${String(pixels.length).padStart(9)}  ${width} × ${height}  ${own.picture}`);
    await page.close();
  }
} finally {
  await browser.close();
}
writeFileSync(LIST, `${JSON.stringify(pictures, null, 2)}\n`);
