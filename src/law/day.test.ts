import { describe, expect, test } from 'vitest';
import { formatDate, formatDay, formatMoment, isDayText, londonDay, parseDay } from './day.ts';

describe('a day', () => {
  test('is printed with its weekday, as a reader says it', () => {
    expect(formatDay(parseDay('2027-02-16'))).toBe('Tuesday 16 February 2027');
    expect(formatDate(parseDay('2026-11-01'))).toBe('1 November 2026');
  });

  test.each(['2027-02-29', '2027-13-01', '27-02-16', '2027-2-16', '2027-02-16T10:00', ''])(
    'is refused when it does not exist or is written otherwise: %s',
    (text) => {
      expect(isDayText(text)).toBe(false);
      expect(() => parseDay(text)).toThrow(RangeError);
    },
  );

  test('is read when it exists', () => {
    expect(parseDay('2028-02-29').toString()).toBe('2028-02-29');
  });
});

describe('the day in London', () => {
  test('is the next day already, late on a summer evening in UTC', () => {
    expect(londonDay(Temporal.Instant.from('2026-07-01T23:30:00Z')).toString()).toBe('2026-07-02');
  });

  test('is the same day as in UTC in winter', () => {
    expect(londonDay(Temporal.Instant.from('2026-01-01T23:30:00Z')).toString()).toBe('2026-01-01');
  });
});

describe('a moment', () => {
  test.each([
    ['2026-02-10T09:15:00Z', '9:15am on Tuesday 10 February 2026'],
    ['2026-07-01T11:05:00Z', '12:05pm on Wednesday 1 July 2026'],
    ['2026-01-01T00:00:00Z', '12:00am on Thursday 1 January 2026'],
  ])('%s is printed on the clocks of London', (instant, printed) => {
    expect(formatMoment(Temporal.Instant.from(instant))).toBe(printed);
  });
});
