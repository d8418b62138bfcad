import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Evidence } from './evidence.ts';

const said = (owner: number, line: string, weight = 1) => ({ owner, features: line.split(' '), weight });
const evidence = new Evidence(
  [
    said(0, 'black mould wall'),
    said(0, 'wet wall'),
    said(1, 'music night wall'),
    said(1, 'drums night'),
    said(2, 'wall', 0.1),
  ],
  3,
);
const speak = (line: string) => evidence.speak(new Map(line.split(' ').map((word) => [word, 1])));

test('a word that is said of one text alone speaks louder than one that is said of all', () => {
  const heard = speak('mould wall');
  expect(heard.get(0)).toBe(1);
  expect(heard.get(1)).toBeLessThan(0.5);
});

test('an unheard word speaks for nothing, and leaves nothing behind', () => {
  expect(speak('helicopter').size).toBe(0);
  expect(speak('night').get(1)).toBe(1);
  expect(speak('night').get(0)).toBeUndefined();
});

test('what speaks is between 0 and 1, and the loudest is 1, whatever is asked', () => {
  const word = fc.constantFrom('black', 'mould', 'wall', 'wet', 'music', 'night', 'drums', 'other');
  fc.assert(
    fc.property(
      fc.array(fc.tuple(word, fc.double({ min: 0.1, max: 3, noNaN: true })), { minLength: 1 }),
      (asked) => {
        const values = [...evidence.speak(new Map(asked)).values()];
        for (const value of values) expect(value).toBeGreaterThan(0);
        if (values.length > 0) expect(Math.max(...values)).toBe(1);
      },
    ),
  );
});
