// The one instance of the module, for all engines of a page or a program.

import instantiate, { Engine as Door } from "../dist/ordino.js";

/** Its promise, once somebody has asked for it. */
let instance;

/** A door to the module, which is loaded when the first one is asked for; `source` says from where. */
export async function door(source) {
  instance ??= instantiate({ module_or_path: source() });
  try {
    await instance;
  } catch (error) {
    // What failed may succeed later: a fetch, for one.
    instance = undefined;
    throw error;
  }
  return new Door();
}
