// The engine, loaded once for a page and not before something needs it.

import type { Engine, Source } from "@ordino/engine";

let source: Source | undefined;

/** Says from where the WebAssembly module is fetched, where that is not beside these files. Before the first component. */
export function engineFrom(address: Source): void {
  source = address;
}

/** A new engine over the page's one module. */
export async function startEngine(): Promise<Engine> {
  const { Engine } = await import("@ordino/engine");
  return source === undefined ? Engine.start() : Engine.start(source);
}
