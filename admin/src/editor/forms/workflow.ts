// What concerns the whole workflow: its name, where orders begin, who has which right, and what has to hold for ever.

import type { Definition, Rights } from "@ordino/engine";
import { html, type TemplateResult } from "lit";
import { choose, field, label, select, several, text, type Option } from "../fields.ts";
import type { Path } from "../path.ts";
import { people, statuses } from "../people.ts";
import type { Sheet } from "../sheet.ts";
import { frame } from "./frame.ts";

export function workflowForm(sheet: Sheet): TemplateResult {
  const { words, wording, definition } = sheet;
  const fields = html`<div class="fields">
    ${label(sheet, ["label"], words.say("label"))} ${initial(sheet, definition)}
    ${text(sheet, ["timeZone"], words.say("zone"), words.say("workflow.zone"))}
  </div>`;
  return frame(sheet, [], { title: wording.label(definition.label, definition.id), fields });
}

/** Where an order begins. A choice by conditions is kept until another is made. */
function initial(sheet: Sheet, { initial: value, statuses: all }: Definition): TemplateResult {
  const { words, wording } = sheet;
  if (!Array.isArray(value)) return choose(sheet, ["initial"], words.say("workflow.initial"), [["", words.say("workflow.first", { status: wording.status(all[0]?.id ?? "") })], ...statuses(sheet)]);
  const branches = value.map((branch) => wording.status(typeof branch === "string" ? branch : branch.value));
  const options: Option[] = [["?", words.say("status.team.depends", { teams: wording.language.list(branches, "disjunction") })], ...statuses(sheet)];
  const change = (to: string): void => (to === "?" ? undefined : sheet.put(["initial"], to));
  return field(sheet, ["initial"], words.say("workflow.initial"), select("?", options, change, "initial"));
}

const RIGHTS = ["move", "exception", "force", "assign", "undo", "comment", "remind", "watch", "acknowledge"] as const satisfies (keyof Rights)[];

/** What holds where nothing is said, as the engine has it. */
const USUAL: { [right in (typeof RIGHTS)[number]]: readonly string[] } = {
  move: ["team:owner", "lead:owner", "assignee"],
  exception: ["lead:owner", "role:admin"],
  force: ["lead:owner", "role:admin"],
  assign: ["team:owner", "lead:owner", "role:admin"],
  undo: ["mover", "lead:owner"],
  comment: ["anyone"],
  remind: ["anyone"],
  watch: ["anyone"],
  acknowledge: ["team:owner", "lead:owner", "assignee"],
};

export function rightsForm(sheet: Sheet): TemplateResult {
  const { words, wording } = sheet;
  const fields = html`<div class="fields">
    <p class="muted small">${words.say("rights.help")}</p>
    ${RIGHTS.map((right) => {
      const usual = words.say("rights.usual", { who: wording.principals(USUAL[right]) });
      return several(sheet, ["rights", right], words.say(`right.${right}`), people(sheet), { none: usual });
    })}
  </div>`;
  return frame(sheet, ["rights"], { title: words.say("rights"), fields });
}

/** A promise by its kind: the keys of what it says, and what each may be. */
const PROMISES = { never: ["reach", "before"], always: ["canReach"], within: ["leave", "in"], only: ["principal", "moveTo"] } as const;
type Kind = keyof typeof PROMISES;

export function promiseForm(sheet: Sheet, path: Path): TemplateResult {
  const { words } = sheet;
  const promise = sheet.get<{ [key: string]: { [key: string]: string } }>(path) ?? {};
  const kind = (Object.keys(promise)[0] ?? "never") as Kind;
  const kinds: Option[] = (Object.keys(PROMISES) as Kind[]).map((each) => [each, words.say(`promise.${each}`)]);
  const turn = (to: string): void => sheet.put(path, begun(to as Kind, sheet));
  const fields = html`<div class="fields">
    ${field(sheet, [...path, "kind"], words.say("promise.kind"), select(kind, kinds, turn, `${path.join(".")}.kind`))}
    ${PROMISES[kind].map((key) => part(sheet, [...path, kind, key], key))}
  </div>`;
  const remove = (): void => {
    const left = (sheet.definition.promises ?? []).toSpliced(Number(path[1]), 1);
    sheet.put(["promises"], left.length === 0 ? undefined : left);
  };
  return frame(sheet, path, { title: words.say("promise.n", { n: Number(path[1]) + 1 }), fields, isOrdered: true, remove });
}

function part(sheet: Sheet, path: Path, key: (typeof PROMISES)[Kind][number]): TemplateResult {
  const name = sheet.words.say(`promise.${key}`);
  if (key === "in") return text(sheet, path, name, sheet.words.say("promise.in.help"));
  return choose(sheet, path, name, key === "principal" ? people(sheet) : places(sheet));
}

/** Statuses, classes and stages, as a promise names them. */
export function places(sheet: Sheet): Option[] {
  const { words } = sheet;
  const classes = new Set(sheet.definition.statuses.flatMap((status) => status.classes ?? []));
  return [
    ...statuses(sheet).map(([id, name]) => [`status:${id}`, name] as const),
    ...[...classes].map((each) => [`class:${each}`, words.say("place.class", { name: each })] as const),
    ...(["open", "waiting", "closed"] as const).map((each) => [`stage:${each}`, words.say("place.stage", { name: words.say(`stage.${each}`) })] as const),
  ];
}

/** A promise of a kind, about something that is there. */
export function begun(kind: Kind, sheet: Sheet): { [key: string]: { [key: string]: string } } {
  const last = places(sheet).find(([id]) => id === `status:${sheet.definition.statuses.at(-1)?.id}`)?.[0] ?? "";
  const first = places(sheet)[0]?.[0] ?? "";
  switch (kind) {
    case "never":
      return { never: { reach: last, before: first } };
    case "always":
      return { always: { canReach: "stage:closed" } };
    case "within":
      return { within: { leave: first, in: "P14D" } };
    case "only":
      return { only: { principal: "team:owner", moveTo: last } };
  }
}
