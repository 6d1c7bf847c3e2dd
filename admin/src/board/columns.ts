// Orders side by side, a column a status or a team, each as long as it is.

import { html, nothing, type ReactiveControllerHost, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import type { Card, Desk, View } from "../core/desk.ts";
import type { Language } from "../core/language.ts";
import type { Wording } from "../core/wording.ts";
import { ink, paint, placed } from "../style/paint.ts";
import type { Bulk } from "./bulk.ts";
import { CardSource } from "./card-source.ts";
import type { Cards } from "./cards.ts";
import { Scroll } from "./scroll.ts";

/** As in `style.ts`. */
export const CARD = 92;

interface Column {
  id: string | null;
  source: CardSource;
  scroll: Scroll;
}

export class Columns {
  #columns: Column[] = [];
  #of = "";

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly bulk: Bulk,
  ) {}

  reset(): void {
    this.#of = "";
  }

  render(by: "status" | "team", all: CardSource, desk: Desk, cards: Cards, wording: Wording): TemplateResult {
    const { language } = wording;
    const known = (by === "status" ? wording.definition.statuses : (wording.definition.teams ?? [])).map(({ id }) => id);
    const there = [...new Set(all.counts.map((count) => count[by]))].sort((one, other) => place(known, one) - place(known, other));
    this.#prepare(by, there, all.view, desk);
    return html`<div class="columns" part="columns" role="group" aria-label=${language.say("board.title")}>
      ${repeat(this.#columns, ({ id }) => id, (column) => this.#column(by, column, all, cards, wording))}
    </div>`;
  }

  #column(by: "status" | "team", { id, source, scroll }: Column, all: CardSource, cards: Cards, wording: Wording): TemplateResult {
    const { language } = wording;
    const counts = all.counts.filter((count) => count[by] === id);
    const total = Math.max(source.cards.length, counts.reduce((sum, { cases }) => sum + cases, 0));
    const late = counts.reduce((sum, { overdue }) => sum + overdue, 0);
    const { start, end } = scroll.range(total);
    void source.reach(end);
    const name = by === "status" ? wording.status(id ?? "") : wording.team(id);
    const rows = Array.from({ length: end - start }, (_, index) => start + index);
    return html`<section class="column" part="column" aria-label=${name}>
      <h3>
        ${by === "status" ? html`<span class="dot" ${paint(ink(wording.color(id ?? "")))}></span>` : nothing}
        <span class="cut" title=${name}>${name}</span> <span class="muted small">${language.number(total)}</span>
        ${late === 0 ? nothing : html`<span class="late small">${language.say("board.late", { n: late })}</span>`}
      </h3>
      <div class="stack" tabindex="0" role="group" aria-label=${name} @scroll=${scroll.scrolled}>
        <ul ${paint({ "block-size": `${total * CARD}px` })}>
          ${rows.map((index) => this.#tile(index, source.cards[index], source, cards, language))}
        </ul>
      </div>
    </section>`;
  }

  #tile(index: number, card: Card | undefined, { names }: CardSource, cards: Cards, language: Language): TemplateResult {
    const top = placed(index, CARD);
    if (card === undefined) return html`<li class="tile" aria-busy="true" ${top}><div>…</div></li>`;
    const { title, overdue } = card;
    const isChosen = this.bulk.chosen.has(card.case);
    return html`<li class="tile ${overdue ? "overdue" : ""} ${isChosen ? "chosen" : ""}" ${top}><div>
      <span class="row first">
        <input type="checkbox" aria-label=${language.say("board.choose", { title })} .checked=${isChosen} @click=${() => this.bulk.toggle(card.case)} />
        ${cards.link(card, "0")}
      </span>
      <span class="muted small cut">${card.assignee === null ? nothing : `${cards.assignee(card, names)} · `}${cards.since(card.enteredAt)}</span>
      <span class="small due">${cards.due(card)}</span>
    </div></li>`;
  }

  /** New columns for another view; those that are there stay as far as somebody has scrolled. */
  #prepare(by: "status" | "team", ids: (string | null)[], view: View, desk: Desk): void {
    const of = JSON.stringify([by, ids, view]);
    if (of === this.#of) return;
    this.#of = of;
    this.#columns = ids.map((id) => {
      // A server cannot be asked for the orders of no team, so that these are found among all.
      const narrowed: View = id === null ? view : { ...view, [by]: id };
      const accepts = id === null ? (card: Card) => card[by] === null : undefined;
      return { id, source: new CardSource(desk, narrowed, () => this.host.requestUpdate(), accepts), scroll: new Scroll(this.host, CARD) };
    });
  }
}

function place(known: string[], id: string | null): number {
  const index = id === null ? -1 : known.indexOf(id);
  return index < 0 ? known.length : index;
}
