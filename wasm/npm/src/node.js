// The package in Node: the module is read from the disk.

import { readFile } from "node:fs/promises";
import instantiate, { Engine as Door } from "../dist/ordino.js";
import { Engine as AnyEngine } from "./engine.js";

export { CaseFile, Workflow } from "./engine.js";
export { DefinitionError, OrdinoError } from "./error.js";

/** The one instance of the module, once somebody has asked for it. */
let instance;

/** The module's bytes: those beside this file, those of another one, or what JavaScript itself knows how to load. */
async function bytes(source) {
  const place = source ?? new URL("../dist/ordino_bg.wasm", import.meta.url);
  const isFile = place instanceof URL ? place.protocol === "file:" : typeof place === "string" && !place.includes("://");
  return isFile ? readFile(place) : place;
}

export class Engine extends AnyEngine {
  static async start(source) {
    instance ??= instantiate({ module_or_path: bytes(source) });
    try {
      await instance;
    } catch (error) {
      instance = undefined;
      throw error;
    }
    return new Engine(new Door());
  }
}
