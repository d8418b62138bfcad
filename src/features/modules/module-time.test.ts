import { expect, test } from 'vitest';
import type { Question } from './kind.ts';
import { checkMinutes } from './module-time.ts';

const words = (count: number): string => Array.from({ length: count }, () => 'word').join(' ');

const question: Question = {
  id: 'who',
  ask: words(20),
  options: [
    { text: words(10), right: true, why: words(20) },
    { text: words(10), right: false, why: words(500) },
  ],
};

test('the questions of a module take as long as it takes to read them, with why the right answers are right', () => {
  const minutesOf = (count: number) => checkMinutes(Array.from({ length: count }, () => question));
  // 60 words a question, and 180 words a minute.
  expect([1, 3, 9, 12].map(minutesOf)).toEqual([1, 1, 3, 4]);
});
