/**
 * Numbers words and senses from 0 in the order in which they come. What is learned of texts is kept under these numbers,
 * in a few flat tables, where sets and lists of words would take ten times the room.
 */
export class TermNumbers {
  readonly #numbers = new Map<string, number>();

  /** @param lines those that were numbered before, in their order, each on its line: see `lines` */
  static from(lines: string): TermNumbers {
    const numbers = new TermNumbers();
    for (const term of lines.split('\n')) numbers.add(term);
    return numbers;
  }

  get size(): number {
    return this.#numbers.size;
  }

  /** The number of a term; nothing where it was never added. */
  find(term: string): number | undefined {
    return this.#numbers.get(term);
  }

  /** The number of a term, a new one where it is new. */
  add(term: string): number {
    const known = this.#numbers.get(term);
    if (known !== undefined) return known;
    this.#numbers.set(term, this.#numbers.size);
    return this.#numbers.size - 1;
  }

  /** All of them in order, each on its line: one long text is read faster than ten thousand short ones. */
  get lines(): string {
    return [...this.#numbers.keys()].join('\n');
  }
}
