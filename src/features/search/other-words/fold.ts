import { wordsOf } from '../../words/index.ts';
import { cleanQuestion } from '../question.ts';

/** A letter that English has not: words without one are as they stand. */
const beyondEnglish = /[^ -~]/;
const marked = /\p{Script=Latin}|\p{Script=Arabic}/u;

/** Letters that people and keyboards write in more than one way. */
const alike: ReadonlyArray<readonly [RegExp, string]> = [
  [/[أإآٱ]/g, 'ا'],
  [/[ىي]/g, 'ی'],
  [/ك/g, 'ک'],
  [/[ةہھه]/g, 'ه'],
  [/ـ/g, ''],
  [/ł/g, 'l'],
];

/**
 * A word as it is compared: without the marks that people leave out on a phone (Polish and Romanian accents, Arabic
 * vowels), and with one form of each letter. Vowel signs of Bengali and Gurmukhi stay: without them other words begin.
 */
export const fold = (word: string): string => {
  if (!beyondEnglish.test(word)) return word;
  const plain = marked.test(word) ? word.normalize('NFD').replaceAll(/\p{Mn}/gu, '') : word;
  return alike.reduce((text, [letter, one]) => text.replaceAll(letter, one), plain.normalize('NFC'));
};

/** A word of an entry: as it stands, or the beginning of a word. */
export interface Unit {
  readonly stem: string;
  readonly begins: boolean;
}

/** The words of an entry; one that ends in * stands for every word that begins so. */
export const unitsOf = (phrase: string): Unit[] =>
  cleanQuestion(phrase)
    .split(' ')
    .flatMap((part) => {
      const begins = part.endsWith('*');
      const words = wordsOf(part).map(fold);
      return words.map((stem, at) => ({ stem, begins: begins && at === words.length - 1 }));
    });
