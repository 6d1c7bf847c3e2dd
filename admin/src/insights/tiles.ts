// The few numbers that somebody looks at first.

import { html, nothing, type TemplateResult } from "lit";
import type { Summary } from "@ordino/engine";
import { allMoves, met, resolved } from "./counts.ts";
import type { View } from "./section.ts";
import { told, type Cell, type Kind } from "./sheet.ts";

export function tiles({ sides, language, time }: View): TemplateResult {
  const share = (part: number, all: number): Cell => (all === 0 ? null : part / all);
  const list: [title: string, kind: Kind, value: (summary: Summary) => Cell][] = [
    [language.say("insights.opened"), "count", ({ cases }) => cases.opened],
    [language.say("insights.closed"), "count", ({ cases }) => cases.closed],
    [language.say("insights.still_open"), "count", ({ cases }) => cases.open],
    [language.say("insights.resolved"), "time", (summary) => resolved(summary, time)],
    [language.say("insights.in_time"), "share", met],
    [language.say("insights.as_recommended"), "share", (summary) => share(summary.moves.recommended, allMoves(summary))],
    [language.say("insights.came_back"), "share", ({ rework, cases }) => share(rework.cases, cases.opened)],
  ];
  const words = (cell: Cell, kind: Kind): string => told(cell, kind, language, time === "elapsed");
  return html`<dl class="tiles" part="tiles">
    ${list.map(([title, kind, value]) => {
      const [first, second] = sides.map(({ summary }) => words(value(summary), kind));
      return html`<div><dt class="small muted">${title}</dt>
        <dd>${second === undefined ? nothing : html`<span class="before"><span class="hidden">${sides[0]!.title}: </span>${first}</span> <span class="to" aria-hidden="true"></span> `}<span>${second === undefined ? nothing : html`<span class="hidden">${sides[1]!.title}: </span>`}<strong>${second ?? first}</strong></span></dd></div>`;
    })}
  </dl>`;
}
