import type { FeatureTable } from './feature-table.ts';

/** One thing that is said of an owner: a question of its own, its title, a sentence that people say in it. */
export interface Saying {
  /** Whose it is, counted from 0. */
  readonly owner: number;
  /** A hash of each thing that stands in it: see `hashOf`. */
  readonly features: readonly number[];
  /** How much it counts, up to 1. */
  readonly weight: number;
}

/**
 * What stands in each of many sayings, as numbers of a table of features: those of saying `n` from `starts[n]` up to
 * `starts[n + 1]`. One list after the other, for ten thousands of small ones take several times as long.
 */
export interface Lessons {
  readonly starts: Uint32Array;
  readonly places: Uint32Array;
  /** How many numbers the longest has. */
  readonly longest: number;
}

/** Whatever stands in any of the sayings, as often as it stands there. */
export const allFeatures = (sayings: readonly Saying[]): Uint32Array => {
  let count = 0;
  for (const { features } of sayings) count += features.length;
  const all = new Uint32Array(count);
  let at = 0;
  for (const { features } of sayings) {
    all.set(features, at);
    at += features.length;
  }
  return all;
};

/**
 * Reads sayings as numbers of features; what the table has not is left out.
 * @param once what stands twice in a saying counts once
 */
export const lessonsOf = (sayings: readonly Saying[], table: FeatureTable, once: boolean): Lessons => {
  const starts = new Uint32Array(sayings.length + 1);
  const places = new Uint32Array(sayings.reduce((sum, { features }) => sum + features.length, 0));
  const lastIn = new Int32Array(once ? table.size : 0).fill(-1);
  let [at, longest] = [0, 0];
  for (const [number, { features }] of sayings.entries()) {
    for (const feature of features) {
      const place = table.find(feature);
      if (place === undefined || (once && lastIn[place] === number)) continue;
      lastIn[place] = number;
      places[at] = place;
      at += 1;
    }
    starts[number + 1] = at;
    longest = Math.max(longest, at - (starts[number] ?? 0));
  }
  return { starts, places: places.slice(0, at), longest };
};
