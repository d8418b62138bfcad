import { ENGLAND_HOLIDAYS } from '../bank-holidays.ts';
import { type Day, dayAt, dayNumber, formatDay } from '../day.ts';
import { type End, endOf } from '../due.ts';
import type { Step } from '../step.ts';
import type { TimeLimitVersion } from '../time-limit.ts';
import { addWorkingDays, isWorkingDay, workingDayFrom } from '../working-days.ts';
import { dayOf, isAfter } from './compare.ts';
import type { Deadline } from './deadline.ts';
import { happened } from './happened.ts';
import { firstSince, type Hearing } from './hearing.ts';
import type { ClockedLimit } from './law-book.ts';
import type { Mark } from './mark.ts';

/** An end that has a date; `beyond` is the longest usual time where a later day than that was told. */
export type DatedEnd = Exclude<End, { kind: 'refused' | 'no-number' }> & { readonly beyond?: Day };

const hasEnd = (end: End): end is DatedEnd => end.kind === 'day' || end.kind === 'moment';

/** Without its last step, which names the date that something now changes. */
const withoutLast = (steps: readonly Step[]): readonly Step[] => steps.slice(0, -1);

/** Another length of the same kind: a second period is as long as the first one was. */
const withLengthOf = (version: TimeLimitVersion, other: TimeLimitVersion | undefined): TimeLimitVersion =>
  other && version.length === null
    ? { ...version, length: other.length, unit: other.unit, without_number: undefined }
    : version;

/** The day that somebody named, beside the longest that is allowed. */
const asNamed = (longest: DatedEnd, until: Day | undefined, again: readonly Step[]): DatedEnd => {
  if (!until || longest.kind !== 'day') return longest;
  const beyond = dayNumber(until) > dayNumber(longest.due);
  return {
    ...longest,
    due: until,
    ...(beyond ? { earlier: longest.due, beyond: longest.due } : {}),
    steps: [
      ...withoutLast(longest.steps),
      ...again,
      {
        words: beyond
          ? `The new date that was told is ${formatDay(until)}. That is later than the longest usual time, ${formatDay(longest.due)}: it needs a good reason, so ask for it in writing.`
          : `The longest that is allowed is ${formatDay(longest.due)}. The new date that was told is ${formatDay(until)}.`,
        change: { to: 'fixed-day', day: until },
      },
      { words: `The last day is ${formatDay(until)}.` },
    ],
  };
};

/** The end of an extension: the day that was named last, each letter sent before the day named by the one before it. */
const extensionEnd = ({ hearing }: Running, told: Mark, longest: DatedEnd): DatedEnd => {
  const letters = hearing.marks.get(told.name) ?? [];
  const later = letters.slice(letters.findIndex(({ event }) => event === told.event) + 1);
  let { until } = told.event;
  const again: Step[] = [];
  for (const { event, when } of later) {
    if (!event.until || isAfter(when, until ?? longest.due)) continue;
    again.push({ words: `It said again on ${formatDay(when.day)} that it needs longer.` });
    until = event.until;
  }
  return asNamed(longest, until, again);
};

const workingDaysFromTo = (from: Day, until: Day): number => {
  let count = 0;
  for (let at = dayNumber(from); at <= dayNumber(until); at += 1)
    if (isWorkingDay(dayAt(at), ENGLAND_HOLIDAYS)) count += 1;
  return count;
};

/** Puts off an end by the time for which the clock stood still. */
const putOff = (end: DatedEnd, from: Mark, until: Mark, version: TimeLimitVersion): DatedEnd => {
  if (end.kind !== 'day') return end;
  const working = version.unit === 'working-days';
  const count = working
    ? workingDaysFromTo(from.when.day, until.when.day)
    : dayNumber(until.when.day) - dayNumber(from.when.day);
  const moves = version.counting.includes('M-ICO') || version.counting.includes('D-ICO');
  const later = working
    ? addWorkingDays(end.due, count, ENGLAND_HOLIDAYS)
    : dayAt(dayNumber(end.due) + count);
  const due = moves ? workingDayFrom(later, ENGLAND_HOLIDAYS) : later;
  const named = `${count} ${working ? 'working ' : ''}day${count === 1 ? '' : 's'}`;
  return {
    ...end,
    due,
    steps: [
      ...withoutLast(end.steps),
      {
        words: `The clock stood still from ${formatDay(from.when.day)} to ${formatDay(until.when.day)}: ${named} more.`,
        change: working ? { to: 'working-days-later', count, place: 'england' } : { to: 'days-later', count },
      },
      ...(moves
        ? [
            {
              words: `If the end is no working day, it moves on to the next one: ${formatDay(due)}.`,
              change: { to: 'next-working-day-unless-one', place: 'england' } as const,
            },
          ]
        : []),
      { words: `The last day is ${formatDay(due)}.` },
    ],
  };
};

/** What is known when the end of a clock is asked for. */
export interface Running {
  readonly limit: ClockedLimit;
  readonly version: TimeLimitVersion;
  readonly start: Mark;
  readonly hearing: Hearing;
  /** Deadlines that were worked out before this one. */
  readonly done: readonly Deadline[];
}

/** An end, and what to know about it: an extension inside it, or a clock that stands still. */
export interface RunningEnd {
  readonly end: End;
  /** The clock stands still at the moment. */
  readonly still?: true;
  /** An extension that was told in time moved the end to this one. */
  readonly extension?: { readonly end: DatedEnd; readonly because: string };
}

/** The deadline whose end is the end of this one too. */
const theOther = ({ limit, start, done }: Running): Deadline | undefined =>
  done.find(
    (deadline) =>
      limit.clock.ends_with?.includes(deadline.limit.id) &&
      deadline.start === start.when &&
      deadline.due !== undefined,
  );

const fromAnother = (running: Running): RunningEnd | undefined => {
  const other = theOther(running);
  if (!other?.due) return undefined;
  const shared = {
    bound: 'by',
    expected: other.expected,
    steps: [...other.steps, { words: `“${other.limit.title}” ends then, and so does this.` }],
  } as const;
  return other.due instanceof Temporal.Instant
    ? { end: { kind: 'moment', due: other.due, ...shared } }
    : { end: { kind: 'day', due: other.due, ...shared } };
};

const fromNotice = ({ limit, start }: Running, named: Day): RunningEnd => ({
  end: {
    kind: 'day',
    due: named,
    bound: 'by',
    expected: false,
    steps: [
      {
        words: `The notice names the last day itself, so that day counts: ${formatDay(named)}.`,
        change: { to: 'fixed-day', day: named },
      },
      { words: `It was given on ${formatDay(start.when.day)}, for “${limit.title}”.` },
    ],
  },
});

/** An extension runs on from the end of the first limit, where it was told in time. */
const fromFirstLimit = (running: Running): RunningEnd | undefined => {
  const { limit, version, start, done } = running;
  const first = done.find((deadline) => deadline.limit.id === limit.clock.extends);
  if (!first?.due || first.status !== 'moved') return undefined;
  const longest = endOf(limit, version, { day: dayOf(first.due) });
  return { end: hasEnd(longest) ? extensionEnd(running, start, longest) : longest };
};

/** An extension inside a limit, where it was told in time and nothing was done before it. */
const extended = (running: Running, plain: DatedEnd): RunningEnd => {
  const { limit, version, start, hearing } = running;
  const { moved_by: moved, met_by: met } = limit.clock;
  if (!moved || moved.limit || !version.extension?.at_most) return { end: plain };
  const told = firstSince(hearing, [moved.by], start);
  if (!told || isAfter(told.when, plain.due)) return { end: plain };
  const done = firstSince(hearing, met, start);
  if (done && !isAfter(done.when, plain.due)) return { end: plain };
  const longest = endOf(limit, version, start.when, { extendedBy: version.extension.at_most });
  return hasEnd(longest)
    ? { end: plain, extension: { end: extensionEnd(running, told, longest), because: happened(told) } }
    : { end: plain };
};

const paused = (running: Running, found: RunningEnd): RunningEnd => {
  const { limit, version, start, hearing } = running;
  const pause = limit.clock.paused_by;
  if (!pause || found.extension || !hasEnd(found.end)) return found;
  const from = firstSince(hearing, [pause.from], start);
  if (!from || isAfter(from.when, found.end.due)) return found;
  const until = firstSince(hearing, [pause.until], from);
  return until ? { ...found, end: putOff(found.end, from, until, version) } : { ...found, still: true };
};

/**
 * Works out where the clock of a limit ends in a case, with extensions, pauses and days that were named.
 * @returns nothing where the limit has no clock of its own here: what it leans on is not there
 */
export const clockEnd = (running: Running): RunningEnd | undefined => {
  const { limit, version, start, hearing } = running;
  if (limit.clock.ends_with) return fromAnother(running);
  if (limit.clock.extends) return fromFirstLimit(running);
  if (start.named) return fromNotice(running, start.named);
  const model = start.length ? hearing.book.limits.get(start.length)?.versions.at(-1) : undefined;
  const plain = endOf(limit, withLengthOf(version, model), start.when);
  if (!hasEnd(plain)) return { end: plain };
  return paused(running, extended(running, plain));
};

/** The same end for a stricter reading of when the clock started. */
export const earlierEnd = (running: Running): Day | Temporal.Instant | undefined => {
  const { start, limit } = running;
  if (!start.earlier) return undefined;
  if (limit.clock.ends_with) return theOther(running)?.earlier;
  const found = clockEnd({ ...running, start: { ...start, when: start.earlier } });
  return found && hasEnd(found.end) ? found.end.due : undefined;
};
