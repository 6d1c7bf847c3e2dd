// What the engine foresees of a definition: whether its promises hold, and what changes from another version.

import type { Change, Definition, Engine, Judged, Workflow } from "@ordino/engine/analysis";

/** Whether what a definition promises holds, promise by promise; nothing where the engine fails. */
export function judged(workflow: Workflow): Judged[] | undefined {
  return foreseen(() => workflow.promises());
}

/** What changed from one version to another, but for its number; nothing where the engine fails. */
export function changed(engine: Engine, old: Definition, next: Workflow, lang: string): Change[] | undefined {
  return foreseen(() => engine.load(old).diff(next, lang).filter(({ code }) => code !== "workflow_version_changed"));
}

/** What nobody can foresee is not told; whoever draws goes on. */
function foreseen<T>(ask: () => T): T | undefined {
  try {
    return ask();
  } catch (error) {
    console.error(error);
    return undefined;
  }
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
