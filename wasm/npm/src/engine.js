// The engine, its workflows and the cases that it holds. Every question is one request of the wire, as JSON text: the door
// of every other host, so that answers are the same everywhere. Objects that the module would build part by part are no
// faster for a question and its decision together (`cargo xtask bench web` measures both).

import { errorOf } from "./error.js";

/** Releases cases whose file nobody has any more. */
const forgotten = new FinalizationRegistry(({ engine, held }) => {
  const door = engine.deref();
  if (door) door.release(held);
});

export class Engine {
  #door;
  #version;
  #most;

  constructor(door) {
    this.#door = door;
  }

  call(text) {
    if (typeof text !== "string") {
      throw errorOf({ code: "invalid_request", message: `a request is JSON text, not ${typeof text}` });
    }
    if (this.#door === undefined) {
      throw errorOf({ code: "freed", message: "the engine has been freed" });
    }
    // A character is a byte at least: what is longer would be copied into the module only to be refused.
    this.#most ??= JSON.parse(this.#door.call('{"type":"version"}')).ok.limits.requestBytes;
    if (text.length > this.#most) {
      const message = `a request has at most ${this.#most} bytes`;
      return JSON.stringify({ error: { code: "too_large", message } });
    }
    return this.#door.call(text);
  }

  ask(request) {
    return told(this, json(request));
  }

  get version() {
    this.#version ??= this.ask({ type: "version" });
    return this.#version;
  }

  load(definition) {
    const text = json(definition);
    const { workflow, diagnostics } = told(this, `{"type":"load","definition":${text}}`);
    return new Workflow(this, text, workflow, diagnostics);
  }

  check(definition) {
    return told(this, `{"type":"check","definition":${json(definition)}}`).diagnostics;
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

  report(histories, settings) {
    return this.#ask({ ...settings, type: "report", histories }).report;
  }

  check() {
    return this.#engine.check(this.#text);
  }

  case(stored) {
    return new CaseFile(this.#engine, this.#ask({ type: "hold" }, stored).held);
  }

  /** Asks about this workflow, and about a case where there is one. */
  #ask(request, about) {
    request.workflow = this.digest;
    let text = json(request);
    if (about !== undefined && about !== null) text = `${text.slice(0, -1)},"case":${json(about)}}`;
    try {
      return told(this.#engine, text);
    } catch (error) {
      // The engine keeps the workflows that were used last: one that has left comes back.
      if (error.code !== "unknown_workflow" || error.path !== "$.workflow") throw error;
      this.#engine.load(this.#text);
      return told(this.#engine, text);
    }
  }
}

export class CaseFile {
  #engine;
  #held;

  constructor(engine, held) {
    this.#engine = engine;
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

/** What is said about a call; the clock is read here and nowhere else. */
function timed(call) {
  return call?.now === undefined ? { ...call, now: new Date() } : call;
}

/** What the answer to a request holds. */
function told(engine, text) {
  const { ok, error } = JSON.parse(engine.call(text));
  if (error !== undefined) throw errorOf(error);
  return ok;
}

/** A value as JSON text. A text is JSON already, as it was stored. */
function json(value) {
  if (typeof value === "string") return value;
  let text;
  let cause;
  try {
    text = JSON.stringify(value);
  } catch (error) {
    cause = error;
  }
  if (text === undefined) {
    throw errorOf({ code: "invalid_request", message: "this is nothing that JSON has" }, { cause });
  }
  return text;
}
