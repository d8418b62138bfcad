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

/**
 * Reads a day written as `2027-02-16`.
 * @throws RangeError when the text has another form or the day does not exist
 */
export const parseDay = (text: string): Day => {
  if (!isDayText(text)) throw new RangeError(`"${text}" is not a day like 2027-02-16`);
  return Temporal.PlainDate.from(text);
};

/** "16 February 2027" */
export const formatDate = (day: Day): string => `${day.day} ${MONTHS[day.month - 1]} ${day.year}`;

/** "Tuesday 16 February 2027" */
export const formatDay = (day: Day): string => `${WEEKDAYS[day.dayOfWeek - 1]} ${formatDate(day)}`;

/** The day that it is in London at an instant: 23:30 UTC on a summer evening is already the next day. */
export const londonDay = (instant: Temporal.Instant): Day =>
  instant.toZonedDateTimeISO('Europe/London').toPlainDate();

/** "9:15am on Wednesday 11 February 2026", on the clocks of London. */
export const formatMoment = (instant: Temporal.Instant): string => {
  const { hour, minute } = instant.toZonedDateTimeISO('Europe/London');
  const clock = `${hour % 12 === 0 ? 12 : hour % 12}:${String(minute).padStart(2, '0')}${hour < 12 ? 'am' : 'pm'}`;
  return `${clock} on ${formatDay(londonDay(instant))}`;
};

export const isBefore = (one: Day, other: Day): boolean => Temporal.PlainDate.compare(one, other) < 0;
