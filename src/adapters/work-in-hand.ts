/** Too much of one kind of work is in hand. It is refused with 503, and whoever asks again soon gets it. */
export class Busy extends Error {
  readonly statusCode = 503;
}

export interface WorkLimits {
  /** How many are worked on at the same time. */
  readonly atOnce: number;
  /** How many may wait for their turn; whoever comes after them is refused at once. */
  readonly waiting: number;
}

/**
 * Costly work of one kind, bounded by how much of it is in hand and not by who asks: a whole estate may share one
 * address, and one person may have a thousand.
 */
export class WorkInHand {
  readonly #limits: WorkLimits;
  readonly #waiting: Array<() => void> = [];
  #running = 0;

  constructor(limits: WorkLimits) {
    this.#limits = limits;
  }

  /**
   * Does it when its turn comes, in the order of asking.
   * @throws {Busy} at once where too many wait; what the work throws
   */
  async run<Result>(work: () => Result | Promise<Result>): Promise<Result> {
    await this.#turn();
    try {
      return await work();
    } finally {
      // Handed over, not freed: nobody who comes now may slip in before those who wait.
      const next = this.#waiting.shift();
      if (next) next();
      else this.#running -= 1;
    }
  }

  #turn(): Promise<void> | undefined {
    if (this.#running < this.#limits.atOnce) {
      this.#running += 1;
      return undefined;
    }
    if (this.#waiting.length >= this.#limits.waiting)
      throw new Busy('Too much of this is being done at once. Try again in a minute.');
    return new Promise((turn) => void this.#waiting.push(turn));
  }
}
