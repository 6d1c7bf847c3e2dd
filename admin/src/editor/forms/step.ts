// An arrow: where it leads, who may take it and when, what it asks for, and whether it is taken by itself.

import type { Auto, Field, Scalar, Transition, TransitionRule } from "@ordino/engine";
import { html, nothing, type TemplateResult } from "lit";
import { check, choose, count, field, group, label, length, select, several, tags, text, type Option } from "../fields.ts";
import { guardField, scalar } from "../guard.ts";
import { newId, target } from "../names.ts";
import { calendars, people, statuses } from "../people.ts";
import type { Path } from "../path.ts";
import type { Sheet } from "../sheet.ts";
import { frame, more } from "./frame.ts";
import { stepName } from "./status.ts";

export function stepForm(sheet: Sheet, path: Path): TemplateResult {
  const { words, wording } = sheet;
  const rule = ruled(sheet.get<Transition>(path)!);
  const from = sheet.get<string>([...path.slice(0, 2), "id"]) ?? "";
  const targets: Option[] = [...statuses(sheet).filter(([id]) => id !== from), ["$previous", words.say("step.back")]];
  const fields = html`<div class="fields">
    ${field(sheet, [...path, "to"], words.say("step.to"), select(rule.to, targets, (to) => sheet.put([...path, "to"], to), `${path.join(".")}.to`))}
    ${label(sheet, [...path, "label"], words.say("step.label"))}
    ${several(sheet, [...path, "permit"], words.say("step.permit"), people(sheet), { none: words.say("step.permit.none") })}
    ${guardField(sheet, [...path, "when"], words.say("step.when"))}
    ${auto(sheet, [...path, "auto"], rule)}
    ${group(sheet, [...path, "require"], words.say("step.require"), html`
      ${check(sheet, [...path, "require", "comment"], words.say("step.comment"))}
      ${count(sheet, [...path, "require", "attachments"], words.say("step.files"))}
      ${asked(sheet, [...path, "require", "fields"], rule.require?.fields ?? [])}`)}
    ${check(sheet, [...path, "reversible"], words.say("step.reversible"))}
    ${more(sheet, ["emit", "onUndo"].map((key) => [...path, key]), html`
      ${tags(sheet, [...path, "emit"], words.say("step.emit"), words.say("emit.help"))}
      ${rule.reversible === true ? tags(sheet, [...path, "onUndo"], words.say("step.on_undo")) : nothing}`)}
  </div>`;
  return html`<button type="button" class="quiet small up" @click=${() => sheet.go(path.slice(0, 2))}>‹ ${wording.status(from)}</button>
    ${frame(sheet, path, {
      title: `${wording.status(from)} → ${stepName(sheet, target(rule))}`,
      fields,
      isOrdered: path[2] === "suggested",
      remove: () => {
        sheet.remove(path);
        sheet.go(path.slice(0, 2));
      },
    })}`;
}

function ruled(step: Transition): TransitionRule {
  return typeof step === "string" ? { to: step } : step;
}

/** By itself: at once, or after a while. */
function auto(sheet: Sheet, path: Path, { auto: value }: TransitionRule): TemplateResult {
  const { words } = sheet;
  const kind = value == null || value === false ? "" : value === true ? "now" : "after";
  const kinds: Option[] = [["", words.say("auto.no")], ["now", words.say("auto.now")], ["after", words.say("auto.after")]];
  const change = (to: string): void => sheet.put(path, to === "" ? undefined : to === "now" ? true : { after: "PT24H" });
  const after = (value as Auto | undefined)?.after;
  const put = (duration: string | undefined): void => sheet.put([...path, "after"], duration ?? "PT0S", true);
  return html`${field(sheet, path, words.say("step.auto"), select(kind, kinds, change, path.join(".")), words.say("step.auto.help"))}
    ${kind !== "after" ? nothing : html`<div class="row">
      ${length(sheet, after, `${path.join(".")}.after`, words.say("auto.after"), put)}
      ${select((value as Auto).calendar ?? "", hours(sheet), (id) => sheet.put([...path, "calendar"], id || undefined), `${path.join(".")}.calendar`, words.say("hours.of"))}
    </div>`}`;
}

/** Whose opening hours a time is measured by. */
export function hours(sheet: Sheet): Option[] {
  const { words } = sheet;
  return [["", words.say("hours.none")], ["team:owner", words.say("hours.owner")], ...calendars(sheet)];
}

/** What has to be filled in. */
function asked(sheet: Sheet, path: Path, fields: readonly Field[]): TemplateResult {
  const { words } = sheet;
  const types: Option[] = (["text", "number", "date", "bool"] as const).map((type) => [type, words.say(`type.${type}`)]);
  const add = (): void => sheet.put([...path, fields.length], { name: newId("field", fields.map(({ name }) => name), "field"), type: "text" });
  const oneOf = (place: Path) => (event: Event): void => {
    const list = (event.target as HTMLInputElement).value.split(",").map((each) => each.trim()).filter((each) => each !== "");
    sheet.put(place, list.length === 0 ? undefined : list.map((each): Scalar => scalar(each)));
  };
  return html`${fields.map((each, index) => {
      const place = [...path, index];
      return html`<fieldset class="field part">
        <legend class="row"><bdi>${sheet.wording.label(each.label, each.name)}</bdi>
          <button type="button" class="quiet" aria-label=${words.say("list.remove", { name: each.name })} @click=${() => drop(sheet, path, index)}>✕</button>
        </legend>
        <div class="pair">
          ${text(sheet, [...place, "name"], words.say("id"))} ${choose(sheet, [...place, "type"], words.say("type"), types)}
        </div>
        ${label(sheet, [...place, "label"], words.say("label"))}
        ${field(sheet, [...place, "oneOf"], words.say("type.one_of"), html`<input name="${place.join(".")}.oneOf" .value=${(each.oneOf ?? []).join(", ")} @change=${oneOf([...place, "oneOf"])} />`)}
      </fieldset>`;
    })}
    <button type="button" class="quiet" @click=${add}>${words.say("step.add_field")}</button>`;
}

/** The last one takes its list along. */
function drop(sheet: Sheet, path: Path, index: number): void {
  const left = (sheet.get<Field[]>(path) ?? []).toSpliced(index, 1);
  sheet.put(path, left.length === 0 ? undefined : left);
}
