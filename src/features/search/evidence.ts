import { FeatureTable, type FeatureTables } from './feature-table.ts';
import { lessonMark, orderOf } from './lots.ts';
import { softmax } from './softmax.ts';

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

/** Features by their numbers, and how much of a question lies there. */
interface Vector {
  readonly places: readonly number[];
  readonly values: readonly number[];
}

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
const blank = (sayings: readonly Saying[], size: number, levelled: number): EvidenceTables => {
  const features = FeatureTable.of(sayings.values().flatMap((saying) => saying.features));
  const counts = new Uint32Array(features.size);
  const starts = new Uint32Array(features.size + 1);
  // Owner by owner: a feature is said of one more when it was last said of another.
  const inOrder = sayings.toSorted((one, other) => one.owner - other.owner);
  const places = inOrder.map((saying) =>
    Uint32Array.from(new Set(saying.features), (feature) => features.find(feature) ?? 0),
  );
  const lastOwner = new Int32Array(features.size).fill(-1);
  const eachOwner = (note: (place: number, owner: number) => void): void => {
    lastOwner.fill(-1);
    for (const [at, { owner }] of inOrder.entries())
      for (const place of places[at] ?? []) {
        if (lastOwner[place] === owner) continue;
        lastOwner[place] = owner;
        note(place, owner);
      }
  };
  for (const said of places) for (const place of said) counts[place] = (counts[place] ?? 0) + 1;
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

interface Lesson {
  readonly owner: number;
  readonly weight: number;
  readonly vector: Vector;
}

const take = (
  { owner, weight, vector }: Lesson,
  { starts, owners, weights }: EvidenceTables,
  chances: Float64Array,
  { moved, pace }: { readonly moved: Float32Array; readonly pace: number },
): void => {
  const { places, values } = vector;
  for (let each = 0; each < places.length; each += 1) {
    const [feature, value] = [places[each] ?? 0, values[each] ?? 0];
    for (let at = starts[feature] ?? 0; at < (starts[feature + 1] ?? 0); at += 1) {
      const other = owners[at] ?? 0;
      const wrong = (chances[other] ?? 0) - (other === owner ? 1 : 0);
      const slope = wrong * value * weight;
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
  const tables = blank(sayings, size, levelled);
  const learner = new Evidence(tables);
  const lessons = sayings.map(({ owner, features, weight }) => ({
    owner,
    weight,
    vector: learner.vector([...new Set(features)]),
  }));
  const moved = new Float32Array(tables.weights.length).fill(firstStep);
  const marks = Uint32Array.from(sayings, ({ owner, features }) => lessonMark(owner, features));
  const rounds = Math.max(1, Math.min(mostRounds, Math.floor(most / sayings.length)));
  const middle = new Float32Array(tables.weights.length);
  const each = Math.max(1, Math.floor(Math.min(lessons.length, most) / stands));
  let stood = 0;
  for (let round = 0; round < rounds; round += 1) {
    for (const [count, at] of orderOf(marks, round).subarray(0, most).entries()) {
      const lesson = lessons[at];
      // The chances read the weights that this changes: each lesson begins where the last one ended.
      if (lesson) take(lesson, tables, learner.chancesOf(lesson.vector), { moved, pace });
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

  constructor(tables: EvidenceTables) {
    this.#tables = tables;
    this.#features = new FeatureTable(tables.features);
    this.#sums = new Float64Array(tables.size);
  }

  /** Whether a feature was ever said. */
  knows(feature: number): boolean {
    return this.#features.find(feature) !== undefined;
  }

  /** The place of some features among all, at length 1 where questions are levelled altogether. */
  vector(features: readonly number[]): Vector {
    const places: number[] = [];
    const values: number[] = [];
    let square = 0;
    for (const feature of features) {
      const place = this.#features.find(feature);
      if (place === undefined) continue;
      const value = this.#tables.rarity[place] ?? 0;
      places.push(place);
      values.push(value);
      square += value * value;
    }
    const { levelled } = this.#tables;
    const length = Math.sqrt(square) ** levelled * usualLength ** (1 - levelled) || 1;
    for (let at = 0; at < values.length; at += 1) values[at] = (values[at] ?? 0) / length;
    return { places, values };
  }

  /** The chance of each owner; together 1. Valid until the next question. */
  chancesOf({ places, values }: Vector): Float64Array {
    const { starts, owners, weights } = this.#tables;
    const sums = this.#sums.fill(0);
    for (let each = 0; each < places.length; each += 1) {
      const [feature, value] = [places[each] ?? 0, values[each] ?? 0];
      const end = starts[feature + 1] ?? 0;
      for (let at = starts[feature] ?? 0; at < end; at += 1) {
        const owner = owners[at] ?? 0;
        sums[owner] = (sums[owner] ?? 0) + value * (weights[at] ?? 0);
      }
    }
    return softmax(sums);
  }

  /**
   * How likely it is that a question is meant for each owner, from 0 to 1, together 1; nothing where no word of it was
   * ever said. Valid until the next question.
   * @param features what stands in a question, each once
   */
  chances(features: readonly number[]): Float64Array | undefined {
    const vector = this.vector(features);
    return vector.places.length === 0 ? undefined : this.chancesOf(vector);
  }
}
