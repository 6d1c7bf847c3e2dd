/// <reference lib="esnext.disposable" />

// What an editor knows of the package. The shapes of requests and answers are those of the engine itself: `wire.d.ts`.

import type {
  Actor,
  BetweenRequest,
  AddRequest,
  Case,
  Command,
  DecisionAnswer,
  Definition,
  Diagnostic,
  ErrorCode,
  Event,
  Exchange,
  Fact,
  InlineCalendar,
  ItemRequest,
  Language,
  Mapping,
  OptionsAnswer,
  ReportRequest,
  Request,
  Summary,
  VersionAnswer,
} from "./wire.js";

export type * from "./wire.js";

/** What the answer to a request holds when it is no error. */
export type Answered<R extends Request> = Extract<
  Extract<Exchange, { request: { type: R["type"] } }>["answer"],
  { ok: unknown }
>["ok"];

/** Where the WebAssembly module comes from: an address (in Node a file, too), a response, its bytes, or a compiled module. */
// Not by the names of these types, which not every project has.
export type Source = string | object;

/** The circumstances of a question. */
export interface Ask {
  /**
   * The instant of the call: a `Date`, or text such as `2026-01-02T16:00:00Z`. Default the clock of this machine, which is
   * read for nothing else.
   */
  now?: Date | string | undefined;
  /** Who asks. */
  actor?: Actor | null | undefined;
  /** Facts that hold for this call alone, over those that are stored. */
  facts?: { [name: string]: Fact } | undefined;
  /** The language of labels. Without one they are as the definition has them. */
  lang?: Language | null | undefined;
}

/** The circumstances of a command. */
export interface Call extends Ask {
  /** The number of the last event that you know of; another is refused as `stale`. */
  expectedSeq?: number | null | undefined;
  /** Whether to answer the next options too, if there is a case that runs under the workflow. */
  withOptions?: boolean | undefined;
}

/** The circumstances that all items of a batch share. */
export interface BatchCall {
  /** The instant of the call. Default the clock of this machine. */
  now?: Date | string | undefined;
  /** Who asks. */
  actor?: Actor | null | undefined;
  /** Whether valid items are done although others are refused. Default true. */
  onlyValid?: boolean | undefined;
}

/** How a report counts. */
export type ReportCall = Omit<ReportRequest, "type" | "workflow" | "held" | "histories" | "hold" | "until"> & {
  /** As of when. Default each case's last event. */
  until?: Date | string | null | undefined;
};

/** A decision about a case that you keep: it has the case as it is now, or `null` where it could not be opened. */
export type Told<Form = Case | null> = Omit<DecisionAnswer, "case"> & { case: Form };

/** A command of a batch. */
export type Item<Form = Case | string> = Omit<ItemRequest, "case"> & { case?: Form | null | undefined };

/**
 * An engine: keeps the workflows and the cases that were used last, and nothing else.
 *
 * ```js
 * const engine = await Engine.start();
 * const workflow = engine.load(definition);
 * const { options } = workflow.options(order, { actor });
 * ```
 */
export class Engine {
  protected constructor();

  /**
   * Starts an engine. The WebAssembly module is fetched and compiled at the first start, once for all engines.
   *
   * @param source Where the module comes from. Default the file beside this one.
   */
  static start(source?: Source): Promise<Engine>;

  /** The versions of engine, wire and time zones, and the limits. */
  readonly version: VersionAnswer;

  /**
   * Proves a definition, given as an object or as JSON text, and keeps it. Definitions that decide alike have one digest, and
   * each its own words.
   *
   * @throws {DefinitionError} with everything that is wrong with it
   */
  load(definition: Definition | string): Workflow;

  /**
   * Says what is wrong with a definition: what `load` would find. The engine of `@ordino/engine/analysis` finds what may be
   * wrong, too.
   */
  check(definition: Definition | string): Diagnostic[];

  /** The case that events add up to; a history needs no workflow. */
  replay(events: Event[]): Case;

  /** When so much working time has passed. */
  workingTime(question: { calendar: InlineCalendar; add: AddRequest }): { at: string };
  /** How much working time has passed. */
  workingTime(question: { calendar: InlineCalendar; between: BetweenRequest }): { duration: string };

  /** Answers any request of the wire. */
  ask<R extends Request>(request: R): Answered<R>;

  /** The wire itself: a request as JSON text in, an answer as JSON text out. For bulk. */
  call(request: string): string;

  /** Lets go what it keeps. It answers nothing any more. */
  free(): void;
  [Symbol.dispose](): void;
}

/** A definition whose every rule holds. */
export class Workflow {
  protected constructor();

  /** What decides: a case runs under its own digest only. */
  readonly digest: string;

  /** The whole definition, words included, by which the engine knows it. */
  readonly edition: string;

  /** What may be wrong with the definition although it runs. */
  readonly diagnostics: Diagnostic[];

  /**
   * What may happen next to a case, and why something may not.
   *
   * @param of the case: as it was answered, or as JSON text
   */
  options(of: Case | string, about?: Ask): OptionsAnswer;

  /**
   * What a command does to a case. A case that comes as text is told as text: so whoever stores text need not read it.
   *
   * @param about the case: as it was answered, or as JSON text; none for `open`
   */
  decide(about: Case, command: Command, call?: Call): Told<Case>;
  decide(about: string, command: Command, call?: Call): Told<string>;
  decide(about: Case | null | undefined, command: Command, call?: Call): Told;
  decide(about: Case | string | null | undefined, command: Command, call?: Call): Told<Case | string | null>;

  /** What many commands do, each to a case of its own; the results are in the order of the items. */
  decideMany(items: Item<Case>[], call?: BatchCall): Told[];
  decideMany(items: Item[], call?: BatchCall): Told<Case | string | null>[];

  /** The case that events add up to. */
  replay(events: Event[]): Case;

  /** What histories add up to: times, targets, moves. */
  report(histories: Event[][], settings?: ReportCall): Summary;

  /** What may be wrong with the definition although it runs. */
  check(): Diagnostic[];

  /**
   * Keeps a case inside the engine, so that it need not come along with every question. An engine
   * holds as many as `version.limits.held`; the one that was used longest ago leaves for a new one.
   *
   * @param stored the case: as it was answered, or as JSON text; none when it is still to be opened
   */
  case(stored?: Case | string | null): CaseFile;
}

/** A case that stays in the engine. What is decided has happened in it at once. */
export class CaseFile {
  private constructor();

  /** What may happen next, and why something may not. */
  options(about?: Ask): OptionsAnswer;

  /** What a command does. */
  decide(command: Command, call?: Call): DecisionAnswer;

  /** Lets the timers that are due act, and nothing else. */
  tick(call?: Call): DecisionAnswer;

  /** Lets the case go on under another workflow of this engine, in which statuses and teams may have other names. */
  migrate(to: Workflow, map?: Mapping, call?: Call): DecisionAnswer;

  /** The case as it is now; `null` before it is opened. */
  snapshot(): Case | null;

  /** Lets the engine forget the case. */
  free(): void;
  [Symbol.dispose](): void;
}

/** Why a request has no answer. A command that is refused has one: see `refused` there. */
export class OrdinoError extends Error {
  protected constructor();

  /** What kind of failure; stable. `freed` is an engine that has been freed. */
  readonly code: ErrorCode | "freed";
  /** Where in the request; of a `DefinitionError`, where in the definition the first mistake is. */
  readonly path: string | undefined;
  /** What would be right. */
  readonly help: string | undefined;
  /** Everything that is wrong with a definition. */
  readonly diagnostics: Diagnostic[];
}

/** A definition breaks rules. `diagnostics` has all of it, `path` and `help` are those of the first mistake. */
export class DefinitionError extends OrdinoError {}
