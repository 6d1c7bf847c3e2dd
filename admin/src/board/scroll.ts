// A window over many rows of one height: those that are seen exist, the others do not.

import type { ReactiveControllerHost } from "lit";

/** Pixels above and below what is seen that exist too, so that scrolling finds them there. */
const SPARE = 300;

export class Scroll {
  first = 0;
  #height = 600;
  #top = 0;

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly row: number,
  ) {}

  /** The rows that exist, of so many. */
  range(total: number): { start: number; end: number } {
    const spare = Math.ceil(SPARE / this.row);
    const start = Math.max(0, Math.min(this.first, total) - spare);
    const end = Math.min(total, this.first + Math.ceil(this.#height / this.row) + spare);
    return { start, end };
  }

  /** For `@scroll`. */
  readonly scrolled = (event: Event): void => {
    const scroller = event.currentTarget as HTMLElement;
    this.#top = scroller.scrollTop;
    const first = Math.floor(this.#top / this.row);
    const isResized = scroller.clientHeight !== this.#height;
    if (first === this.first && !isResized) return;
    this.first = first;
    this.#height = scroller.clientHeight;
    this.host.requestUpdate();
  };

  /** Brings a row into sight; `above` is what covers the top. */
  show(scroller: HTMLElement, index: number, above = 0): void {
    const top = index * this.row;
    const height = scroller.clientHeight - above;
    if (top < scroller.scrollTop) scroller.scrollTop = top;
    else if (top + this.row > scroller.scrollTop + height) scroller.scrollTop = top + this.row - height;
  }
}
