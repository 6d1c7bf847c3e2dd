// What the module adds to the shop's list of orders, in headless Chromium.

import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { withChromium } from "../../web/support/suite.mjs";
import { play } from "../frame/frame.mjs";

suite("the list of orders", () => {
  let browser;
  let shop;
  withChromium(play, (...there) => ([browser, shop] = there));

  /** What may be chosen for orders together. */
  async function offered(page, ...orders) {
    for (const box of await page.locator("input[type=checkbox]").all()) {
      await box.setChecked(orders.includes(Number(await box.getAttribute("value"))));
    }
    await page.click("#order_grid_bulk_action_change_order_status");
    const list = page.locator("#change_orders_status_new_order_status_id");
    const open = await list.evaluate((element) => [...element.options].filter((one) => !one.disabled && !one.hidden).map((one) => one.value));
    return [open.join(" "), await list.inputValue()];
  }

  test("what may be chosen for several is what each of them may become", async () => {
    const page = await browser.newPage();
    await page.goto(`${shop.origin}/page/list`);
    assert.deepEqual(await offered(page, 1), ["2 3 4", "2"]);
    assert.deepEqual(await offered(page, 1, 2), ["3 4", "3"]);
    assert.deepEqual(await offered(page, 2), ["3 4 6", "3"], "what was hidden is there again");
    assert.deepEqual(await offered(page, 1, 3), ["", ""]);
    assert.deepEqual(await offered(page), ["1 2 3 4 5 6 7", ""], "without any, nothing is known");
    await page.close();
  });
});
