// What a clock says at an instant.

import type { Case, Clock, Definition, Engine } from "@ordino/engine";
import { milliseconds } from "../core/language.ts";
import { after, calendarOf, passed } from "../core/working-time.ts";

export interface Reading {
  sla: string;
  cycle: number;
  state: "running" | "paused" | "late" | "ended";
  /** How an ended one ended. */
  outcome: Clock["outcome"];
  /** Milliseconds of the time that it counts: what it may take, and what it has taken. */
  target: number;
  consumed: number;
  /** When the target is reached if it goes on like this; nothing where it does not run or has been reached. */
  due: string | null;
  /** Days have 24 hours: it counts time as it passes. */
  elapsed: boolean;
  /** A step of its ladder has fired, and nobody has said that they know. */
  unheard: boolean;
}

/** Clocks of a case: those that run or wait, the most urgent first, then those that have ended. */
export function readings(about: Case, definition: Definition, engine: Engine, now: string): Reading[] {
  return about.clocks.map((clock) => read(clock, definition, engine, now)).sort((one, other) => rank(one) - rank(other));
}

function read(clock: Clock, definition: Definition, engine: Engine, now: string): Reading {
  const calendar = calendarOf(definition, clock.calendar);
  const isRunning = clock.state === "running";
  const target = milliseconds(clock.target);
  const consumed = milliseconds(clock.consumed) + (isRunning ? passed(engine, calendar, clock.since, now) : 0);
  const isLate = clock.breached || consumed >= target;
  const isEnded = clock.state === "closed";
  return {
    sla: clock.sla,
    cycle: clock.cycle,
    state: isEnded ? "ended" : isLate ? "late" : isRunning ? "running" : "paused",
    outcome: clock.outcome,
    target,
    consumed,
    due: isRunning && !isLate ? after(engine, calendar, now, target - consumed) : null,
    elapsed: calendar === null,
    unheard: !isEnded && !clock.acknowledged && Object.values(clock.fired).some((times) => times > 0),
  };
}

function rank({ state, target, consumed }: Reading): number {
  const left = target - consumed;
  return state === "ended" ? Number.MAX_SAFE_INTEGER : state === "paused" ? Number.MAX_SAFE_INTEGER / 2 + left : left;
}
