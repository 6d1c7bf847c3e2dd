// Orders of a board, as many as a test wants, the same ones every time.

import type { Card } from "../../src/core/desk.ts";
import type { MemoryDesk } from "./memory-desk.ts";
import { people } from "./shop.ts";

const HOUR = 3_600_000;

export function fill(desk: MemoryDesk, count: number): void {
  const { statuses } = desk.definition_;
  const now = Date.parse(desk.now);
  const employees = Object.values(people);
  for (let n = 0; n < count; n += 1) {
    const status = statuses[(n * 7) % statuses.length]!;
    const team = typeof status.team === "string" ? status.team : null;
    const mine = employees.filter(({ actor }) => actor.teams?.includes(team ?? ""));
    const hours = (n * 13) % 400;
    const card: Card = {
      case: String(1000 + n),
      title: `Order ${1000 + n}, Via Roma ${(n % 120) + 1}`,
      workflow: desk.workflow.digest,
      seq: 4,
      status: status.id,
      stage: status.stage ?? "open",
      team,
      assignee: n % 3 === 0 ? (mine[0]?.actor.id ?? null) : null,
      priority: n % 17 === 0 ? "express" : null,
      overdue: n % 11 === 0 && status.stage !== "closed",
      openedAt: new Date(now - (hours + 5) * HOUR).toISOString(),
      enteredAt: new Date(now - (hours % 30) * HOUR).toISOString(),
      closedAt: null,
      nextDue: n % 2 === 0 ? new Date(now + (hours % 50) * HOUR).toISOString() : null,
    };
    desk.cards.push(card);
  }
}
