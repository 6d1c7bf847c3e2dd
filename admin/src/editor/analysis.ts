// The engine that an editor asks: the whole one, with the analysis of definitions. A page with orders alone never loads it.

import type { Engine, Source } from "@ordino/engine/analysis";
import beside from "@ordino/engine/analysis.wasm?url";

let source: Source | undefined;

/** Says from where the larger module is fetched, where that is not beside these files. Before the first editor. */
export function analysisFrom(address: Source): void {
  source = address;
}

/** From where, as a worker needs it: it is not where the page is, and a tool that builds pages may have put it elsewhere. */
export function analysisSource(): Source {
  const from = source ?? beside;
  return typeof from === "string" ? new URL(from, document.baseURI).href : from;
}

/** A new engine over the page's one module. */
export async function startAnalysis(): Promise<Engine> {
  const { Engine } = await import("@ordino/engine/analysis");
  return source === undefined ? Engine.start() : Engine.start(source);
}
