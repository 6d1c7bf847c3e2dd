// Chapters of a story in a shop: what there is when it becomes two.

import { alerts, ask, chapter, check, press, shop, tick, visit, visitOrder } from "./play.mjs";

const { PS_OS_PAYMENT: PAID, PS_OS_PREPARATION: PREPARING, PS_OS_REFUND: REFUNDED } = shop.states;

/** The numbers of the orders on the board, of the shop that is chosen above it, or of all. */
async function onBoard(page, isAll) {
  await visit(page, "AdminOrdinoBoard");
  if (isAll) {
    await page.goto(`${page.url()}${page.url().includes("?") ? "&" : "?"}setShopContext=`);
    await visit(page, "AdminOrdinoBoard");
  }
  const texts = await page.locator(".ordino-table tbody tr td:first-child a").allInnerTexts();
  return texts.map((text) => Number.parseInt(text.replace("#", ""), 10));
}

/** An order goes to a second shop, in which the packer does not work. */
export async function shops({ admin, packer, logistician, orders }) {
  const [theirs, other] = orders;
  for (const order of [theirs, other]) {
    ask("put", order, PAID);
  }
  tick();
  await visitOrder(packer, other);
  const page = packer.url();
  const { main, shop: second } = ask("several", other, logistician.id);
  await chapter("Of several shops, the board has the orders of theirs", packer, "board", async (page) => {
    const shown = await onBoard(page);
    check(shown.includes(theirs) && !shown.includes(other), `it shows ${shown.join(" ")}`);
    const all = await onBoard(admin, true);
    check(all.includes(theirs) && all.includes(other), `an administrator sees ${all.join(" ")}`);
  });
  await chapter("Where it is not switched on, it is not there", admin, "order", async (current) => {
    await visitOrder(current, other);
    check((await current.locator(".ordino-bar, #ordino-history").count()) === 0, "there is a bar or a history");
    await current.selectOption("#update_order_status_action_input", String(REFUNDED));
    await press(current, "#update_order_status_action_btn");
    check(ask("look", other).state === REFUNDED, "it was refused");
    ask("switch-on", main, second);
    ask("put", other, PAID);
    tick();
  });
  await chapter("And the bell rings for those only", packer, "orders", async (page) => {
    for (const order of [theirs, other]) {
      await visitOrder(admin, order);
      await admin.fill("#ordino-say-text", `@${logistician.name.toLowerCase().replace(" ", ".")} of two shops`);
      await press(admin, 'form.ordino-say button[type="submit"]');
    }
    tick();
    await visit(page, "AdminOrders");
    await page.click(".ordino-bell__button");
    await page.locator(`.ordino-bell__items li:has-text("comment on order ${theirs}")`).first().waitFor();
    check((await page.locator(`.ordino-bell__items li:has-text("comment on order ${other}")`).count()) === 0, "it rings for both");
  });
  await chapter("An order of another shop is not theirs to move", packer, "order", async (current) => {
    await visitOrder(current, theirs);
    // A form with a token of theirs, and with the number of the other order in its address.
    await current.evaluate(
      ([mine, notMine]) => {
        const form = document.querySelector(".ordino-bar .btn-primary.ordino-step").form;
        form.action = form.action.replace(`/${mine}/`, `/${notMine}/`);
      },
      [String(theirs), String(other)],
    );
    await press(current, ".ordino-bar .btn-primary.ordino-step");
    check(ask("look", other).state === PAID, "it has moved");
    check(ask("look", theirs).state === PAID, "the form went to their own order");
  });
  await chapter("In the context of all shops the gate is there for each", admin, "order", async (current) => {
    await visitOrder(current, other);
    await current.evaluate((state) => {
      const list = document.querySelector("#update_order_status_action_input");
      list.append(new Option("off the path", state, true, true));
      list.dispatchEvent(new Event("change", { bubbles: true }));
      document.querySelector("#update_order_status_action_btn").disabled = false;
    }, String(REFUNDED));
    await press(current, "#update_order_status_action_btn");
    check(ask("look", other).state === PAID, "what is refused passed");
    const said = (await alerts(current)).replace(/\s+/g, " ").slice(0, 120);
    await press(current, ".ordino-bar .btn-primary.ordino-step");
    check(ask("look", other).state === PREPARING, "what is allowed did not pass");
    return said;
  });
  ask("single");
}
