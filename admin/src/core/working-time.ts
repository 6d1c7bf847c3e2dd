// How much working time passes, as the engine counts it.

import type { Definition, Engine, InlineCalendar } from "@ordino/engine";
import { milliseconds } from "./language.ts";

/** A definition's calendar, so that the engine can be asked about it; nothing where time is not counted by one. */
export function calendarOf(definition: Definition, id: string | null | undefined): InlineCalendar | null {
  const calendar = definition.calendars?.find((each) => each.id === id);
  if (calendar === undefined) return null;
  const { week, holidays = [], exceptions = {}, timeZone } = calendar;
  return { week, holidays, exceptions, timeZone: timeZone ?? definition.timeZone ?? "UTC" };
}

/** The opening hours of a team, if it has any. */
export function calendarOfTeam(definition: Definition, team: string | null): InlineCalendar | null {
  return calendarOf(definition, definition.teams?.find(({ id }) => id === team)?.calendar);
}

/** Milliseconds of a calendar's working time between two instants; of time as it passes without one. */
export function passed(engine: Engine, calendar: InlineCalendar | null, start: string, end: string): number {
  if (Date.parse(end) <= Date.parse(start)) return 0;
  if (calendar === null) return Date.parse(end) - Date.parse(start);
  return milliseconds(engine.workingTime({ calendar, between: { start, end } }).duration);
}

/** When so many milliseconds of working time will have passed. */
export function after(engine: Engine, calendar: InlineCalendar | null, start: string, length: number): string {
  if (calendar === null) return new Date(Date.parse(start) + length).toISOString();
  return engine.workingTime({ calendar, add: { start, duration: `PT${length / 1000}S` } }).at;
}
