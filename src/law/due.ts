import { type Counted, countFrom } from './count.ts';
import { type Day, formatDate, formatDay, formatMoment, isBefore, londonDay, parseDay } from './day.ts';
import { lengthWords } from './limit-words.ts';
import type { TimeLimit, TimeLimitVersion } from './time-limit.ts';
import { startOf, versionAfter, versionOn } from './versions.ts';
import { OutsideCalendar } from './working-days.ts';

interface Answered {
  /** The version that applied when the clock started: a case begun under an old rule keeps it. */
  readonly version: TimeLimitVersion;
  /** How that version stands today. */
  readonly standing: 'in-force' | 'not-yet' | 'replaced';
  /** Why this date, step by step, in whole sentences. */
  readonly why: readonly string[];
}

/** A limit met with its start. `refused` is a question that cannot be answered, with the reason for people. */
export type Due =
  | (Answered & {
      readonly kind: 'day';
      /** Late after this day (a landlord's duty), act by it (a resident's own limit), or see `bound`. */
      readonly due: Day;
      /** A stricter reading, to be mentioned and not relied on. */
      readonly earlier?: Day;
      /** `not-before`: the length is the shortest allowed, so this is the first day for the next step. */
      readonly bound: 'by' | 'not-before';
    })
  | (Answered & {
      readonly kind: 'moment';
      readonly due: Temporal.Instant;
      readonly bound: 'by' | 'not-before';
    })
  | (Answered & { readonly kind: 'no-number'; readonly words: string })
  | { readonly kind: 'refused'; readonly reason: string };

export interface DueOptions {
  /** By how much the one who is bound has extended the limit, in its own unit; it adds on to the end. */
  readonly extendedBy?: number;
}

const refused = (reason: string): Due => ({ kind: 'refused', reason });

const startedTooEarly = (limit: TimeLimit, day: Day): Due => {
  const next = versionAfter(limit, day);
  if (!next) return refused('This rule had ended by that day.');
  const start = startOf(next);
  return refused(
    start
      ? `This rule applies from ${formatDate(start)}. It does not reach back to ${formatDate(day)}.`
      : 'No day is fixed yet from which this rule applies.',
  );
};

const standingOn = (limit: TimeLimit, version: TimeLimitVersion, today: Day): Answered['standing'] => {
  if (versionOn(limit, today) === version) return 'in-force';
  const start = startOf(version);
  return start && isBefore(today, start) ? 'not-yet' : 'replaced';
};

const extensionSentence = (version: TimeLimitVersion, more: number): string => {
  if (version.unit === null) return '';
  const allowed = version.extension?.at_most;
  const named = `${lengthWords(more, version.unit)} are added to the end of the limit.`;
  return allowed !== null && allowed !== undefined && more > allowed
    ? `${named} The rule allows up to ${lengthWords(allowed, version.unit)}.`
    : named;
};

/** Why an extension of this length cannot be worked out, if so. */
const extensionRefusal = (version: TimeLimitVersion, more: number): string | undefined => {
  if (!Number.isInteger(more) || more < 1) return 'An extension is a whole number, one or more.';
  const { extension, unit } = version;
  if (!extension) return 'This rule has no extension.';
  return extension.unit === null || extension.unit === unit
    ? undefined
    : 'This extension is counted in another unit than the limit.';
};

const countOrRefuse = (count: () => Counted): Counted | { readonly reason: string } => {
  try {
    return count();
  } catch (error) {
    if (error instanceof OutsideCalendar) return { reason: error.message };
    throw error;
  }
};

/**
 * Works out when one limit ends, for a clock that starts at `start`: a day, or an instant where hours count.
 * It is pure: `today` only tells how the rule stands now. Stops, pauses and what replaces a limit belong to
 * a whole case and are not looked at here.
 */
export const dueFrom = (
  limit: TimeLimit,
  start: Day | Temporal.Instant,
  today: Day,
  { extendedBy }: DueOptions = {},
): Due => {
  const moment = start instanceof Temporal.Instant ? start : undefined;
  const day = start instanceof Temporal.Instant ? londonDay(start) : start;
  const version = versionOn(limit, day);
  if (!version) return startedTooEarly(limit, day);
  const standing = standingOn(limit, version, today);
  const bound = version.at_least ? 'not-before' : 'by';
  if (version.fixed_day !== undefined) {
    const due = parseDay(version.fixed_day);
    return { kind: 'day', due, bound, version, standing, why: [`The law names the day: ${formatDay(due)}.`] };
  }
  const { length, unit, counting } = version;
  if (length === null || unit === null || counting.length === 0)
    return {
      kind: 'no-number',
      words: version.without_number ?? 'This is an amount, not a time that runs.',
      version,
      standing,
      why: ['The law gives no number of days here, so there is no date.'],
    };
  const refusal = extendedBy === undefined ? undefined : extensionRefusal(version, extendedBy);
  if (refusal) return refused(refusal);
  const total = length + (extendedBy ?? 0);
  const more = extendedBy === undefined ? [] : [extensionSentence(version, extendedBy)];
  const starts = (when: string) =>
    `The clock starts with ${version.clock_starts ?? limit.clock_starts}: ${when}.`;
  if (unit === 'hours') {
    if (!moment) return refused('This limit runs in hours: give the time of day too.');
    const due = moment.add({ hours: total });
    const why = [
      starts(formatMoment(moment)),
      ...more,
      `${lengthWords(total, unit)} run on through nights, weekends and holidays.`,
      `They end at ${formatMoment(due)}.`,
    ];
    return { kind: 'moment', due, bound, version, standing, why };
  }
  const counted = countOrRefuse(() => countFrom(day, { length: total, unit, counting }));
  if ('reason' in counted) return refused(counted.reason);
  const why = [starts(formatDay(day)), ...more, ...counted.why];
  why.push(
    bound === 'by' ? `The last day is ${formatDay(counted.last)}.` : `Not before ${formatDay(counted.last)}.`,
  );
  const earlier = counted.earlier ? { earlier: counted.earlier } : {};
  return { kind: 'day', due: counted.last, ...earlier, bound, version, standing, why };
};
