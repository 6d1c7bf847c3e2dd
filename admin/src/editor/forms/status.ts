// A status: what it is called, whose it is, how long an order may stay, and where it leads.

import type { Others, Status } from "@ordino/engine";
import { html, nothing, type TemplateResult } from "lit";
import { ink, paint } from "../../style/paint.ts";
import { check, choose, duration, field, label, select, several, tags, type Option } from "../fields.ts";
import { stepsOf, target, withoutStatus } from "../names.ts";
import { people, teams } from "../people.ts";
import type { Path } from "../path.ts";
import { choice } from "../choice.ts";
import { reminderOf, withReminder } from "../reminder.ts";
import type { Sheet } from "../sheet.ts";
import { frame, more } from "./frame.ts";
import { ident } from "./ident.ts";

export function statusForm(sheet: Sheet, path: Path): TemplateResult {
  const { words, wording, definition } = sheet;
  const position = Number(path[1]);
  const status = definition.statuses[position]!;
  const stages: Option[] = (["open", "waiting", "closed"] as const).map((each) => [each, words.say(`stage.${each}`)]);
  const fields = html`<div class="fields">
    ${label(sheet, [...path, "label"], words.say("label"))}
    <div class="pair">
      ${color(sheet, path)}
      ${field(sheet, [...path, "stage"], words.say("status.stage"), select(status.stage ?? "open", stages, (stage) => sheet.put([...path, "stage"], stage), `${path.join(".")}.stage`))}
    </div>
    ${team(sheet, path)}
    ${status.stage === "closed" ? nothing : reminder(sheet, status)}
    ${steps(sheet, path, position)}
    ${more(sheet, ["id", "description", "classes", "others", "onEnter", "onLeave", "aliases"].map((key) => [...path, key]), html`
      ${label(sheet, [...path, "description"], words.say("status.description"), true)}
      ${tags(sheet, [...path, "classes"], words.say("status.classes"), words.say("status.classes.help"))}
      ${others(sheet, [...path, "others"], status.others ?? "none")}
      ${check(sheet, [...path, "notify"], words.say("status.notify"), true)}
      ${tags(sheet, [...path, "onEnter"], words.say("status.on_enter"), words.say("emit.help"))}
      ${tags(sheet, [...path, "onLeave"], words.say("status.on_leave"))}
      ${tags(sheet, [...path, "aliases"], words.say("status.aliases"), words.say("status.aliases.help"))}
      ${ident(sheet, [...path, "id"], definition.statuses.map(({ id }) => id), "status")}
    `)}
  </div>`;
  return frame(sheet, path, {
    title: wording.status(status.id),
    before: html`<span class="dot" ${paint(ink(status.color))}></span>`,
    fields,
    isOrdered: true,
    remove: definition.statuses.length < 2 ? undefined : () => sheet.document.change((now) => withoutStatus(now, status.id)),
  });
}

function color(sheet: Sheet, path: Path): TemplateResult {
  const at = [...path, "color"];
  const value = sheet.get<string>(at);
  const typed = (event: Event): void => sheet.put(at, (event.target as HTMLInputElement).value, true);
  const control = html`<span class="row"><input type="color" name=${at.join(".")} .value=${value ?? "#9aa5b1"} @input=${typed} /><code>${value ?? ""}</code></span>`;
  return field(sheet, at, sheet.words.say("status.color"), control);
}

/** Who owns it: a team, or one of several by conditions. */
function team(sheet: Sheet, path: Path): TemplateResult {
  const { words } = sheet;
  const at = [...path, "team"];
  const all = teams(sheet);
  const name = words.say("status.team");
  return choice(sheet, at, name, {
    single: choose(sheet, at, name, [["", words.say("status.no_team")], ...all], words.say("status.team.help")),
    usual: all[0]?.[0] ?? "",
    control: (place, value, label) => select(value, all, (to) => sheet.put(place, to), place.join("."), label),
  });
}

/** "Remind after so many hours" as one field. */
function reminder(sheet: Sheet, status: Status): TemplateResult {
  const { words } = sheet;
  const sla = reminderOf(sheet.definition, status.id);
  const index = sheet.definition.slas?.findIndex((each) => each === sla) ?? -1;
  const change = (value: string | undefined): void =>
    sheet.document.change((definition) => withReminder(definition, status.id, value), value === undefined ? undefined : `reminder.${status.id}`);
  const value = sla === undefined ? undefined : String(sla.target);
  const path: Path = index < 0 ? ["slas", "none"] : ["slas", index, "target"];
  return html`${duration(sheet, path, words.say("status.remind"), { value, change, help: words.say("status.remind.help") })}
    ${index < 0 ? nothing : html`<button type="button" class="quiet small" @click=${() => sheet.go(["slas", index])}>${words.say("status.remind.more")}</button>`}`;
}

/** The arrows that leave it. */
function steps(sheet: Sheet, path: Path, position: number): TemplateResult {
  const { words, wording } = sheet;
  const all = stepsOf(sheet.definition, position);
  const status = sheet.definition.statuses[position]!;
  const led = new Set([status.id, ...all.map(({ step }) => target(step))]);
  const others = sheet.definition.statuses.filter(({ id }) => !led.has(id)).map(({ id }) => [id, wording.status(id)] as const);
  const back = led.has("$previous") ? [] : [["$previous", words.say("step.back")] as const];
  const add = (event: Event): void => {
    const input = event.target as HTMLSelectElement;
    const to = input.value;
    input.value = "";
    if (status.recommended == null && all.length === 0) sheet.put([...path, "recommended"], to);
    else sheet.put([...path, "suggested"], [...(status.suggested ?? []), to]);
  };
  const isFree = all.length === 0 && status.stage !== "closed" && (status.others ?? "none") === "none";
  return html`<fieldset class="field">
    <legend class="name">${words.say("status.steps")}</legend>
    ${isFree ? html`<p class="muted small">${words.say("status.free")}</p>` : nothing}
    <ul class="arrows">${all.map(({ path: place, step }) => html`<li class="row">
      <button type="button" class="quiet" @click=${() => sheet.go(place)}>
        <span class="dot" ${paint(ink(wording.color(target(step))))}></span>${stepName(sheet, target(step))}
      </button>
      ${place[2] === "recommended"
        ? html`<span class="tag">${words.say("step.recommended")}</span>`
        : html`<button type="button" class="quiet small" @click=${() => recommend(sheet, path, Number(place[3]))}>${words.say("step.recommend")}</button>`}
    </li>`)}</ul>
    <select class="add" name="${path.join(".")}.step" aria-label=${words.say("status.add_step")} @change=${add}>
      <option value="" selected>${words.say("status.add_step")}</option>
      ${[...others, ...back].map(([id, name]) => html`<option value=${id}>${name}</option>`)}
    </select>
  </fieldset>`;
}

/** Makes a suggested step the recommended one; what was that is suggested first. */
function recommend(sheet: Sheet, path: Path, index: number): void {
  sheet.document.change((definition) => {
    const statuses = definition.statuses.map((status, position) => {
      if (position !== path[1]) return status;
      const { recommended, suggested = [], ...rest } = status;
      const others = suggested.toSpliced(index, 1);
      return { ...rest, recommended: suggested[index]!, suggested: recommended == null ? others : [recommended, ...others] };
    });
    return { ...definition, statuses };
  });
}

/** Where a step leads, in words. */
export function stepName(sheet: Sheet, to: string): string {
  return to === "$previous" ? sheet.words.say("step.back") : sheet.wording.status(to);
}

/** "Show all statuses": nobody, whoever may take exceptions, or people of its own. */
function others(sheet: Sheet, path: Path, value: Others): TemplateResult {
  const { words } = sheet;
  const kind = typeof value === "string" ? value : "rule";
  const kinds: Option[] = (["none", "any", "rule"] as const).map((each) => [each, words.say(`others.${each}`)]);
  const change = (to: string): void => sheet.put(path, to === "none" ? undefined : to === "any" ? "any" : { permit: ["lead:owner"], require: { comment: true } });
  return html`${field(sheet, path, words.say("others"), select(kind, kinds, change, path.join(".")), words.say("others.help"))}
    ${kind !== "rule" ? nothing : html`
      ${several(sheet, [...path, "permit"], words.say("step.permit"), people(sheet))}
      ${check(sheet, [...path, "require", "comment"], words.say("step.comment"))}`}`;
}
