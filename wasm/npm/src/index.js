// The package in a browser: the module lies beside it, and is fetched when an engine is first started.

import instantiate, { Engine as Door } from "../dist/ordino.js";
import { Engine as AnyEngine } from "./engine.js";

export { CaseFile, Workflow } from "./engine.js";
export { DefinitionError, OrdinoError } from "./error.js";

/** The one instance of the module, once somebody has asked for it. */
let instance;

export class Engine extends AnyEngine {
  // Written like this, tools that build pages see the file and copy it.
  static async start(source = new URL("../dist/ordino_bg.wasm", import.meta.url)) {
    instance ??= instantiate({ module_or_path: source });
    try {
      await instance;
    } catch (error) {
      // What failed may succeed later: a fetch, for one.
      instance = undefined;
      throw error;
    }
    return new Engine(new Door());
  }
}
