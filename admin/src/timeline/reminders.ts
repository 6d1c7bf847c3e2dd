// Reminders that wait, or have come and wait to be taken away.

import type { Command, Reminder } from "@ordino/engine";
import { html, nothing, type TemplateResult } from "lit";
import type { OpenOrder } from "../core/open-order.ts";
import type { Wording } from "../core/wording.ts";

const HOUR = 3_600_000;

export function reminders(open: OpenOrder, wording: Wording, give: (command: Command) => void): TemplateResult | typeof nothing {
  const { language } = wording;
  const { order } = open.known!;
  const can = open.options(language.tag)?.can;
  const now = open.office.clock.now();
  if (order.case.reminders.length === 0) return nothing;
  const later = new Date(now.getTime() + HOUR).toISOString();
  const one = ({ id, due, armed, to, textId }: Reminder): TemplateResult => html`<li class="row small">
    <strong>${language.instant(due, now)}</strong>
    <span class="muted">${wording.principals(to, "conjunction")}</span>
    <bdi class="what">${order.texts[textId] ?? ""}</bdi>
    ${armed ? nothing : html`<span class="muted">${language.say("timeline.reminder_fired")}</span>`}
    ${can?.snooze.length === 0 ? html`<button class="quiet" ?disabled=${open.sending} @click=${() => give({ type: "snooze", reminder: id, until: later })}>${language.say("timeline.snooze")}</button>` : nothing}
    ${can?.dismiss.length === 0 ? html`<button class="quiet" ?disabled=${open.sending} @click=${() => give({ type: "dismiss", reminder: id })}>${language.say("timeline.dismiss")}</button>` : nothing}
  </li>`;
  return html`<ul class="reminders" part="reminders" aria-label=${language.say("timeline.reminders")}>${order.case.reminders.map(one)}</ul>`;
}
