// The package in a browser: the module lies beside it, and is fetched when an engine is first started.

import { Engine as AnyEngine } from "./engine.js";
import { door } from "./start.js";

export { CaseFile, Workflow } from "./engine.js";
export { DefinitionError, OrdinoError } from "./error.js";

export class Engine extends AnyEngine {
  // Written like this, tools that build pages see the file and copy it.
  static async start(source = new URL("../dist/ordino_bg.wasm", import.meta.url)) {
    return new Engine(await door(() => source));
  }
}
