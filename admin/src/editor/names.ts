// Ids and what refers to them: a new name is known everywhere, and an id that is made fits what it is called.

import type { Definition, Transition } from "@ordino/engine";
import type { Path } from "./path.ts";

export type Kind = "status" | "team" | "calendar";

/** The list in which each kind stands. */
export const LISTS = { status: "statuses", team: "teams", calendar: "calendars" } as const;

/** Keys whose texts name one; `value` is a branch of a choice, and counts as the key around it. */
const KEYS: { [kind in Kind]: readonly string[] } = {
  status: ["initial", "to", "recommended", "suggested", "runIn", "pauseIn", "cancelIn", "move", "visited", "reach", "before", "canReach", "leave", "moveTo", "of", "enter"],
  team: ["team", "parent", "assign"],
  calendar: ["calendar"],
};

/** What is carried, or says something else in the same words. */
const OTHERS = new Set(["id", "label", "description", "meta", "classes", "aliases", "fields", "onEnter", "onLeave", "emit", "onUndo", "eq", "ne", "in", "contains"]);

/** The definition with another id for a status, a team or a calendar, wherever that is named. */
export function renamed(definition: Definition, kind: Kind, from: string, to: string): Definition {
  const named = new Set(KEYS[kind]);
  const text = (value: string, key: string): string => {
    if (value === from && named.has(key)) return to;
    if (kind === "status" && value === `status:${from}`) return `status:${to}`;
    if (kind === "team") return value.replace(/^(team|lead):(.*)$/s, (whole, who: string, id: string) => (id === from ? `${who}:${to}` : whole));
    return value;
  };
  const walk = (value: unknown, key: string): unknown => {
    if (typeof value === "string") return text(value, key);
    if (Array.isArray(value)) return value.map((item) => walk(item, key));
    if (typeof value !== "object" || value === null) return value;
    const entries = Object.entries(value).map(([name, inner]) => [name, OTHERS.has(name) ? inner : walk(inner, name === "value" ? key : name)]);
    return Object.fromEntries(entries);
  };
  const changed = walk(definition, "") as Definition;
  const list = LISTS[kind];
  const items = changed[list]?.map((item) => (item.id === from ? { ...item, id: to } : item));
  return { ...changed, [list]: items };
}

/**
 * The definition without a status, and without the arrows to it. Whatever else names it stays: `check` says so, and whoever
 * took it away decides.
 */
export function withoutStatus(definition: Definition, id: string): Definition {
  const leadsThere = (step: Transition): boolean => target(step) === id;
  const statuses = definition.statuses
    .filter((status) => status.id !== id)
    .map((status) => {
      const { recommended, suggested, ...rest } = status;
      const first = recommended != null && !leadsThere(recommended) ? { recommended } : {};
      return { ...rest, ...first, ...(suggested === undefined ? {} : { suggested: suggested.filter((step) => !leadsThere(step)) }) };
    });
  const others = (list: string[] | undefined): string[] | undefined => list?.filter((each) => each !== id);
  const slas = definition.slas?.map((sla) => {
    const lists = { runIn: others(sla.runIn), pauseIn: others(sla.pauseIn), cancelIn: others(sla.cancelIn) };
    return { ...sla, ...Object.fromEntries(Object.entries(lists).filter(([, list]) => list !== undefined)) };
  });
  return { ...definition, statuses, ...(slas === undefined ? {} : { slas }) };
}

/** The definition without a team, which owns nothing any more, or without a calendar. */
export function withoutPart(definition: Definition, kind: "team" | "calendar", id: string): Definition {
  const free = <T extends object>(item: T, key: string): T => {
    const { [key]: named, ...rest } = item as { [key: string]: unknown };
    return named === id ? (rest as T) : item;
  };
  const key = kind === "team" ? "parent" : "calendar";
  const teams = definition.teams?.filter((team) => kind !== "team" || team.id !== id).map((team) => free(team, key));
  const statuses = kind === "team" ? definition.statuses.map((status) => free(status, "team")) : definition.statuses;
  const calendars = kind === "calendar" ? definition.calendars?.filter((calendar) => calendar.id !== id) : definition.calendars;
  const parts = Object.entries({ teams, calendars }).filter(([, list]) => list !== undefined);
  return { ...definition, ...Object.fromEntries(parts), statuses };
}

/** Where a step leads. */
export function target(step: Transition): string {
  return typeof step === "string" ? step : step.to;
}

/** The steps of a status, each with its place: the recommended one first, as the engine shows them. */
export function stepsOf(definition: Definition, position: number): { path: Path; step: Transition }[] {
  const status = definition.statuses[position];
  const first = status?.recommended == null ? [] : [{ path: ["statuses", position, "recommended"], step: status.recommended }];
  const others = (status?.suggested ?? []).map((step, index) => ({ path: ["statuses", position, "suggested", index], step }));
  return [...first, ...others];
}

/** An id made of what something is called, and not taken yet. */
export function newId(name: string, taken: readonly string[], otherwise: string): string {
  const plain = name.normalize("NFD").replace(/\p{M}/gu, "").replace(/ł/gi, "l").toLowerCase();
  const made = plain.replace(/[^a-z0-9]+/g, "-").replace(/^-+|-+$/g, "").slice(0, 56) || otherwise;
  let id = made;
  for (let n = 2; taken.includes(id); n += 1) id = `${made}-${n}`;
  return id;
}
