import { describe, expect, test } from 'vitest';
import { parseDay } from './day.ts';
import { aLimit, aVersion, withoutNumber } from './limit-for-tests.ts';
import { versionAfter, versionOn } from './versions.ts';

const limit = aLimit(
  aVersion({ in_force_from: '2022-04-01', in_force_until: '2024-03-31', length: 10 }),
  aVersion({ in_force_from: '2024-04-01', length: 5 }),
);

describe('the version on a day', () => {
  test.each([
    ['2022-03-31', undefined],
    ['2022-04-01', 10],
    ['2024-03-31', 10],
    ['2024-04-01', 5],
    ['2030-01-01', 5],
  ])('on %s has the length %s', (day, length) => {
    expect(versionOn(limit, parseDay(day))?.length).toBe(length);
  });

  test('is there on any day when the rule is long-standing', () => {
    const old = aLimit(aVersion({ in_force_from: 'long-standing' }));
    expect(versionOn(old, parseDay('1950-01-01'))?.length).toBe(10);
  });

  test('is not there when no day is fixed', () => {
    const coming = aLimit(aVersion({ in_force_from: 'no-date-yet', ...withoutNumber('soon') }));
    expect(versionOn(coming, parseDay('2099-01-01'))).toBeUndefined();
    expect(versionAfter(coming, parseDay('2099-01-01'))?.without_number).toBe('soon');
  });
});

test('the version after a day is the first that has not begun', () => {
  expect(versionAfter(limit, parseDay('2021-01-01'))?.length).toBe(10);
  expect(versionAfter(limit, parseDay('2023-01-01'))?.length).toBe(5);
  expect(versionAfter(limit, parseDay('2024-04-01'))).toBeUndefined();
});
