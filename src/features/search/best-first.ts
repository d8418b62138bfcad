/**
 * Some of many things, the best first, without putting all of them in order: each is only looked for when it is asked for
 * (a binary heap). Read from the beginning as often as one likes.
 */
export class BestFirst<Item> implements Iterable<Item> {
  #heap: number[];
  #rest: number[];
  readonly #isBefore: (one: number, other: number) => boolean;
  readonly #itemOf: (candidate: number) => Item;
  readonly #found: Item[] = [];

  /**
   * @param candidates by number; the list is used up
   * @param isBefore whether one comes before another
   * @param itemOf what a candidate is
   * @param rest candidates that come behind all others: they are not put in order before somebody reads so far
   */
  constructor(
    candidates: number[],
    isBefore: (one: number, other: number) => boolean,
    itemOf: (candidate: number) => Item,
    rest: number[] = [],
  ) {
    this.#heap = candidates;
    this.#rest = rest;
    this.#isBefore = isBefore;
    this.#itemOf = itemOf;
    this.#order();
  }

  #order(): void {
    for (let at = (this.#heap.length >>> 1) - 1; at >= 0; at -= 1) this.#sink(at);
  }

  *[Symbol.iterator](): Iterator<Item> {
    for (let at = 0; ; at += 1) {
      if (at === this.#found.length && !this.#next()) return;
      const item = this.#found[at];
      if (item !== undefined) yield item;
    }
  }

  #next(): boolean {
    if (this.#heap.length === 0) {
      [this.#heap, this.#rest] = [this.#rest, []];
      this.#order();
    }
    const [best] = this.#heap;
    const last = this.#heap.pop();
    if (best === undefined || last === undefined) return false;
    if (this.#heap.length > 0) {
      this.#heap[0] = last;
      this.#sink(0);
    }
    this.#found.push(this.#itemOf(best));
    return true;
  }

  #sink(from: number): void {
    const heap = this.#heap;
    const item = heap[from] ?? 0;
    let at = from;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= heap.length) break;
      const right = child + 1;
      if (right < heap.length && this.#isBefore(heap[right] ?? 0, heap[child] ?? 0)) child = right;
      const there = heap[child] ?? 0;
      if (!this.#isBefore(there, item)) break;
      heap[at] = there;
      at = child;
    }
    heap[at] = item;
  }
}
