// Where somebody writes to colleagues: a comment or a reminder, with files. It is kept until it is sent.

import type { Attachment, Blocker, Command } from "@ordino/engine";
import { html, nothing, type ReactiveControllerHost, type TemplateResult } from "lit";
import { Attachments } from "../core/attachments.ts";
import type { Desk, DeskError } from "../core/desk.ts";
import { drop, keep, kept } from "../core/keeping.ts";
import type { OpenOrder, Outcome } from "../core/open-order.ts";
import { trouble, type Wording } from "../core/wording.ts";
import { Mention } from "./mention.ts";
import { ReminderChoice } from "./reminder.ts";

interface Host extends ReactiveControllerHost {
  readonly renderRoot: ParentNode;
}

export class Composer {
  readonly #mention: Mention;
  readonly #attachments: Attachments;
  readonly #reminder: ReminderChoice;
  #text: string;
  #refused: Blocker[] = [];
  #failed: DeskError | undefined;

  constructor(
    private readonly host: Host,
    private readonly open: OpenOrder,
    private readonly settled: (outcome: Outcome, command: Command) => void,
  ) {
    const before = kept<{ text: string; attachments: Attachment[] }>(this.#key);
    this.#text = before?.text ?? "";
    this.#mention = new Mention(host);
    this.#attachments = new Attachments(host, () => this.#keep());
    this.#attachments.done = before?.attachments ?? [];
    this.#reminder = new ReminderChoice(host);
  }

  render(desk: Desk, wording: Wording): TemplateResult {
    const { language } = wording;
    const known = this.open.known!;
    const can = this.open.options(language.tag)?.can;
    const barred = can?.comment ?? [];
    if (barred.length > 0) return html`<p class="muted small">${wording.reasons(barred).join(" ")}</p>`;
    const submit = (event: Event): void => {
      event.preventDefault();
      void this.#send();
    };
    const mayRemind = can !== undefined && can.remind.length === 0;
    const remind = this.#reminder.isOpen ? this.#reminder.command(this.#text || "–", known) : null;
    const due = remind === null ? null : this.#due(remind, wording);
    return html`<form part="composer" aria-label=${language.say("timeline.compose")} @submit=${submit}>
      <div class="write">
        <textarea
          name="comment"
          dir="auto"
          aria-label=${language.say("timeline.write")}
          placeholder=${language.say("timeline.write")}
          aria-autocomplete="list"
          aria-controls="people"
          aria-activedescendant=${this.#mention.active ?? nothing}
          aria-invalid=${this.#refused.length > 0}
          .value=${this.#text}
          @input=${(event: Event) => this.#typed(event, desk)}
          @keydown=${this.#pressed}
          @blur=${() => this.#mention.close()}
        ></textarea>
        ${this.#mention.render(() => this.#field, language)}
      </div>
      ${this.#reminder.isOpen ? this.#reminder.render(known, wording, due) : nothing}
      ${this.#problem(wording)}
      <div class="row">
        <button part="button" ?disabled=${this.open.sending || this.#attachments.busy}>
          ${language.say(this.#reminder.isOpen ? "timeline.remind" : "timeline.comment")}
        </button>
        ${this.#reminder.isOpen ? nothing : this.#attachments.render(desk, this.open.id, language)}
        ${mayRemind ? html`<button type="button" class="quiet" aria-expanded=${this.#reminder.isOpen} @click=${this.#toggle}>
          ${language.say(this.#reminder.isOpen ? "cancel" : "timeline.remind_me")}
        </button>` : nothing}
      </div>
    </form>`;
  }

  #problem(wording: Wording): TemplateResult | typeof nothing {
    const { language } = wording;
    const words =
      this.#failed === undefined
        ? wording.reasons(this.#refused).join(" ")
        : language.say("next.kept", { trouble: trouble(language, this.#failed) });
    return words === "" ? nothing : html`<p class="told error" role="alert" part="error">${words}</p>`;
  }

  /** When a reminder would come, as the page's engine counts. */
  #due(remind: Command, wording: Wording): string | null {
    const set = this.open.decide(remind)?.events.find(({ type }) => type === "reminderSet");
    if (set?.type !== "reminderSet") return null;
    return wording.language.instant(set.due, this.open.office.clock.now());
  }

  async #send(): Promise<void> {
    const command = this.#command();
    this.#failed = undefined;
    this.#refused = [];
    if (command === null) {
      this.#field.focus();
      return;
    }
    const outcome = await this.open.send(command);
    if (outcome.done) this.#clear();
    else if ("error" in outcome) this.#failed = outcome.error;
    else this.#refused = outcome.refused;
    this.settled(outcome, command);
    this.host.requestUpdate();
  }

  #command(): Command | null {
    const text = this.#text.trim();
    if (this.#reminder.isOpen) return text === "" ? null : this.#reminder.command(text, this.open.known!);
    const attachments = this.#attachments.done;
    // Files alone say what they are called.
    const said = text || attachments.map(({ name }) => name).join(", ");
    if (said === "") return null;
    return { type: "comment", text: said, ...(attachments.length === 0 ? {} : { attachments }) };
  }

  #clear(): void {
    drop(this.#key);
    this.#text = "";
    this.#attachments.clear();
    this.#reminder.isOpen = false;
  }

  #typed(event: Event, desk: Desk): void {
    const field = event.target as HTMLTextAreaElement;
    this.#text = field.value;
    this.#keep();
    void this.#mention.typed(field, desk);
    this.host.requestUpdate();
  }

  readonly #pressed = (event: KeyboardEvent): void => {
    const field = event.currentTarget as HTMLTextAreaElement;
    if (this.#mention.pressed(event, field)) return;
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) field.form?.requestSubmit();
  };

  readonly #toggle = (): void => {
    this.#reminder.isOpen = !this.#reminder.isOpen;
    this.#refused = [];
    this.#failed = undefined;
    this.host.requestUpdate();
    this.#field.focus();
  };

  #keep(): void {
    if (this.#text === "" && this.#attachments.done.length === 0) drop(this.#key);
    else keep(this.#key, { text: this.#text, attachments: this.#attachments.done });
  }

  get #field(): HTMLTextAreaElement {
    return this.host.renderRoot.querySelector("textarea")!;
  }

  get #key(): string {
    return `comment:${this.open.id}`;
  }
}
