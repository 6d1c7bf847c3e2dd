// Tests as data, in any runner, and walks for fast-check.

import type { Actor, Blocker, Case, Command, Definition, Effect, Event, Fact, TestAnswer, WalksRequest } from "./wire.js";
import type { Engine } from "./analysis.js";
import type { Workflow } from "./index.js";

/** A test file: `schema/test.json` of the repository describes it. */
export interface Suite {
  /** The definition's file. Whoever hands over the definition itself does not look at it. */
  definition?: string;
  /** When examples begin that do not say so. */
  start?: string;
  /** Who acts, by name. */
  staff?: { [name: string]: Partial<Actor> };
  /** What is expected. */
  examples?: Array<{ name: string; given?: unknown; when?: unknown; then?: unknown }>;
  /** How many walks are made where nobody says otherwise. */
  walks?: number;
}

/**
 * Plays the examples of a test file, judges what the definition promises, and makes walks, these two where they are asked for:
 * what the engine answers to `test`. It needs the engine that has the analysis: `@ordino/engine/analysis`.
 *
 * @throws {DefinitionError} when the definition breaks rules
 * @throws {OrdinoError} `invalid_suite` when the test file does
 */
export function judge(engine: Engine, definition: Definition, suite: Suite, walks?: WalksRequest, settings?: { promises?: boolean }): TestAnswer;

/** An example that differs, a promise that is broken, or a walk that breaks something, with the story of it in the message. */
export class TestFailed extends Error {
  readonly name: "TestFailed";
  /** What happened, a line each. */
  readonly story: string[];
}

/** What a runner has: vitest, jest, mocha, or `node:test` with `suite` for `describe`. */
export interface Runner {
  describe(name: string, tests: () => void): unknown;
  test(name: string, run: (...context: unknown[]) => void): unknown;
}

/**
 * Makes each example of a test file a test of its own, and so each promise of the definition, and one test of the walks. A
 * promise of which nobody knows whether it holds is skipped, where the runner can do that.
 */
export function describeSuite(
  runner: Runner,
  engine: Engine,
  definition: Definition,
  suite: Suite,
  settings?: {
    /** What they are called together. Default `examples`. */
    name?: string;
    /** From what walks are made: the same seed gives the same walks. Default another one each time, which the test's name says. */
    seed?: number;
    /** How many. Default as the test file says, else 100. */
    walks?: number;
  },
): void;

/** Everybody whom a definition has: two members and a lead of each team, and whoever is named. */
export function staffOf(definition: Definition): Actor[];

/** A walk: what an order is opened with, and what is done to it. */
export interface Walk {
  /** Facts that the order is opened with. */
  facts: { [name: string]: Fact };
  /** What is done, in order, each some minutes after what was before it, or after the next timer is due. */
  acts: Array<{
    wait: { due?: boolean; minutes: number };
    deed:
      | { do: "move"; who: number; pick: number }
      | { do: "undo"; who: number }
      | { do: "set"; facts: { [name: string]: Fact } }
      | { do: "wait" };
  }>;
}

/** What fast-check is asked for: any version from 3 on. */
export interface FastCheck {
  /* eslint-disable @typescript-eslint/no-explicit-any */
  integer(bounds: { min: number; max: number }): any;
  nat(max: number): any;
  constant(value: any): any;
  constantFrom(...values: any[]): any;
  oneof(...arbitraries: any[]): any;
  record(arbitraries: any): any;
  array(arbitrary: any, bounds: { maxLength: number }): any;
  subarray(values: any[]): any;
}

/**
 * An arbitrary of fast-check: walks of made-up staff, who do what they may with random lateness. Pass fast-check in.
 *
 * ```js
 * fc.assert(fc.property(walks(fc, definition), (walk) => {
 *   const { events } = play(workflow, definition, walk);
 *   return events.filter(({ type, to }) => type === "moved" && to === "refunded").length <= 1;
 * }));
 * ```
 */
export function walks<F extends FastCheck>(
  fc: F,
  definition: Definition,
  settings?: {
    /** How many acts at most. Default 20. */
    acts?: number;
  },
): any;

/** What came of a walk. */
export interface Played {
  /** The case at the end. */
  case: Case;
  /** Everything that happened. */
  events: Event[];
  /** Everything that a host would have had to do. */
  effects: Effect[];
  /** What was refused: nothing, since everybody does what they may. */
  refused: Array<{ command: Command; actor?: Actor; blocker: Blocker }>;
}

/** Plays a walk. */
export function play(
  workflow: Workflow,
  definition: Definition,
  walk: Walk,
  settings?: {
    /** When the order is opened: an instant, in milliseconds or as a text. Default Monday, January 5th 2026, at nine in UTC. */
    start?: number | string;
  },
): Played;
