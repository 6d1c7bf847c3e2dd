// What an editor knows of the package with the analysis of definitions: all of the package, and more of a workflow.

import type {
  Case,
  Change,
  Definition,
  Diagnostic,
  DiagramRequest,
  Judged,
  Language,
  Mapping,
  Migration,
  PromiseDefinition,
} from "./wire.js";
import { Engine as PageEngine, Workflow as PageWorkflow } from "./index.js";
import type { Source } from "./index.js";

export type * from "./index.js";
export { CaseFile, DefinitionError, OrdinoError } from "./index.js";

/** What a workflow is drawn as, and how it looks; at most one of `case`, `events` and `way` is drawn on it. */
export type DiagramCall = Omit<DiagramRequest, "type" | "workflow">;

/** When cases would be migrated, and what statuses and teams are called then. */
export interface MigrationCall {
  /** The instant at which they would be migrated. Default the clock of this machine. */
  now?: Date | string | undefined;
  /** Other names of statuses and teams. */
  map?: Mapping | undefined;
}

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

  /**
   * What changed from this version to a newer one, as data and in English words; none where nothing did.
   *
   * @param lang the language of names, such as `it`; default the newer version's first
   */
  diff(newer: Workflow, lang?: Language): Change[];

  /**
   * What `migrate` would do to cases that run under this version: nothing is changed. Of many cases, 10,000 at a time.
   *
   * @param cases as they were answered, or as JSON text
   */
  migration(newer: Workflow, cases: (Case | string)[], call?: MigrationCall): Migration;
}
