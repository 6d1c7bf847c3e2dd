// Chapters of a story in a shop: what takes time, and what goes wrong. The order page opens, nothing is lost, and the health
// page says what to do.

import { execFileSync } from "node:child_process";

import { ask, chapter, check, last, press, shop, statusOf, tick, visit, visitOrder } from "./play.mjs";

const { PS_OS_PAYMENT: PAID, PS_OS_PREPARATION: PREPARING, PS_OS_SHIPPING: SHIPPED } = shop.states;
const { PS_OS_DELIVERED: DELIVERED, PS_OS_CANCELED: CANCELED, PS_OS_REFUND: REFUNDED } = shop.states;

/** What the health page says of something, with what it advises. */
async function health(page, name) {
  await visit(page, "AdminOrdinoSettings");
  await press(page, 'nav.ordino-nav a[href*="/health"]');
  const row = page.locator(`.ordino-health tbody tr:has-text("${name}")`).first();
  return (await row.count()) === 0 ? "" : (await row.innerText()).replace(/\s+/g, " ").slice(0, 400);
}

/** Publishes a definition, and enforces it. */
async function publish(page, text) {
  await visit(page, "AdminOrdinoSettings");
  await press(page, 'nav.ordino-nav a[href*="/definition"]');
  await page.fill("#ordino-text", text);
  await press(page, 'form[action*="definition"] button[type=submit]');
  await visit(page, "AdminOrdinoSettings");
  await press(page, 'button[name="do"][value="publish"]');
  await press(page, 'button[name="do"][value="enforce"]');
}

async function comment(page, order, text) {
  await visitOrder(page, order);
  await page.fill("#ordino-say-text", text);
  await press(page, 'form.ordino-say button[type="submit"]');
}

const history = (page) => page.locator("#ordino-history").innerText();

/** A time on the field of a reminder, so many minutes from now; it offers one in an hour. */
async function inMinutes(page, minutes) {
  const offered = new Date(`${await page.inputValue("#ordino-remind-at")}Z`).getTime();
  return new Date(offered + (minutes - 60) * 60_000).toISOString().slice(0, 16);
}

/** When the reminder rings at the latest. */
let due = 0;

/** What needs a while until it shows. */
export async function beginDays({ packer, orders }) {
  await chapter("A reminder is set", packer, "order", async (page) => {
    await visitOrder(page, orders[0]);
    await page.click(".ordino-remind summary");
    await page.fill("#ordino-remind-at", await inMinutes(page, 1));
    due = Date.now() + 61_000;
    await page.fill("#ordino-remind-text", "ask for the box");
    await press(page, ".ordino-remind button[type=submit]");
    check((await page.locator(".ordino-reminders").innerText()).includes("ask for the box"), "it is not there");
  });
  await chapter("A file comes back as it was brought", packer, "order", async (page) => {
    const content = Buffer.from("%PDF-1.4\nwhat the customer signed\n%%EOF\n");
    await visitOrder(page, orders[0]);
    await page.fill("#ordino-say-text", "signed");
    await page.setInputFiles(".ordino-say input[type=file]", { name: "signed – è.pdf", mimeType: "application/pdf", buffer: content });
    await press(page, 'form.ordino-say button[type="submit"]');
    const link = await page.locator(".ordino-timeline .ordino-attachment").first().getAttribute("href");
    const answer = await page.request.get(new URL(link, shop.address).href);
    const headers = answer.headers();
    check((await answer.body()).equals(content), "it is another");
    check(headers["content-disposition"].startsWith("attachment"), "a browser would show it");
    check(headers["x-content-type-options"] === "nosniff", "a browser would guess what it is");
  });
  await chapter("Mentions by mail, for who wants them", packer, "news", async (page) => {
    await visit(page, "AdminOrders");
    await page.click(".ordino-bell__button");
    await press(page, ".ordino-bell__foot a");
    await page.selectOption("#ordino-channel-mentioned", "mail");
    await press(page, 'form[action*="/ordino/news"] button[type=submit]');
    check((await page.inputValue("#ordino-channel-mentioned")) === "mail", "it was forgotten");
  });
}

/**
 * Takes the engine away from the shop, or brings it back: by commands of whoever runs the server, or by settings that lead
 * nowhere. An extension is not taken away by those.
 */
function engine(isThere) {
  const command = isThere ? process.env.ORDINO_BACK : process.env.ORDINO_GONE;
  if (command !== undefined) {
    execFileSync("sh", ["-c", command], { stdio: "ignore" });
    return;
  }
  for (const setting of ["PROGRAM", "SOCKET"]) {
    ask("setting", setting, isThere ? "" : "/nowhere/ordino");
  }
}

/** The shop's server has no engine for a while. */
async function engineGone({ admin, packer, logistician, orders: [first, second] }) {
  for (const order of [first, second]) {
    ask("put", order, PAID);
  }
  tick();
  const before = ask("look", first).events.length;
  engine(false);
  await chapter("Without an engine the health page says what to do", admin, "health", async (page) => {
    const said = await health(page, "Way of working");
    check(/Observe/.test(said) && /Install the extension/.test(said), `it says ${said}`);
    return said;
  });
  await chapter("Without an engine the order page has its steps, and a comment is kept", packer, "order", async (page) => {
    await comment(page, first, "written without an engine");
    check((await history(page)).includes("written without an engine"), "it is not shown");
    await press(page, ".ordino-bar .btn-primary.ordino-step");
    check(ask("look", first).state === PREPARING, "the step was not taken");
    check(ask("look", first).events.length === before, "somebody has decided");
  });
  await chapter("Without an engine nothing is refused, and pages open", packer, "orders", async (page) => {
    await visitOrder(page, second);
    await page.selectOption("#update_order_status_action_input", String(REFUNDED));
    await press(page, "#update_order_status_action_btn");
    check(ask("look", second).state === REFUNDED, "it was refused");
    await visit(page, "AdminOrdinoBoard");
    check((await page.locator(".ordino-table tbody tr").count()) > 0, "the board is empty");
    await visit(page, "AdminOrders");
    check((await page.locator("#order_grid_table tbody tr").count()) > 1, "the list of orders is empty");
  });
  engine(true);
  await chapter("And when it is back, it has been there all the time", packer, "order", async (page) => {
    tick();
    const moved = last(first, "moved");
    check(moved.by === logistician.id && moved.via === "recommended", "the step was lost");
    check(last(first, "commented") !== undefined, "the comment was lost");
    const passed = last(second, "moved");
    check(passed.by === logistician.id && passed.allowed === false, `the case says ${JSON.stringify(passed)}`);
    await visitOrder(page, first);
    check((await history(page)).includes("written without an engine"), "it is not shown");
    const said = await health(admin, "Way of working");
    check(!/Observe/.test(said), `the health page says ${said}`);
    return said.slice(0, 100);
  });
}

/** The days themselves. */
export async function badDays({ admin, packer, logistician, orders }) {
  const [first, second, third, fourth] = orders;
  if (process.env.ORDINO_GONE !== undefined || !(await health(admin, "Way of working")).includes("extension `ordino` is loaded")) {
    await engineGone({ admin, packer, logistician, orders });
  }
  await chapter("A mention is mailed", admin, "order", async (page) => {
    await comment(page, first, `@${logistician.name.toLowerCase().replace(" ", ".")} please pack`);
    tick();
    const [told] = ask("table", "notifications", `employee = ${logistician.id} AND kind = 'mentioned' ORDER BY number DESC`);
    check(told?.mail === "sent", `its mail is ${told?.mail}`);
  });
  await chapter("A reminder rings when it is due", packer, "orders", async (page) => {
    await page.waitForTimeout(Math.max(0, due - Date.now()));
    tick();
    await visit(page, "AdminOrders");
    await page.click(".ordino-bell__button");
    // Much has happened since, and the bell shows what is newest.
    await press(page, ".ordino-bell__foot a");
    await page.locator('.list-group-item:has-text("Reminder")').first().waitFor();
  });
  await chapter("Two employees at once: the second one is told", packer, "order", async (page) => {
    ask("put", second, PAID);
    await visitOrder(page, second);
    await visitOrder(admin, second);
    await press(admin, ".ordino-bar .btn-primary.ordino-step");
    await press(page, ".ordino-bar .btn-primary.ordino-step");
    check(ask("look", second).state === PREPARING, "it has moved twice");
    return (await page.locator(".alert-danger").innerText()).replace(/\s+/g, " ").slice(0, 100);
  });
  await chapter("An order that takes too long is escalated, by the core's own command", admin, "console", async (page) => {
    await publish(page, ask("late"));
    ask("put", third, PREPARING);
    tick();
    ask("put", third, SHIPPED);
    await page.waitForTimeout(2_000);
    tick();
    const { state, rows } = ask("look", third);
    check(state === DELIVERED, `the order is in ${state}`);
    check(rows.at(-1)[1] === 0, "somebody's name stands in the history");
    check(last(third, "moved").via === "escalation", `the case says ${JSON.stringify(last(third, "moved"))}`);
    check(rows.filter(([state]) => state === DELIVERED).length === 1, "the history has it twice");
  });
  await chapter("So it is by the cron job's address, and by a page that somebody has open", packer, "order", async (page) => {
    await health(admin, "Cron job");
    const address = await admin.locator(".ordino-text code").nth(1).innerText();
    const ways = {
      address: async () => check((await fetch(address)).ok, "the address does not answer"),
      page: async () => {
        ask("setting", "CRON_AT", 1);
        ask("setting", "HELPED_AT", 1);
        await visitOrder(page, second);
        for (let tries = 0; tries < 40 && ask("look", third).state !== DELIVERED; tries++) {
          await page.waitForTimeout(1_000);
        }
      },
    };
    for (const [name, ring] of Object.entries(ways)) {
      ask("put", third, PREPARING);
      tick();
      ask("put", third, SHIPPED);
      await page.waitForTimeout(2_000);
      const before = ask("look", third).rows.length;
      await ring();
      const { rows } = ask("look", third);
      check(JSON.stringify(rows.slice(before)) === `[[${DELIVERED},0]]`, `by ${name}: ${JSON.stringify(rows.slice(before - 1))}`);
    }
  });
  await chapter("A status is deleted under an SLA: the order goes back, and the lead is told", admin, "health", async (page) => {
    ask("run", `UPDATE [order_state] SET deleted = 1 WHERE id_order_state = ${DELIVERED}`);
    ask("put", fourth, SHIPPED);
    await page.waitForTimeout(2_000);
    tick();
    tick();
    check(ask("look", fourth).state === SHIPPED, "the order has moved");
    check(last(fourth, "moved").source === "failed", `the case says ${JSON.stringify(last(fourth, "moved"))}`);
    const [told] = ask("table", "notifications", `case_id = '${fourth}' AND kind = 'failed'`);
    check(told !== undefined, "nobody is told");
    return health(page, "Statuses");
  });
  await chapter("What has failed for good is listed, and tried again", admin, "health", async (page) => {
    const dead = () => ask("table", "tasks", "state = 'dead'").length;
    check(dead() === 1, `${dead()} have failed`);
    ask("run", `UPDATE [order_state] SET deleted = 0 WHERE id_order_state = ${DELIVERED}`);
    await health(page, "Deliveries");
    await press(page, 'button[name="do"][value="retry"]');
    tick();
    check(dead() === 0, "it has failed again");
    check(ask("look", fourth).state === DELIVERED, "the order has not moved");
    return health(page, "Deliveries");
  });
  await chapter("A damaged definition: the order page opens, and a comment is kept", packer, "order", async (page) => {
    ask("run", "CREATE TABLE {kept} AS SELECT * FROM {definitions}");
    ask("run", "UPDATE {definitions} SET text = '{'");
    await visitOrder(page, second);
    check((await page.locator(".ordino-bar").count()) === 1, "there is no bar");
    await comment(page, second, "written on a bad day");
    check((await history(page)).includes("written on a bad day"), "it is not shown");
    await page.selectOption("#update_order_status_action_input", String(CANCELED));
    await press(page, "#update_order_status_action_btn");
    check(ask("look", second).state === CANCELED, "nobody can work any more");
    return health(admin, "Workflow");
  });
  await chapter("And nothing is lost when it is mended", packer, "order", async (page) => {
    ask("run", "UPDATE {definitions} d JOIN {kept} k ON k.workflow = d.workflow AND k.version = d.version SET d.text = k.text");
    ask("run", "DROP TABLE {kept}");
    tick();
    check(last(second, "moved").by === logistician.id && statusOf(second).startsWith("cancel"), "the step was lost");
    check(last(second, "commented") !== undefined, "the comment was lost");
    await visitOrder(page, second);
    check((await history(page)).includes("written on a bad day"), "it is not shown");
  });
  await chapter("An order that was moved by SQL is found", packer, "order", async (page) => {
    const to = ask("look", first).state === PREPARING ? CANCELED : PREPARING;
    ask("run", `UPDATE [orders] SET current_state = ${to}, date_upd = NOW() - INTERVAL 1 HOUR WHERE id_order = ${first}`);
    tick();
    check(last(first, "moved").source === "database", `the case says ${JSON.stringify(last(first, "moved"))}`);
    await visitOrder(page, first);
    await page.locator(".ordino-bar").waitFor();
  });
  await chapter("The shop is restored from a backup", admin, "health", async (page) => {
    ask("run", `DELETE FROM [order_history] WHERE id_order = ${second} ORDER BY id_order_history DESC LIMIT 1`);
    const [newest] = ask("table", "links", "1 ORDER BY id_history DESC");
    ask("run", `DELETE FROM [order_history] WHERE id_order_history >= ${newest.id_history}`);
    // As a backup brings it: the next row has the number after the newest.
    ask("run", "ALTER TABLE [order_history] AUTO_INCREMENT = 1");
    ask("run", "UPDATE [orders] o SET o.date_upd = NOW() - INTERVAL 1 HOUR, o.current_state = (SELECT h.id_order_state FROM"
      + " [order_history] h WHERE h.id_order = o.id_order ORDER BY h.id_order_history DESC LIMIT 1)");
    tick();
    tick();
    for (const order of orders) {
      const { state, case: stored } = ask("look", order);
      const [link] = ask("table", "links", `id_order = ${order}`);
      check(stored !== null && Number(link.id_state) === state, `order ${order} is not followed`);
    }
    await visitOrder(page, second);
    await page.locator(".ordino-bar").waitFor();
    return health(page, "Backup");
  });
  await chapter("The cron job sleeps for a week, and an open page does its work", admin, "health", async (page) => {
    ask("setting", "CRON_AT", Math.floor(Date.now() / 1000) - 7 * 86_400);
    const began = Math.floor(Date.now() / 1000) - 1;
    // Somebody has had a page open since before.
    const to = ask("look", first).state === PREPARING ? CANCELED : PREPARING;
    ask("run", `UPDATE [orders] SET current_state = ${to}, date_upd = NOW() - INTERVAL 1 HOUR WHERE id_order = ${first}`);
    const helped = () => Number(ask("settings").ORDINO_HELPED_AT) > began;
    for (let tries = 0; tries < 12 && !helped(); tries++) {
      await page.waitForTimeout(5_000);
    }
    check(helped(), "nobody has done it");
    const followed = () => Number(ask("table", "links", `id_order = ${first}`)[0].id_state) === to;
    for (let tries = 0; tries < 4 && !followed(); tries++) {
      await page.waitForTimeout(1_000);
    }
    check(followed(), "what was to do is not done");
    const said = await health(page, "Cron job");
    check(said.includes("7 d"), `the page says ${said}`);
    return said;
  });
  await chapter("An employee is deleted who has orders", admin, "order", async (page) => {
    const guest = ask("hire");
    ask("put", first, PAID);
    await visitOrder(page, first);
    await page.selectOption("#ordino-assign", guest.id);
    await press(page, '.ordino-bar form[action*="/assign"] button');
    check(ask("look", first).case.assignee === guest.id, "it was not assigned");
    ask("fire", guest.id);
    tick();
    check(ask("look", first).case.assignee === null, "it is still theirs");
    await visitOrder(page, first);
    check((await history(page)).includes(guest.name), "their name is lost");
  });
}

