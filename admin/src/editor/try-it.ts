// An order that is only tried: it goes through the workflow as it is drawn, by whoever's hand and at whatever time.

import type { Actor, Case, Command, Definition, Event as CaseEvent, Fact, Offered, Workflow } from "@ordino/engine/analysis";
import { html, nothing, type ReactiveControllerHost, type TemplateResult } from "lit";
import { foretold } from "../clock/foretold.ts";
import type { Language } from "../core/language.ts";
import { Wording } from "../core/wording.ts";
import { ink, paint } from "../style/paint.ts";
import { select, type Option } from "./fields.ts";
import { factsOf, scalar } from "./guard.ts";
import type { Words } from "./sheet.ts";

const HOUR = 3_600_000;

/** How often the engine is asked again while more is due than one call does. */
const ROUNDS = 50;

interface Runs {
  definition: Definition;
  workflow: Workflow;
}

/** One moment of the order. */
interface State {
  case: Case;
  events: CaseEvent[];
  now: number;
  /** What each call has told, in words made when they are read. */
  told: { at: number; by: string; events: CaseEvent[]; effects: Parameters<typeof foretold>[1] }[];
  nextDue: string | null;
}

export class TryIt {
  #runs: Runs | undefined;
  #past: State[] = [];
  #state: State | undefined;
  #by = "";
  #facts: { [name: string]: Fact } = {};

  constructor(private readonly host: ReactiveControllerHost) {}

  /** What is drawn meanwhile. */
  get tried(): { runs: Runs; events: CaseEvent[] } {
    return { runs: this.#runs!, events: this.#state?.events ?? [] };
  }

  render(runs: Runs, language: Language, words: Words): TemplateResult {
    if (this.#runs === undefined || this.#state === undefined) this.#begin(runs);
    const state = this.#state!;
    const { definition, workflow } = this.#runs!;
    const wording = new Wording(language, definition);
    const isOther = workflow.digest !== runs.workflow.digest;
    const zone = definition.timeZone;
    return html`<h3>${words.say("view.try")}</h3>
      ${isOther ? html`<p class="told warning row" role="status">${words.say("try.changed")} <button type="button" @click=${() => this.#again(runs)}>${words.say("try.again")}</button></p>` : nothing}
      <div class="row">
        <span class="status" ${paint(ink(wording.color(state.case.status)))}>${wording.status(state.case.status)}</span>
        ${state.case.team === null ? nothing : html`<bdi class="muted">${wording.team(state.case.team)}</bdi>`}
      </div>
      <div class="field"><label><span class="name">${words.say("try.as")}</span>${select(this.#by, actors(definition, wording, words), (by) => this.#as(by), "as")}</label></div>
      ${this.#steps(state, workflow, wording, words)} ${this.#clock(state, language, words, zone)} ${this.#factFields(definition, words)}
      <div class="row">
        <button type="button" ?disabled=${this.#past.length === 0} @click=${() => this.#back()}>${words.say("try.back")}</button>
        <button type="button" @click=${() => this.#again(runs)}>${words.say("try.again")}</button>
      </div>
      ${history(state, wording, words, zone)}`;
  }

  #steps(state: State, workflow: Workflow, wording: Wording, words: Words): TemplateResult {
    const { language } = wording;
    const lang = language.tag.includes("-X") ? "en" : language.tag;
    const { options } = workflow.options(state.case, { now: new Date(state.now), actor: this.#actor, facts: this.#facts, lang });
    const name = (offered: Offered): string => wording.label(offered.label, offered.to);
    const open = options.filter(({ blockers, kind }) => blockers.length === 0 && kind !== "exception");
    const exceptions = options.filter(({ blockers, kind }) => blockers.length === 0 && kind === "exception");
    const barred = options.filter(({ blockers, kind }) => blockers.length > 0 && kind !== "exception");
    const button = (offered: Offered): TemplateResult => html`<button type="button" class=${offered.kind === "recommended" ? "primary" : ""} @click=${() => this.#move(offered, words)}>
      <span class="dot" ${paint(ink(offered.color))}></span>${name(offered)}${asks(offered) ? html` <span class="small">${words.say("try.asks")}</span>` : nothing}
    </button>`;
    return html`<div class="row" role="group" aria-label=${language.say("next.title")}>
        ${open.length === 0 ? html`<p class="muted">${language.say("next.none")}</p>` : nothing} ${open.map(button)}
      </div>
      ${exceptions.length === 0 ? nothing : html`<details><summary>${language.say("next.all")}</summary><div class="row exceptions">${exceptions.map(button)}</div></details>`}
      ${barred.length === 0 ? nothing : html`<ul class="barred small">${barred.map((offered) => html`<li><strong>${name(offered)}</strong> <span class="muted">${wording.reasons(offered.blockers).join(" ")}</span></li>`)}</ul>`}`;
  }

  #clock(state: State, language: Language, words: Words, zone: string | undefined): TemplateResult {
    const at = new Date(state.now);
    const due = state.nextDue;
    return html`<fieldset class="field">
      <legend class="name">${words.say("try.clock")}</legend>
      <p class="now">${language.exactly(at, zone)}</p>
      <div class="row">
        <button type="button" @click=${() => this.#turn(state.now + HOUR)}>${words.say("try.hour")}</button>
        <button type="button" @click=${() => this.#turn(state.now + 24 * HOUR)}>${words.say("try.day")}</button>
        ${due === null ? html`<span class="muted small">${words.say("try.nothing_due")}</span>` : html`<button type="button" @click=${() => this.#turn(Date.parse(due))}>${words.say("try.due", { at: language.instant(due, at, zone) })}</button>`}
      </div>
    </fieldset>`;
  }

  #factFields(definition: Definition, words: Words): TemplateResult | typeof nothing {
    const facts = factsOf(definition);
    if (facts.length === 0) return nothing;
    const change = (fact: string) => (event: Event): void => {
      const { value } = event.target as HTMLInputElement;
      this.#do({ type: "setFacts", facts: { [fact]: value === "" ? null : scalar(value) } }, null);
    };
    return html`<details><summary>${words.say("try.facts")}</summary><div class="fields">${facts.map((fact) => html`
      <div class="field"><label><span class="name"><bdi>${fact}</bdi></span><input name="fact.${fact}" .value=${String(this.#state?.case.facts[fact] ?? "")} @change=${change(fact)} /></label></div>`)}
    </div></details>`;
  }

  #again(runs: Runs): void {
    this.#begin(runs);
    this.host.requestUpdate();
  }

  /** Opens an order on a morning on which everybody works. */
  #begin(runs: Runs): void {
    this.#runs = runs;
    this.#past = [];
    this.#state = undefined;
    this.#by = this.#by === "" ? `team:${runs.definition.teams?.[0]?.id ?? ""}` : this.#by;
    const now = Date.parse("2026-03-04T09:00:00Z");
    const told = runs.workflow.decide(null, { type: "open", id: "tried" }, { now: new Date(now) });
    if (told.case === null) return;
    this.#state = { case: told.case, events: told.events, now, told: [{ at: now, by: "", events: told.events, effects: told.effects }], nextDue: told.nextDue };
  }

  #as(by: string): void {
    this.#by = by;
    this.host.requestUpdate();
  }

  get #actor(): Actor | null {
    const [kind, id = ""] = this.#by.split(":");
    if (kind === "team") return { id: `${id}-1`, teams: [id] };
    if (kind === "lead") return { id: `${id}-lead`, leads: [id] };
    return kind === "role" ? { id: "administrator", roles: [id] } : null;
  }

  #move(offered: Offered, words: Words): void {
    this.#do(sample(offered, words), this.#actor);
  }

  #turn(now: number): void {
    this.#do({ type: "tick" }, null, now);
  }

  #back(): void {
    this.#state = this.#past.at(-1) ?? this.#state;
    this.#past = this.#past.slice(0, -1);
    this.host.requestUpdate();
  }

  /** Gives a command; what is due first happens first, as often as that takes. */
  #do(command: Command, actor: Actor | null, now = this.#state!.now): void {
    const before = this.#state!;
    let state = { ...before, now };
    for (let round = 0; round < ROUNDS; round += 1) {
      const told = this.#runs!.workflow.decide(state.case, command, { now: new Date(now), actor });
      const entry = { at: now, by: command.type === "tick" ? "" : this.#by, events: told.events, effects: told.effects };
      state = { ...state, case: told.case, events: [...state.events, ...told.events], nextDue: told.nextDue, told: told.events.length === 0 ? state.told : [entry, ...state.told] };
      const isOverdue = told.refused?.some(({ code }) => code === "overdue") ?? (told.nextDue !== null && Date.parse(told.nextDue) <= now && told.events.length > 0);
      if (!isOverdue) break;
    }
    this.#past = [...this.#past, before];
    this.#state = state;
    this.host.requestUpdate();
  }
}

function asks({ requires }: Offered): boolean {
  return requires.comment === true || (requires.attachments ?? 0) > 0 || (requires.fields ?? []).length > 0;
}

/** A step with everything that it asks for. */
function sample({ to, requires }: Offered, words: Words): Command {
  const fields = (requires.fields ?? []).map(({ name, type, oneOf }) => [name, oneOf?.[0] ?? { text: "…", number: 1, date: "2026-03-04", bool: true }[type]] as const);
  const attachments = Array.from({ length: requires.attachments ?? 0 }, (_, index) => ({ name: `${index + 1}.pdf`, bytes: 1, mediaType: "application/pdf" }));
  return {
    type: "move",
    to,
    ...(requires.comment === true ? { comment: words.say("try.comment") } : {}),
    ...(fields.length > 0 ? { fields: Object.fromEntries(fields) } : {}),
    ...(attachments.length > 0 ? { attachments } : {}),
  };
}

/** Whoever might sit in front of it: a member and a lead of every team, an administrator, somebody without a name. */
function actors({ teams = [] }: Definition, wording: Wording, words: Words): Option[] {
  return [
    ...teams.flatMap(({ id }): Option[] => [
      [`team:${id}`, words.say("try.member", { team: wording.team(id) })],
      [`lead:${id}`, words.say("try.lead", { team: wording.team(id) })],
    ]),
    ["role:admin", wording.principal("role:admin")],
    ["", words.say("try.nobody")],
  ];
}

/** What has happened, the newest first. */
function history({ told, now }: State, wording: Wording, words: Words, zone: string | undefined): TemplateResult {
  const { language } = wording;
  return html`<h4>${words.say("try.history")}</h4>
    <ol class="history small" reversed tabindex="0" aria-label=${words.say("try.history")}>${told.map(({ at, events, effects }) => html`<li>
      <time class="muted">${language.instant(events[0]?.at ?? new Date(at), new Date(now), zone)}</time>
      <span>${[...happened(events, wording, words), ...foretold(events.filter(({ type }) => type !== "moved"), effects, wording)].join(" ")}</span>
    </li>`)}</ol>`;
}

function happened(events: readonly CaseEvent[], wording: Wording, words: Words): string[] {
  const { language } = wording;
  return events.flatMap((event) => {
    if (event.type === "opened") return [words.say("try.opened", { status: wording.status(event.status) })];
    if (event.type === "moved") return [words.say("try.moved", { status: wording.status(event.to), via: language.say(`via.${event.via}`) })];
    return event.type === "factsSet" ? [language.list(Object.entries(event.facts).map(([fact, value]) => `${fact} = ${value === null ? "–" : wording.value(value)}`))] : [];
  });
}
