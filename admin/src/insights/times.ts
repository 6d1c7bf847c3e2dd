// How long orders stay: in each status, with each team, and where most of their time goes.

import { html, nothing, type TemplateResult } from "lit";
import type { Times } from "@ordino/engine";
import { bars, type Bar, type Swatch } from "./bars.ts";
import { column, greatest, largest, length, sheetOf, spread, spreadColumns, type Section, type View } from "./section.ts";

/** Bars of one chart; the table has the rest. */
const MOST = 16;

interface Stay {
  label: string;
  color?: string | null;
  stays: number;
  times: Times;
}

export function statusTimes(view: View): Section | null {
  const { wording, language, time } = view;
  const title = language.say("insights.statuses");
  const stays = view.sides.map(({ summary }) => summary.statuses.map(({ status, stays: count, ...each }): Stay => (
    { label: wording.status(status), color: wording.color(status), stays: count, times: each[time] })));
  const columns = [
    column(language.say("board.status"), "text"),
    column(language.say("insights.entries"), "count"),
    column(language.say("insights.now"), "count"),
    column(language.say("insights.reentries"), "count"),
    ...spreadColumns(language),
  ];
  const sheet = sheetOf(view, "statuses", columns, ({ statuses, rework }) => statuses.map(({ status, entries, cases, ...each }) => {
    const again = rework.statuses.find((one) => one.status === status)?.count ?? 0;
    return [wording.status(status), entries, cases, again, ...spread(each[time])];
  }));
  return lengths(view, { id: "statuses", title, says: language.say("insights.statuses_say"), sheet }, stays);
}

export function teamTimes(view: View): Section | null {
  const { wording, language, time } = view;
  const title = language.say("insights.teams");
  const stays = view.sides.map(({ summary }) => summary.teams.map(({ team, stays: count, ...each }): Stay => (
    { label: wording.team(team), stays: count, times: each[time] })));
  const columns = [
    column(language.say("board.team"), "text"),
    column(language.say("insights.entries"), "count"),
    column(language.say("insights.now"), "count"),
    ...spreadColumns(language),
  ];
  const sheet = sheetOf(view, "teams", columns, ({ teams }) =>
    teams.map(({ team, entries, cases, ...each }) => [wording.team(team), entries, cases, ...spread(each[time])]));
  return lengths(view, { id: "teams", title, says: language.say("insights.teams_say"), sheet }, stays);
}

export function bottlenecks(view: View): Section | null {
  const { sides, wording, language } = view;
  const most = greatest(sides.flatMap(({ summary }) => summary.bottlenecks.map(({ share }) => share)));
  if (most === 0) return null;
  const columns = [
    column(language.say("board.status"), "text"),
    column(language.say("insights.share"), "share"),
    column(language.say("insights.total_elapsed"), "time"),
  ];
  return {
    id: "bottlenecks",
    title: language.say("insights.bottlenecks"),
    says: language.say("insights.bottlenecks_say"),
    sheet: sheetOf(view, "bottlenecks", columns, ({ bottlenecks }) =>
      bottlenecks.map(({ status, share, elapsed }) => [wording.status(status), share, length(elapsed)])),
    chart: ({ summary }) => bars(summary.bottlenecks.slice(0, MOST / 2).map(({ status, share }): Bar => (
      { label: wording.status(status), color: wording.color(status), parts: [{ value: share, tone: "accent" }], says: language.share(share) })), most),
  };
}

/** Half of the stays are no longer than the bar, nine in ten no longer than its mark. */
function lengths(view: View, section: Pick<Section, "id" | "title" | "says" | "sheet">, sides: Stay[][]): Section | null {
  const { language } = view;
  const days = view.time === "elapsed";
  const shown = sides.map((stays) => largest(stays.filter((each) => each.stays > 0), MOST, ({ times }) => length(times.p90) ?? 0));
  if (shown.every((stays) => stays.length === 0)) return null;
  const most = greatest(shown.flat().map(({ times }) => length(times.p90) ?? 0));
  const legend: Swatch[] = [
    { tone: "accent", title: language.say("insights.half") },
    { tone: "mark", title: language.say("insights.nine_in_ten") },
  ];
  const bar = ({ label, color, times }: Stay): Bar => {
    const [half, nine] = [length(times.p50) ?? 0, length(times.p90) ?? 0];
    return {
      label,
      ...(color === undefined ? {} : { color }),
      parts: [{ value: half, tone: "accent" }],
      mark: nine,
      says: language.duration(half, days),
      note: language.say("insights.within", { time: language.duration(nine, days) }),
    };
  };
  const chart = (_: unknown, index: number): TemplateResult => html`${bars((shown[index] ?? []).map(bar), most)}${rest(view, sides[index]?.filter((each) => each.stays > 0).length ?? 0)}`;
  return { ...section, legend, chart };
}

/** How many are in the table alone. */
function rest({ language }: View, count: number): TemplateResult | typeof nothing {
  return count > MOST ? html`<p class="muted small">${language.say("insights.more", { n: count - MOST })}</p>` : nothing;
}
