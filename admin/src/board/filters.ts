// What a board is asked for.

import { html, nothing, type TemplateResult } from "lit";
import type { BoardPage, View } from "../core/desk.ts";
import type { Wording } from "../core/wording.ts";
import type { Key } from "../strings/index.ts";
import type { Layout, Shown } from "./address.ts";
import type { Views } from "./views.ts";

const LAYOUTS = { list: "board.list", status: "board.by_status", team: "board.by_team" } as const satisfies { [layout in Layout]: Key };
const SHOW = { open: "board.open", closed: "board.closed", all: "board.all" } as const;
const SORT = { timeOpen: "board.sort_open", timeInStatus: "board.sort_status", nextDue: "board.sort_due" } as const;
const WHOSE = { "": "board.anybody", me: "board.mine", nobody: "board.nobody" } as const;

interface Asked {
  shown: Shown;
  counts: NonNullable<BoardPage["counts"]>;
  names: BoardPage["names"];
  wording: Wording;
  views: Views;
  change(shown: Shown): void;
  typed(text: string): void;
}

export function filters({ shown, counts, names, wording, views, change, typed }: Asked): TemplateResult {
  const { language } = wording;
  const { view, layout } = shown;
  const set = (part: Partial<View>): void => change({ ...shown, view: { ...view, ...part } });
  const say = (key: Key): string => language.say(key as "board.list");
  const statuses = ids(counts.map(({ status }) => status), view.status, wording.definition.statuses);
  const teams = ids(counts.map(({ team }) => team), view.team, wording.definition.teams ?? []);
  const people = Object.entries(names).sort(([, one], [, other]) => language.compare(one, other));
  const choice = (name: keyof View, label: Key, options: [string, string][], value: string): TemplateResult => html`<select
    name=${name}
    aria-label=${say(label)}
    class=${value === options[0]?.[0] ? "" : "set"}
    @change=${(event: Event) => set({ [name]: (event.target as HTMLSelectElement).value })}
  >${options.map(([id, words]) => html`<option value=${id} ?selected=${id === value}>${words}</option>`)}</select>`;
  const words = (table: { [id: string]: Key }): [string, string][] => Object.entries(table).map(([id, key]) => [id, say(key)]);
  return html`<div class="filters row" part="filters" role="search" aria-label=${language.say("board.filters")}>
    <input type="search" name="text" dir="auto" aria-label=${language.say("board.text")} placeholder=${language.say("board.text")}
      .value=${view.text ?? ""} @input=${(event: Event) => typed((event.target as HTMLInputElement).value)} />
    ${choice("show", "board.show", words(SHOW), view.show ?? "open")}
    ${choice("status", "board.status", [["", say("board.any_status")], ...statuses.map((id): [string, string] => [id, wording.status(id)])], view.status ?? "")}
    ${choice("team", "board.team", [["", say("board.any_team")], ...teams.map((id): [string, string] => [id, wording.team(id)])], view.team ?? "")}
    ${choice("assignee", "board.assignee", [...words(WHOSE), ...people], view.assignee ?? "")}
    <label class="row"><input type="checkbox" name="overdue" .checked=${view.overdue === true}
      @change=${(event: Event) => set({ overdue: (event.target as HTMLInputElement).checked })} />${language.say("board.overdue_only")}</label>
    ${choice("sort", "board.sort", words(SORT), view.sort ?? "timeOpen")}
    <span class="layouts" role="group" aria-label=${language.say("board.layout")}>
      ${Object.entries(LAYOUTS).map(([id, key]) => html`<button aria-pressed=${id === layout} @click=${() => change({ ...shown, layout: id as Layout })}>${say(key)}</button>`)}
    </span>
    ${views.render(shown, language, change)}
    ${Object.keys(view).some((name) => name !== "sort" && view[name as keyof View]) ? html`<button class="quiet" @click=${() => change({ layout, view: view.sort === undefined ? {} : { sort: view.sort } })}>${language.say("board.reset")}</button>` : nothing}
  </div>`;
}

/** Those that are there, and the chosen one, in the definition's order. */
function ids(there: (string | null)[], chosen: string | undefined, known: { id: string }[]): string[] {
  const found = new Set([...there.filter((id) => id !== null), ...(chosen === undefined || chosen === "" ? [] : [chosen])]);
  const order = known.map(({ id }) => id);
  return [...found].sort((one, other) => place(order, one) - place(order, other));
}

function place(order: string[], id: string): number {
  const index = order.indexOf(id);
  return index < 0 ? order.length : index;
}
