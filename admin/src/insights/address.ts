// What insights show, as the query of an address: it can be shared, kept and gone back to.

import type { Period } from "@ordino/engine";

export interface Shown {
  /** How long the stretches of counts over time are. */
  period: Period;
  /** By opening hours, or as time passes. */
  time: "working" | "elapsed";
  /** The version whose publishing is the line between before and after; null for all orders at once. */
  after: number | null;
}

const PERIODS = ["month", "quarter", "year"] as const;

/** Reads a query. What it does not know, or what makes no sense, counts as not said. */
export function read(query: string): Shown {
  const said = new URLSearchParams(query);
  const after = Number(said.get("after"));
  return {
    period: PERIODS.find((each) => each === said.get("period")) ?? "month",
    time: said.get("time") === "elapsed" ? "elapsed" : "working",
    after: Number.isSafeInteger(after) && after > 0 ? after : null,
  };
}

/** Writes it into a query, in which other things stay as they are. */
export function write({ period, time, after }: Shown, query = ""): string {
  const said = new URLSearchParams(query);
  for (const name of ["period", "time", "after"]) said.delete(name);
  if (period !== "month") said.set("period", period);
  if (time !== "working") said.set("time", time);
  if (after !== null) said.set("after", String(after));
  return said.toString();
}
