// What a board shows, as the query of an address: it can be shared, kept and gone back to.

import type { View } from "../core/desk.ts";

export type Layout = "list" | "status" | "team";

export interface Shown {
  view: View;
  layout: Layout;
}

const SHOW = ["open", "closed", "all"] as const;
const SORT = ["timeOpen", "timeInStatus", "nextDue"] as const;
const LAYOUT = ["list", "status", "team"] as const;
const TEXTS = ["workflow", "status", "team", "assignee", "text"] as const;

/** Reads a query. What it does not know, or what makes no sense, counts as not said. */
export function read(query: string): Shown {
  const said = new URLSearchParams(query);
  const view: View = {};
  for (const name of TEXTS) {
    const value = said.get(name);
    if (value !== null && value !== "") view[name] = value;
  }
  const show = oneOf(SHOW, said.get("show"));
  const sort = oneOf(SORT, said.get("sort"));
  if (show !== undefined && show !== "open") view.show = show;
  if (sort !== undefined && sort !== "timeOpen") view.sort = sort;
  if (said.get("overdue") === "true") view.overdue = true;
  return { view, layout: oneOf(LAYOUT, said.get("layout")) ?? "list" };
}

/** Writes it into a query, in which other things stay as they are. */
export function write({ view, layout }: Shown, query = ""): string {
  const said = new URLSearchParams(query);
  for (const name of ["show", "sort", "overdue", "layout", ...TEXTS]) said.delete(name);
  for (const [name, value] of Object.entries(view)) {
    if (value !== undefined && value !== "" && value !== false) said.set(name, String(value));
  }
  if (layout !== "list") said.set("layout", layout);
  return said.toString();
}

function oneOf<T extends string>(known: readonly T[], said: string | null): T | undefined {
  return known.find((each) => each === said);
}
