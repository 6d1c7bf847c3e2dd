// What may happen next to an order: one button that is right, what else is suggested, and why something may not be.

import type { Blocker } from "@ordino/engine";
import { html, nothing, type CSSResultGroup, type TemplateResult } from "lit";
import type { OpenOrder, Outcome } from "../core/open-order.ts";
import { OrderElement } from "../core/order-element.ts";
import { trouble, type Wording } from "../core/wording.ts";
import type { Order } from "../core/desk.ts";
import { files } from "../style/files.ts";
import { ink, paint } from "../style/paint.ts";
import { AssignMenu } from "./assign.ts";
import { StepForm } from "./step-form.ts";
import { asksNothing, commandOf, sorted, type Step, type Steps } from "./step.ts";
import { style } from "./style.ts";

/**
 * `<ordino-next src="/desk" order="1042">`
 *
 * Events: `ordino-moved` with `{order, from, to}` once the server has moved it, `ordino-refused` with `{order, blockers}`,
 * `ordino-error` with `{code}`. Parts: `base`, `status`, `primary`, `button`, `reason`, `form`, `error`.
 */
export class OrdinoNext extends OrderElement {
  static override styles: CSSResultGroup = [...OrderElement.styles as CSSResultGroup[], files, style];

  #form: StepForm | undefined;
  /** Why the last step was not taken, where no form is open to say it. */
  #refused: { label: string; blockers: Blocker[] } | undefined;
  #failed: { again: () => void; words: string } | undefined;
  readonly #assignMenu = new AssignMenu(this, ({ id, name }) => void this.#assign(id, this.language!.say("timeline.assigned", { who: name })));
  #said = "";
  #restored = "";

  protected override show(wording: Wording): TemplateResult {
    const open = this.open!;
    const { order, workflow, session, sameEngine } = open.known!;
    const answer = open.options(wording.language.tag);
    const steps = answer === null ? null : sorted(answer, wording);
    if (steps !== null) this.#restore(open.id, steps);
    const status = answer?.status ?? order.case.status;
    return html`<section part="base" aria-label=${wording.language.say("next.title")} aria-busy=${open.sending}>
      ${this.#header(order, status, wording)} ${this.#news(open, wording)}
      ${sameEngine ? nothing : this.#told("warning", wording.language.say("next.other_engine"))}
      ${workflow === null ? this.#told("warning", wording.language.say("next.no_engine")) : nothing}
      ${workflow === undefined ? html`<p class="muted small">${wording.language.say("next.engine_loads")}</p>` : nothing}
      ${steps === null ? nothing : this.#steps(steps, wording, session.name)}
      <p class="hidden" role="status">${this.#said}</p>
    </section>`;
  }

  #header({ case: { team, assignee, enteredAt } }: Order, status: string, wording: Wording): TemplateResult {
    const { language } = wording;
    const open = this.open!;
    const since = language.duration(open.office.clock.now().getTime() - Date.parse(enteredAt), true);
    return html`<header>
      <div class="row">
        <span class="status" part="status" ${paint(ink(wording.color(status)))}>${wording.status(status)}</span>
        <span class="muted small">
          ${team === null ? nothing : html`<bdi>${wording.team(team)}</bdi> · `}${assignee === null ? nothing : html`<bdi>${wording.employee(assignee)}</bdi> · `}${language.say("next.since", { time: since })}
        </span>
        ${this.#assignment(wording)}
        ${open.unconfirmed ? html`<span class="unconfirmed muted small">${language.say("next.confirming")}</span>` : nothing}
      </div>
      <p class="muted small">${wording.meaning(status)}</p>
    </header>`;
  }

  /** Taking the order, giving it back, or giving it to somebody else. */
  #assignment(wording: Wording): TemplateResult | typeof nothing {
    const { language } = wording;
    const open = this.open!;
    const { order, session } = open.known!;
    if (open.options(language.tag)?.can.assign.length !== 0) return nothing;
    const isMine = order.case.assignee === session.actor.id;
    const to = isMine ? null : session.actor.id;
    const label = language.say(isMine ? "next.give_back" : "next.take");
    return html`<button class="quiet small" part="button" ?disabled=${open.sending} @click=${() => this.#assign(to, label)}>${label}</button>
      ${this.#assignMenu.render(this.server!, order.case, wording, open.sending)}`;
  }

  async #assign(to: string | null, label: string): Promise<void> {
    const language = this.language!;
    this.#failed = undefined;
    this.#refused = undefined;
    const outcome = await this.open!.send({ type: "assign", to });
    if (!outcome.done && "refused" in outcome) {
      this.#refused = { label, blockers: outcome.refused };
    } else if (!outcome.done) {
      this.#failed = { again: () => void this.#assign(to, label), words: trouble(language, outcome.error) };
    }
    this.requestUpdate();
  }

  /** What the server has said that this page had not expected. */
  #news(open: OpenOrder, wording: Wording): TemplateResult {
    const { language } = wording;
    const { order } = open.known!;
    const news: string[] = [];
    const since = open.changedSince;
    // What others have only said stands in the history.
    const moved = since === undefined ? undefined : order.events.findLast(({ seq, type }) => seq > since && type === "moved");
    if (moved !== undefined) {
      const by = "by" in moved ? moved.by : null;
      const status = wording.status(order.case.status);
      const say = by === null ? "next.changed" : "next.changed_by";
      news.push(language.say(say, { status, who: wording.employee(by) }));
    }
    if (open.disagreed !== undefined) {
      const [expected, status] = [open.disagreed.expected, order.case.status].map((id) => wording.status(id));
      news.push(language.say("next.disagreed", { expected: expected ?? "", status: status ?? "" }));
    }
    return html`${news.map((words) => this.#told("warning", words))}`;
  }

  #told(kind: "warning" | "error", words: string): TemplateResult {
    return html`<p class="told ${kind}" role=${kind === "error" ? "alert" : "status"}>${words}</p>`;
  }

  #steps(steps: Steps, wording: Wording, name: string): TemplateResult {
    const { language } = wording;
    const { recommended, suggested, barred, undo } = steps;
    const isEnd = recommended === null && suggested.length === 0 && barred.length === 0;
    const groups = recommended !== null && recommended.blockers.length > 0
      ? [{ steps: [recommended], reasons: wording.reasons(recommended.blockers) }, ...barred]
      : barred;
    return html`
      ${isEnd ? html`<p class="muted">${language.say("next.none")}</p>` : nothing}
      <div class="steps row" role="group" aria-label=${language.say("next.steps", { name })}>
        ${recommended === null || recommended.blockers.length > 0 ? nothing : this.#button(recommended, true)}
        ${suggested.map((step) => this.#button(step, false))}
        ${undo === null ? nothing : html`<button class="quiet" part="button" ?disabled=${this.open!.sending} @click=${() => this.#choose(undo)}>↶ ${undo.label}</button>`}
      </div>
      ${this.#refusal(wording)} ${this.#form === undefined ? nothing : this.#formOf(this.#form, wording)}
      ${groups.length === 0 ? nothing : html`<ul class="barred" aria-label=${language.say("next.barred")}>
        ${groups.map(({ steps, reasons }, index) => html`<li>
          <span class="row">${steps.map((step) => html`<button part="button" aria-disabled="true" aria-describedby="why-${index}">${step.label}</button>`)}</span>
          <div id="why-${index}" part="reason" class="why small">${reasons.join(" ")}</div>
        </li>`)}
      </ul>`}
      ${this.#more(steps, wording)}
    `;
  }

  #button(step: Step, isFirst: boolean): TemplateResult {
    const isChosen = this.#form?.step.type === step.type && this.#form.step.to === step.to;
    // While a form is open its own button is the primary one.
    const isPrimary = isFirst && this.#form === undefined;
    return html`<button
      class=${isPrimary ? "primary" : ""}
      part=${isPrimary ? "primary button" : "button"}
      aria-expanded=${asksNothing(step) ? nothing : isChosen}
      ?disabled=${this.open!.sending}
      @click=${() => this.#choose(step)}
    >${isPrimary ? nothing : html`<span class="dot" ${paint(ink(step.color))}></span>`}${step.label}</button>`;
  }

  #more({ exceptions, forced }: Steps, { language }: Wording): TemplateResult | typeof nothing {
    if (exceptions.length + forced.length === 0) return nothing;
    const list = (steps: Step[]): TemplateResult =>
      html`<div class="row">${steps.map((step) => this.#button(step, false))}</div>`;
    return html`<details>
      <summary>${language.say("next.all")}</summary>
      ${exceptions.length === 0 ? nothing : list(exceptions)}
      ${forced.length === 0 ? nothing : html`<div><p class="muted small">${language.say("next.force")}</p>${list(forced)}</div>`}
    </details>`;
  }

  #formOf(form: StepForm, wording: Wording): TemplateResult {
    const { language } = wording;
    const submit = (event: Event): void => {
      event.preventDefault();
      void this.#take(form.step, form);
    };
    return html`<form part="form" aria-label=${form.step.label} novalidate @submit=${submit} @keydown=${this.#pressed}>
      <h3>${form.step.label}</h3>
      ${form.render(this.server!, wording)}
      ${form.refused.length === 0 ? nothing : html`<div class="told error" role="alert">
        ${wording.reasons(form.refused).map((reason) => html`<p>${reason}</p>`)}
      </div>`}
      <div class="row">
        <button class="primary" part="primary button" ?disabled=${form.busy || this.open!.sending}>${form.step.label}</button>
        <button type="button" part="button" @click=${() => this.#close()}>${language.say("cancel")}</button>
      </div>
    </form>`;
  }

  #refusal(wording: Wording): TemplateResult | typeof nothing {
    if (this.#failed !== undefined) {
      const { again, words } = this.#failed;
      return html`<div class="told error row" role="alert" part="error">
        <span>${words}</span> <button class="quiet" @click=${again}>${wording.language.say("again")}</button>
      </div>`;
    }
    if (this.#refused === undefined) return nothing;
    const { label, blockers } = this.#refused;
    const words = wording.language.say("next.refused", { step: label, reasons: wording.reasons(blockers).join(" ") });
    return this.#told("error", words);
  }

  #choose(step: Step): void {
    this.#refused = undefined;
    this.#failed = undefined;
    if (asksNothing(step)) void this.#take(step, undefined);
    else this.#open(step);
  }

  #open(step: Step): void {
    this.#form = new StepForm(this, this.open!.id, step);
    this.requestUpdate();
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>("form :is(input, select, textarea)")?.focus());
  }

  #close(): void {
    this.#form?.forget();
    this.#form = undefined;
    this.#failed = undefined;
    this.requestUpdate();
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>(".steps button")?.focus());
  }

  readonly #pressed = (event: KeyboardEvent): void => {
    if (event.key === "Escape") this.#close();
    const isSubmit = event.key === "Enter" && (event.ctrlKey || event.metaKey);
    if (isSubmit) (event.currentTarget as HTMLFormElement).requestSubmit();
  };

  async #take(step: Step, form: StepForm | undefined): Promise<void> {
    const open = this.open!;
    const from = open.known!.order.case.status;
    const answers = form?.answers ?? { comment: "", fields: {}, attachments: [] };
    this.#failed = undefined;
    this.#refused = undefined;
    const outcome = await open.send(commandOf(step, answers));
    this.#settle(step, form, outcome);
    if (outcome.done) this.tell("ordino-moved", { order: open.id, from, to: open.known!.order.case.status });
  }

  #settle(step: Step, form: StepForm | undefined, outcome: Outcome): void {
    const language = this.language!;
    if (outcome.done) {
      form?.forget();
      this.#form = undefined;
      const status = this.wording?.status(this.open?.known?.order.case.status ?? "") ?? "";
      this.#said = language.say("next.done", { status });
    } else if ("error" in outcome) {
      this.#failed = { again: () => void this.#take(step, form), words: language.say("next.kept", { trouble: trouble(language, outcome.error) }) };
      this.tell("ordino-error", { code: outcome.error.code });
    } else {
      if (form === undefined) this.#refused = { label: step.label, blockers: outcome.refused };
      else form.refused = outcome.refused;
      this.tell("ordino-refused", { order: this.open?.id, blockers: outcome.refused });
    }
    this.requestUpdate();
  }

  /** Opens the form that was being filled in when the page was left. */
  #restore(order: string, steps: Steps): void {
    if (this.#restored === order) return;
    this.#restored = order;
    this.#form = undefined;
    const all = [steps.recommended, ...steps.suggested, ...steps.exceptions, ...steps.forced];
    const begun = all.find((step) => step !== null && step.blockers.length === 0 && StepForm.isBegun(order, step));
    if (begun) this.#form = new StepForm(this, order, begun);
  }
}
