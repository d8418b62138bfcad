import { crc32 } from 'node:zlib';

/** So many different addresses are remembered at least, and twice as many at most. */
const remembered = 4_096;

/**
 * Knows which addresses were asked for lately, as numbers. Most questions in somebody's own words are asked once: an
 * answer that is kept for nobody takes memory, and the time to clear it away.
 */
export class AskedLately {
  #recent = new Set<number>();
  #before = new Set<number>();

  /** Notes that an address is asked for. @returns whether it was lately; of a million pairs a few are taken for one */
  again(address: string): boolean {
    const number = crc32(address);
    if (this.#recent.has(number)) return true;
    this.#recent.add(number);
    const known = this.#before.has(number);
    if (this.#recent.size >= remembered) {
      this.#before = this.#recent;
      this.#recent = new Set();
    }
    return known;
  }
}
