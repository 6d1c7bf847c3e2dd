// The engine that an editor asks: the whole one, with the analysis of definitions. A page with orders alone never loads it.

import type { Engine, Source } from "@ordino/engine/analysis";

let source: Source | undefined;

/** Says from where the larger module is fetched, where that is not beside these files. Before the first editor. */
export function analysisFrom(address: Source): void {
  source = address;
}

/** From where, as a worker needs it, which is not where the page is. */
export function analysisSource(): Source | undefined {
  return typeof source === "string" ? new URL(source, document.baseURI).href : source;
}

/** A new engine over the page's one module. */
export async function startAnalysis(): Promise<Engine> {
  const { Engine } = await import("@ordino/engine/analysis");
  return source === undefined ? Engine.start() : Engine.start(source);
}
