// The module's parts of an order's page in headless Chromium.

import assert from "node:assert/strict";
import { beforeEach, suite, test } from "node:test";
import { withChromium } from "../../web/support/suite.mjs";
import { play } from "../frame/frame.mjs";

suite("an order's page", () => {
  let browser;
  let shop;
  withChromium(play, (...there) => ([browser, shop] = there));
  beforeEach(() => Object.assign(shop, { sent: [], slow: 0 }));

  async function shown(part, work) {
    const page = await browser.newPage();
    const faults = [];
    page.on("pageerror", (error) => faults.push(String(error)));
    page.on("console", (message) => /Content Security|Refused/.test(message.text()) && faults.push(message.text()));
    await page.goto(`${shop.origin}/page/${part}`);
    await work(page);
    await page.close();
    assert.deepEqual(faults, []);
  }

  test("a step that asks for something opens its form, where one can type at once", async () => {
    await shown("bar", async (page) => {
      const button = page.locator(".ordino-bar__steps").getByRole("button", { name: /Hand over/ });
      await button.click();
      const panel = page.locator(`#${await button.getAttribute("aria-controls")}`);
      assert.match(await panel.getAttribute("class"), /show/);
      await page.waitForFunction(() => document.activeElement.name === "field[parcels]");
      await panel.getByRole("button", { name: "Hand over" }).click();
      assert.deepEqual(shop.sent, [], "what is required is missing");
      await panel.getByLabel("Parcels").fill("2");
      await panel.getByLabel("box").selectOption("large");
      await panel.getByLabel("sealed").selectOption("true");
      await panel.getByLabel("Comment").fill("carefully");
      await panel.locator("input[type=file]").setInputFiles({ name: "a.pdf", mimeType: "application/pdf", buffer: Buffer.from("%PDF-1.4") });
      await Promise.all([page.waitForNavigation(), panel.getByRole("button", { name: "Hand over" }).click()]);
      assert.equal(shop.sent.length, 1);
      for (const part of ['name="to"\r\n\r\nshipped', 'name="field[parcels]"\r\n\r\n2', "carefully", 'filename="a.pdf"', "token-of-ordino"]) {
        assert.ok(shop.sent[0].body.includes(part), part);
      }
    });
  });

  test("a button that is pressed twice is one step", async () => {
    shop.slow = 300;
    await shown("bar", async (page) => {
      await Promise.all([page.waitForNavigation(), page.getByRole("button", { name: "Canceled" }).dblclick()]);
      assert.equal(shop.sent.length, 1);
      assert.match(shop.sent[0].body, /to=canceled/);
    });
  });

  test("a blocked step says why, and does nothing", async () => {
    await shown("bar", async (page) => {
      const button = page.getByRole("button", { name: "New", exact: true });
      assert.equal(await button.getAttribute("aria-disabled"), "true");
      const why = page.locator(`#${await button.getAttribute("aria-describedby")}`);
      assert.match(await why.textContent(), /New.*: It is not known yet: note\./s);
      await button.click({ force: true });
      assert.deepEqual(shop.sent, []);
    });
  });

  test("names of colleagues come up behind an @, by keyboard", async () => {
    await shown("history", async (page) => {
      const field = page.getByLabel("Comment for colleagues");
      const people = page.getByRole("listbox", { name: "People" });
      await field.pressSequentially("Hi @b");
      assert.equal(await field.getAttribute("aria-expanded"), "true");
      assert.deepEqual(await people.getByRole("option").allTextContents(), ["Bea"]);
      await field.press("Enter");
      assert.equal(await field.inputValue(), "Hi @bea ");
      assert.equal(await field.getAttribute("aria-expanded"), "false");
      await field.fill("me@bea");
      assert.equal(await people.getByRole("option").count(), 0, "an address is no mention");
      await field.fill("@");
      await field.press("ArrowDown");
      await field.press("Tab");
      assert.equal(await field.inputValue(), "@bea ");
    });
  });

  test("the history names steps, comments, files and how long things took", async () => {
    await shown("history", async (page) => {
      const entries = await page.locator(".ordino-timeline > li").allInnerTexts();
      assert.match(entries.at(-1), /The order came in as “New”/);
      assert.ok(entries.some((entry) => /Look, @Bea\./.test(entry) && /slip\.pdf/.test(entry)));
      assert.ok(entries.some((entry) => /after 30 min/.test(entry) && /Two boxes/.test(entry)));
      assert.ok(entries.some((entry) => /Too late: In time/.test(entry)));
    });
  });
});
