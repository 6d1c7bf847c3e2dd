// The table behind a chart: all that it shows, and what it leaves out.

import { html, nothing, type TemplateResult } from "lit";
import type { Language } from "../core/language.ts";
import { csv, save } from "./csv.ts";

/** A time is in milliseconds, a share runs from 0 to 1. */
export type Kind = "text" | "count" | "time" | "share";

export type Cell = string | number | null;

export interface Column {
  title: string;
  kind: Kind;
}

export interface Sheet {
  /** Of the file, such as `statuses`. */
  name: string;
  columns: Column[];
  rows: Cell[][];
}

/** Rows that a page shows; the file has all of them. */
const MOST = 200;

export class Sheets {
  readonly #open = new Set<string>();

  constructor(private readonly host: { requestUpdate(): void }) {}

  /** The table, once somebody has asked for it. */
  render(sheet: Sheet, title: string, language: Language, days: boolean): TemplateResult {
    const { name, rows } = sheet;
    const isOpen = this.#open.has(name);
    const toggled = ({ target }: Event): void => {
      const { open } = target as HTMLDetailsElement;
      if (open === this.#open.has(name)) return;
      if (open) this.#open.add(name);
      else this.#open.delete(name);
      this.host.requestUpdate();
    };
    return html`<div class="behind">
      <details ?open=${isOpen} @toggle=${toggled}>
        <summary>${language.say("insights.table")}<span class="hidden">: ${title}</span></summary>
        ${isOpen ? table(sheet, title, language, days) : nothing}
      </details>
      <button class="quiet small" part="button" aria-label=${`${language.say("insights.csv")}: ${title}`} ?disabled=${rows.length === 0}
        @click=${() => save(`ordino-${name}.csv`, csv(sheet, language.say("insights.hours")))}>${language.say("insights.csv")}</button>
    </div>`;
  }
}

function table({ columns, rows }: Sheet, title: string, language: Language, days: boolean): TemplateResult {
  const more = rows.length - MOST;
  // What scrolls can be reached by the keyboard.
  return html`<div class="scroll" tabindex="0" role="region" aria-label=${title}>
    <table part="table">
      <thead><tr>${columns.map(({ title: head, kind }) => html`<th scope="col" class=${kind}>${head}</th>`)}</tr></thead>
      <tbody>
        ${rows.slice(0, MOST).map((row) => html`<tr>${row.map((cell, index) => {
          const { kind } = columns[index]!;
          const words = told(cell, kind, language, days);
          return index === 0 ? html`<th scope="row" dir="auto">${words}</th>` : html`<td class=${kind} dir=${kind === "text" ? "auto" : nothing}>${words}</td>`;
        })}</tr>`)}
      </tbody>
    </table>
    ${more > 0 ? html`<p class="muted small">${language.say("insights.more_rows", { n: more })}</p>` : nothing}
  </div>`;
}

/** A cell as people read it. */
export function told(cell: Cell, kind: Kind, language: Language, days: boolean): string {
  if (cell === null) return "–";
  if (typeof cell === "string") return cell;
  if (kind === "time") return language.duration(cell, days);
  return kind === "share" ? language.share(cell) : language.number(cell);
}
