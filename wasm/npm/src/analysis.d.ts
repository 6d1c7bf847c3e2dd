// What an editor knows of the package with the analysis of definitions: all of the package, and more of a workflow.

import type { Definition, Diagnostic, DiagramRequest, Judged, PromiseDefinition } from "./wire.js";
import { Engine as PageEngine, Workflow as PageWorkflow } from "./index.js";
import type { Source } from "./index.js";

export type * from "./index.js";
export { CaseFile, DefinitionError, OrdinoError } from "./index.js";

/** What a workflow is drawn as, and how it looks; at most one of `case`, `events` and `way` is drawn on it. */
export type DiagramCall = Omit<DiagramRequest, "type" | "workflow">;

/**
 * The engine of `@ordino/engine`, with the analysis of definitions. It is a file of its own, larger, and loaded in the place
 * of the other one: an editor needs it, a page that moves orders does not.
 *
 * ```js
 * const engine = await Engine.start();
 * const workflow = engine.load(definition);
 * const picture = workflow.diagram({ format: "svg", lang: "en" });
 * ```
 */
export class Engine extends PageEngine {
  static start(source?: Source): Promise<Engine>;

  load(definition: Definition | string): Workflow;

  /** Says what is wrong with a definition, or may be. */
  check(definition: Definition | string): Diagnostic[];
}

/** A definition whose every rule holds. */
export class Workflow extends PageWorkflow {
  /** The workflow as a picture, or as the machine of another library. */
  diagram(look: DiagramCall): string;

  /**
   * Whether what the definition promises holds in every possible history; where it does not, a shortest one that breaks it.
   *
   * @param claims claims to judge instead of the definition's own
   */
  promises(claims?: PromiseDefinition[]): Judged[];
}
