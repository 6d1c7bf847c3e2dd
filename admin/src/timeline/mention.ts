// Completes `@` in a field of text: a list of colleagues below it, chosen by arrows and Enter or by a click.

import { html, nothing, type ReactiveControllerHost, type TemplateResult } from "lit";
import type { Desk } from "../core/desk.ts";
import type { Language } from "../core/language.ts";

/** What is being typed of a handle, before the cursor. */
const BEGUN = /(?<![\p{L}\p{N}_.-])@([\p{L}\p{N}_.-]*)$/u;

export class Mention {
  #people: { id: string; name: string }[] = [];
  #chosen = 0;
  #asked = 0;

  constructor(private readonly host: ReactiveControllerHost) {}

  get isOpen(): boolean {
    return this.#people.length > 0;
  }

  /** The id of the chosen line, for `aria-activedescendant`. */
  get active(): string | null {
    return this.isOpen ? `person-${this.#chosen}` : null;
  }

  /** Looks for people while somebody types. Without a connection nobody is found, and a handle can be typed by hand. */
  async typed(field: HTMLTextAreaElement, desk: Desk): Promise<void> {
    const begun = BEGUN.exec(field.value.slice(0, field.selectionStart));
    const asked = ++this.#asked;
    const people = begun === null ? [] : await desk.people(begun[1] ?? "").catch(() => []);
    // An answer that came late is no answer any more.
    if (asked !== this.#asked) return;
    this.#people = people;
    this.#chosen = 0;
    this.host.requestUpdate();
  }

  /** Takes a key if it is meant for the list. */
  pressed(event: KeyboardEvent, field: HTMLTextAreaElement): boolean {
    if (!this.isOpen || event.isComposing) return false;
    const count = this.#people.length;
    if (event.key === "ArrowDown") this.#chosen = (this.#chosen + 1) % count;
    else if (event.key === "ArrowUp") this.#chosen = (this.#chosen + count - 1) % count;
    else if (event.key === "Enter" || event.key === "Tab") this.#take(field, this.#chosen);
    else if (event.key === "Escape") this.close();
    else return false;
    event.preventDefault();
    event.stopPropagation();
    this.host.requestUpdate();
    return true;
  }

  close(): void {
    this.#asked += 1;
    this.#people = [];
    this.host.requestUpdate();
  }

  render(field: () => HTMLTextAreaElement, language: Language): TemplateResult {
    const found = language.say("timeline.people", { n: this.#people.length });
    return html`
      <p class="hidden" role="status">${this.isOpen ? found : nothing}</p>
      <ul class="people" role="listbox" id="people" aria-label=${language.say("timeline.people_list")} ?hidden=${!this.isOpen}>
        ${this.#people.map(({ id, name }, index) => html`<li
          role="option"
          id="person-${index}"
          aria-selected=${index === this.#chosen}
          @mousedown=${(event: Event) => event.preventDefault()}
          @click=${() => this.#take(field(), index)}
        ><bdi>${name}</bdi> <span class="muted small">@${id}</span></li>`)}
      </ul>
    `;
  }

  #take(field: HTMLTextAreaElement, index: number): void {
    const person = this.#people[index];
    if (person === undefined) return;
    const before = field.value.slice(0, field.selectionStart).replace(BEGUN, `@${person.id} `);
    field.value = before + field.value.slice(field.selectionStart);
    field.setSelectionRange(before.length, before.length);
    this.close();
    field.focus();
    field.dispatchEvent(new Event("input", { bubbles: true }));
  }
}
