// What has to hold for every order there will ever be.

import { html, type TemplateResult } from "lit";
import { check, choose, count, duration, field, select, several, type Option } from "../fields.ts";
import type { Path } from "../path.ts";
import { people, statuses } from "../people.ts";
import type { Sheet } from "../sheet.ts";
import { frame } from "./frame.ts";

/** A promise by its kind: the keys of what it says, and what each may be. */
const PROMISES = {
  never: ["reach", "before"],
  always: ["canReach"],
  within: ["leave", "in", "withoutPauses"],
  only: ["principal", "moveTo"],
  sequence: ["of"],
  atMost: ["enter", "times"],
} as const;
type Kind = keyof typeof PROMISES;

const VIAS = ["recommended", "suggested", "exception", "forced", "auto", "escalation", "external", "undo", "migration"] as const;

export function promiseForm(sheet: Sheet, path: Path): TemplateResult {
  const { words } = sheet;
  const promise = sheet.get<{ [kind: string]: unknown }>(path) ?? {};
  const kind = (Object.keys(promise)[0] ?? "never") as Kind;
  const kinds: Option[] = (Object.keys(PROMISES) as Kind[]).map((each) => [each, words.say(`promise.${each}`)]);
  const turn = (to: string): void => sheet.put(path, begun(to as Kind, sheet));
  const fields = html`<div class="fields">
    ${field(sheet, [...path, "kind"], words.say("promise.kind"), select(kind, kinds, turn, `${path.join(".")}.kind`))}
    ${PROMISES[kind].map((key) => part(sheet, [...path, kind, key], key))}
    ${several(sheet, [...path, kind, "moves"], words.say("promise.moves"), VIAS.map((via) => [via, sheet.wording.language.say(`via.${via}`)]), { none: words.say("promise.moves.none") })}
  </div>`;
  const remove = (): void => {
    const left = (sheet.definition.promises ?? []).toSpliced(Number(path[1]), 1);
    sheet.put(["promises"], left.length === 0 ? undefined : left);
  };
  return frame(sheet, path, { title: words.say("promise.n", { n: Number(path[1]) + 1 }), fields, isOrdered: true, remove });
}

function part(sheet: Sheet, path: Path, key: (typeof PROMISES)[Kind][number]): TemplateResult {
  const name = sheet.words.say(`promise.${key}`);
  if (key === "in") return duration(sheet, path, name, { change: (value) => sheet.put(path, value ?? "PT0S", true) });
  if (key === "withoutPauses") return check(sheet, path, name);
  if (key === "times") return count(sheet, path, name);
  if (key === "of") return several(sheet, path, name, places(sheet));
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
export function begun(kind: Kind, sheet: Sheet): object {
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
    case "sequence":
      return { sequence: { of: [first, last] } };
    case "atMost":
      return { atMost: { enter: last, times: 1 } };
  }
}
