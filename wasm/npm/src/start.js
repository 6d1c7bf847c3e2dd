// The instance of a module: one for all engines of a page or a program.

/** What opens doors to the module of these bindings, which is loaded when the first door is asked for. */
export function doors({ default: instantiate, Engine: Door, now }) {
  /** The promise of the instance, once somebody has asked for it. */
  let instance;

  /** A door, and the clock behind it; `source` says where the module comes from. */
  return async (source) => {
    instance ??= instantiate({ module_or_path: source() });
    try {
      await instance;
    } catch (error) {
      // What failed may succeed later: a fetch, for one.
      instance = undefined;
      throw error;
    }
    return { door: new Door(), now };
  };
}
