import { formatDay, londonDay } from '../law/index.ts';

/** Where time comes from; rules never ask it, they are told. */
export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };

/** The calendar day in London at an instant, as YYYY-MM-DD. */
export const londonDayOf = (instant: Date): string =>
  londonDay(Temporal.Instant.fromEpochMilliseconds(instant.getTime())).toString();

/**
 * A moment on the clocks of London in words, to be read after "opens on": "Monday 1 March 2027 at 9am".
 * Whole minutes; the two twelves are told by their names, which nobody mistakes.
 */
export const londonMoment = (instant: Date): string => {
  const there = Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO('Europe/London');
  const { hour, minute } = there;
  const clock = `${hour % 12 || 12}${minute > 0 ? `:${String(minute).padStart(2, '0')}` : ''}${hour < 12 ? 'am' : 'pm'}`;
  const named: Readonly<Record<string, string>> = {
    '12am': 'midnight, as the day begins',
    '12pm': '12 noon',
  };
  return `${formatDay(there.toPlainDate())} at ${named[clock] ?? clock}`;
};

/** The first instant of the next day in London. */
export const nextLondonMidnight = (instant: Date): Date => {
  const tomorrow = Temporal.PlainDate.from(londonDayOf(instant)).add({ days: 1 });
  return new Date(tomorrow.toZonedDateTime('Europe/London').epochMilliseconds);
};
