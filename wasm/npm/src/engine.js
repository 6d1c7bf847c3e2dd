// The engine, its workflows and the cases that it holds. Every question is one request of the wire, the door of every
// other host, so that answers are the same everywhere.

import { errorOf, OrdinoError } from "./error.js";
import { written } from "./json.js";

/** The way into the module, which an engine shares with its workflows and its cases. */
class Access {
  #door;
  #closed;
  /** The clock of this machine, as the module reads it. */
  #now;

  constructor({ door, now }) {
    this.#door = door;
    this.#now = now;
  }

  /** What is said about a call, with its instant. */
  timed(call) {
    const about = circumstances(call);
    return about?.now === undefined ? { ...about, now: this.#now() } : about;
  }

  call(text) {
    return this.#use((door) => door.call(text));
  }

  /** Asks a request, which may be text already. */
  ask(request) {
    const text = written(request);
    return JSON.parse(this.#use((door) => door.ask(text))).ok;
  }

  /** Asks what workflows are needed for. The engine keeps those that were used last: those that have left come back. */
  askUnder(workflows, request) {
    const text = written(request);
    try {
      return this.ask(text);
    } catch (error) {
      if (error.code !== "unknown_workflow") throw error;
      for (const workflow of workflows) this.ask({ type: "load", definition: definitions.get(workflow) });
      return this.ask(text);
    }
  }

  close() {
    if (this.#door === undefined) return;
    this.#door.free();
    this.#end({ code: "freed", message: "the engine has been freed" });
  }

  get isOpen() {
    return this.#door !== undefined;
  }

  #use(ask) {
    if (this.#door === undefined) throw errorOf(this.#closed);
    try {
      return ask(this.#door);
    } catch (error) {
      if (error instanceof OrdinoError) throw error;
      // The module was stopped within a call, by a stack without room for one: what it knows cannot be trusted.
      this.#end({ code: "stopped", message: "the engine was stopped within a call: start another one" });
      throw errorOf(this.#closed, error);
    }
  }

  #end(closed) {
    this.#door = undefined;
    this.#closed = closed;
  }
}

/** The definitions of workflows, as text. */
const definitions = new WeakMap();

/** Releases cases whose file nobody has any more. */
const forgotten = new FinalizationRegistry(({ access, held }) => release(access.deref(), held));

export class Engine {
  #access;
  #version;

  constructor(opened) {
    this.#access = new Access(opened);
  }

  call(text) {
    return this.#access.call(text);
  }

  ask(request) {
    return this.#access.ask(request);
  }

  get version() {
    if (this.#version === undefined || !this.#access.isOpen) {
      this.#version = Object.freeze(this.ask({ type: "version" }));
      Object.freeze(this.#version.limits);
    }
    return this.#version;
  }

  load(definition) {
    const text = written(definition);
    return new Workflow(this.#access, text, this.#access.ask({ type: "load", definition: text }));
  }

  check(definition) {
    return check(this.#access, written(definition));
  }

  replay(events) {
    return replay(this.#access, events);
  }

  workingTime(question) {
    return this.ask({ ...question, type: "workingTime" });
  }

  free() {
    this.#access.close();
  }
}

export class Workflow {
  #access;

  constructor(access, definition, { workflow, edition, diagnostics }) {
    this.#access = access;
    this.digest = workflow;
    this.edition = edition;
    this.diagnostics = diagnostics;
    definitions.set(this, definition);
    Object.freeze(this);
  }

  options(of, about) {
    return this.#ask({ ...this.#access.timed(about), type: "options", case: of });
  }

  decide(about, command, call) {
    return this.#ask({ ...this.#access.timed(call), type: "decide", case: about, command });
  }

  decideMany(items, call) {
    return this.#ask({ ...this.#access.timed(call), type: "decideMany", items }).results;
  }

  replay(events) {
    return replay(this.#access, events);
  }

  report(histories, settings) {
    return this.#ask({ ...circumstances(settings), type: "report", histories }).report;
  }

  check() {
    return check(this.#access, definitions.get(this));
  }

  diagram(look) {
    return this.#ask({ ...circumstances(look), type: "diagram" }).text;
  }

  promises(claims) {
    return this.#ask({ type: "promises", promises: claims ?? null }).promises;
  }

  diff(newer, lang) {
    const request = { type: "diff", old: this.edition, new: newer.edition, lang };
    return this.#access.askUnder([this, newer], request).changes;
  }

  migration(newer, cases, call) {
    const request = { ...this.#access.timed(call), type: "migration", old: this.edition, new: newer.edition, cases };
    return this.#access.askUnder([this, newer], request);
  }

  case(stored) {
    return new CaseFile(this.#access, this, this.#ask({ type: "hold", case: stored }).held);
  }

  #ask(request) {
    return this.#access.askUnder([this], { ...request, workflow: this.edition });
  }
}

export class CaseFile {
  #access;
  #workflow;
  #held;

  constructor(access, workflow, held) {
    this.#access = access;
    this.#workflow = workflow;
    this.#held = held;
    forgotten.register(this, { access: new WeakRef(access), held }, this);
  }

  options(call) {
    return this.#access.ask({ ...this.#access.timed(call), type: "options", held: this.#held });
  }

  decide(command, call) {
    return this.#access.ask({ ...this.#access.timed(call), type: "decide", held: this.#held, command });
  }

  tick(call) {
    return this.decide({ type: "tick" }, call);
  }

  migrate(to, map, call) {
    if (!definitions.has(to)) throw misused("a case migrates to a workflow that an engine has loaded", "$.workflow");
    const command = { type: "migrate", from: this.#workflow.edition, map };
    const request = { ...this.#access.timed(call), type: "decide", held: this.#held, workflow: to.edition, command };
    const decision = this.#access.askUnder([this.#workflow, to], request);
    if (decision.refused === undefined) this.#workflow = to;
    return decision;
  }

  snapshot() {
    return this.#access.ask({ type: "snapshot", held: this.#held }).case;
  }

  free() {
    forgotten.unregister(this);
    release(this.#access, this.#held);
  }
}

// `using file = workflow.case(…)`, where the language has it.
if (Symbol.dispose !== undefined) {
  for (const Kind of [Engine, CaseFile]) {
    Object.defineProperty(Kind.prototype, Symbol.dispose, { value: Kind.prototype.free, configurable: true });
  }
}

function check(access, definition) {
  return access.ask({ type: "check", definition }).diagnostics;
}

function replay(access, events) {
  return access.ask({ type: "replay", events }).case;
}

function release(access, held) {
  if (access?.isOpen) access.ask({ type: "release", held });
}

/** What is said about a call: an object, and no instant by itself, which would go unheard. */
function circumstances(call) {
  const isObject = typeof call === "object" && !(call instanceof Date) && !Array.isArray(call);
  if (call === undefined || isObject) return call;
  throw misused("what is said about a call is an object, such as `{ now, actor }`", "$");
}

function misused(message, path) {
  return errorOf({ code: "invalid_request", message, path });
}
