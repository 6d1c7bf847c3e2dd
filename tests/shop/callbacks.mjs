// Chapters of a story in a shop: what a payment's provider tells later, long after the customer has left. A module of our own
// plays the payment module's part, for as long as it takes.

import { cpSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { ask, chapter, check, console_, customer, front, last, path, press, shop, visit, visitOrder } from "./play.mjs";

const { PS_OS_PAYMENT: PAID, PS_OS_PREPARATION: PREPARING, PS_OS_SHIPPING: SHIPPED } = shop.states;
const { PS_OS_REFUND: REFUNDED, PS_OS_BANKWIRE: WAITING } = shop.states;
const FOLDER = join(path, "modules/storycallback");

/** The workflow is enforced. */
export async function callbacks({ admin, packer, logistician, orders }) {
  const [first, second] = orders;
  cpSync(fileURLToPath(new URL("callback/", import.meta.url)), FOLDER, { recursive: true });
  console_("prestashop:module", "install", "storycallback");
  const provider = (await customer()).request;
  const tell = async (order, state, way = "history") => {
    const query = `fc=module&module=storycallback&controller=ipn&order=${order}&state=${state}&way=${way}`;
    // The shop may have to make its caches first.
    const answer = await provider.get(front(query), { timeout: 120_000 });
    check(answer.ok() && (await answer.text()).endsWith("OK"), `the shop answers ${answer.status()}`);
  };
  await chapter("A payment's callback pays an order that waits for it", packer, "callback", async (page) => {
    ask("put", first, WAITING);
    await tell(first, PAID);
    const moved = last(first, "moved");
    check(ask("look", first).state === PAID, "it was blocked");
    check(moved.source === "payment" && moved.allowed === true && moved.by === null, `the case says ${JSON.stringify(moved)}`);
    await visitOrder(page, first);
    await page.locator(".ordino-bar .btn-primary.ordino-step").waitFor();
  });
  await chapter("A callback that comes twice moves it once", packer, "callback", async (page) => {
    const before = ask("look", first);
    await tell(first, PAID);
    const { rows, events } = ask("look", first);
    check(rows.length === before.rows.length + 1, "the shop has no second row");
    check(events.length === before.events.length, `${events.at(-1).type} is new`);
    check(Number(ask("table", "links", `id_order = ${first}`)[0].id_state) === PAID, "the row waits");
    await visitOrder(page, first);
    await page.locator(".ordino-bar .btn-primary.ordino-step").waitFor();
  });
  await chapter("A late callback takes a shipped order back, and the team hears of it", packer, "callback", async (page) => {
    ask("put", second, PREPARING);
    ask("put", second, SHIPPED);
    const told = () => ask("table", "notifications", `employee = ${logistician.id} AND case_id = '${second}' AND kind = 'off_path'`).length;
    const before = told();
    await tell(second, PAID, "order");
    const moved = last(second, "moved");
    check(ask("look", second).state === PAID, "it was blocked");
    check(moved.source === "payment" && moved.allowed === false, `the case says ${JSON.stringify(moved)}`);
    check(told() === before + 1, `${told() - before} times`);
    await visit(page, "AdminOrders");
    await page.click(".ordino-bell__button");
    const item = page.locator(".ordino-bell__items li").filter({ hasText: `Order ${second} has moved in a way` }).first();
    await item.waitFor();
    return (await item.innerText()).replace(/\s+/g, " ").slice(0, 100);
  });
  await chapter("What an employee had open meanwhile is refused, and says why", packer, "order", async (page) => {
    ask("put", first, PAID);
    await visitOrder(page, first);
    await tell(first, REFUNDED);
    await press(page, ".ordino-bar .btn-primary.ordino-step");
    check(ask("look", first).state === REFUNDED, "it has moved");
    ask("put", first, PAID);
    return (await page.locator(".alert-danger").first().innerText()).replace(/\s+/g, " ").slice(0, 100);
  });
  console_("prestashop:module", "uninstall", "storycallback");
  rmSync(FOLDER, { recursive: true });
  await visit(admin, "AdminOrders");
}
