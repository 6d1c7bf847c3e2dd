// Who does how much when: teams and employees, month after month.

import { html, type TemplateResult } from "lit";
import { heat, type HeatRow } from "./heat.ts";
import { called, sequence } from "./periods.ts";
import { column, greatest, sheetOf, type Section, type View } from "./section.ts";

/** Stretches side by side, the newest. */
const MOST = 12;

type Measure = "insights.moves" | "insights.comments" | "insights.assignments" | "insights.received" | "insights.handed_on";

interface Worker<P> {
  label: string;
  periods: readonly P[];
}

const OF_TEAMS = { moves: "insights.moves", comments: "insights.comments", entries: "insights.received", leaves: "insights.handed_on" } as const;
const OF_PEOPLE = { moves: "insights.moves", comments: "insights.comments", assignments: "insights.assignments" } as const;

export function teamWork(view: View): Section | null {
  const { language, wording } = view;
  const sides = view.sides.map(({ summary }) => summary.teams.map(({ team, periods }) => ({ label: wording.team(team), periods })));
  const texts = { id: "team-work", title: language.say("insights.team_work"), says: language.say("insights.team_work_say") };
  return work(view, texts, language.say("board.team"), OF_TEAMS, sides);
}

export function peopleWork(view: View): Section | null {
  const { language, wording } = view;
  const sides = view.sides.map(({ summary }) => summary.people.map(({ employee, periods }) => ({ label: wording.employee(employee), periods })));
  const texts = { id: "people-work", title: language.say("insights.people_work"), says: language.say("insights.people_work_say") };
  return work(view, texts, language.say("insights.employee"), OF_PEOPLE, sides);
}

function work<M extends string, P extends { period: string } & { [measure in M]: number }>(
  view: View,
  texts: Pick<Section, "id" | "title" | "says">,
  who: string,
  measures: { readonly [measure in M]: Measure },
  sides: Worker<P>[][],
): Section | null {
  const { language } = view;
  const busy = sides.map((workers) => workers.filter(({ periods }) => periods.length > 0));
  if (busy.every((workers) => workers.length === 0)) return null;
  const names = Object.keys(measures) as M[];
  const chosen = names.find((name) => name === view.measures.get(texts.id)) ?? names[0]!;
  // The same ones on both sides, so that a column stands beside the same one.
  const periods = sequence(busy.flat().flatMap((worker) => worker.periods.map((each) => each.period)), MOST);
  const rows = busy.map((workers) => workers.map(({ label, periods: counts }): HeatRow => {
    const found = new Map(counts.map((each) => [each.period, each[chosen]]));
    return { label, counts: periods.map((period) => found.get(period) ?? 0) };
  }));
  const most = greatest(rows.flat().flatMap(({ counts }) => counts));
  const say = (name: M): string => language.say<Measure>(measures[name]);
  const columns = [column(who, "text"), column(language.say("insights.period"), "text"), ...names.map((name) => column(say(name), "count"))];
  return {
    ...texts,
    isWide: true,
    control: choice(view, texts.id, chosen, names.map((name): [string, string] => [name, say(name)])),
    sheet: sheetOf(view, texts.id, columns, (_, index) => sides[index]!.flatMap(({ label, periods: counts }) =>
      counts.map((each) => [label, called(each.period, language), ...names.map((name) => each[name])]))),
    chart: ({ title }, index) =>
      heat([texts.title, title].filter(Boolean).join(", "), periods.map((period) => called(period, language)), rows[index] ?? [], most, language),
  };
}

function choice({ language, measure }: View, section: string, chosen: string, names: [string, string][]): TemplateResult {
  return html`<select name=${section} aria-label=${language.say("insights.measure")}
    @change=${({ target }: Event) => measure(section, (target as HTMLSelectElement).value)}>
    ${names.map(([name, words]) => html`<option value=${name} ?selected=${name === chosen}>${words}</option>`)}
  </select>`;
}
