import { type Day, dayNumber, londonDay } from '../day.ts';
import type { When } from '../when.ts';

const isInstant = (due: Day | Temporal.Instant): due is Temporal.Instant => due instanceof Temporal.Instant;

/** The day on which a deadline falls. */
export const dayOf = (due: Day | Temporal.Instant): Day => (isInstant(due) ? londonDay(due) : due);

/** Whether something comes after a deadline. With a bare day and a deadline in hours it is late from the next day on. */
export const isAfter = (when: When, due: Day | Temporal.Instant): boolean => {
  if (isInstant(due) && when.instant) return when.instant.epochMilliseconds > due.epochMilliseconds;
  return dayNumber(when.day) > dayNumber(dayOf(due));
};

export const isSameDay = (when: When, due: Day | Temporal.Instant): boolean =>
  dayNumber(when.day) === dayNumber(dayOf(due));
