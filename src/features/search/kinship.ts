import type { Saying } from './evidence.ts';
import { FeatureTable, type FeatureTables } from './feature-table.ts';
import { chanceGame, lessonMark, orderOf } from './lots.ts';
import { softmax } from './softmax.ts';

/** How many numbers say where a feature lies, and how many say what a question is. */
const breadth = 24;

/** What is said less often lies anywhere: it would only be learned by heart. */
const leastSaid = 2;

/** How often all sayings are gone through. */
const rounds = 7;

/** What was learned is the middle of how all stood after each of the last rounds: by itself each errs by its last lessons. */
const lastRounds = 4;

/** Of every saying, this share of its features is left out by lot, so that none is leant on alone. */
const leftOut = 0.3;

const pace = 0.15;

/** What is as good as known teaches nothing more, and is most of all after the first rounds. */
const nearlyKnown = 0.02;

/** What keeps the first steps from being endless: for where features lie, and for all else. */
const [firstMove, firstStep] = [1e-3, 1e-2];

/** What a place means: rows of `breadth` numbers. */
interface Network {
  /** What is read from the place of a question … */
  readonly traits: Float32Array;
  readonly traitsAlone: Float32Array;
  /** … and how far each of that speaks for each owner. */
  readonly owners: Float32Array;
  readonly ownersAlone: Float32Array;
}

/** Where features lie, and what a place means. */
export interface KinshipTables extends Network {
  readonly features: FeatureTables;
  /** Where each feature lies, in steps: finer ones would take four times the room, and tell nothing more. */
  readonly places: Int8Array;
  /** How far one step of each feature is. */
  readonly steps: Float32Array;
  readonly rarity: Float32Array;
}

/** So many steps lie on each side of the middle. */
const mostSteps = 127;

/** Numbers that are moved against their slopes, each the slower the farther it was moved (AdaGrad). */
class Moving {
  readonly #moved: Float32Array;
  readonly at: Float32Array;

  constructor(at: Float32Array) {
    this.at = at;
    this.#moved = new Float32Array(at.length).fill(firstStep);
  }

  move(place: number, slope: number): void {
    const moved = (this.#moved[place] ?? 0) + slope * slope;
    this.#moved[place] = moved;
    this.at[place] = (this.at[place] ?? 0) - (pace * slope) / Math.sqrt(moved);
  }
}

/**
 * Where features lie: each moves as one, the slower the farther it went, which is as good as each number by itself and
 * takes a fraction of the roots.
 */
class MovingPlaces {
  readonly #moved: Float32Array;
  readonly at: Float32Array;

  constructor(at: Float32Array) {
    this.at = at;
    this.#moved = new Float32Array(at.length / breadth).fill(firstMove);
  }

  /** @param square the mean of the squares of the slopes */
  move(feature: number, value: number, slopes: Float64Array, square: number): void {
    const moved = (this.#moved[feature] ?? 0) + square * value * value;
    this.#moved[feature] = moved;
    const step = (pace * value) / Math.sqrt(moved);
    const from = feature * breadth;
    for (let side = 0; side < breadth; side += 1)
      this.at[from + side] = (this.at[from + side] ?? 0) - step * (slopes[side] ?? 0);
  }
}

/** A place in the features, and how much of a question lies there. */
type Vector = ReadonlyArray<readonly [feature: number, value: number]>;

/** What a question was read as: used again for every question. */
interface Reading {
  readonly place: Float64Array;
  readonly traits: Float64Array;
  readonly chances: Float64Array;
}

const sumOf = (row: Float32Array, from: number, values: Float64Array): number => {
  let sum = 0;
  for (let at = 0; at < breadth; at += 1) sum += (row[from + at] ?? 0) * (values[at] ?? 0);
  return sum;
};

/** How far each feature of a saying weighs, so that long ones and short ones weigh alike. */
const levelled = (vector: Vector): Vector => {
  const length = Math.sqrt(vector.reduce((sum, [, value]) => sum + value * value, 0)) || 1;
  return vector.map(([feature, value]) => [feature, value / length]);
};

/** Where a saying lies: in the middle of where its features lie. */
const findPlace = (vector: Vector, places: Float32Array, place: Float64Array): void => {
  place.fill(0);
  for (const [feature, value] of vector)
    for (let at = 0; at < breadth; at += 1)
      place[at] = (place[at] ?? 0) + value * (places[feature * breadth + at] ?? 0);
};

const readPlace = (tables: Network, { place, traits, chances }: Reading): void => {
  for (let trait = 0; trait < breadth; trait += 1)
    traits[trait] = Math.max(
      0,
      (tables.traitsAlone[trait] ?? 0) + sumOf(tables.traits, trait * breadth, place),
    );
  for (let owner = 0; owner < chances.length; owner += 1)
    chances[owner] = (tables.ownersAlone[owner] ?? 0) + sumOf(tables.owners, owner * breadth, traits);
  softmax(chances);
};

const readingOf = (owners: number): Reading => ({
  place: new Float64Array(breadth),
  traits: new Float64Array(breadth),
  chances: new Float64Array(owners),
});

const addPart = (sum: Float32Array | undefined, part: Float32Array, share: number): void => {
  if (sum) for (let at = 0; at < part.length; at += 1) sum[at] = (sum[at] ?? 0) + share * (part[at] ?? 0);
};

const strewn = (count: number, width: number, lot: () => number): Float32Array =>
  Float32Array.from({ length: count }, () => (lot() - 0.5) * width);

/** Where features lie, in steps: the farthest side of each feature is told exactly. */
const inSteps = (places: Float32Array): Pick<KinshipTables, 'places' | 'steps'> => {
  const steps = new Float32Array(places.length / breadth);
  const counted = new Int8Array(places.length);
  for (let feature = 0; feature < steps.length; feature += 1) {
    const place = places.subarray(feature * breadth, (feature + 1) * breadth);
    const step = Math.max(...place.map(Math.abs)) / mostSteps;
    steps[feature] = step;
    if (step > 0)
      counted.set(
        place.map((side) => Math.round(side / step)),
        feature * breadth,
      );
  }
  return { places: counted, steps };
};

/** All features that are said often enough, how rare each is, and where each lies at first: by what it is. */
const numbered = (sayings: readonly Saying[]) => {
  const counts = new Map<number, number>();
  for (const { features } of sayings)
    for (const feature of features) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  const often = [...counts].filter(([, count]) => count >= leastSaid);
  const features = FeatureTable.of(often.map(([feature]) => feature));
  const rarity = new Float32Array(features.size);
  const places = new Float32Array(features.size * breadth);
  for (const [feature, count] of often) {
    const at = features.find(feature) ?? 0;
    rarity[at] = Math.log(1 + sayings.length / (count + 0.5));
    places.set(strewn(breadth, 0.2, chanceGame(feature)), at * breadth);
  }
  return { features, rarity, places };
};

/**
 * Learns where features lie, so that those which are said in the same need lie side by side, and a word that is seldom
 * said is known by the company it keeps: a network of one layer over the middle of the places of a saying's features
 * (after A. Joulin and others, Bag of tricks for efficient text classification, 2016), taught by AdaGrad, with features
 * left out by lot (N. Srivastava and others, Dropout, 2014). The same sayings teach the same.
 * @param size how many owners there are
 */
export const learnKinship = (sayings: readonly Saying[], size: number): KinshipTables => {
  const { features, rarity, places: first } = numbered(sayings);
  const lot = chanceGame(7);
  const places = new MovingPlaces(first);
  const traits = new Moving(strewn(breadth * breadth, 1.2 / Math.sqrt(breadth), lot));
  const owners = new Moving(strewn(size * breadth, 1 / Math.sqrt(breadth), lot));
  const traitsAlone = new Moving(new Float32Array(breadth));
  const ownersAlone = new Moving(new Float32Array(size));
  const network: Network = {
    traits: traits.at,
    traitsAlone: traitsAlone.at,
    owners: owners.at,
    ownersAlone: ownersAlone.at,
  };
  const lessons = sayings.map(({ owner, features: said }) => ({
    owner,
    vector: said.flatMap((feature): Vector => {
      const place = features.find(feature);
      return place === undefined ? [] : [[place, rarity[place] ?? 0]];
    }),
  }));
  const reading = readingOf(size);
  const traitSlopes = new Float64Array(breadth);
  const placeSlopes = new Float64Array(breadth);

  const take = (owner: number, vector: Vector): void => {
    findPlace(vector, places.at, reading.place);
    readPlace(network, reading);
    if (1 - (reading.chances[owner] ?? 0) < nearlyKnown) return;
    traitSlopes.fill(0);
    placeSlopes.fill(0);
    for (let other = 0; other < size; other += 1) {
      const wrong = (reading.chances[other] ?? 0) - (other === owner ? 1 : 0);
      // What is hardly wrong teaches hardly anything, and is most of all.
      if (Math.abs(wrong) < 1e-3) continue;
      ownersAlone.move(other, wrong);
      for (let trait = 0; trait < breadth; trait += 1) {
        const at = other * breadth + trait;
        const strength = reading.traits[trait] ?? 0;
        traitSlopes[trait] = (traitSlopes[trait] ?? 0) + wrong * (owners.at[at] ?? 0);
        if (strength > 0) owners.move(at, wrong * strength);
      }
    }
    for (let trait = 0; trait < breadth; trait += 1) {
      if ((reading.traits[trait] ?? 0) === 0) continue;
      const slope = traitSlopes[trait] ?? 0;
      traitsAlone.move(trait, slope);
      for (let side = 0; side < breadth; side += 1) {
        const at = trait * breadth + side;
        placeSlopes[side] = (placeSlopes[side] ?? 0) + slope * (traits.at[at] ?? 0);
        traits.move(at, slope * (reading.place[side] ?? 0));
      }
    }
    let square = 0;
    for (const slope of placeSlopes) square += (slope * slope) / breadth;
    for (const [feature, value] of vector) places.move(feature, value, placeSlopes, square);
  };

  const moving = [places.at, traits.at, traitsAlone.at, owners.at, ownersAlone.at];
  const middles = moving.map(({ length }) => new Float32Array(length));
  const marks = Uint32Array.from(sayings, (saying) => lessonMark(saying.owner, saying.features));
  for (let round = 0; round < rounds; round += 1) {
    for (const at of orderOf(marks, round)) {
      const lesson = lessons[at];
      const left = chanceGame((marks[at] ?? 0) + round);
      const heard = lesson?.vector.filter(() => left() >= leftOut) ?? [];
      if (lesson && heard.length > 0) take(lesson.owner, levelled(heard));
    }
    if (round >= rounds - lastRounds)
      for (const [at, part] of moving.entries()) addPart(middles[at], part, 1 / lastRounds);
  }
  for (const [at, part] of moving.entries()) part.set(middles[at] ?? []);
  return { ...network, features: features.tables, rarity, ...inSteps(places.at) };
};

/** What a question is known as by the company that its words keep. */
export class Kinship {
  readonly #tables: KinshipTables;
  readonly #features: FeatureTable;
  readonly #reading: Reading;

  constructor(tables: KinshipTables) {
    this.#tables = tables;
    this.#features = new FeatureTable(tables.features);
    this.#reading = readingOf(tables.ownersAlone.length);
  }

  /**
   * How likely it is that a question is meant for each owner, from 0 to 1, together 1. Valid until the next question.
   * @param features what stands in the question
   */
  chances(features: readonly number[]): Float64Array {
    const { places, steps, rarity } = this.#tables;
    const { place } = this.#reading;
    place.fill(0);
    let square = 0;
    for (const feature of features) {
      const number = this.#features.find(feature);
      if (number === undefined) continue;
      const value = rarity[number] ?? 0;
      square += value * value;
      const [pull, from] = [value * (steps[number] ?? 0), number * breadth];
      for (let at = 0; at < breadth; at += 1) place[at] = (place[at] ?? 0) + pull * (places[from + at] ?? 0);
    }
    const length = Math.sqrt(square) || 1;
    for (let at = 0; at < breadth; at += 1) place[at] = (place[at] ?? 0) / length;
    readPlace(this.#tables, this.#reading);
    return this.#reading.chances;
  }
}
