// What all orders add up to: how many, how long, how well, who and which way; and what a new version has changed.

import { html, nothing, type CSSResultGroup, type PropertyDeclarations, type PropertyValues, type TemplateResult } from "lit";
import type { Definition, Period } from "@ordino/engine";
import type { Desk, DeskError, Insight } from "../core/desk.ts";
import { OrdinoElement } from "../core/element.ts";
import { officeOf } from "../core/office.ts";
import { asDeskError } from "../core/open-order.ts";
import { trouble, Wording } from "../core/wording.ts";
import { read, write, type Shown } from "./address.ts";
import { legend } from "./bars.ts";
import { charts } from "./chart-style.ts";
import { attainment, flow, throughput } from "./counts.ts";
import { OverTime } from "./over-time.ts";
import type { Section, Side, View } from "./section.ts";
import { Sheets } from "./sheet.ts";
import { style } from "./style.ts";
import { tiles } from "./tiles.ts";
import { bottlenecks, statusTimes, teamTimes } from "./times.ts";
import { peopleWork, teamWork } from "./work.ts";

const PERIODS = { month: "insights.by_month", quarter: "insights.by_quarter", year: "insights.by_year" } as const;
const TIMES = { working: "insights.working", elapsed: "insights.elapsed" } as const;

const SECTIONS = [throughput, attainment, bottlenecks, statusTimes, teamTimes, flow, teamWork, peopleWork];

/** What has come from the server for what is shown. */
interface Told {
  insights: Insight[];
  /** Versions of the two sides; none where there is one report. */
  versions: number[];
  definition: Definition;
}

/**
 * `<ordino-insights src="/desk" in-url>`
 *
 * Attributes: `view`, a query such as `period=quarter&time=elapsed&after=3`, where `after` is the version whose publishing
 * stands between before and after; `in-url`, to keep it in the page's address. Events: `ordino-view` with the query that is
 * shown now. Parts: `base`, `filters`, `tiles`, `section`, `bar`, `plot`, `heat`, `table`, `button`, `error`.
 */
export class OrdinoInsights extends OrdinoElement {
  static override properties: PropertyDeclarations = { view: {}, inUrl: { type: Boolean, attribute: "in-url" } };
  static override styles: CSSResultGroup = [...(OrdinoElement.styles as CSSResultGroup[]), style, charts];

  declare view: string | undefined;
  declare inUrl: boolean | undefined;

  #shown: Shown = { period: "month", time: "working", after: null };
  #of: Desk | undefined;
  #told: Told | undefined;
  #trouble: DeskError | undefined;
  #isAsking = false;
  #age = 0;
  readonly #measures = new Map<string, string>();
  readonly #overTime = new OverTime(this);
  readonly #sheets = new Sheets(this);

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener("popstate", this.#wentBack);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener("popstate", this.#wentBack);
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has("view") || changed.has("inUrl")) {
      const isSaid = this.inUrl && write(read(location.search)) !== "";
      this.#shown = read(isSaid ? location.search : (this.view ?? ""));
      void this.refresh();
    } else if (this.server !== this.#of) void this.refresh();
  }

  protected override render(): TemplateResult | typeof nothing {
    const { language } = this;
    const told = this.#told;
    if (language === undefined || this.#of === undefined) return nothing;
    return html`<section class="base" part="base" aria-label=${language.say("insights.title")} aria-busy=${this.#isAsking}>
      ${this.#filters(told)}
      ${this.#trouble === undefined ? nothing : html`<p class="told error row" role="alert" part="error">
        <span>${trouble(language, this.#trouble)}</span> <button class="quiet" @click=${() => this.refresh()}>${language.say("again")}</button>
      </p>`}
      <p class="muted small" role="status">${this.#isAsking ? language.say("insights.loading") : this.#asOf(told)}</p>
      ${told === undefined ? nothing : this.#page(told)}
    </section>`;
  }

  /** Asks the server anew for what is shown. */
  async refresh(): Promise<void> {
    const { server } = this;
    const age = (this.#age += 1);
    if (server !== this.#of) this.#told = undefined;
    this.#of = server;
    this.#trouble = undefined;
    if (server === undefined) return;
    this.#isAsking = true;
    this.requestUpdate();
    try {
      const told = await this.#ask(server);
      if (age === this.#age) this.#told = told;
    } catch (error) {
      if (age === this.#age) this.#trouble = asDeskError(error);
    }
    if (age !== this.#age) return;
    this.#isAsking = false;
    this.requestUpdate();
  }

  async #ask(server: Desk): Promise<Told> {
    const { period, after } = this.#shown;
    const office = officeOf(server);
    // For the server's clock and nothing else; without it the page's own stands in.
    const session = office.session().catch(() => undefined);
    if (after === null) {
      const insight = await server.report({ period });
      const [definition] = await Promise.all([office.definition(insight.workflow), session]);
      return { insights: [insight], versions: [], definition };
    }
    const newer = await server.report({ period, version: after });
    const before = earlier(newer, after);
    if (before === undefined) return { insights: [newer], versions: [], definition: await office.definition(newer.workflow) };
    const older = await server.report({ period, version: before });
    const [later, former] = await Promise.all([office.definition(newer.workflow), office.definition(older.workflow), session]);
    return { insights: [older, newer], versions: [before, after], definition: together(later, former) };
  }

  #page({ insights, versions, definition }: Told): TemplateResult {
    const language = this.language!;
    const names = Object.assign({}, ...insights.map((insight) => insight.names)) as Insight["names"];
    const titles = versions.map((version, index) => language.say(index === 0 ? "insights.before" : "insights.after", { version: String(version) }));
    const view: View = {
      sides: insights.map(({ summary }, index): Side => ({ title: titles[index] ?? "", summary })),
      wording: new Wording(language, definition, names),
      language,
      time: this.#shown.time,
      overTime: this.#overTime,
      measures: this.#measures,
      measure: (section, name) => {
        this.#measures.set(section, name);
        this.requestUpdate();
      },
    };
    if (insights.every(({ summary }) => summary.cases.opened === 0)) {
      return html`<p class="none muted" role="status">${language.say("insights.none")}</p>`;
    }
    return html`${tiles(view)}
      <div class="sections">${SECTIONS.map((section) => section(view)).map((section) => (section === null ? nothing : this.#section(section, view)))}</div>`;
  }

  #section(section: Section, { sides, language, time }: View): TemplateResult {
    const { id, title, says, control, chart, sheet } = section;
    const isWide = section.isWide === true || sides.length > 1;
    return html`<figure class="section ${isWide ? "wide" : ""}" part="section" aria-labelledby=${`title-${id}`} aria-describedby=${`says-${id}`}>
      <figcaption>
        <div class="row"><h3 id=${`title-${id}`}>${title}</h3>${control ?? nothing}</div>
        <p class="muted small" id=${`says-${id}`}>${says}</p>
      </figcaption>
      ${section.legend === undefined ? nothing : legend(section.legend)}
      <div class="sides">
        ${sides.map((side, index) => html`<div class="side">${side.title === "" ? nothing : html`<h4>${side.title}</h4>`}${chart(side, index)}</div>`)}
      </div>
      ${this.#sheets.render(sheet, title, language, time === "elapsed")}
    </figure>`;
  }

  #filters(told: Told | undefined): TemplateResult {
    const language = this.language!;
    const { period, time, after } = this.#shown;
    const versions = told?.insights.at(-1)?.versions ?? [];
    // The first one has nothing before it.
    const later = versions.slice(0, -1).map(({ version }) => version);
    const known = after === null || later.includes(after) ? later : [after, ...later];
    const option = (value: string, words: string, chosen: string): TemplateResult => html`<option value=${value} ?selected=${value === chosen}>${words}</option>`;
    return html`<div class="filters row" part="filters" role="group" aria-label=${language.say("insights.filters")}>
      <select name="period" aria-label=${language.say("insights.period")} @change=${chosen((value) => this.#change({ period: value as Period }))}>
        ${Object.entries(PERIODS).map(([value, words]) => option(value, language.say(words), period))}
      </select>
      <span class="choices" role="group" aria-label=${language.say("insights.time")}>
        ${Object.entries(TIMES).map(([value, words]) => html`<button aria-pressed=${value === time} @click=${() => this.#change({ time: value as Shown["time"] })}>${language.say(words)}</button>`)}
      </span>
      ${known.length === 0 ? nothing : html`<select name="after" aria-label=${language.say("insights.compare")} class=${after === null ? "" : "set"}
        @change=${chosen((value) => this.#change({ after: value === "" ? null : Number(value) }))}>
        ${option("", language.say("insights.all_versions"), after === null ? "" : "-")}
        ${known.map((version) => option(String(version), language.say("insights.around", { version: String(version) }), String(after ?? "")))}
      </select>`}
      <button class="quiet" part="button" @click=${() => this.refresh()}>${language.say("insights.refresh")}</button>
    </div>`;
  }

  #asOf(told: Told | undefined): string {
    const until = told?.insights.at(-1)?.summary.settings.until;
    if (until == null) return "";
    return this.language!.say("insights.as_of", { at: this.language!.instant(until, officeOf(this.#of!).clock.now()) });
  }

  #change(part: Partial<Shown>): void {
    const isOther = (part.period ?? this.#shown.period) !== this.#shown.period || (part.after !== undefined && part.after !== this.#shown.after);
    this.#shown = { ...this.#shown, ...part };
    if (this.inUrl) {
      const rest = write(this.#shown, location.search);
      history.replaceState(history.state, "", `${location.pathname}${rest === "" ? "" : `?${rest}`}${location.hash}`);
    }
    this.tell("ordino-view", write(this.#shown));
    if (isOther) void this.refresh();
    this.requestUpdate();
  }

  readonly #wentBack = (): void => {
    if (!this.inUrl) return;
    this.#shown = read(location.search);
    void this.refresh();
  };
}

function chosen(change: (value: string) => void): (event: Event) => void {
  return ({ target }) => change((target as HTMLSelectElement).value);
}

/** The version that was published before one. */
function earlier({ versions }: Insight, version: number): number | undefined {
  return versions.map((each) => each.version).filter((each) => each < version).sort((one, other) => other - one)[0];
}

/** The words of a definition, and those of an earlier one for what it has no more. */
function together(later: Definition, former: Definition): Definition {
  const join = <T extends { id: string }>(new_: T[] = [], old: T[] = []): T[] => [...new_, ...old.filter(({ id }) => new_.every((each) => each.id !== id))];
  return { ...later, statuses: join(later.statuses, former.statuses), teams: join(later.teams, former.teams), slas: join(later.slas, former.slas) };
}
