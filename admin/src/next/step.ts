// Steps that an order may take, sorted as a page shows them.

import type { AnsweredField, Blocker, Command, Offered, OptionsAnswer, Requires, Scalar } from "@ordino/engine";
import type { Wording } from "../core/wording.ts";

/** Something to press. */
export interface Step {
  type: "move" | "force" | "undo";
  to: string;
  label: string;
  color: string | null;
  requires: Requires;
  blockers: Blocker[];
}

/** Steps that may not be taken, for one and the same reasons. */
export interface Barred {
  steps: Step[];
  reasons: string[];
}

export interface Steps {
  /** The one that is normally next, also where it may not be taken. */
  recommended: Step | null;
  /** Suggested, and possible. */
  suggested: Step[];
  /** Suggested, and not possible. */
  barred: Barred[];
  /** Everything else that is permitted. */
  exceptions: Step[];
  /** Where force leads, past all rules. */
  forced: Step[];
  undo: Step | null;
}

export function sorted({ options, undo, can, status }: OptionsAnswer, wording: Wording): Steps {
  const steps = options.map((option) => ({ kind: option.kind, step: stepOf(option, wording) }));
  const of = (kind: Offered["kind"]): Step[] => steps.filter((each) => each.kind === kind).map(({ step }) => step);
  const offered = new Set(options.filter(({ blockers }) => blockers.length === 0).map(({ to }) => to));
  const others = wording.definition.statuses.filter(({ id }) => id !== status && !offered.has(id));
  return {
    recommended: of("recommended")[0] ?? null,
    suggested: of("suggested").filter(isFree),
    barred: grouped(of("suggested").filter((step) => !isFree(step)), wording),
    exceptions: of("exception").filter(isFree),
    forced: can.force.length > 0 ? [] : others.map(({ id }) => forced(id, wording)),
    undo: undo === null || undo.blockers.length > 0 ? null : taken(undo.to, wording),
  };
}

/** The command of a step with what its form has. */
export function commandOf({ type, to }: Step, { comment, fields, attachments }: Answers): Command {
  switch (type) {
    case "undo":
      return { type };
    case "force":
      return { type, to, comment: comment };
    case "move":
      return {
        type,
        to,
        ...(comment === "" ? {} : { comment }),
        ...(Object.keys(fields).length === 0 ? {} : { fields }),
        ...(attachments.length === 0 ? {} : { attachments }),
      };
  }
}

/** What a form has for a step. */
export interface Answers {
  comment: string;
  fields: { [name: string]: Scalar };
  attachments: NonNullable<Extract<Command, { type: "move" }>["attachments"]>;
}

/** What somebody typed as the value of a field; nothing where there is none. A wrong type is the engine's to say. */
export function scalarOf({ type, oneOf }: AnsweredField, typed: string | boolean | undefined): Scalar | undefined {
  if (oneOf !== undefined) return oneOf.find((value) => String(value) === typed);
  if (type === "bool") return typed === true;
  const text = String(typed ?? "").trim();
  if (text === "") return undefined;
  const number = Number(text.replace(",", "."));
  return type === "number" && !Number.isNaN(number) ? number : text;
}

export function asksNothing({ requires, type }: Step): boolean {
  return type !== "force" && !requires.comment && !requires.attachments && (requires.fields ?? []).length === 0;
}

function isFree({ blockers }: Step): boolean {
  return blockers.length === 0;
}

function stepOf({ to, label, color, requires, blockers }: Offered, wording: Wording): Step {
  return { type: "move", to, label: wording.label(label, wording.status(to)), color, requires, blockers };
}

function forced(to: string, wording: Wording): Step {
  return { type: "force", to, label: wording.status(to), color: wording.color(to), requires: { comment: true }, blockers: [] };
}

function taken(to: string, wording: Wording): Step {
  const label = wording.language.say("next.undo", { status: wording.status(to) });
  return { type: "undo", to, label, color: null, requires: {}, blockers: [] };
}

function grouped(steps: Step[], wording: Wording): Barred[] {
  const groups = new Map<string, Barred>();
  for (const step of steps) {
    const reasons = wording.reasons(step.blockers);
    const key = reasons.join("\n");
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { steps: [step], reasons });
    else group.steps.push(step);
  }
  return [...groups.values()];
}
