// The engine that an editor asks: the one that also looks ahead. Here alone it is chosen which file that is.

import type { Engine } from "@ordino/engine";
import { startEngine } from "../core/engine.ts";

export function startAnalysis(): Promise<Engine> {
  return startEngine();
}
