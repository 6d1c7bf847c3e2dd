// Publishing: what it would do to open orders, where they go that would have nowhere to go, and then doing it.

import type { Change } from "@ordino/engine/analysis";
import { html, nothing, type ReactiveControllerHost, type TemplateResult } from "lit";
import type { Desk, DeskError, Missing, Publication, Publishing } from "../core/desk.ts";
import { asDeskError } from "../core/open-order.ts";
import { trouble, Wording } from "../core/wording.ts";
import type { Drafting } from "./drafting.ts";
import { field, select, type Option } from "./fields.ts";
import type { Verdicts } from "./judging.ts";
import { parsed } from "./path.ts";
import { Problems, type Review } from "./review.ts";
import { RolloutProgress } from "./rollout.ts";
import { told, type Sheet } from "./sheet.ts";
import { statuses, teams } from "./people.ts";

/** What the engine of the page says of it. */
export interface Foreseen {
  /** From what runs; nothing where it cannot tell. */
  changes: readonly Change[] | undefined;
  /** What became of its promises. */
  verdicts: Verdicts;
}

type Counted = "publish.done" | "publish.stay" | "publish.move" | "publish.overdue";

export class Publish {
  readonly #rollout: RolloutProgress;
  #drafting: Drafting | undefined;
  #plan: Publication | undefined;
  /** Of which definition the plan is. */
  #of: unknown;
  #done: number | undefined;
  #failed: DeskError | undefined;
  #busy = false;
  #map: Publishing["map"] = { statuses: {}, teams: {} };

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly published: (version: number) => void,
  ) {
    this.#rollout = new RolloutProgress(host, () => void this.#drafting?.count());
  }

  end(): void {
    this.#rollout.end();
  }

  render(desk: Desk, drafting: Drafting, review: Review | undefined, sheet: Sheet, foreseen: Foreseen): TemplateResult {
    this.#drafting = drafting;
    const { words, problems, definition } = sheet;
    const errors = problems.all.filter(({ severity }) => severity === "error");
    const isReviewed = review?.definition === definition;
    const plan = this.#of === definition ? this.#plan : undefined;
    const mayAsk = isReviewed && errors.length === 0 && !this.#busy;
    return html`<div class="publishing">
      <h3>${words.say("publish.title", { n: definition.version })}</h3>
      ${this.#done === undefined ? nothing : html`<p class="told good" role="status">${words.say("publish.finished", { n: this.#done })}</p>`}
      ${errors.length === 0 ? nothing : html`<div class="told error" role="status"><p>${words.say("publish.errors", { n: errors.length })}</p>
        <ul class="told-list">${errors.map((problem) => html`<li class="row"><ul class="told-list">${told(problem, words)}</ul>
          <button type="button" class="quiet small" @click=${() => sheet.go(problem.place)}>${words.say("problems.show")}</button></li>`)}</ul></div>`}
      ${broken(foreseen, sheet)} ${changes(foreseen, sheet)}
      ${this.#failed === undefined ? nothing : html`<p class="told error" role="alert" part="error">${trouble(sheet.wording.language, this.#failed)}</p>`}
      ${plan === undefined ? html`<p class="muted">${words.say("publish.help")}</p>` : this.#planned(plan, drafting, sheet)}
      <div class="row">
        <button type="button" part="button" class=${plan === undefined ? "primary" : ""} ?disabled=${!mayAsk} @click=${() => this.#ask(desk, drafting, true)}>${words.say("publish.plan")}</button>
        ${plan === undefined ? nothing : html`<button type="button" class="primary" part="primary button" ?disabled=${!mayAsk || !isPossible(plan, this.#map)}
          @click=${() => this.#ask(desk, drafting, false)}>${words.say("publish.now", { n: definition.version })}</button>`}
      </div>
      ${this.#rollout.render(desk, definition.id, sheet)}
      ${versions(drafting, sheet)}
    </div>`;
  }

  #planned({ cases, missing, breaches, refused, diagnostics }: Publication, drafting: Drafting, sheet: Sheet): TemplateResult {
    const { words, wording } = sheet;
    // What is gone has its name in what runs.
    const before = drafting.draft?.live == null ? wording : new Wording(wording.language, drafting.draft.live);
    const faults = Problems.of(diagnostics.filter(({ severity }) => severity === "error")).all;
    const counted = (key: Counted, n: number): TemplateResult | typeof nothing => (n > 0 ? html`<li>${words.say(key, { n })}</li>` : nothing);
    const isAny = Object.values(cases).some((count) => count > 0);
    return html`<section class="orders" aria-label=${words.say("publish.orders")}><h4>${words.say("publish.orders")}</h4><ul class="plan">
        ${isAny ? nothing : html`<li>${words.say("publish.none")}</li>`}
        ${counted("publish.done", cases.done)} ${counted("publish.stay", cases.stay)} ${counted("publish.move", cases.move)}
        ${counted("publish.overdue", cases.overdue)}
        ${breaches.count > 0 ? html`<li class="late">${words.say("publish.breaches", { n: breaches.count })} <span class="muted small">${breaches.examples.join(", ")}</span></li>` : nothing}
        ${cases.refused > 0 ? html`<li class="late">${words.say("publish.refused", { n: cases.refused })}
          <ul class="small">${refused.map(({ title, refused }) => html`<li><bdi>${title}</bdi>: ${wording.reasons(refused).join(" ")}</li>`)}</ul></li>` : nothing}
      </ul></section>
      ${faults.length === 0 ? nothing : html`<ul class="told-list">${faults.map((problem) => told(problem, words))}</ul>`}
      ${missing.statuses.length + missing.teams.length === 0 ? nothing : html`<fieldset class="field">
        <legend class="name">${cases.unmapped === 0 ? words.say("publish.renamed") : words.say("publish.missing", { n: cases.unmapped })}</legend>
        ${missing.statuses.map((each) => this.#mapping("statuses", each, before.status(each.id), statuses(sheet), sheet))}
        ${missing.teams.map((each) => this.#mapping("teams", each, before.team(each.id), teams(sheet), sheet))}
      </fieldset>`}`;
  }

  #mapping(kind: keyof Publishing["map"], { id, cases, candidates }: Missing, name: string, options: Option[], sheet: Sheet): TemplateResult {
    const change = (to: string): void => {
      const { [id]: _, ...others } = this.#map[kind];
      this.#map = { ...this.#map, [kind]: to === "" ? others : { ...others, [id]: to } };
      this.host.requestUpdate();
    };
    const rank = ([to]: Option): number => (candidates.includes(to) ? candidates.indexOf(to) : candidates.length);
    const likely = options.toSorted((one, other) => rank(one) - rank(other));
    const title = sheet.words.say("publish.becomes", { name, n: cases });
    return field(sheet, ["map", kind, id], title, select(this.#map[kind][id] ?? "", [["", ""], ...likely], change, `map.${kind}.${id}`));
  }

  async #ask(desk: Desk, drafting: Drafting, dryRun: boolean): Promise<void> {
    this.#busy = true;
    this.#failed = undefined;
    this.#done = undefined;
    this.host.requestUpdate();
    try {
      await drafting.save();
      if (drafting.trouble !== undefined) throw drafting.trouble;
      const { definition } = drafting.document!;
      const plan = await desk.publish(definition.id, { revision: drafting.draft!.revision, map: this.#map, dryRun });
      // What has its name by now can still be given another.
      const isOfSame = this.#of === definition;
      this.#plan = isOfSame ? { ...plan, missing: together(this.#plan?.missing, plan.missing) } : plan;
      this.#of = definition;
      if (plan.published) await this.#finish(drafting, definition.version);
    } catch (error) {
      this.#failed = asDeskError(error);
    }
    this.#busy = false;
    this.host.requestUpdate();
  }

  async #finish(drafting: Drafting, version: number): Promise<void> {
    this.#plan = undefined;
    this.#map = { statuses: {}, teams: {} };
    this.#done = version;
    this.published(version);
    this.#rollout.look();
    await drafting.load();
  }
}

function together(before: Publication["missing"] | undefined, now: Publication["missing"]): Publication["missing"] {
  const all = (kind: keyof Publication["missing"]): Missing[] => {
    const ids = now[kind].map(({ id }) => id);
    return [...(before?.[kind] ?? []).filter(({ id }) => !ids.includes(id)), ...now[kind]];
  };
  return { statuses: all("statuses"), teams: all("teams") };
}

/** Promises that somebody could break, told before it is published and not forbidden. */
function broken({ verdicts }: Foreseen, { words, go }: Sheet): TemplateResult | typeof nothing {
  if (verdicts === "judging") return html`<p class="muted" role="status">${words.say("promises.judging")}</p>`;
  const broken = (verdicts ?? []).filter(({ verdict }) => verdict.type === "refuted");
  if (broken.length === 0) return nothing;
  return html`<div class="told warning" role="status">
    <p>${words.say("promises.broken", { n: broken.length })}</p>
    <ul>${broken.map(({ path }) => {
      const place = parsed(path);
      return html`<li><button type="button" class="quiet" @click=${() => go(place)}>${words.say("promise.n", { n: Number(place.at(-1)) + 1 })}</button></li>`;
    })}</ul>
  </div>`;
}

/** What the draft changes of what runs. */
function changes({ changes }: Foreseen, { words, go }: Sheet): TemplateResult | typeof nothing {
  if (changes === undefined) return nothing;
  return html`<section class="changes" aria-label=${words.say("changes")}>
    <h4>${words.say("changes")}</h4>
    ${changes.length === 0 ? html`<p class="muted">${words.say("changes.none")}</p>` : html`<ul>${changes.map(({ message, newPath }) => html`<li class="row">
      <bdi lang="en">${message}</bdi>
      ${newPath === undefined ? nothing : html`<button type="button" class="quiet small" @click=${() => go(parsed(newPath))}>${words.say("changes.show")}</button>`}
    </li>`)}</ul>`}
  </section>`;
}

/** Whether every order has somewhere to go. */
function isPossible({ missing, diagnostics }: Publication, map: Publishing["map"]): boolean {
  const isMapped = missing.statuses.every(({ id }) => id in map.statuses) && missing.teams.every(({ id }) => id in map.teams);
  return isMapped && !diagnostics.some(({ severity }) => severity === "error");
}

/** What has been published, and how many orders are under each. */
function versions({ draft }: Drafting, { words, wording }: Sheet): TemplateResult | typeof nothing {
  const all = draft?.versions ?? [];
  if (all.length === 0) return nothing;
  const { language } = wording;
  // With the year, whenever that was.
  const long = new Date(0);
  return html`<div class="versions"><table>
    <caption>${words.say("versions")}</caption>
    <thead><tr><th scope="col">${words.say("versions.version")}</th><th scope="col">${words.say("versions.at")}</th><th scope="col">${words.say("versions.by")}</th><th scope="col">${words.say("versions.open")}</th></tr></thead>
    <tbody>${all.map(({ version, at, by, openCases }) => html`<tr>
      <th scope="row">${language.number(version)}</th><td>${language.instant(at, long)}</td><td><bdi>${by ?? "–"}</bdi></td><td>${language.number(openCases)}</td>
    </tr>`)}</tbody>
  </table></div>`;
}
