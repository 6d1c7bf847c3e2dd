// The package in Node, which reads the module from the disk: one for all, whole and made for speed, as nobody waits for it.

import * as bindings from "../dist/node.js";
import { read } from "./disk.js";
import { Engine as AnyEngine } from "./engine.js";
import { doors } from "./start.js";

export { CaseFile, Workflow } from "./engine.js";
export { DefinitionError, OrdinoError } from "./error.js";

const open = doors(bindings);

export class Engine extends AnyEngine {
  static async start(source = new URL("../dist/node_bg.wasm", import.meta.url)) {
    return new Engine(await open(() => read(source)));
  }
}
