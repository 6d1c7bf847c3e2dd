// What a step asks for, filled in. It is kept until the step is done or given up.

import type { AnsweredField, Attachment, Blocker, Scalar } from "@ordino/engine";
import { html, nothing, type ReactiveControllerHost, type TemplateResult } from "lit";
import { Attachments } from "../core/attachments.ts";
import type { Desk } from "../core/desk.ts";
import { drop, keep, kept } from "../core/keeping.ts";
import type { Wording } from "../core/wording.ts";
import { scalarOf, type Answers, type Step } from "./step.ts";

type Typed = string | boolean;

interface Kept {
  comment: string;
  typed: { [field: string]: Typed };
  attachments: Attachment[];
}

export class StepForm {
  readonly #key: string;
  readonly #attachments: Attachments;
  #comment: string;
  #typed: { [field: string]: Typed };

  /** Why it was not taken as it was filled in. */
  refused: Blocker[] = [];

  constructor(
    host: ReactiveControllerHost,
    private readonly order: string,
    readonly step: Step,
  ) {
    this.#key = StepForm.#keyOf(order, step);
    const before = kept<Kept>(this.#key);
    this.#comment = before?.comment ?? "";
    this.#typed = before?.typed ?? {};
    this.#attachments = new Attachments(host, () => this.#keep());
    this.#attachments.done = before?.attachments ?? [];
  }

  static #keyOf(order: string, { type, to }: Step): string {
    return `step:${order}:${type}:${to}`;
  }

  /** Whether somebody had begun to fill it in. */
  static isBegun(order: string, step: Step): boolean {
    return kept(StepForm.#keyOf(order, step)) !== null;
  }

  get busy(): boolean {
    return this.#attachments.busy;
  }

  get answers(): Answers {
    const fields: { [name: string]: Scalar } = {};
    for (const field of this.step.requires.fields ?? []) {
      const value = scalarOf(field, this.#typed[field.name]);
      if (value !== undefined) fields[field.name] = value;
    }
    return { comment: this.#comment, fields, attachments: this.#attachments.done };
  }

  /** It is done, or given up: nothing is kept of it. */
  forget(): void {
    drop(this.#key);
  }

  render(desk: Desk, wording: Wording): TemplateResult {
    const { requires, type } = this.step;
    const { language } = wording;
    return html`
      ${type === "force" ? html`<p class="told warning">${language.say("next.force_warns")}</p>` : nothing}
      ${(requires.fields ?? []).map((field) => this.#field(field, wording))}
      ${this.#commentField(wording)}
      ${
        requires.attachments
          ? html`<div class="field" role="group" aria-label=${language.say("files.list")}>
              <span>${language.say("next.files", { n: requires.attachments })}</span>
              ${this.#attachments.render(desk, this.order, language, this.#faulty("attachment_required"))}
            </div>`
          : nothing
      }
    `;
  }

  #commentField({ language }: Wording): TemplateResult {
    const isNeeded = this.step.requires.comment === true;
    const typed = (event: Event): void => {
      this.#comment = (event.target as HTMLTextAreaElement).value;
      this.#keep();
    };
    return html`<label class="field">
      <span>${language.say(isNeeded ? "next.comment" : "next.comment_optional")}</span>
      <textarea
        name="comment"
        dir="auto"
        aria-required=${isNeeded}
        aria-invalid=${this.#faulty("comment_required")}
        .value=${this.#comment}
        @input=${typed}
      ></textarea>
    </label>`;
  }

  #field(field: AnsweredField, wording: Wording): TemplateResult {
    const { name, type, oneOf, label } = field;
    const typed = (event: Event): void => {
      const input = event.target as HTMLInputElement | HTMLSelectElement;
      this.#typed[name] = input instanceof HTMLInputElement && input.type === "checkbox" ? input.checked : input.value;
      this.#keep();
    };
    const invalid = this.refused.some(({ parameters }) => "field" in parameters && parameters.field === name);
    const words = wording.label(label, name);
    if (type === "bool" && oneOf === undefined) {
      return html`<label class="field row">
        <input type="checkbox" name=${name} aria-invalid=${invalid} .checked=${this.#typed[name] === true} @change=${typed} />
        <span>${words}</span>
      </label>`;
    }
    const value = String(this.#typed[name] ?? "");
    if (oneOf !== undefined) {
      return html`<label class="field">
        <span>${words}</span>
        <select name=${name} aria-required="true" aria-invalid=${invalid} @change=${typed}>
          <option value="" ?selected=${value === ""}></option>
          ${oneOf.map((each) => html`<option value=${String(each)} ?selected=${String(each) === value}>${wording.value(each)}</option>`)}
        </select>
      </label>`;
    }
    return html`<label class="field">
      <span>${words}</span>
      <input
        name=${name}
        type=${type === "date" ? "date" : "text"}
        inputmode=${type === "number" ? "decimal" : "text"}
        dir="auto"
        aria-required="true"
        aria-invalid=${invalid}
        .value=${value}
        @input=${typed}
      />
    </label>`;
  }

  #faulty(code: Blocker["code"]): boolean {
    return this.refused.some((blocker) => blocker.code === code);
  }

  #keep(): void {
    const isEmpty = this.#comment === "" && Object.keys(this.#typed).length === 0 && this.#attachments.done.length === 0;
    if (isEmpty) this.forget();
    else keep(this.#key, { comment: this.#comment, typed: this.#typed, attachments: this.#attachments.done });
  }
}
