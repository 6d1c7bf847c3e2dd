// What a card of the board says, in its workflow's words.

import { html, nothing, type TemplateResult } from "lit";
import type { Card } from "../core/desk.ts";
import type { Language } from "../core/language.ts";
import type { ServerClock } from "../core/server-clock.ts";
import type { Wording } from "../core/wording.ts";
import { ink, paint } from "../style/paint.ts";

export class Cards {
  readonly #now: Date;

  constructor(
    private readonly language: Language,
    clock: ServerClock,
    private readonly wordingOf: (digest: string) => Wording | undefined,
    private readonly hrefOf: (order: string) => string | undefined,
    /** Opens an order; what it answers is whether the page's own way is taken. */
    private readonly opened: (card: Card) => boolean,
  ) {
    this.#now = clock.now();
  }

  link(card: Card, tabindex: string): TemplateResult {
    const href = this.hrefOf(card.case);
    const press = (event: Event): void => {
      if (!this.opened(card)) event.preventDefault();
    };
    if (href === undefined) return html`<button class="quiet link" tabindex=${tabindex} @click=${press}><bdi>${card.title}</bdi></button>`;
    return html`<a class="link" tabindex=${tabindex} href=${href} @click=${press}><bdi>${card.title}</bdi></a>`;
  }

  /** As the link does. */
  open(card: Card, _: Event): void {
    const href = this.hrefOf(card.case);
    if (this.opened(card) && href !== undefined) location.assign(href);
  }

  status({ workflow, status }: Card): TemplateResult {
    const wording = this.wordingOf(workflow);
    return html`<span class="dot" ${paint(ink(wording?.color(status)))}></span><span class="cut">${wording?.status(status) ?? status}</span>`;
  }

  team({ workflow, team }: Card): string {
    return team === null ? "–" : (this.wordingOf(workflow)?.team(team) ?? team);
  }

  assignee({ assignee }: Card, names: { [employee: string]: string }): string {
    return assignee === null ? "–" : (names[assignee] ?? assignee);
  }

  since(at: string): string {
    return this.language.duration(this.#now.getTime() - Date.parse(at), true);
  }

  due({ overdue, nextDue, priority }: Card): TemplateResult {
    return html`
      ${overdue ? html`<span class="late">${this.language.say("board.overdue")}</span>` : nothing}
      ${priority === null ? nothing : html`<span class="via">${priority}</span>`}
      ${nextDue === null ? nothing : html`<time datetime=${nextDue}>${this.language.instant(nextDue, this.#now)}</time>`}
    `;
  }
}
