// The draft: fetched, kept in this tab with every change, saved on the server when its author pauses.

import type { Definition } from "@ordino/engine";
import type { Desk, DeskError, Draft } from "../core/desk.ts";
import { drop, keep, kept } from "../core/keeping.ts";
import { asDeskError } from "../core/open-order.ts";
import { EditorDocument } from "./document.ts";

/** How long an author pauses before the draft is saved, in milliseconds. */
const PAUSE = 1_500;

interface Unsaved {
  definition: Definition;
  revision: string;
}

/** Fires `change` whenever the draft, or what is known of it, is another. */
export class Drafting extends EventTarget {
  #saved: Definition | undefined;
  #pause: ReturnType<typeof setTimeout> | undefined;
  #saving: Promise<void> | undefined;

  draft: Draft | undefined;
  document: EditorDocument | undefined;
  /** Why it is not there, or not saved. */
  trouble: DeskError | undefined;

  constructor(
    private readonly desk: Desk,
    private readonly workflow: string,
  ) {
    super();
  }

  get isSaved(): boolean {
    return this.document?.definition === this.#saved;
  }

  get isSaving(): boolean {
    return this.#saving !== undefined;
  }

  /** Fetches it. What was being drawn in this tab and never saved is taken up again. */
  async load(): Promise<void> {
    try {
      const draft = await this.desk.draft(this.workflow);
      this.#become(draft);
      const unsaved = kept<Unsaved>(this.#key);
      if (unsaved !== null && JSON.stringify(unsaved.definition) !== JSON.stringify(draft.draft)) {
        this.draft = { ...draft, revision: unsaved.revision };
        this.document?.change(() => unsaved.definition);
      }
    } catch (error) {
      this.trouble = asDeskError(error);
    }
    this.#changed();
  }

  /** Saves what is not saved yet; `trouble` says why that did not succeed. */
  save(): Promise<void> {
    clearTimeout(this.#pause);
    this.#saving ??= this.#save().finally(() => {
      this.#saving = undefined;
      this.#changed();
      if (!this.isSaved && this.trouble === undefined) this.#later();
    });
    this.#changed();
    return this.#saving;
  }

  /** Takes the draft as it is on the server, in place of this one. */
  async takeTheirs(): Promise<void> {
    drop(this.#key);
    await this.load();
  }

  /** Keeps this one, over what is on the server. */
  async keepMine(): Promise<void> {
    try {
      const { revision } = await this.desk.draft(this.workflow);
      if (this.draft !== undefined) this.draft = { ...this.draft, revision };
      this.trouble = undefined;
    } catch (error) {
      this.trouble = asDeskError(error);
      this.#changed();
      return;
    }
    await this.save();
  }

  /** Counts anew how many orders are open under each version; nothing else of the draft changes. */
  async count(): Promise<void> {
    const counted = await this.desk.draft(this.workflow).catch(() => undefined);
    if (this.draft === undefined || counted === undefined) return;
    this.draft = { ...this.draft, versions: counted.versions };
    this.#changed();
  }

  end(): void {
    clearTimeout(this.#pause);
  }

  #become(draft: Draft): void {
    this.draft = draft;
    this.trouble = undefined;
    const definition = draft.draft;
    this.#saved = definition;
    if (this.document === undefined) {
      this.document = new EditorDocument(definition);
      this.document.addEventListener("change", () => this.#edited());
    } else this.document.change(() => definition);
  }

  #edited(): void {
    if (!this.isSaved && this.draft !== undefined) {
      keep(this.#key, { definition: this.document!.definition, revision: this.draft.revision } satisfies Unsaved);
      this.#later();
    }
    this.#changed();
  }

  #later(): void {
    clearTimeout(this.#pause);
    // Whoever has been told that somebody else was faster decides first.
    if (this.trouble?.code !== "stale") this.#pause = setTimeout(() => void this.save(), PAUSE);
  }

  async #save(): Promise<void> {
    const { draft, document } = this;
    if (draft === undefined || document === undefined || this.isSaved) return;
    const { definition } = document;
    try {
      const { revision } = await this.desk.saveDraft(this.workflow, definition, draft.revision);
      this.draft = { ...draft, draft: definition, revision };
      this.#saved = definition;
      this.trouble = undefined;
      if (document.definition === definition) drop(this.#key);
    } catch (error) {
      this.trouble = asDeskError(error);
    }
  }

  get #key(): string {
    return `draft:${this.workflow}`;
  }

  #changed(): void {
    this.dispatchEvent(new Event("change"));
  }
}
