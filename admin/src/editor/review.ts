// What the engine says of a definition while it is drawn: what is wrong with it, and how it looks.

import type { Definition, DefinitionError, Diagnostic, Engine, Workflow } from "@ordino/engine/analysis";
import { isSame, isWithin, parsed, type Path } from "./path.ts";

/** A diagnostic at its place. */
export interface Problem extends Diagnostic {
  place: Path;
}

export class Problems {
  constructor(readonly all: readonly Problem[]) {}

  static of(diagnostics: readonly Diagnostic[]): Problems {
    return new Problems(diagnostics.map((diagnostic) => ({ ...diagnostic, place: parsed(diagnostic.path) })));
  }

  /** About a thing and its parts. */
  within(path: Path): Problem[] {
    return this.all.filter(({ place }) => isWithin(place, path));
  }

  /** About a thing itself. */
  about(path: Path): Problem[] {
    return this.all.filter(({ place }) => isSame(place, path));
  }

  count(severity: Diagnostic["severity"]): number {
    return this.all.filter((problem) => problem.severity === severity).length;
  }
}

/** The gravest of some problems. */
export function gravest(problems: readonly Problem[]): Diagnostic["severity"] | undefined {
  return (["error", "warning", "hint"] as const).find((severity) => problems.some((problem) => problem.severity === severity));
}

export interface Review {
  definition: Definition;
  problems: Problems;
  /** What runs: the definition, or the last one before it that could. */
  runs: { definition: Definition; workflow: Workflow } | undefined;
}

/** Asks the engine. What cannot run yet is shown as it was when it could, or as what is published. */
export function reviewed(engine: Engine, definition: Definition, before?: Review, live?: Definition | null): Review {
  const problems = Problems.of(engine.check(definition));
  const published = before === undefined && live != null ? () => loaded(engine, live) : () => before?.runs;
  return { definition, problems, runs: loaded(engine, definition) ?? published() };
}

function loaded(engine: Engine, definition: Definition): Review["runs"] {
  try {
    return { definition, workflow: engine.load(definition) };
  } catch (error) {
    if ((error as DefinitionError).code === "invalid_definition") return undefined;
    throw error;
  }
}
