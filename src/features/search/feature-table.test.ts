import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FeatureTable } from './feature-table.ts';

test('each feature has a number of its own, and is found again', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(0xffff_ffff), { maxLength: 3_000 }), (features) => {
      const table = FeatureTable.of(features);
      const distinct = [...new Set(features)];
      const numbers = distinct.map((feature) => table.find(feature));
      expect(table.size).toBe(distinct.length);
      expect(numbers.toSorted((one, other) => (one ?? -1) - (other ?? -1))).toEqual([...distinct.keys()]);
      expect(distinct.map((feature) => new FeatureTable(table.tables).find(feature))).toEqual(numbers);
    }),
    { numRuns: 30 },
  );
});

test('what was never numbered is not found', () => {
  const table = FeatureTable.of(Array.from({ length: 5_000 }, (_, each) => each * 7));
  for (let each = 5_000; each < 10_000; each += 1) expect(table.find(each * 7)).toBeUndefined();
  expect(FeatureTable.of([]).find(0)).toBeUndefined();
});
