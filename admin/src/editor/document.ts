// The definition that is being drawn, and every state it has had.

import type { Definition } from "@ordino/engine";

/** How many steps back are remembered. */
const MOST = 300;

/** Fires `change` whenever the definition is another one. */
export class EditorDocument extends EventTarget {
  #past: Definition[] = [];
  #future: Definition[] = [];
  /** What is being typed into, so that a word is one step back and not each of its letters. */
  #typing: string | undefined;

  constructor(private current: Definition) {
    super();
  }

  get definition(): Definition {
    return this.current;
  }

  get canUndo(): boolean {
    return this.#past.length > 0;
  }

  get canRedo(): boolean {
    return this.#future.length > 0;
  }

  /**
   * Changes the definition, as one step.
   *
   * @param typing names the field while somebody types into it: changes under one name, one after the other, are one step
   */
  change(edit: (definition: Definition) => Definition, typing?: string): void {
    const next = edit(this.current);
    if (next === this.current) return;
    if (typing === undefined || typing !== this.#typing) this.#past = [...this.#past.slice(1 - MOST), this.current];
    this.#typing = typing;
    this.#future = [];
    this.#become(next);
  }

  undo(): void {
    const before = this.#past.at(-1);
    if (before === undefined) return;
    this.#past = this.#past.slice(0, -1);
    this.#future = [...this.#future, this.current];
    this.#typing = undefined;
    this.#become(before);
  }

  redo(): void {
    const after = this.#future.at(-1);
    if (after === undefined) return;
    this.#future = this.#future.slice(0, -1);
    this.#past = [...this.#past, this.current];
    this.#typing = undefined;
    this.#become(after);
  }

  /** The field has been left: what is typed next is a step of its own. */
  settle(): void {
    this.#typing = undefined;
  }

  #become(definition: Definition): void {
    this.current = definition;
    this.dispatchEvent(new Event("change"));
  }
}
