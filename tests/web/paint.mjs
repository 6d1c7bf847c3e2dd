// Paints the shipped definitions as PNG, beside them: `node paint.mjs PROGRAM`, where the program is `ordino`.

import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { start } from "./support/browser.mjs";
import { indexed } from "./support/png.mjs";

const FOLDER = new URL("../../examples/definitions/", import.meta.url);
const PROBLEM = "payment-received,ready-to-pack,packed,problem-reported,awaiting-customer,problem-reported,manager-review";
const PICTURES = {
  "prestashop.png": ["prestashop.json"],
  "order-desk.png": ["order-desk.yaml"],
  "order-desk-dark.png": ["order-desk.yaml", "--theme", "dark", "--lang", "it"],
  "order-desk-way.png": ["order-desk.yaml", "--way", PROBLEM],
  "returns.png": ["returns.yaml"],
  "permits.png": ["permits.yaml"],
  "fines.png": ["fines.yaml"],
};

const [, , program] = process.argv;
const browser = await start();
try {
  for (const [name, [definition, ...look]] of Object.entries(PICTURES)) {
    const theme = look.includes("--theme") ? [] : ["--theme", "light"];
    const words = ["diagram", new URL(definition, FOLDER).pathname, ...look, ...theme];
    const svg = execFileSync(program, words, { encoding: "utf8" });
    const [, width, height] = svg.match(/viewBox="0 0 (\d+) (\d+)"/).map(Number);
    const page = await browser.newPage({ viewport: { width, height } });
    await page.setContent(`<!doctype html><body style="margin:0">${svg}</body>`);
    const pixels = indexed(await page.screenshot({ clip: { x: 0, y: 0, width, height } }));
    writeFileSync(new URL(name, FOLDER), pixels);
    console.log(`${String(pixels.length).padStart(9)}  ${width} × ${height}  ${name}`);
    await page.close();
  }
} finally {
  await browser.close();
}
