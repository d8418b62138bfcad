import { syllable } from 'syllable';

/** How hard a text is to read. */
export interface Readability {
  readonly words: number;
  readonly sentences: number;
  /** Words in a sentence, on average. */
  readonly meanSentence: number;
  readonly longestSentence: string;
  readonly longestWords: number;
  /** Years: the Flesch-Kincaid grade (Kincaid and others, 1975) and five. */
  readonly age: number;
}

const SCHOOL_BEGINS_AT = 5;

const wordsOf = (sentence: string): string[] => sentence.match(/[\p{L}’'-]*\p{L}[\p{L}’'-]*/gu) ?? [];

/** A colon before a list ends a sentence for a reader too. */
const sentencesOf = (paragraph: string): string[] =>
  paragraph.split(/(?<=[.!?:])\s+/).filter((sentence) => wordsOf(sentence).length > 0);

/** Measures plain paragraphs, one item of a list as one. */
export const readabilityOf = (paragraphs: readonly string[]): Readability => {
  const sentences = paragraphs.flatMap(sentencesOf);
  const counted = sentences.map((sentence) => ({ sentence, words: wordsOf(sentence) }));
  const words = counted.flatMap((one) => one.words);
  const syllables = words.reduce((sum, word) => sum + Math.max(1, syllable(word)), 0);
  const longest = counted.reduce((one, other) => (other.words.length > one.words.length ? other : one), {
    sentence: '',
    words: [] as string[],
  });
  const mean = words.length / Math.max(1, sentences.length);
  return {
    words: words.length,
    sentences: sentences.length,
    meanSentence: mean,
    longestSentence: longest.sentence,
    longestWords: longest.words.length,
    age: 0.39 * mean + 11.8 * (syllables / Math.max(1, words.length)) - 15.59 + SCHOOL_BEGINS_AT,
  };
};
