// Everything in a workflow as a list: the picture for those who do not see it, and the way to what it does not show.

import { html, nothing, type TemplateResult } from "lit";
import { ink, paint } from "../style/paint.ts";
import { newId, stepsOf, target } from "./names.ts";
import { isSame, isWithin, type Path } from "./path.ts";
import { gravest } from "./review.ts";
import type { Sheet } from "./sheet.ts";
import { begun } from "./forms/promise.ts";
import { stepName } from "./forms/status.ts";

export function outline(sheet: Sheet, selected: Path): TemplateResult {
  const { words, wording, definition } = sheet;
  const { teams = [], calendars = [], slas = [], promises = [] } = definition;
  const item = (path: Path, name: string, more: unknown = nothing): TemplateResult => entry(sheet, selected, path, name, more);
  return html`<nav class="outline" part="outline" aria-label=${words.say("outline")}>
    <ul>${item([], wording.label(definition.label, definition.id))}</ul>
    ${section(sheet, words.say("statuses"), () => addStatus(sheet), definition.statuses.map(({ id, color }, index) => html`
      ${entry(sheet, selected, ["statuses", index], wording.status(id), html`<span class="dot" ${paint(ink(color))}></span>`, arrows(sheet, selected, index))}`))}
    ${section(sheet, words.say("teams"), () => addTeam(sheet), teams.map(({ id }, index) => item(["teams", index], wording.team(id))))}
    ${section(sheet, words.say("slas"), () => addSla(sheet), slas.map(({ id }, index) => item(["slas", index], wording.sla(id))))}
    ${section(sheet, words.say("calendars"), () => addCalendar(sheet), calendars.map(({ id, label }, index) => item(["calendars", index], wording.label(label, id))))}
    ${section(sheet, words.say("promises"), () => addPromise(sheet), promises.map((_, index) => item(["promises", index], words.say("promise.n", { n: index + 1 }))))}
    <ul>${item(["rights"], words.say("rights"))}</ul>
  </nav>`;
}

function section(sheet: Sheet, name: string, add: () => void, items: TemplateResult[]): TemplateResult {
  return html`<section>
    <h3 class="row">${name}<button type="button" class="quiet add" aria-label=${sheet.words.say("list.add", { name })} @click=${add}>+</button></h3>
    ${items.length === 0 ? nothing : html`<ul>${items}</ul>`}
  </section>`;
}

function entry(sheet: Sheet, selected: Path, path: Path, name: string, before: unknown = nothing, inner: unknown = nothing): TemplateResult {
  const isHere = isSame(selected, path);
  // The whole counts what is about nothing else.
  const problems = path.length === 0 ? sheet.problems.about(path) : sheet.problems.within(path);
  const worst = gravest(problems);
  return html`<li>
    <button type="button" class="entry quiet" aria-current=${isHere ? "true" : nothing} @click=${() => sheet.go(path)}>
      ${before}<bdi>${name}</bdi>
      ${worst === undefined ? nothing : html`<span class="mark ${worst}"><span class="hidden">${sheet.words.say(`severity.${worst}`)}</span></span>`}
    </button>${inner}
  </li>`;
}

/** Where a status leads: shown where it is selected, and told to everybody else in a few words. */
function arrows(sheet: Sheet, selected: Path, index: number): TemplateResult | typeof nothing {
  const steps = stepsOf(sheet.definition, index);
  if (steps.length === 0 || !isWithin(selected, ["statuses", index])) return nothing;
  return html`<ul>${steps.map(({ path, step }) => entry(sheet, selected, path, stepName(sheet, target(step)), html`<span class="arrow" aria-hidden="true">${path[2] === "recommended" ? "➜" : "→"}</span>`))}</ul>`;
}

/** Adds something to a list, and shows it. */
function add(sheet: Sheet, list: "statuses" | "teams" | "slas" | "calendars" | "promises", item: unknown): void {
  const position = sheet.definition[list]?.length ?? 0;
  sheet.put([list, position], item);
  sheet.go([list, position]);
}

const ids = (things: readonly { id: string }[] | undefined): string[] => (things ?? []).map(({ id }) => id);

function addStatus(sheet: Sheet): void {
  const { definition, words } = sheet;
  const name = words.say("status.new");
  add(sheet, "statuses", { id: newId(name, ids(definition.statuses), "status"), label: name, color: freeColor(sheet) });
}

/** Colours that most people can tell apart, light and dark by turns. */
const COLORS = ["#2e86de", "#f2c037", "#17a2a2", "#c2185b", "#7d5ba6", "#2e9e4f", "#d9480f", "#1b3f8b", "#f5a3b7", "#7a5230", "#9aa5b1", "#3b3f46"];

function freeColor(sheet: Sheet): string {
  const taken = sheet.definition.statuses.map(({ color }) => color?.toLowerCase());
  return COLORS.find((color) => !taken.includes(color)) ?? COLORS[taken.length % COLORS.length]!;
}

function addTeam(sheet: Sheet): void {
  const name = sheet.words.say("team.new");
  add(sheet, "teams", { id: newId(name, ids(sheet.definition.teams), "team"), label: name });
}

function addCalendar(sheet: Sheet): void {
  const name = sheet.words.say("calendar.new");
  const day = ["09:00-17:00"];
  add(sheet, "calendars", { id: newId(name, ids(sheet.definition.calendars), "hours"), label: name, week: { mon: day, tue: day, wed: day, thu: day, fri: day } });
}

function addSla(sheet: Sheet): void {
  const { definition, words } = sheet;
  const first = definition.statuses.find(({ stage }) => (stage ?? "open") === "open") ?? definition.statuses[0]!;
  const name = words.say("sla.new");
  const ladder = [{ id: "late", at: { percent: 100 }, do: [{ notify: ["assignee", "lead:owner"] }] }];
  add(sheet, "slas", { id: newId(name, ids(definition.slas), "target"), label: name, runIn: [first.id], target: "PT8H", calendar: "team:owner", ladder });
}

function addPromise(sheet: Sheet): void {
  add(sheet, "promises", begun("always", sheet));
}
