// How much: orders over time, how SLAs are kept, and which ways orders take.

import { html, nothing } from "lit";
import type { MoveCounts, Summary } from "@ordino/engine";
import type { Key } from "../strings/index.ts";
import { bars, type Bar, type Tone } from "./bars.ts";
import { round, type Stretch } from "./over-time.ts";
import { called, sequence } from "./periods.ts";
import { column, greatest, length, sheetOf, spread, spreadColumns, type Section, type View } from "./section.ts";
import type { Cell } from "./sheet.ts";

/** Bars of one chart; the table has the rest. */
const MOST = 14;

const VIA = {
  recommended: ["via.recommended", "accent"],
  suggested: ["via.suggested", "soft"],
  auto: ["via.auto", "muted"],
  escalation: ["via.escalation", "muted"],
  migration: ["via.migration", "muted"],
  exception: ["via.exception", "warning"],
  forced: ["via.forced", "warning"],
  external: ["via.external", "warning"],
  undo: ["via.undo", "warning"],
} as const satisfies { [via in keyof MoveCounts]: [Key, Tone] };

const WAYS = Object.keys(VIA) as (keyof MoveCounts)[];

/** Ways that count as one in a bar. */
const TONES = ["accent", "soft", "muted", "warning"] as const;

export function throughput(view: View): Section | null {
  const { sides, language } = view;
  const stretches = sides.map(({ summary }) => {
    const counts = new Map(summary.periods.map((each) => [each.period, each]));
    return sequence([...counts.keys()]).map((period): Stretch => {
      const { opened, closed } = counts.get(period) ?? { opened: 0, closed: 0 };
      const label = called(period, language);
      return { label, values: [opened, closed], says: language.say("insights.stretch", { period: label, opened, closed }) };
    });
  });
  if (stretches.every((side) => side.length === 0)) return null;
  const most = round(greatest(stretches.flat().flatMap(({ values }) => values)));
  const title = language.say("insights.throughput");
  const columns = [
    column(language.say("insights.period"), "text"),
    column(language.say("insights.opened"), "count"),
    column(language.say("insights.closed"), "count"),
    column(language.say("insights.reopened"), "count"),
    ...WAYS.map((via) => column(language.say("insights.moves_of", { via: language.say(VIA[via][0]) }), "count")),
  ];
  return {
    id: "throughput",
    title,
    says: language.say("insights.throughput_say"),
    isWide: true,
    legend: [{ tone: "soft", title: language.say("insights.opened") }, { tone: "accent", title: language.say("insights.closed") }],
    sheet: sheetOf(view, "throughput", columns, ({ periods }) =>
      periods.map(({ period, opened, closed, reopened, moves }): Cell[] =>
        [called(period, language), opened, closed, reopened, ...WAYS.map((via) => moves[via])])),
    chart: (side, index) =>
      view.overTime.render(`over-${index}`, [title, side.title].filter(Boolean).join(", "), stretches[index] ?? [], ["soft", "accent"], most, language),
  };
}

export function attainment(view: View): Section | null {
  const { sides, wording, language } = view;
  if (sides.every(({ summary }) => summary.slas.every(({ ended, open }) => total(ended) + open.cycles === 0))) return null;
  const columns = [
    column(language.say("insights.sla"), "text"),
    column(language.say("insights.in_time"), "share"),
    column(language.say("insights.met"), "count"),
    column(language.say("insights.breached"), "count"),
    column(language.say("insights.escalated"), "count"),
    column(language.say("insights.void"), "count"),
    column(language.say("insights.running"), "count"),
    column(language.say("insights.running_late"), "count"),
    ...spreadColumns(language),
  ];
  return {
    id: "attainment",
    title: language.say("insights.attainment"),
    says: language.say("insights.attainment_say"),
    legend: [
      { tone: "good", title: language.say("insights.met") },
      { tone: "warning", title: language.say("insights.escalated") },
      { tone: "danger", title: language.say("insights.breached") },
    ],
    sheet: sheetOf(view, "attainment", columns, ({ slas }) => slas.map(({ sla, ended, open, attainment, consumed }) => [
      wording.sla(sla), attainment, ended.met, ended.breached, ended.escalated, ended.void, open.cycles, open.breached, ...spread(consumed),
    ])),
    chart: ({ summary }) => bars(summary.slas.filter(({ ended, open }) => total(ended) + open.cycles > 0).map(({ sla, ended, open, attainment }): Bar => {
      // Each by its own: one that is met a hundred times as often is not a hundred times as important.
      const all = Math.max(1, ended.met + ended.escalated + ended.breached);
      const late = ended.breached + open.breached;
      const note = late === 0 ? language.say("insights.of_all", { n: total(ended) }) : language.say("insights.late", { n: late });
      return {
        label: wording.sla(sla),
        parts: [{ value: ended.met / all, tone: "good" }, { value: ended.escalated / all, tone: "warning" }, { value: ended.breached / all, tone: "danger" }],
        says: attainment === null ? "–" : language.share(attainment),
        note,
      };
    }), 1),
  };
}

export function flow(view: View): Section | null {
  const { sides, wording, language } = view;
  const shown = sides.map(({ summary }) => [...summary.flow].sort((one, other) => other.count - one.count));
  if (shown.every((flow) => flow.length === 0)) return null;
  const most = greatest(shown.flat().map(({ count }) => count));
  const way = (from: string, to: string): string => language.say("insights.way", { from: wording.status(from), to: wording.status(to) });
  const columns = [
    column(language.say("insights.from"), "text"),
    column(language.say("insights.to"), "text"),
    column(language.say("insights.moves"), "count"),
    ...WAYS.map((via) => column(language.say(VIA[via][0]), "count")),
  ];
  return {
    id: "flow",
    title: language.say("insights.flow"),
    says: language.say("insights.flow_say"),
    isWide: true,
    legend: TONES.map((tone) => ({ tone, title: language.say(`insights.way_${tone}`) })),
    sheet: sheetOf(view, "flow", columns, (summary) => [...summary.flow].sort((one, other) => other.count - one.count).map(({ from, to, count, via }) =>
      [wording.status(from), wording.status(to), count, ...WAYS.map((each) => via[each])])),
    chart: (_, index) => {
      const flow = shown[index] ?? [];
      const list = flow.slice(0, MOST).map(({ from, to, count, via }): Bar =>
        ({ label: way(from, to), color: wording.color(to), parts: TONES.map((tone) => ({ tone, value: ofTone(via, tone) })), says: language.number(count) }));
      const more = flow.length - list.length;
      return html`${bars(list, most)}${more > 0 ? html`<p class="muted small">${language.say("insights.more", { n: more })}</p>` : nothing}`;
    },
  };
}

export function allMoves({ moves }: Summary): number {
  return WAYS.reduce((sum, via) => sum + moves[via], 0);
}

/** The share of SLAs' cycles that were met, of all that were measured; null where none was. */
export function met({ slas }: Summary): number | null {
  const sum = (part: "met" | "breached" | "escalated"): number => slas.reduce((all, { ended }) => all + ended[part], 0);
  const all = sum("met") + sum("breached") + sum("escalated");
  return all === 0 ? null : sum("met") / all;
}

/** Half of the orders were closed in that time. */
export function resolved({ resolution }: Summary, time: "working" | "elapsed"): number | null {
  return length(resolution.first[time].p50);
}

function ofTone(via: MoveCounts, tone: Tone): number {
  return WAYS.filter((way) => VIA[way][1] === tone).reduce((sum, way) => sum + via[way], 0);
}

function total({ met, breached, escalated, void: ended }: Summary["slas"][number]["ended"]): number {
  return met + breached + escalated + ended;
}
