// What somebody wrote, with those whom it mentions.

import { html, type TemplateResult } from "lit";

/** A handle, where the engine sees one too: after what is no part of a word. */
const HANDLE = /(?<![\p{L}\p{N}_.-])@([\p{L}\p{N}_.-]+)/gu;

/** Text as it was written; those that it really mentions stand out, by their names. */
export function written(text: string, mentions: readonly string[], nameOf: (id: string) => string): TemplateResult[] {
  const parts: TemplateResult[] = [];
  let end = 0;
  for (const match of text.matchAll(HANDLE)) {
    const id = (match[1] ?? "").replace(/[.-]+$/, "");
    if (!mentions.includes(id)) continue;
    parts.push(html`${text.slice(end, match.index)}<span class="mention" title=${id}>@<bdi>${nameOf(id)}</bdi></span>`);
    end = match.index + 1 + id.length;
  }
  return [...parts, html`${text.slice(end)}`];
}
