import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FeatureTable } from './feature-table.ts';

test('each feature has a number of its own, and is found again', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(0xffff_ffff), { maxLength: 3_000 }), (features) => {
      const table = FeatureTable.of(Uint32Array.from(features));
      const distinct = [...new Set(features)];
      const numbers = distinct.map((feature) => table.find(feature));
      expect(table.size).toBe(distinct.length);
      expect(numbers.toSorted((one, other) => (one ?? -1) - (other ?? -1))).toEqual([...distinct.keys()]);
      expect(distinct.map((feature) => new FeatureTable(table.tables).find(feature))).toEqual(numbers);
    }),
    { numRuns: 30 },
  );
});

test('what stands there less often than is wanted has no number', () => {
  const table = FeatureTable.of(Uint32Array.of(9, 3, 9, 5, 3, 9), 2);
  expect([3, 5, 9].map((feature) => table.find(feature))).toEqual([0, undefined, 1]);
});

test('what was never numbered is not found', () => {
  const table = FeatureTable.of(Uint32Array.from({ length: 5_000 }, (_, each) => each * 7));
  for (let each = 5_000; each < 10_000; each += 1) expect(table.find(each * 7)).toBeUndefined();
  expect(FeatureTable.of(new Uint32Array()).find(0)).toBeUndefined();
});
