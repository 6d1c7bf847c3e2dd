// Hands an order to somebody: a menu of the owning team, and of everybody by the beginning of a name.

import type { Definition } from "@ordino/engine";
import { html, nothing, type ReactiveControllerHost, type TemplateResult } from "lit";
import type { Desk } from "../core/desk.ts";
import type { Wording } from "../core/wording.ts";

interface Person {
  id: string;
  name: string;
}

export class AssignMenu {
  #people: Person[] | undefined;
  #asked = 0;
  #text = "";

  constructor(
    private readonly host: ReactiveControllerHost & { readonly renderRoot: ParentNode },
    private readonly assign: (to: Person) => void,
  ) {}

  /** For an order of this team, which this employee has by now. */
  render(desk: Desk, { team, assignee }: { team: string | null; assignee: string | null }, { definition, language }: Wording, isBusy: boolean): TemplateResult {
    const people = this.#people?.filter(({ id }) => id !== assignee);
    const look = (text: string) => this.#look(desk, line(definition, team), text);
    return html`<details class="assign" @toggle=${(event: Event) => (event.target as HTMLDetailsElement).open && look("")} @keydown=${this.#pressed}>
      <summary class="small">${language.say("next.assign")}</summary>
      <div class="menu" role="group" aria-label=${language.say("next.assign")}>
        <input type="search" name="assignee" autocomplete="off" aria-label=${language.say("next.assign.find")} placeholder=${language.say("next.assign.find")}
          .value=${this.#text} @input=${(event: Event) => look((event.target as HTMLInputElement).value)} />
        <ul>${people?.map((person) => html`<li><button class="quiet" part="button" ?disabled=${isBusy} @click=${() => this.#take(person)}><bdi>${person.name}</bdi></button></li>`)}</ul>
        <p class="muted small" role="status">${people === undefined ? nothing : language.say("timeline.people", { n: people.length })}</p>
      </div>
    </details>`;
  }

  /** Without a word, those of the teams; with one, whoever is called so. Without a connection nobody is found. */
  async #look(desk: Desk, teams: string[], text: string): Promise<void> {
    this.#text = text;
    const asked = ++this.#asked;
    const begun = text.trim();
    const of = begun === "" && teams.length > 0 ? teams : [undefined];
    const found = await Promise.all(of.map((team) => desk.people(begun, team).catch((): Person[] => [])));
    if (asked !== this.#asked) return;
    this.#people = [...new Map(found.flat().map((person) => [person.id, person])).values()];
    this.host.requestUpdate();
  }

  #take(person: Person): void {
    this.#close();
    this.assign(person);
  }

  readonly #pressed = (event: KeyboardEvent): void => {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    this.#close();
  };

  #close(): void {
    const menu = this.host.renderRoot.querySelector<HTMLDetailsElement>("details.assign");
    if (menu !== null) menu.open = false;
    menu?.querySelector("summary")?.focus();
    this.#asked += 1;
    this.#text = "";
    this.#people = undefined;
    this.host.requestUpdate();
  }
}

/** A team and those above it, whose members count as its own. */
function line({ teams }: Definition, team: string | null): string[] {
  const found: string[] = [];
  for (let id = team; id != null && !found.includes(id); id = teams?.find((each) => each.id === id)?.parent ?? null) found.push(id);
  return found;
}
