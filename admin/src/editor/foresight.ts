// What the engine foresees of a definition: whether its promises hold, and what changes from another version. Asked for in the
// words of the wire, so that an engine which does not know them yet says so, and nothing else is lost.

import type { Actor, Command, Definition, Engine, Fact, PromiseDefinition, Via, Workflow } from "@ordino/engine/analysis";

/** A command of a history that breaks a promise. */
export interface Told {
  now: string;
  actor?: Actor;
  facts?: { [name: string]: Fact };
  command: Command;
  enters: { status: string; via?: Via; at: string }[];
}

/** A history that breaks a promise, in as few moves as possible. */
export interface Counterexample {
  message: string;
  /** Its statuses, as `diagram` draws them. */
  way: string[];
  steps: Told[];
}

export type Verdict =
  | { type: "holds" }
  | { type: "refuted"; counterexample: Counterexample }
  | { type: "undecided"; reason: string; message: string };

export interface Judged {
  path: string;
  promise: PromiseDefinition;
  verdict: Verdict;
}

export interface Change {
  code: string;
  oldPath?: string;
  newPath?: string;
  message: string;
}

/** Whether what a definition promises holds, promise by promise; nothing where the engine cannot tell. */
export function judged(engine: Engine, workflow: Workflow): Judged[] | undefined {
  return ask<{ promises: Judged[] }>(engine, { type: "promises", workflow: workflow.edition })?.promises;
}

/** What changed from one version to another; nothing where the engine cannot tell. */
export function changed(engine: Engine, old: Definition, next: Definition, lang: string): Change[] | undefined {
  return ask<{ changes: Change[] }>(engine, { type: "diff", old, new: next, lang })?.changes;
}

function ask<T>(engine: Engine, request: object): T | undefined {
  const answer = JSON.parse(engine.call(JSON.stringify(request))) as { ok?: T };
  return answer.ok;
}

/** Remembers the last answer, which takes long, for as long as it is asked about the same. */
export class Remembered<T> {
  #about: readonly unknown[] = [];
  #answer: T | undefined;

  of(about: readonly unknown[], answer: () => T): T {
    if (about.length !== this.#about.length || about.some((each, index) => each !== this.#about[index])) {
      this.#answer = answer();
      this.#about = about;
    }
    return this.#answer as T;
  }
}
