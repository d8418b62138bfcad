import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chanceGame, hashMore, hashOf, lessonMark, orderOf } from './lots.ts';

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

test('every lesson is gone through once in a round, in another order in the next', () => {
  const marks = Uint32Array.from({ length: 500 }, (_, at) => lessonMark(at % 3, [at]));
  const [first, second] = [orderOf(marks, 0), orderOf(marks, 1)];
  expect(first.toSorted()).toEqual(Uint32Array.from(marks.keys()));
  expect([...first]).not.toEqual([...second]);
  expect(orderOf(marks, 0)).toEqual(first);
});

test('one lesson more leaves the others in their order', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.string()), fc.string(), (words, more) => {
      fc.pre(!words.includes(more));
      const orderOn = (lessons: readonly string[]): string[] =>
        [
          ...orderOf(
            Uint32Array.from(lessons, (word) => lessonMark(0, [hashOf(word)])),
            2,
          ),
        ].map((at) => lessons[at] ?? '');
      expect(orderOn([more, ...words]).filter((word) => word !== more)).toEqual(orderOn(words));
    }),
  );
});

test('what stands in a lesson marks it, in whatever order', () => {
  expect(lessonMark(1, ['gas', 'smell'].map(hashOf))).toBe(lessonMark(1, ['smell', 'gas'].map(hashOf)));
  expect(lessonMark(1, ['gas', 'smell'].map(hashOf))).not.toBe(lessonMark(2, ['gas', 'smell'].map(hashOf)));
  expect(lessonMark(1, ['gas'].map(hashOf))).not.toBe(lessonMark(1, ['gas', 'smell'].map(hashOf)));
});

test('a text has the same hash whether it comes whole or in parts', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (first, second) => {
      expect(hashMore(hashOf(first), second)).toBe(hashOf(first + second));
    }),
  );
});
