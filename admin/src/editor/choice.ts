// A value, or several by conditions: the first that holds wins, and the last holds otherwise.

import type { Guard } from "@ordino/engine";
import { html, nothing, type TemplateResult } from "lit";
import { group } from "./fields.ts";
import { fresh, guardField } from "./guard.ts";
import type { Path } from "./path.ts";
import type { Sheet } from "./sheet.ts";

type Branch = string | { when?: Guard | null; value: string };

interface Ways {
  /** The field while there is one value for all orders. */
  single: TemplateResult;
  /** What the value is where nothing is said. */
  usual: string;
  /** The control of one value of several. */
  control: (place: Path, value: string, name: string) => TemplateResult;
}

export function choice(sheet: Sheet, path: Path, name: string, { single, usual, control }: Ways): TemplateResult {
  const { words } = sheet;
  const value = sheet.get<string | readonly Branch[]>(path);
  const branch = (to: string): Branch => ({ when: fresh("fact", sheet), value: to });
  if (typeof value !== "object") {
    const split = (): void => sheet.put(path, [branch(value ?? usual), value ?? usual]);
    return html`<div class="choice">${single}<button type="button" class="quiet small" name=${`${path.join(".")}.split`} @click=${split}>${words.say("choice.split")}</button></div>`;
  }
  const last = value.at(-1) ?? usual;
  const add = (): void => sheet.put(path, value.toSpliced(-1, 0, branch(valueOf(last))));
  const drop = (index: number): void => {
    const left = value.toSpliced(index, 1);
    sheet.put(path, left.length === 1 ? valueOf(left[0]!) : left);
  };
  return group(sheet, path, name, html`${value.map((each, index) => {
    const isGuarded = typeof each === "object" && each.when != null;
    const place = typeof each === "object" ? [...path, index, "value"] : [...path, index];
    const label = isGuarded ? words.say("branch", { n: index + 1 }) : words.say("otherwise");
    return html`<div class="part">
      <div class="row"><span class="small muted">${label}</span> ${control(place, valueOf(each), label)}
        ${isGuarded ? html`<button type="button" class="quiet" aria-label=${words.say("list.remove", { name: label })} @click=${() => drop(index)}>✕</button>` : nothing}</div>
      ${isGuarded ? guardField(sheet, [...path, index, "when"], words.say("choice.when")) : nothing}
    </div>`;
  })}<button type="button" class="quiet small" name=${`${path.join(".")}.add`} @click=${add}>${words.say("choice.add")}</button>`);
}

function valueOf(branch: Branch): string {
  return typeof branch === "string" ? branch : branch.value;
}
