// Definitions to hold a peer against: those that are shipped, those of the vectors, and generated ones.

import { readFileSync, readdirSync } from "node:fs";
import { load } from "js-yaml";

const ROOT = new URL("../../../", import.meta.url);

/** Shipped definitions by their file's name. */
export function shipped() {
  const folder = new URL("examples/definitions/", ROOT);
  const files = readdirSync(folder).filter((name) => /^[^.]*\.(json|yaml)$/.test(name));
  return files.map((name) => [name, load(readFileSync(new URL(name, folder), "utf8"))]);
}

/** Definitions that stand in vectors, each once. */
export function inVectors() {
  const folder = new URL("tests/vectors/", ROOT);
  const found = new Map();
  const gather = (value) => {
    if (typeof value !== "object" || value === null) return;
    if (Array.isArray(value.statuses) && value.id !== undefined) found.set(JSON.stringify(value), value);
    Object.values(value).forEach(gather);
  };
  for (const name of readdirSync(folder).filter((name) => name.endsWith(".json"))) {
    gather(JSON.parse(readFileSync(new URL(name, folder), "utf8")));
  }
  return [...found.values()].map((definition, number) => [`vector ${number}`, definition]);
}

/** Random numbers that are the same every time: mulberry32. */
export function random(seed) {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const below = (count) => Math.floor(next() * count);
  return { below, pick: (list) => list[below(list.length)], chance: (share) => next() < share };
}

const PRINCIPALS = ["anyone", "role:clerk", "team:north", "team:owner", "lead:owner", "lead:south", "mover", "opener", "employee:e1"];

/** Facts as a host might send them, some of a type that no guard expects. */
export function facts({ pick, chance }) {
  const values = { total: [0, 5, 10, "5"], country: ["it", "pl", 5], paid: [true, false], tags: [["vip"], [], "vip"] };
  return Object.fromEntries(Object.entries(values).filter(() => chance(0.6)).map(([name, list]) => [name, pick(list)]));
}

/** Who asks, if anybody. */
export function actor({ pick, chance }) {
  if (chance(0.1)) return undefined;
  const some = (list) => list.filter(() => chance(0.3));
  return {
    id: pick(["e1", "e2"]),
    teams: some(["north", "south", "all"]),
    leads: some(["north", "south", "all"]),
    roles: some(["clerk", "admin"]),
  };
}

/** A definition without SLAs. */
export function generated(seed) {
  const chances = random(seed);
  const { below, pick, chance } = chances;
  const ids = Array.from({ length: 2 + below(6) }, (_, number) => `s${number}`);
  const guard = (depth) => {
    const kind = below(depth > 0 ? 7 : 4);
    if (kind === 4) return { not: guard(depth - 1) };
    if (kind > 4) return { [kind === 5 ? "all" : "any"]: [guard(depth - 1), guard(depth - 1)] };
    if (kind === 0) return { visited: pick(ids) };
    if (kind === 1) return { visitedClass: "seen" };
    if (kind === 2) return { actor: pick(PRINCIPALS) };
    return pick([
      { fact: "total", [pick(["lt", "lte", "gt", "gte", "eq", "ne"])]: 5 },
      { fact: "country", in: ["it", "de"] },
      { fact: "country", eq: "it" },
      { fact: "paid", eq: true },
      { fact: "tags", contains: "vip" },
      { fact: pick(["total", "paid"]), exists: chance(0.5) },
    ]);
  };
  const transition = (to) => ({
    to,
    ...(chance(0.4) && { when: guard(2) }),
    ...(chance(0.4) && { permit: [pick(PRINCIPALS), pick(PRINCIPALS)] }),
    ...(chance(0.15) ? { auto: chance(0.7) || { after: "P1D" } } : chance(0.1) && { require: { comment: true } }),
  });
  const statuses = ids.map((id) => {
    const targets = [...ids.filter((own) => own !== id), "$previous"].filter(() => chance(0.4));
    const order = targets.sort(() => below(2) - 0.5);
    const [first, ...others] = order.map(transition);
    return {
      id,
      ...(chance(0.3) && { stage: pick(["waiting", "closed"]) }),
      ...(chance(0.4) && { classes: ["seen"] }),
      ...(chance(0.6) && { team: pick(["north", "south", [{ when: guard(1), value: "north" }, "south"]]) }),
      ...(first !== undefined && (chance(0.7) ? { recommended: first, suggested: others } : { suggested: [first, ...others] })),
      ...(chance(0.2) && { others: pick(["any", "none", { permit: [pick(PRINCIPALS)] }]) }),
    };
  });
  const initial = [{ when: guard(1), value: pick(ids) }, pick(ids)];
  const teams = [{ id: "all" }, { id: "north", parent: "all" }, { id: "south" }];
  return { id: "made", version: 1, ...(chance(0.3) && { initial }), teams, statuses };
}
