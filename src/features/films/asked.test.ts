import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { timeInWords } from '../../ui/film-player/time.ts';
import { askedAddress, filmQuery } from './asked.ts';

describe('what an address asks of a film', () => {
  test('is a second, captions and a version', () => {
    expect(filmQuery.parse({ at: '75', captions: 'on', version: 'signed', other: 'x' })).toEqual({
      at: 75,
      captions: 'on',
      version: 'signed',
    });
  });

  test.each([
    ['at', '1:15', 75],
    ['at', '0:05', 5],
    ['at', '100:00', 6_000],
    ['at', ['75', '90'], 75],
    ['captions', 'off', 'off'],
    ['captions', ['off', 'on'], 'off'],
    ['version', ['signed', 'sound'], 'signed'],
  ])('by %s=%o is %o', (name, value, asked) => {
    expect(filmQuery.parse({ [name]: value })).toEqual({ [name]: asked });
  });

  test('as minutes and seconds is the same as in seconds', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 59_999 }), (at) => {
        expect(filmQuery.parse({ at: timeInWords(at) })).toEqual(filmQuery.parse({ at: String(at) }));
      }),
    );
  });

  test.each([
    ['at', '-1'],
    ['at', '1e3'],
    ['at', '7.5'],
    ['at', '0'],
    ['at', '999999'],
    ['at', ''],
    ['at', '1:75'],
    ['at', '1:5'],
    ['at', '1:2:3'],
    ['at', '0:00'],
    ['at', ['x', '2']],
    ['at', []],
    ['captions', 'purple'],
    ['version', 'film.mp4'],
  ])('by %s=%o is nothing', (name, value) => {
    expect(filmQuery.parse({ [name]: value })).toEqual({ [name]: undefined });
  });

  test('is never refused, and the same when it is read twice', () => {
    const value = fc.oneof(fc.string(), fc.array(fc.string()), fc.nat().map(String));
    fc.assert(
      fc.property(fc.record({ at: value, captions: value, version: value }), (query) => {
        const once = filmQuery.parse(query);
        expect(filmQuery.parse(once)).toEqual(once);
        expect(once.at === undefined || (Number.isInteger(once.at) && once.at > 0)).toBe(true);
      }),
    );
  });
});

test.each([
  ['/films/a', { at: 75, captions: 'on' }, '/films/a?at=75&captions=on'],
  ['/training/a#film', { at: 5 }, '/training/a?at=5#film'],
  ['/training/a?exit=1#film', { version: 'sound' }, '/training/a?exit=1&version=sound#film'],
  ['/films/a#film-a', { version: undefined }, '/films/a#film-a'],
] as const)('%s asked for %o is %s', (page, asked, address) => {
  expect(askedAddress(page, asked)).toBe(address);
});
