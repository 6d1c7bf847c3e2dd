// Who may be meant: every principal that a definition can name, in words.

import type { Option } from "./fields.ts";
import type { Sheet } from "./sheet.ts";

/** Roles that a definition names somewhere, and the administrator's. */
function roles(sheet: Sheet): string[] {
  const named = JSON.stringify(sheet.definition).matchAll(/"role:([a-z0-9][a-z0-9_-]*)"/g);
  return [...new Set(["admin", ...[...named].map(([, role]) => role!)])];
}

export function people(sheet: Sheet): Option[] {
  const teams = sheet.definition.teams ?? [];
  const all = [
    "team:owner",
    "lead:owner",
    "assignee",
    ...teams.flatMap(({ id }) => [`team:${id}`, `lead:${id}`]),
    "mover",
    "opener",
    "anyone",
    ...roles(sheet).map((role) => `role:${role}`),
  ];
  return all.map((principal) => [principal, sheet.wording.principal(principal)]);
}

export function statuses(sheet: Sheet): Option[] {
  return sheet.definition.statuses.map(({ id }) => [id, sheet.wording.status(id)]);
}

export function teams(sheet: Sheet): Option[] {
  return (sheet.definition.teams ?? []).map(({ id }) => [id, sheet.wording.team(id)]);
}

export function calendars(sheet: Sheet): Option[] {
  return (sheet.definition.calendars ?? []).map(({ id, label }) => [id, sheet.wording.label(label, id)]);
}
