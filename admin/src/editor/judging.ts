// Whether what a definition promises holds. The search takes its time, so it has a worker, and the page never waits for it.

import type { Definition, Judged, Source } from "@ordino/engine/analysis";
import type { ReactiveControllerHost } from "lit";
import { analysisSource } from "./analysis.ts";
import { foreseen } from "./foresight.ts";
import type { Review } from "./review.ts";

/** What the worker is asked. */
export interface Question {
  definition: Definition;
  /** From where its engine comes. */
  source: Source;
}

/** What it answers: `absent` is an engine that could not be started there. */
export type Verdict = { type: "judged"; judged: Judged[] } | { type: "failed"; message: string } | { type: "absent" };

/** Promise by promise; nothing where the engine fails. */
export type Verdicts = readonly Judged[] | "judging" | undefined;

type Runs = NonNullable<Review["runs"]>;

export class Judging {
  /** Null where there cannot be one: by the page's policy, in an old browser, without its file. */
  #worker: Worker | null | undefined;
  #about: Runs | undefined;
  #verdicts: Verdicts;

  constructor(private readonly host: ReactiveControllerHost) {}

  /** Of a workflow. Asked for the first time it is being judged; the host is told when it has been. */
  of(runs: Runs): Verdicts {
    if (runs.workflow !== this.#about?.workflow) {
      this.end();
      this.#about = runs;
      this.#verdicts = "judging";
      this.#ask(runs);
    }
    return this.#verdicts;
  }

  /** Ends a search, of whose result nobody wants to know any more; but one for this workflow goes on. */
  end(except?: Runs): void {
    if (this.#verdicts !== "judging" || (except !== undefined && except.workflow === this.#about?.workflow)) return;
    // Nothing else stops it.
    this.#worker?.terminate();
    if (this.#worker !== null) this.#worker = undefined;
    this.#about = undefined;
    this.#verdicts = undefined;
  }

  /** Ends whatever there is, as nobody looks any more. */
  leave(): void {
    this.end();
    this.#worker?.terminate();
    if (this.#worker !== null) this.#worker = undefined;
  }

  #ask(runs: Runs): void {
    if (this.#worker === undefined) this.#hire();
    try {
      this.#worker?.postMessage({ definition: runs.definition, source: analysisSource() } satisfies Question);
    } catch {
      // A source that cannot be sent, such as a response.
      this.#dismiss();
    }
    if (this.#worker === null) this.#judge(runs);
  }

  #hire(): void {
    try {
      // Written like this, tools that build pages see the file and make one of it.
      const worker = new Worker(new URL("./judge.worker.ts", import.meta.url), { type: "module" });
      worker.onmessage = ({ data }: MessageEvent<Verdict>) => this.#hear(worker, data);
      worker.onerror = () => this.#hear(worker, { type: "absent" });
      this.#worker = worker;
    } catch {
      this.#worker = null;
    }
  }

  #hear(worker: Worker, verdict: Verdict): void {
    const runs = this.#about;
    // One that was ended may have answered just before.
    if (worker !== this.#worker || runs === undefined) return;
    if (verdict.type === "judged") this.#told(verdict.judged);
    else if (verdict.type === "failed") this.#told(foreseen(() => { throw new Error(verdict.message); }));
    else {
      this.#dismiss();
      this.#judge(runs);
    }
  }

  #dismiss(): void {
    this.#worker?.terminate();
    this.#worker = null;
  }

  /** On the page, which waits: after it has shown what was asked for. */
  #judge(runs: Runs): void {
    setTimeout(() => {
      if (runs === this.#about) this.#told(foreseen(() => runs.workflow.promises()));
    });
  }

  #told(verdicts: Verdicts): void {
    this.#verdicts = verdicts;
    this.host.requestUpdate();
  }
}
