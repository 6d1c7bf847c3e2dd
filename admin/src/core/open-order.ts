// An order that is open on a page. The engine answers at once, the server decides, and what differs is said.

import type {
  Blocker,
  Case,
  Command,
  DecisionAnswer,
  Definition,
  Effect,
  Engine,
  Event as CaseEvent,
  OptionsAnswer,
  Workflow,
} from "@ordino/engine";
import { DeskError, type Order, type Sending, type Sent, type Session } from "./desk.ts";
import { identifier } from "./identifier.ts";
import type { Office } from "./office.ts";
import { keep, kept, drop } from "./keeping.ts";

/** What came of a command. */
export type Outcome =
  | { done: true }
  /** Why not: the engine of the page knew it at once, or the server said it. */
  | { done: false; refused: Blocker[]; by: "page" | "server" }
  /** No answer: nobody knows whether it is done, and sending it again does nothing twice. */
  | { done: false; error: DeskError };

/** Something that happens by itself. */
export interface Foreseen {
  at: string;
  events: CaseEvent[];
  effects: Effect[];
}

/** What a page must know of an order before it can show it. */
export interface Known {
  session: Session;
  order: Order;
  definition: Definition;
  /** Nothing while it is loading, and null where it does not load. */
  engine: Engine | null | undefined;
  /** Nothing while the engine is loading, and null where it cannot decide. */
  workflow: Workflow | null | undefined;
  /** Whether the page's engine is the server's; also while it is loading. */
  sameEngine: boolean;
}

/** How long after the instant of a timer its order is asked for again, so that the server has let it act, in milliseconds. */
const GRACE = 2_000;

/** How long a timer of a browser may wait. */
const LONGEST = 0x7fff_ffff;

/** How often an order that somebody looks at is asked for, in milliseconds. */
const EVERY = 30_000;

/** Fires `change` whenever something about it is different. */
export class OpenOrder extends EventTarget {
  #known: Known | undefined;
  #predicted: Order | undefined;
  #loading: Promise<void> | undefined;
  #users = 0;
  #alarm: ReturnType<typeof setTimeout> | undefined;
  #round: ReturnType<typeof setInterval> | undefined;
  #sending = false;
  /** How often in a row the server had not done yet what was due. */
  #late = 0;

  /** Why the order cannot be shown, or not as it is now. */
  trouble: DeskError | undefined;
  /** The server put the order elsewhere than the page's engine had said; until the next change. */
  disagreed: { expected: string } | undefined;
  /** Somebody else, or a timer, has changed the order since this page showed it: the number of the event known before. */
  changedSince: number | undefined;

  constructor(
    readonly office: Office,
    readonly id: string,
  ) {
    super();
  }

  /** Everything that is known; nothing before the first answer. */
  get known(): Known | undefined {
    if (this.#known === undefined) return undefined;
    return { ...this.#known, order: this.#predicted ?? this.#known.order };
  }

  /** What is shown is what the page's engine says, and the server has not said so yet. */
  get unconfirmed(): boolean {
    return this.#predicted !== undefined;
  }

  /** A command is on its way. */
  get sending(): boolean {
    return this.#sending;
  }

  /** Shows the order from now on, and keeps it fresh. Answers how to end. */
  use(changed: () => void): () => void {
    this.addEventListener("change", changed);
    this.#users += 1;
    if (this.#users === 1) {
      document.addEventListener("visibilitychange", this.#seen);
      this.#round = setInterval(this.#seen, EVERY);
      if (this.#known !== undefined) this.#wake();
    }
    if (this.#known === undefined) void this.load();
    return () => {
      this.removeEventListener("change", changed);
      this.#users -= 1;
      if (this.#users > 0) return;
      document.removeEventListener("visibilitychange", this.#seen);
      clearInterval(this.#round);
      clearTimeout(this.#alarm);
      this.office.close(this.id);
    };
  }

  /** Asks the server for the order as it is now. What fails is kept in `trouble`. */
  load(): Promise<void> {
    this.#loading ??= this.#load().finally(() => {
      this.#loading = undefined;
      this.#changed();
    });
    return this.#loading;
  }

  /** What may happen next, as the page's engine says; nothing where it cannot say. */
  options(lang: string): OptionsAnswer | null {
    const known = this.known;
    if (!known?.workflow) return null;
    const { order, session, workflow } = known;
    try {
      return workflow.options(order.case, { now: this.office.clock.now(), actor: session.actor, facts: order.facts, lang });
    } catch {
      return null;
    }
  }

  /** What the page's engine would decide; nothing where it cannot say. */
  decide(command: Command, now = this.office.clock.now()): (DecisionAnswer & { case: Case }) | null {
    const known = this.known;
    if (!known?.workflow) return null;
    const { order, session, workflow } = known;
    try {
      return workflow.decide(order.case, command, { now, actor: session.actor, facts: order.facts });
    } catch {
      return null;
    }
  }

  /** What will happen by itself if nobody does anything, the next things first, as the page's engine says. */
  foreseen(most: number): Foreseen[] {
    const known = this.known;
    if (!known?.workflow) return [];
    const { order, workflow } = known;
    const found: Foreseen[] = [];
    try {
      let about = order.case;
      let now = this.office.clock.now().toISOString();
      while (found.length < most) {
        const told = workflow.decide(about, { type: "tick" }, { now, facts: order.facts });
        if (told.events.length > 0) found.push({ at: told.events[0]?.at ?? now, events: told.events, effects: told.effects });
        if (told.nextDue === null || (told.events.length === 0 && told.nextDue <= now)) break;
        about = told.case;
        now = told.nextDue;
      }
    } catch {
      // The case does not run under this workflow.
    }
    return found;
  }

  /**
   * Gives a command: the page shows at once what its engine makes of it, the server confirms it or does not. What had no
   * answer goes out again under the id that it had, also after the page was loaded anew.
   */
  async send(command: Command): Promise<Outcome> {
    const known = this.#known;
    if (known === undefined || this.#sending) throw new Error("the order is not ready");
    this.disagreed = undefined;
    this.changedSince = undefined;
    const sending = this.#sendingOf(command, known.order.case.seq);
    const isRepeated = sending.expectedSeq !== known.order.case.seq;
    const told = known.sameEngine && !isRepeated ? this.decide(command) : null;
    if (told?.refused?.length) return { done: false, refused: told.refused, by: "page" };
    if (told !== null) this.#predicted = predicted(known.order, told);
    this.#sending = true;
    this.#changed();
    try {
      const sent = await this.office.desk.send(this.id, sending);
      drop(this.#unsentKey);
      return this.#answered(known, sent, told);
    } catch (error) {
      const failure = asDeskError(error);
      // Only what had no answer may have been done.
      if (failure.code === "offline" || failure.code === "server") keep(this.#unsentKey, { ...sending, command });
      else drop(this.#unsentKey);
      return { done: false, error: failure };
    } finally {
      this.#predicted = undefined;
      this.#sending = false;
      this.#wake();
      this.#changed();
    }
  }

  #answered(known: Known, sent: Sent, told: (DecisionAnswer & { case: Case }) | null): Outcome {
    if (sent.order.workflow !== known.order.workflow) void this.load();
    else this.#known = { ...known, order: sent.order };
    this.trouble = undefined;
    if (sent.refused.length > 0) {
      if (sent.refused.some(({ code }) => code === "stale")) this.changedSince = known.order.case.seq;
      return { done: false, refused: sent.refused, by: "server" };
    }
    const expected = told?.case.status;
    if (expected !== undefined && expected !== sent.order.case.status) this.disagreed = { expected };
    return { done: true };
  }

  get #unsentKey(): string {
    return `unsent:${this.id}`;
  }

  #sendingOf(command: Command, seq: number): Sending {
    const unsent = kept<Sending>(this.#unsentKey);
    if (unsent !== null && JSON.stringify(unsent.command) === JSON.stringify(command)) return unsent;
    return { command, commandId: identifier(), expectedSeq: seq };
  }

  async #load(): Promise<void> {
    try {
      const [session, order] = await Promise.all([this.office.session(), this.office.desk.order(this.id)]);
      const definition = await this.office.definition(order.workflow);
      // What came of a command in the meantime is newer.
      const before = this.#known;
      if (before !== undefined && (this.#sending || before.order.case.seq > order.case.seq)) return;
      if (before !== undefined && before.order.case.seq !== order.case.seq) this.changedSince = before.order.case.seq;
      const isSame = before?.order.workflow === order.workflow;
      const workflow = isSame ? before.workflow : undefined;
      const { engine, sameEngine } = before ?? { engine: undefined, sameEngine: true };
      this.#known = { session, order, definition, engine, workflow, sameEngine };
      this.trouble = undefined;
      // The engine is far larger than everything else, and the status does not wait for it.
      this.#changed();
      await this.#loadEngine(order.workflow);
      this.#wake();
    } catch (error) {
      this.trouble = asDeskError(error);
    }
  }

  /** Without an engine the order is still shown, and the server can still decide. */
  async #loadEngine(handle: string): Promise<void> {
    const loaded = await this.office.workflow(handle).catch(() => null);
    const known = this.#known;
    if (known === undefined || known.order.workflow !== handle) return;
    const workflow = loaded?.workflow?.digest === known.order.case.workflow.digest ? loaded.workflow : null;
    const engine = loaded?.engine ?? null;
    this.#known = { ...known, engine, workflow, sameEngine: known.session.engineId === engine?.version.engineId };
  }

  /** Looks again when something is due. */
  #wake(): void {
    clearTimeout(this.#alarm);
    const told = this.#users > 0 ? this.decide({ type: "tick" }) : null;
    if (told === null) return;
    // What is due now has not been done by the server yet: it is asked less and less often.
    const isLate = told.events.length > 0;
    this.#late = isLate ? this.#late + 1 : 0;
    if (!isLate && told.nextDue === null) return;
    const wait = isLate ? GRACE * 2 ** (this.#late - 1) : this.office.clock.until(told.nextDue ?? "") + GRACE;
    if (wait < LONGEST) this.#alarm = setTimeout(() => void this.load(), wait);
  }

  readonly #seen = (): void => {
    if (document.visibilityState === "hidden" || this.#sending) return;
    void this.load();
  };

  #changed(): void {
    this.dispatchEvent(new Event("change"));
  }
}

/** The order as the page's engine has it after a decision. */
function predicted(order: Order, told: DecisionAnswer & { case: Case }): Order {
  const texts = Object.fromEntries(told.texts.map(({ textId, text }) => [textId, text]));
  return { ...order, case: told.case, events: [...order.events, ...told.events], texts: { ...order.texts, ...texts } };
}

/** What failed, as a failure of the desk; the engine's own file not coming is one of the line. */
export function asDeskError(error: unknown): DeskError {
  if (error instanceof DeskError) return error;
  if (error instanceof TypeError) return new DeskError("offline", String(error));
  return new DeskError("server", error instanceof Error ? error.message : String(error));
}
