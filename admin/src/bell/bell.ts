// What somebody is told: a number until it is opened, and then the list, which is fetched no earlier.

import { html, nothing, svg, type CSSResultGroup, type PropertyDeclarations, type TemplateResult } from "lit";
import { DeskError, type Bell, type Notice } from "../core/desk.ts";
import { OrdinoElement } from "../core/element.ts";
import { counted } from "../core/language.ts";
import { labels } from "../strings/bell.ts";
import type { Plural } from "../strings/index.ts";
import { style } from "./style.ts";

type Panel = typeof import("./panel.ts");

/** How long it waits after a failure at most, in milliseconds. */
const PATIENCE = 300_000;

/**
 * `<ordino-bell src="/desk" order-href="/orders/{id}">`
 *
 * Attributes: `every`, seconds between two questions, default 30; `order-href`, where an order's page is. Events:
 * `ordino-open` with `{order, notice}`, whose default is to go to that page; `ordino-error` with `{code}`. Parts: `bell`,
 * `count`, `panel`, `notice`.
 */
export class OrdinoBell extends OrdinoElement {
  static override properties: PropertyDeclarations = { every: { type: Number }, orderHref: { attribute: "order-href" } };
  static override styles: CSSResultGroup = [...(OrdinoElement.styles as CSSResultGroup[]), style];

  declare every: number | undefined;
  declare orderHref: string | undefined;

  #bell: Bell = { unread: 0, notices: [] };
  #panel: Panel | undefined;
  #isOpen = false;
  #failed: DeskError | undefined;
  #failures = 0;
  #next: ReturnType<typeof setTimeout> | undefined;
  #said = "";

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener("visibilitychange", this.#seen);
    document.addEventListener("pointerdown", this.#pressedElsewhere);
    void this.poll();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener("visibilitychange", this.#seen);
    document.removeEventListener("pointerdown", this.#pressedElsewhere);
    clearTimeout(this.#next);
  }

  /** Asks now. A page that nobody looks at does not ask, and one that gets no answers asks less and less often. */
  async poll(): Promise<void> {
    clearTimeout(this.#next);
    const { server } = this;
    // Connected before its properties were set.
    if (server === undefined) await this.updateComplete;
    try {
      const bell = await this.server?.bell();
      if (bell != null) this.#take(bell);
      this.#failures = 0;
      this.#failed = undefined;
    } catch (error) {
      this.#failures += 1;
      this.#failed = error instanceof DeskError ? error : new DeskError("server", String(error));
      if (this.#failures === 1) this.tell("ordino-error", { code: this.#failed.code });
    }
    this.requestUpdate();
    if (!this.isConnected || document.visibilityState === "hidden") return;
    const every = (this.every ?? 30) * 1_000;
    clearTimeout(this.#next);
    this.#next = setTimeout(() => void this.poll(), Math.min(every * 2 ** this.#failures, Math.max(every, PATIENCE)));
  }

  /** Words are fetched when it is opened; until then it needs a few that are there, unless the language is a shop's own. */
  protected override reword(): void {
    if (this.language !== undefined || this.#forms === undefined) void this.learn();
    else this.requestUpdate();
  }

  protected override render(): TemplateResult | typeof nothing {
    if (this.language === undefined && this.#forms === undefined) return nothing;
    const { unread } = this.#bell;
    const label = this.#label;
    return html`
      <button class="bell" part="bell" aria-haspopup="dialog" aria-expanded=${this.#isOpen}
        aria-label=${label} title=${label} @click=${this.#toggle}>
        ${svg`<svg viewBox="0 0 24 24" width="20" height="20" fill="none" stroke="currentColor" stroke-width="1.8" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true"><path d="M6 16V11a6 6 0 0 1 12 0v5l1.5 2h-15z M10 20.5a2.2 2.2 0 0 0 4 0"/></svg>`}
        ${unread === 0 ? nothing : html`<span class="count" part="count" aria-hidden="true">${unread > 99 ? "99+" : unread}</span>`}
      </button>
      ${this.#isOpen && this.#panel !== undefined && this.language !== undefined ? this.#list(this.#panel) : nothing}
      <p class="hidden" role="status">${this.#said}</p>
    `;
  }

  #list(panel: Panel): TemplateResult {
    return panel.panel({
      bell: this.#bell,
      language: this.language!,
      desk: this.server!,
      failed: this.#failed,
      hrefOf: (order) => this.orderHref?.replace("{id}", encodeURIComponent(order)),
      open: (notice, event) => this.#open(notice, event),
      read: (notices) => void this.#read(notices),
      close: () => this.#close(),
      again: () => void this.poll(),
    });
  }

  #take(bell: Bell): void {
    const isNew = bell.unread > this.#bell.unread;
    this.#bell = bell;
    if (isNew) this.#said = this.#label;
  }

  get #forms(): Plural | undefined {
    const known: { [tag: string]: Plural } = labels;
    return known[this.tag] ?? (this.tag.includes("-X") ? undefined : known[this.tag.split("-")[0] ?? ""]);
  }

  get #label(): string {
    const { unread } = this.#bell;
    return this.language?.say("bell.label", { n: unread }) ?? counted(this.tag, this.#forms!, unread);
  }

  readonly #toggle = async (): Promise<void> => {
    if (this.#isOpen) return this.#close();
    this.#isOpen = true;
    this.requestUpdate();
    this.#panel ??= await import("./panel.ts");
    await Promise.all([this.#panel.ready(this.server!), this.language === undefined ? this.learn() : undefined]);
    this.requestUpdate();
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>("[role=dialog]")?.focus();
  };

  #close(): void {
    this.#isOpen = false;
    this.requestUpdate();
    this.renderRoot.querySelector<HTMLElement>(".bell")?.focus();
  }

  #open(notice: Notice, event: Event): void {
    void this.#read([notice]);
    if (notice.case === null) return;
    if (!this.tell("ordino-open", { order: notice.case, notice }, true)) event.preventDefault();
  }

  /** Read at once, and unread again where the server did not take it. */
  async #read(notices: Notice[]): Promise<void> {
    const before = this.#bell;
    const ids = new Set(notices.filter(({ read }) => !read).map(({ id }) => id));
    if (ids.size === 0) return;
    const now = before.notices.map((notice) => (ids.has(notice.id) ? { ...notice, read: true } : notice));
    this.#bell = { unread: Math.max(0, before.unread - ids.size), notices: now };
    this.requestUpdate();
    try {
      await this.server!.markRead([...ids]);
    } catch (error) {
      this.#bell = before;
      this.#failed = error instanceof DeskError ? error : new DeskError("server", String(error));
      this.requestUpdate();
    }
  }

  readonly #seen = (): void => {
    if (document.visibilityState === "visible") void this.poll();
  };

  readonly #pressedElsewhere = (event: Event): void => {
    if (!this.#isOpen || event.composedPath().includes(this)) return;
    this.#isOpen = false;
    this.requestUpdate();
  };
}
