import { describe, expect, test } from 'vitest';
import { aLimit, aVersion, withoutNumber } from './limit-for-tests.ts';
import { certaintyOf, timeLimitFileSchema, timeLimitSchema } from './time-limit.ts';

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

test('a limit that ends on the day on which it begins is read', () => {
  expect(complaints(aVersion({ in_force_from: '2026-01-01', in_force_until: '2026-01-01' }))).toEqual([]);
});

test('a fault names its place in the limit', () => {
  const read = timeLimitSchema.safeParse({
    ...aLimit(),
    versions: [
      aVersion({ in_force_until: '2026-01-01' }),
      aVersion({ in_force_from: '2026-01-02', in_force_until: '2025-01-01' }),
    ],
  });
  expect(read.error?.issues.map(({ path }) => path)).toEqual([['versions', 1, 'in_force_until']]);
  const overlap = timeLimitSchema.safeParse({
    ...aLimit(),
    versions: [aVersion({ in_force_until: '2026-01-01' }), aVersion({ in_force_from: '2026-01-01' })],
  });
  expect(overlap.error?.issues.map(({ path }) => path)).toEqual([['versions', 1, 'in_force_from']]);
  const own = timeLimitSchema.safeParse({
    ...aLimit(),
    versions: [aVersion({ at_least: true, at_most: true })],
  });
  expect(own.error?.issues.map(({ path }) => path)).toEqual([['versions', 0]]);
});

test('a plan may follow a version that has an end, and nothing may follow a plan', () => {
  expect(
    complaints(aVersion({ in_force_until: '2026-01-01' }), aVersion({ in_force_from: 'long-standing' })),
  ).not.toEqual([]);
});

test('an amount is counted from nothing and needs no code', () => {
  expect(complaints(aVersion({ length: 8, unit: 'days', counting: [] }))).toEqual([]);
});

test('an extension has a unit with its number', () => {
  const extension = (more: object) => complaints(aVersion({ extension: { when: 'it agrees', ...more } }));
  expect(extension({ at_most: 5, unit: 'days' })).toEqual([]);
  expect(extension({ at_most: null, unit: null })).toEqual([]);
  expect(extension({ at_most: 5, unit: null })).toEqual(['a unit with a number']);
  expect(extension({ at_most: null, unit: 'days' })).toEqual(['a unit with a number']);
});

describe('a file of limits', () => {
  const applies = { tenures: ['secure'], otherwise: 'It is for secure tenants.' };
  const file = (limit: object) =>
    timeLimitFileSchema.parse({
      defaults: { before: 'Nothing.', applies },
      limits: [{ ...aLimit(), ...limit }],
    }).limits[0];

  test('gives each limit its defaults', () => {
    expect(file({})).toMatchObject({ id: 'a-limit', before: 'Nothing.', applies });
  });

  test('leaves what a limit says itself', () => {
    expect(file({ before: 'Something.' })?.before).toBe('Something.');
  });

  test('needs none', () => {
    expect(timeLimitFileSchema.parse({ limits: [aLimit()] }).limits).toEqual([aLimit()]);
  });
});

test('certainty is that of the weakest version', () => {
  const version = (certainty: 'A' | 'B' | 'C') => aLimit(aVersion({ certainty })).versions[0];
  expect(certaintyOf(version('A'))).toBe('A');
  expect(certaintyOf(version('A'), version('B'))).toBe('B');
  expect(certaintyOf(version('B'), version('C'))).toBe('C');
  expect(certaintyOf(version('A'), undefined)).toBe('A');
  expect(certaintyOf(undefined)).toBe('C');
});
