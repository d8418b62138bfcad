import fc from 'fast-check';
import { expect, test } from 'vitest';
import { partsOf } from './parts.ts';

test('parts overlap by half, and the last ends where the question does', () => {
  expect(partsOf(25, 10)).toEqual([
    { from: 0, to: 10 },
    { from: 5, to: 15 },
    { from: 10, to: 20 },
    { from: 15, to: 25 },
  ]);
  expect(partsOf(7, 10)).toEqual([{ from: 0, to: 7 }]);
});

test('whatever stands together in half a part is whole in one of them, however long the question is', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 300 }), fc.integer({ min: 1, max: 12 }), (count, half) => {
      const parts = partsOf(count, half * 2);
      for (let at = 0; at + half <= count; at += 1)
        expect(parts.some(({ from, to }) => from <= at && at + half <= to)).toBe(true);
      expect(parts.at(-1)?.to).toBe(count);
    }),
  );
});
