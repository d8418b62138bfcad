import { type Counted, countFrom } from './count.ts';
import { type Day, formatDate, formatDay, formatMoment, isBefore, parseDay } from './day.ts';
import { lengthWords } from './limit-words.ts';
import type { Step } from './step.ts';
import type { TimeLimit, TimeLimitVersion } from './time-limit.ts';
import { startOf, versionAfter, versionOn } from './versions.ts';
import type { When } from './when.ts';
import { OutsideCalendar } from './working-days.ts';

interface Reached {
  /** Why this date, step by step. */
  readonly steps: readonly Step[];
  /** It rests on bank holidays that are expected and not yet published. */
  readonly expected: boolean;
  /** `not-before`: the first day for the next step; `by`: late after it, or act by it. */
  readonly bound: 'by' | 'not-before';
}

/** Where a clock ends. `refused` is a question that cannot be answered, with the reason for people. */
export type End =
  | (Reached & {
      readonly kind: 'day';
      /** Late after this day (a landlord's duty), act by it (a resident's own limit), or see `bound`. */
      readonly due: Day;
      /** A stricter reading, to be mentioned and not relied on. */
      readonly earlier?: Day;
    })
  | (Reached & { readonly kind: 'moment'; readonly due: Temporal.Instant })
  | { readonly kind: 'no-number'; readonly words: string; readonly steps: readonly Step[] }
  | { readonly kind: 'refused'; readonly reason: string };

type Refused = Extract<End, { kind: 'refused' }>;

/** A limit met with its start. */
export type Due =
  | Refused
  | (Exclude<End, Refused> & {
      /** The version that applied when the clock started: a case begun under an old rule keeps it. */
      readonly version: TimeLimitVersion;
      /** How that version stands today. */
      readonly standing: 'in-force' | 'not-yet' | 'replaced';
    });

export interface DueOptions {
  /** By how much the one who is bound has extended the limit, in its own unit; it adds on to the end. */
  readonly extendedBy?: number;
}

/** A longer extension than this is a slip of the pen. */
const LONGEST_EXTENSION = 400;

const refused = (reason: string): Refused => ({
  kind: 'refused',
  reason,
});

/** Why a rule does not reach a day before it began: since when it applies, and what applied before. */
export const notInForce = (limit: TimeLimit, day: Day): string => {
  const next = versionAfter(limit, day);
  if (!next) return 'This rule had ended by that day.';
  const start = startOf(next);
  const before = limit.before ? ` ${limit.before}` : '';
  return start
    ? `This rule applies from ${formatDate(start)}. It does not reach back to ${formatDate(day)}.${before}`
    : `No day is fixed yet from which this rule applies.${before}`;
};

const standingOn = (
  limit: TimeLimit,
  version: TimeLimitVersion,
  today: Day,
): Exclude<Due, Refused>['standing'] => {
  if (versionOn(limit, today) === version) return 'in-force';
  const start = startOf(version);
  return start && isBefore(today, start) ? 'not-yet' : 'replaced';
};

const extensionSentence = (version: TimeLimitVersion, more: number): string => {
  if (version.unit === null) return '';
  const allowed = version.extension?.at_most;
  const named = `${lengthWords(more, version.unit)} ${more === 1 ? 'is' : 'are'} added to the end of the limit.`;
  return allowed !== null && allowed !== undefined && more > allowed
    ? `${named} The rule allows up to ${lengthWords(allowed, version.unit)}.`
    : named;
};

/** Why an extension of this length cannot be worked out, if so. */
const extensionRefusal = (version: TimeLimitVersion, more: number): string | undefined => {
  if (!Number.isInteger(more) || more < 1 || more > LONGEST_EXTENSION)
    return `An extension is a whole number from 1 to ${LONGEST_EXTENSION}.`;
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

const isInSeason = (day: Day, { from, until }: NonNullable<TimeLimitVersion['season']>): boolean => {
  const at = day.toString().slice(5);
  return from <= until ? from <= at && at <= until : from <= at || at <= until;
};

/** Says so where a limit for a part of the year is asked for a day outside it. */
const seasonSteps = (version: TimeLimitVersion, day: Day): Step[] =>
  version.season && !isInSeason(day, version.season)
    ? [
        {
          words: `This limit is for another part of the year than ${formatDate(day)}. Another one applies then.`,
        },
      ]
    : [];

export { isInSeason };

/** Forward, the shortest allowed ends before the next step; counted back, it is the last day for it. */
const boundOf = ({ at_least, counting }: TimeLimitVersion): Reached['bound'] =>
  (at_least === true) === counting.includes('BACK') ? 'by' : 'not-before';

/** What a clock of this version starts with: the words of the limit unless the version has its own. */
export const startWords = (limit: TimeLimit, version: TimeLimitVersion): string =>
  version.clock_starts ?? limit.clock_starts;

const startStep = (limit: TimeLimit, version: TimeLimitVersion, { day, instant, note }: When): Step[] => [
  {
    words: `The clock starts with ${startWords(limit, version)}: ${instant && version.unit === 'hours' ? formatMoment(instant) : formatDay(day)}.`,
    change: { to: 'start', day, ...(instant ? { instant } : {}) },
  },
  ...(note ? [{ words: note }] : []),
];

const hoursFrom = (
  limit: TimeLimit,
  version: TimeLimitVersion,
  start: When,
  length: number,
  more: readonly Step[],
): End => {
  const { instant } = start;
  if (!instant) return refused('This limit runs in hours: give the time of day too, like 2026-02-10T09:15.');
  const due = instant.add({ hours: length });
  return {
    kind: 'moment',
    due,
    bound: boundOf(version),
    expected: false,
    steps: [
      ...startStep(limit, version, start),
      ...more,
      {
        words: `${lengthWords(length, 'hours')} run on through nights, weekends and holidays.`,
        change: { to: 'hours-later', count: length },
      },
      {
        words: `${boundOf(version) === 'by' ? 'They end at' : 'Not before'} ${formatMoment(due)}.`,
      },
    ],
  };
};

/** Counts one version of a limit from its start. In force or not, it is counted. */
export const endOf = (
  limit: TimeLimit,
  version: TimeLimitVersion,
  start: When,
  { extendedBy }: DueOptions = {},
): End => {
  const { length, unit, counting } = version;
  const bound = boundOf(version);
  if (version.fixed_day !== undefined) {
    const due = parseDay(version.fixed_day);
    const words = `The law names the day: ${formatDay(due)}.`;
    return {
      kind: 'day',
      due,
      bound,
      expected: false,
      steps: [{ words, change: { to: 'fixed-day', day: due } }],
    };
  }
  if (length === null || unit === null || counting.length === 0)
    return {
      kind: 'no-number',
      words: version.without_number ?? 'This is an amount, not a time that runs.',
      steps: [{ words: 'The law gives no number of days here, so there is no date.' }],
    };
  const refusal = extendedBy === undefined ? undefined : extensionRefusal(version, extendedBy);
  if (refusal) return refused(refusal);
  const total = length + (extendedBy ?? 0);
  const more = extendedBy === undefined ? [] : [{ words: extensionSentence(version, extendedBy) }];
  if (unit === 'hours') return hoursFrom(limit, version, start, total, more);
  const counted = countOrRefuse(() => countFrom(start.day, { length: total, unit, counting }));
  if ('reason' in counted) return refused(counted.reason);
  // In doubt, the earlier reading is the safe one for a resident's own limit.
  const strict = limit.binds === 'resident' && counted.earlier !== undefined;
  const due = strict && counted.earlier ? counted.earlier : counted.last;
  return {
    kind: 'day',
    due,
    ...(counted.earlier && !strict ? { earlier: counted.earlier } : {}),
    bound,
    expected: counted.expected,
    steps: [
      ...startStep(limit, version, start),
      ...seasonSteps(version, start.day),
      ...more,
      ...counted.steps,
      { words: bound === 'by' ? `The last day is ${formatDay(due)}.` : `Not before ${formatDay(due)}.` },
      ...(limit.court ? [{ words: COURT_WARNING }] : []),
    ],
  };
};

/** Stands beside every limit for going to court. */
export const COURT_WARNING =
  'Get legal advice well before this day, and do not rely on it: it is the earliest reading, and a court may count otherwise. Going to court may close the way to the Ombudsman for the same matter.';

/**
 * Works out when one limit ends, for a clock that starts at `start`. It is pure: `today` only tells how the
 * rule stands now. Stops, pauses and what replaces a limit belong to a whole case: see `case/`.
 */
export const dueFrom = (limit: TimeLimit, start: When, today: Day, options: DueOptions = {}): Due => {
  const version = versionOn(limit, start.day);
  if (!version) return refused(notInForce(limit, start.day));
  const end = endOf(limit, version, start, options);
  return end.kind === 'refused' ? end : { ...end, version, standing: standingOn(limit, version, today) };
};
