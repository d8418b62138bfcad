import { FeatureTable, type FeatureTables } from './feature-table.ts';
import { allFeatures, type Lessons, lessonsOf, type Saying } from './lessons.ts';
import { lessonMark, orderOf } from './lots.ts';
import { softmax } from './softmax.ts';

/**
 * In the last round the weights are looked at so often, and their middle is what was learned: as they stand at the end
 * they lean towards the last lessons (B. Polyak and A. Juditsky, Acceleration of stochastic approximation by averaging,
 * 1992).
 */
const stands = 8;

/** How something is learned. */
export interface Schooling {
  /** How far one saying moves the weights. */
  readonly pace: number;
  /** How far long and short questions weigh alike: 1 is altogether; below, who says more says it louder. */
  readonly levelled: number;
  /** How often all sayings are gone through, if there are few … */
  readonly rounds: number;
  /** … and how many lessons there may be in all: a library of another size is still learned in seconds. */
  readonly lessons: number;
}

const usual: Schooling = { pace: 0.5, levelled: 1, rounds: 8, lessons: 90_000 };

/** A feature that was said of more owners than this is passed over: it tells none from another. */
const mostOwners = 100;

/** The length of a usual question: so long, levelled or not, it weighs the same. */
const usualLength = 12;

/** What keeps the first steps from being endless. */
const firstStep = 1e-2;

/** What was learned: the owners of whom each feature was said, and how far it speaks for each of them. */
export interface EvidenceTables {
  readonly features: FeatureTables;
  readonly rarity: Float32Array;
  /** Where each feature's owners begin in the two lists that follow. */
  readonly starts: Uint32Array;
  readonly owners: Uint16Array;
  readonly weights: Float32Array;
  /** How many owners there are. */
  readonly size: number;
  /** See `Schooling`. */
  readonly levelled: number;
}

/** Who said what, before anything is learned of it. */
const blank = (
  sayings: readonly Saying[],
  features: FeatureTable,
  { starts: from, places }: Lessons,
  { size, levelled }: { readonly size: number; readonly levelled: number },
): EvidenceTables => {
  const counts = new Uint32Array(features.size);
  const starts = new Uint32Array(features.size + 1);
  // Owner by owner: a feature is said of one more when it was last said of another.
  const byOwner = Uint32Array.from(sayings.keys()).sort(
    (one, other) => (sayings[one]?.owner ?? 0) - (sayings[other]?.owner ?? 0) || one - other,
  );
  const lastOwner = new Int32Array(features.size);
  const eachOwner = (note: (place: number, owner: number) => void): void => {
    lastOwner.fill(-1);
    for (const said of byOwner) {
      const owner = sayings[said]?.owner ?? 0;
      for (let at = from[said] ?? 0; at < (from[said + 1] ?? 0); at += 1) {
        const place = places[at] ?? 0;
        if (lastOwner[place] === owner) continue;
        lastOwner[place] = owner;
        note(place, owner);
      }
    }
  };
  for (const place of places) counts[place] = (counts[place] ?? 0) + 1;
  eachOwner((place) => {
    starts[place + 1] = (starts[place + 1] ?? 0) + 1;
  });
  for (let place = 0; place < features.size; place += 1) {
    const own = starts[place + 1] ?? 0;
    starts[place + 1] = (starts[place] ?? 0) + (own > mostOwners ? 0 : own);
  }
  const owners = new Uint16Array(starts[features.size] ?? 0);
  const next = starts.slice();
  eachOwner((place, owner) => {
    const at = next[place] ?? 0;
    if (starts[place] === starts[place + 1]) return;
    owners[at] = owner;
    next[place] = at + 1;
  });
  return {
    features: features.tables,
    rarity: Float32Array.from(counts, (count) => Math.log(1 + sayings.length / (count + 0.5))),
    starts,
    owners,
    weights: new Float32Array(owners.length),
    size,
    levelled,
  };
};

/** Features by their numbers, and how much of a saying lies at each: from one place in the two lists up to another. */
interface Vector {
  readonly places: Uint32Array;
  readonly values: Float64Array;
  readonly from: number;
  readonly to: number;
}

/** How much of a saying lies at each of its features: for all altogether as levelled. */
const weigh = ({ places, values, from, to }: Vector, { rarity, levelled }: EvidenceTables): void => {
  let square = 0;
  for (let at = from; at < to; at += 1) {
    const value = rarity[places[at] ?? 0] ?? 0;
    values[at] = value;
    square += value * value;
  }
  const length = Math.sqrt(square) ** levelled * usualLength ** (1 - levelled) || 1;
  for (let at = from; at < to; at += 1) values[at] = (values[at] ?? 0) / length;
};

/** The chance of each owner; together 1. */
const chancesOf = (
  { places, values, from, to }: Vector,
  { starts, owners, weights }: EvidenceTables,
  sums: Float64Array,
): Float64Array => {
  sums.fill(0);
  for (let each = from; each < to; each += 1) {
    const feature = places[each] ?? 0;
    const value = values[each] ?? 0;
    const end = starts[feature + 1] ?? 0;
    for (let at = starts[feature] ?? 0; at < end; at += 1) {
      const owner = owners[at] ?? 0;
      sums[owner] = (sums[owner] ?? 0) + value * (weights[at] ?? 0);
    }
  }
  return softmax(sums);
};

const take = (
  { owner, weight }: Saying,
  { places, values, from, to }: Vector,
  { starts, owners, weights }: EvidenceTables,
  { chances, moved, pace }: { chances: Float64Array; moved: Float32Array; pace: number },
): void => {
  for (let each = from; each < to; each += 1) {
    const feature = places[each] ?? 0;
    const value = (values[each] ?? 0) * weight;
    const end = starts[feature + 1] ?? 0;
    for (let at = starts[feature] ?? 0; at < end; at += 1) {
      const other = owners[at] ?? 0;
      const slope = ((chances[other] ?? 0) - (other === owner ? 1 : 0)) * value;
      const before = (moved[at] ?? 0) + slope * slope;
      moved[at] = before;
      weights[at] = (weights[at] ?? 0) - (pace * slope) / Math.sqrt(before);
    }
  }
};

/**
 * Learns from what is said of several owners which words, and which words together, speak for which of them: a
 * multinomial logistic regression over weighted words of unit length, taught by AdaGrad (J. Duchi and others, Adaptive
 * subgradient methods, 2011). A word speaks only of those of whom it was ever said, so that many owners with a few
 * thousand sayings are learned in well under a second.
 * @param size how many owners there are, at most 65,536
 */
export const learnEvidence = (
  sayings: readonly Saying[],
  size: number,
  { pace, levelled, rounds: mostRounds, lessons: most }: Schooling = usual,
): EvidenceTables => {
  const features = FeatureTable.of(allFeatures(sayings));
  const lessons = lessonsOf(sayings, features, true);
  const tables = blank(sayings, features, lessons, { size, levelled });
  const { places, starts } = lessons;
  const values = new Float64Array(places.length);
  const vectors = sayings.map(
    (_, at): Vector => ({ places, values, from: starts[at] ?? 0, to: starts[at + 1] ?? 0 }),
  );
  for (const vector of vectors) weigh(vector, tables);
  const chances = new Float64Array(size);
  const moved = new Float32Array(tables.weights.length).fill(firstStep);
  const marks = Uint32Array.from(sayings, ({ owner, features }) => lessonMark(owner, features));
  const rounds = Math.max(1, Math.min(mostRounds, Math.floor(most / sayings.length)));
  const middle = new Float32Array(tables.weights.length);
  const each = Math.max(1, Math.floor(Math.min(sayings.length, most) / stands));
  let stood = 0;
  for (let round = 0; round < rounds; round += 1) {
    for (const [count, at] of orderOf(marks, round).subarray(0, most).entries()) {
      const [saying, vector] = [sayings[at], vectors[at]];
      if (saying && vector) {
        // The chances read the weights that this changes: each lesson begins where the last one ended.
        chancesOf(vector, tables, chances);
        take(saying, vector, tables, { chances, moved, pace });
      }
      if (round < rounds - 1 || (count + 1) % each !== 0) continue;
      stood += 1;
      for (let place = 0; place < middle.length; place += 1)
        middle[place] = (middle[place] ?? 0) + ((tables.weights[place] ?? 0) - (middle[place] ?? 0)) / stood;
    }
  }
  tables.weights.set(middle);
  return tables;
};

/** What speaks for which of several owners, as it was learned. */
export class Evidence {
  readonly #tables: EvidenceTables;
  readonly #features: FeatureTable;
  /** Used again for every question. */
  readonly #sums: Float64Array;
  #places = new Uint32Array(256);
  #values = new Float64Array(256);

  constructor(tables: EvidenceTables) {
    this.#tables = tables;
    this.#features = new FeatureTable(tables.features);
    this.#sums = new Float64Array(tables.size);
  }

  /** Whether a feature was ever said. */
  knows(feature: number): boolean {
    return this.#features.find(feature) !== undefined;
  }

  /**
   * How likely it is that a question is meant for each owner, from 0 to 1, together 1; nothing where no word of it was
   * ever said. Valid until the next question.
   * @param features what stands in a question, each once
   */
  chances(features: readonly number[]): Float64Array | undefined {
    if (features.length > this.#places.length) {
      this.#places = new Uint32Array(2 * features.length);
      this.#values = new Float64Array(2 * features.length);
    }
    const [places, values] = [this.#places, this.#values];
    let to = 0;
    for (const feature of features) {
      const place = this.#features.find(feature);
      if (place === undefined) continue;
      places[to] = place;
      to += 1;
    }
    if (to === 0) return undefined;
    const vector = { places, values, from: 0, to };
    weigh(vector, this.#tables);
    return chancesOf(vector, this.#tables, this.#sums);
  }
}
