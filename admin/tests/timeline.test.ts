import { beforeEach, expect, suite, test } from "vitest";
import { userEvent } from "vitest/browser";
import "../src/timeline/index.ts";
import type { OrdinoTimeline } from "../src/timeline/index.ts";
import { MemoryDesk } from "./support/memory-desk.ts";
import { all, find, mount, root, seen, type, until } from "./support/mount.ts";
import { MORNING } from "./support/shop.ts";

/** Tuesday, 10:00 in Rome. */
const TUESDAY = "2026-03-03T09:00:00Z";
/** Tuesday, 16:00. */
const AFTERNOON = "2026-03-03T15:00:00Z";

async function problem(): Promise<MemoryDesk> {
  const desk = await MemoryDesk.start();
  desk.open("1042", TUESDAY, "Order 1042", { prepaid: true });
  desk.act("1042", "finance-1", { type: "move", to: "ready-to-pack" }, TUESDAY);
  desk.act("1042", "care-1", { type: "move", to: "problem-reported" }, AFTERNOON);
  desk.act("1042", "care-2", { type: "comment", text: "Is it on the shelf, @shipping-2? Not care@shop.example." }, AFTERNOON);
  return desk;
}

async function shown(desk: MemoryDesk): Promise<OrdinoTimeline> {
  const timeline = await mount<OrdinoTimeline>("ordino-timeline", desk, { order: "1042" });
  // The engine is there, too.
  await until(() => all(timeline, "button").includes("Remind…"));
  return timeline;
}

const field = (timeline: OrdinoTimeline): HTMLTextAreaElement => find(timeline, "textarea");

beforeEach(() => {
  sessionStorage.clear();
  document.documentElement.lang = "en";
});

suite("the history", () => {
  test("says who did what, and how it came about, the newest first", async () => {
    const timeline = await shown(await problem());
    await until(() => all(timeline, ".body > .muted").some((words) => words.includes("working")));
    expect(all(timeline, ".line")).toEqual([
      "Customer care 2",
      "Customer care 1 → Problem reported suggested",
      "Finance 1 → Ready to pack recommended",
      "opened the order in Payment received",
    ]);
    expect(all(timeline, "time")).toEqual(["Tue 3 Mar, 16:00", "Tue 3 Mar, 16:00", "Tue 3 Mar, 10:00", "Tue 3 Mar, 10:00"]);
  });

  // Shipping works from 7:00 to 15:30, so that five and a half of the six hours are theirs.
  test("says how long the order had been where it was, in working time", async () => {
    const timeline = await shown(await problem());
    const stay = "after 6 hrs in “Ready to pack”, 5 hrs 30 mins of it working time";
    await until(() => all(timeline, ".body > .muted").includes(stay));
  });

  test("shows a mention by its name, and an address as what it is", async () => {
    const timeline = await shown(await problem());
    expect(all(timeline, ".text")).toEqual(["Is it on the shelf, @Shipping 2? Not care@shop.example."]);
    expect(all(timeline, ".mention")).toEqual(["@Shipping 2"]);
  });

  test("keeps what only few want to know until they ask", async () => {
    const timeline = await shown(await problem());
    const few = all(timeline, ".entries > li").length;
    find<HTMLInputElement>(timeline, "input[type=checkbox]").click();
    await until(() => all(timeline, ".entries > li").length > few);
    expect(all(timeline, ".line")).toContain("Shipped: paused after 5 hrs 30 mins");
  });

  test("shows hostile text as text, and a long one in parts", async () => {
    const desk = await problem();
    const evil = `<script>globalThis.hit = true</script>\u202e ${"w".repeat(60_000)}`;
    desk.act("1042", "care-1", { type: "comment", text: evil }, AFTERNOON);
    const timeline = await shown(desk);
    expect(root(timeline).querySelector("script")).toBeNull();
    const text = find(timeline, ".text", /script/);
    expect(text.textContent?.length).toBeLessThan(1_300);
    expect(text.scrollWidth).toBeLessThanOrEqual(text.clientWidth);
    expect(timeline.getBoundingClientRect().width).toBeLessThanOrEqual(window.innerWidth);
    find(timeline, "button", "Show all of it").click();
    await until(() => (find(timeline, ".text", /script/).textContent?.length ?? 0) > 60_000);
  });

  test("says that a text was erased", async () => {
    const desk = await problem();
    for (const id of Object.keys(desk.orders.get("1042")!.texts)) desk.orders.get("1042")!.texts[id] = null;
    expect(all(await shown(desk), ".body")[0]).toBe("Customer care 2 This text was erased.");
  });

  test("is short at first, however long it is", async () => {
    const desk = await problem();
    for (let n = 0; n < 120; n += 1) desk.act("1042", "care-1", { type: "comment", text: `Call ${n}` }, AFTERNOON);
    const timeline = await shown(desk);
    expect(all(timeline, ".entries > li")).toHaveLength(50);
    find(timeline, "button", /^Show \d+ earlier entries$/).click();
    await until(() => all(timeline, ".entries > li").length > 120);
  });
});

suite("a comment", () => {
  test("is there at once, and then on the server", async () => {
    const desk = await problem();
    const timeline = await shown(desk);
    let answer = (): void => {};
    desk.before = (method) => (method === "send" ? new Promise<void>((resolve) => (answer = resolve)) : undefined);
    type(field(timeline), "I have called the courier");
    find(timeline, "form button", "Comment").click();
    await until(() => all(timeline, ".text")[0] === "I have called the courier");
    answer();
    await until(() => desk.orders.get("1042")?.events.at(-2)?.type === "commented");
    await until(() => field(timeline).value === "");
    expect(sessionStorage.length).toBe(0);
  });

  test("completes colleagues by the keyboard alone", async () => {
    const desk = await problem();
    const timeline = await shown(desk);
    await userEvent.type(field(timeline), "Please look, @fin");
    await until(() => all(timeline, "[role=option]").length === 1);
    expect(field(timeline).getAttribute("aria-activedescendant")).toBe("person-0");
    await userEvent.keyboard("{Enter}");
    expect(field(timeline).value).toBe("Please look, @finance-1 ");
    await userEvent.keyboard("{Control>}{Enter}{/Control}");
    await until(() => desk.orders.get("1042")?.events.some((event) => event.type === "commented" && event.mentions[0] === "finance-1"));
  });

  test("moves through the list by arrows, and closes it by Escape", async () => {
    const timeline = await shown(await problem());
    await userEvent.type(field(timeline), "@care");
    await until(() => all(timeline, "[role=option]").length === 2);
    await userEvent.keyboard("{ArrowDown}");
    await until(() => seen(find(timeline, "[aria-selected=true]")).includes("care-2"));
    await userEvent.keyboard("{Escape}");
    await until(() => all(timeline, "[role=option]").length === 0);
    expect(field(timeline).value).toBe("@care");
  });

  test("is not lost by a failure, nor by a reload", async () => {
    const desk = await problem();
    const timeline = await shown(desk);
    desk.losesAnswer = true;
    type(field(timeline), "I have called the courier");
    find(timeline, "form button", "Comment").click();
    await until(() => all(timeline, "[part=error]").length > 0);
    expect(all(timeline, "[part=error]")).toEqual(["No connection to the server. Nothing you typed is lost."]);
    const again = await shown(desk);
    expect(field(again).value).toBe("I have called the courier");
    find(again, "form button", "Comment").click();
    await until(() => field(again).value === "");
    const comments = Object.values(desk.orders.get("1042")!.texts).filter((text) => text === "I have called the courier");
    expect(comments).toHaveLength(1);
  });

  test("brings files", async () => {
    const desk = await problem();
    const timeline = await shown(desk);
    const files = new DataTransfer();
    files.items.add(new File(["x".repeat(1_500)], "slip.pdf", { type: "application/pdf" }));
    const input = find<HTMLInputElement>(timeline, "input[type=file]");
    input.files = files.files;
    input.dispatchEvent(new Event("change"));
    await until(() => all(timeline, ".files li").length === 1);
    const comment = find<HTMLButtonElement>(timeline, "form button", "Comment");
    await until(() => !comment.disabled);
    comment.click();
    await until(() => all(timeline, ".entries a").includes("slip.pdf"));
    expect(find(timeline, ".entries a").getAttribute("href")).toBe("/files/file-slip.pdf");
  });
});

suite("a reminder", () => {
  // It is Wednesday, 10:00: three hours until the break, and one after it.
  test("counts in working hours, and says when that is", async () => {
    const desk = await problem();
    desk.now = MORNING;
    const timeline = await shown(desk);
    type(field(timeline), "Call the customer");
    find(timeline, "button", "Remind…").click();
    await timeline.updateComplete;
    type(find(timeline, "select[name=when]"), "1");
    await until(() => all(timeline, ".due").length > 0);
    expect(all(timeline, ".due")).toEqual(["That is 15:00."]);
    find(timeline, "form button", "Remind").click();
    await until(() => desk.orders.get("1042")?.case.reminders.length === 1);
    expect(desk.orders.get("1042")?.case.reminders[0]).toMatchObject({ due: "2026-03-04T14:00:00.000Z", to: ["employee:care-1"] });
    await until(() => all(timeline, ".reminders li").length === 1);
    expect(all(timeline, ".reminders li")[0]).toMatch(/^15:00 Customer care 1 Call the customer/);
    find(timeline, "button", "Take away").click();
    await until(() => desk.orders.get("1042")?.case.reminders.length === 0);
  });
});
