// The machine that is exported for XState, beside the engine: random sequences of moves, the same transitions enabled, and
// the same states after each.

import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { SimulatedClock, createActor } from "xstate";
import { Engine } from "../../../wasm/npm/src/node.js";
import { actor, facts, generated, inVectors, random, shipped } from "../support/definitions.mjs";
import { machineOf } from "../support/machine.mjs";

const engine = await Engine.start();
const now = "2026-01-05T09:00:00Z";
const STEPS = 25;
const exported = (definition) => engine.ask({ type: "diagram", workflow: definition, format: "xstate" }).text;

/** The definition without what time does, if the engine takes it. */
function timeless({ slas, promises, ...definition }) {
  try {
    return { definition, workflow: engine.load(definition) };
  } catch (error) {
    if (error.code === "invalid_definition") return undefined;
    throw error;
  }
}

/** Whether automatic transitions alone can go in a circle: the engine stops there as `stuck`, a machine never. */
function circles(config) {
  const next = (state) => (config.states[state].always ?? []).map(({ target }) => target);
  const comesBack = (start) => {
    const [seen, open] = [new Set(), next(start)];
    while (open.length > 0) {
      const state = open.pop();
      if (state === start) return true;
      if (!seen.has(state)) open.push(...next(seen.add(state) && state));
    }
    return false;
  };
  return Object.keys(config.states).some(comesBack);
}

/** What a move has to bring along. */
function supplied({ comment, attachments, fields = [] }) {
  const values = { text: "x", number: 1, date: "2026-01-05", bool: true };
  return {
    ...(comment && { comment: "because" }),
    ...(attachments && { attachments: Array(attachments).fill({ name: "a.pdf", mediaType: "application/pdf", bytes: 1 }) }),
    ...(fields.length > 0 && { fields: Object.fromEntries(fields.map(({ name, type, oneOf }) => [name, oneOf?.[0] ?? values[type]])) }),
  };
}

/** Walks both, and answers how many questions were compared. */
function walk({ definition, workflow }, config, seed) {
  const chances = random(seed);
  const { chance, pick } = chances;
  const [who, stored] = [actor(chances), facts(chances)];
  const opened = workflow.decide(null, { type: "open", id: "case-1", facts: stored }, { now, actor: who });
  let order = opened.case;
  const machine = createActor(machineOf(config, definition.teams, { facts: stored, opener: who?.id ?? null }), {
    clock: new SimulatedClock(),
  }).start();
  const states = definition.statuses.map(({ id }) => id);
  const trail = [order.status];
  let compared = 0;
  // A row of automatic moves ends in the engine after sixteen, in a machine never.
  let isStuck = opened.events.some(({ type }) => type === "stuck");
  for (let step = 0; step < STEPS && !isStuck; step++) {
    assert.equal(machine.getSnapshot().value, order.status, `after ${trail.join(", ")}`);
    const [who, called] = [actor(chances), chance(0.5) ? facts(chances) : {}];
    const { options } = workflow.options(order, { now, actor: who, facts: called });
    const enabled = options.filter(({ blockers }) => blockers.length === 0);
    const event = (to) => ({ type: `move.${to}`, ...(who && { actor: who }), facts: called });
    const can = states.filter((to) => machine.getSnapshot().can(event(to)));
    const where = `in ${order.status} after ${trail.join(", ")} for ${JSON.stringify({ who, called, order })}`;
    assert.deepEqual(can.toSorted(), enabled.map(({ to }) => to).toSorted(), where);
    compared += states.length;
    if (chance(0.2)) {
      const more = facts(chances);
      const stored = workflow.decide(order, { type: "setFacts", facts: more }, { now, actor: who });
      isStuck ||= stored.events.some(({ type }) => type === "stuck");
      order = stored.case;
      machine.send({ type: "setFacts", facts: more });
      trail.push("facts");
    } else {
      // One that is enabled, mostly; else any, which both have to refuse.
      const to = enabled.length > 0 && chance(0.8) ? pick(enabled).to : pick(states);
      const requires = options.find((option) => option.to === to)?.requires ?? {};
      const moved = workflow.decide(order, { type: "move", to, ...supplied(requires) }, { now, actor: who, facts: called });
      isStuck ||= moved.events.some(({ type }) => type === "stuck");
      order = moved.case;
      machine.send(event(to));
      trail.push(to);
    }
    if (machine.getSnapshot().status === "done") break;
  }
  return compared;
}

function compare(name, definitions, least, walks) {
  test(name, () => {
    let [walked, compared, circling] = [0, 0, 0];
    for (const [title, given] of definitions) {
      const both = timeless(given);
      if (both === undefined) continue;
      const config = JSON.parse(exported(both.definition));
      if (circles(config)) {
        circling += 1;
        continue;
      }
      for (let seed = 1; seed <= walks; seed++) {
        try {
          compared += walk(both, config, seed);
        } catch (error) {
          throw new Error(`${title}, seed ${seed}: ${JSON.stringify(given)}`, { cause: error });
        }
      }
      walked += 1;
    }
    console.log(`${name}: ${walked} definitions, ${compared} transitions compared, ${circling} left out that go in circles`);
    assert.ok(walked >= least, `only ${walked} definitions were walked`);
  });
}

suite("a machine for XState does what the engine does", () => {
  compare("with shipped definitions", shipped(), 5, 40);
  compare("with the vectors' definitions", inVectors(), 100, 3);
  compare("with generated definitions", Array.from({ length: 600 }, (_, seed) => [`made ${seed}`, generated(seed)]), 400, 3);

  test("when time passes that is nothing but time", () => {
    const definition = {
      id: "shop",
      version: 1,
      statuses: [
        { id: "new", suggested: [{ to: "late", auto: { after: "PT2H" } }] },
        { id: "late", suggested: ["new"] },
        { id: "lost", stage: "closed" },
      ],
      slas: [{ id: "found", runIn: ["late"], target: "PT4H", ladder: [{ at: { percent: 50 }, do: [{ move: "lost" }] }] }],
    };
    const clock = new SimulatedClock();
    const machine = createActor(machineOf(JSON.parse(exported(definition))), { clock }).start();
    const workflow = engine.load(definition);
    const started = Date.parse(now);
    let order = workflow.decide(null, { type: "open", id: "case-1" }, { now }).case;
    const seen = [];
    for (let minutes = 0; minutes <= 300; minutes += 30) {
      const at = new Date(started + minutes * 60_000);
      clock.set(minutes * 60_000);
      order = workflow.decide(order, { type: "tick" }, { now: at }).case;
      assert.equal(machine.getSnapshot().value, order.status, `after ${minutes} minutes`);
      if (seen.at(-1) !== order.status) seen.push(order.status);
    }
    assert.deepEqual(seen, ["new", "late", "lost"]);
  });

  test("and says what it cannot say", () => {
    const [, desk] = shipped().find(([name]) => name === "order-desk.yaml");
    const config = JSON.parse(exported(desk));
    assert.match(config.description, /working time/);
    assert.deepEqual(config.meta.slas.map(({ id }) => id), desk.slas.map(({ id }) => id));
    // Working time and clocks that go on are delays by name, which a host has to measure; seven days are seven days.
    assert.deepEqual(Object.keys(config.states["problem-reported"].after), ["sla:problem:escalate"]);
    assert.deepEqual(Object.keys(config.states["awaiting-customer"].after), ["auto:awaiting-customer:problem-reported"]);
    assert.deepEqual(Object.keys(config.states["awaiting-payment"].after), [String(7 * 86_400_000)]);
  });
});
