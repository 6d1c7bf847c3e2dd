// Open orders on their way to the version that was published last: how far they are, which could not come, and once more.

import { html, nothing, type ReactiveControllerHost, type TemplateResult } from "lit";
import type { Desk, DeskError, Rollout } from "../core/desk.ts";
import { asDeskError } from "../core/open-order.ts";
import { trouble } from "../core/wording.ts";
import type { Sheet } from "./sheet.ts";

/** How often it is asked while orders are on their way and somebody looks, in milliseconds. */
const EVERY = 2_000;

export class RolloutProgress {
  #of: string | undefined;
  #rollout: Rollout | null = null;
  #failed: DeskError | undefined;
  #isAsking = false;
  #isDue = true;
  #pause: ReturnType<typeof setTimeout> | undefined;

  /** @param moved hears that there are more than there were */
  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly moved: () => void,
  ) {}

  /** Looks again, such as after something was published. */
  look(): void {
    clearTimeout(this.#pause);
    this.#isDue = true;
    this.host.requestUpdate();
  }

  end(): void {
    clearTimeout(this.#pause);
    this.#isDue = true;
  }

  render(desk: Desk, workflow: string, sheet: Sheet): TemplateResult | typeof nothing {
    if (workflow !== this.#of) [this.#of, this.#rollout, this.#isDue] = [workflow, null, true];
    if (this.#isDue && !this.#isAsking) void this.#ask(desk.rollout(workflow));
    const rollout = this.#rollout;
    if (rollout === null) return nothing;
    const { words, wording } = sheet;
    const { version, there, left, refused, refusals } = rollout;
    const { language } = wording;
    const all = there + left + refused;
    const isThere = left + refused === 0;
    return html`<section class="rollout" part="rollout" aria-labelledby="rollout">
      <h4 id="rollout">${words.say("rollout.title", { n: version })}</h4>
      ${isThere ? html`<p class="muted">${words.say(all === 0 ? "rollout.none" : "rollout.all", { n: all })}</p>` : html`
        <progress max=${all} .value=${there} aria-labelledby="rollout"></progress>
        <ul class="plan">
          <li>${words.say("rollout.there", { n: there, all: language.number(all) })}</li>
          ${left > 0 ? html`<li>${words.say("rollout.left", { n: left })}</li>` : nothing}
          ${refused > 0 ? html`<li class="late">${words.say("rollout.refused", { n: refused })}
            <ul class="small">${refusals.map(({ title, refused }) => html`<li><bdi>${title}</bdi>: ${wording.reasons(refused).join(" ")}</li>`)}</ul></li>` : nothing}
        </ul>`}
      ${this.#failed === undefined ? nothing : html`<p class="told error" role="alert" part="error">${trouble(language, this.#failed)}</p>`}
      ${refused === 0 ? nothing : html`<div class="row"><button type="button" part="button" ?disabled=${this.#isAsking && !this.#isDue}
        @click=${() => this.#ask(desk.retryRollout(workflow, version))}>${words.say("rollout.retry")}</button></div>`}
    </section>`;
  }

  async #ask(question: Promise<Rollout | null>): Promise<void> {
    clearTimeout(this.#pause);
    this.#isAsking = true;
    this.#isDue = false;
    try {
      const before = this.#rollout;
      this.#rollout = await question;
      if (before !== null && before.there !== this.#rollout?.there) this.moved();
      this.#failed = undefined;
    } catch (error) {
      this.#failed = asDeskError(error);
      // Somebody else has published: what there is now is asked.
      this.#isDue = this.#failed.code === "stale";
    }
    this.#isAsking = false;
    const isOnItsWay = this.#rollout?.state === "running" && this.#rollout.left > 0;
    // Only who renders asks again: not a page that shows something else.
    if (isOnItsWay && !this.#isDue) this.#pause = setTimeout(() => this.look(), EVERY);
    this.host.requestUpdate();
  }
}
