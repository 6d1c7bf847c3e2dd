// The desk's board in headless Chromium, over orders that PHP and its engine have made.

import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { withChromium } from "../../web/support/suite.mjs";
import { login, open } from "../support/desk.mjs";

suite("the board of the desk", () => {
  let browser;
  let desk;
  withChromium(open, (...there) => ([browser, desk] = there));

  test("many orders are moved at once: what may not says why and stays", async () => {
    const orders = [desk.order(), desk.order(), desk.order()];
    const care = await login(browser, desk, "customer-care-2");
    await care.visit(orders[1]);
    await care.locator("ordino-next").getByRole("button", { name: "Problem reported", exact: true }).click();
    await care.locator("ordino-next header .status", { hasText: "Problem reported" }).waitFor();
    await care.context().close();

    const page = await login(browser, desk, "shipping-2");
    const board = page.locator("ordino-board");
    await board.getByLabel("Number, name, address").fill("via prova");
    const title = (order) => `Order ${order.slice("order-".length)}, Via Prova 1`;
    for (const order of orders) await board.getByLabel(`Choose ${title(order)}`).check();
    await board.locator("select[name=to]").selectOption("packed");
    await board.getByRole("button", { name: "See what would happen" }).click();
    const verdicts = board.locator(".verdicts li");
    await verdicts.filter({ hasText: title(orders[1]) }).waitFor();
    assert.equal(await verdicts.count(), 1, "only what stays is listed before anything happens");
    await board.getByRole("button", { name: "Move 2 orders" }).click();
    await board.getByText("2 orders have moved.").waitFor();
    assert.equal(await verdicts.filter({ hasText: "✓" }).count(), 2);
    assert.match(page.url(), /text=via/, "what is shown stands in the address");
    await page.visit(orders[0]);
    await page.locator("ordino-next header .status", { hasText: "Packed" }).waitFor();
    await page.visit(orders[1]);
    await page.locator("ordino-next header .status", { hasText: "Problem reported" }).waitFor();
    assert.deepEqual(page.faults, []);
    await page.context().close();
  });

  test("an order is found and opened by the keyboard", async () => {
    const order = desk.order();
    const page = await login(browser, desk, "shipping-2");
    const board = page.locator("ordino-board");
    await board.getByLabel("Number, name, address").fill(order.slice("order-".length));
    await board.getByRole("link", { name: new RegExp(order.slice("order-".length)) }).first().waitFor();
    await board.getByRole("grid").focus();
    await page.keyboard.press("ArrowDown");
    await Promise.all([page.waitForURL(new RegExp(`/orders/${order}$`)), page.keyboard.press("Enter")]);
    assert.deepEqual(page.faults, []);
    await page.context().close();
  });

  test("who is in charge repeats a delivery that has failed", async () => {
    const order = desk.order();
    const shipper = await login(browser, desk, "shipping-2");
    await shipper.visit(order);
    await shipper.locator("ordino-next").getByRole("button", { name: "Packed", exact: true }).click();
    await shipper.locator("ordino-next header .status", { hasText: "Packed" }).waitFor();
    await shipper.goto(`${desk.origin}/tasks`);
    await shipper.getByText("This is for the leads of the managers.").waitFor();
    await shipper.context().close();
    desk.failDeliveries(order);

    const page = await login(browser, desk, "manager-1");
    await page.goto(`${desk.origin}/tasks`);
    const row = page.locator("#tasks tbody tr", { hasText: order });
    assert.match(await row.innerText(), /warehouse\s+print-packing-slip\s+failed\s+4[\s\S]*out of paper/);
    await row.getByRole("button", { name: "Try again" }).click();
    await row.waitFor({ state: "detached" });
    await page.selectOption("#state", "");
    await row.filter({ hasText: /waiting|done/ }).first().waitFor();
    assert.deepEqual(page.faults, []);
    await page.context().close();
  });
});
