// Values as JSON text from which nothing is lost: what JSON would leave out, or write as `null`, would mean something else.

import { errorOf } from "./error.js";

/** A value as JSON text. A text is JSON already, as it was stored. `path` is the value's place in the request. */
export function written(value, path = "$") {
  if (typeof value === "string") return value;
  let text;
  try {
    text = JSON.stringify(value, keep);
  } catch (cause) {
    if (cause !== LOST) throw refused("this", path, cause);
    const { what, place } = search(value, path);
    throw refused(what, place);
  }
  if (text === undefined) throw refused(String(value), path);
  return text;
}

/** What is thrown when JSON would lose something. */
const LOST = Symbol("lost");

/** A replacer, which sees every part after its `toJSON`. */
function keep(key, part) {
  if (isLost(this, key, part)) throw LOST;
  return part;
}

function isLost(holder, key, part) {
  switch (typeof part) {
    case "number":
      return !Number.isFinite(part);
    case "undefined":
      // As the value of a key it says that there is none.
      return Array.isArray(holder);
    case "object":
      if (part === null) return holder[key] instanceof Date;
      return part instanceof Map || part instanceof Set || (part instanceof Number && !Number.isFinite(part.valueOf()));
    default:
      return typeof part !== "string" && typeof part !== "boolean";
  }
}

/** Looks for what is lost, and for its place. Slower, because it notes where everything is. */
function search(value, path) {
  const places = new Map();
  let found = { place: path, what: "this" };
  const note = function (key, part) {
    const place = places.has(this) ? places.get(this) + segment(this, key) : path;
    if (isLost(this, key, part)) {
      found = { place, what: typeof part === "function" ? "a function" : String(this[key]) };
      throw LOST;
    }
    if (typeof part === "object" && part !== null) places.set(part, place);
    return part;
  };
  try {
    JSON.stringify(value, note);
  } catch {
    // It was found, or a part of the value's own has failed.
  }
  return found;
}

function segment(holder, key) {
  if (Array.isArray(holder)) return `[${key}]`;
  return /^[A-Za-z_]\w*$/.test(key) ? `.${key}` : `[${JSON.stringify(key)}]`;
}

function refused(what, path, cause) {
  return errorOf({ code: "invalid_request", message: `JSON has nothing like ${what}`, path }, cause);
}
