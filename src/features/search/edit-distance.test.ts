import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { editDistance } from './edit-distance.ts';

/** The whole table, as the definition has it. */
const whole = (one: string, other: string): number => {
  const table = Array.from({ length: one.length + 1 }, (_, row) =>
    Array.from({ length: other.length + 1 }, (_, column) => (row === 0 ? column : column === 0 ? row : 0)),
  );
  const at = (row: number, column: number): number => table[row]?.[column] ?? 0;
  for (let row = 1; row <= one.length; row += 1)
    for (let column = 1; column <= other.length; column += 1) {
      const changed = at(row - 1, column - 1) + (one[row - 1] === other[column - 1] ? 0 : 1);
      const swapped =
        one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1]
          ? at(row - 2, column - 2) + 1
          : changed;
      const cost = Math.min(at(row - 1, column) + 1, at(row, column - 1) + 1, changed, swapped);
      table[row]?.splice(column, 1, cost);
    }
  return at(one.length, other.length);
};

describe('editDistance', () => {
  test('counts letters changed, left out, put in and swapped', () => {
    expect(editDistance('damp', 'damp', 2)).toBe(0);
    expect(editDistance('smel', 'smell', 2)).toBe(1);
    expect(editDistance('electirc', 'electric', 2)).toBe(1);
    expect(editDistance('noisey', 'noisy', 2)).toBe(1);
    expect(editDistance('mold', 'mould', 2)).toBe(1);
  });

  test('says limit + 1 for anything farther', () => {
    expect(editDistance('gas', 'boiler', 2)).toBe(3);
    expect(editDistance('aaaa', 'bbbb', 1)).toBe(2);
  });

  test('is what the whole table says, up to the limit, whatever was compared before', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 80 });
    fc.assert(
      fc.property(word, word, fc.integer({ min: 0, max: 6 }), (one, other, limit) => {
        expect(editDistance(one, other, limit)).toBe(Math.min(whole(one, other), limit + 1));
        const near = one.slice(1) + one.slice(0, 1);
        expect(editDistance(one, near, limit)).toBe(Math.min(whole(one, near), limit + 1));
      }),
      { numRuns: 500 },
    );
  });
});
