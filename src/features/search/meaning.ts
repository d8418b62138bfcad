import { type Recognised, senseKey, type Token } from '../words/index.ts';
import { hashMore, hashOf } from './lots.ts';
import { soundOf } from './spelling.ts';
import { meantStem } from './terms.ts';

/** A sentence as it was read, and what the lists of words propose for it. */
export interface Read {
  readonly tokens: readonly Token[];
  readonly listed: readonly Recognised[];
}

/** Stands in every sentence: how seldom a thing is meant at all must be learned too. */
export const inAll = hashOf('*');

/** Whatever is learned from knows all its own words. */
export const knowsAll = (): boolean => true;

/** Stands before the first word and behind the last: "stroke" is all that somebody typed, or one word of many. */
const edgeSign = '|';
const edge = hashOf(edgeSign);

/** There is no word before the first edge. */
const outside = -1;

/** Stand before a word as it was written, before a pair, a sound and a list: none of them is taken for a stem. */
const [written, together, heard, ofList] = [hashOf('='), hashOf('&'), hashOf('~'), hashOf('list ')];

/** Telling words that lie further apart are not taken together. */
const farthest = 4;

/** What sounds shorter than this sounds like half the language. */
const leastSound = 2;

/**
 * What of a sentence tells what it is about, each thing as a hash: every word, as written and by its stem, its senses,
 * words side by side, the first and the last, and what the lists propose. How far a list is to be believed is learned from
 * the sentences in which it was right and wrong.
 * @param knows whether a stem stands in what was learned
 * @param byEar also how each word sounds, and words with one between: "nife", "gaz lek" and "smoak" are known by their
 * sound where no spelling is near enough
 */
export const meaningOf = (
  { tokens, listed }: Read,
  knows: (stem: number) => boolean,
  byEar: boolean,
): number[] => {
  const found = new Set([inAll]);
  let [before, beforeThat] = [edge, outside];
  const isKnown = (stem: string): boolean => knows(hashOf(stem));
  for (const token of tokens) {
    const stem = meantStem(token, isKnown);
    const stemHash = hashOf(stem);
    found.add(stemHash);
    found.add(hashMore(written, token.word));
    const sound = byEar ? soundOf(token.word) : '';
    if (sound.length >= leastSound) found.add(hashMore(heard, sound));
    for (const sense of token.senses) found.add(hashOf(senseKey(sense)));
    const beside = hashMore(before, ' ');
    found.add(hashMore(beside, stem));
    if (byEar && beforeThat !== outside) found.add(hashMore(hashMore(beforeThat, ' _ '), stem));
    [before, beforeThat] = [stemHash, before];
  }
  found.add(hashMore(hashMore(before, ' '), edgeSign));
  for (const { id } of listed) found.add(hashMore(ofList, id));
  return [...found];
};

/**
 * Telling words near each other, in whatever order, as often as they stand so: "my ceiling fell" and "it fell off the
 * ceiling" have one in common.
 * @param knows whether a stem stands in what was learned
 */
export const pairsOf = (tokens: readonly Token[], knows: (stem: number) => boolean): number[] => {
  const stems = tokens
    .filter(({ small }) => !small)
    .map((token) => meantStem(token, (one) => knows(hashOf(one))));
  const found: number[] = [];
  for (const [at, stem] of stems.entries())
    for (let other = at + 1; other < stems.length && other <= at + farthest; other += 1) {
      const next = stems[other] ?? '';
      const [first, second] = stem < next ? [stem, next] : [next, stem];
      found.push(hashMore(hashMore(hashMore(together, first), ' '), second));
    }
  return found;
};
