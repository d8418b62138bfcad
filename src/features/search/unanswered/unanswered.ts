import { createHmac } from 'node:crypto';
import { wordsOf } from '../../words/index.ts';
import type { SearchOutcome } from '../outcome.ts';

/** Asked this often, on this many different days, a question is no single person's any more. */
export const leastTimes = 10;
export const leastDays = 10;

/** Whether a search found nothing that answers. What was said in danger is never counted. */
export const isUnanswered = (outcome: SearchOutcome): boolean => {
  if (outcome.query === '' || outcome.dangers.length > 0 || wordsOf(outcome.query).length === 0) return false;
  return outcome.results.length === 0 || outcome.noGuideYet || !outcome.covered;
};

/** A question as a keyed hash (HMAC with SHA-256): who has no key cannot try out what was asked. */
export const phraseHash = (query: string, key: string): string =>
  createHmac('sha256', key).update(wordsOf(query).join(' ')).digest('base64url');

/** Of a question, the words that the library uses itself: names, addresses and numbers are none of them. */
export const libraryWords = (query: string, knows: (word: string) => boolean): string =>
  wordsOf(query)
    .filter((word) => knows(word) && !/\d/.test(word))
    .join(' ');

/** Whether its words may be kept: only from the tenth time on, over ten days. */
export const mayKeepWords = ({ times, days }: { readonly times: number; readonly days: number }): boolean =>
  times >= leastTimes && days >= leastDays;
