import type { Lexicon } from '../words/index.ts';
import { type FlatLists, type FlatTexts, flatten, flattenTexts } from './flat-lists.ts';
import type { TermNumbers } from './term-numbers.ts';
import { termsOf } from './terms.ts';
import type { SearchText, Sentence } from './texts.ts';

const longestAnswer = 320;

/** Sentences that speak of what was said before them answer nothing alone. */
const leansOnOthers =
  /^(?:it|its|they|their|this|that|these|those|then|but|and|so|if so|if not|also|she|he)\b|\b(?:of|from|for|about) (?:these|those|them|this|that|it)\b|^(?:none|all|both|each|any|some|most) of (?:these|those|them)\b/i;

/** What a sentence is, in one number. */
export const sentenceMarks = { first: 1, limit: 2, grave: 4 } as const;

/** The sentences of all texts that may answer something. The first of each text is its summary. */
export interface AnswerTables {
  /** Where the sentences of each text begin. */
  readonly starts: Uint32Array;
  /** The words of each sentence by their numbers. */
  readonly terms: FlatLists;
  readonly said: FlatTexts;
  readonly marks: Uint8Array;
  /** Seconds from the beginning of a film; not a number where it is none. */
  readonly seconds: Float64Array;
}

const mayAnswer = ({ text }: Sentence): boolean => text.length <= longestAnswer && !leansOnOthers.test(text);

/** Reads every sentence that may answer something. */
export const learnAnswers = (
  texts: readonly SearchText[],
  numbers: TermNumbers,
  lexicon: Lexicon,
): AnswerTables => {
  const sentences = texts.map(({ summary, sentences: all }): Sentence[] => [
    { text: summary, first: false, limit: false },
    ...all.filter(mayAnswer),
  ]);
  const read = sentences.flat().map((sentence) => {
    const tokens = lexicon.read(sentence.text);
    const grave = tokens.some(({ senses }) => senses.has('somebody-died'));
    const { first, limit, grave: dark } = sentenceMarks;
    return {
      sentence,
      terms: new Set(termsOf(tokens, lexicon).flatMap((term) => numbers.find(term) ?? [])),
      mark: (sentence.first ? first : 0) | (sentence.limit ? limit : 0) | (grave ? dark : 0),
    };
  });
  let count = 0;
  return {
    starts: Uint32Array.from([0, ...sentences.map(({ length }) => (count += length))]),
    terms: flatten(read.map(({ terms }) => terms)),
    said: flattenTexts(read.map(({ sentence }) => sentence.text)),
    marks: Uint8Array.from(read, ({ mark }) => mark),
    seconds: Float64Array.from(read, ({ sentence }) => sentence.at ?? Number.NaN),
  };
};
