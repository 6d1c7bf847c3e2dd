// When and whom to remind: a choice of a few, or a time of one's own.

import type { Command, Definition } from "@ordino/engine";
import { html, nothing, type ReactiveControllerHost, type TemplateResult } from "lit";
import type { Known } from "../core/open-order.ts";
import type { Wording } from "../core/wording.ts";

interface When {
  /** A length of time, or a moment that is chosen. */
  after: string | null;
  calendar: string | null;
}

const WORKING = ["PT1H", "PT4H", "PT8H", "PT16H"];
const ELAPSED = ["PT1H", "P1D", "P7D"];

export class ReminderChoice {
  isOpen = false;
  #when = 0;
  #at = "";
  #to = 0;
  #untilMoved = true;

  constructor(private readonly host: ReactiveControllerHost) {}

  /** The command; nothing where no time is chosen yet. */
  command(text: string, known: Known): Extract<Command, { type: "remind" }> | null {
    const when = whens(known)[this.#when];
    const to = whom(known)[this.#to]?.principal ?? `employee:${known.session.actor.id}`;
    const common = { type: "remind" as const, text, to: [to], untilMoved: this.#untilMoved };
    if (when === undefined) return null;
    if (when.after !== null) return { ...common, after: when.after, ...(when.calendar === null ? {} : { calendar: when.calendar }) };
    const at = new Date(this.#at);
    return Number.isNaN(at.getTime()) ? null : { ...common, at: at.toISOString() };
  }

  render(known: Known, wording: Wording, due: string | null): TemplateResult {
    const { language } = wording;
    const choices = whens(known);
    const isOwn = choices[this.#when]?.after === null;
    return html`<div class="remind row" part="reminder" role="group" aria-label=${language.say("timeline.remind")}>
      <label class="row"><span>${language.say("timeline.remind_when")}</span>
        <select name="when" @change=${this.#set((value) => (this.#when = Number(value)))}>
          ${choices.map((when, index) => html`<option value=${index} ?selected=${index === this.#when}>${told(when, wording)}</option>`)}
        </select>
      </label>
      ${isOwn ? html`<input type="datetime-local" name="at" aria-label=${language.say("timeline.remind_at")} .value=${this.#at} @input=${this.#set((value) => (this.#at = value))} />` : nothing}
      <label class="row"><span>${language.say("timeline.remind_whom")}</span>
        <select name="whom" @change=${this.#set((value) => (this.#to = Number(value)))}>
          ${whom(known).map(({ principal }, index) => html`<option value=${index} ?selected=${index === this.#to}>${
            index === 0 ? language.say("me") : wording.principal(principal)
          }</option>`)}
        </select>
      </label>
      <label class="row">
        <input type="checkbox" name="until-moved" .checked=${this.#untilMoved} @change=${(event: Event) => {
          this.#untilMoved = (event.target as HTMLInputElement).checked;
          this.host.requestUpdate();
        }} />
        <span>${language.say("timeline.remind_until")}</span>
      </label>
      ${due === null ? nothing : html`<span class="muted small due">${language.say("timeline.remind_due", { at: due })}</span>`}
    </div>`;
  }

  #set(take: (value: string) => void): (event: Event) => void {
    return (event) => {
      take((event.target as HTMLInputElement | HTMLSelectElement).value);
      this.host.requestUpdate();
    };
  }
}

/** Working time by the hours of one's own team, else of the team that has the order, else of the shop's first ones. */
function whens({ definition, session, order }: Known): When[] {
  const teams = [...(session.actor.teams ?? []), ...(session.actor.leads ?? []), order.case.team];
  const calendar = teams.map((team) => hours(definition, team)).find(Boolean) ?? definition.calendars?.[0]?.id ?? null;
  const working = calendar === null ? [] : WORKING.map((after) => ({ after, calendar }));
  const elapsed = ELAPSED.map((after) => ({ after, calendar: null }));
  return [...working, ...elapsed, { after: null, calendar: null }];
}

function hours({ teams }: Definition, team: string | null): string | null {
  return teams?.find(({ id }) => id === team)?.calendar ?? null;
}

function whom({ session, order: { case: about } }: Known): { principal: string }[] {
  const me = `employee:${session.actor.id}`;
  const assignee = about.assignee === null ? [] : [`employee:${about.assignee}`];
  const team = about.team === null ? [] : [`team:${about.team}`];
  return [...new Set([me, ...assignee, ...team])].map((principal) => ({ principal }));
}

function told({ after, calendar }: When, { language }: Wording): string {
  if (after === null) return language.say("timeline.remind_own");
  const days = /^P(\d+)D$/.exec(after);
  if (days !== null) return language.say("timeline.in_days", { n: Number(days[1]) });
  const n = Number(/\d+/.exec(after)?.[0]);
  return language.say(calendar === null ? "timeline.in_hours" : "timeline.in_working_hours", { n });
}
