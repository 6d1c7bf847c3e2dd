import { beforeEach, expect, suite, test } from "vitest";
import { userEvent } from "vitest/browser";
import type { Summary } from "@ordino/engine";
import "../src/insights/index.ts";
import { read, write } from "../src/insights/address.ts";
import { csv } from "../src/insights/csv.ts";
import type { OrdinoInsights } from "../src/insights/index.ts";
import { round } from "../src/insights/over-time.ts";
import { sequence } from "../src/insights/periods.ts";
import { MemoryDesk } from "./support/memory-desk.ts";
import { all, find, mount, root, seen, type, until } from "./support/mount.ts";
import { MORNING } from "./support/shop.ts";
import { trade } from "./support/trade.ts";

async function shown(desk: MemoryDesk, attributes = {}): Promise<OrdinoInsights> {
  const insights = await mount<OrdinoInsights>("ordino-insights", desk, attributes);
  await until(() => root(insights).querySelector(".tiles, .none, [role=alert]"));
  return insights;
}

/** Three orders of February and March, of which two were packed: after an hour of the warehouse's, and after three. */
async function three(): Promise<MemoryDesk> {
  const desk = await MemoryDesk.start();
  for (const [id, day, packed] of [["1", "02-03", "09"], ["2", "02-24", "11"], ["3", "03-03", null]] as const) {
    desk.open(id, `2026-${day}T08:00:00Z`, `Order ${id}`, { prepaid: true });
    desk.act(id, "finance-1", { type: "move", to: "ready-to-pack" }, `2026-${day}T08:00:00Z`);
    if (packed !== null) desk.act(id, "shipping-2", { type: "move", to: "packed", comment: "=2+3" }, `2026-${day}T${packed}:00:00Z`);
  }
  return desk;
}

const tile = (insights: OrdinoInsights, title: string): string => seen(find(insights, ".tiles > div", new RegExp(`^${title}`))).slice(title.length).trim();

/** A table behind a chart, row by row. */
async function table(insights: OrdinoInsights, id: string): Promise<string[]> {
  const figure = `figure[aria-labelledby=title-${id}]`;
  find(insights, `${figure} details summary`).click();
  await until(() => root(insights).querySelector(`${figure} .behind tbody tr`));
  return [...root(insights).querySelectorAll(`${figure} .behind tbody tr`)].map((row) => [...row.children].map(seen).join(" | "));
}

beforeEach(() => {
  history.replaceState(null, "", location.pathname);
  document.documentElement.lang = "en";
});

suite("what they say", () => {
  test("is what the engine adds up", async () => {
    const insights = await shown(await three());
    expect(tile(insights, "Orders opened")).toBe("3");
    expect(tile(insights, "Orders closed")).toBe("0");
    expect(tile(insights, "Half were closed within")).toBe("–");
    expect(tile(insights, "Steps as recommended")).toBe("100%");
    expect(seen(find(insights, "[role=status]", /As of/))).toBe("As of 10:00");
    const marks = [...root(insights).querySelectorAll(".plot [role=img]")].map((mark) => mark.getAttribute("aria-label"));
    expect(marks).toEqual(["Feb 2026: 2 opened, 0 closed", "Mar 2026: 1 opened, 0 closed"]);
    const statuses = await table(insights, "statuses");
    // Nine to four in the warehouse: 8 h 30 min a day; the third one came yesterday at nine and waits until ten today.
    expect(statuses.find((row) => row.startsWith("Ready to pack"))).toBe("Ready to pack | 3 | 1 | 0 | 3 hrs | 9 hrs 30 mins | 4 hrs 30 mins | 9 hrs 30 mins | 13 hrs 30 mins");
    expect((await table(insights, "flow"))[0]).toMatch(/^Payment received \| Ready to pack \| 3 \| 3 \|/);
    expect((await table(insights, "people-work")).join("\n")).toBe("Finance 1 | Feb 2026 | 2 | 0 | 0\nFinance 1 | Mar 2026 | 1 | 0 | 0\nShipping 2 | Feb 2026 | 2 | 0 | 0");
  });

  test("changes with how time is counted, without a question to the server", async () => {
    const desk = await three();
    const insights = await shown(desk);
    find(insights, ".choices button", "As time passes").click();
    await insights.updateComplete;
    expect((await table(insights, "statuses")).find((row) => row.startsWith("Ready to pack"))).toMatch(/3 hrs \| 1 day 1 hr/);
    expect(desk.asked.filter((method) => method === "report")).toHaveLength(1);
  });

  test("is counted over the period that is chosen", async () => {
    const insights = await shown(await three());
    type(find(insights, "select[name=period]"), "quarter");
    await until(() => root(insights).querySelector(".plot [role=img]")?.getAttribute("aria-label") === "Q1 2026: 3 opened, 0 closed");
  });

  test("is another measure where somebody wants it", async () => {
    const insights = await shown(await three());
    const figure = "figure[aria-labelledby=title-team-work]";
    const row = (): string => [...find(insights, `${figure} .heat tbody tr`, /Shipping/).children].map(seen).join(" | ");
    expect(row()).toBe("Shipping | 2 | · | 2");
    type(find(insights, `${figure} select`), "entries");
    await until(() => row() === "Shipping | 2 | 1 | 3");
  });
});

suite("before and after a new version", () => {
  test("two reports stand side by side, on one scale", async () => {
    const desk = await trade(60);
    const insights = await shown(desk);
    type(find(insights, "select[name=after]"), "2");
    await until(() => root(insights).querySelectorAll(".plot").length === 2);
    expect(all(insights, "figure[aria-labelledby=title-statuses] h4")).toEqual(["Before: under version 1", "After: under version 2"]);
    const axes = [...root(insights).querySelectorAll(".axis")].map(seen);
    expect(axes[0]).toBe(axes[1]);
    const orders = [...desk.orders.keys()];
    const [before, after] = [1, 2].map((version) => orders.filter((id) => desk.versionOf(id) === version).length);
    expect(tile(insights, "Orders opened")).toBe(`Before: under version 1: ${before} After: under version 2: ${after}`);
    const rows = await table(insights, "statuses");
    expect(rows.filter((row) => row.startsWith("Before: under version 1 | Packed"))).toHaveLength(1);
    expect(rows.filter((row) => row.startsWith("After: under version 2 | Packed"))).toHaveLength(1);
  });

  test("are offered where there was something before", async () => {
    const insights = await shown(await three());
    expect(root(insights).querySelector("select[name=after]")).toBeNull();
  });

  test("a status that the new version has no more keeps its name", async () => {
    const desk = await trade(40);
    const asked = desk.report.bind(desk);
    const former = { ...desk.definition_, statuses: desk.definition_.statuses };
    const later = { ...former, statuses: former.statuses.filter(({ id }) => id !== "packed") };
    desk.report = async (question) => ({ ...(await asked(question)), workflow: question.version === 2 ? "later" : "former" });
    desk.definition = async (handle?: string) => (handle === "later" ? later : former);
    const insights = await shown(desk, { view: "after=2" });
    await until(() => root(insights).querySelectorAll(".plot").length === 2);
    expect((await table(insights, "statuses")).filter((row) => row.includes("| Packed |"))).toHaveLength(2);
  });
});

suite("the keyboard", () => {
  test("goes from stretch to stretch of a chart", async () => {
    const insights = await shown(await trade(60));
    const plot = find(insights, ".plot");
    const focused = (): string => root(insights).activeElement?.getAttribute("aria-label") ?? "";
    find(insights, '.plot [tabindex="0"]').focus();
    expect(focused()).toMatch(/^Mar 2026/);
    await userEvent.keyboard("{ArrowLeft}");
    await until(() => focused().startsWith("Feb 2026"));
    expect(seen(find(insights, ".readout"))).toBe(focused());
    await userEvent.keyboard("{Home}");
    await until(() => focused().startsWith("Oct 2025"));
    expect(plot.querySelectorAll('[tabindex="0"]')).toHaveLength(1);
  });
});

suite("tables as files", () => {
  test("are RFC 4180, with numbers a spreadsheet can count", () => {
    const columns = [{ title: "Status", kind: "text" }, { title: "Half", kind: "time" }, { title: "Share", kind: "share" }, { title: "n", kind: "count" }] as const;
    const text = csv({ name: "x", columns: [...columns], rows: [["Waiting, \"soon\"", 5_400_000, 0.25, 3], ["due\r\nnow", null, null, 0]] }, "in hours");
    expect(text).toBe('\ufeffStatus,Half (in hours),Share,n\r\n"Waiting, ""soon""",1.5,0.25,3\r\n"due\r\nnow",,,0\r\n');
  });

  test.for(["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", " =1", "＝1", "＠x"])("compute nothing that somebody wrote: %j", (label) => {
    const line = csv({ name: "x", columns: [{ title: "a", kind: "text" }], rows: [[label]] }, "h").slice("\ufeffa\r\n".length);
    expect(line).toBe(`"'${label}"\r\n`);
  });

  test("are saved under the section's name", async () => {
    const insights = await shown(await three());
    const saved: { name: string; text: Promise<string> }[] = [];
    const blobs: Blob[] = [];
    const { createObjectURL } = URL;
    const { click } = HTMLAnchorElement.prototype;
    URL.createObjectURL = (blob: Blob) => (blobs.push(blob), "blob:x");
    HTMLAnchorElement.prototype.click = function (): void {
      saved.push({ name: this.download, text: blobs.at(-1)!.text() });
    };
    try {
      find(insights, "figure[aria-labelledby=title-flow] .behind button").click();
    } finally {
      URL.createObjectURL = createObjectURL;
      HTMLAnchorElement.prototype.click = click;
    }
    expect(saved[0]?.name).toBe("ordino-flow.csv");
    expect(await saved[0]?.text).toContain("Ready to pack,Packed,2,2,");
  });
});

suite("little and much", () => {
  test("a shop without orders is told so", async () => {
    const insights = await shown(await MemoryDesk.start());
    expect(all(insights, ".none")).toEqual(["There are no orders to add up yet."]);
    expect(root(insights).querySelector("figure")).toBeNull();
  });

  test("a failure is told, and asked again", async () => {
    const desk = await three();
    desk.fail("report", "server");
    const insights = await shown(desk);
    expect(all(insights, "[role=alert] span")).toEqual(["The server has failed."]);
    find(insights, "[role=alert] button").click();
    await until(() => root(insights).querySelector(".tiles"));
    expect(root(insights).querySelector("[role=alert]")).toBeNull();
  });

  test("five hundred employees and thirty years are drawn in a moment, and all are in the file", async () => {
    const desk = await three();
    const asked = desk.report.bind(desk);
    desk.report = async (question) => {
      const insight = await asked(question);
      return { ...insight, summary: large(insight.summary) };
    };
    const begin = performance.now();
    const insights = await shown(desk);
    expect(performance.now() - begin).toBeLessThan(2_000);
    expect(root(insights).querySelectorAll("figure[aria-labelledby=title-people-work] .heat tbody tr")).toHaveLength(15);
    expect(root(insights).querySelectorAll(".plot [role=img]")).toHaveLength(24);
    expect(await table(insights, "people-work")).toHaveLength(200);
    expect(seen(find(insights, ".behind .scroll > p"))).toBe("The file has 5,800 more rows.");
  });

  function large(summary: Summary): Summary {
    const months = Array.from({ length: 360 }, (_, n) => `${1997 + Math.floor(n / 12)}-${String((n % 12) + 1).padStart(2, "0")}`);
    const periods = months.map((period) => ({ ...summary.periods[0]!, period }));
    const counts = months.slice(-12).map((period) => ({ period, moves: 3, comments: 1, assignments: 0 }));
    const people = Array.from({ length: 500 }, (_, n) => ({ employee: `e${n}`, periods: counts }));
    return { ...summary, periods, people };
  }

  test("names that somebody chose stay text", async () => {
    const desk = await MemoryDesk.start();
    desk.definition_.statuses[1]!.label = "<img src=x onerror=alert(1)>\u202eevil";
    desk.open("1", MORNING, "Order 1", { prepaid: true });
    const insights = await shown(desk);
    expect(root(insights).querySelector("img")).toBeNull();
    expect((await table(insights, "statuses")).some((row) => row.startsWith("<img"))).toBe(true);
  });
});

suite("stretches", () => {
  test("without anything are there too, the newest ones", () => {
    expect(sequence(["2025-11", "2026-02"])).toEqual(["2025-11", "2025-12", "2026-01", "2026-02"]);
    expect(sequence(["2024-Q3", "2025-Q2"])).toEqual(["2024-Q3", "2024-Q4", "2025-Q1", "2025-Q2"]);
    expect(sequence(["1998", "2001"], 2)).toEqual(["2000", "2001"]);
    expect(sequence([])).toEqual([]);
  });

  test("stand on an axis of whole numbers", () => {
    expect([0, 1, 4, 5, 9, 13, 21, 130, 4_001].map(round)).toEqual([4, 4, 4, 8, 12, 20, 40, 200, 8_000]);
  });
});

suite("what is shown", () => {
  test("is kept in the address", async () => {
    const insights = await shown(await three(), { "in-url": "" });
    type(find(insights, "select[name=period]"), "year");
    expect(location.search).toBe("?period=year");
    find(insights, ".choices button", "As time passes").click();
    expect(location.search).toBe("?period=year&time=elapsed");
  });

  test("is read as far as it makes sense", () => {
    expect(write(read("period=quarter&time=elapsed&after=3"))).toBe("period=quarter&time=elapsed&after=3");
    expect(write(read("period=eon&time=never&after=-1"))).toBe("");
    expect(write(read("after=2"), "page=2")).toBe("page=2&after=2");
  });
});
