import type { Token } from '../words/index.ts';
import { Evidence, type EvidenceTables, learnEvidence, type Saying, type Schooling } from './evidence.ts';
import { Kinship, type KinshipTables, learnKinship } from './kinship.ts';
import { hashOf } from './lots.ts';
import { meaningOf, pairsOf, type Read } from './meaning.ts';

/** Sentences in which people say one thing. */
export interface ReadExamples {
  readonly id: string;
  readonly said: readonly Read[];
}

/** So many sentences are gone through two to four times only: each must move the weights far. */
const quickly: Schooling = { pace: 1, levelled: 0.5, lessons: 75_000 };

/** What sentences taught in two ways, which err differently: what each word speaks for, and the company that words keep. */
export interface ExampleTables {
  readonly evidence: EvidenceTables;
  readonly kinship: KinshipTables;
  /** See `meaningOf`. */
  readonly byEar: boolean;
}

const always = (): boolean => true;

/**
 * Learns from sentences that people said what each of several things sounds like.
 * @param none sentences that are about none of them
 * @param byEar see `meaningOf`
 */
export const learnExamples = (
  examples: readonly ReadExamples[],
  none: readonly Read[],
  byEar: boolean,
): ExampleTables => {
  const said = [...examples.map((one) => one.said), none].flatMap((lines, owner) =>
    lines.map((read) => {
      const features = meaningOf(read, always, byEar);
      return { owner, features, weight: 1, pairs: pairsOf(read.tokens, always) };
    }),
  );
  const size = examples.length + 1;
  const inCompany = said.map((one): Saying => ({ ...one, features: [...one.features, ...one.pairs] }));
  return { evidence: learnEvidence(said, size, quickly), kinship: learnKinship(inCompany, size), byEar };
};

/** Tells from examples which of several things a question is about, if any. */
export class ByExample {
  readonly #ids: readonly string[];
  readonly #evidence: Evidence;
  readonly #kinship: Kinship;
  readonly #byEar: boolean;

  /** @param ids the things in the order in which their examples were learned */
  constructor(ids: readonly string[], learned: ExampleTables) {
    this.#ids = ids;
    this.#evidence = new Evidence(learned.evidence);
    this.#kinship = new Kinship(learned.kinship);
    this.#byEar = learned.byEar;
  }

  /** How many telling words of a question stand in the examples, and what share of them. */
  heard(tokens: readonly Token[]): { readonly words: number; readonly share: number } {
    const telling = tokens.filter(({ small }) => !small);
    const words = telling.filter(({ stems }) =>
      stems.some((stem) => this.#evidence.knows(hashOf(stem))),
    ).length;
    return { words, share: words / Math.max(1, telling.length) };
  }

  /** The chance that a question is about each of them, from 0 to 1; what is missing to 1 speaks for none. */
  chances(read: Read): ReadonlyMap<string, number> {
    const knows = (stem: number): boolean => this.#evidence.knows(stem);
    const meaning = meaningOf(read, knows, this.#byEar);
    const words = this.#evidence.chances(meaning);
    if (!words) return new Map();
    const company = this.#kinship.chances([...meaning, ...pairsOf(read.tokens, knows)]);
    return new Map(this.#ids.map((id, at) => [id, ((words[at] ?? 0) + (company[at] ?? 0)) / 2]));
  }
}
