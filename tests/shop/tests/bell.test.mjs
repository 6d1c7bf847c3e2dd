// The bell in headless Chromium, in a frame that loads what a page of the back office loads.

import assert from "node:assert/strict";
import { beforeEach, suite, test } from "node:test";
import { withChromium } from "../../web/support/suite.mjs";
import { play } from "../frame/frame.mjs";

const HALF_A_MINUTE = 30_000;
const news = (number, text = `Order ${number} takes too long.`) => ({
  number,
  text,
  at: "2026-01-05 09:00",
  isRead: false,
  kind: "escalation",
  link: `/orders/${number}`,
});

suite("the bell", () => {
  let browser;
  let shop;
  withChromium(play, (...there) => ([browser, shop] = there));
  beforeEach(() => Object.assign(shop, { news: [], asked: [], sent: [], status: 200 }));

  /** Opens the frame, with a clock that only this test moves, and does something there. */
  async function shown(work) {
    const page = await browser.newPage();
    const faults = [];
    page.on("pageerror", (error) => faults.push(String(error)));
    page.on("console", (message) => /Content Security|Refused/.test(message.text()) && faults.push(message.text()));
    await page.clock.install();
    await page.goto(`${shop.origin}/page/bell`);
    await asked(1);
    await work(page);
    await page.close();
    assert.deepEqual(faults, []);
  }

  async function asked(times) {
    for (let wait = 0; shop.asked.length < times && wait < 200; wait++) await new Promise((done) => setTimeout(done, 25));
    assert.equal(shop.asked.length, times);
  }

  /** What happens in other tabs. */
  const hide = (page, isHidden) =>
    page.evaluate((isHidden) => {
      Object.defineProperty(document, "hidden", { configurable: true, get: () => isHidden });
      document.dispatchEvent(new Event("visibilitychange"));
    }, isHidden);

  test("says how much is unread, to eyes and to ears", async () => {
    shop.news = [news(2)];
    await shown(async (page) => {
      const button = page.getByRole("button", { name: "News of orders: 1 unread" });
      await button.waitFor();
      assert.equal(await page.locator(".ordino-bell__count").textContent(), "1");
      assert.equal(await page.getByRole("status").textContent(), "", "what is there at first is no news");
      shop.news = [news(3), news(2)];
      await page.clock.runFor(HALF_A_MINUTE);
      await page.getByRole("button", { name: "News of orders: 2 unread" }).waitFor();
      assert.equal(await page.getByRole("status").textContent(), "2 unread");
    });
  });

  test("is used by keyboard alone", async () => {
    shop.news = [news(2)];
    await shown(async (page) => {
      const button = page.getByRole("button", { name: /News of orders/ });
      await page.locator(".ordino-bell__count").waitFor();
      await button.focus();
      await page.keyboard.press("Enter");
      assert.equal(await button.getAttribute("aria-expanded"), "true");
      await page.keyboard.press("Tab");
      assert.equal(await page.evaluate(() => document.activeElement.getAttribute("href")), "/orders/2");
      await page.keyboard.press("Escape");
      assert.equal(await button.getAttribute("aria-expanded"), "false");
      assert.ok(await button.evaluate((element) => element === document.activeElement));
      assert.ok(await page.locator("#ordino-bell-panel").isHidden());
    });
  });

  test("shows what people wrote as text", async () => {
    shop.news = [news(2, "<img src=x onerror=alert(1)>")];
    await shown(async (page) => {
      await page.getByRole("button", { name: /1 unread/ }).click();
      assert.match(await page.locator(".ordino-bell__item").textContent(), /^<img src=x onerror=alert\(1\)>/);
      assert.equal(await page.locator("#ordino-bell img").count(), 0);
    });
  });

  test("gets 304 for nothing new", async () => {
    shop.news = [news(2)];
    await shown(async (page) => {
      await page.locator(".ordino-bell__count").waitFor();
      const row = await page.locator(".ordino-bell__items li").elementHandle();
      await page.clock.runFor(HALF_A_MINUTE);
      await asked(2);
      assert.deepEqual(shop.asked, [null, '"2"']);
      assert.ok(await row.evaluate((element) => element.isConnected), "nothing was drawn anew");
    });
  });

  test("does not ask in a tab that nobody sees", async () => {
    await shown(async (page) => {
      await hide(page, true);
      await page.clock.runFor(20 * HALF_A_MINUTE);
      await asked(1);
      await hide(page, false);
      await asked(2);
    });
  });

  test("asks a shop in trouble less and less often", async () => {
    shop.status = 500;
    await shown(async (page) => {
      for (const [times, wait] of [[2, 60_000], [3, 120_000], [4, 240_000], [5, 300_000], [6, 300_000]]) {
        // The answer before has to be there: its pause begins with it.
        await page.waitForTimeout(100);
        await page.clock.runFor(wait - 2_000);
        assert.equal(shop.asked.length, times - 1);
        await page.clock.runFor(4_000);
        await asked(times);
      }
      shop.status = 200;
      await page.waitForTimeout(100);
      await page.clock.runFor(301_000);
      await asked(7);
      await page.waitForTimeout(100);
      await page.clock.runFor(HALF_A_MINUTE + 1_000);
      await asked(8);
    });
  });

  test("stops when the employee is signed out", async () => {
    shop.status = 403;
    await shown(async (page) => {
      await page.waitForTimeout(100);
      await page.clock.runFor(40 * HALF_A_MINUTE);
      await hide(page, true);
      await hide(page, false);
      await asked(1);
    });
  });

  test("marks as read up to the newest that was seen", async () => {
    shop.news = [news(9), news(2)];
    await shown(async (page) => {
      await page.getByRole("button", { name: /2 unread/ }).click();
      await page.getByRole("button", { name: "Mark all as read" }).click();
      await page.getByText("Nothing new.").waitFor();
      assert.deepEqual(shop.sent, [{ pathname: "/bell", body: "until=9&_csrf=secret" }]);
    });
  });
});
