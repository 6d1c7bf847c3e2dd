// What a page of figures is made of: a chart for each report, and the table of all of them.

import type { TemplateResult } from "lit";
import type { Summary, Times } from "@ordino/engine";
import { milliseconds, type Language } from "../core/language.ts";
import type { Wording } from "../core/wording.ts";
import type { Swatch } from "./bars.ts";
import type { OverTime } from "./over-time.ts";
import type { Cell, Column, Kind, Sheet } from "./sheet.ts";

/** A report of those that stand side by side. */
export interface Side {
  /** Which orders it is of; empty where there is one report. */
  title: string;
  summary: Summary;
}

export interface Section {
  id: string;
  title: string;
  /** What it shows, in a sentence. */
  says: string;
  legend?: Swatch[];
  /** What somebody can choose about it. */
  control?: TemplateResult;
  /** Takes the whole width. */
  isWide?: boolean;
  chart(side: Side, index: number): TemplateResult;
  sheet: Sheet;
}

/** What sections are drawn from. */
export interface View {
  sides: Side[];
  wording: Wording;
  language: Language;
  time: "working" | "elapsed";
  overTime: OverTime;
  /** What is counted in a table over time, by the section's id. */
  measures: Map<string, string>;
  measure(section: string, name: string): void;
}

/** A table of all sides: which one a row is of stands in front where there are two. */
export function sheetOf({ sides, language }: View, name: string, columns: Column[], rows: (summary: Summary, index: number) => Cell[][]): Sheet {
  if (sides.length < 2) return { name, columns, rows: sides.flatMap(({ summary }, index) => rows(summary, index)) };
  const version: Column = { title: language.say("insights.orders_of"), kind: "text" };
  return {
    name,
    columns: [version, ...columns],
    rows: sides.flatMap(({ title, summary }, index) => rows(summary, index).map((row): Cell[] => [title, ...row])),
  };
}

export function column(title: string, kind: Kind): Column {
  return { title, kind };
}

/** A length of time of the wire in milliseconds. */
export function length(duration: string | null): number | null {
  return duration === null ? null : milliseconds(duration);
}

/** Titles of what `spread` has. */
export function spreadColumns(language: Language): Column[] {
  const titles = ["insights.p50", "insights.p90", "insights.mean", "insights.max", "insights.total"] as const;
  return titles.map((title) => column(language.say(title), "time"));
}

export function spread({ p50, p90, mean, max, total }: Times): Cell[] {
  return [p50, p90, mean, max, total].map(length);
}

/** Those with most, in the order in which they came. */
export function largest<T>(list: readonly T[], most: number, value: (each: T) => number): T[] {
  if (list.length <= most) return [...list];
  const kept = new Set([...list].sort((one, other) => value(other) - value(one)).slice(0, most));
  return list.filter((each) => kept.has(each));
}

export function greatest(values: Iterable<number>): number {
  let greatest = 0;
  for (const value of values) if (value > greatest) greatest = value;
  return greatest;
}
