// Orders of one view, fetched a page at a time as far as somebody scrolls.

import type { BoardPage, Card, Desk, DeskError, View } from "../core/desk.ts";
import { asDeskError } from "../core/open-order.ts";

export class CardSource {
  cards: Card[] = [];
  names: BoardPage["names"] = {};
  counts: NonNullable<BoardPage["counts"]> = [];
  trouble: DeskError | undefined;
  /** The first page has come, or has not. */
  isRead = false;
  #next: string | undefined;
  #isComplete = false;
  #loading: Promise<void> | undefined;
  #wanted = 0;
  #age = 0;

  /** @param accepts cards that belong to it, where the server cannot be asked for them alone */
  constructor(
    private readonly desk: Desk,
    readonly view: View,
    private readonly changed: () => void,
    private readonly accepts: (card: Card) => boolean = () => true,
  ) {}

  /** How many there are: as the server counted them, or as many as have come. */
  get total(): number {
    if (this.#isComplete) return this.cards.length;
    const counted = this.counts.reduce((sum, { cases }) => sum + cases, 0);
    return Math.max(counted, this.cards.length);
  }

  /** Fetches pages until there are so many, or no more. */
  reach(count: number): Promise<void> {
    this.#wanted = Math.max(this.#wanted, count);
    if (this.#isComplete || this.cards.length >= this.#wanted || this.trouble !== undefined) return this.#loading ?? Promise.resolve();
    this.#loading ??= this.#load().finally(() => (this.#loading = undefined));
    return this.#loading;
  }

  /** Fetches anew what somebody sees; what is there stays until the answer has come. */
  async refresh(count: number): Promise<void> {
    this.#age += 1;
    this.trouble = undefined;
    const fresh = new CardSource(this.desk, this.view, () => {}, this.accepts);
    const age = this.#age;
    await fresh.reach(Math.max(1, count));
    if (age !== this.#age) return;
    if (fresh.trouble !== undefined) this.trouble = fresh.trouble;
    else {
      this.cards = fresh.cards;
      this.names = fresh.names;
      this.counts = fresh.counts;
      this.#next = fresh.#next;
      this.#isComplete = fresh.#isComplete;
      this.#wanted = this.cards.length;
    }
    this.isRead = true;
    this.changed();
  }

  async #load(): Promise<void> {
    const age = this.#age;
    try {
      while (!this.#isComplete && this.cards.length < this.#wanted) {
        const page = await this.desk.board(this.view, this.#next);
        if (age !== this.#age) return;
        this.#take(page);
        this.changed();
      }
    } catch (error) {
      this.trouble = asDeskError(error);
    }
    this.isRead = true;
    this.changed();
  }

  #take({ cards, next, counts, names }: BoardPage): void {
    // In place: ten thousand cards are not copied for two hundred more.
    for (const card of cards) if (this.accepts(card)) this.cards.push(card);
    this.names = { ...this.names, ...names };
    this.counts = counts ?? this.counts;
    this.#next = next ?? undefined;
    this.#isComplete = next === null;
    this.isRead = true;
  }
}
