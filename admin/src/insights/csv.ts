// Tables as files for a spreadsheet: RFC 4180, in UTF-8 that spreadsheets recognise.

import type { Cell, Column, Sheet } from "./sheet.ts";

const HOUR = 3_600_000;

/** What a spreadsheet would compute, or what would move a text into another cell. Wide forms count as their narrow ones. */
const FORMULA = /^[\t\r\n]|^\s*[=+\-@＝＋－＠]/u;

/** The table as text. Times are hours with a decimal point, shares numbers from 0 to 1, what is not known is empty. */
export function csv({ columns, rows }: Sheet, hours: string): string {
  const titles = columns.map(({ title, kind }) => text(kind === "time" ? `${title} (${hours})` : title));
  const lines = rows.map((row) => row.map((cell, index) => written(cell, columns[index]!)));
  return "\ufeff" + [titles, ...lines].map((line) => `${line.join(",")}\r\n`).join("");
}

/** Hands a file to whoever pressed. */
export function save(name: string, content: string): void {
  const address = URL.createObjectURL(new Blob([content], { type: "text/csv;charset=utf-8" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // Not at once: some browsers have not begun to read it then.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

function written(cell: Cell, { kind }: Column): string {
  if (cell === null) return "";
  if (typeof cell === "string") return text(cell);
  return String(kind === "time" ? Math.round((cell / HOUR) * 10_000) / 10_000 : cell);
}

/** A text stays one, whoever wrote it: an apostrophe keeps it from being computed. */
function text(value: string): string {
  const safe = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n']/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
