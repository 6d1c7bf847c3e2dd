// The package in headless Chromium as a door: a page under a strict policy, which this script hands each request.

import { fileURLToPath } from "node:url";
import { open, serve, start } from "../support/browser.mjs";
import { serveLines } from "../support/lines.mjs";

const root = fileURLToPath(new URL("../../../", import.meta.url));
const site = await serve(root);
const browser = await start();
try {
  const { page, faults } = await open(browser, `${site.origin}/tests/web/pages/door.html`);
  await page.waitForSelector("body[data-ready]", { state: "attached" });
  await serveLines(async (request) => {
    const answer = await page.evaluate((request) => globalThis.engine.call(request), request);
    return faults.length === 0 ? answer : faults.join(" ");
  });
} finally {
  await browser.close();
  await site.close();
}
