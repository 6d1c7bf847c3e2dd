// All orders: as a list or in columns, what somebody wants of them, and many of them at once.

import { html, nothing, type CSSResultGroup, type PropertyDeclarations, type PropertyValues, type TemplateResult } from "lit";
import type { Definition } from "@ordino/engine";
import type { Desk } from "../core/desk.ts";
import { OrdinoElement } from "../core/element.ts";
import { officeOf } from "../core/office.ts";
import { trouble, Wording } from "../core/wording.ts";
import { read, write, type Shown } from "./address.ts";
import { Bulk } from "./bulk.ts";
import { CardSource } from "./card-source.ts";
import { Cards } from "./cards.ts";
import { Columns } from "./columns.ts";
import { filters } from "./filters.ts";
import { List } from "./list.ts";
import { style } from "./style.ts";
import { Views } from "./views.ts";

/** How long somebody may pause while typing, in milliseconds. */
const PAUSE = 250;

/** How often a board that somebody looks at is asked for, in milliseconds. */
const EVERY = 60_000;

const NOTHING: Definition = { id: "none", version: 0, statuses: [] };

/**
 * `<ordino-board src="/desk" order-href="/orders/{id}" in-url>`
 *
 * Attributes: `view`, a query such as `team=shipping&overdue=true&layout=status`; `in-url`, to keep it in the page's address;
 * `order-href`, where an order's page is. Events: `ordino-view` with the query that is shown now; `ordino-open` with
 * `{order}`, whose default is to go to that page; `ordino-moved` with the verdicts of many. Parts: `base`, `filters`, `bulk`,
 * `list`, `columns`, `column`, `verdicts`, `button`, `primary`. `--ordino-board-height` is its height.
 */
export class OrdinoBoard extends OrdinoElement {
  static override properties: PropertyDeclarations = {
    view: {},
    inUrl: { type: Boolean, attribute: "in-url" },
    orderHref: { attribute: "order-href" },
  };
  static override styles: CSSResultGroup = [...(OrdinoElement.styles as CSSResultGroup[]), style];

  declare view: string | undefined;
  declare inUrl: boolean | undefined;
  declare orderHref: string | undefined;

  #shown: Shown = { view: {}, layout: "list" };
  #source: CardSource | undefined;
  #of: Desk | undefined;
  #pause: ReturnType<typeof setTimeout> | undefined;
  #round: ReturnType<typeof setInterval> | undefined;
  readonly #definitions = new Map<string, Definition | null>();
  readonly #wordings = new Map<string, Wording>();
  readonly #bulk = new Bulk(this, (verdicts) => this.#moved(verdicts));
  readonly #list = new List(this, this.#bulk);
  readonly #columns = new Columns(this, this.#bulk);
  readonly #views = new Views(this);

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener("popstate", this.#wentBack);
    document.addEventListener("visibilitychange", this.#seen);
    this.#round = setInterval(this.#seen, EVERY);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener("popstate", this.#wentBack);
    document.removeEventListener("visibilitychange", this.#seen);
    clearInterval(this.#round);
    clearTimeout(this.#pause);
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has("language")) this.#wordings.clear();
    if (changed.has("view") || changed.has("inUrl")) {
      const isSaid = this.inUrl && write(read(location.search)) !== "";
      this.#shown = read(isSaid ? location.search : (this.view ?? ""));
      this.#ask();
    } else if (this.server !== this.#of) this.#ask();
  }

  protected override render(): TemplateResult | typeof nothing {
    const source = this.#source;
    const { language } = this;
    if (source === undefined || language === undefined) return nothing;
    const desk = this.server!;
    const wording = this.#wording(source.cards[0]?.workflow) ?? new Wording(language, NOTHING);
    const cards = new Cards(
      language,
      officeOf(desk).clock,
      (digest) => this.#wording(digest),
      (order) => this.orderHref?.replace("{id}", encodeURIComponent(order)),
      (card) => this.tell("ordino-open", { order: card.case }, true),
    );
    const { layout } = this.#shown;
    const isEmpty = source.isRead && source.total === 0 && source.trouble === undefined;
    return html`<section class="base" part="base" aria-label=${language.say("board.title")} aria-busy=${!source.isRead}>
      ${filters({
        shown: this.#shown,
        counts: source.counts,
        names: source.names,
        wording,
        views: this.#views,
        change: (shown) => this.#change(shown),
        typed: (text) => this.#typed(text),
      })}
      ${this.#bulk.render(desk, wording)}
      ${source.trouble === undefined ? nothing : html`<p class="told error row" role="alert" part="error">
        <span>${trouble(language, source.trouble)}</span> <button class="quiet" @click=${() => this.refresh()}>${language.say("again")}</button>
      </p>`}
      ${isEmpty
        ? html`<p class="none muted" role="status">${language.say("board.none")}</p>`
        : layout === "list"
          ? this.#list.render(source, cards, language)
          : this.#columns.render(layout, source, desk, cards, wording)}
      <p class="muted small" role="status">${source.isRead ? language.say("board.count", { n: source.total }) : language.say("loading")}</p>
    </section>`;
  }

  /** Asks the server anew for what is shown. */
  async refresh(): Promise<void> {
    const source = this.#source;
    if (source === undefined) return;
    this.#columns.reset();
    const { end } = this.#list.scroll.range(source.total);
    await source.refresh(end);
  }

  #ask(): void {
    const { server } = this;
    this.#of = server;
    this.#source = undefined;
    if (server === undefined) return;
    this.#list.reset();
    this.#columns.reset();
    const source = new CardSource(server, this.#shown.view, () => this.requestUpdate());
    this.#source = source;
    void source.reach(1);
    // For its clock; without it the page's own stands in.
    officeOf(server)
      .session()
      .then(
        () => this.requestUpdate(),
        () => undefined,
      );
  }

  #change(shown: Shown): void {
    clearTimeout(this.#pause);
    const isOther = JSON.stringify(shown.view) !== JSON.stringify(this.#shown.view);
    this.#shown = shown;
    const query = write(shown);
    if (this.inUrl) {
      const rest = write(shown, location.search);
      history.replaceState(history.state, "", `${location.pathname}${rest === "" ? "" : `?${rest}`}${location.hash}`);
    }
    if (isOther) this.#ask();
    this.tell("ordino-view", query);
    this.requestUpdate();
  }

  #typed(text: string): void {
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => this.#change({ ...this.#shown, view: { ...this.#shown.view, text } }), PAUSE);
  }

  #moved(verdicts: unknown): void {
    this.tell("ordino-moved", verdicts);
    void this.refresh();
  }

  /** The words of a workflow; fetched when a card names it first. */
  #wording(digest: string | undefined): Wording | undefined {
    if (digest === undefined) return undefined;
    const definition = this.#definitions.get(digest);
    if (definition === undefined) {
      this.#definitions.set(digest, null);
      officeOf(this.server!)
        .definition(digest)
        .then(
          (known) => this.#definitions.set(digest, known),
          () => this.#definitions.delete(digest),
        )
        .finally(() => this.requestUpdate());
    }
    if (definition == null) return undefined;
    let wording = this.#wordings.get(digest);
    if (wording === undefined) this.#wordings.set(digest, (wording = new Wording(this.language!, definition)));
    return wording;
  }

  readonly #wentBack = (): void => {
    if (!this.inUrl) return;
    this.#shown = read(location.search);
    this.#ask();
    this.requestUpdate();
  };

  readonly #seen = (): void => {
    if (document.visibilityState === "visible" && this.#source?.isRead) void this.refresh();
  };
}
