import { ENGLAND_HOLIDAYS, type HolidayCalendar, UK_HOLIDAYS } from './bank-holidays.ts';
import { type Day, dayAt, dayNumber, formatDay, isBefore } from './day.ts';
import { lengthWords } from './limit-words.ts';
import type { Place, Step } from './step.ts';
import type { Counting, Unit } from './time-limit.ts';
import {
  addWorkingDays,
  holidaysBetween,
  isWorkingDay,
  subtractWorkingDays,
  workingDayFrom,
} from './working-days.ts';

/** The last day of a limit, and how it was reached. */
export interface Counted {
  readonly last: Day;
  /** A stricter reading of the same words, where the law does not say how to count. */
  readonly earlier?: Day;
  /** In order, from the event day on. */
  readonly steps: readonly Step[];
  /** The date rests on bank holidays that are expected and not yet published. */
  readonly expected: boolean;
}

export interface Length {
  readonly length: number;
  readonly unit: Exclude<Unit, 'hours'>;
  readonly counting: readonly Counting[];
}

interface Calendar {
  readonly place: Place;
  readonly holidays: HolidayCalendar;
}

const ENGLAND: Calendar = { place: 'england', holidays: ENGLAND_HOLIDAYS };
const KINGDOM: Calendar = { place: 'united-kingdom', holidays: UK_HOLIDAYS };

/** Civil Procedure Rules 2.8(4): in periods of five days or less, weekends and holidays do not count. */
const LONGEST_SHORT_PERIOD = 5;

const later = (day: Day, days: number): Day => dayAt(dayNumber(day) + days);

const isExpected = (last: Day, { holidays }: Calendar): boolean => isBefore(holidays.lastPublished, last);

const expectedSteps = (last: Day, calendar: Calendar): Step[] =>
  isExpected(last, calendar)
    ? [
        {
          words: `The bank holidays of ${last.year} are not published yet: the usual ones are expected here. Check this date again nearer the time.`,
        },
      ]
    : [];

const holidaySteps = (from: Day, until: Day, { holidays }: Calendar): Step[] =>
  holidaysBetween(from, until, holidays).map((day) => ({
    words: `${formatDay(day)} is a bank holiday and is left out.`,
  }));

const countWorkingDays = (start: Day, { length, counting }: Length): Counted => {
  const calendar = counting.includes('WD-UK') ? KINGDOM : ENGLAND;
  const { place, holidays } = calendar;
  // Right to Repair, reg 2: on a non-working day the period starts on the second working day after.
  const late = counting.includes('RTR') && !isWorkingDay(start, holidays);
  const count = late ? length + 1 : length;
  const last = addWorkingDays(start, count, holidays);
  const steps: Step[] = [
    {
      words: late
        ? `That is not a working day, so the first day is the second working day after it: ${formatDay(addWorkingDays(start, 2, holidays))}.`
        : `That day is not counted. The first day is the next working day: ${formatDay(addWorkingDays(start, 1, holidays))}.`,
    },
    {
      words: `${lengthWords(length, 'working-days')} ${length === 1 ? 'is' : 'are'} counted. Saturdays, Sundays and bank holidays in ${holidays.place} are left out.`,
      change: { to: 'working-days-later', count, place },
    },
    ...holidaySteps(start, last, calendar),
    ...expectedSteps(last, calendar),
  ];
  const expected = isExpected(last, calendar);
  if (counting.includes('WD-R'))
    steps.push({
      words:
        'The rules leave out "public holidays" without naming them; the bank holidays of England are used.',
    });
  if (!counting.includes('WD-C')) return { last, steps, expected };
  steps.push({
    words: 'The text does not say what a working day is; the working days of England are used.',
  });
  // Counted as the first day, the event day takes one off; a day that is no working day cannot be counted.
  if (!counting.includes('K0') || !isWorkingDay(start, holidays)) return { last, steps, expected };
  return { last, earlier: addWorkingDays(start, length - 1, holidays), steps, expected };
};

/** On to a working day where the last day is none, as the Information Commissioner counts. */
const onToWorkingDay = ({ last: day, steps }: { last: Day; steps: readonly Step[] }): Counted => {
  const last = workingDayFrom(day, ENGLAND_HOLIDAYS);
  const move: Step = {
    words: last.equals(day)
      ? `${formatDay(day)} is a working day, so it stays.`
      : `${formatDay(day)} is not a working day, so it moves on to the next one: ${formatDay(last)}.`,
    change: { to: 'next-working-day-unless-one', place: 'england' },
  };
  return {
    last,
    steps: [...steps, move, ...expectedSteps(last, ENGLAND)],
    expected: isExpected(last, ENGLAND),
  };
};

const countMonths = (start: Day, { length, unit, counting }: Length): Counted => {
  const count = unit === 'years' ? length * 12 : length;
  const last = start.add({ months: count });
  const steps: Step[] = [
    {
      words: `${lengthWords(length, unit)} on, it is the day with the same number, or the last day of the month if there is none: ${formatDay(last)}.`,
      change: { to: 'months-later', count },
    },
  ];
  if (counting.includes('M-ICO')) return onToWorkingDay({ last, steps });
  if (!counting.includes('K1')) return { last, steps, expected: false };
  const before: Step = {
    words: 'The time begins with that day itself, so its last day is the day before.',
    change: { to: 'days-later', count: -1 },
  };
  return { last: later(last, -1), steps: [...steps, before], expected: false };
};

/** Days back from an event. Clear days: neither the event nor the day of the act is among them. */
const countBack = (start: Day, { length, unit, counting }: Length): Counted => {
  const clear = counting.includes('CLEAR') ? 1 : 0;
  const named = `${lengthWords(length, unit)}${clear ? ' clear' : ''}`;
  if (counting.includes('CPR') && length <= LONGEST_SHORT_PERIOD) {
    const count = length + clear;
    const last = subtractWorkingDays(start, count, ENGLAND_HOLIDAYS);
    const words = `${named} are counted back from that day. In so short a time weekends and bank holidays do not count.`;
    return {
      last,
      steps: [
        { words, change: { to: 'working-days-back', count, place: 'england' } },
        ...expectedSteps(start, ENGLAND),
      ],
      expected: isExpected(start, ENGLAND),
    };
  }
  const count = (unit === 'weeks' ? length * 7 : length) + clear;
  return {
    last: later(start, -count),
    steps: [
      { words: `${named} are counted back from that day.`, change: { to: 'days-later', count: -count } },
    ],
    expected: false,
  };
};

const countDays = (start: Day, { length, unit, counting }: Length): Counted => {
  const days = unit === 'weeks' ? length * 7 : length;
  const named = lengthWords(length, unit);
  if (counting.includes('K1')) {
    const words = `That day is the first day. ${named} are counted, weekends and holidays too.`;
    return {
      last: later(start, days - 1),
      steps: [{ words, change: { to: 'days-later', count: days - 1 } }],
      expected: false,
    };
  }
  const clear = counting.includes('CLEAR') ? 1 : 0;
  const words = `That day is not counted. ${named} ${days === 1 ? 'is' : 'are'} counted, weekends and holidays too.`;
  const steps: Step[] = [
    {
      words: clear ? `${words} They must be clear days, so the day after them is taken.` : words,
      change: { to: 'days-later', count: days + clear },
    },
  ];
  const last = later(start, days + clear);
  return counting.includes('D-ICO') ? onToWorkingDay({ last, steps }) : { last, steps, expected: false };
};

const countPlainly = (start: Day, length: Length): Counted => {
  if (length.unit === 'working-days') return countWorkingDays(start, length);
  if (length.counting.includes('BACK')) return countBack(start, length);
  return length.unit === 'months' || length.unit === 'years'
    ? countMonths(start, length)
    : countDays(start, length);
};

/**
 * Counts a length of days, working days, weeks, months or years from a day.
 * @throws OutsideCalendar where working days reach beyond the known bank holidays
 */
export const countFrom = (start: Day, length: Length): Counted => {
  const counted = countPlainly(start, length);
  if (!length.counting.includes('DAY-BEFORE')) return counted;
  return {
    ...counted,
    last: later(counted.last, -1),
    steps: [
      ...counted.steps,
      {
        words: 'Whether that day still counts is not certain, so act by the day before.',
        change: { to: 'days-later', count: -1 },
      },
    ],
  };
};
