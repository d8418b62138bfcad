import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FeatureTable } from './feature-table.ts';

test('features are numbered in the order in which they come, and found again', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ maxLength: 12 }), { maxLength: 3_000 }), (features) => {
      const table = new FeatureTable();
      const numbers = features.map((feature) => table.add(feature));
      const distinct = [...new Set(features)];
      expect(numbers).toEqual(features.map((feature) => distinct.indexOf(feature)));
      expect(features.map((feature) => table.find(feature))).toEqual(numbers);
      expect(table.size).toBe(distinct.length);
    }),
    { numRuns: 30 },
  );
});

test('what was never added is not found', () => {
  const table = new FeatureTable();
  for (let each = 0; each < 5_000; each += 1) table.add(`word ${each}`);
  expect(table.find('another word')).toBeUndefined();
  expect(new FeatureTable().find('')).toBeUndefined();
});
