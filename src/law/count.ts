import { ENGLAND_HOLIDAYS, type HolidayCalendar, UK_HOLIDAYS } from './bank-holidays.ts';
import { type Day, formatDay } from './day.ts';
import { lengthWords } from './limit-words.ts';
import type { Counting, Unit } from './time-limit.ts';
import { addWorkingDays, holidaysBetween, isWorkingDay, workingDayFrom } from './working-days.ts';

/** The last day of a limit, and how it was reached. */
export interface Counted {
  readonly last: Day;
  /** A stricter reading of the same words, where the law does not say how to count. */
  readonly earlier?: Day;
  /** Whole sentences, in order. */
  readonly why: readonly string[];
}

export interface Length {
  readonly length: number;
  readonly unit: Exclude<Unit, 'hours'>;
  readonly counting: readonly Counting[];
}

const holidaySentences = (from: Day, until: Day, calendar: HolidayCalendar): string[] =>
  holidaysBetween(from, until, calendar).map((day) => `${formatDay(day)} is a bank holiday and is left out.`);

const countWorkingDays = (start: Day, { length, counting }: Length): Counted => {
  const calendar = counting.includes('WD-UK') ? UK_HOLIDAYS : ENGLAND_HOLIDAYS;
  // Right to Repair, reg 2: on a non-working day the period starts on the second working day after.
  const late = counting.includes('RTR') && !isWorkingDay(start, calendar);
  const last = addWorkingDays(start, late ? length + 1 : length, calendar);
  const why = [
    late
      ? `That is not a working day, so the first day is the second working day after it: ${formatDay(addWorkingDays(start, 2, calendar))}.`
      : `That day is not counted. The first day is the next working day: ${formatDay(addWorkingDays(start, 1, calendar))}.`,
    `${lengthWords(length, 'working-days')} are counted. Saturdays, Sundays and bank holidays in ${calendar.place} are left out.`,
    ...holidaySentences(start, last, calendar),
  ];
  if (!counting.includes('WD-C')) return { last, why };
  why.push('The text does not say what a working day is; the working days of England are used.');
  return counting.includes('K0')
    ? { last, earlier: addWorkingDays(start, length - 1, calendar), why }
    : { last, why };
};

const span = ({ length, unit }: Length): Temporal.DurationLike => {
  if (unit === 'weeks') return { days: length * 7 };
  if (unit === 'months') return { months: length };
  return unit === 'years' ? { years: length } : { days: length };
};

const onToWorkingDay = (day: Day): Counted => {
  const last = workingDayFrom(day, ENGLAND_HOLIDAYS);
  return {
    last,
    why: last.equals(day) ? [] : [`${formatDay(day)} is not a working day, so it moves to the next one.`],
  };
};

const countCalendar = (start: Day, length: Length): Counted => {
  const { counting, unit } = length;
  const named = lengthWords(length.length, unit);
  if (counting.includes('BACK'))
    return { last: start.subtract(span(length)), why: [`${named} are counted back from that day.`] };
  if (unit === 'months' || unit === 'years') {
    const end = start.add(span(length));
    const why = [
      `${named} on, it is the day with the same number, or the last day of the month: ${formatDay(end)}.`,
    ];
    if (!counting.includes('M-ICO')) return { last: end, why };
    const moved = onToWorkingDay(end);
    return { last: moved.last, why: [...why, ...moved.why] };
  }
  if (counting.includes('K1'))
    return {
      last: start.add(span(length)).subtract({ days: 1 }),
      why: [`That day is the first day. ${named} are counted, weekends and holidays too.`],
    };
  const end = start.add(span(length));
  const why = [`That day is not counted. ${named} are counted, weekends and holidays too.`];
  if (!counting.includes('D-ICO')) return { last: end, why };
  const moved = onToWorkingDay(end);
  return { last: moved.last, why: [...why, ...moved.why] };
};

/**
 * Counts a length of days, working days, weeks, months or years from a day.
 * @throws OutsideCalendar where working days reach beyond the known bank holidays
 */
export const countFrom = (start: Day, length: Length): Counted => {
  const counted =
    length.unit === 'working-days' ? countWorkingDays(start, length) : countCalendar(start, length);
  if (!length.counting.includes('DAY-BEFORE')) return counted;
  return {
    last: counted.last.subtract({ days: 1 }),
    why: [...counted.why, 'Whether that day still counts is not certain, so act by the day before.'],
  };
};
