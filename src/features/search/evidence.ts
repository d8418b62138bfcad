import { FeatureTable } from './feature-table.ts';

/** One thing that is said of an owner: a question of its own, its title, a sentence that people say in it. */
export interface Saying {
  /** Whose it is, counted from 0. */
  readonly owner: number;
  readonly features: readonly string[];
  /** How much it counts, up to 1. */
  readonly weight: number;
}

/** How often all sayings are gone through … */
const mostRounds = 8;
/** … and how many lessons that may be in all: a library of another size is still learned in seconds. */
const mostLessons = 60_000;

/** How far one saying moves the weights, unless the owners want another pace. */
const usualPace = 0.5;

/** What keeps the first steps from being endless. */
const firstStep = 1e-2;

/** A place in the features, and how much of a question lies there. */
type Vector = ReadonlyArray<readonly [feature: number, value: number]>;

/** The order of the rounds: as if drawn by lot, and the same at every start (a linear congruential generator). */
const shuffle = (order: number[], seed: number): void => {
  let state = seed;
  for (let at = order.length - 1; at > 0; at -= 1) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    const other = Math.floor((state / 2 ** 32) * (at + 1));
    [order[at], order[other]] = [order[other] ?? 0, order[at] ?? 0];
  }
};

/**
 * Learns from what is said of several owners which words, and which words together, speak for which of them: a
 * multinomial logistic regression over weighted words of unit length, taught by AdaGrad (J. Duchi and others, Adaptive
 * subgradient methods, 2011). A word speaks only of those of whom it was ever said, so that many owners with a few
 * thousand sayings are learned in well under a second.
 */
export class Evidence {
  readonly #features = new FeatureTable();
  readonly #rarity: Float32Array;
  /** Where each feature's owners begin in the two lists that follow. */
  readonly #starts: Uint32Array;
  readonly #owners: Uint32Array;
  readonly #weights: Float32Array;
  /** Used again for every question. */
  readonly #sums: Float64Array;

  readonly #pace: number;

  /**
   * @param size how many owners there are
   * @param pace how far one saying moves the weights
   */
  constructor(sayings: readonly Saying[], size: number, pace = usualPace) {
    this.#pace = pace;
    this.#sums = new Float64Array(size);
    const said: Array<Set<number>> = [];
    const counts: number[] = [];
    for (const { owner, features } of sayings)
      for (const feature of new Set(features)) {
        const place = this.#features.add(feature);
        counts[place] = (counts[place] ?? 0) + 1;
        const owners = said[place];
        if (owners) owners.add(owner);
        else said[place] = new Set([owner]);
      }
    this.#rarity = Float32Array.from(counts, (count) => Math.log(1 + sayings.length / (count + 0.5)));
    this.#starts = new Uint32Array(said.length + 1);
    said.forEach((owners, at) => {
      this.#starts[at + 1] = (this.#starts[at] ?? 0) + owners.size;
    });
    this.#owners = Uint32Array.from(said.flatMap((owners) => [...owners]));
    this.#weights = new Float32Array(this.#owners.length);
    this.#learn(sayings);
  }

  #learn(sayings: readonly Saying[]): void {
    const lessons = sayings.map(({ owner, features, weight }) => ({
      owner,
      weight,
      vector: this.#vector(new Map(features.map((feature) => [feature, 1]))),
    }));
    const moved = new Float32Array(this.#weights.length).fill(firstStep);
    const order = lessons.map((_, at) => at);
    const rounds = Math.max(1, Math.min(mostRounds, Math.floor(mostLessons / sayings.length)));
    for (let round = 0; round < rounds; round += 1) {
      shuffle(order, round + 1);
      for (const at of order.slice(0, mostLessons)) {
        const lesson = lessons[at];
        if (lesson) this.#take(lesson, moved);
      }
    }
  }

  #take(lesson: { owner: number; weight: number; vector: Vector }, moved: Float32Array): void {
    const chances = this.#chances(lesson.vector);
    for (const [feature, value] of lesson.vector)
      for (let at = this.#starts[feature] ?? 0; at < (this.#starts[feature + 1] ?? 0); at += 1) {
        const owner = this.#owners[at] ?? 0;
        const wrong = (chances[owner] ?? 0) - (owner === lesson.owner ? 1 : 0);
        const slope = wrong * value * lesson.weight;
        const before = (moved[at] ?? 0) + slope * slope;
        moved[at] = before;
        this.#weights[at] = (this.#weights[at] ?? 0) - (this.#pace * slope) / Math.sqrt(before);
      }
  }

  #vector(features: ReadonlyMap<string, number>): Vector {
    const found: Array<[number, number]> = [];
    let square = 0;
    for (const [feature, weight] of features) {
      const place = this.#features.find(feature);
      if (place === undefined) continue;
      const value = weight * (this.#rarity[place] ?? 0);
      found.push([place, value]);
      square += value * value;
    }
    const length = Math.sqrt(square) || 1;
    return found.map(([place, value]) => [place, value / length]);
  }

  /** The chance of each owner; together 1. */
  #chances(vector: Vector): Float64Array {
    const sums = this.#sums.fill(0);
    for (const [feature, value] of vector)
      for (let at = this.#starts[feature] ?? 0; at < (this.#starts[feature + 1] ?? 0); at += 1) {
        const owner = this.#owners[at] ?? 0;
        sums[owner] = (sums[owner] ?? 0) + value * (this.#weights[at] ?? 0);
      }
    let most = 0;
    for (const sum of sums) most = Math.max(most, sum);
    let all = 0;
    for (let owner = 0; owner < sums.length; owner += 1) {
      const grown = Math.exp((sums[owner] ?? 0) - most);
      sums[owner] = grown;
      all += grown;
    }
    for (let owner = 0; owner < sums.length; owner += 1) sums[owner] = (sums[owner] ?? 0) / all;
    return sums;
  }

  /**
   * How likely it is that a question is meant for each owner, from 0 to 1, together 1; nothing where no word of it was
   * ever said. Valid until the next question.
   * @param features what stands in a question, and how much each counts
   */
  chances(features: ReadonlyMap<string, number>): Float64Array | undefined {
    const vector = this.#vector(features);
    return vector.length === 0 ? undefined : this.#chances(vector);
  }
}
