import type { StoredAnswer } from './stored-answer.ts';

/** A long question takes room as a key too, two bytes a letter. */
const weigh = (address: string, answer: StoredAnswer): number => answer.bytes + address.length * 2;

/** Answers by address, bounded by bytes; the oldest leaves first. */
export class PageCache {
  readonly #answers = new Map<string, StoredAnswer>();
  readonly #limit: number;
  #bytes = 0;

  /** @param limit how many bytes all answers together may take */
  constructor(limit: number) {
    this.#limit = limit;
  }

  get bytes(): number {
    return this.#bytes;
  }

  get size(): number {
    return this.#answers.size;
  }

  find(address: string): StoredAnswer | undefined {
    return this.#answers.get(address);
  }

  put(address: string, answer: StoredAnswer): void {
    this.#drop(address);
    if (weigh(address, answer) > this.#limit) return;
    this.#answers.set(address, answer);
    this.#bytes += weigh(address, answer);
    while (this.#bytes > this.#limit) {
      const oldest = this.#answers.keys().next().value;
      if (oldest === undefined) break;
      this.#drop(oldest);
    }
  }

  clear(): void {
    this.#answers.clear();
    this.#bytes = 0;
  }

  #drop(address: string): void {
    const answer = this.#answers.get(address);
    if (!answer) return;
    this.#answers.delete(address);
    this.#bytes -= weigh(address, answer);
  }
}
