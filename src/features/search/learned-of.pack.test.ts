import { expect, test } from 'vitest';
import { allSteps } from '../words/index.ts';
import { realSnapshot } from './evaluation/real-pack.ts';
import { searchLearning } from './learning.ts';

const learnedOf = async (day: string): Promise<string> =>
  allSteps(searchLearning.learnedOf(await realSnapshot(day)));

test('another day teaches nothing new, until a text turns', async () => {
  const autumn = await learnedOf('2026-11-23');
  expect(await learnedOf('2026-11-24')).toBe(autumn);
  // Guides say another thing about the new tenancy law from this day on.
  expect(await learnedOf('2027-01-01')).not.toBe(autumn);
});
