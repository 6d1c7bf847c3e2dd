// A length of time as somebody types it: a number and a unit.

import { milliseconds } from "../core/language.ts";

export const UNITS = ["minutes", "hours", "days"] as const;
export type Unit = (typeof UNITS)[number];

const SIZES: { [unit in Unit]: number } = { minutes: 60_000, hours: 3_600_000, days: 86_400_000 };

export interface Length {
  amount: number;
  unit: Unit;
}

/** Reads a duration of the wire, in the unit that its author has used; what is none is zero hours. */
export function lengthOf(duration: string | undefined): Length {
  const time = milliseconds(duration ?? "");
  const isInDays = /^P[\d.]+[DW]$/.test(duration ?? "");
  const unit = isInDays ? "days" : time > 0 && time % (SIZES.hours / 4) !== 0 ? "minutes" : "hours";
  return { amount: time / SIZES[unit], unit };
}

/** Writes it as the wire has it: `P3D`, `PT8H30M`, `PT90M`; the shortest time there is counts in seconds. */
export function durationOf({ amount, unit }: Length): string {
  const time = Math.round(Math.max(0, amount) * (SIZES[unit] / 1000));
  if (unit === "days" && Number.isInteger(amount)) return `P${amount}D`;
  const parts = unit === "minutes" ? [0, Math.floor(time / 60), time % 60] : [Math.floor(time / 3600), Math.floor((time % 3600) / 60), time % 60];
  const told = ["H", "M", "S"].map((letter, index) => (parts[index]! > 0 ? `${parts[index]}${letter}` : "")).join("");
  return `PT${told || "0S"}`;
}
