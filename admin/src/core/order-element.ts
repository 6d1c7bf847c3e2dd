// What the components that show one order have in common.

import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from "lit";
import { OrdinoElement } from "./element.ts";
import { officeOf, type Office } from "./office.ts";
import type { OpenOrder } from "./open-order.ts";
import { trouble, Wording } from "./wording.ts";

/** Attribute `order`: the order's id. */
export abstract class OrderElement extends OrdinoElement {
  static override properties: PropertyDeclarations = { order: {} };

  declare order: string | undefined;

  protected open: OpenOrder | undefined;
  #end: (() => void) | undefined;
  #from: Office | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#use();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#leave();
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has("order") || changed.has("desk") || changed.has("src")) this.#use();
  }

  /** Something about the order is different. */
  protected changed(): void {
    this.requestUpdate();
  }

  protected get wording(): Wording | undefined {
    const known = this.open?.known;
    if (known === undefined || this.language === undefined) return undefined;
    return new Wording(this.language, known.definition, known.order.names, known.order.case);
  }

  protected override render(): unknown {
    const { open, wording, language } = this;
    if (language === undefined || open === undefined) return nothing;
    const failed = open.trouble === undefined ? nothing : this.#trouble(open);
    if (wording === undefined) return open.trouble === undefined ? html`<p class="muted">${language.say("loading")}</p>` : failed;
    return html`${failed}${this.show(wording)}`;
  }

  /** What is to be seen once the order is known. */
  protected abstract show(wording: Wording): TemplateResult;

  #trouble(open: OpenOrder): TemplateResult {
    return html`<p class="told error row" role="alert" part="error">
      <span>${trouble(this.language!, open.trouble!)}</span>
      <button class="quiet" @click=${() => this.#again(open)}>${this.language!.say("again")}</button>
    </p>`;
  }

  async #again(open: OpenOrder): Promise<void> {
    // The session may be another one by now.
    if (open.trouble?.code === "session") await open.office.renew().catch(() => undefined);
    await open.load();
  }

  #use(): void {
    const { server, order } = this;
    const office = server === undefined ? undefined : officeOf(server);
    if (this.isConnected && office === this.#from && this.open?.id === order && this.#end !== undefined) return;
    this.#leave();
    if (!this.isConnected || office === undefined || order === undefined || order === "") return;
    this.#from = office;
    this.open = office.order(order);
    this.#end = this.open.use(() => this.changed());
  }

  #leave(): void {
    this.#end?.();
    this.#end = undefined;
    this.open = undefined;
    this.#from = undefined;
  }
}
