// What became of a promise, with the history that breaks it, played on the picture step by step.

import type { Actor, Counterexample, Fact, Judged } from "@ordino/engine/analysis";
import { html, nothing, type ReactiveControllerHost, type TemplateResult } from "lit";
import type { Wording } from "../core/wording.ts";
import { ink, paint } from "../style/paint.ts";
import type { Words } from "./sheet.ts";

type Told = Counterexample["steps"][number];

const SIGNS = { holds: "✓", refuted: "✕", undecided: "?" } as const;

export class Playing {
  #of: Judged | undefined;
  /** How many statuses of the way are shown; all unless somebody goes through it. */
  #shown = 0;

  constructor(private readonly host: ReactiveControllerHost) {}

  /** The way that is drawn on the picture, of the promise that is shown. */
  wayOf(judged: Judged | "judging" | undefined): string[] | undefined {
    if (judged === undefined || judged === "judging" || judged.verdict.type !== "refuted") return undefined;
    const { way } = judged.verdict.counterexample;
    if (this.#of !== judged) [this.#of, this.#shown] = [judged, way.length];
    return way.slice(0, this.#shown);
  }

  render(judged: Judged | "judging" | undefined, wording: Wording, words: Words): TemplateResult | typeof nothing {
    if (judged === undefined) return nothing;
    if (judged === "judging") return html`<p class="muted small" role="status">${words.say("promises.judging")}</p>`;
    const { verdict } = judged;
    return html`<div class="verdict ${verdict.type}" part="verdict">
      <p><span class="mark" aria-hidden="true">${SIGNS[verdict.type]}</span> <strong>${words.say(`verdict.${verdict.type}`)}</strong></p>
      ${verdict.type === "holds" ? nothing : html`<p class="muted small" lang="en">${verdict.type === "refuted" ? verdict.counterexample.message : verdict.message}</p>`}
      ${verdict.type === "refuted" ? this.#steps(verdict.counterexample, wording, words) : nothing}
    </div>`;
  }

  #steps({ way, steps }: Counterexample, wording: Wording, words: Words): TemplateResult {
    const { language } = wording;
    const entered = entries(steps);
    // Nothing has happened until then, which is what is wrong.
    const ended = steps.at(-1)?.enters.length === 0 ? steps.at(-1)!.now : undefined;
    const show = (count: number) => (): void => {
      this.#shown = Math.max(1, Math.min(way.length, count));
      this.host.requestUpdate();
    };
    const about = ({ via, actor, facts, assigned, at }: Entry): string => {
      const known = Object.entries(facts).map(([fact, value]) => `${fact} = ${value === null ? "–" : wording.value(value)}`);
      const assignee = assigned === undefined ? "" : words.say("play.assigned", { name: assigned });
      const told = [assignee, via === undefined ? "" : language.say(`via.${via}`), actor === undefined ? "" : whoIs(actor, wording), ...known];
      return [...told.filter((each) => each !== ""), language.instant(at, new Date(at))].join(" · ");
    };
    return html`<ol class="way small">${entered.map((entry, index) => html`<li class=${index < this.#shown ? "" : "later"}>
        <button type="button" class="quiet" aria-current=${index === this.#shown - 1 ? "step" : nothing} @click=${show(index + 1)}>
          <span class="dot" ${paint(ink(wording.color(entry.status)))}></span>${wording.status(entry.status)}
        </button>
        <span class="muted">${about(entry)}</span>
      </li>`)}${ended === undefined ? nothing : html`<li class=${way.length === this.#shown ? "" : "later"}>${words.say("play.still", { at: language.instant(ended, new Date(ended)) })}</li>`}</ol>
      <div class="row">
        <button type="button" ?disabled=${this.#shown <= 1} @click=${show(this.#shown - 1)}>${words.say("play.back")}</button>
        <button type="button" ?disabled=${this.#shown >= way.length} @click=${show(this.#shown + 1)}>${words.say("play.on")}</button>
      </div>`;
  }
}

interface Entered {
  actor: Actor | undefined;
  /** What became known since the status before. */
  facts: { [fact: string]: Fact | null };
  /** To whom it was given since then. */
  assigned: string | undefined;
}

type Entry = Told["enters"][number] & Entered;

/** Every status that is entered, with who brought the order there, and what had happened until then. */
function entries(steps: readonly Told[]): Entry[] {
  let since: Omit<Entered, "actor"> = { facts: {}, assigned: undefined };
  return steps.flatMap(({ enters, actor, command, facts = {} }) => {
    const stored = command.type === "setFacts" || command.type === "open" ? command.facts : {};
    const assigned = command.type === "assign" && command.to !== null ? command.to : since.assigned;
    since = { facts: { ...since.facts, ...stored, ...facts }, assigned };
    return enters.map((each) => {
      const entry = { ...each, ...since, actor };
      since = { facts: {}, assigned: undefined };
      return entry;
    });
  });
}

/** Whoever acts in it is nobody in particular, but a lead or a member of a team, or has a role; or is who was meant before. */
function whoIs({ id, leads = [], teams = [], roles = [] }: Actor, wording: Wording): string {
  const named = [...leads.map((team) => `lead:${team}`), ...teams.map((team) => `team:${team}`), ...roles.map((role) => `role:${role}`)];
  return named.length === 0 ? id : wording.principals(named);
}
