// What a host brings to a machine that was exported for XState: the guard, and the actions that keep what it asks for.
// It reads the design's words, not the engine's code.

import { assign, createMachine } from "xstate";

/** A machine that runs: `config` as exported, `teams` of the definition, and what a case is opened with. */
export function machineOf(config, teams = [], { facts = {}, opener = null } = {}) {
  const parents = new Map(teams.map(({ id, parent }) => [id, parent]));
  const ask = (context, event) => ({ context, event, parents });
  const delays = Object.values(config.states).flatMap(({ after = {} }) => Object.keys(after));
  return createMachine(
    { ...config, context: { ...config.context, facts, opener } },
    {
      guards: { allowed: ({ context, event }, params) => allowed(params, ask(context, event)) },
      actions: {
        moved: assign(({ event }, { from, byEngine }) => ({
          previous: from,
          mover: byEngine ? null : (event.actor?.id ?? null),
        })),
        enter: assign(({ context }, { status, classes, team }) => {
          const add = (list, more) => [...new Set([...list, ...more])];
          const { visited } = context;
          const entered = { statuses: add(visited.statuses, [status]), classes: add(visited.classes, classes) };
          // Who owns it is asked before it is there.
          return { visited: entered, team: chosen(team, ask(context, {})) ?? context.team };
        }),
        setFacts: assign(({ context, event }) => {
          const facts = { ...context.facts, ...event.facts };
          return { facts: Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== null)) };
        }),
        emit: () => {},
      },
      // Nobody waits so long here: what has a name is measured by the host.
      delays: Object.fromEntries(delays.filter((name) => Number.isNaN(+name)).map((name) => [name, 2 ** 30])),
    },
  );
}

function allowed(params, asked) {
  const { when, permit, previous, notPrevious } = params;
  if (previous !== undefined && asked.context.previous !== previous) return false;
  if (notPrevious !== undefined && asked.context.previous === notPrevious) return false;
  const { actor, facts } = asked.event;
  // What the engine does by itself is asked of stored facts, and nobody asks.
  const known = permit === undefined ? { ...asked, event: {} } : { ...asked, event: { actor, facts } };
  if (permit !== undefined && !actor?.roles?.includes("admin") && !permit.some((who) => holds(who, known))) return false;
  return when === undefined || truth(when, known) === true;
}

function chosen(choice, asked) {
  if (!Array.isArray(choice)) return choice ?? undefined;
  const branch = choice.find((branch) => typeof branch === "string" || truth(branch.when, asked) === true);
  return typeof branch === "string" ? branch : branch?.value;
}

/** Kleene's logic: `null` is unknown. */
function truth(guard, asked) {
  if (guard.all) return joined(guard.all, asked, false);
  if (guard.any) return joined(guard.any, asked, true);
  if (guard.not) {
    const inner = truth(guard.not, asked);
    return inner === null ? null : !inner;
  }
  if (guard.visited) return asked.context.visited.statuses.includes(guard.visited);
  if (guard.visitedClass) return asked.context.visited.classes.includes(guard.visitedClass);
  if (guard.actor) return holds(guard.actor, asked);
  const { fact, ...rest } = guard;
  const [[test, value]] = Object.entries(rest);
  const facts = { ...asked.context.facts, ...asked.event.facts };
  return tested(Object.hasOwn(facts, fact) ? facts[fact] : undefined, test, value);
}

function joined(guards, asked, decisive) {
  const truths = guards.map((guard) => truth(guard, asked));
  if (truths.includes(decisive)) return decisive;
  return truths.includes(null) ? null : !decisive;
}

const order = {
  lt: (one, other) => one < other,
  lte: (one, other) => one <= other,
  gt: (one, other) => one > other,
  gte: (one, other) => one >= other,
};

function tested(fact, test, value) {
  if (test === "exists") return (fact !== undefined) === value;
  if (fact === undefined) return null;
  const isList = Array.isArray(fact);
  if (test === "eq" || test === "ne") {
    if (isList !== Array.isArray(value) || (!isList && typeof fact !== typeof value)) return null;
    return (JSON.stringify(fact) === JSON.stringify(value)) === (test === "eq");
  }
  if (test === "in") {
    if (isList) return null;
    if (value.includes(fact)) return true;
    return value.some((one) => typeof one === typeof fact) ? false : null;
  }
  if (test === "contains") {
    if (isList) return fact.includes(value);
    return typeof fact === "string" && typeof value === "string" ? fact.includes(value) : null;
  }
  const comparable = !isList && typeof fact === typeof value && typeof fact !== "boolean";
  return comparable ? order[test](fact, value) : null;
}

function holds(principal, { context, event: { actor }, parents }) {
  const [kind, name] = principal.split(":");
  const above = (team) => {
    const line = [];
    for (let own = team; own !== undefined && !line.includes(own); own = parents.get(own)) line.push(own);
    return line;
  };
  const among = (keys, team) => above(team).some((own) => keys.some((key) => actor?.[key]?.includes(own)));
  const team = name === "owner" ? context.team : name;
  if (kind === "anyone") return true;
  if (kind === "role") return actor?.roles?.includes(name) ?? false;
  if (kind === "team") return team === null ? actor !== undefined : among(["teams", "leads"], team);
  if (kind === "lead") return team !== null && among(["leads"], team);
  if (kind === "mover") return actor !== undefined && context.mover === actor.id;
  if (kind === "opener") return actor !== undefined && context.opener === actor.id;
  return kind === "employee" && actor?.id === principal.slice("employee:".length);
}
