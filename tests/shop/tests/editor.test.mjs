// The editor on the module's page, in headless Chromium.

import assert from "node:assert/strict";
import { beforeEach, suite, test } from "node:test";
import { withChromium } from "../../web/support/suite.mjs";
import { play } from "../frame/frame.mjs";

suite("the workflow's page with the editor", () => {
  let browser;
  let shop;
  withChromium(play, (...there) => ([browser, shop] = there));
  beforeEach(() => Object.assign(shop, { sent: [], slow: 0, desk: 200 }));

  async function shown(work, settings = {}) {
    const context = await browser.newContext({ viewport: { width: 1300, height: 1000 }, ...settings });
    const page = await context.newPage();
    page.setDefaultTimeout(30_000);
    const faults = [];
    page.on("pageerror", (error) => faults.push(String(error)));
    page.on("console", (message) => /Content Security|Refused to/.test(message.text()) && faults.push(message.text()));
    await page.goto(`${shop.origin}/page/editor`);
    await work(page, page.locator("ordino-editor"));
    await context.close();
    assert.deepEqual(faults, []);
  }

  test("draws what there is, keeps what is changed over the state that was seen, and asks before it publishes", async () => {
    await shown(async (page, editor) => {
      await editor.locator("g.card").first().waitFor();
      assert.equal(await page.getByText("These pages do without").isVisible(), false);
      await editor.locator(".outline .entry").nth(1).click();
      await editor.getByLabel("Name", { exact: true }).fill("In the box");
      await editor.locator(".state", { hasText: "Draft saved" }).waitFor();
      const [saved] = shop.sent;
      const address = "/ordino_drawing_session/workflows/orders/draft";
      assert.deepEqual([saved.method, saved.pathname, saved.token, saved.seen], ["PUT", address, "token-of-ordino", '"1"']);
      assert.match(saved.body, /In the box/);
      await editor.locator("#tab-publish").click();
      await editor.locator(".changes li", { hasText: "In the box" }).waitFor();
      assert.equal(page.workers().length, 1, "promises are judged beside the page");
      await editor.getByRole("button", { name: "See what would happen" }).click();
      await editor.locator(".plan", { hasText: "1 open order goes over in the status that it has." }).waitFor();
      assert.deepEqual(JSON.parse(shop.sent.at(-1).body), { revision: "2", map: { statuses: {}, teams: {} }, dryRun: true });
    });
  });

  test("keeps its plain pages where the editor does not come, where the server fails, and without scripts", async () => {
    const isPlain = async (page) => {
      await page.waitForTimeout(1_500);
      assert.deepEqual(await page.locator("#ordino-editor a").allTextContents(), ["Statuses", "Teams", "Definition"]);
      assert.equal(await page.locator("#ordino-editor").isVisible(), true);
      assert.equal(await page.locator(".js-ordino-desk").isVisible(), false);
    };
    for (const desk of [null, 500, 401]) {
      shop.desk = desk;
      await shown(isPlain);
    }
    shop.desk = 200;
    await shown(isPlain, { javaScriptEnabled: false });
  });
});
