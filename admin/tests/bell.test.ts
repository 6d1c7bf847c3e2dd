import { beforeEach, expect, suite, test } from "vitest";
import { userEvent } from "vitest/browser";
import "../src/bell/index.ts";
import type { OrdinoBell } from "../src/bell/index.ts";
import type { Notice } from "../src/core/desk.ts";
import { MemoryDesk } from "./support/memory-desk.ts";
import { all, find, mount, root, until } from "./support/mount.ts";

function notice(id: string, kind: Notice["kind"], text: string, read = false): Notice {
  return { id, case: "1042", title: "Order 1042", kind, text, at: "2026-03-04T08:30:00Z", read };
}

async function told(...notices: Notice[]): Promise<MemoryDesk> {
  const desk = await MemoryDesk.start();
  desk.notices.push(...notices);
  return desk;
}

const two = (): Notice[] => [notice("2", "mentioned", "@care-1 is it on the shelf?"), notice("1", "entered", "Problem reported", true)];

async function opened(desk: MemoryDesk, attributes = {}): Promise<OrdinoBell> {
  const bell = await mount<OrdinoBell>("ordino-bell", desk, attributes);
  await until(() => desk.asked.includes("bell"));
  find(bell, ".bell").click();
  await until(() => root(bell).querySelector(".panel"));
  return bell;
}

beforeEach(() => {
  document.documentElement.lang = "en";
});

suite("the bell", () => {
  test("counts what is unread, for the eye and for the ear", async () => {
    const bell = await mount<OrdinoBell>("ordino-bell", await told(...two()));
    await until(() => all(bell, ".count").join() === "1");
    expect(find(bell, ".bell").getAttribute("aria-label")).toBe("News: 1 unread");
  });

  test("asks again and hears of what is new", async () => {
    const desk = await told();
    const bell = await mount<OrdinoBell>("ordino-bell", desk, { every: 0.02 });
    await until(() => desk.asked.filter((method) => method === "bell").length > 2);
    expect(all(bell, ".count")).toEqual([]);
    desk.notices.push(notice("3", "escalation", "Problem solved"));
    await until(() => all(bell, "[role=status]").join() === "News: 1 unread");
  });

  test("goes on after a failure, and says it where somebody looks", async () => {
    const desk = await told(...two());
    desk.fail("bell", "server");
    const bell = await opened(desk, { every: 0.02 });
    await until(() => all(bell, ".notice").length === 2);
    expect(all(bell, ".told")).toEqual([]);
  });

  test("opens with the newest first, and closes by Escape with the focus where it was", async () => {
    const bell = await opened(await told(...two()));
    await until(() => all(bell, ".notice").length === 2);
    expect(all(bell, ".notice")[0]).toBe("unread Order 1042 you are mentioned 9:30 @care-1 is it on the shelf?");
    await userEvent.keyboard("{Escape}");
    await until(() => all(bell, ".panel").length === 0);
    expect(root(bell).activeElement).toBe(find(bell, ".bell"));
  });

  test("leads to the order's page, unless the page shows it itself", async () => {
    const desk = await told(...two());
    const bell = await opened(desk, { "order-href": "/orders/{id}" });
    await until(() => all(bell, "a.notice").length === 2);
    expect(find(bell, "a.notice").getAttribute("href")).toBe("/orders/1042");
    let order = "";
    bell.addEventListener("ordino-open", (event) => {
      order = (event as CustomEvent<{ order: string }>).detail.order;
      event.preventDefault();
    });
    find(bell, "a.notice").click();
    expect(order).toBe("1042");
    await until(() => desk.notices.every(({ read }) => read));
    await until(() => all(bell, ".count").length === 0);
  });

  test("leaves unread what the server did not take", async () => {
    const desk = await told(...two());
    const bell = await opened(desk);
    await until(() => all(bell, ".notice").length === 2);
    desk.fail("markRead", "offline");
    find(bell, "button", "Mark all as read").click();
    await until(() => all(bell, ".told.error").length === 1);
    expect(all(bell, ".count")).toEqual(["1"]);
  });
});
