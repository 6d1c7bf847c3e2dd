// Who did how much when: a table whose cells are the darker the more they count.

import { html, nothing, type TemplateResult } from "lit";
import type { Language } from "../core/language.ts";

export interface HeatRow {
  label: string;
  counts: number[];
}

const LEVELS = 5;

/** Rows that are shown, those with most; the table behind it has all of them. */
const MOST = 15;

export function heat(title: string, periods: readonly string[], rows: readonly HeatRow[], most: number, language: Language): TemplateResult {
  const sums = new Map(rows.map((row) => [row, row.counts.reduce((sum, count) => sum + count, 0)]));
  const shown = rows.length > MOST ? [...rows].sort((one, other) => sums.get(other)! - sums.get(one)!).slice(0, MOST) : rows;
  return html`<div class="scroll" tabindex="0" role="region" aria-label=${title}>
    <table class="heat" part="heat">
      <thead><tr>
        <td></td>
        ${periods.map((period) => html`<th scope="col" class="small muted">${period}</th>`)}
        <th scope="col" class="small muted">${language.say("insights.sum")}</th>
      </tr></thead>
      <tbody>
        ${shown.map((row) => html`<tr>
          <th scope="row" dir="auto">${row.label}</th>
          ${row.counts.map((count) => html`<td class="level-${level(count, most)}">${count === 0 ? html`<span class="muted">·</span>` : language.number(count)}</td>`)}
          <td class="sum">${language.number(sums.get(row)!)}</td>
        </tr>`)}
      </tbody>
    </table>
    ${rows.length > shown.length ? html`<p class="muted small">${language.say("insights.more", { n: rows.length - shown.length })}</p>` : nothing}
  </div>`;
}

function level(count: number, most: number): number {
  return count === 0 || most === 0 ? 0 : Math.ceil((count / most) * LEVELS);
}
