/** About so many keys stand on one shelf. */
const onAShelf = 4;

/** Which numbers features have. */
export interface FeatureTables {
  /** All features in order: the place of each is its number. */
  readonly keys: Uint32Array;
  /** Where the keys of each shelf begin; a shelf holds those with the same first bits. As many as a power of two. */
  readonly shelves: Uint32Array;
}

/** Each number of a list once, in order, if it stands there so often. */
const inOrder = (numbers: Uint32Array, least: number): Uint32Array => {
  const sorted = numbers.slice().sort();
  let kept = 0;
  let from = 0;
  for (let at = 1; at <= sorted.length; at += 1) {
    if (at < sorted.length && sorted[at] === sorted[from]) continue;
    if (at - from >= least) {
      sorted[kept] = sorted[from] ?? 0;
      kept += 1;
    }
    from = at;
  }
  return sorted.slice(0, kept);
};

/**
 * Numbers features from 0, and finds their numbers again. A feature is a hash of what was said and not the words, which
 * would take ten times the room; that two of a hundred thousand have one hash changes nothing much. Hashes lie evenly, so
 * that a few are looked at to find one.
 */
export class FeatureTable {
  readonly tables: FeatureTables;
  readonly #keys: Uint32Array;
  readonly #shelves: Uint32Array;
  readonly #shift: number;

  constructor(tables: FeatureTables) {
    this.tables = tables;
    this.#keys = tables.keys;
    this.#shelves = tables.shelves;
    this.#shift = 32 - Math.log2(tables.shelves.length);
  }

  /**
   * Numbers features.
   * @param features as often as they stand anywhere
   * @param least those that stand there less often are left out
   */
  static of(features: Uint32Array, least = 1): FeatureTable {
    const keys = inOrder(features, least);
    const bits = Math.max(1, Math.ceil(Math.log2(Math.max(1, keys.length / onAShelf))));
    const shelves = new Uint32Array(2 ** bits);
    let at = 0;
    for (let shelf = 0; shelf < shelves.length; shelf += 1) {
      while (at < keys.length && (keys[at] ?? 0) >>> (32 - bits) < shelf) at += 1;
      shelves[shelf] = at;
    }
    return new FeatureTable({ keys, shelves });
  }

  get size(): number {
    return this.tables.keys.length;
  }

  /** The number of a feature; nothing where it was never numbered. */
  find(feature: number): number | undefined {
    const keys = this.#keys;
    let at = this.#shelves[feature >>> this.#shift] ?? 0;
    while ((keys[at] ?? feature) < feature) at += 1;
    return keys[at] === feature ? at : undefined;
  }
}
