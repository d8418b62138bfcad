import { FeatureTable, type FeatureTables } from './feature-table.ts';
import { softmax } from './softmax.ts';

/** How many numbers say where a feature lies, and how many say what a question is. */
export const breadth = 24;

/** What a place means: rows of `breadth` numbers. */
export interface Network {
  /** What is read from the place of a question … */
  readonly traits: Float32Array;
  readonly traitsAlone: Float32Array;
  /** … and how far each of that speaks for each owner. */
  readonly owners: Float32Array;
  readonly ownersAlone: Float32Array;
}

/** Where features lie, and what a place means: see `learnKinship`. */
export interface KinshipTables extends Network {
  readonly features: FeatureTables;
  /** Where each feature lies, in steps: finer ones would take four times the room, and tell nothing more. */
  readonly places: Int8Array;
  /** How far one step of each feature is. */
  readonly steps: Float32Array;
  readonly rarity: Float32Array;
}

/** What a question was read as: used again for every question. */
export interface Reading {
  readonly place: Float64Array;
  readonly traits: Float64Array;
  readonly chances: Float64Array;
}

export const readingOf = (owners: number): Reading => ({
  place: new Float64Array(breadth),
  traits: new Float64Array(breadth),
  chances: new Float64Array(owners),
});

const sumOf = (row: Float32Array, from: number, values: Float64Array): number => {
  let sum = 0;
  for (let at = 0; at < breadth; at += 1) sum += (row[from + at] ?? 0) * (values[at] ?? 0);
  return sum;
};

/** From the place of a question its traits, and from these the chances of the owners. */
export const readPlace = (tables: Network, { place, traits, chances }: Reading): void => {
  for (let trait = 0; trait < breadth; trait += 1)
    traits[trait] = Math.max(
      0,
      (tables.traitsAlone[trait] ?? 0) + sumOf(tables.traits, trait * breadth, place),
    );
  for (let owner = 0; owner < chances.length; owner += 1)
    chances[owner] = (tables.ownersAlone[owner] ?? 0) + sumOf(tables.owners, owner * breadth, traits);
  softmax(chances);
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
