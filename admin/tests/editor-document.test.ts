// What an editor does to a definition, without a page.

import type { Definition } from "@ordino/engine";
import { expect, suite, test } from "vitest";
import { startAnalysis } from "../src/editor/analysis.ts";
import { EditorDocument } from "../src/editor/document.ts";
import { insert, put, remove, shift } from "../src/editor/edit.ts";
import { imported } from "../src/editor/exchange.ts";
import { thing } from "../src/editor/forms/index.ts";
import { factsOf, scalar } from "../src/editor/guard.ts";
import { durationOf, lengthOf } from "../src/editor/length.ts";
import { newId, renamed, withoutPart, withoutStatus } from "../src/editor/names.ts";
import { at, parsed, standing } from "../src/editor/path.ts";
import { reminderOf, withReminder } from "../src/editor/reminder.ts";
import { reviewed } from "../src/editor/review.ts";
import { orderDesk } from "./support/shop.ts";

const small = (): Definition => ({
  id: "small",
  version: 1,
  teams: [{ id: "ops" }, { id: "boss", parent: "ops" }],
  statuses: [
    { id: "new", team: "ops", recommended: "done", suggested: ["held", { to: "lost", permit: ["team:ops", "lead:ops"] }] },
    { id: "held", stage: "waiting", suggested: ["$previous"] },
    { id: "done", stage: "closed" },
    { id: "lost", stage: "closed" },
  ],
});

suite("an edit", () => {
  test("leaves what it does not concern as it was, the old definition above all", () => {
    const before = small();
    const after = put(before, ["statuses", 1, "color"], "#ff0000");
    expect(before).toEqual(small());
    expect(after.statuses[1]).toEqual({ ...before.statuses[1], color: "#ff0000" });
    expect(after.statuses[0]).toBe(before.statuses[0]);
    expect(after.teams).toBe(before.teams);
  });

  test("makes a rule of a step that was only its target", () => {
    const after = put(small(), ["statuses", 0, "recommended", "require", "comment"], true);
    expect(after.statuses[0]!.recommended).toEqual({ to: "done", require: { comment: true } });
    expect(put(after, ["statuses", 0, "recommended", "require", "comment"], undefined).statuses[0]!.recommended).toEqual({ to: "done" });
    expect(at(small(), ["statuses", 0, "recommended", "to"])).toBe("done");
  });

  test("takes away, puts in and moves items of lists", () => {
    const ids = (definition: Definition): string[] => definition.statuses.map(({ id }) => id);
    expect(ids(shift(small(), ["statuses", 0], 2))).toEqual(["held", "done", "new", "lost"]);
    expect(ids(shift(small(), ["statuses", 0], 9))).toEqual(ids(small()));
    expect(ids(remove(small(), ["statuses", 1]))).toEqual(["new", "done", "lost"]);
    expect(ids(insert(small(), ["statuses"], { id: "x" }, 0))).toEqual(["x", "new", "held", "done", "lost"]);
    expect(put(small(), ["promises", 0], { always: { canReach: "stage:closed" } }).promises).toEqual([{ always: { canReach: "stage:closed" } }]);
  });
});

suite("a path", () => {
  test("is read as the engine prints it", () => {
    expect(parsed("$")).toEqual([]);
    expect(parsed('$.calendars[0].exceptions["2026-12-24"][0]')).toEqual(["calendars", 0, "exceptions", "2026-12-24", 0]);
    expect(parsed('$.statuses[12].label["a \\"b\\".c[0]"]')).toEqual(["statuses", 12, "label", 'a "b".c[0]']);
  });

  test("leads to the smallest thing that has a form", () => {
    const of = (path: string): unknown => thing(parsed(path));
    expect(of("$.statuses[2].color")).toEqual(["statuses", 2]);
    expect(of("$.statuses[2].suggested[1].when.all[0].fact")).toEqual(["statuses", 2, "suggested", 1]);
    expect(of("$.statuses[2].recommended")).toEqual(["statuses", 2, "recommended"]);
    expect(of("$.rights.move[0]")).toEqual(["rights"]);
    expect(of("$.timeZone")).toEqual([]);
    expect(standing(small(), ["statuses", 9, "suggested", 0])).toEqual(["statuses"]);
  });
});

suite("a document", () => {
  test("goes back and forth, and a word that was typed is one step", () => {
    const document = new EditorDocument(small());
    const name = (text: string) => (definition: Definition) => put(definition, ["label"], text);
    for (const text of ["O", "Or", "Ord"]) document.change(name(text), "label");
    document.change((definition) => put(definition, ["version"], 2));
    expect(document.definition.label).toBe("Ord");
    document.undo();
    document.undo();
    expect(document.definition).toEqual(small());
    expect(document.canUndo).toBe(false);
    document.redo();
    expect(document.definition.label).toBe("Ord");
    document.change(name("Other"), "label");
    expect(document.canRedo).toBe(false);
    document.settle();
    document.change(name("Another"), "label");
    document.undo();
    expect(document.definition.label).toBe("Other");
  });

  test("takes no step where nothing changes, and tells of each that it takes", () => {
    const document = new EditorDocument(small());
    let told = 0;
    document.addEventListener("change", () => (told += 1));
    document.undo();
    document.redo();
    document.change((definition) => definition);
    expect(told).toBe(0);
    document.change((definition) => put(definition, ["label"], "x"));
    document.undo();
    expect(told).toBe(2);
  });

  test("comes back to where it was after any walk of edits", () => {
    const document = new EditorDocument(orderDesk());
    const before = JSON.stringify(document.definition);
    for (let n = 0; n < 40; n += 1) {
      const edits = [
        (now: Definition) => shift(now, ["statuses", n % 10], (n * 7) % 10),
        (now: Definition) => renamed(now, "status", now.statuses[n % 5]!.id, `status-${n}`),
        (now: Definition) => withReminder(now, now.statuses[n % 7]!.id, `PT${n + 1}H`),
        (now: Definition) => put(now, ["statuses", n % 9, "label", "en"], `Name ${n}`),
      ];
      document.change(edits[n % edits.length]!);
    }
    const after = JSON.stringify(document.definition);
    while (document.canUndo) document.undo();
    expect(JSON.stringify(document.definition)).toBe(before);
    while (document.canRedo) document.redo();
    expect(JSON.stringify(document.definition)).toBe(after);
  });
});

suite("another id", () => {
  test("is known wherever the old one was named, and the engine finds nothing missing", async () => {
    const engine = await startAnalysis();
    const before = orderDesk();
    let after = before;
    for (const { id } of before.statuses) after = renamed(after, "status", id, `s-${id}`);
    for (const { id } of before.teams!) after = renamed(after, "team", id, `t-${id}`);
    for (const { id } of before.calendars!) after = renamed(after, "calendar", id, `c-${id}`);
    expect(engine.check(after)).toEqual(engine.check(before));
    for (const { id } of before.statuses) after = renamed(after, "status", `s-${id}`, id);
    for (const { id } of before.teams!) after = renamed(after, "team", `t-${id}`, id);
    for (const { id } of before.calendars!) after = renamed(after, "calendar", `c-${id}`, id);
    expect(engine.load(after).edition).toBe(engine.load(before).edition);
  });

  test("changes no text that only looks like it", () => {
    const definition = put(put(small(), ["statuses", 0, "classes"], ["held"]), ["statuses", 0, "label"], "held");
    const after = renamed(definition, "status", "held", "waiting");
    expect(after.statuses[0]).toMatchObject({ classes: ["held"], label: "held", suggested: ["waiting", { to: "lost" }] });
  });

  test("is made of a name", () => {
    expect(newId("Zgłoszono problem!", [], "status")).toBe("zgloszono-problem");
    expect(newId("Ready", ["ready", "ready-2"], "status")).toBe("ready-3");
    expect(newId("準備", [], "status")).toBe("status");
  });
});

suite("what is taken away", () => {
  test("takes the arrows to it along; whatever else names it is told by the engine", async () => {
    const engine = await startAnalysis();
    const after = withoutStatus(orderDesk(), "manager-review");
    expect(JSON.stringify(after.statuses)).not.toContain("manager-review");
    const errors = engine.check(after).filter(({ severity }) => severity === "error");
    // A ladder that moved orders there, and a clock that ran there alone.
    expect(new Set(errors.map(({ code }) => code))).toEqual(new Set(["unknown_status", "empty_list"]));
    expect(errors.every(({ path }) => path.startsWith("$.slas"))).toBe(true);
  });

  test("leaves nobody in a team that is gone", () => {
    const after = withoutPart(put(small(), ["teams", 1, "parent"], "ops"), "team", "ops");
    expect(after.teams).toEqual([{ id: "boss" }]);
    expect(after.statuses[0]!.team).toBeUndefined();
  });
});

suite("a length of time", () => {
  test("is typed in minutes, hours or days, and written as the wire has it", () => {
    const cases = { PT8H30M: [8.5, "hours"], P7D: [7, "days"], P1W: [7, "days"], PT10M: [10, "minutes"], PT48H: [48, "hours"], P1DT2H: [26, "hours"] } as const;
    for (const [text, [amount, unit]] of Object.entries(cases)) expect(lengthOf(text), text).toEqual({ amount, unit });
    const written = [[8.5, "hours"], [7, "days"], [10, "minutes"], [90, "minutes"], [1.5, "days"], [0, "hours"], [-4, "hours"]] as const;
    expect(written.map(([amount, unit]) => durationOf({ amount, unit }))).toEqual(["PT8H30M", "P7D", "PT10M", "PT90M", "PT36H", "PT0S", "PT0S"]);
  });

  test("after which somebody is reminded is one field of a status", async () => {
    const engine = await startAnalysis();
    const definition = withReminder(small(), "held", "PT4H");
    expect(reminderOf(definition, "held")?.target).toBe("PT4H");
    expect(engine.check(definition).filter(({ severity }) => severity === "error")).toEqual([]);
    const longer = withReminder(definition, "held", "PT9H");
    expect(longer.slas).toHaveLength(1);
    expect(reminderOf(longer, "held")?.target).toBe("PT9H");
    expect(withReminder(longer, "held", undefined).slas).toEqual([]);
    // One that does more is no field any more.
    expect(reminderOf(put(longer, ["slas", 0, "ladder", 0, "do", 0], { move: "done" }), "held")).toBeUndefined();
  });
});

suite("what the engine says", () => {
  test("stands at its place, and the picture is that of the last definition that runs", async () => {
    const engine = await startAnalysis();
    const good = reviewed(engine, orderDesk());
    expect(good.problems.count("error")).toBe(0);
    const bad = reviewed(engine, put(orderDesk(), ["statuses", 3, "recommended", "to"], "nowhere"), good);
    expect(bad.problems.within(["statuses", 3]).map(({ code }) => code)).toEqual(["unknown_status"]);
    expect(bad.problems.within(["statuses", 2])).toEqual([]);
    expect(bad.runs).toBe(good.runs);
  });
});

suite("a file", () => {
  test("is a workflow or is not taken", () => {
    expect(imported(JSON.stringify(small()))).toEqual(small());
    for (const text of ["", "[]", "null", "{}", '{"statuses": [1]}', '{"statuses": [{"id": 1}]}']) expect(() => imported(text), text).toThrow();
  });

  test("names the facts that it asks for", () => {
    expect(factsOf(orderDesk())).toEqual(["inStock", "paymentPromised", "prepaid", "priority", "total"]);
    expect([scalar("500"), scalar("true"), scalar("express"), scalar(" ")]).toEqual([500, true, "express", " "]);
  });
});
