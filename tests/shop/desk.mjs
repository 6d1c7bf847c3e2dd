// Chapters of a story in a shop: components in the place of plain forms, on the pages of an order, of the board, of figures
// and of the workflow.

import { ask, chapter, check, last, press, shop, tick, visit, visitOrder } from "./play.mjs";

const { PS_OS_PAYMENT: PAID, PS_OS_PREPARATION: PREPARING, PS_OS_CANCELED: CANCELED } = shop.states;

/** Nothing sticks out of the page, and no part of a component lies on another or on the core's. */
async function fits(page, names) {
  const faults = await page.evaluate((names) => {
    const { scrollWidth, clientWidth } = document.documentElement;
    const faults = scrollWidth > clientWidth ? [`the page is ${scrollWidth} pixels wide`] : [];
    const boxes = names.map((name) => [name, document.querySelector(name)?.getBoundingClientRect()]);
    for (const [name, box] of boxes) {
      if (box === undefined || box.width < 40 || box.height < 20) faults.push(`${name} is too small`);
      for (const [other, beside] of boxes) {
        const isOver = name < other && box && beside && box.left < beside.right && beside.left < box.right
          && box.top < beside.bottom - 1 && beside.top < box.bottom - 1;
        if (isOver) faults.push(`${name} lies on ${other}`);
      }
    }
    return faults;
  }, names);
  check(faults.length === 0, faults.join("; "));
}

/** The page of an order, with its components in their places. */
async function visitDesk(page, order) {
  await visitOrder(page, order);
  await page.locator("#ordino-bar.ordino-desk").waitFor();
  await page.locator("#ordino-history.ordino-desk").waitFor();
  return page.locator("ordino-next");
}

/** The workflow is enforced; these pages have components. */
export async function desk({ admin, packer, superAdmin, logistician, orders }) {
  const [first, second, , fourth] = orders;
  await chapter("Components take the place of bar and history", packer, "order", async (page) => {
    ask("put", fourth, PAID);
    const next = await visitDesk(page, fourth);
    await next.locator(".steps button.primary").waitFor();
    check(!(await page.locator(".ordino-bar").isVisible()), "the plain bar is there too");
    check(!(await page.locator(".ordino-history").isVisible()), "the plain history is there too");
    await fits(page, ["ordino-next", "ordino-clock", "ordino-timeline", "#update_order_status_action_btn"]);
  });
  await chapter("The recommended step is one click, by a component", packer, "order", async (page) => {
    await Promise.all([page.waitForNavigation(), page.locator("ordino-next .steps button.primary").click()]);
    const moved = last(fourth, "moved");
    check(ask("look", fourth).state === PREPARING, "the order has not moved");
    check(moved.by === logistician.id && moved.via === "recommended", `the case says ${JSON.stringify(moved)}`);
    await page.locator("#ordino-bar.ordino-desk").waitFor();
  });
  await chapter("An order is handed to a colleague by components", admin, "order", async (page) => {
    const next = await visitDesk(page, fourth);
    await next.locator("details.assign summary").click();
    await next.locator(".assign input").fill(logistician.name.slice(0, 8));
    await Promise.all([
      page.waitForResponse((response) => /\/orders\/\d+\/commands/.test(response.url())),
      next.getByRole("button", { name: logistician.name, exact: true }).click(),
    ]);
    check(ask("look", fourth).case.assignee === logistician.id, "it was not assigned");
    await page.locator("ordino-next header", { hasText: logistician.name }).waitFor();
  });
  await chapter("A step that needs a comment asks for it, by a component", packer, "order", async (page) => {
    const next = await visitDesk(page, fourth);
    await next.locator(".steps button:not(.primary)", { hasText: "Canceled" }).click();
    await next.locator("form textarea").fill("the customer called again");
    await fits(page, ["ordino-next", "ordino-timeline", "#update_order_status_action_btn"]);
    await Promise.all([page.waitForNavigation(), next.locator("form button.primary").click()]);
    check(ask("look", fourth).state === CANCELED, "it did not move");
    await page.locator("ordino-timeline .entries").getByText("the customer called again").waitFor();
    await page.locator("#ordino-history.ordino-desk").scrollIntoViewIfNeeded();
  });
  await chapter("A comment with a mention and a file, by a component", packer, "order", async (page) => {
    await visitDesk(page, first);
    const timeline = page.locator("ordino-timeline");
    await timeline.locator("textarea").fill(`@${superAdmin.name.toLowerCase().replace(" ", ".")} please read`);
    await timeline.locator("input[type=file]").setInputFiles({ name: "slip.pdf", mimeType: "application/pdf", buffer: Buffer.from("%PDF-1.4\n%%EOF\n") });
    await timeline.locator("form").getByText("slip.pdf").waitFor();
    await timeline.locator("form button", { hasText: "Comment" }).click();
    await timeline.locator(".entries").getByText("slip.pdf").waitFor();
    tick();
    const commented = last(first, "commented");
    check(commented.by === logistician.id && commented.mentions.includes(superAdmin.id), `it is ${JSON.stringify(commented)}`);
    check(ask("table", "notifications", `employee = ${superAdmin.id} AND case_id = '${first}' AND kind = 'mentioned'`).length > 0, "nobody is told");
    await page.locator("#ordino-history.ordino-desk").scrollIntoViewIfNeeded();
  });
  await chapter("The board is a component", packer, "board", async (page) => {
    await visit(page, "AdminOrdinoBoard");
    const board = page.locator("ordino-board");
    await board.locator(".rows .card .link").first().waitFor();
    check(!(await page.locator("form.ordino-filter").isVisible()), "the plain list is there too");
    await board.locator("select[name=team]").selectOption("packers");
    await page.waitForURL(/team=packers/);
    await board.locator(".rows .card .link").first().waitFor();
    await fits(page, ["ordino-board"]);
    return (await board.locator("p[role=status]").last().innerText()).trim();
  });
  await chapter("Orders are moved together on the board", packer, "board", async (page) => {
    for (const order of [second, fourth]) {
      ask("put", order, PAID);
    }
    await page.reload();
    const board = page.locator("ordino-board");
    for (const order of [second, fourth]) {
      await board.locator(".rows .card", { hasText: `#${order} ` }).locator("input[type=checkbox]").click();
    }
    await board.locator(".bulk select[name=to]").selectOption(ask("status", PREPARING).id);
    await board.locator(".bulk button", { hasText: "See what would happen" }).click();
    await board.locator(".bulk button.primary", { hasText: "Move" }).click();
    await board.locator(".bulk .verdicts .good").nth(1).waitFor();
    for (const order of [second, fourth]) {
      check(ask("look", order).state === PREPARING && last(order, "moved").by === logistician.id, `order ${order} has not moved`);
    }
    await fits(page, ["ordino-board"]);
    return (await board.locator(".bulk p").first().innerText()).trim();
  });
  await chapter("The figures are a component", admin, "figures", async (page) => {
    await visit(page, "AdminOrdinoBoard");
    await Promise.all([page.waitForNavigation(), page.locator('a[href*="/figures"]').click()]);
    const figures = page.locator("ordino-insights");
    await figures.locator(".tiles > div").nth(3).waitFor();
    check((await page.locator("#ordino-figures").count()) === 1, "what is there without components is there too");
    await fits(page, ["ordino-insights"]);
    return (await figures.locator(".tiles > div").first().innerText()).replace(/\s+/g, " ");
  });
  await drawing(admin);
  for (const order of [second, fourth]) {
    ask("put", order, PAID);
  }
}

/** The workflow, as a component draws it. Its draft is left as it was. */
async function drawing(admin) {
  const draft = async (page) => {
    await visit(page, "AdminOrdinoSettings");
    await press(page, 'nav.ordino-nav a[href*="/definition"]');
    return page.inputValue("#ordino-text");
  };
  const editor = async (page) => {
    await visit(page, "AdminOrdinoSettings");
    await press(page, 'nav.ordino-nav a[href*="/editor"]');
    await page.locator("ordino-editor g.card").first().waitFor();
    return page.locator("ordino-editor");
  };
  /** The second status of the list has a name; answers the one that it had. */
  const rename = async (page, name) => {
    const drawn = page.locator("ordino-editor");
    await drawn.locator(".outline .entry").nth(1).click();
    // One for each language, if there are several: the reader's is the first.
    const field = drawn.getByRole("textbox", { name: /^Name(,|$)/ }).first();
    const before = await field.inputValue();
    await Promise.all([
      page.waitForResponse((response) => response.request().method() === "PUT" && response.ok()),
      field.fill(name),
    ]);
    await drawn.locator(".state", { hasText: "Draft saved" }).waitFor();
    return before;
  };
  let name;
  await chapter("The workflow is drawn, and what is changed there is the draft", admin, "draw", async (page) => {
    const drawn = await editor(page);
    check((await drawn.locator("g.card").count()) > 3, "statuses are missing");
    check(!(await page.getByText("These pages do without").isVisible()), "the plain page is there too");
    name = await rename(page, "In the story's box");
    await fits(page, ["ordino-editor"]);
    check((await draft(page)).includes("In the story's box"), "the draft is as it was");
    return `${name} has another name`;
  });
  await chapter("What a drawn workflow would do to orders is seen before it is published", admin, "draw", async (page) => {
    const drawn = await editor(page);
    await drawn.locator("#tab-publish").click();
    await drawn.locator(".changes li", { hasText: "In the story's box" }).first().waitFor();
    await drawn.getByRole("button", { name: "See what would happen" }).click();
    await drawn.locator(".plan", { hasText: /\d open orders?/ }).waitFor();
    await fits(page, ["ordino-editor"]);
    const said = (await drawn.locator(".plan").innerText()).replace(/\s+/g, " ").slice(0, 100);
    await editor(page);
    await rename(page, name);
    check(!(await draft(page)).includes("In the story's box"), "the draft has another name still");
    return said;
  });
}
