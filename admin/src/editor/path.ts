// Where something stands in a definition: what forms edit, what is selected and what a diagnostic is about, all by one name.

/** Keys and positions from the root, such as `["statuses", 2, "color"]`. */
export type Path = readonly (string | number)[];

/** Reads a path as the engine prints it, such as `$.calendars[0].exceptions["2026-12-24"][0]`. */
export function parsed(text: string): Path {
  const segments = text.matchAll(/\.([A-Za-z_]\w*)|\[(\d+)\]|\[("(?:[^"\\]|\\.)*")\]/g);
  return [...segments].map(([, key, index, quoted]) => key ?? (index === undefined ? (JSON.parse(quoted!) as string) : Number(index)));
}

export function isSame(one: Path, other: Path): boolean {
  return one.length === other.length && isWithin(one, other);
}

/** Whether it is the outer one or a part of it. */
export function isWithin(path: Path, outer: Path): boolean {
  return outer.every((segment, index) => path[index] === segment);
}

/** What stands there; nothing where the way ends before. A step that is only its target leads there, too. */
export function at<T>(root: unknown, path: Path): T | undefined {
  let found: unknown = root;
  for (const segment of path) {
    if (typeof found === "string" && segment === "to") continue;
    if (typeof found !== "object" || found === null) return undefined;
    found = (found as { [key: string | number]: unknown })[segment];
  }
  return (found ?? undefined) as T | undefined;
}

/** The nearest thing around that is still there. */
export function standing(root: unknown, path: Path): Path {
  let found = path;
  while (found.length > 0 && at(root, found) === undefined) found = found.slice(0, -1);
  return found;
}
