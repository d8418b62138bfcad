import { type Lexicon, senseKey, type Token } from '../words/index.ts';

/** A word or sense of the question, and how much it counts. */
export type Terms = ReadonlyMap<string, number>;

/**
 * The stem by which a word stands beside others: its own where that is known, otherwise what it was likeliest meant for.
 * @param knows whether a stem stands anywhere in what is searched
 */
export const meantStem = ({ stems }: Token, knows: (stem: string) => boolean): string => {
  const [own = '', meant = own] = stems;
  return meant === own || knows(own) ? own : meant;
};

/** The words and senses of a text that say what it is about. */
export const termsOf = (tokens: readonly Token[], lexicon: Lexicon): string[] => {
  const telling = tokens.filter(({ absorbed }) => !absorbed);
  return [
    ...telling.flatMap((token) => (token.small ? [] : token.stems.slice(0, 1))),
    ...telling.flatMap((token) => [...token.senses].filter((sense) => lexicon.ranks(sense)).map(senseKey)),
  ];
};
