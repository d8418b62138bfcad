import { createHash } from 'node:crypto';
import type { Draft } from './draft.ts';

const digestOf = (answers: Draft['answers']): string =>
  createHash('sha256').update(JSON.stringify(answers)).digest('base64url');

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
  words !== undefined && wordsOf !== undefined && wordsOf !== digestOf(answers);
