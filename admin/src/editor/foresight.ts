// What the engine foresees of a definition: what changes from another version.

import type { Change, Definition, Engine, Workflow } from "@ordino/engine/analysis";

/** What changed from one version to another, but for its number; nothing where the engine fails. */
export function changed(engine: Engine, old: Definition, next: Workflow, lang: string): Change[] | undefined {
  return foreseen(() => engine.load(old).diff(next, lang).filter(({ code }) => code !== "workflow_version_changed"));
}

/** What nobody can foresee is not told; whoever draws goes on. */
export function foreseen<T>(ask: () => T): T | undefined {
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
