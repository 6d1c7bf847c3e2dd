// What every form has: its name, what is wrong and no field says, and ways to move or take away what it is about.

import { html, nothing, type TemplateResult } from "lit";
import { shift } from "../edit.ts";
import type { Path } from "../path.ts";
import type { Sheet } from "../sheet.ts";

export interface Frame {
  title: string;
  /** A status's colour, or anything else before the title. */
  before?: unknown;
  /** Its fields, drawn already, so that what is left can be told above them. */
  fields: TemplateResult;
  /** How it is taken away, where that is more than taking it out of its list. */
  remove?: (() => void) | undefined;
  /** Whether its place in the list means something. */
  isOrdered?: boolean;
}

export function frame(sheet: Sheet, path: Path, { title, before, fields, remove, isOrdered = false }: Frame): TemplateResult {
  const { words } = sheet;
  const position = Number(path.at(-1));
  const list = path.slice(0, -1);
  const to = (place: number) => (): void => {
    sheet.document.change((definition) => shift(definition, path, place));
    sheet.go([...list, place]);
  };
  const last = (sheet.get<unknown[]>(list)?.length ?? 0) - 1;
  const taken = (): void => {
    sheet.go([]);
    remove?.();
  };
  return html`<header class="row"><h3 tabindex="-1">${before ?? nothing}<bdi>${title}</bdi></h3>
      ${isOrdered && last > 0 ? html`
        <button type="button" class="quiet" ?disabled=${position === 0} aria-label=${words.say("move.up", { name: title })} @click=${to(position - 1)}>↑</button>
        <button type="button" class="quiet" ?disabled=${position === last} aria-label=${words.say("move.down", { name: title })} @click=${to(position + 1)}>↓</button>` : nothing}
      ${remove === undefined ? nothing : html`<button type="button" class="quiet danger" @click=${taken}>${words.say("remove")}</button>`}
    </header>
    ${sheet.rest(path)} ${fields}`;
}

/** Fields that few need, behind a word. What is wrong in there opens it. */
export function more(sheet: Sheet, paths: readonly Path[], content: TemplateResult): TemplateResult {
  const isOpen = paths.some((path) => sheet.isWrong(path));
  return html`<details ?open=${isOpen}><summary>${sheet.words.say("more")}</summary><div class="fields">${content}</div></details>`;
}
