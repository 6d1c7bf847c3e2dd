// Tests as data, from JavaScript: the example as a developer runs it, and what is said of a failure.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, suite, test } from "node:test";
import fc from "fast-check";
import { example, installed, root } from "../support/packed.mjs";

const web = join(root, "tests/web");

/** An order can be sent that nobody has paid: over `asked`. */
const SHOP = {
  id: "shop",
  version: 1,
  teams: [{ id: "shop" }],
  statuses: [
    { id: "new", label: "New", team: "shop", recommended: "paid", suggested: ["asked"] },
    { id: "asked", label: "Asked", team: "shop", recommended: "paid", suggested: [{ to: "sent", when: { fact: "hurry", eq: true } }] },
    { id: "paid", label: "Paid", team: "shop", classes: ["money"], recommended: { to: "sent", require: { comment: true, attachments: 2 } } },
    { id: "sent", label: "Sent", stage: "closed" },
  ],
  promises: [{ never: { reach: "sent", before: "class:money" } }],
};

suite("tests as data", () => {
  let place;
  let engine;
  let testing;
  before(async () => {
    place = installed();
    const source = join(place.folder, "node_modules/@ordino/engine/src");
    const { Engine } = await import(join(source, "node.js"));
    engine = await Engine.start();
    testing = await import(join(source, "testing.js"));
  });
  after(() => {
    engine?.free();
    place?.remove();
  });

  /** The tests that a suite is made of, each with what it throws. */
  function run(definition, tests, settings) {
    const ran = [];
    const runner = {
      describe: (name, body) => (ran.push(name), body()),
      test: (name, body) => {
        let thrown = null;
        try {
          body();
        } catch (error) {
          thrown = error;
        }
        ran.push([name, thrown]);
      },
    };
    testing.describeSuite(runner, engine, definition, tests, settings);
    return ran;
  }

  test("the example runs under vitest, and fails where it should", () => {
    const app = example(place.folder, "vitest");
    for (const name of ["fast-check", "vitest", "yaml"]) {
      symlinkSync(join(web, "node_modules", name), join(place.folder, "node_modules", name));
    }
    const vitest = () =>
      spawnSync(process.execPath, [join(web, "node_modules/vitest/vitest.mjs"), "run", "--reporter=verbose"], {
        cwd: app,
        encoding: "utf8",
        env: { ...process.env, NO_COLOR: "1" },
      });
    const passed = vitest();
    assert.equal(passed.status, 0, passed.stdout + passed.stderr);
    assert.match(passed.stdout, /orders > Only the lead of the desk pays back, and says why/);
    assert.match(passed.stdout, /orders > walks from seed 1 \d+ms\n/);
    assert.match(passed.stdout, /Tests {2}7 passed \(7\)/);
    writeFileSync(join(app, "orders.test.yaml"), "examples:\n  - { name: a, given: new, when: { after: P7D }, then: { status: paid } }\n");
    const failed = vitest();
    assert.equal(failed.status, 1);
    assert.match(failed.stdout + failed.stderr, /\$\.examples\[0\]\.then\.status: wanted `paid`, found `cancelled`/);
    assert.match(failed.stdout + failed.stderr, /by itself: New → Cancelled/);
  });

  test("each example is a test, and the walks are one", () => {
    const tests = {
      examples: [
        { name: "a", given: "paid", then: { status: "paid" } },
        { name: "b", when: { as: "team:shop", move: "paid" }, then: { status: "sent" } },
      ],
    };
    const [name, a, b, [claim, refuted], [walks, broken]] = run(SHOP, tests, { name: "shop", seed: 7, walks: 60 });
    assert.deepEqual([name, a, b[0], walks], ["shop", ["a", null], "b", "walks from seed 7"]);
    assert.equal(b[1].name, "TestFailed");
    assert.match(b[1].message, /^\$\.examples\[1\]\.then\.status: wanted `sent`, found `paid`\nwhat happened:\n {2}.* the order is opened: New\n/);
    assert.equal(claim, `promise 0: ${JSON.stringify(SHOP.promises[0])}`);
    assert.match(refuted.message, /^\$\.promises\[0\]: the order is in `sent` and has never been in the class `money`\nwhat happened:\n/);
    assert.match(refuted.message, / shop-[12] moves it: Asked → Sent, with hurry = true$/);
    assert.match(broken.message, /^\$\.promises\[0\]: the order is in `sent` and has never been in the class `money`\n/);
    assert.match(broken.message, / moves it: New → Asked\n.* moves it: Asked → Sent\n {2}as an example: \{/);
    assert.equal(run({ ...SHOP, promises: [] }, tests, { seed: 7, walks: 60 })[3][1], null);
    const [, [, wrong]] = run(SHOP, { examples: [{ name: "a", whne: {} }] });
    assert.equal(wrong.code, "invalid_suite");
  });

  test("walks of fast-check find what a walk can break, and shrink it", () => {
    const definition = { ...SHOP, promises: [] };
    const workflow = engine.load(definition);
    const unpaid = ({ events }) => events.some(({ to }) => to === "sent") && events.every(({ to }) => to !== "paid");
    const rule = fc.property(testing.walks(fc, definition), (walk) => {
      const played = testing.play(workflow, definition, walk);
      assert.deepEqual(played.refused, []);
      return !unpaid(played);
    });
    const { failed, counterexample } = fc.check(rule, { seed: 1, numRuns: 500 });
    assert.ok(failed);
    const [walk] = counterexample;
    // The fact comes with the opening, or is stored later: fast-check shrinks each part by itself.
    assert.equal(walk.acts.length, walk.facts.hurry ? 2 : 3);
    const { events, case: order } = testing.play(workflow, definition, walk);
    assert.deepEqual(events.filter(({ type }) => type === "moved").map(({ to }) => to), ["asked", "sent"]);
    assert.equal(order.status, "sent");
    assert.equal(fc.check(fc.property(testing.walks(fc, definition), (walk) => !unpaid(testing.play(workflow, definition, { ...walk, facts: {}, acts: walk.acts.filter(({ deed }) => deed.do !== "set") })))).failed, false);
  });

  test("its staff are everybody whom a definition names", () => {
    const named = { ...SHOP, rights: { force: ["role:boss", "employee:e1", "lead:shop"] } };
    assert.deepEqual(testing.staffOf(named).map(({ id }) => id), ["team:shop", "shop 2", "lead:shop", "role:boss", "e1"]);
    assert.deepEqual(testing.staffOf({ id: "a", version: 1, statuses: [] }).map(({ id }) => id), ["employee 1", "employee 2"]);
  });
});
