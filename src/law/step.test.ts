import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ENGLAND_HOLIDAYS, UK_HOLIDAYS } from './bank-holidays.ts';
import { countFrom, type Length } from './count.ts';
import { type Day, parseDay } from './day.ts';
import { dueFrom } from './due.ts';
import { aLimit, aVersion } from './limit-for-tests.ts';
import type { Change, Step } from './step.ts';
import type { Counting } from './time-limit.ts';
import { readWhen } from './when.ts';

const holidays = { england: ENGLAND_HOLIDAYS.holidays, 'united-kingdom': UK_HOLIDAYS.holidays };

const isWorking = (day: Day, place: keyof typeof holidays): boolean =>
  day.dayOfWeek < 6 && !holidays[place].has(day.toString());

/** Day by day on the calendar, as a person with a finger on it would do. */
const walk = (day: Day, count: number, place: keyof typeof holidays, direction: 1 | -1): Day => {
  let at = day;
  for (let left = count; left > 0; ) {
    at = at.add({ days: direction });
    if (isWorking(at, place)) left -= 1;
  }
  return at;
};

const follow = (day: Day, change: Change): Day => {
  switch (change.to) {
    case 'start':
    case 'fixed-day':
      return change.day;
    case 'days-later':
      return day.add({ days: change.count });
    case 'months-later':
      return day.add({ months: change.count });
    case 'working-days-later':
      return walk(day, change.count, change.place, 1);
    case 'working-days-back':
      return walk(day, change.count, change.place, -1);
    case 'next-working-day-unless-one':
      return isWorking(day, change.place) ? day : walk(day, 1, change.place, 1);
    case 'hours-later':
      return day;
  }
};

/** What somebody reaches who follows the steps and knows nothing else. */
const recompute = (start: Day, steps: readonly Step[]): Day =>
  steps.reduce((day, { change }) => (change ? follow(day, change) : day), start);

const days = fc.integer({ min: 0, max: 3_100 }).map((after) => parseDay('2020-03-01').add({ days: after }));

const ways: ReadonlyArray<readonly [Length['unit'], readonly Counting[]]> = [
  ['working-days', ['K0', 'WD-E']],
  ['working-days', ['K0', 'WD-UK']],
  ['working-days', ['K0', 'WD-C']],
  ['working-days', ['RTR', 'WD-R']],
  ['working-days', ['X', 'WD-C']],
  ['days', ['K0']],
  ['days', ['K1']],
  ['days', ['K0', 'CLEAR']],
  ['days', ['D-ICO']],
  ['days', ['BACK']],
  ['days', ['BACK', 'CLEAR', 'CPR']],
  ['weeks', ['K0', 'W']],
  ['weeks', ['BACK', 'W']],
  ['months', ['M']],
  ['months', ['M', 'K1']],
  ['months', ['M', 'DAY-BEFORE']],
  ['months', ['M-ICO']],
  ['years', ['Y']],
];

describe('the steps of why', () => {
  test('lead anybody who follows them to the same date', () => {
    fc.assert(
      fc.property(
        days,
        fc.integer({ min: 1, max: 20 }),
        fc.constantFrom(...ways),
        (start, length, [unit, counting]) => {
          const counted = countFrom(start, { length, unit, counting });
          return recompute(start, counted.steps).equals(counted.last);
        },
      ),
      { numRuns: 2_000 },
    );
  });

  test('begin at the start that was asked', () => {
    const due = dueFrom(aLimit(aVersion()), readWhen('2026-01-14'), parseDay('2026-11-23'));
    expect(due.kind === 'day' && recompute(parseDay('1999-01-01'), due.steps).equals(due.due)).toBe(true);
  });

  test('name the moment where hours count', () => {
    const hours = aLimit(aVersion({ length: 24, unit: 'hours', counting: ['H'] }));
    const due = dueFrom(hours, readWhen('2026-02-10T09:15'), parseDay('2026-11-23'));
    expect(due.kind === 'moment' && due.steps.map(({ change }) => change?.to)).toEqual([
      'start',
      'hours-later',
      undefined,
    ]);
  });
});

describe('a count never ends earlier', () => {
  const forward = ways.filter(([, counting]) => !counting.includes('BACK'));

  test('for a later start', () => {
    fc.assert(
      fc.property(
        days,
        fc.integer({ min: 0, max: 60 }),
        fc.integer({ min: 1, max: 20 }),
        fc.constantFrom(...forward),
        (start, later, length, [unit, counting]) => {
          const one = countFrom(start, { length, unit, counting }).last;
          const other = countFrom(start.add({ days: later }), { length, unit, counting }).last;
          return Temporal.PlainDate.compare(one, other) <= 0;
        },
      ),
      { numRuns: 1_000 },
    );
  });

  test('for a longer length', () => {
    fc.assert(
      fc.property(
        days,
        fc.integer({ min: 1, max: 20 }),
        fc.constantFrom(...forward),
        (start, length, [unit, counting]) => {
          const one = countFrom(start, { length, unit, counting }).last;
          const other = countFrom(start, { length: length + 1, unit, counting }).last;
          return Temporal.PlainDate.compare(one, other) <= 0;
        },
      ),
    );
  });

  test('than its stricter reading', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 20 }), (start, length) => {
        const { last, earlier } = countFrom(start, {
          length,
          unit: 'working-days',
          counting: ['K0', 'WD-C'],
        });
        return earlier === undefined
          ? !isWorking(start, 'england')
          : Temporal.PlainDate.compare(earlier, last) < 0 && (length === 1 || isWorking(earlier, 'england'));
      }),
    );
  });
});

describe('words of a count', () => {
  const words = (start: string, length: Length): string[] =>
    countFrom(parseDay(start), length).steps.map((step) => step.words);

  test('one working day is singular', () => {
    expect(words('2026-11-09', { length: 1, unit: 'working-days', counting: ['RTR', 'WD-R'] })).toEqual([
      'That day is not counted. The first day is the next working day: Tuesday 10 November 2026.',
      '1 working day is counted. Saturdays, Sundays and bank holidays in England are left out.',
      'The rules leave out "public holidays" without naming them; the bank holidays of England are used.',
    ]);
  });

  test('a request on a Sunday starts on the second working day', () => {
    expect(words('2026-11-08', { length: 3, unit: 'working-days', counting: ['RTR', 'WD-R'] })[0]).toBe(
      'That is not a working day, so the first day is the second working day after it: Tuesday 10 November 2026.',
    );
  });

  test('an end on a Saturday moves on, and an end on a working day stays', () => {
    expect(words('2026-01-30', { length: 1, unit: 'months', counting: ['M-ICO'] })).toEqual([
      '1 month on, it is the day with the same number, or the last day of the month if there is none: Saturday 28 February 2026.',
      'Saturday 28 February 2026 is not a working day, so it moves on to the next one: Monday 2 March 2026.',
    ]);
    expect(words('2026-11-03', { length: 1, unit: 'months', counting: ['M-ICO'] })[1]).toBe(
      'Thursday 3 December 2026 is a working day, so it stays.',
    );
  });

  test('days are told with their first one, clear days with the day after', () => {
    expect(words('2026-10-01', { length: 21, unit: 'days', counting: ['K1'] })).toEqual([
      'That day is the first day. 21 days are counted, weekends and holidays too.',
    ]);
    expect(words('2026-10-01', { length: 1, unit: 'days', counting: ['K0'] })).toEqual([
      'That day is not counted. 1 day is counted, weekends and holidays too.',
    ]);
    expect(words('2026-10-01', { length: 21, unit: 'days', counting: ['K0', 'CLEAR'] })).toEqual([
      'That day is not counted. 21 days are counted, weekends and holidays too. They must be clear days, so the day after them is taken.',
    ]);
  });

  test('days back are told, clear ones and short ones too', () => {
    expect(words('2026-10-29', { length: 28, unit: 'days', counting: ['BACK'] })).toEqual([
      '28 days are counted back from that day.',
    ]);
    expect(words('2023-10-20', { length: 3, unit: 'days', counting: ['BACK', 'CLEAR', 'CPR'] })).toEqual([
      '3 days clear are counted back from that day. In so short a time weekends and bank holidays do not count.',
    ]);
  });

  test('a time that begins with the day ends on the day before', () => {
    expect(words('2026-01-23', { length: 12, unit: 'months', counting: ['K1', 'M'] })[1]).toBe(
      'The time begins with that day itself, so its last day is the day before.',
    );
  });

  test('act by the day before, where the last day is not certain', () => {
    expect(words('2026-03-10', { length: 12, unit: 'months', counting: ['M', 'DAY-BEFORE'] })[1]).toBe(
      'Whether that day still counts is not certain, so act by the day before.',
    );
  });

  test('holidays that are only expected are named as such', () => {
    const counted = countFrom(parseDay('2028-12-20'), {
      length: 10,
      unit: 'working-days',
      counting: ['K0', 'WD-E'],
    });
    expect(counted.expected).toBe(true);
    expect(counted.last.toString()).toBe('2029-01-08');
    expect(counted.steps.map((step) => step.words)).toContain(
      'The bank holidays of 2029 are not published yet: the usual ones are expected here. Check this date again nearer the time.',
    );
    const before = countFrom(parseDay('2028-12-20'), {
      length: 3,
      unit: 'working-days',
      counting: ['K0', 'WD-E'],
    });
    expect(before.expected).toBe(false);
  });

  test('a date that needs no holiday is certain in any year', () => {
    expect(countFrom(parseDay('2029-06-01'), { length: 6, unit: 'months', counting: ['M'] }).expected).toBe(
      false,
    );
    expect(
      countFrom(parseDay('2029-06-01'), { length: 1, unit: 'months', counting: ['M-ICO'] }).expected,
    ).toBe(true);
    expect(
      countFrom(parseDay('2029-06-01'), { length: 3, unit: 'days', counting: ['BACK', 'CLEAR', 'CPR'] })
        .expected,
    ).toBe(true);
  });

  test('five days are a short period for a court and six are not', () => {
    const back = (length: number) =>
      countFrom(parseDay('2026-10-19'), {
        length,
        unit: 'days',
        counting: ['BACK', 'CLEAR', 'CPR'],
      }).last.toString();
    expect(back(5)).toBe('2026-10-09');
    expect(back(6)).toBe('2026-10-12');
    const plain = countFrom(parseDay('2026-10-19'), { length: 3, unit: 'days', counting: ['BACK', 'CLEAR'] });
    expect(plain.last.toString()).toBe('2026-10-15');
    expect(
      countFrom(parseDay('2026-10-19'), {
        length: 1,
        unit: 'weeks',
        counting: ['BACK', 'CLEAR'],
      }).last.toString(),
    ).toBe('2026-10-11');
  });
});
