import type { Definition } from "@ordino/engine";
import { Engine } from "@ordino/engine/analysis";
import { beforeEach, expect, suite, test, vi } from "vitest";
import { userEvent } from "vitest/browser";
import "../src/editor/index.ts";
import type { OrdinoEditor } from "../src/editor/index.ts";
import { picture } from "../src/editor/picture.ts";
import { put } from "../src/editor/edit.ts";
import { MemoryDesk } from "./support/memory-desk.ts";
import { all, find, mount, root, seen, type, until } from "./support/mount.ts";
import { MORNING, orderDesk } from "./support/shop.ts";

async function shown(change: (definition: Definition) => Definition = (definition) => definition): Promise<{ editor: OrdinoEditor; desk: MemoryDesk }> {
  const desk = await MemoryDesk.start();
  desk.drafted = { ...desk.drafted, draft: change(orderDesk()) };
  const editor = await mount<OrdinoEditor>("ordino-editor", desk, { workflow: "order-desk" });
  await until(() => root(editor).querySelector("g.card"));
  return { editor, desk };
}

async function choose(editor: OrdinoEditor, ...names: (string | RegExp)[]): Promise<void> {
  for (const name of names) {
    find(editor, ".outline .entry", name).click();
    await editor.updateComplete;
  }
}

const field = (editor: OrdinoEditor, name: string): HTMLInputElement => find(editor, `[name="${CSS.escape(name)}"]`);
const button = (editor: OrdinoEditor, words: string): HTMLElement => find(editor, "button", words);

beforeEach(() => {
  vi.restoreAllMocks();
  sessionStorage.clear();
  document.documentElement.lang = "en";
  document.documentElement.dir = "ltr";
});

suite("a workflow that is drawn", () => {
  test("has every status in its picture and in its list", async () => {
    const { editor } = await shown();
    expect(root(editor).querySelectorAll("g.card")).toHaveLength(15);
    const list = all(editor, ".outline section:nth-of-type(1) .entry");
    expect(list).toHaveLength(15);
    expect(list.slice(0, 2)).toEqual(["Awaiting payment confirmation", "Payment received"]);
    expect(seen(find(editor, ".toolbar h2"))).toBe("Order desk version 2");
  });

  test("opens what is clicked: a status, an arrow, a ladder that moves orders", async () => {
    const { editor } = await shown();
    const click = async (selector: string): Promise<string> => {
      root(editor).querySelector(selector)!.dispatchEvent(new MouseEvent("click", { bubbles: true }));
      await editor.updateComplete;
      return seen(find(editor, ".form h3"));
    };
    expect(await click("g.card[data-status=packed] .body")).toBe("Packed");
    expect(await click("path.hit[data-from=refund-requested][data-to=refunded]")).toBe("Refund requested → Refunded");
    expect(await click("path.hit[data-kind=escalation][data-to=manager-review]")).toBe("Problem solved");
    expect(root(editor).querySelector("g.card.chosen")).toBeNull();
  });

  test("is walked through by the keyboard alone, as the picture lies", async () => {
    const { editor } = await shown();
    const focused = (): string | undefined => (root(editor).activeElement as SVGElement | null)?.dataset?.["status"];
    root(editor).querySelector<SVGElement>("g.card[tabindex='0']")!.focus();
    expect(focused()).toBe("awaiting-payment");
    await userEvent.keyboard("{ArrowDown}");
    expect(focused()).toBe("payment-received");
    await userEvent.keyboard("{ArrowLeft}{Enter}");
    await until(() => root(editor).activeElement?.localName === "h3");
    const chosen = root(editor).querySelector<SVGElement>("g.card.chosen")!;
    expect(chosen.getAttribute("aria-pressed")).toBe("true");
    expect(seen(find(editor, ".form h3"))).toBe(seen(chosen.querySelector("title")!).split(":")[0]);
  });

  test("is drawn by the keyboard alone: an arrow is added, named and taken back", async () => {
    const { editor, desk } = await shown();
    const here = (): HTMLElement => root(editor).activeElement as HTMLElement;
    find(editor, ".outline .entry", "Delivered").focus();
    await userEvent.keyboard("{Enter}");
    await until(() => here().localName === "h3");
    while (!here().getAttribute("name")?.endsWith(".step")) await userEvent.keyboard("{Tab}");
    await userEvent.keyboard("Canc");
    await until(() => root(editor).querySelector("path[data-from=delivered][data-to=cancelled]"));
    await userEvent.keyboard("{Escape}");
    expect(seen(here())).toBe("Delivered");
    while (seen(here()) !== "→Cancelled") await userEvent.keyboard("{Tab}");
    await userEvent.keyboard("{Enter}");
    await until(() => here().localName === "h3" && seen(here()) === "Delivered → Cancelled");
    while (here().lang !== "en") await userEvent.keyboard("{Tab}");
    await userEvent.keyboard("Give up");
    await until(() => desk.drafted.draft.statuses[6]!.suggested?.length === 3);
    expect(desk.drafted.draft.statuses[6]!.suggested?.at(-1)).toEqual({ to: "cancelled", label: { en: "Give up" } });
    await userEvent.keyboard("{Control>}z{/Control}{Control>}z{/Control}");
    await until(() => root(editor).querySelector("path[data-from=delivered][data-to=cancelled]") === null);
  });

  test("keeps hostile names as text", async () => {
    const evil = `<img src=x onerror="alert(1)"> style="x" </title><script>1</script> \u202eabc`;
    const { editor } = await shown((definition) => put(definition, ["statuses", 3, "label"], evil));
    expect(root(editor).querySelector("img, script, foreignObject")).toBeNull();
    expect(root(editor).querySelectorAll("[style*=x]")).toHaveLength(0);
    const label = root(editor).querySelector("g.card[data-status=packed] title")!.textContent!;
    expect(label).toContain(`<img src=x onerror="alert(1)"> style="x"`);
  });
});

suite("a picture", () => {
  test("is built of what is known, and of nothing else", () => {
    const svg = picture(
      `<svg xmlns="http://www.w3.org/2000/svg" onload="x()"><style>*{}</style><script>x()</script><foreignObject><p xmlns="http://www.w3.org/1999/xhtml"/></foreignObject>` +
        `<a href="javascript:x()"><text>a</text></a><text class="label" style="fill:#ffffff;background:url(x)" onclick="x()">b &lt;i&gt;</text></svg>`,
    )!;
    expect(svg.outerHTML).toBe(`<svg><text class="label" style="fill: rgb(255, 255, 255);">b &lt;i&gt;</text></svg>`);
    expect(picture("<svg>")).toBeUndefined();
    expect(picture("<html></html>")).toBeUndefined();
  });
});

suite("a change", () => {
  test("is seen in picture and list at once, taken back by a key, and saved when its author pauses", async () => {
    const { editor, desk } = await shown();
    await choose(editor, "Packed");
    type(find(editor, ".form input[lang=en]"), "In the box");
    await until(() => all(editor, ".outline .entry").includes("In the box"));
    await until(() => seen(find(editor, ".canvas")).includes("In the box"));
    await until(() => desk.drafted.revision === "2");
    expect(desk.drafted.draft.statuses[3]!.label).toMatchObject({ en: "In the box", it: "Imballato" });
    find(editor, ".form input[lang=en]").focus();
    await userEvent.keyboard("{Control>}z{/Control}");
    await until(() => all(editor, ".outline .entry").includes("Packed"));
    await userEvent.keyboard("{Control>}{Shift>}z{/Shift}{/Control}");
    await until(() => all(editor, ".outline .entry").includes("In the box"));
    button(editor, "Undo").click();
    await until(() => desk.drafted.revision === "3" && !JSON.stringify(desk.drafted.draft).includes("In the box"));
  });

  test("adds a status, an arrow to it and a reminder in it, and takes it away again", async () => {
    const { editor } = await shown();
    find(editor, ".outline section:nth-of-type(1) .add").click();
    await until(() => all(editor, ".form h3").join() === "New status");
    type(field(editor, "statuses.15.team"), "shipping");
    await until(() => root(editor).querySelectorAll("g.card").length === 16);
    type(field(editor, "slas.none"), "4");
    await until(() => all(editor, ".outline section:nth-of-type(3) .entry").includes("new-status-reminder"));
    await choose(editor, "Packed");
    type(field(editor, "statuses.3.step"), "new-status");
    await until(() => root(editor).querySelector("path[data-from=packed][data-to=new-status]"));
    await choose(editor, "New status");
    button(editor, "Remove").click();
    await until(() => root(editor).querySelectorAll("g.card").length === 15 || all(editor, ".problem.error").length > 0);
    expect(all(editor, ".outline .entry")).not.toContain("New status");
  });

  test("that is wrong is told beside what it is about, and leads there", async () => {
    const { editor } = await shown();
    await choose(editor, "Packed", /^→ Ready to pack|Ready to pack$/);
    await choose(editor, "Problem solved");
    type(field(editor, "slas.0.target"), "0");
    await until(() => all(editor, ".form .problem.error").length > 0);
    expect(field(editor, "slas.0.target").getAttribute("aria-invalid")).toBe("true");
    expect(all(editor, ".graph .told")).toEqual(["As long as there are errors, the picture is the last one without."]);
    expect(all(editor, ".tag.error")).toEqual(["1 error"]);
    await choose(editor, "Packed");
    find(editor, ".problems button", "Show").click();
    await until(() => (root(editor).activeElement as HTMLInputElement | null)?.name === "slas.0.target");
    type(field(editor, "slas.0.target"), "48");
    await until(() => all(editor, ".problem.error").length === 0 && all(editor, ".graph .told").length === 0);
  });

  test("of a condition is drawn as nested as it is", async () => {
    const { editor, desk } = await shown();
    await choose(editor, "Packed", /Awaiting courier$/);
    button(editor, "Add a condition").click();
    await editor.updateComplete;
    const path = "statuses.3.recommended.when";
    type(field(editor, `${path}.kind`), "any");
    await until(() => root(editor).querySelector(`[name="${CSS.escape(`${path}.any.0.fact`)}"]`));
    type(field(editor, `${path}.any.0.fact`), "weight");
    type(field(editor, `${path}.any.0.test`), "lte");
    await editor.updateComplete;
    type(field(editor, `${path}.any.0.value`), "31.5");
    await until(() => desk.drafted.revision === "2");
    expect(desk.drafted.draft.statuses[3]!.recommended).toMatchObject({ to: "awaiting-courier", when: { any: [{ fact: "weight", lte: 31.5 }] } });
  });
});

suite("a draft", () => {
  test("that somebody else has changed meanwhile is kept, and its author chooses", async () => {
    const { editor, desk } = await shown();
    desk.drafted = { ...desk.drafted, revision: "7", draft: put(desk.drafted.draft, ["label"], "Theirs") };
    await choose(editor, "Packed");
    type(find(editor, ".form input[lang=en]"), "Mine");
    await until(() => all(editor, "[role=alert]").some((words) => words.startsWith("Somebody else has changed this meanwhile.")));
    expect(desk.drafted.draft.label).toBe("Theirs");
    button(editor, "Keep mine").click();
    await until(() => desk.drafted.revision === "8");
    expect(desk.drafted.draft.statuses[3]!.label).toMatchObject({ en: "Mine" });
    await until(() => all(editor, "[role=alert]").length === 0);
    desk.drafted = { ...desk.drafted, revision: "9", draft: put(desk.drafted.draft, ["label"], "Theirs again") };
    type(find(editor, ".form input[lang=en]"), "Mine again");
    await until(() => all(editor, "[role=alert]").length > 0);
    button(editor, "Take theirs").click();
    await until(() => seen(find(editor, ".toolbar h2")).startsWith("Theirs again"));
  });

  test("that could not be saved is there when the page is loaded anew", async () => {
    const { editor, desk } = await shown();
    desk.fail("saveDraft", "offline", "offline");
    await choose(editor, "Packed");
    type(find(editor, ".form input[lang=en]"), "Not lost");
    await until(() => all(editor, "[role=alert]").length > 0);
    expect(all(editor, "[role=alert] span")).toEqual(["No connection to the server."]);
    const again = await mount<OrdinoEditor>("ordino-editor", desk, { workflow: "order-desk" });
    await until(() => all(again, ".outline .entry").includes("Not lost"));
  });
});

suite("an order that is tried", () => {
  test("walks, waits and is told why not, and its way is drawn", async () => {
    const { editor } = await shown();
    find(editor, "#tab-try").click();
    await until(() => all(editor, ".form .status").join() === "Awaiting payment confirmation");
    type(find(editor, "select[name=as]"), "team:shipping");
    await until(() => all(editor, ".barred strong").includes("Payment received"));
    expect(all(editor, ".barred li").join()).toContain("Only");
    type(find(editor, "select[name=as]"), "team:finance");
    await until(() => all(editor, ".form button.primary").includes("Payment received"));
    find(editor, ".form button.primary").click();
    await until(() => all(editor, ".form .status").join() === "Payment received");
    expect(root(editor).querySelector("path.taken")).not.toBeNull();
    find(editor, ".form button", /^One step back/).click();
    await until(() => all(editor, ".form .status").join() === "Awaiting payment confirmation");
    find(editor, ".form button", /^To what is due next/).click();
    await until(() => all(editor, ".form .status").join() === "Cancelled");
    expect(all(editor, ".history li span")[0]).toBe("It becomes “Cancelled” (by itself). To be told: team Finance.");
  });
});

suite("what is foreseen", () => {
  const at = (hour: number): string => `2026-01-05T${String(hour).padStart(2, "0")}:00:00.000Z`;
  const broken = {
    path: "$.promises[3]",
    promise: { only: { principal: "team:finance", moveTo: "status:refunded" } },
    verdict: {
      type: "refuted",
      counterexample: {
        message: "a lead of `managers` moves it",
        way: ["awaiting-payment", "payment-received", "refund-requested"],
        steps: [
          { now: at(8), command: { type: "open", id: "example" }, enters: [{ status: "awaiting-payment", at: at(8) }] },
          { now: at(9), actor: { id: "a", teams: ["finance"] }, command: { type: "move", to: "payment-received" }, enters: [{ status: "payment-received", via: "recommended", at: at(9) }] },
          { now: at(10), command: { type: "setFacts", facts: { total: 900 } }, enters: [] },
          { now: at(10), actor: { id: "b", leads: ["managers"] }, facts: { urgent: true }, command: { type: "move", to: "refund-requested" }, enters: [{ status: "refund-requested", via: "suggested", at: at(10) }] },
        ],
      },
    },
  };

  /** An engine that answers so to these requests, and by itself to all others. */
  function answering(answers: { [type: string]: unknown }): void {
    const { call } = Engine.prototype;
    vi.spyOn(Engine.prototype, "call").mockImplementation(function (this: Engine, request: string) {
      const answer = answers[(JSON.parse(request) as { type: string }).type];
      return answer === undefined ? call.bind(this)(request) : JSON.stringify({ ok: answer });
    });
  }

  test("of a promise is told beside it, and the history that breaks it is played on the picture", async () => {
    answering({ promises: { promises: [{ ...broken, path: "$.promises[0]", verdict: { type: "holds" } }, broken, { ...broken, verdict: { type: "undecided", reason: "timing", message: "two timers" } }] } });
    const { editor } = await shown();
    await choose(editor, "Promise 1");
    expect(all(editor, ".verdict strong")).toEqual(["It holds, whatever happens."]);
    expect(root(editor).querySelector("g.card.seen")).toBeNull();
    await choose(editor, "Promise 3");
    expect(all(editor, ".verdict p")).toEqual(["? Nobody can say for sure.", "two timers"]);
    await choose(editor, "Promise 2");
    expect(all(editor, ".way li")).toEqual([
      "Awaiting payment confirmation 9:00",
      "Payment received recommended · team Finance · 10:00",
      "Refund requested suggested · the lead of team Managers · total = 900 · urgent = yes · 11:00",
    ]);
    const seenCards = (): number => root(editor).querySelectorAll("g.card.seen").length;
    expect([seenCards(), root(editor).querySelectorAll("path.taken[data-from]:not(.hit)").length]).toEqual([3, 2]);
    button(editor, "A step back").click();
    await until(() => seenCards() === 2);
    find(editor, ".way button", "Awaiting payment confirmation").click();
    await until(() => seenCards() === 1);
  });

  test("of publishing is told before: what changes, and which promises would break", async () => {
    const change = { code: "sla_target_changed", newPath: "$.slas[0].target", message: "Problem solved now has 4 hours instead of 48" };
    answering({ promises: { promises: [broken] }, diff: { changes: [change] } });
    const { editor } = await shown();
    find(editor, "#tab-publish").click();
    await until(() => all(editor, ".changes li").length === 1);
    expect(all(editor, ".changes bdi")).toEqual([change.message]);
    expect(all(editor, ".told.warning p")).toEqual(["1 promise can be broken:"]);
    find(editor, ".told.warning button", "Promise 4").click();
    await until(() => all(editor, ".form h3").join() === "Promise 4");
    find(editor, "#tab-publish").click();
    await editor.updateComplete;
    find(editor, ".changes button", "Show").click();
    await until(() => (root(editor).activeElement as HTMLInputElement | null)?.name === "slas.0.target");
  });

  test("by an engine that cannot tell is not told, and nothing else is lost", async () => {
    const { call } = Engine.prototype;
    vi.spyOn(Engine.prototype, "call").mockImplementation(function (this: Engine, request: string) {
      const { type } = JSON.parse(request) as { type: string };
      return ["promises", "diff"].includes(type) ? JSON.stringify({ error: { code: "invalid_request", message: "no" } }) : call.bind(this)(request);
    });
    const { editor } = await shown();
    await choose(editor, "Promise 1");
    expect(all(editor, ".form h3")).toEqual(["Promise 1"]);
    expect(root(editor).querySelector(".verdict")).toBeNull();
    find(editor, "#tab-publish").click();
    await until(() => root(editor).querySelector(".publishing"));
    expect(root(editor).querySelector(".changes")).toBeNull();
  });
});

suite("publishing", () => {
  async function publishing(change?: (definition: Definition) => Definition): Promise<{ editor: OrdinoEditor; desk: MemoryDesk }> {
    const { editor, desk } = await shown(change);
    for (const id of ["1", "2"]) desk.open(id, MORNING);
    find(editor, "#tab-publish").click();
    await until(() => root(editor).querySelector(".publishing"));
    return { editor, desk };
  }

  test("says first what it would do to open orders, and then does it", async () => {
    const { editor, desk } = await publishing((definition) => put(definition, ["label"], "New desk"));
    await until(() => !find<HTMLButtonElement>(editor, ".publishing .primary").disabled);
    button(editor, "See what would happen").click();
    await until(() => all(editor, ".plan li").length > 0);
    expect(all(editor, ".plan li")).toEqual(["2 open orders go over."]);
    expect(desk.drafted.live?.version).toBe(1);
    let told: unknown;
    editor.addEventListener("ordino-published", (event) => (told = (event as CustomEvent).detail));
    button(editor, "Publish version 2").click();
    await until(() => all(editor, ".told.good").length > 0);
    expect(desk.drafted.live).toMatchObject({ version: 2, label: "New desk" });
    expect(told).toEqual({ workflow: "order-desk", version: 2 });
    expect(seen(find(editor, ".toolbar h2"))).toBe("New desk version 3");
  });

  test("never happens with errors", async () => {
    const { editor, desk } = await publishing((definition) => put(definition, ["statuses", 3, "recommended"], "nowhere"));
    await until(() => all(editor, ".publishing .problem.error").length === 1);
    expect(find<HTMLButtonElement>(editor, ".publishing .primary").disabled).toBe(true);
    find(editor, ".publishing button", "Show").click();
    await until(() => all(editor, ".form h3").join() === "Packed → nowhere");
    expect(desk.asked).not.toContain("publish");
  });

  test("asks where orders go whose status is gone", async () => {
    const { editor, desk } = await publishing((definition) => {
      const [first, ...others] = definition.statuses;
      return { ...definition, initial: "payment", statuses: [{ ...first!, id: "payment" }, ...others] };
    });
    await until(() => !find<HTMLButtonElement>(editor, ".publishing .primary").disabled);
    button(editor, "See what would happen").click();
    await until(() => root(editor).querySelector("[name='map.statuses.awaiting-payment']"));
    expect(find<HTMLButtonElement>(editor, ".publishing .primary").disabled).toBe(true);
    type(field(editor, "map.statuses.awaiting-payment"), "payment");
    await until(() => !find<HTMLButtonElement>(editor, ".publishing .primary").disabled);
    find(editor, ".publishing .primary").click();
    await until(() => desk.drafted.live?.version === 2);
  });
});
