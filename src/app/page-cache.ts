import type { StoredAnswer } from './stored-answer.ts';

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
    if (answer.bytes > this.#limit) return;
    this.#answers.set(address, answer);
    this.#bytes += answer.bytes;
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
    this.#bytes -= answer.bytes;
  }
}
