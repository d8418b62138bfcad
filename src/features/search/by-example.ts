import { Evidence, type EvidenceTables, learnEvidence, type Saying } from './evidence.ts';
import { senseKey, type Token } from './phrases.ts';
import type { Recognised } from './recognise.ts';
import { meantStem } from './terms.ts';

/** A sentence as it was read, and what the lists of words propose for it. */
export interface Read {
  readonly tokens: readonly Token[];
  readonly listed: readonly Recognised[];
}

/** Sentences in which people say one thing. */
export interface ReadExamples {
  readonly id: string;
  readonly said: readonly Read[];
}

/** Stands in every sentence: how seldom a thing is meant at all must be learned too. */
const always = '*';

/** So many sentences are gone through two or three times only: each must move the weights far. */
const quickly = 1;

/**
 * What of a sentence tells what it is about: every word and sense, words side by side, and what the lists propose. How
 * far a list is to be believed is learned from the sentences in which it was right and wrong.
 */
const meaningOf = (
  { tokens, listed }: Read,
  knows: (stem: string) => boolean,
): ReadonlyMap<string, number> => {
  const found = new Map([[always, 1]]);
  let before: string | undefined;
  for (const token of tokens) {
    const stem = meantStem(token, knows);
    found.set(stem, 1);
    for (const sense of token.senses) found.set(senseKey(sense), 1);
    if (before !== undefined) found.set(`${before} ${stem}`, 1);
    before = stem;
  }
  for (const { id } of listed) found.set(`list ${id}`, 1);
  return found;
};

/**
 * Learns from sentences that people said what each of several things sounds like.
 * @param none sentences that are about none of them
 */
export const learnExamples = (examples: readonly ReadExamples[], none: readonly Read[]): EvidenceTables => {
  const said = [...examples.map((one) => one.said), none].flatMap((lines, owner) =>
    lines.map((read): Saying => {
      return { owner, features: [...meaningOf(read, () => true).keys()], weight: 1 };
    }),
  );
  return learnEvidence(said, examples.length + 1, quickly);
};

/** Tells from examples which of several things a question is about, if any. */
export class ByExample {
  readonly #ids: readonly string[];
  readonly #evidence: Evidence;

  /** @param ids the things in the order in which their examples were learned */
  constructor(ids: readonly string[], learned: EvidenceTables) {
    this.#ids = ids;
    this.#evidence = new Evidence(learned);
  }

  /** How many telling words of a question stand in the examples, and what share of them. */
  heard(tokens: readonly Token[]): { readonly words: number; readonly share: number } {
    const telling = tokens.filter(({ small }) => !small);
    const words = telling.filter(({ stems }) => stems.some((stem) => this.#evidence.knows(stem))).length;
    return { words, share: words / Math.max(1, telling.length) };
  }

  /** The chance that a question is about each of them, from 0 to 1; what is missing to 1 speaks for none. */
  chances(read: Read): ReadonlyMap<string, number> {
    const chances = this.#evidence.chances(meaningOf(read, (stem) => this.#evidence.knows(stem)));
    return new Map(chances ? this.#ids.map((id, at) => [id, chances[at] ?? 0]) : []);
  }
}
