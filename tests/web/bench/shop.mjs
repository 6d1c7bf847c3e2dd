// One shop, written for Ordino and for XState v5: the same statuses, steps, conditions and rights.

import { and, assign, setup } from "xstate";

/** For Ordino. */
export const shop = {
  id: "shop",
  version: 1,
  rights: { move: ["team:owner"] },
  teams: [{ id: "shipping" }, { id: "care" }],
  statuses: [
    {
      id: "paid",
      team: "shipping",
      recommended: { to: "packed", when: { fact: "total", lte: 500 } },
      suggested: [
        { to: "approval", when: { fact: "total", gt: 500 } },
        { to: "cancelled", permit: ["role:manager"], require: { comment: true } },
      ],
    },
    { id: "approval", team: "care", recommended: "packed", suggested: ["cancelled"] },
    { id: "packed", team: "shipping", recommended: "shipped", suggested: ["paid"] },
    { id: "shipped", team: "shipping", recommended: "delivered" },
    { id: "delivered", stage: "closed" },
    { id: "cancelled", stage: "closed" },
  ],
};

export const actor = { id: "shipping-2", teams: ["shipping"] };
export const facts = { total: 129.9, country: "IT", tags: ["gift"] };
export const now = "2026-01-02T15:00:00.000Z";

/** For XState, with what Ordino keeps of a case in the context as far as a machine would keep it. */
export const machine = setup({
  guards: {
    owner: ({ context, event }) => event.actor.teams.includes(context.team),
    manager: ({ event }) => (event.actor.roles ?? []).includes("manager"),
    small: ({ context }) => context.facts.total <= 500,
    large: ({ context }) => context.facts.total > 500,
    commented: ({ event }) => (event.comment ?? "").trim() !== "",
  },
  actions: {
    enter: assign(({ context, event }, { team }) => ({
      seq: context.seq + 1,
      enteredAt: event.now,
      mover: event.actor.id,
      team,
      visited: context.visited.includes(event.type) ? context.visited : [...context.visited, event.type],
    })),
  },
}).createMachine({
  id: "shop",
  initial: "paid",
  context: {
    id: "order-1042",
    seq: 1,
    openedAt: now,
    enteredAt: now,
    team: "shipping",
    mover: null,
    facts,
    visited: ["paid"],
  },
  states: {
    paid: {
      on: {
        packed: { target: "packed", guard: and(["owner", "small"]), actions: enter("shipping") },
        approval: { target: "approval", guard: and(["owner", "large"]), actions: enter("care") },
        cancelled: { target: "cancelled", guard: and(["manager", "commented"]), actions: enter("shipping") },
      },
    },
    approval: {
      on: {
        packed: { target: "packed", guard: "owner", actions: enter("shipping") },
        cancelled: { target: "cancelled", guard: "owner", actions: enter("care") },
      },
    },
    packed: {
      on: {
        shipped: { target: "shipped", guard: "owner", actions: enter("shipping") },
        paid: { target: "paid", guard: "owner", actions: enter("shipping") },
      },
    },
    shipped: { on: { delivered: { target: "delivered", guard: "owner", actions: enter("shipping") } } },
    delivered: { type: "final" },
    cancelled: { type: "final" },
  },
});

function enter(team) {
  return { type: "enter", params: { team } };
}
