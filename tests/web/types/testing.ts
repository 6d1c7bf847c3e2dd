// A shop's own tests, as TypeScript knows them.

import { Engine } from "@ordino/engine/analysis";
import type { Definition } from "@ordino/engine";
import { TestFailed, describeSuite, judge, play, staffOf, walks } from "@ordino/engine/testing";
import type { FastCheck, Suite } from "@ordino/engine/testing";

declare const fc: FastCheck;
declare const describe: (name: string, tests: () => void) => void;
declare const test: (name: string, run: () => void) => void;

const shop: Definition = { id: "shop", version: 1, statuses: [{ id: "paid", recommended: "sent" }, { id: "sent" }] };
const suite: Suite = { examples: [{ name: "a", given: "paid", then: { status: "paid" } }] };
const engine = await Engine.start();

describeSuite({ describe, test }, engine, shop, suite, { seed: 7, walks: 10 });
const verdict = judge(engine, shop, suite, { seed: 7 });
const [first] = verdict.examples;
const told: string[] = first?.passed ? [] : (first?.story ?? []);
const broken: string | undefined = verdict.walks?.failures[0]?.promise;
const { events } = play(engine.load(shop), shop, { facts: {}, acts: [{ wait: { minutes: 5 }, deed: { do: "wait" } }] });
export const seen: unknown[] = [told, broken, events.length, staffOf(shop)[0]?.id, walks(fc, shop), TestFailed];

// @ts-expect-error An example has a name.
describeSuite({ describe, test }, engine, shop, { examples: [{ given: "paid" }] });
