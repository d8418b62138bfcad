import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cacheTags, pageCaching } from './page-caching.ts';

const opening = new Date('2027-03-01T09:00:00Z');

test('without anything that opens a page is kept for a minute', () => {
  expect(pageCaching(undefined, opening)).toEqual({
    header: 'public, max-age=60, stale-if-error=86400',
    until: undefined,
  });
});

test('whenever a page is made and sent, no cache still keeps it when something opens', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 200_000 }),
      fc.integer({ min: 0, max: 200_000 }),
      (before, later) => {
        const made = new Date(opening.getTime() - before);
        const sent = made.getTime() + later;
        const { header, until } = pageCaching(opening, made);
        const isSent = sent < opening.getTime() && (until === undefined || sent < until);
        const age = Number(/max-age=(\d+)/.exec(header)?.[1] ?? 0) * 1_000;
        if (isSent) expect(sent + age).toBeLessThan(opening.getTime());
      },
    ),
  );
});

test('an hour before, pages are still kept for a minute', () => {
  expect(pageCaching(opening, new Date('2027-03-01T08:00:00Z')).header).toMatch(/^public, max-age=60,/);
});

test('a cache on the way can be told to forget all pages, or those of one revision', () => {
  expect(cacheTags(1_204)).toEqual({ 'cache-tag': 'pages,r1204', 'surrogate-key': 'pages r1204' });
});
