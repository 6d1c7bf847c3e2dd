// Small changes of a definition. Each answers a new one, and shares with the old what is not on the way.

import type { Path } from "./path.ts";

type Node = { [key: string | number]: unknown };

/**
 * Sets what stands at a path; `undefined` takes the key away, and what is empty then goes with it. What is missing on the way
 * is made, and a step that is only its target becomes a rule.
 */
export function put<T>(root: T, path: Path, value: unknown): T {
  return (placed(root, path, value) ?? {}) as T;
}

function placed(root: unknown, path: Path, value: unknown): unknown {
  const [first, ...rest] = path;
  if (first === undefined) return value;
  const before = (typeof root === "string" ? { to: root } : (root ?? (typeof first === "number" ? [] : {}))) as Node;
  const inner = placed(before[first], rest, value);
  if (Array.isArray(before)) return before.toSpliced(Number(first), 1, inner ?? {});
  if (inner !== undefined) return { ...before, [first]: inner };
  const { [first]: _, ...others } = before;
  return Object.keys(others).length === 0 ? undefined : others;
}

/** Puts an item into a list, at its end unless a position is given; the list is made where there is none. */
export function insert<T>(root: T, list: Path, item: unknown, position?: number): T {
  const items = listed(root, list);
  return put(root, list, items.toSpliced(position ?? items.length, 0, item));
}

/** Takes away what stands at a path; of a list, its later items move up. */
export function remove<T>(root: T, path: Path): T {
  const last = path.at(-1);
  if (typeof last !== "number") return put(root, path, undefined);
  const list = path.slice(0, -1);
  return put(root, list, listed(root, list).toSpliced(last, 1));
}

/** Moves an item of a list to another position in it. */
export function shift<T>(root: T, path: Path, to: number): T {
  const list = path.slice(0, -1);
  const items = listed(root, list);
  const from = Number(path.at(-1));
  if (to < 0 || to >= items.length) return root;
  return put(root, list, items.toSpliced(from, 1).toSpliced(to, 0, items[from]));
}

function listed(root: unknown, path: Path): unknown[] {
  let found = root as Node | undefined;
  for (const segment of path) found = found?.[segment] as Node | undefined;
  return (found ?? []) as unknown as unknown[];
}
