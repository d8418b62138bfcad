import { expect, test } from 'vitest';
import { realSnapshot, withoutExamples } from '../../../test/real-pack.ts';
import { allSteps } from '../words/index.ts';
import { searchLearning } from './learning.ts';

const learnedOf = async (day: string): Promise<string> =>
  allSteps(searchLearning.learnedOf(await realSnapshot(day)));

test('where it says the same of two days, the same is learned', { timeout: 60_000 }, async () => {
  // Examples take most of the time, and know no day.
  const learned = async (day: string): Promise<Uint8Array> =>
    searchLearning.learn(withoutExamples(await realSnapshot(day)));
  expect(Buffer.compare(await learned('2026-11-23'), await learned('2026-11-24'))).toBe(0);
});

test('another day teaches nothing new, until a text turns', async () => {
  const autumn = await learnedOf('2026-11-23');
  expect(await learnedOf('2026-11-24')).toBe(autumn);
  // Guides say another thing about the new tenancy law from this day on.
  expect(await learnedOf('2027-01-01')).not.toBe(autumn);
});
