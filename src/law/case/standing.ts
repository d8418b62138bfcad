import type { When } from '../when.ts';
import { isAfter, isSameDay } from './compare.ts';
import type { Deadline, Status } from './deadline.ts';
import { happened } from './happened.ts';
import { firstSince, type Hearing } from './hearing.ts';
import type { ClockedLimit } from './law-book.ts';
import { liesBefore, type Mark } from './mark.ts';

/** How a clock stands, why, and what took over. */
export interface Standing {
  readonly status: Status;
  readonly because?: string;
  readonly goesOn?: string;
}

/** A clock that runs, with its end where it has one. */
export interface Clock {
  readonly limit: ClockedLimit;
  readonly start: Mark;
  readonly due: Deadline['due'];
  readonly bound: Deadline['bound'];
  readonly hearing: Hearing;
}

interface Ending {
  readonly mark: Mark;
  readonly standing: Standing;
}

const inTime = (mark: Mark | undefined, due: Deadline['due']): mark is Mark =>
  mark !== undefined && (due === undefined || !isAfter(mark.when, due));

/** What ends a clock without meeting it, in time: the duty fell away, or another limit took its place. */
const endings = ({ limit, start, due, hearing }: Clock): Ending[] => {
  const found: Ending[] = [];
  for (const { by, because } of limit.clock.stopped_by ?? []) {
    const mark = firstSince(hearing, [by], start);
    if (inTime(mark, due))
      found.push({ mark, standing: { status: 'stopped', because: `${happened(mark)} ${because}` } });
  }
  for (const { by, because, limit: other } of limit.clock.replaced_by ?? []) {
    const mark = firstSince(hearing, [by], start);
    if (inTime(mark, due))
      found.push({
        mark,
        standing: { status: 'replaced', because: `${happened(mark)} ${because}`, goesOn: other },
      });
  }
  return found;
};

const earliest = (found: readonly Ending[]): Ending | undefined =>
  found.reduce<Ending | undefined>(
    (first, one) => (first === undefined || liesBefore(one.mark.when, first.mark.when) ? one : first),
    undefined,
  );

const byTheDay = (today: When, { due, bound }: Clock): Status => {
  if (due === undefined) return 'no-date';
  if (bound === 'not-before') {
    if (isSameDay(today, due)) return 'today';
    return isAfter(today, due) ? 'met' : 'coming';
  }
  if (isAfter(today, due)) return 'missed';
  return isSameDay(today, due) ? 'today' : 'coming';
};

/** How a clock stands on the day of the question. */
export const standingOf = (clock: Clock): Standing => {
  const { limit, start, due, bound, hearing } = clock;
  const meets = limit.clock.recurs ? limit.clock.starts : limit.clock.met_by;
  const met = bound === 'by' ? firstSince(hearing, meets, start) : undefined;
  const ending = earliest(endings(clock));
  if (ending && (!met || liesBefore(ending.mark.when, met.when) || !inTime(met, due))) return ending.standing;
  if (met && inTime(met, due)) return { status: 'met', because: happened(met) };
  const { moved_by: move } = limit.clock;
  const moved = move?.limit ? firstSince(hearing, [move.by], start) : undefined;
  if (moved && move?.limit) {
    if (inTime(moved, due)) return { status: 'moved', because: happened(moved), goesOn: move.limit };
    const late = `${happened(moved)} That was after this limit had ended, so it does not move it.`;
    return met
      ? { status: 'met-late', because: `${late} ${happened(met)}` }
      : { status: 'missed', because: late };
  }
  if (met) return { status: 'met-late', because: happened(met) };
  return { status: byTheDay(hearing.told.today, clock) };
};
