// What forms are made with: the document, what is wrong with it, and words.

import { html, nothing, type TemplateResult } from "lit";
import type { Definition } from "@ordino/engine";
import type { Language } from "../core/language.ts";
import type { Wording } from "../core/wording.ts";
import type { EditorWords } from "../strings/editor/index.ts";
import type { EditorDocument } from "./document.ts";
import { put, remove } from "./edit.ts";
import { at, type Path } from "./path.ts";
import { gravest, type Problem, type Problems } from "./review.ts";

export type Words = Language<EditorWords>;

/** One rendering of a form. Fields take the problems that are about them; what nobody takes stands above the form. */
export class Sheet {
  readonly #told = new Set<Problem>();

  constructor(
    readonly document: EditorDocument,
    readonly problems: Problems,
    readonly wording: Wording,
    readonly words: Words,
    /** Selects something else. */
    readonly go: (path: Path) => void,
  ) {}

  get definition(): Definition {
    return this.document.definition;
  }

  get<T>(path: Path): T | undefined {
    return at<T>(this.definition, path);
  }

  /** Sets a value as one step, or letter by letter while somebody types. */
  put(path: Path, value: unknown, isTyping = false): void {
    this.document.change((definition) => put(definition, path, value), isTyping ? path.join(".") : undefined);
  }

  remove(path: Path): void {
    this.document.change((definition) => remove(definition, path));
  }

  /** Whether something about it is an error. */
  isWrong(path: Path): boolean {
    return gravest(this.problems.within(path)) === "error";
  }

  /** What is wrong with a field, beside it. */
  told(path: Path): TemplateResult | typeof nothing {
    return this.#list(this.problems.within(path));
  }

  /** What is wrong with a thing and no field of it has said; to be asked for after the fields. */
  rest(path: Path): TemplateResult | typeof nothing {
    return this.#list(this.problems.within(path));
  }

  #list(problems: Problem[]): TemplateResult | typeof nothing {
    const fresh = problems.filter((problem) => !this.#told.has(problem));
    for (const problem of fresh) this.#told.add(problem);
    if (fresh.length === 0) return nothing;
    return html`<ul class="told-list">${fresh.map((problem) => told(problem, this.words))}</ul>`;
  }
}

/** A problem: what kind it is in the reader's language, and what the engine says about this one. */
export function told(problem: Problem, words: Words): TemplateResult {
  const { code, severity, message, help } = problem;
  return html`<li class="problem ${severity}" part="problem">
    <span class="mark" aria-hidden="true">${SIGNS[severity]}</span>
    <span>
      <span class="hidden">${words.say(`severity.${severity}`)}: </span><strong>${words.say(`check.${code}`)}</strong>
      <span lang="en" dir="auto" class="muted">${message}${help === undefined ? nothing : html`. ${help}`}</span>
    </span>
  </li>`;
}

const SIGNS = { error: "✕", warning: "!", hint: "i" } as const;
