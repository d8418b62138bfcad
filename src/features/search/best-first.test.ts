import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BestFirst } from './best-first.ts';

test('what comes behind all others is put in order when it is reached', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 30 })),
      fc.integer({ min: 0, max: 30 }),
      (values, least) => {
        const places = [...values.keys()];
        const best = new BestFirst(
          places.filter((at) => (values[at] ?? 0) >= least),
          (one, other) => (values[one] ?? 0) > (values[other] ?? 0),
          (at) => values[at] ?? 0,
          places.filter((at) => (values[at] ?? 0) < least),
        );
        expect([...best]).toEqual(values.toSorted((one, other) => other - one));
      },
    ),
  );
});

test('the best come first, however often and however far they are read', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 30 })), fc.nat(20), (values, first) => {
      const best = new BestFirst(
        values.map((_, at) => at),
        (one, other) => (values[one] ?? 0) > (values[other] ?? 0),
        (at) => values[at] ?? 0,
      );
      const sorted = values.toSorted((one, other) => other - one);
      const some: number[] = [];
      for (const value of best) {
        if (some.length === first) break;
        some.push(value);
      }
      expect(some).toEqual(sorted.slice(0, first));
      expect([...best]).toEqual(sorted);
      expect([...best]).toEqual(sorted);
    }),
  );
});
