// Stretches of counts over time, as a report names them: `2025-10`, `2025-Q4`, `2025`.

import type { Language } from "../core/language.ts";

/** How many are drawn, at most. */
export const DRAWN = 24;

/** What people call a stretch. */
export function called(period: string, language: Language): string {
  const [year = "", part] = period.split("-");
  if (part === undefined) return year;
  if (part.startsWith("Q")) return language.say("insights.quarter", { quarter: part.slice(1), year });
  return language.month(Number(year), Number(part));
}

/** All from the first that is named to the last, the newest of them at the end; those in which nothing happened too. */
export function sequence(named: readonly string[], most = DRAWN): string[] {
  const sorted = [...named].sort();
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (first === undefined || last === undefined) return [];
  const found = [last];
  while (found.length < most && found[0]! > first) found.unshift(before(found[0]!));
  return found;
}

function before(period: string): string {
  const [year = "", part] = period.split("-");
  const last = String(Number(year) - 1).padStart(4, "0");
  if (part === undefined) return last;
  const number = Number(part.replace("Q", ""));
  if (part.startsWith("Q")) return number > 1 ? `${year}-Q${number - 1}` : `${last}-Q4`;
  return number > 1 ? `${year}-${String(number - 1).padStart(2, "0")}` : `${last}-12`;
}
