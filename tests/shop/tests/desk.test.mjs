// Components in the place of the plain forms of an order's page, in headless Chromium.

import assert from "node:assert/strict";
import { beforeEach, suite, test } from "node:test";
import { withChromium } from "../../web/support/suite.mjs";
import { play } from "../frame/frame.mjs";

suite("an order's page with components", () => {
  let browser;
  let shop;
  withChromium(play, (...there) => ([browser, shop] = there));
  beforeEach(() => Object.assign(shop, { sent: [], slow: 0, desk: 200 }));

  async function shown(part, work, settings = {}) {
    const context = await browser.newContext(settings);
    const page = await context.newPage();
    page.setDefaultTimeout(30_000);
    const faults = [];
    page.on("pageerror", (error) => faults.push(String(error)));
    page.on("console", (message) => /Content Security|Refused to/.test(message.text()) && faults.push(message.text()));
    await page.goto(`${shop.origin}/page/${part}`);
    await work(page);
    await context.close();
    assert.deepEqual(faults, []);
  }

  test("takes a step by them, under the page's token, and is loaded anew", async () => {
    await shown("bar", async (page) => {
      const next = page.locator("ordino-next");
      const button = next.getByRole("button", { name: "Canceled", exact: true });
      await button.waitFor();
      assert.equal(await page.locator(".ordino-bar").isVisible(), false, "the plain form is there too");
      assert.equal(await page.locator("#ordino-bar").count(), 1);
      await page.locator("ordino-clock").getByText("In time").first().waitFor();
      await button.click();
      await page.waitForFunction(() => performance.getEntriesByType("navigation")[0].type === "reload");
      assert.equal(shop.sent.length, 1);
      const [{ pathname, token, body }] = shop.sent;
      assert.deepEqual([pathname, token], ["/ordino_desk_session/orders/7/commands", "token-of-ordino"]);
      assert.deepEqual(JSON.parse(body).command, { type: "move", to: "canceled" });
    });
  });

  test("is handed to a colleague by them", async () => {
    await shown("bar", async (page) => {
      const next = page.locator("ordino-next");
      await next.locator("details.assign summary").click();
      await next.getByRole("button", { name: "Anna", exact: true }).click();
      await page.waitForFunction(() => !document.querySelector("ordino-next").shadowRoot.querySelector(".assign").open);
      assert.deepEqual(JSON.parse(shop.sent[0].body).command, { type: "assign", to: "1" });
    });
  });

  test("asks for what a step needs", async () => {
    await shown("bar", async (page) => {
      const next = page.locator("ordino-next");
      await next.getByRole("button", { name: /Hand over/ }).click();
      await next.getByLabel("Parcels").waitFor();
      assert.deepEqual(shop.sent, []);
    });
  });

  test("shows its history by them, and takes a comment", async () => {
    await shown("history", async (page) => {
      const timeline = page.locator("ordino-timeline");
      await timeline.getByText("slip.pdf").waitFor();
      await timeline.locator("textarea").fill("It left at noon");
      await timeline.locator("form button", { hasText: "Comment" }).click();
      await page.waitForFunction(() => document.querySelector("ordino-timeline").shadowRoot.querySelector("textarea").value === "");
      assert.equal(JSON.parse(shop.sent[0].body).command.text, "It left at noon");
      assert.equal(await page.locator(".ordino-history").isVisible(), false);
    });
  });

  test("is found on the board, which keeps in the address what it shows", async () => {
    await shown("board", async (page) => {
      const link = page.locator("ordino-board").getByRole("link", { name: "#7 ABC, Maria" });
      await link.waitFor();
      assert.equal(await link.getAttribute("href"), "/admin_orders_view?orderId=7");
      assert.equal(await page.locator("form.ordino-filter").isVisible(), false);
      await page.locator("ordino-board select[name=show]").selectOption("all");
      await page.waitForURL(/show=all/);
    });
    await shown("board", async (page) => {
      await page.locator("ordino-board").getByRole("link", { name: "#7 ABC, Maria" }).waitFor();
      await page.evaluate(() => {
        const board = document.querySelector("ordino-board");
        board.dataset.was = "here";
        board.dispatchEvent(new CustomEvent("ordino-moved", { bubbles: true, composed: true }));
      });
      await page.waitForTimeout(1_000);
      assert.equal(await page.locator("ordino-board").getAttribute("data-was"), "here", "what has moved, and what not, is gone");
    });
    shop.desk = null;
    await shown("board", (page) => page.locator("form.ordino-filter").waitFor());
  });

  test("has a page of figures beside it", async () => {
    await shown("figures", async (page) => {
      await page.locator("ordino-insights .tiles > div", { hasText: "Orders opened" }).getByText("1", { exact: true }).waitFor();
      await page.locator("ordino-insights").getByRole("heading", { name: "Time in each status" }).waitFor();
      assert.equal(await page.getByText("Here one of them is missing").isVisible(), false);
    });
    shop.desk = null;
    await shown("figures", (page) => page.getByText("Here one of them is missing").waitFor());
  });

  test("keeps its plain forms where the components do not come, where the server fails, and without scripts", async () => {
    const isPlain = async (page) => {
      await page.waitForTimeout(1_500);
      assert.equal(await page.locator(".ordino-bar").isVisible(), true);
      assert.equal(await page.locator(".js-ordino-desk").isVisible(), false);
    };
    for (const desk of [null, 500, 401]) {
      shop.desk = desk;
      await shown("bar", isPlain);
    }
    shop.desk = 200;
    await shown("bar", isPlain, { javaScriptEnabled: false });
  });

  test("takes nothing away from somebody who has begun to write", async () => {
    shop.slow = 500;
    await shown("history", async (page) => {
      // The plain form is there at once.
      await page.locator("#ordino-say-text").fill("The customer");
      await page.waitForFunction(() => document.querySelector("ordino-timeline").shadowRoot?.querySelector(".entries"));
      await page.waitForTimeout(500);
      assert.equal(await page.locator(".ordino-history").isVisible(), true);
      assert.equal(await page.locator("#ordino-say-text").inputValue(), "The customer");
    });
  });
});
