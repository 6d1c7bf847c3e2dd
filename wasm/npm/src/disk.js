// Where a module comes from in Node: the disk, unless it is said otherwise.

import { readFile } from "node:fs/promises";

/** The bytes of a file; any other source as it is. */
export function read(source) {
  const place = typeof source === "string" ? placeOf(source) : source;
  const isFile = typeof place === "string" || (place instanceof URL && place.protocol === "file:");
  return isFile ? readFile(place) : place;
}

/** An address, or else the path of a file: one letter and a colon begin a path in Windows. */
function placeOf(text) {
  return /^[a-z][a-z0-9+.-]+:/i.test(text) ? new URL(text) : text;
}
