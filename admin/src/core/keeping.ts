// What somebody has typed and not sent yet, until this tab is closed: a failure or a reload loses nothing.

const PREFIX = "ordino:";

/** Keeps a value that JSON can have. Where the browser keeps nothing, nothing is kept, and the page works all the same. */
export function keep(name: string, value: unknown): void {
  try {
    sessionStorage.setItem(PREFIX + name, JSON.stringify(value));
  } catch {
    // Full, or forbidden.
  }
}

export function kept<T>(name: string): T | null {
  try {
    return JSON.parse(sessionStorage.getItem(PREFIX + name) ?? "null") as T | null;
  } catch {
    return null;
  }
}

export function drop(name: string): void {
  try {
    sessionStorage.removeItem(PREFIX + name);
  } catch {
    // Forbidden.
  }
}
