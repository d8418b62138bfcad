import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Entry, Kind, Opening } from './kind.ts';
import { openedAt } from './opened.ts';

interface Show {
  readonly opening: Opening;
  readonly with: readonly string[];
}

const posterKind: Kind<{ title: string }> = { name: 'poster', pattern: 'posters/<slug>', read: () => [] };
const showKind: Kind<Show> = {
  name: 'show',
  pattern: 'shows/<slug>',
  read: () => [],
  address: ({ key }) => `/shows/${key}`,
  seal: ({ key, item }) => ({
    opening: item.opening,
    opensWith: (other) => other.kind === 'song' && item.with.includes(other.key),
    announced: { kind: posterKind, item: { title: key }, title: key },
  }),
};
const songKind: Kind<string> = {
  name: 'song',
  pattern: 'songs/<slug>',
  read: () => [],
  address: ({ key }) => `/songs/${key}`,
};
const kinds = [showKind, songKind];

const entry = (kind: string, key: string, item: unknown): Entry<unknown> => ({
  ...{ kind, key, item, language: 'en', path: `${kind}s/${key}`, line: 1 },
});
const at = (hour: number) => new Date(Date.UTC(2027, 2, 1, hour));
const standing = (entries: Entry<unknown>[], hour: number) => {
  const { entries: open, closed, nextOpening } = openedAt(entries, kinds, at(hour));
  return { open: open.map(({ kind, key }) => `${kind} ${key}`).sort(), closed, nextOpening };
};

const songs = ['a', 'b', 'c'].map((key) => entry('song', key, `The words of ${key}`));

test('what is closed is not there, and what announces it stands in its place', () => {
  const show = entry('show', 'spring', { opening: at(9), with: ['a', 'b'] });
  const before = standing([show, ...songs], 8);
  expect(before.open).toEqual(['poster spring', 'song c']);
  expect(before.nextOpening).toEqual(at(9));
  expect([...before.closed.keys()].sort()).toEqual(['/shows/spring', '/songs/a', '/songs/b']);
  expect(before.closed.get('/songs/a')).toEqual({
    title: 'spring',
    address: '/shows/spring',
    opens: at(9),
  });
  const after = standing([show, ...songs], 9);
  expect(after.open).toEqual(['show spring', 'song a', 'song b', 'song c']);
  expect(after.closed.size).toBe(0);
  expect(after.nextOpening).toBeUndefined();
});

test('what no day is fixed for stays closed, and nothing is waited for', () => {
  const show = entry('show', 'some-day', { opening: 'not-fixed', with: ['a'] });
  const { open, closed, nextOpening } = standing([show, ...songs], 23);
  expect(open).toEqual(['poster some-day', 'song b', 'song c']);
  expect(closed.get('/songs/a')?.opens).toBeUndefined();
  expect(nextOpening).toBeUndefined();
});

const anyShows = fc.array(
  fc.record({
    opening: fc.oneof(
      fc.constantFrom<Opening>('always', 'not-fixed'),
      fc.integer({ min: 1, max: 22 }).map((hour): Opening => at(hour)),
    ),
    with: fc.subarray(['a', 'b', 'c']),
  }),
  { maxLength: 4 },
);
const isOpenBy = ({ opening }: Show, hour: number): boolean =>
  opening === 'always' || (opening !== 'not-fixed' && opening <= at(hour));

test('a thing that several name opens with the first of them; what nobody names is open', () => {
  fc.assert(
    fc.property(anyShows, fc.integer({ min: 0, max: 23 }), (shows, hour) => {
      const entries = [...shows.map((show, index) => entry('show', String(index), show)), ...songs];
      const { open } = standing(entries, hour);
      for (const { key } of songs) {
        const naming = shows.filter((show) => show.with.includes(key));
        const expected = naming.length === 0 || naming.some((show) => isOpenBy(show, hour));
        expect(open.includes(`song ${key}`)).toBe(expected);
      }
      shows.forEach((show, index) => {
        expect(open.includes(`show ${index}`)).toBe(isOpenBy(show, hour));
        expect(open.includes(`poster ${index}`)).toBe(!isOpenBy(show, hour));
      });
    }),
  );
});

test('nothing changes before the next opening, and something does at it', () => {
  fc.assert(
    fc.property(anyShows, fc.integer({ min: 0, max: 22 }), (shows, hour) => {
      const entries = [...shows.map((show, index) => entry('show', String(index), show)), ...songs];
      const now = standing(entries, hour);
      const later = Array.from({ length: 23 - hour }, (_, index) => hour + index + 1);
      const firstOther = later.find((other) => standing(entries, other).open.join() !== now.open.join());
      expect(now.nextOpening).toEqual(firstOther === undefined ? undefined : at(firstOther));
    }),
  );
});
