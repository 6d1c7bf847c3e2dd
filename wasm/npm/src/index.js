// The package in a browser: the module lies beside it, and is fetched when an engine is first started.

import * as bindings from "../dist/ordino.js";
import { Engine as AnyEngine } from "./engine.js";
import { doors } from "./start.js";

export { CaseFile, Workflow } from "./engine.js";
export { DefinitionError, OrdinoError } from "./error.js";

const open = doors(bindings);

export class Engine extends AnyEngine {
  // Written like this, tools that build pages see the file and copy it.
  static async start(source = new URL("../dist/ordino_bg.wasm", import.meta.url)) {
    return new Engine(await open(() => source));
  }
}
