// What concerns the whole workflow: its name, where orders begin, who has which right, and what has to hold for ever.

import type { Definition, Rights } from "@ordino/engine";
import { html, type TemplateResult } from "lit";
import { choose, label, select, several, text } from "../fields.ts";
import { people, statuses } from "../people.ts";
import { choice } from "../choice.ts";
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

/** Where an order begins: in one status, or one of several by conditions. */
function initial(sheet: Sheet, { statuses: all }: Definition): TemplateResult {
  const { words, wording } = sheet;
  const name = words.say("workflow.initial");
  const first = all[0]?.id ?? "";
  return choice(sheet, ["initial"], name, {
    single: choose(sheet, ["initial"], name, [["", words.say("workflow.first", { status: wording.status(first) })], ...statuses(sheet)]),
    usual: first,
    control: (place, value, label) => select(value, statuses(sheet), (to) => sheet.put(place, to), place.join("."), label),
  });
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
