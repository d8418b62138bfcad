import { type Recognised, senseKey, type Token } from '../words/index.ts';
import { soundOf } from './spelling.ts';
import { meantStem } from './terms.ts';

/** A sentence as it was read, and what the lists of words propose for it. */
export interface Read {
  readonly tokens: readonly Token[];
  readonly listed: readonly Recognised[];
}

/** Stands in every sentence: how seldom a thing is meant at all must be learned too. */
const always = '*';

/** Stands before the first word and behind the last: "stroke" is all that somebody typed, or one word of many. */
const edge = '|';

/** Stands before a word as it was written, and before a pair: what is a word, a stem and two words is not mistaken. */
const [written, together] = ['=', '&'];

/** Telling words that lie further apart are not taken together. */
const farthest = 4;

/** What sounds shorter than this sounds like half the language. */
const leastSound = 2;

/**
 * What of a sentence tells what it is about: every word, as written and by its
 * stem, its senses, words side by side, the first and the last, and
 * what the lists propose. How far a list is to be believed is learned from the sentences in which it was right and wrong.
 * @param knows whether a stem stands in what was learned
 * @param byEar also how each word sounds, and words with one between: "nife", "gaz lek" and "smoak" are known by their
 * sound where no spelling is near enough
 */
export const meaningOf = (
  { tokens, listed }: Read,
  knows: (stem: string) => boolean,
  byEar: boolean,
): ReadonlyMap<string, number> => {
  const found = new Map([[always, 1]]);
  let [before, beforeThat] = [edge, ''];
  for (const token of tokens) {
    const stem = meantStem(token, knows);
    found.set(stem, 1);
    found.set(`${written}${token.word}`, 1);
    const sound = byEar ? soundOf(token.word) : '';
    if (sound.length >= leastSound) found.set(`~${sound}`, 1);
    for (const sense of token.senses) found.set(senseKey(sense), 1);
    found.set(`${before} ${stem}`, 1);
    if (byEar && beforeThat !== '') found.set(`${beforeThat} _ ${stem}`, 1);
    [before, beforeThat] = [stem, before];
  }
  found.set(`${before} ${edge}`, 1);
  for (const { id } of listed) found.set(`list ${id}`, 1);
  return found;
};

/**
 * Telling words near each other, in whatever order: "my ceiling fell" and "it fell off the ceiling" have one in common.
 * @param knows whether a stem stands in what was learned
 */
export const pairsOf = (tokens: readonly Token[], knows: (stem: string) => boolean): string[] => {
  const stems = tokens.filter(({ small }) => !small).map((token) => meantStem(token, knows));
  return stems.flatMap((stem, at) =>
    stems.slice(at + 1, at + 1 + farthest).map((other) => `${together}${[stem, other].sort().join(' ')}`),
  );
};
