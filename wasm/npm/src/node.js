// The package in Node: the module is read from the disk.

import * as bindings from "../dist/ordino.js";
import { read } from "./disk.js";
import { Engine as AnyEngine } from "./engine.js";
import { doors } from "./start.js";

export { CaseFile, Workflow } from "./engine.js";
export { DefinitionError, OrdinoError } from "./error.js";

const open = doors(bindings);

export class Engine extends AnyEngine {
  static async start(source = new URL("../dist/ordino_bg.wasm", import.meta.url)) {
    return new Engine(await open(() => read(source)));
  }
}
