// A story in a real shop's back office, as SuperAdmin and as a Logistician: `node story.mjs PATH SCREENSHOTS`. Each chapter is
// a feature; it prints a table of them and ends with 1 when one does not hold.
//
// PHP names the interpreter and its settings, such as `php -c /etc/shop.ini`; CHROMIUM another browser; ORDINO_CONSOLE=no
// leaves out what the shop's console does; ORDINO_ZIP names the archive that the back office is given to upload; ORDINO_GONE
// and ORDINO_BACK are commands that take the engine away from the shop's server, and bring it back. Where it is not the extension,
// settings do that, too.

import {
  alerts, ask, chapter, check, console_, end, hasConsole, login, press, shop, statusOf, visit, visitOrder,
} from "./play.mjs";
import { comings, languages } from "./comings.mjs";
import { callbacks } from "./callbacks.mjs";
import { badDays, beginDays } from "./days.mjs";
import { desk } from "./desk.mjs";
import { outside } from "./outside.mjs";
import { shops } from "./shops.mjs";

const [superAdmin, logistician] = shop.employees;
const { PS_OS_PAYMENT: PAID, PS_OS_PREPARATION: PREPARING, PS_OS_SHIPPING: SHIPPED } = shop.states;
const { PS_OS_CANCELED: CANCELED, PS_OS_REFUND: REFUNDED } = shop.states;

const admin = await login(superAdmin);
const orders = [...shop.orders];
const [first, second, third, fourth] = orders;

await chapter("Every profile may view the module", admin, "install", () => {
  check(shop.rights === shop.profiles, `${shop.rights} of ${shop.profiles} profiles`);
  return `${shop.version}${shop.isDebug ? ", DEBUG" : ", production"}`;
});
await chapter("Menu entries", admin, "back office", async (page) => {
  await visit(page, "AdminOrdinoBoard");
  check((await page.locator("form.ordino-filter").count()) === 1, "the board is not there");
});
await chapter("The draft forbids nothing", admin, "settings", async (page) => {
  await visit(page, "AdminOrdinoSettings");
  check((await page.locator("nav.ordino-nav a").count()) >= 4, "the settings are not there");
});
await chapter("A definition with a mistake says where", admin, "definition", async (page) => {
  await press(page, 'nav.ordino-nav a[href*="/definition"]');
  await page.fill("#ordino-text", '{"id": "orders", "statusses": []}');
  await press(page, 'form[action*="definition"] button[type=submit]');
  const found = (await page.locator("#ordino-findings .ordino-found li").allInnerTexts()).join(" ");
  check(/Error/.test(found) && /`statusses`/.test(found) && /`statuses`/.test(found), `it says ${found}`);
  check(/\$.*line 1/s.test(found), "it does not say where");
  return found.replace(/\s+/g, " ").slice(0, 120);
});
await chapter("A definition is uploaded, checked and saved", admin, "definition", async (page) => {
  const buffer = Buffer.from(ask("definition"));
  await page.setInputFiles("#ordino-file", { name: "orders.json", mimeType: "application/json", buffer });
  await press(page, 'form[action*="definition"] button[type=submit]');
  check((await alerts(page)).match(/error/i) === null, await alerts(page));
  check((await page.inputValue("#ordino-text")).includes('"packers"'), "it is not in the draft");
});
await chapter("A team gets its members", admin, "teams", async (page) => {
  await press(page, 'nav.ordino-nav a[href*="/teams"]');
  await page.check(`input[name="team[packers][members][]"][value="${logistician.id}"]`);
  await page.check(`input[name="team[packers][leads][]"][value="${superAdmin.id}"]`);
  await press(page, 'form[action*="teams"] button[type=submit]');
  await press(page, 'nav.ordino-nav a[href*="/teams"]');
  check(await page.isChecked(`input[name="team[packers][members][]"][value="${logistician.id}"]`), "it was forgotten");
});
await chapter("A version is published, to watch", admin, "settings", async (page) => {
  await visit(page, "AdminOrdinoSettings");
  await page.fill("#ordino-note", "the story");
  await press(page, 'button[name="do"][value="publish"]');
  await page.locator('button[name="do"][value="enforce"]').waitFor();
});
if (hasConsole) {
  await chapter("The console command opens the orders that are there", admin, "console", () => {
    console_("ordino:tick");
    check(statusOf(first) !== undefined, `order ${first} has no case`);
  });
}
await chapter("The address of the cron job is secret", admin, "cron", async (page) => {
  const base = new URL("../index.php?fc=module&module=ordino&controller=cron&token=", shop.address).href;
  const wrong = await page.request.get(`${base}wrong`);
  const right = await page.request.get(`${base}${ask("prepare-token").token}`);
  check(wrong.status() === 403, `a wrong token: ${wrong.status()}`);
  check(right.status() === 200, `the right one: ${right.status()}`);
});
for (const order of [first, second, third, fourth]) {
  ask("put", order, PAID);
}
await chapter("While it watches, everything passes", admin, "order", async (page) => {
  await visitOrder(page, first);
  await page.selectOption("#update_order_status_action_input", String(REFUNDED));
  await press(page, "#update_order_status_action_btn");
  check(ask("look", first).state === REFUNDED, "it did not pass");
  ask("put", first, PAID);
});
await chapter("It is enforced", admin, "settings", async (page) => {
  await visit(page, "AdminOrdinoSettings");
  await press(page, 'button[name="do"][value="enforce"]');
  await page.locator('button[name="do"][value="observe"]').waitFor();
});

const packer = await login(logistician);
await chapter("The bar shows status and next step", packer, "order", async (page) => {
  await visitOrder(page, first);
  check((await page.locator(".ordino-bar .btn-primary.ordino-step").count()) === 1, "there is no one primary button");
});
await chapter("The core's list shows what may be chosen", packer, "order", async (page) => {
  const values = await page.locator("#update_order_status_action_input option").evaluateAll((all) => all.map((one) => one.value));
  check(values.includes(String(PREPARING)), "the next step is not among them");
  check(!values.includes(String(REFUNDED)), "what is refused is among them");
});
await chapter("The recommended step is one click", packer, "order", async (page) => {
  await press(page, ".ordino-bar .btn-primary.ordino-step");
  const { state, rows: history, case: stored, events } = ask("look", first);
  check(state === PREPARING, `the order is in ${state}`);
  check(String(history.at(-1)[1]) === logistician.id, "the history does not say who");
  const moved = events.filter((event) => event?.type === "moved").at(-1);
  check(moved?.by === logistician.id && moved.via === "recommended", `the case says ${JSON.stringify(moved)}`);
  return stored.status;
});
await desk({
  admin: await login(superAdmin, true), packer: await login(logistician, true), superAdmin, logistician, orders,
});
await chapter("The core's own button is refused off the path", packer, "order", async (page) => {
  await visitOrder(page, first);
  // As a browser would send it whose list was made before.
  await page.evaluate((state) => {
    const list = document.querySelector("#update_order_status_action_input");
    list.append(new Option("off the path", state, true, true));
    list.dispatchEvent(new Event("change", { bubbles: true }));
    document.querySelector("#update_order_status_action_btn").disabled = false;
  }, String(REFUNDED));
  await press(page, "#update_order_status_action_btn");
  check((await alerts(page)).length > 0, "nobody is told why not");
  check(ask("look", first).state === PREPARING, "it passed");
  return (await alerts(page)).replace(/\s+/g, " ").slice(0, 120);
});
await chapter("A step that needs a comment asks for it", packer, "order", async (page) => {
  await visitOrder(page, first);
  await page.locator('.ordino-bar__steps [data-toggle="collapse"]').first().click();
  const form = page.locator(".ordino-ask.show form, .ordino-ask.collapsing form").first();
  await form.locator("textarea[name=comment]").fill("the customer called");
  await Promise.all([page.waitForNavigation(), form.locator("button[type=submit]").click()]);
  check(ask("look", first).state === CANCELED, "it did not move");
  check((await page.locator("#ordino-history").innerText()).includes("the customer called"), "the comment is lost");
});
await chapter("The orders list shows what may be chosen", packer, "orders", async (page) => {
  await visit(page, "AdminOrders");
  const values = await page.locator(`.js-choice-options[data-url*="/orders/list/${second}/status"] .js-dropdown-item`)
    .evaluateAll((all) => all.map((one) => one.dataset.value));
  check(values.includes(String(PREPARING)), "the next step is not among them");
  check(!values.includes(String(REFUNDED)), "what is refused is among them");
});
/**
 * The list asks for figures that a Logistician may not see. PrestaShop 9.1 answers each with a whole page that says so, and
 * which takes along whatever message was meant for the next page, with or without this module.
 */
const settle = (page) => page.waitForLoadState("networkidle");

await chapter("The orders list's own dropdown is gated", packer, "orders", async (page) => {
  const before = ask("look", second).state;
  await settle(page);
  const item = page.locator(`.js-choice-options[data-url*="/orders/list/${second}/status"] .js-dropdown-item`).first();
  await Promise.all([
    page.waitForNavigation(),
    // As a browser would send it whose list was made before.
    item.evaluate((one, state) => {
      one.dataset.value = state;
      one.click();
    }, String(REFUNDED)),
  ]);
  check(ask("look", second).state === before, "it passed");
  await page.locator(".alert-danger").first().waitFor();
  return (await alerts(page)).replace(/\s+/g, " ").slice(0, 120);
});

const TOGETHER = "#change_orders_status_new_order_status_id";

/** Changes orders together, through the list, whether that offers it or not. */
async function changeTogether(page, chosen, state, isOffered) {
  await visit(page, "AdminOrders");
  for (const order of chosen) {
    await page.locator(`input[name="order_orders_bulk[]"][value="${order}"]`).evaluate((box) => box.click());
  }
  await settle(page);
  await page.locator(".js-bulk-actions-btn").click();
  await page.click("#order_grid_bulk_action_change_order_status");
  const offered = await page.locator(`${TOGETHER} option:not([disabled])`).evaluateAll((all) => all.map((one) => one.value));
  check(offered.includes(String(state)) === isOffered, `offered are ${offered.join(" ")}`);
  // As a browser would send it whose list was made before.
  await page.locator(`${TOGETHER} option`).evaluateAll((all) => all.forEach((one) => (one.hidden = one.disabled = false)));
  await page.selectOption(TOGETHER, String(state));
  await Promise.all([page.waitForNavigation(), page.click("#changeOrdersStatusModal .js-submit-modal-form-btn")]);
  return chosen.map((order) => ask("look", order).state).join(" ");
}

await chapter("A bulk change is judged as a whole", packer, "orders", async (page) => {
  ask("put", third, SHIPPED);
  check((await changeTogether(page, [second, third], PREPARING, false)) === `${PAID} ${SHIPPED}`, "some have moved");
  return (await alerts(page)).replace(/\s+/g, " ").slice(0, 120);
});
await chapter("A bulk change that is allowed happens", packer, "orders", async (page) => {
  check((await changeTogether(page, [second, fourth], PREPARING, true)) === `${PREPARING} ${PREPARING}`, "some have not moved");
  const moved = ask("look", fourth).events.filter((event) => event?.type === "moved").at(-1);
  check(moved?.by === logistician.id && moved.via === "recommended", `the case says ${JSON.stringify(moved)}`);
});
await beginDays({ packer, orders });
await chapter("A mention rings the bell once", packer, "order", async (page) => {
  // What else there is to tell is told before.
  hasConsole && console_("ordino:tick");
  const rings = () => ask("table", "notifications", `employee = ${superAdmin.id} AND read_at IS NULL`).length;
  const before = rings();
  await visitOrder(page, second);
  const names = JSON.parse(await page.getAttribute("#ordino-say-text", "data-names"));
  const handle = Object.entries(names).flat(2).map((one) => one?.handle ?? one).map(String)
    .find((one) => /admin/i.test(one) && /story/i.test(one)) ?? "story.admin";
  await page.fill("#ordino-say-text", `@${handle.replace(/^@/, "")} please look`);
  await press(page, 'form.ordino-say button[type="submit"]');
  if (hasConsole) {
    console_("ordino:tick");
  }
  check(rings() === before + 1, `${before} news were unread before, and now ${rings()}`);
  await visit(admin, "AdminOrders");
  await admin.waitForFunction((expected) => {
    const count = document.querySelector(".ordino-bell__count");
    return count !== null && !count.hidden && Number.parseInt(count.textContent, 10) === expected;
  }, before + 1);
});
await chapter("The bell's list", admin, "orders", async (page) => {
  await page.click(".ordino-bell__button");
  await page.locator(".ordino-bell__items li").first().waitFor();
});
for (const [name, tab] of [["dashboard", "AdminDashboard"], ["a legacy page", "AdminModulesPositions"], ["customers", "AdminCustomers"]]) {
  await chapter(`The bell is on ${name}`, admin, name, async (page) => {
    await visit(page, tab);
    check((await page.locator("#ordino-bell").count()) === 1, "it is not there");
  });
}
await chapter("The board lists and filters", packer, "board", async (page) => {
  await visit(page, "AdminOrdinoBoard");
  check((await page.locator(".ordino-table tbody tr").count()) > 0, "it is empty");
  await page.selectOption("#ordino-by-team", "packers");
  await Promise.all([page.waitForNavigation(), page.click("form.ordino-filter button[type=submit]")]);
  check((await page.locator(".ordino-table tbody a").count()) > 0, "the team has none");
});
await chapter("The orders list has our columns", admin, "orders", async (page) => {
  await visit(page, "AdminOrders");
  check((await page.locator("#order_grid_table").innerHTML()).includes("ordino"), "there is none");
});
await chapter("The orders list is filtered by our columns", admin, "orders", async (page) => {
  const shown = () => page.locator('input[name="order_orders_bulk[]"]').evaluateAll((all) => all.map((one) => one.value));
  const all = await shown();
  const found = [];
  // Nothing takes so long here that it is late by itself.
  const [{ id: late }] = ask("table", "cases", "is_closed = 0 AND team = 'packers'");
  ask("run", `UPDATE {cases} SET breached = 1 WHERE id = '${late}'`);
  try {
    for (const [column, choice, condition] of [["team", "packers", "team = 'packers'"], ["due", "late", "breached = 1"]]) {
      await page.selectOption(`[name="order[ordino_${column}]"]`, choice);
      await press(page, ".grid-search-button");
      const expected = ask("table", "cases", `is_closed = 0 AND ${condition}`).map(({ id }) => id).filter((id) => all.includes(id));
      check(expected.length > 0 && expected.length < all.length, `${expected.length} of ${all.length} are not some of them`);
      check((await shown()).sort().join() === expected.sort().join(), `${choice}: ${await shown()} instead of ${expected}`);
      found.push(`${choice}: ${expected.length}`);
      await press(page, ".js-reset-search");
    }
  } finally {
    ask("run", `UPDATE {cases} SET breached = 0 WHERE id = '${late}'`);
    // A filter is remembered, and what it leaves out is not found any more.
    await visit(page, "AdminOrders");
    (await page.locator(".js-reset-search").count()) > 0 && (await press(page, ".js-reset-search"));
  }
  check((await shown()).length === all.length, "the filter stays");
  return `${found.join(", ")} of ${all.length}`;
});
await chapter("The health page", admin, "health", async (page) => {
  await visit(page, "AdminOrdinoSettings");
  await press(page, 'nav.ordino-nav a[href*="/health"]');
  await page.locator(".ordino-health").waitFor();
  check((await page.locator(".ordino-health tbody tr").count()) >= 5, "checks are missing");
  return (await page.locator(".ordino-health tbody tr").first().innerText()).replace(/\s+/g, " ").slice(0, 100);
});
await chapter("The gate is off for an hour", admin, "health", async (page) => {
  await press(page, 'button[name="do"][value="gate_off"]');
  await page.locator('button[name="do"][value="gate_on"]').waitFor();
  await visitOrder(packer, second);
  await packer.selectOption("#update_order_status_action_input", String(REFUNDED));
  await press(packer, "#update_order_status_action_btn");
  check(ask("look", second).state === REFUNDED, "it was refused");
  await press(page, 'button[name="do"][value="gate_on"]');
  await page.locator('button[name="do"][value="gate_off"]').waitFor();
});
await chapter("One click back to the version before", admin, "settings", async (page) => {
  await visit(page, "AdminOrdinoSettings");
  await page.fill("#ordino-note", "once more");
  await press(page, 'button[name="do"][value="publish"]');
  await press(page, 'button[name="do"][value="back"]');
  await page.locator('button[name="do"][value="observe"]').waitFor();
});
await chapter("Statuses have a page each", admin, "statuses", async (page) => {
  await press(page, 'nav.ordino-nav a[href*="/statuses"]');
  await press(page, 'a[href*="/ordino/statuses/"]');
  await page.locator('form[action*="/ordino/statuses/"]').first().waitFor();
});
await chapter("What is said there of a status stays when the shop saves it", admin, "statuses", async (page) => {
  const fields = async () => [await page.inputValue("#ordino-description"), await page.inputValue("#ordino-color")];
  const saved = ["Look for the box", "#12ab34"];
  await page.fill("#ordino-description", saved[0]);
  await page.fill("#ordino-color", saved[1]);
  await page.fill("#ordino-remind", "8");
  await press(page, 'form[action*="/ordino/statuses/"] button[type=submit]');
  check((await fields()).join() === saved.join(), "it was forgotten");
  check((await page.inputValue("#ordino-remind")) === "8", "the reminder was forgotten");
  ask("save-state", page.url().match(/statuses\/([^/?]+)/)[1]);
  await page.reload();
  check((await fields()).join() === saved.join(), `the shop has overwritten it: ${(await fields()).join()}`);
});
await chapter("What is not an employee's is never blocked, and the team hears of it", packer, "orders", async (page) => {
  const { state, events } = ask("put", fourth, REFUNDED);
  check(state === REFUNDED, "it was blocked");
  const moved = events.filter((event) => event?.type === "moved").at(-1);
  check(moved?.via === "external" && moved.allowed === false, `the case says ${JSON.stringify(moved)}`);
  await visit(page, "AdminOrders");
  await page.click(".ordino-bell__button");
  await page.locator(`.ordino-bell__items li:has-text("${fourth}")`).first().waitFor();
  return (await page.locator(".ordino-bell__items li").first().innerText()).replace(/\s+/g, " ").slice(0, 100);
});
await chapter("A step is taken back", packer, "order", async (page) => {
  ask("put", third, PREPARING);
  await visitOrder(page, third);
  await Promise.all([page.waitForNavigation(), page.click(".ordino-bar .btn-primary.ordino-step")]);
  check(ask("look", third).state === SHIPPED, "it was not taken");
  await Promise.all([page.waitForNavigation(), page.click('form[action*="/undo"] button')]);
  if (hasConsole) {
    console_("ordino:tick");
    check(ask("look", third).state === PREPARING, "the shop's order has not followed");
  }
});
await chapter("An employee without the right on the module", packer, "order", async (page) => {
  ask("right", logistician.id, 0);
  ask("put", second, PAID);
  await visitOrder(page, second);
  await page.evaluate((state) => {
    const list = document.querySelector("#update_order_status_action_input");
    list.append(new Option("off the path", state, true, true));
    list.dispatchEvent(new Event("change", { bubbles: true }));
    document.querySelector("#update_order_status_action_btn").disabled = false;
  }, String(REFUNDED));
  await Promise.all([page.waitForNavigation(), page.click("#update_order_status_action_btn")]);
  check(ask("look", second).state === PAID, "what is refused passed");
  await page.selectOption("#update_order_status_action_input", String(PREPARING));
  await Promise.all([page.waitForNavigation(), page.click("#update_order_status_action_btn")]);
  check(ask("look", second).state === PREPARING, "what is allowed did not pass");
  if (hasConsole) {
    console_("ordino:tick");
    const moved = ask("look", second).events.filter((event) => event?.type === "moved").at(-1);
    check(moved?.by === logistician.id && moved.via === "recommended", `the case says ${JSON.stringify(moved)}`);
  }
  ask("right", logistician.id, 1);
});
if (hasConsole) {
  await chapter("Without the module the shop works as before", packer, "order", async (page) => {
    console_("prestashop:module", "disable", "ordino");
    const ran = Number(ask("settings").ORDINO_CRON_AT);
    const { token } = ask("prepare-token");
    await page.request.get(new URL(`../index.php?fc=module&module=ordino&controller=cron&token=${token}`, shop.address).href);
    check(Number(ask("settings").ORDINO_CRON_AT) === ran, "its cron job runs");
    await visitOrder(page, second);
    check((await page.locator(".ordino-bar").count()) === 0, "it is still there");
    await page.selectOption("#update_order_status_action_input", String(REFUNDED));
    await Promise.all([page.waitForNavigation(), page.click("#update_order_status_action_btn")]);
    check(ask("look", second).state === REFUNDED, "it was refused");
  });
  await chapter("And knows everything when it is back", packer, "order", async (page) => {
    console_("prestashop:module", "enable", "ordino");
    console_("ordino:tick");
    const moved = ask("look", second).events.filter((event) => event?.type === "moved").at(-1);
    check(moved?.allowed === false && moved.by === logistician.id, `the case says ${JSON.stringify(moved)}`);
    await visitOrder(page, second);
    await page.locator(".ordino-bar").waitFor();
  });
}

if (hasConsole) {
  await outside({ admin, packer, orders });
  await callbacks({ admin, packer, logistician, orders });
  await badDays({ admin, packer, logistician, orders });
  await languages({ admin, packer, logistician, order: first });
  await shops({ admin, packer, logistician, orders });
  // A shop that is gone is still chosen in browsers that were there.
  await comings({ admin: await login(superAdmin), packer: await login(logistician), order: first });
}
await end();
