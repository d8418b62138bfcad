import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseDay } from './day.ts';
import { endOfDay, momentText, readWhen, UnreadableTime, whenText } from './when.ts';

const instantOf = (text: string): string | undefined => readWhen(text).instant?.toString();

describe('a day or a time is read', () => {
  test('a day has no instant', () => {
    const when = readWhen('2027-02-16');
    expect(when.day.toString()).toBe('2027-02-16');
    expect(when).not.toHaveProperty('instant');
    expect(when).not.toHaveProperty('note');
  });

  test.each([
    ['2026-01-14T09:15', '2026-01-14T09:15:00Z'],
    ['2026-07-14T09:15', '2026-07-14T08:15:00Z'],
    ['2026-07-14 23:59', '2026-07-14T22:59:00Z'],
    ['2026-07-14T09:15:30', '2026-07-14T08:15:30Z'],
    ['2026-07-14T09:15:30.5', '2026-07-14T08:15:30Z'],
    ['2026-07-14T09:15Z', '2026-07-14T09:15:00Z'],
    ['2026-07-14T09:15:59', '2026-07-14T08:15:59Z'],
    ['2026-07-14T09:15+14:00', '2026-07-13T19:15:00Z'],
    ['2026-07-14T09:15-14:59', '2026-07-15T00:14:00Z'],
    ['2026-07-14T09:15+01:00', '2026-07-14T08:15:00Z'],
    ['2026-07-14T09:15-05:30', '2026-07-14T14:45:00Z'],
    ['2026-07-14T00:00+14:59', '2026-07-13T09:01:00Z'],
  ])('%s is %s', (text, instant) => {
    expect(instantOf(text)).toBe(instant);
  });

  test('an instant late in the evening belongs to the day in London', () => {
    expect(readWhen('2026-06-30T23:30:00Z').day.toString()).toBe('2026-07-01');
    expect(readWhen('2026-06-30T23:30').day.toString()).toBe('2026-06-30');
  });
});

describe('what cannot be read says so in a sentence', () => {
  test.each([
    ['2026-02-30', 'There is no 2026-02-30 in the calendar. Check the day and the month.'],
    ['2027-02-29T10:00', 'There is no 2027-02-29 in the calendar. Check the day and the month.'],
    ['2026-13-01', 'There is no 2026-13-01 in the calendar. Check the day and the month.'],
    ['0000-01-01', 'The year 0 lies outside 1950 to 2100. Check the year.'],
    ['1949-12-31', 'The year 1949 lies outside 1950 to 2100. Check the year.'],
    ['2101-01-01', 'The year 2101 lies outside 1950 to 2100. Check the year.'],
    ['9999-12-31', 'The year 9999 lies outside 1950 to 2100. Check the year.'],
    [
      '2026-01-14T25:00',
      'There is no time 25:00 on a clock. Hours run from 00 to 23, minutes from 00 to 59.',
    ],
    [
      '2026-01-14T24:00',
      'There is no time 24:00 on a clock. Hours run from 00 to 23, minutes from 00 to 59.',
    ],
    [
      '2026-01-14T09:60',
      'There is no time 09:60 on a clock. Hours run from 00 to 23, minutes from 00 to 59.',
    ],
    [
      '2026-01-14T09:15:60',
      'There is no time 09:15 on a clock. Hours run from 00 to 23, minutes from 00 to 59.',
    ],
    [
      '2026-01-14T09:15+15:00',
      'There is no time zone +15:00. London is +00:00 in winter and +01:00 in summer.',
    ],
    [
      '2026-01-14T09:15+01:60',
      'There is no time zone +01:60. London is +00:00 in winter and +01:00 in summer.',
    ],
    [
      '2026-03-29T01:30',
      'That time did not exist on Sunday 29 March 2026: the clocks went forward from 1:00am to 2:00am.',
    ],
    [
      'yesterday',
      '"yesterday" is no day that can be read. Write it like 2027-02-16, or with a time like 2027-02-16T09:15.',
    ],
    ['', '"" is no day that can be read. Write it like 2027-02-16, or with a time like 2027-02-16T09:15.'],
    [
      '2026-1-4',
      '"2026-1-4" is no day that can be read. Write it like 2027-02-16, or with a time like 2027-02-16T09:15.',
    ],
  ])('%s', (text, sentence) => {
    expect(() => readWhen(text)).toThrow(new UnreadableTime(sentence));
    expect(() => readWhen(text)).toThrow(UnreadableTime);
  });

  test('a long text is cut, not repeated', () => {
    expect(() => readWhen('x'.repeat(10_000))).toThrow(/^"x{40}" is no day/);
  });

  test.each(['1950-01-01', '2100-12-31'])('%s is still read', (text) => {
    expect(readWhen(text).day.toString()).toBe(text);
  });
});

test('a time that comes twice is the second one, and says so', () => {
  const when = readWhen('2026-10-25T01:30');
  expect(when.instant?.toString()).toBe('2026-10-25T01:30:00Z');
  expect(when.note).toBe(
    'The clocks went back that night, so that time came twice. The second one is taken: 1:30am on Sunday 25 October 2026, winter time.',
  );
  expect(readWhen('2026-10-25T00:59').note).toBeUndefined();
  expect(readWhen('2026-10-25T02:00').note).toBeUndefined();
});

test('a moment is written with the offset of London', () => {
  expect(momentText(Temporal.Instant.from('2026-02-11T09:15:00Z'))).toBe('2026-02-11T09:15:00+00:00');
  expect(momentText(Temporal.Instant.from('2026-07-11T09:15:00Z'))).toBe('2026-07-11T10:15:00+01:00');
});

test('the end of a day is its last minute in London', () => {
  expect(endOfDay(parseDay('2026-07-11')).toString()).toBe('2026-07-11T22:59:00Z');
  expect(endOfDay(parseDay('2026-01-11')).toString()).toBe('2026-01-11T23:59:00Z');
});

test('what was read is written and read again the same', () => {
  const minutes = fc.integer({ min: 0, max: 70 * 365 * 24 * 60 });
  const base = Temporal.Instant.from('1970-01-01T00:00:00Z');
  fc.assert(
    fc.property(minutes, fc.boolean(), (after, timed) => {
      const text = momentText(base.add({ minutes: after }));
      const when = readWhen(timed ? text : text.slice(0, 10));
      const again = readWhen(whenText(when));
      return again.day.equals(when.day) && again.instant?.toString() === when.instant?.toString();
    }),
  );
});
