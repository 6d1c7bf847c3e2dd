// Which form a place in a definition belongs to.

import type { TemplateResult } from "lit";
import type { Path } from "../path.ts";
import type { Sheet } from "../sheet.ts";
import { calendarForm } from "./calendar.ts";
import { promiseForm } from "./promise.ts";
import { statusForm } from "./status.ts";
import { stepForm } from "./step.ts";
import { targetForm } from "./target.ts";
import { teamForm } from "./team.ts";
import { rightsForm, workflowForm } from "./workflow.ts";

const FORMS: { [list: string]: (sheet: Sheet, path: Path) => TemplateResult } = {
  statuses: statusForm,
  teams: teamForm,
  calendars: calendarForm,
  slas: targetForm,
  promises: promiseForm,
};

/** What has a form of its own and the place is in: an arrow before its status, the workflow where nothing smaller has. */
export function thing(path: Path): Path {
  const [list, index, part, step] = path;
  if (list === "rights") return ["rights"];
  if (typeof list !== "string" || !(list in FORMS) || typeof index !== "number") return [];
  if (part === "recommended") return [list, index, part];
  return part === "suggested" && typeof step === "number" ? [list, index, part, step] : [list, index];
}

export function formOf(sheet: Sheet, selected: Path): TemplateResult {
  const path = thing(selected);
  if (path.length > 2) return stepForm(sheet, path);
  if (path[0] === "rights") return rightsForm(sheet);
  return FORMS[path[0] ?? ""]?.(sheet, path) ?? workflowForm(sheet);
}
