import type { Token } from '../words/index.ts';
import { Evidence, type EvidenceTables, learnEvidence, type Schooling } from './evidence.ts';
import { Kinship, type KinshipTables } from './kinship.ts';
import { learnKinship } from './learn-kinship.ts';
import type { Saying } from './lessons.ts';
import { hashOf } from './lots.ts';
import { knowsAll, meaningOf, pairsOf, type Read } from './meaning.ts';

/** Sentences in which people say one thing. */
export interface ReadExamples {
  readonly id: string;
  readonly said: readonly Read[];
}

/** So many sentences are gone through two or three times only: each must move the weights far. */
const quickly: Schooling = { pace: 1, levelled: 0.5, rounds: 3, lessons: 300_000 };

/** What sentences taught in two ways, which err differently: what each word speaks for, and the company that words keep. */
export interface ExampleTables {
  readonly evidence: EvidenceTables;
  readonly kinship: KinshipTables;
  /** See `meaningOf`. */
  readonly byEar: boolean;
}

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
      const features = meaningOf(read, knowsAll, byEar);
      return { owner, features, weight: 1, pairs: pairsOf(read.tokens, knowsAll) };
    }),
  );
  const size = examples.length + 1;
  const inCompany = said.map((one): Saying => ({ ...one, features: [...one.features, ...one.pairs] }));
  return { evidence: learnEvidence(said, size, quickly), kinship: learnKinship(inCompany, size), byEar };
};

/** What examples say of a question. */
export interface Heard {
  /** The chance that it is about any of the things, from 0 to 1. */
  readonly any: number;
  /** How much of that speaks for each, together 1; nothing where there are no examples. */
  readonly shares: ReadonlyMap<string, number> | undefined;
}

/** How far a chance is taken from 0 and 1: nobody is as sure as that. */
const leastDoubt = 1e-6;

const odds = (chance: number): number => {
  const doubted = Math.min(Math.max(chance, leastDoubt), 1 - leastDoubt);
  return doubted / (1 - doubted);
};

/** What two say together: the middle of their odds, so that one who is sure counts for more than one who wavers. */
const agreed = (one: number, other: number): number => {
  const both = Math.sqrt(odds(one) * odds(other));
  return both / (1 + both);
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

  /** What the examples say of a question. */
  hear(read: Read): Heard {
    const knows = (stem: number): boolean => this.#evidence.knows(stem);
    const meaning = meaningOf(read, knows, this.#byEar);
    const words = this.#evidence.chances(meaning);
    if (!words) return { shares: new Map(), any: 0 };
    const company = this.#kinship.chances([...meaning, ...pairsOf(read.tokens, knows)]);
    const [byWords, byCompany] = [1 - (words.at(-1) ?? 0), 1 - (company.at(-1) ?? 0)];
    const both = Math.max(byWords + byCompany, Number.EPSILON);
    return {
      shares: new Map(this.#ids.map((id, at) => [id, ((words[at] ?? 0) + (company[at] ?? 0)) / both])),
      any: agreed(byWords, byCompany),
    };
  }
}
