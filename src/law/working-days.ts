import type { HolidayCalendar } from './bank-holidays.ts';
import { type Day, formatDate, isBefore } from './day.ts';

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

/**
 * Whether a day is neither Saturday, Sunday nor bank holiday.
 * @throws OutsideCalendar when the calendar does not reach that day
 */
export const isWorkingDay = (day: Day, calendar: HolidayCalendar): boolean => {
  if (isBefore(day, calendar.firstDay) || isBefore(calendar.lastDay, day))
    throw new OutsideCalendar(day, calendar);
  return day.dayOfWeek < SATURDAY && !calendar.holidays.has(day.toString());
};

/**
 * The last of `count` working days, of which the first is the first working day after `day`.
 * This is the "day 0" way of counting (K0): the event day is never counted. Zero gives `day` itself.
 * @throws RangeError when count is negative or no whole number; OutsideCalendar past the known holidays
 */
export const addWorkingDays = (day: Day, count: number, calendar: HolidayCalendar): Day => {
  if (!Number.isInteger(count) || count < 0) throw new RangeError(`${count} is no number of working days`);
  let last = day;
  for (let left = count; left > 0; ) {
    last = last.add({ days: 1 });
    if (isWorkingDay(last, calendar)) left -= 1;
  }
  return last;
};

/** The day itself if it is a working day, otherwise the next one that is. */
export const workingDayFrom = (day: Day, calendar: HolidayCalendar): Day => {
  let next = day;
  while (!isWorkingDay(next, calendar)) next = next.add({ days: 1 });
  return next;
};

/** Bank holidays on weekdays after `from` and up to `until`: those that moved a date. */
export const holidaysBetween = (from: Day, until: Day, calendar: HolidayCalendar): Day[] =>
  [...calendar.holidays]
    .map((text) => Temporal.PlainDate.from(text))
    .filter((day) => isBefore(from, day) && !isBefore(until, day) && day.dayOfWeek < SATURDAY)
    .sort(Temporal.PlainDate.compare);
