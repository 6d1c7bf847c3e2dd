// Chapters of a story in a shop: what comes from outside of its back office. None of it is stopped, all of it is recorded.

import { ask, chapter, check, customer, front, last, press, shop, statusOf, visit, visitOrder } from "./play.mjs";

const { PS_OS_PAYMENT: PAID, PS_OS_PREPARATION: PREPARING, PS_OS_REFUND: REFUNDED } = shop.states;
const { PS_OS_SHIPPING: SHIPPED } = shop.states;

/** What a guest fills in, step by step, until the shop thanks for the order; answers its number. */
async function buy(page) {
  const { id, country } = ask("product");
  await page.goto(front(`controller=product&id_product=${id}`));
  await page.click('[data-button-action="add-to-cart"]');
  await page.locator("#blockcart-modal").waitFor();
  await page.goto(front("controller=order"));
  const guest = page.locator("#checkout-guest-form");
  await guest.locator("[name=firstname]").fill("Story");
  await guest.locator("[name=lastname]").fill("Customer");
  await guest.locator("[name=email]").fill("ordino-customer@example.com");
  for (const box of await guest.locator("input[type=checkbox][required]").all()) {
    await box.check({ force: true });
  }
  await Promise.all([page.waitForNavigation(), guest.locator("[name=continue]").click()]);
  const address = page.locator("#checkout-addresses-step");
  // The shop sells where it is; the form is another one for another country.
  if ((await address.locator("[name=id_country]").inputValue()) !== String(country)) {
    await address.locator("[name=id_country]").selectOption(String(country));
    await page.waitForLoadState("networkidle");
  }
  for (const [name, text] of [["address1", "1, Long Road"], ["postcode", "00100"], ["city", "Rome"]]) {
    await address.locator(`[name=${name}]`).fill(text);
  }
  for (const list of await address.locator("select[required]").all()) {
    if ((await list.inputValue()) === "") {
      await list.selectOption({ index: 1 });
    }
  }
  await Promise.all([page.waitForNavigation(), page.click('[name="confirm-addresses"]')]);
  await Promise.all([page.waitForNavigation(), page.click('[name="confirmDeliveryOption"]')]);
  await page.locator('input[name="payment-option"]').first().check({ force: true });
  for (const box of await page.locator("#conditions-to-approve input[type=checkbox]").all()) {
    await box.check({ force: true });
  }
  await Promise.all([page.waitForURL(/id_order=/), page.click("#payment-confirmation button")]);
  return Number(new URL(page.url()).searchParams.get("id_order"));
}

/** Asks the shop's webservice, as an accounting program does. */
async function webservice(page, method, path, data) {
  const url = new URL(`../webservice/dispatcher.php?url=${path}&ws_key=${ask("webservice").key}`, shop.address).href;
  const answer = await page.request.fetch(url, { method, data, headers: data ? { "Content-Type": "text/xml" } : {} });
  check(answer.ok(), `${method} ${path}: ${answer.status()} ${(await answer.text()).slice(0, 120)}`);
  return answer.text();
}

/** All of it; the workflow is enforced. */
export async function outside({ admin, packer, orders }) {
  const [first, second, third, fourth] = orders;
  await chapter("A customer buys, and the order has its case at once", await customer(), "checkout", async (page) => {
    const order = await buy(page);
    const { case: stored, rows, events } = ask("look", order);
    check(stored !== null, "it has none");
    check(events[0]?.type === "opened", `it begins with ${events[0]?.type}`);
    check(Number(ask("table", "links", `id_order = ${order}`)[0].id_state) === rows.at(-1)[0], "it is elsewhere");
    await visitOrder(packer, order);
    await packer.locator(".ordino-bar .btn-primary.ordino-step").waitFor();
    return `order ${order}: ${stored.status}`;
  });
  await chapter("The webservice writes a history, off the path", admin, "webservice", async (page) => {
    ask("put", first, PREPARING);
    const row = `<order_history><id_order_state>${REFUNDED}</id_order_state><id_order>${first}</id_order></order_history>`;
    await webservice(page, "POST", "order_histories", `<prestashop>${row}</prestashop>`);
    const moved = last(first, "moved");
    check(ask("look", first).state === REFUNDED, "it was blocked");
    check(moved.source === "webservice" && moved.allowed === false, `the case says ${JSON.stringify(moved)}`);
  });
  await chapter("The webservice changes an order, on the path", admin, "webservice", async (page) => {
    ask("put", second, PAID);
    const text = await webservice(page, "GET", `orders/${second}`);
    const changed = text.replace(/(<current_state[^>]*>).*?(<\/current_state>)/s, `$1${PREPARING}$2`);
    await webservice(page, "PUT", `orders/${second}`, changed);
    const moved = last(second, "moved");
    check(ask("look", second).state === PREPARING, "it was blocked");
    check(moved.source === "webservice" && moved.allowed === true, `the case says ${JSON.stringify(moved)}`);
    ask("webservice", "off");
  });
  await chapter("Two employees press at the same instant", packer, "order", async (page) => {
    ask("put", third, PAID);
    const before = ask("look", third);
    await visitOrder(page, third);
    await visitOrder(admin, third);
    const step = ".ordino-bar .btn-primary.ordino-step";
    await Promise.all([press(page, step), press(admin, step)]);
    const { state, rows, events } = ask("look", third);
    const added = events.slice(before.events.length).filter(({ type }) => ["moved", "recorded"].includes(type));
    const last = added.at(-1);
    check(state === PREPARING && statusOf(third) === (last?.to ?? last?.status), "the case is elsewhere");
    check(added.filter(({ type }) => type === "moved").length === 1, "it has moved twice");
    check(added.length === rows.length - before.rows.length, `${rows.length - before.rows.length} rows, ${added.length} events`);
    return added.length === 1 ? "the second is told" : "the core has let both pass, and both are in the history";
  });
  await chapter("Two orders at the same instant, each by its own employee", packer, "order", async (page) => {
    for (const order of [third, fourth]) {
      ask("put", order, PREPARING);
    }
    await visitOrder(page, third);
    await visitOrder(admin, fourth);
    const step = ".ordino-bar .btn-primary.ordino-step";
    await Promise.all([press(page, step), press(admin, step)]);
    for (const order of [third, fourth]) {
      check(ask("look", order).state === SHIPPED && last(order, "moved").via === "recommended", `order ${order} has not moved`);
    }
  });
  await chapter("What was written into a form that is refused is there again", packer, "order", async (page) => {
    await visitOrder(page, third);
    await page.fill("#ordino-say-text", "this took me an hour");
    await page.setInputFiles(".ordino-say input[type=file]", { name: "x.exe", mimeType: "application/pdf", buffer: Buffer.from("MZ") });
    await press(page, 'form.ordino-say button[type="submit"]');
    check((await page.inputValue("#ordino-say-text")) === "this took me an hour", "it is lost");
    await visitOrder(page, third);
    check((await page.inputValue("#ordino-say-text")) === "", "it is there for ever");
  });
  await chapter("In maintenance the cron job's address is open, and a new one closes the old", admin, "health", async (page) => {
    // Whoever is signed in at the back office sees the shop also when it is closed.
    const { request } = await customer();
    const call = async (token) => (await request.get(front(`fc=module&module=ordino&controller=cron&token=${token}`))).status();
    const { token } = ask("prepare-token");
    ask("closed", 1);
    const seen = [await call(token), await call("wrong"), (await request.get(front("controller=index"))).status()];
    ask("closed", 0);
    check(seen.join() === "200,403,503", `the answers are ${seen.join()}`);
    await visit(page, "AdminOrdinoSettings");
    await press(page, 'nav.ordino-nav a[href*="/health"]');
    await press(page, 'button[name="do"][value="renew_token"]');
    const renewed = ask("prepare-token").token;
    check((await page.locator(".ordino-text code").allInnerTexts()).join().includes(renewed), "the page shows another");
    check([await call(token), await call(renewed)].join() === "403,200", "the old one is still open");
  });
}
