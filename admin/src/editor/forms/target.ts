// A target: how long something may take, when its clock runs, and the ladder of what happens meanwhile and after.

import type { Action, LadderStep, SlaDefinition, Threshold } from "@ordino/engine";
import { html, nothing, type TemplateResult } from "lit";
import { choose, count, duration, group, label, length, select, several, text, type Option } from "../fields.ts";
import { guardField } from "../guard.ts";
import { newId } from "../names.ts";
import type { Path } from "../path.ts";
import { people, statuses, teams } from "../people.ts";
import { choice } from "../choice.ts";
import type { Sheet } from "../sheet.ts";
import { frame, more } from "./frame.ts";
import { ident } from "./ident.ts";
import { hours } from "./step.ts";

export function targetForm(sheet: Sheet, path: Path): TemplateResult {
  const { words, wording, definition } = sheet;
  const sla = definition.slas![Number(path[1])]!;
  const at = (key: string): Path => [...path, key];
  const stops = (["comment", "assign", "acknowledge"] as const).map((each) => [each, words.say(`sla.stop.${each}`)] as const);
  const reopens: Option[] = [["", words.say("sla.reopen.restart")], ["resume", words.say("sla.reopen.resume")], ["ignore", words.say("sla.reopen.ignore")]];
  const fields = html`<div class="fields">
    ${label(sheet, at("label"), words.say("label"))}
    <div class="pair">${target(sheet, at("target"))} ${calendar(sheet, at("calendar"))}</div>
    ${several(sheet, at("runIn"), words.say("sla.run"), statuses(sheet))}
    ${several(sheet, at("pauseIn"), words.say("sla.pause"), statuses(sheet))}
    ${ladder(sheet, at("ladder"), sla)}
    ${more(sheet, ["cancelIn", "stopOn", "appliesWhen", "onReopen", "id"].map(at), html`
      ${several(sheet, at("cancelIn"), words.say("sla.cancel"), statuses(sheet))}
      ${several(sheet, at("stopOn"), words.say("sla.stop"), stops)}
      ${guardField(sheet, at("appliesWhen"), words.say("sla.applies"))}
      ${choose(sheet, at("onReopen"), words.say("sla.reopen"), reopens)}
      ${ident(sheet, at("id"), definition.slas!.map(({ id }) => id))}`)}
  </div>`;
  return frame(sheet, path, { title: wording.sla(sla.id), fields, isOrdered: true, remove: () => removeSla(sheet, path) });
}

function removeSla(sheet: Sheet, path: Path): void {
  const left = (sheet.definition.slas ?? []).toSpliced(Number(path[1]), 1);
  sheet.put(["slas"], left.length === 0 ? undefined : left);
}

/** A time, or several by conditions. */
function target(sheet: Sheet, path: Path): TemplateResult {
  const name = sheet.words.say("sla.target");
  return choice(sheet, path, name, {
    single: duration(sheet, path, name, { change: (value) => sheet.put(path, value ?? "PT0S", true) }),
    usual: "PT8H",
    control: (place, value, label) => length(sheet, value, place.join("."), label, (to) => sheet.put(place, to ?? "PT0S", true)),
  });
}

function calendar(sheet: Sheet, path: Path): TemplateResult {
  const name = sheet.words.say("hours.of");
  const all = hours(sheet);
  return choice(sheet, path, name, {
    single: choose(sheet, path, name, all),
    usual: "team:owner",
    control: (place, value, label) => select(value, all.filter(([id]) => id !== ""), (to) => sheet.put(place, to), place.join("."), label),
  });
}

function ladder(sheet: Sheet, path: Path, sla: SlaDefinition): TemplateResult {
  const { words } = sheet;
  const steps = sla.ladder ?? [];
  const add = (): void => {
    const id = newId("step", steps.map((step) => step.id ?? ""), "step");
    sheet.put([...path, steps.length], { id, at: { percent: 80 }, do: [{ notify: ["assignee", "lead:owner"] }] } satisfies LadderStep);
  };
  return group(sheet, path, words.say("sla.ladder"), html`
    <ol class="ladder">${steps.map((step, index) => html`<li class="part">${rung(sheet, [...path, index], step)}</li>`)}</ol>
    <button type="button" @click=${add}>${words.say("sla.add_step")}</button>`, words.say("sla.ladder.help"));
}

function rung(sheet: Sheet, path: Path, step: LadderStep): TemplateResult {
  const { words } = sheet;
  const add = (): void => sheet.put([...path, "do", step.do.length], { notify: ["lead:owner"] });
  const list = path.slice(0, -1);
  const drop = (): void => {
    const left = (sheet.get<LadderStep[]>(list) ?? []).toSpliced(Number(path.at(-1)), 1);
    sheet.put(list, left.length === 0 ? undefined : left);
  };
  return html`<div class="row">${threshold(sheet, [...path, "at"], step.at)}
      <button type="button" class="quiet" aria-label=${words.say("sla.remove_step")} @click=${drop}>✕</button></div>
    ${sheet.told([...path, "at"])}
    ${step.do.map((action, index) => doing(sheet, [...path, "do", index], action, step.do.length))}
    <button type="button" class="quiet small" @click=${add}>${words.say("sla.add_action")}</button>
    ${repetition(sheet, [...path, "repeat"], step)} ${text(sheet, [...path, "id"], words.say("id"))}`;
}

/** When: a part of the time, or so long before or after its end. */
function threshold(sheet: Sheet, path: Path, at: Threshold): TemplateResult {
  const { words } = sheet;
  const kind = "percent" in at ? "percent" : "before" in at ? "before" : "after";
  const kinds: Option[] = (["percent", "before", "after"] as const).map((each) => [each, words.say(`at.${each}`)]);
  const change = (to: string): void => sheet.put(path, to === "percent" ? { percent: 100 } : { [to]: "PT1H" });
  const percent = (event: Event): void => sheet.put(path, { percent: Number((event.target as HTMLInputElement).value) }, true);
  const value = "percent" in at ? undefined : "before" in at ? at.before : at.after;
  return html`${"percent" in at
      ? html`<input type="number" class="short" min="0" step="1" name="${path.join(".")}.percent" aria-label=${words.say("at.percent")} .value=${String(at.percent)} @input=${percent} />`
      : length(sheet, value, path.join("."), words.say(`at.${kind}`), (time) => sheet.put(path, { [kind]: time ?? "PT0S" }, true))}
    ${select(kind, kinds, change, `${path.join(".")}.kind`, words.say("at"))}`;
}

const ACTIONS = ["notify", "assign", "move", "set", "emit"] as const;
type Doing = (typeof ACTIONS)[number];

function doing(sheet: Sheet, path: Path, action: Action, of: number): TemplateResult {
  const { words } = sheet;
  const kind = ACTIONS.find((each) => each in action) ?? "notify";
  const kinds: Option[] = ACTIONS.map((each) => [each, words.say(`do.${each}`)]);
  return html`<div class="action">
    <div class="row">
      ${select(kind, kinds, (to) => sheet.put(path, begun(to as Doing, sheet)), `${path.join(".")}.kind`, words.say("do"))}
      ${details(sheet, path, kind, action)}
      ${of < 2 ? nothing : html`<button type="button" class="quiet" aria-label=${words.say("sla.remove_action")} @click=${() => sheet.remove(path)}>✕</button>`}
    </div>
    ${kind === "notify" ? several(sheet, [...path, "notify"], words.say("do.notify"), people(sheet)) : sheet.told(path)}
  </div>`;
}

function details(sheet: Sheet, path: Path, kind: Doing, action: Action): TemplateResult | typeof nothing {
  const { words } = sheet;
  const put = (value: unknown): void => sheet.put([...path, kind], value);
  const value = (action as { [key: string]: unknown })[kind];
  switch (kind) {
    case "notify":
      return nothing;
    case "assign":
      return select(String(value), teams(sheet), put, `${path.join(".")}.assign`, words.say("do.assign"));
    case "move":
      return select(String(value), statuses(sheet), put, `${path.join(".")}.move`, words.say("do.move"));
    case "emit":
      return html`<input class="short" aria-label=${words.say("do.emit")} .value=${String(value)} @change=${(event: Event) => put((event.target as HTMLInputElement).value)} />`;
    case "set":
      return html`<code>${JSON.stringify(value)}</code>`;
  }
}

function begun(kind: Doing, sheet: Sheet): Action {
  const first = (options: Option[]): string => options[0]?.[0] ?? "";
  switch (kind) {
    case "notify":
      return { notify: ["lead:owner"] };
    case "assign":
      return { assign: first(teams(sheet)) };
    case "move":
      return { move: first(statuses(sheet)) };
    case "set":
      return { set: { late: true } };
    case "emit":
      return { emit: "escalated" };
  }
}

/** Again and again, as long as it runs. */
function repetition(sheet: Sheet, path: Path, { repeat }: LadderStep): TemplateResult {
  const { words } = sheet;
  if (repeat == null) {
    return html`<button type="button" class="quiet small" @click=${() => sheet.put(path, { every: "PT8H", times: 3 })}>${words.say("repeat.add")}</button>`;
  }
  return html`<div class="row">
      ${words.say("repeat.every")} ${length(sheet, repeat.every, `${path.join(".")}.every`, words.say("repeat.every"), (value) => sheet.put([...path, "every"], value ?? "PT0S", true))}
      <button type="button" class="quiet" aria-label=${words.say("repeat.remove")} @click=${() => sheet.put(path, undefined)}>✕</button>
    </div>
    ${count(sheet, [...path, "times"], words.say("repeat.times"), 1)}
    ${acknowledged(sheet, path)}`;
}

function acknowledged(sheet: Sheet, path: Path): TemplateResult {
  const until = sheet.get<string>([...path, "until"]) === "acknowledged";
  const change = (event: Event): void => sheet.put([...path, "until"], (event.target as HTMLInputElement).checked ? "acknowledged" : undefined);
  return html`<label class="row"><input type="checkbox" .checked=${until} @change=${change} /><span>${sheet.words.say("repeat.until")}</span></label>${sheet.told(path)}`;
}
