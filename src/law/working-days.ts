import type { HolidayCalendar } from './bank-holidays.ts';
import { type Day, dayAt, dayNumber, formatDate } from './day.ts';

/** A day was asked for which the calendar of bank holidays knows nothing. */
export class OutsideCalendar extends RangeError {
  constructor(day: Day, calendar: HolidayCalendar) {
    super(
      `The bank holidays in ${calendar.place} are known here from ${formatDate(calendar.firstDay)} to ${formatDate(calendar.lastDay)}, and ${formatDate(day)} lies outside.`,
    );
    this.name = 'OutsideCalendar';
  }
}

const SATURDAY = 6;

/** A calendar written out, so that counting is looking up. */
interface Ledger {
  readonly first: number;
  readonly last: number;
  /** Day numbers of all working days, in order. */
  readonly working: Int32Array;
  /** For each day from the first on: how many working days there are up to it, itself included. */
  readonly upTo: Int32Array;
  /** Bank holidays on weekdays, in order. */
  readonly holidays: readonly number[];
}

const ledgers = new WeakMap<HolidayCalendar, Ledger>();

const writeLedger = (calendar: HolidayCalendar): Ledger => {
  const first = dayNumber(calendar.firstDay);
  const last = dayNumber(calendar.lastDay);
  const working: number[] = [];
  const holidays: number[] = [];
  const upTo = new Int32Array(last - first + 1);
  for (let at = first; at <= last; at += 1) {
    const day = dayAt(at);
    if (day.dayOfWeek < SATURDAY) (calendar.holidays.has(day.toString()) ? holidays : working).push(at);
    upTo[at - first] = working.length;
  }
  return { first, last, working: Int32Array.from(working), upTo, holidays };
};

const ledgerOf = (calendar: HolidayCalendar): Ledger => {
  const known = ledgers.get(calendar);
  if (known) return known;
  const ledger = writeLedger(calendar);
  ledgers.set(calendar, ledger);
  return ledger;
};

/** How many working days there are up to a day, itself included. */
const workingUpTo = (number: number, ledger: Ledger, calendar: HolidayCalendar): number => {
  const count = ledger.upTo[number - ledger.first];
  if (count === undefined) throw new OutsideCalendar(dayAt(number), calendar);
  return count;
};

const workingDayNumber = (index: number, ledger: Ledger, calendar: HolidayCalendar): Day => {
  const number = ledger.working[index];
  if (number === undefined)
    throw new OutsideCalendar(dayAt(index < 0 ? ledger.first - 1 : ledger.last + 1), calendar);
  return dayAt(number);
};

/**
 * Whether a day is neither Saturday, Sunday nor bank holiday.
 * @throws OutsideCalendar when the calendar does not reach that day
 */
export const isWorkingDay = (day: Day, calendar: HolidayCalendar): boolean => {
  const ledger = ledgerOf(calendar);
  const number = dayNumber(day);
  return ledger.working[workingUpTo(number, ledger, calendar) - 1] === number;
};

/**
 * The last of `count` working days, of which the first is the first working day after `day`.
 * This is the "day 0" way of counting (K0): the event day is never counted. Zero gives `day` itself.
 * @throws RangeError when count is negative or no whole number; OutsideCalendar past the known holidays
 */
export const addWorkingDays = (day: Day, count: number, calendar: HolidayCalendar): Day => {
  if (!Number.isInteger(count) || count < 0) throw new RangeError(`${count} is no number of working days`);
  if (count === 0) return day;
  const ledger = ledgerOf(calendar);
  return workingDayNumber(workingUpTo(dayNumber(day), ledger, calendar) + count - 1, ledger, calendar);
};

/**
 * The first of `count` working days that end on the last working day before `day`; the day itself is never counted.
 * @throws OutsideCalendar before the known holidays
 */
export const subtractWorkingDays = (day: Day, count: number, calendar: HolidayCalendar): Day => {
  const ledger = ledgerOf(calendar);
  const before = workingUpTo(dayNumber(day), ledger, calendar) - (isWorkingDay(day, calendar) ? 1 : 0);
  return workingDayNumber(before - count, ledger, calendar);
};

/** The day itself if it is a working day, otherwise the next one that is. */
export const workingDayFrom = (day: Day, calendar: HolidayCalendar): Day =>
  isWorkingDay(day, calendar) ? day : addWorkingDays(day, 1, calendar);

/** Bank holidays on weekdays after `from` and up to `until`: those that moved a date. */
export const holidaysBetween = (from: Day, until: Day, calendar: HolidayCalendar): Day[] => {
  const { holidays } = ledgerOf(calendar);
  const first = dayNumber(from);
  const last = dayNumber(until);
  return holidays.filter((number) => first < number && number <= last).map(dayAt);
};
