// Fields of a form. Each shows what stands at its path, changes it, and says what is wrong there.

import { html, nothing, type TemplateResult } from "lit";
import { isLabelMap, labelLanguages, type LabelMap } from "./labels.ts";
import { durationOf, lengthOf, UNITS, type Unit } from "./length.ts";
import type { Path } from "./path.ts";
import type { Sheet } from "./sheet.ts";
import type { Label } from "@ordino/engine";

/** A choice: its value, and what it is called. */
export type Option = readonly [value: string, words: string];

const valueOf = (event: Event): string => (event.target as HTMLInputElement | HTMLSelectElement).value;

/** A field with its name above and its problems below. */
export function field(sheet: Sheet, path: Path, name: string, control: TemplateResult, help?: string): TemplateResult {
  return html`<div class="field">
    <label><span class="name">${name}</span>${control}</label>
    ${help === undefined ? nothing : html`<p class="help muted small">${help}</p>`} ${sheet.told(path)}
  </div>`;
}

/** A part of a form with a name, of several controls. */
export function group(sheet: Sheet, path: Path, name: string, content: unknown, help?: string): TemplateResult {
  return html`<fieldset class="field">
    <legend class="name">${name}</legend>
    ${help === undefined ? nothing : html`<p class="help muted small">${help}</p>`} ${content} ${sheet.told(path)}
  </fieldset>`;
}

export function text(sheet: Sheet, path: Path, name: string, help?: string): TemplateResult {
  const value = sheet.get<string | number>(path);
  const typed = (event: Event): void => sheet.put(path, valueOf(event) || undefined, true);
  const control = html`<input name=${path.join(".")} dir="auto" aria-invalid=${sheet.isWrong(path)} .value=${String(value ?? "")} @input=${typed} />`;
  return field(sheet, path, name, control, help);
}

export function count(sheet: Sheet, path: Path, name: string, least = 0): TemplateResult {
  const typed = (event: Event): void => sheet.put(path, Number(valueOf(event)) || (least === 0 ? undefined : least), true);
  const control = html`<input name=${path.join(".")} type="number" min=${least} step="1" inputmode="numeric" aria-invalid=${sheet.isWrong(path)}
    .value=${String(sheet.get<number>(path) ?? least)} @input=${typed} />`;
  return field(sheet, path, name, control);
}

export function check(sheet: Sheet, path: Path, name: string, otherwise = false): TemplateResult {
  const isOn = sheet.get<boolean>(path) ?? otherwise;
  const changed = (event: Event): void => {
    const { checked } = event.target as HTMLInputElement;
    sheet.put(path, checked === otherwise ? undefined : checked);
  };
  return html`<div class="field">
    <label class="row"><input type="checkbox" name=${path.join(".")} .checked=${isOn} @change=${changed} /><span>${name}</span></label>
    ${sheet.told(path)}
  </div>`;
}

/** One of several. What stands there and is none of them is shown as it is. */
export function select(value: string, options: readonly Option[], change: (value: string) => void, name: string, label?: string): TemplateResult {
  const known = options.some(([each]) => each === value) ? options : [...options, [value, value] as const];
  return html`<select name=${name} aria-label=${label ?? nothing} @change=${(event: Event) => change(valueOf(event))}>
    ${known.map(([each, words]) => html`<option value=${each} ?selected=${each === value}>${words}</option>`)}
  </select>`;
}

/** One of several, at a path; an empty value is none. */
export function choose(sheet: Sheet, path: Path, name: string, options: readonly Option[], help?: string): TemplateResult {
  const change = (value: string): void => sheet.put(path, value === "" ? undefined : value);
  return field(sheet, path, name, select(sheet.get<string>(path) ?? "", options, change, path.join(".")), help);
}

/** A number of minutes, hours or days. What is empty is no time at all, where that may be. */
export function duration(sheet: Sheet, path: Path, name: string, about: { help?: string; change?: (value: string | undefined) => void; value?: string | undefined } = {}): TemplateResult {
  const control = length(sheet, about.value ?? sheet.get<string>(path), path.join("."), name, about.change ?? ((value) => sheet.put(path, value, true)), sheet.isWrong(path));
  return group(sheet, path, name, control, about.help);
}

export function length(sheet: Sheet, value: string | undefined, name: string, label: string, change: (value: string | undefined) => void, isWrong = false): TemplateResult {
  const { amount, unit } = lengthOf(value);
  const { words } = sheet;
  const typed = (event: Event): void => {
    const said = valueOf(event);
    change(said === "" ? undefined : durationOf({ amount: Number(said), unit }));
  };
  const units = UNITS.map((each) => [each, words.say(`unit.${each}`)] as const);
  const turned = (to: string): void => change(value === undefined ? undefined : durationOf({ amount, unit: to as Unit }));
  return html`<span class="row length">
    <input type="number" name=${name} min="0" step="any" inputmode="decimal" aria-label=${label} aria-invalid=${isWrong}
      .value=${value === undefined ? "" : String(amount)} @input=${typed} />
    ${select(unit, units, turned, `${name}.unit`, words.say("unit"))}
  </span>`;
}

/** What people call something, in every language that the definition is written in. */
export function label(sheet: Sheet, path: Path, name: string, isLong = false): TemplateResult {
  const value = sheet.get<Label>(path);
  const languages = labelLanguages(sheet.definition, sheet.wording.language.tag);
  const typed = (language: string | null, said: string): void => sheet.put(path, written(value, language, said, languages), true);
  const input = (language: string | null, shown: string): TemplateResult => {
    const words = language === null ? name : `${name}, ${languageName(language, sheet)}`;
    const set = (event: Event): void => typed(language, valueOf(event));
    return isLong
      ? html`<textarea rows="2" dir="auto" lang=${language ?? nothing} aria-label=${words} .value=${shown} @input=${set}></textarea>`
      : html`<input dir="auto" lang=${language ?? nothing} aria-label=${words} aria-invalid=${sheet.isWrong(path)} .value=${shown} @input=${set} />`;
  };
  const rows = languages.length === 0
    ? input(null, typeof value === "string" ? value : "")
    : languages.map((language, index) => html`<span class="language row">
        <abbr aria-hidden="true" title=${languageName(language, sheet)}>${language}</abbr>
        ${input(language, isLabelMap(value) ? (value[language] ?? "") : index === 0 ? (value ?? "") : "")}
      </span>`);
  return group(sheet, path, name, rows);
}

function written(value: Label | undefined, language: string | null, said: string, languages: readonly string[]): Label | undefined {
  if (language === null) return said || undefined;
  const first = languages[0]!;
  const before: LabelMap = isLabelMap(value) ? value : value === undefined ? {} : { [first]: value };
  const entries = Object.entries({ ...before, [language]: said }).filter(([, text]) => text !== "");
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}

function languageName(tag: string, sheet: Sheet): string {
  try {
    return new Intl.DisplayNames(sheet.wording.language.tag, { type: "language" }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}

/** Some of many: what is chosen can be taken away, and more can be added. */
export function several(sheet: Sheet, path: Path, name: string, options: readonly Option[], about: { help?: string; none?: string; most?: Option } = {}): TemplateResult {
  const { words } = sheet;
  const chosen = sheet.get<readonly string[]>(path) ?? [];
  const left = options.filter(([value]) => !chosen.includes(value));
  const named = (value: string): string => options.find(([each]) => each === value)?.[1] ?? value;
  const set = (list: readonly string[]): void => sheet.put(path, list.length === 0 ? undefined : list);
  const add = (event: Event): void => {
    const value = valueOf(event);
    (event.target as HTMLSelectElement).value = "";
    if (value !== "") set([...chosen, value]);
  };
  const content = html`
    ${chosen.length === 0 ? html`<span class="muted small">${about.none ?? words.say("none")}</span>` : nothing}
    <ul class="chips" aria-label=${name}>${chosen.map((value, index) => html`<li class="chip">
      <bdi>${named(value)}</bdi>
      <button type="button" class="quiet" aria-label=${words.say("list.remove", { name: named(value) })} @click=${() => set(chosen.toSpliced(index, 1))}>✕</button>
    </li>`)}</ul>
    ${left.length === 0 ? nothing : html`<select class="add" name=${path.join(".")} aria-label=${words.say("list.add", { name })} @change=${add}>
      <option value="" selected>${words.say("list.more")}</option>
      ${left.map(([value, shown]) => html`<option value=${value}>${shown}</option>`)}
    </select>`}
  `;
  return group(sheet, path, name, content, about.help);
}

/** Names that somebody writes, with commas between them. */
export function tags(sheet: Sheet, path: Path, name: string, help?: string): TemplateResult {
  const chosen = sheet.get<readonly (string | number)[]>(path) ?? [];
  const changed = (event: Event): void => {
    const list = valueOf(event).split(",").map((each) => each.trim()).filter((each) => each !== "");
    sheet.put(path, list.length === 0 ? undefined : list);
  };
  const control = html`<input name=${path.join(".")} aria-invalid=${sheet.isWrong(path)} .value=${chosen.join(", ")} @change=${changed} />`;
  return field(sheet, path, name, control, help);
}
