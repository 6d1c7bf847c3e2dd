// The package in Node: the module is read from the disk.

import { readFile } from "node:fs/promises";
import instantiate, { Engine as Door } from "../dist/ordino.js";
import { Engine as AnyEngine } from "./engine.js";

export { CaseFile, Workflow } from "./engine.js";
export { DefinitionError, OrdinoError } from "./error.js";

/** The one instance of the module, once somebody has asked for it. */
let instance;

async function own() {
  return readFile(new URL("../dist/ordino_bg.wasm", import.meta.url));
}

export class Engine extends AnyEngine {
  static async start(source = own()) {
    instance ??= instantiate({ module_or_path: source });
    try {
      await instance;
    } catch (error) {
      instance = undefined;
      throw error;
    }
    return new Engine(new Door());
  }
}
