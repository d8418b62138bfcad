import { hash } from 'node:crypto';
import type { Draft } from './draft.ts';

/** An answer that is given again stands behind the others: the order says nothing. */
const inOrder = (_: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1)))
    : value;

const digestOf = (answers: Draft['answers']): string =>
  hash('sha256', JSON.stringify(answers, inOrder), 'base64url');

/** The draft with words changed by hand, which knows of which answers they are. */
export const withWords = (draft: Draft, words: string): Draft => ({
  ...draft,
  words,
  wordsOf: digestOf(draft.answers),
});

/** The draft without words changed by hand: the letter is written from its answers again. */
export const withoutWords = ({ words: _, wordsOf: __, ...draft }: Draft): Draft => draft;

/** Whether an answer has changed since the words were changed by hand: they do not have it. */
export const isBehind = ({ words, wordsOf, answers }: Draft): boolean =>
  words !== undefined && wordsOf !== digestOf(answers);
