import { hashOf } from './lots.ts';

/** 0 means an empty place in the table. */
const keyOf = (feature: string): number => hashOf(feature) || 1;

export interface FeatureTables {
  readonly keys: Uint32Array;
  readonly numbers: Uint32Array;
  readonly size: number;
}

/**
 * Numbers features from 0 in the order in which they come, and finds their numbers again. It keeps a hash of each and not
 * the words, which would take ten times the room; that two of a hundred thousand have one hash changes nothing much.
 */
export class FeatureTable {
  #keys: Uint32Array;
  #numbers: Uint32Array;
  #size: number;

  /** @param tables what was numbered before */
  constructor(tables?: FeatureTables) {
    this.#keys = tables?.keys ?? new Uint32Array(1024);
    this.#numbers = tables?.numbers ?? new Uint32Array(1024);
    this.#size = tables?.size ?? 0;
  }

  /** All that was numbered, for the constructor. */
  get tables(): FeatureTables {
    return { keys: this.#keys, numbers: this.#numbers, size: this.#size };
  }

  get size(): number {
    return this.#size;
  }

  /** The number of a feature; nothing where it was never added. */
  find(feature: string): number | undefined {
    const at = this.#placeOf(keyOf(feature));
    return this.#keys[at] === 0 ? undefined : this.#numbers[at];
  }

  /** The number of a feature, a new one where it is new. */
  add(feature: string): number {
    const hash = keyOf(feature);
    const at = this.#placeOf(hash);
    if (this.#keys[at] !== 0) return this.#numbers[at] ?? 0;
    this.#keys[at] = hash;
    this.#numbers[at] = this.#size;
    this.#size += 1;
    if (this.#size * 2 > this.#keys.length) this.#grow();
    return this.#size - 1;
  }

  /** Where a hash stands, or the empty place at which it would: the next ones are tried in turn. */
  #placeOf(hash: number): number {
    const mask = this.#keys.length - 1;
    let at = hash & mask;
    while (this.#keys[at] !== 0 && this.#keys[at] !== hash) at = (at + 1) & mask;
    return at;
  }

  #grow(): void {
    const [keys, numbers] = [this.#keys, this.#numbers];
    this.#keys = new Uint32Array(keys.length * 2);
    this.#numbers = new Uint32Array(keys.length * 2);
    for (const [before, hash] of keys.entries()) {
      if (hash === 0) continue;
      const at = this.#placeOf(hash);
      this.#keys[at] = hash;
      this.#numbers[at] = numbers[before] ?? 0;
    }
  }
}
