import { londonDay } from '../law/index.ts';

/** Where time comes from; rules never ask it, they are told. */
export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };

/** The calendar day in London at an instant, as YYYY-MM-DD. */
export const londonDayOf = (instant: Date): string =>
  londonDay(Temporal.Instant.fromEpochMilliseconds(instant.getTime())).toString();

/** The first instant of the next day in London. */
export const nextLondonMidnight = (instant: Date): Date => {
  const tomorrow = Temporal.PlainDate.from(londonDayOf(instant)).add({ days: 1 });
  return new Date(tomorrow.toZonedDateTime('Europe/London').epochMilliseconds);
};
