import { FeatureTable } from './feature-table.ts';
import { breadth, type KinshipTables, type Network, type Reading, readingOf, readPlace } from './kinship.ts';
import { allFeatures, lessonsOf, type Saying } from './lessons.ts';
import { chanceGame, lessonMark, orderOf } from './lots.ts';

/** What is said less often lies anywhere: it would only be learned by heart. */
const leastSaid = 2;

/** How often all sayings are gone through. */
const rounds = 9;

/** What was learned is the middle of how all stood after each of the last rounds: by itself each errs by its last lessons. */
const lastRounds = 4;

/** Of every saying, this share of its features is left out by lot, so that none is leant on alone. */
const leftOut = 0.4;

const pace = 0.15;

/** What is as good as known teaches nothing more, and is most of all after the first rounds. */
const nearlyKnown = 0.02;

/** What keeps the first steps from being endless: for where features lie, and for all else. */
const [firstMove, firstStep] = [1e-3, 1e-2];

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
    const from = feature * slopes.length;
    for (let side = 0; side < slopes.length; side += 1)
      this.at[from + side] = (this.at[from + side] ?? 0) - step * (slopes[side] ?? 0);
  }
}

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
    const from = feature * breadth;
    let farthest = 0;
    for (let at = from; at < from + breadth; at += 1)
      farthest = Math.max(farthest, Math.abs(places[at] ?? 0));
    const step = farthest / mostSteps;
    steps[feature] = step;
    if (step === 0) continue;
    for (let at = from; at < from + breadth; at += 1) counted[at] = Math.round((places[at] ?? 0) / step);
  }
  return { places: counted, steps };
};

/** How rare each feature is. */
const rarityOf = (said: Uint32Array, features: number, sayings: number): Float32Array => {
  const counts = new Uint32Array(features);
  for (const place of said) counts[place] = (counts[place] ?? 0) + 1;
  return Float32Array.from(counts, (count) => Math.log(1 + sayings / (count + 0.5)));
};

/** Where each feature lies at first: by what it is. */
const firstPlaces = (features: FeatureTable): Float32Array => {
  const places = new Float32Array(features.size * breadth);
  for (const [at, feature] of features.tables.keys.entries()) {
    const lot = chanceGame(feature);
    for (let side = 0; side < breadth; side += 1) places[at * breadth + side] = (lot() - 0.5) * 0.2;
  }
  return places;
};

/** What is heard of a saying in one round: the first `count` of its features, and how far each weighs. */
class HeardSaying {
  readonly places: Int32Array;
  readonly values: Float64Array;
  count = 0;

  /** @param most features of a saying */
  constructor(most: number) {
    this.places = new Int32Array(most);
    this.values = new Float64Array(most);
  }

  /** Hears what the lot does not leave out, at length 1, so that long sayings and short ones weigh alike. */
  hear(said: Uint32Array, rarity: Float32Array, lot: () => number): void {
    this.count = 0;
    let square = 0;
    for (const place of said) {
      if (lot() < leftOut) continue;
      const value = rarity[place] ?? 0;
      this.places[this.count] = place;
      this.values[this.count] = value;
      this.count += 1;
      square += value * value;
    }
    const length = Math.sqrt(square) || 1;
    for (let at = 0; at < this.count; at += 1) this.values[at] = (this.values[at] ?? 0) / length;
  }
}

/** Where what was heard lies: in the middle of where its features lie. */
const findPlace = (
  { places: said, values, count }: HeardSaying,
  places: Float32Array,
  place: Float64Array,
): void => {
  place.fill(0);
  for (let each = 0; each < count; each += 1) {
    const value = values[each] ?? 0;
    const from = (said[each] ?? 0) * place.length;
    for (let at = 0; at < place.length; at += 1)
      place[at] = (place[at] ?? 0) + value * (places[from + at] ?? 0);
  }
};

/**
 * Learns where features lie, so that those which are said in the same need lie side by side, and a word that is seldom
 * said is known by the company it keeps: a network of one layer over the middle of the places of a saying's features
 * (after A. Joulin and others, Bag of tricks for efficient text classification, 2016), taught by AdaGrad, with features
 * left out by lot (N. Srivastava and others, Dropout, 2014). The same sayings teach the same.
 * @param size how many owners there are
 */
export const learnKinship = (sayings: readonly Saying[], size: number): KinshipTables => {
  const features = FeatureTable.of(allFeatures(sayings), leastSaid);
  const lessons = lessonsOf(sayings, features, false);
  const rarity = rarityOf(lessons.places, features.size, sayings.length);
  const lot = chanceGame(7);
  const places = new MovingPlaces(firstPlaces(features));
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
  const reading: Reading = readingOf(size);
  const traitSlopes = new Float64Array(breadth);
  const placeSlopes = new Float64Array(breadth);
  const heard = new HeardSaying(lessons.longest);

  const take = (owner: number): void => {
    findPlace(heard, places.at, reading.place);
    readPlace(network, reading);
    if (1 - (reading.chances[owner] ?? 0) < nearlyKnown) return;
    traitSlopes.fill(0);
    placeSlopes.fill(0);
    for (let other = 0; other < size; other += 1) {
      const wrong = (reading.chances[other] ?? 0) - (other === owner ? 1 : 0);
      // What is hardly wrong teaches hardly anything, and is most of all.
      if (Math.abs(wrong) < 1e-3) continue;
      ownersAlone.move(other, wrong);
      for (let trait = 0; trait < traitSlopes.length; trait += 1) {
        const at = other * traitSlopes.length + trait;
        const strength = reading.traits[trait] ?? 0;
        traitSlopes[trait] = (traitSlopes[trait] ?? 0) + wrong * (owners.at[at] ?? 0);
        if (strength > 0) owners.move(at, wrong * strength);
      }
    }
    for (let trait = 0; trait < traitSlopes.length; trait += 1) {
      if ((reading.traits[trait] ?? 0) === 0) continue;
      const slope = traitSlopes[trait] ?? 0;
      traitsAlone.move(trait, slope);
      for (let side = 0; side < placeSlopes.length; side += 1) {
        const at = trait * placeSlopes.length + side;
        placeSlopes[side] = (placeSlopes[side] ?? 0) + slope * (traits.at[at] ?? 0);
        traits.move(at, slope * (reading.place[side] ?? 0));
      }
    }
    let square = 0;
    for (const slope of placeSlopes) square += (slope * slope) / placeSlopes.length;
    for (let each = 0; each < heard.count; each += 1)
      places.move(heard.places[each] ?? 0, heard.values[each] ?? 0, placeSlopes, square);
  };

  const moving = [places.at, traits.at, traitsAlone.at, owners.at, ownersAlone.at];
  const middles = moving.map(({ length }) => new Float32Array(length));
  const marks = Uint32Array.from(sayings, (saying) => lessonMark(saying.owner, saying.features));
  for (let round = 0; round < rounds; round += 1) {
    for (const at of orderOf(marks, round)) {
      const said = lessons.places.subarray(lessons.starts[at], lessons.starts[at + 1]);
      heard.hear(said, rarity, chanceGame((marks[at] ?? 0) + round));
      if (heard.count > 0) take(sayings[at]?.owner ?? 0);
    }
    if (round >= rounds - lastRounds)
      for (const [at, part] of moving.entries()) addPart(middles[at], part, 1 / lastRounds);
  }
  for (const [at, part] of moving.entries()) part.set(middles[at] ?? []);
  return { ...network, features: features.tables, rarity, ...inSteps(places.at) };
};
