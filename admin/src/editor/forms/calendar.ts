// Opening hours: an ordinary week, holidays, and days with hours of their own.

import type { CalendarDefinition, ExceptionHours, Holiday } from "@ordino/engine";
import { html, type TemplateResult } from "lit";
import { group, label, text } from "../fields.ts";
import { withoutPart } from "../names.ts";
import type { Path } from "../path.ts";
import type { Sheet } from "../sheet.ts";
import { frame, more } from "./frame.ts";
import { ident } from "./ident.ts";

const DAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const;

export function calendarForm(sheet: Sheet, path: Path): TemplateResult {
  const { words, wording, definition } = sheet;
  const calendar = definition.calendars![Number(path[1])]!;
  const fields = html`<div class="fields">
    ${label(sheet, [...path, "label"], words.say("label"))} ${week(sheet, [...path, "week"], calendar)}
    ${group(sheet, [...path, "holidays"], words.say("calendar.holidays"), holidays(sheet, [...path, "holidays"], calendar.holidays ?? []), words.say("calendar.holidays.help"))}
    ${group(sheet, [...path, "exceptions"], words.say("calendar.exceptions"), exceptions(sheet, [...path, "exceptions"], calendar.exceptions ?? {}), words.say("calendar.exceptions.help"))}
    ${more(sheet, [[...path, "timeZone"], [...path, "id"]], html`
      ${text(sheet, [...path, "timeZone"], words.say("zone"), words.say("zone.help", { zone: definition.timeZone ?? "UTC" }))}
      ${ident(sheet, [...path, "id"], definition.calendars!.map(({ id }) => id), "calendar")}`)}
  </div>`;
  return frame(sheet, path, {
    title: wording.label(calendar.label, calendar.id),
    fields,
    remove: () => sheet.document.change((now) => withoutPart(now, "calendar", calendar.id)),
  });
}

/** A line for each day; what is empty is closed. */
function week(sheet: Sheet, path: Path, calendar: CalendarDefinition): TemplateResult {
  const { words } = sheet;
  return group(sheet, path, words.say("calendar.week"), html`<div class="week">${DAYS.map((day, index) => {
    const name = dayName(index, sheet);
    return html`<label><span>${name}</span>
      <input name="${path.join(".")}.${day}" placeholder=${words.say("calendar.closed")} aria-invalid=${sheet.isWrong([...path, day])}
        .value=${(calendar.week[day] ?? []).join(", ")} @change=${(event: Event) => sheet.put([...path, day], intervals(event))} />
    </label>`;
  })}</div>`, words.say("calendar.week.help"));
}

function dayName(index: number, sheet: Sheet): string {
  const { tag } = sheet.wording.language;
  // The first of January 2024 was a Monday.
  return new Intl.DateTimeFormat(tag.includes("-X") ? "en" : tag, { weekday: "short", timeZone: "UTC" }).format(Date.UTC(2024, 0, 1 + index));
}

function intervals(event: Event): string[] {
  const { value } = event.target as HTMLInputElement;
  return value.split(/[,;]/).map((each) => each.trim().replace(/\s*[-–—]\s*/, "-")).filter((each) => each !== "");
}

function holidays(sheet: Sheet, path: Path, all: readonly Holiday[]): TemplateResult {
  const { words, wording } = sheet;
  const dated = (holiday: Holiday): string => (typeof holiday === "string" ? holiday : holiday.date);
  const change = (index: number) => (event: Event): void => {
    const { value } = event.target as HTMLInputElement;
    if (value.trim() === "") return drop(index);
    const holiday = all[index];
    sheet.put([...path, index], typeof holiday === "object" ? { ...holiday, date: value.trim() } : value.trim());
  };
  const drop = (index: number): void => sheet.put(path, all.length === 1 ? undefined : all.toSpliced(index, 1));
  return html`<ul class="dates">${all.map((holiday, index) => html`<li class="row">
      <input class="short" name="${path.join(".")}.${index}" aria-label=${words.say("calendar.holiday")} aria-invalid=${sheet.isWrong([...path, index])}
        .value=${dated(holiday)} @change=${change(index)} />
      <bdi class="small muted">${typeof holiday === "string" ? "" : wording.label(holiday.label, "")}</bdi>
      <button type="button" class="quiet" aria-label=${words.say("list.remove", { name: dated(holiday) })} @click=${() => drop(index)}>✕</button>
    </li>`)}</ul>
    <button type="button" class="quiet" @click=${() => sheet.put([...path, all.length], "01-01")}>${words.say("calendar.add_holiday")}</button>`;
}

/** Single days. A season, which has a week of its own, is named and kept as it is. */
function exceptions(sheet: Sheet, path: Path, all: { [date: string]: ExceptionHours }): TemplateResult {
  const { words } = sheet;
  const put = (entries: [string, ExceptionHours][]): void => sheet.put(path, entries.length === 0 ? undefined : Object.fromEntries(entries));
  const entries = Object.entries(all);
  const dated = (index: number) => (event: Event): void => {
    const date = (event.target as HTMLInputElement).value.trim();
    put(date === "" ? entries.toSpliced(index, 1) : entries.with(index, [date, entries[index]![1]]));
  };
  const add = (): void => put([...entries, [`${new Date().getFullYear()}-12-24`, []]]);
  return html`<ul class="dates">${entries.map(([date, hours], index) => html`<li class="row">
      <input class="short" name="${path.join(".")}.${index}" aria-label=${words.say("calendar.date")} aria-invalid=${sheet.isWrong([...path, date])} .value=${date} @change=${dated(index)} />
      ${Array.isArray(hours)
        ? html`<input class="short" name="${path.join(".")}.${index}.hours" aria-label=${words.say("calendar.hours")} placeholder=${words.say("calendar.closed")}
            .value=${hours.join(", ")} @change=${(event: Event) => put(entries.with(index, [date, intervals(event)]))} />`
        : html`<span class="muted small">${Object.entries(hours).map(([day, each]) => `${dayName(DAYS.indexOf(day as "mon"), sheet)} ${each.join(", ")}`).join("; ")}</span>`}
      <button type="button" class="quiet" aria-label=${words.say("list.remove", { name: date })} @click=${() => put(entries.toSpliced(index, 1))}>✕</button>
    </li>`)}</ul>
    <button type="button" class="quiet" @click=${add}>${words.say("calendar.add_exception")}</button>`;
}
