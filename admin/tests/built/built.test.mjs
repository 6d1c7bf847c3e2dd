// What a shop gets: `dist/`, served under a strict policy, used as the README has it.

import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { after, before, suite, test } from "node:test";
import { gzipSync } from "node:zlib";
import { open, start } from "./browser.mjs";
import { serve } from "./server.mjs";

const admin = join(import.meta.dirname, "../..");
const dist = join(admin, "dist");
const readme = readFileSync(join(admin, "README.md"), "utf8");
const examples = [...readme.matchAll(/```html\n(.*?)```/gs)].map(([, html]) => html);

suite("a page as the README has it", () => {
  let browser;
  let server;
  before(async () => {
    const page = (html) => () => `<!doctype html><html lang="en"><meta charset="utf-8"><title>Orders</title>${html}`;
    const workflow = page(examples.find((html) => html.includes("<ordino-editor")).replace("order-desk", "shop"));
    server = await serve({ "/admin/": dist, "/order": page(examples[0]), "/board": page(examples[1]), "/workflow": workflow, "/old/workflow": workflow });
    browser = await start();
  });
  after(async () => {
    await browser?.close();
    await server?.close();
  });

  test("moves an order, in all its components, under a policy without exceptions", async () => {
    const { page, faults } = await open(browser, `${server.origin}/order`);
    const [events] = readme.match(/document\.addEventListener.*/);
    await page.evaluate(`globalThis.console.log = (...told) => (globalThis.told = told.join()); ${events}`);
    await page.locator("ordino-next button.primary", { hasText: "Shipped" }).click();
    await page.waitForFunction(() => globalThis.told !== undefined);
    assert.equal(await page.evaluate(() => globalThis.told), "1042,paid,shipped");
    assert.equal(server.status(), "shipped");
    await page.locator("ordino-timeline .entries strong", { hasText: "Shipped" }).waitFor();
    await page.locator("ordino-clock", { hasText: "Shipped: in time" }).waitFor();
    await page.locator("ordino-bell .count", { hasText: "1" }).waitFor();
    assert.deepEqual(faults, []);
    await page.close();
  });

  test("writes to colleagues", async () => {
    const { page, faults } = await open(browser, `${server.origin}/order`);
    await page.locator("ordino-timeline textarea").fill("It left at noon");
    await page.locator("ordino-timeline form button", { hasText: "Comment" }).click();
    await page.locator("ordino-timeline .text", { hasText: "It left at noon" }).waitFor();
    assert.deepEqual(faults, []);
    await page.close();
  });

  test("shows all orders", async () => {
    const { page, faults } = await open(browser, `${server.origin}/board`);
    await page.locator("ordino-board .rows a", { hasText: "Order 7, Via Roma 7" }).waitFor();
    assert.deepEqual(faults, []);
    await page.close();
  });

  test("draws a workflow, its colours and its mistakes", async () => {
    const { page, faults } = await open(browser, `${server.origin}/workflow`);
    await page.locator("ordino-editor g.card[data-status=paid] .body").click();
    await page.locator("ordino-editor .form h3", { hasText: "Paid" }).waitFor();
    await page.locator("ordino-editor [name='statuses.0.color']").fill("#f2c037");
    await page.waitForFunction(() => document.querySelector("ordino-editor").shadowRoot.querySelector("g.card [fill='#f2c037']"));
    const label = await page.evaluate(() => getComputedStyle(document.querySelector("ordino-editor").shadowRoot.querySelector("g.card .label")).fill);
    assert.equal(label, "rgb(0, 0, 0)", "inline colours of the picture, which the policy would refuse in text");
    await page.locator("ordino-editor [name='statuses.0.color']").fill("#1b3f8b");
    await page.locator("ordino-editor #tab-try").click();
    await page.locator("ordino-editor .history li").waitFor();
    assert.deepEqual(faults, []);
    await page.close();
  });

  test("judges promises beside the page", async () => {
    const { page, faults } = await open(browser, `${server.origin}/workflow`);
    await page.locator("ordino-editor .outline .entry", { hasText: "Promise 1" }).click();
    await page.locator("ordino-editor .verdict.holds").waitFor();
    assert.equal(page.workers().length, 1);
    assert.deepEqual(faults, []);
    await page.close();
  });

  test("judges promises on the page where its policy forbids workers", async () => {
    const { page } = await open(browser, `${server.origin}/old/workflow`);
    await page.locator("ordino-editor .outline .entry", { hasText: "Promise 1" }).click();
    await page.locator("ordino-editor .verdict.holds").waitFor();
    assert.equal(page.workers().length, 0);
    await page.close();
  });
});

suite("the files", () => {
  /** Packed bytes of a file and of all that it fetches; later too, when somebody does something, if `later`. */
  function packed(entries, later) {
    const found = new Set();
    const size = (file) => gzipSync(readFileSync(file), { level: 9 }).length;
    const visit = (file) => {
      if (found.has(file)) return;
      found.add(file);
      const text = readFileSync(file, "utf8");
      for (const [, path] of text.matchAll(/(?:from|import)\s*"(\.[^"]+)"/g)) visit(join(dirname(file), path));
      if (later) for (const [, path] of text.matchAll(/import\(\s*[`"](\.[^"`]+)[`"]\s*\)/g)) visit(join(dirname(file), path));
    };
    for (const entry of entries) visit(join(dist, entry));
    // Somebody reads one language: the largest.
    const isLanguage = (file) => /\/(en|it|pl)-[^/]*\.js$/.test(file);
    const languages = [...found].filter(isLanguage).map(size);
    const rest = [...found].filter((file) => !isLanguage(file));
    return rest.reduce((sum, file) => sum + size(file), Math.max(0, ...languages));
  }

  test("are small: the bell before it is opened, and everything but the engine's module", () => {
    const bell = packed(["bell.js"], false);
    const all = packed(["next.js", "timeline.js", "clock.js", "board.js", "bell.js"], true);
    const insights = packed(["insights.js"], true);
    console.log(`the figures alone, with a language ${insights} B`);
    assert.ok(insights <= 40_000, `the figures have ${insights} B`);
    const editor = packed(["editor.js"], true);
    console.log(`bell ${bell} B before it is opened; all five with a language and the engine's bindings ${all} B; the editor ${editor} B (gzip)`);
    assert.ok(bell <= 15_000, `the bell has ${bell} B`);
    assert.ok(all <= 60_000, `everything has ${all} B`);
  });

  test("keep the engine's modules apart: one for pages with orders, one with the analysis for the editor", () => {
    const modules = readdirSync(join(dist, "assets")).filter((file) => file.endsWith(".wasm"));
    assert.deepEqual(modules.map((file) => file.split("-")[0]).sort(), ["analysis_bg", "ordino_bg"]);
  });

  test("have the worker in one of them, since tools that build pages copy it alone", () => {
    const [worker, ...others] = readdirSync(join(dist, "chunks")).filter((file) => file.startsWith("judge.worker"));
    assert.deepEqual(others, []);
    assert.doesNotMatch(readFileSync(join(dist, "chunks", worker), "utf8"), /\b(?:from|import)\s*\(?\s*["'`]/);
  });

  test("make no code of text and no elements of strings", () => {
    const scripts = readdirSync(join(dist, "chunks")).map((file) => readFileSync(join(dist, "chunks", file), "utf8"));
    const names = /new Function|\beval\(|unsafeHTML/;
    assert.ok(scripts.every((script) => !names.test(script)));
  });
});
