import { beforeEach, expect, suite, test } from "vitest";
import "../src/clock/index.ts";
import type { OrdinoClock } from "../src/clock/index.ts";
import { ServerClock } from "../src/core/server-clock.ts";
import { MemoryDesk } from "./support/memory-desk.ts";
import { all, find, mount, root, until } from "./support/mount.ts";
import { MORNING } from "./support/shop.ts";

/** Tuesday, 10:00 in Rome. */
const TUESDAY = "2026-03-03T09:00:00Z";

/** A problem since Tuesday; nothing has been said about it. Customer care works from 9 to 13 and from 14 to 18. */
async function problem(now = MORNING): Promise<MemoryDesk> {
  const desk = await MemoryDesk.start();
  desk.now = now;
  desk.open("1042", TUESDAY, "Order 1042", { prepaid: true });
  desk.act("1042", "care-1", { type: "move", to: "problem-reported" }, TUESDAY);
  desk.act("1042", null, { type: "tick" }, now);
  return desk;
}

async function shown(desk: MemoryDesk): Promise<OrdinoClock> {
  const clock = await mount<OrdinoClock>("ordino-clock", desk, { order: "1042" });
  await until(() => root(clock).querySelector(".clock, .foreseen"));
  return clock;
}

beforeEach(() => {
  document.documentElement.lang = "en";
});

suite("a clock", () => {
  // Tuesday 10–13 and 14–18, Wednesday 9–10: eight working hours.
  test("says what is left, what is late and what waits, the most urgent first", async () => {
    const clock = await shown(await problem());
    expect(all(clock, ".clock h3")).toEqual(["First answer", "Problem solved", "Shipped"]);
    expect(all(clock, ".left")).toEqual(["4 hrs late", "40 hrs left", "paused, 17 hrs left"]);
    expect([...root(clock).querySelectorAll(".clock")].map(({ className }) => className)).toEqual([
      "clock late",
      "clock running",
      "clock paused",
    ]);
  });

  // 40 working hours on: seven on Wednesday, eight on Thursday and Friday, four on Saturday, eight on Monday, five on Tuesday.
  test("says until when, in working time", async () => {
    const clock = await shown(await problem());
    expect(all(clock, ".clock.running .end")).toEqual(["until Tue 10 Mar, 15:00"]);
  });

  test("tells a screen reader all of it", async () => {
    const clock = await shown(await problem());
    const meter = find(clock, ".running [role=meter]");
    expect(meter.getAttribute("aria-valuetext")).toBe("40 hrs left, of 48 hrs of working time");
    expect(meter.getAttribute("aria-valuenow")).toBe("17");
  });

  // 80 % of 48 hours are 38 h 24 min: 30 h 24 min from now, on Monday at 12:24. The order is assigned to nobody, so
  // that its team is told. A manager then has 7 h 30 min: 2 h 30 min on Tuesday, five on Wednesday.
  test("says what happens by itself, and when", async () => {
    const clock = await shown(await problem());
    expect(all(clock, ".foreseen li")).toEqual([
      "Mon 9 Mar, 12:24 To be told: team Customer care.",
      "Tue 10 Mar, 15:00 Time is up: Problem solved. The order becomes “Manager review”. To be told: team Managers.",
      "Wed 11 Mar, 15:00 Time is up: Manager took it. To be told: the lead of team Managers.",
    ]);
  });

  test("turns with the server's clock, at the server's speed", async () => {
    const desk = await problem();
    desk.speed = 3_600;
    const clock = await shown(desk);
    expect(all(clock, ".running .left")[0]).toMatch(/^(40|39) hrs/);
    await until(() => /^39 hr/.test(all(clock, ".running .left")[0] ?? ""));
  });

  test("asks again soon where the server has not done yet what is due", async () => {
    const desk = await MemoryDesk.start();
    desk.now = MORNING;
    desk.open("1042", TUESDAY, "Order 1042", { prepaid: true });
    desk.act("1042", "care-1", { type: "move", to: "problem-reported" }, TUESDAY);
    const clock = await shown(desk);
    await until(() => /Time is up: First answer/.test(all(clock, ".foreseen li span")[0] ?? ""));
    desk.act("1042", null, { type: "tick" }, MORNING);
    await until(() => !/Time is up: First answer/.test(all(clock, ".foreseen li span")[0] ?? ""));
  });

  test("can be acknowledged by those who may", async () => {
    const desk = await problem();
    const clock = await shown(desk);
    find(clock, "button", "I know").click();
    await until(() => desk.orders.get("1042")?.events.at(-1)?.type === "acknowledged");
    await until(() => all(clock, "button").length === 0);
  });

  test("is not acknowledged by others", async () => {
    const desk = await problem();
    desk.who = "shipping-2";
    expect(all(await shown(desk), "button")).toEqual([]);
  });
});

test("the server's clock is carried on by what has passed, however wrong the page's is", () => {
  let passed = 1_000;
  const clock = new ServerClock("2026-03-04T09:00:00Z", 60, () => passed);
  passed += 2_000;
  expect(clock.now().toISOString()).toBe("2026-03-04T09:02:00.000Z");
  expect(clock.until("2026-03-04T10:02:00Z")).toBe(60_000);
  expect(clock.until("2026-03-04T09:00:00Z")).toBe(0);
});
