// Pages in headless Chromium, under a strict policy: plain, built by Vite, built by webpack.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { appendFileSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, suite, test } from "node:test";
import { promisify } from "node:util";
import webpack from "webpack";
import { STRICT, open, serve, start } from "../support/browser.mjs";
import { example, installed, root } from "../support/packed.mjs";

/** Where pictures of the pages go, if somebody wants to look at them. */
const pictures = process.env.ORDINO_PICTURES;

suite("a page", () => {
  let browser;
  let folder;
  let remove;
  let site;
  before(async () => {
    ({ folder, remove } = installed());
    site = await serve(folder);
    browser = await start();
  });
  after(async () => {
    await browser?.close();
    await site?.close();
    remove?.();
  });

  async function shown(path, work) {
    const { page, faults } = await open(browser, `${site.origin}/${path}`);
    await work(page);
    if (pictures) await page.screenshot({ path: join(pictures, `${path.split("/")[0]}.png`) });
    assert.deepEqual(faults, []);
    await page.close();
  }

  test("without any tool, as the README has it", async () => {
    const readme = readFileSync(join(root, "wasm/npm/README.md"), "utf8");
    const [, page] = readme.match(/```html\n(.*?)```/s);
    const [, script] = readme.match(/```js\n\/\/ steps\.js\n(.*?)```/s);
    mkdirSync(join(folder, "plain"));
    writeFileSync(join(folder, "plain/index.html"), `<!doctype html>\n${page}`);
    writeFileSync(join(folder, "plain/steps.js"), script);
    const { Engine } = await import(join(folder, "node_modules/@ordino/engine/src/node.js"));
    const shop = JSON.parse(readFileSync(join(root, "examples/webpack/shop.json"), "utf8"));
    const workflow = (await Engine.start()).load(shop);
    const { case: order } = workflow.decide(null, { type: "open", id: "order-1" });
    writeFileSync(join(folder, "shop.json"), JSON.stringify(shop));
    writeFileSync(join(folder, "order.json"), JSON.stringify(order));
    await shown("plain/", async (page) => {
      await page.waitForSelector("button");
      const { options } = workflow.options(order, { actor: { id: "shipping-2", teams: ["shipping"] }, lang: "en" });
      assert.deepEqual(await page.locator("button").allTextContents(), options.map(({ label }) => label));
    });
  });

  test("built by Vite", async () => {
    const app = example(folder, "vite");
    execFileSync(process.execPath, [join(root, "tests/web/node_modules/vite/bin/vite.js"), "build", "--logLevel", "warn"], {
      cwd: app,
      stdio: ["ignore", "inherit", "inherit"],
    });
    assert.equal(readdirSync(join(app, "dist/assets")).filter((file) => file.endsWith(".wasm")).length, 1);
    await shown("vite/dist/", async (page) => {
      await page.waitForSelector("button");
      assert.equal(await page.locator("#status").textContent(), "is paid");
      assert.deepEqual(await page.locator("button").allTextContents(), ["Shipped", "Problem", "Cancelled"]);
      assert.ok(await page.locator("button", { hasText: "Cancelled" }).isDisabled());
      assert.equal(await page.locator("button", { hasText: "Cancelled" }).getAttribute("title"), "not_permitted");
      await page.locator("button", { hasText: "Shipped" }).click();
      assert.equal(await page.locator("#status").textContent(), "is shipped");
      assert.deepEqual(await page.locator("button").allTextContents(), ["Delivered"]);
    });
  });

  test("from Vite's development server", async () => {
    const { createServer } = await import("vite");
    const server = await createServer({ root: example(folder, "vite"), logLevel: "error", server: { host: "127.0.0.1", port: 0 } });
    try {
      await server.listen();
      const { page, faults } = await open(browser, server.resolvedUrls.local[0]);
      await page.waitForSelector("button");
      assert.equal(await page.locator("#status").textContent(), "is paid");
      assert.deepEqual(faults, []);
      await page.close();
    } finally {
      await server.close();
    }
  });

  test("built by webpack", async () => {
    const app = example(folder, "webpack");
    appendFileSync(join(app, "main.js"), "try { engine.load({}) } catch (error) { globalThis.mistake = error.name; }\n");
    const { default: config } = await import(join(app, "webpack.config.js"));
    const built = await promisify(webpack)({ ...config, context: app, output: { ...config.output, path: join(app, "dist") } });
    assert.ok(!built.hasErrors() && !built.hasWarnings(), built.toString());
    assert.equal(readdirSync(join(app, "dist")).filter((file) => file.endsWith(".wasm")).length, 1);
    // Whatever makes a page smaller gives classes other names; errors keep theirs.
    assert.doesNotMatch(readFileSync(join(app, "dist/main.js"), "utf8"), /class OrdinoError/);
    await shown("webpack/", async (page) => {
      const mistake = await page.waitForFunction(() => globalThis.mistake);
      assert.equal(await mistake.jsonValue(), "DefinitionError");
      await page.waitForSelector("li");
      assert.equal(await page.locator("#status").textContent(), "paid");
      assert.deepEqual(await page.locator("li").allTextContents(), ["Shipped (recommended)", "Cancelled (suggested)"]);
    });
  });

  test("that forbids WebAssembly says so, so the policy is at work", async () => {
    const strict = await serve(folder, STRICT.replace("'wasm-unsafe-eval'", ""));
    try {
      const { page, faults } = await open(browser, `${strict.origin}/plain/`);
      for (let waits = 0; faults.length === 0 && waits < 600; waits += 1) await page.waitForTimeout(100);
      assert.ok(faults.some((fault) => fault.includes("WebAssembly")), faults.join());
      await page.close();
    } finally {
      await strict.close();
    }
  });
});
