import { expect, test } from 'vitest';
import { londonDayOf, nextLondonMidnight } from './clock.ts';

test('a summer evening in London is a day ahead of UTC for its last hour', () => {
  expect(londonDayOf(new Date('2026-07-01T22:59:59Z'))).toBe('2026-07-01');
  expect(londonDayOf(new Date('2026-07-01T23:00:00Z'))).toBe('2026-07-02');
});

test.each([
  ['2026-11-29T12:00:00Z', '2026-11-30T00:00:00.000Z'],
  ['2026-07-01T12:00:00Z', '2026-07-01T23:00:00.000Z'],
  ['2026-03-28T12:00:00Z', '2026-03-29T00:00:00.000Z'],
  ['2026-10-25T12:00:00Z', '2026-10-26T00:00:00.000Z'],
])('after %s the next day in London begins at %s', (now, midnight) => {
  expect(nextLondonMidnight(new Date(now)).toISOString()).toBe(midnight);
});
