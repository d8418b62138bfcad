import { expect, test } from 'vitest';
import { faults, readOptions } from './options.ts';

test('without options every fault is tried, a few times', () => {
  expect(readOptions([])).toMatchObject({ only: new Set(faults), rounds: 12, minutes: 4 });
});

test('some faults, and how often', () => {
  expect(readOptions(['--only=kills, idle', '--rounds=100', '--seed=7'])).toMatchObject({
    only: new Set(['kills', 'idle']),
    rounds: 100,
    seed: 7,
  });
});

test.each([
  [['--only=fire'], /--only has "fire"; it takes kills, /],
  [['--rounds=many'], /--rounds is "many". It must be a whole number from 1 to 1000/],
  [['--rounds=0'], /--rounds is "0"/],
  [['--minutes=999'], /from 1 to 120/],
  [['--everything'], /The options are --only/],
])('%j is refused in a sentence', (args, sentence) => {
  expect(readOptions(args)).toMatch(sentence);
});
