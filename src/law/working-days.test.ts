import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ENGLAND_HOLIDAYS, type HolidayCalendar, UK_HOLIDAYS } from './bank-holidays.ts';
import { type Day, isBefore, parseDay } from './day.ts';
import {
  addWorkingDays,
  holidaysBetween,
  isWorkingDay,
  OutsideCalendar,
  subtractWorkingDays,
  workingDayFrom,
} from './working-days.ts';

const FIRST = parseDay('2020-01-01');
const days = fc.integer({ min: 0, max: 3_700 }).map((after) => FIRST.add({ days: after }));
const counts = fc.integer({ min: 1, max: 45 });
const calendars = fc.constantFrom(ENGLAND_HOLIDAYS, UK_HOLIDAYS);

describe('bank holidays', () => {
  test.each([ENGLAND_HOLIDAYS, UK_HOLIDAYS])(
    'in $place are days that exist, and never on a weekend',
    (calendar) => {
      for (const text of calendar.holidays) expect(parseDay(text).dayOfWeek).toBeLessThan(6);
    },
  );

  test('in England are eight a year, and more only where a day was proclaimed', () => {
    const years = new Map<string, number>();
    for (const text of ENGLAND_HOLIDAYS.holidays)
      years.set(text.slice(0, 4), (years.get(text.slice(0, 4)) ?? 0) + 1);
    expect(Object.fromEntries(years)).toEqual({
      2020: 8,
      2021: 8,
      2022: 10,
      2023: 9,
      2024: 8,
      2025: 8,
      2026: 8,
      2027: 8,
      2028: 8,
      2029: 8,
      2030: 8,
    });
  });

  test('that move with Easter are a Friday and the Monday after it', () => {
    for (let year = 2020; year <= 2030; year += 1) {
      const spring = [...ENGLAND_HOLIDAYS.holidays].filter(
        (text) => /^\d{4}-0[34]/.test(text) && text.startsWith(`${year}`),
      );
      const [friday, monday] = spring.sort().map(parseDay);
      expect(friday?.dayOfWeek).toBe(5);
      expect(friday?.add({ days: 3 }).toString()).toBe(monday?.toString());
    }
  });

  test('in the United Kingdom include those of England', () => {
    expect(UK_HOLIDAYS.holidays.has('2026-12-25')).toBe(true);
    expect(UK_HOLIDAYS.holidays.has('2026-06-15')).toBe(true);
    expect(ENGLAND_HOLIDAYS.holidays.has('2026-06-15')).toBe(false);
  });
});

describe('a working day', () => {
  test('is no Saturday, Sunday or bank holiday', () => {
    expect(isWorkingDay(parseDay('2026-05-25'), ENGLAND_HOLIDAYS)).toBe(false);
    expect(isWorkingDay(parseDay('2026-05-23'), ENGLAND_HOLIDAYS)).toBe(false);
    expect(isWorkingDay(parseDay('2026-05-26'), ENGLAND_HOLIDAYS)).toBe(true);
  });

  test('is not told for a year whose bank holidays are not known', () => {
    expect(() => isWorkingDay(parseDay('2031-01-02'), ENGLAND_HOLIDAYS)).toThrow(OutsideCalendar);
    expect(() => addWorkingDays(parseDay('2030-12-27'), 5, ENGLAND_HOLIDAYS)).toThrow(/31 December 2030/);
  });

  test('is the next one for a weekend over Christmas', () => {
    expect(workingDayFrom(parseDay('2027-12-25'), ENGLAND_HOLIDAYS).toString()).toBe('2027-12-29');
  });
});

describe('adding working days', () => {
  test('never counts the event day', () => {
    expect(addWorkingDays(parseDay('2026-01-14'), 10, ENGLAND_HOLIDAYS).toString()).toBe('2026-01-28');
  });

  test.each([-1, 1.5])('refuses %s days', (count) => {
    expect(() => addWorkingDays(FIRST, count, ENGLAND_HOLIDAYS)).toThrow(RangeError);
  });

  test('always ends on a working day after the start', () => {
    fc.assert(
      fc.property(days, counts, calendars, (day, count, calendar) => {
        const last = addWorkingDays(day, count, calendar);
        return isWorkingDay(last, calendar) && isBefore(day, last);
      }),
    );
  });

  test('leaves exactly that many working days between the start and the end', () => {
    fc.assert(
      fc.property(days, counts, calendars, (day, count, calendar) => {
        let found = 0;
        const last = addWorkingDays(day, count, calendar);
        for (let at = day.add({ days: 1 }); !isBefore(last, at); at = at.add({ days: 1 }))
          if (isWorkingDay(at, calendar)) found += 1;
        return found === count;
      }),
    );
  });

  test('never ends earlier for a later start', () => {
    fc.assert(
      fc.property(days, days, counts, calendars, (one, other, count, calendar) => {
        const [first, second] = isBefore(other, one) ? [other, one] : [one, other];
        return !isBefore(addWorkingDays(second, count, calendar), addWorkingDays(first, count, calendar));
      }),
    );
  });

  test('never ends earlier when one more day becomes a holiday', () => {
    const withHoliday = (calendar: HolidayCalendar, day: Day): HolidayCalendar => ({
      ...calendar,
      holidays: new Set([...calendar.holidays, day.toString()]),
    });
    fc.assert(
      fc.property(days, days, counts, calendars, (day, extra, count, calendar) => {
        const after = addWorkingDays(day, count, withHoliday(calendar, extra));
        return !isBefore(after, addWorkingDays(day, count, calendar));
      }),
    );
  });

  test('goes step by step to the same day as in one go', () => {
    fc.assert(
      fc.property(days, counts, counts, (day, one, other) =>
        addWorkingDays(addWorkingDays(day, one, ENGLAND_HOLIDAYS), other, ENGLAND_HOLIDAYS).equals(
          addWorkingDays(day, one + other, ENGLAND_HOLIDAYS),
        ),
      ),
    );
  });
});

test('the holidays that moved a date are those after the start and up to the end, in order', () => {
  const moved = holidaysBetween(parseDay('2026-04-02'), parseDay('2026-05-04'), ENGLAND_HOLIDAYS);
  expect(moved.map(String)).toEqual(['2026-04-03', '2026-04-06', '2026-05-04']);
});

describe('at the ends of what is known', () => {
  const day = (text: string): Day => parseDay(text);
  const outside = (act: () => unknown): string => {
    try {
      act();
      return 'nothing was refused';
    } catch (error) {
      return error instanceof OutsideCalendar ? error.message : String(error);
    }
  };

  test('the first and the last day are known', () => {
    expect(isWorkingDay(day('2020-01-01'), ENGLAND_HOLIDAYS)).toBe(false);
    expect(isWorkingDay(day('2020-01-02'), ENGLAND_HOLIDAYS)).toBe(true);
    expect(isWorkingDay(day('2030-12-31'), ENGLAND_HOLIDAYS)).toBe(true);
    expect(addWorkingDays(day('2030-12-30'), 1, ENGLAND_HOLIDAYS).toString()).toBe('2030-12-31');
  });

  test('what lies outside is named', () => {
    expect(outside(() => isWorkingDay(day('2019-12-31'), ENGLAND_HOLIDAYS))).toContain(
      '31 December 2019 lies outside',
    );
    expect(outside(() => addWorkingDays(day('2030-12-30'), 2, ENGLAND_HOLIDAYS))).toContain(
      '1 January 2031 lies outside',
    );
    expect(outside(() => subtractWorkingDays(day('2020-01-03'), 2, ENGLAND_HOLIDAYS))).toContain(
      '31 December 2019 lies outside',
    );
    expect(outside(() => subtractWorkingDays(day('2020-01-03'), 1, ENGLAND_HOLIDAYS))).toBe(
      'nothing was refused',
    );
  });

  test('no working days on, it is the day itself, a Sunday too', () => {
    expect(addWorkingDays(day('2026-05-24'), 0, ENGLAND_HOLIDAYS).toString()).toBe('2026-05-24');
  });

  test.each([-1, 0.5, Number.NaN])('%s is no number of working days', (count) => {
    expect(() => addWorkingDays(day('2026-05-22'), count, ENGLAND_HOLIDAYS)).toThrow(
      /is no number of working days/,
    );
  });

  test('back from a day, it and the holidays are left out', () => {
    expect(subtractWorkingDays(day('2026-05-26'), 1, ENGLAND_HOLIDAYS).toString()).toBe('2026-05-22');
    expect(subtractWorkingDays(day('2026-05-25'), 1, ENGLAND_HOLIDAYS).toString()).toBe('2026-05-22');
    expect(subtractWorkingDays(day('2026-05-24'), 2, ENGLAND_HOLIDAYS).toString()).toBe('2026-05-21');
  });

  test('a holiday on the first day is not between, one on the last day is', () => {
    expect(holidaysBetween(day('2026-05-25'), day('2026-05-26'), ENGLAND_HOLIDAYS)).toEqual([]);
    expect(holidaysBetween(day('2026-05-24'), day('2026-05-25'), ENGLAND_HOLIDAYS).map(String)).toEqual([
      '2026-05-25',
    ]);
  });
});
