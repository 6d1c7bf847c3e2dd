// How much time is left, whether it runs, and what happens when nobody does anything.

import { html, nothing, type CSSResultGroup, type TemplateResult } from "lit";
import type { Blocker } from "@ordino/engine";
import type { Foreseen } from "../core/open-order.ts";
import { OrderElement } from "../core/order-element.ts";
import { trouble, type Wording } from "../core/wording.ts";
import { paint } from "../style/paint.ts";
import { foretold } from "./foretold.ts";
import { readings, type Reading } from "./reading.ts";
import { style } from "./style.ts";

/** Below this part of the target it is soon. */
const SOON = 0.2;

/** How many things that will happen are told. */
const FORETOLD = 3;

const MINUTE = 60_000;

/** How often it is looked at, in milliseconds. */
const EVERY = 1_000;

/**
 * `<ordino-clock src="/desk" order="1042">`
 *
 * Parts: `base`, `clock`, `left`, `bar`, `foreseen`, `button`, `error`. Counts on the server's clock.
 */
export class OrdinoClock extends OrderElement {
  static override styles: CSSResultGroup = [...(OrderElement.styles as CSSResultGroup[]), style];

  #round: ReturnType<typeof setInterval> | undefined;
  #shown = "";
  #refused: Blocker[] = [];
  #failed = "";

  override connectedCallback(): void {
    super.connectedCallback();
    this.#round = setInterval(this.#look, EVERY);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearInterval(this.#round);
  }

  protected override show(wording: Wording): TemplateResult {
    const { language } = wording;
    const { order, definition, engine } = this.open!.known!;
    if (engine === undefined) return html`<p class="muted">${language.say("loading")}</p>`;
    if (engine === null) return html`<p class="muted">${language.say("next.no_engine")}</p>`;
    const clocks = readings(order.case, definition, engine, this.#now);
    const open = clocks.filter(({ state }) => state !== "ended");
    const ended = clocks.filter(({ state, outcome }) => state === "ended" && outcome !== "void");
    const foreseen = this.open!.foreseen(FORETOLD);
    return html`<section part="base" aria-label=${language.say("clock.title")}>
      ${open.length === 0 ? html`<p class="muted">${language.say("clock.none")}</p>` : nothing}
      ${open.map((clock) => this.#clock(clock, wording))}
      ${this.#failed === "" ? nothing : html`<p class="told error" role="alert" part="error">${this.#failed}</p>`}
      ${this.#refused.length === 0 ? nothing : html`<p class="told error" role="alert">${wording.reasons(this.#refused).join(" ")}</p>`}
      ${foreseen.length === 0 ? nothing : this.#foreseen(foreseen, wording)}
      ${ended.length === 0 ? nothing : html`<ul class="muted small">${ended.map((clock) => html`<li>${this.#ended(clock, wording)}</li>`)}</ul>`}
    </section>`;
  }

  #clock(clock: Reading, wording: Wording): TemplateResult {
    const { language } = wording;
    const { state, target, consumed, due, elapsed } = clock;
    const left = target - consumed;
    const look = state === "running" && left < target * SOON ? "soon" : state;
    const words = this.#left(clock, wording);
    const of = language.say(elapsed ? "clock.of" : "clock.of_working", { time: language.duration(target, elapsed) });
    return html`<div class="clock ${look}" part="clock">
      <h3>${wording.sla(clock.sla)}</h3>
      <span class="left" part="left">${words}</span>
      <div class="bar" part="bar" role="meter" aria-label=${wording.sla(clock.sla)} aria-valuemin="0" aria-valuemax="100"
        aria-valuenow=${Math.min(100, Math.round((consumed / target) * 100))} aria-valuetext=${`${words}, ${of}`}
      ><div ${paint({ "--_part": `${Math.min(100, (consumed / target) * 100)}%` })}></div></div>
      <span class="muted small">${of}</span>
      <span class="muted small end">${due === null ? nothing : language.say("clock.due", { at: this.#instant(due) })}</span>
      ${this.#acknowledge(clock, wording)}
    </div>`;
  }

  #left({ state, target, consumed, elapsed }: Reading, { language }: Wording): string {
    // What is left is never told as nothing while it is something.
    const minutes = Math.ceil((target - consumed) / MINUTE) * MINUTE;
    const time = language.duration(Math.abs(minutes), elapsed);
    if (state === "late") return language.say("clock.late", { time });
    return language.say(state === "paused" ? "clock.paused" : "clock.left", { time });
  }

  #acknowledge({ sla, unheard }: Reading, { language }: Wording): TemplateResult | typeof nothing {
    const open = this.open!;
    if (!unheard || open.options(language.tag)?.can.acknowledge.length !== 0) return nothing;
    return html`<span><button part="button" ?disabled=${open.sending} @click=${() => this.#hear(sla)}>${language.say("clock.acknowledge")}</button></span>`;
  }

  #foreseen(foreseen: Foreseen[], wording: Wording): TemplateResult {
    const { language } = wording;
    return html`<div class="foreseen" part="foreseen">
      <h3 class="muted small">${language.say("clock.foreseen")}</h3>
      <ul>${foreseen.map(({ at, events, effects }) => {
        const told = foretold(events, effects, wording);
        return told.length === 0 ? nothing : html`<li class="small">
          <time datetime=${at} title=${language.exactly(at)}>${this.#instant(at)}</time>
          <span>${told.join(" ")}</span>
        </li>`;
      })}</ul>
    </div>`;
  }

  #ended({ sla, outcome, consumed, elapsed }: Reading, wording: Wording): string {
    const { language } = wording;
    const words = { sla: wording.sla(sla), time: language.duration(consumed, elapsed) };
    return language.say(outcome === "met" ? "clock.met" : "clock.missed", words);
  }

  async #hear(sla: string): Promise<void> {
    this.#failed = "";
    this.#refused = [];
    const outcome = await this.open!.send({ type: "acknowledge", sla });
    if (!outcome.done && "error" in outcome) this.#failed = trouble(this.language!, outcome.error);
    if (!outcome.done && "refused" in outcome) this.#refused = outcome.refused;
    this.requestUpdate();
  }

  get #now(): string {
    return this.open!.office.clock.now().toISOString();
  }

  #instant(at: string): string {
    return this.language!.instant(at, this.open!.office.clock.now());
  }

  /** Shows the time anew, where that would be seen: every minute of the server's. */
  readonly #look = (): void => {
    if (this.open?.known === undefined || document.visibilityState === "hidden") return;
    const minute = this.#now.slice(0, 16);
    if (minute === this.#shown) return;
    this.#shown = minute;
    this.requestUpdate();
  };
}
