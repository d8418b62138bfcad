import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chanceGame, shuffle } from './lots.ts';

test('lots lie from 0 up to 1, and are the same for the same seed', () => {
  fc.assert(
    fc.property(fc.integer(), (seed) => {
      const [lot, again] = [chanceGame(seed), chanceGame(seed)];
      for (let turn = 0; turn < 20; turn += 1) {
        const drawn = lot();
        expect(drawn).toBe(again());
        expect(drawn).toBeGreaterThanOrEqual(0);
        expect(drawn).toBeLessThan(1);
      }
    }),
  );
});

test('a shuffled list has what it had', () => {
  fc.assert(
    fc.property(fc.array(fc.integer()), fc.integer(), (list, seed) => {
      const order = [...list];
      shuffle(order, chanceGame(seed));
      expect(order.toSorted((one, other) => one - other)).toEqual(list.toSorted((one, other) => one - other));
    }),
  );
});
