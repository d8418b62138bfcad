import { dayNumber } from '../day.ts';
import type { TimeLimit } from '../time-limit.ts';
import type { When } from '../when.ts';
import type { CaseEvent } from './event.ts';
import type { Mark as MarkName } from './vocabulary.ts';

/** Something that a clock can hear: an event of the case, or what an event means. */
export interface Mark {
  readonly name: MarkName;
  readonly event: CaseEvent;
  readonly when: When;
  /** A stricter reading of when it was. */
  readonly earlier?: When;
  /** It counts only if this is so; a clause that follows "if". */
  readonly condition?: string;
  /** It is for this limit alone. */
  readonly limit?: string;
  /** The limit whose length is taken. */
  readonly length?: string;
  /** The limit that tells of the phase in which this kind of hazard came under the law. */
  readonly phase?: TimeLimit;
  /** It ends only the clock that this event started. */
  readonly answers?: CaseEvent;
  /** A day that was named to the resident, which counts instead of the counted one. */
  readonly named?: NonNullable<CaseEvent['last_day']>;
}

/** Whether one thing lies before another; on the same day without times, it is not known and the answer is no. */
export const liesBefore = (one: When, other: When): boolean => {
  const days = dayNumber(one.day) - dayNumber(other.day);
  if (days !== 0) return days < 0;
  return (
    one.instant !== undefined &&
    other.instant !== undefined &&
    one.instant.epochMilliseconds < other.instant.epochMilliseconds
  );
};

/** Which of two things comes first: before 0 the one, after 0 the other, 0 where it cannot be told. */
export const byTime = (one: When, other: When): number => {
  if (liesBefore(one, other)) return -1;
  return liesBefore(other, one) ? 1 : 0;
};

/** Events in the order in which they happened; what is told for the same day stays as it was told. */
export const inOrder = (events: readonly CaseEvent[]): CaseEvent[] =>
  events.toSorted((one, other) => byTime(one.at, other.at));
