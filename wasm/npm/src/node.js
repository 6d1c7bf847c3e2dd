// The package in Node: the module is read from the disk.

import { readFile } from "node:fs/promises";
import { Engine as AnyEngine } from "./engine.js";
import { door } from "./start.js";

export { CaseFile, Workflow } from "./engine.js";
export { DefinitionError, OrdinoError } from "./error.js";

export class Engine extends AnyEngine {
  static async start(source = new URL("../dist/ordino_bg.wasm", import.meta.url)) {
    return new Engine(await door(() => (isFile(source) ? readFile(source) : source)));
  }
}

/** Whether a source is a file, by its address or its path, and nothing that is fetched or there already. */
function isFile(source) {
  return source instanceof URL ? source.protocol === "file:" : typeof source === "string" && !source.includes("://");
}
