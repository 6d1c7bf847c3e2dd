// Everything that has happened to an order, and where somebody writes about it.

import type { Attachment, Command, Via } from "@ordino/engine";
import { html, nothing, type CSSResultGroup, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import type { Order } from "../core/desk.ts";
import type { Language } from "../core/language.ts";
import { OrderElement } from "../core/order-element.ts";
import { trouble, type Wording } from "../core/wording.ts";
import type { Key } from "../strings/index.ts";
import { files } from "../style/files.ts";
import { ink, paint } from "../style/paint.ts";
import { Composer } from "./composer.ts";
import { entries, type Entry, type Stay } from "./entry.ts";
import { reminders } from "./reminders.ts";
import { style } from "./style.ts";
import { written } from "./text.ts";

/** How many entries are shown before somebody asks for more. */
const SHOWN = 50;

/** A text of more characters or lines than this is cut until somebody wants all of it. */
const LONG = { characters: 1_200, lines: 12 };

const VIA = {
  recommended: "via.recommended",
  suggested: "via.suggested",
  exception: "via.exception",
  forced: "via.forced",
  auto: "via.auto",
  escalation: "via.escalation",
  external: "via.external",
  undo: "via.undo",
  migration: "via.migration",
} as const satisfies { [via in Via]: Key };

const UNUSUAL = new Set<Via>(["exception", "forced", "escalation", "external"]);

/**
 * `<ordino-timeline src="/desk" order="1042">`
 *
 * Events: `ordino-commented` with `{order}`, `ordino-error` with `{code}`. Parts: `base`, `composer`, `reminders`, `entry`,
 * `text`, `button`, `error`.
 */
export class OrdinoTimeline extends OrderElement {
  static override styles: CSSResultGroup = [...(OrderElement.styles as CSSResultGroup[]), files, style];

  #composer: { of: unknown; composer: Composer } | undefined;
  #read: { of: unknown; in: Language; entries: Entry[] } | undefined;
  #shown = SHOWN;
  #details = false;
  readonly #whole = new Set<number>();
  #said = "";
  #problem = "";

  protected override show(wording: Wording): TemplateResult {
    const { language } = wording;
    const { order, session } = this.open!.known!;
    const entries = this.#entries(wording).filter(({ isDetail }) => this.#details || !isDetail);
    const shown = entries.toReversed().slice(0, this.#shown);
    const isWatching = order.case.watchers.includes(session.actor.id);
    const can = this.open!.options(language.tag)?.can[isWatching ? "unwatch" : "watch"];
    return html`<section part="base" aria-label=${language.say("timeline.title")}>
      ${reminders(this.open!, wording, (command) => void this.#give(command))}
      ${this.#compose().render(this.server!, wording)}
      ${this.#problem === "" ? nothing : html`<p class="told error" role="alert" part="error">${this.#problem}</p>`}
      <div class="row head">
        <label class="row small"><input type="checkbox" .checked=${this.#details} @change=${this.#toggle} />${language.say("timeline.details")}</label>
        ${can?.length === 0 ? html`<button class="quiet small" aria-pressed=${isWatching} ?disabled=${this.open!.sending} @click=${() => this.#give({ type: isWatching ? "unwatch" : "watch" })}>${language.say(isWatching ? "timeline.unwatch" : "timeline.watch")}</button>` : nothing}
      </div>
      <ol class="entries" aria-label=${language.say("timeline.title")}>
        ${repeat(shown, ({ seq }) => seq, (entry) => this.#entry(entry, order, wording))}
      </ol>
      ${entries.length <= shown.length ? nothing : html`<button class="quiet" @click=${this.#more}>${language.say("timeline.more", { n: entries.length - shown.length })}</button>`}
      <p class="hidden" role="status">${this.#said}</p>
    </section>`;
  }

  #entry(entry: Entry, order: Order, wording: Wording): TemplateResult {
    const { language } = wording;
    const { status, by, via, at, words, stay } = entry;
    const color = status === null ? {} : ink(wording.color(status));
    return html`<li part="entry">
      <span class="dot ${status === null ? "none" : ""}" ${paint(color)}></span>
      <div class="body">
        <div class="line">
          ${by === null ? nothing : html`<bdi>${wording.employee(by)}</bdi>`}
          ${words === "" ? nothing : html`<span>${words}</span>`}
          ${via === null ? nothing : html`<span class="arrow muted" aria-hidden="true">→</span>`}
          ${status === null ? nothing : html`<strong><bdi>${wording.status(status)}</bdi></strong>`}
          ${via === null ? nothing : html`<span class="via small ${UNUSUAL.has(via) ? "unusual" : "muted"}">${language.say(VIA[via])}</span>`}
        </div>
        ${stay === null ? nothing : html`<span class="muted small">${this.#stay(stay, wording)}</span>`}
        ${this.#fields(entry, wording)} ${this.#text(entry, order, wording)}
        ${entry.attachments.length === 0 ? nothing : html`<ul class="row small" aria-label=${language.say("files.list")}>
          ${entry.attachments.map((file) => this.#file(file, language))}
        </ul>`}
      </div>
      <time class="muted small" datetime=${at} title=${language.exactly(at)}>${language.instant(at, this.open!.office.clock.now())}</time>
    </li>`;
  }

  #stay({ status, elapsed, working }: Stay, wording: Wording): string {
    const { language } = wording;
    const words = { status: wording.status(status), time: language.duration(elapsed, true) };
    if (working === null) return language.say("timeline.stay", words);
    return language.say("timeline.stay_working", { ...words, working: language.duration(working) });
  }

  #fields({ fields }: Entry, wording: Wording): TemplateResult | typeof nothing {
    const all = Object.entries(fields);
    if (all.length === 0) return nothing;
    return html`<dl class="fields small">${all.map(([name, value]) => html`<dt class="muted">${wording.field(name)}</dt><dd><bdi>${wording.value(value)}</bdi></dd>`)}</dl>`;
  }

  #text({ textId, mentions, seq }: Entry, { texts }: Order, wording: Wording): TemplateResult | typeof nothing {
    if (textId === null) return nothing;
    const { language } = wording;
    const text = texts[textId];
    if (text == null) return html`<p class="muted small">${language.say("timeline.erased")}</p>`;
    const isLong = text.length > LONG.characters || text.split("\n").length > LONG.lines;
    const isCut = isLong && !this.#whole.has(seq);
    const shown = isCut ? text.slice(0, LONG.characters) : text;
    const whole = (): void => {
      this.#whole.add(seq);
      this.requestUpdate();
    };
    return html`
      <div class="text ${isCut ? "cut" : ""}" part="text" dir="auto">${written(shown, mentions, (id) => wording.employee(id))}</div>
      ${isCut ? html`<span><button class="quiet small" @click=${whole}>${language.say("timeline.whole")}</button></span>` : nothing}
    `;
  }

  #file({ name, bytes, key }: Attachment, language: Language): TemplateResult {
    const size = html`<span class="muted">${language.bytes(bytes)}</span>`;
    if (key === undefined) return html`<li><bdi>${name}</bdi> ${size}</li>`;
    return html`<li><a href=${this.server!.fileUrl(key)} download=${name}><bdi>${name}</bdi></a> ${size}</li>`;
  }

  /** Working time is counted once for a history, not whenever somebody types. */
  #entries(wording: Wording): Entry[] {
    const { order, engine } = this.open!.known!;
    const of = engine == null ? order : order.events;
    if (this.#read?.of !== of || this.#read.in !== wording.language) {
      this.#read = { of, in: wording.language, entries: entries(order.events, wording, engine ?? null) };
    }
    return this.#read.entries;
  }

  #compose(): Composer {
    const open = this.open!;
    if (this.#composer?.of !== open) {
      const composer = new Composer(this, open, (outcome, command) => {
        if (outcome.done) this.#tellDone(command);
        else if ("error" in outcome) this.tell("ordino-error", { code: outcome.error.code });
      });
      this.#composer = { of: open, composer };
    }
    return this.#composer.composer;
  }

  #tellDone(command: Command): void {
    this.#said = this.language!.say(command.type === "comment" ? "timeline.commented" : "timeline.done");
    if (command.type === "comment") this.tell("ordino-commented", { order: this.open!.id });
  }

  async #give(command: Command): Promise<void> {
    this.#problem = "";
    const outcome = await this.open!.send(command);
    if (outcome.done) this.#tellDone(command);
    else if ("error" in outcome) this.#problem = trouble(this.language!, outcome.error);
    else this.#problem = this.wording?.reasons(outcome.refused).join(" ") ?? "";
    this.requestUpdate();
  }

  readonly #toggle = (): void => {
    this.#details = !this.#details;
    this.requestUpdate();
  };

  readonly #more = (): void => {
    this.#shown += SHOWN * 4;
    this.requestUpdate();
  };
}
