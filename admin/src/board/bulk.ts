// Many orders at once: first what would become of each, then what did.

import { html, nothing, type ReactiveControllerHost, type TemplateResult } from "lit";
import type { Desk, DeskError, Verdict } from "../core/desk.ts";
import { identifier } from "../core/identifier.ts";
import { asDeskError } from "../core/open-order.ts";
import { trouble, type Wording } from "../core/wording.ts";

/** Verdicts that are listed before somebody asks for all. */
const LISTED = 100;

export class Bulk {
  /** Orders that are chosen, in that order. */
  readonly chosen = new Set<string>();
  #to = "";
  #comment = "";
  #plan: Verdict[] | undefined;
  #done: Verdict[] | undefined;
  #command = "";
  #failed: DeskError | undefined;
  #busy = false;

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly moved: (verdicts: Verdict[]) => void,
  ) {}

  toggle(id: string): void {
    if (!this.chosen.delete(id)) this.chosen.add(id);
    this.#forget();
  }

  choose(ids: Iterable<string>): void {
    for (const id of ids) this.chosen.add(id);
    this.#forget();
  }

  clear(): void {
    this.chosen.clear();
    this.#comment = "";
    this.#to = "";
    this.#forget();
  }

  render(desk: Desk, wording: Wording): TemplateResult | typeof nothing {
    if (this.chosen.size === 0 && this.#done === undefined) return nothing;
    const { language } = wording;
    return html`<section class="bulk" part="bulk" aria-label=${language.say("bulk.title")}>
      <div class="row">
        <strong role="status">${language.say("bulk.chosen", { n: this.chosen.size })}</strong>
        ${this.#done === undefined ? this.#target(desk, wording) : nothing}
        <button class="quiet" @click=${() => this.clear()}>${language.say(this.#done === undefined ? "bulk.clear" : "close")}</button>
      </div>
      ${this.#failed === undefined ? nothing : html`<p class="told error" role="alert">${trouble(language, this.#failed)}</p>`}
      ${this.#done !== undefined ? this.#outcome(this.#done, wording) : this.#plan !== undefined ? this.#planned(this.#plan, desk, wording) : nothing}
    </section>`;
  }

  #target(desk: Desk, wording: Wording): TemplateResult {
    const { language } = wording;
    const chosen = (event: Event): void => {
      this.#to = (event.target as HTMLSelectElement).value;
      this.#forget();
    };
    return html`
      <label class="row"><span>${language.say("bulk.to")}</span>
        <select name="to" @change=${chosen}>
          <option value="" ?selected=${this.#to === ""}></option>
          ${wording.definition.statuses.map(({ id }) => html`<option value=${id} ?selected=${id === this.#to}>${wording.status(id)}</option>`)}
        </select>
      </label>
      <button class=${this.#plan === undefined ? "primary" : ""} part="button" ?disabled=${this.#to === "" || this.#busy} @click=${() => this.#ask(desk)}>
        ${language.say("bulk.plan")}
      </button>
    `;
  }

  #planned(plan: Verdict[], desk: Desk, wording: Wording): TemplateResult {
    const { language } = wording;
    const asksForComment = plan.some(needsOnlyComment);
    const moving = plan.filter((verdict) => this.#mayMove(verdict));
    const staying = plan.filter((verdict) => !this.#mayMove(verdict));
    return html`
      ${asksForComment ? html`<label class="field"><span>${language.say("next.comment")}</span>
        <textarea name="comment" dir="auto" .value=${this.#comment} @input=${this.#typed}></textarea>
      </label>` : nothing}
      <p>${language.say("bulk.will", { n: moving.length })} ${staying.length === 0 ? nothing : language.say("bulk.stay", { n: staying.length })}</p>
      ${this.#list(staying, wording)}
      <div class="row">
        <button class="primary" part="primary button" ?disabled=${moving.length === 0 || this.#busy} @click=${() => this.#move(desk, moving)}>
          ${language.say("bulk.move", { n: moving.length })}
        </button>
      </div>
    `;
  }

  #outcome(done: Verdict[], wording: Wording): TemplateResult {
    const { language } = wording;
    const stayed = done.filter(({ refused }) => refused.length > 0);
    return html`
      <p role="status">${language.say("bulk.moved", { n: done.length - stayed.length })} ${stayed.length === 0 ? nothing : language.say("bulk.stayed", { n: stayed.length })}</p>
      ${this.#list(done, wording)}
    `;
  }

  #list(verdicts: Verdict[], wording: Wording): TemplateResult | typeof nothing {
    if (verdicts.length === 0) return nothing;
    const { language } = wording;
    const more = verdicts.length - LISTED;
    return html`<ul class="verdicts small" part="verdicts" tabindex="0" aria-label=${language.say("bulk.verdicts")}>
      ${verdicts.slice(0, LISTED).map(({ title, refused }) => html`<li>
        <span class="mark ${refused.length === 0 ? "good" : "bad"}" aria-hidden="true">${refused.length === 0 ? "✓" : "–"}</span>
        <bdi>${title}</bdi>
        <span class="muted">${refused.length === 0 ? language.say("bulk.moves") : wording.reasons(refused).join(" ")}</span>
      </li>`)}
      ${more > 0 ? html`<li class="muted">${language.say("bulk.more", { n: more })}</li>` : nothing}
    </ul>`;
  }

  #mayMove(verdict: Verdict): boolean {
    return verdict.refused.length === 0 || (needsOnlyComment(verdict) && this.#comment.trim() !== "");
  }

  readonly #typed = (event: Event): void => {
    this.#comment = (event.target as HTMLTextAreaElement).value;
    this.#command = identifier();
    this.host.requestUpdate();
  };

  async #ask(desk: Desk): Promise<void> {
    this.#forget();
    await this.#try(async () => {
      this.#plan = await desk.plan([...this.chosen], this.#to);
      this.#command = identifier();
    });
  }

  async #move(desk: Desk, moving: Verdict[]): Promise<void> {
    const comment = this.#comment.trim();
    await this.#try(async () => {
      const ids = moving.map((verdict) => verdict.case);
      // The same id after a failure: what was done already is not done twice.
      this.#done = await desk.moveAll(ids, this.#to, this.#command, ...(comment === "" ? [] : [comment]));
      this.#plan = undefined;
      for (const verdict of this.#done) if (verdict.refused.length === 0) this.chosen.delete(verdict.case);
      this.moved(this.#done);
    });
  }

  async #try(work: () => Promise<void>): Promise<void> {
    this.#busy = true;
    this.#failed = undefined;
    this.host.requestUpdate();
    try {
      await work();
    } catch (error) {
      this.#failed = asDeskError(error);
    }
    this.#busy = false;
    this.host.requestUpdate();
  }

  #forget(): void {
    this.#plan = undefined;
    this.#done = undefined;
    this.#failed = undefined;
    this.host.requestUpdate();
  }
}

function needsOnlyComment({ refused }: Verdict): boolean {
  return refused.length > 0 && refused.every(({ code }) => code === "comment_required");
}
