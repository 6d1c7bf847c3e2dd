// What concerns the whole workflow: its name, where orders begin, who has which right, and what has to hold for ever.

import type { Definition, Rights } from "@ordino/engine";
import { html, type TemplateResult } from "lit";
import { choose, field, label, select, several, text, type Option } from "../fields.ts";
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
