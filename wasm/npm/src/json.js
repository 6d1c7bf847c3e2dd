// Values as JSON text from which nothing is lost: what JSON would leave out, or write as `null`, would mean something else.

import { errorOf } from "./error.js";

/** A value as JSON text. A text is JSON already, as it was stored. `path` is the value's place in the request. */
export function written(value, path = "$") {
  if (typeof value === "string") return value;
  // A replacer is asked about every part, which takes longer than all the rest.
  if (isPlain(value, DEEPEST)) return JSON.stringify(value);
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

/** How deep {@link isPlain} looks: what is deeper, or has itself within, is for the replacer. */
const DEEPEST = 16;

/** Whether a value is made of nothing but what JSON has. Not seen through: what has a `toJSON`, or a class of its own. */
function isPlain(value, deepest) {
  if (typeof value === "string" || typeof value === "boolean" || value === null) return true;
  if (typeof value === "number") return Number.isFinite(value);
  if (typeof value !== "object" || deepest === 0) return false;
  if (Array.isArray(value)) {
    // Not by `every`, which passes over what was never put in.
    for (const item of value) if (!isPlain(item, deepest - 1)) return false;
    return true;
  }
  if (Object.getPrototypeOf(value) !== Object.prototype) return false;
  for (const key in value) {
    // As the value of a key, `undefined` says that there is none.
    if (value[key] !== undefined && !isPlain(value[key], deepest - 1)) return false;
  }
  return true;
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
