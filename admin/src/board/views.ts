// Views under names, kept in this browser. Each is a query, so that its address can be given to a colleague.

import { html, nothing, type ReactiveControllerHost, type TemplateResult } from "lit";
import type { Language } from "../core/language.ts";
import { read, write, type Shown } from "./address.ts";

const KEY = "ordino:views";

interface Saved {
  name: string;
  query: string;
}

export class Views {
  #name: string | undefined;

  constructor(private readonly host: ReactiveControllerHost) {}

  render(shown: Shown, language: Language, change: (shown: Shown) => void): TemplateResult {
    const saved = all();
    const query = write(shown);
    const current = saved.find((each) => each.query === query);
    const chosen = (event: Event): void => {
      const view = saved[Number((event.target as HTMLSelectElement).value)];
      if (view !== undefined) change(read(view.query));
    };
    const submit = (event: Event): void => {
      event.preventDefault();
      const name = this.#name?.trim() ?? "";
      if (name !== "") keep([...saved.filter((each) => each.name !== name), { name, query }]);
      this.#name = undefined;
      this.host.requestUpdate();
    };
    const remove = (): void => {
      keep(saved.filter((each) => each !== current));
      this.host.requestUpdate();
    };
    const begin = (): void => {
      this.#name = "";
      this.host.requestUpdate();
    };
    return html`<span class="views row">
      ${saved.length === 0 ? nothing : html`<select name="saved" aria-label=${language.say("views.title")} @change=${chosen}>
        <option value="" ?selected=${current === undefined}>${language.say("views.title")}</option>
        ${saved.map((each, index) => html`<option value=${index} ?selected=${each === current}>${each.name}</option>`)}
      </select>`}
      ${this.#name === undefined
        ? current === undefined
          ? html`<button class="quiet" @click=${begin}>${language.say("views.save")}</button>`
          : html`<button class="quiet" @click=${remove}>${language.say("views.remove")}</button>`
        : html`<form class="row" @submit=${submit}>
            <input name="view" aria-label=${language.say("views.name")} placeholder=${language.say("views.name")} maxlength="60"
              .value=${this.#name} @input=${(event: Event) => (this.#name = (event.target as HTMLInputElement).value)} />
            <button>${language.say("views.keep")}</button>
          </form>`}
    </span>`;
  }
}

function all(): Saved[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? "[]");
    return Array.isArray(kept) ? kept.filter((each) => typeof each?.name === "string" && typeof each.query === "string") : [];
  } catch {
    return [];
  }
}

function keep(views: Saved[]): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(views));
  } catch {
    // Full, or forbidden: the address still says it.
  }
}
