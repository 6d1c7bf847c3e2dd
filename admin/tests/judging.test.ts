import { Workflow, type Definition, type Judged } from "@ordino/engine/analysis";
import { afterEach, beforeEach, expect, suite, test, vi } from "vitest";
import "../src/editor/index.ts";
import { startAnalysis } from "../src/editor/analysis.ts";
import type { OrdinoEditor } from "../src/editor/index.ts";
import { Judging, type Question, type Verdict } from "../src/editor/judging.ts";
import type { Review } from "../src/editor/review.ts";
import { MemoryDesk } from "./support/memory-desk.ts";
import { all, find, mount, root, type, until } from "./support/mount.ts";
import { orderDesk } from "./support/shop.ts";

type Runs = NonNullable<Review["runs"]>;

/** A worker that answers when a test wants it to. */
class SlowWorker {
  static hired: SlowWorker[] = [];
  onmessage: ((message: { data: Verdict }) => void) | undefined;
  onerror: (() => void) | undefined;
  readonly asked: Question[] = [];
  isEnded = false;

  constructor() {
    SlowWorker.hired.push(this);
  }

  postMessage(question: Question): void {
    this.asked.push(structuredClone(question));
  }

  terminate(): void {
    this.isEnded = true;
  }
}

function judging(): { judging: Judging; updates: () => number } {
  const requestUpdate = vi.fn();
  const host = { addController: () => {}, removeController: () => {}, requestUpdate, updateComplete: Promise.resolve(true) };
  return { judging: new Judging(host), updates: () => requestUpdate.mock.calls.length };
}

async function version(version: number): Promise<Runs> {
  const definition: Definition = { ...orderDesk(), version };
  return { definition, workflow: (await startAnalysis()).load(definition) };
}

async function editor(): Promise<OrdinoEditor> {
  const editor = await mount<OrdinoEditor>("ordino-editor", await MemoryDesk.start(), { workflow: "order-desk" });
  await until(() => root(editor).querySelector("g.card"));
  return editor;
}

const HOLDS: Judged[] = [{ path: "$.promises[0]", verdict: { type: "holds" } } as Judged];

beforeEach(() => {
  SlowWorker.hired = [];
  sessionStorage.clear();
  document.documentElement.lang = "en";
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

suite("promises", () => {
  test("are judged beside the page, as the engine of the page would", async () => {
    const runs = await version(2);
    const expected = runs.workflow.promises();
    const onPage = vi.spyOn(Workflow.prototype, "promises");
    const { judging: judged, updates } = judging();
    expect(judged.of(runs)).toBe("judging");
    await until(() => updates() > 0);
    expect(judged.of(runs)).toEqual(expected);
    expect(onPage).not.toHaveBeenCalled();
    judged.leave();
  });

  test("are told of in the editor while they are judged", async () => {
    vi.stubGlobal("Worker", SlowWorker);
    const shown = await editor();
    expect(SlowWorker.hired).toHaveLength(0);
    find(shown, ".outline .entry", "Promise 1").click();
    await until(() => all(shown, ".form [role=status]").join() === "Looking for histories that break a promise…");
    find(shown, "#tab-publish").click();
    await until(() => all(shown, ".publishing [role=status]").join() === "Looking for histories that break a promise…");
    SlowWorker.hired[0]!.onmessage?.({ data: { type: "judged", judged: HOLDS } });
    await until(() => all(shown, ".publishing [role=status]").length === 0);
    shown.remove();
    expect(SlowWorker.hired.map(({ isEnded }) => isEnded)).toEqual([true]);
  });

  test("of what was drawn before are judged no longer", async () => {
    vi.stubGlobal("Worker", SlowWorker);
    const shown = await editor();
    find(shown, ".outline .entry", "Promise 1").click();
    await until(() => SlowWorker.hired.length === 1);
    // Also where nobody looks at promises any more.
    find(shown, ".outline .entry", "Packed").click();
    await shown.updateComplete;
    expect(SlowWorker.hired[0]!.isEnded).toBe(false);
    type(find(shown, ".form input[lang=en]"), "In the box");
    await until(() => SlowWorker.hired[0]!.isEnded);
    expect(SlowWorker.hired).toHaveLength(1);
    shown.remove();
  });
});

suite("a worker", () => {
  test("goes on with the next workflow, unless it is still busy with one before", async () => {
    vi.stubGlobal("Worker", SlowWorker);
    const [one, two, three] = await Promise.all([version(2), version(3), version(4)]);
    const { judging: judged, updates } = judging();
    judged.of(one!);
    SlowWorker.hired[0]!.onmessage?.({ data: { type: "judged", judged: HOLDS } });
    expect(judged.of(one!)).toEqual(HOLDS);
    judged.of(two!);
    expect(SlowWorker.hired).toHaveLength(1);
    expect(judged.of(three!)).toBe("judging");
    const [first, second] = SlowWorker.hired;
    expect([first!.isEnded, second!.isEnded]).toEqual([true, false]);
    expect([...first!.asked, ...second!.asked].map(({ definition }) => definition.version)).toEqual([2, 3, 4]);
    // What was on its way already is about something else.
    const before = updates();
    first!.onmessage?.({ data: { type: "judged", judged: HOLDS } });
    expect([judged.of(three!), updates()]).toEqual(["judging", before]);
    second!.onmessage?.({ data: { type: "judged", judged: [] } });
    expect(judged.of(three!)).toEqual([]);
  });

  const hindrances: [string, () => void][] = [
    ["there cannot be", () => vi.stubGlobal("Worker", class { constructor() { throw new DOMException("not by this policy", "SecurityError"); } })],
    ["has no file", () => vi.stubGlobal("Worker", class extends SlowWorker { override postMessage(): void { queueMicrotask(() => this.onerror?.()); } })],
    ["has no engine", () => vi.stubGlobal("Worker", class extends SlowWorker { override postMessage(): void { queueMicrotask(() => this.onmessage?.({ data: { type: "absent" } })); } })],
    ["cannot be asked", () => vi.stubGlobal("Worker", class extends SlowWorker { override postMessage(): void { throw new DOMException("a response", "DataCloneError"); } })],
  ];
  for (const [what, hinder] of hindrances) {
    test(`that ${what} is done without: the page judges, and asks for no other`, async () => {
      hinder();
      const [one, two] = await Promise.all([version(2), version(3)]);
      const { judging: judged, updates } = judging();
      expect(judged.of(one!)).toBe("judging");
      await until(() => updates() === 1);
      expect(judged.of(one!)).toEqual(one!.workflow.promises());
      judged.of(two!);
      await until(() => updates() === 2);
      expect(judged.of(two!)).toEqual(two!.workflow.promises());
      expect(SlowWorker.hired.length).toBeLessThanOrEqual(1);
    });
  }

  test("whose engine fails tells nothing, and the page does not try it too", async () => {
    const said = vi.spyOn(console, "error").mockReturnValue();
    vi.stubGlobal("Worker", SlowWorker);
    const onPage = vi.spyOn(Workflow.prototype, "promises");
    const runs = await version(2);
    const { judging: judged } = judging();
    judged.of(runs);
    SlowWorker.hired[0]!.onmessage?.({ data: { type: "failed", message: "out of memory" } });
    expect(judged.of(runs)).toBeUndefined();
    expect(said).toHaveBeenCalledOnce();
    expect(onPage).not.toHaveBeenCalled();
  });
});
