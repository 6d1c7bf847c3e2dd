// "Remind after so long", a field of a status. It is an SLA with one step, so that nothing is hidden: it stands in the list
// of targets like any other, and can be made more of there.

import type { Definition, SlaDefinition } from "@ordino/engine";
import { newId } from "./names.ts";

/** The target of a status's own reminder: the clock that runs in it alone and does nothing but tell. */
export function reminderOf(definition: Definition, status: string): SlaDefinition | undefined {
  return definition.slas?.find(({ runIn, target, ladder }) => {
    const [step, ...more] = ladder ?? [];
    const tells = step !== undefined && "percent" in step.at && step.at.percent === 100 && step.do.every((action) => "notify" in action);
    return runIn.length === 1 && runIn[0] === status && typeof target === "string" && tells && more.length === 0;
  });
}

/** The definition with a reminder after so much working time of the team that has the order; none without a duration. */
export function withReminder(definition: Definition, status: string, duration: string | undefined): Definition {
  const slas = definition.slas ?? [];
  const before = reminderOf(definition, status);
  if (duration === undefined) return before === undefined ? definition : { ...definition, slas: slas.filter((sla) => sla !== before) };
  if (before !== undefined) return { ...definition, slas: slas.map((sla) => (sla === before ? { ...sla, target: duration } : sla)) };
  const id = newId(`${status}-reminder`, slas.map((sla) => sla.id), "reminder");
  const made: SlaDefinition = {
    id,
    runIn: [status],
    target: duration,
    calendar: "team:owner",
    ladder: [{ id: "remind", at: { percent: 100 }, do: [{ notify: ["assignee", "lead:owner"] }] }],
  };
  return { ...definition, slas: [...slas, made] };
}
