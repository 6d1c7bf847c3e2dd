import { beforeEach, expect, suite, test, vi } from "vitest";
import type { Rollout } from "../src/core/desk.ts";
import "../src/editor/index.ts";
import type { OrdinoEditor } from "../src/editor/index.ts";
import { MemoryDesk } from "./support/memory-desk.ts";
import { all, find, mount, root, seen, until } from "./support/mount.ts";
import { MORNING } from "./support/shop.ts";

const ON_ITS_WAY: Rollout = { version: 2, state: "running", begunAt: MORNING, there: 1_200, left: 30, refused: 0, refusals: [] };
const REFUSED = { case: "7", title: "Order 7, Via Roma 7", refused: [{ code: "unknown_status" as const, parameters: { status: "packing" } }] };

async function publishing(rolledOut: Rollout | null): Promise<{ editor: OrdinoEditor; desk: MemoryDesk }> {
  const desk = await MemoryDesk.start();
  desk.rolledOut = rolledOut;
  const editor = await mount<OrdinoEditor>("ordino-editor", desk, { workflow: "order-desk" });
  await until(() => root(editor).querySelector("g.card"));
  find(editor, "#tab-publish").click();
  await until(() => desk.asked.includes("rollout"));
  await until(() => root(editor).querySelector(".publishing"));
  return { editor, desk };
}

const told = (editor: OrdinoEditor): string[] => all(editor, ".rollout .plan > li, .rollout p");
const asked = (desk: MemoryDesk): number => desk.asked.filter((method) => method === "rollout").length;

beforeEach(() => {
  vi.restoreAllMocks();
  sessionStorage.clear();
  document.documentElement.lang = "en";
  document.documentElement.dir = "ltr";
});

suite("open orders on their way to a version", () => {
  test("are counted, also when the page is loaded anew, for as long as somebody looks", async () => {
    const { editor, desk } = await publishing(ON_ITS_WAY);
    await until(() => told(editor).length > 0);
    expect(seen(find(editor, ".rollout h4"))).toBe("Open orders under version 2");
    expect(told(editor)).toEqual(["1,200 of 1,230 are there.", "30 are still to come."]);
    const bar = find<HTMLElement>(editor, ".rollout progress") as HTMLProgressElement;
    expect([bar.value, bar.max]).toEqual([1_200, 1_230]);
    desk.drafted = { ...desk.drafted, versions: [{ ...desk.drafted.versions[0]!, openCases: 1_230 }] };
    desk.rolledOut = { ...ON_ITS_WAY, state: "done", there: 1_230, left: 0 };
    await until(() => told(editor).join() === "1,230 open orders: all are there.");
    // What stands beside it counts along.
    await until(() => all(editor, ".versions td").at(-1) === "1,230");
    const before = asked(desk);
    await new Promise((resolve) => setTimeout(resolve, 2_300));
    expect(asked(desk)).toBe(before);
  });

  test("are not asked for by a page that shows something else", async () => {
    const { editor, desk } = await publishing(ON_ITS_WAY);
    await until(() => told(editor).length > 0);
    find(editor, "#tab-draw").click();
    const before = asked(desk);
    await new Promise((resolve) => setTimeout(resolve, 2_300));
    expect(asked(desk)).toBe(before);
    find(editor, "#tab-publish").click();
    await until(() => asked(desk) === before + 1);
    editor.remove();
  });

  test("that could not come are named with the reason, and tried again", async () => {
    const { editor, desk } = await publishing({ ...ON_ITS_WAY, state: "done", left: 0, refused: 1, refusals: [REFUSED] });
    await until(() => told(editor).length > 0);
    expect(told(editor)).toEqual([
      "1,200 of 1,201 are there.",
      expect.stringMatching(/^1 could not come, and stays under its version\. Order 7, Via Roma 7: .*packing/),
    ]);
    find(editor, ".rollout button", "Try again").click();
    await until(() => told(editor).join() === "1,200 of 1,201 are there.,1 is still to come.");
    expect(root(editor).querySelector(".rollout button")).toBeNull();
    desk.rolledOut = { ...ON_ITS_WAY, state: "done", there: 1_201, left: 0 };
    await until(() => told(editor).join() === "1,201 open orders: all are there.");
  });

  test("that could not come under a version that somebody has replaced are those of the newer one", async () => {
    const { editor, desk } = await publishing({ ...ON_ITS_WAY, state: "done", left: 0, refused: 1, refusals: [REFUSED] });
    await until(() => told(editor).length > 0);
    desk.rolledOut = { ...ON_ITS_WAY, version: 3, there: 0, left: 1_201 };
    find(editor, ".rollout button", "Try again").click();
    await until(() => seen(find(editor, ".rollout h4")) === "Open orders under version 3");
    expect(told(editor)[0]).toBe("0 of 1,201 are there.");
    editor.remove();
  });

  test("are told of once more after a question without an answer, and not at all by a server that knows of none", async () => {
    const { editor, desk } = await publishing(ON_ITS_WAY);
    await until(() => told(editor).length > 0);
    desk.fail("rollout", "offline");
    await until(() => root(editor).querySelector(".rollout [role=alert]"));
    expect(told(editor)[0]).toBe("1,200 of 1,230 are there.");
    await until(() => root(editor).querySelector(".rollout [role=alert]") === null);
    editor.remove();
    const other = await publishing(null);
    expect(root(other.editor).querySelector(".rollout")).toBeNull();
  });
});
