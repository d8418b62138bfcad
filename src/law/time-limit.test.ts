import { describe, expect, test } from 'vitest';
import { aLimit, aVersion, withoutNumber } from './limit-for-tests.ts';
import { timeLimitSchema } from './time-limit.ts';

const complaints = (...versions: readonly object[]): string[] => {
  const read = timeLimitSchema.safeParse({ ...aLimit(), versions });
  return read.success ? [] : read.error.issues.map((issue) => issue.message);
};

describe('a limit is refused when', () => {
  test.each<[string, readonly object[], RegExp]>([
    ['it has a unit and no number', [aVersion({ length: null })], /a unit with a number/],
    [
      'it has neither a number nor words instead',
      [aVersion({ length: null, unit: null, counting: [] })],
      /without_number/,
    ],
    ['it has words beside a number', [aVersion({ without_number: 'soon' })], /without_number/],
    ['it is both the least and the longest', [aVersion({ at_least: true, at_most: true })], /not both/],
    ['its working days are of no country', [aVersion({ counting: ['K0'] })], /WD-E/],
    ['its days do not say whether the event day counts', [aVersion({ unit: 'days', counting: ['W'] })], /K0/],
    ['hours are counted as days', [aVersion({ unit: 'hours', counting: ['K0'] })], /one of H/],
    [
      'weeks are counted as working days',
      [aVersion({ unit: 'weeks', counting: ['K0', 'WD-E'] })],
      /another unit/,
    ],
    ['it has no source', [aVersion({ sources: [] })], /./],
    ['its day does not exist', [aVersion({ in_force_from: '2026-02-30' })], /./],
    ['it ends before it begins', [aVersion({ in_force_until: '2025-01-01' })], /not before in_force_from/],
    ['an older version has no end', [aVersion(), aVersion({ in_force_from: '2026-01-01' })], /has ended/],
    [
      'two versions overlap',
      [aVersion({ in_force_until: '2026-01-01' }), aVersion({ in_force_from: '2026-01-01' })],
      /has ended/,
    ],
    ['it holds a field that nobody knows', [aVersion({ lenght: 10 })], /./],
  ])('%s', (_what, versions, expected) => {
    const found = complaints(...versions);
    expect(found.some((message) => expected.test(message))).toBe(true);
  });
});

test('a limit is read with one version after the other', () => {
  expect(
    complaints(
      aVersion({ in_force_until: '2026-01-01' }),
      aVersion({ in_force_from: '2026-01-02', length: 5, in_force_until: '2026-12-31' }),
      aVersion({ in_force_from: 'no-date-yet', ...withoutNumber('soon') }),
    ),
  ).toEqual([]);
});
