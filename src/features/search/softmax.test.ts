import fc from 'fast-check';
import { expect, test } from 'vitest';
import { softmax } from './softmax.ts';

test('whatever the sums are, the chances are together 1, in the same order, and the same for sums that lie elsewhere', () => {
  const sums = fc.array(fc.double({ min: -500, max: 500, noNaN: true }), { minLength: 1, maxLength: 30 });
  fc.assert(
    fc.property(sums, fc.double({ min: -200, max: 200, noNaN: true }), (some, moved) => {
      const chances = softmax(Float64Array.from(some));
      expect(chances.reduce((all, one) => all + one, 0)).toBeCloseTo(1, 9);
      for (const [at, one] of some.entries())
        for (const [other, sum] of some.entries())
          if (one > sum) expect(chances[at]).toBeGreaterThanOrEqual(chances[other] ?? 0);
      const elsewhere = softmax(Float64Array.from(some, (one) => one + moved));
      for (const [at, chance] of chances.entries()) expect(elsewhere[at]).toBeCloseTo(chance, 9);
    }),
  );
});
