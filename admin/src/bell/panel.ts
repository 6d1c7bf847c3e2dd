// The list behind the bell.

import { html, nothing, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import type { Bell, Desk, DeskError, Notice } from "../core/desk.ts";
import type { Language } from "../core/language.ts";
import { officeOf } from "../core/office.ts";
import { trouble } from "../core/wording.ts";
import type { Key } from "../strings/index.ts";

interface Shown {
  bell: Bell;
  language: Language;
  desk: Desk;
  failed: DeskError | undefined;
  hrefOf(order: string): string | undefined;
  open(notice: Notice, event: Event): void;
  read(notices: Notice[]): void;
  close(): void;
  again(): void;
}

const KINDS = {
  entered: "bell.entered",
  assigned: "bell.assigned",
  mentioned: "bell.mentioned",
  watched: "bell.watched",
  escalation: "bell.escalation",
  reminder: "bell.reminder",
  task: "bell.task",
} as const satisfies { [kind in Notice["kind"]]: Key };

/** Asks what the time is. Without an answer the list is there all the same. */
export async function ready(desk: Desk): Promise<void> {
  await officeOf(desk)
    .session()
    .catch(() => undefined);
}

export function panel({ bell, language, desk, failed, hrefOf, open, read, close, again }: Shown): TemplateResult {
  const { clock } = officeOf(desk);
  const one = (notice: Notice): TemplateResult => {
    const inside = html`
      <span class=${notice.read ? "" : "new"}>${notice.read ? nothing : html`<span class="hidden">${language.say("bell.unread")}</span>`}</span>
      <span><strong><bdi>${notice.title}</bdi></strong> <span class="muted small">${language.say(KINDS[notice.kind])}</span></span>
      <time class="muted small" datetime=${notice.at} title=${language.exactly(notice.at)}>${language.instant(notice.at, clock.now())}</time>
      <bdi class="about small">${notice.text}</bdi>
    `;
    const href = notice.case === null ? undefined : hrefOf(notice.case);
    const press = (event: Event): void => open(notice, event);
    return html`<li>${href === undefined
      ? html`<button class="notice" part="notice" @click=${press}>${inside}</button>`
      : html`<a class="notice" part="notice" href=${href} @click=${press}>${inside}</a>`}</li>`;
  };
  return html`<div class="panel" part="panel" role="dialog" tabindex="-1" aria-label=${language.say("bell.title")}
    @keydown=${(event: KeyboardEvent) => event.key === "Escape" && close()}>
    <div class="row head">
      <h2>${language.say("bell.title")}</h2>
      ${bell.unread === 0 ? nothing : html`<button class="quiet small" @click=${() => read(bell.notices)}>${language.say("bell.read_all")}</button>`}
    </div>
    ${failed === undefined ? nothing : html`<p class="told error row" role="alert">
      <span>${trouble(language, failed)}</span> <button class="quiet" @click=${again}>${language.say("again")}</button>
    </p>`}
    ${bell.notices.length === 0 && failed === undefined ? html`<p class="empty muted">${language.say("bell.none")}</p>` : nothing}
    <ul>${repeat(bell.notices, ({ id }) => id, one)}</ul>
  </div>`;
}
