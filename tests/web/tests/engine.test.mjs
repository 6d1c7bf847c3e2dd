// The typed face: what it adds to the wire.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { suite, test } from "node:test";
import instantiate from "../../../wasm/npm/dist/node.js";
import { Engine as EditorEngine } from "../../../wasm/npm/src/analysis.js";
import { Engine as PageEngine } from "../../../wasm/npm/src/index.js";
import { CaseFile, DefinitionError, Engine, OrdinoError, Workflow } from "../../../wasm/npm/src/node.js";

const shop = {
  id: "shop",
  version: 1,
  rights: { move: ["anyone"] },
  statuses: [
    { id: "paid", label: { en: "Paid", it: "Pagato" }, recommended: "shipped", suggested: ["cancelled"] },
    { id: "shipped", label: { en: "Shipped", it: "Spedito" }, stage: "closed" },
    { id: "cancelled", stage: "closed" },
  ],
};
const now = "2026-01-02T15:00:00+01:00";
const engine = await Engine.start();
const workflow = engine.load(shop);
const open = (id, call = { now }) => workflow.decide(null, { type: "open", id }, call).case;

/** The bytes of a module. */
const bytes = (name) => readFileSync(new URL(`../../../wasm/npm/dist/${name}_bg.wasm`, import.meta.url));

suite("a page's module", () => {
  const picture = { format: "svg" };
  const idle = { ...shop, teams: [{ id: "idle" }] };

  test("is the same engine", async () => {
    for (const other of [await PageEngine.start(bytes("ordino")), await EditorEngine.start(bytes("analysis"))]) {
      assert.deepEqual(other.version, engine.version);
      assert.ok(other.load(shop) instanceof Workflow);
      assert.equal(other.load(shop).edition, workflow.edition);
    }
  });

  test("has the analysis where it is asked for", async () => {
    const editor = await EditorEngine.start(bytes("analysis"));
    assert.equal(editor.load(shop).diagram(picture), workflow.diagram(picture));
    assert.deepEqual(editor.check(idle), engine.check(idle));
  });

  test("names the one that has it otherwise, and finds what is wrong, but not what may be", async () => {
    const page = await PageEngine.start(bytes("ordino"));
    const help = /`@ordino\/engine\/analysis`/;
    assert.throws(() => page.load(shop).diagram(picture), { code: "invalid_request", path: "$.type", help });
    assert.deepEqual(page.check(idle), []);
    assert.deepEqual(engine.check(idle).map(({ code }) => code).sort(), ["no_owner", "unused_team"]);
    assert.equal(page.check({ ...shop, initial: "nwe" })[0].code, "unknown_status");
  });
});

suite("the analysis of definitions", () => {
  test("draws", () => {
    const text = workflow.diagram({ format: "mermaid", lang: "it", way: ["paid", "shipped"] });
    assert.match(text, /^flowchart TB\n/);
    assert.match(text, /"Pagato"/);
    assert.equal(engine.ask({ type: "diagram", workflow: shop, format: "svg" }).text, workflow.diagram({ format: "svg" }));
    assert.throws(() => workflow.diagram({ format: "svg", way: ["gone"] }), { code: "invalid_request", path: "$.way" });
  });

  test("judges promises, and what breaks one can be played", () => {
    const workflow = engine.load({ ...shop, promises: [{ never: { reach: "cancelled", before: "shipped" } }] });
    const [{ path, verdict }] = workflow.promises();
    assert.deepEqual([path, verdict.type], ["$.promises[0]", "refuted"]);
    let order = null;
    for (const { command, now, actor, facts } of verdict.counterexample.steps) {
      const decision = workflow.decide(order, command, { now, ...(actor && { actor }), ...(facts && { facts }) });
      assert.deepEqual(decision.refused ?? [], []);
      order = decision.case;
    }
    assert.equal(order.status, "cancelled");
    const claims = [{ always: { canReach: "stage:closed" } }, { atMost: { enter: "lost", times: 1 } }];
    const told = workflow.promises(claims).map(({ verdict: { type, reason } }) => [type, reason]);
    assert.deepEqual(told, [["holds", undefined], ["undecided", "unknown_name"]]);
    assert.throws(() => workflow.promises([{ perhaps: {} }]), { code: "invalid_request" });
    assert.throws(() => workflow.migration(workflow, [{ id: 7 }], { now }), { code: "invalid_request" });
  });

  test("tells what a newer version changes, and what it does to cases", () => {
    const newer = engine.load({ ...shop, version: shop.version + 1 });
    const [change] = workflow.diff(newer);
    assert.equal(change.code, "workflow_version_changed");
    assert.deepEqual(workflow.diff(workflow), []);
    const order = workflow.decide(null, { type: "open", id: "order-1" }, { now }).case;
    const told = workflow.migration(newer, [order, JSON.stringify(order)], { now });
    assert.deepEqual([told.counts.stay, told.plans[1].outcome], [2, "stays"]);
    const map = { statuses: { paid: "gone" } };
    assert.throws(() => workflow.migration(newer, [order], { now, map }), { code: "invalid_request" });
  });

  test("finds what may be wrong", () => {
    const lonely = { ...shop, statuses: [...shop.statuses, { id: "lonely", stage: "closed" }] };
    const found = engine.check(lonely).map(({ code }) => code);
    assert.ok(found.includes("unreachable_status"), found.join(" "));
  });
});

suite("the engine", () => {
  test("says what it is", () => {
    assert.match(engine.version.engineId, /^[0-9a-f]{64}$/);
    assert.equal(engine.version, engine.version);
  });

  test("loads an object and a text alike", () => {
    assert.ok(workflow instanceof Workflow);
    assert.equal(engine.load(JSON.stringify(shop)).digest, workflow.digest);
  });

  test("keeps the words of each workflow that decides alike", () => {
    const named = (label) => ({ ...shop, statuses: shop.statuses.map((status) => ({ ...status, label })) });
    const [english, polish] = [engine.load(named({ en: "Ready" })), engine.load(named({ en: "Gotowe" }))];
    assert.equal(english.digest, polish.digest);
    assert.notEqual(english.edition, polish.edition);
    const order = english.decide(null, { type: "open", id: "order-1" }, { now }).case;
    const labels = (under) => new Set(under.options(order, { now, lang: "en" }).options.map(({ label }) => label));
    assert.deepEqual(labels(english), new Set(["Ready"]));
    assert.deepEqual(labels(polish), new Set(["Gotowe"]));
    assert.deepEqual(labels(english), new Set(["Ready"]));
  });

  test("checks, replays and counts working time", () => {
    assert.deepEqual(engine.check(shop), workflow.check());
    assert.equal(engine.check({ ...shop, initial: "nwe" })[0].code, "unknown_status");
    const opened = workflow.decide(null, { type: "open", id: "order-1" }, { now });
    assert.deepEqual(workflow.replay(opened.events), opened.case);
    assert.deepEqual(engine.replay(opened.events), opened.case);
    const calendar = { timeZone: "Europe/Rome", week: { mon: ["09:00-17:00"] } };
    const add = { start: "2026-01-02T09:00:00Z", duration: "PT1H" };
    assert.deepEqual(engine.workingTime({ calendar, add }), { at: "2026-01-05T09:00:00.000Z" });
  });

  test("reports", () => {
    const { events } = workflow.decide(null, { type: "open", id: "order-1" }, { now });
    const report = workflow.report([events], { period: "year", until: new Date("2026-02-01T00:00:00Z") });
    assert.deepEqual([report.cases.opened, report.settings.period], [1, "year"]);
    assert.equal(report.settings.until, "2026-02-01T00:00:00.000Z");
  });

  test("decides many", () => {
    const items = ["order-1", "order-2"].map((id) => ({ command: { type: "open", id } }));
    assert.deepEqual(workflow.decideMany(items, { now }).map((result) => result.case.id), ["order-1", "order-2"]);
  });

  test("tells a case that came as text as text", () => {
    const [order, other] = [open("order-1"), open("order-2")];
    const [move, when] = [{ type: "move", to: "shipped" }, { now, withOptions: true }];
    const { case: object, ...told } = workflow.decide(order, move, when);
    const { case: text, ...same } = workflow.decide(JSON.stringify(order), move, when);
    assert.deepEqual([text, same], [JSON.stringify(object), told]);
    const items = [{ case: JSON.stringify(order), command: move }, { case: other, command: move }];
    const [first, second] = workflow.decideMany(items, { now });
    assert.deepEqual([first.case, second.case.id], [text, "order-2"]);
  });

  test("takes a text as the wire", () => {
    assert.equal(engine.call("nonsense").slice(0, 26), '{"error":{"code":"syntax",');
    const { limits } = engine.version;
    const answer = JSON.parse(engine.call(" ".repeat(limits.requestBytes + 1)));
    const same = JSON.parse(engine.call(`"${"é".repeat(limits.requestBytes / 2)}"`));
    assert.equal(answer.error.code, "too_large");
    assert.deepEqual(answer, same);
  });

  test("loads a workflow again that has left", async () => {
    const crowded = await Engine.start();
    const first = crowded.load(shop);
    for (let number = 0; number < crowded.version.limits.workflows; number += 1) {
      crowded.load({ ...shop, statuses: [...shop.statuses, { id: `extra-${number}` }] });
    }
    assert.throws(() => crowded.ask({ type: "hold", workflow: first.digest }), { code: "unknown_workflow" });
    assert.equal(first.decide(null, { type: "open", id: "order-1" }, { now }).case.status, "paid");
    crowded.free();
    assert.throws(() => crowded.call("{}"), { code: "freed" });
  });
});

suite("the clock", () => {
  test("is read where nothing is said", () => {
    const before = new Date().toISOString();
    const { openedAt } = open("order-1", {});
    assert.ok(before <= openedAt && openedAt <= new Date().toISOString(), openedAt);
  });

  test("may be a date or a text", () => {
    assert.equal(open("order-1").openedAt, "2026-01-02T14:00:00.000Z");
    assert.deepEqual(open("order-1", { now: new Date(now) }), open("order-1"));
  });
});

suite("a held case", () => {
  test("answers as a case that comes along does", () => {
    const file = workflow.case(open("order-1"));
    assert.ok(file instanceof CaseFile);
    assert.deepEqual(file.options({ now, lang: "it" }), workflow.options(open("order-1"), { now, lang: "it" }));
    const command = { type: "move", to: "shipped" };
    const { case: told, ...decided } = workflow.decide(open("order-1"), command, { now, withOptions: true });
    assert.deepEqual(file.decide(command, { now, withOptions: true }), decided);
    assert.deepEqual(file.snapshot(), told);
    assert.deepEqual(file.tick({ now }).events, []);
  });

  test("comes from an object, from text, or is opened", () => {
    const file = workflow.case();
    assert.equal(file.snapshot(), null);
    file.decide({ type: "open", id: "order-1" }, { now });
    const copy = workflow.case(JSON.stringify(file.snapshot()));
    assert.deepEqual(copy.snapshot(), open("order-1"));
    assert.deepEqual(workflow.options(JSON.stringify(open("order-1")), { now }), copy.options({ now }));
  });

  test("goes on under another workflow", () => {
    const other = engine.load({ ...shop, version: 2, statuses: shop.statuses.map((status) => ({ ...status, classes: ["b"] })) });
    const file = workflow.case(open("order-1"));
    assert.deepEqual(file.migrate(other, {}, { now }).events.map((event) => event.type), ["migrated"]);
    assert.equal(file.snapshot().workflow.digest, other.digest);
    assert.deepEqual(file.migrate(workflow, undefined, { now }).events.map((event) => event.type), ["migrated"]);
    assert.equal(file.snapshot().workflow.digest, workflow.digest);
  });

  test("is gone once it is freed", () => {
    const file = workflow.case(open("order-1"));
    file[Symbol.dispose]();
    assert.throws(() => file.snapshot(), { code: "unknown_case" });
    file.free();
  });

  test("leaves for new ones when it was used longest ago", async () => {
    const own = await Engine.start();
    const shelf = own.load(shop);
    const files = Array.from({ length: own.version.limits.held }, (_, number) => shelf.case(open(`order-${number}`)));
    files[0].snapshot();
    const last = shelf.case(open("order-last"));
    assert.throws(() => files[1].snapshot(), { code: "unknown_case" });
    for (const file of [files[0], files[2], last]) assert.equal(file.snapshot().status, "paid");
    own.free();
  });
});

suite("errors", () => {
  test("are errors", () => {
    const caught = (work) => {
      try {
        return work();
      } catch (error) {
        return error;
      }
    };
    const broken = caught(() => engine.load({ ...shop, initial: "piad" }));
    for (const Kind of [DefinitionError, OrdinoError, Error]) assert.ok(broken instanceof Kind);
    assert.equal(broken.name, "DefinitionError");
    assert.deepEqual([broken.code, broken.diagnostics.length], ["invalid_definition", 1]);
    for (const { path, help } of [broken, broken.diagnostics[0]]) {
      assert.deepEqual([path, help], ["$.initial", "did you mean `paid`?"]);
    }
    const wrong = caught(() => workflow.options(open("order-1"), { now, actr: null }));
    assert.ok(wrong instanceof OrdinoError && !(wrong instanceof DefinitionError));
    assert.deepEqual([wrong.code, wrong.path, wrong.help], ["invalid_request", "$.actr", "did you mean `actor`?"]);
    const other = engine.load({ ...shop, initial: "shipped" });
    assert.throws(() => other.case(open("order-1")), { code: "wrong_workflow", path: "$.case" });
  });

  test("name the place in the text that was given", () => {
    const syntax = (place) => ({ code: "syntax", message: new RegExp(`^${place}: `) });
    assert.throws(() => engine.load('{"id": }'), syntax("line 1, column 8"));
    assert.throws(() => engine.check('{\n "id": }'), syntax("line 2, column 8"));
    for (const door of [(text) => workflow.options(text), (text) => workflow.decide(text, { type: "tick" }), (text) => workflow.case(text)]) {
      assert.throws(() => door('{"id": }'), { ...syntax("line 1, column 8"), path: "$.case" });
    }
    const batch = [{ command: { type: "open", id: "order-1" } }, { case: '{"id":\n}', command: { type: "tick" } }];
    assert.throws(() => workflow.decideMany(batch, { now }), { ...syntax("line 2, column 1"), path: "$.items[1].case" });
    assert.throws(() => engine.load({ id: "\ud800" }), syntax("line 1, column 14"));
  });

  test("come of any argument of the wrong kind, and hurt nobody", () => {
    const circle = {};
    circle.self = circle;
    const values = {
      ...{ undefined, null: null, one: 1, NaN, big: 1n, true: true, text: "text", symbol: Symbol("s"), object: {}, list: [] },
      ...{ function: () => 1, date: new Date(0), noDate: new Date(NaN), circle },
    };
    const file = workflow.case(open("order-1"));
    const nothing = ["undefined", "null"];
    // Each with the few values that are right after all.
    const doors = {
      call: [(value) => engine.call(value), ["text"]],
      load: [(value) => engine.load(value), []],
      check: [(value) => engine.check(value), ["null", "one", "true", "object", "list", "date"]],
      replay: [(value) => engine.replay(value), []],
      workingTime: [(value) => engine.workingTime(value), []],
      ask: [(value) => engine.ask(value), []],
      "options of": [(value) => workflow.options(value, { now }), []],
      "options now": [(value) => workflow.options(open("order-1"), { now: value }), ["undefined", "date"]],
      "options about": [(value) => workflow.options(open("order-1"), value), [...nothing, "object"]],
      decide: [(value) => workflow.decide(open("order-1"), value, { now }), []],
      "decide about": [(value) => workflow.decide(open("order-1"), { type: "tick" }, value), [...nothing, "object"]],
      decideMany: [(value) => workflow.decideMany(value, { now }), ["list"]],
      report: [(value) => workflow.report(value), ["list"]],
      "report settings": [(value) => workflow.report([], value), [...nothing, "object"]],
      case: [(value) => workflow.case(value), nothing],
      "file decide": [(value) => file.decide(value, { now }), []],
      "file actor": [(value) => file.options({ now, actor: value }), nothing],
      "file tick": [(value) => file.tick(value), [...nothing, "object"]],
      migrate: [(value) => file.migrate(value, undefined, { now }), []],
      "migrate map": [(value) => file.migrate(workflow, value, { now }), ["undefined", "object"]],
    };
    for (const [name, [door, right]] of Object.entries(doors)) {
      const taken = Object.entries(values).filter(([kind, value]) => {
        try {
          door(value);
          return true;
        } catch (error) {
          assert.ok(error instanceof OrdinoError, `${name} of ${kind}: ${error}`);
          return false;
        }
      });
      assert.deepEqual(taken.map(([kind]) => kind), right, name);
    }
    assert.equal(file.snapshot().status, "paid");
  });

  test("leak nothing", async () => {
    const { memory } = await instantiate();
    const file = workflow.case(open("order-1"));
    const rounds = (count) => {
      for (let round = 0; round < count; round += 1) {
        assert.throws(() => workflow.options({ id: "x".repeat(1_000), nonsense: [1, 2, 3] }, { now: 5 }));
        file.decide({ type: "move", to: "shipped" }, { now });
        workflow.case(file.snapshot()).free();
      }
    };
    rounds(500);
    const before = memory.buffer.byteLength;
    rounds(10_000);
    assert.equal(memory.buffer.byteLength, before);
  });

  test("come of what JSON would lose", () => {
    const file = workflow.case(open("order-1"));
    const order = open("order-1");
    const set = (value) => () => file.decide({ type: "setFacts", facts: { "of it": value } }, { now });
    const lost = [
      [set(NaN), '$.command.facts["of it"]'],
      [set(new Number(Infinity)), '$.command.facts["of it"]'],
      [set(() => 5), '$.command.facts["of it"]'],
      [set([1, undefined]), '$.command.facts["of it"][1]'],
      [set([1, , 2]), '$.command.facts["of it"][1]'],
      [set(Object.create(null, { big: { value: 5n, enumerable: true } })), '$.command.facts["of it"].big'],
      [() => file.decide({ type: "move", to: "shipped" }, { now, expectedSeq: Symbol("5") }), "$.expectedSeq"],
      [() => file.options({ now: new Date(NaN) }), "$.now"],
      [() => workflow.options(order, { now, facts: new Map([["total", 5]]) }), "$.facts"],
      [() => workflow.options({ ...order, facts: new Map([["total", 5]]) }, { now }), "$.case.facts"],
      [() => workflow.case({ ...order, assignee: NaN }), "$.case.assignee"],
      [() => engine.load({ ...shop, rights: new Map([["move", ["role:manager"]]]) }), "$.rights"],
      [() => workflow.report([], { until: new Date(NaN) }), "$.until"],
    ];
    for (const [ask, path] of lost) assert.throws(ask, { code: "invalid_request", path });
    assert.equal(file.snapshot().status, "paid");
  });

  test("come of what is too deep or has itself within, with its place where there is one", () => {
    const deep = (levels, value) => (levels === 0 ? value : [deep(levels - 1, value)]);
    assert.throws(() => engine.ask({ type: "version", deep: deep(40, NaN) }), { path: `$.deep${"[0]".repeat(40)}` });
    assert.throws(() => engine.ask({ type: "version", deep: deep(40, 1) }), { code: "invalid_request", path: "$.deep" });
    const circle = { type: "version" };
    circle.self = circle;
    assert.throws(() => engine.ask(circle), { code: "invalid_request", path: "$" });
  });

  test("do not come of what an object keeps to itself", () => {
    const actor = { secret: NaN, toJSON: () => ({ id: "shipping-2" }) };
    actor.self = actor;
    assert.equal(workflow.options(open("order-1"), { now, actor }).status, "paid");
  });

  test("come of a text that goes on after its end", () => {
    const stored = JSON.stringify(open("order-1"));
    const { $defs } = JSON.parse(readFileSync(new URL("../../../schema/wire.json", import.meta.url), "utf8"));
    const asks = {
      DecideRequest: (text) => workflow.decide(text, { type: "move", to: "shipped" }, { now }),
      OptionsRequest: (text) => workflow.options(text, { now }),
      HoldRequest: (text) => workflow.case(text),
    };
    for (const [name, ask] of Object.entries(asks)) {
      const keys = Object.keys($defs[name].properties);
      assert.ok(keys.length >= 3, name);
      for (const key of keys) assert.throws(() => ask(`${stored},"${key}":null`), { code: "syntax" }, `${name} ${key}`);
    }
    for (const more of [`,${stored}`, `],"map":{},"cases":[${stored}`]) {
      assert.throws(() => workflow.migration(workflow, [`${stored}${more}`], { now }), { code: "syntax" }, more);
    }
    for (const ask of [(text) => engine.load(text), (text) => engine.check(text)]) {
      assert.throws(() => ask(`${JSON.stringify(shop)},"lang":"en"`), { code: "syntax" });
    }
  });

  test("come of a question within a question, and hurt nobody", () => {
    const file = workflow.case(open("order-1"));
    const actor = { get id() { return file.snapshot().id; } };
    assert.equal(file.options({ now, actor }).status, "paid");
  });

  test("say that an engine is gone, by its own will or not", async () => {
    const own = await Engine.start();
    const shelf = own.load(shop);
    const order = open("order-1");
    own.free();
    own.free();
    for (const ask of [() => shelf.options(order), () => own.version, () => own.call("{}")]) {
      assert.throws(ask, { name: "OrdinoError", code: "freed" });
    }

    const other = await Engine.start();
    const deep = other.load(shop);
    const descend = (levels) => (levels === 0 ? deep.options(order, { now }) : descend(levels - 1));
    const works = (levels) => {
      try {
        return Boolean(descend(levels));
      } catch {
        return false;
      }
    };
    // At some depth there is room for JavaScript's side of a call, and not for the module's.
    for (let levels = 5_000; levels < 50_000 && works(0); levels += 7) works(levels);
    assert.throws(() => deep.options(order, { now }), { name: "OrdinoError", code: "stopped" });
    other.free();
    assert.equal(workflow.options(order, { now }).status, "paid");
  });
});
