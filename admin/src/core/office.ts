// What the components of one page share about their server: who asks, its clock, its workflows, its orders.

import type { Definition, Engine, Workflow } from "@ordino/engine";
import type { Desk, Session } from "./desk.ts";
import { startEngine } from "./engine.ts";
import { OpenOrder } from "./open-order.ts";
import { ServerClock } from "./server-clock.ts";

/** A definition, and what the engine made of it; nothing where it cannot read it. */
export interface Loaded {
  definition: Definition;
  workflow: Workflow | null;
  engine: Engine;
}

/** How long an answer about the session is good for, in milliseconds. */
const FRESH = 300_000;

const offices = new WeakMap<Desk, Office>();

/** The one of a desk. */
export function officeOf(desk: Desk): Office {
  let office = offices.get(desk);
  if (office === undefined) offices.set(desk, (office = new Office(desk)));
  return office;
}

export class Office {
  readonly #orders = new Map<string, OpenOrder>();
  readonly #definitions = new Map<string, Promise<Definition>>();
  readonly #workflows = new Map<string, Promise<Loaded>>();
  #session: Promise<Session> | undefined;
  #asked = 0;
  #engine: Promise<Engine> | undefined;
  #clock: ServerClock | undefined;

  constructor(readonly desk: Desk) {}

  /** Who is there. Asked anew after a while: a page that has slept has lost count of the time, and servers are updated. */
  session(): Promise<Session> {
    if (this.#session === undefined || Math.abs(Date.now() - this.#asked) > FRESH) return this.renew();
    return this.#session;
  }

  /** Asks anew who is there, such as after the session has ended. */
  renew(): Promise<Session> {
    this.#session = this.#ask();
    return this.#session;
  }

  /** The server's clock; this machine's until the server has told its own. */
  get clock(): ServerClock {
    return this.#clock ?? new ServerClock(new Date().toISOString(), 1);
  }

  engine(): Promise<Engine> {
    this.#engine ??= kept(startEngine(), () => (this.#engine = undefined));
    return this.#engine;
  }

  definition(handle: string): Promise<Definition> {
    const known = this.#definitions.get(handle);
    if (known !== undefined) return known;
    const asked = kept(this.desk.definition(handle), () => this.#definitions.delete(handle));
    this.#definitions.set(handle, asked);
    return asked;
  }

  workflow(handle: string): Promise<Loaded> {
    const known = this.#workflows.get(handle);
    if (known !== undefined) return known;
    const load = async (): Promise<Loaded> => {
      const [definition, engine] = await Promise.all([this.definition(handle), this.engine()]);
      try {
        return { definition, workflow: engine.load(definition), engine };
      } catch {
        // Of a later engine, for one. The server can still decide under it.
        return { definition, workflow: null, engine };
      }
    };
    const asked = kept(load(), () => this.#workflows.delete(handle));
    this.#workflows.set(handle, asked);
    return asked;
  }

  /** An order that is open on the page: one for all components that show it. */
  order(id: string): OpenOrder {
    let order = this.#orders.get(id);
    if (order === undefined) this.#orders.set(id, (order = new OpenOrder(this, id)));
    return order;
  }

  /** Nobody shows the order any more. */
  close(id: string): void {
    this.#orders.delete(id);
  }

  #ask(): Promise<Session> {
    this.#asked = Date.now();
    const answer = this.desk.session().then((session) => {
      this.#clock = new ServerClock(session.now, session.speed);
      return session;
    });
    return kept(answer, () => (this.#session = undefined));
  }
}

/** What failed may succeed later, so that a failure is not kept. */
function kept<T>(promise: Promise<T>, forget: () => void): Promise<T> {
  promise.catch(forget);
  return promise;
}
