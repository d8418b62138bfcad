import type { StoredAnswer } from './stored-answer.ts';

/** A long question takes room as a key too, two bytes a letter. */
const weigh = (address: string, answer: StoredAnswer): number => answer.bytes + address.length * 2;

interface Kept {
  readonly answer: StoredAnswer;
  /** The instant (in milliseconds) from which on it may not be sent; nothing where it may be sent until it is dropped. */
  readonly until: number | undefined;
}

/** Answers by address, bounded by bytes; the oldest leaves first. */
export class PageCache {
  readonly #answers = new Map<string, Kept>();
  readonly #now: () => number;
  readonly #limit: number;
  #bytes = 0;
  #clearings = 0;

  /**
   * @param limit how many bytes all answers together may take
   * @param now the moment, in milliseconds
   */
  constructor(limit: number, now: () => number = Date.now) {
    this.#limit = limit;
    this.#now = now;
  }

  get bytes(): number {
    return this.#bytes;
  }

  get size(): number {
    return this.#answers.size;
  }

  /** How often it was cleared: what was begun before a clearing is of yesterday and must not be put after it. */
  get clearings(): number {
    return this.#clearings;
  }

  find(address: string): StoredAnswer | undefined {
    const kept = this.#answers.get(address);
    if (!kept) return undefined;
    if (kept.until === undefined || this.#now() < kept.until) return kept.answer;
    this.#drop(address);
    return undefined;
  }

  put(address: string, answer: StoredAnswer, until?: number): void {
    this.#drop(address);
    if (weigh(address, answer) > this.#limit) return;
    this.#answers.set(address, { answer, until });
    this.#bytes += weigh(address, answer);
    while (this.#bytes > this.#limit) {
      const oldest = this.#answers.keys().next().value;
      if (oldest === undefined) break;
      this.#drop(oldest);
    }
  }

  clear(): void {
    this.#answers.clear();
    this.#clearings += 1;
    this.#bytes = 0;
  }

  #drop(address: string): void {
    const kept = this.#answers.get(address);
    if (!kept) return;
    this.#answers.delete(address);
    this.#bytes -= weigh(address, kept.answer);
  }
}
