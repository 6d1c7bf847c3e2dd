// The server's clock: what is due is due there. A page's own clock may be wrong, and that of a desk on trial runs faster.

/** The server's clock, read off when it last answered and carried on by the time that has passed on the page. */
export class ServerClock {
  readonly #start: number;
  readonly #read: number;

  /** @param speed how much faster than the world's it runs */
  constructor(
    now: string,
    readonly speed: number,
    private readonly passing: () => number = () => performance.now(),
  ) {
    this.#start = Date.parse(now);
    this.#read = passing();
  }

  now(): Date {
    return new Date(this.#start + (this.passing() - this.#read) * this.speed);
  }

  /** How many milliseconds of the page's time pass until an instant of the server's; none if that has been. */
  until(instant: string): number {
    return Math.max(0, (Date.parse(instant) - this.now().getTime()) / this.speed);
  }
}
