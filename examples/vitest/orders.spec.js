// The definition of a shop, as its developers test it: the merchant's test file, and a rule of their own.

import { readFileSync } from "node:fs";
import { Engine } from "@ordino/engine/analysis";
import { describeSuite, play, walks } from "@ordino/engine/testing";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";

const read = (name) => parse(readFileSync(new URL(name, import.meta.url), "utf8"));
const [definition, suite] = [read("orders.yaml"), read("orders.test.yaml")];
const engine = await Engine.start();
const workflow = engine.load(definition);

describeSuite({ describe, test }, engine, definition, suite, { name: "orders", seed: 1 });

test("whatever staff do, money goes back at most once, and nobody is refused what they are offered", () => {
  fc.assert(
    fc.property(walks(fc, definition), (walk) => {
      const { events, refused } = play(workflow, definition, walk);
      expect(refused).toEqual([]);
      expect(events.filter(({ type, to }) => type === "moved" && to === "refunded").length).toBeLessThanOrEqual(1);
    }),
  );
}, 60_000);
