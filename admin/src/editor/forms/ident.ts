// The id of a thing, which changes wherever it is named.

import { html, type TemplateResult } from "lit";
import { field } from "../fields.ts";
import { renamed, type Kind } from "../names.ts";
import type { Path } from "../path.ts";
import type { Sheet } from "../sheet.ts";

const ID = /^[a-z0-9][a-z0-9_-]{0,63}$/;

/** @param kind what it is, where others name it by its id */
export function ident(sheet: Sheet, path: Path, taken: readonly string[], kind?: Kind): TemplateResult {
  const before = sheet.get<string>(path) ?? "";
  const changed = (event: Event): void => {
    const input = event.target as HTMLInputElement;
    const id = input.value.trim();
    // What cannot be an id, or is another's, would leave nobody knowing which is meant.
    if (!ID.test(id) || (id !== before && taken.includes(id))) input.value = before;
    else if (kind === undefined) sheet.put(path, id);
    else sheet.document.change((definition) => renamed(definition, kind, before, id));
  };
  const control = html`<input name=${path.join(".")} spellcheck="false" autocapitalize="off" .value=${before} @change=${changed} />`;
  return field(sheet, path, sheet.words.say("id"), control, sheet.words.say("id.help"));
}
