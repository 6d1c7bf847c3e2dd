import type { Definition } from "@ordino/engine";
import { Workflow, type PromiseDefinition } from "@ordino/engine/analysis";
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
  vi.unstubAllGlobals();
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

suite("a value that depends on conditions", () => {
  test("is written case by case, and is one value again when the last case is gone", async () => {
    const { editor, desk } = await shown();
    await choose(editor, "Packed");
    find(editor, "[name='statuses.3.team.split']").click();
    await until(() => root(editor).querySelector("[name='statuses.3.team.0.value']"));
    type(field(editor, "statuses.3.team.0.value"), "managers");
    type(field(editor, "statuses.3.team.0.when.fact"), "total");
    await editor.updateComplete;
    type(field(editor, "statuses.3.team.0.when.test"), "gte");
    await editor.updateComplete;
    type(field(editor, "statuses.3.team.0.when.value"), "500");
    await until(() => desk.drafted.revision === "2");
    expect(desk.drafted.draft.statuses[3]!.team).toEqual([{ when: { fact: "total", gte: 500 }, value: "managers" }, "shipping"]);
    find(editor, "[name='statuses.3.team.add']").click();
    await until(() => root(editor).querySelector("[name='statuses.3.team.2']"));
    for (const n of [2, 1]) {
      root(editor).querySelector<HTMLElement>(`button[aria-label="Remove case ${n}"]`)!.click();
      await editor.updateComplete;
    }
    await until(() => root(editor).querySelector("[name='statuses.3.team']"));
    expect(field(editor, "statuses.3.team").value).toBe("shipping");
  });

  test("shows the cases that there are: of a beginning, and of a time", async () => {
    const { editor } = await shown();
    await choose(editor, "Order desk");
    expect([field(editor, "initial.0.value").value, field(editor, "initial.1").value]).toEqual(["payment-received", "awaiting-payment"]);
    expect(field(editor, "initial.0.when.fact").value).toBe("prepaid");
    await choose(editor, "Problem solved");
    find(editor, "[name='slas.0.target.split']").click();
    await until(() => root(editor).querySelector("[name='slas.0.target.1']"));
    expect([field(editor, "slas.0.target.0.value").value, field(editor, "slas.0.target.1").value]).toEqual(["48", "48"]);
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
  const seenCards = (editor: OrdinoEditor): number => root(editor).querySelectorAll("g.card.seen").length;
  const takenArrows = (editor: OrdinoEditor): number => root(editor).querySelectorAll("path.taken[data-from]:not(.hit)").length;

  /** The workflow, with these promises behind its first one. */
  function promising(...promises: PromiseDefinition[]): (definition: Definition) => Definition {
    return (definition) => ({ ...definition, promises: [definition.promises![0]!, ...promises] });
  }

  test("of a promise is told beside it: it holds, or nobody knows and why", async () => {
    const { editor } = await shown(promising({ always: { canReach: "shipped" } }));
    await choose(editor, "Promise 1");
    await until(() => all(editor, ".verdict strong").join() === "It holds, whatever happens.");
    expect(seenCards(editor)).toBe(0);
    // Its name is found by `check`, too.
    await choose(editor, "Promise 2 Warning");
    expect(all(editor, ".verdict p")).toEqual(["? Nobody can say for sure.", "`shipped` is both a status and a class: write `status:shipped` or `class:shipped`"]);
  });

  test("of a promise that somebody can break is played on the picture, step by step", async () => {
    // Whoever an order is assigned to may move it, of whatever team they are.
    const { editor } = await shown(promising({ only: { principal: "team:shipping", moveTo: "class:shipped" } }));
    await choose(editor, "Promise 2");
    await until(() => root(editor).querySelector(".way li"));
    expect(all(editor, ".verdict p")).toEqual(["✕ It can be broken like this:", "the order is moved to the class `shipped` by somebody who is not `team:shipping`"]);
    const way = all(editor, ".way li");
    expect(way[0]).toMatch(/^Payment received .*prepaid = yes · 9:00$/);
    expect(way.at(-1)).toMatch(/^Shipped Assigned to (?<who>\S+) · recommended · \k<who> · 9:00$/);
    expect([seenCards(editor), takenArrows(editor)]).toEqual([way.length, way.length - 1]);
    const shipped = (): boolean => root(editor).querySelector("g.card[data-status=shipped]")!.classList.contains("seen");
    expect(shipped()).toBe(true);
    button(editor, "A step back").click();
    await until(() => seenCards(editor) === way.length - 1);
    expect(shipped()).toBe(false);
    find(editor, ".way button", "Payment received").click();
    await until(() => seenCards(editor) === 1 && takenArrows(editor) === 0);
    button(editor, "A step on").click();
    await until(() => seenCards(editor) === 2);
  });

  test("of a time that passes says until when", async () => {
    const { editor } = await shown(promising({ within: { leave: "status:packed", in: "PT1H" } }));
    await choose(editor, "Promise 2");
    await until(() => root(editor).querySelector(".way li"));
    expect(all(editor, ".way li").slice(-2)).toEqual([expect.stringMatching(/^Packed exception · the lead of team Managers · /), "It is still there: 10:00"]);
    expect([all(editor, ".way li").length, seenCards(editor)]).toEqual([3, 2]);
  });

  test("changes with what is drawn", async () => {
    const { editor } = await shown(promising({ only: { principal: "team:finance", moveTo: "status:refunded" } }));
    await choose(editor, "Promise 2");
    await until(() => all(editor, ".verdict strong").join() === "It holds, whatever happens.");
    type(field(editor, "promises.1.only.moveTo"), "status:refund-requested");
    await until(() => root(editor).querySelector(".verdict.refuted"));
    expect(all(editor, ".way li").at(-1)).toMatch(/^Refund requested /);
    button(editor, "Undo").click();
    await until(() => root(editor).querySelector(".verdict.holds"));
  });

  test("of publishing is told before: what changes, and which promises would break", async () => {
    const broken = promising({ only: { principal: "team:shipping", moveTo: "class:shipped" } });
    const { editor } = await shown((definition) => put(put(broken(definition), ["slas", 0, "target"], "PT4H"), ["statuses", 3, "label", "en"], "In the box"));
    find(editor, "#tab-publish").click();
    await until(() => all(editor, ".changes li").length > 1);
    const told = all(editor, ".changes bdi");
    expect(told).toContain("The status packed is now called In the box instead of Packed");
    expect(told).toContain("Problem reported now has 4 working hours instead of 48");
    expect(told.join()).not.toContain("version");
    await until(() => all(editor, ".told.warning p").join() === "1 promise can be broken:");
    find(editor, ".told.warning button", "Promise 2").click();
    await until(() => all(editor, ".form h3").join() === "Promise 2");
    find(editor, "#tab-publish").click();
    await editor.updateComplete;
    find(editor, ".changes li:has(bdi)", /4 working hours/).querySelector<HTMLElement>("button")!.click();
    await until(() => (root(editor).activeElement as HTMLInputElement | null)?.name === "slas.0.target");
  });

  test("is nothing where nothing changes", async () => {
    const { editor } = await shown();
    find(editor, "#tab-publish").click();
    await until(() => all(editor, ".changes p").join() === "Nothing changes.");
    await until(() => root(editor).querySelector(".publishing [role=status]") === null);
    expect(root(editor).querySelector(".told.warning")).toBeNull();
  });

  test("by an engine that fails is not told, and nothing else is lost", async () => {
    const broken = (): never => {
      throw new Error("out of memory");
    };
    vi.spyOn(console, "error").mockReturnValue();
    vi.stubGlobal("Worker", undefined);
    vi.spyOn(Workflow.prototype, "promises").mockImplementation(broken);
    vi.spyOn(Workflow.prototype, "diff").mockImplementation(broken);
    const { editor } = await shown();
    await choose(editor, "Promise 1");
    expect(all(editor, ".form h3")).toEqual(["Promise 1"]);
    await until(() => root(editor).querySelector(".form [role=status]") === null);
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
    expect(all(editor, ".plan li")).toEqual(["2 open orders go over in the status that they have."]);
    expect(desk.drafted.live?.version).toBe(1);
    let told: unknown;
    editor.addEventListener("ordino-published", (event) => (told = (event as CustomEvent).detail));
    button(editor, "Publish version 2").click();
    await until(() => all(editor, ".told.good").length > 0);
    expect(desk.drafted.live).toMatchObject({ version: 2, label: "New desk" });
    expect(told).toEqual({ workflow: "order-desk", version: 2 });
    await until(() => seen(find(editor, ".toolbar h2")) === "New desk version 3");
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
    expect(all(editor, ".publishing fieldset .name")).toEqual(["2 orders have nowhere to go:", "“Awaiting payment confirmation”, in which 2 orders are, becomes"]);
    // The likeliest is offered first.
    expect(all(editor, "[name='map.statuses.awaiting-payment'] option").slice(0, 2)).toEqual(["", "Awaiting payment confirmation"]);
    type(field(editor, "map.statuses.awaiting-payment"), "payment");
    await until(() => !find<HTMLButtonElement>(editor, ".publishing .primary").disabled);
    button(editor, "See what would happen").click();
    await until(() => all(editor, ".plan li").join() === "2 open orders get another status.");
    expect(field(editor, "map.statuses.awaiting-payment").value).toBe("payment");
    find(editor, ".publishing .primary").click();
    await until(() => desk.drafted.live?.version === 2);
  });

  test("says which orders would be late, and which cannot go over", async () => {
    const { editor, desk } = await shown((definition) => put(definition, ["slas", 2, "target"], "PT1M"));
    desk.open("1", "2026-03-03T09:00:00Z", "Order 1, Via Roma 1", { prepaid: true });
    desk.open("2", MORNING, "Order 2");
    // As somebody has written into the store by hand.
    Object.assign(desk.orders.get("2")!.case.workflow, { digest: "0".repeat(64) });
    find(editor, "#tab-publish").click();
    await until(() => root(editor).querySelector(".publishing .primary:not([disabled])"));
    button(editor, "See what would happen").click();
    await until(() => all(editor, ".plan .late").length === 2);
    expect(all(editor, ".plan .late")).toEqual([
      "1 open order would be late at once. Order 1, Via Roma 1",
      "1 open order cannot go over, and stays under its version. Order 2: This order runs under another version of the workflow.",
    ]);
  });
});
