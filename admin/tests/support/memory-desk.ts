// A server in memory: it decides with an engine of its own, as a real one does, and fails where a test wants it to.

import type { Actor, Attachment, Blocker, Case, Command, Definition, Engine, Event, Fact, Period, Workflow } from "@ordino/engine";
import type { Migration } from "@ordino/engine/analysis";
import {
  DeskError,
  type Bell,
  type BoardPage,
  type Card,
  type Desk,
  type DeskErrorCode,
  type Insight,
  type Draft,
  type Notice,
  type Order,
  type Publication,
  type Publishing,
  type Rollout,
  type Sending,
  type Sent,
  type Session,
  type Verdict,
  type View,
} from "../../src/core/desk.ts";
import { startEngine } from "../../src/core/engine.ts";
import { startAnalysis } from "../../src/editor/analysis.ts";
import { MORNING, orderDesk, people } from "./shop.ts";

interface Kept {
  case: Case;
  events: Event[];
  texts: { [textId: string]: string | null };
  title: string;
  facts: { [name: string]: Fact };
}

const PAGE = 200;

/** What publishing a draft with errors does. */
const NOTHING: Publication = {
  diagnostics: [],
  cases: { done: 0, stay: 0, move: 0, unmapped: 0, overdue: 0, refused: 0 },
  missing: { statuses: [], teams: [] },
  breaches: { count: 0, examples: [] },
  refused: [],
  published: false,
};

export class MemoryDesk implements Desk {
  readonly orders = new Map<string, Kept>();
  readonly notices: Notice[] = [];
  readonly cards: Card[] = [];
  /** Every question that came, such as `send` and `order`. */
  readonly asked: string[] = [];
  readonly #done = new Map<string, Sent>();
  readonly #fails: { [method: string]: DeskErrorCode[] } = {};
  /** What a test does before an answer goes out, such as waiting. */
  before: (method: string) => Promise<void> | void = () => {};
  who = "care-1";
  now = MORNING;
  speed = 1;
  language = "en";
  engineId: string;
  /** The answer to a command gets lost on its way, after it was done. */
  losesAnswer = false;
  /** Versions of the workflow that were published, the newest first, and under which an order runs. */
  versions: Insight["versions"] = [{ version: 1, at: MORNING }];
  versionOf: (id: string) => number = () => 1;
  /** The workflow as its author has left it. */
  drafted: Draft;
  /** Open orders on their way to what was published. */
  rolledOut: Rollout | null = null;
  #bellTag = "";

  private constructor(
    readonly engine: Engine,
    readonly definition_: Definition,
    readonly workflow: Workflow,
  ) {
    this.engineId = engine.version.engineId;
    const live = { version: definition_.version, digest: workflow.digest, at: MORNING, by: null, openCases: 0 };
    this.drafted = { draft: definition_, revision: "1", live: definition_, versions: [live] };
  }

  static async start(definition: Definition = orderDesk()): Promise<MemoryDesk> {
    const engine = await startEngine();
    return new MemoryDesk(engine, definition, engine.load(definition));
  }

  /** The next call of a method fails so; once for each. */
  fail(method: keyof Desk, ...codes: DeskErrorCode[]): void {
    (this.#fails[method] ??= []).push(...codes);
  }

  get actor(): Actor {
    return this.staff(this.who);
  }

  /** An employee as the shop knows them. */
  staff(who: string): Actor {
    return people[who]?.actor ?? { id: who };
  }

  /** Opens an order at an instant. */
  open(id: string, at: string, title = `Order ${id}`, facts: { [name: string]: Fact } = {}): void {
    const told = this.workflow.decide(null, { type: "open", id, facts }, { now: at });
    if (told.case === null) throw new Error(JSON.stringify(told.refused));
    this.orders.set(id, { case: told.case, events: told.events, texts: {}, title, facts: {} });
  }

  /** Somebody gives a command. Throws where that is refused. */
  act(id: string, who: string | null, command: Command, at: string): void {
    const refused = this.decide(id, command, who === null ? null : this.staff(who), at);
    if (refused.length > 0) throw new Error(`${id}: ${JSON.stringify(refused)}`);
  }

  decide(id: string, command: Command, actor: Actor | null, at: string, expectedSeq?: number): Blocker[] {
    const kept = this.#kept(id);
    const told = this.workflow.decide(kept.case, command, { now: at, actor, facts: kept.facts, expectedSeq });
    kept.case = told.case;
    kept.events = [...kept.events, ...told.events];
    for (const { textId, text } of told.texts) kept.texts[textId] = text;
    return told.refused ?? [];
  }

  async session(): Promise<Session> {
    await this.#ask("session");
    const { who, language, engineId, now, speed } = this;
    const can = { publish: false, tasks: false };
    return { actor: this.actor, name: people[who]?.name ?? who, language, csrf: "t", engineId, now, speed, can };
  }

  async definition(): Promise<Definition> {
    await this.#ask("definition");
    return this.definition_;
  }

  async order(id: string): Promise<Order> {
    await this.#ask("order");
    return this.#orderOf(id);
  }

  async send(id: string, { command, commandId, expectedSeq }: Sending): Promise<Sent> {
    await this.#ask("send");
    let sent = this.#done.get(commandId);
    if (sent === undefined) {
      const refused = this.decide(id, command, this.actor, this.now, expectedSeq);
      sent = { order: this.#orderOf(id), refused };
      this.#done.set(commandId, sent);
    }
    if (this.losesAnswer) {
      this.losesAnswer = false;
      throw new DeskError("offline", "no answer");
    }
    return sent;
  }

  async upload(_: string, file: File, progress?: (part: number) => void): Promise<Attachment> {
    progress?.(0.5);
    await this.#ask("upload");
    const { name, size, type } = file;
    return { name, bytes: size, mediaType: type || "application/octet-stream", key: `file-${name}`, digest: "sha256:0" };
  }

  fileUrl(key: string): string {
    return `/files/${key}`;
  }

  async people(text: string, team?: string): Promise<{ id: string; name: string }[]> {
    await this.#ask("people");
    const there = Object.entries(people).filter(([, { actor }]) => team === undefined || [...(actor.teams ?? []), ...(actor.leads ?? [])].includes(team));
    const all = there.map(([id, { name }]) => ({ id, name }));
    return all.filter(({ id, name }) => `${id} ${name}`.toLowerCase().includes(text.toLowerCase()));
  }

  async board(view: View, after?: string): Promise<BoardPage> {
    await this.#ask("board");
    const found = this.cards.filter((card) => fits(card, view, this.who)).sort(by(view.sort));
    const start = after === undefined ? 0 : Number(after);
    const cards = found.slice(start, start + PAGE);
    const next = start + PAGE < found.length ? String(start + PAGE) : null;
    const names = Object.fromEntries(Object.entries(people).map(([id, { name }]) => [id, name]));
    return after === undefined ? { cards, next, names, counts: counted(found) } : { cards, next, names };
  }

  async plan(cases: string[], to: string): Promise<Verdict[]> {
    await this.#ask("plan");
    return cases.map((id) => this.#verdict(id, to, this.now, false));
  }

  async moveAll(cases: string[], to: string, _: string, comment?: string): Promise<Verdict[]> {
    await this.#ask("moveAll");
    return cases.map((id) => this.#verdict(id, to, this.now, true, comment));
  }

  async bell(): Promise<Bell | null> {
    await this.#ask("bell");
    const tag = JSON.stringify(this.notices);
    if (tag === this.#bellTag) return null;
    this.#bellTag = tag;
    return { unread: this.notices.filter(({ read }) => !read).length, notices: structuredClone(this.notices) };
  }

  async markRead(ids: string[]): Promise<void> {
    await this.#ask("markRead");
    for (const notice of this.notices) if (ids.includes(notice.id)) notice.read = true;
  }

  async report({ period, version }: { period?: Period; version?: number }): Promise<Insight> {
    await this.#ask("report");
    const orders = [...this.orders].filter(([id]) => version === undefined || this.versionOf(id) === version);
    const settings = { until: this.now, ...(period === undefined ? {} : { period }) };
    const summary = this.workflow.report(orders.map(([, { events }]) => events), settings);
    const names = Object.fromEntries(Object.entries(people).map(([id, { name }]) => [id, name]));
    return { summary, workflow: this.workflow.digest, names, versions: this.versions };
  }

  async draft(): Promise<Draft> {
    await this.#ask("draft");
    const { draft, live } = this.drafted;
    return structuredClone({ ...this.drafted, draft: { ...draft, version: Math.max(draft.version, (live?.version ?? 0) + 1) } });
  }

  async saveDraft(_: string, draft: Definition, revision: string): Promise<{ revision: string }> {
    await this.#ask("saveDraft");
    if (revision !== this.drafted.revision) throw new DeskError("stale", "somebody else was faster");
    this.drafted = { ...this.drafted, draft: structuredClone(draft), revision: String(Number(revision) + 1) };
    return { revision: this.drafted.revision };
  }

  async publish(_: string, { revision, map, dryRun }: Publishing): Promise<Publication> {
    await this.#ask("publish");
    if (revision !== this.drafted.revision) throw new DeskError("stale", "somebody else was faster");
    const { draft: definition } = await this.draft();
    const diagnostics = this.engine.check(definition);
    if (diagnostics.some(({ severity }) => severity === "error")) return { ...NOTHING, diagnostics };
    const { counts, missing, plans } = await this.#migration(definition, map);
    const published = !dryRun && counts.needMapping === 0;
    if (published) {
      const version = { version: definition.version, digest: "d", at: this.now, by: this.who, openCases: counts.stay + counts.moveOn };
      this.drafted = { ...this.drafted, live: definition, versions: [version, ...this.drafted.versions] };
    }
    const titled = (id: string): string => this.#kept(id).title;
    const { done, stay, moveOn: move, needMapping: unmapped, overdue, refused } = counts;
    const used = (names: Migration["missing"]["statuses"]): Migration["missing"]["statuses"] => names.filter(({ cases }) => cases > 0);
    return {
      diagnostics,
      cases: { done, stay, move, unmapped, overdue, refused },
      missing: { statuses: used(missing.statuses), teams: used(missing.teams) },
      breaches: { count: counts.breach, examples: plans.filter(({ breaches }) => breaches.length > 0).map((plan) => titled(plan.case)).slice(0, 5) },
      refused: plans.filter(({ outcome }) => outcome === "refused").map((plan) => ({ case: plan.case, title: titled(plan.case), refused: plan.refused ?? [] })),
      published,
    };
  }

  /** What the engine says of open orders, as a server's does. */
  async #migration(definition: Definition, map: Publishing["map"]): Promise<Migration> {
    const engine = await startAnalysis();
    const open = [...this.orders.values()].map((order) => order.case).filter(({ closedAt }) => closedAt === null);
    return engine.load(this.definition_).migration(engine.load(definition), open, { now: this.now, map });
  }

  async rollout(): Promise<Rollout | null> {
    await this.#ask("rollout");
    return structuredClone(this.rolledOut);
  }

  async retryRollout(_: string, version: number): Promise<Rollout | null> {
    await this.#ask("retryRollout");
    if (version !== this.rolledOut?.version) throw new DeskError("stale", "another version was published");
    const { left, refused } = this.rolledOut;
    this.rolledOut = { ...this.rolledOut, state: "running", left: left + refused, refused: 0, refusals: [] };
    return this.rollout();
  }

  tasks(): never {
    throw new DeskError("not_found", "no tasks");
  }

  retry(): never {
    throw new DeskError("not_found", "no tasks");
  }

  async #ask(method: keyof Desk): Promise<void> {
    this.asked.push(method);
    await this.before(method);
    const code = this.#fails[method]?.shift();
    if (code !== undefined) throw new DeskError(code, code);
  }

  #kept(id: string): Kept {
    const kept = this.orders.get(id);
    if (kept === undefined) throw new DeskError("not_found", id);
    return kept;
  }

  #orderOf(id: string): Order {
    const names = Object.fromEntries(Object.entries(people).map(([employee, { name }]) => [employee, name]));
    return { ...structuredClone(this.#kept(id)), workflow: this.workflow.digest, names };
  }

  #verdict(id: string, to: string, now: string, does: boolean, comment?: string): Verdict {
    const kept = this.orders.get(id);
    const title = kept?.title ?? this.cards.find((card) => card.case === id)?.title ?? id;
    if (kept === undefined) return { case: id, title, refused: [] };
    const command: Command = { type: "move", to, ...(comment === undefined ? {} : { comment }) };
    if (does) return { case: id, title, refused: this.decide(id, command, this.actor, now) };
    const { refused } = this.workflow.decide(kept.case, command, { now, actor: this.actor, facts: kept.facts });
    return { case: id, title, refused: refused ?? [] };
  }
}

function fits(card: Card, { show = "open", status, team, assignee, overdue, text }: View, me: string): boolean {
  const isClosed = card.stage === "closed";
  const holder = assignee === "me" ? me : assignee === "nobody" ? null : assignee;
  return (
    (show === "all" || isClosed === (show === "closed")) &&
    (status === undefined || card.status === status) &&
    (team === undefined || card.team === team) &&
    (assignee === undefined || card.assignee === holder) &&
    (overdue !== true || card.overdue) &&
    (text ?? "").toLowerCase().split(" ").every((word) => card.title.toLowerCase().includes(word))
  );
}

function by(sort: View["sort"] = "timeOpen"): (one: Card, other: Card) => number {
  const key = { timeOpen: "openedAt", timeInStatus: "enteredAt", nextDue: "nextDue" } as const;
  return (one, other) => (one[key[sort]] ?? "9").localeCompare(other[key[sort]] ?? "9");
}

function counted(cards: Card[]): NonNullable<BoardPage["counts"]> {
  const counts = new Map<string, NonNullable<BoardPage["counts"]>[number]>();
  for (const { status, team, overdue } of cards) {
    const key = `${status} ${team}`;
    const count = counts.get(key) ?? { status, team, cases: 0, overdue: 0 };
    count.cases += 1;
    count.overdue += overdue ? 1 : 0;
    counts.set(key, count);
  }
  return [...counts.values()];
}
