// A team: who it belongs to, and when it works.

import { html, type TemplateResult } from "lit";
import { choose, label } from "../fields.ts";
import { withoutPart } from "../names.ts";
import type { Path } from "../path.ts";
import { calendars, teams } from "../people.ts";
import type { Sheet } from "../sheet.ts";
import { frame } from "./frame.ts";
import { ident } from "./ident.ts";

export function teamForm(sheet: Sheet, path: Path): TemplateResult {
  const { words, wording, definition } = sheet;
  const { id } = definition.teams![Number(path[1])]!;
  const others = teams(sheet).filter(([each]) => each !== id);
  const fields = html`<div class="fields">
    ${label(sheet, [...path, "label"], words.say("label"))}
    ${choose(sheet, [...path, "calendar"], words.say("team.hours"), [["", words.say("hours.none")], ...calendars(sheet)])}
    ${choose(sheet, [...path, "parent"], words.say("team.parent"), [["", words.say("none")], ...others], words.say("team.parent.help"))}
    ${ident(sheet, [...path, "id"], definition.teams!.map((team) => team.id), "team")}
  </div>`;
  return frame(sheet, path, {
    title: wording.team(id),
    fields,
    isOrdered: true,
    remove: () => sheet.document.change((now) => withoutPart(now, "team", id)),
  });
}
