import { beforeEach, expect, suite, test } from "vitest";
import { userEvent } from "vitest/browser";
import "../src/next/index.ts";
import type { OrdinoNext } from "../src/next/index.ts";
import { MemoryDesk } from "./support/memory-desk.ts";
import { all, find, mount, root, seen, type, until } from "./support/mount.ts";
import { MORNING, askingEverything, orderDesk } from "./support/shop.ts";

const YESTERDAY = "2026-03-03T09:00:00Z";

/** An order at Shipping, ready to be packed; `who` looks at it. */
async function packing(who: string): Promise<MemoryDesk> {
  const desk = await MemoryDesk.start();
  desk.who = who;
  desk.open("1042", YESTERDAY, "Order 1042", { prepaid: true });
  desk.act("1042", "finance-1", { type: "move", to: "ready-to-pack" }, YESTERDAY);
  return desk;
}

/** An order with a problem at Customer care, where a refund asks for everything. */
async function problem(change = askingEverything): Promise<MemoryDesk> {
  const desk = await MemoryDesk.start(orderDesk(change));
  desk.open("1042", YESTERDAY, "Order 1042", { prepaid: true });
  desk.act("1042", "care-1", { type: "move", to: "problem-reported" }, YESTERDAY);
  return desk;
}

async function shown(desk: MemoryDesk): Promise<OrdinoNext> {
  const next = await mount<OrdinoNext>("ordino-next", desk, { order: "1042" });
  await until(() => root(next).querySelector(".steps"));
  return next;
}

const status = (next: OrdinoNext): string => seen(find(next, ".status"));

beforeEach(() => {
  sessionStorage.clear();
  document.documentElement.lang = "en";
});

suite("the right button", () => {
  test("is the recommended step, and the only primary one", async () => {
    const next = await shown(await packing("shipping-2"));
    expect(all(next, "button.primary")).toEqual(["Packed"]);
    expect(status(next)).toBe("Ready to pack");
    expect(all(next, ".steps button")).toContain("Awaiting supplier confirmation");
  });

  test("is the status's colour, with ink that can be read on it", async () => {
    const next = await shown(await packing("shipping-2"));
    const style = getComputedStyle(find(next, ".status"));
    expect([style.backgroundColor, style.color]).toEqual(["rgb(23, 162, 162)", "rgb(0, 0, 0)"]);
  });

  test("moves the order", async () => {
    const desk = await packing("shipping-2");
    const next = await shown(desk);
    const moved = new Promise<unknown>((resolve) => next.addEventListener("ordino-moved", (event) => resolve((event as CustomEvent).detail)));
    find(next, "button.primary").click();
    expect(await moved).toEqual({ order: "1042", from: "ready-to-pack", to: "packed" });
    expect(desk.orders.get("1042")?.case.status).toBe("packed");
    await until(() => status(next) === "Packed");
    expect(seen(find(next, "[role=status].hidden"))).toBe("Done. The order is now “Packed”.");
  });

  test("answers before the server does", async () => {
    const desk = await packing("shipping-2");
    const next = await shown(desk);
    let answer = (): void => {};
    desk.before = (method) => (method === "send" ? new Promise<void>((resolve) => (answer = resolve)) : undefined);
    find(next, "button.primary").click();
    await next.updateComplete;
    expect(status(next)).toBe("Packed");
    expect(all(next, ".unconfirmed")).toEqual(["waiting for the server"]);
    expect(desk.orders.get("1042")?.case.status).toBe("ready-to-pack");
    answer();
    await until(() => all(next, ".unconfirmed").length === 0);
  });

  test("can be taken back where the workflow says so", async () => {
    const desk = await packing("shipping-2");
    const next = await shown(desk);
    let answer: () => void = () => {};
    desk.before = (method) => (method === "send" ? new Promise<void>((resolve) => (answer = resolve)) : undefined);
    find(next, "button.primary").click();
    await until(() => all(next, "button.quiet").includes("↶ Back to “Ready to pack”"));
    const back = (): HTMLButtonElement => find(next, "button.quiet", /Back to/);
    // What the server has not confirmed cannot be taken back yet.
    expect(back().disabled).toBe(true);
    desk.before = () => {};
    answer();
    await until(() => !back().disabled);
    back().click();
    await until(() => desk.orders.get("1042")?.case.status === "ready-to-pack");
  });
});

test("an order can be taken, and given back", async () => {
  const desk = await packing("shipping-2");
  const next = await shown(desk);
  find(next, "header button", "Take it").click();
  await until(() => desk.orders.get("1042")?.case.assignee === "shipping-2");
  await until(() => all(next, "header .row > button").join() === "Give it back");
  expect(all(next, "header .muted")[0]).toBe("Shipping · Shipping 2 · for 1 day");
  find(next, "header button").click();
  await until(() => desk.orders.get("1042")?.case.assignee === null);
});

suite("an order is handed to a colleague", () => {
  async function open(next: OrdinoNext): Promise<HTMLDetailsElement> {
    const menu = find<HTMLDetailsElement>(next, "details.assign");
    find(next, ".assign summary").click();
    await until(() => all(next, ".assign li").length > 0);
    return menu;
  }

  test("of its team by the menu, and to anybody by name", async () => {
    const desk = await problem();
    desk.who = "care-2";
    const next = await shown(desk);
    const menu = await open(next);
    // The managers are above Customer care, and count as of it.
    expect(all(next, ".assign li")).toEqual(["Customer care 1", "Customer care 2", "Manager 1"]);
    find(next, ".assign li button", "Customer care 1").click();
    await until(() => desk.orders.get("1042")?.case.assignee === "care-1");
    expect(menu.open).toBe(false);
    await until(() => all(next, "header .muted")[0]?.includes("Customer care 1"));
    await open(next);
    // Who has it need not get it.
    await until(() => all(next, ".assign li").join() === "Customer care 2,Manager 1");
    type(find(next, "input[name=assignee]"), "Shipping");
    await until(() => all(next, ".assign li").join() === "Shipping 2");
    find(next, ".assign li button").click();
    await until(() => desk.orders.get("1042")?.case.assignee === "shipping-2");
  });

  test("of the teams above its own, whose members count as its own, and of none below", async () => {
    const desk = await problem(({ teams }) => {
      teams!.find(({ id }) => id === "shipping")!.parent = "customer-care";
    });
    desk.who = "care-2";
    const next = await shown(desk);
    await open(next);
    expect(all(next, ".assign li")).toEqual(["Customer care 1", "Customer care 2", "Manager 1"]);
    desk.fail("people", "offline");
    type(find(next, "input[name=assignee]"), "");
    await until(() => all(next, ".assign li").join() === "Manager 1");
    find(next, ".assign li button", "Manager 1").click();
    await until(() => desk.orders.get("1042")?.case.assignee === "manager-1");
  });

  test("is what the last word said, whichever answer comes last", async () => {
    const desk = await problem();
    desk.who = "care-2";
    const next = await shown(desk);
    await open(next);
    let answer: () => void = () => {};
    desk.before = () => new Promise((resolve) => (answer = resolve));
    type(find(next, "input[name=assignee]"), "Fin");
    const late = answer;
    desk.before = () => {};
    type(find(next, "input[name=assignee]"), "Ship");
    await until(() => all(next, ".assign li").join() === "Shipping 2");
    late();
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(all(next, ".assign li")).toEqual(["Shipping 2"]);
  });

  test("by the keyboard alone, which leaves the menu by Escape", async () => {
    const desk = await problem();
    desk.who = "care-2";
    const next = await shown(desk);
    const here = (): Element | null => root(next).activeElement;
    find(next, ".assign summary").focus();
    await userEvent.keyboard("{Enter}");
    await until(() => all(next, ".assign li").length === 3);
    await userEvent.keyboard("{Tab}{Escape}");
    expect([find<HTMLDetailsElement>(next, "details.assign").open, here()?.localName]).toEqual([false, "summary"]);
    await userEvent.keyboard("{Enter}");
    await until(() => all(next, ".assign li").length === 3);
    await userEvent.keyboard("{Tab}{Tab}{Enter}");
    await until(() => desk.orders.get("1042")?.case.assignee === "care-1");
  });

  test("by nobody who may not", async () => {
    const next = await shown(await packing("care-1"));
    expect(root(next).querySelector("details.assign")).toBeNull();
  });
});

suite("a grey button", () => {
  test("says why, and does nothing", async () => {
    const desk = await packing("care-1");
    const next = await shown(desk);
    expect(all(next, "button.primary")).toEqual([]);
    const packed = find(next, "button[aria-disabled]", "Packed");
    const reason = root(next).getElementById(packed.getAttribute("aria-describedby")!)!;
    expect(seen(reason)).toBe("Only team Shipping may do this.");
    packed.click();
    await next.updateComplete;
    expect(desk.asked).not.toContain("send");
  });

  test("names conditions in the definition's words", async () => {
    const desk = await problem();
    const next = await shown(desk);
    expect(all(next, ".barred li").join()).toMatch(/Solved It depends on whether the order has been “shipped”\./);
  });
});

suite("everything else", () => {
  test("is there for those who may, and asks why", async () => {
    const desk = await packing("manager-1");
    const next = await shown(desk);
    find(next, "details button", "Delivered").click();
    await next.updateComplete;
    find(next, "form button.primary").click();
    await until(() => all(next, "form [role=alert]").length > 0);
    expect(all(next, "form [role=alert]")).toEqual(["A comment is needed."]);
    expect(find(next, "textarea").getAttribute("aria-invalid")).toBe("true");
    type(find(next, "textarea"), "The customer fetched it");
    find(next, "form button.primary").click();
    await until(() => desk.orders.get("1042")?.case.status === "delivered");
  });

  test("is not there for others", async () => {
    const next = await shown(await packing("shipping-2"));
    expect(all(next, "details:not(.assign)")).toEqual([]);
  });
});

suite("a form", () => {
  async function asked(desk: MemoryDesk): Promise<OrdinoNext> {
    const next = await shown(desk);
    find(next, ".steps button", "Refund requested").click();
    await next.updateComplete;
    return next;
  }

  async function filled(next: OrdinoNext): Promise<void> {
    type(find(next, "select[name=reason]"), "lost");
    type(find(next, "input[name=amount]"), "12,50");
    type(find(next, "input[name=since]"), "2026-03-01");
    find<HTMLInputElement>(next, "input[name=photo]").click();
    type(find(next, "textarea"), "It never came");
    const files = new DataTransfer();
    files.items.add(new File(["x".repeat(2_000)], "slip.pdf", { type: "application/pdf" }));
    const input = find<HTMLInputElement>(next, "input[type=file]");
    input.files = files.files;
    input.dispatchEvent(new Event("change"));
    await until(() => all(next, ".files li").some((line) => line.includes("2 kB")));
  }

  test("says everything that is missing, beside it", async () => {
    const desk = await problem();
    const next = await asked(desk);
    find(next, "form button.primary").click();
    await until(() => all(next, "form [role=alert]").length > 0);
    expect(all(next, "form [role=alert] p")).toEqual([
      "A comment is needed.",
      "“Reason” has to be filled in.",
      "“Amount” has to be filled in.",
      "“Noticed on” has to be filled in.",
      "At least 1 file has to be attached, and 0 came.",
    ]);
    expect(desk.asked).not.toContain("send");
  });

  test("sends what it asked for", async () => {
    const desk = await problem();
    const next = await asked(desk);
    await filled(next);
    find(next, "form button.primary").click();
    await until(() => desk.orders.get("1042")?.case.status === "refund-requested");
    const moved = desk.orders.get("1042")?.events.filter((event) => event.type === "moved").at(-1);
    expect(moved).toMatchObject({ fields: { reason: "lost", amount: 12.5, since: "2026-03-01", photo: true } });
    expect(moved).toMatchObject({ attachments: [{ name: "slip.pdf", bytes: 2_000, key: "file-slip.pdf" }] });
    await until(() => all(next, "form").length === 0);
  });

  test("survives a lost connection, and the command is done once", async () => {
    const desk = await problem();
    const next = await asked(desk);
    await filled(next);
    desk.losesAnswer = true;
    find(next, "form button.primary").click();
    await until(() => all(next, "[part=error]").length > 0);
    expect(all(next, "[part=error]")[0]).toMatch(/^No connection to the server. Nothing you typed is lost. Try again$/);
    expect(find<HTMLTextAreaElement>(next, "textarea").value).toBe("It never came");
    find(next, "[part=error] button").click();
    await until(() => all(next, "form").length === 0);
    expect(status(next)).toBe("Refund requested");
    expect(desk.orders.get("1042")?.events.filter(({ type }) => type === "moved")).toHaveLength(2);
  });

  test("survives a reload of the page", async () => {
    const desk = await problem();
    await filled(await asked(desk));
    const next = await shown(desk);
    await until(() => all(next, "form").length > 0);
    expect(find<HTMLTextAreaElement>(next, "textarea").value).toBe("It never came");
    expect(find<HTMLSelectElement>(next, "select[name=reason]").value).toBe("lost");
    expect(all(next, ".files li")[0]).toMatch(/slip.pdf 2 kB/);
    find(next, "form button", "Cancel").click();
    await next.updateComplete;
    expect(sessionStorage.length).toBe(0);
  });

  test("keeps what was typed when the session has ended, or the server has failed", async () => {
    const desk = await problem();
    const next = await asked(desk);
    await filled(next);
    desk.fail("send", "session", "server");
    find(next, "form button.primary").click();
    await until(() => all(next, "[part=error]").length > 0);
    expect(all(next, "[part=error]")[0]).toMatch(/^Your session has ended/);
    find(next, "form button.primary").click();
    await until(() => /^The server has failed/.test(all(next, "[part=error]")[0] ?? ""));
    find(next, "form button.primary").click();
    await until(() => desk.orders.get("1042")?.case.status === "refund-requested");
  });

  test("says that a file is too large, and keeps the rest", async () => {
    const desk = await problem();
    const next = await asked(desk);
    desk.fail("upload", "too_large");
    const files = new DataTransfer();
    files.items.add(new File(["x"], "film.mp4"));
    files.items.add(new File(["y"], "slip.pdf"));
    const input = find<HTMLInputElement>(next, "input[type=file]");
    input.files = files.files;
    input.dispatchEvent(new Event("change"));
    await until(() => all(next, ".files li").length === 2);
    await until(() => all(next, "progress").length === 0);
    expect(all(next, ".files li")).toEqual(["slip.pdf 1 byte ✕", "film.mp4 This is too large for the server. Try again ✕"]);
  });
});

suite("when the server knows better", () => {
  test("a stale page says who was faster, and shows the order as it is", async () => {
    const desk = await packing("shipping-2");
    const next = await shown(desk);
    desk.act("1042", "care-1", { type: "move", to: "problem-reported" }, MORNING);
    find(next, "button.primary").click();
    await until(() => all(next, ".told.warning").length > 0);
    expect(status(next)).toBe("Problem reported");
    expect(all(next, ".told")).toEqual([
      "Customer care 1 has changed the order. It is now “Problem reported”.",
      "“Packed” was not done. Somebody else was faster: please look at the order as it is now.",
    ]);
  });

  test("a comment of a colleague is no news about the steps", async () => {
    const desk = await packing("shipping-2");
    const next = await shown(desk);
    desk.act("1042", "care-1", { type: "comment", text: "Careful, glass" }, MORNING);
    find(next, "button.primary").click();
    await until(() => all(next, ".told").length > 0);
    expect(all(next, ".told")).toEqual([
      "“Packed” was not done. Somebody else was faster: please look at the order as it is now.",
    ]);
    find(next, "button.primary").click();
    await until(() => status(next) === "Packed");
  });

  test("a step that it refuses is taken back, and said", async () => {
    const desk = await packing("shipping-2");
    const next = await shown(desk);
    desk.who = "care-1";
    find(next, "button.primary").click();
    await until(() => all(next, ".told.error").length > 0);
    expect(all(next, ".told.error")[0]).toMatch(/^“Packed” was not done. Only team Shipping may do this/);
    expect(status(next)).toBe("Ready to pack");
  });

  test("a step that leads elsewhere is said", async () => {
    const desk = await packing("shipping-2");
    const next = await shown(desk);
    const { send } = desk;
    desk.send = async (id, sending) => {
      await send.call(desk, id, sending);
      desk.act(id, "care-1", { type: "move", to: "problem-reported" }, MORNING);
      return { order: await desk.order(id), refused: [] };
    };
    find(next, "button.primary").click();
    await until(() => all(next, ".told.warning").length > 0);
    expect(all(next, ".told.warning")).toEqual(["The server decided otherwise: not “Packed” but “Problem reported”."]);
  });

  test("another engine is asked, and not foreseen", async () => {
    const desk = await packing("shipping-2");
    desk.engineId = "another";
    const next = await shown(desk);
    await until(() => all(next, ".told.warning").length > 0);
    expect(all(next, ".told.warning")[0]).toMatch(/^The server has been updated/);
    let answer = (): void => {};
    desk.before = (method) => (method === "send" ? new Promise<void>((resolve) => (answer = resolve)) : undefined);
    find(next, "button.primary").click();
    await next.updateComplete;
    expect(status(next)).toBe("Ready to pack");
    await until(() => desk.asked.includes("send"));
    answer();
    await until(() => status(next) === "Packed");
  });

  test("a definition that the page's engine cannot read is said, and the order is there", async () => {
    const desk = await packing("shipping-2");
    desk.definition = async () => ({ ...desk.definition_, later: true }) as never;
    const next = await mount<OrdinoNext>("ordino-next", desk, { order: "1042" });
    await until(() => all(next, ".told.warning").length > 0);
    expect(status(next)).toBe("Ready to pack");
    expect(all(next, ".told.warning")).toContain("The steps cannot be worked out on this page. Load it again.");
    expect(all(next, ".steps")).toEqual([]);
  });

  test("an order that is not there is said, and can be asked for again", async () => {
    const desk = await packing("shipping-2");
    desk.fail("order", "offline");
    const next = await mount<OrdinoNext>("ordino-next", desk, { order: "1042" });
    await until(() => all(next, "[role=alert]").length > 0);
    expect(all(next, "[role=alert]")).toEqual(["No connection to the server. Try again"]);
    find(next, "[role=alert] button").click();
    await until(() => all(next, ".status").length > 0);
    expect(all(next, "[role=alert]")).toEqual([]);
  });
});

test("what a definition says is text, however hostile", async () => {
  const evil = `<img src=x onerror="globalThis.hit = true">\u202e`;
  const desk = await MemoryDesk.start(orderDesk((definition) => {
    for (const each of definition.statuses) each.label = evil + each.id;
  }));
  desk.who = "shipping-2";
  desk.open("1042", YESTERDAY, "Order 1042", { prepaid: true });
  const next = await shown(desk);
  expect(root(next).querySelector("img")).toBeNull();
  expect(status(next)).toContain("<img src=x");
  expect("hit" in globalThis).toBe(false);
});
