// Orders below one another. Only those that are seen are elements; arrows, Space and Enter do what a mouse does.

import { html, nothing, type ReactiveControllerHost, type TemplateResult } from "lit";
import type { Card } from "../core/desk.ts";
import type { Key } from "../strings/index.ts";
import type { Language } from "../core/language.ts";
import { paint, placed } from "../style/paint.ts";
import type { Bulk } from "./bulk.ts";
import type { CardSource } from "./card-source.ts";
import type { Cards } from "./cards.ts";
import { Scroll } from "./scroll.ts";

export const ROW = 38;

/** As in `style.ts`. */
const COLUMNS = ["title", "status", "team", "assignee", "open", "entered", "due"] as const;

const HEADS = {
  title: "board.order",
  status: "board.status",
  team: "board.team",
  assignee: "board.assignee",
  open: "board.time_open",
  entered: "board.time_status",
  due: "board.due",
} as const satisfies { [column in (typeof COLUMNS)[number]]: Key };

export class List {
  readonly scroll: Scroll;
  #active = -1;
  #last = -1;

  constructor(
    private readonly host: ReactiveControllerHost & { readonly renderRoot: ParentNode },
    private readonly bulk: Bulk,
  ) {
    this.scroll = new Scroll(host, ROW);
  }

  reset(): void {
    this.#active = this.#last = -1;
    this.scroll.first = 0;
    const scroller = this.#scroller;
    if (scroller !== null) scroller.scrollTop = 0;
  }

  render(source: CardSource, cards: Cards, language: Language): TemplateResult {
    const { total } = source;
    const { start, end } = this.scroll.range(total);
    void source.reach(end);
    const rows = Array.from({ length: end - start }, (_, index) => start + index);
    const isActiveThere = this.#active >= start && this.#active < end;
    return html`<div
      class="list"
      part="list"
      role="grid"
      tabindex="0"
      aria-label=${language.say("board.title")}
      aria-rowcount=${total + 1}
      aria-multiselectable="true"
      aria-activedescendant=${isActiveThere ? `row-${this.#active}` : nothing}
      @scroll=${this.scroll.scrolled}
      @keydown=${(event: KeyboardEvent) => this.#pressed(event, source, cards)}
    >
      ${this.#head(source, language)}
      <div class="rows" role="rowgroup" ${paint({ "block-size": `${total * ROW}px` })}>
        ${rows.map((index) => this.#row(index, source.cards[index], source, cards, language))}
      </div>
    </div>`;
  }

  #head(source: CardSource, language: Language): TemplateResult {
    const { cards } = source;
    const isAll = cards.length > 0 && cards.every((card) => this.bulk.chosen.has(card.case));
    const all = (): void => (isAll ? this.bulk.clear() : this.bulk.choose(cards.map((card) => card.case)));
    return html`<div class="head" role="rowgroup"><div class="card" role="row" aria-rowindex="1">
      <span role="columnheader"><input type="checkbox" tabindex="-1" aria-label=${language.say("board.choose_all", { n: cards.length })} .checked=${isAll} @click=${all} /></span>
      ${COLUMNS.map((column) => html`<span role="columnheader" class="${column === "status" ? "status-cell" : column}">${language.say(HEADS[column] as "board.order")}</span>`)}
    </div></div>`;
  }

  #row(index: number, card: Card | undefined, source: CardSource, cards: Cards, language: Language): TemplateResult {
    const top = placed(index, ROW);
    if (card === undefined) {
      return html`<div class="card empty" role="row" aria-rowindex=${index + 2} aria-busy="true" ${top}><span role="gridcell">…</span></div>`;
    }
    const { title, overdue } = card;
    const isChosen = this.bulk.chosen.has(card.case);
    const choose = (event: MouseEvent): void => this.#choose(index, source, event.shiftKey);
    return html`<div
      class="card ${overdue ? "overdue" : ""} ${index === this.#active ? "active" : ""} ${isChosen ? "chosen" : ""}"
      role="row"
      id="row-${index}"
      aria-rowindex=${index + 2}
      aria-selected=${isChosen}
      ${top}
    >
      <span role="gridcell"><input type="checkbox" tabindex="-1" aria-label=${language.say("board.choose", { title })} .checked=${isChosen} @click=${choose} /></span>
      <span role="gridcell" class="title">${cards.link(card, "-1")}</span>
      <span role="gridcell" class="status-cell">${cards.status(card)}</span>
      <span role="gridcell" class="team">${cards.team(card)}</span>
      <span role="gridcell" class="assignee">${cards.assignee(card, source.names)}</span>
      <span role="gridcell" class="open">${cards.since(card.openedAt)}</span>
      <span role="gridcell" class="entered">${cards.since(card.enteredAt)}</span>
      <span role="gridcell" class="due">${cards.due(card)}</span>
    </div>`;
  }

  /** From the last choice on, where Shift is held. */
  #choose(index: number, source: CardSource, isRange: boolean): void {
    const [from, to] = [Math.min(this.#last, index), Math.max(this.#last, index)];
    if (isRange && this.#last >= 0) this.bulk.choose(source.cards.slice(from, to + 1).map((card) => card.case));
    else if (source.cards[index] !== undefined) this.bulk.toggle(source.cards[index].case);
    this.#last = this.#active = index;
    this.host.requestUpdate();
  }

  #pressed(event: KeyboardEvent, source: CardSource, cards: Cards): void {
    const page = Math.max(1, Math.floor((this.#scroller?.clientHeight ?? 0) / ROW) - 2);
    const steps: { [key: string]: number } = { ArrowDown: 1, ArrowUp: -1, PageDown: page, PageUp: -page, Home: -Infinity, End: Infinity };
    const step = steps[event.key];
    const card = source.cards[this.#active];
    if (step !== undefined) this.#go(Math.max(0, Math.min(source.total - 1, this.#active + step)));
    else if (event.key === " " && card !== undefined) this.#choose(this.#active, source, event.shiftKey);
    else if (event.key === "Enter" && card !== undefined) cards.open(card, event);
    else return;
    event.preventDefault();
  }

  #go(index: number): void {
    this.#active = index;
    const scroller = this.#scroller;
    if (scroller !== null) this.scroll.show(scroller, index, ROW);
    this.host.requestUpdate();
  }

  get #scroller(): HTMLElement | null {
    return this.host.renderRoot.querySelector<HTMLElement>(".list");
  }
}
