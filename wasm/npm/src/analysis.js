// The package in a browser, with the analysis of definitions: the same engine in a larger file, for editors.

import * as bindings from "../dist/analysis.js";
import { Engine as AnyEngine } from "./engine.js";
import { doors } from "./start.js";

export { CaseFile, Workflow } from "./engine.js";
export { DefinitionError, OrdinoError } from "./error.js";

const open = doors(bindings);

export class Engine extends AnyEngine {
  // Written like this, tools that build pages see the file and copy it.
  static async start(source = new URL("../dist/analysis_bg.wasm", import.meta.url)) {
    return new Engine(await open(() => source));
  }
}
