import { beforeEach, expect, suite, test } from "vitest";
import { userEvent } from "vitest/browser";
import "../src/board/index.ts";
import { read, write } from "../src/board/address.ts";
import type { OrdinoBoard } from "../src/board/index.ts";
import { fill } from "./support/cards.ts";
import { MemoryDesk } from "./support/memory-desk.ts";
import { all, find, mount, root, seen, type, until } from "./support/mount.ts";
import { MORNING } from "./support/shop.ts";

async function shop(count = 0): Promise<MemoryDesk> {
  const desk = await MemoryDesk.start();
  fill(desk, count);
  return desk;
}

/** Orders at Shipping that can really be moved; the last one is not paid yet. */
async function packing(): Promise<MemoryDesk> {
  const desk = await shop();
  desk.who = "shipping-2";
  for (const id of ["1", "2", "3"]) {
    desk.open(id, MORNING, `Order ${id}`, { prepaid: id !== "3" });
    if (id !== "3") desk.act(id, "finance-1", { type: "move", to: "ready-to-pack" }, MORNING);
  }
  fill(desk, 3);
  for (const [index, card] of desk.cards.entries()) {
    const id = String(index + 1);
    Object.assign(card, { case: id, title: `Order ${id}`, status: "ready-to-pack", stage: "open", team: "shipping", enteredAt: MORNING });
  }
  return desk;
}

async function shown(desk: MemoryDesk, attributes = {}): Promise<OrdinoBoard> {
  const board = await mount<OrdinoBoard>("ordino-board", desk, attributes);
  await until(() => root(board).querySelector(".rows [id] .status-cell .dot, .tile .link, .none"));
  // The words are the definition's, which is asked for when its orders are there.
  await until(() => !/ready-to-pack|payment-received|customer-care/.test(all(board, ".status-cell, .column h3").join()));
  return board;
}

const titles = (board: OrdinoBoard): string[] => all(board, ".rows .title");

beforeEach(() => {
  localStorage.clear();
  history.replaceState(null, "", location.pathname);
  document.documentElement.lang = "en";
});

suite("the list", () => {
  test("has as many rows as somebody sees, of ten thousand, and each can be reached", async () => {
    const board = await shown(await shop(10_000), { view: "show=all" });
    const list = find(board, ".list");
    expect(list.getAttribute("aria-rowcount")).toBe("10001");
    expect(list.scrollHeight).toBeGreaterThan(10_000 * 38);
    for (const part of [0, 0.3, 0.77, 1]) {
      list.scrollTop = part * list.scrollHeight;
      await until(() => root(board).querySelectorAll(".rows [aria-busy]").length === 0 && covers(board), `rows at ${part}`);
      expect(root(board).querySelectorAll(".rows .card").length).toBeLessThan(60);
    }
    expect(root(board).querySelector("[aria-rowindex='10001']")).not.toBeNull();
  });

  /** A row stands in the middle of what is seen. */
  function covers(board: OrdinoBoard): boolean {
    const list = find(board, ".list").getBoundingClientRect();
    const rows = [...root(board).querySelectorAll(".rows .card")].map((row) => row.getBoundingClientRect());
    const middle = list.top + list.height / 2;
    return rows.some(({ top, bottom }) => top <= middle && bottom >= middle);
  }

  test("says what an order is, and opens it", async () => {
    const board = await shown(await packing(), { "order-href": "/orders/{id}" });
    expect(titles(board)).toEqual(["Order 3", "Order 2", "Order 1"]);
    // Until the server has said what time it is there, the page's own clock counts.
    await until(() => seen(find(board, ".rows .card", /Order 1/)).includes("5 hrs"));
    expect(seen(find(board, ".rows .card", /Order 1/))).toBe("Order 1 Ready to pack Shipping Finance 1 5 hrs 0 mins late express 10:00");
    expect(find(board, ".rows a", "Order 1").getAttribute("href")).toBe("/orders/1");
    let order = "";
    board.addEventListener("ordino-open", (event) => {
      order = (event as CustomEvent<{ order: string }>).detail.order;
      event.preventDefault();
    });
    find(board, ".rows a", "Order 1").click();
    expect(order).toBe("1");
  });

  test("is walked through, chosen from and opened by the keyboard alone", async () => {
    const board = await shown(await shop(500), { view: "show=all" });
    const opened: string[] = [];
    board.addEventListener("ordino-open", (event) => opened.push((event as CustomEvent<{ order: string }>).detail.order));
    find(board, ".list").focus();
    await userEvent.keyboard("{ArrowDown}{ArrowDown} ");
    expect(find(board, ".list").getAttribute("aria-activedescendant")).toBe("row-1");
    await until(() => all(board, ".bulk strong").join() === "1 order chosen");
    await userEvent.keyboard("{End}");
    await until(() => root(board).getElementById("row-499"));
    expect(find(board, ".list").getAttribute("aria-activedescendant")).toBe("row-499");
    await userEvent.keyboard("{Enter}");
    expect(opened).toHaveLength(1);
  });

  test("says that there is nothing, and what went wrong", async () => {
    const board = await shown(await shop());
    expect(all(board, ".none")).toEqual(["No order is like that."]);
    const desk = await shop(10);
    desk.fail("board", "offline");
    const failing = await mount<OrdinoBoard>("ordino-board", desk);
    await until(() => all(failing, "[role=alert]").length > 0);
    find(failing, "[role=alert] button").click();
    await until(() => titles(failing).length > 0);
    expect(all(failing, "[role=alert]")).toEqual([]);
  });
});

suite("columns", () => {
  test("stand a status each, in the definition's order, with how many are late", async () => {
    const board = await shown(await shop(1_000), { view: "layout=status" });
    await until(() => all(board, ".tile .link").length > 0);
    const heads = all(board, ".column h3");
    expect(heads.slice(0, 3).map((head) => head.replace(/ \d.*/, ""))).toEqual([
      "Awaiting payment confirmation",
      "Payment received",
      "Ready to pack",
    ]);
    expect(heads[0]).toMatch(/ \d+ \d+ late$/);
  });

  test("stand a team each, and one for orders of no team", async () => {
    const board = await shown(await shop(300), { view: "layout=team" });
    await until(() => all(board, ".column").length === 5);
    const heads = all(board, ".column h3").map((head) => head.replace(/ \d.*/, ""));
    expect(heads).toEqual(["Managers", "Customer care", "Shipping", "Finance", "nobody"]);
    await until(() => [...root(board).querySelectorAll(".column")].every((column) => column.querySelector(".link") !== null));
  });
});

suite("what is asked for", () => {
  test("stands in the address, and comes from it", async () => {
    history.replaceState(null, "", "?page=2&team=shipping&show=all");
    const board = await shown(await shop(300), { "in-url": "" });
    expect(new Set(all(board, ".rows .team"))).toEqual(new Set(["Shipping"]));
    type(find(board, "select[name=status]"), "packed");
    await until(() => new Set(all(board, ".rows .status-cell")).size === 1);
    expect(Object.fromEntries(new URLSearchParams(location.search))).toEqual({ page: "2", team: "shipping", show: "all", status: "packed" });
    find(board, ".filters button", "Show all").click();
    expect(location.search).toBe("?page=2");
  });

  test("is searched for once somebody pauses", async () => {
    const desk = await shop(300);
    const board = await shown(desk);
    const before = desk.asked.filter((method) => method === "board").length;
    for (const text of ["o", "or", "1020"]) type(find(board, "input[type=search]"), text);
    await until(() => titles(board).length === 1);
    expect(titles(board)[0]).toMatch(/^Order 1020/);
    expect(desk.asked.filter((method) => method === "board").length).toBe(before + 1);
  });

  test("is kept under a name", async () => {
    const board = await shown(await shop(300));
    find<HTMLInputElement>(board, "input[name=overdue]").click();
    await board.updateComplete;
    find(board, "button", "Save this view").click();
    await board.updateComplete;
    type(find(board, "input[name=view]"), "Late ones");
    find(board, ".views form button").click();
    await until(() => all(board, "select[name=saved] option").includes("Late ones"));
    find(board, ".filters button", "Show all").click();
    await until(() => !find<HTMLInputElement>(board, "input[name=overdue]").checked);
    type(find(board, "select[name=saved]"), "0");
    await until(() => find<HTMLInputElement>(board, "input[name=overdue]").checked);
  });

  test("that makes no sense counts as not said", () => {
    expect(read("?show=everything&sort=1&layout=wall&overdue=yes&team=")).toEqual({ view: {}, layout: "list" });
    const shown = { view: { team: "a&b=c", sort: "nextDue" as const, overdue: true }, layout: "team" as const };
    expect(read(write(shown))).toEqual(shown);
  });
});

suite("many at once", () => {
  async function chosen(desk: MemoryDesk): Promise<OrdinoBoard> {
    const board = await shown(desk);
    find(board, ".head input[type=checkbox]").click();
    await until(() => all(board, ".bulk strong").join() === "3 orders chosen");
    return board;
  }

  async function planned(board: OrdinoBoard, to: string): Promise<void> {
    type(find(board, "select[name=to]"), to);
    await board.updateComplete;
    find(board, ".bulk button", "See what would happen").click();
    await until(() => all(board, ".bulk button.primary").some((words) => words.startsWith("Move")));
  }

  test("are planned first, and nothing has happened", async () => {
    const desk = await packing();
    const board = await chosen(desk);
    await planned(board, "packed");
    expect(all(board, ".bulk p")).toEqual(["2 orders will move. 1 stays where it is:"]);
    expect(all(board, ".verdicts li")).toEqual([
      "– Order 3 The workflow has no step from “Awaiting payment confirmation” to “Packed”.",
    ]);
    expect(desk.orders.get("1")?.case.status).toBe("ready-to-pack");
  });

  test("are moved then, with a verdict for each", async () => {
    const desk = await packing();
    const board = await chosen(desk);
    await planned(board, "packed");
    find(board, ".bulk button.primary").click();
    await until(() => all(board, ".verdicts li").length === 2);
    expect(all(board, ".bulk p")).toEqual(["2 orders have moved."]);
    expect(all(board, ".verdicts li").sort()).toEqual(["✓ Order 1 moved", "✓ Order 2 moved"]);
    expect(desk.orders.get("2")?.case.status).toBe("packed");
    expect(all(board, ".bulk strong")).toEqual(["1 order chosen"]);
  });

  test("wait for a comment where one is needed", async () => {
    const desk = await packing();
    desk.who = "manager-1";
    const board = await chosen(desk);
    await planned(board, "delivered");
    expect(find<HTMLButtonElement>(board, ".bulk button.primary").disabled).toBe(true);
    type(find(board, ".bulk textarea"), "Fetched by the customer");
    await until(() => !find<HTMLButtonElement>(board, ".bulk button.primary").disabled);
    find(board, ".bulk button.primary").click();
    await until(() => desk.orders.get("1")?.case.status === "delivered");
    expect(Object.values(desk.orders.get("1")!.texts)).toContain("Fetched by the customer");
  });

  test("are kept where the server did not answer", async () => {
    const desk = await packing();
    const board = await chosen(desk);
    await planned(board, "packed");
    desk.fail("moveAll", "offline");
    find(board, ".bulk button.primary").click();
    await until(() => all(board, ".bulk [role=alert]").length > 0);
    expect(all(board, ".bulk [role=alert]")).toEqual(["No connection to the server."]);
    find(board, ".bulk button.primary").click();
    await until(() => desk.orders.get("1")?.case.status === "packed");
  });
});
