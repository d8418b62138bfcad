/** A calendar day as people in London live it; it has no hour. */
export type Day = Temporal.PlainDate;

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

const DAY_IN_MILLISECONDS = 86_400_000;

/** Whether a text is a day that exists, written as `2027-02-16`. */
export const isDayText = (text: string): boolean => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  try {
    Temporal.PlainDate.from(text, { overflow: 'reject' });
    return true;
  } catch {
    return false;
  }
};

/** Days and their numbers, in both directions, so that each is worked out once. */
const numbers = new WeakMap<Day, number>();
const made = new Map<number, { readonly day: Day; words?: string }>();
/** Texts that were read before: the dates of the pack are read again for every case. */
const read = new Map<string, Day>();
/** So many are kept: the days of some fifty years. */
const MOST_KEPT = 20_000;

/**
 * Reads a day written as `2027-02-16`.
 * @throws RangeError when the text has another form or the day does not exist
 */
export const parseDay = (text: string): Day => {
  const known = read.get(text);
  if (known) return known;
  if (!isDayText(text)) throw new RangeError(`"${text}" is not a day like 2027-02-16`);
  const day = Temporal.PlainDate.from(text);
  if (read.size < MOST_KEPT) read.set(text, day);
  return day;
};

/**
 * Days since 1 January 1970. Adding and comparing numbers takes a hundredth of the time that
 * `Temporal.PlainDate` takes (1 µs an addition), which is what lets a whole case be counted in microseconds.
 */
export const dayNumber = (day: Day): number => {
  const known = numbers.get(day);
  if (known !== undefined) return known;
  // Not Date.UTC, which takes the year 50 for 1950.
  const number = new Date(0).setUTCFullYear(day.year, day.month - 1, day.day) / DAY_IN_MILLISECONDS;
  numbers.set(day, number);
  return number;
};

const madeDay = (number: number): { readonly day: Day; words?: string } => {
  const known = made.get(number);
  if (known) return known;
  const date = new Date(number * DAY_IN_MILLISECONDS);
  const entry = {
    day: new Temporal.PlainDate(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()),
  };
  numbers.set(entry.day, number);
  if (made.size < MOST_KEPT) made.set(number, entry);
  return entry;
};

/** The day with this number. */
export const dayAt = (number: number): Day => madeDay(number).day;

/** "16 February 2027" */
export const formatDate = (day: Day): string => `${day.day} ${MONTHS[day.month - 1]} ${day.year}`;

/** "February 2027" */
export const formatMonth = (day: Day): string => `${MONTHS[day.month - 1]} ${day.year}`;

/** "Tuesday 16 February 2027" */
export const formatDay = (day: Day): string => {
  const entry = madeDay(dayNumber(day));
  entry.words ??= `${WEEKDAYS[day.dayOfWeek - 1]} ${formatDate(day)}`;
  return entry.words;
};

/** The day that it is in London at an instant: 23:30 UTC on a summer evening is already the next day. */
export const londonDay = (instant: Temporal.Instant): Day =>
  instant.toZonedDateTimeISO('Europe/London').toPlainDate();

/** "9:15am on Wednesday 11 February 2026", on the clocks of London. */
export const formatMoment = (instant: Temporal.Instant): string => {
  const there = instant.toZonedDateTimeISO('Europe/London');
  const { hour, minute } = there;
  const clock = `${hour % 12 === 0 ? 12 : hour % 12}:${String(minute).padStart(2, '0')}${hour < 12 ? 'am' : 'pm'}`;
  return `${clock} on ${formatDay(there.toPlainDate())}`;
};

export const isBefore = (one: Day, other: Day): boolean => dayNumber(one) < dayNumber(other);
