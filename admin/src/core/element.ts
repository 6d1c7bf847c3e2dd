// What every component has: its server, its reader's language, its style.

import { LitElement, type CSSResultGroup, type PropertyDeclarations } from "lit";
import { controls } from "../style/controls.ts";
import { tokens } from "../style/tokens.ts";
import type { Desk } from "./desk.ts";
import { HttpDesk } from "./http-desk.ts";
import { isSpoken, languageOf, type Language } from "./language.ts";

const desks = new Map<string, Desk>();

/** One for all components of a page that name the same address. */
function deskAt(src: string): Desk {
  const address = new URL(src, document.baseURI).href;
  let desk = desks.get(address);
  if (desk === undefined) desks.set(address, (desk = new HttpDesk(address)));
  return desk;
}

/** Attributes: `src`, the server's base address; `lang`; `theme`, which is `light`, `dark` or `auto`. */
export abstract class OrdinoElement extends LitElement {
  static override properties: PropertyDeclarations = { desk: { attribute: false }, src: {}, language: { state: true } };
  static override styles: CSSResultGroup = [tokens, controls];

  /** The server as an object, in place of `src`. */
  declare desk: Desk | undefined;
  declare src: string | undefined;
  /** Nothing is shown before there are words for it. */
  declare protected language: Language | undefined;

  static override get observedAttributes(): string[] {
    return [...super.observedAttributes, "lang"];
  }

  override attributeChangedCallback(name: string, before: string | null, value: string | null): void {
    super.attributeChangedCallback(name, before, value);
    if (name === "lang" && this.isConnected) this.reword();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.reword();
  }

  /** The language around may be another one. */
  protected reword(): void {
    void this.learn();
  }

  /** The server that the page has named. */
  protected get server(): Desk | undefined {
    return this.desk ?? (this.src === undefined ? undefined : deskAt(this.src));
  }

  /** Tells the page of something; answers whether nobody minded. */
  protected tell(type: string, detail: unknown, cancelable = false): boolean {
    return this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true, cancelable }));
  }

  /** The language of the text around, else of the browser. */
  protected get tag(): string {
    const around = ancestors(this).find((element) => element.lang !== "" && isSpoken(element.lang));
    return around?.lang ?? navigator.languages.find(isSpoken) ?? "en";
  }

  /** Fetches the words. */
  protected async learn(): Promise<void> {
    const { tag } = this;
    try {
      const language = await languageOf(tag);
      if (tag === this.tag) this.language = language;
    } catch {
      this.tell("ordino-error", { code: "offline" });
    }
  }
}

/** The element and all around it, out of shadow trees too. */
function ancestors(element: HTMLElement): HTMLElement[] {
  const found: HTMLElement[] = [];
  let node: Node | null = element;
  while (node !== null) {
    if (node instanceof HTMLElement) found.push(node);
    node = node.parentNode instanceof ShadowRoot ? node.parentNode.host : node.parentNode;
  }
  return found;
}

/** Makes a component known to the page; once, also where two bundles have it. */
export function define(name: string, element: CustomElementConstructor): void {
  if (customElements.get(name) === undefined) customElements.define(name, element);
}
