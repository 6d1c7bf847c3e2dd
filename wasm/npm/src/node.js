// The package in Node: the module is read from the disk.

import { readFile } from "node:fs/promises";
import { Engine as AnyEngine } from "./engine.js";
import { door } from "./start.js";

export { CaseFile, Workflow } from "./engine.js";
export { DefinitionError, OrdinoError } from "./error.js";

export class Engine extends AnyEngine {
  static async start(source = new URL("../dist/ordino_bg.wasm", import.meta.url)) {
    return new Engine(
      await door(() => {
        const place = typeof source === "string" ? placeOf(source) : source;
        const isFile = typeof place === "string" || (place instanceof URL && place.protocol === "file:");
        return isFile ? readFile(place) : place;
      }),
    );
  }
}

/** An address, or else the path of a file: one letter and a colon begin a path in Windows. */
function placeOf(text) {
  return /^[a-z][a-z0-9+.-]+:/i.test(text) ? new URL(text) : text;
}
