// What a shop gets that builds its own pages: `dist/` through a bundler, its modules and its worker found from there.

import assert from "node:assert/strict";
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, suite, test } from "node:test";
import { build } from "vite";
import { open, start } from "./browser.mjs";
import { serve } from "./server.mjs";

const dist = join(import.meta.dirname, "../../dist");

suite("a page that Vite has built of the components", () => {
  const root = mkdtempSync(join(tmpdir(), "ordino-bundled-"));
  const out = join(root, "built");
  let browser;
  let server;
  before(async () => {
    const page = (name, html) => writeFileSync(join(root, `${name}.html`), `<!doctype html><html lang="en"><meta charset="utf-8">
      <title>Orders</title><script type="module" src="./${name}.js"></script>${html}`);
    const script = (name, files) => writeFileSync(join(root, `${name}.js`), files.map((file) => `import ${JSON.stringify(join(dist, file))};`).join("\n"));
    page("order", `<ordino-next src="/desk" order="1042"></ordino-next><ordino-timeline src="/desk" order="1042"></ordino-timeline>`);
    script("order", ["next.js", "timeline.js"]);
    page("workflow", `<ordino-editor src="/desk" workflow="shop"></ordino-editor>`);
    script("workflow", ["editor.js"]);
    await build({
      root,
      base: "/app/",
      configFile: false,
      logLevel: "error",
      build: { outDir: out, rollupOptions: { input: [join(root, "order.html"), join(root, "workflow.html")] } },
    });
    server = await serve({ "/app/": out });
    browser = await start();
  });
  after(async () => {
    await browser?.close();
    await server?.close();
    rmSync(root, { recursive: true });
  });

  test("has each of the engine's modules once, and one worker", () => {
    const files = readdirSync(join(out, "assets"));
    const named = (ending) => files.filter((file) => file.endsWith(ending)).map((file) => file.split("-")[0]).sort();
    assert.deepEqual(named(".wasm"), ["analysis_bg", "ordino_bg"]);
    assert.equal(files.filter((file) => file.startsWith("judge.worker")).length, 1);
  });

  test("moves an order, under a policy without exceptions", async () => {
    const { page, faults } = await open(browser, `${server.origin}/app/order.html`);
    await page.locator("ordino-next button.primary", { hasText: "Shipped" }).click();
    await page.locator("ordino-timeline .entries strong", { hasText: "Shipped" }).waitFor();
    assert.equal(server.status(), "shipped");
    assert.deepEqual(faults, []);
    await page.close();
  });

  test("judges promises in its worker", async () => {
    const { page, faults } = await open(browser, `${server.origin}/app/workflow.html`);
    await page.locator("ordino-editor .outline .entry", { hasText: "Promise 1" }).click();
    await page.locator("ordino-editor .verdict.holds").waitFor();
    assert.equal(page.workers().length, 1);
    assert.deepEqual(faults, []);
    await page.close();
  });
});
