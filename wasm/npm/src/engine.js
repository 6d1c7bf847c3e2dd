// The engine, its workflows and the cases that it holds. Every question is one request of the wire, the door of every
// other host, so that answers are the same everywhere.

import { json, now } from "../dist/ordino.js";
import { errorOf } from "./error.js";

/** Releases cases whose file nobody has any more. */
const forgotten = new FinalizationRegistry(({ engine, held }) => {
  const door = engine.deref();
  if (door) door.release(held);
});

export class Engine {
  #door;
  #version;

  constructor(door) {
    this.#door = door;
  }

  call(text) {
    return this.#open.call(text);
  }

  /** Asks; `part` is a part of the request that came as text. */
  ask(request, part) {
    const text = written(request);
    sound(request, "$");
    try {
      return this.#open.ask(text);
    } catch (error) {
      if (error.code === "syntax" && part !== undefined) misplaced(() => this.#open.ask(part));
      throw error;
    }
  }

  get version() {
    this.#version ??= this.ask({ type: "version" });
    return this.#version;
  }

  load(definition) {
    const text = written(definition);
    const { workflow, diagnostics } = this.ask(`{"type":"load","definition":${text}}`, text);
    return new Workflow(this, text, workflow, diagnostics);
  }

  check(definition) {
    const text = written(definition);
    return this.ask(`{"type":"check","definition":${text}}`, text).diagnostics;
  }

  replay(events) {
    return this.ask({ type: "replay", events }).case;
  }

  workingTime(question) {
    return this.ask({ ...question, type: "workingTime" });
  }

  release(held) {
    if (this.#door !== undefined) this.ask({ type: "release", held });
  }

  free() {
    this.#door?.free();
    this.#door = undefined;
  }

  get #open() {
    if (this.#door === undefined) throw errorOf({ code: "freed", message: "the engine has been freed" });
    return this.#door;
  }
}

export class Workflow {
  #engine;
  #text;

  constructor(engine, text, digest, diagnostics) {
    this.#engine = engine;
    this.#text = text;
    this.digest = digest;
    this.diagnostics = diagnostics;
  }

  options(of, about) {
    return this.#ask({ ...timed(about), type: "options" }, of);
  }

  decide(about, command, call) {
    return this.#ask({ ...timed(call), type: "decide", command }, about);
  }

  decideMany(items, call) {
    return this.#ask({ ...timed(call), type: "decideMany", items }).results;
  }

  replay(events) {
    return this.#engine.replay(events);
  }

  reload() {
    this.#engine.load(this.#text);
  }

  report(histories, settings) {
    return this.#ask({ ...settings, type: "report", histories }).report;
  }

  check() {
    return this.#engine.check(this.#text);
  }

  case(stored) {
    return new CaseFile(this.#engine, this, this.#ask({ type: "hold" }, stored).held);
  }

  /** Asks about this workflow, and about a case where there is one. */
  #ask(request, about) {
    request.workflow = this.digest;
    if (about !== undefined && about !== null) {
      // A case that is text goes in as it is. Every other key stands there already, so that none hides behind its end.
      const keys = (typeof about === "string" && KEYS[request.type]) || [];
      for (const [key, value] of keys) if (request[key] === undefined) request[key] = value;
      const text = json(request);
      sound(request, "$");
      request = `${text.slice(0, -1)},"case":${written(about)}}`;
    }
    return askUnder([this], () => this.#engine.ask(request, typeof about === "string" ? about : undefined));
  }
}

export class CaseFile {
  #engine;
  #workflow;
  #held;

  constructor(engine, workflow, held) {
    this.#engine = engine;
    this.#workflow = workflow;
    this.#held = held;
    forgotten.register(this, { engine: new WeakRef(engine), held }, this);
  }

  options(call) {
    return this.#engine.ask({ ...timed(call), type: "options", held: this.#held });
  }

  decide(command, call) {
    return this.#engine.ask({ ...timed(call), type: "decide", held: this.#held, command });
  }

  tick(call) {
    return this.decide({ type: "tick" }, call);
  }

  migrate(to, map, call) {
    const command = { type: "migrate", from: this.#workflow.digest, map };
    const request = { ...timed(call), type: "decide", held: this.#held, workflow: to.digest, command };
    const decision = askUnder([this.#workflow, to], () => this.#engine.ask(request));
    if (decision.refused === undefined) this.#workflow = to;
    return decision;
  }

  snapshot() {
    return this.#engine.ask({ type: "snapshot", held: this.#held }).case;
  }

  free() {
    forgotten.unregister(this);
    this.#engine.release(this.#held);
  }
}

// `using file = workflow.case(…)`, where the language has it.
if (Symbol.dispose !== undefined) {
  for (const Kind of [Engine, CaseFile]) {
    Object.defineProperty(Kind.prototype, Symbol.dispose, { value: Kind.prototype.free, configurable: true });
  }
}

/** The keys of a request about a case that need not be given, as they are when they are not. */
const KEYS = {
  options: Object.entries({ actor: null, facts: {}, lang: null }),
  decide: Object.entries({ actor: null, facts: {}, lang: null, expectedSeq: null, withOptions: false }),
};

/** Asks what workflows are needed for. The engine keeps those that were used last: those that have left come back. */
function askUnder(workflows, ask) {
  try {
    return ask();
  } catch (error) {
    if (error.code !== "unknown_workflow") throw error;
    for (const workflow of workflows) workflow.reload();
    return ask();
  }
}

/** Throws what is wrong with the syntax of a text, at its own lines and columns; nothing if that is right. */
function misplaced(ask) {
  try {
    ask();
  } catch (error) {
    if (error.code === "syntax") throw error;
  }
}

/** Refuses what would be `null` or nothing in JSON, and so would mean something else. */
function sound(value, path) {
  const isNoNumber = typeof value === "number" && !Number.isFinite(value);
  const isNoDate = value instanceof Date && Number.isNaN(value.getTime());
  if (isNoNumber || isNoDate || value instanceof Map || value instanceof Set) {
    throw errorOf({ code: "invalid_request", message: `JSON has nothing like ${value}`, path });
  }
  if (typeof value !== "object") return;
  for (const key in value) sound(value[key], Array.isArray(value) ? `${path}[${key}]` : `${path}.${key}`);
}

/** What is said about a call, with its instant. */
function timed(call) {
  return call?.now === undefined ? { ...call, now: now() } : call;
}

/** A value as JSON text. A text is JSON already, as it was stored. */
function written(value) {
  return typeof value === "string" ? value : json(value);
}
